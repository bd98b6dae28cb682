import type { Box, Colour } from '../../model/geometry.ts';
import type { Ruling, Shading } from '../../model/page.ts';
import { WHITE, sameColour } from '../paint/colour.ts';
import { areaOf, intersect } from '../paint/matrix.ts';
import type { BoxIndex } from './boxIndex.ts';
import type { PaintedRuling } from './collectShapes.ts';
import type { Fill } from './fills.ts';

/** A fill of this share of the page is the paper itself, not a shading on it. */
const WHOLE_PAGE = 0.9;

/** The fills a reader sees as areas: no ground of the whole page, no white on white, nothing wholly painted over. */
export function visibleShadings(fills: BoxIndex<Fill>, page: Box): Shading[] {
  const kept: Shading[] = [];
  for (const { colour, rectangle, box, order } of fills) {
    if (!rectangle || colour === null || areaOf(intersect(box, page)) > WHOLE_PAGE * areaOf(page)) continue;
    if (isWhite(colour) && !liesOnColour(box, order, fills)) continue;
    if (!isPaintedOver(box, order, fills)) kept.push({ box, colour });
  }
  return kept;
}

const isWhite = (colour: Colour): boolean => sameColour(colour, WHITE);

/** True when something that is not white was painted before under any part of the box. */
function liesOnColour(box: Box, order: number, fills: BoxIndex<Fill>): boolean {
  return fills.touching(box).some((under) => under.order < order && (under.colour === null || !isWhite(under.colour)));
}

/** True when one later fill covers the whole box. */
export function isPaintedOver([x0, y0, x1, y1]: Box, order: number, fills: BoxIndex<Fill>): boolean {
  return fills.touching([x0, y0, x1, y1]).some(({ solid, order: later, box }) =>
    solid && later > order && box[0] <= x0 && box[1] <= y0 && box[2] >= x1 && box[3] >= y1);
}

/** Leaves out white lines on white ground, and lines painted over. */
export function visibleRulings(rulings: readonly PaintedRuling[], fills: BoxIndex<Fill>): Ruling[] {
  const kept: Ruling[] = [];
  for (const { order, ...ruling } of rulings) {
    const half = ruling.thickness / 2;
    const box: Box = [ruling.x0 - half, ruling.y0 - half, ruling.x1 + half, ruling.y1 + half];
    if (isWhite(ruling.colour) && !liesOnColour(box, order, fills)) continue;
    if (!isPaintedOver(box, order, fills)) kept.push(ruling);
  }
  return kept;
}

/** The sides of shadings: weak evidence of where a cell ends. */
export function shadingEdges(shadings: readonly Shading[]): Ruling[] {
  return shadings.flatMap(({ box: [x0, y0, x1, y1], colour }) =>
    ([[x0, y0, x1, y0], [x0, y1, x1, y1], [x0, y0, x0, y1], [x1, y0, x1, y1]] as const).map(([a, b, c, d]): Ruling =>
      ({ x0: a, y0: b, x1: c, y1: d, thickness: 0, colour, kind: 'edge' })));
}
