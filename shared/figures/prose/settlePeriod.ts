import { indicatorById } from '../../catalogue/indicators.ts';
import type { Period } from '../../model/observation.ts';
import type { ReadingContext } from '../context.ts';
import { academicYear, asAt, financialStart, lastDay, month, monthOf, quarter, quarterOfMonth, yearOf } from '../periods/calendar.ts';
import type { Mention } from '../periods/findMentions.ts';
import { regionalAgency } from './findAreas.ts';
import { plainMention, type DayOnly, type NamedPeriod, type TheUnit } from './namedPeriod.ts';
import { resolveMention, type PeriodHints } from '../periods/resolveMention.ts';
import type { Finding } from './toObservations.ts';

/** Schools count by the academic year. */
const ACADEMIC = /\b(?:attend\w*|absen\w*|exclu(?:sions?|ded)|suspen\w*|attainment|progress 8|key stage|KS[1-5]|EYFS|foundation stage|good level|phonics|GCSEs?|A[- ]levels?|expected standard|grade|reading|terms?)\b/iu;

/** "The GCSE results for 2019": of the school year that ended then. */
const EXAMINED = /\b(?:attainment 8|progress 8|GCSEs?|grades?|A[- ]levels?|expected standard|phonics|good level)\b/iu;

/**
 * The period of a figure: as said beside it; for an own figure and its target, else the report's. An earlier value or a
 * benchmark of which no time is said has none: it is not the report's. `newest` is that of the last own figure (undefined before the first),
 * `before` that of the figure just before.
 */
export function settlePeriod(finding: Finding, findings: readonly Finding[], { period: report, periodForAll = false, meetingDate }: ReadingContext, newest: Period | null | undefined, before: Period | null): Period | null {
  const { claim } = finding;
  if (claim.period?.mention === null) return null;
  if (claim.period?.mention === 'same') return saidJustBefore(finding, findings) ? before : newest ?? before;
  if (claim.period?.school !== undefined) return inSchoolYear(claim.period, claim.period.school === 'told' ? newest ?? report : sinceReport(report));
  if (claim.period?.mention.kind === 'same-in') return inThatYear(claim.period.mention, newest === undefined ? report : newest);
  if (claim.period?.mention.kind === 'quarter-before') return report === null ? null : quarter(financialStart(yearOf(report.end), monthOf(report.end)) - 1, claim.period.mention.quarter);
  if (claim.period?.mention.kind === 'the-unit') return thatUnit(claim.period.mention, newest && (claim.period.mention.endOf || claim.period.mention.unit !== 'year') && isOf(claim.period.mention.unit, newest) ? newest : report);
  if (claim.period !== null) {
    // A report of an academic year tells the years before it as such, whatever the indicator's own year.
    const hints: PeriodHints = { within: report ?? withinMeeting(meetingDate), yearType: report?.kind === 'academic-year' && claim.period.mention.kind === 'split-year' && claim.area?.own !== false ? 'academic' : claim.period.mention.kind === 'split-year' && ((claim.role === 'target' && !ACADEMIC.test(finding.weighed.label)) || (finding.weighed.id?.startsWith('lac-pep') === true && report?.kind === 'financial-year') || isOfReportsYear(finding, findings, newest, report)) ? 'financial' : finding.weighed.yearType ?? (ACADEMIC.test(finding.weighed.label) ? 'academic' : null) };
    // "This quarter" is the report's, never the meeting's.
    if (claim.period.mention.kind === 'relative' && claim.period.mention.back === 0 && report === null) return null;
    const settled = settleMention(claim.period.mention, finding, findings, hints, newest ?? null);
    if (settled?.kind === 'as-at' && report !== null && settled.end === report.end && isDayOfAnother(finding, findings)) return report;
    return claim.period.closes === true ? lastDayOf(settled, finding) : settled;
  }
  if (claim.role !== 'actual') return newest === undefined ? report : newest;
  // An average over several years is of no one period.
  if (/\b(?:two|three|four|five|\d)[- ]year (?:rolling )?average\b/iu.test(finding.weighed.label)) return null;
  const again = claim.restates && tellsAgain(finding, findings);
  if (claim.restates && !again && claim.area?.own !== false && newest !== undefined) return newest;
  // "Nationally 65% were … in 2021/22. In Buckinghamshire it was 72%": of the benchmark's time.
  if (claim.restates && !again && claim.area?.own !== false && before !== null) return before;
  // "looked after in England rose to 80,080 at 31 March. This is a rate of 67 per 10,000".
  if (claim.restates && !claim.earlier && newest === undefined && before !== null) return before;
  // "The figure for secondary schools was 90.8%": of the time of the one told before it.
  if (claim.subject?.kind === 'carried' && claim.subject.population !== null && claim.area?.own !== false && !claim.earlier && newest !== undefined) return newest;
  const census = ofCensus(finding, findings) ? before : null;
  if (census?.kind === 'month') return census;
  if (claim.earlier || (claim.area?.own === false && claim.area.area !== regionalAgency && !periodForAll)) return null;
  // Where the report says no time, what follows a dated figure in its paragraph goes on from that.
  if (report?.kind === 'calendar-year' && finding.weighed.yearType === 'academic' && EXAMINED.test(finding.weighed.label)) return academicYear(yearOf(report.end) - 1);
  // "1,498 at 31 March 2025. The rate now stands at 158": what is counted on a day is of the day just told, where it is the last of the report's year.
  if (newest?.kind === 'as-at' && report !== null && (report.kind.endsWith('year') || claim.figure.unit !== 'percent') && newest.end === report.end && finding.weighed.id !== null && indicatorById(finding.weighed.id)?.basis === 'snapshot') return newest;
  return report ?? (claim.now ? null : newest ?? null);
}

