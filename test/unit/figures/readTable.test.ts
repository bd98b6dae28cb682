import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Period } from '../../../shared/model/observation.ts';
import { readTable } from '../../../shared/figures/readTable.ts';
import { figuresOf, merton, observationsOf, tableOf, type Drawn } from './tableOf.ts';

const quarter2: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'July to September 2023' };
const autumn = { meetingDate: '2023-11-01', period: quarter2 };

/** Without the label, where all figures share it. */
const bare = (lines: string[]): string[] => lines.map((line) => line.split(' | ').slice(1).join(' | '));

describe('columns', () => {
  test('own figures by year and month, target and comparators, as an index prints them', () => {
    expect(bare(figuresOf({
      headings: 2,
      rows: [
        ['No.', 'Performance Indicators', 'Frequency', 'Target 2018/19', 'Benchmarking and trend', '<', '<', '<', 'BRAG rating', 'Merton 2019/20 performance', '<', 'Notes'],
        ['^', '^', '^', '^', 'Merton 2018/19', 'Merton 2017/18', 'England', 'London', '^', 'Apr-19', 'Jun-19 / Q1', '^'],
        ['4', 'Child Protection Plans rate per 10,000', 'Monthly', 'Not a target measure', '39.4', '41.7', '46.3 (2017/18)', '39.6', '', '37.0', '', 'Monthly - as at the end of the month'],
      ],
    }))).toEqual([
      'Merton | target | financial-year 2018-04-01 |  | not-a-target',
      'Merton | actual | financial-year 2018-04-01 | snapshot | 39.4 per-10000',
      'Merton | actual | financial-year 2017-04-01 | snapshot | 41.7 per-10000',
      'England | actual | financial-year 2017-04-01 | snapshot | 46.3 per-10000',
      'London | actual | no period | snapshot | 39.6 per-10000',
      'Merton | actual | month 2019-04-01 | snapshot | 37 per-10000',
    ]);
  });

  test('polarity, tolerance, codes, ranks, differences and comments hold no figure', () => {
    expect(bare(figuresOf({
      rows: [
        ['Ref', 'Measure', 'Good is', 'Tolerance', 'Q2 2023/24 Actual', 'Q2 Target', 'Variance', 'National rank', 'Commentary'],
        ['CS1', '% of EHC plans issued within 20 weeks', 'High', '+/-5%', '52%', '60%', '-8', '34th', '12 of 30 plans were late'],
      ],
    }, autumn))).toEqual(['Merton | actual | quarter 2023-07-01 |  | 52 percent', 'Merton | target | quarter 2023-07-01 |  | 60 percent']);
  });

  test('a direction-of-travel heading over two columns holds the arrow and the earlier value', () => {
    const drawn: Drawn = {
      rows: [
        ['Indicator and Description', 'Value', '2020/21 Q4 Performance', 'Short Term DOT against Q3 2020/21', '<', 'Long Term DOT against Q4 2019/20', '<'],
        ['% of contacts progressing to Early Help', 'Higher is better', '28.5%', '↓', '30%', '↑', '26%'],
        ['% LAC with an up to date pathway plan', 'Higher is better', '66.3%', '↓', '73.1%', '-', 'N/A'],
      ],
    };
    expect(bare(figuresOf(drawn)).slice(0, 3)).toEqual([
      'Merton | actual | quarter 2021-01-01 |  | 28.5 percent', 'Merton | actual | quarter 2020-10-01 |  | 30 percent', 'Merton | actual | quarter 2020-01-01 |  | 26 percent',
    ]);
    expect(bare(figuresOf(drawn)).at(-1)).toBe('Merton | actual | quarter 2020-01-01 |  | not-applicable');
    expect(observationsOf(drawn).map(({ arrow }) => arrow?.direction)).toEqual(['down', undefined, undefined, 'down', undefined, undefined]);
  });

  test('months and quarters take the year of the heading over them', () => {
    expect(bare(figuresOf({
      headings: 2,
      rows: [['Indicator', '2022/23', '2023/24', '<'], ['^', 'Outturn', 'Q1', 'Q2'], ['Number of children looked after', '159', '153', '150']],
    }, autumn))).toEqual([
      'Merton | actual | financial-year 2022-04-01 |  | 159 count', 'Merton | actual | quarter 2023-04-01 |  | 153 count', 'Merton | actual | quarter 2023-07-01 |  | 150 count',
    ]);
  });

  test('columns headed alike stand for periods that nothing tells apart', () => {
    const [first, second] = observationsOf({ rows: [['KPI', 'Actual', 'RAG', 'Actual', 'RAG'], ['% of EHC plans issued within 20 weeks', '45%', 'R', '52%', 'R']] }, autumn);
    expect([first!.period, second!.period]).toEqual([null, null]);
    expect(first!.doubts).toEqual(expect.arrayContaining(['period-unresolved', 'headings-unclear']));
  });

  test('two headings run into one leave the period open', () => {
    const [figure] = observationsOf({ rows: [['Indicator', 'Merton 2021/22 Q4 2022/23', 'England 2021/22'], ['% of EHC plans issued within 20 weeks', '45%', '49.1%']] }, autumn);
    expect(figure).toMatchObject({ period: null, doubts: ['period-unresolved', 'headings-unclear'] });
  });

  test("'latest' and 'previous' resolve against the report, comparators without a year against nothing", () => {
    expect(bare(figuresOf({
      rows: [['Measure', 'Latest', 'Previous', 'Target', 'Stat Neigh', 'Best Quartile'], ['% of LAC with 3 or more placements', '9%', '11%', '10%', '12%', '8%']],
    }, autumn))).toEqual([
      'Merton | actual | quarter 2023-07-01 |  | 9 percent', 'Merton | actual | quarter 2023-04-01 |  | 11 percent', 'Merton | target | quarter 2023-07-01 |  | 10 percent',
      'Statistical neighbours | actual | no period |  | 12 percent', 'Best Quartile | actual | no period |  | 8 percent',
    ]);
  });

  test.each([['Numerator', 'Denominator'], ['Num. (latest)', 'Den. (latest)']])('%s and %s are parts of the newest figure, and no figures of their own', (above, below) => {
    const [figure, ...more] = observationsOf({
      rows: [['Indicator', 'Q2 2023/24', above, below], ['% of care leavers in suitable accommodation', '88.0%', '44', '50']],
    }, autumn);
    expect(more).toEqual([]);
    expect(figure).toMatchObject({ value: { number: 88 }, parts: { numerator: 44, denominator: 50 }, doubts: [] });
  });

  const EHCP = '% of EHC plans issued within 20 weeks';

  test("the council's initials are the council, a benchmark is somebody else, a nation's target is the council's own", () => {
    expect(bare(figuresOf({ rows: [['Indicator', 'LBM 2022/23', 'Benchmark', 'National target'], [EHCP, '50%', '49%', '90%']] }, autumn))).toEqual([
      'Merton | actual | financial-year 2022-04-01 |  | 50 percent', 'Benchmark | actual | no period |  | 49 percent', 'Merton | target | financial-year 2022-04-01 |  | 90 percent',
    ]);
  });

  test('an annual target is for the year of the figure beside it', () => {
    expect(bare(figuresOf({ rows: [['Indicator', 'Annual target', 'Q2 2023/24 actual'], [EHCP, '60%', '52%']] }, autumn))[0]).toBe('Merton | target | financial-year 2023-04-01 |  | 60 percent');
  });

  test('a number beside a percentage is a count, whatever its neighbours are', () => {
    expect(bare(figuresOf({ headings: 2, rows: [['Indicator', '2021/22', '<'], ['^', 'No.', '%'], ['Children with three or more placements', '15', '9.4%']] }, autumn)))
      .toEqual(['Merton | actual | financial-year 2021-04-01 |  | 15 count', 'Merton | actual | financial-year 2021-04-01 |  | 9.4 percent']);
  });

  test('a forecast, a gap to the target and a baseline without a year are not what was achieved then', () => {
    expect(bare(figuresOf({ rows: [['Indicator', 'Baseline', 'Q2 2023/24', 'Performance against target', 'Forecast outturn'], [EHCP, '40%', '52%', '-8%', '55%']] }, autumn)))
      .toEqual(['Merton | actual | no period |  | 40 percent', 'Merton | actual | quarter 2023-07-01 |  | 52 percent']);
  });

  test('limits are floors', () => {
    expect(bare(figuresOf({ rows: [['Indicator', 'Target 2023/24', 'Floor 2023/24', 'Sep-23'], ['% of EHC plans issued within 20 weeks', '60%', '55%', '52%']] }, autumn)))
      .toContain('Merton | floor | financial-year 2023-04-01 |  | 55 percent');
  });

  test('a target may be a bound, a figure may not', () => {
    const [target, actual] = observationsOf({ rows: [['Indicator', 'Target 2023/24', 'Q2 2023/24'], ['Number of first time entrants to the youth justice system', '<20', '<5']] }, autumn);
    expect(target).toMatchObject({ role: 'target', value: { number: 20, unit: 'count' } });
    expect(target!.doubts).toContain('bound-not-number');
    expect(actual).toMatchObject({ role: 'actual', value: { kind: 'missing', reason: 'suppressed' } });
  });
});

