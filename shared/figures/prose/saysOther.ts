import type { Claim } from './claim.ts';
import { speaksOfChildren } from './domain.ts';
import type { Subject } from './findSubject.ts';
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

/** "11 guardianship orders and 4 child arrangements orders", "402 were started and 377 closed": counted things, or a deed, with which a list goes on. */
const OTHER_THINGS = /^ (?<things>(?:[\p{Ll}'-]+ ){1,3}?[\p{Ll}'-]{3,}s)(?=[.,;)]| and | but | between |$)/u;
/** "61 exclusions, 40 in secondary schools": a part of what was counted. */
const PART_ELSEWHERE = /^ (?:in|at|from|with|under) (?!the\b|that\b|all\b|total\b|each\b|our\b|this\b)\p{Ll}[\p{L}'-]+/u;
const OTHER_COUNTED_DEED = /^ (?<deed>\p{Ll}+(?:ed|un))(?=[.,;)]| and | but | in (?:the|this|¶)|$)/u;
/** "PEP completion was 98% and 84% were rated good": what is so of those whom a name only measures. */
const OTHER_STATE = /^ (?:were|had|have|are) (?!(?:also|now|still|not|so|been|recorded|reported|achieved|seen|reached|published|expected|above|below|in|at|for|the|a)\b)\p{L}/u;

/** "breastfeeding was 58%, and smoking at delivery fell to 7%": a clause of its own, of something that is none of ours. */
const NEW_CLAUSE = /(?:^|[ ,;])(?:and|but|while|whereas) (?<name>\p{Ll}[\p{L}' -]{5,60}) (?:fell|rose|was|were|increased|decreased|dropped|improved|reduced|declined|stood|stands) (?:to |at |by )?(?:just |only )?$/u;
const SAME_THING = /\b(?:this|that|it|these|those|they|which|there|we|rates?|figures?|performance|average|target|proportion|percentage|number|total|national\w*|regional\w*|local\w*|england|london|neighbours?|authorities|councils|council|team|service)\b/iu;

/** "41 came into care and 52 left, so that the total fell to 1,405": how many there are, and not how many left. */
const THE_TOTAL = /\bthe (?:overall )?total (?:number )?(?:has |had |now )?(?:fell|fallen|rose|risen|dropped|increased|decreased|reduced|was|is|stands|stood) (?:to |at |by )?$/u;
/** "71% were in foster care, of which in-house 48%": a part, named before its share. */
const OF_WHICH_ITEM = /\bof wh(?:ich|om) (?!(?:just|only|some|a|about|around|nearly|over|under|almost|there|were|was)\b)\p{Ll}[\p{L}-]+ (?:\p{Ll}[\p{L}-]+ )?$/u;

function namesOther({ role, area, earlier }: Claim, before: string): boolean {
  const name = NEW_CLAUSE.exec(before)?.groups?.['name'];
  return name !== undefined && role === 'actual' && area === null && !earlier && name.includes(' ') && !SAME_THING.test(name) && !speaksOfChildren(name);
}

/** True for a figure whose own words are another's. */
export function saysOther({ sentence, masked, claim, place: { previousEnd, nextStart, start } }: Spot, current: Subject): boolean {
  const before = masked.slice(previousEnd, start);
  if (namesOther(claim, before) || (current.kind === 'count' && current.goesOn && THE_TOTAL.test(before)) || OF_WHICH_ITEM.test(before)) return true;
  if (claim.area !== null || claim.role !== 'actual' || claim.earlier || COMPARED.test(before)) return false;
  const after = masked.slice(claim.figure.end, nextStart);
  if (claim.figure.unit === 'percent') return OTHER_WHOLE.test(after) || OTHER_DEED.test(after) || (current.kind === 'name' && OTHER_STATE.test(after));
  if (claim.figure.unit !== null || current.kind !== 'count' || !/(?:,|,? and|, with) $/u.test(before)) return false;
  if (PART_ELSEWHERE.test(after)) return true;
  const words = sentence.slice(current.start, current.end);
  if (/^ \p{Ll}{4,}s between (?:them|these)\b/u.test(after)) return true;
  const own = OTHER_THINGS.exec(after)?.groups?.['things'] ?? OTHER_COUNTED_DEED.exec(after)?.groups?.['deed'];
  return own !== undefined && !own.startsWith('respective') && !words.includes(own);
}
