import type { PageParts } from '../document/pageParts.ts';
import type { PaintedPicture } from '../paint/painting.ts';
import { type Line, lineBox } from '../text/buildLines.ts';

/** Leaves out lines that an opaque picture was painted over. */
export async function hideUnderPictures(
  lines: readonly Line[], pictures: readonly PaintedPicture[], look: PageParts['look'],
): Promise<Line[]> {
  const last = pictures.reduce((order, picture) => Math.max(order, picture.order), -1);
  const opaque = new Map<PaintedPicture, boolean>();
  const seen: Line[] = [];
  for (const line of lines) {
    const over = line.order < last ? pictures.filter((picture) => picture.order > line.order && covers(picture, line)) : [];
    for (const picture of over) if (!opaque.has(picture)) opaque.set(picture, picture.stencil === null && (await look(picture)).opaque);
    if (!over.some((picture) => opaque.get(picture))) seen.push(line);
  }
  return seen;
}

function covers({ box }: PaintedPicture, line: Line): boolean {
  const [x0, y0, x1, y1] = lineBox(line);
  return box[0] <= x0 && box[1] <= y0 && box[2] >= x1 && box[3] >= y1;
}
