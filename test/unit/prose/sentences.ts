/**
 * Sentences as scrutiny officers and committee clerks write them, from imagined reports and minutes of many councils.
 * Each was written, with what it says, before a rule was made for it.
 *
 * A figure is `area role value period`.
 *   area: own, eng, lon, sn (statistical neighbours), reg (a region), or oth
 *   role: a(ctual), t(arget), f(loor)
 *   value: 25.1% · 46.3/10k · 405/100k · 3.1/1k · 415d (days) · 31w (weeks) · 17.5-22.5% · 16.4 (a number without a unit, or a count)
 *   period: 2018-07 · 2016/17 · AY2016/17 · 2018-Q2 (of the financial year 2018/19) · CY2019 · @2018-03-31 (as at) ·
 *           R2018-07 (twelve months to) · report (the report's own) · - (not said)
 */
export interface ProseCase {
  council: string;
  /** The report's own period, in the notation above; `-` where the report has none. */
  report: string;
  /** The meeting's date. */
  meeting: string;
  heading?: string;
  text: string;
  /** Each figure may be followed by its indicator: the catalogue's id, or `none` where it knows none. */
  figures: string[];
}

const kent = { council: 'Kent', report: '2018-07', meeting: '2018-09-25' };
const merton = { council: 'Merton', report: '2017-08', meeting: '2017-10-10' };
const leeds = { council: 'Leeds', report: '2022-Q3', meeting: '2023-02-15' };
const devon = { council: 'Devon', report: '2019/20', meeting: '2020-06-30' };
const camden = { council: 'Camden', report: '2023-Q1', meeting: '2023-09-19' };
const bolton = { council: 'Bolton', report: '2024-01', meeting: '2024-03-12' };
const sandwell = { council: 'Sandwell', report: '2023-Q3', meeting: '2024-02-08' };
const barnet = { council: 'Barnet', report: '2022/23', meeting: '2023-07-04' };
const cornwall = { council: 'Cornwall', report: '2023-09', meeting: '2023-11-21' };
const wirral = { council: 'Wirral', report: '2021-Q2', meeting: '2021-12-01' };
const coventry = { council: 'Coventry', report: '@2024-03-31', meeting: '2024-06-13' };
const essex = { council: 'Essex', report: '-', meeting: '2021-11-04' };

