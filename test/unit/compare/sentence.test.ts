import { expect, test } from 'vitest';
import { compareIndicator } from '../../../shared/compare/compareIndicator.ts';
import type { Figure } from '../../../shared/compare/figure.ts';
import { findingSentence } from '../../../shared/compare/sentence.ts';
import { comparisonAsTable } from '../../../shared/view/export/copyTable.ts';
import { england, figure, financialYear, merton, percent, repeatPlans } from '../view/samples.ts';

const against = (over: Partial<Figure>) => compareIndicator([figure(), figure({ area: england, value: percent(20), ...over })], repeatPlans, { base: merton });

test('the finding says how many years lie between two figures that are held against each other', () => {
  expect(findingSentence(against({ period: financialYear(2017) }))).toBe('Merton’s 16% in 2018/19 is below England’s 20% (2017/18: with care, a year apart).');
  expect(findingSentence(against({ period: financialYear(2012) }))).toBe('Merton’s 16% in 2018/19 is below England’s 20% (2012/13: with care, 6 years apart).');
});

test('and that care is called for where the benchmark’s period is not stated', () => {
  expect(findingSentence(against({ period: null }))).toBe('Merton’s 16% in 2018/19 is below England’s 20% (with care).');
});

test('a copied table says every ground for care, the years between two figures first', () => {
  const { text } = comparisonAsTable(against({ period: financialYear(2012), doubts: ['note-contradicts-cell'] }), null, () => null);
  expect(text).toMatch(/With care: 6 years apart: [^.]*2018\/19 and [^.]*2012\/13\. .*note/);
});
