import type { Unit, Value } from '../../model/observation.ts';

/** People and things that are counted: "16.4 children" is a count, and the noun is no doubt about the number. */
const COUNTED = 'children|child|young people|young person|cyp|people|pupils?|students?|cases?|families|family|households?|carers?|foster carers|schools?|settings|plans?|places|placements?|referrals?|contacts?|assessments?|exclusions?|episodes?|incidents?|adoptions?|orders?|visits?|social workers|workers|staff|fte|ftes|applications?|occasions?|months? old';

/** What may follow a number within its cell, and the unit it states. Anchored: the whole rest must be the unit. */
const AFTER_NUMBER: [RegExp, Unit][] = [
  [/^(?:%|per ?cent|pct|%age|percentage)(?: points?)?$/, 'percent'],
  [/^(?:pp|ppts?|p\.p\.?|% ?pts?|percentage points?|% points?)$/, 'percent'],
  [/^(?:\(?rate\)? ?)?(?:per|\/) ?1,?000(?: [a-z -]+)?$/, 'per-1000'],
  [/^(?:\(?rate\)? ?)?(?:per|\/) ?(?:10,?000|10k)(?: [a-z -]+)?$/, 'per-10000'],
  [/^(?:\(?rate\)? ?)?(?:per|\/) ?(?:100,?000|100k)(?: [a-z -]+)?$/, 'per-100000'],
  [/^(?:(?:calendar |working )?days?|d)$/, 'days'],
  [/^(?:weeks?|wks?|w)$/, 'weeks'],
  [/^(?:months?|mths?|mnths?)$/, 'months'],
  [/^(?:years?|yrs?)$/, 'years'],
  [/^pounds?$/, 'pounds'],
  [new RegExp(`^(?:${COUNTED})(?:/(?:${COUNTED}))?$`), 'count'],
];

/** Counted too, though no number stands before them in sentences. */
const ALSO_COUNTED = 'parents?|babies|adopters|volunteers?|care leavers?|providers?|complaints?|compliments?|sentences?|interviews?|conferences?|allegations?|requests?|victims?|reviews?|enquiries|reports?|notifications?|appeals?|hearings?|interventions?|disputes?|disposals?|cautions?|meetings?|officers|escalations?|concerns|consultations?|audits?|disclosures?|investigations?|suspensions?|remands?|approvals?|resignations?|disruptions?|mediations?|admissions?|discharges|entrants|starters|leavers|homes|apprentices|sessions|posts|vacancies';
const BEGINS = `^(?!(?:repeat|re-?|second|good|timely|stable)\\b)(?:(?:early help|[\\p{L}-]+(?: [\\p{L}\\d-]+)?) )?(?:${COUNTED}|${ALSO_COUNTED})\\b`;
/** Words of a rate, a mean or a span of time, which no whole number of theirs makes a count. */
const NO_COUNT = String.raw`rates?|average|mean|median|per|ratio|scores?|duration`;
const BEGINS_COUNTED = new RegExp(`${BEGINS}(?!.*\\b(?:${NO_COUNT}|within|timel[iy]\\w*|in time|on time|up to date|in \\w+ (?:working )?(?:days|weeks|hours))\\b)`, 'iu');
const BEGINS_COUNTED_OF_ALL = new RegExp(`${BEGINS}(?!.*\\b(?:${NO_COUNT})\\b)`, 'iu');

/** No percentage, and no rate in whole numbers, is as large; a rate that nothing names or compares is no rate where numbers go over a hundred. */
const MANY = 1000;
const MORE_THAN_SHARES = 100;

/** How the table around a label tells its shares and rates from its counts. */
export interface Marking {
  /** Every share has its sign: "Reviews held on time" beside "213" counts. */
  signed: boolean;
  /** Nobody else's figures stand beside, and nothing names a rate. */
  alone: boolean;
}

/** Whether a label that begins with people or things ("Families supported by early help") makes its numbers a count: they are too large for shares, or those around mark their shares. */
export function countsByName(label: string, values: readonly Value[], marked: boolean, { signed, alone }: Marking = { signed: false, alone: false }): boolean {
  if (signed && BEGINS_COUNTED_OF_ALL.test(label)) return true;
  const many = alone ? MORE_THAN_SHARES : MANY;
  return beginsCounted(label) && (marked || values.some((value) => value.kind === 'number' && value.number > many));
}

/** True for a label that begins with people or things that are counted. */
export function beginsCounted(label: string): boolean {
  return BEGINS_COUNTED.test(label);
}

