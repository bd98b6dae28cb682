import type { Unit, Value } from '../../model/observation.ts';
import { readNumber, type PrintedNumber } from './readNumber.ts';

/** What the words of one value say, once its brackets and its period are set aside. */
export interface Form {
  shape: 'number' | 'range' | 'parts' | 'tolerance' | 'change' | 'bound';
  value: Value;
  parts: { numerator: number; denominator: number } | null;
  bound: Bound | null;
}

/** "<5", "at least 90%": the number is a limit and not the figure. */
export interface Bound {
  side: 'below' | 'above';
  number: PrintedNumber;
}

const SIDES: [RegExp, Bound['side']][] = [
  [/^(?:<=?|≤|≦|=<|less than|fewer than|under|below|up to|at most|no more than|not more than|maximum(?: of)?|max\.?) ?/i, 'below'],
  [/^(?:>=?|≥|≧|=>|more than|greater than|over|above|at least|no less than|not less than|minimum(?: of)?|min\.?) ?/i, 'above'],
];

/** Reads the whole of `text` as one of the forms in which councils print a value; null when it is none of them. */
export function readForm(text: string): Form | null {
  return readPlain(text) ?? readTolerance(text) ?? readParts(text) ?? readRange(text) ?? readBound(text);
}

function readPlain(text: string): Form | null {
  const printed = readNumber(text);
  return printed && { shape: printed.points ? 'change' : 'number', value: asValue(printed), parts: null, bound: null };
}

/** "+/-5%", "± 5", "+/- 10 %": how far a figure may stray, kept as the span it allows. */
function readTolerance(text: string): Form | null {
  const rest = /^(?:\+ ?\/ ?-|-\/\+|±|\+ ?or ?-|plus or minus|within) ?(.+)$/i.exec(text)?.[1];
  const printed = rest === undefined ? null : readNumber(rest);
  if (!printed || printed.number < 0) return null;
  const value: Value = { kind: 'range', low: -printed.number, high: printed.number, unit: printed.unit };
  return { shape: 'tolerance', value, parts: null, bound: null };
}

/** "12 of 30", "3/15", "1 in 4". A number of out of: the share is computed from both parts, which are kept. */
function readParts(text: string): Form | null {
  const found = /^(\d{1,3}(?:,\d{3})+|\d+) ?(\/|:|of(?: the)?|out of|in(?: every)?) ?(\d{1,3}(?:,\d{3})+|\d+)(?: (?:children|young people|cases|pupils|families|schools|plans|people))?$/i.exec(text);
  if (!found) return null;
  const [numerator, denominator] = [found[1]!, found[3]!].map((digits) => Number(digits.replaceAll(',', ''))) as [number, number];
  if (denominator === 0 || numerator > denominator || (found[2] === '/' && looksLikeYears(found[1]!, found[3]!))) return null;
  // "1:15" is a ratio; "12:30" may be the time of day.
  if (found[2] === ':') return numerator === 1 ? ratio(numerator, denominator) : null;
  const value: Value = { kind: 'number', number: Number((numerator / denominator).toPrecision(6)), unit: 'ratio', decimals: 2 };
  return { shape: 'parts', value, parts: { numerator, denominator }, bound: null };
}

/** "1:15": one to fifteen, whose second number is no whole that the first is part of. */
function ratio(first: number, second: number): Form {
  const value: Value = { kind: 'number', number: Number((first / second).toPrecision(6)), unit: 'ratio', decimals: 2 };
  return { shape: 'number', value, parts: null, bound: null };
}

/** "18/19" may be eighteen of nineteen or a financial year: nobody can tell, so it is no value. */
function looksLikeYears(first: string, second: string): boolean {
  return Number(second) % 100 === (Number(first) + 1) % 100 && /^(?:20)?[0-4]\d$/.test(first);
}

/** "range 12-20%", "17.5% - 22.5%", "between 12 and 20", "12 to 20 days". */
function readRange(text: string): Form | null {
  const found = /^(?:range:? ?|between )?(.*?[\d%km)]) ?(?:-|to|and) ?(\S.*)$/i.exec(text);
  if (!found || (/^\d{4}$/.test(found[1]!) && looksLikeYears(found[1]!, found[2]!))) return null;
  const [low, high] = [readNumber(found[1]!), readNumber(found[2]!)];
  if (!low || !high || low.number >= high.number || low.points || high.points || high.number < 0) return null;
  const unit = sharedUnit(low.unit, high.unit);
  if (unit === undefined || (unit === null && isYearSpan(low, high))) return null;
  return { shape: 'range', value: { kind: 'range', low: low.number, high: high.number, unit }, parts: null, bound: null };
}

function sharedUnit(low: Unit | null, high: Unit | null): Unit | null | undefined {
  if (low !== null && high !== null && low !== high) return undefined;
  return high ?? low;
}

function isYearSpan(low: PrintedNumber, high: PrintedNumber): boolean {
  return low.number >= 1990 && low.number < 2100 && high.number < 2100 && low.decimals === 0;
}

/** "<5", "85% or more", "86%>": the sign may stand on either side. */
function readBound(text: string): Form | null {
  const side = SIDES.find(([form]) => form.test(text));
  const rest = side ? text.replace(side[0], '') : /^(.*\S) ?(?:or (?:more|above|over|higher)|\+|and (?:above|over)|>=?|≥)$/i.exec(text)?.[1];
  const below = side ? undefined : /^(.*\S) ?(?:or (?:less|fewer|below|under|lower)|<=?|≤)$/i.exec(text)?.[1];
  const printed = readNumber(rest ?? below ?? '');
  if (!printed) return null;
  const bound: Bound = { side: side?.[1] ?? (below === undefined ? 'above' : 'below'), number: printed };
  return { shape: 'bound', value: { kind: 'missing', reason: 'suppressed' }, parts: null, bound };
}

function asValue({ number, unit, decimals }: PrintedNumber): Value {
  return { kind: 'number', number, unit, decimals };
}
