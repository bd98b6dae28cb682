import type { Page } from '../../model/page.ts';
import { edgesOf, filledCells } from '../rules/filledCells.ts';
import type { Region } from '../grid/grid.ts';
import { layLines, middleX } from '../text/lines.ts';
import { inside } from '../regions/regions.ts';
import type { Word } from '../text/words.ts';

/** A band and the lines under it meet within this many points. */
const MEETS = 3;
/** A band of headings is at most this many sizes high. */
const HIGHEST = 7;
/** Share of the table's width that its band fills, and of its columns over which words stand in it. */
const FILLS = 0.95;
const HEADED = 0.6;
const FEWEST = 3;

/**
 * The region with the filled band right over it, where that holds words over most of its columns: its headings, though
 * no line is drawn around them. The title of a table, in a band of its own, stands over few.
 */
export function withHeadingBand(page: Page, region: Region, words: readonly Word[], size: number): Region {
  return withHeadingCells(page, region, words, size) ?? withFilledBand(page, region, words, size);
}

/** The region with the cells over it that were filled one by one, as wide as it is: its headings. Null where none are. */
function withHeadingCells(page: Page, region: Region, words: readonly Word[], size: number): Region | null {
  const { x0, x1, y0, rules } = region;
  const cells = filledCells(page.shadings.filter(({ box }) => box[3] > y0 - HIGHEST * size && box[3] < y0 + MEETS), size).find((group) => Math.abs(group.y1 - y0) <= MEETS && Math.abs(group.x0 - x0) <= MEETS && Math.abs(group.x1 - x1) <= MEETS);
  if (cells === undefined) return null;
  const own = words.filter((word) => inside(word, { ...cells, y1: y0 }, 0) && !region.words.includes(word));
  const headed = cells.cells.filter((cell) => own.some((word) => inside(word, cell, 0)));
  if (headed.length < Math.max(FEWEST, HEADED * cells.cells.length)) return null;
  const { across, down } = edgesOf(cells);
  return { ...region, y0: cells.y0, words: [...region.words, ...own], rules: { across: [...rules.across, ...across], down: [...rules.down, ...down] } };
}

function withFilledBand(page: Page, region: Region, words: readonly Word[], size: number): Region {
  const { x0, x1, y0, rules } = region;
  const over = page.shadings.filter(({ box }) => Math.abs(box[3] - y0) <= MEETS && box[3] - box[1] <= HIGHEST * size && box[0] >= x0 - MEETS && box[2] <= x1 + MEETS);
  const [fills] = [...Map.groupBy(over, ({ colour }) => colour).values()].filter((boxes) => boxes.reduce((sum, { box }) => sum + box[2] - box[0], 0) >= FILLS * (x1 - x0));
  if (fills === undefined) return region;
  const top = Math.min(...fills.map(({ box }) => box[1]));
  const own = words.filter((word) => inside(word, { x0, y0: top, x1, y1: y0 }, 0) && !region.words.includes(word));
  const edges = rules.down.map(({ at }) => at).toSorted((a, b) => a - b).filter((at, index, all) => index === 0 || at - all[index - 1]! > MEETS);
  const columns = Math.max(1, edges.length - 1);
  const headed = new Set(layLines([...own]).flatMap(({ pieces }) => pieces.map((piece) => edges.findLastIndex((at) => at <= middleX(piece)))));
  if (headed.size < Math.max(FEWEST, HEADED * columns)) return region;
  const walls = fills.length < FEWEST ? [] : [...new Set(fills.flatMap(({ box }) => [box[0], box[2]]))].map((at) => ({ at, from: top, to: y0, thickness: 0 }));
  return { ...region, y0: top, words: [...region.words, ...own], rules: { across: [...rules.across, { at: top, from: x0, to: x1, thickness: 0 }], down: [...rules.down, ...walls] } };
}
