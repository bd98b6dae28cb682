/** What a label settles of its indicator's definition, as it stands beside the label: by axis and value. */
const phrases: Record<string, Record<string, string>> = {
  window: { ever: 'any earlier one, however long ago' },
  exceptions: { included: 'exceptions included', excluded: 'without exceptions' },
  counted: { children: 'children', families: 'families', outcomes: 'outcomes', episodes: 'occasions', reviewed: 'those reviewed', 'asq-3-offered': 'those offered the questionnaire', 'those-due': 'only those due', 'twelve-months-in-care': 'in care for twelve months' },
  touch: { 'in-touch-only': 'only those in touch' },
  cohort: { 'open-cases': 'open cases only' },
  uasc: { included: 'with unaccompanied asylum seekers', excluded: 'without unaccompanied asylum seekers' },
  definition: { '10-percent': '10% of sessions or more', '15-percent': '15% of sessions or more' },
  boundary: { outside: 'outside the area' },
  planned: { 'in-care-plan': 'in the care plan', 'not-in-care-plan': 'not in the care plan' },
  plans: { all: 'all plans', new: 'new plans', current: 'plans in force', ended: 'plans that ended', excluded: 'without plans' },
  sen: { none: 'without special educational needs', 'sen-support': 'SEN support', plan: 'with a plan' },
  pupils: {
    all: 'all pupils', sen: 'pupils with special educational needs', 'no-sen': 'pupils without special educational needs', 'sen-support': 'pupils with SEN support',
    plan: 'pupils with a plan', 'not-free-school-meals': 'pupils not on free school meals', 'free-school-meals': 'pupils on free school meals',
    'looked-after': 'looked-after children', 'child-protection-plan': 'children on a child-protection plan', 'children-in-need': 'children in need',
    'boys-or-girls': 'boys or girls', 'ethnic-group': 'by ethnic group', 'additional-language': 'pupils with English as an additional language',
    'other-ethnic': 'pupils of other ethnic groups', white: 'White pupils', mixed: 'Mixed pupils', asian: 'Asian pupils', chinese: 'Chinese pupils', black: 'Black pupils',
  },
  phase: { all: 'all schools', primary: 'primary schools', secondary: 'secondary schools', special: 'special schools', reception: 'reception', 'year-7': 'year 7' },
  team: { all: 'all teams' },
  subject: { english: 'English', 'english-and-maths': 'English and maths', 'grammar-punctuation-spelling': 'grammar, punctuation and spelling', 'reading-writing-maths': 'reading, writing and maths' },
  englishMaths: { included: 'English and maths included', any: 'any subjects' },
  subjects: { any: 'any subjects', 'two-facilitating': 'two facilitating subjects' },
  consent: { any: 'with or without consent', unopposed: 'unopposed', 'dispensed-with': 'with consent dispensed with' },
  choice: { first: 'first choice', 'first-three': 'one of three choices' },
  year: { 'year-1': 'in year 1', 'by-year-2': 'by the end of year 2' },
  children: { 'ceased-to-be-looked-after': 'children who ceased to be looked after' },
  destination: { 'education-employment-training': 'education, employment or training' },
  wait: { '21-days-or-more': '21 days or more' },
};

/** `{exceptions: 'included', window: 'within-two-years'}` → "exceptions included, within two years". */
export function variantWords(variant: Readonly<Record<string, string>>): string {
  const settled = Object.entries(variant).filter(([, value]) => value !== 'not-stated' && value !== 'as-named');
  return settled.map(([axis, value]) => phrases[axis]?.[value] ?? plainWords(axis, value)).join(', ');
}

/** A value without a phrase of its own: most are words already ("within two years", "45 working days"). */
function plainWords(axis: string, value: string): string {
  const words = value.replaceAll('-', ' ');
  if (axis === 'age') return ageWords(value);
  if (axis === 'limit') return `within ${words}`;
  if (axis === 'grade') return `grade ${words} or better`;
  if (axis === 'source') return `from ${words === 'health' ? 'health services' : `the ${words}`}`;
  if (axis === 'team') return `${words} teams`;
  if (axis === 'workers') return `${words} social workers`;
  return words;
}

function ageWords(value: string): string {
  if (value === 'all') return 'all ages';
  if (!/\d/.test(value)) return value.replaceAll('-', ' ');
  const [, under] = /^<(\d+)$/.exec(value) ?? [];
  if (under) return `under ${under}`;
  return value.includes('-') ? `ages ${value.replace('-', ' to ')}` : `age ${value}`;
}
