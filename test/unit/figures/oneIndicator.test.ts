import { describe, expect, test } from 'vitest';
import type { Box } from '../../../shared/model/geometry.ts';
import { findHeadlines } from '../../../shared/figures/shape/findHeadlines.ts';
import { subjectOver } from '../../../shared/figures/shape/subjectOver.ts';
import { Sheet } from './pageOf.ts';
import { figuresOf, observationsOf } from './tableOf.ts';

const EHCP = 'Percentage of education, health and care plans issued within 20 weeks';

/** Whose, which, when and how much: the label is the title's. */
const told = (lines: string[]): string[] => lines.map((line) => line.split(' | ').slice(1).filter((part) => part.trim() !== '').join(' | '));

describe('a table of one indicator', () => {
  test('its years stand beside it and its months over it', () => {
    expect(told(figuresOf({ title: EHCP, rows: [['', 'Apr', 'Feb'], ['2024/25', '88.2%', '87.3%'], ['2023/24', '80.5%', '84.8%'], ['Target 2024/25', '85%', '85%']] }))).toEqual([
      'Merton | actual | month 2024-04-01 | 88.2 percent', 'Merton | actual | month 2025-02-01 | 87.3 percent',
      'Merton | actual | month 2023-04-01 | 80.5 percent', 'Merton | actual | month 2024-02-01 | 84.8 percent',
      'Merton | target | month 2024-04-01 | 85 percent', 'Merton | target | month 2025-02-01 | 85 percent',
    ]);
  });

  test('its months stand beside it and its years over it', () => {
    expect(told(figuresOf({ title: EHCP, rows: [['Month', '2023', '2024'], ['October', '55%', '72%'], ['November', '61%', '79%']] }))).toEqual([
      'Merton | actual | month 2023-10-01 | 55 percent', 'Merton | actual | month 2024-10-01 | 72 percent',
      'Merton | actual | month 2023-11-01 | 61 percent', 'Merton | actual | month 2024-11-01 | 79 percent',
    ]);
  });

  test('a comparator’s own year holds beside the council’s quarters', () => {
    expect(told(figuresOf({ title: EHCP, rows: [['Quarter', 'Merton', 'England 2023/24'], ['Q1 2024/25', '52.5', '50.4'], ['Q2 2024/25', '51.3', '']] }))).toEqual([
      'Merton | actual | quarter 2024-04-01 | 52.5 percent', 'England | actual | financial-year 2023-04-01 | 50.4 percent', 'Merton | actual | quarter 2024-07-01 | 51.3 percent',
    ]);
  });

  test('the same quarter a year before is a year before', () => {
    expect(told(figuresOf({ title: 'Number of requests for an education, health and care assessment', rows: [['Quarter', 'Number', 'Same quarter a year before'], ['Q1 2024-25', '441', '409'], ['Q2 2024-25', '388', '362']] }))).toEqual([
      'Merton | actual | quarter 2024-04-01 | 441 count', 'Merton | actual | quarter 2023-04-01 | 409 count', 'Merton | actual | quarter 2024-07-01 | 388 count', 'Merton | actual | quarter 2023-07-01 | 362 count',
    ]);
  });

  test('years under “31 March” are that day of each', () => {
    expect(told(figuresOf({ title: 'Rate of children in need per 10,000', rows: [['31 March', '2023', '2024'], ['Merton', '263.4', '271.8'], ['England', '342.7', '332.9']] })).map((line) => line.split(' | ')[2])).toEqual(
      ['as-at 2023-03-31', 'as-at 2024-03-31', 'as-at 2023-03-31', 'as-at 2024-03-31'],
    );
  });

  test('its title may stand in the table, with a code and what is better', () => {
    const figures = observationsOf({ headings: 3, rows: [
      ['CYPE 01 Percentage of re-referrals within 12 months (Smaller is better)', '<', '<', '<'],
      ['', '2023/24', '2024/25', '<'],
      ['^', '^', 'Q1', 'Q2'],
      ['Result', '20%', '17%', '16%'],
      ['RAG', '', 'G', 'A'],
    ] });
    expect(figures.map(({ indicator: { id, label }, period, raw }) => [id, label, period?.start, raw])).toEqual([
      ['re-referrals', 'Percentage of re-referrals within 12 months', '2023-04-01', '20%'],
      ['re-referrals', 'Percentage of re-referrals within 12 months', '2024-04-01', '17%'],
      ['re-referrals', 'Percentage of re-referrals within 12 months', '2024-07-01', '16%'],
    ]);
  });
});

