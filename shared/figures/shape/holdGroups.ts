import type { Cell, Table } from '../../model/table.ts';
import { isPlainMeasure } from '../columns/isPlainMeasure.ts';
import { cleanText } from '../values/cleanText.ts';

/**
 * The table with each name in its first column held for the rows under it that print none there, where these only say which
 * of its figures they print: "Children in need" before "Number", and nothing before "Rate per 10,000".
 */
export function holdGroups(table: Table): Table {
  const { cells, headerRows, rows, sectionRows } = table;
  const column = (col: number): Map<number, Cell> => new Map(cells.filter((cell) => cell.col === col && cell.row >= headerRows && cell.text.trim() !== '').map((cell) => [cell.row, cell]));
  const [names, measures] = [column(0), column(1)];
  const body = Array.from({ length: rows - headerRows }, (_, at) => headerRows + at);
  const covered = new Set([...names.values()].flatMap(({ row, rowSpan }) => Array.from({ length: rowSpan }, (_, at) => row + at)));
  const open = body.filter((row) => !covered.has(row) && !sectionRows.includes(row));
  const isMeasure = (row: number): boolean => isPlainMeasure(cleanText(measures.get(row)?.text ?? ''));
  if (table.reading === 'aligned' || !names.has(headerRows) || !open.some(isMeasure) || open.some((row) => !measures.has(row))) return table;
  const spans = new Map<Cell, number>();
  let held: Cell | null = null;
  for (const row of body) {
    if (sectionRows.includes(row)) held = null;
    else if (names.has(row)) held = names.get(row)!;
    else if (held !== null && open.includes(row)) spans.set(held, row - held.row + 1);
  }
  const filled = cells.filter((cell) => !(cell.col === 0 && cell.colSpan === 1 && open.includes(cell.row) && cell.text.trim() === ''));
  return { ...table, cells: filled.map((cell) => (spans.has(cell) ? { ...cell, rowSpan: Math.max(cell.rowSpan, spans.get(cell)!) } : cell)) };
}
