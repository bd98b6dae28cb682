import type { Rule } from './cleanRulings.ts';
import type { Region } from './grid.ts';
import { lowerBound, type Word } from './words.ts';

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

/** Words within this many sizes left or right of a region may label its lines. */
const flank = 4;

/**
 * The share of a region's words that stand on the height of its horizontal rulings: labels of a chart's axis and boxes
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
  const axis = beside.filter((word) => isStruck(word, across, places)).length;
  if (axis >= 3 && axis >= 0.5 * beside.length) return 1;
  return region.words.length === 0 ? 0 : region.words.filter((word) => isStruck(word, across, places)).length / region.words.length;
}
