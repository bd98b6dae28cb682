import type { Shading } from '../../model/page.ts';
import type { Rule } from './cleanRulings.ts';

/** Colour is compared at this many places across the table. */
const samples = 15;
/** A change of colour over this share of them is an edge of a band. */
const changes = 0.7;
/** Beyond this many shadings the fills are a picture, not bands. */
const mostShadings = 3000;

interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Where the ground changes colour across (nearly) the whole table: the edges of bands, as rules. */
export function shadeEdges(shadings: Shading[], region: Box): Rule[] {
  const own = shadings.filter(({ box }) => box[2] > region.x0 && box[0] < region.x1 && box[3] > region.y0 - 2 && box[1] < region.y1 + 2);
  if (own.length === 0 || own.length > mostShadings) return [];
  const xs = Array.from({ length: samples }, (_, i) => region.x0 + ((i + 0.5) * (region.x1 - region.x0)) / samples);
  const columns = xs.map((x) => own.filter(({ box }) => box[0] <= x && box[2] >= x));
  const colourAt = (i: number, y: number) => columns[i]!.findLast(({ box }) => box[1] <= y && box[3] >= y)?.colour ?? '#ffffff';
  const places = [...new Set(own.flatMap(({ box }) => [box[1], box[3]]).filter((y) => y > region.y0 - 1 && y < region.y1 + 1))].sort((a, b) => a - b);
  const out: Rule[] = [];
  for (const y of places) {
    if (out.length > 0 && y - out.at(-1)!.at < 2) continue;
    const changed = xs.filter((_, i) => colourAt(i, y - 1.2) !== colourAt(i, y + 1.2)).length;
    if (changed >= changes * samples) out.push({ at: y, from: region.x0, to: region.x1, thickness: 0 });
  }
  return out;
}
