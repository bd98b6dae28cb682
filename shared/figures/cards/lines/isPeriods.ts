import { cleanText } from '../../values/cleanText.ts';

const YEARS = "(?:20)?\\d\\d[/-](?:20)?\\d\\d|20\\d\\d";
/** A quarter or a month may have a year of two digits behind it; a year alone has four, or a stroke. */
const PART = `(?:(?:(?:q|qtr ?|quarter )[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*)(?:[\\s,'(-]*(?:${YEARS}|\\d\\d)\\)?)?|${YEARS})`;
/** Each quarter, month or year of a text with its year. */
export const PERIOD = new RegExp(PART, 'gi');
const PERIODS = new RegExp(`^\\(?${PART}(?:[\\s,:=()/–-]+${PART})*[\\s,:=)]*$`, 'i');
/** A period begins with none but a quarter, a month or a year: "23" alone is a number. */
const BEGINNING = /[a-z]|20\d\d|\d[/-]\d/i;

/** True for a text that names quarters, months or years and nothing else: "Q2 23 Q3 23", "(Quarter 1 2022/23) :". */
export function isPeriods(text: string): boolean {
  const words = cleanText(text);
  return BEGINNING.test(words) && PERIODS.test(words);
}

/** How many quarters, months or years a text names; the months of a quarter, in a bracket behind it, are none besides it. */
export function countPeriods(text: string): number {
  return text.replace(MONTHS_OF_QUARTER, '$1').match(/q[1-4]|[a-z]{3,}|20\d\d|(?<!\d)\d\d[/-]\d\d(?!\d)/gi)?.length ?? 0;
}

const MONTHS_OF_QUARTER = /((?:q|quarter )[1-4] ?)\([a-z]{3,9} ?(?:[-–—]|to) ?[a-z]{3,9}\)/gi;

/** True for a period that says its year. */
export function hasYear(period: string): boolean {
  return YEAR.test(period);
}

const YEAR = /20\d\d|\d\d[/-]\d\d/;
