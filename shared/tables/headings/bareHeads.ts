import type { Region } from '../grid/grid.ts';
import { fullAcross, inside } from '../regions/regions.ts';
import { isPeriod, isValue } from '../text/kinds.ts';
import { layLines, middleX, textOf, type Line } from '../text/lines.ts';
import type { Word } from '../text/words.ts';

/** Headings end right over their grid, and each line of them begins right under the one before, within so many sizes. */
const CLOSE = 1;
/** They are so many sizes high at most, and stand over so many of its columns and over this share of them. */
const HIGHEST = 7;
const FEWEST = 3;
const HEADED = 0.6;

/**
 * The region with the words over it that name its columns, where its grid begins with a row of figures and nothing is
 * drawn or filled around its headings. A title, a sentence and rows of other figures name none.
 */
export function withBareHeads(region: Region, words: readonly Word[], size: number): Region {
  const { x0, x1, y0, rules } = region;
  const edges = [...new Set(rules.down.map(({ at }) => Math.round(at)))].toSorted((a, b) => a - b);
  const columnOf = (x: number) => edges.findLastIndex((at) => at <= x);
  if (edges.length - 1 < FEWEST || !beginsWithFigures(region)) return region;
  const over = layLines(words.filter((word) => !word.turned && inside(word, { x0, y0: y0 - HIGHEST * size, x1, y1: y0 }, 0) && !region.words.includes(word)));
  const heads = headsUp(over, y0, size);
  const headed = new Set(heads.flatMap(({ pieces }) => pieces.map((piece) => columnOf(middleX(piece)))));
  if (headed.size < Math.max(FEWEST, HEADED * (edges.length - 1))) return region;
  const top = Math.min(...heads.map((line) => line.y0)) - 1;
  return { ...region, y0: top, words: [...region.words, ...heads.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.words))], rules: { across: [...rules.across, { at: top, from: x0, to: x1, thickness: 0 }], down: rules.down } };
}

/** Whether most cells behind the first of a grid's first row are figures. */
function beginsWithFigures(region: Region): boolean {
  const [line] = layLines(region.words.filter((word) => inside(word, { ...region, y1: fullAcross(region) }, 0)));
  const texts = line?.pieces.slice(1).map(textOf) ?? [];
  return texts.length > 0 && texts.filter((text) => isValue(text) && !isPeriod(text)).length >= HEADED * texts.length;
}

/** The lines of words and years right over a grid, from the first of several words down. */
function headsUp(lines: Line[], bottom: number, size: number): Line[] {
  const heads: Line[] = [];
  for (const line of lines.toReversed()) {
    const under = Math.min(bottom, ...heads.map((head) => head.y0));
    const isHead = line.pieces.every((piece) => !isValue(textOf(piece)) || isPeriod(textOf(piece)));
    if (!isHead || under - line.y1 > CLOSE * size) break;
    heads.unshift(line);
  }
  return heads.slice(Math.max(0, heads.findIndex(({ pieces }) => pieces.length > 1)));
}
