import type { Unit } from '../../model/observation.ts';
import { unitAfterNumber } from './units.ts';

/** One number as printed: its sign, its size, and the unit printed on it. */
export interface PrintedNumber {
  number: number;
  decimals: number;
  unit: Unit | null;
  /** True for "+4" and "+4pp": a plus sign that was printed. */
  plus: boolean;
  /** True for "4pp" and "4 percentage points": the difference of two percentages, not a percentage. */
  points: boolean;
}

/** Digits as one number: plain, or in true thousands ("1,967"). "1,96", "1.2.3" and "12 345" are none. */
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;
const NUMBER = new RegExp(String.raw`^([+-])?\s?(£)?\s?([+-])?(${DIGITS})\s?(?:(k|m|bn|million|thousand)(?![a-z]))?(?![\w.,]*\d)\s?(.*)$`, 'i');
const MULTIPLES: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9 };
const POINTS = /^(?:pp|ppts?|p\.p\.?|% ?pts?|percentage points?|% points?)$/i;

/**
 * Reads `text` when the whole of it is one number with at most a unit: "46.3", "-3.2%", "£1.2m", "405.50 rate per
 * 100,000". Null when anything else is in it.
 */
export function readNumber(text: string): PrintedNumber | null {
  const bracketed = /^(£)?\(\s?(£?[\d.,]+\s?(?:%|[kmKM]|bn)?)\s?\)\s?(%|[kmKM])?$/.exec(text);
  if (bracketed) return negated(readNumber(`${bracketed[1] ?? ''}${bracketed[2]}${bracketed[3] ?? ''}`));
  const found = NUMBER.exec(text.replace(/^(-?)%\s?(?=[\d.])(.*[\d.])$/, '$1$2%'));
  if (!found) return null;
  const [, before, pound, after, digits, multiple, rest] = found;
  if (before && after) return null;
  const multiplier = multiple ? MULTIPLES[multiple.toLowerCase()]! : 1;
  const unit = unitOf(rest!, pound !== undefined, multiple);
  if (unit === undefined) return null;
  const plain = Number(digits!.replaceAll(',', ''));
  const decimals = /\.(\d+)$/.exec(digits!)?.[1]?.length ?? 0;
  const sign = before ?? after;
  return {
    number: round(sign === '-' ? -plain * multiplier : plain * multiplier),
    decimals: multiplier === 1 ? decimals : 0,
    unit,
    plus: sign === '+',
    points: POINTS.test(rest!.trim()),
  };
}

/** The unit printed with the number, null for none, undefined when what is printed is no unit. */
function unitOf(rest: string, pounds: boolean, multiple: string | undefined): Unit | null | undefined {
  if (rest === '') return pounds ? 'pounds' : null;
  const unit = unitAfterNumber(rest);
  if (unit === null) return undefined;
  // "£3 per week" is no weeks, and "5m weeks" no number a council prints.
  return pounds || (multiple !== undefined && unit !== 'count' && unit !== 'pounds') ? undefined : unit;
}

function negated(printed: PrintedNumber | null): PrintedNumber | null {
  return printed && printed.number > 0 ? { ...printed, number: -printed.number } : printed;
}

/** Undoes the binary noise of a multiplication: 1.1 × 1,000,000 is 1,100,000. */
function round(number: number): number {
  return Number(number.toPrecision(12));
}