describe('months that end what a table’s heading says they are of', () => {
  const trend = (stub: string): string[] => told(figuresOf({ headings: 2, rows: [[stub, 'Previous year', '<', 'Current year'], ['^', 'Dec 22', 'Mar 23', 'Jun 23'], ['Merton result', '25.7%', '24.8%', '23.9%']] }, { subject: EHCP }));

  test.each([
    ['Trend data – rolling 12 months', ['rolling-12-months 2022-01-01', 'rolling-12-months 2022-04-01', 'rolling-12-months 2022-07-01']],
    ['Trend data – by quarter', ['quarter 2022-10-01', 'quarter 2023-01-01', 'quarter 2023-04-01']],
    ['Trend data', ['month 2022-12-01', 'month 2023-03-01', 'month 2023-06-01']],
  ])('“%s”', (stub, periods) => {
    expect(trend(stub).map((line) => line.split(' | ')[2])).toEqual(periods);
  });
});

describe('an indicator by its parts', () => {
  const parts = { headings: 2, title: 'Children subject to a child protection plan by category of abuse', rows: [
    ['', '30 September 2023', '', '30 September 2024', ''],
    ['Category', 'Number', '%', 'Number', '%'],
    ['Neglect', '281', '46.6%', '249', '43.5%'],
    ['Emotional abuse', '243', '40.3%', '254', '44.3%'],
    ['All categories', '603', '100.0%', '573', '100.0%'],
  ] };

  test('each part has its number and its share at each date, whether or not a date spans both', () => {
    const neglect = ['Neglect | Merton | actual | as-at 2023-09-30 | 281 count', 'Neglect | Merton | actual | as-at 2023-09-30 | 46.6 percent', 'Neglect | Merton | actual | as-at 2024-09-30 | 249 count', 'Neglect | Merton | actual | as-at 2024-09-30 | 43.5 percent'];
    const first = (lines: string[]): string[] => lines.slice(0, 4).map((line) => line.split(' | ').filter((part) => part.trim() !== '' && part !== 'snapshot').join(' | '));
    expect(first(figuresOf(parts))).toEqual(neglect);
    const spanned = { ...parts, rows: [['', '30 September 2023', '<', '30 September 2024', '<'], ...parts.rows.slice(1)] };
    expect(first(figuresOf(spanned))).toEqual(neglect);
  });

  test('a part is not taken for the whole', () => {
    const figures = observationsOf(parts);
    expect(figures.map(({ section }) => section)).toEqual(figures.map(() => parts.title));
    expect(figures.slice(0, 8).map(({ indicator }) => indicator.id)).not.toContain('cpp-number');
  });

  test('rows under a title that no catalogue knows yield nothing', () => {
    expect(figuresOf({ ...parts, title: 'Books on loan by category of reader' })).toEqual([]);
  });
});

test('rates under a rate are per as many', () => {
  expect(told(figuresOf({ title: 'First time entrants to the youth justice system', rows: [
    ['Calendar year', '2022', '2023'], ['Number', '71', '77'], ['Rate per 100,000 aged 10–17', '118', '126'], ['England rate', '149', '143'],
  ] }))).toEqual([
    'Merton | actual | calendar-year 2022-01-01 | 71 count', 'Merton | actual | calendar-year 2023-01-01 | 77 count',
    'Merton | actual | calendar-year 2022-01-01 | 118 per-100000', 'Merton | actual | calendar-year 2023-01-01 | 126 per-100000',
    'England | actual | calendar-year 2022-01-01 | 149 per-100000', 'England | actual | calendar-year 2023-01-01 | 143 per-100000',
  ]);
});

