import type { Claim } from './claim.ts';
import { speaksOfChildren } from './domain.ts';
import { CAPITAL_INDICATOR, type Subject } from './findSubject.ts';

/*
 * What words that may name a figure's subject are: those of children's services here, a new name, or the one told before
 * again.
 */

/** "all Calderdale pupils", "other children": whose share it is, and no more. */
export function isAllPeople(words: string): boolean {
  return /^(?:all |other |the |our |their |those |\p{Lu}\p{L}+ |disadvantaged |non-disadvantaged )*(?:pupils|children|young people|students|care leavers|girls|boys|peers)(?: (?:without|with|in) [\p{L} ]{2,30})?$/u.test(words);
}

/** What becomes of carers and adopters, where a text speaks of them. */
export const FOSTERING = /^(?:(?:new )?approvals|de-?registrations|resignations)\b/iu;

/** What becomes of households that foster; others are neither approved nor retained. */
const OWN_HOUSEHOLDS = /^(?:(?:mainstream|new|further|approved) )*households (?:had |have )?(?:(?:were|was|been|be) )*(?:approved|left|resigned|retired|joined|de-?registered)\b/u;

/** Households are anybody's, but where a sentence speaks of fostering or adopting, or of what becomes of those that do; requests are those of the sentence before. */
export function speaksHere(sentence: string, { start, end }: Subject, topic: string | null): boolean {
  const words = sentence.slice(start, end);
  const again = /^(?:requests|applications|decisions)\b/iu.exec(words)?.[0].toLowerCase();
  return speaksOfChildren(words) || OWN_HOUSEHOLDS.test(words) || (topic !== null && /^cases (?:were|finished|concluded|completed|closed|ended)\b/u.test(words)) || (/\bhouseholds?\b|^places\b/iu.test(words) && /\b(?:foster|adopt)/iu.test(`${sentence} ${topic ?? ''}`)) || (FOSTERING.test(words) && /\b(?:foster|adopt)|\bhouseholds (?:had )?left\b/iu.test(`${sentence} ${topic ?? ''}`)) || (/^appeals\b/iu.test(words) && /\b(?:tribunals?|EHCP?s?|SEND?|special educational)\b/iu.test(`${sentence} ${topic ?? ''}`)) || (again !== undefined && topic?.toLowerCase().includes(again) === true);
}

/** "plans lasting over two years: 2 children (1.1% of plans)": the bracket tells the same thing as a share of its whole. */
export function isSameWhole(sentence: string, masked: string, after: Subject, { figure }: Claim, current: Subject): boolean {
  const said = sentence.slice(current.start, current.end).toLowerCase();
  // "91 unaccompanied children (12% of all children we care for)".
  if (current.kind !== 'share' && masked[figure.start - 1] === '(' && /^ of (?:all|the (?:total|(?:school|pupil|child|whole|secondary|primary|looked[- ]after)(?: \p{L}+)? population))\b/u.test(masked.slice(figure.end))) return true;
  // "67 unaccompanied children, 15% of the looked-after population".
  if (current.kind === 'count' && /^(?: (?:in|during|at|on|for) ¶+)?, (?:or |representing |making up |equivalent to |equating to |which (?:is|was|are|were|represents|represented|equates to) )?(?:just |only )?$/u.test(masked.slice(current.end, figure.start)) && /^ of (?:all|the|our|those|children)\b/u.test(masked.slice(figure.end))) return true;
  // "The number of children placed outside the city was 268, or 44% of children in care".
  if (current.kind === 'name' && /^(?:the |our )?(?:total )?number of /iu.test(said) && /\d, (?:or |representing |equivalent to |equating to )?(?:just |only )?$/u.test(masked.slice(0, figure.start)) && /^ of (?:all|the|our|those|children)\b/u.test(masked.slice(figure.end))) return true;
  return masked[figure.start - 1] === '(' && sentence.slice(after.start, after.end).toLowerCase().split(/[^\p{L}]+/u).every((word) => said.includes(word));
}

/** "PEP completion was 99% and the quality rate was 82%": a rate of another kind than the one just told. */
export function isOtherRate(sentence: string, { start, end }: Subject, current: Subject): boolean {
  const kind = /^(?:and )?(?:the|its|our) (?<kind>quality|completion|timeliness|acceptance|retention|response|participation|achievement|success|conversion|refusal) rate$/iu.exec(sentence.slice(start, end))?.groups?.['kind'];
  return kind !== undefined && !sentence.slice(current.start, current.end).toLowerCase().includes(kind.toLowerCase());
}

/** "the average vacancy rates for England" names something else; "the England average", "the rate for London" do not. */
export function isNewName(name: string): boolean {
  // "an improvement on the timeliness of visits when compared with last year (82%)": what was told, at another time.
  if (/^(?:and )?an? (?:\w+ )?(?:improvement|increase|decrease|reduction|deterioration|decline|rise|fall|drop) (?:on|in|of|from|to)\b.*\bcompared\b/iu.test(name)) return false;
  const bare = name.replace(/\b(?:the|our|its|an?|average|averages|rates?|figures?|percentage|number|proportion|performance|for|of|in|equivalent|compared|to|with|against|England|national|London|inner|outer|statistical|neighbours?|region(?:al)?|[NS]\w+[- ](?:East|West))\b|[^\p{L}\d ]|\b\d{3,}\b/giu, ' ').trim();
  return speaksOfChildren(bare) && (/\s/u.test(bare) || CAPITAL_INDICATOR.test(bare) || /\b(?:average|number|rate|percentage|proportion)\b/iu.test(name));
}
