import type { Period } from '../../../model/observation.ts';
import type { ReadingContext } from '../../context.ts';
import { benchmarkMention } from '../../footnotes/benchmarkTimes.ts';
import { parsePeriod } from '../../parsePeriod.ts';
import { asAt, lastDay, month, monthOf, twelveMonthsTo, yearOf } from '../../periods/calendar.ts';
import { findMentions } from '../../periods/findMentions.ts';
import { isAssessed } from '../../periods/schoolResults.ts';
import { resolveMention } from '../../periods/resolveMention.ts';
import { cleanText } from '../../values/cleanText.ts';
import type { TitledCard } from '../findCards.ts';
import type { PlacedItem } from '../items/placeItems.ts';

/** What settles the periods in a card: the page's or the report's own, and whether its indicator, or its report, is of school years. */
export interface CardTime {
  within: Period | null;
  academic: boolean;
}

/** "New plans issued (financial years)": a title may say of what years its figures are. */
const OF_YEARS = /\b(?:(?<financial>financial|fiscal)|academic|school) years?\b/i;

/** What settles the periods in a card of an indicator, on a page or in a report of a period, where the page may say that its figures are of school years. */
export function cardTime(within: Period | null, id: string | null, { title, items, period }: TitledCard, schoolYears: boolean): CardTime {
  const named = OF_YEARS.exec(title)?.groups;
  if (named !== undefined) return { within, academic: named.financial === undefined };
  const isOfSchool = (printed: string | null): boolean => printed !== null && parsePeriod(printed).period?.kind === 'academic-year';
  // "Previous (2021/22)", beside "Latest result (2022/23 academic year)" or under "Academic year 2022/23", is of a school year too.
  const isSaid = isOfSchool(period) || items.some((item) => item.kind !== 'benchmark' && isOfSchool(item.period));
  const own = [period, ...items.filter(({ kind }) => kind !== 'benchmark').map((item) => item.period ?? item.parsed.period)].map((printed) => (printed === null ? null : parsePeriod(printed).period?.kind ?? null));
  // Beside a quarter's own figure "2022/23" is a financial year, and beside a month's or a day's no school year of other cards.
  const lent = own.includes('quarter') ? false : schoolYears || (within?.kind === 'academic-year' && !own.includes('month') && !own.includes('as-at'));
  return { within, academic: lent || isSaid || isAssessed(id) };
}

/** The newest figure of a card, and of when it is. */
export function newestOf({ title, items, period }: TitledCard, time: CardTime): { latest: PlacedItem | undefined; now: Period | null } {
  const latest = items.find(({ kind }) => kind === 'latest') ?? newestDated(items, time) ?? items.find(({ kind }) => kind === 'to-date');
  const printed = latest?.period ?? latest?.parsed.period ?? period ?? periodInTitle(title);
  return { latest, now: periodOf(printed, time) ?? asMonth(asBefore(items, time.within), title, items) };
}

/** At the end of a month what came "in the month", and what stands beside "last month", is of that month. */
function asMonth(period: Period | null, title: string, items: readonly PlacedItem[]): Period | null {
  const isMonthly = /\bin (?:the|this) month\b/i.test(title) || items.some((item) => item.kind === 'previous' && unitBefore(item) === 'month');
  return isMonthly && period?.kind === 'as-at' && isLastOfMonth(period.end) ? month(yearOf(period.end), monthOf(period.end)) : period;
}

function isLastOfMonth(day: string): boolean {
  return day === lastDay(yearOf(day), monthOf(day));
}

/** The unit that "last month 405" or "Previous quarter: 405" names. */
function unitBefore({ line }: PlacedItem): string | null {
  return /\b(?:last|previous|prior|prev\.?) (month|quarter)\b/i.exec(line)?.[1]?.toLowerCase() ?? null;
}

