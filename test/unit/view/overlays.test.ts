import { describe, expect, test } from 'vitest';
import { compareIndicator } from '../../../shared/compare/compareIndicator.ts';
import { overlayWords } from '../../../shared/view/charts/overlayWords.ts';
import { type OverlayKind, drawnLimits, overlayOf, overlaysFor } from '../../../shared/view/charts/overlays.ts';
import { trendLines } from '../../../shared/view/charts/trendLines.ts';
import { england, figure, financialYear, merton, percent, repeatPlans } from './samples.ts';

const years = (values: number[], more = {}) => values.map((value, index) => figure({ period: financialYear(2010 + index), value: percent(value), ...more }));
const linesOf = (figures: ReturnType<typeof figure>[]) => trendLines(compareIndicator(figures, repeatPlans, { base: merton }), figures).lines;
const wordsOf = (figures: ReturnType<typeof figure>[], kind: OverlayKind) => overlayWords(overlayOf(linesOf(figures), kind)!, '%');

describe('what can be drawn over the lines', () => {
  test('is only what their figures bear: intervals need both numbers, limits three points', () => {
    expect(overlaysFor(linesOf(years([12, 14])))).toEqual([]);
    expect(overlaysFor(linesOf(years([12, 14, 13])))).toEqual(['limits']);
    expect(overlaysFor(linesOf(years([16], { parts: { numerator: 45, denominator: 280 } })))).toEqual(['intervals']);
  });

  test('an interval is Wilson’s, says what it was worked out from, and is never given for a nation that prints no numbers', () => {
    const nation = figure({ area: england, value: percent(20) });
    const words = wordsOf([...years([16], { parts: { numerator: 45, denominator: 280 } }), nation], 'intervals');
    expect(words).toContain('16% is 45 of 280, between 12.2% and 20.8%');
    expect(words).not.toContain('England');
  });

  test('limits from few points are called trial limits, and none lies below 0', () => {
    const figures = years([1, 9, 2, 8]);
    expect(wordsOf(figures, 'limits')).toMatch(/^Trial limits from 4 points, which may still move: Merton usually varies between 0\.0% and/);
    const overlay = overlayOf(linesOf(figures), 'limits');
    expect(overlay?.kind === 'limits' && drawnLimits(overlay.limits).lower).toBe(0);
  });

  test('a point that stands out is named with its reason, and a steady line says that none does', () => {
    const steady = [14, 15, 14, 15, 14, 15, 14, 15, 14, 15, 14];
    expect(wordsOf(years([...steady, 30]), 'limits')).toMatch(/^Control limits from 12 points: .*Points that stand out: the financial year 2021\/22 \(30%\) is outside the limits; .*one of seven or more in a row/);
    expect(wordsOf(years(steady), 'limits')).toContain('No point stands out');
  });
});
