import { describe, expect, test } from 'vitest';
import { CLA, bare, figuresOf, observationsOf, winter } from './tableOf.ts';

describe('what is no figure, and whose a figure is', () => {
  test('years that head the rows are periods, and “at 31 March” dates them', () => {
    const drawn = { title: `${CLA} at 31 March`, rows: [['Year', 'Merton', 'England'], ['2021', '36.1', '67'], ['2022', '35.0', '70']] };
    expect(bare(figuresOf(drawn))).toEqual([
      'Merton | actual | as-at 2021-03-31 | snapshot | 36.1 per-10000', 'England | actual | as-at 2021-03-31 | snapshot | 67 per-10000',
      'Merton | actual | as-at 2022-03-31 | snapshot | 35 per-10000', 'England | actual | as-at 2022-03-31 | snapshot | 70 per-10000',
    ]);
  });

  test('“Merton January 2019” and “England 2017/18” down the side say whose a row is, and when', () => {
    const drawn = { rows: [['', 'Children looked after per 10,000', 'Agency social workers'], ['Merton January 2019', '36.1', '23.1%'], ['Merton 2017/18', '35.0', '22.4%'], ['England 2017/18', '67', '15.8%']] };
    expect(bare(figuresOf(drawn)).map((line) => line.split(' | ').slice(0, 3).join(' '))).toEqual([
      ...Array.from({ length: 2 }, () => 'Merton actual month 2019-01-01'), ...Array.from({ length: 2 }, () => 'Merton actual financial-year 2017-04-01'), ...Array.from({ length: 2 }, () => 'England actual financial-year 2017-04-01'),
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

  test('“Trgt” is the target, and “Reg. avg” the average of the council’s own region', () => {
    const drawn = { rows: [['Measure', '2022/23', 'Trgt', 'Reg. avg 2022/23'], [CLA, '36.1', '34', '50']] };
    expect(bare(figuresOf(drawn)).map((line) => line.split(' | ').slice(0, 2).join(' '))).toEqual(['Merton actual', 'Merton target', 'London actual']);
  });

  test('a year whose last digit stands under it is that year, and no year is made of what does not follow', () => {
    const drawn = { rows: [['Measure', '2021/2\n2', '2022/2\n3', '2022/2\n9'], [CLA, '36.1', '34', '50']] };
    expect(figuresOf(drawn).map((line) => line.split(' | ')[3])).toEqual([expect.stringContaining('2021-04-01'), expect.stringContaining('2022-04-01'), expect.not.stringContaining('2022-04-01')]);
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
