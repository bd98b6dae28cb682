import * as z from 'zod/mini';
import { editDistance } from '../editDistance.ts';
import { councils } from '../authorities.ts';
import lexiconFile from './lexicon.json' with { type: 'json' };
import { isNumberWord, labelWords, stem } from './words.ts';

const Lexicon = z.object({
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
  for (const text of printed.split('|')) {
    const words = meaningfulWords(text);
    // A number read in a phrase keeps its own meaning beside it: "aged 19" is an age, and "by 19".
    for (const meant of [concept, ...words.filter(isNumberWord)]) addPhrase(words, meant);
  }
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
const vocabulary = new Set([...wordsOfPhrases(phrases), ...neutral, ...fillers, 'children', 'families', 'unaccompanied', 'asylum', 'seeking', 'seeker', 'minor', 'readmission', 'readmitted', 'reentry', 'reentrant', 'reentering']);

export function isKnown(text: string): boolean {
  return vocabulary.has(text) || isNumberWord(text) || isNeutral(text);
}

/** Shorter words are too like one another to be mended. */
const shortestMendable = 5;
/** A word that says nothing is mended to only from this length: "smoke" is no misprint of "some". */
const shortestNeutral = 7;
const meaningful = new Set(wordsOfPhrases(phrases));
const mendable = Map.groupBy(
  [...vocabulary].filter((one) => one.length >= (meaningful.has(one) ? shortestMendable - 1 : shortestNeutral) && /^[a-z]+$/.test(one)),
  (one) => one.length,
);
const mended = new Map<string, string | null>();
const mendedAtMost = 5000;

/**
 * The known word that a misprint stands for: one letter wrong in up to eight, two in nine or more. Letters are lost more
 * often than added, so of several the longest; null if none, or still several.
 */
export function mendMisprint(text: string): string | null {
  if (text.length < shortestCut || !/^[a-z]+$/.test(text)) return null;
  const known = mended.get(text);
  if (known !== undefined) return known;
  if (mended.size >= mendedAtMost) mended.clear();
  const found = (text.length < shortestMendable ? null : withOtherDoubles(text) ?? nearestWord(text, text.length >= 9 ? 2 : 1)) ?? wholeWord(text);
  mended.set(text, found);
  return found;
}

/** The known word that differs only in which letters are doubled, the commonest misprint: "refferal", "accomodation". */
function withOtherDoubles(text: string): string | null {
  const [only, another] = bySingles.get(withoutDoubles(text)) ?? [];
  return only !== undefined && another === undefined ? only : null;
}

function withoutDoubles(text: string): string {
  return text.replaceAll(/([a-z])\1/g, '$1');
}

const bySingles = Map.groupBy([...vocabulary].filter((one) => one.length >= shortestMendable && /^[a-z]+$/.test(one)), withoutDoubles);

function nearestWord(text: string, limit: number): string | null {
  let best: string[] = [];
  let bestDistance = limit;
  const letters = letterSet(text);
  for (let size = text.length - limit; size <= text.length + limit; size += 1) {
    for (const candidate of mendable.get(size) ?? []) {
      if (differingLetters(letters, letterSet(candidate)) > 2 * bestDistance) continue;
      const distance = editDistance(text, candidate, bestDistance);
      if (distance > bestDistance) continue;
      if (distance < bestDistance) best = [];
      bestDistance = distance;
      best.push(candidate);
    }
  }
  const longest = Math.max(...best.map((one) => one.length));
  const [only, another] = best.filter((one) => one.length === longest);
  return only !== undefined && another === undefined ? only : null;
}

/** A word cut shorter than this may be cut from too many. */
const shortestCut = 4;

/**
 * The known word that a cramped heading cut short ("unauth", "dest") or wrote without its vowels ("plcmnts"). Of several
 * forms of one word the shortest; null where two words begin alike.
 */
function wholeWord(text: string): string | null {
  const consonants = withoutVowels(text);
  const found = [...(byInitial.get(text[0]!) ?? [])].filter((one) => (one.startsWith(text) && one.length >= text.length + 3) || (text.length < one.length && consonants === text && withoutVowels(one) === consonants));
  const [shortest] = found.toSorted((a, b) => a.length - b.length);
  return shortest !== undefined && found.every((one) => one.startsWith(shortest.slice(0, -1))) ? shortest : null;
}

const byInitial = Map.groupBy([...vocabulary].filter((one) => one.length > shortestCut && /^[a-z]+$/.test(one)), (one) => one[0]!);

function withoutVowels(text: string): string {
  return text[0]! + text.slice(1).replaceAll(/[aeiou]/g, '');
}

/** Which of the 26 letters a word has, a bit each. */
function letterSet(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index += 1) bits |= 1 << (text.charCodeAt(index) - 97);
  return bits;
}

function differingLetters(a: number, b: number): number {
  let difference = a ^ b;
  let count = 0;
  for (; difference !== 0; difference &= difference - 1) count += 1;
  return count;
}
