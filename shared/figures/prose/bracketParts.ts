import type { Claim } from './claim.ts';
import { peopleOf } from './clauseSubjects.ts';
import type { Subject } from './findSubject.ts';
import type { Spot } from './spot.ts';
import type { Stretch } from './splitSentences.ts';

/*
 * "6.3% (2.9% NEET and 3.4% not known)", "72% were in foster care (49% in house, 23% with agencies)": the parts of which a
 * share is made, told in the bracket after it, each with words of its own.
 */

/** A list of shares in a bracket, each after its words or before them. */
const AFTER_SHARES = /^(?:\d[\d.]* ?(?:%|per ?cent) [\p{L}' -]{2,60}(?:, (?:and )?| and |; |$)){2,5}$/u;
const BEFORE_SHARES = /^(?:(?:\p{L}[\p{L}' -]{2,60}?)(?: at| was| is|:)? \d[\d.]* ?(?:%|per ?cent)(?:, (?:and )?| and |; |$)){2,5}$/u;

const PEOPLE = /\b(?:(?:16|17)(?: ?(?:-|to|and) ?(?:17|18))?[- ]year[- ]olds|(?:looked[- ]after |our )?(?:children|young people|pupils)(?: (?:in (?:our )?care|looked after|who (?:ceased|left|started|entered) [\p{L} ]{3,30}?(?=(?: left| through|$)))){0,1}|care leavers)\b/iu;

/** The part that a figure in such a bracket is; `before` are the figures told before it. */
export function subjectOfBracketPart({ sentence, masked, claim: { figure, role, area } }: Spot, before: readonly Claim[]): Subject | null {
  const open = masked.lastIndexOf('(', figure.start);
  const whole = before.findLast((one) => one.figure.end <= open);
  if (figure.unit !== 'percent' || role !== 'actual' || area !== null || whole?.figure.unit !== 'percent' || !whole.subject) return null;
  const words = wordsOf(masked, figure, open);
  if (words === null) return null;
  const told = sentence.slice(whole.subject.start, whole.subject.end);
  const who = whole.subject.population ?? peopleOf(sentence, whole.subject) ?? PEOPLE.exec(told)?.[0] ?? told;
  // "72% were in foster placements (49% in house …)": in whose house is said before.
  const fostered = /\bfoster/iu.test(told) && !/\bfoster/iu.test(sentence.slice(words.start, words.end)) ? ' in foster placements' : '';
  return { ...words, kind: 'share', population: `${who.replace(/ (?:had|have|were|was|are)$/iu, '')}${fostered}`, goesOn: true };
}

function wordsOf(masked: string, figure: Stretch, open: number): Stretch | null {
  const close = masked.indexOf(')', figure.end);
  if (close < 0 || masked.slice(open, figure.start).includes(')')) return null;
  const bracket = masked.slice(open + 1, close);
  if (AFTER_SHARES.test(bracket)) return trimmed(masked, figure.end, figure.end + /^.*?(?=,? and \d|, |; |$)/u.exec(masked.slice(figure.end, close))![0].length);
  const before = BEFORE_SHARES.test(bracket) ? /(?:^|, (?:and )?| and |; )(?<words>\p{L}[\p{L}' -]*?)(?: at| was| is|:)? $/u.exec(masked.slice(open + 1, figure.start))?.groups?.['words'] : undefined;
  if (before === undefined) return null;
  const start = masked.lastIndexOf(before, figure.start);
  return { start, end: start + before.length };
}

function trimmed(masked: string, from: number, to: number): Stretch {
  const words = masked.slice(from, to);
  return { start: from + (words.length - words.trimStart().length), end: from + words.trimEnd().length };
}

/** "NEET stood at 3.4% and not known at 0.8%": of the same young people, those of whom nothing is known. */
export function subjectNotKnown({ sentence, masked, claim: { figure }, place: { previousEnd } }: Spot, current: Subject): Subject | null {
  const said = /(?:,|;|,? and|,? with|,? while|,? whilst|,? but) (?:that )?(?:the |those |our )?(?:whose )?(?<said>(?:(?:activity|status|destinations?) )?(?:is |was )?(?:not known|unknowns?))(?: (?:rate|figure|level|proportion|percentage|share))? (?:at|was|were|is|of|stood at|(?:(?:had|has|have) )?(?:also )?(?:halved|doubled|fell|fallen|risen|rose|dropped|increased|decreased|reduced|improved|come down|gone up)(?: (?:over (?:the )?)?¶+)? (?:to|from)) (?:just |only )?$/u.exec(masked.slice(previousEnd, figure.start))?.groups?.['said'];
  const told = sentence.slice(current.start, current.end);
  if (figure.unit !== 'percent' || said === undefined || !/\bneet\b|\bnot in education\b/iu.test(told)) return null;
  const start = masked.lastIndexOf(said, figure.start);
  return { start, end: start + said.length, kind: 'share', population: current.population ?? PEOPLE.exec(told)?.[0] ?? '16 and 17 year olds', goesOn: true };
}
