import { describe, expect, test } from 'vitest';
import type { ReadingContext } from '../../../shared/figures/context.ts';
import type { Period } from '../../../shared/model/observation.ts';
import { figuresOf, observationsOf } from './tableOf.ts';

const quarter3: Period = { start: '2023-10-01', end: '2023-12-31', kind: 'quarter', label: 'October to December 2023' };
const winter = { meetingDate: '2024-02-21', period: quarter3 };
const CLA = 'Rate of looked-after children per 10,000';

/** Without the label, where all figures share it. */
const bare = (lines: string[]): string[] => lines.map((line) => line.split(' | ').slice(1).join(' | '));

describe('headings as councils shorten them', () => {
  test.each([
    ['Prev Qtr', 'quarter 2023-07-01'], ['This Qtr', 'quarter 2023-10-01'], ['Same Qtr last yr', 'quarter 2022-10-01'], ['12 months ago', 'quarter 2022-10-01'],
    ['Quarter Two', 'quarter 2023-07-01'], ['Second quarter 2022/23', 'quarter 2022-07-01'], ['Jul-Sep', 'quarter 2023-07-01'], ['2022 to 2023', 'financial-year 2022-04-01'],
    ['End of Yr 2022/23', 'financial-year 2022-04-01'], ['12m to Sep 23', 'rolling-12-months 2022-10-01'],
  ])('%s', (heading, period) => {
    expect(bare(figuresOf({ rows: [['Measure', 'Target 2023/24', heading], [CLA, '34', '36.1']] }, winter)).at(-1)).toContain(`Merton | actual | ${period}`);
  });

  test('a numbered caption names the indicator, and years under a day are those days', () => {
    const drawn = { title: `Table 2: ${CLA}`, rows: [['31 March', 'Merton', 'England'], ['2021', '36', '67'], ['2022', '35', '70']] };
    expect(figuresOf(drawn, winter)).toEqual([
      `${CLA} | Merton | actual | as-at 2021-03-31 | snapshot | 36 per-10000`, `${CLA} | England | actual | as-at 2021-03-31 | snapshot | 67 per-10000`,
      `${CLA} | Merton | actual | as-at 2022-03-31 | snapshot | 35 per-10000`, `${CLA} | England | actual | as-at 2022-03-31 | snapshot | 70 per-10000`,
    ]);
  });

  test('a day over the labels dates every column, and a rate right under what is counted is the rate of that', () => {
    const plans = 'Children with a child protection plan';
    const drawn = { rows: [['At 31 March', '31 March 2023', '31 March 2024'], [plans, '204', '193'], ['Rate per 10,000', '52.4', '49.4'], ['Plans that have lasted two years or more', '5', '3']] };
    expect(observationsOf(drawn, winter).map(({ indicator: { label, id }, period, raw }) => [label, id, period?.start, raw])).toEqual([
      [plans, 'cpp-number', '2023-03-31', '204'], [plans, 'cpp-number', '2024-03-31', '193'],
      ['Rate per 10,000', 'cpp-rate', '2023-03-31', '52.4'], ['Rate per 10,000', 'cpp-rate', '2024-03-31', '49.4'],
      ['Plans that have lasted two years or more', null, '2023-03-31', '5'], ['Plans that have lasted two years or more', null, '2024-03-31', '3'],
    ]);
  });

  test('a column “Year” beside the quarters is of the whole year, and no number of years', () => {
    const drawn = { rows: [['Indicator', 'Year 2022/23', 'Q1', 'Q2', 'Year'], ['Early help assessments started', '2,418', '596', '541', '2,497']] };
    expect(bare(figuresOf(drawn, winter)).every((line) => line.endsWith(' count'))).toBe(true);
  });

  test('words that a narrow cell has broken are whole, and other words stay apart', () => {
    const drawn = { rows: [['Measure', 'Mert on 2022/23 outturn', 'Apr 2023', 'Statis- tical neigh bours 2022/23'], [CLA, '34', '35', '60']] };
    expect(bare(figuresOf(drawn, winter))).toEqual(['Merton | actual | financial-year 2022-04-01 |  | 34 per-10000', 'Merton | actual | month 2023-04-01 |  | 35 per-10000', 'Statistical neighbours | actual | financial-year 2022-04-01 |  | 60 per-10000']);
  });

  test.each(['Stat. neighb. 2021/22', 'Stats n’bours 2021/22', 'Stat Neigh 2021/22'])('“%s” are the statistical neighbours', (heading) => {
    expect(bare(figuresOf({ rows: [['Measure', 'Merton 2021/22', heading, 'England 2021/22'], [CLA, '34', '60', '70']] }, winter))[1]).toBe('Statistical neighbours | actual | financial-year 2021-04-01 |  | 60 per-10000');
  });

  test('what cannot be read beside a benchmark of the same time is never the council’s', () => {
    const figures = observationsOf({ rows: [['Measure', 'Merton 2021/22', 'Compr. cncls 2021/22', 'England 2021/22'], [CLA, '34', '60', '70']] }, winter);
    expect(figures[1]).toMatchObject({ area: { gss: null, kind: 'other' }, raw: '60' });
    expect(figures[1]!.doubts).toContain('area-unclear');
  });

  test('quarters under a year date the rows, and “Changes of approval” are counted', () => {
    const drawn = { title: 'Table 7: Work of the fostering panel by quarter, 2023/24', rows: [['2023/24', 'Panels held', 'New approvals', 'Changes of approval'], ['Q1', '3', '2', '1'], ['Q2', '2', '1', '2'], ['Q3', '3', '4', '1'], ['Q4', '3', '2', '2'], ['Total', '11', '9', '6']] };
    expect(figuresOf(drawn, { committee: 'Corporate Parenting Panel', meetingDate: '2024-07-10' }).slice(-6)).toEqual([
      'Panels held | Merton | actual | quarter 2024-01-01 |  | 3 count', 'New approvals | Merton | actual | quarter 2024-01-01 |  | 2 count', 'Changes of approval | Merton | actual | quarter 2024-01-01 |  | 2 count',
      'Panels held | Merton | actual | financial-year 2023-04-01 |  | 11 count', 'New approvals | Merton | actual | financial-year 2023-04-01 |  | 9 count', 'Changes of approval | Merton | actual | financial-year 2023-04-01 |  | 6 count',
    ]);
  });

  test('“At the end of” over months makes them their last days, and “Placed out of borough” is no rank', () => {
    const drawn = { title: 'Children in care', rows: [['At the end of', 'Children in care', 'Placed out of borough'], ['June 2023', '377', '141'], ['September 2023', '381', '146']] };
    expect(bare(figuresOf(drawn, winter)).slice(0, 2)).toEqual(['Merton | actual | as-at 2023-06-30 | snapshot | 377 count', 'Merton | actual | as-at 2023-06-30 | snapshot | 141 count']);
  });

  test('a target and a benchmark right of an indicator’s column are of that', () => {
    const drawn = { title: 'Education, health and care plans', rows: [['Month', 'Plans issued', 'Within 20 weeks', 'Target', 'England 2022'], ['Apr 2023', '31', '55%', '60%', '49.1%'], ['May 2023', '32', '56%', '60%', '49.1%']] };
    expect(figuresOf(drawn, winter).slice(0, 4).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual(['Plans issued | Merton | actual', 'Within 20 weeks | Merton | actual', 'Within 20 weeks | Merton | target', 'Within 20 weeks | England | actual']);
  });

  test('ages and lengths of time in the first column part what is counted, whatever heads them', () => {
    const drawn = { headings: 2, title: 'Age of children placed with adopters', rows: [['Age when placed', '2022/23', '<'], ['^', 'Number', '%'], ['Under 1 year', '6', '60.0%'], ['1 year', '3', '30.0%'], ['5 years and over', '1', '10.0%']] };
    const figures = observationsOf(drawn, { ...winter, title: 'Adoption annual report' });
    expect(figures.map(({ indicator, raw }) => `${indicator.label}: ${raw}`)).toEqual(['Under 1 year: 6', 'Under 1 year: 60.0%', '1 year: 3', '1 year: 30.0%', '5 years and over: 1', '5 years and over: 10.0%']);
  });

  test('rows that nobody knows are figures in a report on children alone, by year and quarter, and no others', () => {
    const drawn = { title: 'Table 7: Time taken to close cases', rows: [['Cases closed', '2021/22', '2022/23'], ['Within one month', '74.8%', '76.1%'], ['Enquiries answered', '14', '19']] };
    expect(bare(figuresOf(drawn, { ...winter, title: 'Local Authority Designated Officer annual report' }))).toContain('Merton | actual | financial-year 2022-04-01 |  | 19 count');
    expect(figuresOf(drawn, { ...winter, title: 'Libraries annual report', committee: 'Culture Committee' })).toEqual([]);
    expect(figuresOf({ ...drawn, title: 'Table 7: Expenditure' }, { ...winter, title: 'Adoption annual report' })).toEqual([]);
  });

  test('numbers of rows under “No” are no figures, though sections stand among them', () => {
    const drawn = { rows: [['No', 'Measure', '2022/23'], ['Early help', '', ''], ['1', CLA, '34'], ['Safeguarding', '', ''], ['5', 'Children subject to a child protection plan per 10,000', '41'], ['6', 'Children in need per 10,000', '301']] };
    expect(observationsOf(drawn, winter).map(({ raw }) => raw)).toEqual(['34', '41', '301']);
  });

  test('“PYA” is the year before’s, and a period alone is no figure that cannot be read', () => {
    const drawn = { rows: [['Measure', 'PYA 2022/23', 'Apr 2023', 'England 2022/23'], [CLA, '34', '35', 'in 2022/23']] };
    expect(bare(figuresOf(drawn, winter))).toEqual(['Merton | actual | financial-year 2022-04-01 |  | 34 per-10000', 'Merton | actual | month 2023-04-01 |  | 35 per-10000']);
  });

  test('rows that are dated each for itself are figures, where the catalogue knows them', () => {
    const drawn = { rows: [['Key fact', 'Figure', 'As at'], ['Children in need', '802', '31 December 2023'], ['Children subject to a child protection plan', '155', '31 December 2023']] };
    expect(bare(figuresOf(drawn, winter))).toEqual(['Merton | actual | as-at 2023-12-31 | snapshot | 802 count', 'Merton | actual | as-at 2023-12-31 | snapshot | 155 count']);
  });

  test('some of those counted beside them are counted', () => {
    const drawn = { title: 'Children starting and ceasing to be looked after', rows: [['Quarter', 'Ceased to be looked after', 'Of whom adopted', 'Of whom special guardianship'], ['Q2 2023/24', '29', '3', '4'], ['Q3 2023/24', '30', '2', '6']] };
    expect(bare(figuresOf(drawn, winter)).slice(0, 3)).toEqual(['Merton | actual | quarter 2023-07-01 |  | 29 count', 'Merton | actual | quarter 2023-07-01 |  | 3 count', 'Merton | actual | quarter 2023-07-01 |  | 4 count']);
  });

  test('a row named for what is counted counts where every share of the paper has its sign', () => {
    const drawn = { rows: [['At 31 March', '31 March 2023', '31 March 2024'], ['Children in care', '38', '41'], ['Children in care per 10,000', '48', '52'], ['Children placed more than 20 miles from home', '19', '20']] };
    const last = (context: Partial<ReadingContext>): string => bare(figuresOf(drawn, { ...winter, ...context })).at(-1)!;
    expect([last({}), last({ sharesMarked: true })]).toEqual(['Merton | actual | as-at 2024-03-31 | snapshot | 20 ?', 'Merton | actual | as-at 2024-03-31 | snapshot | 20 count']);
    // One that prints a share without its sign says nothing of the others.
    const mixed = { rows: [...drawn.rows, ['Health assessments up to date', '91', '93']] };
    expect(bare(figuresOf(mixed, { ...winter, sharesMarked: true })).at(-3)).toContain('20 ?');
  });

  test('complaints of a numbered stage are counted where the table marks its shares', () => {
    const read = observationsOf({ rows: [['Measure', 'Q2 2023/24', 'Q3 2023/24'], ['Stage 1 complaints received', '31', '28'], ['Re-referrals within 12 months', '17.9%', '20.2%']] }, winter);
    expect(read.map(({ value }) => (value.kind === 'number' ? value.unit : null))).toEqual(['count', 'count', 'percent', 'percent']);
  });

  test('“Previous” is one period before the row’s own, and no day that nobody says', () => {
    const drawn = { rows: [['Indicator', 'Period', 'Latest', 'Previous', 'England'], ['Re-referrals within 12 months', '2022/23', '17.9%', '20.2%', '22.4%'], [CLA, '31 March 2023', '58.7', '61.3', '41.6']] };
    const read = observationsOf(drawn, winter);
    expect(read.map(({ period }) => period?.start ?? null)).toEqual(['2022-04-01', '2021-04-01', '2022-04-01', '2023-03-31', null, '2023-03-31']);
    expect(read[4]!.doubts).toEqual(['period-unresolved']);
  });

  test.each(['Q1-Q3 2022/23', 'Quarter 1 to 3 2022/23', 'H1 2022/23', 'Half year 2022/23', '6 months 2022/23', 'Same quarter in 2022/23'])('“%s” is no whole year', (heading) => {
    expect(observationsOf({ rows: [['Measure', heading, 'Target'], [CLA, '36.1', '34']] }, winter)[0]).toMatchObject({ period: null, doubts: ['period-unresolved'] });
  });

  test('months over a year’s columns are its quarters', () => {
    expect(bare(figuresOf({ headings: 2, rows: [['Measure', '2022/23', '<'], ['^', 'Apr-Jun', 'Jan-Mar'], [CLA, '36.1', '37.0']] }, winter)).map((line) => line.split(' | ')[2])).toEqual(['quarter 2022-04-01', 'quarter 2023-01-01']);
  });

  test('a council’s initials alone head its own figures', () => {
    expect(observationsOf({ rows: [['Measure', 'LBM', 'OLB 2022/23'], [CLA, '36.1', '50']] }, winter)[0]).toMatchObject({ area: { name: 'Merton' }, period: { start: '2023-10-01' }, doubts: [] });
  });

  test('the region’s figures, and those of the best, are not the council’s own', () => {
    const read = observationsOf({ rows: [['Measure', 'Q3 2023/24', 'Regional average 2022/23', 'Best performing SN 2022/23'], [CLA, '36.1', '50', '41']] }, { ...winter, council: { gss: 'E06000047', name: 'County Durham' } });
    expect(read.map(({ area }) => [area.name, area.kind])).toEqual([['County Durham', 'council'], ['North East', 'region'], ['Best performing SN', 'other']]);
  });

  test('the latest figure of others is of no period that the paper says', () => {
    const read = observationsOf({ rows: [['Indicator', 'Current quarter', 'Latest England average'], ['Re-referrals within 12 months', '17.9%', '22.4%']] }, winter);
    expect(read.map(({ period, doubts }) => [period?.start ?? null, doubts])).toEqual([['2023-10-01', []], [null, ['period-unresolved']]]);
  });

  test('a full year under years is the year of its column', () => {
    const drawn = { title: 'First time entrants (number)', rows: [['Period', '2021/22', '2022/23'], ['Q1', '9', '7'], ['Q2', '8', '6'], ['Full year', '34', '30']] };
    expect(bare(figuresOf(drawn, winter)).slice(-2).map((line) => line.split(' | ')[2])).toEqual(['financial-year 2021-04-01', 'financial-year 2022-04-01']);
  });

  test('“Q2 last year” is no quarter of this one', () => {
    expect(observationsOf({ rows: [['Measure', 'Q2 last year', 'Target'], [CLA, '36.1', '34']] }, winter)[0]).toMatchObject({ period: null, doubts: ['period-unresolved'] });
  });

  test('years with a hyphen are years beside an area or one another, and ages elsewhere', () => {
    expect(bare(figuresOf({ rows: [['Measure', 'LA 21-22 final', 'Eng 21-22'], [CLA, '36.1', '70']] }))).toEqual([
      'Merton | actual | financial-year 2021-04-01 |  | 36.1 per-10000', 'England | actual | financial-year 2021-04-01 |  | 70 per-10000',
    ]);
    expect(bare(figuresOf({ rows: [['Measure', '20-21', '21-22'], [CLA, '36.1', '37.0']] })).map((line) => line.split(' | ')[2])).toEqual(['financial-year 2020-04-01', 'financial-year 2021-04-01']);
    expect(observationsOf({ rows: [['Number of care leavers', 'Aged 17-18', 'Aged 19-20'], ['In suitable accommodation', '36', '37']] }).every(({ period }) => period === null)).toBe(true);
  });

  test('a year broken behind its hyphen is one', () => {
    expect(bare(figuresOf({ rows: [['Measure', '2022-23 outturn', 'Qtr 1 23-\n24', '23-24\ntarget', 'Nat. avg 22-\n23'], [CLA, '36.1', '37.0', '35', '70']] })).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'Merton | actual | financial-year 2022-04-01', 'Merton | actual | quarter 2023-04-01', 'Merton | target | financial-year 2023-04-01', 'England | actual | financial-year 2022-04-01',
    ]);
  });

  test('“Merton, calendar year” is Merton’s, for the year of the label', () => {
    const read = figuresOf({ rows: [['Indicator', 'Merton, calendar year', 'England, calendar year'], ['EHC plans issued within 20 weeks (2018)', '58%', '60%']] });
    expect(bare(read).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual(['Merton | actual | calendar-year 2018-01-01', 'England | actual | calendar-year 2018-01-01']);
  });

  test('figures with the letters of their ratings are figures', () => {
    expect(bare(figuresOf({ rows: [['Measure', 'Target', 'Q3 2023/24'], ['Re-referrals within 12 months', '20%', '27% (A)'], ['Repeat child protection plans', '20%', '19% (G)']] }, winter)).filter((line) => line.includes('actual'))).toHaveLength(2);
  });

  test('a heading over the middle of the labels may stand in white of its own', () => {
    expect(figuresOf({ rows: [['', 'Indicator', 'Q3 2023/24', 'England 2022/23'], [CLA, '', '36.1', '70'], ['Re-referrals within 12 months', '', '20%', '22%']] }, winter).map((line) => line.split(' | ')[0])).toEqual([CLA, CLA, 'Re-referrals within 12 months', 'Re-referrals within 12 months']);
  });

  test('a comparator’s year is academic where all the council’s own are', () => {
    expect(bare(figuresOf({ rows: [['Measure', 'AY 21/22', 'AY 22/23', 'Nat. av. (22/23)'], ['Persistent absence (%)', '18', '17', '21']] })).at(-1)).toContain('England | actual | academic-year 2022-09-01');
  });

  test('a month under a calendar year is a month of it', () => {
    expect(bare(figuresOf({ headings: 2, rows: [['Measure', '2023', '<'], ['^', 'January', 'February'], [CLA, '36.1', '37.0']] }))).toEqual([
      'Merton | actual | month 2023-01-01 |  | 36.1 per-10000', 'Merton | actual | month 2023-02-01 |  | 37 per-10000',
    ]);
  });

  test('“YTD 2022/23” beside this year’s is the year so far, and no full year', () => {
    const drawn = { rows: [['Measure', 'Dec 2023', 'YTD 2023/24', 'YTD 2022/23'], ['Adoption orders granted', '2', '7', '5']] };
    expect(observationsOf(drawn, winter).map(({ basis }) => basis)).toEqual([null, 'year-to-date', 'year-to-date']);
  });
});

describe('what is no figure, and whose a figure is', () => {
  test('years that head the rows are periods, and “at 31 March” dates them', () => {
    const drawn = { title: `${CLA} at 31 March`, rows: [['Year', 'Merton', 'England'], ['2021', '36.1', '67'], ['2022', '35.0', '70']] };
    expect(bare(figuresOf(drawn))).toEqual([
      'Merton | actual | as-at 2021-03-31 | snapshot | 36.1 per-10000', 'England | actual | as-at 2021-03-31 | snapshot | 67 per-10000',
      'Merton | actual | as-at 2022-03-31 | snapshot | 35 per-10000', 'England | actual | as-at 2022-03-31 | snapshot | 70 per-10000',
    ]);
  });

  test('a comparator in one cell is that area’s, and gives its name to no other figure of the row', () => {
    const drawn = { rows: [['Measure', '2021/22', '2022/23', 'Comparator data'], [CLA, '36.1', '35.0', 'England 71 (22/23)']] };
    expect(bare(figuresOf(drawn)).map((line) => line.split(' | ')[0])).toEqual(['Merton', 'Merton', 'England']);
  });

  test('rows of a target and of a rating under one indicator keep their meaning', () => {
    const drawn = { rows: [['KPI', '', 'Apr-23', 'May-23'], [CLA, 'Actual', '36.1', '35.0'], ['^', 'Target', '34', '34'], ['^', 'RAG', 'R', 'A']] };
    expect(bare(figuresOf(drawn)).map((line) => line.split(' | ').slice(1, 3).join(' '))).toEqual([
      'actual month 2023-04-01', 'actual month 2023-05-01', 'target month 2023-04-01', 'target month 2023-05-01',
    ]);
  });

  test('a code in letters alone is no figure', () => {
    expect(figuresOf({ rows: [['Code', 'Name', '2022/23'], ['N23', CLA, '36.1'], ['CASEIKPI', 'Care leavers in suitable accommodation', '90%'], ['SE KS2', 'Re-referrals', '20%']] })).toHaveLength(3);
  });

  test('a register of risks about indicators holds none', () => {
    expect(figuresOf({ rows: [['Risk', 'Likelihood', 'Impact', 'Target score'], ['Rising number of looked-after children', '4', '4', '9'], ['EHC plans not issued in 20 weeks', '3', '4', '6'], ['Social worker vacancy rate', '3', '3', '4']] })).toEqual([]);
  });

  test('whole numbers beside what the catalogue counts are a count', () => {
    expect(bare(figuresOf({ rows: [['Measure', '2021/22', '2022/23'], ['Unaccompanied asylum-seeking children', '21', '33']] }))[0]).toContain('21 count');
    expect(bare(figuresOf({ rows: [['Measure', '2021/22', '2022/23'], ['Unaccompanied asylum-seeking children', '2.1', '3.3']] }))[0]).toContain('2.1 ?');
  });

  test('a target beside months and the year so far is the newest month’s', () => {
    const drawn = { rows: [['Measure', 'Target', 'Nov 23', 'Dec 23', 'YTD 23/24'], [CLA, '34', '36.1', '35.0', '35.2']] };
    expect(figuresOf(drawn, winter)[0]).toContain('target | month 2023-12-01');
  });
});

test('an undated column beside one of the report’s own period is of some other', () => {
  const drawn = { headings: 2, rows: [['Measure', '', 'Quarter 3 2023/24', '<'], ['^', 'Merton', 'Merton', 'Target'], [CLA, '36.1', '35.0', '34']] };
  expect(observationsOf(drawn, winter).map(({ period }) => period?.start)).toEqual([undefined, '2023-10-01', '2023-10-01']);
});

describe('periods beside the figures', () => {
  test('each column of periods dates the value beside it, and the target is the latest value’s', () => {
    const drawn = { rows: [['Indicator', 'Latest period', 'Latest value', 'Previous period', 'Previous value', 'Target'], [CLA, 'Sep 2023', '36.1', 'Jun 2023', '35.0', '34'], ['Number of children in need', 'Q2 2023/24', '911', 'Q1 2023/24', '905', '900']] };
    expect(bare(figuresOf(drawn)).map((line) => line.split(' | ').slice(1, 3).join(' '))).toEqual([
      'actual month 2023-09-01', 'actual month 2023-06-01', 'target month 2023-09-01', 'actual quarter 2023-07-01', 'actual quarter 2023-04-01', 'target quarter 2023-07-01',
    ]);
    const behind = { rows: [['Indicator', 'Latest', 'Date', 'Previous', 'Date'], [CLA, '36.1', '30/09/2023', '35.0', '30/06/2023'], ['Number of children in need', '911', '30/09/2023', '905', '30/06/2023']] };
    expect(observationsOf(behind).map(({ period }) => period?.start)).toEqual(['2023-09-30', '2023-06-30', '2023-09-30', '2023-06-30']);
  });

  test('a target that spans numerator, denominator and share is the indicator’s', () => {
    const drawn = { rows: [['Indicator', '', 'Aug-23', 'Sep-23', 'Target'], [CLA, 'Numerator', '120', '131', '95'], ['^', 'Denominator', '3,400', '3,410', '^'], ['^', 'Rate', '35.3', '38.4', '^']] };
    expect(bare(figuresOf(drawn)).map((line) => line.split(' | ')[1])).toEqual(['actual', 'actual', 'target']);
  });

  test('a cell that names several comparators holds a figure of each', () => {
    const drawn = { rows: [['Measure', 'Q3', 'Comparators (2022/23)'], [CLA, '36.1', 'England 71\nStat. neighbours 68.5'], ['Care leavers in suitable accommodation', '90%', 'Eng: 88%, SN: 90%']] };
    expect(bare(figuresOf(drawn, winter))).toEqual([
      'Merton | actual | quarter 2023-10-01 |  | 36.1 per-10000', 'England | actual | financial-year 2022-04-01 |  | 71 per-10000', 'Statistical neighbours | actual | financial-year 2022-04-01 |  | 68.5 per-10000',
      'Merton | actual | quarter 2023-10-01 |  | 90 percent', 'England | actual | financial-year 2022-04-01 |  | 88 percent', 'Statistical neighbours | actual | financial-year 2022-04-01 |  | 90 percent',
    ]);
  });

  test('“Number” and “Rate per 10,000” are of the section they stand under', () => {
    const drawn = { sections: [1, 4], rows: [['Measure', '2021/22', '2022/23'], ['Looked-after children'], ['Number', '154', '159'], ['Rate per 10,000', '35.0', '36.1'], ['Care leavers aged 19 to 21'], ['In suitable accommodation', '90%', '91%']] };
    expect(observationsOf(drawn).map(({ indicator: { label }, value }) => `${label} ${'unit' in value ? value.unit : ''}`).filter((_, at) => at % 2 === 0)).toEqual(['Looked-after children count', 'Looked-after children per-10000', 'In suitable accommodation percent']);
  });

  test('years beside a label that says “at 31 March” are those days', () => {
    expect(bare(figuresOf({ rows: [['Measure', 'Year', 'Merton', 'England'], [`${CLA} at 31 March`, '2022', '36', '70'], ['^', '2023', '35', '71']] }))[3]).toBe('England | actual | as-at 2023-03-31 | snapshot | 71 per-10000');
  });

  test('a whole year’s months over the years name nothing, and a name nobody knows among areas is another area', () => {
    const drawn = { headings: 2, title: `First time entrants per 100,000 children aged 10 to 17`, rows: [['Area', 'January to December', '<'], ['^', '2022', '2023'], ['Merton', '236', '219'], ['YJS family', '221', '214'], ['England', '149', '143']] };
    expect(observationsOf(drawn).map(({ area, period, value }) => [area.kind, period?.kind, 'unit' in value ? value.unit : ''].join(' ')).filter((_, at) => at % 2 === 0)).toEqual([
      'council calendar-year per-100000', 'other calendar-year per-100000', 'england calendar-year per-100000',
    ]);
  });

  test('parts are of what the stub’s heading says, and none of the indicators that share their names', () => {
    const drawn = { rows: [['Allegations about adults who work with children, by employer', '2021/22', '2022/23'], ['Education', '88', '104'], ['Foster carers', '24', '19'], ['Police', '*', '7'], ['Total', '112', '130']] };
    const read = observationsOf(drawn);
    expect(read.map(({ indicator }) => `${indicator.label} ${indicator.id}`).filter((_, at) => at % 2 === 0)).toEqual(['Education null', 'Foster carers null', 'Police null', 'Total null']);
    expect(read.every(({ value }) => value.kind === 'missing' || value.unit === 'count')).toBe(true);
    const bareShares = { rows: [['Allegations about adults who work with children, by employer', '2021/22', '2022/23'], ['Education', '88', '84'], ['Police', '12', '16'], ['Total', '100', '100']] };
    expect(observationsOf(bareShares).slice(0, 4).every(({ value }) => 'unit' in value && value.unit === null)).toBe(true);
    expect(figuresOf({ rows: [['Number on roll by school', '2021/22', '2022/23'], ['Hill Primary', '210', '204'], ['Park Primary', '190', '181'], ['Total', '400', '385']] })).toEqual([]);
    expect(figuresOf({ rows: [['Children’s services budget by service', '2021/22', '2022/23'], ['Fostering', '2,210', '2,204'], ['Legal', '190', '181'], ['Total', '2,400', '2,385']] })).toEqual([]);
  });

  test('a share beside its counts is of its own year, and leaves them counts', () => {
    const drawn = { title: 'Contacts by source', rows: [['Source', '2021/22', '2022/23', 'Share of 2022/23'], ['Police', '7,702', '7,526', '72%'], ['Schools', '3,224', '2,937', '28%']] };
    expect(bare(figuresOf(drawn)).slice(0, 3)).toEqual(['Merton | actual | financial-year 2021-04-01 |  | 7702 count', 'Merton | actual | financial-year 2022-04-01 |  | 7526 count', 'Merton | actual | financial-year 2022-04-01 |  | 72 percent']);
  });

  test('a limit on borrowing is no figure, though its stub is headed as an indicator', () => {
    const rows = [['Under 12 months', '0.00%', '100%', '0%'], ['12 months and within 5 years', '5.49%', '50%', '0%'], ['5 years and within 10 years', '6.56%', '50%', '0%']];
    expect(figuresOf({ title: 'Maturity structure of borrowing', rows: [['Interest rate risk indicator', 'Actual 30/11/2024', 'Upper limit', 'Lower limit'], ...rows] })).toEqual([]);
    expect(figuresOf({ rows: [['Price risk indicator', 'Actual 30/11/2024', 'Upper limit', 'Lower limit'], ...rows] })).toEqual([]);
  });

  test('a stub headed “Key performance indicator” vouches for rows that nobody knows', () => {
    const rows = [['Victims who were asked for their view', '83%', '87%', '90%'], ['Screened for mental health needs', '92%', '95%', '95%']];
    expect(figuresOf({ rows: [['Key performance indicator', 'Q1 2023/24', 'Q2 2023/24', 'Target'], ...rows] })).toHaveLength(6);
    expect(figuresOf({ rows: [['', 'Q1 2023/24', 'Q2 2023/24', 'Target'], ...rows] })).toEqual([]);
  });

  test('a spreadsheet’s name, date and meeting over the headings date none of its columns', () => {
    const banner = 'Data to 30 November 2023, run on 5 December 2023, Scrutiny Committee, 21 February 2024';
    const drawn = { headings: 3, rows: [['Council – monthly data', '<', '<', '<', '<'], [banner, '<', '<', '2024', '<'], ['Measure', 'Oct-23', 'Nov-23', 'Target', 'RAG'], [CLA, '36.1', '35.0', '34', 'Amber']] };
    expect(bare(figuresOf(drawn, winter)).map((line) => line.split(' | ').slice(1, 3).join(' '))).toEqual(['actual month 2023-10-01', 'actual month 2023-11-01', 'target month 2023-11-01']);
  });

  test('ranks down a column of areas are nobody’s figures', () => {
    const drawn = { rows: [['Area', 'Children looked after per 10,000', 'Repeat referrals (%)'], ['Merton', '36.1', '21.0'], ['England', '70', '22.4'], ['Merton rank in region', '8th', '7th']] };
    expect(figuresOf(drawn, winter)).toHaveLength(4);
  });

  test('a title that says “within timescale” is a measure’s', () => {
    expect(figuresOf({ title: 'Meetings held within timescale', rows: [['', 'Q1 2023/24', 'Q2 2023/24'], ['Merton', '95.1%', '95.9%'], ['Target', '95%', '95%']] }, winter)).toHaveLength(4);
  });

  test('a row of ranks, gaps or changes holds no figures', () => {
    const drawn = { title: CLA, rows: [['Area', '2021/22', '2022/23'], ['Merton', '36.1', '35.0'], ['England', '70', '71'], ['National rank (of 153)', '18', '17'], ['Gap to national', '-33.9', '-36.0'], ['Change since last year', '1.1', '-1.1']] };
    expect(figuresOf(drawn)).toHaveLength(4);
  });
});

describe('where a table begins and ends', () => {
  test('the line that tells of the meeting is no title, and its date no period', () => {
    const drawn = { title: 'Scrutiny Board (Children and Families) — 21 February 2024', rows: [['Measure', 'This quarter', 'Target'], [CLA, '36.1', '34']] };
    expect(figuresOf(drawn, winter)[0]).toContain('quarter 2023-10-01');
  });

  test('headings counted to the body are headings still', () => {
    const drawn = { headings: 0, rows: [['Measure', '31.03.22', '31.03.23', 'England 31.03.23'], [CLA, '36.1', '35.0', '71']] };
    expect(bare(figuresOf(drawn))).toEqual([
      'Merton | actual | as-at 2022-03-31 | snapshot | 36.1 per-10000', 'Merton | actual | as-at 2023-03-31 | snapshot | 35 per-10000', 'England | actual | as-at 2023-03-31 | snapshot | 71 per-10000',
    ]);
    const wrapped = { rows: [['', 'Looked-after children (rate per', 'Care leavers in suitable'], ['Authority', '10,000)', 'accommodation (%)'], ['Merton', '36.1', '90'], ['Sutton', '41.0', '88']] };
    expect(figuresOf(wrapped)[0]).toContain('Looked-after children (rate per 10,000) | Merton | actual');
    expect(figuresOf(wrapped)).toHaveLength(4);
  });

  test('headings that come again with another title or other periods begin another table', () => {
    const other = 'Percentage of referrals which were repeat referrals';
    const titled = { title: CLA, rows: [['Area', '2021/22', '2022/23'], ['Merton', '36.1', '35.0'], [`${other}\nArea`, '2021/22', '2022/23'], ['Merton', '21%', '20%']] };
    expect(figuresOf(titled).map((line) => line.split(' | ')[0])).toEqual([CLA, CLA, other, other]);
    const dated = { rows: [['Measure', '12m to Mar 23', 'National (22/23)'], [CLA, '36.1', '71'], ['Measure', 'Snapshot at 30/9/22', 'Snapshot at 30/9/23'], ['Number of children in need', '911', '1,043']] };
    expect(bare(figuresOf(dated)).slice(2)).toEqual(['Merton | actual | as-at 2022-09-30 | snapshot | 911 count', 'Merton | actual | as-at 2023-09-30 | snapshot | 1043 count']);
  });

  test('a table of one row is named by its title', () => {
    expect(figuresOf({ title: 'Percentage of care leavers in suitable accommodation', rows: [['Current', 'Previous', 'Target'], ['90%', '91%', '92%']] }, winter)).toHaveLength(3);
  });
});

describe('what a table’s frame says of its rows', () => {
  test('a stub’s heading is what its rows are of', () => {
    const drawn = { rows: [['Care leavers (19 to 21)', '2021/22', '2022/23'], ['In touch with the council', '91%', '93%'], ['In suitable accommodation', '84%', '86%']] };
    expect(observationsOf(drawn).map(({ indicator }) => indicator.id)).toEqual(['care-leavers-in-touch', 'care-leavers-in-touch', 'care-leavers-accommodation', 'care-leavers-accommodation']);
  });

  test('“Number” behind the labels counts, and the stub’s date is the figures’', () => {
    const drawn = { rows: [['Placement at 31 December 2023', 'Number', '%'], ['In-house foster carers', '274', '36.7%'], ['Independent agency foster carers', '171', '22.9%'], ['Kinship carers', '118', '15.8%']] };
    expect(bare(figuresOf(drawn)).slice(0, 2)).toEqual(['Merton | actual | as-at 2023-12-31 | snapshot | 274 count', 'Merton | actual | as-at 2023-12-31 | snapshot | 36.7 percent']);
  });

  test('a title over areas and years is their measure, known or not', () => {
    const drawn = { title: 'Percentage of children who liked their school', rows: [['Area', '2021/22', '2022/23'], ['Merton', '61%', '64%'], ['England', '58%', '59%']] };
    expect(figuresOf(drawn)).toHaveLength(4);
    expect(figuresOf({ ...drawn, title: 'Responses by area' })).toEqual([]);
  });

  test('a title that was drawn as the only heading leaves the headings under it theirs', () => {
    const drawn = { rows: [[CLA, '<', '<'], ['2022/23', 'Target', 'England'], ['36.1', '34', '71']] };
    expect(bare(figuresOf(drawn))).toEqual(['Merton | actual | financial-year 2022-04-01 |  | 36.1 per-10000', 'Merton | target | financial-year 2022-04-01 |  | 34 per-10000', 'England | actual | no period |  | 71 per-10000']);
  });

  test('a name among benchmarks is a group of councils, with a doubt; so are nearest neighbours of no named model', () => {
    const [, group, region] = observationsOf({ rows: [['Measure', 'Merton 2016/17', 'Tees Valley 2016/17', 'North East 2016/17'], [CLA, '36.1', '128', '113']] });
    expect([group!.area, group!.doubts, region!.doubts]).toEqual([{ gss: null, name: 'Tees Valley', kind: 'other' }, ['area-unclear'], []]);
    const [plain, named] = observationsOf({ rows: [['Measure', 'Nearest neighbours 2016/17', 'CIPFA nearest neighbours 2015/16'], [CLA, '52', '50']] });
    expect([plain!.doubts, named!.doubts]).toEqual([['area-unclear'], []]);
  });

  test('people in thousands are counted, though no word says so', () => {
    const [many, few] = ['2,305', '57'].map((value) => observationsOf({ rows: [['Measure', '2022/23', 'Target 2022/23'], ['Families met at the door', value, '50'], ['Looked-after children in foster care', '74', '70']] })[0]!.value);
    expect([many, few]).toMatchObject([{ unit: 'count' }, { unit: null }]);
  });

  test('beside rates and shares that say so, whole numbers of people are counted', () => {
    const drawn = { rows: [['Measure', '2021/22', '2022/23'], ['Children who reoffended', '14', '11'], ['Binary reoffending rate', '33.3%', '28.9%'], ['Timely return interviews', '71', '68']] };
    expect(observationsOf(drawn).map(({ value }) => ('unit' in value ? value.unit : ''))).toEqual(['count', 'count', 'percent', 'percent', null, null]);
    const bareShares = { rows: [['Measure', '2021/22', '2022/23'], [CLA, '36.1', '35.0'], ['Health assessments completed', '91', '88']] };
    expect(observationsOf(bareShares).map(({ value }) => ('unit' in value ? value.unit : '')).slice(2)).toEqual([null, null]);
  });
});
