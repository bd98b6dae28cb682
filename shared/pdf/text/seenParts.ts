import type { Box } from '../../model/geometry.ts';
import { WHITE, sameColour } from '../paint/colour.ts';
import type { Cell } from '../paint/painting.ts';
import type { BoxIndex } from '../shapes/boxIndex.ts';
import type { Fill } from '../shapes/fills.ts';
import { type Line, lineBox } from './buildLines.ts';

/** Heights above the baseline, in sizes, between which letters and figures have their middles. */
const LOW = 0.15;
const MIDDLE = 0.3;
const HIGH = 0.55;

/**
 * What a reader sees of a line: all of it, the parts that no later fill covers, or nothing when it has the colour of the
 * ground it stands on.
 */
export function seenParts(line: Line, fills: BoxIndex<Fill>): Line[] {
  const near = fills.touching(lineBox(line));
  if (isInvisible(line, near.filter((fill) => fill.order < line.order))) return [];
  const covers = near.filter((fill) => fill.solid && fill.order > line.order);
  if (covers.length === 0) return [line];
  return cutOut(line, (cell) => covers.some(({ box }) => holds(box, pointAt(line, cell, LOW)) && holds(box, pointAt(line, cell, HIGH))));
}

/**
 * True when every letter has the colour of what lies under it: of the paper, or of the topmost fill there. A ground of
 * unknown colour shows everything, and a word of which one letter shows is kept whole.
 */
function isInvisible(line: Line, under: Fill[]): boolean {
  const { colour } = line;
  if (colour === null || (under.length === 0 && !sameColour(colour, WHITE))) return false;
  const topmostFirst = under.sort((a, b) => b.order - a.order);
  return line.cells.every((cell) => {
    const point = pointAt(line, cell, MIDDLE);
    const fill = topmostFirst.find(({ box }) => holds(box, point));
    const ground = fill ? fill.colour : WHITE;
    return ground !== null && sameColour(ground, colour);
  });
}

/** The stretches of a line between the cells that are left out. */
function cutOut(line: Line, isHidden: (cell: Cell) => boolean): Line[] {
  const parts: Line[] = [];
  let open: Line | null = null;
  for (const cell of line.cells) {
    if (isHidden(cell)) {
      open = null;
    } else {
      if (!open) parts.push((open = { ...line, cells: [] }));
      open.cells.push(cell);
    }
  }
  return parts;
}

/** A place in the middle of a glyph's width, so many sizes above the baseline. */
function pointAt({ origin: [x, y], direction: [dx, dy], size }: Line, { from, to }: Cell, above: number): [number, number] {
  const along = (from + to) / 2;
  return [x + dx * along + dy * above * size, y + dy * along - dx * above * size];
}

function holds([x0, y0, x1, y1]: Box, [x, y]: [number, number]): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}
