import { financialStart, monthNumber, quarterOfMonth } from './calendar.ts';
import { everyMatch } from '../everyMatch.ts';
import { remember } from '../remember.ts';

/** A period as far as its own words settle it. Years of financial and academic years are those in which they start. */
export type Mention =
  | { kind: 'day'; year: number; month: number; day: number }
  | { kind: 'month'; year: number | null; month: number; endOf: boolean }
  | { kind: 'quarter'; year: number | null; quarter: number }
  /** "Jun-19 / Q1": a month for a monthly indicator and a quarter for a quarterly one. */
  | { kind: 'month-or-quarter'; year: number | null; month: number; quarter: number }
  /** "2018/19", whose words do not say which kind of year it is. */
  | { kind: 'split-year'; year: number }
  | { kind: 'financial-year'; year: number }
  | { kind: 'academic-year'; year: number }
  | { kind: 'calendar-year'; year: number }
  | { kind: 'rolling'; year: number | null; month: number | null }
  /** A span that is none of the kinds of period: "January 2020 to January 2021". */
  | { kind: 'other-span' }
  | { kind: 'relative'; unit: 'month' | 'quarter' | 'year' | 'year-end' | null; back: number; samePoint: boolean };

/** A mention and where it stands in the text. */
export interface FoundMention {
  mention: Mention;
  from: number;
  to: number;
}

const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** A figure of its own between a label's colon and a month with one. Behind "Latest:" the same may be a day. */
const BEFORE_MONTH = String.raw`(?<=\w: )(?<!\b(?:latest|current|position|result|date|at|on): )\d{1,2} [a-z]{3,9}\.? 20\d\d: ?-?[£\d]`;
/** "18/19" without its century needs the stroke: "16-17" is an age. */
const SPLIT = String.raw`((?:20|19)\d\d|\d\d(?= ?/)) ?[/-] ?(20\d\d|\d\d)(?![\d/%]|-\d|[ -]?(?:year|yr)s?[ -]olds?)`;
const YEAR = String.raw`'?(20\d\d|\d\d)(?![\d%.]|,\d|/\d)`;
const AS_AT = String.raw`(?:(?:as )?at (?:the )?)?`;
/** The digit of "last quarter 23.0%" and "last quarter 412" begins a figure. */
const QUARTER = String.raw`(?:q(?:uarter|tr)?\.? *([1-4])(?!\d(?!\d*\/)|[.,]\d|%)|([1-4])(?:st|nd|rd|th) +quarter)`;
const ROLLING = String.raw`(?:(?:rolling )?(?:12|twelve)[ -]?(?:months?|mths?|m)(?: rolling)?(?: period)?|r12m?|rolling (?:year|average)|year) (?:to|ending|ended|to the end of|up to)(?: (?:the )?(?:end of )?)? ?(?:\d\d?(?:st|nd|rd|th)? )?`;

/** What a text must hold before a form is tried on it: most texts hold none, and "46.3%" no year. */
const HAS_MONTH = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const HAS_QUARTER = /q(?:uarter|tr)?\.? *[1-4]|[1-4](?:st|nd|rd|th) +q/i;
const HAS_DIGITS = /\d\d/;
const HAS_YEAR = /(?:19|20)\d\d|\d ?\/|\d[.-]\d\d?[.-]\d|fy/i;
const HAS_WORDS = /ago|last|prev|prior|preceding|this|current|latest|now|recent|year|outturn|eoy|in[- ]|rolling|r12|same|autumn|spring|summer|term/i;

interface Form {
  form: RegExp;
  reader: Reader;
  /** Cheap tests of what the form cannot do without. */
  needs: RegExp[];
}

type Reader = (groups: (string | undefined)[]) => Mention | null;

