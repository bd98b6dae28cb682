import { describe, expect, test } from 'vitest';
import type { ReadingContext } from '../../../shared/figures/context.ts';
import { CLA, bare, figuresOf, observationsOf, winter } from './tableOf.ts';

describe('headings as councils shorten them', () => {
  test.each([
    ['Prev Qtr', 'quarter 2023-07-01'], ['This Qtr', 'quarter 2023-10-01'], ['Same Qtr last yr', 'quarter 2022-10-01'], ['12 months ago', 'quarter 2022-10-01'],
    ['Quarter Two', 'quarter 2023-07-01'], ['Second quarter 2022/23', 'quarter 2022-07-01'], ['Jul-Sep', 'quarter 2023-07-01'], ['2022 to 2023', 'financial-year 2022-04-01'],
    ['End of Yr 2022/23', 'financial-year 2022-04-01'], ['12m to Sep 23', 'rolling-12-months 2022-10-01'],
  ])('%s', (heading, period) => {
    expect(bare(figuresOf({ rows: [['Measure', 'Target 2023/24', heading], [CLA, '34', '36.1']] }, winter)).at(-1)).toContain(`Merton | actual | ${period}`);
  });

  test('a heading that goes on over its column says what the column holds: a gap is nobody’s figure', () => {
    const rows = [['Measure', 'Q3 2023/24', 'England', 'Gap to'], ['^', '^', '^', 'England'], [CLA, '36.1', '70', '-33.9']];
    expect(figuresOf({ headings: 2, rows }, winter).map((line) => line.split(' | ').at(-1))).toEqual(['36.1 per-10000', '70 per-10000']);
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

describe('a column of the year before, beside rows that are each dated', () => {
  const REFERRALS = 'Re-referrals within 12 months (%)';
  const before = (heading: string, period: string): string => figuresOf({ rows: [['Measure', 'Period', 'Merton', heading, 'England'], [CLA, '31 March 2022', '36.1', '34.8', '70'], [REFERRALS, period, '18.4', '19.2', '21.5']] }, winter)[4]!;

  test.each(['Merton, year before', 'Merton a year earlier', 'Previous year', 'Previous'])('“%s” is the year before the row’s own', (heading) => {
    expect(before(heading, '2021/22')).toBe(`${REFERRALS} | Merton | actual | financial-year 2020-04-01 |  | 19.2 percent`);
  });

  test('is the same day of the year before for what is counted on a day', () => {
    const [, earlier] = figuresOf({ rows: [['Measure', 'Period', 'Merton', 'Previous year'], [CLA, '31 March 2022', '36.1', '34.8'], [REFERRALS, '2021/22', '18.4', '19.2']] }, winter);
    expect(earlier).toContain('as-at 2021-03-31');
  });

  test('may be the year or its quarter, beside a quarter, and is neither', () => {
    expect(before('Previous year', 'Q2 2021/22')).toContain('no period');
    expect(before('Same quarter in the previous year', 'Q2 2021/22')).toContain('quarter 2020-07-01');
  });
});

describe('a row right under one heading over several columns', () => {
  const rows = [['Measure', '2022/23', '<', '<'], ['', 'Q1', 'Q2', 'Target'], [CLA, '36.1', '34.8', '33']];

  test('heads them, though another fill had it counted to the figures', () => {
    expect(bare(figuresOf({ rows }, winter))).toEqual(['Merton | actual | quarter 2022-04-01 |  | 36.1 per-10000', 'Merton | actual | quarter 2022-07-01 |  | 34.8 per-10000', 'Merton | target | financial-year 2022-04-01 |  | 33 per-10000']);
  });

  test('holds its figures where it has any, or has a label', () => {
    expect(figuresOf({ rows: [rows[0]!, [CLA, '36.1', '34.8', '33']] }, winter).every((line) => line.startsWith(CLA))).toBe(true);
    expect(figuresOf({ rows: [rows[0]!, ['Reported in', 'Q1', 'Q2', 'Q4'], rows[2]!] }, winter).join()).not.toContain('quarter');
  });
});
