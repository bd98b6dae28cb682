import { describe, expect, test } from 'vitest';
import { formHeadline } from '../../../shared/figures/shape/formRow.ts';
import { subjectOver } from '../../../shared/figures/shape/subjectOver.ts';
import type { Period } from '../../../shared/model/observation.ts';
import { figuresOf, tableOf, type Drawn } from './tableOf.ts';

const REPEAT = '% of referrals which are repeat referrals within 12 months';
const second: Period = { start: '2019-07-01', end: '2019-09-30', kind: 'quarter', label: 'July to September 2019' };
const ABOUT = ['RAG status', 'RED', 'Direction of travel since previous year', 'BETTER', 'Portfolio holder', 'Cllr James Halden'];

const wide = (text: string): string[] => [text, '<', '<', '<', '<', '<'];
const read = (drawn: Drawn, subject: string | null = null): string[] => figuresOf(drawn, { period: second, subject }).map((line) => line.split(' | ').filter((part) => part.trim() !== '').join(' | '));

describe('a form of one indicator', () => {
  const figures = ['Quarter 2 2019/20', '33%', 'Target Quarter 2\n2019/20', '30%', 'Quarter 2 2018/19', '36%'];
  const told = (label: string): string[] => [`${label} | Merton | actual | quarter 2019-07-01 | 33 percent`, `${label} | Merton | target | quarter 2019-07-01 | 30 percent`, `${label} | Merton | actual | quarter 2018-07-01 | 36 percent`];

  test.each([['KPI: '], ['Indicator: '], ['KPI 14 – '], ['']])('whose title stands over it behind “%s” gives each figure the word before it', (before) => {
    expect(read({ rows: [wide(`${before}${REPEAT}`), ['Definition', 'All referrals in the year', '<', '<', '<', '<'], figures, ABOUT] })).toEqual(told(REPEAT));
  });

  test('may name its indicator beside a word', () => {
    expect(read({ rows: [['Indicator', REPEAT, '<', '<', '<', '<'], figures, ABOUT] })).toEqual(told(REPEAT));
  });

  test('takes no span of years for a figure', () => {
    const days = 'Average time (in days) between a child entering care and moving in with its adoptive family';
    expect(read({ rows: [wide(`KPI: ${days}`), ['3 years to September 2019', '381', 'Target', '426', '3 years to September 2018', '448'], ABOUT] }).map((line) => line.split(' | ').at(-1))).toEqual(['381 days', '426 days', '448 days']);
  });

  test('names what stands under it', () => {
    const [headline] = formHeadline(tableOf({ rows: [wide(`KPI: ${REPEAT}`), figures, ABOUT] }));
    expect(subjectOver([headline!], [0, 100, 360, 140])).toBe(REPEAT);
    expect(read({ rows: [['', 'Q1 Apr–Jun 2019', 'Q2 Jul–Sep 2019'], ['Actual', '29%', '33%'], ['Target', '30%', '30%']] }, REPEAT).map((line) => line.split(' | ').slice(2).join(' | '))).toEqual([
      'actual | quarter 2019-04-01 | 29 percent', 'actual | quarter 2019-07-01 | 33 percent', 'target | quarter 2019-04-01 | 30 percent', 'target | quarter 2019-07-01 | 30 percent',
    ]);
  });

  test('is none where a figure has no word, or its rows name indicators', () => {
    expect(formHeadline(tableOf({ rows: [wide(`KPI: ${REPEAT}`), ['Quarter 2', '33%', '35%', '30%', 'Quarter 1', '36%']] }))).toEqual([]);
    expect(formHeadline(tableOf({ rows: [['Indicator', '2018/19', '2019/20'], [REPEAT, '33%', '30%']] }))).toEqual([]);
    expect(formHeadline(tableOf({ rows: [['Children in care', '<', '<', '<'], ['Children looked after', '300', 'Children on a plan', '200']] }))).toEqual([]);
  });
});

test('“Latest published” beside comparators dates none of them by the report', () => {
  expect(read({ rows: [['Benchmarking', 'England 2017/18', 'Statistical neighbours'], ['Latest published', '38.4%', '37.2%']] }, REPEAT).map((line) => line.split(' | ').slice(1).join(' | '))).toEqual([
    'England | actual | financial-year 2017-04-01 | 38.4 percent', 'Statistical neighbours | actual | no period | 37.2 percent',
  ]);
});