describe('rows', () => {
  test('areas printed under their indicator', () => {
    expect(figuresOf({
      rows: [['Indicator', 'Area', '2021/22'], ['% of care leavers in suitable accommodation', 'Merton', '91%'], ['', 'London', '89%'], ['', 'England', '88%']],
    }, autumn)).toEqual(['Merton', 'London', 'England'].map((area, index) => `% of care leavers in suitable accommodation | ${area} | actual | financial-year 2021-04-01 |  | ${[91, 89, 88][index]} percent`));
  });

  test('a section row carries half of the label', () => {
    const [figure] = observationsOf({
      sections: [1], rows: [['Performance measure', '2022/23'], ['Care leavers in education, employment or training'], ['aged 17-18', '70%'], ['aged 19-21', '60%']],
    }, autumn);
    expect(figure).toMatchObject({ indicator: { label: 'Care leavers in education, employment or training aged 17-18', id: 'care-leavers-eet' }, section: 'Care leavers in education, employment or training' });
  });

  test('"of which" goes on with the label above', () => {
    const labels = observationsOf({ rows: [['Indicator', '2022/23'], ['Number of children on a child protection plan', '148'], ['of which: aged under 5', '55']] }, autumn).map(({ indicator, value }) => [indicator.label, value]);
    expect(labels[1]).toEqual(['Number of children on a child protection plan of which: aged under 5', { kind: 'number', number: 55, unit: 'count', decimals: 0 }]);
  });

  test('a label centred over its areas holds for all of them, and for no others', () => {
    const labels = figuresOf({
      rows: [['Indicator', 'Area', '2021/22'], ['', 'Merton', '91%'], ['% of care leavers in suitable accommodation', 'London', '89%'], ['', 'England', '88%'],
        ['', 'Merton', '9%'], ['% of looked-after children with three or more placements', 'London', '11%'], ['', 'England', '10%']],
    }, autumn).map((line) => line.split(' | ').slice(0, 2).join(', '));
    expect(labels).toEqual([
      ...['Merton', 'London', 'England'].map((area) => `% of care leavers in suitable accommodation, ${area}`),
      ...['Merton', 'London', 'England'].map((area) => `% of looked-after children with three or more placements, ${area}`),
    ]);
  });

  test.each([['without rules', { reading: 'aligned' }], ['with lines between the columns alone', { reading: 'ruled', evidence: { rowsRuled: 'no' } }]] as const)('%s, the lines of a broken label are one label again', (_, read) => {
    const labels = observationsOf({
      ...read,
      rows: [['Indicator', '2022/23'], ['First-time entrants to the youth justice system', '133'], ['per 100,000', ''], ['% of care leavers in education,', ''], ['employment or training', '57%'],
        ['Number of looked-after children', '150']],
    }, autumn).map(({ indicator, value }) => `${indicator.label}: ${value.kind === 'number' ? value.unit : ''}`);
    expect(labels).toEqual([
      'First-time entrants to the youth justice system per 100,000: per-100000', '% of care leavers in education, employment or training: percent', 'Number of looked-after children: count',
    ]);
  });

  test('a year and an area may share the label of a row', () => {
    expect(bare(figuresOf({ rows: [['Year', 'Rate of looked-after children per 10,000'], ['2020/21', '34.1'], ['2021/22', '36.2'], ['England 2021/22', '70']] }, autumn)))
      .toContain('England | actual | financial-year 2021-04-01 |  | 70 per-10000');
  });

  test('the row says what kind of year it reports, and how far its figures run', () => {
    const drawn: Drawn = { rows: [
      ['Indicator', 'Merton 2017/18', 'May-19', 'Notes'],
      ['Number of primary permanent exclusions (academic year to date)', '1', '3', 'YTD'],
      ['Number of children looked after', '154', '153', 'End of the month snapshot'],
    ] };
    expect(bare(figuresOf(drawn))).toEqual([
      'Merton | actual | academic-year 2017-09-01 | in-period | 1 count', 'Merton | actual | month 2019-05-01 | year-to-date | 3 count',
      'Merton | actual | financial-year 2017-04-01 | snapshot | 154 count', 'Merton | actual | month 2019-05-01 | snapshot | 153 count',
    ]);
  });

  test.each([['R12M', 'rolling-12-months'], ['YTD', 'year-to-date'], ['MS', 'snapshot'], ['Q', 'in-period']])('data period %s is %s', (code, basis) => {
    expect(observationsOf({ rows: [['Indicator', 'Data Period', 'Jun-23'], ['% of child protection plans that are repeat plans', code, '20%']] }, autumn)[0]!.basis).toBe(basis);
  });

  test('a blank cell yields nothing, a word for missing its reason', () => {
    expect(bare(figuresOf({ rows: [['Indicator', 'Merton 2021/22', 'England 2021/22'], ['Number of permanent exclusions', '', 'c'], ['Number of suspensions', '5', '']] }, autumn)))
      .toEqual(['England | actual | academic-year 2021-09-01 |  | suppressed', 'Merton | actual | academic-year 2021-09-01 |  | 5 count']);
  });
});

