import { expect, test } from 'vitest';
import { indicatorById } from '../../../shared/catalogue/indicators.ts';
import { figureOfLoose } from '../../../shared/compare/looseFigure.ts';
import { measureOf } from '../../../shared/compare/measure.ts';
import { seriesOf } from '../../../shared/compare/series.ts';
import { kent, percent, rolling } from './workedPairs.ts';

test('rolling twelve months are one line through December and March, when they happen to be whole years', () => {
  const months = ['2018-11', '2018-12', '2019-01', '2019-02', '2019-03', '2019-04'];
  const figures = months.map((month) => figureOfLoose({ indicator: { label: '% re-referrals within 12 months' }, area: kent, value: percent(20), period: rolling(month), basis: 'rolling-12-months' }));
  const lines = seriesOf(figures, measureOf(indicatorById('re-referrals')!));
  expect(lines.map(({ kind, points }) => [kind, points.length])).toEqual([['rolling-12-months', 6]]);
});
