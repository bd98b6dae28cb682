import { describe, expect, test } from 'vitest';
import { controlLimits } from '../../../shared/compare/statistics/controlLimits.ts';
import { difference } from '../../../shared/compare/statistics/difference.ts';
import { groupAverage } from '../../../shared/compare/statistics/average.ts';
import { rank, rankWords } from '../../../shared/compare/statistics/rank.ts';
import { wilsonInterval } from '../../../shared/compare/statistics/wilson.ts';

const percent = (number: number, decimals: number) => ({ kind: 'number', number, unit: 'percent', decimals }) as const;

describe('Wilson interval', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  test.each([
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])('%i of %i is between %f and %f per cent, as Newcombe works it', (numerator, denominator, low, high) => {
    const interval = wilsonInterval(numerator, denominator);
    expect(interval.low).toBeCloseTo(low, 1);
    expect(interval.high).toBeCloseTo(high, 1);
  });

  test('parts that cannot be a share are refused, never computed', () => {
    expect(() => wilsonInterval(5, 0)).toThrow(RangeError);
    expect(() => wilsonInterval(7, 6)).toThrow(RangeError);
  });
});

describe('control limits (XmR)', () => {
  test('are the mean and 2.66 mean moving ranges either way', () => {
    // By hand: mean 10.5; moving ranges 2, 1, 3, 2, 1 (mean 1.8); 2.66 × 1.8 = 4.788.
    const limits = controlLimits([10, 12, 11, 8, 10, 11].map((value) => value + 1 / 6))!;
    expect(limits.mean).toBeCloseTo(10.5, 6);
    expect(limits.upper).toBeCloseTo(15.288, 6);
    expect(limits.lower).toBeCloseTo(5.712, 6);
    expect(limits.trial).toBe(true);
  });

  test('twelve points are enough for limits that are not on trial', () => {
    expect(controlLimits([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2])!.trial).toBe(false);
  });

  test('a point outside the limits is a signal', () => {
    const values = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 30];
    expect(controlLimits(values)!.signals).toContainEqual({ index: 11, rule: 'outside-limits' });
  });

  test('seven on one side of the mean are a shift, six are not', () => {
    const shifted = (length: number) => controlLimits([...Array<number>(length).fill(9), 14, 4, 15, 3, 16, 13, 14, 9.5, 12])!.signals.filter(({ rule }) => rule === 'shift');
    expect(shifted(7).map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(shifted(6)).toEqual([]);
  });

  test('seven rising in a row are a trend', () => {
    const rising = controlLimits([5, 1, 2, 3, 4, 5, 6, 7, 2, 6, 1, 5])!.signals.filter(({ rule }) => rule === 'trend');
    expect(rising.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('two values have no limits', () => {
    expect(controlLimits([1, 2])).toBeNull();
  });
});

describe('rank', () => {
  test('ties share a rank and the next one is skipped', () => {
    const ranks = rank([20, 10, 10, 5], 'lowest');
    expect(ranks.map(rankWords)).toEqual(['4th of 4', 'joint 2nd of 4', 'joint 2nd of 4', '1st of 4']);
  });

  test('equal values are never in two quarters', () => {
    const quartiles = rank([1, 2, 3, 3, 3, 6, 7, 8], 'lowest').map(({ quartile }) => quartile);
    expect(quartiles).toEqual([1, 1, 2, 2, 2, 3, 4, 4]);
  });

  test('fewer than eight have no quarters', () => {
    expect(rank([1, 2, 3], 'lowest').every(({ quartile }) => quartile === null)).toBe(true);
  });
});

describe('group average', () => {
  test('leaves a missing member out, says how many had a value, and never counts it as 0', () => {
    expect(groupAverage([10, null, 20, 60])).toEqual({ mean: 30, median: 20, n: 3, of: 4 });
    expect(groupAverage([null, null])).toBeNull();
  });
});

describe('difference', () => {
  test('below the coarser rounding is the same', () => {
    expect(difference(percent(16, 0), percent(16.3, 1))).toEqual({ by: 0, same: true, decimals: 0 });
    expect(difference(percent(48, 0), percent(61.8, 1))).toEqual({ by: -14, same: false, decimals: 0 });
  });

  test('is none between units', () => {
    expect(difference(percent(16, 0), { kind: 'number', number: 16, unit: 'count', decimals: 0 })).toBeNull();
  });
});