describe('tables turned about', () => {
  test('councils as columns of a benchmarking annex', () => {
    expect(bare(figuresOf({
      title: 'Children looked after, 31 March 2023', rows: [['Indicator', 'Merton', 'Sutton', 'England'], ['Rate of children looked after per 10,000', '31', '43', '71']],
    }, autumn))).toEqual(['Merton', 'Sutton', 'England'].map((area, index) => `${area} | actual | as-at 2023-03-31 | snapshot | ${[31, 43, 71][index]} per-10000`));
  });

  test('indicators as columns, each with its own unit', () => {
    expect(figuresOf({
      rows: [['Borough, 2021/22', 'Rate of children looked after per 10,000', 'EHC plans issued within 20 weeks (%)'], ['Merton', '31', '66'], ['Sutton', '43', '50']],
    }, autumn)).toEqual([
      'Rate of children looked after per 10,000 | Merton | actual | financial-year 2021-04-01 |  | 31 per-10000',
      'EHC plans issued within 20 weeks (%) | Merton | actual | financial-year 2021-04-01 |  | 66 percent',
      'Rate of children looked after per 10,000 | Sutton | actual | financial-year 2021-04-01 |  | 43 per-10000',
      'EHC plans issued within 20 weeks (%) | Sutton | actual | financial-year 2021-04-01 |  | 50 percent',
    ]);
  });

  test('one indicator a table, named by the title', () => {
    expect(figuresOf({
      title: 'Percentage of child protection plans that are repeat plans', rows: [['', '2020/21', '2021/22'], ['Merton', '18.2%', '12%'], ['England', '22.1%', '23.3%']],
    }, autumn)).toHaveLength(4);
  });
});

