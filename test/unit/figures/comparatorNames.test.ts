import { expect, test } from 'vitest';
import { settleComparator } from '../../../shared/figures/settleComparator.ts';
import { observationsOf, winter } from './tableOf.ts';
import { collectComparators, comparatorNamed } from '../../../shared/figures/footnotes/comparatorNames.ts';

const named = (lines: string[], heading: string): string | null => comparatorNamed(heading, collectComparators(lines))?.name ?? null;

test.each([
  [['BENCHMARK GROUP', 'The statistical neighbours of the council'], 'Benchmark Group 2022-23', 'Statistical neighbours'],
  [['Benchmark group: average of our statistical neighbours'], 'Benchmark group', 'Statistical neighbours'],
  [['The benchmark group is made up of the council’s statistical neighbours.'], 'Benchmark Group', 'Statistical neighbours'],
  [['Benchmark', 'Kent’s statistical neighbours', 'group'], 'Benchmark Group', 'Statistical neighbours'],
  [['Comparator group – South East region'], 'Comparator average', 'South East'],
  [['Comparators are statistical neighbours (as defined by NFER).'], 'Comparators', 'Statistical neighbours'],
  [['‘Family’ refers to the YJB family group', 'Benchmark = England average'], 'Benchmark', 'England'],
  [['Benchmark   England average'], 'Benchmark 2022/23', 'England'],
  [['The tables compare Merton with its ten statistical neighbours. The neighbour average is their mean.'], 'Neighbour average', 'Statistical neighbours'],
  [['Merton Council. The Family Group is the council’s set of statistical neighbours.'], 'Family group', 'Statistical neighbours'],
  [['Each panel shows one measure. Similar councils are the ten areas that the', 'Department for Education says are most like Dorset.'], 'Comparators', 'Statistical neighbours'],
  [['The comparator group used in this report is the CIPFA nearest neighbours.'], 'Comparator group', 'Nearest neighbours'],
])('a paper that says %j means by “%s” %s', (lines, heading, who) => {
  expect(named(lines, heading)).toBe(who);
});

test.each([
  [['Benchmark group: statistical neighbours', 'Benchmark group: England'], 'Benchmark group'],
  [['Family group: the youth justice family group'], 'Family group'],
  [['The benchmark is higher than England'], 'Benchmark'],
  [['Benchmarking is used to compare with England and statistical neighbours'], 'Benchmark'],
  [['Benchmark group: statistical neighbours'], 'Family group'],
  [['Benchmark: 22.4% (England)'], 'Benchmark'],
  [['Similar councils have found the same.', 'The Department for Education agrees.'], 'Comparators'],
  [['Statistical neighbours are those of the Department', 'CIPFA nearest neighbours are shown too'], 'Neighbours'],
  [['Compared with its statistical neighbours'], 'Nearest neighbours'],
  [['Comparator group   England', 'Measure   Q2 Target', '2022/23   2022/23'], 'Comparator group 2022/23'],
])('a paper that says %j does not say whom “%s” means', (lines, heading) => {
  expect(named(lines, heading)).toBeNull();
});

test('a heading under “Comparators 2016-17” is called by its own words', () => {
  const rows = [['Measure', 'Merton 2016-17', 'Comparators 2016-17', '<'], ['', '', 'Benchmark Group', 'England'], ['Re-referrals within 12 months (%)', '18.4%', '24.3%', '21.9%'], ['Care leavers in suitable accommodation (%)', '88%', '84%', '83%']];
  const told = collectComparators(['Benchmark group: Merton’s statistical neighbours']);
  const read = observationsOf({ rows, headings: 2 }, winter).map((observation) => settleComparator(observation, () => told));
  expect(read.map(({ area }) => area.name)).toEqual(['Merton', 'Statistical neighbours', 'England', 'Merton', 'Statistical neighbours', 'England']);
});