/** One period before the newest figure's, or before the report's where that one ends with it. */
function before(item: PlacedItem, now: Period | null, time: CardTime): Period | null {
  const unit = unitBefore(item);
  const told = unit === null ? null : periodOf(`previous ${unit}`, { ...time, within: now });
  // What was counted on the last day of a quarter was so on the last day of the one before.
  if (now?.kind === 'as-at') return told !== null && isLastOfMonth(now.end) ? asAt(yearOf(told.end), monthOf(told.end), Number(told.end.slice(8))) : null;
  if (told !== null) return told;
  return periodOf('previous', { ...time, within: now }) ?? (now?.end === time.within?.end ? periodOf('previous', time) : null);
}

/** Of figures that are named by their periods alone the last. */
function newestDated(items: readonly PlacedItem[], time: CardTime): PlacedItem | undefined {
  const endOf = (item: PlacedItem): string => periodOf(item.period, time)?.end ?? '';
  return items.filter(({ kind }) => kind === 'dated').toSorted((a, b) => endOf(b).localeCompare(endOf(a)))[0];
}

/** Of when a comparator's figure is that says so nowhere in its card: as the page or the report says of all such, or of all figures of a year. */
export function benchmarkPeriod({ kind, area }: PlacedItem, { benchmarkTimes = [], periodForAll = false }: ReadingContext, page: number, { within, academic }: CardTime): Period | null {
  if (kind !== 'benchmark' || area === null) return null;
  // "Regional" does not say of which, and is no less a region.
  const mention = benchmarkMention(area.name === 'Region' ? { kind: 'region' } : area, benchmarkTimes, [page]);
  if (mention !== null) return resolveMention(mention, { within, yearType: academic ? 'academic' : 'financial' });
  return periodForAll && within?.kind.endsWith('-year') === true ? within : null;
}

/** A card of places by their names, the council among them, says of when they all are over them: "Care leavers in suitable accommodation 2021/22" over "Merton 90%", "England 88%". */
export function periodOfPlaces({ title, items, period }: TitledCard, time: CardTime): Period | null {
  const isOfPlaces = items.every(({ kind, role, period: own, parsed }) => (kind === 'benchmark' || role !== 'actual') && own === null && parsed.period === null);
  return isOfPlaces ? periodOf(period ?? periodInTitle(title), time) : null;
}

/** Of when a figure of a card is, where its newest is of `now`; where the title says "rolling", the council's is of the year up to then. */
export function itemPeriod(item: PlacedItem, card: TitledCard, now: Period | null, time: CardTime): Period | null {
  const period = plainPeriod(item, now, time);
  // Months and quarters printed with the figures are theirs as printed, as in a table.
  return isRolling(item, card) && !card.items.some((other) => other.kind !== 'benchmark' && (other.period ?? other.parsed.period) !== null) ? twelveMonths(period) : period;
}

/** A title that says "rolling 12 months" says it of the council's figures. */
export function isRolling({ kind }: PlacedItem, { title }: TitledCard): boolean {
  return ROLLING.test(title) && kind !== 'benchmark';
}

const ROLLING = /\brolling\b|\br12m?\b/i;

/** The item's own period, else: a target's is that of the latest figure, "previous" is one period before it. */
function plainPeriod(item: PlacedItem, now: Period | null, time: CardTime): Period | null {
  const { within } = time;
  const on = (when: Period | null): CardTime => ({ ...time, within: when });
  const printed = item.period ?? item.parsed.period;
  // "Same quarter 2022/23" is that quarter of that year, and never the whole of it; "Last year (2022/23)" may be.
  if (item.kind === 'last-year' && SAME_TIME.test(wordsOf(item)) && printed !== null && periodOf(printed, time)?.kind.endsWith('-year') === true) return yearBefore(now, periodOf(printed, time));
  // "Q1" is of the report's year; beside "Outturn 22/23" it is of the year after.
  if (printed && !(item.kind === 'to-date' && isRunning(periodOf(printed, time), now))) return periodOf(printed, on(within ?? (now !== null && !now.kind.endsWith('-year') ? now : null)));
  switch (item.kind) {
    // The window before a rolling one ends where the report's period before this one did.
    case 'previous': return before(item, now, time);
    case 'last-year': case 'last-to-date': return periodOf('same period last year', on(now));
    // What is published of a school year is so of everybody's.
    case 'benchmark': return within?.kind === 'academic-year' && now?.end === within.end ? within : null;
    case 'latest': case 'to-date': case 'dated': case 'target': case 'floor': default: return now;
  }
}

