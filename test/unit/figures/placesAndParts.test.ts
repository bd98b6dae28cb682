import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../../shared/figures/parsePeriod.ts';
import { type Drawn, figuresOf, observationsOf } from './tableOf.ts';

const september = { period: { start: '2024-09-30', end: '2024-09-30', kind: 'as-at' as const, label: '30 September 2024' }, meetingDate: '2024-11-13' };
const ofChildren = { committee: 'Corporate Parenting Panel', meetingDate: '2024-11-13' };

/** Area, role and period of each figure. */
const whose = (lines: string[]): string[] => lines.map((line) => line.split(' | ').slice(1, 4).join(' | '));
/** Label and value of each figure. */
const what = (lines: string[]): string[] => lines.map((line) => `${line.split(' | ')[0]}: ${line.split(' | ').at(-1)}`);

describe('parts of the council’s own area', () => {
  test('localities by the compass are no regions, have the report’s time, and “County” is the council', () => {
    const read = figuresOf({ rows: [['Measure', 'North', 'East', 'West', 'County'], ['% of children in care reviewed on time', '95%', '92%', '96%', '95%']] }, september);
    expect(whose(read)).toEqual(['North', 'East', 'West', 'Merton'].map((area) => `${area} | actual | as-at 2024-09-30`));
  });

  test('beside England they are regions', () => {
    const read = figuresOf({ rows: [['Measure', 'Merton 2023/24', 'North West 2023/24', 'South West 2023/24', 'England 2023/24'], ['Re-referrals within 12 months', '17%', '21%', '20%', '22%']] });
    expect(whose(read).map((line) => line.split(' | ')[0])).toEqual(['Merton', 'North West', 'South West', 'England']);
  });

  test('teams under indicators are whose the figures are, and the whole service is the council', () => {
    const read = figuresOf({ rows: [['Team', 'Average caseload', 'Vacancy rate (%)'], ['Assessment', '21.3', '12.0'], ['Children looked after', '15.2', '4.0'], ['Service total', '18.0', '10.1']] }, september);
    expect(whose(read).map((line) => line.split(' | ')[0])).toEqual(['Assessment', 'Assessment', 'Children looked after', 'Children looked after', 'Merton', 'Merton']);
  });
});

describe('what a table is parted into', () => {
  const byYear = (stub: string, rows: string[][]) => ({ rows: [[stub, '2022/23', '2023/24'], ...rows] });

  test.each([
    ['Resolved at', [['Informal stage', '118', '127'], ['Stage 1', '27', '35'], ['All', '145', '162']]],
    ['Type of concern', [['Delay', '46', '41'], ['Placement', '13', '11'], ['Total', '59', '52']]],
  ])('“%s”: kinds with their total are counts in a report on children', (stub, rows) => {
    expect(figuresOf(byYear(stub, rows), ofChildren).map((line) => line.split(' | ').at(-1)!.replace(/\d+ /, ''))).toEqual(Array.from({ length: 6 }, () => 'count'));
  });

  test('in any other report they are nobody’s indicators', () => {
    expect(figuresOf(byYear('Resolved at', [['Informal stage', '118', '127'], ['Stage 1', '27', '35'], ['All', '145', '162']]))).toEqual([]);
  });

  test('a stub headed “Legal status” or “Cohort” holds names, and no ratings or denominators', () => {
    const drawn = { title: 'Looked after children by legal status', headings: 2, rows: [['Legal status', '31 March 2024', '<'], ['^', 'Number', '%'], ['Full care order', '128', '40.3'], ['Section 20', '121', '38.1'], ['Remand', '2', '0.6']] };
    expect(what(figuresOf(drawn)).slice(0, 2)).toEqual(['Full care order: 128 count', 'Full care order: 40.3 percent']);
    const areas = { title: 'Proportion of children who reoffended within a year', rows: [['Cohort', '2021/22', '2022/23'], ['Merton', '29.4%', '30.2%'], ['England', '31.9%', '32.5%']] };
    expect(whose(figuresOf(areas)).map((line) => line.split(' | ')[0])).toEqual(['Merton', 'Merton', 'England', 'England']);
  });

  test('“Reading” beside “Writing” is a subject, in rows and in headings', () => {
    const rows = { title: 'Key Stage 2: % achieving the expected standard', rows: [['Subject', 'Merton 2024', 'National 2024'], ['Reading', '72', '74'], ['Writing', '70', '72'], ['Maths', '71', '73'], ['Reading, writing and maths', '58', '61']] };
    expect(figuresOf(rows)[0]).toBe('Reading | Merton | actual | academic-year 2023-09-01 |  | 72 percent');
    const headings = { title: 'Key Stage 2: % at the expected standard, 2024', rows: [['', 'Reading', 'Writing', 'RWM combined'], ['Merton', '78', '75', '68'], ['England', '74', '72', '61']] };
    expect(what(figuresOf(headings)).slice(0, 3)).toEqual(['Reading: 78 percent', 'Writing: 75 percent', 'RWM combined: 68 percent']);
  });
});

