import { monthNumber } from './calendar.ts';
import {
  dayOf, daysSpan, fullYear, monthIn, monthOrQuarter, monthsAlone, monthSpan, monthsOfYear, monthsTo, namedQuarter, quarterEnding, quarterIn, quarterOfMonths, quartersSpan, relative, rolling, rollingTo,
  rollingToQuarter, splitStart, twelveMonths, unitWord, year, yearEnding, yearsSpan, type Mention,
} from './mention.ts';

const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** A figure of its own between a label's colon and a month with one. Behind "Latest:" the same may be a day. */
const BEFORE_MONTH = String.raw`(?<=\w: )(?<!\b(?:latest|current|position|result|date|at|on): )\d{1,2} [a-z]{3,9}\.? 20\d\d: ?-?[£\d]`;
/** "18/19" without its century needs the stroke: "16-17" is an age. */
export const SPLIT = String.raw`((?:20|19)\d\d|\d\d(?= ?/)) ?[/-] ?(20\d\d|\d\d)(?![\d/%]|-\d|[ -]?(?:year|yr)s?[ -]olds?)`;
const YEAR = String.raw`'?(20\d\d|\d\d)(?![\d%]|\.\d|,\d|/\d)`;
const AS_AT = String.raw`(?:(?:as )?at (?:the )?)?`;
/** The digit of "last quarter 23.0%" and "last quarter 412" begins a figure. */
export const QUARTER = String.raw`(?:q(?:uarter|tr)?\.? *([1-4])(?!\d(?!\d*\/)|[.,]\d|%)|([1-4])(?:st|nd|rd|th) +quarter)`;
const MONTHS_12 = '(?:12|twelve)[ -]?(?:months?|mths?|m)';
/** Said to roll, or to be moving: "within 12 months" is no period. */
const SAID_ROLLING = String.raw`(?:r12m?|(?:rolling|moving) (?:${MONTHS_12}|year|annual)|${MONTHS_12} rolling)`;
const ROLLING = String.raw`(?:${SAID_ROLLING}|${MONTHS_12}|rolling average|annual|year)(?: period)? (?:to|ending|ended|to the end of|up to)(?: (?:the )?(?:end of )?)? ?(?:\d\d?(?:st|nd|rd|th)? )?`;
/** Not twelve: those roll. */
const MONTHS_TO = String.raw`\b([369]|three|six|nine)[ -]months? (?:to|ending|ended|to the end of|up to)(?: (?:the )?(?:end of )?)? ?`;
/** "YE Mar 22", "Y/E 30 June 2022". */
const YEAR_END = String.raw`y\/?e\.?:? (?:\d\d?(?:st|nd|rd|th)? )?`;
/** "Quarter ending Sep 23", "Qtr ended 30 June 2023". */
const QUARTER_ENDING = String.raw`(?:quarter|qtr) (?:ending|ended|to)(?: the end of| end(?: of)?)? (?:\d\d?(?:st|nd|rd|th)? )?(?:of )?`;
const NUMERIC_DAY = String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d|\d\d)(?!\d)`;

/** What the groups of a form say; null where they are no period after all. */
type Reader = (groups: (string | undefined)[]) => Mention | null;

/** Forms from the longest to the shortest: where two could begin at one place, the first listed wins. */
export const FORMS: [string, Reader][] = [
  [String.raw`year (?:ending|ended)(?: 31(?:st)?)? mar(?:ch)?\.? ${YEAR}`, ([end]) => year('financial-year', fullYear(end!) - 1)],
  [String.raw`year (?:ending|ended)(?: 31(?:st)?)? aug(?:ust)?\.? ${YEAR}`, ([end]) => year('academic-year', fullYear(end!) - 1)],
  [String.raw`${QUARTER_ENDING}${MONTH},?[ -]?${YEAR}`, ([name, digits]) => quarterEnding(monthNumber(name!)!, fullYear(digits!))],
  [`${QUARTER_ENDING}${NUMERIC_DAY}`, ([, number, digits]) => quarterEnding(Number(number), fullYear(digits!))],
  [String.raw`${QUARTER_ENDING}${MONTH}(?! ?-?'?\d)`, ([name]) => quarterEnding(monthNumber(name!)!, null)],
  [`${ROLLING}${MONTH}[ -]?${YEAR}`, ([name, digits]) => rolling(name!, digits!)],
  [`${ROLLING}${NUMERIC_DAY}`, ([, number, digits]) => rollingTo(Number(number), fullYear(digits!))],
  [String.raw`${ROLLING}(?:the )?${QUARTER}[ ,]*(?:of )?\(?${SPLIT}`, ([a, b, first, second]) => rollingToQuarter(Number(a ?? b), splitStart(first!, second!))],
  [String.raw`${ROLLING}(?:the )?${QUARTER}(?!.*\d[/-])`, ([a, b]) => rollingToQuarter(Number(a ?? b), null)],
  [String.raw`${ROLLING}${MONTH}(?=$|[ ,):])(?! ?\d)`, ([name]) => ({ kind: 'rolling', year: null, month: monthNumber(name!)! })],
  // "6 months to 30 Sep 2023" is the year so far, and no day of it.
  [String.raw`${MONTHS_TO}(?:\d\d?(?:st|nd|rd|th)? )?${MONTH}[ -]?${YEAR}`, ([count, name, digits]) => monthsTo(count!, name!, digits!)],
  [String.raw`${YEAR_END}${MONTH}[ -]?${YEAR}`, ([name, digits]) => yearEnding(monthNumber(name!)!, fullYear(digits!))],
  [String.raw`${SAID_ROLLING}[ :(-]*${MONTH}[ -]?${YEAR}(?! ?(?:to|-) ?[a-z])`, ([name, digits]) => rolling(name!, digits!)],
  [String.raw`${NUMERIC_DAY} ?(?:to|until|-) ?${NUMERIC_DAY}`, ([first, from, start, last, to, end]) => daysSpan([first, from, start].map(Number), [last, to, end].map(Number))],
  // "07/21 - 06/22" is twelve months; of fewer it could not be told what was printed.
  [String.raw`(0?[1-9]|1[0-2])\/(20\d\d|\d\d) ?(?:to|-) ?(0?[1-9]|1[0-2])\/(20\d\d|\d\d)(?![\d/])`, ([from, start, to, end]) => twelveMonths([Number(from), fullYear(start!)], [Number(to), fullYear(end!)])],
  [String.raw`0?1(?:st)? ${MONTH} ${YEAR} ?(?:to|until|-) ?(?:28|29|30|31)(?:th|st)? ${MONTH} ${YEAR}`, ([first, start, last, end]) => yearsSpan([monthNumber(first!)!, fullYear(start!)], [monthNumber(last!)!, fullYear(end!)])],
  [String.raw`0?1(?:st)? ${MONTH} ?(?:to|until|-) ?(?:28|29|30|31)(?:th|st)? ${MONTH} ${YEAR}`, ([first, last, year]) => monthSpan(first!, last!, year!)],
  // "31 March 2020 to 2024" is that day of several years.
  [String.raw`${AS_AT}\d{1,2}(?:st|nd|rd|th)? ${MONTH},? ?20\d\d ?(?:to|-) ?20\d\d(?!\d)`, () => ({ kind: 'other-span' })],
  // "13.9 September 2021": no day begins behind a decimal point; "Target: 20 October 2024: 21.7" is a target and a month.
  [String.raw`${AS_AT}(?<!\d[.,])(?!${BEFORE_MONTH})(\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? ?'?(20\d\d|\d\d)(?!\d)`, ([day, name, year]) => dayOf(day!, monthNumber(name!)!, year!)],
  [String.raw`${AS_AT}(\d{1,2})-${MONTH}-(20\d\d|\d\d)(?!\d)`, ([day, name, year]) => dayOf(day!, monthNumber(name!)!, year!)],
  [String.raw`${AS_AT}(\d{1,2})([/.-])(\d{1,2})\2(20\d\d|\d\d)(?!\d)`, ([day, , number, year]) => dayOf(day!, Number(number), year!)],
  [String.raw`(20\d\d)-(\d\d)-(\d\d)(?!\d)`, ([year, number, day]) => dayOf(day!, Number(number), year!)],
  [String.raw`${QUARTER}[ ,]*(?:\(|-|:)? ?${MONTH} ?(?:to|-) ?${MONTH} ?${YEAR} ?\)?`, ([a, b, first, last, year]) => namedQuarter(a ?? b, first!, last!, year!)],
  // "Quarter 3 (October to December) 2023/24": between them stand the quarter's own months, or its last.
  [String.raw`${QUARTER}[ ,]*(?:\(|-|:)? ?${MONTH} ?(?:to|-) ?${MONTH} ?\)?[ ,:-]*(?:of )?\(?${SPLIT} ?\)?`, ([a, b, first, last, start, end]) => quarterOfMonths(a ?? b, first!, last!, splitStart(start!, end!))],
  [String.raw`${QUARTER} ?\((?:(?:up )?to (?:the )?)?(?:end (?:of )?)?${MONTH} ?\)[ ,:-]*\(?${SPLIT} ?\)?`, ([a, b, last, start, end]) => quarterOfMonths(a ?? b, null, last!, splitStart(start!, end!))],
  [String.raw`${QUARTER}[ ,]*\(?${SPLIT}\)? ?(?:to|-) ?${QUARTER}[ ,]*\(?${SPLIT}\)?`, ([a, b, first, second, c, d, third, fourth]) => quartersSpan([splitStart(first!, second!), Number(a ?? b)], [splitStart(third!, fourth!), Number(c ?? d)])],
  [String.raw`${SPLIT}[ ,]*\(?${QUARTER}\)? ?(?:to|-) ?${SPLIT}[ ,]*\(?${QUARTER}\)?`, ([first, second, a, b, third, fourth, c, d]) => quartersSpan([splitStart(first!, second!), Number(a ?? b)], [splitStart(third!, fourth!), Number(c ?? d)])],
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
  [String.raw`${MONTH}[ -]?${YEAR} ?(?:to|-|and) ?${MONTH}[ -]?${YEAR}`, ([first, start, last, end]) => yearsSpan([monthNumber(first!)!, fullYear(start!)], [monthNumber(last!)!, fullYear(end!)])],
  [String.raw`${MONTH}[ -]?${YEAR} ?\/ ?${MONTH}[ -]?${YEAR}`, ([first, start, last, end]) => twelveMonths([monthNumber(first!)!, fullYear(start!)], [monthNumber(last!)!, fullYear(end!)])],
  [String.raw`${MONTH} ?(?:to|-) ?${MONTH},? ?\(?${SPLIT}`, ([first, last, start, end]) => monthsOfYear(monthNumber(first!)!, monthNumber(last!)!, splitStart(start!, end!))],
  [String.raw`(20\d\d) ?(?:to|-) ?(20\d\d)(?!\d)`, ([first, last]) => Number(last) === Number(first) + 1 ? null : { kind: 'other-span' }],
  // "2023 to 2024", as the nation's statistics write a year; "from 2023 to 2024" is two of them.
  [String.raw`(?<!\b(?:from|between|since) )(20\d\d) to (20\d\d)(?!\d)`, ([first, last]) => year('split-year', splitStart(first!, last!))],
  [String.raw`${MONTH} ?(?:to|-) ?${MONTH}[ -]?${YEAR}`, ([first, last, year]) => monthSpan(first!, last!, year!)],
  [String.raw`${MONTH}[ -]?${YEAR} ?[,:(-]? ?${SAID_ROLLING}(?![a-z\d])\)?`, ([name, digits]) => rolling(name!, digits!)],
  [String.raw`${MONTH} ?(?:to|-) ?${MONTH}(?! ?[-/']? ?\d)`, ([first, last]) => monthsAlone(first!, last!)],
  [String.raw`(?:up )?to (?:the )?end of ${MONTH},?[ -]?${YEAR}`, ([name, year]) => monthIn(name!, year!, true)],
  [String.raw`(?:(?:as )?at )?(?:the )?(?:month |month )?end (?:of )?${MONTH},?[ -]?${YEAR}`, ([name, year]) => monthIn(name!, year!, true)],
  [String.raw`as at ${MONTH},?[ -]?${YEAR}`, ([name, year]) => monthIn(name!, year!, true)],
  [String.raw`(20\d\d)[ -]${MONTH}(?![a-z])`, ([year, name]) => monthIn(name!, year!, false)],
  [String.raw`${MONTH},? ?[-/]? ?${YEAR}`, ([name, year]) => monthIn(name!, year!, false)],
  [String.raw`(?:a\/?y|ac(?:ad(?:emic)?)?\.? (?:year|yr)\.?|school (?:year|yr))[ :-]*${SPLIT}`, ([first, second]) => year('academic-year', splitStart(first!, second!))],
  [String.raw`${SPLIT} \(?(?:a\/?y|acad(?:emic)?\.?(?: (?:year|yr)\.?)?|ac\.? (?:year|yr)|school (?:year|yr))\b\)?`, ([first, second]) => year('academic-year', splitStart(first!, second!))],
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
  // "2020/202" and "(2021-" are cut off by their cell's edge: no year of their own, nor the report's.
  [String.raw`20\d\d[/-](?:20\d?)?(?=\)?$)`, () => ({ kind: 'other-span' })],
  [QUARTER, ([a, b]) => ({ kind: 'quarter', year: null, quarter: Number(a ?? b) })],
  // "Year end 2023" is the financial year that ended in it.
  [String.raw`(?:year[- ]?end|end of year|eoy)[ ,:(]*(20\d\d)(?![\d%]|[.,]\d|[/-]\d)`, ([end]) => yearEnding(3, Number(end))],
  [String.raw`(?:calendar year |cy ?|in |year )?(20\d\d|19[89]\d)(?![\d%]|[.,]\d|[/-]\d)`, ([value]) => year('calendar-year', Number(value))],
  [String.raw`(as at |end of )?(?:in |to )?${MONTH}(?= ?(?:$|[-/,)(:;.]|(?:actual|target|performance|result|outturn|data|figure|plan)))`, ([end, name]) => ({ kind: 'month', year: null, month: monthNumber(name!)!, endOf: end !== undefined })],
  ['r12m?(?![a-z0-9])|rolling (?:12|twelve)[ -]months?|(?:12|twelve)[ -]months? rolling', () => ({ kind: 'rolling', year: null, month: null })],
  [String.raw`same (?:period|month|mth|quarter|qtr|q|time|point),?(?: in| of)?(?: the)? (?:last|previous|prior|prev\.?) (?:financial )?(?:year|yr)|(?:this|same) (?:time|point) last (?:year|yr)|same (?:period|month|quarter|time|point),?(?: in| of)? (?:a|one|the) year (?:before|earlier|ago)|same (?:period|month|quarter) in the previous year|(?:12|twelve) (?:months|mths) ago|(?:(?:a|one|1) |^)year ago`, () => relative('year', 1, true)],
  // "Devon, year before" heads a column; in a sentence it is told of what before.
  [String.raw`(?:(?:the|a|one) )?(?:year|(?:12|twelve) months) (?:before|earlier|previously)$`, () => relative('year', 1, true)],
  [String.raw`(?:previous|last|prior|preceding|prev\.?) (?:financial |reporting |calendar )?(month|mth|quarter|qtr|year|yr|period)(?:'s)?`, ([unit]) => relative(unitWord(unit!), 1, false)],
  [String.raw`(?:this|current|latest|in[- ]) ?(?:financial |reporting )?(month|mth|quarter|qtr|year|yr|period)(?! (?:to|end))`, ([unit]) => relative(unitWord(unit!), 0, false)],
  [String.raw`(?:year[- ]?end|end of year|full year|outturn|eoy)`, () => relative('year-end', 0, false)],
  [String.raw`(?:autumn|spring|summer) term\b|^(?:autumn|spring|summer|term [1-6])$`, () => ({ kind: 'other-span' })],
  [String.raw`\b(?:previous|prior|prev\.?)\b`, () => relative(null, 1, false)],
  [String.raw`\b(?:latest|current|now|most recent)\b`, () => relative(null, 0, false)],
];
