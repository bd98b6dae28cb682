import * as z from 'zod/mini';
import { councils } from '../authorities.ts';
import lexiconFile from './lexicon.json' with { type: 'json' };
import { isNumberWord, labelWords, stem } from './words.ts';

const Lexicon = z.object({
  /** Names of one thing that stand in many phrases: "new {lac}" is "new looked after children", "new CLA" and all others. */
  names: z.record(z.string(), z.string()),
  /** What words mean: concept → the phrases that print it, joined by "|". A phrase under several may mean any of them. */
  concepts: z.record(z.string(), z.string()),
  /** Pairs of concepts that a phrase under both means at once: a "LAC review" is looked after, and a review. */
  together: z.array(z.string()),
  /** Concepts that say whose figures a table's section holds. */
  subjects: z.array(z.string()),
  /** Concepts that speak of a subject without naming it: who came into care is looked after. */
  subjectOf: z.record(z.string(), z.string()),
  /** Concepts of what happens to people, and of the people to whom it may: a share of the one is no share of the other. */
  befalls: z.array(z.string()),
  people: z.array(z.string()),
  /** Concepts so weak that a label may carry them unexplained. */
  light: z.array(z.string()),
  /** Concepts that say how they are counted, whatever the words: the "number of moves" is a percentage of children. */
  implies: z.record(z.string(), z.enum(['percent', 'average', 'count'])),
  /** Words left out before phrases are looked for. */
  fillers: z.array(z.string()),
  /** Words that say nothing about which indicator it is. */
  neutral: z.array(z.string()),
  abbreviations: z.record(z.string(), z.string()),
});
const lexicon = Lexicon.parse(lexiconFile);

export const subjects: ReadonlySet<string> = new Set(lexicon.subjects);
export const subjectOf: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.subjectOf));
export const befalls: ReadonlySet<string> = new Set(lexicon.befalls);
export const people: ReadonlySet<string> = new Set(lexicon.people);
export const light: ReadonlySet<string> = new Set(lexicon.light);
export const implies: ReadonlyMap<string, 'percent' | 'average' | 'count'> = new Map(Object.entries(lexicon.implies));

const fillers = new Set(lexicon.fillers.map(stem));
const abbreviations = new Map(Object.entries(lexicon.abbreviations).map(([short, long]) => [stem(short), labelWords(long)]));

/** The words that phrases are made of: fillers gone, abbreviations written out. */
export function meaningfulWords(label: string): string[] {
  return labelWords(label).flatMap((one) => abbreviations.get(one) ?? [one]).filter((one) => !fillers.has(one));
}

interface Phrase {
  words: string[];
  /** What it means, all at once; of each, the concepts that it may stand for. */
  means: string[][];
}

/** Phrases by their words, one word a step. */
interface Step {
  next: Map<string, Step>;
  phrase: Phrase | null;
}

const together = new Set(lexicon.together.flatMap((pair) => [pair, pair.split(' ').toReversed().join(' ')]));

const phrases: Step = { next: new Map(), phrase: null };
for (const [concept, printed] of Object.entries(lexicon.concepts)) {
  for (const text of printed.split('|').flatMap(withNames)) {
    const words = meaningfulWords(text);
    // A number read in a phrase keeps its own meaning beside it: "aged 19" is an age, and "by 19".
    for (const meant of [concept, ...words.filter(isNumberWord)]) addPhrase(words, meant);
  }
}

/** A phrase for each of the names that it leaves open. */
function withNames(phrase: string): string[] {
  const [open, name] = /\{(\w+)\}/.exec(phrase) ?? [];
  return open === undefined ? [phrase] : lexicon.names[name!]!.split('|').flatMap((one) => withNames(phrase.replace(open, one)));
}

function addPhrase(words: string[], concept: string): void {
  if (words.length === 0) return;
  let step = phrases;
  for (const one of words) {
    const next: Step = step.next.get(one) ?? { next: new Map(), phrase: null };
    step.next.set(one, next);
    step = next;
  }
  step.phrase ??= { words, means: [] };
  const { means } = step.phrase;
  const alike = means.find((concepts) => !concepts.some((one) => together.has(`${one} ${concept}`)));
  if (!alike) means.push([concept]);
  else if (!alike.includes(concept)) alike.push(concept);
}

/** The longest phrase that begins at a place among the words. */
export function phraseAt(words: readonly string[], at: number): Phrase | null {
  let longest: Phrase | null = null;
  let step: Step | undefined = phrases;
  for (let index = at; step; index += 1) {
    longest = step.phrase ?? longest;
    step = step.next.get(words[index] ?? '');
  }
  return longest;
}

function wordsOfPhrases({ next, phrase }: Step): string[] {
  return [...(phrase?.words ?? []), ...[...next.values()].flatMap(wordsOfPhrases)];
}

const councilWords = councils.flatMap((council) => labelWords(council.name)).filter((one) => one.length > 3);
const neutral = new Set([...lexicon.neutral.map(stem), ...councilWords]);

export function isNeutral(text: string): boolean {
  return neutral.has(text) || text.length === 1 || /\d/.test(text);
}

/** Plurals that are written otherwise, and words that are one with others, stand among the words, so that a misprint of one is mended too. */
export const vocabulary: ReadonlySet<string> = new Set([...wordsOfPhrases(phrases), ...neutral, ...fillers, 'children', 'families', 'unaccompanied', 'asylum', 'seeking', 'seeker', 'minor', 'cent', 'centage', 'readmission', 'readmitted', 'reentry', 'reentrant', 'reentering']);

export function isKnown(text: string): boolean {
  return vocabulary.has(text) || isNumberWord(text) || isNeutral(text);
}

/** Words of phrases: the others say nothing. */
export const meaningfulVocabulary: ReadonlySet<string> = new Set(wordsOfPhrases(phrases));
