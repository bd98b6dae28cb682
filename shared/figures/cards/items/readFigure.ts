import { findMentions } from '../../periods/findMentions.ts';
import { parseValue, type ParsedValue } from '../../parseValue.ts';
import { isPeriods } from '../lines/isPeriods.ts';
import { withoutChange } from '../lines/readLoneValue.ts';

/** A printed value with its period and rating is no longer than this, in characters. */
export const LONGEST_VALUE = 48;

/** One figure as a card prints it behind its word, or null for anything else. */
export function readFigure(value: string): ParsedValue | null {
  const parsed = value.length > LONGEST_VALUE ? null : parseValue(withoutChange(value));
  // "Jun-23 / Sep-23 /": a stroke parts headings.
  if (!parsed || /^\s*\/\s*$/.test(value) || ['text', 'date', 'tolerance', 'change'].includes(parsed.shape)) return null;
  // "England 31 March" over "2021", "(31 March 2021):" over its figure: a day is none.
  if (DAY_ALONE.test(value)) return null;
  // A period alone is none, though a bare year may be a count. Where words stand among the digits, they are a sentence's.
  if (isPeriods(value) && !/^\d{4}$/.test(value.trim())) return null;
  return parsed.shape === 'unreadable' && (/\p{L}{3}/u.test(value) || isPeriod(value)) ? null : parsed;
}

/** "AY 2021-22" is when, and nothing that could not be read. */
function isPeriod(value: string): boolean {
  const [first] = findMentions(value.trim());
  return first?.from === 0 && first.to === value.trim().length;
}

const DAY_ALONE = /^\s*\(?\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: (?:20)?\d\d)?[\s,:)]*$/i;
