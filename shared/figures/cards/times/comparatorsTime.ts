import type { Box } from '../../../model/geometry.ts';
import { findMentions } from '../../periods/findMentions.ts';
import { cleanText } from '../../values/cleanText.ts';
import { announced } from '../lines/cardWords.ts';
import { intoBlocks } from '../lines/intoBlocks.ts';
import { isPeriods } from '../lines/isPeriods.ts';
import type { Piece } from '../lines/layLines.ts';
import { isFigure } from '../lines/readLoneValue.ts';
import { contains } from '../regions/findBoxes.ts';
import type { PlacedItem } from '../items/placeItems.ts';
import { readItems } from '../items/readItems.ts';

type Line = readonly Piece[];

/** What a card says, apart from them, of when its comparators are, and the pieces that say so: none of these dates the council's own figure, not even where no comparator could be read. */
export interface ComparatorsTime {
  pieces: readonly Piece[];
  /** Null where the pieces say several. */
  period: string | null;
}

/** Words that speak of the comparators; "compared with Q2" speaks of what was before, but "Compared with (2022/23)" heads those named under it. */
const OF_COMPARATORS = /^\s*compared (?:with|to|against):? \(|\b(?:benchmark(?:s|ing)?|comparators?|comparative|(?:national|published|external) (?:data|figures?|averages?)|compar(?:e[ds]?|isons?)(?! (?:with|to|against) (?!others?\b|our\b|similar\b|the (?:national|england)\b|england\b|national\b|(?:statistical )?neighbours\b)))\b/iu;
/** What else may be told of them with a date. */
const OTHER_MATTER = /\b(?:due|expected|next|until|since|not|targets?|than|inspect\w*|meeting|committee)\b/iu;
/** "Benchmarks (31 March" over "2022)". */
const OPEN_BRACKET = /\([^()]*$/u;
/** No more words than these name them. */
const MOST_WORDS = 8;

/** Found in words of their own ("(benchmarks 2023/24)", "How do we compare? 2022/23"), else alone in the line of their names or figures. */
export function comparatorsTime(items: readonly PlacedItem[], lines: readonly Line[]): ComparatorsTime | null {
  const comparators = items.filter(({ kind }) => kind === 'benchmark');
  const free = lines.flat().filter(({ box }) => !items.some(({ kind, bbox }) => kind !== 'benchmark' && contains(bbox, box, 1)));
  const worded = intoBlocks(free, ({ text }, next) => (isPeriods(next.text) && !/\d/.test(text)) || OPEN_BRACKET.test(text)).flatMap(({ text, pieces }) => toldIn(text).map((period) => ({ period, pieces })));
  const told = worded.length > 0 ? worded : lines.flatMap((line) => aloneIn(line, comparators, lines.flat()));
  const [only, ...more] = new Set(told.map(({ period }) => period));
  return only === undefined ? null : { pieces: told.flatMap(({ pieces }) => pieces), period: more.length === 0 ? only : null };
}

function toldIn(printed: string): string[] {
  const text = cleanText(printed);
  const [only, ...more] = OF_COMPARATORS.test(text) && !OTHER_MATTER.test(text) ? findMentions(text) : [];
  if (only === undefined || more.length > 0 || only.mention.kind === 'relative') return [];
  const rest = `${text.slice(0, only.from)} ${text.slice(only.to)}`;
  return /\d/.test(rest) || rest.split(/[^\p{L}]+/u).length > MOST_WORDS + 2 ? [] : [text.slice(only.from, only.to)];
}

/** The one period at either end of a line that holds nothing else but comparators: "England 22.4%   Stat. nbrs 21.9%   2022/23", "2022/23   South West   England" over their figures. */
function aloneIn(line: Line, comparators: readonly PlacedItem[], pieces: readonly Piece[]): { period: string; pieces: Piece[] }[] {
  const [only, ...more] = line.filter((piece) => isPeriods(piece.text) && announced(piece.text.trim())?.kind === 'dated');
  const others = line.filter((piece) => piece !== only);
  const isTheirs = ({ text, box }: Piece): boolean => announced(text.trim())?.kind === 'benchmark' || OF_COMPARATORS.test(text) || comparators.some(({ bbox }) => contains(bbox, box, 1)) || tellsComparators(text);
  const isAtEnd = only !== undefined && (only === line[0] || only === line.at(-1)) && !hasOwnFigure(only, comparators, pieces);
  return !isAtEnd || more.length > 0 || others.length === 0 || !others.every(isTheirs) ? [] : [{ period: only.text.trim().replace(/^\(|[):]+$/gu, ''), pieces: [only] }];
}

/** "Dec 23   London   England", each over a figure: the month is that of the council's own. */
function hasOwnFigure({ box, size }: Piece, comparators: readonly PlacedItem[], pieces: readonly Piece[]): boolean {
  const isOver = (figure: Box): boolean => box[1] - figure[3] > -0.3 * size;
  const isNear = (figure: Box): boolean => Math.max(figure[1] - box[3], box[1] - figure[3]) < FARTHEST * size;
  // On that side on which the others have theirs.
  const theirs = comparators.map(({ bbox }) => bbox).filter((bbox) => isNear(bbox));
  const isOnSide = (figure: Box): boolean => theirs.length === 0 || theirs.some((other) => isOver(other) === isOver(figure));
  return pieces.some((piece) => isFigure(piece.text) && piece.box[0] < box[2] && piece.box[2] > box[0] && isNear(piece.box) && isOnSide(piece.box));
}

/** White between a period and its figure, in sizes of its type. */
const FARTHEST = 2;

/** "England 22.4% Stat. nbrs 21.9%", and nothing besides. */
function tellsComparators(text: string): boolean {
  const told = readItems(text);
  return told.length > 0 && told.every(({ kind }) => kind === 'benchmark');
}

/** Its comparators without a period, of their own words or behind their values, with the one that is told of them all. */
export function withComparatorsTime(items: readonly PlacedItem[], time: ComparatorsTime | null): PlacedItem[] {
  const period = time?.period ?? null;
  return items.map((item) => (period !== null && item.kind === 'benchmark' && item.period === null && item.parsed.period === null ? { ...item, period } : item));
}
