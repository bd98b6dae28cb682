import { quarterOfMonth } from '../periods/calendar.ts';
import { spanOf, type NamedPeriod } from './findPeriods.ts';
import type { Place } from './linkAreas.ts';
import type { Claim } from './claim.ts';

const RIGHT = /^\)?(?: (?:children|pupils|young people|cases|plans))?[ ,]*\(?(?:(?:in|at|for|during|as at|as of|by|on|over|to|recorded|achieved|reported|seen|received|made|issued|held|completed|was|were|the|its|end of|at the end of|position|outturn|period|from|same|results?|performance|figure|year|half|of|a|date|cumulative|cumulatively|pupils) )*$/iu;
const LEFT = /^(?:[\s,:)(=-]|¤+|'s\b|\b(?:it|this|performance|there|we|had|has|have|was|were|is|are|stood|stands|at|to|of|the|a|an|rate|figure|been|reached|achieved|reported|recorded|only|just|merton|saw|which|last year's|approximately|around|that|where|when|percentage|and|our|in total|total|average|actual|outturn|results?|target|position)\b)*$/iu;
/** A sentence or clause that begins with a time says everything in it of that time. */
const FIRST = /^(?:(?:and|but|while|however|overall|members? (?:noted|heard) that|it was (?:noted|reported) that|the)\b,? )*(?:(?:in|at|as at|as of|as|during|by|for|over|since|to|the|end of|at the end of|as at the end of|period|twelve|months?|year|quarter|from|financial|academic|published|latest|provisional|results?|data,?|figures?,?|calendar) )*\(?$/iu;


/** Gives every figure the period its sentence says for it, in place. */
export function linkPeriods(sentence: string, masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[], places: readonly Place[]): void {
  if (periods.length === 0) return;
  const openings = claims.map(({ figure }) => openingPeriod(masked, periods, figure.start));
  for (const [index, claim] of claims.entries()) {
    const place = overBracket(masked, claims, places, index);
    claim.period = periodBeside(masked, periods, place) ?? periodBeside(masked, periods, overSubject(claim, place)) ?? periodBeside(masked, periods, overArea(claim, place)) ?? beforeArea(masked, periods, claim, place);
    const before = claims[index - 1];
    if (claim.period === null && before !== undefined && /^ ?\($/u.test(masked.slice(before.figure.end, claim.figure.start)) && claim.area === null) claim.period = before.period;
  }
  pairUp(masked, periods, claims);
  takeInner(masked, periods, claims);
  shareOut(masked, periods, claims);
  for (const [index, claim] of claims.entries()) if (claim.subject?.goesOn === true && claim.subject.start >= (claims[index + 1]?.figure.end ?? Infinity)) claim.period ??= claims[index + 1]!.period;
  const all = claims[0]?.area?.own === false;
  closing(masked, claims);
  for (const [index, claim] of claims.entries()) claim.period ??= all && claim.role === 'actual' ? openings[index]! : openingFor(claim, openings[index]!);
  for (const [index, claim] of claims.entries()) claim.period ??= furtherOn(sentence, masked, periods, claim, places[index]!);
  comparedWith(masked, periods, claims);
  joinSpan(masked, periods, claims);
  carryOn(claims);
  spreadYears(masked, claims);
}

/** "was 11.3% at 31 December, and agency staff made up 9%": own figures told after one another are of one time. */
function carryOn(claims: readonly Claim[]): void {
  const isOwn = (claim: Claim) => claim.role === 'actual' && claim.area?.own !== false && !claim.earlier;
  for (const [index, claim] of claims.entries()) {
    const said = new Set(claims.slice(0, index).filter(isOwn).flatMap(({ period }) => period ?? []));
    if (claim.period === null && isOwn(claim) && said.size === 1) [claim.period = null] = said;
  }
}

/** "1,377 (84.2 per 10,000) at the same point last year": the bracket stands between a figure and its period. */
function overBracket(masked: string, claims: readonly Claim[], places: readonly Place[], index: number): Place {
  const place = places[index]!;
  const bracket = /^ \([^()¶]*\)/u.exec(masked.slice(place.end));
  const within = bracket !== null && place.nextStart < place.end + bracket[0].length && places[index + 1]!.nextStart >= place.end + bracket[0].length;
  return within && claims[index + 1]!.area === null && claims[index + 1]!.role === 'actual'
    ? { ...place, end: place.end + bracket[0].length, nextStart: places[index + 1]!.nextStart } : place;
}

/** "228 looked after children at the end of June": the name stands between a figure and its period. */
function overSubject({ figure, subject }: Claim, place: Place): Place {
  const follows = subject !== null && subject.start >= figure.end && subject.end <= place.nextStart;
  return follows ? { ...place, end: Math.max(place.end, subject.end) } : place;
}

/** "10% for England in 2021/22": the area stands between a figure and its period. */
function overArea({ figure, area }: Claim, place: Place): Place {
  return area !== null && area.start >= figure.end && area.end <= place.nextStart ? { ...place, end: area.end } : place;
}

/** "71% met the standard in September": the clause goes on before it says when. */
function furtherOn(sentence: string, masked: string, periods: readonly NamedPeriod[], { area, role, earlier }: Claim, { end, nextStart }: Place): NamedPeriod | null {
  if (role !== 'actual' || earlier || area?.own === false) return null;
  const next = periods.find((period) => period.start >= end && period.start < nextStart);
  const between = next === undefined ? '' : `${masked.slice(end, next.start)}${/^(?:as at|at|by|in) /iu.exec(sentence.slice(next.start))?.[0] ?? ''}`;
  const said = /^[^;,()]{0,90} (?:in|at|during|for|as at|at the end of|by|as of|on) (?:the )?$/iu.test(between) && !/\b(?:compar\w+|against|than|from|since|targets?|until|by|over|like|same|and)\b/iu.test(between);
  return said ? next! : null;
}

/** "the 2021/22 England average of 23.3%": the period stands before the area. */
function beforeArea(masked: string, periods: readonly NamedPeriod[], { area, figure }: Claim, { previousEnd }: Place): NamedPeriod | null {
  if (area === null || area.end > figure.start) return null;
  return periods.find((period) => period.start >= previousEnd && period.end <= area.start && /^ (?:the |published )?$/u.test(masked.slice(period.end, area.start))) ?? null;
}

/** "from 24.3% to 25.1% between June and July 2018". */
function pairUp(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
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

/** "lower than this time last year: 1,020 contacts in November as opposed to 1,254": the time compared with is the other figure's. */
function comparedWith(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  const then = periods.filter((period) => /\b(?:than|down on|up on|compared (?:with|to)|lower than|higher than) (?:the |in |at |for )*$/iu.test(masked.slice(0, period.start)));
  for (const [index, claim] of claims.entries()) {
    const before = claims[index - 1]?.figure.end ?? masked.length;
    const compares = /\b(?:as opposed to|compared (?:with|to)|against|instead of|rather than) $/iu.test(masked.slice(before, claim.figure.start));
    if (claim.period === null && claim.role === 'actual' && claim.area === null && compares && then.length === 1 && then[0]!.end < before) claim.period = then[0]!;
  }
}

/** "was above England (0.11) and the West Midlands (0.13) in 2022/23.": said after the last bracket, it holds for all. */
function closing(masked: string, claims: readonly Claim[]): void {
  const last = claims.at(-1);
  if (last?.period === undefined || last.period === null || claims.length < 2 || claims.slice(0, -1).some(({ period }) => period !== null)) return;
  const tail = /^(?:\) (?<of>(?:averages|figures|rates|positions|results) )?(?:in|for|at|during)|\)?,) ¶+\.?$/u.exec(masked.slice(last.figure.end));
  if (tail === null) return;
  // "above the national (68%) and regional (71%) positions in January 2019": the benchmarks' time alone.
  const told = tail.groups?.['of'] === undefined ? claims : claims.filter(({ area }) => area?.own === false);
  for (const claim of told) if (!claim.earlier) claim.period = last.period;
}

/** "Between April and June 2023, 56 children …": without an earlier and a later figure, the months are one span. */
function joinSpan(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  const pair = periodPair(masked, periods, 0);
  if (pair === null || claims.some(({ earlier }) => earlier)) return;
  const [first, last] = [pair[0].mention, pair[1].mention];
  if (first === null || last === null || first === 'same' || last === 'same' || first.kind !== 'month' || last.kind !== 'month') return;
  const span: NamedPeriod = { start: pair[0].start, end: pair[1].end, mention: last.year === null ? quarterOf(first.month, last.month) : spanOf(first.month, first.year ?? last.year, last.month, last.year) };
  for (const claim of claims) if (claim.period === pair[0] || claim.period === pair[1]) claim.period = span;
}

/** "between January and March": a quarter, whose year the report says. */
function quarterOf(first: number, last: number): NamedPeriod['mention'] {
  return last === first + 2 && first % 3 === 1 ? { kind: 'quarter', year: null, quarter: quarterOfMonth(first) } : null;
}

/** "31.4% of young people in the April 2020 to March 2021 cohort": the period stands within the name. */
function takeInner(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  for (const claim of claims) {
    const { subject, figure } = claim;
    const inner = subject === null ? [] : periods.filter((period) => period.start >= subject.start && period.end <= subject.end);
    // "19 of the 23 assessments due in April were on time (82.6%)": before its figure, a name may also tell what is compared.
    const told = subject !== null && (subject.start >= figure.end || /\b(?:in|during|for|of|due|at) $/iu.test(masked.slice(0, inner[0]?.start ?? 0)));
    if (claim.period === null && inner.length === 1 && told && !claim.earlier && claim.area?.own !== false) claim.period = inner[0]!;
  }
}

/** "(both 2016/17)". */
function shareOut(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  const end = claims.at(-1)?.figure.end ?? masked.length;
  const shared = sharedPeriod(masked, periods, end, masked.length);
  if (shared === null) return;
  const told = shared.last === null ? claims : claims.slice(-shared.last);
  // "at quarter 3 was 56%, … (all 2018/19)": what was told with a time of its own keeps it.
  for (const claim of told) if (shared.last !== null || claim.period === null || claim.area?.own === false) claim.period = shared.period;
}

/** A year said first holds for benchmarks too; a month or a quarter is the council's own, and benchmarks are annual. */
function openingFor({ area, role, earlier }: Claim, opening: NamedPeriod | null): NamedPeriod | null {
  if (opening === null || earlier) return null;
  return area === null || area.own || role !== 'actual' || isYear(opening) ? opening : null;
}

function isYear({ mention }: NamedPeriod): boolean {
  return mention !== null && mention !== 'same' && mention.kind.endsWith('year');
}

/** "24.6% in 2021/22; the London average was 23.1%": a benchmark set beside a year's figure is of that year. */
function spreadYears(masked: string, claims: readonly Claim[]): void {
  // "higher than the regional (17.0%) and England (17.8%) rates at the same date".
  const same = claims.find(({ period }) => period?.mention === 'same')?.period ?? null;
  if (same !== null) for (const claim of claims) if (claim.area?.own === false) claim.period ??= same;
  for (const [index, claim] of claims.entries()) {
    if (claim.period !== null || claim.area === null || claim.area.own) continue;
    const years = claims.filter((one) => one.role === 'actual' && one.area?.own !== false && one.period !== null && isYear(one.period));
    const told = claims.filter((one) => one.area === claim.area);
    if (told.length > 1 && told.length === years.length) {
      claim.period = years[told.indexOf(claim)]!.period;
      continue;
    }
    const beside = claims.slice(0, index).findLast((one) => one.role === 'actual' && !one.earlier && one.area?.own !== false);
    const alike = beside !== undefined && /\b(?:equivalent|corresponding|same (?:date|period|point|time|year))\b/iu.test(masked.slice(beside.figure.end, claim.figure.start));
    const period = beside?.period ?? null;
    if (period !== null && (alike || isYear(period))) claim.period = period;
  }
}

/** The period said right after the figure, else right before it. */
function periodBeside(masked: string, periods: readonly NamedPeriod[], { start, end, previousEnd, nextStart }: Place): NamedPeriod | null {
  const right = periods.find((period) => period.start >= end && period.start < nextStart);
  if (right !== undefined && RIGHT.test(masked.slice(end, right.start)) && !leadsOn(masked, right, nextStart)) return right;
  const left = periods.findLast((period) => period.end <= start && period.end > previousEnd);
  if (left === undefined || !LEFT.test(masked.slice(left.end, start))) return null;
  // "similar to the previous year at 9.3%": what the figure is compared with is not its own time.
  const compared = /\b(?:similar to|compared (?:to|with)|than|from|on|above|below|in line with|same as|since) (?:the )?$/iu.test(masked.slice(0, left.start));
  return compared && left.owns !== true && /^[\s:-]*(?:at |to )?$/u.test(masked.slice(left.end, start)) ? null : left;
}

/** "(2018/19: 10.4%)": the period belongs to the figure after it. */
function leadsOn(masked: string, period: NamedPeriod, nextStart: number): boolean {
  const between = masked.slice(period.end, nextStart);
  const compared = /\b(?:compar\w+ (?:to|with)|than|against|from|on) (?:the )?$/iu.test(masked.slice(0, period.start));
  return nextStart < masked.length && (compared ? /^[\s:=(-]*$/u : /^\)?[\s:=-]*(?:(?:it|was|the|figure|rate|at|actual|outturn|result|target|position|performance) )*$/u).test(between);
}

/** The period that the figure's clause, or else its sentence, begins with. */
function openingPeriod(masked: string, periods: readonly NamedPeriod[], figureStart: number): NamedPeriod | null {
  const clause = masked.lastIndexOf(';', figureStart - 1) + 1;
  const opens = (from: number) => periods.find((period) => period.start >= from && period.end <= figureStart && FIRST.test(masked.slice(from, period.start).trimStart()));
  return opens(clause) ?? opens(0) ?? null;
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

/** "These figures were as at 30th September 2017.": the period of the figures in the sentence before. */
export function laterPeriod(masked: string, periods: readonly NamedPeriod[]): NamedPeriod | null {
  const [period] = periods;
  if (period === undefined) return null;
  return /^(?:these|both|all|the above|comparator|benchmark)\b (?:\w+ ){0,4}(?:were|are|was|is|relate to|refer to|cover|come from)(?: (?:as at|as of|at|for|from|the|taken|position|published|in|to))* $/iu.test(masked.slice(0, period.start)) ? period : null;
}
