import type { Period } from '../../model/observation.ts';
import { financialStart, financialYear, monthOf, yearOf } from '../periods/calendar.ts';
import { findMentions, type Mention } from '../periods/findMentions.ts';
import { yearEnding } from '../periods/mention.ts';
import { resolveMention, type PeriodHints } from '../periods/resolveMention.ts';
import { cleanText } from '../values/cleanText.ts';
import type { FigureColumn } from './describeFigures.ts';
import { dayOfYears, type TableTime } from './readTableTime.ts';

export interface RowTime {
  /** The row's own label, which may say on which day its years are counted: "… at 31 March". */
  label: string;
  mention: Mention | null;
  labelled: Mention | null;
  frequency: PeriodHints['frequency'];
  academic: boolean;
  /** By column, where the row has several periods: what is headed previous then has its own. */
  dates: ReadonlyMap<number, Mention>;
  /** True where its period is printed for the comparators alone. */
  ofOthers: boolean;
}

/** When a figure stands, and whether words for it were there that nothing could settle. */
export interface SettledPeriod {
  period: Period | null;
  unresolved: boolean;
}

/**
 * The period of one figure: the cell's own beats the row's, and the row's beats the column's, unless the heading names a
 * time that the row's cannot be: another year or month, a target's year, a school year's quarter. An own figure without any
 * stands for the report's period; a comparator without any stands for none, unless the title alone dates everything.
 */
export function settlePeriod(printed: string | null, beside: RowTime, column: FigureColumn, columns: readonly FigureColumn[], tableTime: TableTime): SettledPeriod {
  const row = isOthersYearly(column, beside) || isToldOtherwise(column, tableTime) || isOthersLatest({ ...column, mention: beside.mention }) ? { ...beside, mention: null } : beside;
  const time = { ...tableTime, day: dayOfYears([row.label]) ?? tableTime.day };
  const hints: PeriodHints = { within: time.within, year: column.year, frequency: row.frequency, yearType: row.academic && !isOfNextYear(row, column) ? 'academic' : 'financial' };
  const own = printed === null ? [] : findMentions(cleanText(printed)).map(({ mention }) => mention);
  const headed = column.ambiguous || isOthersLatest(column) ? null : column.mention;
  if (own.length === 0 && row.mention !== null && row.dates.size === 0 && headed !== null && isPrevious(headed)) {
    const within = settleMention(onDay(row.mention, time), hints, columns);
    const period = within && resolveMention(stepBack(headed, within, row.frequency ?? frequencyOf(time)), { ...hints, within });
    return { period, unresolved: period === null };
  }
  const ofTarget = column.role !== 'actual' && headed !== null && isYear(headed) && isWhole(row.mention) ? headed : null;
  const told = isDatedItself(headed, row, columns) || isDayOfTelling(row, headed, columns) || isOfAnotherTime(row, headed) ? [headed, row.mention] : [row.mention, headed];
  for (const mention of [...own, ofSchoolYear(row, headed), ofTarget, ofOthersYear(row, headed, column), crossOf(row.mention, headed, column), ...told, row.labelled, labelledYear(row, column)]) {
    const period = mention === null ? null : settleMention(onDay(mention, time), hints, columns);
    if (period) return { period, unresolved: false };
    if (mention !== null) return { period: null, unresolved: true };
  }
  if (column.ambiguous) return { period: null, unresolved: true };
  if (column.area !== null && !column.isPlace) {
    const told = time.ofBenchmark(column.area);
    const isTitled = columns.every(({ mention }) => mention === null) || isCompared(columns, time, hints);
    const dated = told !== null ? settleMention(onDay(told, time), hints, columns) : isTitled ? time.title : null;
    return { period: dated, unresolved: dated === null };
  }
  if (column.role !== 'actual') return { period: null, unresolved: false };
  const period = time.within ?? besideTarget(columns);
  const taken = period !== null && columns.some((other) => isDatedTwin(other, column) && isSame(settleMention(onDay(other.mention!, time), { ...hints, year: other.year }, columns), period));
  return taken ? { period: null, unresolved: true } : { period, unresolved: period === null };
}

/** Whether the title names, for a comparison, a period that the council's own figures beside it are of: those of others are of it too. */
function isCompared(columns: readonly FigureColumn[], time: TableTime, hints: PeriodHints): boolean {
  const { compares, title } = time;
  return compares && title !== null && columns.some(({ area, mention, year }) => area === null && mention !== null && isSame(settleMention(onDay(mention, time), { ...hints, year }, columns), title));
}

