import type { Area, Basis, Period, Role, Unit } from '../../model/observation.ts';
import type { Table } from '../../model/table.ts';
import type { ReadingContext } from '../context.ts';
import { financialStart, financialYear, monthOf, yearOf } from '../periods/calendar.ts';
import { findMentions, type Mention } from '../periods/findMentions.ts';
import { resolveMention, type PeriodHints } from '../periods/resolveMention.ts';
import { cleanText } from '../values/cleanText.ts';
import type { Described } from './describe.ts';
import type { Column } from './settleColumns.ts';

/** A column of figures, with everything its heading settles. */
export interface FigureColumn extends Column {
  /** Null for the report's own council. */
  area: Area | null;
  role: Role;
  mention: Mention | null;
  /** The year, by its start, that the heading or one over it gives to months and quarters without one. */
  year: number | null;
  basis: Basis | null;
  unit: Unit | null;
  /** The words of the heading that name neither area nor period: an indicator, where indicators are columns. */
  rest: string;
  /** True when the months of the column do not fall in the year its own heading announces. */
  yearContradicts: boolean;
  /** True when another column is headed just the same, or when the heading names two periods that exclude each other. */
  ambiguous: boolean;
}

/** What the table as a whole says about its time. */
export interface TableTime {
  /** The period of the table's title, else of the report. */
  within: Period | null;
  /** The year, by its start, that the title gives. */
  titleYear: number | null;
  /** The period that the table's own title names, which holds for every area in it. */
  title: Period | null;
}

/** The title's period, or that of the heading over the labels ("Borough, 2021/22"), which dates every column alike. */
export function readTableTime(table: Table, columns: readonly Column[], context: ReadingContext): TableTime {
  const stub = columns.filter(({ kind }) => ['label', 'area', 'section', 'code'].includes(kind)).flatMap(({ path }) => path.flatMap(({ mentions }) => mentions));
  const mentions = [...stub, ...findMentions(cleanText(table.title ?? '')).map(({ mention }) => mention)];
  const title = narrowest(mentions.map((mention) => resolveMention(mention, {})).filter((period) => period !== null));
  const years = new Set(mentions.map(yearIn).filter((start) => start !== null));
  return { within: title ?? context.period, titleYear: years.size === 1 ? [...years][0]! : titleYear(table, context), title };
}

/** Of periods one within the other the smallest ("2019/20, August 2019"); of periods apart none. */
function narrowest(periods: readonly Period[]): Period | null {
  const [first, ...others] = periods.toSorted((a, b) => b.start.localeCompare(a.start) || a.end.localeCompare(b.end));
  return first && others.every(({ start, end }) => start <= first.start && end >= first.end) ? first : null;
}

/**
 * The report's council; where the report names none, the only council that the table's own headings name ("Merton
 * 2018/19" beside "Target"). Two councils are a comparison, and neither is the table's own.
 */
export function ownCouncil(columns: readonly Column[], { council }: ReadingContext): ReadingContext['council'] {
  if (council) return council;
  const named = new Map(columns.flatMap(({ path }) => path.flatMap(({ area }) => (area?.kind === 'council' && area.gss !== null ? [[area.gss, area.name] as const] : []))));
  const [only] = named;
  return named.size === 1 && only ? { gss: only[0], name: only[1] } : null;
}

/** Reads every column of figures: whose, which role, when, in what unit. */
export function describeFigures(table: Table, columns: readonly Column[], context: ReadingContext, time: TableTime): FigureColumn[] {
  const titled = titleYear(table, context);
  const figures = columns.filter(({ kind, survey }) => kind === 'value' || (kind === 'unknown' && survey.numbers > 0)).map((column) => describeColumn(column, context, time));
  const newest = Math.max(...figures.filter(({ area, role }) => area === null && role === 'actual').map(({ year }) => year ?? -Infinity));
  return figures.map((column) => ({
    ...column,
    yearContradicts: column.yearContradicts || olderThanTitle(column, newest, titled),
    ambiguous: column.ambiguous || figures.some((other) => other !== column && isTwin(other, column)),
  }));
}

/** Two columns whose headings say the same and say no time: each stands for another period, and nothing says which. */
function isTwin(one: FigureColumn, other: FigureColumn): boolean {
  return one.mention === null && other.mention === null && one.role === other.role && one.rest === other.rest && one.unit === other.unit
    && one.basis === other.basis && one.area?.name === other.area?.name && one.text === other.text;
}