/** One case in three is kept aside: nothing was tuned on `aside`. */
export const CASES: ProseCase[] = [
  { ...kent, text: 'The rate of children looked after per 10,000 stood at 52.1 at the end of July 2018, compared with 64 nationally and 53 among our statistical neighbours.', figures: ['own a 52.1/10k @2018-07-31', 'eng a 64/10k -', 'sn a 53/10k -'] },
  { ...leeds, text: 'Of the 412 Education, Health and Care Plans issued in the quarter, 231 (56.1%) were completed within 20 weeks, against a target of 60%.', figures: ['own a 56.1% report', 'own t 60% report', 'own a 412 report'] },
  { ...devon, text: 'During 2019/20 there were 1,124 children subject to a child protection plan, of whom 248 (22.1%) had been on a plan before.', figures: ['own a 1124 2019/20', 'own a 22.1% 2019/20'] },

  { ...leeds, text: 'The percentage of initial child protection conferences held within 15 working days was 84.2%, down from 91.0% in the previous quarter but still above the 80% target.', figures: ['own a 84.2% report', 'own a 91.0% 2022-Q2', 'own t 80% report'] },
  { ...camden, text: 'Persistent absence in secondary schools rose from 14.8% in 2018/19 to 24.6% in 2021/22; the London average was 23.1% and the England average 27.7%.', figures: ['own a 14.8% AY2018/19', 'own a 24.6% AY2021/22', 'lon a 23.1% AY2021/22', 'eng a 27.7% AY2021/22'] },
  { ...bolton, text: 'The average caseload of social workers in the safeguarding teams has fallen to 15.2 from 18.7 a year ago.', figures: ['own a 15.2 report', 'own a 18.7 2023-01'] },

  { ...bolton, text: 'Members asked about repeat plans. The Head of Service advised that 24 per cent of children becoming subject to a plan had been subject to one before, which was higher than the national average of 23 per cent and the North West average of 24.1 per cent.', figures: ['own a 24% report', 'eng a 23% -', 'reg a 24.1% -'] },
  { ...kent, text: 'Performance on assessments completed within 45 working days improved for the third month running and is now 87.4%, 2.4 percentage points above target.', figures: ['own a 87.4% report', 'own t 85.0% report'] },
  { ...essex, text: 'The proportion of care leavers aged 19 to 21 in education, employment or training dipped from 55% to 51% over the year (England 52%, statistical neighbours 54%).', figures: ['own a 55% -', 'own a 51% -', 'eng a 52% -', 'sn a 54% -'] },

  { ...devon, text: 'The Committee noted that 95 per cent of indicators were on or above target at the end of the year and that four had moved from amber to green.', figures: [] },
  { ...devon, text: 'The number of first time entrants to the youth justice system was 98 in 2019/20, a reduction of 25 on the year before.', figures: ['own a 98 2019/20'] },
  { ...leeds, text: 'Demand for assessments is up 47% compared to last year and the service has recruited 12 additional caseworkers at a cost of £480,000.', figures: [] },

  { ...camden, text: 'The following was highlighted: 92% of looked after children had an up to date health assessment; 88% had seen a dentist, which was 3% better than last year; 96% had a personal education plan against a target of 95%; and 8% had experienced three or more placement moves, which compared to 10% for London.', figures: ['own a 92% report', 'own a 88% report', 'own a 96% report', 'own t 95% report', 'own a 8% report', 'lon a 10% -'] },
  { ...bolton, text: 'NEET and not known combined is 6.3% (January 2023: 5.9%) which is above the North West figure of 5.5% and the England figure of 5.2%.', figures: ['own a 6.3% report', 'own a 5.9% 2023-01', 'reg a 5.5% -', 'eng a 5.2% -'] },
  { ...essex, text: 'At the end of September 2021 there were 1,087 children in care, equivalent to 35 per 10,000, compared with 67 per 10,000 across England at 31 March 2021.', figures: ['own a 1087 @2021-09-30', 'own a 35/10k @2021-09-30', 'eng a 67/10k @2021-03-31'] },

  { ...kent, text: 'Ofsted inspected the service on 12 and 13 May 2018, meeting 25 members of staff, 14 foster carers and 9 young people.', figures: [] },
  { ...devon, text: 'Recommendation 3 was carried by 7 votes to 4 with 2 abstentions.', figures: [] },
  { ...kent, text: 'Children aged 16 and 17 who present as homeless are assessed within 10 working days and must be seen within 24 hours of the referral.', figures: [] },

  { ...leeds, text: 'The timeliness of adoption has improved: the average time between a child entering care and moving in with the adoptive family is 385 days, against a national threshold of 426 days and an England average of 367 days (three-year average to 2021).', figures: ['own a 385d report', 'own t 426d report', 'eng a 367d -'] },
  { ...merton, text: '49 out of our 54 schools (90.7%) are judged good or outstanding by Ofsted, in line with the London average of 91% as at 31 August 2017.', figures: ['own a 90.7% report', 'lon a 91% @2017-08-31'] },
  { ...bolton, text: 'Re-referrals within 12 months reduced to 17.9% in January 2024 (December 2023: 19.4%), better than the target of 20% and the statistical neighbour average of 21.3%.', figures: ['own a 17.9% 2024-01', 'own a 19.4% 2023-12', 'own t 20% 2024-01', 'sn a 21.3% -'] },

  { ...camden, text: 'The percentage of pupils achieving the expected standard in reading, writing and maths at Key Stage 2 was 67% in 2023, seven percentage points above the national average of 60%.', figures: ['own a 67% AY2022/23', 'eng a 60% AY2022/23'] },
  { ...camden, text: 'Attainment 8 was 49.7, above the England average of 46.2 but below Inner London (51.0).', figures: ['own a 49.7 report', 'eng a 46.2 -', 'oth a 51.0 -'] },
  { ...essex, text: 'The suspension rate was 6.9% in 2020/21, against 4.25% nationally and 3.87% across the East of England.', figures: ['own a 6.9% AY2020/21', 'eng a 4.25% AY2020/21', 'reg a 3.87% AY2020/21'] },

  { ...leeds, text: 'A Member asked how many social work posts were vacant. It was reported that the vacancy rate was 11.3 per cent at 31 December 2022 and that agency staff made up 9 per cent of the workforce.', figures: ['own a 11.3% @2022-12-31', 'own a 9% @2022-12-31'] },
  { ...devon, text: 'The Authority was ranked 12th of 152 nationally and third among its statistical neighbours.', figures: [] },
  { ...kent, text: 'Fewer than five children were missing for more than 24 hours in July.', figures: [] },

  { ...bolton, text: 'The average number of weeks taken to complete care proceedings was 41 weeks, against the statutory limit of 26 weeks; the national average is 44 weeks.', figures: ['own a 41w report', 'eng a 44w -'] },
  { ...merton, text: 'KPI 16 is the average number of weeks to complete care proceedings. At 31 weeks this is five weeks over the national target of 26 weeks.', figures: ['own a 31w report', 'own t 26w report'] },
  { ...essex, text: 'Dental checks remain a challenge, with only 61% of children in care having had a check in the last twelve months (target 90%).', figures: ['own a 61% -', 'own t 90% -'] },

  { ...leeds, text: 'The take-up of funded early education by eligible two year olds was 74% in the autumn term, compared with 72% nationally and 70% in Yorkshire and the Humber.', figures: ['own a 74% -', 'eng a 72% -', 'reg a 70% -'] },
  { ...devon, text: 'Placement stability remains strong. In 2019/20 9.1% of children in care had three or more placements during the year (2018/19: 10.4%), and 71% had been in the same placement for at least two years (2018/19: 69%).', figures: ['own a 9.1% 2019/20', 'own a 10.4% 2018/19', 'own a 71% 2019/20', 'own a 69% 2018/19'] },
  { ...bolton, text: 'The target range for repeat child protection plans is 15% to 20%; current performance is 18.2%.', figures: ['own t 15-20% report', 'own a 18.2% report'] },

  { ...kent, text: 'The net forecast overspend of £4.2m (3.1%) is mainly within Specialist Children’s Services, where residential placements average £4,850 a week.', figures: [] },
  { ...camden, text: 'Section 47 enquiries rose by 14% and 312 strategy discussions were held.', figures: ['own a 312 report'] },
  { ...leeds, text: 'Paragraph 4.12 of the report and Appendix 2 (page 34) set out the position for each of the 33 wards.', figures: [] },

  { ...essex, text: 'In response to a question, it was confirmed that the rate of permanent exclusions had increased to 0.08 in 2018/19 from 0.06 the previous year, but remained lower than the national rate of 0.10.', figures: ['own a 0.08% AY2018/19', 'own a 0.06% AY2017/18', 'eng a 0.10% AY2018/19'] },
  { ...devon, text: 'The rate of children in need per 10,000 population at 31 March 2020 was 281.3; the equivalent figures for the South West and England were 298.0 and 323.7 respectively.', figures: ['own a 281.3/10k @2020-03-31', 'reg a 298.0/10k @2020-03-31', 'eng a 323.7/10k @2020-03-31'] },
  { ...bolton, text: 'Performance against the 20 week timescale for EHC plans has recovered from a low of 22% in August 2023 to 48% in January 2024, though it remains well below the target (60%).', figures: ['own a 22% 2023-08', 'own a 48% 2024-01', 'own t 60% 2024-01'] },

  { ...merton, text: 'As at the end of June 2017, 45 of 78 care leavers (58%) were in education, employment or training, against London (51) and national (60).', figures: ['own a 58% @2017-06-30', 'lon a 51% -', 'eng a 60% -'] },
  { ...camden, text: 'There were 228 looked after children at the end of June 2023, a rate of 51 per 10,000, which is the same as London (51).', figures: ['own a 228 @2023-06-30', 'own a 51/10k @2023-06-30', 'lon a 51/10k -'] },
  { ...kent, text: 'Visits to children subject of a child protection plan: 91.5% in timescale, target 90%, last month 88.9%.', figures: ['own a 91.5% report', 'own t 90% report', 'own a 88.9% 2018-06'] },

  { ...leeds, text: 'Reoffending fell: 31.4% of young people in the April 2020 to March 2021 cohort reoffended within twelve months, compared with 34.2% for the previous cohort.', figures: ['own a 31.4% 2020/21', 'own a 34.2% 2019/20'] },
  { ...essex, text: 'The Panel was informed that 87% of return home interviews had been completed within 72 hours in the six months to September 2021.', figures: ['own a 87% -'] },
  { ...bolton, text: 'The number of children electively home educated has increased from 402 at the end of January 2023 to 477 at the end of January 2024, an increase of 18.7%.', figures: ['own a 402 @2023-01-31', 'own a 477 @2024-01-31'] },

  { ...devon, text: 'Councillor Hughes asked why only three out of the ten measures were green and when the remaining seven would recover.', figures: [] },
  { ...devon, text: 'The percentage of child protection plans lasting two years or more remains low at 1.9% (England 2.1%; South West 2.3%).', figures: ['own a 1.9% report', 'eng a 2.1% -', 'reg a 2.3% -'] },
  { ...camden, text: 'This indicator is reported a quarter in arrears. Performance in Quarter 4 2022/23 was 63%, which is better than the 60% achieved in Quarter 3.', heading: 'Percentage of care leavers aged 19–21 in education, employment or training', figures: ['own a 63% 2022-Q4', 'own a 60% 2022-Q3'] },

  { ...kent, text: 'The percentage of children in care placed more than 20 miles from home (16.8%) has increased slightly from 16.2% at March 2018; the target is no more than 15%.', figures: ['own a 16.8% report', 'own a 16.2% 2018-03', 'own t 15% report'] },
  { ...leeds, text: 'Leeds had 4.4 per cent of 16 and 17 year olds not in education, employment or training in December 2022, compared with 4.1 per cent in December 2021.', figures: ['own a 4.4% 2022-12', 'own a 4.1% 2021-12'] },
  { ...merton, text: 'The service met 4 of its 5 targets, closed 112 actions and received 16 compliments.', figures: [] },

  { ...bolton, text: 'Good progress is being made: Ofsted judged 93% of primary schools and 79% of secondary schools to be good or outstanding at 31 August 2023.', figures: ['own a 93% @2023-08-31', 'own a 79% @2023-08-31'] },
  { ...essex, text: 'The Committee heard that England’s average had been 58.0% for plans issued within 20 weeks in 2020, while Essex issued 71.2% of plans in time, placing it in the top quartile.', figures: ['eng a 58.0% CY2020', 'own a 71.2% CY2020'] },
  { ...devon, text: 'Children waiting less than 14 months between entering care and moving in with their adoptive family accounted for 64% of all adoptions (2016-19 three year average), 5 percentage points below the previous average.', figures: ['own a 64% -'] },

  { ...camden, text: 'The average Progress 8 score was 0.12 (London 0.21, England -0.03).', figures: ['own a 0.12 report', 'lon a 0.21 -', 'eng a -0.03 -'] },
  { ...kent, text: 'The percentage of 16-17 year olds whose activity was not known reduced from 9.6% to 4.2% between September and December 2017.', figures: ['own a 9.6% 2017-09', 'own a 4.2% 2017-12'] },
  { ...leeds, text: 'Members welcomed the reduction in the number of children missing education from 214 in September to 161 in December 2022.', figures: ['own a 214 2022-09', 'own a 161 2022-12'] },

  { ...bolton, text: 'Supervision of case-holding social workers was recorded in 82% of files audited, which does not meet the 90% standard.', figures: ['own a 82% report', 'own t 90% report'] },
  { ...merton, text: 'Councillors noted that the Youth Inclusion team supports 140 young people and is funded until 2019.', figures: [] },
  { ...devon, text: 'For the twelve months to March 2020 the re-referral rate was 23.4%, having been 26.0% for the twelve months to March 2019.', figures: ['own a 23.4% R2020-03', 'own a 26.0% R2019-03'] },

  { ...essex, text: 'Of the 96 children adopted or made subject of a special guardianship order during 2020/21, 41 were adopted.', figures: ['own a 96 2020/21', 'own a 41 2020/21'] },
  { ...camden, text: 'The proportion of two year olds taking up their place was 5th out of the 12 inner London boroughs.', figures: [] },
  { ...bolton, text: 'By contrast, the rate of hospital admissions for self-harm among 10 to 24 year olds was 412.3 per 100,000 in 2021/22, compared to an England rate of 427.3.', figures: ['own a 412.3/100k 2021/22', 'eng a 427.3/100k 2021/22'] },

  { ...kent, text: 'Completion of pathway plans stands at 94.3% and has exceeded the 90% target in every month since April.', figures: ['own a 94.3% report', 'own t 90% report'] },
  { ...leeds, text: 'The council will invest a further £2.5m over three years, creating 40 places for children with an EHCP by September 2025.', figures: [] },
  { ...devon, text: 'Care leavers in suitable accommodation: 88% (target 90%, England 85%, South West 86%).', figures: ['own a 88% report', 'own t 90% report', 'eng a 85% -', 'reg a 86% -'] },

  { ...merton, text: 'The number of children subject of a child protection plan fell by 22 to 163, the lowest since 2014.', figures: ['own a 163 report'] },
  { ...camden, text: 'The percentage of reviews held on time was 97.1%. This is an improvement on last quarter (94.8%) and exceeds the target of 95%.', figures: ['own a 97.1% report', 'own a 94.8% 2022-Q4', 'own t 95% report'] },
  { ...bolton, text: 'The number of permanent exclusions in the autumn term was 31, nine more than the same term last year.', figures: ['own a 31 -'] },

  { ...essex, text: 'The turnover of social workers was 13.8% in 2020 and 12.9% in 2021, whereas the regional averages were 15.2% and 16.4%.', figures: ['own a 13.8% CY2020', 'own a 12.9% CY2021', 'reg a 15.2% CY2020', 'reg a 16.4% CY2021'] },
  { ...leeds, text: 'Just over 8 in 10 care leavers said that they felt safe where they live.', figures: [] },
  { ...kent, text: 'The percentage of Returner Interviews completed within 3 working days was 86.7% in the 12 months to July 2018.', figures: ['own a 86.7% R2018-07'] },

  { ...devon, text: 'Exclusions from primary schools doubled to 44, although the county’s rate of 0.05% is level with the England rate.', figures: ['own a 44 report', 'own a 0.05% report'] },
  { ...merton, text: 'In 2016/17 Merton completed 89% of single assessments within 45 days (London 83%, England 82%), exceeding its target of 85%.', figures: ['own a 89% 2016/17', 'lon a 83% 2016/17', 'eng a 82% 2016/17', 'own t 85% 2016/17'] },
  { ...camden, text: 'The Chair thanked the 23 volunteers and noted that the next meeting, on 14 November 2023 at 6.30pm, would consider item 9.', figures: [] },

  { ...bolton, text: 'Children in care achieving grade 5 or above in English and maths rose to 17.6% (from 11.1%), against 12.0% for looked after children in England.', figures: ['own a 17.6% report', 'own a 11.1% -', 'eng a 12.0% -'] },
  { ...leeds, text: 'At quarter 3 the obsession indicator for children looked after was 1,412 (86.1 per 10,000), up from 1,377 (84.2 per 10,000) at the same point last year.', figures: ['own a 1412 2022-Q3', 'own a 86.1/10k 2022-Q3', 'own a 1377 2021-Q3', 'own a 84.2/10k 2021-Q3'] },
  { ...essex, text: 'School attendance was 93.1% against a target of 95%, with 22.5% of pupils persistently absent.', figures: ['own a 93.1% -', 'own t 95% -', 'own a 22.5% -'] },

  { ...sandwell, text: 'As of 31 December 2023, the Council was responsible for 642 children in care (a rate of 78.4 per 10,000), an increase of 31 on the same point in 2022 (611).', figures: ['own a 642 @2023-12-31', 'own a 78.4/10k @2023-12-31', 'own a 611 @2022-12-31'] },
  { ...wirral, text: 'ICPC timeliness has been a focus; 91% of conferences in Q2 were within 15 days, compared to 77% in Q1 and a national figure of 78%.', figures: ['own a 91% 2021-Q2', 'own a 77% 2021-Q1', 'eng a 78% -'] },
  { ...barnet, text: 'Only 38 per cent of EHC needs assessments were finalised within the 20-week statutory timescale in 2022, compared with 49.2 per cent for England; our statistical neighbours averaged 47.6 per cent.', figures: ['own a 38% CY2022', 'eng a 49.2% CY2022', 'sn a 47.6% CY2022'] },

  { ...cornwall, text: 'Councillor Shah queried the NEET figure of 4.8%. Officers replied that it included 1.9% whose status was not known.', figures: ['own a 4.8% report', 'own a 1.9% report'] },
  { ...coventry, text: 'The Director confirmed that there were 27 social worker vacancies, equating to 14.6% of the establishment, and that the agency rate had dropped to 11% from a high of 19%.', figures: ['own a 27 report', 'own a 14.6% report', 'own a 11% report', 'own a 19% -'] },
  { ...sandwell, text: 'KPI 12 – % of children leaving care who are adopted: 14% (target 16%, RAG Amber).', figures: ['own a 14% report', 'own t 16% report'] },

  { ...barnet, text: 'The average time from placement order to match is 168 days (threshold 121 days), which is 12 days fewer than last year.', figures: ['own a 168d report', 'own t 121d report'] },
  { ...barnet, text: 'GCSE results: 68.2% of pupils achieved a standard pass (grade 4 or above) in English and maths in 2022 (2021: 69.4%), which is 3.3 percentage points above national.', figures: ['own a 68.2% AY2021/22', 'own a 69.4% AY2020/21'] },
  { ...cornwall, text: 'The current re-referral rate of 19.8% compares favourably with the statistical neighbour average (22.4%) and the England average (21.5%).', figures: ['own a 19.8% report', 'sn a 22.4% -', 'eng a 21.5% -'] },

  { ...wirral, text: 'The rate of first-time entrants per 100,000 10-17 year olds was 133, down from 156 and below the national rate of 149.', figures: ['own a 133/100k report', 'own a 156/100k -', 'eng a 149/100k -'] },
  { ...wirral, text: 'Of the 24 recommendations made by Ofsted, 18 (75%) have been completed and 6 are on track.', figures: [] },
  { ...coventry, text: 'Attendance at the training was good: 64 staff took part, 95% of whom rated it as excellent.', figures: [] },

  { ...sandwell, text: '85% of initial health assessments were completed within 28 days against a target of 95 per cent, while review health assessments stood at 93%.', figures: ['own a 85% report', 'own t 95% report', 'own a 93% report'] },
  { ...sandwell, text: 'In Q3 the authority received 3,412 contacts, of which 812 (24%) progressed to a referral.', figures: ['own a 3412 report', 'own a 24% report'] },
  { ...cornwall, text: 'The number of children in need is 1,043, the lowest for three years.', figures: ['own a 1043 report'] },

  { ...barnet, text: 'Care proceedings averaged 52 weeks in 2022/23; the national average was 46 weeks and the target is 26 weeks.', figures: ['own a 52w 2022/23', 'eng a 46w 2022/23', 'own t 26w 2022/23'] },
  { ...coventry, text: 'The proportion of care leavers in touch with the service was 96% for 17 and 18 year olds and 92% for 19 to 21 year olds.', figures: ['own a 96% report', 'own a 92% report'] },
  { ...barnet, text: 'Persistent absence: primary 16.4% (England 17.2%), secondary 27.9% (England 28.3%).', figures: ['own a 16.4% report', 'eng a 17.2% -', 'own a 27.9% report', 'eng a 28.3% -'] },

  { ...barnet, text: 'Overall absence was 6.9%, 0.6 percentage points lower than in 2021/22.', figures: ['own a 6.9% report'] },
  { ...coventry, text: 'There are 1,987 EHCPs maintained by the authority, which represents 4.1% of the school-age population against 4.3% nationally.', figures: ['own a 1987 report', 'own a 4.1% report', 'eng a 4.3% -'] },
  { ...sandwell, text: 'Our rate of permanent exclusion, 0.14, was above England (0.11) and the West Midlands (0.13) in 2022/23.', figures: ['own a 0.14% AY2022/23', 'eng a 0.11% AY2022/23', 'reg a 0.13% AY2022/23'] },

  { ...wirral, text: 'The Board’s target of 80% for pathway plans has been met (84%).', figures: ['own t 80% report', 'own a 84% report'] },
  { ...cornwall, text: 'Take-up of the 15-hour entitlement for disadvantaged two-year-olds fell from 81% in March 2023 to 76% in September 2023.', figures: ['own a 81% 2023-03', 'own a 76% 2023-09'] },
  { ...coventry, text: 'Members were advised that 98% of PEPs were completed in the autumn term and 94% in the spring term.', figures: ['own a 98% -', 'own a 94% -'] },

  { ...barnet, text: 'Youth custody remains low, with 3 young people sentenced in the year, compared to 7 in 2021/22.', figures: ['own a 3 report', 'own a 7 2021/22'] },
  { ...wirral, heading: 'Child protection visits in timescale', text: 'Performance (78%) is below target (85%) and has deteriorated since Q1 (82%).', figures: ['own a 78% report', 'own t 85% report', 'own a 82% 2021-Q1'] },
  { ...sandwell, heading: 'Percentage of children in care with an up to date dental check', text: 'Our performance was 89.9% compared to 90.1% for statistical neighbours and 89.4% for the West Midlands.', figures: ['own a 89.9% report', 'sn a 90.1% -', 'reg a 89.4% -'] },

  { ...cornwall, text: 'Of our 28 care leavers aged 17 and 18, 21 (75%) are in education, employment or training.', figures: ['own a 75% report'] },
  { ...cornwall, text: 'Grant funding of £1.3m has been received, 60% of which is ring-fenced for children’s homes.', figures: [] },
  { ...wirral, text: 'Some 350 families attended 14 events over the summer.', figures: [] },

  { ...coventry, text: 'By 2027 we aim to reduce the number of children in residential care by 15% and to open 3 new homes.', figures: [] },
  { ...barnet, text: 'The policy applies to children aged 8 and under who live more than 2 miles from school, or more than 3 miles if older.', figures: [] },
  { ...sandwell, text: 'In accordance with section 17 of the 1989 Act, a decision must be made within 24 hours and assessments finished within 45 days.', figures: [] },

  { ...wirral, text: 'The Task Group will meet 4 times and report back in 6 months; 12 members have put their names forward.', figures: [] },
  { ...cornwall, text: 'Three in five respondents (61%) to the pupil survey felt safe at school.', figures: [] },
  { ...coventry, text: 'The percentage of assessments leading to no further action is 41%, which the Director considered too high.', figures: ['own a 41% report'] },

  { ...barnet, text: 'The number of suspensions in secondary schools rose 22% to 4,310 in 2021/22.', figures: ['own a 4310 AY2021/22'] },
  { ...sandwell, text: 'By the end of Q3, 71.3% of single assessments had been authorised on time (target 85%).', figures: ['own a 71.3% report', 'own t 85% report'] },
  { ...wirral, text: 'Care leavers in suitable accommodation is 91.6%. This is above the target (90%), the same period last year (88.2%) and national (88%).', figures: ['own a 91.6% report', 'own t 90% report', 'own a 88.2% 2020-Q2', 'eng a 88% -'] },

  { ...cornwall, text: 'Referrals in September totalled 412, of which 96 (23.3%) were re-referrals.', figures: ['own a 412 2023-09', 'own a 23.3% 2023-09'] },
  { ...coventry, text: 'We continue to have one of the lowest rates of children in care in the region at 46 per 10,000; the regional rate is 71 and nationally it is 70.', figures: ['own a 46/10k report', 'reg a 71/10k -', 'eng a 70/10k -'] },
  { ...barnet, text: 'Looked-after children reviews in timescale: 97% (2021/22: 95%; 2020/21: 92%).', figures: ['own a 97% report', 'own a 95% 2021/22', 'own a 92% 2020/21'] },

  { ...sandwell, text: 'SDQ scores of children in care averaged 14.1, which is lower (better) than the England average of 14.4.', figures: ['own a 14.1 report', 'eng a 14.4 -'] },
  { ...wirral, text: '63.0% of 19 to 21 year old care leavers are in education, employment or training, which puts us 8.0 percentage points above the target of 55%.', figures: ['own a 63.0% report', 'own t 55% report'] },
  { ...barnet, text: 'The percentage of children achieving a good level of development at age 5 improved by 2.1 percentage points to 66.9% but remains below England (67.2%).', figures: ['own a 66.9% report', 'eng a 67.2% -'] },

  { ...cornwall, text: 'The council’s own target for dental checks of children in care is 85%; at the end of September 79% had been achieved.', figures: ['own t 85% report', 'own a 79% @2023-09-30'] },
  { ...sandwell, text: 'At the end of the period 27% of children in care were placed with independent fostering agencies, 44% with in-house carers and 11% in residential homes.', figures: ['own a 27% report', 'own a 44% report', 'own a 11% report'] },
  { ...coventry, text: 'The agency social worker rate was 17.7% at 30 September 2023, higher than both the regional (17.0%) and England (17.8%) rates at the same date.', figures: ['own a 17.7% @2023-09-30', 'reg a 17.0% @2023-09-30', 'eng a 17.8% @2023-09-30'] },

  { ...barnet, text: 'Officers explained that 36 children were subject to a plan for a second time, representing 19.5% of all new plans in 2022/23 against 17.1% in the previous year.', figures: ['own a 36 2022/23', 'own a 19.5% 2022/23', 'own a 17.1% 2021/22'] },
  { ...wirral, text: 'Child protection conferences: attendance by police was 62% and by health 88%.', figures: ['own a 62% report', 'own a 88% report'] },
  { ...cornwall, text: 'The percentage of children in care placed within 20 miles of home is 79%, 3 percentage points below target.', figures: ['own a 79% report', 'own t 82% report'] },

  { ...coventry, text: 'During 2023/24, 31 children were adopted; the average number of days between entry to care and placement was 402, compared with 481 in 2022/23.', figures: ['own a 31 2023/24', 'own a 402d 2023/24', 'own a 481d 2022/23'] },
  { ...sandwell, text: 'The conversion rate from contact to referral was 21.7% in October, 19.9% in November and 23.4% in December.', figures: ['own a 21.7% 2023-10', 'own a 19.9% 2023-11', 'own a 23.4% 2023-12'] },
  { ...barnet, text: 'The Committee RESOLVED that the report be noted and that an update on the 12 outstanding actions be brought in 3 months.', figures: [] },

  { ...wirral, text: 'Children’s homes budget pressures of £3.4m mean that 22 children are in external placements costing on average £5,100 per week.', figures: [] },
  { ...coventry, text: 'The number of children on child protection plans at 31 March 2024 was 412 (51.6 per 10,000), below statistical neighbours (56.2) and above England (43.2).', figures: ['own a 412 @2024-03-31', 'own a 51.6/10k @2024-03-31', 'sn a 56.2/10k -', 'eng a 43.2/10k -'] },
  { ...cornwall, text: 'Phonics: 81% of Year 1 pupils met the expected standard in 2023 (79% nationally).', figures: ['own a 81% AY2022/23', 'eng a 79% AY2022/23'] },

  { ...sandwell, text: 'Sandwell’s rate of children looked after (78 per 10,000) is in line with the West Midlands (77) but well above England (71).', figures: ['own a 78/10k report', 'reg a 77/10k -', 'eng a 71/10k -'] },
  { ...barnet, text: 'In total 1,412 referrals were received in 2022/23, 6% fewer than the 1,502 received in 2021/22.', figures: ['own a 1412 2022/23', 'own a 1502 2021/22'] },
  { ...wirral, text: 'Visits to children in care were 84% on time, 6 percentage points short of the 90% target.', figures: ['own a 84% report', 'own t 90% report'] },

  { ...cornwall, text: 'Timeliness of assessments remains a concern; just 71% met the 45 day standard in September against 80% in August.', figures: ['own a 71% 2023-09', 'own a 80% 2023-08'] },
  { ...coventry, text: 'Care leavers: 57% of 19 to 21 year olds are in education, employment or training (England 56%; West Midlands 54%).', figures: ['own a 57% report', 'eng a 56% -', 'reg a 54% -'] },
  { ...sandwell, text: 'The Committee asked why only 62% of health assessments had been completed on time when the target was 90%.', figures: ['own a 62% report', 'own t 90% report'] },

  { ...barnet, text: 'Provisional data show that 73.1% of children in Barnet reached a good level of development in 2023, above both London (69.1%) and England (67.2%).', figures: ['own a 73.1% AY2022/23', 'lon a 69.1% AY2022/23', 'eng a 67.2% AY2022/23'] },
  { ...wirral, text: 'The service has 14 vacancies and 9 agency workers, which is an agency rate of 8.5%.', figures: ['own a 8.5% report'] },
  { ...cornwall, text: 'The rate of referrals per 10,000 was 512.4 for the year ending 31 March 2023 (South West 484.0, England 544.5).', figures: ['own a 512.4/10k R2023-03', 'reg a 484.0/10k -', 'eng a 544.5/10k -'] },

  { ...coventry, text: 'Of 211 children who became subject to a plan during the year, 44 (20.9%) had been subject to one before, against a target of below 20%.', figures: ['own a 20.9% report', 'own t 20% report'] },
  { ...sandwell, text: 'Adoption: the three-year average time between entering care and placement is 512 days, some way above the 426 day threshold.', figures: ['own a 512d -', 'own t 426d -'] },
  { ...barnet, text: 'The number of young people who were not in education, employment or training was 98 (1.4%) in March 2023, down from 121 (1.8%) in March 2022.', figures: ['own a 98 2023-03', 'own a 1.4% 2023-03', 'own a 121 2022-03', 'own a 1.8% 2022-03'] },

  { ...wirral, text: 'The Director explained that, although 88% of plans were reviewed in timescale, this was lower than she would wish and below last year’s 93%.', figures: ['own a 88% report', 'own a 93% 2020/21'] },
  { ...cornwall, text: 'There were 47 permanent exclusions in the 2022/23 academic year, a rate of 0.06% compared with 0.11% nationally.', figures: ['own a 47 AY2022/23', 'own a 0.06% AY2022/23', 'eng a 0.11% AY2022/23'] },
  { ...coventry, text: 'The proportion of children in care placed outside the city and more than 20 miles away has gone up to 22% from 19%, and is worse than the statistical neighbour average of 17%.', figures: ['own a 22% report', 'own a 19% -', 'sn a 17% -'] },

  { ...sandwell, text: 'Members congratulated the 37 foster carers who had between them given 412 years of service.', figures: [] },
  { ...barnet, text: 'The contract, worth £2.3m over five years, supports 1,200 families and employs 34 staff.', figures: [] },
  { ...wirral, text: 'A survey of 240 care leavers found that 68% felt safe where they live.', figures: [] },

  { ...cornwall, text: 'Children are seen within 24 hours of a referral, and 100% of Section 47 enquiries in the quarter led to a strategy discussion within 5 days.', figures: ['own a 100% -'] },
  { ...coventry, text: 'Capacity in the team has been increased by 25% and the backlog has fallen from 180 cases to 64.', figures: [] },
  { ...sandwell, text: 'Quarter 3 saw 71 children enter care and 58 leave, so that the number in care rose to 642.', figures: ['own a 71 report', 'own a 58 report', 'own a 642 report'] },
];
