import type { Rule } from './cleanRulings.ts';
import type { Region } from '../grid/grid.ts';
import { lowerBound, type Word } from '../text/words.ts';

/** A tick's label stands at most this many sizes from the end of its line. */
const reach = 2;

/** Whether a ruling runs through a word's letters, or ends beside them at their height. */
function isStruck(word: Word, across: Rule[], places: number[]): boolean {
  const near = reach * word.size;
  const [top, bottom] = [word.base - 0.58 * word.size, word.base - 0.12 * word.size];
  for (let i = lowerBound(places, top); i < across.length && places[i]! <= bottom; i++) {
    if (across[i]!.from < word.x1 + near && across[i]!.to > word.x0 - near) return true;
  }
  return false;
}

/** Whether a vertical ruling runs through the middle part of a word. */
function isCrossed(word: Word, down: Rule[], places: number[]): boolean {
  if (word.turned) return false;
  const inner = 0.2 * (word.x1 - word.x0);
  for (let i = lowerBound(places, word.x0 + inner); i < down.length && places[i]! <= word.x1 - inner; i++) if (down[i]!.from < word.base - 0.6 * word.size && down[i]!.to > word.base) return true;
  return false;
}

/** A mark on an axis stands within this many points of its line's end. */
const tickWithin = 2.5;

/** Whether the words below (or above) a region stand under the ends of its vertical rulings, as the marks of an axis do. */
function hasScale(region: Region, around: Word[]): boolean {
  const places = region.rules.down.map((rule) => rule.at).sort((a, b) => a - b);
  if (places.length < 4) return false;
  const below = around.filter((word) => !word.turned && word.y0 >= region.y1 - 0.5 * word.size && word.y0 < region.y1 + 2.5 * word.size && word.x1 > region.x0 - word.size && word.x0 < region.x1 + word.size);
  const under = below.filter((word) => {
    const middle = (word.x0 + word.x1) / 2;
    const i = lowerBound(places, middle - tickWithin);
    return i < places.length && places[i]! <= middle + tickWithin;
  });
  return under.length >= 4 && under.length >= 0.7 * below.length;
}

/** Words within this many sizes left or right of a region may label its lines. */
const flank = 4;

/** A line of running text has at least this many words, a label of an axis fewer. */
const sentence = 5;

/** Whether a word stands on a line of running text, a few sizes from one word to the next. */
function inSentence(word: Word, around: Word[]): boolean {
  const line = around.filter((other) => !other.turned && Math.abs(other.base - word.base) < 1).sort((a, b) => a.x0 - b.x0);
  let [from, to] = [line.indexOf(word), line.indexOf(word)];
  while (from > 0 && line[from]!.x0 - line[from - 1]!.x1 < word.size) from--;
  while (to + 1 < line.length && line[to + 1]!.x0 - line[to]!.x1 < word.size) to++;
  return to - from + 1 >= sentence;
}

/**
 * The share of a region's words that stand on the height of its horizontal rulings, or under a vertical one: labels of a chart's axis and boxes
 * of a flow chart, hardly ever the words of a table, which stand between its lines. Where most of the words beside the
 * region do so, they are an axis: the share is 1. `around` is every word of the page.
 */
export function shareStruck(region: Region, around: Word[]): number {
  const across = region.rules.across.toSorted((a, b) => a.at - b.at);
  const places = across.map((rule) => rule.at);
  const beside = around.filter((word) => {
    if (word.turned || word.base < region.y0 - word.size || word.base > region.y1 + word.size) return false;
    return (word.x1 <= region.x0 && word.x1 > region.x0 - flank * word.size) || (word.x0 >= region.x1 && word.x0 < region.x1 + flank * word.size);
  });
  const axis = beside.filter((word) => isStruck(word, across, places) && !inSentence(word, around)).length;
  if ((axis >= 3 && axis >= 0.5 * beside.length) || hasScale(region, around)) return 1;
  const down = region.rules.down.toSorted((a, b) => a.at - b.at);
  const sides = down.map((rule) => rule.at);
  return region.words.length === 0 ? 0 : region.words.filter((word) => isStruck(word, across, places) || isCrossed(word, down, sides)).length / region.words.length;
}