/** What says that a figure of a year before is of the same part of it. */
const SAME_TIME = /\b(?:same|corresponding|this (?:time|point)|ago)\b/iu;

/** The words that announce a figure, and the figure. */
function wordsOf({ line, from, at, to, paired }: PlacedItem): string {
  return paired ? line : line.slice(Math.min(from, at), to);
}

/** What the newest figure's period was in the year before, where a year printed with it is that one. */
function yearBefore(now: Period | null, year: Period | null): Period | null {
  const before = periodOf('same period last year', { within: now, academic: false });
  return before !== null && year !== null && before.start >= year.start && before.end <= year.end ? before : null;
}

/** "Year to date 2025/26", in that year: it runs to the end of what is reported. */
function isRunning(year: Period | null, now: Period | null): boolean {
  return year !== null && now !== null && year.kind.endsWith('-year') && now.end >= year.start && now.end < year.end;
}

function periodOf(text: string | null, { within, academic }: CardTime): Period | null {
  return text === null ? null : parsePeriod(text, { within, yearType: academic ? 'academic' : 'financial' }).period;
}

/** "378, and 391 at 31 March 2024", in a report of the year after: both are of the day on which their year ends. */
function asBefore(items: readonly PlacedItem[], within: Period | null): Period | null {
  if (within?.kind !== 'financial-year') return within;
  const isYearBefore = (day: Period | null): boolean => day?.kind === 'as-at' && yearOf(day.end) === yearOf(within.end) - 1 && day.end.slice(4) === within.end.slice(4);
  const before = items.some(({ kind, period }) => kind === 'dated' && isYearBefore(parsePeriod(period ?? '').period));
  return before ? parsePeriod(`as at ${within.end}`).period : within;
}

/** The figure shown large says no more than another of the card that names its period. */
export function isToldAgain(item: PlacedItem, { items }: TitledCard, now: Period | null, time: CardTime): boolean {
  const isSame = (other: PlacedItem): boolean => other.kind === 'dated' && JSON.stringify(other.parsed.value) === JSON.stringify(item.parsed.value);
  return item.kind === 'latest' && items.some((other) => isSame(other) && (now === null || periodOf(other.period, time)?.end === now.end));
}

function twelveMonths(period: Period | null): Period | null {
  return period !== null && ['month', 'quarter', 'as-at'].includes(period.kind) ? twelveMonthsTo(yearOf(period.end), monthOf(period.end)) : period;
}

/** "Children in care – Q4 2022/23", "Children in care at 31 March 2023", "Repeat plans 2022/23": behind its words a title may say of when the card is. */
function periodInTitle(title: string): string | null {
  const text = cleanText(title);
  const last = findMentions(text).at(-1);
  const isApart = last !== undefined && last.mention.kind !== 'relative' && (last.mention.kind === 'split-year' || LEADS_TO.test(text.slice(0, last.from)) || LED.test(text.slice(last.from))) && !/[\p{L}\d]/u.test(text.slice(last.to));
  return isApart ? text.slice(last.from, last.to) : null;
}

/** What stands in a title before the period at its end. */
const LEADS_TO = /[–—(,:-]\s*$|(?<!\p{L})(?:as at|at|on|in|during|for|to)(?: the)?\s*$/iu;
/** Such words may be told with the period. */
const LED = /^(?:as )?(?:at|in|of|to)\s/i;
