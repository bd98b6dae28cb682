import type { Box } from '../../../model/geometry.ts';
import type { Page, Ruling } from '../../../model/page.ts';

/** How far apart, in points, the sides of one drawn frame may end and still meet. */
const MEET = 3;
/** A card is no smaller than this, in points: less is a cell or a button. */
const SMALLEST = { width: 90, height: 24 };
/** A card is divided into no more bands than these by lines as wide as itself: its title, its chart, its figures. */
const MOST_BANDS = 3;
/** Rulings beyond this number belong to tables and charts, and frames are not looked for among them. */
const MOST_RULINGS = 600;

/** Frames and panels on a page that could hold a card: ruled on all four sides, or shaded. Smallest first. */
export function findBoxes(page: Page): Box[] {
  const wholePage = 0.7 * page.width * page.height;
  return [...ruledBoxes(page.rulings), ...page.shadings.map(({ box }) => box)]
    .filter((box) => width(box) >= SMALLEST.width && height(box) >= SMALLEST.height && area(box) < wholePage)
    .toSorted((a, b) => area(a) - area(b));
}

/** Rectangles whose four sides are drawn: two level rulings of the same extent, joined at both ends. */
function ruledBoxes(rulings: readonly Ruling[]): Box[] {
  if (rulings.length > MOST_RULINGS) return [];
  const upright = rulings.filter(({ x0, x1, y0, y1 }) => Math.abs(x1 - x0) < 1 && y1 - y0 >= SMALLEST.height / 2);
  const level = withJoined(rulings.filter(({ y0, y1 }) => Math.abs(y1 - y0) < 1)).flatMap((ruling) => [ruling, ...partsBetween(ruling, upright)])
    .filter(({ x0, x1 }) => x1 - x0 >= SMALLEST.width).toSorted((a, b) => a.y0 - b.y0);
  const boxes: Box[] = [];
  for (const [index, top] of level.entries()) {
    const below = level.slice(index + 1).filter(({ x0, x1 }) => Math.abs(top.x0 - x0) <= MEET && Math.abs(top.x1 - x1) <= MEET);
    const bands = below.filter(({ y0 }, at) => y0 - (below[at - 1]?.y0 ?? top.y0) > MEET).slice(0, MOST_BANDS);
    for (const bottom of bands) {
      if (bottom.y0 - top.y0 < SMALLEST.height) continue;
      if (joins(upright, top.x0, top.y0, bottom.y0) && joins(upright, top.x1, top.y0, bottom.y0)) boxes.push([top.x0, top.y0, top.x1, bottom.y0]);
    }
  }
  return boxes;
}

/** Level rulings, and what those make together that meet end to end: a shape may be drawn from the middle of its foot. */
function withJoined(level: readonly Ruling[]): Ruling[] {
  const ordered = level.toSorted((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
  const joined = ordered.flatMap((left, index) => {
    const right = ordered.slice(index + 1).find((other) => Math.abs(other.y0 - left.y0) < 1 && Math.abs(other.x0 - left.x1) < 1);
    return right === undefined ? [] : [{ ...left, x1: right.x1 }];
  });
  return [...level, ...joined];
}

/** A ruling drawn along several frames, in the parts between the upright ones that meet it. */
function partsBetween(ruling: Ruling, upright: readonly Ruling[]): Ruling[] {
  const { x0, x1, y0 } = ruling;
  const met = upright.filter((other) => other.x0 > x0 + MEET && other.x0 < x1 - MEET && other.y0 <= y0 + MEET && other.y1 >= y0 - MEET).map((other) => other.x0);
  const cuts = [...new Set([x0, ...met.toSorted((a, b) => a - b), x1])];
  return cuts.length === 2 ? [] : cuts.slice(1).map((cut, index) => ({ ...ruling, x0: cuts[index]!, x1: cut }));
}

/** Upright rulings at `x` cover the way from `top` to `bottom`. */
function joins(upright: readonly Ruling[], x: number, top: number, bottom: number): boolean {
  const pieces = upright.filter((ruling) => Math.abs(ruling.x0 - x) <= MEET && ruling.y1 > top && ruling.y0 < bottom).toSorted((a, b) => a.y0 - b.y0);
  let reached = top + MEET;
  for (const piece of pieces) if (piece.y0 <= reached + MEET) reached = Math.max(reached, piece.y1);
  return reached >= bottom - MEET;
}

/** Panels of one row are at least as large, and stand no further apart than this, their middles at no more different heights, in points. */
const ROW = { width: 40, height: 14, apart: 14, askew: 6 };
/** A row is of at least so many panels, and pages with more panels than this are tables. */
const FEWEST_IN_ROW = 3;
const MOST_PANELS = 200;

/** What filled panels make that stand side by side: a strip may print its title in the first, and a figure in each of the others. */
export function rowsOfPanels({ shadings }: Page): Box[] {
  const panels = shadings.map(({ box }) => box).filter((box) => width(box) >= ROW.width && height(box) >= ROW.height).toSorted((a, b) => a[0] - b[0]);
  if (panels.length > MOST_PANELS) return [];
  const middle = (box: Box): number => (box[1] + box[3]) / 2;
  const isNext = (last: Box, box: Box): boolean => box[0] > last[2] - MEET && box[0] - last[2] <= ROW.apart && Math.abs(middle(box) - middle(last)) <= ROW.askew && height(box) < 2 * height(last) && height(last) < 2 * height(box);
  const followed = new Set<Box>();
  return panels.flatMap((first) => {
    if (followed.has(first)) return [];
    const row = [first];
    for (const panel of panels) if (isNext(row.at(-1)!, panel)) row.push(panel);
    for (const panel of row.slice(1)) followed.add(panel);
    return row.length < FEWEST_IN_ROW ? [] : [[first[0], Math.min(...row.map((box) => box[1])), row.at(-1)![2], Math.max(...row.map((box) => box[3]))] satisfies Box];
  });
}

export function contains(outer: Box, inner: Box, slack = 2): boolean {
  return inner[0] >= outer[0] - slack && inner[1] >= outer[1] - slack && inner[2] <= outer[2] + slack && inner[3] <= outer[3] + slack;
}

export function area(box: Box): number {
  return width(box) * height(box);
}

function width(box: Box): number {
  return box[2] - box[0];
}

function height(box: Box): number {
  return box[3] - box[1];
}
