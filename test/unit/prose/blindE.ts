import type { ProseCase } from './sentences.ts';

const haringey = { council: 'Haringey', report: '2023/24', meeting: '2024-07-18' };
const leicestershire = { council: 'Leicestershire', report: '2021-Q3', meeting: '2022-03-08' };
const rochdale = { council: 'Rochdale', report: '2024-11', meeting: '2025-01-16' };
const swindon = { council: 'Swindon', report: '-', meeting: '2019-11-06' };
const york = { council: 'York', report: '@2022-12-31', meeting: '2023-02-14' };
const hackney = { council: 'Hackney', report: 'AY2021/22', meeting: '2023-02-27' };

/** Set E: measured blind when sets A to D had been tuned on, then tuned on. */
export const BLIND_E: ProseCase[] = [
  { ...haringey, text: 'The number of children in care fell from 385 at 31 March 2023 to 341 at 31 March 2024, a rate of 58 per 10,000.', figures: ['own a 385 @2023-03-31 lac-number', 'own a 341 @2024-03-31 lac-number', 'own a 58/10k @2024-03-31 lac-rate'] },
  { ...haringey, text: 'Some 71% of new Education, Health and Care Plans were completed in 20 weeks in 2023, compared to 49% nationally and 59% in London.', figures: ['own a 71% CY2023 ehcp-in-20-weeks', 'eng a 49% CY2023 ehcp-in-20-weeks', 'lon a 59% CY2023 ehcp-in-20-weeks'] },
  { ...haringey, text: 'The turnover rate was 16% in 2023/24 (2022/23: 21%), while vacancies stood at 18.5% on 31 March 2024.', heading: 'Children’s social workers', figures: ['own a 16% 2023/24 social-workers-turnover', 'own a 21% 2022/23 social-workers-turnover', 'own a 18.5% @2024-03-31 social-workers-vacancy'] },
  { ...haringey, text: 'During the year 18 children were adopted and 27 left care under special guardianship orders.', figures: ['own a 18 report adopted-number', 'own a 27 report'] },
  { ...haringey, text: 'The Panel thanked the 14 officers who had contributed and asked for an update in October 2024.', figures: [] },
  { ...haringey, text: 'The proportion of children with three or more placements was 11.4%, slightly above the target of 11% but better than statistical neighbours at 12%.', figures: ['own a 11.4% report lac-three-placements', 'own t 11% report lac-three-placements', 'sn a 12% - lac-three-placements'] },
  { ...haringey, text: '88% of care leavers were in suitable accommodation and 61% in education, employment or training.', figures: ['own a 88% report care-leavers-accommodation', 'own a 61% report care-leavers-eet'] },
  { ...leicestershire, text: 'At the end of quarter three, 89.5% of child protection reviews had been carried out on time; this was lower than the 94.2% reported at the end of quarter two.', figures: ['own a 89.5% 2021-Q3 cpp-reviews-in-time', 'own a 94.2% 2021-Q2 cpp-reviews-in-time'] },
  { ...leicestershire, text: 'Members were informed that the percentage of re-referrals within 12 months was currently 20.1% and that the latest East Midlands average was 22%.', figures: ['own a 20.1% report re-referrals', 'reg a 22% - re-referrals'] },
  { ...leicestershire, text: 'Repeat child protection plans: 22.8% (target 20%), compared with 24.6% in quarter 3 of the previous year.', figures: ['own a 22.8% report cpp-repeat', 'own t 20% report cpp-repeat', 'own a 24.6% 2020-Q3 cpp-repeat'] },
  { ...leicestershire, text: 'The County Council secured first choice secondary school places for 91.4% of pupils in 2021, against 81.1% for England.', figures: ['own a 91.4% AY2020/21 first-preference', 'eng a 81.1% AY2020/21 first-preference'] },
  { ...leicestershire, text: 'Thirty-eight young people entered the youth justice system in the first three quarters of the year.', figures: ['own a 38 -'] },
  { ...leicestershire, text: 'Two of the 11 priorities are rated red, six amber and three green.', figures: [] },
  { ...leicestershire, text: 'Persistent absence among children in need was 44%, compared with 12% of all pupils.', figures: ['own a 44% report', 'own a 12% report'] },
  { ...rochdale, text: 'In November 92% of looked after children had an up to date health assessment, an increase of 3% on October (89%) and 2% above target.', figures: ['own a 92% 2024-11 lac-health-assessment', 'own a 89% 2024-10 lac-health-assessment', 'own t 90% 2024-11 lac-health-assessment'] },
  { ...rochdale, text: 'There were 1,204 open early help cases at the end of November, compared to 1,150 at the end of October and 1,321 in November 2023.', figures: ['own a 1204 @2024-11-30 early-help-cases-number', 'own a 1150 @2024-10-31 early-help-cases-number', 'own a 1321 2023-11 early-help-cases-number'] },
  { ...rochdale, text: 'Section 47 enquiries rose from 96 in October to 118 in November. 41% progressed to an initial child protection conference.', figures: ['own a 96 2024-10 section-47-number', 'own a 118 2024-11 section-47-number', 'own a 41% report'] },
  { ...rochdale, text: 'The average caseload is now 17.1, having peaked at 22.4 in March 2023.', figures: ['own a 17.1 report caseload', 'own a 22.4 2023-03 caseload'] },
  { ...rochdale, text: 'Assessments completed within timescale year to date stand at 86.3% against a target of 85% and a national average of 82.5% (2023/24).', figures: ['own a 86.3% report', 'own t 85% report', 'eng a 82.5% 2023/24'] },
  { ...rochdale, text: 'The contract with the provider runs for 3 years at a cost of £1.4m a year and offers 16 placements.', figures: [] },
  { ...rochdale, text: 'The percentage of children in care reviews held on time remained at 98% for the fourth consecutive month.', figures: ['own a 98% report lac-reviews-in-time'] },
  { ...swindon, text: 'A Member queried the increase in the number of children subject to child protection plans, which had gone from 201 in September 2018 to 263 in September 2019.', figures: ['own a 201 2018-09 cpp-number', 'own a 263 2019-09 cpp-number'] },
  { ...swindon, text: 'Swindon’s NEET rate for 16 and 17 year olds was 3.2% (England 2.6%, South West 2.7%) as at March 2019.', figures: ['own a 3.2% 2019-03 neet', 'eng a 2.6% 2019-03 neet', 'reg a 2.7% 2019-03 neet'] },
  { ...swindon, text: 'The Chair reported that 64.4% of pupils reached the expected standard in reading, writing and maths in 2019, which ranked Swindon 98th in the country.', figures: ['own a 64.4% AY2018/19 ks2-rwm-expected'] },
  { ...swindon, text: 'It was noted that the Council was responsible for 349 children in care and 187 care leavers.', figures: ['own a 349 - lac-number', 'own a 187 - care-leavers-number'] },
  { ...swindon, text: 'Fees would rise by 2.5% from 1 April 2020 and the threshold would remain at £16,190.', figures: [] },
  { ...york, text: 'As at 31 December 2022 there were 268 children in care, 12% fewer than the 305 at the same point in 2021.', figures: ['own a 268 @2022-12-31 lac-number', 'own a 305 @2021-12-31 lac-number'] },
  { ...york, text: 'The agency rate fell to 22% in December from 31% in June, but is still far above the England average (17.6% at September 2022).', heading: 'Children’s social work workforce', figures: ['own a 22% 2022-12 social-workers-agency', 'own a 31% 2022-06 social-workers-agency', 'eng a 17.6% 2022-09 social-workers-agency'] },
  { ...york, text: 'The suspension rate for York was 5.2% in 2020/21: lower in primary (0.8%) but higher in secondary (10.1%) than England.', figures: ['own a 5.2% AY2020/21 suspensions', 'own a 0.8% AY2020/21 suspensions', 'own a 10.1% AY2020/21 suspensions'] },
  { ...york, text: 'The timeliness of initial health assessments continues to be of concern, with 38% (5 of 13) seen within 20 working days in quarter 3.', figures: ['own a 38% 2022-Q3 lac-initial-health-assessment'] },
  { ...york, text: 'Staff told inspectors that morale was high; 9 out of 10 said they would recommend York as an employer.', figures: [] },
  { ...york, text: 'Children’s Services received 7,204 contacts in the nine months to December, of which 1,298 (18%) became referrals.', figures: ['own a 7204 - contacts-number', 'own a 18% - contacts-to-referral'] },
  { ...hackney, text: 'Hackney’s average Attainment 8 score rose to 51.0 in 2021/22 from 48.6 in 2018/19, and is higher than London (52.7 in 2021/22 was the inner London figure) and England (48.8).', figures: ['own a 51.0 AY2021/22 attainment-8', 'own a 48.6 AY2018/19 attainment-8', 'oth a 52.7 AY2021/22 attainment-8', 'eng a 48.8 AY2021/22 attainment-8'] },
  { ...hackney, text: 'At the end of Reception 66% of pupils achieved a good level of development, compared with 68% in London and 65% nationally.', figures: ['own a 66% report gld', 'lon a 68% - gld', 'eng a 65% - gld'] },
  { ...hackney, text: 'Unauthorised absence was 2.4% in primary schools and 2.9% in secondary schools.', figures: ['own a 2.4% report unauthorised-absence', 'own a 2.9% report unauthorised-absence'] },
  { ...hackney, text: 'The percentage of pupils eligible for free school meals (37%) is almost double the national average (22.5%).', figures: ['own a 37% report free-school-meals', 'eng a 22.5% - free-school-meals'] },
  { ...hackney, text: 'In the 2021/22 academic year there were 1,187 suspensions and 19 permanent exclusions, compared to 764 and 11 respectively in 2020/21.', figures: ['own a 1187 AY2021/22 suspensions-number', 'own a 19 AY2021/22 permanent-exclusions-number', 'own a 764 AY2020/21 suspensions-number', 'own a 11 AY2020/21 permanent-exclusions-number'] },
  { ...hackney, text: 'Year 11 pupils sat their examinations between 16 May and 28 June, when 3 of the 17 schools were used as vaccination centres.', figures: [] },
];
