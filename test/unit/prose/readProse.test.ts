import { describe, expect, it } from 'vitest';
import { htmlParagraphs } from '../../../shared/figures/htmlParagraphs.ts';
import { collectParagraphs } from '../../../shared/figures/paragraphs.ts';
import { readProse } from '../../../shared/figures/readProse.ts';
import { BLIND_A } from './blindA.ts';
import { BLIND_B } from './blindB.ts';
import { BLIND_C } from './blindC.ts';
import { BLIND_D } from './blindD.ts';
import { BLIND_E } from './blindE.ts';
import { BLIND_F } from './blindF.ts';
import { BLIND_G } from './blindG.ts';
import { BLIND_H } from './blindH.ts';
import { BLIND_I } from './blindI.ts';
import { BLIND_J } from './blindJ.ts';
import { BLIND_K } from './blindK.ts';
import { BLIND_L } from './blindL.ts';
import { BLIND_M } from './blindM.ts';
import { BLIND_N } from './blindN.ts';
import { BLIND_O } from './blindO.ts';
import { BLIND_P } from './blindP.ts';
import { BLIND_Q } from './blindQ.ts';
import { BLIND_R } from './blindR.ts';
import { LETTER, lines, makePage } from './makePage.ts';
import { contextOf, read, scoreProse } from './scoreProse.ts';
import { CASES, type ProseCase } from './sentences.ts';

/** A figure is right when its area, role, value, unit and period are. */
function score(cases: readonly ProseCase[]): { precision: number; recall: number } {
  const { right, given, wanted } = scoreProse(cases);
  return { precision: right / given, recall: right / wanted };
}