describe('ratings', () => {
  const rows = [['Indicator', 'Target 2022/23', 'Merton 2022/23', 'Merton 2021/22', 'RAG'], ['% of EHC plans issued within 20 weeks', '60%', '52%', '49%', 'Amber']];

  test("a rating column rates the own figure of the target's year", () => {
    expect(observationsOf({ rows }, autumn).map(({ rating }) => rating)).toEqual([null, 'amber', null]);
  });

  test('a filled cell rates itself; a fill that the heading shares is decoration', () => {
    const plain = rows.map((row) => row.slice(0, 4));
    expect(observationsOf({ rows: plain, fills: { '1,2': '#00b050' } }, autumn).map(({ rating }) => rating)).toEqual([null, 'green', null]);
    expect(observationsOf({ rows: plain, fills: { '0,2': '#00b050', '1,2': '#00b050' } }, autumn).map(({ rating }) => rating)).toEqual([null, null, null]);
  });

  test('every figure with a rating beside it keeps its own', () => {
    const drawn: Drawn = { headings: 2, rows: [
      ['KPI', 'Q1 2023/24', '<', 'Q2 2023/24', '<'], ['^', 'Actual', 'RAG', 'Actual', 'RAG'], ['% of EHC plans issued within 20 weeks', '45%', 'R', '62%', 'G'],
    ] };
    expect(observationsOf(drawn, autumn).map(({ rating }) => rating)).toEqual(['red', 'green']);
  });
});

