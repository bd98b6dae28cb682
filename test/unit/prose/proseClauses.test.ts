import { describe, expect, it } from 'vitest';
import { read } from './scoreProse.ts';

/** The indicator of each figure of a text. */
const namesOf = (text: string): (string | null)[] => read(text, { report: '2023-Q4', meeting: '2024-06-12' }).map(({ indicator }) => indicator.id);

describe('what the clauses of a sentence in prose are of', () => {
  it('keeps what the next clause tells of others out of a name, and gives it what is its own', () => {
    expect(namesOf('12% of social worker posts were vacant and almost all were covered by agency workers.')).toEqual(['social-workers-vacancy']);
    expect(namesOf('There were 637 looked after children; 43% of these were placed outside the borough and 19% more than 20 miles from home.')).toEqual(['lac-number', 'lac-out-of-area', 'lac-over-20-miles']);
    expect(namesOf('There were 97 children who went missing from home and 34 missing from care during the month.')).toEqual(['missing-from-home-number', 'lac-missing-number']);
    expect(namesOf('3.1% of 16 and 17 year olds were NEET, while the not known rate had fallen to 1.4%.')).toEqual(['neet', 'neet-not-known']);
    expect(namesOf('3.1% of 16 and 17 year olds were NEET and unknowns had fallen from 2.8% to 1.4%.')).toEqual(['neet', 'neet-not-known', 'neet-not-known']);
    expect(namesOf('43% of our looked after children were placed outside the borough and 19% over 20 miles from home.')).toEqual(['lac-out-of-area', 'lac-over-20-miles']);
    expect(namesOf('Section 47 enquiries: 241 were started, and 37% went on to an initial conference.')).toEqual(['section-47-number', 'section-47-to-conference']);
  });

  it('tells how many there were then from their rate, wherever the sentence goes on to it', () => {
    const text = 'There were 1,524 children looked after at 31 March. This is 84.6 per 10,000 and compares with 1,438 children (80.1 per 10,000) a year earlier.';
    expect(namesOf(text)).toEqual(['lac-number', 'lac-rate', 'lac-number', 'lac-rate']);
  });

  it('knows a measure by the words that officers use of it', () => {
    expect(namesOf('Social workers in our teams now hold an average of 15.8 children each.')).toEqual(['caseload']);
    expect(namesOf('The proportion of plans which were for children previously subject to a plan was 19.8%.')).toEqual(['cpp-repeat']);
    expect(namesOf('Care proceedings were taking 29 weeks on average.')).toEqual(['care-proceedings-weeks']);
  });

  it('takes what had been aimed for as a target, in whatever tense', () => {
    const roles = (text: string) => read(text).map(({ role }) => role);
    expect(roles('We approved 36 adoptive households; our target had been 40.')).toEqual(['actual', 'target']);
    expect(roles('We approved 36 adoptive households, short of the 40 we had been aiming for.')).toEqual(['actual', 'target']);
    expect(roles('We approved 36 adoptive households. In 2015/16 we had 40.')).not.toContain('target');
  });
});
