import type { Cell, Table } from '../../model/table.ts';
import { cleanText } from '../values/cleanText.ts';
import { headsFigures, headsStub, isValue } from './readsAsHeadings.ts';

/** Columns that a first row must name, as headings do, before it is believed to be one. */
const FEWEST = 2;

/** The table with the rows of headings that were counted to its body. Dates among them look like any other cell. */
export function takeHeadings(table: Table): Table {
  if (table.rows < table.headerRows + 2) return table;
  const next = table.cells.filter(({ row, rowSpan, text }) => row === table.headerRows && rowSpan === 1 && text.trim() !== '');
  if (next.some(isValue)) return table;
  if (table.headerRows === 0) return areHeadings(next) ? withHeadings(table, next) : table;
  if (table.headerRows !== 1) return table;
  return isSecondLine(table, next) ? withHeadings(table, next) : (isTitled(table) || areUnderGroups(table, next)) && areFigureHeadings(next) ? underTitle(table, next) : table;
}

/** In its first cell the name of a stub, or nothing; in the others areas, periods or roles. */
function areHeadings(cells: readonly Cell[]): boolean {
  const others = cells.filter(({ col }) => col > 0);
  const named = others.filter(({ text }) => headsFigures(text)).length;
  return named >= FEWEST && others.length - named <= 0.3 * named;
}

/** One heading over the whole table: its title. */
function isTitled({ cells, columns }: Table): boolean {
  const [only, ...more] = cells.filter(({ row, text }) => row === 0 && text.trim() !== '');
  return only !== undefined && more.length === 0 && only.colSpan === columns;
}

/** "Q1", "Q2" under the "2023/24" that spans them, and nothing under "Measure": a fill of their own had parted them from it. */
function areUnderGroups({ cells }: Table, next: readonly Cell[]): boolean {
  const groups = cells.filter(({ row, colSpan }) => row === 0 && colSpan > 1);
  return groups.length > 0 && next.every(({ col }) => groups.some((group) => group.col <= col && col < group.col + group.colSpan));
}

function areFigureHeadings(cells: readonly Cell[]): boolean {
  return cells.length >= FEWEST && cells.every(({ text }) => headsFigures(text));
}

/** The headings under a title, or under groups, that were taken for the only ones. */
function underTitle(table: Table, cells: readonly Cell[]): Table {
  const header = Array.from({ length: table.columns }, (_, column) => [...table.header[column] ?? [], ...cells.filter(({ col, colSpan }) => col <= column && column < col + colSpan).map(({ text }) => text)]);
  return { ...table, headerRows: 2, header };
}

/** The lower line of wrapped headings names the stub ("Authority") that the upper line leaves blank. */
function isSecondLine(table: Table, cells: readonly Cell[]): boolean {
  const stub = cells.find(({ col }) => col === 0);
  return stub !== undefined && headsStub(stub.text) && (table.header[0] ?? []).length === 0 && cells.length >= FEWEST;
}

/** One more heading row: its words go on in the heading over them. */
function withHeadings(table: Table, cells: readonly Cell[]): Table {
  const header = Array.from({ length: table.columns }, (_, column) => {
    const above = table.header[column] ?? [];
    const words = [...above.slice(-1), ...cells.filter(({ col, colSpan }) => col <= column && column < col + colSpan).map(({ text }) => text)];
    return words.length === 0 ? above : [...above.slice(0, -1), cleanText(words.join(' '))];
  });
  return { ...table, headerRows: table.headerRows + 1, header };
}
