import type { Box, Colour } from '../model/geometry.ts';
import type { Drawing, Ruling } from '../model/page.ts';
import { areaOf, boxAround, intersect } from './matrix.ts';
import type { PaintedPath, PaintedPicture, Painting, SubPath } from './paint.ts';

/** How far from upright a line may stand and still be a ruling, in points over its length. */
const SKEW = 0.5;
/** A fill no thicker than this is a line (Camelot draws the line in the same place). */
const THIN = 1.5;
/** Shapes up to this size are read as signs (arrows, ticks, blobs); larger ones are pictures and charts. */
const SIGN = 72;
/** A rounded rectangle fills nearly all of its box; a circle fills 0.785 of it. */
const RECTANGULAR = 0.9;
/** Shorter than this a line rules nothing: it is a dot of a dotted rule, or dirt. */
const SPECK = 0.2;

type Ordered<T> = T & { order: number };

/** A filled area: what lies under it is covered when `solid`. */
export interface Fill {
  order: number;
  box: Box;
  colour: Colour | 'unknown';
  /** True when it fills its whole box and nothing shows through. */
  solid: boolean;
}

export interface Shapes {
  rulings: Ordered<Ruling>[];
  fills: Fill[];
  drawings: Drawing[];
  images: Box[];
}

/** Sorts everything painted that is not text into lines, filled areas, small signs and pictures. */
export function collectShapes(painting: Painting): Shapes {
  const shapes: Shapes = { rulings: [], fills: [], drawings: [], images: [] };
  for (const path of painting.paths) collectPath(path, shapes);
  for (const picture of painting.pictures) collectPicture(picture, shapes);
  return shapes;
}

function collectPath(path: PaintedPath, shapes: Shapes): void {
  const before = shapes.rulings.length + shapes.fills.length;
  const rest = path.fill === null ? [] : collectFills(path, path.fill, shapes);
  if (path.stroke !== null) for (const subPath of path.subPaths) collectStrokes(path, path.stroke, subPath, shapes);
  const ruled = shapes.rulings.length + shapes.fills.length > before;
  collectDrawing(path, path.fill === null ? (ruled ? [] : path.subPaths) : rest, shapes);
}

/** Takes bars and rectangles; gives back the sub-paths of other shapes. */
function collectFills(path: PaintedPath, colour: Colour | 'unknown', shapes: Shapes): SubPath[] {
  const rest: SubPath[] = [];
  const whole = path.subPaths.length > 1 ? frameOf(path.subPaths) : null;
  if (whole) {
    for (const bar of whole) addBar(path, colour, bar, shapes);
    return rest;
  }
  for (const subPath of path.subPaths) {
    const box = intersect(boxAround(subPath.points), path.clip);
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    if (width < 0 || height < 0) continue;
    if (Math.min(width, height) <= THIN) addBar(path, colour, box, shapes);
    else if (fillsItsBox(subPath)) shapes.fills.push({ order: path.order, box, colour, solid: path.opaque && !subPath.curved && colour !== 'unknown' });
    else {
      rest.push(subPath);
      shapes.fills.push({ order: path.order, box, colour: 'unknown', solid: false });
    }
  }
  return rest;
}

function addBar(path: PaintedPath, colour: Colour | 'unknown', given: Box, shapes: Shapes): void {
  const [x0, y0, x1, y1] = intersect(given, path.clip);
  if (x1 < x0 || y1 < y0 || Math.max(x1 - x0, y1 - y0) < SPECK) return;
  const ink = colour === 'unknown' ? '#000000' : colour;
  shapes.rulings.push({ ...midLine([x0, y0, x1, y1]), colour: ink, kind: 'bar', order: path.order });
}

function midLine([x0, y0, x1, y1]: Box): { x0: number; y0: number; x1: number; y1: number; thickness: number } {
  const flat = x1 - x0 >= y1 - y0;
  const middle = flat ? (y0 + y1) / 2 : (x0 + x1) / 2;
  return flat
    ? { x0, y0: middle, x1, y1: middle, thickness: y1 - y0 }
    : { x0: middle, y0, x1: middle, y1, thickness: x1 - x0 };
}

