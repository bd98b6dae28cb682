import type { Box } from '../model/geometry.ts';
import type { Ruling, Shading } from '../model/page.ts';
import { BoxIndex } from './boxIndex.ts';
import type { Fill, Shapes } from './collectShapes.ts';
import { WHITE, sameColour } from './colour.ts';
import { areaOf } from './matrix.ts';

/** A fill of this share of the page is the paper itself, not a shading on it. */
const WHOLE_PAGE = 0.9;

/** The fills a reader sees as areas: no ground of the whole page, no white on white, nothing wholly painted over. */
export function visibleShadings(fills: readonly Fill[], index: BoxIndex<Fill>, page: number): Shading[] {
  const kept: Shading[] = [];
  for (const fill of fills) {
    if (fill.colour === 'unknown' || areaOf(fill.box) > WHOLE_PAGE * page) continue;
    if (sameColour(fill.colour, WHITE) && !liesOnColour(fill, index)) continue;
    if (isPaintedOver(fill.box, fill.order, index)) continue;
    kept.push({ box: fill.box, colour: fill.colour });
  }
  return kept;
}

function liesOnColour(fill: Fill, index: BoxIndex<Fill>): boolean {
  return index.touching(fill.box).some((under) => under.order < fill.order && (under.colour === 'unknown' || !sameColour(under.colour, WHITE)));
}

/** True when one later fill covers the whole box. */
export function isPaintedOver([x0, y0, x1, y1]: Box, order: number, index: BoxIndex<Fill>): boolean {
  return index.touching([x0, y0, x1, y1]).some(({ solid, order: later, box }) =>
    solid && later > order && box[0] <= x0 && box[1] <= y0 && box[2] >= x1 && box[3] >= y1);
}

/** Lines in the colour of the ground under them, and lines painted over, are not seen. */
export function visibleRulings(rulings: Shapes['rulings'], index: BoxIndex<Fill>): Ruling[] {
  const kept: Ruling[] = [];
  for (const { order, ...ruling } of rulings) {
    const half = ruling.thickness / 2;
    const box: Box = [ruling.x0 - half, ruling.y0 - half, ruling.x1 + half, ruling.y1 + half];
    if (sameColour(ruling.colour, WHITE) && !index.touching(box).some((fill) => fill.order < order && fill.colour !== WHITE)) continue;
    if (!isPaintedOver(box, order, index)) kept.push(ruling);
  }
  return kept;
}

/** The sides of shadings: weak evidence of where a cell ends. */
export function shadingEdges(shadings: readonly Shading[]): Ruling[] {
  return shadings.flatMap(({ box: [x0, y0, x1, y1], colour }) => {
    const edge = (a: number, b: number, c: number, d: number): Ruling => ({ x0: a, y0: b, x1: c, y1: d, thickness: 0, colour, kind: 'edge' });
    return [edge(x0, y0, x1, y0), edge(x0, y1, x1, y1), edge(x0, y0, x0, y1), edge(x1, y0, x1, y1)];
  });
}
