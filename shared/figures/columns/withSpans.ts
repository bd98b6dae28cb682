import type { Table } from '../../model/table.ts';
import { financialStart, quarterOfMonth } from '../periods/calendar.ts';
import type { Mention } from '../periods/findMentions.ts';
import type { FigureColumn } from './describeFigures.ts';
import type { Column } from './settleColumns.ts';

const ROLLING = /\b(?:rolling (?:12|twelve)[ -]months?|(?:12|twelve)[ -]months? rolling|rolling year)\b/i;
const QUARTERLY = /\b(?:by quarter|quarterly (?:data|figures?|results?|performance|trend)|quarter (?:ended|ending|to))\b/i;
const QUARTER_ENDS = [3, 6, 9, 12];

/**
 * The columns with their months as the ends of what the heading of the labels, or the title, says they are of: "Trend
 * data – rolling 12 months" over "Jun 22", "Sep 22"; "by quarter" where every month ends one.
 */
export function withSpans(figures: readonly FigureColumn[], columns: readonly Column[], { title }: Pick<Table, 'title'>): FigureColumn[] {
  const said = [title ?? '', ...columns.filter(({ kind }) => ['label', 'area', 'section', 'role'].includes(kind)).map(({ text }) => text)].join(' | ');
  const isRolling = ROLLING.test(said);
  if (!isRolling && !QUARTERLY.test(said)) return [...figures];
  const months = figures.flatMap(({ mention }) => (mention?.kind === 'month' ? [mention.month] : []));
  if (months.length < 2 || (!isRolling && months.some((month) => !QUARTER_ENDS.includes(month)))) return [...figures];
  return figures.map((column) => (column.mention?.kind === 'month' && column.area === null ? { ...column, mention: spanTo(column.mention, isRolling) } : column));
}

function spanTo({ year, month }: Extract<Mention, { kind: 'month' }>, isRolling: boolean): Mention {
  if (isRolling) return { kind: 'rolling', year, month };
  return { kind: 'quarter', year: year === null ? null : financialStart(year, month), quarter: quarterOfMonth(month) };
}