/** "At the January census 4.6% of pupils had a plan. 11.7% were receiving SEN support": what the school census counts is of one census. */
function ofCensus({ weighed }: Finding, findings: readonly Finding[]): boolean {
  return COUNTED_BY_CENSUS.has(weighed.id ?? '') && findings.every((other) => COUNTED_BY_CENSUS.has(other.weighed.id ?? ''));
}

const COUNTED_BY_CENSUS = new Set(['two-year-olds-funded', 'pupils-with-ehcp', 'pupils-with-sen-support', 'free-school-meals', 'english-additional-language']);

/** "95.5% of plans were completed, an increase from 92.0% in 2020/21", in the report of a financial year: both are of such years. */
function isOfReportsYear({ claim, weighed, stretch }: Finding, findings: readonly Finding[], newest: Period | null | undefined, report: Period | null): boolean {
  const now = findings.findLast((other) => other.stretch === stretch && other.weighed === weighed && other.claim !== claim && other.claim.area?.own !== false && other.claim.role === 'actual' && other.claim.period === null);
  return now !== undefined && claim.area?.own !== false && newest !== undefined && newest === report && report?.kind === 'financial-year';
}

/** "There were 9 at 31 March and visits were made in time in 88% of cases": what goes on through the year is none of the day on which others were counted. */
function isDayOfAnother({ claim, weighed, stretch }: Finding, findings: readonly Finding[]): boolean {
  if (claim.figure.unit !== 'percent' || weighed.id === null || indicatorById(weighed.id)?.basis !== 'in-period') return false;
  return findings.some((other) => other.stretch === stretch && other.claim.period === claim.period && other.claim.figure.unit === null && other.claim.figure.end <= claim.period!.start && claim.period!.end < claim.figure.start);
}

/** "428 at the end of Q3": how many there are is told of a day; a share, and what goes on all through it, of the quarter. */
function lastDayOf(period: Period | null, { weighed, claim }: Finding): Period | null {
  const stock = weighed.id !== null && weighed.unit !== 'percent' && claim.figure.unit !== 'percent' && indicatorById(weighed.id)?.basis === 'snapshot';
  if (period === null || !stock || claim.role !== 'actual' || (period.kind !== 'quarter' && period.kind !== 'financial-year' && period.kind !== 'calendar-year')) return period;
  return asAt(yearOf(period.end), monthOf(period.end), Number(period.end.slice(8)));
}

/** "There were 658 at 31 March 2020, against 67 per 10,000 in England at the same date": the date of the clause, though a newer one was told before. */
function saidJustBefore(finding: Finding, findings: readonly Finding[]): boolean {
  const last = findings.slice(0, findings.indexOf(finding)).findLast(({ claim }) => !claim.earlier);
  // "The England average for 2021/22 was 84.5% and the regional average for the same year 83.9%".
  if (finding.claim.area?.own === false && last?.stretch === finding.stretch && last.claim.area?.own === false) return last.claim.period !== null;
  return last?.stretch === finding.stretch && last.claim.role === 'actual' && last.claim.area?.own !== false && last.claim.period !== null;
}

/** "Turnover was 22% last year. It is 14%.": one thing has no two values at one time. */
function tellsAgain({ claim, weighed, stretch }: Finding, findings: readonly Finding[]): boolean {
  return weighed.id !== null && findings.some((other) => other.stretch !== stretch && other.stretch.end <= stretch.start && other.weighed.id === weighed.id && other.claim.role === 'actual'
    && other.claim.area?.own !== false && !other.claim.earlier && other.claim.figure.unit === claim.figure.unit && other.weighed.label === weighed.label);
}

