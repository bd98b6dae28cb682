import type { Cell, Table } from '../../model/table.ts';
import { cleanText } from '../values/cleanText.ts';

/** Columns under which a heading must be printed again. */
const FEWEST = 2;

/**
 * The tables that stand in one, where the headings are printed again in the body together with another title: "12
 * months 2020/21" under "2020/21". What such a row prints besides the headings is the title of what follows.
 */
export function splitAtHeadings(table: Table): Table[] {
  const starts = Array.from({ length: table.rows }, (_, row) => ({ row, title: titleAmongHeadings(table, row) })).filter(({ title }) => title !== null);
  if (starts.length === 0) return [table];
  const ends = [...starts.slice(1).map(({ row }) => row), table.rows];
  return [part(table, table.headerRows, starts[0]!.row, table.title), ...starts.map(({ row, title }, index) => part(table, row + 1, ends[index]!, title))];
}

/** The words that a row prints over the headings it repeats; null where it repeats none, or nothing else. */
function titleAmongHeadings(table: Table, row: number): string | null {
  if (row < table.headerRows || table.headerRows === 0) return null;
  const cells = table.cells.filter((cell) => cell.row === row && cell.text.trim() !== '');
  const rests = cells.map((cell) => wordsBefore(cell, headingOf(table, cell)));
  const repeated = rests.filter((rest) => rest !== null).length;
  if (repeated < FEWEST || repeated < cells.length) return null;
  const title = rests.filter((rest) => rest !== '').join(' ');
  return title === '' ? null : title;
}

function headingOf(table: Table, { col, colSpan }: Cell): string {
  const parts = Array.from({ length: colSpan }, (_, index) => table.header[col + index]?.at(-1) ?? '');
  return cleanText([...new Set(parts)].join(' '));
}

function wordsBefore({ text }: Cell, heading: string): string | null {
  const clean = cleanText(text);
  return heading !== '' && clean.endsWith(heading) ? clean.slice(0, clean.length - heading.length).trim() : null;
}

/** Rows of a table from one to before another, under its headings. The cells keep their places on the page. */
function part(table: Table, from: number, to: number, title: string | null): Table {
  const headings = table.cells.filter(({ row }) => row < table.headerRows);
  const shift = from - table.headerRows;
  const body = table.cells.filter(({ row }) => row >= from && row < to).map((cell) => ({ ...cell, row: cell.row - shift, rowSpan: Math.min(cell.rowSpan, to - cell.row) }));
  const sectionRows = table.sectionRows.filter((row) => row >= from && row < to).map((row) => row - shift);
  return { ...table, title, rows: to - shift, cells: [...headings, ...body], sectionRows };
}
