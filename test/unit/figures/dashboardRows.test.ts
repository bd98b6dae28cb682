import { describe, expect, test } from 'vitest';
import { CLA, bare, figuresOf, observationsOf, winter } from './tableOf.ts';

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

test('a format of “Ratio” is of what the label says it is per, and of nothing else where it says so', () => {
  expect(told([['Measure', 'Format', 'Oct 2023'], ['Children looked after per 10,000 children', 'Ratio', '123.4'], ['Re-referrals within 12 months', '%', '18.0']])).toEqual([['lac-rate', '123.4 per-10000', '2023-10-01'], ['re-referrals', '18 percent', '2023-10-01']]);
});

test('a year on a line of its own under several comparators in one cell is of all of them, and one behind the last of that alone', () => {
  const read = (cell: string) => observationsOf({ rows: [['Measure', '2023/24 outturn', 'How others are doing'], ['Re-referrals within 12 months', '20.9%', cell]] }).map(({ period }) => period?.start ?? null).slice(1);
  expect(read('England 22.4%\nLondon 21.8%\nStat. neighbours 20.5%\n(2022/23)')).toEqual(['2022-04-01', '2022-04-01', '2022-04-01']);
  expect(read('England 22.4%\nLondon 21.8%\nStat. neighbours 20.5% (2022/23)').slice(0, 2)).not.toContain('2022-04-01');
});

