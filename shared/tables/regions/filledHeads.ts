import type { Page, Shading } from '../../model/page.ts';
import type { Rule, Rules } from '../rules/cleanRulings.ts';
import { layLines } from '../text/lines.ts';
import { inside } from './regions.ts';
import type { Word } from '../text/words.ts';

/** Fills of one band meet, and a band ends with its table's rules, within this many points. */
const MEETS = 3;
/** A band of headings is between one line of text and so many sizes high. */
const HIGHEST = 7;
/** Headings stand over so many columns at least: a section's label stands alone. */
const FEWEST = 2;

interface Band {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/**
 * The rules, and with them the edges of filled bands of headings: bands as wide as the rules under a table's rows, whose
 * words are all bold or lighter than the ground. Without them tables that are ruled under their rows only, one over
 * another, would be one: nothing else is drawn over their headings.
 */
export function withFilledHeads({ across, down }: Rules, { shadings }: Page, words: readonly Word[], size: number): Rules {
  if (shadings.length === 0 || across.length === 0) return { across, down };
  const high = shadings.filter(({ box }) => box[3] - box[1] >= size && box[3] - box[1] <= HIGHEST * size);
  const heads = bandsOf(high).filter((band) => band.y1 - band.y0 <= HIGHEST * size && across.some(({ from, to }) => Math.abs(from - band.x0) <= MEETS && Math.abs(to - band.x1) <= MEETS) && holdsHeadings(band, words, high, size));
  const edges = heads.flatMap(({ x0, y0, x1, y1 }) => [y0, y1].map((at): Rule => ({ at, from: x0, to: x1, thickness: 0 })));
  const drawn = (edge: Rule) => across.some((rule) => Math.abs(rule.at - edge.at) <= MEETS && rule.from <= edge.from + MEETS && rule.to >= edge.to - MEETS);
  return { across: [...across, ...edges.filter((edge) => !drawn(edge))], down };
}

/** Beyond this many fills they are a picture, or every cell's own. */
const MOST_FILLS = 600;
/** Fills that touch are a band when they fill so much of the rectangle around them. */
const WHOLE = 0.85;

/** Fills of one colour that touch, beside or under one another, as one band where they fill it. */
function bandsOf(shadings: readonly Shading[]): Band[] {
  const groups: { colour: string; box: Band; filled: number }[] = [];
  for (const { box: [x0, y0, x1, y1], colour } of shadings.length > MOST_FILLS ? [] : shadings) {
    const fill = { colour, box: { x0, y0, x1, y1 }, filled: (x1 - x0) * (y1 - y0) };
    const touched = groups.filter((group) => group.colour === colour && touch(group.box, fill.box));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push([...touched, fill].reduce((one, other) => ({ colour, box: around(one.box, other.box), filled: one.filled + other.filled })));
  }
  return groups.filter(({ box, filled }) => filled >= WHOLE * (box.x1 - box.x0) * (box.y1 - box.y0)).map(({ box }) => box);
}

const touch = (one: Band, other: Band): boolean => one.x0 <= other.x1 + MEETS && other.x0 <= one.x1 + MEETS && one.y0 <= other.y1 + MEETS && other.y0 <= one.y1 + MEETS;
const around = (one: Band, other: Band): Band => ({ x0: Math.min(one.x0, other.x0), y0: Math.min(one.y0, other.y0), x1: Math.max(one.x1, other.x1), y1: Math.max(one.y1, other.y1) });

function holdsHeadings(band: Band, words: readonly Word[], shadings: readonly Shading[], size: number): boolean {
  const own = words.filter((word) => !word.turned && inside(word, band, 0));
  const isSetOff = ({ run, x0, y0 }: Word) => run.bold || lightness(run.colour) > lightness(shadings.findLast(({ box }) => box[0] <= x0 && box[2] >= x0 && box[1] <= y0 + 1 && box[3] >= y0)?.colour ?? '#ffffff');
  return own.length > 0 && own.every(isSetOff) && (layLines(own).some(({ pieces }) => pieces.length >= FEWEST) || leavesOutStub(band, own, words, size));
}

/** The first row stands within so many sizes under its headings. */
const UNDER = 3;

/** Headings that stand so close that they read as one piece, right of the first words of the row under them: the stub has none. */
function leavesOutStub(band: Band, own: readonly Word[], words: readonly Word[], size: number): boolean {
  const below = words.filter(({ turned, x0, x1, y0 }) => !turned && y0 >= band.y1 - 1 && y0 <= band.y1 + UNDER * size && x0 >= band.x0 - MEETS && x1 <= band.x1 + MEETS);
  const [row] = layLines(below);
  return row !== undefined && own.length >= FEWEST && row.pieces.length > FEWEST && Math.min(...own.map(({ x0 }) => x0)) > row.pieces[0]!.words[0]!.x1;
}

/** From 0, black, to 255 of each of red, green and blue. */
function lightness(colour: string): number {
  return [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(colour.slice(at, at + 2), 16), 0);
}
