import { describe, expect, it } from 'vitest';
import { htmlParagraphs } from '../../../shared/figures/htmlParagraphs.ts';
import { collectParagraphs } from '../../../shared/figures/paragraphs.ts';
import { readProse } from '../../../shared/figures/readProse.ts';
import { LETTER, lines, makePage } from './makePage.ts';
import { contextOf, read } from './scoreProse.ts';

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

  it('computes a target that a figure is worse or better than, where it is known which way is better', () => {
    const targets = (text: string) => read(text).filter(({ role }) => role === 'target').map(({ value }) => value);
    expect(targets('Re-referrals were 24.6%, 2.6 percentage points worse than the target.')).toMatchObject([{ number: 22 }]);
    expect(targets('91% of reviews of children in care were held in time, 4 percentage points worse than target.')).toMatchObject([{ number: 95 }]);
    expect(targets('8.9% of looked after children had three or more placements, 1.1 percentage points better than the target.')).toMatchObject([{ number: 10 }]);
    expect(targets('The percentage of children’s files with a genogram was 61%, 9 percentage points worse than target.')).toEqual([]);
  });

  it('knows an aim by the words in which it is set', () => {
    expect(read('The average caseload of a social worker was 17.4 and the Trust aimed for no more than 16.').map(({ role }) => role)).toEqual(['actual', 'target']);
    expect(read('Turnover of social workers fell to 11.8%. The target is a turnover of no more than 14%.').map(({ role }) => role)).toEqual(['actual', 'target']);
  });

  it('takes a rate beside a number of children for no such number', () => {
    expect(read('There were 58 permanent exclusions in 2021/22 and the rate, at 0.11, is above London (0.10) and England (0.08).').map(({ value }) => value)).toMatchObject([{ number: 58 }]);
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

  it.each([
    '38% of the children in care at 31 March 2017 were from a minority ethnic background.',
    '83% of new carers finished their workbook within 12 months.',
    'Children waited an average of 48 weeks for an autism assessment, and 22 weeks for speech and language therapy.',
    'Boys make up 87% of our caseload.',
    '71% of children with a substance misuse need attended treatment.',
  ])('proposes nothing that is foreign to every indicator: %s', (text) => {
    expect(read(text)).toEqual([]);
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
