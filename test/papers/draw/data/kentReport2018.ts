import type { Area, Unit, Value } from '../../../../shared/model/observation.ts';
import { type Paragraph, type Prose, heading, plain } from '../prose.ts';
import { academicYear, asAt, england, financialYear, kent, month, neighbours, number, quarter, range } from '../say.ts';
import type { Said, Span } from '../table.ts';

/* Kent's report of September 2018. The figures are the paper's, the sentences are ours. */

const july = month(2018, 7);
const fy16 = financialYear(2016);

interface More { area?: Area; target?: true; period?: Span | null; optional?: true; newest?: true }

/** "25.1%" of `label`, in July 2018 unless said otherwise. */
function say(label: string, unit: Unit | null, rating: Said['rating'] = null) {
  return (printed: string, more: More = {}): [string, Said] => {
    const digits = /[\d.,]+/.exec(printed)![0];
    return [printed, figure(label, number(digits, unit), rating, more)];
  };
}

function figure(label: string, value: Value, rating: Said['rating'], more: More): Said {
  // The heading over the paragraphs rates each indicator's newest own figure.
  const own = !more.area && !more.target && (more.period === undefined || more.newest);
  return {
    label, value, role: more.target ? 'target' : 'actual', area: more.area ?? kent,
    period: more.period === undefined ? july : more.period, rating: own ? rating : null, optional: more.optional ?? false,
    // A comparator without a year, and an earlier figure without a month.
    openPeriod: more.period === null || (more.area !== undefined && more.period === undefined),
  };
}

const exclusions = say('permanent exclusions from secondary schools', 'count', 'green');
const unemployed = say('unemployment among 18 to 24 year olds', 'percent', 'green');
const closed = say('Early Help cases closed with outcomes achieved', 'percent', 'green');
const assessed = say('assessments completed within 6 weeks of allocation', 'percent', 'green');
const entrants = say('first time entrants to the Youth Justice system', 'count', 'green');
const development = say('children with a good level of development at the end of the Early Years Foundation Stage', 'percent', 'green');
const keyStage = say('expected standard in reading, writing and mathematics at Key Stage 2', 'percent', 'green');
const returners = say('completion rate for Returner Interviews', 'percent', 'green');
const repeats = say('children becoming subject to a child protection plan for a second or subsequent time', 'percent', 'green');
const adoption = say('days between coming into care and moving in with an adoptive family', 'days', 'green');
const leavers = say('Care Leavers in education, employment or training', 'percent', 'green');
const audits = say('on-line case file audits', 'percent', 'green');
const auditCount = say('on-line audits completed', 'count');
const schools = say('schools judged good or outstanding by Ofsted', 'percent', 'amber');
const settings = say('Early Years settings judged good or outstanding', 'percent', 'amber');
const referrals = say('referrals within 12 months of a previous referral', 'percent', 'amber');
const stable = say('children remaining in the same placement for the last 2 years', 'percent', 'amber');
const inHouse = say('Children in Care placed in KCC Foster Care or with relatives or friends', 'percent', 'amber');
const posts = say('case-holding posts filled by permanent qualified social workers', 'percent', 'amber');
const agency = say('Agency Social Worker rate', 'percent');
const vacancies = say('Social Worker vacancy rate', 'percent');
const careLoad = say('average caseload in the Children in Care Teams', null, 'amber');
const takeUp = say('take-up of Free Early Education places by two year olds', 'percent', 'red');
const plans = say('EHCPs issued within 20 weeks', 'percent', 'red');
const primary = say('permanent exclusions of primary pupils', 'count', 'red');
const teamLoad = say("average caseload in the Children's Social Work Teams", null, 'red');
const septemberEnd = asAt('2017-09-30');

