import { describe, expect, test } from 'vitest';
import { bare, figuresOf, observationsOf, winter } from './tableOf.ts';

/* A dashboard's rows: counts with their rates, benchmarks with their years in the cell, and when each row was told. */

const told = (rows: string[][]) => observationsOf({ rows }, winter).map(({ indicator: { id }, value, period }) => [id, value.kind === 'number' ? `${value.number} ${value.unit}` : value.kind, period?.start ?? null]);

describe('a count with its rate in one cell', () => {
  test.each(['1,447 (84.6/10,000)', '1,447 (84.6 per 10,000)', '1,447\n(84.6 per 10,000 children)'])('%s is two figures', (cell) => {
    expect(told([['Measure', 'Oct 2023'], ['Number of children looked after', cell]])).toEqual([['lac-number', '1447 count', '2023-10-01'], ['lac-rate', '84.6 per-10000', '2023-10-01']]);
  });

  test('what does not say per how many it is remains unread', () => {
    expect(told([['Measure', 'Oct 2023'], ['Number of children looked after', '1,447 (84.6)']])).toEqual([['lac-number', 'missing', '2023-10-01']]);
  });
});

test('a rate beside a number of children is that rate, and no number', () => {
  expect(told([['Measure', 'Result Oct 2023', 'National'], ['Number of children subject to a child protection plan', '571', '43.2/10,000 (2022/23 FY)']])).toEqual([['cpp-number', '571 count', '2023-10-01'], ['cpp-rate', '43.2 per-10000', '2022-04-01']]);
});

test('no share is over a hundred: a whole number beside shares counts', () => {
  expect(told([['Measure', 'National', 'Result Oct 2023'], ['Young people who are NEET', '2.6%', '488'], ['Care leavers in suitable accommodation', '88%', '92']])).toEqual([
    ['neet', '2.6 percent', null], ['neet-number', '488 count', '2023-10-01'], ['care-leavers-accommodation', '88 percent', null], ['care-leavers-accommodation', '92 percent', '2023-10-01'],
  ]);
});

describe('a day beside figures that each have a month', () => {
  const rows = (heading: string) => [['Measure', 'Result Oct 2023', 'Result Nov 2023', heading], ['Re-referrals within 12 months', '25.3%', '25.0%', '04/01/2024']];

  test.each(['Data last updated', 'Date', 'Last refreshed'])('under “%s” is no period of theirs', (heading) => {
    expect(told(rows(heading)).map(([, , start]) => start)).toEqual(['2023-10-01', '2023-11-01']);
  });

  test('is that of a figure whose heading names none', () => {
    expect(told([['Measure', 'Result', 'Date'], ['Re-referrals within 12 months', '25.3%', '31/10/2023']])).toEqual([['re-referrals', '25.3 percent', '2023-10-31']]);
  });
});

test('a year of a kind may stand behind the value: calendar, financial, academic', () => {
  const starts = ['50.3% (2023 CY)', '50.3% (2022/23 FY)', '50.3% (2022/23 AY)'].map((cell) => told([['Measure', 'National'], ['EHC plans issued within 20 weeks', cell]])[0]![2]);
  expect(starts).toEqual(['2023-01-01', '2022-04-01', '2022-09-01']);
});

test('a commentary that speaks of the new academic year changes no year of its row', () => {
  const rows = (comment: string) => ({ rows: [['Measure', '2022/23 outturn', 'Comments'], ['16 and 17 year olds who are NEET', '2.1%', comment]] });
  expect(bare(figuresOf(rows('Status is not reported because of the new academic year.'), winter))[0]).toContain('financial-year 2022-04-01');
  expect(bare(figuresOf(rows('Figures are for the academic year.'), winter))[0]).toContain('academic-year 2022-09-01');
});
