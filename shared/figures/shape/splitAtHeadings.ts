import type { Cell, Table } from '../../model/table.ts';
import { cleanText } from '../values/cleanText.ts';
import { headsFigures, isValue } from './readsAsHeadings.ts';

/** Columns under which a heading must be printed again. */
const FEWEST = 2;

/** A row in a table's body with which another table begins. */
interface Start {
  row: number;
  /** Words printed over headings that are repeated, or null: then the row holds headings of its own. */
  title: string | null;
}

/**
 * The tables that stand in one: where the headings are printed again in the body together with another title ("12
 * months 2020/21" under "2020/21"), and where the first heading comes again with others beside it.
 */
export function splitAtHeadings(table: Table): Table[] {
  if (table.headerRows === 0) return [table];
  const rows = Array.from({ length: table.rows - table.headerRows }, (_, index) => index + table.headerRows);
  const starts = rows.map((row) => startAt(table, row)).filter((start) => start !== null);
  if (starts.length === 0) return [table];
  const ends = [...starts.slice(1).map(({ row }) => row), table.rows];
  return [part(table, table.headerRows, starts[0]!.row, table.title), ...starts.map((start, index) => next(table, start, ends[index]!))];
}

function startAt(table: Table, row: number): Start | null {
  const cells = table.cells.filter((cell) => cell.row === row && cell.text.trim() !== '');
  const title = titleAmongHeadings(table, cells);
  if (title !== null) return { row, title };
  return hasOwnHeadings(table, cells) ? { row, title: null } : null;
}

/** The words alone in the row before a table's own headings, which are its title. */
function titleOver(table: Table, row: number): string | null {
  const cells = table.cells.filter((cell) => cell.row === row - 1 && cell.text.trim() !== '');
  return cells.length === 1 && row > table.headerRows && !isValue(cells[0]!) ? cleanText(cells[0]!.text) : null;
}

/** The words that a row prints over the headings it repeats; null where it repeats none, or nothing else. */
function titleAmongHeadings(table: Table, cells: readonly Cell[]): string | null {
  const rests = cells.map((cell) => wordsBefore(cell, headingOf(table, cell)));
  if (cells.length < FEWEST || rests.includes(null)) return null;
  const title = rests.filter((rest) => rest !== '').join(' ');
  return title === '' ? null : title;
}

/** The first heading again, and beside it headings of figures that are not those of the table. */
function hasOwnHeadings(table: Table, cells: readonly Cell[]): boolean {
  const [first, ...others] = cells;
  if (!first || first.col !== 0 || cleanText(first.text) !== headingOf(table, first) || others.length === 0) return false;
  return others.every((cell) => headsFigures(cell.text) && !isValue(cell)) && others.some((cell) => cleanText(cell.text) !== headingOf(table, cell));
}

function headingOf(table: Table, { col, colSpan }: Cell): string {
  const parts = Array.from({ length: colSpan }, (_, index) => table.header[col + index]?.at(-1) ?? '');
  return cleanText([...new Set(parts)].join(' '));
}

function wordsBefore({ text }: Cell, heading: string): string | null {
  const clean = cleanText(text);
  return heading !== '' && clean.endsWith(heading) ? clean.slice(0, clean.length - heading.length).trim() : null;
}

function next(table: Table, { row, title }: Start, to: number): Table {
  if (title !== null) return part(table, row + 1, to, title);
  const headings = table.cells.filter((cell) => cell.row === row);
  const header = Array.from({ length: table.columns }, (_, column) => headings.filter(({ col, colSpan, text }) => col <= column && column < col + colSpan && text.trim() !== '').map(({ text }) => text));
  const own = { ...table, headerRows: 1, header, cells: [...headings.map((cell) => ({ ...cell, row: 0 })), ...table.cells.filter((cell) => cell.row > row)] };
  return part(own, row + 1, to, titleOver(table, row));
}

/** Rows of a table from one to before another, under its headings. The cells keep their places on the page. */
function part(table: Table, from: number, to: number, title: string | null): Table {
  const headings = table.cells.filter(({ row }) => row < table.headerRows);
  const shift = from - table.headerRows;
  const body = table.cells.filter(({ row }) => row >= from && row < to).map((cell) => ({ ...cell, row: cell.row - shift, rowSpan: Math.min(cell.rowSpan, to - cell.row) }));
  const sectionRows = table.sectionRows.filter((row) => row >= from && row < to).map((row) => row - shift);
  return { ...table, title, rows: to - shift, cells: [...headings, ...body], sectionRows };
}
