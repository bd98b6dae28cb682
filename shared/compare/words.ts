import type { Unit, Value } from '../model/observation.ts';

const after: Record<Unit, string> = {
  percent: '%', 'per-1000': ' per 1,000', 'per-10000': ' per 10,000', 'per-100000': ' per 100,000', count: '', days: ' days',
  weeks: ' weeks', months: ' months', years: ' years', pounds: '', ratio: '',
};

/** The unit as a heading says it: "per 10,000", "%", "days". */
export function unitWords(unit: Unit | null): string {
  if (unit === null) return 'no stated unit';
  if (unit === 'count') return 'a number';
  if (unit === 'ratio') return 'a ratio';
  return unit === 'pounds' ? '£' : unit === 'percent' ? 'a percentage' : after[unit].trim();
}

/** By decimals: making a format takes far longer than using it. */
const formats = new Map<number, Intl.NumberFormat>();

/** The number with the decimals it was printed with, and no unit: "40.0", "1,967". */
export function numberWords(number: number, decimals: number): string {
  const format = formats.get(decimals) ?? new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(decimals, format);
  return format.format(number);
}

const missingWords = {
  'not-available': 'not available', 'not-applicable': 'not applicable', 'not-published': 'not published', suppressed: 'suppressed',
  'not-a-target': 'not a target measure', new: 'new', 'to-be-confirmed': 'to be confirmed', unreadable: 'unreadable',
} as const;

/** A value as a sentence can say it: "46.3 per 10,000", "12% to 20%", "suppressed". */
export function valueWords(value: Value): string {
  if (value.kind === 'missing') return missingWords[value.reason];
  const unit = value.unit === null ? '' : after[value.unit];
  const pounds = value.unit === 'pounds' ? '£' : '';
  if (value.kind === 'number') return `${pounds}${numberWords(value.number, value.decimals)}${unit}`;
  return `${pounds}${value.low} to ${pounds}${value.high}${unit}`;
}
