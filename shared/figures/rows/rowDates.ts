import type { Cell } from '../../model/table.ts';
import { describe } from '../columns/describe.ts';
import type { Column } from '../columns/settleColumns.ts';
import type { Mention } from '../periods/findMentions.ts';
import { cleanText, withoutMarks } from '../values/cleanText.ts';

interface InColumn {
  column: Column;
  cell: Cell | undefined;
}

/** The area under whose name a column of periods stands beside its figures ("England" over "Value" and "Year"); null for one that dates the row. */
export function areaDated({ kind, path }: Column, columns: readonly Column[]): string | null {
  const named = (parts: Column['path']) => parts.find(({ area }) => area !== null)?.area?.name ?? null;
  const area = kind === 'period' ? named(path.slice(0, -1)) : null;
  return area !== null && columns.some((column) => column.kind === 'value' && named(column.path) === area) ? area : null;
}

/** By the area's name, the period that the column under it prints for its figures in one row. */
export function datesOfAreas(cells: readonly InColumn[]): ReadonlyMap<string, Mention> {
  const columns = cells.map(({ column }) => column);
  return new Map(cells.flatMap(({ column, cell }) => {
    const [area, mention] = [areaDated(column, columns), cell === undefined ? null : describe(plainOf(cell)).mention];
    return area === null || mention === null ? [] : [[area, mention] as const];
  }));
}

/** By column, the periods of a row that prints several. */
export function datesOf(cells: readonly InColumn[]): ReadonlyMap<number, Mention> {
  const periods = cells.filter(({ column }) => column.kind === 'period');
  if (periods.length < 2) return new Map();
  return new Map(periods.flatMap(({ column, cell }) => {
    const mention = cell === undefined ? null : describe(plainOf(cell)).mention;
    return mention === null ? [] : [[column.index, mention] as const];
  }));
}

/** A cell's text without its footnote marks. */
export function plainOf(cell: Cell): string {
  return cleanText(withoutMarks(cell.text, cell.marks));
}
