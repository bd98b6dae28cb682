import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MissingReason, Unit } from '../../../shared/model/observation.ts';
import { parseValue } from '../../../shared/figures/parseValue.ts';

const THIN = '\u2009';
const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/** Printed, number, unit stated in the cell, decimals, period printed with it. */
const NUMBERS: [string, number, Unit | null, number, string | null][] = [
  ['46.3 (2017/18)', 46.3, null, 1, '2017/18'],
  ['34% (Jan 2018)', 34, 'percent', 0, 'Jan 2018'],
  ['1145 (AY 2015/16)', 1145, null, 0, 'AY 2015/16'],
  ['105(AY 2015/16)', 105, null, 0, 'AY 2015/16'],
  ['96% (31 August 2019)', 96, 'percent', 0, '31 August 2019'],
  ['1.6% (Q4)', 1.6, 'percent', 1, 'Q4'],
  ['1.04(2013)', 1.04, null, 2, '2013'],
  ['405.50 rate per 100,000 (2016)', 405.5, 'per-100000', 2, '2016'],
  ['64 (2017-18)', 64, null, 0, '2017-18'],
  ['46.3 2017/18', 46.3, null, 1, '2017/18'],
  ['Q4: 45%', 45, 'percent', 0, 'Q4'],
  ['45% as at 31 March 2018', 45, 'percent', 0, 'as at 31 March 2018'],
  ['26 weeks', 26, 'weeks', 0, null],
  ['337 days', 337, 'days', 0, null],
  ['15.5 per 10,000', 15.5, 'per-10000', 1, null],
  ['2.1 per 1,000', 2.1, 'per-1000', 1, null],
  ['1,967', 1967, null, 0, null],
  ['75420', 75420, null, 0, null],
  [`1${THIN}967`, 1967, null, 0, null],
  [`9${NARROW}890`, 9890, null, 0, null],
  [`75${NO_BREAK}420`, 75420, null, 0, null],
  ['0', 0, null, 0, null],
  ['100.0%', 100, 'percent', 1, null],
  ['96 %', 96, 'percent', 0, null],
  ['50 per cent', 50, 'percent', 0, null],
  ['(3.2)', -3.2, null, 1, null],
  ['(3.2%)', -3.2, 'percent', 1, null],
  ['-0.35', -0.35, null, 2, null],
  ['–0.35', -0.35, null, 2, null],
  ['\u22120.35', -0.35, null, 2, null],
  ['+0.25', 0.25, null, 2, null],
  ['£1.2m', 1_200_000, 'pounds', 0, null],
  ['£3k', 3000, 'pounds', 0, null],
  ['(£1.1m)', -1_100_000, 'pounds', 0, null],
  ['1:15', 0.0666667, 'ratio', 2, null],
  ['(3.2) (2017/18)', -3.2, null, 1, '2017/18'],
  ['12 months', 12, 'months', 0, null],
  ['16.4 children', 16.4, 'count', 1, null],
  ['90% by March 2025', 90, 'percent', 0, null],
  ['46.3 by the end of 2024/25', 46.3, null, 1, null],
  ['45%*', 45, 'percent', 0, null],
  ['12.3²', 12.3, null, 1, null],
  ['41.4 (r)', 41.4, null, 1, null],
  ['2018', 2018, null, 0, null],
];

test.each(NUMBERS)('%s is read whole', (printed, number, unit, decimals, period) => {
  const parsed = parseValue(printed)!;
  expect(parsed.value).toEqual({ kind: 'number', number, unit, decimals });
  expect(parsed.period).toBe(period);
});

const RANGES: [string, number, number, Unit | null][] = [
  ['range 12-20%', 12, 20, 'percent'],
  ['17.5% - 22.5%', 17.5, 22.5, 'percent'],
  ['17.5% – 22.5%', 17.5, 22.5, 'percent'],
  ['12 to 20 days', 12, 20, 'days'],
  ['between 12% and 20%', 12, 20, 'percent'],
];

test.each(RANGES)('%s is a range', (printed, low, high, unit) => {
  expect(parseValue(printed)!.value).toEqual({ kind: 'range', low, high, unit });
});

const MISSING: [string, MissingReason][] = [
  ['Not a target measure', 'not-a-target'], ['No relevant benchmarking available', 'not-available'], ['No benchmarking available', 'not-available'],
  ['Not published', 'not-published'], ['New', 'new'], ['n/a', 'not-applicable'], ['N/A', 'not-applicable'], ['Range', 'not-available'],
  ['TBC', 'to-be-confirmed'], ['-', 'not-available'], ['–', 'not-available'], ['..', 'not-available'], ['*', 'suppressed'], ['c', 'suppressed'],
  ['x', 'not-available'], ['z', 'not-applicable'], ['u', 'suppressed'], ['k', 'suppressed'], ['low', 'suppressed'], [':', 'not-available'],
  ['~', 'suppressed'], ['[c]', 'suppressed'], ['[x]', 'not-available'], ['[z]', 'not-applicable'], ['[low]', 'suppressed'],
  ['Not yet available', 'not-available'], ['Awaiting data', 'not-available'], ['No data', 'not-available'], ['To be confirmed', 'to-be-confirmed'],
];

test.each(MISSING)('%s is missing, never a number', (printed, reason) => {
  expect(parseValue(printed)!.value).toEqual({ kind: 'missing', reason });
});

const UNREADABLE = [
  '4S%', '1.2.3', '12 45', '1 967', '18/19', '2018/19', '1,96', '12% 13%', '0.5O', '45 (3.2)', '12 (40%)', '31/13', '5-3', '1,2345',
  '34% (target 50%)', '45 or 46', '31-Mar', '12:30', '45 (2)', '5 of 4', '12/0', '13.3% 4/30', 'l2', '£3 per week', '9O%',
];

