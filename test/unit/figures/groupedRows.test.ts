import { describe, expect, test } from 'vitest';
import { bare, figuresOf, observationsOf } from './tableOf.ts';

/* A cell that names a group of rows, a small table of one indicator, and headings that say whose or which figure stands under them. */

describe('a cell over several rows names what they are of', () => {
  const rows = [['', 'Measure', '2021/22', '2022/23'], ['Children in need', 'Number', '1,142', '1,188'], ['^', 'Rate per 10,000', '316.4', '329.2'], ['Care leavers (19 to 21)', 'Number', '138', '141'], ['^', '% in suitable accommodation', '89.1', '90.1']];

  test('its number and its rate, and the shares of it', () => {
    expect(observationsOf({ rows }).map(({ indicator, value }) => `${indicator.id} ${value.kind === 'number' ? value.unit : ''}`)).toEqual([
      'cin-number count', 'cin-number count', 'cin-rate per-10000', 'cin-rate per-10000', 'care-leavers-number count', 'care-leavers-number count', 'care-leavers-accommodation percent', 'care-leavers-accommodation percent',
    ]);
  });

  test('whatever heads it, and what stands beside it', () => {
    for (const [group, label] of [['', ''], ['Measure', 'Type'], ['Cohort', 'Performance measure'], ['Indicator', 'Indicator']]) {
      expect(observationsOf({ rows: [[group!, label!, '2021/22', '2022/23'], ...rows.slice(1)] }).map(({ indicator }) => indicator.id).filter((id, at, all) => all.indexOf(id) === at)).toEqual(['cin-number', 'cin-rate', 'care-leavers-number', 'care-leavers-accommodation']);
    }
  });

  test('also where it is typed once, over cells left blank', () => {
    const typed = rows.map(([group, ...row]) => [group === '^' ? '' : group!, ...row]);
    expect(figuresOf({ rows: typed })).toEqual(figuresOf({ rows }));
    // Nothing says of what the first row is.
    expect(figuresOf({ rows: [typed[0]!, ['', ...typed[1]!.slice(1)], ...typed.slice(2)] })[0]).not.toContain('Children in need');
  });

  test('an owner before each label names nothing', () => {
    const owned = [['', 'Measure', '2021/22', '2022/23'], ['Head of Care', 'Number of children in need', '1,142', '1,188'], ['Head of Care', 'Number of children with a child protection plan', '138', '141']];
    expect(observationsOf({ rows: owned }).map(({ section }) => section)).toEqual([null, null, null, null]);
  });
});

test('the council’s initials beside an indicator name no other, with “target” or without', () => {
  const rows = [['Indicator', '', '2021/22', '2022/23'], ['Re-referrals within 12 months', 'LBM', '20.1%', '19.7%'], ['^', 'LBM target', '18%', '18%'], ['^', 'England average', '21.5%', '22.4%'], ['Care leavers in suitable accommodation', 'LBM', '88%', '90%'], ['^', 'England average', '87%', '88%']];
  expect(figuresOf({ rows }).map((line) => line.split(' | ').slice(0, 3).join(' | ')).filter((_line, at) => at % 2 === 0)).toEqual([
    'Re-referrals within 12 months | Merton | actual', 'Re-referrals within 12 months | Merton | target', 'Re-referrals within 12 months | England | actual',
    'Care leavers in suitable accommodation | Merton | actual', 'Care leavers in suitable accommodation | England | actual',
  ]);
});

test('“Higher is better” over the names of areas heads no polarity', () => {
  const rows = [['Higher is better', '2021/22', '2022/23'], ['Merton', '92.7', '92.2'], ['Merton target', '93', '93'], ['England', '93.2', '92.9']];
  expect(bare(figuresOf({ title: 'Percentage of 16-17 year olds in education or training', rows })).map((line) => line.split(' | ').slice(0, 3).join(' '))).toEqual([
    'Merton actual financial-year 2021-04-01', 'Merton actual financial-year 2022-04-01', 'Merton target financial-year 2021-04-01', 'Merton target financial-year 2022-04-01', 'England actual financial-year 2021-04-01', 'England actual financial-year 2022-04-01',
  ]);
  const polarities = [['Measure', 'Higher is better', '2022/23'], ['Re-referrals within 12 months', 'No', '20%'], ['Care leavers in suitable accommodation', 'Yes', '90%']];
  expect(figuresOf({ rows: polarities })).toHaveLength(2);
});

