import { type Prose, heading, plain } from '../prose.ts';
import { asAt, merton, number } from '../say.ts';
import type { Said } from '../table.ts';

/* Merton's report of March 2019. The figures are the paper's, the sentences are ours. */

const january = asAt('2019-01-31');
const say = (label: string, value: string, unit: 'percent' | 'count', more: Partial<Said> = {}): Said =>
  ({ label, role: 'actual', area: merton, period: january, value: number(value, unit), ...more });

export function mertonReport2019(): Prose {
  return [[
    { text: 'London Borough of Merton', kind: 'title' },
    { text: 'Committee: Children and Young People Overview and Scrutiny Panel', kind: 'front' },
    { text: 'Date: 13 March 2019', kind: 'front' },
    { text: 'Wards: All wards', kind: 'front' },
    { text: 'Subject: Performance Report March 2019', kind: 'front' },
    heading('Recommendations'),
    plain('A. That the Panel note how the department performs, and discuss which indicators it wants to see from now on.'),
    heading('1 PURPOSE OF REPORT'),
    plain('1.1 The report gives performance information to the end of January 2019, and quarterly measures where there are any.'),
    heading('2 DETAILS'),
    plain('2.1 Reports are being set up again after the move to a new case system, and earlier figures have been refreshed.'),
    plain('2.2 Indicators that are below where they should be:'),
    { text: 'No. 2: single assessments completed in 45 days. Performance keeps improving, and 88% are now completed in time.', kind: 'bullet', says: [['88%', say('single assessments completed in 45 days', '88', 'percent')]] },
    { text: 'No. 11: children who became the subject of a child protection plan for the second or subsequent time. The percentage is now above the national average, and far above that of London. The Head of QA found 26 children with a repeat plan, most often because of domestic abuse.', kind: 'bullet', says: [['26 children', say('children with a repeat child protection plan', '26', 'count', { optional: true })]] },
    plain('2.3 Indicators that do particularly well:'),
    { text: 'No. 9: after a dip from September to November, 98% of child protection reviews were completed on time.', kind: 'bullet', says: [['98%', say('child protection reviews completed on time', '98', 'percent')]] },
    { text: 'Nos. 33 and 34: the percentage of young people not in education, employment or training stays low, at 1.5%. Among them, 10.2% of the cohort have SEN support, and 31.7% of that cohort are NEET.', kind: 'bullet', says: [
      ['1.5%', say('young people not in education, employment or training', '1.5', 'percent')],
      ['10.2%', say('young people with SEN support', '10.2', 'percent', { optional: true })],
      ['31.7%', say('young people with SEN support who are NEET', '31.7', 'percent', { optional: true })],
    ] },
  ], [
    plain('2.4 One indicator cannot be reported yet: No. 6, family groups subject to child protection plans. Work on it is planned from April 2019 to September 2019.'),
    { text: '2.5 Please note: No. 28 was wrong in the last report and has been put right. There is now 1 primary permanent exclusion.', says: [['1 primary permanent exclusion', say('primary permanent exclusion', '1', 'count', { optional: true })]] },
    heading('3 ALTERNATIVE OPTIONS'), plain('Nothing specific to this report'),
    heading('4 CONSULTATION'), plain('Nothing specific to this report'),
    heading('5 TIMETABLE'), plain('Nothing specific to this report'),
    heading('6 FINANCIAL, RESOURCE AND PROPERTY IMPLICATIONS'), plain('Nothing specific to this report'),
    heading('7 LEGAL AND STATUTORY IMPLICATIONS'), plain('Nothing specific to this report'),
    heading('8 APPENDICES'), plain('Appendix 1: Performance report'),
  ]];
}
