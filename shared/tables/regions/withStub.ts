import type { Region } from '../grid/grid.ts';
import { isValue } from '../text/kinds.ts';
import { layLines, middleY, textOf, type Line } from '../text/lines.ts';
import type { Word } from '../text/words.ts';

/** Rows whose first cell is a figure, of all that hold any: from this share on the grid has no labels of its own. */
const FIGURES_FIRST = 0.7;
const FEWEST_ROWS = 3;
/** Of these rows so many have a label beside them. */
const LABELLED = 0.9;
/** Text beside a grid that is none of its labels runs over its lines: by this share of its height. */
const CROSSES = 0.25;

interface Row {
  y0: number;
  y1: number;
}

/**
 * The region with the labels that stand left of its grid, row by row: some styles of Word draw lines around the figures
 * and their headings alone. A grid that begins with words, or has text beside it that keeps to no rows, is left as it is.
 */
export function withStub(region: Region, words: readonly Word[]): Region {
  const { x0, y0, y1, rules } = region;
  const rows = rowsOf(region).filter((row) => beginsWithFigure(row, region));
  if (rows.length < FEWEST_ROWS || rows.length < FIGURES_FIRST * rowsOf(region).filter((row) => wordsIn(row, region.words).length > 0).length) return region;
  const beside = words.filter((word) => !word.turned && word.x1 <= x0 + 1 && middleY(word) > y0 && middleY(word) < y1);
  const labelled = rows.filter((row) => layLines(wordsIn(row, beside)).some(isLabel));
  const crosses = (word: Word) => rules.across.some(({ at }) => at > word.y0 + CROSSES * (word.y1 - word.y0) && at < word.y1 - CROSSES * (word.y1 - word.y0));
  if (labelled.length < LABELLED * rows.length || beside.some(crosses)) return region;
  const left = Math.min(...beside.map((word) => word.x0)) - 1;
  const across = rules.across.map((rule) => (rule.from <= x0 + 1 ? { ...rule, from: left } : rule));
  return { ...region, x0: left, words: [...region.words, ...beside], rules: { across, down: [...rules.down, { at: left, from: y0, to: y1, thickness: 0 }] } };
}

/** What lies between two lines across. */
function rowsOf({ x0, rules: { across } }: Region): Row[] {
  const edges = across.filter(({ from }) => from <= x0 + 1).map(({ at }) => at).toSorted((a, b) => a - b);
  return edges.slice(1).map((at, index) => ({ y0: edges[index]!, y1: at }));
}

const wordsIn = ({ y0, y1 }: Row, words: readonly Word[]): Word[] => words.filter((word) => middleY(word) > y0 && middleY(word) < y1);

function beginsWithFigure(row: Row, { x0, rules, words }: Region): boolean {
  const wall = Math.min(...rules.down.filter(({ at, from, to }) => at > x0 + 1 && from < row.y1 - 1 && to > row.y0 + 1).map(({ at }) => at));
  const [line, ...others] = layLines(wordsIn(row, words).filter((word) => word.x1 < wall + 1));
  return line !== undefined && others.length === 0 && line.pieces.every((piece) => isValue(textOf(piece)));
}

const isLabel = ({ pieces }: Line): boolean => pieces.some((piece) => !isValue(textOf(piece)));
