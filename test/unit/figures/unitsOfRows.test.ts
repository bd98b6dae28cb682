import { describe, expect, test } from 'vitest';
import { figuresOf } from './tableOf.ts';

/* How scorecards say in what unit a row is: a column of units, the section, the label's end, two figures in one cell. */

const FTE = 'First time entrants to the youth justice system';
const PROCEEDINGS = 'Average length of care proceedings';
const REFERRALS = 'Re-referrals within 12 months';

/** Label and value of every figure. */
const valuesOf = (drawn: Parameters<typeof figuresOf>[0]): string[] => figuresOf(drawn).map((line) => line.split(' | ').filter((_, at) => [0, 2, 5].includes(at)).join(' | '));

test.each(['Unit', 'Type', 'Measure type', '% / No.', ''])('a column of nothing but units says them of its rows, headed “%s”', (heading) => {
  const rows = [['Indicator', heading, '2022/23', '2023/24'], [REFERRALS, '%', '18.4', '21.5'], [FTE, 'Rate/100,000', '138', '145'], [PROCEEDINGS, 'Weeks', '41', '39'], ['Contacts to the front door', 'No.', '702', '744']];
  expect(valuesOf({ rows }).filter((_, at) => at % 2 === 0)).toEqual([`${REFERRALS} | actual | 18.4 percent`, `${FTE} | actual | 138 per-100000`, `${PROCEEDINGS} | actual | 41 weeks`, 'Contacts to the front door | actual | 702 count']);
});

test('a column of units under no other label names the rows itself', () => {
  const rows = [['Type', '2022/23', '2023/24'], [FTE, '<', '<'], ['Number', '31', '28'], ['Rate per 100,000', '138', '145']];
  expect(valuesOf({ rows, sections: [1] })[0]).toMatch(/31 count$/u);
});

test.each([
  ['Percentages', REFERRALS, '18.4', 'percent'], ['Rate per 100,000', FTE, '138', 'per-100000'], ['Rates per 10,000 children', 'Referrals', '412.6', 'per-10000'], ['Volumes (number)', 'Contacts', '702', 'count'], ['Percentage measures (%)', REFERRALS, '18.4', 'percent'],
])('a section called “%s” gives its rows that unit', (section, label, value, unit) => {
  const rows = [['Indicator', '2022/23', 'England'], [section, '<', '<'], [label, value, value]];
  expect(valuesOf({ rows, sections: [1] })[0]).toBe(`${label} | actual | ${Number(value)} ${unit}`);
});

test('a section that names a matter gives none', () => {
  const rows = [['Indicator', '2022/23', 'England'], ['Rates of re-referral and number of contacts', '<', '<'], [FTE, '138.4', '145.0']];
  expect(valuesOf({ rows, sections: [1] }).join()).not.toContain('count');
});

test.each([[`${PROCEEDINGS} - weeks`, 'weeks'], [`${PROCEEDINGS}: weeks`, 'weeks'], ['Average time between entering care and adoption, days', 'days']])('%s', (label, unit) => {
  expect(valuesOf({ rows: [['Indicator', '2022/23', '2023/24'], [label, '41', '39']] })[0]).toBe(`${label} | actual | 41 ${unit}`);
});

describe('a cell of two figures', () => {
  const cell = (text: string, heading = 'Q2 2023/24'): string[] => valuesOf({ rows: [['Indicator', heading, 'England 2022/23'], ['EHC plans issued within 20 weeks', text, '50.1%']] }).slice(0, -1).map((line) => line.split(' | ').slice(1).join(' '));

  test('a count and its share are both read', () => {
    expect(cell('105 (61%)')).toEqual(['actual 105 count', 'actual 61 percent']);
  });

  test('a share over how many it is has these for its parts, and is one figure', () => {
    expect(cell('77.0%\n45 children')).toEqual(['actual 77 percent']);
    expect(cell('77.0%\nn=45')).toEqual(['actual 77 percent']);
  });

  test('a result and the target that its word names are both read, also under a heading that promises them', () => {
    for (const heading of ['Q2 2023/24', 'Q2 2023/24 (target)']) for (const text of ['75.7% (target 80%)', '75.7%\nTarget: 80%']) expect(cell(text, heading)).toEqual(['actual 75.7 percent', 'target 80 percent']);
  });

  test('a share in brackets that is headed as something else is no share of the count, nor is a change', () => {
    expect(cell('105 (61%)', 'Q2 2023/24 (previous)')).toEqual(['actual unreadable']);
    expect(cell('105 (+61%)')).not.toContain('actual 61 percent');
  });
});

test.each(['% of target', '% against target', 'Percentage of target'])('“%s” is no target', (heading) => {
  const rows = [['Indicator', 'Q2 2023/24', 'Target', heading], [REFERRALS, '18.4%', '20%', '92.0%'], ['EHC plans issued within 20 weeks (%)', '49.0%', '50%', '98.0%']];
  expect(valuesOf({ rows }).filter((line) => line.includes('target'))).toEqual([`${REFERRALS} | target | 20 percent`, 'EHC plans issued within 20 weeks (%) | target | 50 percent']);
});

test('a lower threshold beside the target is a floor; thresholds of ratings are none', () => {
  const rows = [['Indicator', 'Q2 2023/24', 'Target', 'Lower threshold', 'Amber threshold'], [REFERRALS, '18.4%', '20%', '25%', '21-24%']];
  expect(valuesOf({ rows }).filter((line) => !line.includes('actual'))).toEqual([`${REFERRALS} | target | 20 percent`, `${REFERRALS} | floor | 25 percent`]);
});
