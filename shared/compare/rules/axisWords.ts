/**
 * What a figure of a variant does, as a verb phrase that follows the area's name: "Merton counts any earlier plan".
 * An axis value without a phrase of its own is said by its name.
 */
const phrases: Record<string, Record<string, string>> = {
  window: {
    ever: 'counts any earlier one, however long ago', 'within-two-years': 'counts those within two years only', 'within-three-years': 'counts those within three years only',
    'within-12-months': 'counts those within 12 months only', 'within-18-months': 'counts those within 18 months only', 'within-24-months': 'counts those within 24 months',
    'within-6-months': 'counts those within six months only', 'within-3-months': 'counts those within three months only',
  },
  exceptions: { included: 'includes exception cases', excluded: 'leaves exception cases out' },
  counted: { children: 'counts children', episodes: 'counts occasions', families: 'counts families', outcomes: 'counts outcomes', snapshot: 'counts on one day', 'during-year': 'counts over the year', 'those-due': 'counts only those due in the period', 'twelve-months-in-care': 'counts children looked after for twelve months or more' },
  touch: { 'in-touch-only': 'counts only care leavers it is in touch with' },
  uasc: { included: 'includes unaccompanied asylum-seeking children', excluded: 'leaves unaccompanied asylum-seeking children out' },
  definition: { '10-percent': 'counts pupils who miss 10% of sessions or more', '15-percent': 'counts pupils who miss 15% of sessions or more' },
  boundary: { outside: 'counts placements outside the area only' },
  planned: { 'in-care-plan': 'counts moves in the care plan', 'not-in-care-plan': 'counts moves outside the care plan' },
  plans: { ended: 'counts plans that ended', current: 'counts plans in force', new: 'counts new plans', all: 'counts all plans' },
  phase: { all: 'covers all schools', primary: 'covers primary schools only', secondary: 'covers secondary schools only', special: 'covers special schools only', reception: 'covers reception classes', 'year-7': 'covers year 7' },
  children: { 'ceased-to-be-looked-after': 'counts orders that ended care' },
  consent: { any: 'counts all adoptions', unopposed: 'counts adoptions that were unopposed', 'dispensed-with': 'counts adoptions for which consent was dispensed with' },
  measure: { 'relative-low-income': 'counts families with a relative low income' },
  year: { 'year-1': 'counts pupils of year 1', 'by-year-2': 'counts pupils by the end of year 2' },
  englishMaths: { included: 'asks for English and maths', any: 'asks for any subjects' },
  workers: { '3-or-more': 'counts three or more social workers', '2-or-more': 'counts two or more social workers' },
};

export function axisWords(axis: string, value: string): string {
  const phrase = phrases[axis]?.[value];
  if (phrase !== undefined) return phrase;
  const words = value.replaceAll('-', ' ').replaceAll('+', ' and ');
  if (axis === 'age') return value === 'all' ? 'covers all ages' : `covers ages ${value.replace(/^<(\d+)$/, 'under $1').replace(/^>=(\d+)$/, '$1 and over').replace(/(\d+)-(\d+)/, '$1 to $2')}`;
  if (axis === 'pupils') return value === 'all' ? 'covers all pupils' : `covers ${words} pupils only`;
  if (axis === 'team') return value === 'all' ? 'covers all teams' : `covers ${words} teams only`;
  if (axis === 'limit' || axis === 'length') return `takes ${words}`;
  return `is for ${words}`;
}

/** What a label leaves open on an axis, as the rest of a sentence: "Neither says whether …". */
const questions: Record<string, string> = {
  exceptions: 'whether exception cases are included', age: 'which ages are counted', boundary: 'whether only placements outside the area are counted',
  touch: 'whether only care leavers in touch are counted', cohort: 'whether only open cases are counted', planned: 'whether the move home was in the care plan',
  plans: 'which plans are counted', subject: 'which subject it is for', grade: 'at which grade', destination: 'which destinations are counted',
  children: 'whether only orders that ended care are counted', measure: 'how poverty is measured', area: 'which area of learning it is for',
  wait: 'how long they took', englishMaths: 'whether English and maths are asked for', limit: 'within what time', length: 'how long', phase: 'which schools are covered', sen: 'which special needs are counted', source: 'who made them',
};

export function axisQuestion(axis: string): string {
  return questions[axis] ?? `which ${axis} is meant`;
}
