import { describe, expect, test } from 'vitest';
import { CLA, figuresOf, observationsOf, winter } from './tableOf.ts';

/* Tables whose rows are parts of children and whose columns are indicators of them. */

describe('indicators over parts of children', () => {
  const rows = [['Phase', 'Number of children in care on roll', 'Children with an EHCP (%)', 'Children with SEN support (%)'], ['Key Stage 1', '121', '19.0', '24.8'], ['Key Stage 2', '198', '31.8', '29.3'], ['All phases', '709', '32.7', '25.5']];

  test('are each of its row’s part, in its heading’s unit, and at the title’s time', () => {
    expect(figuresOf({ title: 'Children in care by phase, as at 31 July 2023', rows }).slice(0, 4)).toEqual([
      'Key Stage 1 – Number of children in care on roll | Merton | actual | as-at 2023-07-31 | snapshot | 121 count',
      'Key Stage 1 – Children with an EHCP (%) | Merton | actual | as-at 2023-07-31 | snapshot | 19 percent',
      'Key Stage 1 – Children with SEN support (%) | Merton | actual | as-at 2023-07-31 | snapshot | 24.8 percent',
      'Key Stage 2 – Number of children in care on roll | Merton | actual | as-at 2023-07-31 | snapshot | 198 count',
    ]);
  });

  test('are none of the catalogue’s, which are of all children, and say so', () => {
    const figures = observationsOf({ title: 'Children in care by phase, as at 31 July 2023', rows });
    expect(figures.map(({ indicator: { id } }) => id)).toEqual(Array.from({ length: 9 }, () => null));
    expect(figures[1]!.doubts).toEqual(['indicator-unmatched']);
  });

  test('are read by gender and by need as well', () => {
    const drawn = { title: 'Persistent absence 2022/23', rows: [['Gender', 'Pupils on roll', 'Persistent absentees (%)'], ['Boys', '1,204', '21.3'], ['Girls', '1,150', '20.1']] };
    expect(figuresOf(drawn, winter).map((line) => line.split(' | ')[0])).toEqual(['Boys – Pupils on roll', 'Boys – Persistent absentees (%)', 'Girls – Pupils on roll', 'Girls – Persistent absentees (%)']);
  });
});

describe('what only looks so', () => {
  test('rows that name indicators keep them, whatever heads them', () => {
    const drawn = { rows: [['Group', 'Children per 10,000 2021/22', 'Children per 10,000 2022/23'], [CLA, '36.1', '35.0'], ['Children in need rate per 10,000', '301', '305']] };
    expect(observationsOf(drawn).map(({ indicator: { id } }) => id)).toEqual(['lac-rate', 'lac-rate', 'cin-rate', 'cin-rate']);
  });

  test('parts under years are parts of what the title names', () => {
    const drawn = { title: 'Children looked after by age', rows: [['Age', '2021/22', '2022/23'], ['Under 1', '12', '14'], ['1 to 4', '30', '28']] };
    expect(figuresOf(drawn).every((line) => !line.includes(' – '))).toBe(true);
  });
});

describe('indicators over areas, over parts of children', () => {
  const rows = [['Pupil group', 'KS2 expected standard in reading, writing and maths (%)', '<', 'KS4 average Attainment 8 score', '<'], ['^', 'Merton', 'England', 'Merton', 'England'], ['Disadvantaged pupils', '45', '46', '33.9', '34.6'], ['Pupils with SEN support', '24', '26', 'c', '33.1']];

  test('are each of its row’s part, of its own area, and of the school year that the title’s year ends', () => {
    const of = (part: string, values: string[]) => ['KS2 expected standard in reading, writing and maths (%)', 'KS4 average Attainment 8 score'].flatMap((label, i) => ['Merton', 'England'].map((area, k) => `${part} – ${label} | ${area} | actual | academic-year 2017-09-01 |  | ${values[2 * i + k]!}`));
    expect(figuresOf({ title: 'Outcomes for pupil groups, 2018', headings: 2, rows }, winter)).toEqual([
      ...of('Disadvantaged pupils', ['45 percent', '46 percent', '33.9 ?', '34.6 ?']),
      ...of('Pupils with SEN support', ['24 percent', '26 percent', 'suppressed', '33.1 ?']),
    ]);
  });

  test('are of no part beside all pupils, which is what the heading names', () => {
    const all = ['All pupils', '62', '61', '46.0', '46.1'];
    const [whole, , , , part] = observationsOf({ title: 'Outcomes for pupil groups, 2018', headings: 2, rows: [...rows.slice(0, 2), all, ...rows.slice(2)] }, winter);
    expect([whole!, part!].map(({ indicator: { label, id } }) => [label, id])).toEqual([[rows[0]![1], 'ks2-rwm-expected'], [`Disadvantaged pupils – ${rows[0]![1]}`, null]]);
  });
});
