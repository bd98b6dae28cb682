import { quarterOfMonth } from '../periods/calendar.ts';
import type { Claim } from './claim.ts';
import { spanOf } from './findPeriods.ts';
import { isListed } from './linkAreas.ts';
import { plainMention, type NamedPeriod } from './namedPeriod.ts';
import { isComparedWith } from './saysWhen.ts';

/*
 * Periods that one figure of a sentence lends to others: told once for several, told as a pair, told at the end.
 */

/** "was 11.3% at 31 December, and agency staff made up 9%": own figures told after one another are of one time. */
export function carryOn(masked: string, claims: readonly Claim[]): void {
  const isOwn = (claim: Claim) => claim.role === 'actual' && claim.area?.own !== false && !claim.earlier && !isBefore(claim);
  for (const [index, claim] of claims.entries()) {
    // Items parted by semicolons share a year, but each tells its own day, month or quarter.
    const item = masked.lastIndexOf(';', claim.figure.start - 1);
    // "28.6% of the January to March cohort reoffended, and custody fell to 4": a cohort's time is that of nothing else.
    const said = new Set(claims.slice(0, index).filter((one) => isOwn(one) && !(one.period !== null && claim.figure.unit === null && claim.figure.decimals === 0 && one.subject !== claim.subject && /^ cohorts?\b/u.test(masked.slice(one.period.end))) && !(/\((?:in |at |for )?(?:¶+:? ?)?$/u.test(masked.slice(0, one.figure.start)) && claims[0] !== one) && (one.figure.start > item || claim.restates || claim.subject === one.subject || (one.period !== null && isYear(one.period)))).flatMap(({ period }) => period ?? []));
    // "28 were adopted (22 in 2022/23) and 89% were placed": what was told first has no time, and so has the rest.
    // "had fallen to 142, and that nine had resigned during 2021/22 while five had been approved": a clause of its own.
    const clause = Math.max(masked.lastIndexOf(', and that ', claim.figure.start), masked.lastIndexOf(', that ', claim.figure.start));
    const timed = claims.slice(0, index).filter((one) => isOwn(one) && one.figure.start > clause).every(({ period }) => period !== null);
    if (claim.period === null && isOwn(claim) && said.size === 1 && timed) [claim.period = null] = said;
  }
}

/** "against 1,021 at the same time last year": of another time than the sentence. */
function isBefore({ period }: Claim): boolean {
  const mention = period === null ? null : plainMention(period);
  return mention?.kind === 'relative' && mention.back > 0;
}

/** "from 24.3% to 25.1% between June and July 2018". */
export function pairUp(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  for (const [index, first] of claims.entries()) {
    const second = claims[index + 1];
    if (second === undefined || !first.earlier || !/^(?: to|, to| and is now| to stand at) (?:¤ )?$/iu.test(masked.slice(first.figure.end, second.figure.start))) continue;
    const [then, now] = [claims[index - 2], claims[index - 1]];
    // "…, and permanent exclusions from 41 to 58 over the same period": the times of the change told before.
    if (second.period?.mention === 'same' && then?.earlier === true) [first.period, second.period] = [then.period, now!.period];
    const pair = periodPair(masked, periods, 0);
    if (pair !== null) [first.period, second.period] = pair;
  }
}

/** "In Q1, Q2 and Q3 it was 81%, 84% and 87%": as many times as figures, in one order. */
export function pairListed(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  if (periods.length < 2) return;
  for (const [index, first] of claims.entries()) {
    let count = 1;
    while (claims[index + count] !== undefined && isListed(masked.slice(claims[index + count - 1]!.figure.end, claims[index + count]!.figure.start))) count += 1;
    const run = claims.slice(index, index + count);
    if (count === 1 || !run.every(({ area, role }) => area === null && role === 'actual')) continue;
    const last = run.at(-1)!.figure;
    const before = inOrder(masked, periods.filter(({ end }) => end <= first.figure.start).slice(-count), count);
    // "18.4% and 21.0% in Quarter 1 and Quarter 2 respectively": said after the list, in its order.
    const behindAll = periods.filter(({ start }) => start >= last.end);
    const after = inOrder(masked, behindAll.slice(0, count + 1), count + 1) === null ? inOrder(masked, behindAll.slice(0, count), count) : null;
    const ahead = before !== null && /^[^;\d]{0,60}$/u.test(masked.slice(before.at(-1)!.end, first.figure.start)) && (claims[index - 1]?.figure.end ?? 0) <= before[0]!.start;
    const apart = /^,? respectively\b/u.test(masked.slice(after?.at(-1)?.end ?? masked.length)) ? 110 : 40;
    const behind = after !== null && after[0]!.start - last.end <= apart && /^[^;,.()\d]* $/u.test(masked.slice(last.end, after[0]!.start)) && after.at(-1)!.end <= (claims[index + count]?.figure.start ?? masked.length);
    const told = ahead ? before : behind ? after : null;
    if (told !== null) for (const [place, claim] of run.entries()) claim.period = told[place]!;
  }
}

/** Times told one after another, if there are as many as figures. */
function inOrder(masked: string, told: readonly NamedPeriod[], count: number): readonly NamedPeriod[] | null {
  const listed = told.length === count && told.every((period, place) => place === 0 || /^(?:,| and|, and) (?:in |at |for |the end of )?$/u.test(masked.slice(told[place - 1]!.end, period.start)));
  return listed ? told : null;
}

/** "School census, January 2024: 4.4% of pupils …": a title's time holds for all that it leads. */
export function titlePeriod(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  const [first] = claims;
  const title = periods.find((period) => first !== undefined && period.end <= first.figure.start && /^\)?: /u.test(masked.slice(period.end)) && /^[^;:.]+$/u.test(masked.slice(0, period.start)) && !isComparedWith(masked, period));
  if (title !== undefined) for (const claim of claims) if (!claim.earlier) claim.period ??= title;
}

