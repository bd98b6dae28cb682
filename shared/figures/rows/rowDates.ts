import type { Cell } from '../../model/table.ts';
import { describe } from '../columns/describe.ts';
import type { Column } from '../columns/settleColumns.ts';
import type { Mention } from '../periods/findMentions.ts';
import { cleanText, withoutMarks } from '../values/cleanText.ts';

interface InColumn {
  column: Column;
  cell: Cell | undefined;
}

/**
 * The heading that names an area over a column of periods and its figures ("England" over "Value" and "Year", "Devon –
 * current" over "Value" and "Period"); null for a column that dates the row, as each of several under one heading does a part of it.
 */
export function areaDated({ kind, path }: Column, columns: readonly Column[]): string | null {
  const group = kind === 'period' ? path.slice(0, -1).find(({ area }) => area !== null)?.text ?? null : null;
  if (group === null) return null;
  const under = columns.filter((column) => isUnder(column, group));
  return under.some((column) => column.kind === 'value') && under.filter((column) => column.kind === 'period').length === 1 ? group : null;
}

/** Whether a column stands under a heading that other columns have too. */
export function isUnder({ path }: Pick<Column, 'path'>, group: string): boolean {
  return path.some(({ text }) => text === group);
}

/** By the heading that names an area, the period that the column under it prints for its figures in one row. */
export function datesOfAreas(cells: readonly InColumn[]): ReadonlyMap<string, Mention> {
  const columns = cells.map(({ column }) => column);
  return new Map(cells.flatMap(({ column, cell }) => {
    const [group, mention] = [areaDated(column, columns), cell === undefined ? null : describe(plainOf(cell)).mention];
    return group === null || mention === null ? [] : [[group, mention] as const];
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