describe('times that a column leaves to its neighbours', () => {
  test('quarters without a year make up the year behind them, and an undated target is of the figure beside it', () => {
    const read = figuresOf({ rows: [['Measure', '2023/24', 'Q1', 'Q2', 'Q3', 'Q4', '2024/25', 'Target'], ['Re-referrals within 12 months', '19.9%', '20.4%', '18.8%', '18.1%', '17.2%', '18.6%', '20%']] }, { meetingDate: '2025-06-04' });
    expect(whose(read)).toEqual(['actual | financial-year 2023-04-01', 'actual | quarter 2024-04-01', 'actual | quarter 2024-07-01', 'actual | quarter 2024-10-01', 'actual | quarter 2025-01-01', 'actual | financial-year 2024-04-01', 'target | financial-year 2024-04-01'].map((line) => `Merton | ${line}`));
  });

  test('quarters beside an earlier year alone are of no year that anybody says', () => {
    expect(observationsOf({ rows: [['Measure', '2023/24', 'Q1', 'Q2'], ['Re-referrals within 12 months', '19.9%', '20.4%', '18.8%']] }).map(({ period }) => period?.start ?? null)).toEqual(['2023-04-01', null, null]);
  });

  test('a band of academic years makes those under it academic', () => {
    const read = figuresOf({ headings: 2, rows: [['Measure', 'Academic year', '<', 'Academic year 2023/24'], ['^', '2022/23', '2023/24', 'England'], ['Persistent absence', '22.1%', '20.8%', '20.0%']] });
    expect(whose(read).map((line) => line.split(' | ')[2])).toEqual(['academic-year 2022-09-01', 'academic-year 2023-09-01', 'academic-year 2023-09-01']);
  });

  test('a table of schools’ results has school years, and one in which they are among others has not', () => {
    const schools = [['Measure', '2022/23', 'England 2022/23'], ['Good level of development', '68.9%', '67.2%'], ['Persistent absence', '22.1%', '21.2%']];
    expect(whose(figuresOf({ rows: schools })).every((line) => line.endsWith('academic-year 2022-09-01'))).toBe(true);
    const mixed = [...schools, ['Re-referrals within 12 months', '17%', '22%'], ['Children looked after per 10,000', '46', '71']];
    expect(whose(figuresOf({ rows: mixed })).every((line) => line.endsWith('financial-year 2022-04-01'))).toBe(true);
  });

  test('months a year apart stay months where the return is of no day at their end: the schools’ census', () => {
    const rows = [['Measure', 'January 2023', 'January 2024'], ['Pupils with an EHC plan (%)', '3.8', '4.1']];
    expect(whose(figuresOf({ rows }, ofChildren))).toEqual(['Merton | actual | month 2023-01-01', 'Merton | actual | month 2024-01-01']);
  });

  test('the head of a report is no table of indicators', () => {
    const rows = [['Meeting:', 'Corporate Parenting Committee', 'Date:', '7 February 2024'], ['Report title:', 'Performance of the council as corporate parent', 'Item no.', '8']];
    expect(figuresOf({ headings: 0, rows }, ofChildren)).toEqual([]);
  });

  test('months a year apart are the day of a return for what is counted on a day, and months elsewhere', () => {
    const rows = (label: string): string[][] => [['Measure', 'March 2023', 'March 2024'], [label, '46', '48']];
    expect(whose(figuresOf({ rows: rows('Children looked after per 10,000') }))[0]).toBe('Merton | actual | as-at 2023-03-31');
    expect(whose(figuresOf({ rows: [['Measure', 'February 2024', 'March 2024'], ['Children looked after per 10,000', '46', '48']] }))[0]).toBe('Merton | actual | month 2024-02-01');
  });

  test.each(['Autumn 2023', 'Summer term 2024', 'Autumn', '2023/24 Spring term', 'Term 2 2023/24'])('“%s” is no period of ours, and no calendar year', (text) => {
    expect(parsePeriod(text).period).toBeNull();
  });
});

