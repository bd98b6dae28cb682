import { describe, expect, test } from 'vitest';
import { withWholeWords } from '../../../shared/figures/shape/withWholeWords.ts';
import { CLA, bare, figuresOf, tableOf, winter } from './tableOf.ts';

/* What narrow columns of Word and Excel break within a word, a year or a number. */

const whole = (text: string): string => withWholeWords(tableOf({ rows: [['', ''], ['', text]] }), 'Wandsworth').cells[0]!.text;

describe('a cell too narrow for its words', () => {
  test.each([
    ['Nationa\nl\naverage', 'National\naverage'], ['Statisti\ncal\nneighbo\nur\naverage', 'Statistical\nneighbour\naverage'], ['Quarte\nr 1', 'Quarter 1'], ['Sta-\ntistical', 'Statistical'],
    ['Wandswor\nth', 'Wandsworth'], ['2020/2\n021', '2020/2021'], ['(202\n3/24\n)', '(2023/24)'], ['24/2\n5', '24/25'], ['Target 2024\n/202\n5', 'Target 2024/2025'], ['Apr-\n23', 'Apr-23'],
    ['2,82\n5', '2,825'], ['228\n.8', '228.8'], ['65.\n8%', '65.8%'],
  ])('%j is %j', (printed, meant) => expect(whole(printed)).toBe(meant));

  test.each(['England\naverage', 'Quarter 1\n2022/23', 'England\n(2021/22)', '21/22\n22/23', '105\n2', '40\n6.6', '12.4%\n(31)', 'England\n82.4%', 'LA\nyear'])('%j stays as it is printed', (printed) => expect(whole(printed)).toBe(printed));

  test('without a council figures under one another stay apart too', () => expect(withWholeWords(tableOf({ rows: [['', ''], ['', '34\n35']] }), null).cells[0]!.text).toBe('34\n35'));

  test('headings of two levels go on within a word too: the year over the end of it is not another one', () => {
    const rows = [['Measure', 'Annual', 'Nati', 'Stati'], ['', '2022', 'onal', 'stical neigh'], ['', '/23', '2022/23', 'bours 2022/23'], [CLA, '34', '35', '60']];
    expect(bare(figuresOf({ rows, headings: 3 }, winter))).toEqual([
      'Merton | actual | financial-year 2022-04-01 |  | 34 per-10000', 'England | actual | financial-year 2022-04-01 |  | 35 per-10000', 'Statistical neighbours | actual | financial-year 2022-04-01 |  | 60 per-10000',
    ]);
  });
});
