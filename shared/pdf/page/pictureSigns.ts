import type { Drawing } from '../../model/page.ts';
import type { PageParts } from '../document/pageParts.ts';
import type { PaintedPicture } from '../paint/painting.ts';

/** Pictures of these sizes, in points, may be signs: icons of arrows, ticks and ratings. */
const LEAST = 3;
const MOST = 40;
/** More of them than any scorecard has: tiles of a map. */
const MOST_SIGNS = 400;

/** Small pictures as drawings without an outline, each with its colour. */
export async function pictureSigns(pictures: readonly PaintedPicture[], look: PageParts['look']): Promise<Drawing[]> {
  const small = pictures.filter(({ box }) => [box[2] - box[0], box[3] - box[1]].every((side) => side >= LEAST && side <= MOST));
  if (small.length > MOST_SIGNS) return [];
  const drawings: Drawing[] = [];
  for (const picture of small) {
    const colour = picture.stencil ?? (await look(picture)).colour;
    if (colour !== null) drawings.push({ box: picture.box, colour, outline: [] });
  }
  return drawings;
}