describe('sentences of many councils', () => {
  it('reads the sentences it was made on', () => {
    const { precision, recall } = score([...CASES.filter((_, index) => index % 3 !== 2), ...BLIND_A, ...BLIND_B, ...BLIND_C, ...BLIND_D, ...BLIND_E, ...BLIND_F, ...BLIND_G, ...BLIND_H, ...BLIND_I, ...BLIND_J, ...BLIND_K, ...BLIND_L, ...BLIND_M, ...BLIND_N, ...BLIND_O, ...BLIND_P]);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('reads sentences it was not made on nearly as well', () => {
    const { precision, recall } = score(CASES.filter((_, index) => index % 3 === 2));
    expect(precision).toBeGreaterThanOrEqual(0.94);
    expect(recall).toBeGreaterThanOrEqual(0.94);
  });

  it('reads the papers of councils that it was never mended for', () => {
    const { precision, recall } = score([...BLIND_Q, ...BLIND_R]);
    expect(precision).toBeGreaterThanOrEqual(0.94);
    expect(recall).toBeGreaterThanOrEqual(0.87);
  });
});

describe('what a figure in prose says of itself', () => {
  it('is a proposal that quotes its sentence', () => {
    const [observation] = read('Work goes on. The percentage of reviews held on time was 97.1%. More is to come.');
    expect(observation!.doubts).toContain('read-from-prose');
    expect(observation!.source).toMatchObject({ reading: 'prose', quote: 'The percentage of reviews held on time was 97.1%.' });
    expect(observation!.confidence).toBeLessThan(0.9);
  });

  it('computes a target that is said only as a distance, and says so', () => {
    const [, target] = read('91.1% of schools were judged by Ofsted to be good or outstanding which is 0.9 percentage points below the target.');
    expect(target).toMatchObject({ role: 'target', value: { kind: 'number', number: 92, decimals: 1, unit: 'percent' }, raw: '0.9 percentage points' });
    expect(target!.doubts).toContain('computed-from-difference');
  });

  it('computes a target whose distance the next sentence tells, and quotes that sentence', () => {
    const [actual, target] = read('78.6% of assessments were completed within 45 working days in July. This is 6.4 percentage points below the target.');
    expect(target).toMatchObject({ role: 'target', value: { number: 85, decimals: 1 }, indicator: actual!.indicator, period: actual!.period });
    expect(target!.source).toMatchObject({ quote: 'This is 6.4 percentage points below the target.' });
  });

  it('takes a limit by law, and what is foreseen or required, for no figure', () => {
    expect(read('Care proceedings took 43 weeks on average in July, against the statutory limit of 26 weeks.').map(({ value }) => value)).toMatchObject([{ number: 43 }]);
    expect(read('Care proceedings took 41 weeks on average in July, against 26 weeks in statute.').map(({ value }) => value)).toMatchObject([{ number: 41 }]);
    expect(read('The number of EHC plans was 4,475 in July and would be in excess of 5,030 by 2025.')).toHaveLength(1);
    expect(read('There is a statutory requirement for 100% of children in care to have an allocated social worker.')).toEqual([]);
  });

  it('keeps both parts of a share, and doubts parts that make another share', () => {
    const [right] = read('As at the end of June 2017, 45 of 78 care leavers (57.7%) were in education, employment or training.');
    expect(right).toMatchObject({ parts: { numerator: 45, denominator: 78 }, value: { number: 57.7 } });
    expect(right!.doubts).not.toContain('parts-do-not-add-up');
    const [wrong] = read('At the end of June 2017 89% of schools (49 of 54) were good or outstanding.');
    expect(wrong!.doubts).toContain('parts-do-not-add-up');
    const [fraction] = read('6.5% (19/291) of children in care had three or more placements (2015/16: 7.1%).');
    expect(fraction!.parts).toEqual({ numerator: 19, denominator: 291 });
  });

  it('names a rate as a rate where the sentence before told the count, and of the same day', () => {
    const [count, rate, london] = read('At 30 June 2017, 228 children were looked after. This equates to 51 per 10,000, the same as London (51).');
    expect(count).toMatchObject({ indicator: { id: 'lac-number' }, value: { number: 228, unit: 'count' } });
    expect(rate).toMatchObject({ indicator: { id: 'lac-rate' }, value: { number: 51, unit: 'per-10000' }, period: { end: '2017-06-30' } });
    expect(london).toMatchObject({ indicator: { id: 'lac-rate' }, value: { number: 51, unit: 'per-10000' } });
  });

  it('takes a count under the heading of a share for a count', () => {
    const [count, share] = read('Child protection plans lasting over two years: 2 children (1.1% of plans).');
    expect(count).toMatchObject({ indicator: { id: 'cpp-long-number' }, value: { number: 2, unit: 'count' } });
    expect(share).toMatchObject({ indicator: { id: 'cpp-long' }, value: { number: 1.1, unit: 'percent' } });
  });

  it('gives each item of a titled list its own indicator', () => {
    const found = read('Visits in timescale – children in care 93%, child protection 88%, children in need 79%.');
    expect(found.map(({ indicator }) => indicator.id)).toEqual(['lac-visits-in-time', 'cpp-visits-in-time', 'cin-visits-in-time']);
  });

  it('doubts a number that its own words make a bound', () => {
    const [over, exact] = read('Over 80% of reviews were held on time in June 2017, and 97.1% in July 2017.');
    expect(over!.doubts).toContain('bound-not-number');
    expect(exact!.doubts).not.toContain('bound-not-number');
  });

  it('reads numbers written as words', () => {
    const found = read('Twenty-one children were adopted in 2016/17, and eighty-four per cent of care leavers were in suitable accommodation.');
    expect(found.map(({ value }) => value)).toMatchObject([{ number: 21, unit: 'count' }, { number: 84, unit: 'percent' }]);
  });

  it('keeps two figures after a month for a count, and no year', () => {
    const [observation] = read('There were 286 children educated at home at the end of June 2017, 34 more than in June 2016.');
    expect(observation).toMatchObject({ value: { number: 286 }, period: { end: '2017-06-30' } });
    const [missing] = read('In July 54 children went missing from care.');
    expect(missing).toMatchObject({ value: { number: 54 }, period: { label: 'July 2017' } });
  });

  it('owns no figure of a group it does not know', () => {
    const [, group] = read('The re-referral rate is 19.8%; the average for the core cities was 21.5%.');
    expect(group!.area).toMatchObject({ kind: 'other', gss: null });
  });

  it('leaves the period of a benchmark open when no year is said', () => {
    const [, england] = read('The re-referral rate is 19.8%, better than the England average of 21.5%.');
    expect(england).toMatchObject({ area: { kind: 'england' }, period: null });
    expect(england!.doubts).toContain('period-unresolved');
  });

  it('gives figures told together the year said after them, in the same sentence or the next', () => {
    const both = read('The re-referral rate is 19.8%. The England average is 21.9% and it is 24.3% for statistical neighbours (both rates are for 2016/17 performance).');
    expect(both.map(({ period: when }) => when?.label)).toEqual(['August 2017', '2016/17', '2016/17']);
    const next = read('The vacancy rate of social workers for England was 17.0%, and 14.1% for Merton. These figures were as at 30th September 2016.');
    expect(next.map(({ period: when }) => when?.end)).toEqual(['2016-09-30', '2016-09-30']);
  });

  it('takes label and rating from the heading of an indicator', () => {
    const [observation] = read('Performance was 46.4% against a target of 90%.', { heading: 'KPI no. 3: Percentage of Education, Health and Care plans issued within 20 weeks – Red' });
    expect(observation).toMatchObject({ rating: 'red', indicator: { id: 'ehcp-in-20-weeks', label: 'Percentage of Education, Health and Care plans issued within 20 weeks' } });
  });

  it('takes the period of minutes from the heading of their item', () => {
    const [observation] = read('The percentage of reviews held on time was 97.1%.', { report: '-', heading: 'PERFORMANCE INFORMATION – QUARTER 1' });
    expect(observation!.period).toMatchObject({ start: '2017-04-01', end: '2017-06-30', kind: 'quarter' });
  });

  it('keeps a local indicator that no catalogue knows, less sure', () => {
    const [observation] = read('The percentage of children’s files with a chronology on the first page is 77.9%.');
    expect(observation).toMatchObject({ indicator: { id: null }, value: { number: 77.9 } });
    expect(observation!.doubts).toContain('indicator-unmatched');
    expect(observation!.confidence).toBeLessThanOrEqual(0.5);
  });

  it('says that the council is not known, and invents none', () => {
    const context = { ...contextOf({ council: 'Merton', report: '2017-08', meeting: '2017-10-10' }), council: null };
    const [observation] = readProse(htmlParagraphs([{ kind: 'paragraph', text: 'The percentage of reviews held on time was 97.1%.' }]), context).observations;
    expect(observation).toMatchObject({ area: { gss: null, kind: 'council' } });
    expect(observation!.doubts).toContain('council-unknown');
  });

  it('outlines the figure itself on its page', () => {
    const page = makePage(lines(['The percentage of reviews held', 'on time was 97.1% in July 2017.']), { number: 3 });
    const [observation] = readProse(collectParagraphs(page, []), contextOf({ council: 'Merton', report: '2017-08', meeting: '2017-10-10' })).observations;
    expect(observation!.source.page).toBe(3);
    const [x0, y0, x1, y1] = observation!.source.bbox;
    expect(x0).toBeCloseTo(72 + 12 * 11 * LETTER);
    expect(x1).toBeCloseTo(72 + 17 * 11 * LETTER);
    expect([y0, y1]).toEqual([113 - 0.8 * 11, 113 + 0.2 * 11]);
  });

  it('gives the same ids when read again', () => {
    const text = 'The percentage of reviews held on time increased from 91% to 97% between June and July 2017.';
    expect(read(text).map(({ id }) => id)).toEqual(read(text).map(({ id }) => id));
    expect(new Set(read(text).map(({ id }) => id)).size).toBe(2);
  });
});

/** When each figure of a text was so, as a reader would write it. */
const timesOf = (text: string, about: Partial<ProseCase> = { report: '2023-Q4', meeting: '2024-06-12' }): (string | null)[] => read(text, about).map(({ period }) => period?.label ?? null);

describe('when a figure in prose was so', () => {
  it('takes no time that a figure is only held against, or counted from', () => {
    expect(timesOf('The percentage of reviews held on time was 97.1%, two points lower than in 2021/22.')).toEqual(['January to March 2024']);
    expect(timesOf('The re-referral rate has held at 19% since 2019.')).toEqual(['January to March 2024']);
    expect(timesOf('The re-referral rate has fallen since Q2, when it was 21.3%.')).toEqual(['July to September 2023']);
  });

  it('keeps a quarter of this year apart from the same quarter of the year before', () => {
    expect(timesOf('At the end of Q4 the re-referral rate was 19.4%, down from 22.3% in Q4 2022/23.')).toEqual(['January to March 2024', 'January to March 2023']);
  });

  it('ends a time where the sentence goes on to the latest figure', () => {
    expect(timesOf('Repeat child protection plans were 26.1% in Quarter 2 and the latest figure was 23.8%.')).toEqual(['July to September 2023', 'January to March 2024']);
  });

  it('keeps the time of the sentence before where a sentence only goes on from it', () => {
    expect(timesOf('During 2021/22, 241 children became subject to a child protection plan. Of these, 20.3% had been subject to a plan before.')).toEqual(['2021/22', '2021/22']);
    expect(timesOf('The re-referral rate was 22% in 2021/22. It is now 19%.')).toEqual(['2021/22', 'January to March 2024']);
  });

  it('keeps a figure of now apart from the year it is compared with', () => {
    expect(timesOf('94% of child protection reviews were held on time this year, compared to 91% last year.')).toEqual(['January to March 2024', '2022/23']);
    expect(timesOf('Social worker turnover was 22% last year. It is 14% today.')).toEqual(['2022/23', 'January to March 2024']);
    expect(timesOf('In autumn 2023 44% of personal education plans were rated good.')).toEqual([null]);
  });

  it('takes the time of the scorecard for all that is reported of it', () => {
    const text = 'The manager introduced the scorecard for December 2023 and reported that 88% of assessments had been completed in 45 days; 96% of child protection reviews had been held on time.';
    expect(timesOf(text)).toEqual(['December 2023', 'December 2023']);
  });

  it('leaves open of which quarter “the quarter” is in a month’s report, and of when a bare value compared with is', () => {
    expect(timesOf('19% of referrals in the quarter were re-referrals.', { report: '2024-02', meeting: '2024-04-12' })).toEqual([null]);
    expect(timesOf('There were 187 children subject to a child protection plan compared with 214.')).toEqual(['January to March 2024', null]);
  });
});

/** The indicator of each figure of a text. */
const namesOf = (text: string): (string | null)[] => read(text, { report: '2023-Q4', meeting: '2024-06-12' }).map(({ indicator }) => indicator.id);

describe('what a figure in prose is of', () => {
  it('takes the subject from the sentence before, and nothing else', () => {
    expect(namesOf('At the end of March 441 children were looked after. Of these, 38% were placed outside the borough.')).toEqual(['lac-number', 'lac-out-of-area']);
    expect(namesOf('31 children became subject to a child protection plan and 27 plans ended.')).toEqual(['cpp-starts-number', 'cpp-ends-number']);
    expect(namesOf('82% of our children have an up to date dental check; 90% have had an annual health assessment.')).toEqual(['lac-dental', 'lac-health-assessment']);
    expect(namesOf('The number of looked after children fell to 425. Over the same period plans fell to 158.')).toEqual(['lac-number']);
  });

  it('keeps a share apart from the time told before it', () => {
    expect(namesOf('The average duration of care proceedings was 41 weeks, with 22% concluded in time.').at(-1)).not.toBe('care-proceedings-weeks');
  });

  it('gives benchmarks listed in order the indicators of the figures before them', () => {
    const [, , persistent, severe] = namesOf('The persistent absence rate was 19.4% and the severe absence rate was 2.1%. The national rates for 2022/23 were 20.0% and 2.3%.');
    expect([persistent, severe]).toEqual(['persistent-absence', 'severe-absence']);
  });

  it('goes back to the whole after its parts in a bracket', () => {
    const found = read('2.9% of 16 and 17 year olds were NEET or not known (1.9% NEET and 1.0% not known), compared with 3.4% in London.');
    expect(found.map(({ indicator }) => indicator.id)).toEqual(['neet-or-not-known', 'neet', 'neet-not-known', 'neet-or-not-known']);
  });

  it('takes no rate for a number, and finds the rate of those counted wherever the paragraph told it', () => {
    const found = read('There were 29 first time entrants in 2016/17, a rate of 214 per 100,000. There were 41 in 2015/16. The rate for England was 148.');
    expect(found.at(-1)).toMatchObject({ indicator: { id: 'first-time-entrants-rate' }, area: { kind: 'england' } });
    expect(read('There were 41 first time entrants in 2016/17. The rate for England was 148.')).toHaveLength(1);
  });

  it('tells those who left and those who were there apart from those who were approved', () => {
    const found = read('Twenty-four fostering households were approved in 2016/17. Thirty-one left, and there were 389 at 31 March 2017.');
    expect(found.map(({ indicator }) => indicator.id)).toEqual(['foster-carers-recruited', 'foster-carers-lost', 'foster-carers-number']);
  });

  it('takes a bare number after a count and its rate for whichever of them it is nearer to', () => {
    const found = read('There were 397 children on a child protection plan, a rate of 39.2 per 10,000. A year ago the figure was 431.');
    expect(found.at(-1)).toMatchObject({ indicator: { id: 'cpp-number' }, value: { number: 431, unit: 'count' } });
    const [, , before, rate] = read('The number of children in need is 3,102, a rate of 455 per 10,000. This compares with 3,240 (475) this time last year.');
    expect([before, rate]).toMatchObject([{ indicator: { id: 'cin-number' }, value: { number: 3240, unit: 'count' } }, { indicator: { id: 'cin-rate' }, value: { number: 475, unit: 'per-10000' } }]);
  });

  it('never counts children in parts, nor prints a share without its sign', () => {
    expect(read('Children in care: 492 at 30 June 2017 (rate 93.6).').map(({ value }) => value)).toMatchObject([{ number: 492, unit: 'count' }, { number: 93.6, unit: 'per-10000' }]);
    expect(read('Young people on a staying put arrangement: 74.')).toMatchObject([{ indicator: { id: 'staying-put-number' }, value: { number: 74, unit: 'count' } }]);
    expect(read('Of young people who offended, 28.6% reoffended within 12 months, below the regional averages of 33.1% and 4.0.', { council: 'Durham' }).map(({ value }) => value.kind === 'number' && value.number)).toEqual([28.6, 33.1]);
  });

  it('knows from a question or a remark what the answer is about', () => {
    expect(namesOf('A Member asked how many children had been permanently excluded. Officers responded that the number had fallen from 24 in 2015/16 to 15 in 2016/17.')).toEqual(['permanent-exclusions-number', 'permanent-exclusions-number']);
    expect(namesOf('Fixed term exclusions remain a worry. There were 4,865 in 2016/17.')).toEqual(['suspensions-number']);
    expect(namesOf('In relation to children looked after, the Panel noted that there were 641 at 30 June 2017 and that the rate per 10,000 was 64.2.')).toEqual(['lac-number', 'lac-rate']);
  });

  it('tells one thing of children and of their families', () => {
    expect(namesOf('On 31 March 2017, 199 children from 104 families were on a child protection plan.')).toEqual(['cpp-number', 'cpp-families-number']);
  });

  it('counts those whom a council looks after, and a part of them', () => {
    const found = read('At 31 March 2017 Merton looked after 318 children, compared with 301 at 31 March 2016. Unaccompanied children made up 62 of them.');
    expect(found.map(({ indicator, period }) => [indicator.id, period?.end])).toEqual([['lac-number', '2017-03-31'], ['lac-number', '2016-03-31'], ['uasc-number', '2017-03-31']]);
  });

  it('reads what is said of a share’s things, and of two kinds of them', () => {
    expect(namesOf('84% of initial conferences were within 15 working days and 88% of them ended with a child protection plan.')[0]).toBe('initial-conferences-in-15-days');
    expect(namesOf('96% of review conferences had been held in time, and 81% of initial conferences.')).toEqual(['cpp-reviews-in-time', 'initial-conferences-in-15-days']);
    expect(namesOf('There were 61 unaccompanied asylum seeking children. They account for 18% of our looked after population.')).toEqual(['uasc-number', 'uasc-share']);
  });

  it('knows what two shares are together', () => {
    expect(namesOf('5.9% of 16 and 17 year olds were NEET and the activity of 2.4% was not known, giving a combined figure of 8.3%.')).toEqual(['neet', 'neet-not-known', 'neet-or-not-known']);
  });
});

describe('when a figure in prose was so', () => {
  const periodsOf = (text: string, about = {}) => read(text, about).map(({ period }) => period && `${period.start}..${period.end}`);

  it('takes the end of a year or a quarter for its last day where something is counted, and for all of it where it is a share', () => {
    expect(periodsOf('At year end 296 children had a child protection plan.', { report: '2016/17' })).toEqual(['2017-03-31..2017-03-31']);
    expect(periodsOf('There were 428 looked after children at the end of Q3 2016/17.')).toEqual(['2016-12-31..2016-12-31']);
    expect(periodsOf('89% of schools were good or outstanding at the end of quarter 1 2017/18.')).toEqual(['2017-04-01..2017-06-30']);
  });

  it('counts last year back from the newest time said', () => {
    expect(periodsOf('3,871 contacts were received in Q3 against 3,410 in Q2 and 3,295 in the same quarter last year.', { report: '2023-Q3', meeting: '2024-03-05' })).toEqual(['2023-10-01..2023-12-31', '2023-07-01..2023-09-30', '2022-10-01..2022-12-31']);
  });

  it('takes how far back a name looks for no time of the figure', () => {
    expect(periodsOf('78% of children in care had seen a dentist in the last year.')).toEqual(['2017-08-01..2017-08-31']);
  });

  it('lets a target lie ahead', () => {
    const [, target] = read('71% of social workers had supervision in August. The Board has asked for a target of 90% by the end of June.');
    expect(target).toMatchObject({ role: 'target', period: { end: '2018-06-30' } });
  });
});

describe('whose a figure in prose is', () => {
  it('gives an area’s figure to the area its name begins with', () => {
    const [own, england] = read('12.5% of social worker posts were vacant in June 2017, whereas the national vacancy rate was 16.7% at 30 September 2016.');
    expect([own!.area.kind, england!.area.kind]).toEqual(['council', 'england']);
  });

  it('gives one number to every area that it is said of', () => {
    const found = read('6.7% of children in care had three or more placements, better than the national and regional averages (all at 10 per cent).', { council: 'Darlington' });
    expect(found.map(({ area, value }) => [area.kind, value.kind === 'number' && value.number])).toEqual([['council', 6.7], ['england', 10], ['region', 10]]);
  });
});

describe('numbers that are no figures', () => {
  it.each([
    ['limits by law', 'Assessments of children must be completed within 45 days and plans issued within 20 weeks.'],
    ['shares of the indicators themselves', 'Of the children’s services indicators, 95 per cent of indicators were on target.'],
    ['changes', 'The number of children in care fell by 25, and demand for assessments is up 47% compared to the previous year.'],
    ['ranks', 'Merton is ranked 7th in London for EHC plans issued in time, and 12th of 152 authorities.'],
    ['money', 'The children’s placements budget is forecast to overspend by £1.2m, or 4.5% of the total.'],
    ['votes and attendance', 'The motion on school places was carried by 7 votes to 4; 12 members attended.'],
    ['the code of an item in a list', '110 - Looked after/In care'],
    ['ages and references', 'Section 47 enquiries for children aged 16 and 17 are described in paragraph 3.4 and Appendix 2.'],
    ['attendance of a board', 'The Board of the children’s partnership met four times and average attendance was 82%.'],
    ['what is done of a plan', 'The inspectors’ findings for children are in our plan, in which 29 of the 44 actions are complete (66%).'],
    ['adults’ services', 'The achievement rate for adult learners was 96.97% and retention was 95%.'],
    ['rows of a table that was not found', 'Looked After Children rate per 10,000 Monthly 34 33 64 49 33.8 32.6'],
    ['titles of charts', '% 19 year olds achieving level 3 % 19 year olds achieving a standard pass in maths'],
    ['tolerances', 'Targets for assessments have a tolerance of ±5% in every quarter.'],
    ['the number of a paragraph that lost its full stop', '16 The proportion of children in Year 6 with excess weight is statistically worse than in England.'],
    ['how many at most', 'Newly qualified social workers held no more than 12 cases each; the threshold of the national scheme is 0.1% of the child population.'],
    ['what was to be done', 'Two social workers left, and 40 assessments had to be handed on.'],
    ['limits that were set', 'No newly qualified social worker should hold more than 12 cases.'],
    ['losses', 'There was a net loss of 12 fostering households over the year.'],
    ['turnouts and who came', 'A turnout of 31% of eligible pupils was reached; attendance at the panel was 80%.'],
    ['what a share would mean', 'Attendance of 90% means that a child misses 19 days of school a year.'],
    ['contents', 'Child protection ........................ 4'],
  ])('%s', (_, text) => {
    expect(read(text).map(({ raw }) => raw)).toEqual([]);
  });
});