describe('whose a figure is, and what it counts', () => {
  test.each([['332.9 (England 2023/24)', 'England | actual | financial-year 2023-04-01'], ['69% (SN)', 'Statistical neighbours | actual | no period']])('“%s” under “Benchmark”', (cell, expected) => {
    expect(whose(figuresOf({ rows: [['Measure', 'Q2 2024/25', 'Benchmark'], ['Children in need per 10,000', '288', cell]] })).at(-1)).toBe(expected);
  });

  test('“Benchmark (England)” and “IL” name theirs, and “Target” among areas is a target', () => {
    expect(whose(figuresOf({ rows: [['Measure', 'Merton 2023/24', 'IL 2023/24', 'Benchmark (England) 2023/24'], ['Re-referrals within 12 months', '17%', '21%', '22%']] })).map((line) => line.split(' | ')[0])).toEqual(['Merton', 'Inner London', 'England']);
    const read = figuresOf({ title: 'Re-referrals within 12 months', rows: [['Area', '2022/23', '2023/24'], ['Merton', '17%', '18%'], ['Target', '16%', '16%'], ['England', '22%', '22%']] });
    expect(whose(read).map((line) => line.split(' | ').slice(0, 2).join(' | '))).toEqual(['Merton | actual', 'Merton | actual', 'Merton | target', 'Merton | target', 'England | actual', 'England | actual']);
  });

  test('indicators across the top are counted where their numbers are whole and the shares are marked', () => {
    const read = figuresOf({ rows: [['Month', 'Contacts', 'Re-referrals (%)', 'Children subject to a Section 47 enquiry'], ['Apr-24', '1,204', '21.4', '121'], ['May-24', '1,187', '19.8', '134']] });
    expect(what(read).slice(0, 3)).toEqual(['Contacts: 1204 count', 'Re-referrals (%): 21.4 percent', 'Children subject to a Section 47 enquiry: 121 count']);
  });

  test('a title’s rating is none of its words', () => {
    const read = figuresOf({ title: 'Percentage of re-referrals within 12 months Green', rows: [['', 'Quarter 1', 'Quarter 2', 'Target'], ['2022/23', '15.8%', '16.4%', '16.5%']] });
    expect(read[0]).toBe('Percentage of re-referrals within 12 months | Merton | actual | quarter 2022-04-01 |  | 15.8 percent');
  });

  test('what nobody knows is counted among counts alone, and not where a share may stand bare', () => {
    const rows = (...others: string[][]): string[][] => [['', '2021/22', '2022/23'], ['Number of allegations', '112', '121'], ...others];
    expect(what(figuresOf({ rows: rows(['Consultations', '41', '39']) })).at(-1)).toBe('Consultations: 39 count');
    expect(what(figuresOf({ rows: rows(['Consultations answered within a day', '91', '93']) })).at(-1)).toBe('Consultations answered within a day: 93 ?');
  });

  test('whole numbers of reviews on time are counted where every share has its sign', () => {
    const read = figuresOf({ rows: [['', 'Q1 2023/24', 'Q2 2023/24'], ['Reviews held on time', '213', '205'], ['Percentage of reviews held on time', '97.3%', '98.6%']] });
    expect(what(read)[0]).toBe('Reviews held on time: 213 count');
  });

  test('beside its share of the total a kind is counted, and full-time equivalents are', () => {
    const read = figuresOf({ title: 'Children in care by placement type at 31 March', rows: [['Placement type', '2022', '2023', '% of total 2023'], ['In-house foster care', '260', '255', '46.8%'], ['Connected persons', '98', '104', '19.1%']] }, ofChildren);
    expect(what(read).filter((line) => line.endsWith('count'))).toHaveLength(4);
    expect(what(figuresOf({ rows: [['Measure', 'March 2023', 'March 2024'], ['Social workers in post (full-time equivalent)', '7.6', '8.0']] }, ofChildren))).toEqual(['Social workers in post (full-time equivalent): 7.6 count', 'Social workers in post (full-time equivalent): 8 count']);
  });

  test('a part of those who are counted is counted, whatever the catalogue calls a share', () => {
    const read = figuresOf({ rows: [['During the year', '2021/22', '2022/23'], ['Children who left care', '166', '177'], ['Left care: adopted', '24', '18']] }, ofChildren);
    expect(what(read)).toEqual(['Children who left care: 166 count', 'Children who left care: 177 count', 'Left care: adopted: 24 count', 'Left care: adopted: 18 count']);
  });
});

