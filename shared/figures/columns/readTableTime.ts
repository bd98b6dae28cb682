import type { Area, Period } from '../../model/observation.ts';
import type { Table } from '../../model/table.ts';
import type { ReadingContext } from '../context.ts';
import { benchmarkMention } from '../footnotes/benchmarkTimes.ts';
import { financialStart, monthNumber } from '../periods/calendar.ts';
import { findMentions, type Mention } from '../periods/findMentions.ts';
import { resolveMention } from '../periods/resolveMention.ts';
import { cleanText } from '../values/cleanText.ts';
import type { Column } from './settleColumns.ts';

/** What the table as a whole says about its time. */
export interface TableTime {
  /** The period of the table's title, else of the report. */
  within: Period | null;
  /** The year, by its start, that the title gives. */
  titleYear: number | null;
  /** The day of the year that the title gives to its years: "at 31 March"; no day where they run to the end of its month: "year ending 31 March". */
  day: { month: number; day: number | null } | null;
  /** True where its months are the ends of those: "At the end of" over "June 2023". */
  endOf: boolean;
  /** The period that the table's own title names, which holds for every area in it. */
  title: Period | null;
  /** True where the title names it for a comparison: "Latest position against comparators (2023/24)". */
  compares: boolean;
  /** The time the report gives to another area's figures, where they stand without one. */
  ofBenchmark: (area: Area) => Mention | null;
}

/** The title's period, or that of the heading over the labels ("Borough, 2021/22"), which dates every column alike. */
export function readTableTime(table: Table, columns: readonly Column[], context: ReadingContext): TableTime {
  const stub = columns.filter(({ kind }) => ['label', 'area', 'section', 'code', 'period'].includes(kind)).flatMap(({ path }) => path.flatMap(({ mentions }) => mentions));
  const mentions = [...stub, ...findMentions(cleanText(table.title ?? '')).map(({ mention }) => mention)];
  const title = narrowest(mentions.map((mention) => resolveMention(mention, {})).filter((period) => period !== null));
  const years = new Set(mentions.map(yearIn).filter((start) => start !== null));
  return {
    within: title ?? context.period, titleYear: years.size === 1 ? [...years][0]! : titleYear(table, context), title, compares: COMPARES.test(table.title ?? ''),
    day: dayOfYears([table.title ?? '', ...columns.flatMap(({ path }) => path.map(({ text }) => text))]),
    endOf: [table.title ?? '', ...columns.filter(({ kind }) => kind === 'period').map(({ text }) => text)].some((text) => END_OF.test(text)),
    ofBenchmark: (area) => benchmarkMention(area, context.benchmarkTimes ?? [], table.pages),
  };
}

const COMPARES = /\b(?:benchmark(?:s|ing|ed)?|comparators?|comparisons?|compared (?:with|to))\b/i;

/** Of every month, or of those that stand under it. */
const END_OF = /^(?:position |figures? |as )*(?:at )?(?:the )?end of(?: (?:the )?(?:month|quarter|year))?:?$|\bat (?:the )?end of (?:each|every|the) (?:month|quarter|year)\b|^(?:month|quarter)[- ]end(?:ing)?$/i;

/** A day without its year, or with the years that it is of: "at 31 March, 2020 to 2024". */
const DAY = /\b(?:at|on|of each year,?|,) (?:the )?(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\b(?!,? '?(?:20)?\d\d(?!\d)(?! ?(?:to|[-–]) ?(?:20)?\d\d(?!\d)))/;

/** A heading that is a day of the year and nothing else. */
const DAY_ALONE = /^(?:as )?(?:at )?(?:the )?(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})$/i;

/** Years that end at a time of which no year is told: "year ending 31 March", over "2022", "2023". */
const YEAR_ENDING = /\byears? (?:ending|ended|end|to)(?: on)?(?: the)?(?: (?:\d{1,2}(?:st|nd|rd|th)?|end)(?: of)?)? ([A-Z][a-z]{2,8})\b(?!,? ?'?(?:20)?\d\d(?!\d))/i;

/** "at 31 March", "year ending 31 March", where the columns or rows say of which years. */
export function dayOfYears(texts: readonly string[]): TableTime['day'] {
  const ends = texts.map((text) => YEAR_ENDING.exec(cleanText(text))).map((match) => (match === null ? null : monthNumber(match[1]!))).find((number) => number !== null);
  if (ends !== undefined) return { month: ends, day: null };
  const found = texts.map((text) => DAY.exec(cleanText(text)) ?? DAY_ALONE.exec(cleanText(text))).find((match) => match !== null);
  const month = found ? monthNumber(found[2]!) : null;
  return found && month !== null ? { month, day: Number(found[1]) } : null;
}

/** Of periods one within the other the smallest ("2019/20, August 2019"); of periods apart none. */
export function narrowest(periods: readonly Period[]): Period | null {
  const [first, ...others] = periods.toSorted((a, b) => b.start.localeCompare(a.start) || a.end.localeCompare(b.end));
  return first && others.every(({ start, end }) => start <= first.start && end >= first.end) ? first : null;
}

/** The financial or academic year, by its start, in which a mention falls; null where it names none. */
export function yearIn(mention: Mention): number | null {
  switch (mention.kind) {
    case 'split-year': case 'financial-year': case 'academic-year': return mention.year;
    case 'quarter': return mention.year;
    case 'month': case 'month-or-quarter': return mention.year === null ? null : financialStart(mention.year, mention.month);
    default: return null;
  }
}

/** The year that the table's title names outright, else the report's: no date of a meeting, and no month. */
export function titleYear(table: Table, context: ReadingContext): number | null {
  for (const title of [table.title, context.title]) {
    const years = findMentions(cleanText(title ?? '')).map(({ mention }) => mention).filter(({ kind }) => kind === 'split-year' || kind === 'financial-year');
    if (years.length > 0) return yearIn(years[0]!);
  }
  return null;
}
