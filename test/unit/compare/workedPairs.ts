import type { Area, Basis, Period, Role, Value } from '../../../shared/model/observation.ts';
import type { RuleId, Verdict } from '../../../shared/compare/rules/rule.ts';

/*
 * Worked pairs: two figures as papers print them, and the verdict a scrutiny officer would give. From the seeds (Merton
 * 2017 and 2019, Kent 2018, Havering 2021) and from what councils and the nation publish. Written before the rules were
 * run on them.
 */

export interface LooseFigure {
  indicator: { label: string };
  area: Area;
  role: Role;
  period: Period | null;
  basis: Basis | null;
  value: Value;
  parts?: { numerator: number; denominator: number };
  origin?: 'paper' | 'published';
  dated?: string;
  doubts?: string[];
}

export interface WorkedPair {
  name: string;
  a: LooseFigure;
  b: LooseFigure;
  verdict: Verdict;
  /** Rules that must be among the reasons. */
  because?: RuleId[];
  /** Words that must stand in one of the reasons. */
  says?: RegExp;
}

export const merton: Area = { gss: 'E09000024', name: 'Merton', kind: 'council' };
export const havering: Area = { gss: 'E09000016', name: 'Havering', kind: 'council' };
export const kent: Area = { gss: 'E10000016', name: 'Kent', kind: 'council' };
export const england: Area = { gss: 'E92000001', name: 'England', kind: 'england' };
export const london: Area = { gss: 'E12000007', name: 'London', kind: 'london' };
export const kentNeighbours: Area = { gss: null, name: 'Statistical neighbours of Kent', kind: 'statistical-neighbours' };

export const fy = (start: number): Period => ({ start: `${start}-04-01`, end: `${start + 1}-03-31`, kind: 'financial-year', label: `${start}/${(start + 1) % 100}` });
export const ay = (start: number): Period => ({ start: `${start}-09-01`, end: `${start + 1}-08-31`, kind: 'academic-year', label: `${start}/${(start + 1) % 100}` });
export const cy = (year: number): Period => ({ start: `${year}-01-01`, end: `${year}-12-31`, kind: 'calendar-year', label: String(year) });
export const asAt = (day: string): Period => ({ start: day, end: day, kind: 'as-at', label: day });
const lastDay = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
export const month = (value: string): Period => ({ start: `${value}-01`, end: lastDay(value), kind: 'month', label: value });
export const quarter = (first: string, last: string): Period => ({ start: `${first}-01`, end: lastDay(last), kind: 'quarter', label: `${first} to ${last}` });
export const rolling = (last: string): Period => {
  const end = lastDay(last);
  const start = new Date(Date.UTC(Number(last.slice(0, 4)) - 1, Number(last.slice(5)), 1)).toISOString().slice(0, 10);
  return { start, end, kind: 'rolling-12-months', label: `12 months to ${last}` };
};

export const percent = (number: number, decimals = 0): Value => ({ kind: 'number', number, unit: 'percent', decimals });
export const count = (number: number): Value => ({ kind: 'number', number, unit: 'count', decimals: 0 });
export const per10000 = (number: number, decimals = 1): Value => ({ kind: 'number', number, unit: 'per-10000', decimals });
export const per100000 = (number: number, decimals = 1): Value => ({ kind: 'number', number, unit: 'per-100000', decimals });
export const days = (number: number): Value => ({ kind: 'number', number, unit: 'days', decimals: 0 });
export const weeks = (number: number): Value => ({ kind: 'number', number, unit: 'weeks', decimals: 0 });
export const missing = (reason: Extract<Value, { kind: 'missing' }>['reason']): Value => ({ kind: 'missing', reason });

const figure = (label: string, area: Area, value: Value, period: Period | null, basis: Basis | null = null, more: Partial<LooseFigure> = {}): LooseFigure => ({
  indicator: { label }, area, role: 'actual', period, basis, value, ...more,
});

