import type { Page } from '../../model/page.ts';
import { joinRules, type Rules } from './cleanRulings.ts';
import { edgesOf, filledCells, type FilledCells } from './filledCells.ts';
import { layLines, middleX } from '../text/lines.ts';
import type { Word } from '../text/words.ts';

/** Cells filled one by one are a table from so many rows of so many cells on. */
const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;
/** So much of the box around them is filled. */
const WHOLE = 0.85;
/** Lines drawn within so many points of so many of their edges are the table's own, and tell more. */
const DRAWN = { within: 2.5, share: 0.3 };

/** A line within so many sizes over or under filled cells, with texts for so many of their columns, is of the same table: its other rows are bare. */
const BEYOND = { reach: 2, share: 0.5 };

/** The rules of a page, with the edges of tables whose cells are all filled, with white between them instead of lines. */
export function withCells({ shadings }: Page, words: readonly Word[], rules: Rules, size: number): Rules {
  const tables = filledCells(shadings, size).filter((cells) => isTable(cells) && !isDrawn(cells, rules) && !goesOnBeyond(cells, words, size)).map(edgesOf);
  if (tables.length === 0) return rules;
  // The sides of low cells are no dashes: over a section's label, filled across, nothing parts the columns.
  return { across: joinRules([...rules.across, ...tables.flatMap(({ across }) => across)], size, 0), down: joinRules([...rules.down, ...tables.flatMap(({ down }) => down)], size, 0) };
}

function isTable({ cells, ...box }: FilledCells): boolean {
  const area = ({ x0, y0, x1, y1 }: Omit<FilledCells, 'cells'>) => (x1 - x0) * (y1 - y0);
  return rowsOf(cells).length >= FEWEST_ROWS && cells.reduce((sum, cell) => sum + area(cell), 0) >= WHOLE * area(box);
}

/** Its rows of several cells. */
function rowsOf(cells: FilledCells['cells']): FilledCells['cells'][] {
  return [...Map.groupBy(cells, ({ y0 }) => Math.round(y0)).values()].filter((row) => row.length >= FEWEST_CELLS);
}

/** Whether lines are drawn between the cells of every row: those of some styles leave out the headings, which then only their fills part. */
function isDrawn({ cells }: FilledCells, { down }: Rules): boolean {
  const isWalled = ({ x0, y0, y1 }: FilledCells['cells'][number]): boolean => down.some((rule) => Math.abs(rule.at - x0) <= DRAWN.within && rule.from < y1 - DRAWN.within && rule.to > y0 + DRAWN.within);
  return rowsOf(cells).every((row) => row.filter(isWalled).length >= DRAWN.share * row.length);
}

function goesOnBeyond({ cells, x0, y0, x1, y1 }: FilledCells, words: readonly Word[], size: number): boolean {
  const columns = Math.max(...[...Map.groupBy(cells, (cell) => Math.round(cell.y0)).values()].map((row) => row.length));
  const isNear = (word: Word) => (word.y1 <= y0 + 1 && word.y1 > y0 - BEYOND.reach * size) || (word.y0 >= y1 - 1 && word.y0 < y1 + BEYOND.reach * size);
  const near = layLines(words.filter((word) => !word.turned && middleX(word) > x0 && middleX(word) < x1 && isNear(word)));
  return near.some(({ pieces }) => pieces.length >= BEYOND.share * columns);
}
