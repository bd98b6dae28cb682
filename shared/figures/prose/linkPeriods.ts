import type { NamedPeriod } from './namedPeriod.ts';
import { carryOn, closing, comparedWith, isTwelveMonths, isYear, joinSpan, lendEarlier, pairListed, pairUp, partsTime, shareOut, spreadYears, titlePeriod } from './lendPeriods.ts';
import { benchmarksTime, lastsTime, ledBenchmarks, ofBenchmarksYear, whenItWas } from './lendToBenchmarks.ts';
import { isListed, type Place } from './linkAreas.ts';
import type { Claim } from './claim.ts';
import { countsFrom, saysWhen } from './saysWhen.ts';

const RIGHT = /^\)?(?:,? or (?:less|more|fewer|better|below|above|under|lower|higher))?(?: (?:children|pupils|young people|cases|plans|points))?[ ,]*\(?(?:(?:that )?we (?:had )?(?=reported|recorded|achieved|saw|had))?(?:(?:saw|had|in|at|for|during|as at|as of|by|on|over|to|across|throughout|taken|recorded|achieved|reported|seen|received|made|issued|held|completed|was|were|the|its|end of|close of|start of|beginning of|at the end of|position|outturn|period|from|same|results?|performance|figure|year|half|whole|of|a|date|cumulative|cumulatively|pupils|respectively) )*$/iu;
const LEFT = /^(?:[\s,:)(=-]|¤+|'s\b|\b(?:it|this|performance|there|we|had|has|have|was|were|is|are|stood|stands|at|to|of|the|a|an|rate|figure|been|reached|achieved|reported|recorded|shows?|showed|only|just|merton|saw|which|last year's|approximately|around|that|where|when|percentage|and|our|in total|total|average|more|less|than|one|two|three|four|five|six|eight|ten|in|third|half|nearly|almost|over|under|actual|outturn|year[- ]end|full[- ]year|results?|target|position|cohort|alone|being|(?:lower|higher|better|worse) still|even (?:lower|higher|better|worse))\b)*$/iu;
/** A sentence or clause that begins with a time says everything in it of that time. */
const FIRST = /^(?:(?:and|but|while|however|overall|members? (?:noted|heard) that|it was (?:noted|reported) that|the)\b,? )*(?:(?:in|on|at|as at|as of|as|during|by|for|over|since|to|the|end of|at the end of|as at the end of|period|twelve|months?|year|quarter|from|financial|academic|published|latest|provisional|results?|data,?|figures?,?|calendar) )*\(?$/iu;


/** "In England in the same census": where it was so, said before when. */
const PLACE_FIRST = /^(?:In|For|Across|in|for|across) (?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2},? (?=(?:in|at|during|for|by) )/u;

/** Gives every figure the period its sentence says for it, in place. */
export function linkPeriods(sentence: string, masked: string, said: readonly NamedPeriod[], claims: readonly Claim[], places: readonly Place[], pairs: ReadonlyMap<Claim, Claim>): void {
  // "has held at 70% since August" tells of now; "12 children since August" counts from then.
  const periods = claims.some(({ subject }) => subject?.kind === 'count') ? said : said.filter((period) => !countsFrom(sentence, period));
  if (periods.length === 0) return;
  const openings = claims.map(({ figure }) => openingPeriod(masked, periods, figure.start));
  for (const [index, claim] of claims.entries()) {
    const place = overBracket(masked, claims, places, index);
    const before = claims[index - 1];
    claim.period = [place, overSubject(claim, place), overArea(claim, place)].reduce<NamedPeriod | null>((found, over) => found ?? periodAfter(sentence, masked, periods, over, claim), null)
      ?? ofLeadName(masked, periods, claim) ?? periodBefore(masked, periods, place, before?.period ?? null) ?? beforeArea(masked, periods, claim, place);
    // "both improved on Q2 (90% and 61%)": one time for the list in a bracket.
    if (claim.period === null && before?.period && claim.area === null && isListed(masked.slice(before.figure.end, claim.figure.start)) && masked[before.figure.start - 1] === '(' && masked[claim.figure.end] === ')') claim.period = before.period;
    // "452 at 31 March 2023 (61 per 10,000)": the bracket tells the same in another unit.
    if (claim.period === null && before?.period && claim.area === null && claim.figure.unit !== before.figure.unit && /^ (?:(?:in|at|for|on|during) (?:the )?)?¶+ \($/u.test(masked.slice(before.figure.end, claim.figure.start))) claim.period = before.period;
    if (claim.period === null && before !== undefined && /^ ?\($/u.test(masked.slice(before.figure.end, claim.figure.start)) && claim.area === null) claim.period = before.period;
  }
  // "compared to 764 and 11 respectively in 2020/21": said after the list.
  for (const [index, claim] of [...claims.entries()].toReversed()) if (pairs.has(claim) && claims[index + 1] !== undefined && pairs.has(claims[index + 1]!)) claim.period ??= claims[index + 1]!.period;
  pairUp(masked, periods, claims);
  pairListed(masked, periods, claims);
  takeInner(masked, periods, claims);
  shareOut(masked, periods, claims);
  for (const [index, claim] of claims.entries()) if (claim.subject?.goesOn === true && claim.subject.start >= (claims[index + 1]?.figure.end ?? Infinity)) claim.period ??= claims[index + 1]!.period;
  const all = claims[0]?.area?.own === false;
  ledBenchmarks(masked, periods, claims);
  benchmarksTime(masked, periods, claims);
  lastsTime(masked, claims);
  whenItWas(masked, periods, claims);
  closing(masked, claims);
  titlePeriod(masked, periods, claims);
  const nows = new Set(claims.filter(({ now, earlier }, index) => index > 0 && now && !earlier));
  // "there are now 19, or 11% of the establishment": the same, told again.
  for (const [index, claim] of claims.entries()) if (nows.has(claims[index - 1]!) && /^(?:, (?:or|representing|equivalent to) | \()(?:just |only )?$/u.test(masked.slice(claims[index - 1]!.figure.end, claim.figure.start))) nows.add(claim);
  for (const [index, claim] of claims.entries()) if (!nows.has(claim) && !followsTimed(claims, index, openings[index]!)) claim.period ??= all && claim.role === 'actual' ? openings[index]! : openingFor(claim, openings[index]!);
  for (const [index, claim] of claims.entries()) claim.period ??= furtherOn(sentence, masked, periods, claim, places[index]!);
  partsTime(masked, claims);
  comparedWith(masked, periods, claims);
  joinSpan(masked, periods, claims);
  ofThoseCounted(masked, claims);
  // "London averages for 2022/23 were 92% and 79%": one time for figures told in a row.
  for (const [index, claim] of claims.entries()) {
    const before = claims[index - 1];
    if (before !== undefined && claim.area !== null && claim.area === before.area && isListed(masked.slice(before.figure.end, claim.figure.start))) claim.period ??= before.period;
  }
  for (const [claim, against] of pairs) if (claim.area?.own !== false || (against.period !== null && isYear(against.period))) claim.period ??= against.period;
  lendEarlier(claims);
  carryOn(masked, claims.filter((claim) => !nows.has(claim)));
  takeRemaining(masked, periods, claims, nows);
  spreadYears(masked, claims);
  changedOver(masked, claims);
  ofBenchmarksYear(masked, claims);
}

/** "had halved over the same period to 1.4%": what it changed to is as new as the figure that the sentence began with. */
function changedOver(masked: string, claims: readonly Claim[]): void {
  const now = claims.find(({ role, area, earlier }) => role === 'actual' && area?.own !== false && !earlier);
  for (const claim of claims) {
    const { period, figure } = claim;
    if (period?.mention === 'same' && claim !== now && now !== undefined && /\bover (?:the |that |this )?$/u.test(masked.slice(0, period.start)) && /^,? (?:by ¤+ )?to (?:just |only )?$/u.test(masked.slice(period.end, figure.start))) claim.period = now.period;
  }
}

/** "637 at the end of November; 43% of these were placed outside the borough": of those counted on that day. */
function ofThoseCounted(masked: string, claims: readonly Claim[]): void {
  for (const [index, claim] of claims.entries()) {
    const before = claims[index - 1];
    if (before !== undefined && claim.figure.unit === 'percent' && before.figure.unit === null && before.role === 'actual' && !before.earlier && before.area?.own !== false && /^ of (?:these|those|them)(?! (?:who|aged|in|with)\b)/u.test(masked.slice(claim.figure.end))) claim.period ??= before.period;
  }
}

/** "In 2022 61% were in time; nationally the figure in 2021 was 60%, and among our neighbours 65%": the year of the benchmark before it, and not that which the sentence began with. */
function followsTimed(claims: readonly Claim[], index: number, opening: NamedPeriod | null): boolean {
  const [claim, before] = [claims[index]!, claims[index - 1]];
  return opening !== null && claim.area?.own === false && before?.area?.own === false && before.period !== null && before.period.start > opening.end;
}

/** "Across 2023/24 as a whole 1,907 referrals …": the one time of a clause that no figure has taken is that of the figures without any. */
function takeRemaining(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[], nows: ReadonlySet<Claim>): void {
  const taken = new Set(claims.map(({ period }) => period));
  for (const claim of claims) {
    if (claim.period !== null || nows.has(claim) || claim.role !== 'actual' || claim.earlier || claim.area?.own === false) continue;
    const from = masked.lastIndexOf(';', claim.figure.start - 1) + 1;
    const to = masked.indexOf(';', claim.figure.end);
    // "higher than the national (68%) and regional (71%) positions in January 2019": said of the benchmarks.
    const after = claims.findLast(({ area, figure }) => area?.own === false && figure.start > claim.figure.end)?.figure.end ?? masked.length;
    const left = periods.filter((period) => !taken.has(period) && period.start >= from && period.end <= (to < 0 ? after : Math.min(to, after)) && saysWhen(masked, period) && !isConceded(masked, claim, period) && !(claim.figure.start < period.start && /\b(?:clos|end|finish)(?:ed|ing) $/u.test(masked.slice(0, period.start)) && /^ with\b/u.test(masked.slice(period.end))));
    if (left.length === 1) claim.period = left[0]!;
  }
}

/** "93% were in time, though the target had been met in 2015/16": what was so before is granted of that time, and says none of now. */
function isConceded(masked: string, { figure }: Claim, period: NamedPeriod): boolean {
  return /, (?:even )?(?:al)?though [^;]*\bhad (?:last |previously )?(?:been|met|fallen|risen|improved|reached)\b/u.test(masked.slice(figure.end, Math.max(figure.end, period.start)));
}

/** "1,377 (84.2 per 10,000) at the same point last year": the bracket stands between a figure and its period. */
function overBracket(masked: string, claims: readonly Claim[], places: readonly Place[], index: number): Place {
  const place = places[index]!;
  const bracket = /^(?: (?:children|young people|pupils|plans|cases|families))? \([^()¶]*\)/u.exec(masked.slice(place.end));
  const within = bracket !== null && place.nextStart < place.end + bracket[0].length && places[index + 1]!.nextStart >= place.end + bracket[0].length;
  // "71% (10 of 14) in October": the parts in the bracket are no figure of their own.
  if (bracket !== null && place.nextStart >= place.end + bracket[0].length && /^ \(\d[\d,]*(?: (?:out )?of [^()]*)?\)/u.test(bracket[0])) return { ...place, end: place.end + bracket[0].length };
  return within && claims[index + 1]!.area === null && claims[index + 1]!.role === 'actual'
    ? { ...place, end: place.end + bracket[0].length, nextStart: places[index + 1]!.nextStart } : place;
}

/** "228 looked after children at the end of June": the name stands between a figure and its period. */
function overSubject({ figure, subject }: Claim, place: Place): Place {
  const follows = [subject, subject?.instead].find((one) => one && one.start >= figure.end && one.end <= place.nextStart);
  return follows ? { ...place, end: Math.max(place.end, follows.end) } : place;
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
  const said = /^[^;,()]{0,90} (?:in|at|during|for|as at|at the end of|by|as of|on) (?:the )?$/iu.test(between) && !/\b(?:with the (?:number|total|figure|rate)|compar\w+|against|than|from(?! (?:\p{L}+ ){0,2}(?:schools|settings|academies)\b)|since|targets?|until|by|over|like|same|and)\b/iu.test(between);
  return said ? next! : null;
}

/** "At 87.6 per 10,000 the rate at the end of December remained above": said with the name that follows its figure. */
function ofLeadName(masked: string, periods: readonly NamedPeriod[], { figure, area }: Claim): NamedPeriod | null {
  const name = area === null && /^At $/u.test(masked.slice(0, figure.start)) ? /^,? (?:the|our) [^,;¶\d]{3,60} (?:(?:at|in|for|on) )?(?:the )?(?=¶)/u.exec(masked.slice(figure.end)) : null;
  return name === null ? null : periods.find(({ start }) => start === figure.end + name[0].length) ?? null;
}

/** "the 2021/22 England average of 23.3%": the period stands before the area. */
function beforeArea(masked: string, periods: readonly NamedPeriod[], { area, figure }: Claim, { previousEnd }: Place): NamedPeriod | null {
  if (area === null || area.end > figure.start) return null;
  return periods.find((period) => period.start >= previousEnd && period.end <= area.start && /^ (?:(?:averages?|figures?|rates?|percentages?|results?) (?:for|of|in) )?(?:the |published |our )?$/u.test(masked.slice(period.end, area.start))) ?? null;
}

/** "31.4% of young people in the April 2020 to March 2021 cohort": the period stands within the name. */
function takeInner(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  for (const claim of claims) {
    const { subject, figure } = claim;
    const inner = subject === null ? [] : periods.filter((period) => period.start >= subject.start && period.end <= subject.end && saysWhen(masked, period));
    // "19 of the 23 assessments due in April were on time (82.6%)": before its figure, a name may also tell what is compared.
    const told = subject !== null && (subject.start >= figure.end || /\b(?:in|during|for|of|due|at) $/iu.test(masked.slice(0, inner[0]?.start ?? 0)));
    if (claim.period === null && inner.length === 1 && told && claims.find((one) => one.subject === subject) === claim && (!claim.earlier || subject.start >= figure.end) && claim.area?.own !== false) claim.period = inner[0]!;
  }
}

/** A year said first holds for benchmarks too, and for a rate the day on which the nation counts; a month or a quarter is the council's own, and benchmarks are annual. */
function openingFor({ area, role, earlier, figure }: Claim, opening: NamedPeriod | null): NamedPeriod | null {
  if (opening === null || earlier) return null;
  return area === null || area.own || role !== 'actual' || isYear(opening) || isTwelveMonths(opening) || (figure.unit?.startsWith('per-') === true && isNationsDay(opening)) ? opening : null;
}

function isNationsDay({ mention }: NamedPeriod): boolean {
  return mention !== null && mention !== 'same' && mention.kind === 'day' && mention.month === 3 && mention.day === 31;
}

/** The period said right after the figure. */
function periodAfter(sentence: string, masked: string, periods: readonly NamedPeriod[], { end, nextStart }: Place, { figure }: Claim): NamedPeriod | null {
  const right = periods.find((period) => period.start >= end && period.start < nextStart);
  if (right === undefined || !RIGHT.test(masked.slice(end, right.start)) || leadsOn(masked, right, nextStart)) return null;
  return figure.unit !== null && countsFrom(sentence, right) ? null : right;
}

/** The period said right before the figure, unless it was said of the figure before (`taken`). */
function periodBefore(masked: string, periods: readonly NamedPeriod[], { start, previousEnd }: Place, taken: NamedPeriod | null): NamedPeriod | null {
  const left = periods.findLast((period) => period.end <= start && period.end > previousEnd);
  if (left === undefined || left === taken || !LEFT.test(masked.slice(left.end, start))) return null;
  // "similar to the previous year at 9.3%": what the figure is compared with is not its own time.
  const compared = /\b(?:similar to|compared (?:to|with)|than|from|on|above|below|in line with|same as|since) (?:the |in |at |for )*$/iu.test(masked.slice(0, left.start));
  const between = masked.slice(left.end, start);
  // "(five in 2020/21), a rate of 0.16": the time in the bracket is that of the figure in it.
  if (between.startsWith(')') && /\((?:\p{L}+ )?[\d,.]*(?:%|per cent)? ?(?:in|at|for|during) (?:the )?$/u.test(masked.slice(0, left.start)) && !/\((?:in|at|for|during) (?:the )?$/u.test(masked.slice(0, left.start))) return null;
  // "better than at the same point last year, and that there had been 18 suspensions": a clause of its own.
  if (compared && /^,? and that\b/u.test(between)) return null;
  // "38 more than on 31 March 2021 and a rate of 102": what goes on after the comparison is none of its time.
  if (compared && /^,? and (?:an?|the) [^,;]*$/u.test(between) && !/\b(?:was|were|is|had|stood)\b/u.test(between)) return null;
  return compared && left.owns !== true && /^[\s,:-]*(?:and |but )?(?:at |to )?$/u.test(between) ? null : left;
}

/** "(2018/19: 10.4%)": the period belongs to the figure after it. */
function leadsOn(masked: string, period: NamedPeriod, nextStart: number): boolean {
  const between = masked.slice(period.end, nextStart);
  if (masked[period.start - 1] === '(' && /^[,:;]? ?$/u.test(between)) return true;
  const compared = /\b(?:compar\w+ (?:to|with)|than|against|from|on) (?:the )?$/iu.test(masked.slice(0, period.start));
  return nextStart < masked.length && (compared ? /^[\s:=(-]*$/u : /^\)?[\s:=-]*(?:(?:there|were|we|had|it|was|the|figure|rate|at|actual|outturn|result|target|position|performance) )*$/u).test(between);
}

/** The period that the figure's clause, or else its sentence, begins with. */
function openingPeriod(masked: string, periods: readonly NamedPeriod[], figureStart: number): NamedPeriod | null {
  const clause = masked.lastIndexOf(';', figureStart - 1) + 1;
  const opens = (from: number) => periods.find((period) => period.start >= from && period.end <= figureStart && FIRST.test(masked.slice(from, period.start).trimStart().replace(PLACE_FIRST, '')));
  return opens(clause) ?? opens(0) ?? periods.find((period) => period.end <= figureStart && INTRODUCED.test(masked.slice(0, period.start)) && /^\)?[^.;¶]{0,90}\bthat\b/u.test(masked.slice(period.end, figureStart))) ?? null;
}

/** "introduced the scorecard for September 2023 and reported that …": of what was reported everything is. */
const INTRODUCED = /\b(?:introduced|presented|outlined|considered|received|noted|submitted|tabled|gave|provided|summarised)\b[^.;]{0,80}\b(?:scorecard|dashboard|report|data|performance|update|figures|information|position|summary|overview|results?|indicators|outturns?)\b[^.;]{0,30}$/iu;

/** "These figures were as at 30th September 2017.": the period of the figures in the sentence before. */
export function laterPeriod(masked: string, periods: readonly NamedPeriod[]): NamedPeriod | null {
  const [period] = periods;
  if (period === undefined) return null;
  return /^(?:these|both|all|the above|comparator|benchmark)\b (?:\w+ ){0,4}(?:were|are|was|is|relate to|refer to|cover|come from)(?: (?:as at|as of|at|for|from|the|taken|position|published|in|to))* $/iu.test(masked.slice(0, period.start)) ? period : null;
}