const repeatEver = '% of Children that became the subject of a Child Protection Plan for the second or subsequent time';
const repeatTwoYears = '% of children becoming subject of child protection plan for second / subsequent time within two years';
const ehcpIncluding = '% of Education, Health and Care plans issued within statutory 20 week timescale (new, including exceptions)';
const ehcpExcluding = 'Percentage of Education, Health and Care Plans issued within the statutory 20-week timescale (excluding exception cases)';
const ehcpSilent = '% of Education, Health and Care (EHC) assessments that are completed within 20 weeks';
const cpRate = 'Child Protection Plans rate per 10,000';
const cpNumber = 'Number of children subject of a Child Protection Plan';
const lacRate = 'Looked After Children rate per 10,000';
const lacNumber = 'Number of Looked After Children';
const moves = 'Stability of placements of Looked After Children - number of moves (3 moves or more in the year)';
const assessments = '% of Single Assessments authorised within the statutory 45 days';
const reReferrals = 'Percentage of referrals to children’s social care within 12 months of a previous referral';
const neet = '% of CYP (16 - 17 year olds) not in education, employment or training (NEET)';
const adoption = 'The average number of days between a child coming into care and moving in with an adoptive family';
const proceedings = 'Average number of weeks taken to complete Care proceedings';
const absence = 'Secondary persistent absenteeism (10% or more sessions missed)';
const exclusions = 'Number of Secondary permanent exclusions';
const reviews = '% of reviews completed within timescale for Children with Child Protection Plans';

