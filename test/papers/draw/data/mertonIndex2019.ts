import type { Area, Basis, Rating, Role, Unit, Value } from '../../../../shared/model/observation.ts';
import { academicYear, asAt, calendarYear, england, financialYear, london, merton, missing, month, number, quarter, range } from '../say.ts';
import { type Cell, type DrawnTable, type Said, type Span, cell } from '../table.ts';

/*
 * Merton's index of June 2019: 39 indicators, 22 columns. Figures and labels are the paper's. A page number that had been
 * printed over three labels ("100", "11U", "Dor the second") has been taken off them.
 */

interface Printed { text: string; value: Value; period?: Span | null }
interface IndexRow {
  no: number;
  label: string;
  frequency: 'Monthly' | 'Quarterly' | 'Annual';
  target: Printed | null;
  /** Merton 2018/19, Merton 2017/18, England, London. */
  trend: [Printed | null, Printed | null, Printed | null, Printed | null];
  rating: 'Red' | 'Amber' | 'Green' | 'Not a target measure' | null;
  months: (Printed | null)[];
  notes: string;
  /** Basis of months, and of the year columns. */
  basis: { month: Basis | null; year: Basis | null };
  /** The label says that the year is an academic one. */
  academic?: boolean;
}

const printed = (unit: Unit | null) => (digits: string, suffix = '', period?: Span | null): Printed =>
  ({ text: digits + suffix, value: number(digits, unit), ...(period === undefined ? {} : { period }) });
const pc = (digits: string, dated = '', period?: Span | null): Printed => printed('percent')(digits, `%${dated}`, period);
const count = printed('count');
const per10k = printed('per-10000');
const weeks = printed('weeks');
const bare = printed(null);

const notTarget: Printed = { text: 'Not a target measure', value: missing('not-a-target') };
const isNew: Printed = { text: 'New', value: missing('new') };
const na: Printed = { text: 'n/a', value: missing('not-applicable') };
const none: Printed = { text: 'No relevant benchmarking available', value: missing('not-available') };
const unpublished: Printed = { text: 'Not published', value: missing('not-published') };
const noneAtAll: Printed = { text: 'No benchmarking available', value: missing('not-available') };
const anyRange: Printed = { text: 'Range', value: missing('not-available') };

const fy17 = financialYear(2017);
const ay15 = academicYear(2015);
const ay17 = academicYear(2017);
const jan18 = month(2018, 1);
const monthEnd = 'Monthly - as at the end of the month';
const snapshot = { month: 'snapshot', year: 'snapshot' } as const;
const toDate = { month: 'year-to-date', year: 'in-period' } as const;
const unsaid = { month: null, year: null } as const;