/** Forms from the longest to the shortest: where two could begin at one place, the first listed wins. */
const FORMS: Form[] = (
  [
    [String.raw`year (?:ending|ended)(?: 31(?:st)?)? mar(?:ch)?\.? ${YEAR}`, ([end]) => year('financial-year', fullYear(end!) - 1)],
    [String.raw`year (?:ending|ended)(?: 31(?:st)?)? aug(?:ust)?\.? ${YEAR}`, ([end]) => year('academic-year', fullYear(end!) - 1)],
    [`${ROLLING}${MONTH}[ -]?${YEAR}`, ([name, digits]) => rolling(name!, digits!)],
    [String.raw`(?:r12m?|rolling (?:12|twelve)[ -]months?|(?:12|twelve)[ -]months? rolling)[ :(-]*${MONTH}[ -]?${YEAR}`, ([name, digits]) => rolling(name!, digits!)],
    [String.raw`0?1(?:st)? ${MONTH} ${YEAR} ?(?:to|until|-) ?(?:28|29|30|31)(?:th|st)? ${MONTH} ${YEAR}`, ([first, start, last, end]) => yearsSpan(first!, start!, last!, end!)],
    [String.raw`0?1(?:st)? ${MONTH} ?(?:to|until|-) ?(?:28|29|30|31)(?:th|st)? ${MONTH} ${YEAR}`, ([first, last, year]) => monthSpan(first!, last!, year!)],
    // "13.9 September 2021": no day begins behind a decimal point; "Target: 20 October 2024: 21.7" is a target and a month.
    [String.raw`${AS_AT}(?<!\d[.,])(?!${BEFORE_MONTH})(\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? ?'?(20\d\d|\d\d)(?!\d)`, ([day, name, year]) => dayOf(day!, monthNumber(name!)!, year!)],
    [String.raw`${AS_AT}(\d{1,2})-${MONTH}-(20\d\d|\d\d)(?!\d)`, ([day, name, year]) => dayOf(day!, monthNumber(name!)!, year!)],
    [String.raw`${AS_AT}(\d{1,2})([/.-])(\d{1,2})\2(20\d\d|\d\d)(?!\d)`, ([day, , number, year]) => dayOf(day!, Number(number), year!)],
    [String.raw`(20\d\d)-(\d\d)-(\d\d)(?!\d)`, ([year, number, day]) => dayOf(day!, Number(number), year!)],
    [String.raw`${QUARTER}[ ,]*(?:\(|-|:)? ?${MONTH} ?(?:to|-) ?${MONTH} ?${YEAR} ?\)?`, ([a, b, first, last, year]) => namedQuarter(a ?? b, first!, last!, year!)],
    // "Q1-Q3 2023/24" is no one of them.
    [String.raw`(?<!from )${QUARTER} ?(?:-|to) ?(?:q(?:uarter|tr)?\.? *)?[2-4](?!\d)[ ,(]*${SPLIT}`, () => ({ kind: 'other-span' })],
    [String.raw`(?<!from )${QUARTER} ?(?:-|to) ?(?:q(?:uarter|tr)?\.? *)[2-4](?!\d)`, () => ({ kind: 'other-span' })],
    [String.raw`${QUARTER}[ ,]*(?:of )?(?:the )?(?:fy ?)?\(? ?${SPLIT} ?\)?`, ([a, b, first, second]) => quarterIn(Number(a ?? b), splitStart(first!, second!))],
    [String.raw`${QUARTER}[ ,:]*(?:of )?(?:the )?\(? ?(20\d\d) to (20\d\d)(?!\d) ?\)?`, ([a, b, first, last]) => quarterIn(Number(a ?? b), splitStart(first!, last!))],
    [String.raw`(?:fy ?)?${SPLIT}[ ,/(-]*${QUARTER} ?\)?`, ([first, second, a, b]) => quarterIn(Number(a ?? b), splitStart(first!, second!))],
    [String.raw`(20\d\d) to (20\d\d)[ ,:(-]+${QUARTER} ?\)?`, ([first, last, a, b]) => quarterIn(Number(a ?? b), splitStart(first!, last!))],
    [String.raw`${MONTH}[ -]?${YEAR} ?[/(-] ?${QUARTER} ?\)?`, ([name, year, a, b]) => monthOrQuarter(name!, year!, Number(a ?? b))],
    [String.raw`${QUARTER} ?[/(-] ?${MONTH}[ -]?${YEAR} ?\)?`, ([a, b, name, year]) => monthOrQuarter(name!, year!, Number(a ?? b))],
    [String.raw`${MONTH} ?[/(] ?${QUARTER} ?\)?`, ([name, a, b]) => monthOrQuarter(name!, null, Number(a ?? b))],
    [String.raw`${MONTH}[ -]?${YEAR} ?(?:to|-|and) ?${MONTH}[ -]?${YEAR}`, ([first, start, last, end]) => yearsSpan(first!, start!, last!, end!)],
    [String.raw`(20\d\d) ?(?:to|-) ?(20\d\d)(?!\d)`, ([first, last]) => Number(last) === Number(first) + 1 ? null : { kind: 'other-span' }],
    // "2023 to 2024", as the nation's statistics write a year; "from 2023 to 2024" is two of them.
    [String.raw`(?<!\b(?:from|between|since) )(20\d\d) to (20\d\d)(?!\d)`, ([first, last]) => year('split-year', splitStart(first!, last!))],
    [String.raw`${MONTH} ?(?:to|-) ?${MONTH}[ -]?${YEAR}`, ([first, last, year]) => monthSpan(first!, last!, year!)],
    [String.raw`${MONTH} ?(?:to|-) ?${MONTH}(?! ?[-/']? ?\d)`, ([first, last]) => monthsAlone(first!, last!)],
    [String.raw`(?:up )?to (?:the )?end of ${MONTH},?[ -]?${YEAR}`, ([name, year]) => monthIn(name!, year!, true)],
    [String.raw`(?:(?:as )?at )?(?:the )?(?:month |month )?end (?:of )?${MONTH},?[ -]?${YEAR}`, ([name, year]) => monthIn(name!, year!, true)],
    [String.raw`as at ${MONTH},?[ -]?${YEAR}`, ([name, year]) => monthIn(name!, year!, true)],
    [String.raw`(20\d\d)[ -]${MONTH}(?![a-z])`, ([year, name]) => monthIn(name!, year!, false)],
    [String.raw`${MONTH},? ?[-/]? ?${YEAR}`, ([name, year]) => monthIn(name!, year!, false)],
    [String.raw`(?:a\/?y|acad(?:emic)?\.? (?:year|yr)\.?|school year)[ :-]*${SPLIT}`, ([first, second]) => year('academic-year', splitStart(first!, second!))],
    [String.raw`${SPLIT} \(?(?:a\/?y|acad(?:emic)?\.?(?: (?:year|yr)\.?)?|school year)\b\)?`, ([first, second]) => year('academic-year', splitStart(first!, second!))],
    [String.raw`(?:f\/?y|financial year|fin(?:ancial)?\.? (?:year|yr)\.?|municipal year)[ :-]*${SPLIT}`, ([first, second]) => year('financial-year', splitStart(first!, second!))],
    [String.raw`${SPLIT} \(?(?:f\/?y|financial(?: (?:year|yr)\.?)?)\b\)?`, ([first, second]) => year('financial-year', splitStart(first!, second!))],
    [String.raw`fy ?'?(20\d\d|\d\d)(?![\d/-])`, ([end]) => year('financial-year', fullYear(end!) - 1)],
    // "Q2 last year" is no quarter of this one.
    [String.raw`${QUARTER},? (?:in |of )?(?:the )?(?:last|previous|prior|prev\.?) (?:financial )?(?:year|yr)`, () => ({ kind: 'other-span' })],
    [String.raw`${MONTH},? (?:in |of )?(?:the )?(?:last|previous|prior|prev\.?) (?:financial )?(?:year|yr)`, () => ({ kind: 'other-span' })],
    // Half a year is none either, and "same quarter 2022/23" is not that year.
    [String.raw`(?:h[12]|half[- ]?year(?:ly)?|mid[- ]?year|(?:first|second) half|(?:6|six)[- ]months?|same (?:period|month|quarter|qtr|point|time))(?: of| in| position| outturn)?[ ,:(]*(?:${SPLIT}|20\d\d(?![\d/-]))(?! ?: ?\d)`, () => ({ kind: 'other-span' })],
    [String.raw`${SPLIT}[ ,:(]*(?:h[12]|half[- ]?year(?:ly)?|mid[- ]?year|(?:first|second) half|(?:6|six)[- ]months?)(?![a-z\d])`, () => ({ kind: 'other-span' })],
    // A term is no period of ours, and the year beside it not the figure's.
    [String.raw`(?:autumn|spring|summer)(?: term)?,? ?(?:of )?\(?(?:20\d\d(?:[/-](?:20)?\d\d)?|\d\d[/-]\d\d)(?!\d)`, () => ({ kind: 'other-span' })],
    [String.raw`(?:${SPLIT}),? ?\(?(?:(?:autumn|spring|summer)(?: term)?|term [1-6])\b`, () => ({ kind: 'other-span' })],
    [String.raw`term [1-6],? ?\(?${SPLIT}`, () => ({ kind: 'other-span' })],
    [SPLIT, ([first, second]) => year('split-year', splitStart(first!, second!))],
    [QUARTER, ([a, b]) => ({ kind: 'quarter', year: null, quarter: Number(a ?? b) })],
    [String.raw`(?:calendar year |cy ?|in |year )?(20\d\d|19[89]\d)(?![\d%]|[.,]\d|[/-]\d)`, ([value]) => year('calendar-year', Number(value))],
    [String.raw`(as at |end of )?(?:in |to )?${MONTH}(?= ?(?:$|[-/,)(:;.]|(?:actual|target|performance|result|outturn|data|figure|plan)))`, ([end, name]) => ({ kind: 'month', year: null, month: monthNumber(name!)!, endOf: end !== undefined })],
    ['r12m?(?![a-z0-9])|rolling (?:12|twelve)[ -]months?|(?:12|twelve)[ -]months? rolling', () => ({ kind: 'rolling', year: null, month: null })],
    [String.raw`same (?:period|month|mth|quarter|qtr|q|time|point),?(?: in| of)?(?: the)? (?:last|previous|prior|prev\.?) (?:financial )?(?:year|yr)|(?:this|same) (?:time|point) last (?:year|yr)|same (?:period|month|quarter|time|point),?(?: in| of)? (?:a|one|the) year (?:before|earlier|ago)|same (?:period|month|quarter) in the previous year|(?:12|twelve) (?:months|mths) ago|(?:a|one|1) year ago`, () => relative('year', 1, true)],
    [String.raw`(?:previous|last|prior|preceding|prev\.?) (?:financial |reporting |calendar )?(month|mth|quarter|qtr|year|yr|period)(?:'s)?`, ([unit]) => relative(unitWord(unit!), 1, false)],
    [String.raw`(?:this|current|latest|in[- ]) ?(?:financial |reporting )?(month|mth|quarter|qtr|year|yr|period)(?! (?:to|end))`, ([unit]) => relative(unitWord(unit!), 0, false)],
    [String.raw`(?:year[- ]?end|end of year|full year|outturn|eoy)`, () => relative('year-end', 0, false)],
    [String.raw`(?:autumn|spring|summer) term\b|^(?:autumn|spring|summer|term [1-6])$`, () => ({ kind: 'other-span' })],
    [String.raw`\b(?:previous|prior|prev\.?)\b`, () => relative(null, 1, false)],
    [String.raw`\b(?:latest|current|now|most recent)\b`, () => relative(null, 0, false)],
  ] as [string, Reader][]
).map(([source, reader]) => ({
  form: new RegExp(String.raw`(?<![a-z\d£])(?:${source})`, 'gi'),
  reader,
  needs: needsOf(source),
}));

