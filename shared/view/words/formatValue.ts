import { numberWords } from '../../compare/words.ts';
import type { Observation } from '../../model/observation.ts';

type Value = Observation['value'];
type Unit = Extract<Value, { kind: 'number' }>['unit'];
type MissingReason = Extract<Value, { kind: 'missing' }>['reason'];

/** What follows a number so closely that it belongs to it. */
const suffix: Partial<Record<NonNullable<Unit>, string>> = { percent: '%' };
const prefix: Partial<Record<NonNullable<Unit>, string>> = { pounds: '£' };

const unitNames: Record<NonNullable<Unit>, string> = {
  percent: 'per cent', 'per-1000': 'per 1,000', 'per-10000': 'per 10,000', 'per-100000': 'per 100,000', count: 'number',
  days: 'days', weeks: 'weeks', months: 'months', years: 'years', pounds: 'pounds', ratio: 'ratio',
};

/** One character or two, as statisticians print them; the reason is told beside it. */
const missingSymbols: Record<MissingReason, string> = {
  'not-available': '[x]', 'not-applicable': '[z]', 'not-published': '[x]', suppressed: '[c]', 'not-a-target': '–', new: 'new',
  'to-be-confirmed': 'tbc', unreadable: '?',
};

const missingWords: Record<MissingReason, string> = {
  'not-available': 'Not available', 'not-applicable': 'Does not apply', 'not-published': 'Not published',
  suppressed: 'Withheld, because the number is small', 'not-a-target': 'Not a target measure', new: 'New: nothing to compare with yet',
  'to-be-confirmed': 'To be confirmed', unreadable: 'Printed, but could not be read with certainty',
};

const counted: Partial<Record<NonNullable<Unit>, string>> = { days: 'days', weeks: 'weeks', months: 'months', years: 'years' };

/** With the decimal places that were printed and British thousands separators: 75,420 and 40.0. */
export function formatNumber(number: number, decimals: number): string {
  return numberWords(number, decimals).replace('-', '−');
}

/** A value as a reader would write it, for a place where its unit's name stands elsewhere: `58%`, `46.3`, `[c]`. */
export function formatValue(value: Value): string {
  if (value.kind === 'missing') return missingSymbols[value.reason];
  const unit = value.unit;
  const dress = (text: string) => `${unit ? (prefix[unit] ?? '') : ''}${text}${unit ? (suffix[unit] ?? '') : ''}`;
  if (value.kind === 'range') return dress(`${value.low} to ${value.high}`);
  return dress(formatNumber(value.number, value.decimals));
}

/** The same for a sentence, with the unit in words: `46.3 per 10,000`, `26 weeks`. */
export function formatValueInWords(value: Value): string {
  if (value.kind === 'missing') return missingWords[value.reason].toLowerCase();
  const unit = value.unit;
  const tail = unit ? (counted[unit] ?? (unit.startsWith('per-') ? unitNames[unit] : '')) : '';
  return tail ? `${formatValue(value)} ${tail}` : formatValue(value);
}

export function unitName(unit: Unit): string {
  return unit ? unitNames[unit] : 'no unit given';
}

export function missingReason(value: Value): string | null {
  return value.kind === 'missing' ? missingWords[value.reason] : null;
}
