import type { Colour } from '../../model/geometry.ts';
import { type Matrix, intersect, mapBox, multiply } from './matrix.ts';
import { type Handler, type Walk, fillColour, isNumbers, isSeen, matrixFrom, numberAt, numberFrom } from './walk.ts';

type Stencil = (walk: Walk) => Colour | null;

const picture: Stencil = () => null;
const stencil: Stencil = (walk) => fillColour(walk) ?? null;

function addPicture(walk: Walk, matrix: Matrix, ink: Stencil, source: unknown): void {
  if (!isSeen(walk) || fillColour(walk) === undefined) return;
  const box = intersect(walk.state.clip, mapBox(matrix, 0, 0, 1, 1));
  if (box[2] <= box[0] || box[3] <= box[1]) return;
  walk.painting.pictures.push({ order: walk.order, box, stencil: ink(walk), source });
}

/** One picture in the unit square. */
const single = (ink: Stencil): Handler => (walk, [source]) => addPicture(walk, walk.state.ctm, ink, source);

/** Several pictures in one operator, each with a matrix of its own. */
const group = (ink: Stencil, argument: number): Handler => (walk, args) => {
  const images = args[argument];
  if (!Array.isArray(images)) return;
  for (const image of images as { transform?: unknown }[]) {
    const matrix = matrixFrom(image.transform);
    if (matrix) addPicture(walk, multiply(walk.state.ctm, matrix), ink, args[0]);
  }
};

/** One picture at many places, given as x, y, x, y … */
function repeat(walk: Walk, source: unknown, [a, b, c, d]: readonly number[], places: unknown, ink: Stencil): void {
  if (!isNumbers(places, 2)) return;
  for (let index = 0; index + 1 < places.length; index += 2) {
    addPicture(walk, multiply(walk.state.ctm, [a ?? 1, b ?? 0, c ?? 0, d ?? 1, numberAt(places, index), numberAt(places, index + 1)]), ink, source);
  }
}

/** Pictures and stencils, one at a time or, as pdf.js folds them, by the dozen. */
export const pictureHandlers: Readonly<Record<string, Handler>> = {
  paintImageXObject: single(picture),
  paintInlineImageXObject: single(picture),
  paintImageMaskXObject: single(stencil),
  paintSolidColorImageMask: single(stencil),
  paintInlineImageXObjectGroup: group(picture, 1),
  paintImageMaskXObjectGroup: group(stencil, 0),
  paintImageXObjectRepeat: (walk, [source, x, y, places]) => repeat(walk, source, [numberFrom(x), 0, 0, numberFrom(y)], places, picture),
  paintImageMaskXObjectRepeat: (walk, [source, x, skewX, skewY, y, places]) =>
    repeat(walk, source, [x, skewX, skewY, y].map(numberFrom), places, stencil),
};
