import type { Box } from '../../model/geometry.ts';
import { areaOf, boxAround } from '../paint/matrix.ts';

/** A rounded rectangle fills nearly all of its box; a circle fills 0.785 of it. */
const RECTANGULAR = 0.9;
/** Rounding leaves the sides of a frame within this of each other, in points. */
const ROUNDING = 0.01;

type Outline = readonly [number, number][];

/** True for an outline that fills its upright box, however its sides were drawn. */
export function isRectangle(points: Outline): boolean {
  return points.length >= 4 && polygonArea(points) >= RECTANGULAR * areaOf(boxAround(points));
}

function polygonArea(points: Outline): number {
  let twice = 0;
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

/** Straight sides of a rounded frame are longer than this share of its box's: what its corners leave of them. */
const STRAIGHT = 0.5;

/** True for a frame with rounded corners: all of its four sides run straight for the most part, as a pill's do not. */
export function isRoundedFrame(points: Outline): boolean {
  const box = boxAround(points);
  const straight = (at: 0 | 1, side: number): number => {
    const along = at === 0 ? 1 : 0;
    const onSide = points.map((point, index) => [point, points[(index + 1) % points.length]!] as const).filter((ends) => ends.every((end) => Math.abs(end[at] - side) <= ROUNDING));
    return onSide.reduce((sum, [from, to]) => sum + Math.abs(to[along] - from[along]), 0);
  };
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  return straight(0, box[0]) > STRAIGHT * height && straight(0, box[2]) > STRAIGHT * height
    && straight(1, box[1]) > STRAIGHT * width && straight(1, box[3]) > STRAIGHT * width;
}

/** The sides of a large frame may be thicker than a line is, up to so many points and this share of its height or width. */
const THICK_SIDE = 8;
const SIDE_SHARE = 0.1;

/**
 * The four sides of a frame drawn as a rectangle with a slightly smaller one cut out of it, as some producers draw
 * borders; null for anything else. What lies within is bare, and words in the frame's own colour show there.
 */
export function frameSides(subPaths: readonly { points: [number, number][] }[], thickest: number): Box[] | null {
  if (subPaths.length !== 2 || !subPaths.every(({ points }) => isRectangle(points))) return null;
  const [outer, inner] = subPaths.map(({ points }) => boxAround(points)).sort((a, b) => areaOf(b) - areaOf(a));
  if (!outer || !inner) return null;
  const sides = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]];
  const thick = Math.min(THICK_SIDE, SIDE_SHARE * Math.min(outer[2] - outer[0], outer[3] - outer[1]));
  if (sides.some((side) => side < -ROUNDING || side > Math.max(thickest, thick))) return null;
  return [
    [outer[0], outer[1], outer[2], inner[1]], [outer[0], inner[3], outer[2], outer[3]],
    [outer[0], outer[1], inner[0], outer[3]], [inner[2], outer[1], outer[2], outer[3]],
  ];
}