const green: Paragraph[] = [
  heading('Green indicators'),
  { text: '3.4 There were fewer permanent exclusions from secondary schools: the number fell from 37 in May 2018 to 27 in July 2018, against a target of 40.', says: [exclusions('37', { period: month(2018, 5) }), exclusions('27'), exclusions('40', { target: true })] },
  { text: '3.5 Unemployment among 18 to 24 year olds was 2.8%, which equals the target.', says: [unemployed('2.8%')] },
  { text: '3.6 The percentage of Early Help cases closed with outcomes achieved rose from 77.5% to 83.5%, above the target of 80%.', says: [closed('77.5%', { period: null }), closed('83.5%'), closed('80%', { target: true })] },
  { text: '3.7 The percentage of assessments completed within 6 weeks of allocation went up from 56.0% in April 2018 to 63.0% in July 2018 and is now above the target of 60%.', says: [assessed('56.0%', { period: month(2018, 4) }), assessed('63.0%'), assessed('60%', { target: true })] },
  { text: '3.8 The number of first time entrants to the Youth Justice system went on falling: at 260 it is better than the target of 300.', says: [entrants('260'), entrants('300', { target: true })] },
  { text: '3.9 In the 2017-18 academic year, 75.3% of children in Kent reached a good level of development at the end of the Early Years Foundation Stage, compared to 71.5% nationally.', says: [development('75.3%', { period: academicYear(2017), newest: true }), development('71.5%', { area: england, period: academicYear(2017) })] },
  { text: '3.10 At Key Stage 2, too, more pupils than last year reached the expected standard in reading, writing and mathematics, above the national figure of 64% for the 2017-18 academic year.', says: [keyStage('64%', { area: england, period: academicYear(2017) })] },
  { text: '3.11 The completion rate for Returner Interviews improved from 89.8% to 91.5% between June and July 2018, and stays above the target of 85.0%. It is a local measure, so there is nothing national to set beside it.', says: [returners('89.8%', { period: month(2018, 6) }), returners('91.5%'), returners('85.0%', { target: true })] },
  { text: '3.12 The percentage of children becoming subject to a child protection plan for a second or subsequent time is 20.5%, within the target range of 17.5% to 22.5%. It compares to 18.7% for England and 21.4% for Statistical Neighbours (both 2016/17).', says: [repeats('20.5%'), ['17.5% to 22.5%', { label: 'children becoming subject to a child protection plan for a second or subsequent time', role: 'target', area: kent, period: july, value: range(17.5, 22.5, 'percent') }], repeats('18.7%', { area: england, period: fy16 }), repeats('21.4%', { area: neighbours, period: fy16 })] },
];

const greenOverleaf: Paragraph[] = [
  { text: '3.13 On average, 337 days passed between coming into care and moving in with an adoptive family, well below the nationally set target of 426 days. The England average is 458 days; the South-East Benchmarking Group reported 415 days for Quarter 4 of 2017/18.', says: [adoption('337 days'), adoption('426 days', { target: true }), adoption('458 days', { area: england }), adoption('415 days', { area: { gss: null, name: 'South-East Benchmarking Group', kind: 'other' }, period: quarter(2017, 4), optional: true })] },
  { text: '3.14 The percentage of Care Leavers in education, employment or training (of those the authority is in touch with) is 65.4%. That is less than the 66.5% reported before, but above the 65.0% target.', says: [leavers('65.4%'), leavers('66.5%', { period: null }), leavers('65.0%', { target: true })] },
  { text: '3.15 The score of on-line case file audits is 77.9%, above the target of 75.0%. New audit software meant fewer audits: 352 were completed in the 12 months to July 2018, compared to 454 in the 12 months to July 2017.', says: [audits('77.9%'), audits('75.0%', { target: true }), auditCount('352', { period: { start: '2017-08-01', end: '2018-07-31', kind: 'rolling-12-months' }, optional: true }), auditCount('454', { period: { start: '2016-08-01', end: '2017-07-31', kind: 'rolling-12-months' }, optional: true })] },
  heading('Amber indicators'),
  { text: '3.16 Ofsted judged 91.1% of schools to be good or outstanding, which is 0.9 percentage points below the target but above the national figure of 89%.', says: [schools('91.1%'), ['0.9 percentage points', { label: 'schools judged good or outstanding by Ofsted', role: 'target', area: kent, period: july, value: number('92.0', 'percent') }], schools('89%', { area: england })] },
  { text: '3.17 The percentage of Early Years settings judged good or outstanding, at 96.5%, is below the target of 98.0%.', says: [settings('96.5%'), settings('98.0%', { target: true })] },
  { text: "3.18 The percentage of referrals within 12 months of a previous referral increased from 24.3% to 25.1% between June and July 2018. The latest England average is 21.9%, and it is 24.3% for Kent's Statistical Neighbours (both rates are for 2016/17).", says: [referrals('24.3%', { period: month(2018, 6) }), referrals('25.1%'), referrals('21.9%', { area: england, period: fy16 }), referrals('24.3%', { area: neighbours, period: fy16 })] },
  { text: "3.19 The percentage of children remaining in the same placement for the last 2 years (of those in care for more than 2.5 years) is 69.3%, very close to the target of 70.0%. The latest England average is 68.0%, and it is 65.8% for Kent's Statistical Neighbours (both rates are for 2016/17).", says: [stable('69.3%'), stable('70.0%', { target: true }), stable('68.0%', { area: england, period: fy16 }), stable('65.8%', { area: neighbours, period: fy16 })] },
  { text: '3.20 The percentage of Children in Care placed in KCC Foster Care, or with relatives or friends, is 84.5%, close to the target of 85.0%. Unaccompanied Asylum-Seeking Children are not counted.', says: [inHouse('84.5%'), inHouse('85.0%', { target: true })] },
  { text: '3.21 The percentage of case-holding posts filled by permanent qualified social workers decreased from 82.2% to 80.3% between June and July 2018, and is below the target of 85.0%. As at 30 September 2017 the Agency Social Worker rate was 15.8% for England and 11.9% for Kent, and the Social Worker vacancy rate was 17.0% for England and 14.1% for Kent.', says: [posts('82.2%', { period: month(2018, 6) }), posts('80.3%'), posts('85.0%', { target: true }), agency('15.8%', { area: england, period: septemberEnd }), agency('11.9%', { period: septemberEnd }), vacancies('17.0%', { area: england, period: septemberEnd }), vacancies('14.1%', { period: septemberEnd })] },
  { text: '3.22 The average caseload in the Children in Care Teams is 16.4, down from 17.0 in June 2018, but above the target of 15.0.', says: [careLoad('16.4'), careLoad('17.0', { period: month(2018, 6) }), careLoad('15.0', { target: true })] },
];

