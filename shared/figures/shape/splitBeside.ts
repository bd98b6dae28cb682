import type { Cell, Table } from '../../model/table.ts';
import { cleanText } from '../values/cleanText.ts';
import { headsStub, isValue } from './readsAsHeadings.ts';

/** Words of a label, and not of a rating or an arrow. */
const WORDS = /\p{L}{3}.*\s\p{L}{2}/u;
/** Of the cells of a column of labels, this share at least are labels. */
const MOST = 0.7;

/**
 * The tables that stand side by side in one: where a stub's heading comes again before more figures ("Measure", "Q3",
 * "Measure", "Q3"), or where a table without headings prints labels, figures, labels and figures, each figure is of the
 * label next to it and not of the first.
 */
export function splitBeside(table: Table): Table[] {
  const starts = Array.from({ length: table.columns }, (_, column) => column).filter((column) => column === 0 || beginsAnew(table, column));
  if (starts.length < 2) return [table];
  const ends = [...starts.slice(1), table.columns];
  const parts = starts.map((from, index) => part(table, from, ends[index]!));
  // Labels alone are no table: a column of comments is headed as it likes.
  return parts.every((one) => one.cells.some(isFigure(one))) ? parts : [table];
}

function beginsAnew(table: Table, column: number): boolean {
  if (column + 1 >= table.columns || !isStub(table, 0) || !isStub(table, column)) return false;
  const [first, own] = [0, column].map((at) => cleanText(table.header[at]?.at(-1) ?? ''));
  return table.headerRows === 0 ? true : first === own && first !== '' && headsStub(own!);
}

/** A column nearly all of whose cells are labels. */
function isStub(table: Table, column: number): boolean {
  const cells = table.cells.filter(({ row, col, text }) => row >= table.headerRows && col === column && text.trim() !== '' && !table.sectionRows.includes(row));
  return cells.length > 1 && cells.filter(({ text }) => WORDS.test(text)).length >= MOST * cells.length;
}

function isFigure({ headerRows }: Table): (cell: Cell) => boolean {
  return (cell) => cell.row >= headerRows && isValue(cell);
}

/** The columns of a table from one to before another. The cells keep their places on the page. */
function part(table: Table, from: number, to: number): Table {
  const cells = table.cells.filter(({ col, colSpan }) => col < to && col + colSpan > from)
    .map((cell) => ({ ...cell, col: Math.max(0, cell.col - from), colSpan: Math.min(cell.col + cell.colSpan, to) - Math.max(cell.col, from) }));
  return { ...table, columns: to - from, header: table.header.slice(from, to), cells };
}
