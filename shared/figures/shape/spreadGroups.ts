import type { Table } from '../../model/table.ts';
import { cleanText } from '../values/cleanText.ts';

/**
 * The table with each upper heading over all of its columns, where the lower ones repeat in one order under every one of
 * them ("Number, %" under "2022/23", then under "2023/24"): the lines of the page did not say how far each reaches.
 */
export function spreadGroups(table: Table): Table {
  const { columns, headerRows } = table;
  if (headerRows !== 2) return table;
  const leaves = Array.from({ length: columns }, (_, column) => headingAt(table, 1, column));
  const groups = table.cells.filter(({ row, text }) => row === 0 && text.trim() !== '').toSorted((a, b) => a.col - b.col);
  const [first, second] = groups;
  if (!first || !second) return table;
  const width = second.col - first.col;
  if (groups.some(({ colSpan, rowSpan }) => colSpan > width || rowSpan > 1)) return table;
  const isRepeated = groups.every(({ col }, index) => col === first.col + index * width && leaves.slice(col, col + width).join('\n') === leaves.slice(first.col, first.col + width).join('\n'));
  const fills = width > 1 && first.col + groups.length * width === columns && leaves.slice(first.col).every((text) => text !== '');
  if (!isRepeated || !fills) return table;
  const header = table.header.map((path, column) => (column < first.col ? path : [groups[Math.floor((column - first.col) / width)]!.text, leaves[column]!]));
  return { ...table, header };
}

function headingAt({ cells }: Table, row: number, column: number): string {
  return cleanText(cells.find((cell) => cell.row === row && cell.col === column)?.text ?? '');
}