/** "was above England (0.11) and the West Midlands (0.13) in 2022/23.": said after the last bracket, it holds for all. */
export function closing(masked: string, claims: readonly Claim[]): void {
  const last = claims.at(-1);
  if (last?.period === undefined || last.period === null || claims.length < 2 || claims.slice(0, -1).some(({ period }) => period !== null)) return;
  const tail = /^(?:\) (?<of>(?:averages?|figures|rates?|positions?|results) )?(?:in|for|at|during)|\)?,|\)) ¶+\.?$/u.exec(masked.slice(last.figure.end));
  if (tail === null) return;
  // "above the national (68%) and regional (71%) positions in January 2019": the benchmarks' time alone.
  // "is above England (0.11) and London (0.13) in 2022/23": the own figure is of now.
  const now = claims.find(({ area, role }) => role === 'actual' && area?.own !== false);
  const present = now !== undefined && last.area?.own === false && (/\b(?:is|are|remains?|stands?|currently|now|continues?|equates|equals|gives|represents)\b[^,;]{0,20}$/iu.test(masked.slice(0, now.figure.start)) || /^\)? (?:is|are|remains?|stands?|continues?|for the (?:year|quarter|month))\b/iu.test(masked.slice(now.figure.end)));
  const told = tail.groups?.['of'] === undefined && !present ? claims : claims.filter(({ area }) => area?.own === false);
  for (const claim of told) if (!claim.earlier) claim.period = last.period;
}

/** "8.4% in secondary schools and 1.1% in primary schools in 2022/23": said after the last of two parts, of both. */
export function partsTime(masked: string, claims: readonly Claim[]): void {
  for (const [index, claim] of claims.entries()) {
    const next = claims[index + 1];
    const isOwn = (one: Claim) => one.area === null && one.role === 'actual' && !one.earlier;
    if (!next?.period || next.period.start < next.figure.end || claim.period !== null || !isOwn(claim) || !isOwn(next) || claim.figure.unit !== next.figure.unit) continue;
    const [between, after] = [masked.slice(claim.figure.end, next.figure.start), masked.slice(next.figure.end, next.period.start)];
    if (/^ (?:for|in|among|at) [^,;()¶\d]{3,40} and (?:just |only )?$/u.test(between) && /^ (?:for|in|among|at) [^,;()¶\d]{3,40} (?:(?:in|at|for|during) (?:the )?)?$/u.test(after)) claim.period = next.period;
  }
}

