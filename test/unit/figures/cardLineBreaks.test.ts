import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

/** A titled tile with one figure set large, and these lines under it. */
function tile(lines: readonly string[], title = 'Re-referrals within 12 months', shown = '24.1%'): string[] {
  const sheet = new Sheet().frame([40, 100, 340, 260]).text(46, 116, title, { bold: true }).text(46, 150, shown, { size: 28, bold: true });
  for (const [at, line] of lines.entries()) sheet.text(46, 168 + 9.5 * at, line, { size: 7.5 });
  return readCards(sheet.done(), [], merton).observations.map(({ area, role, period, raw }) => `${area.name} ${role} ${period?.start ?? '-'} ${period?.kind ?? ''} ${raw}`).toSorted();
}

const own = (role: string, start: string, raw: string, kind = 'quarter'): string => `Merton ${role} ${start} ${kind} ${raw}`;
const SHOWN = own('actual', '2023-07-01', '24.1%');

test('a name at the end of a line has its year and its figure in the next', () => {
  const read = tile(['Quarter 2 2023/24', 'Target 22% · Previous quarter 23.8% · England', '2022/23 21.5%']);
  expect(read).toEqual(['England actual 2022-04-01 financial-year 2022/23 21.5%', own('actual', '2023-04-01', '23.8%'), SHOWN, own('target', '2023-07-01', '22%')].toSorted());
});

test('so has a quarter whose year stands in the next', () => {
  const read = tile(['Quarter 2 2023/24', 'Target: 22% | Last quarter: 23.8% | Quarter 2', '2022/23: 25.2%']);
  expect(read).toEqual([own('actual', '2023-04-01', '23.8%'), SHOWN, own('target', '2023-07-01', '22%'), own('actual', '2022-07-01', '25.2%')].toSorted());
});

test('the period right before a figure is its own, and not the one of the tile over it', () => {
  expect(tile(['At 31 March 2023', '31 March 2022 25.2% · England 2021/22 22.7%'])).toEqual(['England actual 2021-04-01 financial-year 2021/22 22.7%', own('actual', '2022-03-31', '25.2%', 'as-at'), own('actual', '2023-03-31', '24.1%', 'as-at')].toSorted());
});

test('a year that heads the comparators is that of each, also behind a target', () => {
  const all = ['England actual 2022-04-01 financial-year 21.5%', 'South West actual 2022-04-01 financial-year 20.3%', SHOWN, own('target', '2023-07-01', '22%')].toSorted();
  expect(tile(['Quarter 2 2023/24', 'Target: 22%', 'Comparators (2022/23): England 21.5%, South', 'West 20.3%'])).toEqual(all);
  expect(tile(['Quarter 2 2023/24', 'Target: 22%', '2022/23 comparison:', 'England 21.5% South West 20.3%'])).toEqual(all);
});

test('how it moved since the quarter before dates no target', () => {
  expect(tile(['Quarter 2 2023/24', 'Up on last quarter', 'Target: 22%'])).toEqual([SHOWN, own('target', '2023-07-01', '22%')].toSorted());
});

test('a target that is not applicable is missing, with its reason', () => {
  expect(tile(['Quarter 2 2023/24', 'Target: n/a', 'England 2022/23: 21.5%'])).toContain(own('target', '2023-07-01', 'n/a'));
});

test('what one placement costs is measured, and a budget is not', () => {
  expect(tile(['Quarter 2 2023/24', 'Last quarter: £5,515'], 'Weekly cost of a residential placement', '£5,842')).toHaveLength(2);
  expect(tile(['Quarter 2 2023/24', 'Last quarter: £5,515'], 'Placements budget forecast', '£5,842')).toEqual([]);
});

test('a year that its line cuts at the stroke is no figure under the words of a heading', () => {
  expect(tile(['Quarter 2 2023/24', 'Previous quarter 23.8% · Target 2023-', '24: 22%'])).toEqual([own('actual', '2023-04-01', '23.8%'), SHOWN, own('target', '2023-04-01', '22%', 'financial-year')].toSorted());
});
