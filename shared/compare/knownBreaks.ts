/**
 * Days from which a national series is counted anew, by indicator. A figure from before and one from after are compared
 * with care (rule 14).
 *
 * Sources: the Department for Education's methodology notes on each statistical release.
 */
export interface KnownBreak {
  /** ISO day: the first day counted the new way. */
  from: string;
  words: string;
}

const pandemicAssessment: KnownBreak[] = [
  { from: '2019-09-01', words: 'grades of 2020 and 2021 were given by schools or assessed in other ways, without the usual examinations.' },
  { from: '2021-09-01', words: 'examinations came back in 2022, with other grading than in 2020 and 2021.' },
];

export const knownBreaks: Readonly<Record<string, readonly KnownBreak[]>> = {
  'ehcp-in-20-weeks': [{ from: '2022-01-01', words: 'from 2022 the return counts every plan by person, where councils sent totals before.' }],
  neet: [{ from: '2016-09-01', words: 'since September 2016 ages 16 to 17 are counted, before that 16 to 18.' }],
  'neet-not-known': [{ from: '2016-09-01', words: 'since September 2016 ages 16 to 17 are counted, before that 16 to 18.' }],
  'persistent-absence': [
    { from: '2015-09-01', words: 'since 2015/16 a pupil who misses 10% of sessions counts, before that 15%.' },
    { from: '2019-09-01', words: 'attendance of 2019/20 and 2020/21 was disrupted by the pandemic.' },
  ],
  absence: [{ from: '2019-09-01', words: 'attendance of 2019/20 and 2020/21 was disrupted by the pandemic.' }],
  gld: [{ from: '2021-09-01', words: 'the early years profile was reformed in 2021/22, and results before are not comparable.' }],
  'attainment-8': pandemicAssessment,
  'english-maths-4': pandemicAssessment,
  'english-maths-5': pandemicAssessment,
};
