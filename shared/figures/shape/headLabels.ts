import type { Table } from '../../model/table.ts';
import { cleanText } from '../values/cleanText.ts';
import { headsStub } from './readsAsHeadings.ts';

/** The table with the heading of its labels over them: set in the middle of a wide column, it may stand in white of its own beside them. */
export function headLabels(table: Table): Table {
  const filled = new Set(table.cells.filter(({ row, text }) => row >= table.headerRows && text.trim() !== '').map(({ col }) => col));
  const own = table.header.findIndex((path, column) => column > 0 && !filled.has(column) && filled.has(column - 1) && isBlank(table.header[column - 1]!) && !isBlank(path) && headsStub(path.at(-1)!));
  if (own < 0) return table;
  const header = table.header.map((path, column) => (column === own - 1 ? table.header[own]! : column === own ? [] : path));
  return { ...table, header };
}

function isBlank(path: readonly string[]): boolean {
  return path.every((text) => cleanText(text) === '');
}
