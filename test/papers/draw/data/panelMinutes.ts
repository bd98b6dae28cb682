import type { Unit } from '../../../../shared/model/observation.ts';
import { type Prose, heading, plain } from '../prose.ts';
import { england, financialYear, london, merton, month, neighbours, number, quarter } from '../say.ts';
import type { Said } from '../table.ts';

/* Minutes that state figures in long sentences. The indicators are usual ones; every figure is made up. */

const q3 = quarter(2022, 3);
function say(label: string, unit: Unit | null, printed: string, more: Partial<Said> = {}): [string, Said] {
  return [printed, { label, role: 'actual', area: merton, period: q3, value: number(/[\d.,]+/.exec(printed)![0], unit), ...more }];
}

const plans = 'child protection plans';
const care = 'looked-after children';

export function panelMinutes(): Prose {
  return [[
    { text: 'London Borough of Merton', kind: 'title' },
    { text: 'Children and Young People Overview and Scrutiny Panel: minutes of the meeting on 8 February 2023', kind: 'title' },
    plain('Present: Councillors A. Baker (Chair), C. Dean and E. Fox; co-opted members: 2. Quorum: 4. The meeting began at 7.15 pm and ended at 9.40 pm.'),
    heading('41 MINUTES (Agenda Item 3)'),
    plain('The minutes of the meeting on 9 November 2022 were agreed.'),
    heading('42 PERFORMANCE REPORT, QUARTER 3 2022/23 (Agenda Item 4)'),
    plain('The Head of Performance presented the report for quarter 3 of 2022/23 (October to December 2022). All figures are for that quarter unless another date is given.'),
    { text: 'The percentage of single assessments completed in 45 days was 91.4%, against a target of 90%; the percentage of EHC plans issued within 20 weeks was 58.2%, against a target of 60%; and the percentage of looked-after children with three or more placements was 10.6%, which compares with 10% for England in 2021/22.', says: [
      say('single assessments completed in 45 days', 'percent', '91.4%'), say('single assessments completed in 45 days', 'percent', '90%', { role: 'target' }),
      say('EHC plans issued within 20 weeks', 'percent', '58.2%'), say('EHC plans issued within 20 weeks', 'percent', '60%', { role: 'target' }),
      say(`${care} with three or more placements`, 'percent', '10.6%'), say(`${care} with three or more placements`, 'percent', '10%', { area: england, period: financialYear(2021) }),
    ] },
    { text: 'The rate of looked-after children was 36.1 per 10,000, well below London (51) and national (70).', says: [
      say(`rate of ${care}`, 'per-10000', '36.1 per 10,000'),
      say(`rate of ${care}`, 'per-10000', '51', { area: london, openPeriod: true }), say(`rate of ${care}`, 'per-10000', '70', { area: england, openPeriod: true }),
    ] },
    { text: 'Repeat child protection plans had risen from 16.9% in quarter 2 to 19.0% in quarter 3, which is above the average of statistical neighbours, 18.3% in 2021/22.', says: [
      say(`repeat ${plans}`, 'percent', '16.9%', { period: quarter(2022, 2) }), say(`repeat ${plans}`, 'percent', '19.0%'),
      say(`repeat ${plans}`, 'percent', '18.3%', { area: neighbours, period: financialYear(2021) }),
    ] },
    { text: 'In December 2022, 45 of 78 care leavers (57.7%) were in education, employment or training.', says: [
      say('care leavers in education, employment or training', 'percent', '57.7%', { period: month(2022, 12), parts: { numerator: 45, denominator: 78 } }),
    ] },
    plain('Members noted that 95 per cent of indicators were on target or close to it, and that the backlog had seen a reduction of 25.'),
    plain('In answer to a question, the Director said that the team had 12 workers, that the contract was worth £1.4m over 3 years, and that plans have to be issued in 20 weeks.'),
    plain('RESOLVED: That the report be noted.'),
    heading('43 WORK PROGRAMME (Agenda Item 5)'),
    plain('The Panel would meet again on 15 March 2023. Members aged 16 to 25 were to be invited.'),
  ]];
}