/** "in the quarter" of a quarter's report, or of one at a quarter's end; a month's report says of neither quarter. */
function thatUnit({ unit, endOf, whole = false }: TheUnit, report: Period | null): Period | null {
  if (whole && (report?.kind === 'quarter' || report?.kind === 'month')) return null;
  // "so far this year": the report's part of it.
  if (unit === 'year' && !endOf) return report;
  if (report !== null && endOf && (isOf(unit, report) || (unit === 'year' && report.kind === 'quarter' && monthOf(report.end) === 3))) return asAt(yearOf(report.end), monthOf(report.end), Number(report.end.slice(8)));
  if (report === null || report.kind === unit) return report;
  if (report.kind !== 'as-at') return null;
  if (unit === 'year') return report;
  const [year, number] = [yearOf(report.end), monthOf(report.end)];
  if (report.end !== lastDay(year, number)) return null;
  return unit === 'month' ? month(year, number) : number % 3 === 0 ? quarter(financialStart(year, number), quarterOfMonth(number)) : null;
}

/** "The last academic year" in the report of one may be that or the one before: it is not guessed. */
const sinceReport = (report: Period | null): Period | null => (report?.kind === 'academic-year' ? null : report);

/** "In the previous academic year there were 88": before the one that was told, or is running. */
function inSchoolYear({ mention }: NamedPeriod, told: Period | null): Period | null {
  if (told === null || mention === null || mention === 'same') return null;
  const start = told.kind === 'academic-year' ? yearOf(told.start) : yearOf(told.end) - (monthOf(told.end) >= 9 ? 0 : 1);
  return mention.kind === 'relative' ? academicYear(start - mention.back) : asAt(start + 1, 8, 31);
}

const isOf = (unit: TheUnit['unit'], { kind }: Period): boolean => (unit === 'year' ? kind.endsWith('year') : kind === unit);

/** "the same period in 2021/22": the figure's own kind of period, in that year. */
function inThatYear({ year, split }: { year: number; split: boolean }, now: Period | null): Period | null {
  if (now === null) return null;
  const back = (split ? financialStart(yearOf(now.end), monthOf(now.end)) : yearOf(now.end)) - year;
  return resolveMention({ kind: 'relative', unit: 'year', back, samePoint: true }, { within: now });
}

function settleMention(mention: Mention | DayOnly, finding: Finding, findings: readonly Finding[], hints: PeriodHints, newest: Period | null): Period | null {
  // "A year earlier", "in the twelve months to that date": counted from the figure told before.
  const beforeTold = mention.kind === 'relative' && (mention.samePoint || (finding.claim.period?.beforeTold === true && newest?.kind.endsWith('year') === true));
  const base = beforeTold || (mention.kind === 'rolling' && mention.month === null) ? newest : null;
  if (mention.kind === 'rolling' && mention.month === null) return resolveMention(mention, { ...hints, within: base ?? hints.within ?? null });
  if (mention.kind === 'relative' && mention.back > 0) {
    const within = saidBefore(finding, findings, hints) ?? base ?? hints.within ?? null;
    // "62% in 2022/23, but the last quarter saw 78%": the last of that year.
    if (mention.unit === 'quarter' && !mention.samePoint && within?.kind === 'financial-year') return quarter(financialStart(yearOf(within.end), monthOf(within.end)), 4);
    // "742 requests in 2022 and 608 in 2021. Of those decided last year 21% were refused": what is told by calendar years goes on so.
    if (mention.unit === 'year' && !mention.samePoint && newest?.kind === 'calendar-year' && hints.within && yearOf(hints.within.end) - mention.back === yearOf(newest.end)) return newest;
    // The year before "the year to December" is the one to the December before.
    const alike = within?.kind === 'rolling-12-months' && mention.unit === 'year';
    return resolveMention(alike ? { ...mention, samePoint: true } : mention, { ...hints, within });
  }
  if (mention.kind === 'day-only') {
    const within = settleMention({ kind: 'month', year: null, month: mention.month, endOf: false }, finding, findings, hints, newest);
    return within === null ? null : resolveMention({ kind: 'day', year: yearOf(within.end), month: mention.month, day: mention.day }, hints);
  }
  if (mention.kind === 'calendar-year' && hints.yearType === 'academic') return resolveMention({ kind: 'academic-year', year: mention.year - 1 }, hints);
  if ((mention.kind !== 'month' && mention.kind !== 'quarter') || mention.year !== null) return resolveMention(mention, hints);
  // "asked for 90% by the end of June": a target lies ahead.
  if (finding.claim.role === 'target' && finding.claim.period?.until === true && mention.kind === 'month' && hints.within) {
    const [end, last] = [yearOf(hints.within.end), monthOf(hints.within.end)];
    return month(mention.month >= last ? end : end + 1, mention.month);
  }
  const year = yearBeside(mention, finding, findings, hints);
  if (year !== null) return resolveMention({ ...mention, year }, hints);
  const period = resolveMention(mention, hints);
  // "In September" in a report to July is the September before, and so is "last July".
  const own = finding.claim.period?.beforeNow === true && mention.kind === 'month' && period !== null && (period.end === hints.within?.end || period.end === newest?.end);
  const future = own || (period !== null && hints.within && period.start > hints.within.end);
  return future && period ? resolveMention({ ...mention, year: backOneYear(mention, period) }, hints) : period;
}