const sections: { title: string; rows: IndexRow[] }[] = [
  { title: 'Assessments', rows: [
    { no: 1, label: 'Number of Common and Shared Assessments undertaken (CASAs)', frequency: 'Quarterly', target: notTarget, trend: [null, null, noneAtAll, noneAtAll], rating: 'Not a target measure', months: [], notes: 'Quarterly (Time lag in collating CASAs from partner agencies) YTD', basis: toDate },
    { no: 2, label: '% of Single Assessments authorised within the statutory 45 days', frequency: 'Monthly', target: pc('93'), trend: [pc('78'), pc('89'), pc('82', ' (2017/18)', fy17), pc('83', ' (2017/18)', fy17)], rating: 'Red', months: [pc('89'), pc('95')], notes: 'Year to Date (Of started YTD, no. in 45 days)', basis: toDate },
    { no: 3, label: '% of Education, Health and Care plans issued within statutory 20 week timescale (new, including exceptions)', frequency: 'Monthly', target: pc('55'), trend: [pc('58'), pc('34', ' (Jan 2018)', jan18), pc('61.3', ' (Jan 2018)', jan18), pc('52.4', ' (Jan 2018)', jan18)], rating: 'Green', months: [], notes: 'Year to Date', basis: toDate },
  ] },
  { title: 'Child protection', rows: [
    { no: 4, label: 'Child Protection Plans rate per 10,000', frequency: 'Monthly', target: notTarget, trend: [per10k('39.4'), per10k('41.7'), per10k('46.3', ' (2017/18)', fy17), per10k('39.6', ' (2017/18)', fy17)], rating: 'Not a target measure', months: [per10k('37.0'), per10k('34.7')], notes: monthEnd, basis: snapshot },
    { no: 5, label: 'Number of children subject of a Child Protection Plan', frequency: 'Monthly', target: notTarget, trend: [count('185'), count('196'), none, none], rating: 'Not a target measure', months: [count('174'), count('163')], notes: monthEnd, basis: snapshot },
    { no: 6, label: 'Number of family groups subject of Child protection plans', frequency: 'Monthly', target: notTarget, trend: [null, na, none, none], rating: 'Not a target measure', months: Array.from({ length: 12 }, () => na), notes: monthEnd, basis: snapshot },
    { no: 7, label: 'Average caseload of workers for Children subject of a Child Protection Plan (New)', frequency: 'Monthly', target: isNew, trend: [bare('15'), isNew, none, none], rating: null, months: [bare('14'), bare('13')], notes: monthEnd, basis: snapshot },
    { no: 8, label: '% of quorate attendance at child protection conferences', frequency: 'Quarterly', target: pc('95'), trend: [null, na, none, none], rating: null, months: [], notes: 'Quarterly', basis: unsaid },
    { no: 9, label: '% of reviews completed within timescale for Children with Child Protection Plans', frequency: 'Monthly', target: pc('96'), trend: [pc('94'), pc('82', ' (2017/18)', fy17), pc('91', ' (2017/18)', fy17), pc('94', ' (2017/18)', fy17)], rating: 'Green', months: [pc('97'), pc('95')], notes: monthEnd, basis: snapshot },
    { no: 10, label: '% of Children subject of a CP Plan who had a CP visit within timescales in the month', frequency: 'Monthly', target: notTarget, trend: [pc('77'), na, none, none], rating: 'Not a target measure', months: [pc('87'), na], notes: monthEnd, basis: snapshot },
    { no: 11, label: '% of Children that became the subject of a Child Protection Plan for the second or subsequent time', frequency: 'Monthly', target: { text: 'range 12-20%', value: range(12, 20, 'percent') }, trend: [pc('16'), pc('13'), pc('20', ' (2017/18)', fy17), pc('15', ' (2017/18)', fy17)], rating: 'Amber', months: [pc('17'), pc('18')], notes: 'Year To Date (NI 65)', basis: toDate },
  ] },
  { title: 'Looked After Children', rows: [
    { no: 12, label: 'Looked After Children rate per 10,000', frequency: 'Monthly', target: notTarget, trend: [per10k('34'), per10k('33'), per10k('64', ' (2017-18)', fy17), per10k('49', ' (2017-18)', fy17)], rating: 'Not a target measure', months: [per10k('33.8'), per10k('32.6')], notes: 'End of the month snapshot', basis: snapshot },
    { no: 13, label: 'Number of Looked After Children', frequency: 'Monthly', target: notTarget, trend: [count('159'), count('154'), count('75420', ' (2017-18)', fy17), count('9890', ' (2017-18)', fy17)], rating: 'Not a target measure', months: [count('159'), count('153')], notes: 'End of the month snapshot', basis: snapshot },
    { no: 14, label: 'Number of UASC children and young people (PROPOSED)', frequency: 'Monthly', target: notTarget, trend: [count('33'), count('24'), count('4480', ' (2017-18)', fy17), count('1500', ' (2017-18)', fy17)], rating: 'Not a target measure', months: [count('33'), count('30')], notes: monthEnd, basis: snapshot },
    { no: 15, label: 'Average caseload of workers for Looked After Children (New)', frequency: 'Monthly', target: isNew, trend: [bare('15'), isNew, none, none], rating: null, months: [bare('15'), bare('15')], notes: monthEnd, basis: snapshot },
    { no: 16, label: 'Average number of weeks taken to complete Care proceedings against a national target of 26 weeks', frequency: 'Quarterly', target: weeks('26', ' weeks'), trend: [null, weeks('31', ' weeks'), weeks('31'), none], rating: null, months: [], notes: 'Quarterly', basis: unsaid },
    { no: 17, label: '% of Looked After Children cases which were reviewed within required timescales', frequency: 'Monthly', target: pc('96'), trend: [pc('88'), pc('88'), unpublished, unpublished], rating: 'Amber', months: [pc('90'), pc('92')], notes: monthEnd, basis: snapshot },
    { no: 18, label: '% of Looked After Children participating in their reviews in month', frequency: 'Monthly', target: notTarget, trend: [pc('95'), pc('99'), none, none], rating: 'Not a target measure', months: [], notes: 'Year to Date', basis: toDate },
    { no: 19, label: 'Stability of placements of Looked After Children - number of moves (3 moves or more in the year)', frequency: 'Quarterly', target: pc('11'), trend: [pc('2'), pc('17'), pc('10', ' (2016/17)', financialYear(2016)), pc('12', ' (2016/17)', financialYear(2016))], rating: null, months: [], notes: 'Year To Date (NI 62)', basis: toDate },
    { no: 20, label: 'Stability of placements of Looked After Children - length of placement (in care 2.5years, placement 2 years)', frequency: 'Quarterly', target: pc('65'), trend: [pc('73'), pc('69'), pc('70', ' (2016/17)', financialYear(2016)), pc('69', ' (2016/17)', financialYear(2016))], rating: null, months: [], notes: 'End of the month snapshot (NI 63)', basis: snapshot },
    { no: 21, label: '% of Looked After Children placed with agency foster carers', frequency: 'Quarterly', target: pc('40'), trend: [pc('46'), na, none, none], rating: null, months: [], notes: 'Quarterly', basis: unsaid },
    { no: 22, label: 'Number of in-house foster carers recruited', frequency: 'Quarterly', target: count('15'), trend: [count('13'), count('11'), none, none], rating: null, months: [], notes: 'Year to Date', basis: toDate },
    { no: 23, label: 'Number of Looked After Children who were adopted and agency Special Guardianship Orders granted', frequency: 'Monthly', target: notTarget, trend: [count('8'), count('12'), none, none], rating: 'Not a target measure', months: [count('0'), count('0')], notes: 'Year to Date', basis: toDate },
  ] },
  { title: 'Childrens Centres and Schools', rows: [
    { no: 24, label: '% outcome of all Children Centre Ofsted inspections good or outstanding (overall effectiveness)', frequency: 'Quarterly', target: pc('100'), trend: [pc('100'), pc('100'), pc('96', ' (31 August 2019)', asAt('2019-08-31')), pc('96', ' (31 August 2019)', asAt('2019-08-31'))], rating: null, months: [], notes: 'Year to Date. National and London Comparitors as at 31/08/2015.', basis: toDate },
    { no: 25, label: "% of total 0-5 year estimated Census 2011 population from areas of deprivation (IDACI 30%) whose families have accessed children's centre services", frequency: 'Quarterly', target: notTarget, trend: [pc('56'), pc('58'), pc('89', ' (31 March 2017)', asAt('2017-03-31')), pc('93', ' (31 March 2017)', asAt('2017-03-31'))], rating: 'Not a target measure', months: [], notes: 'Year to Date Cumulates (Target 19% per quarter)', basis: toDate },
    { no: 26, label: '% outcome of School Ofsted inspections good or outstanding (overall effectiveness)', frequency: 'Quarterly', target: pc('91'), trend: [pc('94'), pc('93'), pc('89', ' (31 August 2017)', asAt('2017-08-31')), pc('94', ' (31 August 2017)', asAt('2017-08-31'))], rating: null, months: [], notes: 'Year to Date. National and London Comparitors as at 31/08/2017.', basis: toDate },
    { no: 27, label: 'Number of Primary permanent exclusions (Number YTD Academic year)', frequency: 'Monthly', target: notTarget, trend: [count('1'), count('1', ' (AY 2017/18)', ay17), count('1145', ' (AY 2015/16)', ay15), count('105', '(AY 2015/16)', ay15)], rating: 'Not a target measure', months: [count('0'), count('1')], notes: 'August End of Acad. Yr. YTD (August data interim until November). September start of new Acad. Yr.', basis: toDate, academic: true },
    { no: 28, label: 'Number of Secondary permanent exclusions (Number YTD Academic year)', frequency: 'Monthly', target: notTarget, trend: [count('12'), count('19', ' (AY 2017/18)', ay17), count('5445', ' (AY 2015/16)', ay15), count('805', '(AY 2015/16)', ay15)], rating: 'Not a target measure', months: [count('5'), count('6')], notes: 'August End of Acad. Yr. YTD September start of the new Acad. Yr.', basis: toDate, academic: true },
    { no: 29, label: 'Secondary persistent absenteeism (10% or more sessions missed)', frequency: 'Annual', target: notTarget, trend: [null, pc('8.4', ' (AY 2017/18)', ay17), pc('13.1', ' (AY 2015/16)', ay15), pc('11.7', ' (AY 2015/16)', ay15)], rating: 'Not a target measure', months: [], notes: 'Annual Measure 6 half-terms DfE Published SFR maintained and academies', basis: unsaid },
    { no: 30, label: '% of Reception year surplus places', frequency: 'Annual', target: anyRange, trend: [pc('13'), pc('7.7', ' (AY 2017/18)', ay17), none, none], rating: null, months: [], notes: 'Annual measure', basis: unsaid },
    { no: 31, label: '% of Secondary school (Year 7) surplus places', frequency: 'Annual', target: anyRange, trend: [pc('12'), pc('9.6', ' (AY 2017/18)', ay17), none, none], rating: null, months: [], notes: 'Annual measure', basis: unsaid },
  ] },
  { title: 'Young People and Services', rows: [
    { no: 32, label: 'Youth service participation rate', frequency: 'Annual', target: bare('1800'), trend: [null, bare('1,967'), none, none], rating: null, months: [], notes: 'Annual Measure', basis: unsaid },
    { no: 33, label: '% of CYP (16 - 17 year olds) not in education, employment or training (NEET)', frequency: 'Monthly', target: notTarget, trend: [pc('1.6'), pc('1.6', ' (Q4)', quarter(2017, 4)), pc('2.6'), none], rating: null, months: [pc('2.0'), pc('1.9')], notes: 'Monthly (totals are adjusted) - reported month in arrears', basis: unsaid },
    { no: 34, label: "% of CYP (16 - 17 year olds) education, employment or training status 'not known'", frequency: 'Monthly', target: notTarget, trend: [pc('0.6'), pc('0.9', ' (Q4)', quarter(2017, 4)), pc('2.9'), none], rating: null, months: [pc('1.1'), pc('1.2')], notes: 'Monthly (totals are adjusted) - reported month in arrears', basis: unsaid },
    { no: 35, label: 'Number of First Time Entrants (FTEs) to the Youth Justice System aged 10-17', frequency: 'Monthly', target: count('50'), trend: [null, count('54'), null, printed('per-100000')('405.50', ' rate per 100,000 (2016)', calendarYear(2016))], rating: null, months: [], notes: 'Year to Date', basis: toDate },
    { no: 36, label: 'Rate of proven re-offending by young people in the youth justice system', frequency: 'Quarterly', target: notTarget, trend: [null, bare('0.5'), bare('1.04', '(2013)', calendarYear(2013)), bare('1.10', '(2013)', calendarYear(2013))], rating: 'Not a target measure', months: [], notes: 'Quarterly (NI 19)', basis: unsaid },
    { no: 37, label: 'TF: Number of Families engaged for Expanded Programme', frequency: 'Quarterly', target: notTarget, trend: [count('320'), count('320'), none, none], rating: 'Not a target measure', months: [], notes: 'Quarterly', basis: unsaid },
    { no: 38, label: '% of commissioned services for which quarterly monitoring was completed', frequency: 'Quarterly', target: pc('100'), trend: [pc('0'), pc('100'), none, none], rating: null, months: [], notes: 'Quarterly (Time lag in collating from partner agencies)', basis: unsaid },
    { no: 39, label: '% agency social workers (New)', frequency: 'Quarterly', target: isNew, trend: [null, pc('23.1'), pc('15.8', ' (2017)', calendarYear(2017)), pc('26.5', ' (2017)', calendarYear(2017))], rating: null, months: [], notes: 'Quarterly (Aligned with HR reporting)', basis: unsaid },
  ] },
];

