import type { Cell, Table } from '../../model/table.ts';
import type { ReadingContext } from '../context.ts';
import { describe } from '../columns/describe.ts';
import { tellsOfMeeting } from './withoutMeeting.ts';

/** Columns from which on one heading over all of them is a title. */
const FEWEST_COLUMNS = 3;
/** A heading over groups of columns is shorter than this, in characters; a line that runs over cells' edges is a sentence's. */
const LONGEST_HEADING = 40;

/**
 * The table with the headings that stand over all of its columns, and over other headings, as its title: a spreadsheet
 * prints its own name, its date and its meeting there, in lines that may run over the edges of their cells.
 */
export function takeTitle(table: Table, context: Pick<ReadingContext, 'meetingDate'>): Table {
  const { columns, headerRows } = table;
  const banners: string[] = [];
  while (banners.length < headerRows - 1 && isBanner(rowOf(table, banners.length), columns)) banners.push(textOf(rowOf(table, banners.length)));
  if (banners.length === 0) return table;
  const over = new Set(table.cells.filter(({ row, text }) => row < banners.length && text.trim() !== '').map(({ text }) => text));
  const titles = banners.filter((text) => !tellsOfMeeting(text, context));
  // What stands in the table is nearer than what stands over it; where it only dates, both tell.
  const own = titles.length === 0 ? null : titles.join(' ');
  const title = own === null || table.title === null || describe(own).rest !== '' ? own ?? table.title : `${table.title} ${own}`;
  return { ...table, title, header: table.header.map((path) => path.filter((text, index) => index >= banners.length || !over.has(text))) };
}

function rowOf({ cells }: Table, row: number): Cell[] {
  return cells.filter((cell) => cell.row === row && cell.text.trim() !== '');
}

function isBanner(cells: readonly Cell[], columns: number): boolean {
  const [first, second, ...more] = cells;
  if (columns < FEWEST_COLUMNS || first === undefined || first.col !== 0 || more.length > 0) return false;
  // Alone in its row, it may end where its words do.
  return second === undefined ? first.colSpan > 1 : first.text.length > LONGEST_HEADING && first.colSpan > 2 && first.colSpan + second.colSpan >= columns;
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join(' ').replace(/\s+/g, ' ');
}