export const workedPairs: WorkedPair[] = [
  // Definition.
  { name: 'Merton counts any earlier plan, Havering those within two years', a: figure(repeatEver, merton, percent(18), fy(2020)), b: figure(repeatTwoYears, havering, percent(4.1, 1), fy(2020)), verdict: 'unlike', because: ['same-definition'], says: /within two years/ },
  { name: 'Havering’s two-year measure against England’s ever', a: figure(repeatTwoYears, havering, percent(4.1, 1), fy(2020)), b: figure(repeatEver, england, percent(21.9, 1), fy(2020)), verdict: 'unlike', because: ['same-definition'] },
  { name: 'Merton ever against England ever, one year', a: figure(repeatEver, merton, percent(13), fy(2017)), b: figure(repeatEver, england, percent(20), fy(2017)), verdict: 'like' },
  { name: 'EHCP including against excluding exceptions', a: figure(ehcpIncluding, merton, percent(58), fy(2018)), b: figure(ehcpExcluding, kent, percent(60), fy(2018)), verdict: 'unlike', because: ['same-definition'], says: /exception/ },
  { name: 'EHCP including exceptions against a paper that does not say', a: figure(ehcpIncluding, merton, percent(58), fy(2018)), b: figure(ehcpSilent, havering, percent(60), fy(2018)), verdict: 'with-care', because: ['same-definition'], says: /does not say/ },
  { name: 'two councils, neither of which says whether exceptions are in', a: figure(ehcpSilent, merton, percent(58), cy(2018)), b: figure(ehcpSilent, havering, percent(60), cy(2018)), verdict: 'with-care', because: ['same-definition'], says: /Neither says whether exception cases are included/ },
  { name: 'one council over time, which never says whether exceptions are in', a: figure(ehcpSilent, havering, percent(58), cy(2018)), b: figure(ehcpSilent, havering, percent(60), cy(2019)), verdict: 'like' },
  { name: 'care leavers of two councils, neither of which says the age', a: figure('% of care leavers in EET', merton, percent(58), fy(2018)), b: figure('% of care leavers in EET', havering, percent(60), fy(2018)), verdict: 'with-care', because: ['same-population'], says: /Neither says which ages are counted/ },
  { name: 'looked-after rates that do not mention asylum-seeking children, as the nation’s does not', a: figure(lacRate, merton, per10000(34), asAt('2018-03-31'), 'snapshot'), b: figure(lacRate, havering, per10000(41), asAt('2018-03-31'), 'snapshot'), verdict: 'like' },
  { name: 'looked-after rates with and without asylum-seeking children', a: figure('Looked after children per 10,000 (excluding UASC)', kent, per10000(41), asAt('2018-03-31'), 'snapshot'), b: figure('Looked after children per 10,000 (including UASC)', merton, per10000(34), asAt('2018-03-31'), 'snapshot'), verdict: 'unlike', because: ['same-population'] },
  { name: 'looked-after children of some ages against those of all', a: figure('% LAC aged 5-17 with a dental check', merton, percent(80), fy(2022)), b: figure('% LAC with a dental check', havering, percent(85), fy(2022)), verdict: 'unlike', because: ['same-population'], says: /5 to 17/ },
  { name: 'suspensions against pupils suspended', a: figure('Suspensions as % of school population', merton, percent(5), ay(2021)), b: figure('% of pupils with one or more suspensions', havering, percent(3), ay(2021)), verdict: 'unlike', because: ['same-indicator'] },
  { name: 'children against occasions of going missing', a: figure('Number of children missing from care', merton, count(22), month('2019-01'), 'in-period'), b: figure('Number of missing episodes from care', merton, count(48), month('2019-01'), 'in-period'), verdict: 'unlike', because: ['same-definition'], says: /occasions/ },
  { name: 'persistent absence of 15 against 10 per cent', a: figure('Persistent absence (15% or more)', merton, percent(4.1, 1), ay(2014)), b: figure('Persistent absence (10% or more)', havering, percent(10.1, 1), ay(2015)), verdict: 'unlike', because: ['same-definition'] },
  { name: 'young people of 16 to 17 against 16 to 18', a: figure(neet, merton, percent(1.9, 1), month('2019-01'), 'snapshot'), b: figure('16-18 year olds NEET (%)', havering, percent(3.1, 1), month('2019-01'), 'snapshot'), verdict: 'unlike', because: ['same-population'] },
  { name: 'plans of two years in force against plans that ended after two years', a: figure('% of current CP plans lasting 2 years or more', merton, percent(2), asAt('2019-03-31'), 'snapshot'), b: figure('% of CP plans ending in the year that had lasted 2 years or more', havering, percent(4), fy(2018)), verdict: 'unlike', because: ['same-definition'] },
  { name: 'looked-after pupils against all pupils', a: figure('Average Attainment 8 score - LAC', merton, { kind: 'number', number: 19.2, unit: null, decimals: 1 }, ay(2018)), b: figure('Average Attainment 8 score', merton, { kind: 'number', number: 49.1, unit: null, decimals: 1 }, ay(2018)), verdict: 'unlike', because: ['same-population'] },
  { name: 'EHCP both including exceptions', a: figure(ehcpIncluding, merton, percent(58), cy(2018)), b: figure(ehcpIncluding, london, percent(52.4, 1), cy(2018)), verdict: 'like' },
  { name: 'plans starting against plans at year end', a: figure('Number of child protection plans starting in the year', merton, count(200), fy(2018)), b: figure(cpNumber, merton, count(185), asAt('2019-03-31'), 'snapshot'), verdict: 'unlike', because: ['same-indicator'] },
  { name: 'care leavers 17–18 against 19–21 in education, employment or training', a: figure('% of care leavers aged 17-18 in education, employment or training', merton, percent(70), fy(2020)), b: figure('% of care leavers aged 19-21 in education, employment or training', havering, percent(61.2, 1), fy(2020)), verdict: 'unlike', because: ['same-population'], says: /19 to 21/ },
  { name: 'care leavers of all against those in touch', a: figure('Percentage of care leavers aged 19-21 in education, employment or training', havering, percent(61.2, 1), fy(2018)), b: figure('The percentage of care leavers aged 19-21 who are in education, employment or training (for those that the authority is in touch with)', kent, percent(65.4, 1), fy(2018)), verdict: 'with-care' },
  { name: 'placement moves against placement length', a: figure(moves, merton, percent(12), fy(2018)), b: figure('% of LAC aged under 16 looked after for at least 2.5 years and living in the same placement for at least 2 years', merton, percent(69), fy(2018)), verdict: 'unlike', because: ['same-indicator'] },
  { name: 'looked-after rate against child-protection rate', a: figure(lacRate, merton, per10000(34), asAt('2019-03-31'), 'snapshot'), b: figure(cpRate, merton, per10000(39.4), asAt('2019-03-31'), 'snapshot'), verdict: 'unlike', because: ['same-indicator'] },
  { name: 'within 20 miles against more than 20 miles', a: figure('% of looked after children placed within 20 miles of home', merton, percent(80), asAt('2019-03-31'), 'snapshot'), b: figure('% of looked after children placed more than 20 miles from home', havering, percent(20), asAt('2019-03-31'), 'snapshot'), verdict: 'unlike' },
  { name: 'two labels of the same measure', a: figure('% of children in care with three or more placements in the year', havering, percent(9), fy(2018)), b: figure(moves, merton, percent(10), fy(2018)), verdict: 'like' },
  { name: 'an adult indicator has nothing to be compared with here', a: figure('Council tax collected (%)', merton, percent(97), fy(2018)), b: figure(repeatEver, merton, percent(16), fy(2018)), verdict: 'unlike', because: ['same-indicator'] },

  // Units and counts.
  { name: 'a count against a rate', a: figure('Number of First Time Entrants (FTEs) to the Youth Justice System aged 10-17', merton, count(54), fy(2017)), b: figure('Number of First Time Entrants (FTEs) to the Youth Justice System aged 10-17', london, per100000(405.5), fy(2017)), verdict: 'unlike', because: ['same-unit'] },
  { name: 'Merton’s 159 looked-after children against England’s 75,420', a: figure(lacNumber, merton, count(159), asAt('2018-03-31'), 'snapshot'), b: figure(lacNumber, england, count(75420), asAt('2018-03-31'), 'snapshot'), verdict: 'unlike', because: ['counts-need-a-rate'] },
  { name: 'counts of two boroughs', a: figure(cpNumber, merton, count(185), asAt('2019-03-31'), 'snapshot'), b: figure(cpNumber, havering, count(260), asAt('2019-03-31'), 'snapshot'), verdict: 'unlike', because: ['counts-need-a-rate'] },
  { name: 'permanent exclusions, a borough against London', a: figure(exclusions, merton, count(19), ay(2017)), b: figure(exclusions, london, count(805), ay(2017)), verdict: 'unlike', because: ['counts-need-a-rate'] },
  { name: 'one borough’s count over time', a: figure(lacNumber, merton, count(159), asAt('2019-03-31'), 'snapshot'), b: figure(lacNumber, merton, count(154), asAt('2018-03-31'), 'snapshot'), verdict: 'like' },
  { name: 'an average caseload is no count of a place', a: figure('Average caseload of social workers', merton, count(15), asAt('2019-03-31'), 'snapshot'), b: figure('Average caseload of social workers', havering, count(17), asAt('2019-03-31'), 'snapshot'), verdict: 'like' },
  { name: 'a rate per 10,000 against one per 100,000', a: figure(cpRate, merton, per10000(39.4), asAt('2019-03-31'), 'snapshot'), b: figure(cpRate, havering, per100000(394), asAt('2019-03-31'), 'snapshot'), verdict: 'unlike', because: ['same-unit'] },
  { name: 'percentage against a figure without a unit', a: figure(reviews, merton, percent(94), fy(2018)), b: figure(reviews, havering, { kind: 'number', number: 91, unit: null, decimals: 0 }, fy(2018)), verdict: 'with-care', because: ['same-unit'] },
  { name: 'days against days', a: figure(adoption, kent, days(337), fy(2017)), b: figure(adoption, england, days(458), fy(2017)), verdict: 'like' },
  { name: 'weeks against days', a: figure(proceedings, merton, weeks(31), fy(2017)), b: figure(proceedings, england, days(217), fy(2017)), verdict: 'unlike', because: ['same-unit'] },

  // Kinds of period.
  { name: 'year to date against full year', a: figure(repeatEver, merton, percent(18), month('2019-05'), 'year-to-date'), b: figure(repeatEver, england, percent(20), fy(2017), 'in-period'), verdict: 'unlike', because: ['same-kind-of-period'], says: /April to May 2019, year to date/ },
  { name: 'year to date that has reached March is the full year', a: figure(assessments, merton, percent(78), month('2019-03'), 'year-to-date'), b: figure(assessments, england, percent(82), fy(2018), 'in-period'), verdict: 'like' },
  { name: 'year to date to June is quarter 1', a: figure(assessments, merton, percent(78), month('2019-06'), 'year-to-date'), b: figure(assessments, havering, percent(82), quarter('2019-04', '2019-06'), 'in-period'), verdict: 'like' },
  { name: 'two boroughs’ years to date, equally far', a: figure(assessments, merton, percent(95), month('2019-05'), 'year-to-date'), b: figure(assessments, havering, percent(90), month('2019-05'), 'year-to-date'), verdict: 'like' },
  { name: 'two boroughs’ years to date, differently far', a: figure(assessments, merton, percent(95), month('2019-05'), 'year-to-date'), b: figure(assessments, havering, percent(90), month('2019-12'), 'year-to-date'), verdict: 'with-care', because: ['same-dates'] },
  { name: 'a count so far against a count further on', a: figure(exclusions, merton, count(6), month('2019-05'), 'year-to-date'), b: figure(exclusions, merton, count(2), month('2018-11'), 'year-to-date'), verdict: 'unlike' },
  { name: 'a month against a quarter', a: figure(assessments, merton, percent(95), month('2019-05'), 'in-period'), b: figure(assessments, havering, percent(90), quarter('2019-04', '2019-06'), 'in-period'), verdict: 'unlike', because: ['same-kind-of-period'] },
  { name: 'a quarter against a whole year', a: figure(ehcpSilent, havering, percent(48), quarter('2021-01', '2021-03'), 'in-period'), b: figure(ehcpSilent, england, percent(58), cy(2020), 'in-period'), verdict: 'unlike', because: ['same-kind-of-period'] },
  { name: 'snapshot on 31 March against rolling twelve months', a: figure(reReferrals, merton, percent(16), asAt('2019-03-31'), 'snapshot'), b: figure(reReferrals, havering, percent(18), rolling('2019-03'), 'rolling-12-months'), verdict: 'unlike', because: ['same-kind-of-period'] },
  { name: 'rolling twelve months to July against a financial year', a: figure(reReferrals, kent, percent(25.1, 1), rolling('2018-07'), 'rolling-12-months'), b: figure(reReferrals, england, percent(21.9, 1), fy(2016), 'in-period'), verdict: 'unlike', because: ['same-kind-of-period'] },
  { name: 'rolling twelve months to March are the financial year', a: figure(reReferrals, kent, percent(25.1, 1), rolling('2018-03'), 'rolling-12-months'), b: figure(reReferrals, england, percent(21.9, 1), fy(2017), 'in-period'), verdict: 'like' },
  { name: 'rolling twelve months of two councils, one end', a: figure(reReferrals, kent, percent(25.1, 1), rolling('2018-07'), 'rolling-12-months'), b: figure(reReferrals, merton, percent(20.1, 1), rolling('2018-07'), 'rolling-12-months'), verdict: 'like' },
  { name: 'rolling twelve months, one of them a calendar year by chance', a: figure(reReferrals, kent, percent(25.1, 1), rolling('2018-12'), 'rolling-12-months'), b: figure(reReferrals, merton, percent(20.1, 1), rolling('2018-10'), 'rolling-12-months'), verdict: 'with-care', because: ['same-dates'] },
  { name: 'rolling twelve months to December against a financial year', a: figure(reReferrals, kent, percent(25.1, 1), rolling('2018-12'), 'rolling-12-months'), b: figure(reReferrals, merton, percent(20.1, 1), fy(2018), 'in-period'), verdict: 'unlike', because: ['same-kind-of-period'] },
  { name: 'rolling twelve months to December against the calendar year', a: figure(reReferrals, kent, percent(25.1, 1), rolling('2018-12'), 'rolling-12-months'), b: figure(reReferrals, merton, percent(20.1, 1), cy(2018), 'in-period'), verdict: 'like' },
  { name: 'rolling twelve months in a month’s column, and under their own heading', a: figure(reReferrals, kent, percent(25.1, 1), month('2018-12'), 'rolling-12-months'), b: figure(reReferrals, merton, percent(20.1, 1), rolling('2018-12'), 'rolling-12-months'), verdict: 'like' },
  { name: 'the last quarter, year to date, is the financial year', a: figure(reReferrals, kent, percent(25.1, 1), quarter('2019-01', '2019-03'), 'year-to-date'), b: figure(reReferrals, merton, percent(20.1, 1), fy(2018), 'in-period'), verdict: 'like' },
  { name: 'the last quarter alone is not', a: figure(reReferrals, kent, percent(25.1, 1), quarter('2019-01', '2019-03'), 'in-period'), b: figure(reReferrals, merton, percent(20.1, 1), fy(2018), 'in-period'), verdict: 'unlike', because: ['same-kind-of-period'] },
  { name: 'an academic year so far against the whole of it', a: figure(absence, merton, percent(8.4, 1), month('2018-03'), 'year-to-date'), b: figure(absence, england, percent(13.1, 1), ay(2017), 'in-period'), verdict: 'unlike', because: ['same-kind-of-period'] },
  { name: 'a month alone against the year to date that ends with it', a: figure(reReferrals, kent, percent(25.1, 1), month('2018-12'), 'in-period'), b: figure(reReferrals, merton, percent(20.1, 1), month('2018-12'), 'year-to-date'), verdict: 'unlike', because: ['same-kind-of-period'] },
  { name: 'counts on one day, a day apart', a: figure(lacRate, merton, per10000(34), asAt('2019-03-31'), 'snapshot'), b: figure(lacRate, havering, per10000(41), asAt('2019-04-01'), 'snapshot'), verdict: 'with-care', because: ['same-dates'], says: /^A day apart/ },
  { name: 'a year-end snapshot under a year’s heading against the nation’s 31 March', a: figure(lacRate, merton, per10000(34, 0), fy(2018), 'snapshot'), b: figure(lacRate, england, per10000(65, 0), asAt('2019-03-31'), 'snapshot'), verdict: 'like' },
  { name: 'month-end snapshots of two councils', a: figure(cpRate, merton, per10000(34.7), month('2019-05'), 'snapshot'), b: figure(cpRate, havering, per10000(50), month('2019-05'), 'snapshot'), verdict: 'like' },
  { name: 'a snapshot in May against one in March the year before', a: figure(cpRate, merton, per10000(34.7), month('2019-05'), 'snapshot'), b: figure(cpRate, england, per10000(45.3), asAt('2018-03-31'), 'snapshot'), verdict: 'with-care', because: ['same-dates'], says: /14 months/ },
  { name: 'snapshot against a flow over the year', a: figure(reviews, merton, percent(94), month('2019-05'), 'snapshot'), b: figure(reviews, england, percent(91), fy(2017), 'in-period'), verdict: 'unlike', because: ['same-kind-of-period'] },
  { name: 'no period on one side', a: figure(neet, merton, percent(1.9, 1), month('2019-05')), b: figure(neet, england, percent(2.6, 1), null), verdict: 'with-care', because: ['period-not-stated'] },

  // Year types and dates.
  { name: 'calendar against financial year', a: figure(ehcpIncluding, merton, percent(58), fy(2018), 'in-period'), b: figure(ehcpIncluding, england, percent(60.4, 1), cy(2019), 'in-period'), verdict: 'with-care', because: ['same-year-type'], says: /calendar year/ },
  { name: 'academic against financial year', a: figure(absence, merton, percent(8.4, 1), ay(2017)), b: figure(absence, england, percent(13.1, 1), fy(2017)), verdict: 'with-care', because: ['same-year-type'] },
  { name: 'one academic year', a: figure(absence, merton, percent(8.4, 1), ay(2017)), b: figure(absence, london, percent(11.7, 1), ay(2017)), verdict: 'like' },
  { name: 'a year apart', a: figure(repeatEver, merton, percent(16), fy(2018)), b: figure(repeatEver, london, percent(15), fy(2017)), verdict: 'with-care', because: ['same-dates'], says: /A year apart/ },
  { name: 'two academic years apart', a: figure(absence, merton, percent(8.4, 1), ay(2017)), b: figure(absence, england, percent(13.1, 1), ay(2015)), verdict: 'with-care', because: ['same-dates'], says: /2 years apart/ },
  { name: 'a year end almost six years after the other', a: figure(cpRate, merton, per10000(33.3), asAt('2025-01-31'), 'snapshot'), b: figure(cpRate, england, per10000(45.3), asAt('2019-03-31'), 'snapshot'), verdict: 'with-care', because: ['same-dates'], says: /^5 years 10 months apart: at 31 January 2025 and at 31 March 2019\./ },
  { name: 'years of two types, years apart', a: figure(ehcpIncluding, merton, percent(58), fy(2018), 'in-period'), b: figure(ehcpIncluding, england, percent(50.6, 1), cy(2024), 'in-period'), verdict: 'with-care', because: ['same-year-type'], says: /5 years 9 months apart/ },
  { name: 'two councils years apart that both leave open what they count', a: figure(ehcpSilent, merton, percent(58), fy(2014), 'in-period'), b: figure(ehcpSilent, havering, percent(53), fy(2018), 'in-period'), verdict: 'with-care', because: ['same-dates', 'same-definition'], says: /^4 years apart/ },
  { name: 'one council’s own two years', a: figure(repeatEver, merton, percent(16), fy(2018)), b: figure(repeatEver, merton, percent(13), fy(2017)), verdict: 'like' },
  { name: 'one council’s two quarters', a: figure(ehcpSilent, havering, percent(48), quarter('2021-01', '2021-03'), 'in-period'), b: figure(ehcpSilent, havering, percent(53), quarter('2020-10', '2020-12'), 'in-period'), verdict: 'like' },
  { name: 'one council’s month against its full year', a: figure(assessments, merton, percent(95), month('2019-05'), 'in-period'), b: figure(assessments, merton, percent(78), fy(2018), 'in-period'), verdict: 'unlike', because: ['same-kind-of-period'] },
  { name: 'the same quarter of two councils', a: figure(ehcpIncluding, havering, percent(48), quarter('2021-01', '2021-03'), 'in-period'), b: figure(ehcpIncluding, merton, percent(53), quarter('2021-01', '2021-03'), 'in-period'), verdict: 'like' },

  // Origins, revisions, groups.
  { name: 'a provisional year end against the published figure', a: figure(repeatEver, merton, percent(16), fy(2018), null, { origin: 'paper', dated: '2019-06-26' }), b: figure(repeatEver, england, percent(20.8, 1), fy(2018), null, { origin: 'published' }), verdict: 'with-care', because: ['local-and-published'] },
  { name: 'a paper of no known date against the published figure', a: figure(repeatEver, merton, percent(16), fy(2018), null, { origin: 'paper' }), b: figure(repeatEver, england, percent(20.8, 1), fy(2018), null, { origin: 'published' }), verdict: 'with-care', because: ['local-and-published'], says: /may be provisional/ },
  { name: 'two published figures', a: figure(repeatEver, merton, percent(17.2, 1), fy(2018), null, { origin: 'published' }), b: figure(repeatEver, england, percent(20.8, 1), fy(2018), null, { origin: 'published' }), verdict: 'like' },
  { name: 'two printings that say the same', a: figure(repeatEver, merton, percent(16), fy(2018), null, { origin: 'paper', dated: '2019-06-26' }), b: figure(repeatEver, merton, percent(16), fy(2018), null, { origin: 'paper', dated: '2019-11-06' }), verdict: 'like' },
  { name: 'two printings that differ', a: figure(repeatEver, merton, percent(16), fy(2018), null, { origin: 'paper', dated: '2019-06-26' }), b: figure(repeatEver, merton, percent(18), fy(2018), null, { origin: 'paper', dated: '2019-11-06' }), verdict: 'with-care', because: ['revised'] },
  { name: 'a council against its statistical neighbours', a: figure(repeatEver, kent, percent(20.5, 1), fy(2016)), b: figure(repeatEver, kentNeighbours, percent(21.4, 1), fy(2016), null, { origin: 'paper' }), verdict: 'like', because: ['group-average'] },

  { name: 'NEET before and after 18-year-olds were left out', a: figure('% of young people not in education, employment or training (NEET)', merton, percent(4.1, 1), asAt('2016-03-31'), 'snapshot'), b: figure('% of young people not in education, employment or training (NEET)', merton, percent(1.6, 1), asAt('2019-03-31'), 'snapshot'), verdict: 'with-care', because: ['known-break'] },
  { name: 'a figure under a year that its paper’s title contradicts', a: figure(reviews, merton, percent(94), fy(2018), null, { doubts: ['header-year-differs-from-title'] }), b: figure(reviews, england, percent(91), fy(2018)), verdict: 'with-care', because: ['doubtful-figure'], says: /title contradicts/ },
  { name: 'two years of one council, both under a year that the title contradicts', a: figure(reviews, merton, percent(94), fy(2018), null, { doubts: ['header-year-differs-from-title'] }), b: figure(reviews, merton, percent(91), fy(2017), null, { doubts: ['header-year-differs-from-title'] }), verdict: 'with-care', because: ['doubtful-figure'], says: /^Each of Merton’s two figures stands under a year that its paper’s title contradicts\.$/ },
  { name: 'a benchmark dated after the meeting it was printed for', a: figure(reviews, merton, percent(94), fy(2018)), b: figure(reviews, london, percent(91), fy(2018), null, { doubts: ['benchmark-dated-after-meeting'] }), verdict: 'with-care', because: ['doubtful-figure'] },
  { name: 'one council’s plans on time before and after the return counted by person', a: figure(ehcpExcluding, merton, percent(58), cy(2021)), b: figure(ehcpExcluding, merton, percent(61), cy(2023)), verdict: 'with-care', because: ['known-break'] },
  { name: 'a figure whose own note contradicts it', a: figure(reviews, merton, percent(94), fy(2017), null, { doubts: ['note-contradicts-cell'] }), b: figure(reviews, england, percent(91), fy(2017)), verdict: 'with-care', because: ['doubtful-figure'] },

  // Missing, zero and bounds.
  { name: 'suppressed', a: figure(repeatEver, merton, missing('suppressed'), fy(2018)), b: figure(repeatEver, london, percent(15), fy(2018)), verdict: 'unlike', because: ['missing'], says: /suppressed/ },
  { name: 'zero is a number', a: figure(repeatEver, merton, percent(0), fy(2018)), b: figure(repeatEver, london, percent(15), fy(2018)), verdict: 'like' },
  { name: 'a bound is no number', a: figure(repeatEver, merton, { kind: 'range', low: 0, high: 5, unit: 'percent' }, fy(2018)), b: figure(repeatEver, london, percent(15), fy(2018)), verdict: 'with-care', because: ['symbol-is-no-number'] },
  { name: 'not published', a: figure(lacRate, merton, per10000(34), asAt('2019-03-31'), 'snapshot'), b: figure(lacRate, england, missing('not-published'), asAt('2019-03-31'), 'snapshot'), verdict: 'unlike', because: ['missing'] },
  { name: 'unreadable is never compared', a: figure(repeatEver, merton, missing('unreadable'), fy(2018)), b: figure(repeatEver, merton, percent(13), fy(2017)), verdict: 'unlike', because: ['missing'] },

  // Judgement, rounding, small numbers.
  { name: 'looked-after rate: alike, and without judgement', a: figure(lacRate, merton, per10000(34, 0), asAt('2018-03-31'), 'snapshot'), b: figure(lacRate, england, per10000(64, 0), asAt('2018-03-31'), 'snapshot'), verdict: 'like', because: ['no-polarity'], says: /higher or lower only/ },
  { name: 'child-protection rate: without judgement', a: figure(cpRate, merton, per10000(41.7), asAt('2018-03-31'), 'snapshot'), b: figure(cpRate, england, per10000(45.3), asAt('2018-03-31'), 'snapshot'), verdict: 'like', because: ['no-polarity'] },
  { name: 'a difference below the rounding is none', a: figure(reviews, merton, percent(91), fy(2017)), b: figure(reviews, england, percent(90.7, 1), fy(2017)), verdict: 'like', because: ['within-rounding'] },
  { name: 'three of fifteen', a: figure(repeatEver, merton, percent(20), fy(2017), null, { parts: { numerator: 3, denominator: 15 } }), b: figure(repeatEver, england, percent(20), fy(2017)), verdict: 'with-care', because: ['small-denominator'], says: /3 of 15/ },
  { name: 'one of four is too few', a: figure(repeatEver, merton, percent(25), fy(2017), null, { parts: { numerator: 1, denominator: 4 } }), b: figure(repeatEver, england, percent(20), fy(2017)), verdict: 'unlike', because: ['small-denominator'], says: /Too few/ },
  { name: 'a percentage that its own parts contradict', a: figure(reviews, merton, percent(60), fy(2017), null, { parts: { numerator: 45, denominator: 78 } }), b: figure(reviews, england, percent(91), fy(2017)), verdict: 'with-care', because: ['parts-mismatch'], says: /57\.7/ },

  // Targets.
  { name: 'a result against its own target', a: figure(ehcpSilent, havering, percent(48), quarter('2021-01', '2021-03'), 'in-period'), b: figure(ehcpSilent, havering, percent(72), quarter('2021-01', '2021-03'), 'in-period', { role: 'target' }), verdict: 'with-care', because: ['same-role'] },
  { name: 'the targets of two councils', a: figure(repeatEver, merton, percent(16), fy(2018), null, { role: 'target' }), b: figure(repeatEver, havering, percent(15), fy(2018), null, { role: 'target' }), verdict: 'like' },
  { name: 'a target against a tolerance limit', a: figure(repeatEver, merton, percent(16), fy(2018), null, { role: 'target' }), b: figure(repeatEver, havering, percent(15), fy(2018), null, { role: 'floor' }), verdict: 'unlike', because: ['same-role'] },
  { name: 'a result against another council’s target', a: figure(ehcpSilent, havering, percent(48), fy(2020)), b: figure(ehcpSilent, merton, percent(55), fy(2020), null, { role: 'target' }), verdict: 'unlike', because: ['same-role'] },
];
