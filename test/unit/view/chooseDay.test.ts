import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareIndicator } from '../../../shared/compare/compareIndicator.ts';
import type { Figure } from '../../../shared/compare/figure.ts';
import { firstAlikeDay } from '../../../shared/compare/firstAlikeDay.ts';
import type { Period, Value } from '../../../shared/model/observation.ts';
import { daysOf } from '../../../shared/view/compare/chooseDay.ts';
import { england, figure, financialYear, london, merton, percent, repeatPlans } from './samples.ts';

const month = (number: number): Period => ({ start: `2019-${String(number).padStart(2, '0')}-01`, end: `2019-${String(number).padStart(2, '0')}-28`, kind: 'month', label: `month ${number}` });

const count = (number: number): Value => ({ kind: 'number', number, unit: 'count', decimals: 0 });
const suppressed: Value = { kind: 'missing', reason: 'suppressed' };

/** Months, years, years so far, counts and shares, twelve months and blanks, of the council, the nation and the capital. */
const anyFigure = fc.record({
  area: fc.constantFrom(merton, england, london), role: fc.constantFrom<Figure['role']>('actual', 'actual', 'target'),
  period: fc.oneof(fc.integer({ min: 2015, max: 2019 }).map(financialYear), fc.integer({ min: 1, max: 9 }).map(month), fc.constant(null)),
  basis: fc.constantFrom<Figure['basis']>('in-period', 'year-to-date', 'rolling-12-months', 'snapshot', null),
  value: fc.oneof(fc.integer({ min: 0, max: 99 }).map((number) => percent(number)), fc.constant(suppressed), fc.integer({ min: 1, max: 99 }).map(count)),
  origin: fc.constantFrom<Figure['origin']>('paper', 'published'), variant: fc.constantFrom<Figure['variant']>({}, { window: 'ever' }, { window: 'within-two-years' }),
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
