import { expect, test } from 'vitest';
import { cellOf } from '../../../shared/view/matrix/cellOf.ts';
import { shortPeriod } from '../../../shared/view/words/shortPeriod.ts';
import { england, figure, financialYear, merton, percent, repeatPlans } from './samples.ts';

const printed = figure({ area: england, period: financialYear(2017), value: percent(20) });
const published = (start: number, value: number) => figure({ area: england, origin: 'published', dated: null, period: financialYear(start), value: percent(value, 1) });

test('the benchmark’s column shows its latest figure, also where a paper printed an older one', () => {
  const cell = cellOf([printed, published(2017, 20.2), published(2024, 24.5)], repeatPlans, england, england);
  expect(cell?.figure.value).toEqual(percent(24.5, 1));
});

test('a council’s cell is held against the benchmark of the same year, not against its latest', () => {
  const cell = cellOf([figure({ period: financialYear(2017), value: percent(13) }), published(2017, 20.2), published(2024, 24.5)], repeatPlans, merton, england);
  expect(cell).toMatchObject({ sense: 'better', against: { figure: { value: percent(20.2, 1) } } });
});

test.each([
  ['January to March 2021', 'Jan–Mar 2021'],
  ['April 2020 to March 2021', 'Apr 2020–Mar 2021'],
  ['1 April to 30 June 2021', '1 Apr–30 Jun 2021'],
  ['31 March 2025', '31 Mar 2025'],
  ['12 months to March 2021', '12 months to Mar 2021'],
  ['May 2019', 'May 2019'],
  ['Sept 2019', 'Sep 2019'],
  ['2018/19', '2018/19'],
  ['Quarter 4 2020/21', 'Quarter 4 2020/21'],
])('a narrow column says %s as %s', (label, short) => {
  expect(shortPeriod(label)).toBe(short);
});
