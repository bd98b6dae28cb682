import type { Unit } from '../../model/observation.ts';
import { implies, isKnown, isNeutral, light, meaningfulWords, phraseAt } from './lexicon.ts';
import { mendMisprint } from './mendMisprint.ts';
import { isNumberWord, stem } from './words.ts';

/** How a label says it is counted. `rate` names no base; `average` no unit. */
export type Measure = 'percent' | 'count' | 'rate' | 'average' | 'days' | 'weeks' | 'pounds' | `per-${number}`;

/** One meaning found in a label. Words that mean several things have several concepts. */
export interface Meaning {
  concepts: readonly string[];
  /** True when the label may carry it without the indicator knowing it. */
  light: boolean;
}

/** True for the ages that `readNumbers` writes: "age:16-17". */
export const isAge = (concept: string) => concept.startsWith('age:');

/** What a label says, as far as its words are known. */
export interface LabelReading {
  meanings: readonly Meaning[];
  /** Null when the label does not say. */
  measure: Measure | null;
  /** Words that are in no phrase and not neutral. */
  unknown: readonly string[];
  /** How many words were read as misprints of others. */
  misprints: number;
  /** True when the label says both a number and a percentage or rate. */
  twoMeasures: boolean;
  /** True when it is a heading over both ("number and rate"), so that only the unit of its row tells which is meant. */
  isBoth: boolean;
}

const measureWords: Record<string, Measure> = {
  '%': 'percent', number: 'count', no: 'count', num: 'count', count: 'count', '#': 'count', headcount: 'count', volume: 'count', nos: 'count',
  rate: 'rate', average: 'average', averaged: 'average', averaging: 'average', mean: 'average', median: 'average', day: 'days', week: 'weeks', '£': 'pounds',
};
/** Stronger first: "Number of … (rate per 10,000)" is a rate, "Percentage rate of …" a percentage. */
const strength = ['pounds', 'per', 'percent', 'rate', 'days', 'weeks', 'average', 'count'];

/** A pack prints most of its labels more than once, and its tables ask of each several times. */
const readings = new Map<string, LabelReading>();
const readingsAtMost = 2000;
/** Longer texts are no labels, and not kept. */
const longestKept = 300;

export function readLabel(label: string): LabelReading {
  const known = readings.get(label);
  if (known) return known;
  const reading = readAnew(label);
  if (readings.size >= readingsAtMost) readings.clear();
  if (label.length <= longestKept) readings.set(label, reading);
  return reading;
}

function readAnew(label: string): LabelReading {
  const { text, misprints } = mend(label);
  const words = meaningfulWords(text);
  const meanings: Meaning[] = [];
  const unknown: string[] = [];
  const measures = new Set<Measure>();
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at);
    const one = words[at]!;
    if (phrase) meanings.push(...phrase.means.map(toMeaning));
    else if (isNumberWord(one)) meanings.push(toMeaning([one]));
    else if (one.startsWith('per-')) measures.add(one as Measure);
    else if (one in measureWords) measures.add(measureWords[one]!);
    else if (!isNeutral(one)) unknown.push(one);
    at += phrase?.words.length ?? 1;
  }
  const implied = meanings.flatMap(({ concepts }) => concepts.flatMap((concept) => implies.get(concept) ?? []));
  // A thing that is counted one by one is a number only where the label says nothing else, and an average is never a share.
  for (const measure of implied) if (measure === 'average' || (measure === 'count' ? measures.size === 0 : !measures.has('average'))) measures.add(measure);
  if (measures.size === 0 && (inTotal.test(text) || (totalled.test(text) && !ofPupils.test(text)))) measures.add('count');
  const initialsIn = new Set([...label.matchAll(initials)].map(([, inBrackets, council]) => stem((inBrackets ?? council)!.toLowerCase())));
  return { meanings, unknown: unknown.filter((one) => !initialsIn.has(one)), misprints, isBoth: both.test(label), ...strongest(measures) };
}

/** "Total care leavers in EET" are a number of them; absence in total is a share. */
const inTotal = /^[\s\d.]*(?:grand )?total (?=[a-z])(?!(?:.*\b(?:absence|absenteeism|(?:un)?authorised|attendance)|sessions?|scores?|appealable)\b)/i;

/** "Care leavers in EET – total" are a number of them too; of what pupils reach, the total is all of them. */
const totalled = /[-–—:,(]\s*(?:grand )?total\s*\)?\s*$/i;
const ofPupils = /\b(?:pupils?|schools?|ks ?\d|key stage|gcses?|attain\w*|progress|level|phonics|gld|development|standard|scores?|absence|attendance|absent\w*|tables?|destinations?)\b/i;

/** "(IRO)", "(MASH)": who does it or where it is recorded; and a council or its children's services by their initials, "KCC", "KCS". They narrow nothing. */
const initials = /\(([A-Z]{2,6})\)|\b([A-Z]{1,2}(?:CC|MBC|MDC|BC|CS|CSC)|LB[A-Z]{1,2})\b/g;

/** "Number and rate", "No. & %", "number / percentage". */
const both = /\b(?:numbers?|nos?\.?|count)\s*(?:&|and|\/|\+)\s*(?:rates?\b|%|percent(?:age)?s?\b|proportion)|(?:\brates?|%|\bpercent(?:age)?s?)\s*(?:&|and|\/|\+)\s*(?:numbers?|nos?|count)\b/i;

const toMeaning = (concepts: readonly string[]): Meaning => ({ concepts, light: concepts.some((concept) => light.has(concept)) });

function strongest(measures: ReadonlySet<Measure>): Pick<LabelReading, 'measure' | 'twoMeasures'> {
  const rank = (measure: Measure) => strength.indexOf(measure.startsWith('per-') ? 'per' : measure);
  const [measure = null] = [...measures].toSorted((a, b) => rank(a) - rank(b));
  return { measure, twoMeasures: measures.has('count') && measures.has('percent') };
}

/** Mends before anything is read: a misprinted "within" or "months" would change what its number means. */
function mend(label: string): { text: string; misprints: number } {
  let misprints = 0;
  const text = label.replace(withoutWidth, '').replace(longWord, (raw) => {
    const one = stem(raw.toLowerCase());
    const known = isKnown(one) || one in measureWords ? null : mendMisprint(one);
    if (known === null) return raw;
    misprints += 1;
    return known;
  });
  return { text, misprints };
}

/** Soft hyphens and other letters without width. */
const withoutWidth = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Letters alone: a code such as "CSC05" is no misprint. */
const longWord = /(?<![\p{L}\p{N}_'’])[A-Za-z]{4,}(?![\p{L}\p{N}_'’])/gu;

/** How a label's figures are counted, and whether that is only known from the unit they are printed with. */
export interface CountedAs {
  measure: Measure | null;
  fromUnit: boolean;
}

/** The measure that a label and the unit of its row or column say together; the unit speaks where the label is vague. */
export function measureWith({ measure, twoMeasures, isBoth }: LabelReading, unit: Unit | null): CountedAs {
  if (unit === 'pounds') return { measure: 'pounds', fromUnit: true };
  const printed = unit === 'percent' || unit === 'count' || unit === 'days' || unit === 'weeks' || unit?.startsWith('per-') ? (unit as Measure) : null;
  const vague = isBoth || measure === null || (measure === 'rate' && printed !== 'count') || (measure === 'count' && printed !== 'count') || twoMeasures;
  return printed !== null && vague ? { measure: printed, fromUnit: true } : { measure, fromUnit: false };
}
