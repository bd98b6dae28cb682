import { monthNumber } from '../periods/calendar.ts';
import { findMentions, type FoundMention, type Mention } from '../periods/findMentions.ts';
import type { Stretch } from './splitSentences.ts';

/** A period named in a sentence, as far as its own words settle it. */
export interface NamedPeriod extends Stretch {
  /** Null for a time that is no period of ours ("the autumn term", "the six months to September"): the figure has none. */
  mention: Mention | null;
}

/** Days, and spans of years, that are dates but no period of a figure. */
const DATES = /\b\d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|and|to) ?\d{1,2}(?:st|nd|rd|th)?)?(?: of)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?:,? \d{4})?|\b(?:19|20)\d\d ?(?:-|to|and) ?(?:19|20)\d\d\b|\b(?:19|20)\d\d ?- ?\d\d\b(?![.%]\d|%)/gu;
/** A month without its year. "May" and "March" are words too, so something must lead up to them. */
const MONTH = /(?<=\b(?:in|and|to|of|since|between|from|for|by|at|during|until|last|this|on|than|over|through)\b |[(,/-] ?)(?<end>(?:the )?end of )?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b(?! ?\d| (?:Day|House|Road|Street))/gu;
const YEAR_AGO = /\b(?:(?:a|one|twelve months|12 months) (?:year )?(?:ago|earlier)|(?:a|the) year (?:ago|earlier|before)|the year before)\b/giu;

const ODD = /\b(?:the )?(?:autumn|spring|summer) term(?:s)?(?: (?:of )?(?:19|20)\d\d(?:[/-]\d\d)?)?|\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d)|first half|second half|half year)[ -](?:months?|years?|quarters?|weeks?)? ?(?:to|ending|ended|average to|of|up to)(?: the end of)? (?:\p{Lu}\p{Ll}+ )?(?:19|20)\d\d|\b(?:two|three|four|five|\d)[ -]year average(?: (?:to|ending) (?:19|20)\d\d)?|\bsince \p{Lu}\p{Ll}+(?: (?:19|20)\d\d)?/giu;

/** Periods of a levelled sentence, and every date in it (a date is no figure, whether or not it is a figure's period). */
export function findPeriods(sentence: string): { periods: NamedPeriod[]; dates: Stretch[] } {
  const odd = [...sentence.matchAll(ODD)].map((match) => ({ mention: null, start: match.index, end: match.index + match[0].length }));
  // A full stop that ends the sentence is none within a number.
  const mentions = findMentions(sentence.replace(/\.(?=\s|["')]*$)/gu, ';')).filter((found) => isPeriod(sentence, found));
  const periods: NamedPeriod[] = [...odd];
  const add = (period: NamedPeriod) => {
    if (!periods.some((other) => period.start < other.end && other.start < period.end)) periods.push(period);
  };
  for (const { mention, from, to } of mentions) add({ mention, start: from, end: to });
  for (const match of sentence.matchAll(MONTH)) {
    const { end, month } = match.groups!;
    add({ mention: { kind: 'month', year: null, month: monthNumber(month!)!, endOf: end !== undefined }, start: match.index, end: match.index + match[0].length });
  }
  for (const match of sentence.matchAll(YEAR_AGO)) {
    add({ mention: { kind: 'relative', unit: 'year', back: 1, samePoint: true }, start: match.index, end: match.index + match[0].length });
  }
  periods.sort((a, b) => a.start - b.start);
  const dates = [...sentence.matchAll(DATES)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return { periods, dates: [...dates, ...periods] };
}

/** A year's number may count learners, and "the previous referral" is no time. */
function isPeriod(sentence: string, { mention, to }: FoundMention): boolean {
  const after = sentence.slice(to);
  if (mention.kind === 'relative' && (mention.unit === null || mention.unit === 'year-end' || mention.back === 0)) return false;
  if (mention.kind === 'relative' && /^ (?:of|two|three|\d)/u.test(after) && !mention.samePoint) return false;
  return mention.kind !== 'calendar-year'
    || (!/^ (?:children|pupils|learners|young people|assessments|referrals|contacts|families|plans|people|cases)\b/iu.test(after) && mention.year < 2050);
}

/** The sentence with every period blanked out to `¶`, so that grammar can step over it. Same length, same offsets. */
export function maskPeriods(sentence: string, periods: readonly Stretch[]): string {
  let masked = sentence;
  for (const { start, end } of periods) masked = masked.slice(0, start) + '¶'.repeat(end - start) + masked.slice(end);
  return masked;
}
