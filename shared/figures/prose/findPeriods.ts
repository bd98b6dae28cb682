import { financialStart, monthNumber, quarterOfMonth } from '../periods/calendar.ts';
import { findMentions, type FoundMention, type Mention } from '../periods/findMentions.ts';
import type { Stretch } from './splitSentences.ts';

/** A period named in a sentence, as far as its own words settle it. */
export interface NamedPeriod extends Stretch {
  /** Null for a time that is no period of ours ("the autumn term", "the six months to September"): the figure has
   * none. `same` is that of the figure before ("for the same period"). */
  mention: Mention | 'same' | null;
}

/** Days, and spans of years, that are dates but no period of a figure. */
const DATES = /\b\d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|and|to) ?\d{1,2}(?:st|nd|rd|th)?)?(?: of)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?:,? \d{4})?|\b(?:19|20)\d\d ?(?:-|to|and) ?(?:19|20)\d\d\b|\b(?:19|20)\d\d ?- ?\d\d\b(?![.%]\d|%)/gu;
/** A month without its year. "May" and "March" are words too, so something must lead up to them. */
const MONTH = /(?<=\b(?:in|and|to|of|since|between|from|for|by|at|during|until|last|this|on|than|over|through)\b |[(,/-] ?)(?<end>(?:the )?end of )?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b(?! ?(?:19|20)\d\d| (?:Day|House|Road|Street))/gu;
/** "a dip from September to November": when something else went on. */
const SPAN = /\b(?:dip|fall|rise|pressure|spike|drop|period|dipped|recruited|closed|ran|run|covering|increase|delays?)\b[^,.;]{0,30}\b(?:from|over|during|between|in) (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: 20\d\d)? (?:to|and) (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: 20\d\d)?/giu;
const NAME = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTHS_SPAN = new RegExp(String.raw`(?<!between )\b(?<first>${NAME}) (?<firstYear>20\d\d)? ?(?:to|-|until) (?<last>${NAME}) (?<lastYear>20\d\d)\b`, 'gu');
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
  for (const match of sentence.matchAll(/\bsame (?:period|time|point|date|year)\b(?! (?:last|in the|of the|the) )/giu)) add({ mention: 'same', start: match.index, end: match.index + match[0].length });
  for (const match of sentence.matchAll(MONTHS_SPAN)) add({ mention: spanMention(match.groups!), start: match.index, end: match.index + match[0].length });
  for (const { mention, from, to } of mentions) add({ mention: asSaid(mention, sentence.slice(from, to)), start: from, end: to });
  for (const match of sentence.matchAll(MONTH)) {
    const { end, month } = match.groups!;
    add({ mention: { kind: 'month', year: null, month: monthNumber(month!)!, endOf: end !== undefined }, start: match.index, end: match.index + match[0].length });
  }
  for (const match of sentence.matchAll(SPAN)) {
    for (const period of periods.filter((one) => one.start < match.index + match[0].length && match.index < one.end)) periods.splice(periods.indexOf(period), 1);
  }
  for (const match of sentence.matchAll(YEAR_AGO)) {
    add({ mention: { kind: 'relative', unit: 'year', back: 1, samePoint: true }, start: match.index, end: match.index + match[0].length });
  }
  periods.sort((a, b) => a.start - b.start);
  const dates = [...sentence.matchAll(DATES)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return { periods, dates: [...dates, ...periods] };
}

/** "April 2020 to March 2021" is the financial year, "September 2020 to August 2021" the academic; others are no period of ours. */
function spanMention({ first, firstYear, last, lastYear }: Record<string, string>): Mention | null {
  const [from, to, year] = [monthNumber(first!)!, monthNumber(last!)!, Number(firstYear ?? lastYear)];
  const years = Number(lastYear) - year;
  if (from === 4 && to === 3 && years === 1) return { kind: 'financial-year', year };
  if (from === 9 && (to === 8 || to === 7) && years === 1) return { kind: 'academic-year', year };
  if (from === 1 && to === 12 && years === 0) return { kind: 'calendar-year', year };
  const quarter = to === from + 2 && from % 3 === 1 && years === 0;
  return quarter ? { kind: 'quarter', year: financialStart(year, from), quarter: quarterOfMonth(from) } : null;
}

/** "Quarter 1 (June 2017)" is the quarter; "as at April 2017" names no day. */
function asSaid(mention: Mention, words: string): Mention {
  if (mention.kind === 'month-or-quarter' && /^\W*q/iu.test(words)) {
    return { kind: 'quarter', year: mention.year === null ? null : financialStart(mention.year, mention.month), quarter: mention.quarter };
  }
  return mention.kind === 'month' && mention.endOf && !/\bend\b/iu.test(words) ? { ...mention, endOf: false } : mention;
}

/** A year's number may count learners, and "the previous referral" is no time. */
function isPeriod(sentence: string, { mention, from, to }: FoundMention): boolean {
  const after = sentence.slice(to);
  if (mention.kind === 'relative' && (mention.unit === null || mention.unit === 'year-end' || (mention.back === 0 && (mention.unit === 'year' || !/^this /iu.test(sentence.slice(from, to)))))) return false;
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
