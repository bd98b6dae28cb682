import { type Prose, heading, plain } from '../prose.ts';
import { asAt, england, financialYear, merton, month, number, quarter } from '../say.ts';
import { type Cell, type DrawnTable, type Said, cell } from '../table.ts';

/*
 * Merton's report of October 2017: five paragraphs on indicators, and the table of why 37 indicators matter. The figures and
 * labels are the paper's; its sentences and its reasons are told in our words.
 */

const say = (label: string, value: string, unit: 'percent' | 'count', more: Partial<Said>): Said =>
  ({ label, role: 'actual', area: merton, period: null, value: number(value, unit), ...more });

const plans = 'Percentage of new Education, Health and Care plans issued within statutory 20 week timescale (new, including exceptions)';
const repeats = 'Percentage of Children that became the subject of a child protection plan for the second or subsequent time';
const schools = 'Percentage outcome of school Ofsted inspections good or outstanding (overall effectiveness)';
const exclusions = 'Number of Primary permanent exclusions (Academic year to date)';

export function mertonReport2017(): Prose {
  return [[
    { text: 'London Borough of Merton', kind: 'title' },
    { text: 'Committee: Children and Young People Overview and Scrutiny Panel', kind: 'front' },
    { text: 'Date: 10 October 2017', kind: 'front' },
    { text: 'Wards: All wards', kind: 'front' },
    { text: 'Subject: Performance monitoring 2017/18 (August 2017)', kind: 'front' },
    heading('Recommendations'),
    plain('A. That the Panel discuss Appendix 1, which says why each indicator matters.'),
    plain('B. That the Panel discuss the performance index for August 2017.'),
    heading('1 PURPOSE OF REPORT'),
    plain('1.1. The Panel sees how the department and its partners are doing at each meeting. This report goes up to the end of August 2017.'),
    heading('2 DETAILS'),
    plain('2.1. In June 2007 the Panel asked for a regular health check, over and above the yearly reports on single subjects.'),
    plain('2.2. A new case system is being brought in. Until December 2017 some indicators cannot be reported while the new reports are tested.'),
  ], [
    heading('Education, Health and Care Plans'),
    heading(`KPI no. 3: ${plans} – Red`),
    { text: '2.3. As at the end of Quarter 1 (June 2017) 47% of new EHC plans were completed within 20 weeks, rising to 49% year to date in July 2017. In 2016/17 it was 19%. Since May 2017 the first 6 weeks are handled by one support team.', says: [
      ['47%', say(plans, '47', 'percent', { period: quarter(2017, 1), rating: 'red' })],
      ['49%', say(plans, '49', 'percent', { period: month(2017, 7), basis: 'year-to-date', rating: 'red' })],
      ['19%', say(plans, '19', 'percent', { period: financialYear(2016) })],
    ] },
    plain('2.4. Meanwhile old statements have to be turned into plans by March 2018, and 348 are left. In London, Merton is ranked 7th in this.'),
    heading('Child Protection'),
    heading(`KPI no. 11: ${repeats} – Red`),
    { text: '2.5. As at April 2017, 3 of the 15 children who had become the subject of a child protection plan were so for the second or subsequent time. Corporate reports will begin again in October.', says: [
      ['3 of the 15', say(repeats, '20', 'percent', { period: month(2017, 4), parts: { numerator: 3, denominator: 15 }, rating: 'red', optional: true })],
    ] },
    heading('Looked After Children'),
    heading('KPI no. 15: Average number of weeks to complete care proceedings against a national target of 26 weeks – Red'),
    plain('2.7. So few cases end in a quarter that the average jumps about. It was expected to get worse in Quarter 1, because of two large groups of brothers and sisters.'),
    heading("Children's Centres and Schools"),
    heading(`KPI no. 25: ${schools} – Red`),
    { text: '2.8. As at the end of Quarter 1 (June 2017) 89% of Merton schools are rated Good or Outstanding: 49 out of 54 schools. That is above the national benchmark of 88% (as at 31 March 2017). Over the summer three more schools had good news.', says: [
      ['89%', say(schools, '89', 'percent', { period: quarter(2017, 1), rating: 'red' })],
      ['49 out of 54', say(schools, '49', 'count', { period: quarter(2017, 1), parts: { numerator: 49, denominator: 54 }, optional: true })],
      ['88%', say(schools, '88', 'percent', { area: england, period: asAt('2017-03-31') })],
    ] },
    heading(`KPI no. 27: ${exclusions} – Red`),
    { text: '2.9. There has been one permanent exclusion from a primary school this year. In the two academic years before there was none, so the indicator stays red until the year is over.', says: [
      ['one permanent exclusion', say(exclusions, '1', 'count', { rating: 'red', optional: true, openPeriod: true })],
    ] },
    heading('3 ALTERNATIVE OPTIONS'),
    plain('3.1. None'),
    heading('4 APPENDICES'),
    plain("Appendix 1: Children's Performance Indicators – Rationale and linkages"),
  ]];
}