/** Every upright segment of a stroked outline, cut to what the clip leaves of it. */
function collectStrokes(path: PaintedPath, colour: Colour, subPath: SubPath, shapes: Shapes): void {
  const { points } = subPath;
  if (subPath.curved) return;
  const count = subPath.closed ? points.length : points.length - 1;
  for (let index = 0; index < count; index++) {
    const [from, to] = [points[index], points[(index + 1) % points.length]];
    if (!from || !to) continue;
    const [dx, dy] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
    if (Math.min(dx, dy) > SKEW || Math.max(dx, dy) < SPECK || Math.min(dx, dy) * 4 > Math.max(dx, dy)) continue;
    const half = path.lineWidth / 2;
    const flat = dx >= dy;
    const box = boxAround([from, to]);
    const wide: Box = flat ? [box[0], box[1] - half, box[2], box[3] + half] : [box[0] - half, box[1], box[2] + half, box[3]];
    const seen = intersect(wide, path.clip);
    if (seen[2] < seen[0] || seen[3] < seen[1]) continue;
    const middle = flat ? (box[1] + box[3]) / 2 : (box[0] + box[2]) / 2;
    shapes.rulings.push({
      ...(flat ? { x0: seen[0], y0: middle, x1: seen[2], y1: middle } : { x0: middle, y0: seen[1], x1: middle, y1: seen[3] }),
      thickness: path.lineWidth, colour, kind: 'stroke', order: path.order,
    });
  }
}

function collectDrawing(path: PaintedPath, subPaths: SubPath[], shapes: Shapes): void {
  const outline = subPaths.flatMap((subPath) => subPath.points);
  if (outline.length < 2) return;
  const full = boxAround(outline);
  const box = intersect(full, path.clip);
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  if (Math.max(width, height) > SIGN || Math.max(width, height) < THIN || areaOf(box) < areaOf(full) / 2) return;
  const colour = path.fill === 'unknown' ? '#000000' : (path.fill ?? path.stroke);
  if (colour !== null) shapes.drawings.push({ box, colour, outline });
}

function collectPicture({ order, box, stencil }: PaintedPicture, shapes: Shapes): void {
  const thin = Math.min(box[2] - box[0], box[3] - box[1]) <= THIN;
  if (thin) shapes.rulings.push({ ...midLine(box), colour: stencil ?? '#000000', kind: 'image', order });
  else {
    shapes.images.push(box);
    shapes.fills.push({ order, box, colour: 'unknown', solid: false });
  }
}

/** True for an upright rectangle, however it was drawn. */
function fillsItsBox({ points }: SubPath): boolean {
  return polygonArea(points) >= RECTANGULAR * areaOf(boxAround(points)) && points.length >= 4;
}

function polygonArea(points: readonly [number, number][]): number {
  let twice = 0;
  for (let index = 0; index < points.length; index++) {
    const [a, b] = [points[index], points[(index + 1) % points.length]];
    if (a && b) twice += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(twice) / 2;
}

/** The four sides of a frame drawn as a rectangle with a slightly smaller one cut out; null for anything else. */
function frameOf(subPaths: SubPath[]): Box[] | null {
  const [first, second] = subPaths;
  if (subPaths.length !== 2 || !first || !second || !fillsItsBox(first) || !fillsItsBox(second)) return null;
  const boxes = [boxAround(first.points), boxAround(second.points)].sort((a, b) => areaOf(b) - areaOf(a));
  const [outer, inner] = boxes;
  if (!outer || !inner) return null;
  const sides = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]];
  if (sides.some((side) => side < -0.01 || side > THIN)) return null;
  return [
    [outer[0], outer[1], outer[2], inner[1]], [outer[0], inner[3], outer[2], outer[3]],
    [outer[0], outer[1], inner[0], outer[3]], [inner[2], outer[1], outer[2], outer[3]],
  ];
}