/** "0.08 in 2018/19 from 0.06 the previous year": previous to the year just said, and not to the report's. */
function saidBefore(finding: Finding, findings: readonly Finding[], hints: PeriodHints): Period | null {
  const same = findings.slice(0, findings.indexOf(finding)).filter((other) => other.stretch === finding.stretch && other.claim.area?.own !== false).toReversed();
  const said = same.map(({ claim }) => (claim.period === null ? null : plainMention(claim.period))).filter((mention) => mention !== null && mention.kind !== 'relative').map((mention) => resolveMention(mention, hints));
  // "3,871 in Q3 against 3,410 in Q2 and 3,295 in the same quarter last year": back from the newest.
  return said.reduce((newest, period) => (newest === null || (period !== null && period.kind === newest.kind && period.end > newest.end) ? period : newest), null);
}

/** "From 214 in September to 161 in December 2022": the year said with the figure after it holds for both. */
function yearBeside(mention: Extract<Mention, { kind: 'month' | 'quarter' }>, finding: Finding, findings: readonly Finding[], { within }: PeriodHints): number | null {
  const index = findings.indexOf(finding);
  const lent = yearOfBefore(mention, finding, findings[index - 1]);
  if (lent !== null) return lent;
  const next = findings[index + 1];
  const other = !next?.claim.period || next.claim.area?.own === false || next.stretch !== finding.stretch || finding.claim.period!.end > next.claim.period.start ? null : plainMention(next.claim.period);
  // "84% at the end of Q4, down from 88% in Q4 2022/23": what a figure is held against lends it no year.
  if (!finding.claim.earlier && next?.claim.earlier) return null;
  // "on both January (97.9%) and February 2023 (96.4%)" in a report to February 2024: a year ago lends no year.
  if (other?.kind === 'month' && within && monthOf(within.end) === other.month && other.year !== null && other.year < yearOf(within.end)) return null;
  if (other?.kind === mention.kind && partOf(other) === partOf(mention)) return null;
  if (other?.kind === 'month' && mention.kind === 'month' && other.year !== null) return other.year + nearestTurn(mention.month - other.month, 12);
  if (other?.kind === 'quarter' && mention.kind === 'quarter' && other.year !== null) return other.year + nearestTurn(mention.quarter - other.quarter, 4);
  return null;
}

/** "18.9% at the end of Quarter 2 of 2022/23, compared to 21.3% in Quarter 1": what a dated figure is held against was so before it, within a year. */
function yearOfBefore(mention: Extract<Mention, { kind: 'month' | 'quarter' }>, { claim, stretch }: Finding, before: Finding | undefined): number | null {
  const other = before?.stretch !== stretch || !before.claim.period || before.claim.earlier || !claim.earlier ? null : plainMention(before.claim.period);
  if (other === null || (other.kind !== 'month' && other.kind !== 'quarter') || other.kind !== mention.kind || other.year === null) return null;
  return partOf(mention) < partOf(other) ? other.year : other.year - 1;
}

const partOf = (mention: Extract<Mention, { kind: 'month' | 'quarter' }>): number => (mention.kind === 'month' ? mention.month : mention.quarter);

/** How many years to add so that `difference`, in parts of a year, comes nearest to nothing; before rather than after. */
function nearestTurn(difference: number, parts: number): number {
  return difference >= parts / 2 ? -1 : difference < -parts / 2 ? 1 : 0;
}

function backOneYear(mention: Mention, { start }: Period): number {
  return (mention.kind === 'quarter' ? financialStart(yearOf(start), monthOf(start)) : yearOf(start)) - 1;
}

/** Without a report's period, months without a year fall before the meeting. */
function withinMeeting(meetingDate: string | null): Period | null {
  return meetingDate === null ? null : { start: meetingDate, end: meetingDate, kind: 'as-at', label: meetingDate };
}
