import type { Box, Colour } from '../../model/geometry.ts';
import type { Drawing, Ruling } from '../../model/page.ts';
import { BLACK } from '../paint/colour.ts';
import { areaOf, boxAround, intersect } from '../paint/matrix.ts';
import type { PaintedPath, PaintedPicture, Painting, SubPath } from '../paint/painting.ts';
import type { Fill } from './fills.ts';
import { frameSides, isRectangle, isRoundedFrame } from './outlines.ts';

/** How far from upright a line may stand and still be a ruling, in points over its length. */
const SKEW = 0.5;
/** … and in proportion to its length, so that short slanting strokes stay what they are. */
const SLANT = 0.1;
/** A fill no thicker than this is a line (Camelot draws the line in the same place). */
const THIN = 1.5;
/** Shapes up to this size (an inch) are read as signs: arrows, ticks, blobs. Larger ones are pictures and charts. */
const SIGN = 72;
/** Shorter than this a line rules nothing: it is dirt. */
const SPECK = 0.2;

export interface PaintedRuling extends Ruling {
  order: number;
}

export interface Shapes {
  rulings: PaintedRuling[];
  fills: Fill[];
  drawings: (Drawing & { order: number })[];
  pictures: PaintedPicture[];
}

/** Sorts everything painted that is not text into lines, filled areas, small signs and pictures. */
export function collectShapes({ paths, pictures }: Pick<Painting, 'paths' | 'pictures'>): Shapes {
  const shapes: Shapes = { rulings: [], fills: [], drawings: [], pictures: [] };
  for (const path of paths) collectPath(path, shapes);
  for (const picture of pictures) collectPicture(picture, shapes);
  return shapes;
}

function collectPath(path: PaintedPath, shapes: Shapes): void {
  const odd = path.fill === null ? [] : collectFills(path, path.fill, shapes);
  const slanting = path.stroke === null ? [] : path.subPaths.filter((subPath) => !collectStrokes(path, path.stroke ?? BLACK, subPath, shapes));
  collectDrawing(path, path.fill === null ? slanting : odd, shapes);
}

/** Takes the bars and rectangles, and gives back the sub-paths of other shapes. */
function collectFills(path: PaintedPath, ink: NonNullable<PaintedPath['fill']>, shapes: Shapes): SubPath[] {
  const sides = frameSides(path.subPaths, THIN);
  if (sides) {
    for (const side of sides) addBar(path, ink.colour, side, shapes);
    return [];
  }
  return path.subPaths.filter((subPath) => {
    const box = intersect(boxAround(subPath.points), path.clip);
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    if (width < 0 || height < 0) return false;
    if (Math.min(width, height) <= THIN) {
      addBar(path, ink.colour, box, shapes);
      return false;
    }
    const rectangle = isRectangle(subPath.points);
    shapes.fills.push({
      order: path.order, box, rectangle, colour: rectangle ? ink.colour : null,
      solid: rectangle && ink.opaque && ink.colour !== null && !subPath.curved,
    });
    return !rectangle;
  });
}

function addBar(path: PaintedPath, colour: Colour | null, given: Box, shapes: Shapes): void {
  const [x0, y0, x1, y1] = intersect(given, path.clip);
  if (x1 < x0 || y1 < y0 || Math.max(x1 - x0, y1 - y0) < SPECK) return;
  shapes.rulings.push({ ...midLine([x0, y0, x1, y1]), colour: colour ?? BLACK, kind: 'bar', order: path.order });
}

function midLine([x0, y0, x1, y1]: Box): Pick<Ruling, 'x0' | 'y0' | 'x1' | 'y1' | 'thickness'> {
  const [middleX, middleY] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x1 - x0 >= y1 - y0
    ? { x0, y0: middleY, x1, y1: middleY, thickness: y1 - y0 }
    : { x0: middleX, y0, x1: middleX, y1, thickness: x1 - x0 };
}

/** Takes every upright segment of a stroked outline as a ruling, and a rounded frame's four sides; false when it has others. */
function collectStrokes(path: PaintedPath, colour: Colour, { points, closed, curved }: SubPath, shapes: Shapes): boolean {
  if (curved) {
    if (!isRoundedFrame(points)) return false;
    const [x0, y0, x1, y1] = boxAround(points);
    for (const side of [[x0, y0, x1, y0], [x0, y1, x1, y1], [x0, y0, x0, y1], [x1, y0, x1, y1]] as Box[]) addStroke(path, colour, side, shapes);
    return true;
  }
  const segments = points.flatMap((from, index): Box[] => {
    const to = points[index + 1] ?? (closed ? points[0] : undefined);
    return to && (to[0] !== from[0] || to[1] !== from[1]) ? [[...from, ...to]] : [];
  });
  const upright = segments.filter(isUpright);
  for (const [x0, y0, x1, y1] of upright) addStroke(path, colour, boxAround([[x0, y0], [x1, y1]]), shapes);
  return upright.length === segments.length;
}

function isUpright([x0, y0, x1, y1]: Box): boolean {
  const [short, long] = [Math.min(Math.abs(x1 - x0), Math.abs(y1 - y0)), Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))];
  return short <= SKEW && short <= SLANT * long;
}

/** What the clip leaves of a stroke. A stroke of zero width is drawn as thin as the device can, so it is seen. */
function addStroke({ lineWidth, clip, order }: PaintedPath, colour: Colour, box: Box, shapes: Shapes): void {
  const half = lineWidth / 2;
  const flat = box[2] - box[0] >= box[3] - box[1];
  const inked: Box = flat ? [box[0], box[1] - half, box[2], box[3] + half] : [box[0] - half, box[1], box[2] + half, box[3]];
  const [x0, y0, x1, y1] = intersect(inked, clip);
  if (x1 < x0 || y1 < y0 || Math.max(x1 - x0, y1 - y0) < SPECK) return;
  const [middleX, middleY] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  shapes.rulings.push({
    ...(flat ? { x0, y0: middleY, x1, y1: middleY } : { x0: middleX, y0, x1: middleX, y1 }),
    thickness: lineWidth, colour, kind: 'stroke', order,
  });
}

function collectDrawing(path: PaintedPath, subPaths: readonly SubPath[], shapes: Shapes): void {
  const outline = subPaths.flatMap((subPath) => subPath.points);
  if (outline.length < 2) return;
  const whole = boxAround(outline);
  const box = intersect(whole, path.clip);
  const size = Math.max(box[2] - box[0], box[3] - box[1]);
  const mostlySeen = areaOf(box) >= areaOf(whole) / 2;
  if (size > SIGN || size < THIN || !mostlySeen) return;
  shapes.drawings.push({ box, colour: path.fill?.colour ?? path.stroke ?? BLACK, outline, order: path.order });
}

function collectPicture(picture: PaintedPicture, shapes: Shapes): void {
  const { box, stencil, order } = picture;
  if (Math.min(box[2] - box[0], box[3] - box[1]) <= THIN) {
    shapes.rulings.push({ ...midLine(box), colour: stencil ?? BLACK, kind: 'image', order });
  } else {
    shapes.pictures.push(picture);
    shapes.fills.push({ order, box, colour: null, solid: false, rectangle: false });
  }
}