test('a section’s label dates the figures under it that nothing else dates', () => {
  const table = { rows: [['Measure', 'Merton', 'England'], ['Children in care (at 31 March 2023)'], ['Children looked after per 10,000', '42.1', '71.0'], ['Workforce'], ['Social worker vacancy rate', '18.6%', '20.0%']], sections: [1, 3] };
  expect(observationsOf(table).map(({ period }) => period?.start ?? null)).toEqual(['2023-03-31', '2023-03-31', null, null]);
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

  test('is none of a single one’s either, unless it is in that month', () => {
    const read = (day: string) => told([['Measure', 'Jul-24', 'Data as at'], ['Children looked after', '412', day]]).map(([, , start]) => start);
    expect([read('30/09/2024'), read('31/07/2024')]).toEqual([['2024-07-01'], ['2024-07-31']]);
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

describe('a heading that names a year beside a row that names a month', () => {
  const rows = [['Short name', 'As at', 'Month’s value', 'Month’s target', 'Annual target 2019/20', '2018/19 outturn'], ['% of assessments completed within 45 working days', 'January 2020', '95.1%', '90%', '91%', '88.7%']];

  test('dates its own figures: the year before’s outturn, and the year’s target', () => {
    expect(observationsOf({ rows }, { ...winter, meetingDate: '2020-03-10', period: null }).map(({ role, raw, period }) => [role, raw, period?.kind, period?.start])).toEqual([
      ['actual', '95.1%', 'month', '2020-01-01'], ['target', '90%', 'month', '2020-01-01'], ['target', '91%', 'financial-year', '2019-04-01'], ['actual', '88.7%', 'financial-year', '2018-04-01'],
    ]);
  });
});

describe('a label that names its academic year under headings of quarters', () => {
  const label = 'Children achieving a good level of development (academic year 2017/18)';
  const rows = [['Indicator', 'Freq', 'Actual Q2 2018/19', 'Q2 profile', 'Target 2018/19', 'Same period last year'], [label, 'A', '70.6%', '71%', '72%', '69.3%'], ['Schools judged good or better by Ofsted', 'Q', '94.1%', '95%', '96%', '92.6%']];
  const read = observationsOf({ rows }, { meetingDate: '2018-11-26', period: { start: '2018-07-01', end: '2018-09-30', kind: 'quarter', label: 'July to September 2018' } }).map(({ role, raw, period }) => [role, raw, period?.kind ?? null, period?.start ?? null]);

  test('is of that year, and the one before of the year before it; the council’s target keeps its own', () => {
    expect(read.slice(0, 4).filter(([, raw]) => raw !== '71%')).toEqual([['actual', '70.6%', 'academic-year', '2017-09-01'], ['target', '72%', 'financial-year', '2018-04-01'], ['actual', '69.3%', 'academic-year', '2016-09-01']]);
  });

  test('and other rows of schools under quarters keep the council’s year; a profile is a target', () => {
    expect(read.slice(4)).toEqual([['actual', '94.1%', 'quarter', '2018-07-01'], ['target', '95%', 'quarter', '2018-07-01'], ['target', '96%', 'financial-year', '2018-04-01'], ['actual', '92.6%', 'quarter', '2017-07-01']]);
  });
});

test('a column of benchmarks that each say whose they are is one of figures, however many its words', () => {
  const rows = [['Measure', 'Q2 2024/25', 'Benchmark', 'Commentary'], ['Re-referrals within 12 months', '22.2%', 'England: 22.4% (2022/23)\nNorth West: 21.1% (2022/23)', 'Most relate to domestic abuse.'], ['Assessments within 45 days', '88%', 'England: 82.4% (2022/23)\nStatistical neighbours: 83.6% (2022/23)', 'Target met for the second quarter running.']];
  expect(bare(figuresOf({ rows }, winter)).filter((line) => !line.startsWith('Merton')).map((line) => line.split(' | ').filter((_, i) => [0, 4].includes(i)).join(' '))).toEqual(['England 22.4 percent', 'North West 21.1 percent', 'England 82.4 percent', 'Statistical neighbours 83.6 percent']);
});

test('“Latest data period” over months and quarters dates the council’s figures, and not an average that stands under none', () => {
  const rows = [['Measure', 'Latest data period', 'Actual', 'National average'], ['Re-referrals within 12 months', 'Q3 2023/24', '17.3%', '22.4%'], ['Children subject to a plan per 10,000', 'December 2023', '25.9', '43.2']];
  expect(observationsOf({ rows }, { ...winter, period: null }).map(({ area, raw, period, doubts }) => [area.name, raw, period?.start ?? null, doubts.includes('period-unresolved')])).toEqual([
    ['Merton', '17.3%', '2023-10-01', false], ['England', '22.4%', null, true], ['Merton', '25.9', '2023-12-01', false], ['England', '43.2', null, true],
  ]);
});

test('“% of children” beside their number is the share of the same day', () => {
  const drawn = { title: 'Where looked after children were living at 31 March 2023', rows: [['Type of placement', 'Number', '% of children'], ['In-house foster care', '88', '23%'], ['Children’s home', '39', '10%'], ['Semi-independent accommodation', '47', '12%']] };
  expect([...new Set(observationsOf(drawn, winter).map(({ value, period }) => `${value.kind === 'number' ? value.unit : value.kind} ${period?.start ?? 'never'}`))]).toEqual(['count 2023-03-31', 'percent 2023-03-31']);
});

test('sentences on lines over a label are a remark on the row before, and no part of it', () => {
  const remark = 'Remains a priority for the service.\nWeekly meetings look at every child.';
  const labels = ['Children adopted from care', 'Child protection plans lasting\ntwo years or more', 'Percentage of children seen\nwithin ten days of referral.'];
  const drawn = { reading: 'aligned' as const, rows: [['Measure', 'Q3 2023/24'], ...labels.map((label, i) => [`${i === 2 ? '' : `${remark}\n`}${label}`, `${i + 11}`])] };
  expect(observationsOf(drawn, winter).map(({ indicator: { label } }) => label)).toEqual(labels.map((label) => label.replace('\n', ' ')));
});

test('a column of periods under the council’s own name dates the figures of its group, and none of another', () => {
  const rows = [['Measure', 'Merton – current', '<', '<', 'Merton – earlier', '<', 'England 2022/23'], ['^', 'Value', 'Period', 'Target', 'Q2 2023/24', '2022/23', '^'], ['Re-referrals (%)', '22.4', 'Q3 2023/24', '22.0', '23.1', '24.6', '22.5'], [CLA, '36', 'At 31 Dec 2023', '', '37', '35', '71']];
  expect(observationsOf({ headings: 2, rows }, winter).map(({ raw, role, period, doubts }) => [raw, role, period?.end, doubts.length])).toEqual([
    ['22.4', 'actual', '2023-12-31', 0], ['22.0', 'target', '2023-12-31', 0], ['23.1', 'actual', '2023-09-30', 0], ['24.6', 'actual', '2023-03-31', 0], ['22.5', 'actual', '2023-03-31', 0],
    ['36', 'actual', '2023-12-31', 0], ['37', 'actual', '2023-09-30', 0], ['35', 'actual', '2023-03-31', 0], ['71', 'actual', '2023-03-31', 0],
  ]);
});

test('dates of results beside them, and one date for all comparators under their heading, date each no other', () => {
  const head = ['Measure', 'Latest result', 'Date of latest result', 'Previous result', 'Date of previous result', 'Target', 'England', 'Statistical neighbours', 'Comparator date'];
  const rows = [['', 'Merton', '<', '<', '<', '<', 'Comparators', '<', '<'], head, ['Re-referrals (%)', '22.4', 'July 2018', '23.1', 'May 2018', '22', '21.9', '24.3', '2016/17'], ['Core groups on time (%)', '80', '', '78', '', '90', '81', '', '2016/17']];
  const july = { start: '2018-07-01', end: '2018-07-31', kind: 'month' as const, label: 'July 2018' };
  expect(observationsOf({ headings: 2, rows }, { meetingDate: '2018-09-25', period: july }).map(({ area, raw, period }) => [area.name, raw, period?.start ?? null])).toEqual([
    ['Merton', '22.4', '2018-07-01'], ['Merton', '23.1', '2018-05-01'], ['Merton', '22', '2018-07-01'], ['England', '21.9', '2016-04-01'], ['Statistical neighbours', '24.3', '2016-04-01'],
    ['Merton', '80', '2018-07-01'], ['Merton', '78', '2018-06-01'], ['Merton', '90', '2018-07-01'], ['England', '81', '2016-04-01'],
  ]);
});

test.each(['Baseline Mar-22 (inspection)', 'Inspection baseline Mar-22', 'Starting point (Mar 22)', 'ILACS baseline: Mar 2022', 'Pre-inspection Mar-22'])('“%s” heads what was so in its month', (heading) => {
  const rows = [['Measure', heading, 'Jun-22', 'Plan target Mar-24'], ['Re-referrals (%)', '27.9', '26.1', '20'], ['Core groups held on time (%)', '59', '66', '90']];
  expect(observationsOf({ rows }, { ...winter, period: null }).map(({ raw, area, period, doubts }) => [raw, area.name, period?.start, doubts.includes('headings-unclear')]).slice(0, 2)).toEqual([['27.9', 'Merton', '2022-03-01', false], ['26.1', 'Merton', '2022-06-01', false]]);
});

test('a column of years under an area’s name dates that area’s figures alone', () => {
  const rows = [['Measure', 'Merton', '<', 'England', '<', 'London', '<'], ['^', '2018/19', 'Apr-19', 'Value', 'Year', 'Value', 'Year'], ['Children subject to a plan per 10,000', '39.4', '37.0', '46.3', '2017/18', '39.6', '2016/17']];
  expect(observationsOf({ headings: 2, rows }, { ...winter, meetingDate: '2019-06-26', period: null }).map(({ area, raw, period }) => [area.name, raw, period?.start])).toEqual([
    ['Merton', '39.4', '2018-04-01'], ['Merton', '37.0', '2019-04-01'], ['England', '46.3', '2017-04-01'], ['London', '39.6', '2016-04-01'],
  ]);
});