/** "lower than this time last year: 1,020 contacts in November as opposed to 1,254": the time compared with is the other figure's. */
export function comparedWith(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  const then = periods.filter((period) => /\b(?:than|down (?:\p{L}+ ){0,3}on|up (?:\p{L}+ ){0,3}on|compared (?:with|to)|lower than|higher than) (?:the |in |at |for )*$/iu.test(masked.slice(0, period.start)));
  for (const [index, claim] of claims.entries()) {
    const before = claims[index - 1]?.figure.end ?? masked.length;
    const compares = /\b(?:as opposed to|compared (?:with|to)|against|instead of|rather than) $/iu.test(masked.slice(before, claim.figure.start));
    const earlier = claim.earlier || (claims[index - 1]?.earlier === true && /^ ?\($/u.test(masked.slice(before, claim.figure.start)));
    if (claim.period === null && claim.role === 'actual' && claim.area === null && (compares || earlier) && then.length === 1 && then[0]!.end < before) claim.period = then[0]!;
  }
}

/** "342 compared with 361 in February 2023, and 187 … compared with 214": values held against are of one time. */
export function lendEarlier(claims: readonly Claim[]): void {
  for (const [index, claim] of claims.entries()) {
    const told = new Set(claims.slice(0, index).filter(({ earlier, area }) => earlier && area?.own !== false).flatMap(({ period }) => period ?? []));
    if (claim.earlier && claim.period === null && claim.area === null && claims[index - 1]?.earlier === false && told.size === 1) [claim.period = null] = told;
  }
}

/** "Between April and June 2023, 56 children …": months that no earlier and later figure share between them are one span. */
export function joinSpan(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  const pair = periodPair(masked, periods, 0);
  const shared = pair !== null && claims.some(({ period, earlier }) => earlier && period === pair[0]) && claims.some(({ period }) => period === pair[1]);
  if (pair === null || shared) return;
  const [first, last] = [pair[0].mention, pair[1].mention];
  if (first === null || last === null || first === 'same' || last === 'same' || first.kind !== 'month' || last.kind !== 'month') return;
  const span: NamedPeriod = { start: pair[0].start, end: pair[1].end, mention: last.year === null ? quarterOf(first.month, last.month) : spanOf(first.month, first.year ?? last.year, last.month, last.year) };
  for (const claim of claims) if (claim.period === pair[0] || claim.period === pair[1]) claim.period = span;
}

/** "between January and March": a quarter, whose year the report says. */
function quarterOf(first: number, last: number): NamedPeriod['mention'] {
  return last === first + 2 && first % 3 === 1 ? { kind: 'quarter', year: null, quarter: quarterOfMonth(first) } : null;
}

const LEADS_BENCHMARKS = /\b(?:comparators?|comparisons?|comparative (?:data|figures?|information)|benchmarks?|(?:national|regional|published) (?:data|figures?|results|averages?|rates?))(?: (?:available|published|to hand))? (?:is|are|was|were|date from|dates from|relates? to)(?: those| that)?(?: (?:for|from|of|at|as at))?(?: the)?(?: end of)? $/iu;

/** "(both 2016/17)". */
export function shareOut(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  const end = claims.at(-1)?.figure.end ?? masked.length;
  const shared = sharedPeriod(masked, periods, end, masked.length);
  const compared = periods.find((period) => period.start >= end && /\b(?:comparator|comparative|benchmark(?:ing)?|national|published) (?:data|figures?|information|rates?|averages?)\b[^;]{0,40}$/iu.test(masked.slice(end, period.start)));
  if (compared !== undefined) for (const claim of claims) if (claim.area?.own === false) claim.period ??= compared;
  // "The latest published comparators are for 31 March 2023, when the South East stood at 57".
  const led = periods.find(({ start }) => LEADS_BENCHMARKS.test(masked.slice(0, start)));
  if (led !== undefined) for (const claim of claims) if (claim.area?.own === false && claim.figure.start > led.end) claim.period ??= led;
  if (shared === null) return;
  // "At 27.1% it is above neighbours (22.4%) and England (21.5%), all 2021/22": the own figure is of now.
  const firstBenchmark = claims.findLastIndex(({ area }) => area?.own !== false) + 1;
  const now = firstBenchmark > 0 && claims.length - firstBenchmark > 1 && /\b(?:is|are|remains?|stands?)\b/iu.test(masked.slice(0, claims[firstBenchmark]!.figure.start));
  const told = now ? claims.slice(firstBenchmark) : shared.last === null ? claims : claims.slice(-shared.last);
  // "at quarter 3 was 56%, … (all 2018/19)": what was told with a time of its own keeps it.
  for (const claim of told) if (shared.last !== null || claim.period === null || claim.area?.own === false) claim.period = shared.period;
}

/** "24.6% in 2021/22; the London average was 23.1%": a benchmark set beside a year's figure is of that year. */
export function spreadYears(masked: string, claims: readonly Claim[]): void {
  // "higher than the regional (17.0%) and England (17.8%) rates at the same date".
  const holder = claims.find(({ period }) => period?.mention === 'same');
  const same = holder?.period ?? null;
  // "was 60.3 at that date, compared to a national rate of 67": told of the own figure alone.
  if (same !== null) for (const claim of claims) if (claim.area?.own === false && (holder!.area?.own === false || same.start > claim.figure.start)) claim.period ??= same;
  for (const [index, claim] of claims.entries()) {
    if (claim.period !== null || claim.area === null || claim.area.own) continue;
    const years = claims.filter((one) => one.role === 'actual' && one.area?.own !== false && one.period !== null && isYear(one.period));
    const told = claims.filter((one) => one.area === claim.area);
    if (told.length > 1 && told.length === years.length) {
      claim.period = years[told.indexOf(claim)]!.period;
      continue;
    }
    // "Nationally the figure was 21.5% in 2022/23, and 20.2% in London": benchmarks told in a row are of one time.
    const row = claims[index - 1];
    if (row?.period && row.area?.own === false && !row.earlier && !isInBracket(masked, row) && /^[^;]{0,60}$/u.test(masked.slice(row.figure.end, claim.figure.start))) {
      claim.period = row.period;
      continue;
    }
    // "lower than in 2021/22 (14.4) and than the England average": the year compared with is no benchmark's.
    const beside = claims.slice(0, index).findLast((one) => one.role === 'actual' && !one.earlier && one.area?.own !== false && (one.period === null || !isComparedWith(masked, one.period)) && !/\bthan (?:the |our )?$/u.test(masked.slice(0, one.figure.start)) && !/\((?:in )?¶+[:,]? $/u.test(masked.slice(0, one.figure.start)));
    const alike = beside !== undefined && /\b(?:equivalent|corresponding|same (?:date|period|point|time|year))\b/iu.test(masked.slice(beside.figure.end, claim.figure.start));
    const period = beside?.period ?? null;
    const census = period !== null && /^ (?:(?:school|pupil) )?census\b/u.test(masked.slice(period.end));
    // "172 for the twelve months to June; the figure for the region was 181": told of the same months, in a clause of its own.
    const clause = row === beside && /[;,] (?:and |while |whilst |whereas )?[^;,]*\b(?:was|were|stood)\b[^;,]{0,20}$/u.test(masked.slice(beside?.figure.end, claim.figure.start));
    if (period !== null && (alike || census || isYear(period) || (clause && isTwelveMonths(period)))) claim.period = period;
  }
}

/** "The national figure was 9% (2020/21) and that for the South West 10%": a year in the bracket is that of the figure before it. */
function isInBracket(masked: string, { figure, period }: Claim): boolean {
  return period !== null && period.start > figure.end && masked.slice(figure.end, period.start) === ' (' && /^\),? and that\b/u.test(masked.slice(period.end));
}

/** "between June and July 2018" told once for "from … to …": the earlier and the later period. */
function periodPair(masked: string, periods: readonly NamedPeriod[], after: number): [NamedPeriod, NamedPeriod] | null {
  for (const [index, first] of periods.entries()) {
    const second = periods[index + 1];
    if (second === undefined || first.start < after) continue;
    if (/\b(?:between|from) (?:the end of )?$/iu.test(masked.slice(0, first.start)) && /^ (?:and|to) (?:the end of )?$/iu.test(masked.slice(first.end, second.start))) return [first, second];
  }
  return null;
}

/** "(both 2016/17)", "(all figures are for 2019)": one period for the figures just told. */
function sharedPeriod(masked: string, periods: readonly NamedPeriod[], from: number, to: number): { period: NamedPeriod; last: number | null } | null {
  for (const period of periods) {
    if (period.start < from || period.start >= to) continue;
    const lead = masked.slice(from, period.start);
    const cue = /\b(?<all>both|all|each|these)\b(?: (?:\w+ ){0,4})?$/iu.exec(lead);
    if (cue !== null) return { period, last: cue.groups!['all']!.toLowerCase() === 'both' ? 2 : null };
  }
  return null;
}

export function isYear({ mention }: NamedPeriod): boolean {
  return mention !== null && mention !== 'same' && mention.kind.endsWith('year');
}

/** "In the year to June 2023": as much a year as any. */
export function isTwelveMonths({ mention }: NamedPeriod): boolean {
  return mention !== null && mention !== 'same' && mention.kind === 'rolling' && mention.month !== null;
}
