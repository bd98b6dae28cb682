import { describe, expect, it } from 'vitest';
import { read } from './scoreProse.ts';

/** Each figure's number and indicator. */
const told = (text: string, heading?: string): string[] => read(text, { report: '2023/24', meeting: '2024-06-12', ...(heading === undefined ? {} : { heading }) })
  .map(({ value, role, indicator }) => `${role === 'target' ? 'target ' : ''}${value.kind === 'number' ? value.number : ''} ${indicator.id ?? 'none'}`);

describe('what the words of a paragraph lend a short name', () => {
  it('takes an agency, vacancy or turnover rate for that of the social workers of whom the paragraph speaks, and of nobody else', () => {
    expect(told('A Member asked how many social work posts were covered by agency staff. The agency rate was 18.2%.')).toEqual(['18.2 social-workers-agency']);
    expect(told('Recruitment of social workers remains hard: staff turnover is 17% and the vacancy rate 12%.')).toEqual(['17 social-workers-turnover', '12 social-workers-vacancy']);
    expect(told('The educational psychology team is small and has no social workers. The vacancy rate was 30%.')).toEqual(['30 none']);
  });

  it('counts the social workers whom a service employs, who left and who joined, and none who left one team', () => {
    expect(told('The branch employed 561.4 full time equivalent social workers. In all 87 social workers left and 79 joined.')).toEqual(['561.4 social-workers-number', '87 social-workers-left-number', '79 social-workers-started-number']);
    expect(told('On 30 September 2023 we employed 214 FTE children’s social workers. Over the year 38 left and 44 started.')).toEqual(['214 social-workers-number', '38 social-workers-left-number', '44 social-workers-started-number']);
    expect(told('It was reported of social work that agency workers filled 11 posts and that the vacancy rate was 12.5%.')).toEqual(['12.5 social-workers-vacancy']);
    expect(told('Two social workers left the South team in October.')).toEqual([]);
    expect(told('The number of agency social workers has risen from 61 to 94. They now make up 13.9% of the workforce; the council’s ceiling is 10%.').slice(2)).toEqual(['13.9 social-workers-agency', 'target 10 social-workers-agency']);
  });

  it('takes what is expected for an aim, and the most that anyone may hold for none', () => {
    expect(told('Supervision was held within timescale for 88.3% of staff, against an expectation of 90%.')).toEqual(['88.3 staff-supervision', 'target 90 staff-supervision']);
    expect(told('The average caseload was 17.1, with newly qualified social workers holding no more than 12.')).toEqual(['17.1 caseload']);
    expect(told('The average caseload was 16.3; no worker in their first year carries more than 14.')).toEqual(['16.3 caseload']);
  });

  it('takes those who are missing, new plans, those not known and the timeliness for what was asked about or told', () => {
    expect(told('Councillor Jones queried the number of children missing from care. Officers confirmed that 46 children had been missing during March.')).toEqual(['46 lac-missing-number']);
    expect(told('43% of new EHC plans had been issued within 20 weeks, and 512 new plans had been issued altogether. Timeliness had been 58% in 2022.')).toEqual(['43 ehcp-in-20-weeks', '512 ehcp-issued-number', '58 ehcp-in-20-weeks']);
    expect(told('The percentage of 16 and 17 year olds who were NEET or not known was 4.6%. The not known figure on its own was 1.3%.')).toEqual(['4.6 neet-or-not-known', '1.3 neet-not-known']);
    expect(told('Only 46% of annual reviews due in 2023/24 so far have been completed within timescale.')).toEqual(['46 ehcp-annual-reviews-in-time']);
  });

  it('says of all of them, of those above an age and of a clause of its own what is said there', () => {
    expect(told('In 2023/24, 14 children were adopted and 11 were made subject to special guardianship orders. The year before, 17 were adopted.').at(-1)).toBe('17 adopted-number');
    expect(told('The council met 11 times and 24 young people went on the residential.')).toEqual([]);
    expect(told('All child protection cases (100%) that should have been reviewed were reviewed within timescale.')).toEqual(['100 cpp-reviews-in-time']);
    expect(told('At the end of their order 71% of school age children and 64% of those above school age were in suitable education, training or employment.')).toEqual(['71 youth-justice-eet', '64 youth-justice-eet']);
    expect(told('There were 9 privately fostered children at 31 March 2024 and visits were made in timescale in 88% of cases.')).toEqual(['9 private-fostering-number', '88 private-fostering-visits']);
    expect(told('As at 31 March 2024 the service had 248 approved fostering households, providing 412 places. There were 241 households a year earlier.')).toEqual(['248 foster-carers-number', '412 foster-places', '241 foster-carers-number']);
    expect(told('There were 771 children looked after at 31 December, down from 814, and the rate per 10,000 had fallen to 113.6.')).toEqual(['771 lac-number', '814 lac-number', '113.6 lac-rate']);
    expect(told('Six custodial sentences were imposed, a rate of 0.21 per 1,000 young people.')).toEqual(['6 youth-custody-number', '0.21 youth-custody-rate']);
    expect(told('The reoffending rate was 33.8%. Those who did reoffend committed an average of 2.9 further offences.')).toEqual(['33.8 reoffending', '2.9 reoffences-per-offender']);
  });

  it('reads progress scores with their signs, each of its subject', () => {
    expect(told('Progress scores were positive in all three subjects: +0.4 in reading, +0.6 in writing and +0.9 in maths.', 'Key Stage 2')).toEqual(['0.4 ks2-progress', '0.6 ks2-progress', '0.9 ks2-progress']);
  });
});
