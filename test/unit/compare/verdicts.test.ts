import { describe, expect, test } from 'vitest';
import { indicatorById } from '../../../shared/catalogue/indicators.ts';
import { judge, rules } from '../../../shared/compare/judge.ts';
import type { LooseFigure } from '../../../shared/compare/looseFigure.ts';
import { figureOfLoose } from '../../../shared/compare/looseFigure.ts';
import { measureOf } from '../../../shared/compare/measure.ts';
import { workedPairs } from './workedPairs.ts';

function verdictOn(looseA: LooseFigure, looseB: LooseFigure) {
  const [a, b] = [figureOfLoose(looseA), figureOfLoose(looseB)];
  const indicator = indicatorById(a.indicator.id ?? b.indicator.id ?? '');
  return judge(a, b, indicator ? measureOf(indicator) : null);
}

describe('worked pairs', () => {
  test.each(workedPairs)('$name: $verdict', ({ a, b, verdict, because = [], says }) => {
    const { verdict: found, reasons } = verdictOn(a, b);
    expect({ verdict: found, reasons: reasons.map(({ text }) => text) }).toMatchObject({ verdict });
    expect(reasons.map(({ rule }) => rule)).toEqual(expect.arrayContaining(because));
    if (says) expect(reasons.map(({ text }) => text).join(' ')).toMatch(says);
  });

  test.each(workedPairs)('$name: the other way round gives the same verdict', ({ a, b, verdict }) => {
    expect(verdictOn(b, a).verdict).toBe(verdict);
  });
});

test('there are at least sixty worked pairs', () => {
  expect(workedPairs.length).toBeGreaterThanOrEqual(60);
});

test('every rule has an id of its own, and a worked pair that cites it', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const cited = new Set(workedPairs.flatMap(({ because = [] }) => because));
  expect(ids.filter((id) => !cited.has(id))).toEqual([]);
});
