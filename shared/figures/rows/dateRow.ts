import type { FigureColumn } from '../columns/describeFigures.ts';
import type { TableParts } from './figure.ts';
import type { Row } from './readRows.ts';
import { areaDated, isUnder } from './rowDates.ts';

/** A row as one of its columns is dated by it. */
export interface DatedRow extends Row {
  /** True where the period is printed for the comparators alone, beside the council's own or under their name: then it is theirs, whatever its kind. */
  ofOthers: boolean;
}

/**
 * Where several columns hold periods ("Latest period", "Latest value", "Previous period", "Previous value"), each dates the
 * figures up to the next one, and the last as many as the first; where a value stands first, they stand before their periods.
 * Comparators that stand side by side share the period beside them.
 */
export function dateRow(row: Row, column: FigureColumn, { columns, figures }: Pick<TableParts, 'columns' | 'figures'>): DatedRow {
  const { index, role } = column;
  const [, ofArea] = [...row.ofAreas].find(([group]) => isUnder(column, group)) ?? [];
  if (ofArea !== undefined) return { ...row, mention: ofArea, dates: new Map(), ofOthers: column.area !== null };
  if (row.dates.size === 0) return { ...row, ofOthers: false };
  const periods = columns.filter((other) => other.kind === 'period' && areaDated(other, columns) === null).map(({ index: at }) => at);
  const actual = figures.filter((other) => other.role === 'actual');
  const behind = (actual[0]?.index ?? 0) < periods[0]!;
  const [first, second] = behind ? [-1, periods[0]!] : [periods[0]!, periods[1]!];
  const most = actual.filter(({ index: at }) => at > first && at < second).length;
  const by = behind ? periods.find((at) => at > index) : periods.findLast((at) => at < index);
  if (role !== 'actual' || by === undefined) return { ...row, mention: null, ofOthers: false };
  const run = behind ? actual.filter(({ index: at }) => at < by).toReversed() : actual.filter(({ index: at }) => at > by);
  const own = run.findIndex(({ area }) => area === null);
  const others = own < 0 ? run.length : own;
  const at = run.findIndex((other) => other.index === index);
  return { ...row, mention: at < Math.max(most, others) ? row.dates.get(by) ?? null : null, ofOthers: at < others };
}
