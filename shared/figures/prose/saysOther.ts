import type { Claim } from './claim.ts';
import type { Spot } from './spot.ts';

/*
 * Figures whose own words say of whom or of what they are, and name nothing of ours: they take no subject from the figure
 * before them.
 */

/** What a figure is held against is of the same thing, whoever is named with it. */
const COMPARED = /\b(?:than|against|compar\w+(?: \p{L}+){0,3} (?:with|to)|versus|vs|from|to|between|above|below|exceed\w*|average(?: of)?|(?:similar|equal|close) to|in line with|(?:the|a|an|our|its|their|last|this|previous)(?: \p{L}+){0,2}) (?:just |only |about |around )*$/iu;
/** "82% of victims were contacted": a whole of its own, but a pronoun, a time or the people of everybody's figures. */
const OTHER_WHOLE = /^ of (?:(?:the|our|all|its|their) )*(?!(?:same|total|cohort|time|cases|occasions|these|those|them|which|whom|it|all|whole|remainder|rest|children|young|pupils|care|families|school|schools|plans|reviews|visits|assessments|year|quarter|month)\b)\p{Ll}[\p{L}'-]+ (?:[\p{L}'-]+ ){0,6}?(?:were|was|are|is|had|have|has|\p{L}+ed|said|felt|took|saw|met)\b/u;
/** "38% scored above 17": a deed of its own. "71% were" and "88% achieved last year" say nothing new. */
const OTHER_DEED = /^ (?!respectively\b)(?:\p{L}+ly )?(?!(?:achieved|reached|recorded|reported|seen|published|compared|expected|respectively|nationally|locally|combined)\b)\p{L}+ed (?!(?:in|at|by|for|on|last|this|the (?:year|quarter|month)|nationally|locally)\b)\p{L}/u;

/** "9.2% (9.0%)": what stands bare in the bracket may be an earlier value or anybody's. */
export function isBareBracket(masked: string, claim: Claim, before: Claim | undefined): boolean {
  return before !== undefined && claim.area === null && claim.role === 'actual' && claim.figure.unit === 'percent' && before.figure.unit === 'percent' && before.role === 'actual' && before.area?.own !== false && claim.parts === null
    && masked.slice(before.figure.end, claim.figure.start) === ' (' && masked[claim.figure.end] === ')';
}

/** True for a share whose own words are another's. */
export function saysOther({ masked, claim, place: { previousEnd, nextStart, start } }: Spot): boolean {
  const before = masked.slice(previousEnd, start);
  if (claim.figure.unit !== 'percent' || claim.area !== null || claim.role !== 'actual' || claim.earlier || COMPARED.test(before)) return false;
  const after = masked.slice(claim.figure.end, nextStart);
  return OTHER_WHOLE.test(after) || OTHER_DEED.test(after);
}