/** True for values that may be counted: whole numbers, and those that are missing. */
export function areWhole(values: readonly Value[]): boolean {
  return values.every((value) => value.kind === 'missing' || (value.kind === 'number' && value.decimals === 0 && value.number >= 0));
}

/** The unit that the words after a number state, when they state nothing else. */
export function unitAfterNumber(words: string): Unit | null {
  const plain = words.toLowerCase().trim();
  return AFTER_NUMBER.find(([form]) => form.test(plain))?.[1] ?? null;
}

/** The unit a whole cell of a "Unit" column names. */
export function namedUnit(text: string): Unit | null {
  const plain = text.toLowerCase().trim().replace(/^\((.*)\)$/, '$1');
  if (/^(?:#|no\.?|num(?:ber)?s?|counts?|volumes?|nos\.?)$/.test(plain)) return 'count';
  if (/^(?:£|gbp|£s)$/.test(plain)) return 'pounds';
  if (/^ratio$/.test(plain)) return 'ratio';
  return unitAfterNumber(plain);
}

/** Units a label or heading states, strongest first. "Number of … (rate per 10,000)" is a rate; "% of days" a percentage. */
const IN_LABEL: [RegExp, Unit][] = [
  [/\bper 100,?000\b|\/ ?100,?000\b|\bper 100k\b/, 'per-100000'],
  [/\b(?:per|for every) 10,?000\b|\/ ?10,?000\b|\bper 10k\b/, 'per-10000'],
  [/\bper 1,?000\b|\/ ?1,?000\b/, 'per-1000'],
  [/^(?:no\.|number|nos?\b\.?|total number|count)\b(?!.*\((?:%|percentage|rate)\))/, 'count'],
  [/%(?!\s*(?:or more|\+|idaci|most|sessions))|\bper ?cent(?:age)?\b|\bproportion of\b|\bpercentages?\b/, 'percent'],
  [/^(?!.*\b(?:per|rates?|average|mean|median|caseloads?|vacanc(?:y|ies)|turnover)\b).*\b(?:full[- ]time[- ]equivalents?|wtes?|(?:workers|staff|officers|posts?|managers|practitioners|advisers|teachers|nurses)\b.*\bftes?)\b/, 'count'],
  [/£|\bcost\b(?!.*\b(?:day|week)s\b)/, 'pounds'],
  [/\((?:in |calendar |working )?days\)|[-–—:,] ?(?:in )?(?:calendar |working )?days$|\b(?:number of|no\.? of|average|avg\.?|mean|median|in) (?:working |calendar |school )?days\b|\bdays (?:lost|between|taken|from|to)\b/, 'days'],
  [/\((?:in )?weeks\)|[-–—:,] ?(?:in )?weeks$|\b(?:number of|no\.? of|average|avg\.?|in) weeks\b|\bduration .*\bweeks\b/, 'weeks'],
  [/\((?:in )?months\)|[-–—:,] ?(?:in )?months$|\b(?:number of|average|in) months\b/, 'months'],
  [/\((?:in )?years\)/, 'years'],
  [/\bratio\b/, 'ratio'],
  [/\b(?:number|count|total|volume) (?:of|number)\b|^(?:number|no\.|no\b|nos\.?|total|count)\b|#|\bnumbers\b|\bcaseloads?\b|\(numbers?\)|\(no\.?\)/, 'count'],
];

/** "CS12 Number of …": the code of an indicator before its name. */
const CODE = /^[a-z]{1,5}[ .-]?\d{1,3}[a-z]?[:.)]?(?: [-–—])? (?=number|no\b|total|count)/;

/** "No SEN", "No further action": there is none, and nothing is numbered. */
const NONE = /^no (?=(?:identified |known |recorded |statutory )?(?:sen|send|special|religion|qualifications?|disabilit(?:y|ies)|further|change|known|recorded|identified|concerns?)\b(?! (?:plans?|cases?|pupils|children|statements?)\b))/;

/** The unit a row's label or a column's heading states, or null. */
export function unitInLabel(label: string): Unit | null {
  const plain = label.toLowerCase().replace(/\s+/g, ' ').trim().replace(CODE, '').replace(NONE, 'without ');
  const days = IN_LABEL.find(([form, unit]) => (unit === 'days' || unit === 'weeks' || unit === 'months') && form.test(plain));
  const first = IN_LABEL.find(([form]) => form.test(plain));
  // "Average number of weeks taken" counts weeks, not things.
  return first && first[1] === 'count' && days ? days[1] : first?.[1] ?? null;
}