describe('tables that stand side by side in one', () => {
  const rows = [['Measure', 'Q3 2023/24', 'Measure', 'Q3 2023/24'], ['Children in need', '1,904', 'Contacts in the quarter', '2,311'], ['Children in care', '809', 'Referrals in the quarter', '402']];
  const told = (drawn: Drawn, context = {}): string[] => observationsOf(drawn, context).map(({ indicator, raw }) => `${indicator.label}: ${raw}`).toSorted();
  const all = ['Children in care: 809', 'Children in need: 1,904', 'Contacts in the quarter: 2,311', 'Referrals in the quarter: 402'];

  test('each figure is of the label next to it', () => {
    expect(told({ rows })).toEqual(all);
    expect(told({ rows: rows.slice(1), headings: 0 }, { vouched: true })).toEqual(all);
  });

  test('another stub behind the same headings begins another table', () => {
    const beside = [['Children in need', 'Nov 23', 'Dec 23', 'Cared for children', 'Nov 23', 'Dec 23'], ['Number of referrals', '301', '277', 'Number of children cared for', '602', '599'], ['Number of open assessments', '611', '588', 'Number of children in foster care', '401', '399']];
    expect(told({ rows: beside })).toContain('Number of children in foster care: 401');
    expect(told({ rows: beside })).not.toContain('Number of open assessments: 401');
  });

  test('and so it does where a column of white parts the two', () => {
    const parted = [['Children in care', '2022/23', '2023/24', '', 'Help and protection', '2022/23', '2023/24'], ['Children looked after per 10,000', '71', '72', '', 'Re-referrals within 12 months', '21%', '22%'], ['Placed over 20 miles away', '15%', '16%', '', 'Children in need per 10,000', '318', '324']];
    expect(told({ rows: parted })).toEqual(['Children in need per 10,000: 318', 'Children in need per 10,000: 324', 'Children looked after per 10,000: 71', 'Children looked after per 10,000: 72', 'Placed over 20 miles away: 15%', 'Placed over 20 miles away: 16%', 'Re-referrals within 12 months: 21%', 'Re-referrals within 12 months: 22%']);
  });

  test('a sheet of blocks, each with the same words down its side, gives nothing across them', () => {
    const block = (label: string, value: string): string[] => [label, value];
    const sheet = [['Repeat referrals', '', 'Children in care per 10,000', ''], [...block('Quarter 2 2023/24', '19%'), ...block('Quarter 2 2023/24', '61')], [...block('Quarter 1 2023/24', '20%'), ...block('Quarter 1 2023/24', '60')], [...block('Target', '18%'), ...block('Target', '')]];
    expect(told({ rows: sheet })).toEqual([]);
  });

  test('a column of comments is no second stub', () => {
    expect(told({ rows: [['Measure', 'Q2 2023/24', 'Comment', 'Q3 2023/24'], ['Children in need', '1,888', 'A rise in the autumn term', '1,904'], ['Children in care', '811', 'Fewer came into care', '809']] })).toEqual(['Children in care: 809', 'Children in care: 811', 'Children in need: 1,888', 'Children in need: 1,904']);
  });
});