describe('doubts', () => {
  const doubtsOf = (drawn: Drawn, context = {}): string[] => observationsOf(drawn, { ...autumn, ...context }).flatMap(({ doubts }) => doubts);

  test.each<[string, Drawn, object?]>([
    ['header-year-differs-from-title', { headings: 2, rows: [['Indicator', 'Merton 2018/19 performance'], ['^', 'May-19'], ['Number of looked-after children', '153']] }],
    ['benchmark-dated-after-meeting', { rows: [['Indicator', 'England'], ['% of schools good or outstanding', '96% (31 August 2024)']] }],
    ['note-contradicts-cell', { rows: [['Indicator', 'England', 'Notes'], ['% of schools good or outstanding', '96% (31 August 2019)', 'Comparators as at 31/08/2015.']] }],
    ['unit-differs-from-row', { rows: [['Indicator', 'Merton 2018/19', 'London'], ['Number of first time entrants to the youth justice system', '50', '405.50 rate per 100,000 (2016)']] }],
    ['percent-out-of-range', { rows: [['Indicator', 'Merton 2022/23'], ['% of looked-after children with a health assessment', '103%']] }],
    ['tenfold-change', { rows: [['Indicator', 'Merton 2020/21', 'Merton 2021/22', 'Merton 2022/23'], ['Number of looked-after children', '153', '1590', '160']] }],
    ['parts-do-not-add-up', { rows: [['Indicator', 'Merton 2022/23'], ['% of care leavers in suitable accommodation', '92% (44 of 50)']] }],
    ['headings-unclear', { headings: 0, rows: [['% of child protection visits on time', '87%'], ['Number of looked-after children', '159']] }],
    ['period-unresolved', { rows: [['Indicator', 'Actual', 'Target'], ['Number of looked-after children', '159', '150']] }, { period: null }],
    ['council-unknown', { rows: [['Indicator', '2022/23', 'Target'], ['Number of looked-after children', '159', '150']] }, { council: null }],
    ['two-units-in-column', { rows: [['Indicator', '2022/23', 'England'], ['Looked-after children', '52 per 10,000', ''], ['Care leavers in touch', '91%', ''], ['Youth offending', '12', '']] }],
  ])('%s', (doubt, drawn, context) => {
    expect(doubtsOf(drawn, context)).toContain(doubt);
  });

  test("a year's total is not ten times its months", () => {
    expect(doubtsOf({ rows: [['Indicator', 'Merton 2022/23', 'Apr-23', 'May-23'], ['Number of referrals', '1,200', '100', '95']] })).not.toContain('tenfold-change');
  });

  test('a contradicting cell keeps its own unit', () => {
    expect(figuresOf({ rows: [['Indicator', 'Merton 2018/19', 'London'], ['Number of first time entrants to the youth justice system', '50', '405.50 rate per 100,000 (2016)']] }).at(-1))
      .toContain('London | actual | calendar-year 2016-01-01 |  | 405.5 per-100000');
  });

  test('a number that is no number is unreadable, and a problem says where', () => {
    const { observations, problems } = readTable(tableOf({ rows: [['Indicator', 'Merton 2022/23'], ['% of EHC plans issued within 20 weeks', '4S%']] }), merton);
    expect(observations[0]!.value).toEqual({ kind: 'missing', reason: 'unreadable' });
    expect(problems).toMatchObject([{ kind: 'value-unreadable', page: 1 }]);
    expect(problems[0]!.message).toContain('4S%');
  });

  test('without a council the only council that the headings name is the table\'s own', () => {
    const areas = observationsOf({ rows: [['Indicator', 'Target 2022/23', 'Merton 2022/23', 'England'], ['Number of looked-after children', '150', '159', '']] }, { council: null }).map(({ area }) => area.name);
    expect(areas).toEqual(['Merton', 'Merton']);
  });
});

