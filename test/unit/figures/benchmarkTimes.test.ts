import { describe, expect, test } from 'vitest';
import { benchmarkMention, collectBenchmarkTimes } from '../../../shared/figures/footnotes/benchmarkTimes.ts';
import { observationsOf } from './tableOf.ts';

const told = (...lines: string[]) => collectBenchmarkTimes(lines, 1).map(({ kinds, mention }) => [kinds === null ? 'all' : [...kinds].join('+'), mention.kind, 'year' in mention ? mention.year : null]);

describe('what a report says of when its comparators are', () => {
  test.each([
    ['Statistical neighbour and England figures are for 2023/24.', 'england+statistical-neighbours', 'split-year', 2023],
    ['Benchmarks are the latest published and relate to 2022/23.', 'all', 'split-year', 2022],
    ['Comparator data: 2022/23 (latest published)', 'all', 'split-year', 2022],
    ['National and regional averages are as at 31 March 2024, unless stated otherwise.', 'england+region', 'day', 2024],
    ['Note: all benchmarking data is from 2021/22', 'all', 'split-year', 2021],
    ['Each card shows the latest month. Y&H = Yorkshire and the Humber; Eng = England; both are 2023/24 published figures.', 'england+region', 'split-year', 2023],
  ])('%s', (line, kinds, kind, year) => {
    expect(told(line)).toEqual([[kinds, kind, year]]);
  });

  test('a sentence that runs over two lines is one', () => {
    expect(told('Statistical neighbour figures shown in the table below are', 'for 2022/23.')).toEqual([['statistical-neighbours', 'split-year', 2022]]);
  });

  test.each([
    'England’s rate fell in 2022/23.', 'Performance is better than the national average for 2022/23.', 'National data is due in November 2024.',
    'The England average was 22.4% in 2022/23.', 'England 2022/23   Merton 2023/24', 'Statistical neighbours are those of the 2021 model.', 'Statistical neighbours: as set by the Department in 2021.', 'Our statistical neighbours were selected in 2021/22', 'Each card shows the latest month. All are 2023/24 figures.', 'Comparators are not yet available for 2023/24.',
  ])('no date of figures: %s', (line) => {
    expect(told(line)).toEqual([]);
  });

  test('what the table’s own page says goes before what another says, and two times are none', () => {
    const times = [...collectBenchmarkTimes(['Benchmarks relate to 2021/22.'], 1), ...collectBenchmarkTimes(['England figures are for 2022/23.'], 2)];
    expect(benchmarkMention({ kind: 'england' }, times, [2])).toMatchObject({ year: 2022 });
    expect(benchmarkMention({ kind: 'region' }, times, [2])).toMatchObject({ year: 2021 });
    expect(benchmarkMention({ kind: 'england' }, times, [3])).toBe(null);
  });

  test.each(['The England average is the latest published.', 'England: latest published figure.', 'England averages shown are the latest available and may be for an earlier year.'])('%s: of some year, and not of the row’s', (line) => {
    const drawn = { rows: [['Measure', 'Period', 'Result', 'England', 'London 2021/22'], ['Pupils with a suspension', 'AY 2022/23', '4.2%', '3.9%', '4.0%']] };
    const read = observationsOf(drawn, { benchmarkTimes: collectBenchmarkTimes([line], 1) });
    expect(read.map(({ area, period, doubts }) => [area.name, period?.start ?? null, doubts.includes('period-unresolved')])).toEqual([['Merton', '2022-09-01', false], ['England', null, true], ['London', '2021-09-01', false]]);
    const dated = observationsOf(drawn, { benchmarkTimes: collectBenchmarkTimes([line, 'England figures are for 2021/22.'], 1) });
    expect(dated[1]!.period?.start.slice(0, 4)).toBe('2021');
    expect(observationsOf(drawn)[1]!.period?.start).toBe('2022-09-01');
  });

  test('it dates the comparators that stand without a date, and no others', () => {
    const drawn = { rows: [['Indicator', 'Q3 2023/24', 'England', 'London 2021/22'], ['Re-referrals within 12 months', '17.9%', '22.4%', '19.0%']] };
    const read = observationsOf(drawn, { meetingDate: '2024-02-21', benchmarkTimes: collectBenchmarkTimes(['Benchmarks relate to 2022/23.'], 1) });
    expect(read.map(({ area, period, doubts }) => [area.name, period?.start, doubts.length])).toEqual([['Merton', '2023-10-01', 0], ['England', '2022-04-01', 0], ['London', '2021-04-01', 0]]);
  });

  test.each([['Latest position against comparators (2023/24)', '2023-04-01'], ['Performance in 2023/24', undefined], ['Index 2024/25: benchmarking and trend', undefined]])('a title that compares dates those without a time beside years of the council: %s', (title, start) => {
    const read = observationsOf({ title, rows: [['Measure', 'Merton 2022/23', 'Merton 2023/24', 'England'], ['Re-referrals within 12 months', '17.9%', '18.3%', '22.4%']] });
    expect(read.map(({ area, period }) => [area.name, period?.start])).toEqual([['Merton', '2022-04-01'], ['Merton', '2023-04-01'], ['England', start]]);
  });

  test('what is counted in a cohort, and of those who meet the measure, are the parts of its share', () => {
    const rows = [['Measure', 'Result', 'Number in cohort', 'Number meeting measure', 'England'], ['Assessments completed in 45 working days', '86.0%', '3,071', '2,641', '82.1%']];
    expect(observationsOf({ rows }).map(({ value }) => (value.kind === 'number' ? value.number : null))).toEqual([86, 82.1]);
  });
});