const rationales: [string, string][] = [
  ['Number of Common and Shared Assessments undertaken (CASA)', 'Not a target measure. How many there are shows how early a problem is noticed, by all who work with children. To be read with contacts, referrals and plans.'],
  ['Single Assessments completed within the statutory timeframe', 'They settle whether a child needs a statutory service. There is a 45 day statutory timescale.'],
  ['Education, Health and Care Plans EHCPs) completed within the statutory timeframe', 'Plans took the place of statements under the Act of 2014. There is a 20 week statutory timescale.'],
  ['Child Protection Rate per 10,000', 'Shows how the care system is balanced. Should be near that of statistical neighbours.'],
  ['Number of Children on Child Protection Plans', 'Shows how much intensive work there is to do. No measure of performance.'],
  ['Numbers of Family Groups subject of Child Protection Plan', 'In small numbers, one large family moves every percentage.'],
  ['Allocated Social Workers Child Protection', 'The law asks for a qualified social worker for every plan.'],
  ['Quoracy (Quorate attendance at child protection conferences)', 'Plans need several professions at the table, such as the NHS and the police.'],
  ['Timeliness of Child protection reviews', 'National rules say when a plan is to be looked at again. Shows whether work is overseen.'],
  ['Child protection visits', 'The least that a child on a plan may expect of the social worker.'],
  ['Percentage of Children subject of a Child protection plan for the second or subsequent time', 'A second plan can mean that the first did too little.'],
  ['Looked After Children rate per 10,000', 'To be read with the other rates, and against statistical neighbours.'],
  ['Number of Looked After Children', 'Shows how many social workers and placements are needed.'],
  ['Allocated Social Workers Looked After Children', 'The law asks for a qualified social worker for every child.'],
  ['Timeliness of Care proceedings', 'Children should not drift. Courts can delay matters too.'],
  ['Timeliness of Looked After Children reviews', 'There are set times for looking at a care plan again.'],
  ['Percentage of Looked After Children participating in their reviews', 'Children who are old enough should have their say: in person, in writing, or through an advocate.'],
  ['Stability of placements: 3+ moves', 'Stability is what everything else in care rests on. Some moves are good ones; the others should be few.'],
  ['Stability of placements: length 2+ years', 'Counts children under 16 who have been in care for 2 and a half years or more, and in one placement for 2 years or more.'],
  ['Percentage of Looked After Children in Independent Fostering Agencies', 'Agency placements cost more and are often further away. We want fewer.'],
  ['Number of in house carers recruited', 'Targets are ambitious, so that fewer agency placements are needed.'],
  ['Number of Looked After Children, adopted or subject of a Special Guardianship Order', 'Children who cannot go home need another family for good.'],
  ["Percentage of Children's centres graded good or outstanding by Ofsted (overall effectiveness)", 'Stands for how good early-years provision is.'],
  ["Children's Centre access from children living in deprived areas", 'Centres are there above all for families who have least.'],
  ['Percentage of Schools graded good or outstanding by Ofsted (overall effectiveness)', 'To be read with results, attendance and exclusions.'],
  ['Primary - permanent Exclusions', 'An exclusion so early harms for long. There has been none for some time.'],
  ['Secondary - permanent exclusions', 'It is hard to find another school for a pupil who has been excluded.'],
  ['Secondary – persistent absence', 'Absence harms results, and gives the council powers and duties.'],
  ['Percentage of Reception year surplus places', 'Too many empty places cost money, too few leave parents no choice.'],
  ['Percentage of Secondary school (year 7) surplus places', 'As for Reception: some spare places are needed, and not too many.'],
  ['Youth Service Participation', 'Good things to do help young people, above all those who have least.'],
  ['Percentage of CYP who are Not in Education, Employment or Training (NEETs)', 'Being out of work and learning after 16 foretells much that follows. To be read with the one below.'],
  ["Percentage of CYP who's 'Education, Employment or Training' (EET) status is \"Not Known\".", 'Hard to find out once pupils have left. Should be low, and be read with the one above.'],
  ['First Time Entrants (FTE) in the youth justice system aged 0-17', 'Truancy, low attainment and drugs all play a part; the aim is that young people never begin.'],
  ['Re-offending rate by young people in the Youth Justice system', 'Follows groups of young people after a first decision by police or court.'],
  ["Number of families 'turned around' by the local Transforming Families programme (nationally known as Troubled Families)", 'Without help these families are likely to need costly services later.'],
  ['Commissioned services monitoring', 'What others do for the council has to be checked like its own work.'],
];

const perPage = 19;

/** Why 37 indicators matter: no figure among them, though numbers there are. Two pages. */
export function mertonRationale2017(firstPage: number): DrawnTable {
  const head = (text: string, cols?: number): Cell => cell(text, { bold: true, fill: '#d9e2f3', ...(cols ? { cols } : {}) });
  const rows: (Cell | null)[][] = [[head('Performance Indicator', 2), null, head('Rationale / Why Important')]];
  for (const [index, [label, reason]] of rationales.entries()) rows.push([cell(String(index + 1)), cell(label), cell(reason)]);
  return {
    widths: [24, 190, 267], headerRows: 1, rows, sectionRows: [],
    pageOfRow: (row) => firstPage + (row > perPage ? 1 : 0),
  };
}

export function mertonExplanations2017(firstPage: number): { label: string; page: number }[] {
  return rationales.map(([label], index) => ({ label, page: firstPage + (index >= perPage ? 1 : 0) }));
}