test('headings that a narrow cell cuts off still say whose the figures are, where only one name begins so', () => {
  expect(told(figuresOf({ title: EHCP, rows: [['Year', 'Nottinghams', 'Statistical n', 'England'], ['2022/23', '50%', '54%', '56%']] }, { council: { gss: 'E10000024', name: 'Nottinghamshire' } }))).toEqual([
    'Nottinghamshire | actual | financial-year 2022-04-01 | 50 percent', 'Statistical neighbours | actual | financial-year 2022-04-01 | 54 percent', 'England | actual | financial-year 2022-04-01 | 56 percent',
  ]);
});

describe('the indicator that a heading over a table names', () => {
  const body = (sheet: Sheet, from = 200): Sheet => [0, 20, 40, 60].reduce((page, y) => page.text(50, from + y, 'The rate has been lower than that of England'), sheet);
  const results = { rows: [['Published results', '2022/23', '2023/24'], ['Merton', '52.5', '51.3'], ['England', '50.4', '49.9']] };
  const over = (sheet: Sheet, top: number, tables: Box[] = []): string | null => subjectOver(findHeadlines(body(sheet).done(), tables), [50, top, 500, top + 40]);

  test('is that of the page’s own heading, over two lines, behind a number', () => {
    expect(over(new Sheet().text(50, 60, '3. Percentage of education, health and care plans', { size: 18 }).text(50, 82, 'issued within 20 weeks', { size: 18 }), 500)).toBe(EHCP);
    expect(over(new Sheet().text(50, 60, '16 and 17 year olds not in education, employment or training', { size: 18 }), 500)).toBe('16 and 17 year olds not in education, employment or training');
  });

  test('is that of the nearest, whatever chart or comment stands between', () => {
    const page = (): Sheet => new Sheet().text(50, 60, 'Children in care per 10,000', { bold: true }).text(50, 80, 'Commentary', { bold: true }).text(50, 400, EHCP, { bold: true }).text(50, 600, 'Trend data', { bold: true });
    expect(over(page(), 300)).toBe('Children in care per 10,000');
    expect(over(page(), 620)).toBe(EHCP);
  });

  test('may stand in a bar of its own that looks like a table', () => {
    expect(over(new Sheet().text(50, 100, EHCP, { bold: true }).text(450, 100, 'AMBER', { bold: true }), 300, [[48, 88, 545, 106]])).toBe(EHCP);
  });

  test('is nobody’s where another heading of its rank stands nearer, or none names one', () => {
    expect(over(new Sheet().text(50, 60, EHCP, { size: 14 }).text(50, 400, 'Children in care', { size: 14 }), 450)).toBeNull();
    expect(over(new Sheet().text(50, 60, 'Performance this quarter', { size: 18 }), 450)).toBeNull();
  });

  test('is no row of another table', () => {
    expect(over(new Sheet().text(50, 120, EHCP, { bold: true }).text(300, 120, '52%'), 300, [[48, 80, 545, 130]])).toBeNull();
  });

  test('is that of a table of areas and dates alone', () => {
    expect(figuresOf(results, { subject: EHCP })).toEqual(['Merton | actual | financial-year 2022-04-01', 'Merton | actual | financial-year 2023-04-01', 'England | actual | financial-year 2022-04-01', 'England | actual | financial-year 2023-04-01'].map((line, at) => `${EHCP} | ${line} |  | ${[52.5, 51.3, 50.4, 49.9][at]} percent`));
    expect(figuresOf(results)).toEqual([]);
    expect(figuresOf({ ...results, title: 'Children looked after per 10,000' }, { subject: EHCP })[0]).toContain('Children looked after per 10,000 | Merton');
  });
});
