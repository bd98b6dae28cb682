import type { Claim } from './claim.ts';
import type { NamedArea } from './findAreas.ts';
import type { Place } from './linkAreas.ts';
import { isComparedBare } from './wordsBeside.ts';

/*
 * Areas that no words right beside a figure tie to it: said before the name, at the head of a clause, in the figure before.
 */

/** "better than the England average (61% compared with 54%)": the one area that owns no figure is the one compared with. */
export function comparedAreas(masked: string, areas: readonly NamedArea[], claims: readonly Claim[]): void {
  const left = areas.filter((area) => !area.own && !claims.some((claim) => claim.area === area));
  for (const [index, claim] of claims.entries()) {
    const compared = isComparedBare(masked.slice(claims[index - 1]?.figure.end ?? 0, claim.figure.start)) && !/^ ?¶/u.test(masked.slice(claim.figure.end));
    if (!compared || claim.area !== null || claim.role !== 'actual' || left.length !== 1 || left[0]!.end > claim.figure.start) continue;
    claim.area = left[0]!;
    claim.earlier = false;
  }
}

/** "; England: primary 1.4%, secondary 14.0%": an area that leads a clause owns all of it. */
export function leadClauses(masked: string, areas: readonly NamedArea[], claims: readonly Claim[]): void {
  for (const claim of claims) {
    const clause = masked.lastIndexOf(';', claim.figure.start - 1) + 1;
    const leading = areas.find(({ start, end }) => start >= clause && end < claim.figure.start && /^\s*(?:the )?$/iu.test(masked.slice(clause, start)) && /^(?: average| figures)?: /iu.test(masked.slice(end)));
    if (claim.role === 'actual') claim.area ??= leading ?? null;
  }
}

/** "England fell from 60% to 58%", "the regional averages were 15.2% and 16.4%": one area for figures told in a row. */
export function inheritAreas(masked: string, claims: readonly Claim[], places: readonly Place[]): void {
  for (const [index, claim] of claims.entries()) {
    const before = claims[index - 1];
    if (before === undefined || claim.area !== null || before.area === null || claim.role !== 'actual') continue;
    const between = masked.slice(before.figure.end, places[index]!.start);
    if (claim.earlier && !claims.slice(0, index).some((one) => one.area === null || one.area.own) && /^[^;]{0,60}$/u.test(between) && !OWN_AGAIN.test(between)) claim.area = before.area;
    // "close to the national figure of 4.3%, and 11.8% were on SEN support": a clause of its own.
    if ((claim.subject !== before.subject || between.includes(',')) && claim.subject !== null && claim.subject.start >= claim.figure.end && /^ (?:were|was|are|is|had|have|has|of (?:our|the|all))\b/u.test(masked.slice(claim.figure.end))) continue;
    if (/^(?:,? (?:and|to|or)|,) (?:¶+ )?$|^ (?:in |at )?¶+(?:,? (?:and|to)|,) $/u.test(between)) claim.area = before.area;
  }
}

/** "higher than the England rate of 166, it has fallen from 268": a clause of its own figure. */
const OWN_AGAIN = /[,;] (?:and |but )?(?:it|this|ours?|we|they) (?:has|have|had|is|was|were|fell|rose|dropped|improved)\b/iu;

/** "Nationally, the rate of … was 58%": an area said right before the name holds for its first figure. */
export function ledAreas(masked: string, areas: readonly NamedArea[], claims: readonly Claim[]): void {
  for (const claim of claims) {
    const { subject, figure, area } = claim;
    if (area !== null || claim.role !== 'actual' || subject === null || subject.end > figure.start || claims.find((one) => one.subject === subject) !== claim) continue;
    // "whereas the national vacancy rate was 16.7%": the name itself begins with its area.
    const within = areas.find((one) => one.start >= subject.start && one.end <= subject.end && !one.own && one.area.kind !== 'council' && /^(?:the |a |our )?(?:average )?$/iu.test(masked.slice(subject.start, one.start)));
    if (within !== undefined) {
      claim.area = within;
      continue;
    }
    const leading = areas.find((one) => one.end <= subject.start && one.area.kind !== 'council' && !RANKED_IN.test(masked.slice(0, one.start)) && /^,? (?:where |for whom )?(?:the )?$/iu.test(masked.slice(one.end, subject.start)));
    // "74% nationally, while take-up among others was 94%": said of the figure before it.
    const isTaken = leading !== undefined && claims.some((one) => one.area === leading && one.figure.end <= leading.start);
    claim.area = isTaken ? null : leading ?? null;
  }
}

/** "Ranking 4th of 11 statistical neighbours, …": the areas a rank is among own no figure. */
const RANKED_IN = /\b(?:\d+(?:st|nd|rd|th)?|one|out|lowest|highest|best|worst|any)(?: \p{L}+)? (?:of|in|among|amongst|across)(?: all)?(?: the)?(?: \d+)? (?:our |its )?$/iu;