/** "Merton 2021/22 Q4 2022/23" is two headings run into one: nothing says which of them the figures stand under. */
function excludesItself({ mentions }: Described): boolean {
  const periods = mentions.map((mention) => resolveMention(mention, {})).filter((period) => period !== null);
  return periods.length > 1 && narrowest(periods) === null;
}

function describeColumn(column: Column, context: ReadingContext, time: TableTime): FigureColumn {
  const upward = column.path.toReversed();
  const area = upward.find((part) => part.area !== null)?.area ?? null;
  const mention = chooseMention(upward);
  const years = upward.flatMap((part) => part.mentions.map(yearIn)).filter((year) => year !== null);
  return {
    ...column,
    area: area !== null && area.gss !== null && area.gss === context.council?.gss ? null : area,
    role: upward.find((part) => part.role !== null)?.role ?? 'actual',
    mention,
    year: years[0] ?? (mention === null || needsYear(mention) ? time.titleYear : null),
    basis: upward.find((part) => part.basis !== null)?.basis ?? null,
    unit: upward.find((part) => part.unit !== null)?.unit ?? null,
    rest: upward.find((part) => part.rest !== '')?.rest ?? '',
    yearContradicts: !column.path.some(excludesItself) && years.some((year) => year !== years[0]),
    ambiguous: column.path.some(excludesItself),
  };
}

/** The column's own period. A plain "latest" gives way to a date printed over it, and a year to the quarter it belongs to. */
function chooseMention(upward: readonly Described[]): Mention | null {
  const all = upward.flatMap((part) => part.mentions);
  const first = all.find((mention) => mention.kind !== 'relative') ?? all[0] ?? null;
  return first?.kind === 'split-year' ? all.find(needsYear) ?? first : first;
}

function needsYear(mention: Mention): boolean {
  return ['month', 'quarter', 'month-or-quarter'].includes(mention.kind) && 'year' in mention && mention.year === null;
}

/** The financial or academic year, by its start, in which a mention falls; null where it names none. */
function yearIn(mention: Mention): number | null {
  switch (mention.kind) {
    case 'split-year': case 'financial-year': case 'academic-year': return mention.year;
    case 'quarter': return mention.year;
    case 'month': case 'month-or-quarter': return mention.year === null ? null : financialStart(mention.year, mention.month);
    default: return null;
  }
}

/** An index titled 2019/20 whose target, and whose newest own year, are headed 2018/19. */
function olderThanTitle(column: FigureColumn, newest: number, titled: number | null): boolean {
  const isYear = column.mention?.kind === 'split-year' || column.mention?.kind === 'financial-year';
  return titled !== null && isYear && column.area === null && column.role === 'target' && column.year === titled - 1 && newest <= titled;
}

/** The year that the table's title names outright, else the report's: no date of a meeting, and no month. */
function titleYear(table: Table, context: ReadingContext): number | null {
  for (const title of [table.title, context.title]) {
    const years = findMentions(cleanText(title ?? '')).map(({ mention }) => mention).filter(({ kind }) => kind === 'split-year' || kind === 'financial-year');
    if (years.length > 0) return yearIn(years[0]!);
  }
  return null;
}

export interface RowTime {
  mention: Mention | null;
  labelled: Mention | null;
  frequency: PeriodHints['frequency'];
  academic: boolean;
}

/** When a figure stands, and whether words for it were there that nothing could settle. */
export interface SettledPeriod {
  period: Period | null;
  unresolved: boolean;
}

/**
 * The period of one figure: the cell's own beats the row's, the row's beats the column's. An own figure without any
 * stands for the report's period; a comparator without any stands for none, unless the title alone dates everything.
 */
export function settlePeriod(printed: string | null, row: RowTime, column: FigureColumn, columns: readonly FigureColumn[], time: TableTime): SettledPeriod {
  const hints: PeriodHints = { within: time.within, year: column.year, frequency: row.frequency, yearType: row.academic ? 'academic' : 'financial' };
  const own = printed === null ? [] : findMentions(cleanText(printed)).map(({ mention }) => mention);
  for (const mention of [...own, row.mention, column.ambiguous ? null : column.mention, row.labelled]) {
    const period = mention === null ? null : settleMention(mention, hints, columns);
    if (period) return { period, unresolved: false };
    if (mention !== null) return { period: null, unresolved: true };
  }
  if (column.ambiguous) return { period: null, unresolved: true };
  if (column.area !== null) {
    const dated = columns.some((other) => other.mention !== null) ? null : time.title;
    return { period: dated, unresolved: dated === null };
  }
  if (column.role !== 'actual') return { period: null, unresolved: false };
  const period = time.within ?? besideTarget(columns);
  return { period, unresolved: period === null };
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
