import type { Cell, Table } from '../../model/table.ts';
import { cleanText } from '../values/cleanText.ts';
import { headsFigures, headsStub, isValue } from './readsAsHeadings.ts';

/** Words of a label, and not of a rating, an arrow or a frequency. */
const WORDS = /^(?!(?:green|amber|red|blue|high|low|yes|no|monthly|quarterly|annual|improv|declin|stable|static|same|better|worse|increas|decreas)(?:\p{L}*)$).*\p{L}{4}/iu;
/** Of the cells of a column of labels, this share at least are labels. */
const MOST = 0.7;

/**
 * The tables that stand side by side in one: where a stub's heading comes again before more figures ("Measure", "Q3",
 * "Measure", "Q3"), where the same headings of figures stand behind another stub, or where a table without headings prints
 * labels, figures, labels and figures, each figure is of the label next to it and not of the first. A sheet of blocks, each
 * with the same words down its side, is no table.
 */
export function splitBeside(table: Table): Table[] {
  const starts = Array.from({ length: table.columns }, (_, column) => column).filter((column) => column === 0 || beginsAnew(table, column));
  if (isSheetOfBlocks(table)) return [];
  if (starts.length < 2) return [table];
  const ends = [...starts.slice(1), table.columns];
  const parts = starts.map((from, index) => part(table, from, ends[index]!));
  // Labels alone are no table: a column of comments is headed as it likes.
  return parts.every((one) => one.cells.some(isFigure(one))) ? parts : [table];
}

function beginsAnew(table: Table, column: number): boolean {
  if (column + 1 >= table.columns || !isStub(table, 0) || !isStub(table, column)) return false;
  const [first, own] = [headingAt(table, 0), headingAt(table, column)];
  if (table.headerRows === 0 || (first === own && first !== '' && headsStub(own))) return true;
  const headings = Array.from({ length: column - 1 }, (_, index) => headingAt(table, index + 1));
  // A column of white may part the two.
  const figures = headings.slice(0, headings.findLastIndex((text) => text !== '') + 1);
  return figures.length > 0 && figures.every((text, index) => text !== '' && headsFigures(text) && headingAt(table, column + 1 + index) === text);
}

function headingAt({ header }: Table, column: number): string {
  return cleanText(header[column]?.at(-1) ?? '');
}

/** Rows that say the same in two columns of words, the first among them, make a sheet of blocks side by side. */
const FEWEST_ALIKE = 3;

function isSheetOfBlocks({ cells, columns }: Table): boolean {
  const first = new Map(cells.filter(({ col, text }) => col === 0 && REPEATED.test(cleanText(text))).map(({ row, text }) => [row, cleanText(text)]));
  if (first.size < FEWEST_ALIKE) return false;
  return Array.from({ length: columns - 1 }, (_, index) => index + 1).some((column) => cells.filter(({ row, col, text }) => col === column && first.get(row) === cleanText(text)).length >= FEWEST_ALIKE);
}

/** What each block says again: whose, when and which of its figures. */
const REPEATED = /\p{L}{3}|\bQ[1-4]\b|^20\d\d/u;

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
