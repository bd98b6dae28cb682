import type { Region } from '../grid/grid.ts';
import { layLines, middleX, middleY } from '../text/lines.ts';
import type { Word } from '../text/words.ts';

/** Turned headings end at most this many sizes above their table's first line, and this far beside it. */
const CLOSE = { above: 2.5, beside: 0.5 };
/** They stand over so many columns at least, and over this share of those of the fullest row but the stub. */
const FEWEST = 2;
const HEADED = 0.6;

/**
 * The region with the turned headings that stand up from its top, and the stub's own that stand level beside them: a
 * section's label, a rule or white may part both from the rows, and the lines they make hold no columns.
 */
export function withTurnedHeads(region: Region, free: readonly Word[], size: number): Region {
  const { x0, x1, y0 } = region;
  const turned = free.filter((word) => word.turned && middleX(word) > x0 && middleX(word) < x1 && word.y1 > y0 - CLOSE.above * size && word.y1 < y0 + CLOSE.beside * size);
  const places = turned.map(middleX).toSorted((a, b) => a - b).filter((x, i, all) => i === 0 || x - all[i - 1]! > size);
  if (turned.length === 0 || region.words.some((word) => word.turned)) return region;
  const columns = Math.max(...layLines(region.words.filter((word) => !word.turned)).map(({ pieces }) => pieces.length)) - 1;
  if (places.length < Math.max(FEWEST, HEADED * columns)) return region;
  const [top, left] = [Math.min(...turned.map((word) => word.y0)), Math.min(...turned.map((word) => word.x0))];
  const own = new Set([...region.words, ...turned]);
  const level = free.filter((word) => !word.turned && !own.has(word) && word.x0 >= x0 - size && word.x1 < left && middleY(word) > top && middleY(word) < y0);
  return { ...region, x0: Math.min(x0, ...level.map((word) => word.x0 - 1)), y0: top - 1, words: [...own, ...level] };
}