/** The lone year of a label ("New plans (2023)") under a heading that says of which kind it is: "Merton, calendar year". */
function labelledYear({ label }: RowTime, { mention, text }: FigureColumn): Mention | null {
  if (mention !== null || !/\bcalendar years?\b/i.test(text)) return null;
  const [year, ...more] = findMentions(cleanText(label)).map((found) => found.mention).filter(({ kind }) => kind === 'calendar-year');
  return more.length === 0 ? year ?? null : null;
}

/** "2021/22" beside "Latest" and its "Period": the row's period is that of the column which says none. */
function isDatedItself(headed: Mention | null, row: RowTime, columns: readonly FigureColumn[]): boolean {
  return headed !== null && headed.kind !== 'relative' && row.label !== '' && columns.some(({ area, role, mention }) => area === null && role === 'actual' && mention?.kind === 'relative' && mention.back === 0);
}

/** "Target 2018/19" beside what is of the academic year 2017/18 is no target for that year, but the council's for its own. */
function isOfNextYear({ labelled }: RowTime, { mention }: FigureColumn): boolean {
  return labelled?.kind === 'academic-year' && mention?.kind === 'split-year' && mention.year !== labelled.year;
}

/** A period that needs no year from elsewhere: a target headed by its year is of that, though its row's other figures are of a month. */
function isWhole(mention: Mention | null): boolean {
  return mention !== null && 'year' in mention && mention.year !== null && !isYear(mention);
}

/** "(academic year 2017/18)" in a label under quarters: the school year that was published in them, and the one before under "same period last year". */
function ofSchoolYear({ labelled }: RowTime, headed: Mention | null): Mention | null {
  if (labelled?.kind !== 'academic-year' || headed === null) return null;
  if (headed.kind === 'relative') return headed.samePoint ? { ...labelled, year: labelled.year - headed.back } : null;
  return headed.kind === 'quarter' || headed.kind === 'month' ? labelled : null;
}

/**
 * "January 2020" beside the figures, and "2018/19 outturn" over one of them: what names a year that the row's month is not
 * in has that year; and what names a month, that month, whatever day of another stands beside it.
 */
function isOfAnotherTime({ mention }: RowTime, headed: Mention | null): boolean {
  if (mention === null || headed === null) return false;
  if (headed.kind === 'month') return mention.kind === 'day' && headed.year !== null && (mention.month !== headed.month || mention.year !== headed.year);
  if (!isYear(headed) || headed.kind === 'calendar-year') return false;
  const start = mention.kind === 'month' && mention.year !== null ? financialStart(mention.year, mention.month) : mention.kind === 'day' ? financialStart(mention.year, mention.month) : mention.kind === 'quarter' ? mention.year : null;
  return start !== null && start !== headed.year;
}

/** A day beside figures of several months or years, each under its own, dates none of them: it is when they were told. */
function isDayOfTelling({ mention }: RowTime, headed: Mention | null, columns: readonly FigureColumn[]): boolean {
  const periods = columns.filter((column) => column.area === null && column.role === 'actual' && column.mention !== null && column.mention.kind !== 'relative').map((column) => JSON.stringify(column.mention));
  return mention?.kind === 'day' && headed !== null && headed.kind !== 'relative' && new Set(periods).size > 1;
}

/** "England 2021/22" beside what the council has of 2022/23: the heading says of when England's are, and the row of which kind of year. */
function ofOthersYear({ mention }: RowTime, headed: Mention | null, { area, isPlace }: FigureColumn): Mention | null {
  if (area === null || isPlace || mention === null || headed === null || !isYear(mention) || !isYear(headed) || mention.year === headed.year) return null;
  return mention.kind === 'academic-year' && headed.kind === 'split-year' ? { ...headed, kind: 'academic-year' } : headed;
}

/** A month or a quarter in a column of its own dates the council's figures: those of England or of a group, under no period, are a year's, and of which is not said. */
function isOthersYearly({ area, isPlace, mention }: FigureColumn, row: RowTime): boolean {
  return area !== null && area.kind !== 'council' && !isPlace && mention === null && row.label !== '' && !row.ofOthers && (row.mention?.kind === 'quarter' || (row.mention?.kind === 'month' && !PUBLISHED.includes(row.mention.month)));
}

/** The row's period is the council's, where the report says of when England's figures are, or that they are the latest published. */
function isToldOtherwise({ area, isPlace, mention }: FigureColumn, { ofBenchmark }: TableTime): boolean {
  return area !== null && area.kind !== 'council' && !isPlace && mention === null && ofBenchmark(area) !== null;
}

/** Months in which every council is counted: the schools' census, and the end of the year of returns. */
const PUBLISHED = [1, 3];

/** "Latest England average", or "Latest published" beside it: the latest that is published, and no period of the report's. */
function isOthersLatest({ area, isPlace, mention }: FigureColumn): boolean {
  return area !== null && area.kind !== 'council' && !isPlace && mention?.kind === 'relative' && mention.unit === null && !mention.samePoint;
}

