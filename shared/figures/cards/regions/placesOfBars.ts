import type { Box } from '../../../model/geometry.ts';
import type { Page } from '../../../model/page.ts';
import type { Block } from '../lines/intoBlocks.ts';

/** A filled bar over a card is as wide as it, and no higher than two lines of a heading; one along its left side is as high as it. In points. */
const OVER = { width: 90, least: 3, most: 44 };
const BESIDE = { height: 40, least: 3, most: 10 };
/** The bars of one house differ by no more than this; those of one row stand clear of each other, those of one column over white for figures. */
const SAME = 2;
const CLEAR = 4;
const WHITE = { share: 2, least: 24 };
/** One bar heads a table as well, and pages with more are tables. */
const FEWEST = 2;
const MOST = 24;

/**
 * The places that a house marks with filled bars of one measure, and with nothing else: under bars of one width, each to
 * the next under it, or right of bars of one height, each to the next beside it; the last as far as the least of the
 * others. Nothing is said yet of what stands in them.
 */
export function placesOfBars({ shadings, width, height }: Page, titles: readonly Block[]): Box[] {
  const bars = shadings.map(({ box }) => box).filter((bar, at, all) => all.findIndex((other) => isSamePlace(bar, other)) === at);
  const under = placesOf(bars.filter(([x0, y0, x1, y1]) => x1 - x0 >= OVER.width && y1 - y0 >= OVER.least && y1 - y0 <= OVER.most), height);
  // Beside a bar as under one: with the page turned over.
  const beside = placesOf(bars.filter(([x0, y0, x1, y1]) => y1 - y0 >= BESIDE.height && x1 - x0 >= BESIDE.least && x1 - x0 <= BESIDE.most).map(turned), width).map(turned);
  return [...untilTitles(under, titles), ...beside];
}

/** Where over each bar stands its title, a place ends over the title of the next. */
function untilTitles(places: readonly Box[], titles: readonly Block[]): Box[] {
  const over = places.map(([x0, y0, x1]) => titles.find(({ box, size }) => box[3] <= y0 + SAME && y0 - box[3] < NEAR * size && box[0] > x0 - NEAR * SAME && box[2] < x1 + NEAR * SAME));
  if (over.includes(undefined)) return [...places];
  return places.map(([x0, y0, x1, y1]): Box => [x0, y0, x1, Math.min(y1, ...titles.filter(({ box }) => box[1] > y0 && box[0] < x1 && box[2] > x0 && over.some((title) => title?.box === box)).map(({ box }) => box[1] - 1))]);
}

/** A title stands no further over its bar, in sizes of its type. */
const NEAR = 2;

function turned([x0, y0, x1, y1]: Box): Box {
  return [y0, x0, y1, x1];
}

function placesOf(bars: readonly Box[], end: number): Box[] {
  if (bars.length < FEWEST || bars.length > MOST) return [];
  const house = bars.filter((bar) => bars.filter((other) => Math.abs(bar[2] - bar[0] - other[2] + other[0]) <= SAME).length >= FEWEST);
  if (!house.every((bar) => standsClear(bar, house))) return [];
  const next = house.map((bar) => Math.min(...house.filter((other) => other[1] > bar[1] && other[0] < bar[2] && other[2] > bar[0]).map((other) => other[1])));
  const least = Math.min(...house.map((bar, at) => next[at]! - bar[1]));
  return house.map(([x0, y0, x1], at): Box => [x0, y0, x1, Math.min(next[at]! - 1, Number.isFinite(next[at]) ? end : y0 + least, end)]);
}

function isSamePlace(one: Box, other: Box): boolean {
  return one.every((side, at) => Math.abs(side - other[at]!) <= SAME);
}

/** No other bar touches it from the side, or stands right under it, as the cells of a heading and the bands of a table do. */
function standsClear(bar: Box, bars: readonly Box[]): boolean {
  const isBeside = (other: Box): boolean => other[1] < bar[3] && other[3] > bar[1] && other[0] < bar[2] + CLEAR && other[2] > bar[0] - CLEAR;
  const white = Math.max(WHITE.share * (bar[3] - bar[1]), WHITE.least);
  return bars.every((other) => other === bar || (!isBeside(other) && !(other[1] >= bar[3] && other[1] - bar[3] < white && other[0] < bar[2] && other[2] > bar[0])));
}
