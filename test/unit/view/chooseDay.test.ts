import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareIndicator } from '../../../shared/compare/compareIndicator.ts';
import { firstAlikeDay } from '../../../shared/compare/firstAlikeDay.ts';
import { daysOf } from '../../../shared/view/compare/chooseDay.ts';
import { england, figure, financialYear, london, merton, percent, repeatPlans } from './samples.ts';

const month = (number: number) => ({ start: `2019-${String(number).padStart(2, '0')}-01`, end: `2019-${String(number).padStart(2, '0')}-28`, kind: 'month' as const, label: `month ${number}` });

/** Months, years, years so far, counts and shares, twelve months and blanks, of the council, the nation and the capital. */
const anyFigure = fc.record({
  area: fc.constantFrom(merton, england, london), role: fc.constantFrom('actual' as const, 'actual' as const, 'target' as const),
  period: fc.oneof(fc.integer({ min: 2015, max: 2019 }).map(financialYear), fc.integer({ min: 1, max: 9 }).map(month), fc.constant(null)),
  basis: fc.constantFrom('in-period' as const, 'year-to-date' as const, 'rolling-12-months' as const, 'snapshot' as const, null),
  value: fc.oneof(fc.integer({ min: 0, max: 99 }).map((number) => percent(number)), fc.constant({ kind: 'missing' as const, reason: 'suppressed' as const }), fc.integer({ min: 1, max: 99 }).map((number) => ({ kind: 'number' as const, number, unit: 'count' as const, decimals: 0 }))),
  origin: fc.constantFrom('paper' as const, 'published' as const), variant: fc.constantFrom({}, { window: 'ever' }, { window: 'within-two-years' }),
  parts: fc.constantFrom(null, { numerator: 1, denominator: 4 }, { numerator: 10, denominator: 40 }),
});

test('the day that is chosen is the first for which the whole comparison has something alike, whatever stands in the papers', () => {
  fc.assert(
    fc.property(fc.array(anyFigure, { maxLength: 14 }), (parts) => {
      const figures = parts.map((part) => figure(part));
      const days = daysOf(figures, merton, repeatPlans).map(({ on }) => on);
      const slow = days.find((on) => compareIndicator(figures, repeatPlans, { base: merton, on }).entries.some(({ verdict }) => verdict !== 'unlike')) ?? null;
      expect(firstAlikeDay(figures, repeatPlans, merton, days)).toBe(slow);
    }),
    { seed: 1903, numRuns: 400 },
  );
});