test('the heading over the names of areas, or over years, may name the indicator', () => {
  const label = 'Percentage of re-referrals to social care within 12 months';
  const byArea = { rows: [[label, '2021/22', '2022/23'], ['Merton', '19.8', '20.4'], ['Merton target', '', '20'], ['South East average', '18', '19'], ['England', '22.6', '22.5']] };
  expect(figuresOf(byArea)).toEqual(['Merton | actual | financial-year 2021', 'Merton | actual | financial-year 2022', 'Merton | target | financial-year 2022', 'South East | actual | financial-year 2021', 'South East | actual | financial-year 2022', 'England | actual | financial-year 2021', 'England | actual | financial-year 2022'].map((told, at) => `${label} | ${told}-04-01 |  | ${[19.8, 20.4, 20, 18, 19, 22.6, 22.5][at]} percent`));
  const byYear = { rows: [[label, 'Merton', 'England'], ['2021/22', '19.8', '22.6'], ['2022/23', '20.4', '22.5']] };
  expect(figuresOf(byYear)).toHaveLength(4);
  const idUnder = (title: string) => observationsOf({ ...byArea, title }).map(({ indicator }) => indicator.id)[0];
  expect([idUnder('Percentage of care leavers in suitable accommodation'), idUnder('Children in need')]).toEqual(['care-leavers-accommodation', 're-referrals']);
});

test.each([['Q2 num.', 'Q2 den.'], ['Q2 (num)', 'Q2 (den)'], ['N', 'D'], ['Num', 'Total cohort']])('numerators and denominators of a quarter are no figures: %s, %s', (over, under) => {
  const rows = [['Performance indicator', 'Q1 2023/24', over, under, 'Q2 2023/24'], ['Percentage of re-referrals within 12 months', '17.5%', '118', '742', '15.9%'], ['Percentage of assessments completed in 45 working days', '82.6%', '611', '731', '83.6%']];
  expect(bare(figuresOf({ rows })).map((line) => line.split(' | ').at(-1))).toEqual(['17.5 percent', '15.9 percent', '82.6 percent', '83.6 percent']);
});

test('the best of the neighbours, and where a quartile begins, are others’ figures', () => {
  const rows = [['Measure', 'Merton', 'Stat neigh ave', 'Best stat neigh', 'Nat top quartile threshold', 'Red threshold'], ['% of re-referrals within 12 months', '20.7%', '21.8%', '14.9%', '16.3%', '25%']];
  expect(bare(figuresOf({ rows })).map((line) => line.split(' | ')[0])).toEqual(['Merton', 'Statistical neighbours', 'Best stat neigh', 'top quartile']);
});

test('a score is no share under “percentage of pupils unless stated”', () => {
  const rows = [['Indicator', '2018/19', '2021/22'], ['Average Attainment 8 score per pupil', '46.2', '48.1'], ['Grade 5 or above in English and maths', '42.3', '47.6']];
  expect(bare(figuresOf({ title: 'Education outcomes (percentage of pupils unless stated)', rows })).map((line) => line.split(' ').at(-1))).toEqual(['?', '?', 'percent', 'percent']);
});

test('two columns under just the same heading are doubted: one of them is of another time, or another’s', () => {
  const rows = [['Measure', '31 March 2022', '31 March 2021', '31 March 2021'], ['Rate of children in need per 10,000', '316.4', '298.7', '321.2'], ['Rate of looked-after children per 10,000', '97.2', '', '67.0']];
  expect(observationsOf({ rows }).map(({ raw, doubts }) => [raw, doubts.includes('headings-unclear')])).toEqual([['316.4', false], ['298.7', true], ['321.2', true], ['97.2', false], ['67.0', true]]);
});
