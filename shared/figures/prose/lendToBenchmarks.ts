import type { Claim } from './claim.ts';
import { isYear } from './lendPeriods.ts';
import { isListed } from './linkAreas.ts';
import type { NamedPeriod } from './namedPeriod.ts';

/*
 * Times that are told once for several benchmarks: before the first, after the last, with the figure they are held against.
 */

/** "worse than the London (11%) and national (10%) averages for 2016/17": said after the last of several benchmarks, of all of them. */
export function benchmarksTime(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  for (const [index, claim] of claims.entries()) {
    const tail = claim.area?.own === false ? /^\) (?:averages?|figures|rates?|levels?|positions?|results?) (?:(?:in|for|at|during|as at) )?(?:the )?(?=¶)/u.exec(masked.slice(claim.figure.end)) : null;
    const time = tail === null ? undefined : periods.find(({ start }) => start === claim.figure.end + tail[0].length);
    if (time === undefined) continue;
    for (let at = index; claims[at]?.area?.own === false; at -= 1) claims[at]!.period ??= time;
  }
}

/** "against 50 for our neighbours and 51 for London on 31 March 2020": said after the last of benchmarks told in a row. */
export function lastsTime(masked: string, claims: readonly Claim[]): void {
  for (const [index, claim] of [...claims.entries()].toReversed()) {
    const next = claims[index + 1];
    const row = next?.period && next.period.start > next.figure.end && claim.area?.own === false && next.area?.own === false && claim.role === 'actual' && next.role === 'actual';
    const between = row ? masked.slice(claim.figure.end, next.figure.start) : '';
    if (row && (/^(?: (?:for|in|among|amongst|across) [^,;()¶\d]{3,60} and| and [^,;()¶\d]{3,50}) $/u.test(between) || (claim.area === next.area && isListed(between)))) claim.period ??= next.period;
  }
}

/** "Nationally, 56% were in work in 2022/23, and in Leeds 59% were": the council named beside a benchmark is of its year. */
export function ofBenchmarksYear(masked: string, claims: readonly Claim[]): void {
  for (const [index, claim] of claims.entries()) {
    const before = claims[index - 1];
    const beside = claim.area?.own === true && !claim.earlier && before?.area?.own === false && before.period !== null && isYear(before.period);
    if (beside && /,? (?:and|while|whereas|but) /u.test(masked.slice(before.figure.end, claim.figure.start))) claim.period ??= before.period;
  }
}

/** "10.9% in 2020/21, when the England average was 9%": of the time that the clause goes on from. */
export function whenItWas(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  for (const claim of claims) {
    const then = claim.area?.own === false ? periods.findLast(({ end }) => end < claim.figure.start) : undefined;
    if (then !== undefined && /^,? when (?:the )?[^,;¶\d]{3,60} $/u.test(masked.slice(then.end, claim.figure.start))) claim.period ??= then;
  }
}

const OF_BENCHMARKS = /\b(?:rates?|figures?|averages?|positions?|percentages?|proportions?|results?|levels?|performance|outturns?)(?: (?:published|reported|recorded|seen))? (?:(?:at|in|for|as at|of|on|from|at the end of) )?(?:the )?$/iu;

/** "higher than the rates at 31 March 2023 for England (43.2) and the North West (48.7)": said before the first of benchmarks told in a row, of all of them. */
export function ledBenchmarks(masked: string, periods: readonly NamedPeriod[], claims: readonly Claim[]): void {
  for (const period of periods) {
    const first = claims.findIndex(({ figure }) => figure.start > period.end);
    const area = claims[first]?.area;
    const led = area?.own === false && area.start >= period.end && OF_BENCHMARKS.test(masked.slice(0, period.start)) && /^,? (?:(?:averages?|figures?|rates?) )?(?:for|in|across|of) (?:the |our |both )?$/u.test(masked.slice(period.end, area.start));
    if (!led) continue;
    for (let at = first; claims[at]?.area?.own === false && claims[at]!.role === 'actual'; at += 1) claims[at]!.period ??= period;
  }
}