const red: Paragraph[] = [
  heading('Red indicators'),
  { text: '3.23 The take-up of Free Early Education places by two year olds increased from 56.9% in May 2018 to 62.2% in July 2018 but is below the target of 78%.', says: [takeUp('56.9%', { period: month(2018, 5) }), takeUp('62.2%'), takeUp('78%', { target: true })] },
  { text: '3.24 The percentage of EHCPs issued within the statutory 20 weeks was 46.4% against a target of 90%. Requests for assessment went up by 47% in a year, and every one of them needs an educational psychologist. The number of plans grew by 30% in 12 months.', says: [plans('46.4%'), plans('90%', { target: true })] },
  { text: '3.25 The number of permanent exclusions of primary pupils rose by six to 24, which is nine higher than the target. The rate for Kent is still lower than the national one.', says: [primary('24'), ['nine higher', { label: 'permanent exclusions of primary pupils', role: 'target', area: kent, period: july, value: number('15', 'count'), optional: true }]] },
  { text: "3.26 The average caseload in the Children's Social Work Teams, at 23.1, is well above the target of 18.", says: [teamLoad('23.1'), teamLoad('18', { target: true })] },
  heading('4. Recommendations'),
  plain('4.1 The Committee is asked to look at the scorecard and to comment on it.'),
  heading('Contact details'),
  plain('Performance and Information: 03000 000000, performance@example.gov.uk'),
];

export function kentReport2018(): Prose {
  return [[
    { text: 'Kent County Council', kind: 'title' },
    { text: 'From: Cabinet Member for Children, Young People and Education', kind: 'front' },
    { text: "To: Children's, Young People and Education Cabinet Committee – 25 September 2018", kind: 'front' },
    { text: 'Subject: Children, Young People and Education Directorate Performance Scorecard', kind: 'front' },
    { text: 'Summary: The scorecard shows how the directorate does against the targets of its strategic priorities, up to 2020. The Committee sees it at every meeting.', kind: 'front' },
    heading('1. Introduction'),
    plain('1.1 The Committee follows the directorate through one scorecard, which brings education, early help and specialist services together.'),
    heading('2. The performance framework'),
    plain('2.1 Monthly and quarterly indicators come first on the scorecard, annual ones after them. Each service has a scorecard of its own with more detail, among others for children in care, adoption, fostering, care leavers and missing children.'),
    heading('3. Current performance'),
    plain('3.1 The figures below are those of the July 2018 scorecard unless another date is given.'),
    plain('3.2 Annual indicators on the scorecard are the results of 2017; where this report has newer ones, it says so.'),
    plain('3.3 Page 4 of the scorecard dates each indicator, and pages 5 to 7 define them.'),
  ], green, greenOverleaf, red];
}