describe('tables that are not about indicators', () => {
  test.each<[string, Drawn]>([
    ['a budget', { rows: [['Service', 'Budget £000', 'Forecast £000', 'Variance £000'], ['Looked after children', '1,200', '1,300', '100'], ['SEND transport', '3,400', '3,900', '500']] }],
    ['a budget in pounds', { rows: [['Service', '2023/24 Budget', '2023/24 Forecast', '%'], ['Placements for looked after children', '£12.3m', '£14.1m', '15%']] }],
    ['savings with a rating', { rows: [['Ref', 'Saving', '2023/24 £000', 'RAG'], ['CS01', 'Reduce the number of agency social workers', '250', 'Amber']] }],
    ['a risk register', { rows: [['Risk', 'Likelihood', 'Impact', 'Score'], ['Number of children in care rises', '3', '4', '12']] }],
    ['attendance', { rows: [['Councillor', 'Meetings expected', 'Attended', '%'], ['Cllr Smith', '6', '5', '83%']] }],
    ['an election', { rows: [['Candidate', 'Party', 'Votes', '% share'], ['Ann Smith', 'Labour', '1,234', '45%']] }],
    ['an exam timetable', { rows: [['Date', 'Session', 'Subject', 'Paper', 'Length', 'Candidates'], ['17 May 2021', 'AM', 'English', '1', '2h', '1,200']] }],
    ['a contents list', { rows: [['Item', 'Title', 'Page'], ['7', 'Performance Information - Quarter 4', '27']] }],
    ['a contents list under a running head', { rows: [['Children’s performance', 'Quarter 2 2025/26'], ['Contents', ''], ['Help and protection', '3'], ['Children in care', '4'], ['Care leavers and inclusion', '5']] }],
    ['school places', { rows: [['School', 'PAN', 'Applications', 'Offers'], ['Abbey Primary', '60', '75', '60']] }],
    ['an action plan', { rows: [['Action', 'Lead', 'Due', 'RAG'], ['Increase % of care leavers in EET', 'Head of Service', '31/03/2024', 'Green']] }],
    ['offences by year', { rows: [['No.', 'Year', 'Offence', 'Outcome type'], ['55', '2019/2020', 'THEFT', 'Type 18 - No suspect identified'], ['56', '2019/2020', 'ROBBERY', 'Type 1 - Charged']] }],
    ['figures by age band', { title: 'Borrowers of the library by age', rows: [['Age', '31 March 2022', '31 March 2023'], ['Under 1', '5', '6'], ['1-4', '20', '18']] }],
  ])('%s yields nothing', (_, drawn) => {
    expect(figuresOf(drawn, autumn)).toEqual([]);
  });

  test('a rationale is kept as an explanation, and its numbers are no figures', () => {
    const { observations, explanations } = readTable(tableOf({ rows: [
      ['Performance Indicator', '<', 'Rationale / Why Important'],
      ['3', 'Education, Health and Care Plans completed in time', 'There is a 20 week statutory timescale for completion.'],
      ['17', 'Percentage of Looked After Children', 'LAC of sufficient age are'],
      ['', 'participating in their reviews', 'encouraged to take part.'],
    ] }), merton);
    expect(observations).toEqual([]);
    expect(explanations.map(({ label }) => label)).toEqual(['Education, Health and Care Plans completed in time', 'Percentage of Looked After Children participating in their reviews']);
  });
});

test('the same table read twice gives the same ids, and each figure its own', () => {
  const drawn: Drawn = { rows: [['Indicator', 'Merton 2021/22', 'Merton 2022/23', 'England'], ['Number of looked-after children', '159', '153', '83,840 (2022/23)']] };
  const ids = observationsOf(drawn).map(({ id }) => id);
  expect(observationsOf(drawn).map(({ id }) => id)).toEqual(ids);
  expect(new Set(ids).size).toBe(3);
});

test('whatever a table holds, every number stands in its own cell', () => {
  const word = fc.constantFrom('', 'Indicator', 'Target 2022/23', 'Merton 2021/22', 'England', 'Q4', 'RAG', 'DoT', 'Notes', '% of EHC plans issued within 20 weeks', 'Number of looked-after children',
    'of which: aged 5 to 9', 'Merton', '2021/22', '45%', '12 of 30', '1,967', '46.3 (2017/18)', 'n/a', '<5', '↑', 'Red', '£1.2m', '31/03/2019', '+/-5%', 'range 12-20%', 'Jun-19 / Q1', 'YTD', '4S%');
  const grid = fc.array(fc.array(word, { minLength: 3, maxLength: 6 }), { minLength: 2, maxLength: 6 });
  fc.assert(fc.property(grid, fc.integer({ min: 0, max: 2 }), (rows, headings) => {
    const table = tableOf({ rows, headings });
    for (const { value, parts, raw, source } of readTable(table, merton).observations) {
      expect(table.cells.some(({ text, bbox }) => text === raw && bbox === source.bbox)).toBe(true);
      const standing = (raw.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')));
      if (value.kind === 'number' && !parts && value.unit !== 'pounds') expect(standing).toContain(Math.abs(value.number));
    }
  }), { seed: 20190626, numRuns: 800 });
});
