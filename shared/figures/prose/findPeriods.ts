import { everyMatch } from '../everyMatch.ts';
import { financialStart, monthNumber, quarterOfMonth } from '../periods/calendar.ts';
import { findMentions, type FoundMention, type Mention } from '../periods/findMentions.ts';
import { remember } from '../remember.ts';
import type { NamedPeriod, TheUnit } from './namedPeriod.ts';
import type { Stretch } from './splitSentences.ts';

/** Days, and spans of years, that are dates but no period of a figure. */
const DATES = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)?,? 20\d\d\b|\b\d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|and|to) ?\d{1,2}(?:st|nd|rd|th)?)?(?: of)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?:,? \d{4})?|\b(?:19|20)\d\d ?(?:-|to|and) ?(?:19|20)\d\d\b|\b(?:19|20)\d\d ?- ?\d\d\b(?![.%]\d|%)/gu;
/** A month without its year. "May" and "March" are words too, so something must lead up to them. */
const MONTH = /(?<=\b(?:[Ii]n|[Aa]nd|[Tt]o|of|[Ss]ince|[Bb]etween|[Ff]rom|[Ff]or|[Bb]y|[Aa]t|[Dd]uring|[Uu]ntil|[Ll]ast|[Tt]his|[Tt]he|[Oo]n|than|[Oo]ver|through|[Bb]oth|[Ww]ith|[Aa]gainst)\b |[(,/-] ?)(?<end>(?:the )?end of )?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b(?! ?(?:19|20)\d\d| (?:Day|House|Road|Street|Guarantee))/gu;
/** "a dip from September to November": when something else went on. */
const SPAN = /\b(?:dip|fall|rise|pressure|spike|drop|period|dipped|recruited|closed|ran|run|covering|increase|delays?)\b[^,.;]{0,30}\b(?:from|over|during|between|in) (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: 20\d\d)? (?:to|and) (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: 20\d\d)?/giu;
/** "July 88.6%; August 90.2%": a list of months. */
const LISTED_MONTH = /(?<=^|[:;,(] ?|\band )(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?= \d[\d,.]*\d ?(?:%|per cent)|'s (?:figure|result|performance|position|outturn)\b)/gu;
const NAME = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY_ONLY = new RegExp(String.raw`(?<=\b(?:[Oo]n|[Aa]t|to|[Bb]y|of) (?:the )?|\()(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${NAME})\b(?!,? ?20\d\d)`, 'gu');
const MONTHS_SPAN = new RegExp(String.raw`(?<!between )\b(?<first>${NAME}) (?<firstYear>20\d\d)? ?(?:to|-|until) (?<last>${NAME}) (?<lastYear>20\d\d)\b`, 'gu');
/** "Between 1 January and 31 March 2024": whole months. */
const DAYS_SPAN = new RegExp(String.raw`\b(?:the )?(?:1(?:st)?(?: of)? (?<first>${NAME})|(?<first2>${NAME}) 1(?:st)?,?)(?: (?<firstYear>20\d\d))? (?:to|and|-|until) (?:the )?(?:28|29|30|31)(?:st|th)?(?: of)? (?<last>${NAME}) (?<lastYear>20\d\d)\b`, 'gu');
/** "in the rolling year to September", "the twelve months ending March", without the year they end in. */
const TWELVE_MONTHS = new RegExp(String.raw`\b(?:rolling (?:year|average)|(?:rolling )?(?:twelve|12)[ -]months?(?: period)?|year) (?:to|ending|ended|up to)(?: the)?(?: end of)? (?:\d\d?(?:st)? )?(?<month>${NAME})\b(?! ?(?:19|20)\d\d)`, 'giu');
/** Examinations are taken in summer: "in summer 2023, 65% achieved grade 4" is of that school year. */
const EXAMS = String.raw`(?:GCSEs?|A[- ]levels?|examinations?|results|key stage|expected standard|phonics|good level|attainment|progress 8|grades?|foundation stage)\b`;
const EXAM_SUMMER = new RegExp(String.raw`\b(?:in |by )?(?:the )?summer (?:of )?(?<year>20\d\d)\b(?! census)(?:(?=.*\b${EXAMS})|(?<=\b${EXAMS}.*))`, 'giu');
/** "on the last day of June 2023". */
const LAST_DAY = new RegExp(String.raw`\b(?:the )?(?:last|final) day of (?<month>${NAME})\b(?:,? (?<year>20\d\d))?`, 'giu');
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, final: 4, one: 1, two: 2, three: 3, four: 4 };
/** "quarter three"; "quarter 3 of the previous year". */
/** "between quarters one and two", "in quarters 2 and 3": each is a quarter. */
const QUARTER_PAIR = /(?:(?<=\b(?:between|from) )|(?=.{0,60}\brespectively\b))\bquarters (?<first>one|two|three|[1-3])(?= (?:and|to) (?:two|three|four|[2-4])\b)|(?:(?<=\b(?:between|from) quarters (?:one|two|three|[1-3]) (?:and|to) )|(?<=\bquarters (?:one|two|three|[1-3]) (?:and|to) )(?=.{0,40}\brespectively\b))(?<second>two|three|four|[2-4])\b(?:,? (?:of |in )?(?:the )?(?:financial year )?(?<year>20\d\d)[/-]\d\d)?/giu;
/** "fell to 3.9% in quarters three and four": half a year, and no period of ours. */
const QUARTERS = /\bquarters (?:one|two|three|[1-3]) (?:and|to) (?:two|three|four|[2-4])\b(?:,? (?:of |in )?(?:the )?(?:financial year )?20\d\d[/-]\d\d)?/giu;
const QUARTER_WORD = /\bquarter (?<which>one|two|three|four)\b(?:,? (?:of |in )?(?:the )?(?:financial year )?\(?(?<year>20\d\d)[/-]\d\d\)?)?/giu;
const QUARTER_BEFORE = /\b(?:quarter |q)(?<quarter>[1-4]) (?:of |in )?(?:the )?(?:previous|last|prior) (?:financial )?year\b/giu;
const ORDINAL_QUARTER = /\b(?<which>first|second|third|fourth|final) quarter\b(?:,? (?:of )?(?:the )?(?:financial year )?(?<year>20\d\d)[/-]\d\d)?/giu;
/** "for the 2024 calendar year". */
const CALENDAR_YEAR = /\b(?:(?:in|for|during) )?(?:the )?(?<year>20\d\d) calendar year\b/giu;
const SAME_IN = /\b(?:same|corresponding|equivalent|comparable) (?:(?:three|six|nine|twelve) months|period|time|point|quarter|month|date|term) (?:in |of |during )?(?<year>20\d\d)(?<split>[/-]\d\d)?\b/giu;
const SAME = /\b(?:(?:for|in|from|at|on|during) that (?:same )?(?:(?:financial|academic|school|calendar|reporting) )?(?:year|quarter|month|census|date|period|cohort)\b(?! (?:the|when|ended|to|that)\b)|same (?:period|time|point|date|year|month|months|weeks|terms|quarter|census|cohort|return|(?:12|twelve)[- ]months?(?: period)?)\b(?! (?:last|in the|of the|the (?:previous|year|prior|preceding|last)) ))/giu;
const THE_UNIT = /\b(?:(?:in|during|for|within|throughout|across)|(?<end>(?:as )?at the (?:end|close) of|by the (?:end|close) of)) the (?<unit>month|quarter)\b(?! (?:to|ending|ended|before|ago|of|from|in|\d))/giu;
/** "at year end", "at the end of the year", "at month end"; "so far this year" is of the year up to the report. */
const UNIT_END = /\b(?:(?:as )?(?:at|by) (?:the )?(?<ended>year|month|quarter)[ -]end\b|(?:as )?(?:at|by) the (?:end|close) of (?:the|this) (?:(?:financial|academic|reporting|school) )?(?<unit>year|month|quarter)\b|(?<=\b(?:end|finish|clos)(?:ed|ing) )the (?<closed>year|month|quarter)(?= with\b| (?:at|on) [\d,]*\d(?![\d.,]*\d| ?%| ?per ?cent))|(?:so|thus) far this (?:academic |financial |school )?(?<sofar>year)\b)(?! (?:to|ending|ended|before|ago|of|from|in|20\d\d|report|target))/giu;
const YEAR_AGO = /\b(?:(?:a|one|the) year|(?:twelve|12) months) (?:ago|earlier|before|previously|prior)\b(?! that)/giu;
/** "88.0% for the year overall": the report's. */
const WHOLE_YEAR = /\b(?:for|over|across|in) the (?:whole |full )?year (?:overall|as a whole)\b|\bfor the (?:whole |full )?year(?=[.,;)]|$)/giu;
/** "in the previous academic year". */
const YEAR_BEFORE = /\b(?:previous|last|prior|preceding) (?:academic|school) year\b|\b(?:academic|school) year before\b/giu;
const YEARS_AGO = /\b(?<years>two|three|four|five) years (?:ago|earlier|before|previously)\b(?! that)/giu;
const YEARS = ['this', 'one', 'two', 'three', 'four', 'five'];
/** "in the twelve months to that date". */
const ROLLING_YEAR = /\b(?:(?:for|over|in|across) )?(?:the |a )?rolling (?:year|(?:twelve|12)[ -]months?(?: period)?)\b(?! (?:to (?!\d)|ending|ended|up to|average|rate|rates|figure|performance|total|basis))/giu;
const TO_THAT_DATE = /\b(?:twelve|12) months to (?:that|this|the same) (?:date|point)\b/giu;

const ODD = /\bover time\b|\b(?:the )?(?:first|second|third|fourth|last|final) quarter of (?:19|20)\d\d\b(?![-/]\d)|\b(?:in |by |during )?(?:the )?(?:autumn|spring|summer|winter) (?:of )?(?:19|20)\d\d\b(?! census)|\b(?:the )?(?:first|second|last) (?:half|(?:two|three) quarters) of (?:the|this|last) (?:financial |academic |calendar )?year\b|\b(?:the )?(?:following|next) (?:quarter|month|year)\b|\b(?:in|for|during) (?:autumn|spring|summer)\b(?! (?:term|census|19|20))|\b(?:last|first|final|latter) (?:two|three|four|five|six|seven|eight|nine|\d) (?:months|weeks|terms) of (?:the|that|this) (?:financial |academic |calendar )?year\b|\b(?:19|20)\d\d ?[-/] ?(?:20)?\d\d (?:three|3)[ -]year average|\b(?:the )?(?:(?:autumn|spring|summer) (?:and|&) )?(?:autumn|spring|summer) term(?:s)?(?: combined)?(?: (?:of )?(?:19|20)\d\d(?:[/-]\d\d)?)?|\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d)[ -](?:months?|years?|quarters?|weeks?)|first half|second half|half year) ?(?:to|ending|ended|average to|of|up to)(?: the end of)? (?:\p{Lu}\p{Ll}+ (?:19|20)\d\d|(?:19|20)\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|\b(?:two|three|four|five|\d)[ -]year (?:rolling )?average(?: (?:to|ending) (?:\p{Lu}\p{Ll}+ )?(?:19|20)\d\d)?|\bweeks? (?:ending|beginning|commencing|of) (?:\d{1,2} )?\p{Lu}\p{Ll}+(?: (?:19|20)\d\d)?/giu;

/** "since August", "since the end of 2019/20": from then on, and no period; but "since Q2, when it was …" tells of Q2. */
const SINCE = new RegExp(String.raw`\bsince (?:(?:the )?(?:end|start|beginning) of )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:(?:${NAME})(?: (?:19|20)\d\d)?|(?:q|quarter )[1-4](?: (?:of )?20\d\d[/-]\d\d)?|(?:19|20)\d\d(?:[/-]\d\d)?|(?:last|previous) (?:month|quarter|year|report|meeting))\b(?![/-]\d|,? when| (?:19|20)\d\d| \(\d)`, 'giu');

/** "2018-21": several years, and no period of ours. "2018-19" is one. */
const YEARS_SPAN = /\b(?:19|20)(?<first>\d\d)(?: ?- ?(?:19|20)?| to (?:19|20))(?<last>\d\d)(?![-/%\d]|\.\d)/gu;

/** "in the quarter to December 2023". */
const QUARTER_TO = new RegExp(String.raw`\bquarter (?:to|ending|ended|up to)(?: the)?(?: end of)? (?:\d{1,2}(?:st|nd|rd|th)? )?(?<month>${NAME}) (?<year>20\d\d)\b`, 'giu');
/** "between January and March 2024": a quarter or a year, where nothing changed from one month to the other. */
const BETWEEN_SPAN = new RegExp(String.raw`\bbetween (?<first>${NAME}) and (?<last>${NAME}) (?<lastYear>20\d\d)\b`, 'giu');

/** `undefined` says that the words are no time after all. */
type Form = [RegExp, (groups: Record<string, string | undefined>) => NamedPeriod['mention'] | undefined];

/** Times that sentences name and cells do not, in the order in which they are looked for. */
const BEFORE_MENTIONS: Form[] = [
  [EXAM_SUMMER, ({ year }) => ({ kind: 'academic-year', year: Number(year) - 1 })],
  [SAME_IN, ({ year, split }) => ({ kind: 'same-in', year: Number(year), split: split !== undefined })],
  [ODD, () => null],
  [SINCE, () => null],
  [YEARS_SPAN, ({ first, last }) => (Number(last) - Number(first) > 1 ? null : undefined)],
  [CALENDAR_YEAR, ({ year }) => ({ kind: 'calendar-year', year: Number(year) })],
  [SAME, () => 'same'],
  [DAYS_SPAN, ({ first2, ...groups }) => spanMention({ ...groups as Record<string, string>, first: groups['first'] ?? first2! })],
  [MONTHS_SPAN, (groups) => spanMention(groups as Record<string, string>)],
  [LAST_DAY, ({ month, year }) => ({ kind: 'month', year: year === undefined ? null : Number(year), month: monthNumber(month!)!, endOf: true })],
  [QUARTER_TO, ({ month, year }) => quarterTo(monthNumber(month!)!, Number(year))],
  [QUARTER_BEFORE, ({ quarter }) => ({ kind: 'quarter-before', quarter: Number(quarter) })],
  [QUARTER_PAIR, ({ first, second, year }) => ({ kind: 'quarter', quarter: ORDINALS[(first ?? second!).toLowerCase()] ?? Number(first ?? second), year: year === undefined ? null : Number(year) })],
  [QUARTERS, () => null],
  [QUARTER_WORD, ({ which, year }) => ({ kind: 'quarter', quarter: ORDINALS[which!.toLowerCase()]!, year: year === undefined ? null : Number(year) })],
  [ORDINAL_QUARTER, ({ which, year }) => ({ kind: 'quarter', quarter: ORDINALS[which!.toLowerCase()]!, year: year === undefined ? null : Number(year) })],
  [TWELVE_MONTHS, ({ month }) => ({ kind: 'rolling', year: null, month: monthNumber(month!)! })],
  [DAY_ONLY, ({ day, month }) => ({ kind: 'day-only', month: monthNumber(month!)!, day: Number(day) })],
];
const AFTER_MENTIONS: Form[] = [
  [THE_UNIT, ({ unit, end }) => ({ kind: 'the-unit', unit: unit!.toLowerCase() as TheUnit['unit'], endOf: end !== undefined })],
  [UNIT_END, ({ ended, unit, closed, sofar }) => ({ kind: 'the-unit', unit: (ended ?? unit ?? closed ?? sofar!).toLowerCase() as TheUnit['unit'], endOf: sofar === undefined })],
  [WHOLE_YEAR, () => ({ kind: 'the-unit', unit: 'year', endOf: false, whole: true })],
  [LISTED_MONTH, ({ month }) => ({ kind: 'month', year: null, month: monthNumber(month!)!, endOf: false })],
  [MONTH, ({ end, month }) => ({ kind: 'month', year: null, month: monthNumber(month!)!, endOf: end !== undefined })],
  [ROLLING_YEAR, () => ({ kind: 'rolling', year: null, month: null })],
  [TO_THAT_DATE, () => ({ kind: 'rolling', year: null, month: null })],
  [YEAR_BEFORE, () => ({ kind: 'relative', unit: 'year', back: 1, samePoint: false })],
  [YEARS_AGO, ({ years }) => ({ kind: 'relative', unit: 'year', back: YEARS.indexOf(years!.toLowerCase()), samePoint: true })],
  [YEAR_AGO, () => ({ kind: 'relative', unit: 'year', back: 1, samePoint: true })],
];

/** "between April 2024 and May 2024" names the two months of a change, or the ends of a span: that is told later. */
const BETWEEN_MONTHS = new RegExp(String.raw`(?<=\bbetween (?:the end of )?(?:${NAME}) 20\d\d) and (?=(?:the end of )?(?:${NAME}) 20\d\d)`, 'giu');

/** Periods of a levelled sentence, and every date in it (a date is no figure, whether or not it is a figure's period). */
export const findPeriods = remember(searchPeriods);

function searchPeriods(sentence: string): { periods: readonly NamedPeriod[]; dates: readonly Stretch[] } {
  const periods: NamedPeriod[] = [];
  const add = (period: NamedPeriod) => {
    const closes = /\b(?:at|on|since) the (?:very )?(?:end|close) of (?:the )?$/iu.test(sentence.slice(0, period.start)) || /^(?:at|on) the (?:end|close) of\b/iu.test(sentence.slice(period.start, period.end));
    if (!periods.some((other) => period.start < other.end && other.start < period.end)) periods.push({ ...period, ...schoolYear(sentence.slice(period.start, period.end)), closes, beforeNow: /\blast $/iu.test(sentence.slice(0, period.start)), until: /\bby (?:the )?(?:end of )?$/iu.test(sentence.slice(0, period.start)) || /^by\b/iu.test(sentence.slice(period.start, period.end)) });
  };
  const addForms = (forms: readonly Form[]) => {
    for (const [form, read] of forms) {
      for (const match of everyMatch(sentence, form)) {
        const mention = read(match.groups ?? {});
        if (mention !== undefined) add({ mention, start: match.index, end: match.index + match[0].length });
      }
    }
  };
  addForms(BEFORE_MENTIONS);
  if (!/\bfrom\b/iu.test(sentence)) addForms([[BETWEEN_SPAN, (groups) => spanMention(groups as Record<string, string>) ?? undefined]]);
  // A full stop that ends the sentence is none within a number.
  for (const found of findMentions(maskPeriods(sentence, periods).replace(/\.(?=\s|["')]*$)/gu, ';').replace(BETWEEN_MONTHS, '  ;  '))) {
    const words = sentence.slice(found.from, found.to).trimEnd();
    if (isPeriod(sentence, found)) add({ mention: asSaid(found.mention, words), start: found.from, end: found.from + words.length, owns: words.endsWith("'s"), beforeTold: /^(?:previous|prior|preceding) (?:\p{L}+ )?year/iu.test(words) });
  }
  addForms(AFTER_MENTIONS);
  const elsewhere = stretches(sentence, SPAN);
  const kept = periods.filter((period) => !elsewhere.some((span) => period.start < span.end && span.start < period.end));
  return { periods: kept.sort((one, other) => one.start - other.start), dates: [...stretches(sentence, DATES), ...elsewhere, ...periods] };
}

/** "last academic year" is counted from now, "the previous academic year" from what was told; the end of one is its last day. */
function schoolYear(words: string): Pick<NamedPeriod, 'school'> {
  if (!/\b(?:previous|last|prior|preceding) (?:academic|school) year\b|\b(?:academic|school) year before\b|\b(?:end|close) of (?:the|this) (?:academic|school) year\b/iu.test(words)) return {};
  return { school: /\blast\b/iu.test(words) ? 'last' : 'told' };
}

function stretches(sentence: string, form: RegExp): Stretch[] {
  return everyMatch(sentence, form).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** "April 2020 to March 2021" is the financial year, "September 2020 to August 2021" the academic; others are no period of ours. */
function spanMention({ first, firstYear, last, lastYear }: Record<string, string>): Mention | null {
  return spanOf(monthNumber(first!)!, Number(firstYear ?? lastYear), monthNumber(last!)!, Number(lastYear));
}

/** The quarter that ends with a month; no quarter ends in any other month than the third of its three. */
function quarterTo(month: number, year: number): Mention | null {
  return month % 3 === 0 ? { kind: 'quarter', year: financialStart(year, month), quarter: quarterOfMonth(month) } : null;
}

/** The year or quarter that runs from one month to another, or null when none does. */
export function spanOf(from: number, year: number, to: number, lastYear: number): Mention | null {
  const years = lastYear - year;
  if (from === 4 && to === 3 && years === 1) return { kind: 'financial-year', year };
  if (from === 9 && (to === 8 || to === 7) && years === 1) return { kind: 'academic-year', year };
  if (from === 1 && to === 12 && years === 0) return { kind: 'calendar-year', year };
  const quarter = to === from + 2 && from % 3 === 1 && years === 0;
  if (quarter) return { kind: 'quarter', year: financialStart(year, from), quarter: quarterOfMonth(from) };
  return years === 1 && to === from - 1 ? { kind: 'rolling', year: lastYear, month: to } : null;
}

/** "Quarter 1 (June 2017)" is the quarter; "as at April 2017" names no day. */
function asSaid(mention: Mention, words: string): Mention {
  if (mention.kind === 'month-or-quarter' && /^\W*q/iu.test(words)) {
    return { kind: 'quarter', year: mention.year === null ? null : financialStart(mention.year, mention.month), quarter: mention.quarter };
  }
  return mention.kind === 'month' && mention.endOf && !/\bend\b/iu.test(words) ? { ...mention, endOf: false } : mention;
}

const MONTH_AND_TWO = new RegExp(String.raw`\b(?:${NAME})(?:, ?| )\d\d$`, 'u');

/** "at the end of September, 34 more", "In November 54 children": two figures after a month's full name count something. */
function isCountAfterMonth(words: string, after: string): boolean {
  return MONTH_AND_TWO.test(words)
    && (words.includes(',') || /^ of (?:our|the) \p{L}/u.test(after) || /^ (?!(?:the|was|were|is|are|and|to|with|compared|against|from|which|that|it|we|there|performance|our|at|of|for|has|had|have|as)\b)\p{L}/u.test(after));
}

/** A year's number may count learners, and "the previous referral" is no time. */
function isPeriod(sentence: string, { mention, from, to }: FoundMention): boolean {
  const after = sentence.slice(to);
  // "During the quarter 24% …" names no quarter 2.
  if (/^[\d%]/u.test(after)) return false;
  if (isCountAfterMonth(sentence.slice(from, to), after)) return false;
  if (mention.kind === 'month' && mention.year === null) return false;
  if (mention.kind === 'relative' && (mention.unit === null || (mention.unit === 'year-end' && !/^full year/iu.test(sentence.slice(from, to))) || (mention.back === 0 && mention.unit !== 'year-end' && (mention.unit === 'year' || !/^this /iu.test(sentence.slice(from, to)))))) return false;
  // "children who had seen a dentist in the last year was 74%": how far back the name looks.
  if (mention.kind === 'relative' && mention.unit === 'year' && /\b(?:percentage|proportion|share|number|rate) of [^;]{3,80}\b(?:who|had|have|with|receiving|having|seen)\b[^,;]{0,60}\b(?:in|within|during|over) the $/iu.test(sentence.slice(0, from)) && /^ (?:was|is|were|are|has|had|stood|stands|fell|rose|increased|decreased|at)\b/u.test(after)) return false;
  if (mention.kind === 'relative' && mention.unit === 'year' && /\b(?:seen|visited|been to|had|received|attended) (?:an? |the |their )?(?:up[- ]to[- ]date )?(?:\p{L}+ )?(?:dentist|dental check|health (?:assessment|check)|medical|check-?up|optician|eye test|immunisations?|vaccinations?)(?:-ups?)? (?:with)?in the $/iu.test(sentence.slice(0, from))) return false;
  if (mention.kind === 'relative' && /^ (?:of|two|three)\b/u.test(after) && !mention.samePoint) return false;
  return mention.kind !== 'calendar-year'
    || (!/^ (?:children|pupils|learners|young people|assessments|referrals|contacts|families|plans|people|cases)\b/iu.test(after) && mention.year < 2050);
}

/** The sentence with every period blanked out to `¶`, so that grammar can step over it. Same length, same offsets. */
export function maskPeriods(sentence: string, periods: readonly Stretch[]): string {
  let masked = sentence;
  for (const { start, end } of periods) masked = masked.slice(0, start) + '¶'.repeat(end - start) + masked.slice(end);
  return masked;
}
