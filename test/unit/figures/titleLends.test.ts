import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../shared/model/observation.ts';
import { readTable } from '../../../shared/figures/readTable.ts';
import { figuresOf, merton, tableOf, type Drawn } from './tableOf.ts';

/* What the title of a table, and the figures themselves, add to the words of its rows. */

const read = (drawn: Drawn): Observation[] => readTable(tableOf(drawn), merton).observations;
const idsOf = (drawn: Drawn): (string | null)[] => [...new Set(read(drawn).map(({ indicator }) => indicator.id))];

describe('a title names whom its rows are of', () => {
  const rows = [['Outcome', '2021/22', '2022/23', 'England'], ['In education, employment or training', '54%', '57%', '52%'], ['In suitable accommodation', '87%', '88%', '88%']];

  test('where the rows name nobody, whatever heads them', () => {
    expect(idsOf({ title: '5. Care leavers aged 19 to 21', rows })).toEqual(['care-leavers-eet', 'care-leavers-accommodation']);
  });

  test('and not where a row names another', () => {
    expect(idsOf({ title: 'Children in care', rows: [['Measure', '2022/23', 'England'], ['Re-referrals within 12 months', '20%', '22%'], ['Repeat child protection plans', '21%', '24%']] })).toEqual(['re-referrals', 'cpp-repeat']);
  });
});

test('plain counts are of a number, though the words alone would name a share', () => {
  const drawn = { title: 'Table 2: Foster care', rows: [['As at', 'Children in foster care', '% of children in care with agency carers'], ['31 March 2020', '498', '21.4%'], ['31 March 2021', '505', '22.0%'], ['31 March 2022', '511', '24.8%']] };
  expect(idsOf(drawn)[0]).toBe('lac-in-foster-care-number');
});

test('a unit over the labels is that of the rows that state none', () => {
  const rows = [['% of pupils unless stated', 'Q1 2024/25', 'England 2023/24'], ['Reading – expected standard', '76', '73'], ['Reading – average scaled score', '106', '105']];
  expect(read({ title: 'Key Stage 2', rows }).map(({ value }) => (value.kind === 'number' ? value.unit : null))).toEqual(['percent', 'percent', null, null]);
});

test('“No.” before the heading of the labels numbers the rows, and counts nothing', () => {
  const rows = [['No. Performance indicators', '2018/19', 'England'], ['20 Stability of placements of looked after children - length of placement (in care 2.5 years, placement 2 years)', '73%', '70%']];
  expect(idsOf({ rows })).toEqual(['lac-long-term-stability']);
});

test('behind a dash a label says whose its figures are', () => {
  const rows = [['Measure', '2022/23', '2023/24'], ['Children looked after per 10,000 – Merton', '36', '35'], ['Children looked after per 10,000 – England', '71', '70'], ['Children looked after per 10,000 – aged 10 to 15', '40', '41']];
  expect(read({ rows }).map(({ area, indicator }) => `${area.name}: ${indicator.label}`).filter((_, i) => i % 2 === 0)).toEqual([
    'Merton: Children looked after per 10,000', 'England: Children looked after per 10,000', 'Merton: Children looked after per 10,000 – aged 10 to 15',
  ]);
});

test('numbers under “No.” right before the labels are no figures, behind the names of sections too', () => {
  const rows = [['', 'No.', 'Indicator', '2023/24', 'Target'], ['Front door', '1.1', 'Re-referrals within 12 months', '20%', '18%'], ['^', '1.2', 'Assessments within 45 days', '88%', '90%'], ['Care', '2.1', 'Children looked after per 10,000', '36', '34']];
  expect(read({ rows }).map(({ raw }) => raw)).toEqual(['20%', '18%', '88%', '90%', '36', '34']);
});

test('numbers that count up before the labels under no heading are no figures; others there are', () => {
  const drawn = (numbers: string[]) => ({ rows: [['', 'Indicator', '2023/24'], ...['Re-referrals within 12 months', 'Assessments within 45 days', 'Children looked after per 10,000'].map((label, i) => [numbers[i]!, label, `${i + 20}`])] });
  expect(read(drawn(['4', '5', '7'])).map(({ raw }) => raw)).toEqual(['20', '21', '22']);
  expect(read(drawn(['14', '9', '22'])).map(({ raw }) => raw)).toContain('9');
});

describe('a year over results of the summer’s assessments', () => {
  const years = ['Percentage achieving', '2023', '2024', 'England 2024'];
  const when = (drawn: Drawn): string[] => [...new Set(read(drawn).map(({ period }) => `${period?.kind} ${period?.start}`))];

  test('is the school year that ended in it, also for the rows that nobody knows', () => {
    expect(when({ title: 'Early years foundation stage', rows: [years, ['Good level of development (%)', '66.0', '66.6', '67.7'], ['Communication and language (%)', '79.0', '79.5', '79.7']] })).toEqual(['academic-year 2022-09-01', 'academic-year 2023-09-01']);
  });

  test('is itself where most of what is known is no result', () => {
    expect(when({ rows: [['Measure', '2023', '2024', 'England 2024'], ['EHC plans issued within 20 weeks (%)', '51', '55', '50'], ['Requests for EHC needs assessment', '412', '455', '-']] })).toEqual(['calendar-year 2023-01-01', 'calendar-year 2024-01-01']);
  });
});

test('a section that says of which kind its years are says it for its rows, and for none of the next section’s', () => {
  const drawn = { sections: [1, 3], rows: [['Measure', '2021/22', '2022/23'], ['Attendance and exclusion (academic years)'], ['Pupils who are persistently absent (%)', '22.9', '23.4'], ['Young people and families'], ['Young people aged 16 and 17 in education or training (%)', '92.4', '93.1']] };
  expect(figuresOf(drawn).map((line) => line.split(' | ')[3])).toEqual(['academic-year 2021-09-01', 'academic-year 2022-09-01', 'financial-year 2021-04-01', 'financial-year 2022-04-01']);
});

test('a title alone in its row over the headings is that of all columns, though its cell ends where its words do', () => {
  const drawn = { headings: 2, rows: [['KPI 11 Assessments completed within 45 working days', '<', '', ''], ['', '2021/22', '2022/23', '2023/24'], ['Actual', '57.5%', '59.4%', '62.1%'], ['Target', '64.7%', '63.1%', '67.6%']] };
  expect(new Set(figuresOf(drawn).map((line) => line.split(' | ')[0]))).toEqual(new Set(['Assessments completed within 45 working days']));
  expect(figuresOf(drawn)).toHaveLength(6);
});