test.each(UNREADABLE)('%s is unreadable and not guessed', (printed) => {
  expect(parseValue(printed)!.value).toEqual({ kind: 'missing', reason: 'unreadable' });
});

test.each<[string, MissingReason, string]>([
  ['n/a (2017/18)', 'not-applicable', '2017/18'], ['TBC (Q4)', 'to-be-confirmed', 'Q4'], ['c (2017/18)', 'suppressed', '2017/18'],
])('%s is missing for its own period', (printed, reason, period) => {
  expect(parseValue(printed)).toMatchObject({ value: { kind: 'missing', reason }, period });
});

test('a blank cell is no value at all', () => {
  for (const blank of ['', '  ', '\n', NO_BREAK]) expect(parseValue(blank)).toBeNull();
});

describe('parts', () => {
  test.each([['12 of 30', 12, 30, 40], ['3/15', 3, 15, 20], ['1 in 4', 1, 4, 25], ['45 out of 78', 45, 78, 57.7]])('%s keeps both parts', (printed, numerator, denominator, percent) => {
    const parsed = parseValue(printed)!;
    expect(parsed.parts).toEqual({ numerator, denominator });
    expect(parsed.value).toMatchObject({ number: percent, unit: 'percent' });
  });

  test('in a row of counts the first part is the count', () => {
    expect(parseValue('45 of 78', { expected: 'count' })).toMatchObject({ value: { number: 45, unit: 'count' }, parts: { numerator: 45, denominator: 78 } });
  });

  test('a percentage with its parts in brackets is the percentage', () => {
    const parsed = parseValue('57.7% (45 of 78)')!;
    expect(parsed).toMatchObject({ value: { number: 57.7 }, parts: { numerator: 45, denominator: 78 } });
  });

  test('both parts beside their percentage', () => {
    expect(parseValue('4/30 (13.3%)')).toMatchObject({ value: { number: 13.3, unit: 'percent' }, parts: { numerator: 4, denominator: 30 } });
  });

  test('of a count and a percentage the row says which is the figure', () => {
    expect(parseValue('12 (40%)', { expected: 'percent' })!.value).toMatchObject({ number: 40, unit: 'percent' });
    expect(parseValue('12 (40%)', { expected: 'count' })!.value).toMatchObject({ number: 12 });
    expect(parseValue('40% (12)', { expected: 'count' })!.value).toMatchObject({ number: 12, unit: 'count' });
  });
});

describe('what is no figure', () => {
  test('a bound hides the number, and says so', () => {
    for (const printed of ['<5', '≤10', '>95%', '≥ 90%', '90%+', '86%>', '86% ≥', '5<', 'less than 5', 'at least 90%']) {
      const parsed = parseValue(printed)!;
      expect(parsed.value).toEqual({ kind: 'missing', reason: 'suppressed' });
      expect(parsed.doubts).toContain('bound-not-number');
    }
    expect(parseValue('≥ 90%')!.bound).toMatchObject({ side: 'above', number: { number: 90, unit: 'percent' } });
    expect(parseValue('90%>')!.bound).toMatchObject({ side: 'above', number: { number: 90, unit: 'percent' } });
  });

  test('a margin and a difference are told from values', () => {
    expect(parseValue('+/-5%')).toMatchObject({ shape: 'tolerance', value: { low: -5, high: 5 } });
    expect(parseValue('±10 %')).toMatchObject({ shape: 'tolerance' });
    expect(parseValue('+4pp')).toMatchObject({ shape: 'change', value: { number: 4 } });
  });

  test('dates and words are neither numbers nor missing', () => {
    expect(parseValue('31/03/2019')!.shape).toBe('date');
    expect(parseValue('12 March 2019')!.shape).toBe('date');
    expect(parseValue('Numbers remain low')!.shape).toBe('text');
  });
});

describe('what is printed with a value', () => {
  test('its rating and its arrow', () => {
    expect(parseValue('26% (Red)')).toMatchObject({ value: { number: 26 }, rating: 'red' });
    expect(parseValue('26% Amber')).toMatchObject({ value: { number: 26 }, rating: 'amber' });
    expect(parseValue('↑ 26%')).toMatchObject({ value: { number: 26 }, direction: 'up' });
    expect(parseValue('\uf0ea 26%')).toMatchObject({ value: { number: 26 }, direction: 'down' });
  });

  test('a raised footnote mark is part of no number', () => {
    expect(parseValue('97% 1', { marks: ['1'] })!.value).toMatchObject({ number: 97 });
    expect(parseValue('1 1', { marks: ['1'] })!.value).toMatchObject({ number: 1 });
    expect(parseValue('12 3 (2017/18)', { marks: ['3'] })).toMatchObject({ value: { number: 12 }, period: '2017/18' });
  });
});

test('whatever is printed, no number is read that does not stand there', () => {
  const printed = fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,%()-–+/ £*<[]:SO'), ' of ', ' in ', '2017/18', ' (Q4)', 'Jan 2018', ' rate per 10,000', '\n'), maxLength: 12 });
  fc.assert(fc.property(printed, (text) => {
    const parsed = parseValue(text);
    const standing = (text.match(/\d[\d,]*(?:\.\d+)?|\.\d+/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')));
    if (parsed?.parts) {
      expect(standing).toContain(parsed.parts.numerator);
      expect(standing).toContain(parsed.parts.denominator);
    } else if (parsed?.value.kind === 'number' && parsed.unit !== 'ratio') expect(standing).toContain(Math.abs(parsed.value.number));
    if (parsed?.value.kind === 'range') expect(standing).toContain(Math.abs(parsed.value.high));
  }), { seed: 20190626, numRuns: 4000 });
});
