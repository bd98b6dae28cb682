import { editDistance } from '../editDistance.ts';
import { meaningfulVocabulary, vocabulary } from './lexicon.ts';

/** Shorter words are too like one another to be mended. */
const shortestMendable = 5;
/** A word that says nothing is mended to only from this length: "smoke" is no misprint of "some". */
const shortestNeutral = 7;
const mendable = Map.groupBy(
  [...vocabulary].filter((one) => one.length >= (meaningfulVocabulary.has(one) ? shortestMendable - 1 : shortestNeutral) && /^[a-z]+$/.test(one)),
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
  const found = (text.length < shortestMendable ? withLetterLost(text) : withOtherDoubles(text) ?? withLettersSwapped(text) ?? nearestWord(text, text.length >= 9 ? 2 : 1)) ?? wholeWord(text);
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

/** The known word with the same letters, the first and the last in their places: "recieved". */
function withLettersSwapped(text: string): string | null {
  const [only, another] = byLetters.get(lettersOf(text)) ?? [];
  return only !== undefined && another === undefined ? only : null;
}

function lettersOf(text: string): string {
  return text[0]! + text.slice(1, -1).split('').toSorted().join('') + text.at(-1)!;
}

const byLetters = Map.groupBy([...vocabulary].filter((one) => one.length >= shortestMendable && /^[a-z]+$/.test(one)), lettersOf);

/** The known word of one letter more that a short word lost: "vists". */
function withLetterLost(text: string): string | null {
  const [only, another] = (mendable.get(text.length + 1) ?? []).filter((one) => one[0] === text[0] && editDistance(text, one, 1) <= 1);
  return only !== undefined && another === undefined ? only : null;
}

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