const monthHeads = ['Apr-19', 'May-19', 'Jun-19 / Q1', 'Jul-19', 'Aug-19', 'Sep-19 / Q2', 'Oct-19', 'Nov-19', 'Dec-19 / Q3', 'Jan-20', 'Feb-20', 'Mar-20 / Q4'];
const fills = { Red: '#ff0000', Amber: '#ffc000', Green: '#00b050' };
const ground = '#d9e2f3';

export const mertonIndexTitle = 'Children and Young People Overview and Scrutiny Panel - Performance Index 2019/20';
/** The first indicator on page 2. */
const firstOverleaf = 23;

/** The index as a table over two pages of A3, the second starting at indicator 23. */
export function mertonIndex2019(): DrawnTable {
  const rows: (Cell | null)[][] = headings();
  const sectionRows: number[] = [];
  let overleaf = Number.POSITIVE_INFINITY;
  for (const section of sections) {
    sectionRows.push(rows.length);
    rows.push([cell(section.title, { cols: 22, bold: true, fill: '#f2f2f2' }), ...Array<null>(21).fill(null)]);
    for (const row of section.rows) {
      if (row.no === firstOverleaf) overleaf = rows.length;
      rows.push(indexRow(row, section.title));
    }
  }
  return {
    widths: [22, 205, 48, 54, 46, 54, 64, 64, 50, ...Array<number>(12).fill(31), 130],
    headerRows: 2, rows, sectionRows, pageOfRow: (row) => (row < overleaf ? 1 : 2),
  };
}