/** "Previous", "Previous year": one period, or so much, before the row's own, where the row has one. */
function isPrevious(mention: Mention): mention is Extract<Mention, { kind: 'relative' }> {
  return mention.kind === 'relative' && mention.back > 0;
}

/**
 * How far a heading reaches back from its row's period. The year before a year, or a day, is the one a year before; beside a
 * month or a quarter "previous year" may be either, and nothing tells which. Before a month stands the one before it only in
 * what is reported every month: "Sept 2023" may be the end of a quarter, and June before it.
 */
function stepBack(mention: Extract<Mention, { kind: 'relative' }>, within: Period, frequency: PeriodHints['frequency']): Mention {
  if (mention.unit === null && within.kind === 'month' && frequency !== 'monthly') return { kind: 'other-span' };
  if (mention.unit === null || mention.samePoint || within.kind === mention.unit) return mention;
  const isWhole = within.kind.endsWith('-year') || within.kind === 'as-at' || within.kind === 'rolling-12-months';
  return mention.unit === 'year' && isWhole ? { ...mention, samePoint: true } : { kind: 'other-span' };
}

/** How often a report tells its figures, as far as its own period says so. */
function frequencyOf({ within }: TableTime): PeriodHints['frequency'] {
  return within?.kind === 'month' ? 'monthly' : null;
}

/** Another column of the same figures that names its period: this one, which names none, is of some other. */
function isDatedTwin(other: FigureColumn, column: FigureColumn): boolean {
  return other.index !== column.index && other.mention !== null && other.area === null && other.role === 'actual'
    && other.rest === column.rest && other.unit === column.unit && other.basis === column.basis;
}

/**
 * What a row and a heading say together: "2024/25" beside the figures and "Apr" over them, "Q3 2024/25" and "same
 * quarter a year before"; and a comparator's own year, which no row of another time changes. Null where the row alone tells.
 */
function crossOf(row: Mention | null, headed: Mention | null, { area }: FigureColumn): Mention | null {
  if (row === null || headed === null) return null;
  if (headed.kind === 'relative' && headed.samePoint && 'year' in row && row.year !== null) return { ...row, year: row.year - headed.back };
  // "Full year" under "2021/22", "2022/23".
  if (isYear(headed) && row.kind === 'relative' && row.unit === 'year-end') return headed;
  const [year, part] = isYear(headed) ? [headed, row] : [row, headed];
  if (!isYear(year) || (part.kind !== 'month' && part.kind !== 'quarter')) return null;
  if (part.year === null) return part.kind === 'quarter' ? { ...part, year: year.year } : { ...part, year: year.kind === 'calendar-year' || part.month >= 4 ? year.year : year.year + 1 };
  const start = part.kind === 'quarter' ? part.year : financialStart(part.year, part.month);
  return year === headed && area !== null && start !== year.year ? headed : null;
}

function isYear(mention: Mention): mention is Extract<Mention, { kind: 'split-year' | 'financial-year' | 'academic-year' | 'calendar-year' }> {
  return mention.kind.endsWith('-year');
}

function isSame(one: Period | null, other: Period): boolean {
  return one !== null && one.start === other.start && one.end === other.end;
}

/** "2022" in a table of what was so at 31 March is that day, in one of years ending then the year to it; and "June" in one of what was so at the end of each month its last. */
function onDay(mention: Mention, { day, endOf }: TableTime): Mention {
  if (mention.kind === 'month' && endOf) return { ...mention, endOf };
  if (mention.kind !== 'calendar-year' || day === null) return mention;
  return day.day === null ? yearEnding(day.month, mention.year) : { kind: 'day', year: mention.year, month: day.month, day: day.day };
}

/** "Year-end outturn" takes the year of the target beside it, before that of the report. */
function settleMention(mention: Mention, hints: PeriodHints, columns: readonly FigureColumn[]): Period | null {
  if (mention.kind === 'relative' && mention.unit === 'year-end') return besideTarget(columns) ?? resolveMention(mention, hints);
  if (mention.kind === 'quarter' && mention.year === null && hints.within && (hints.year === null || hints.year === undefined)) {
    const start = financialStart(yearOf(hints.within.end), monthOf(hints.within.end));
    return resolveMention({ ...mention, year: start }, hints);
  }
  return resolveMention(mention, hints);
}

function besideTarget(columns: readonly FigureColumn[]): Period | null {
  const years = new Set(columns.filter(({ role, mention, year }) => role === 'target' && mention !== null && year !== null).map(({ year }) => year!));
  return years.size === 1 ? financialYear([...years][0]!) : null;
}
