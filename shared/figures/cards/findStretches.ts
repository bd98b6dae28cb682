import { countWords, findWords } from './cardWords.ts';
import { isKnownTitle, titleBlocks } from './cardTitle.ts';
import type { Block } from './intoBlocks.ts';
import type { Piece } from './layLines.ts';
import { beginsFigures, placeItems } from './placeItems.ts';
import { readItems } from './readItems.ts';

type Line = readonly Piece[];

/** Points between two places tried for a gutter; narrower than any that is set between cards. */
const STEP = 4;
/** A card has at least two figures, each with its word. */
const FEWEST_WORDS = 2;
/** Words that head a comment, a chart or a note, and no card. */
const NO_TITLE = /^(?:comment(?:ary|s)?|narrative|notes?|source|summary|analysis|action|key|chart|performance commentary|what (?:is|does))\b/i;

/**
 * The stretches of text that may each be a card though nothing is drawn around them: columns that print the same words
 * side by side, cut at the titles over their figures.
 */
export function findStretches(lines: readonly Line[]): Line[][] {
  return columnsOf(lines).flatMap(cutAtTitles);
}

/** Text in columns as cards stand: on both sides of a gutter figures with the same words. */
function columnsOf(lines: readonly Line[]): Line[][] {
  const gutter = findGutter(lines);
  if (gutter === null) return lines.length > 0 ? [[...lines]] : [];
  const { x, from, to } = gutter;
  const within = lines.slice(from, to);
  const side = (keep: (piece: Piece) => boolean): Line[] => within.map((line) => line.filter(keep)).filter((line) => line.length > 0);
  return [lines.slice(0, from), side(({ box }) => box[0] < x), side(({ box }) => box[0] >= x), lines.slice(to)].flatMap(columnsOf);
}

/** Lines `from` up to `to` stand clear of `x` on both sides. */
interface Gutter {
  x: number;
  from: number;
  to: number;
  weight: number;
}

function findGutter(lines: readonly Line[]): Gutter | null {
  const pieces = lines.flat();
  const kinds = new Map(pieces.map((piece) => [piece, kindsOf(piece.text)]));
  if (pieces.reduce((sum, piece) => sum + kinds.get(piece)!.length, 0) < 2 * FEWEST_WORDS) return null;
  const [left, right] = [Math.min(...pieces.map(({ box }) => box[0])), Math.max(...pieces.map(({ box }) => box[2]))];
  let best: Gutter | null = null;
  for (let x = left + STEP; x < right; x += STEP) {
    for (let from = 0; from < lines.length;) {
      const crossing = lines.findIndex((line, at) => at >= from && line.some(({ box }) => box[0] < x && box[2] > x));
      const to = crossing < 0 ? lines.length : crossing;
      const weight = weightOf(lines.slice(from, to), x, kinds);
      if (weight > (best?.weight ?? 0) || (best !== null && weight === best.weight && to - from > best.to - best.from)) best = { x, from, to, weight };
      from = to + 1;
    }
  }
  return best;
}

/** What the words and figures in a text are of. */
function kindsOf(text: string): string[] {
  const words = findWords(text);
  const items = readItems(text);
  return (items.length > words.length ? items : words).map(({ kind }) => kind);
}

/** How many words of figures stand on the side that has fewer; none where the sides have no word in common. */
function weightOf(lines: readonly Line[], x: number, kinds: ReadonlyMap<Piece, readonly string[]>): number {
  const sides = [[], []] as [string[], string[]];
  for (const piece of lines.flat()) sides[piece.box[0] >= x ? 1 : 0].push(...kinds.get(piece)!);
  const least = Math.min(sides[0].length, sides[1].length);
  return least >= FEWEST_WORDS && sides[0].some((kind) => sides[1].includes(kind)) ? least : 0;
}

/** One stretch for each title with figures under it. */
function cutAtTitles(lines: readonly Line[]): Line[][] {
  const headings = titleBlocks(lines.flat()).filter((block) => isHeading(block, lines)).toSorted((a, b) => a.box[1] - b.box[1]);
  const titles: Block[] = [];
  let reached = -Infinity;
  for (const line of lines.filter((_, at) => holdsFigures(lines, at))) {
    const top = line[0]!.box[1];
    const between = headings.filter(({ box, text }) => box[1] >= reached && box[3] <= top + 1 && text !== titles.at(-1)?.text);
    const title = between.findLast(({ text }) => isKnownTitle(text)) ?? between.at(-1);
    if (title) titles.push(title);
    reached = line[0]!.box[3] - 1;
  }
  return titles.map(({ box }, index) => lines.filter(([first]) => first!.box[3] > box[1] && first!.box[1] < (titles[index + 1]?.box[1] ?? Infinity) - 1));
}

/** True where figures begin in a line, which may go on in the next, or where words stand over them. */
function holdsFigures(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  return placeItems(line).length > 0 || beginsFigures(line, lines[at + 1]) || (line.length > 1 && line.every(({ text }) => countWords(text) > 0));
}

/** Bold, or larger than the words of the figures, or known. */
function isHeading({ text, bold, size }: Block, lines: readonly Line[]): boolean {
  const words = lines.flat().filter((piece) => countWords(piece.text) > 0).map((piece) => piece.size);
  return !NO_TITLE.test(text) && (bold || size > Math.min(...words) + 0.3 || isKnownTitle(text));
}