function headings(): (Cell | null)[][] {
  const over = (text: string, more: Omit<Cell, 'text'> = {}) => cell(text, { bold: true, fill: ground, align: 'centre', ...more });
  const both = { rows: 2 };
  return [
    [over('No.', both), over('Performance Indicators', both), over('Frequency', both), over('Target 2018/19', both),
      over('Benchmarking and trend', { cols: 4 }), null, null, null, over('BRAG rating', both),
      over('Merton 2018/19 performance', { cols: 12 }), ...Array<null>(11).fill(null), over('Notes', both)],
    [null, null, null, null, ...['Merton 2018/19', 'Merton 2017/18', 'England', 'London'].map((text) => over(text)), null,
      ...monthHeads.map((text) => over(text, { turned: -90 })), null],
  ];
}

function indexRow(row: IndexRow, section: string): (Cell | null)[] {
  const yearOf = (start: number) => (row.academic ? academicYear(start) : financialYear(start));
  const say = (role: Role, area: Area, period: Span | null, basis: Basis | null) => (entry: Printed | null | undefined, rating: Rating | null = null): Cell | null => {
    if (!entry) return null;
    const said: Said = {
      label: row.label, role, area, section, rating,
      period: entry.period === undefined ? period : entry.period, basis, value: entry.value,
    };
    return cell(entry.text, { align: 'centre', said });
  };
  // The academic year 2018/19 was not over in June 2019.
  const lastYear = row.academic ? 'year-to-date' : row.basis.year;
  const rating = row.rating === null || row.rating === 'Not a target measure' ? null : row.rating;
  const months = monthHeads.map((_, index) => {
    const own = row.frequency === 'Quarterly' && index % 3 === 2 ? quarter(2019, (Math.floor(index / 3) + 1) as 1 | 2 | 3 | 4) : month(2019, 4 + index);
    return say('actual', merton, own, row.basis.month)(row.months[index]);
  });
  return [
    cell(String(row.no), { align: 'centre' }),
    cell(row.label),
    cell(row.frequency, { align: 'centre' }),
    say('target', merton, yearOf(2018), null)(row.target),
    say('actual', merton, yearOf(2018), lastYear)(row.trend[0], rating?.toLowerCase() as Rating | undefined),
    say('actual', merton, yearOf(2017), row.basis.year)(row.trend[1]),
    say('actual', england, null, row.basis.year)(row.trend[2]),
    say('actual', london, null, row.basis.year)(row.trend[3]),
    row.rating ? cell(row.rating, { align: 'centre', ...(rating ? { fill: fills[rating] } : {}) }) : null,
    ...months,
    cell(row.notes),
  ];
}