function needsOf(source: string): RegExp[] {
  const [month, quarter, digits] = [/mar\(\?:ch\)|aug\(\?:ust\)/.test(source), source.includes(QUARTER), source.includes(String.raw`\d\d`)];
  const needs: [boolean, RegExp][] = [
    [month, HAS_MONTH], [quarter, HAS_QUARTER], [digits, HAS_DIGITS],
    [source.includes(SPLIT) || (digits && !month && !quarter), HAS_YEAR],
    [!digits && !month && !quarter, HAS_WORDS],
  ];
  return needs.filter(([holds]) => holds).map(([, need]) => need);
}

/** "Second quarter", "Quarter Two": as other texts write them, at the same length. */
function numbered(text: string): string {
  return text
    .replace(/\b(first|second|third|fourth) (?=quarter\b(?! (?:running|in a row|in succession)))/gi, (words, word: string) => `${ORDINALS[word.toLowerCase()]!} `.padEnd(words.length))
    .replace(/\b(quarter|qtr) (one|two|three|four)\b/gi, (words, unit: string, word: string) => unit + NUMBERS[word.toLowerCase()]!.padStart(words.length - unit.length));
}

const ORDINALS: Record<string, string> = { first: '1st', second: '2nd', third: '3rd', fourth: '4th' };
const NUMBERS: Record<string, string> = { one: '1', two: '2', three: '3', four: '4' };
const WORDED = /\b(?:first|second|third|fourth) quarter\b|\b(?:quarter|qtr) (?:one|two|three|four)\b/i;

/** Every period that cleaned text mentions, in order, none overlapping another. A table prints one hundreds of times. */
export const findMentions = remember<readonly FoundMention[]>(search);

function search(printed: string): FoundMention[] {
  const text = WORDED.test(printed) ? numbered(printed) : printed;
  const found: FoundMention[] = [];
  const missing = new Set([HAS_MONTH, HAS_QUARTER, HAS_DIGITS, HAS_YEAR, HAS_WORDS].filter((has) => !has.test(text)));
  for (const { form, reader, needs } of FORMS) {
    if (needs.some((has) => missing.has(has))) continue;
    for (const match of everyMatch(text, form)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const mention = reader(match.slice(1));
      if (mention) found.push({ mention, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** 2018 for "2018/19", "18-19" and "2018/2019"; null when the second year does not follow the first. */
function splitStart(first: string, second: string): number | null {
  const start = fullYear(first);
  return Number(second) % 100 === (start + 1) % 100 && start < 2060 && (first.length === 4 || Number(first) >= 5) ? start : null;
}

function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}

function dayOf(day: string, number: number, digits: string): Mention | null {
  return number >= 1 && number <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? { kind: 'day', year: fullYear(digits), month: number, day: Number(day) } : null;
}

function monthIn(name: string, digits: string, endOf: boolean): Mention {
  return { kind: 'month', year: fullYear(digits), month: monthNumber(name)!, endOf };
}

function rolling(name: string, digits: string): Mention {
  return { kind: 'rolling', year: fullYear(digits), month: monthNumber(name)! };
}

function quarterIn(quarter: number, start: number | null): Mention | null {
  return start === null ? null : { kind: 'quarter', year: start, quarter };
}

function year(kind: 'split-year' | 'financial-year' | 'academic-year' | 'calendar-year', start: number | null): Mention | null {
  return start === null ? null : { kind, year: start };
}

function monthOrQuarter(name: string, digits: string | null, quarter: number): Mention | null {
  const number = monthNumber(name)!;
  if (quarterOfMonth(number) !== quarter) return null;
  return { kind: 'month-or-quarter', year: digits === null ? null : fullYear(digits), month: number, quarter };
}

/** "January to March 2021" is a quarter; "April 2020 to March 2021" is said with two years and read elsewhere. */
function monthSpan(first: string, last: string, digits: string): Mention | null {
  const [from, to] = [monthNumber(first)!, monthNumber(last)!];
  const calendar = fullYear(digits);
  if (to === from + 2 && from % 3 === 1) return { kind: 'quarter', year: financialStart(calendar, from), quarter: quarterOfMonth(from) };
  if (from === 1 && to === 12) return { kind: 'calendar-year', year: calendar };
  // "April to December 2020" is the year so far, known by the month it runs to.
  return from === 4 ? { kind: 'month', year: calendar, month: to, endOf: false } : { kind: 'other-span' };
}

/** "Apr-Jun" under a year: a quarter, the year so far by the month it runs to, or none of ours. */
function monthsAlone(first: string, last: string): Mention {
  const [from, to] = [monthNumber(first)!, monthNumber(last)!];
  if (to === from + 2 && from % 3 === 1) return { kind: 'quarter', year: null, quarter: quarterOfMonth(from) };
  return from === 4 && to !== 3 ? { kind: 'month', year: null, month: to, endOf: false } : { kind: 'other-span' };
}

function yearsSpan(first: string, start: string, last: string, end: string): Mention {
  const [from, to, opens, closes] = [monthNumber(first)!, monthNumber(last)!, fullYear(start), fullYear(end)];
  const months = (closes - opens) * 12 + to - from + 1;
  if (months === 3 && from % 3 === 1) return { kind: 'quarter', year: financialStart(opens, from), quarter: quarterOfMonth(from) };
  if (months !== 12) return { kind: 'other-span' };
  if (from === 4) return { kind: 'financial-year', year: opens };
  if (from === 9) return { kind: 'academic-year', year: opens };
  return from === 1 ? { kind: 'calendar-year', year: opens } : { kind: 'rolling', year: closes, month: to };
}

function namedQuarter(number: string | undefined, first: string, last: string, digits: string): Mention | null {
  const span = monthSpan(first, last, digits);
  return span?.kind === 'quarter' && span.quarter === Number(number) ? span : null;
}

function relative(unit: 'month' | 'quarter' | 'year' | 'year-end' | null, back: number, samePoint: boolean): Mention {
  return { kind: 'relative', unit, back, samePoint };
}

function unitWord(word: string): 'month' | 'quarter' | 'year' | null {
  const plain = word.toLowerCase();
  if (plain.startsWith('q')) return 'quarter';
  return plain.startsWith('y') ? 'year' : plain.startsWith('m') ? 'month' : null;
}
