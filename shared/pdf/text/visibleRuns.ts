import type { Box } from '../../model/geometry.ts';
import type { Run } from '../../model/page.ts';
import { BoxIndex } from '../shapes/boxIndex.ts';
import type { Line } from './buildLines.ts';
import type { Fill } from '../shapes/fills.ts';
import { WHITE, sameColour } from '../paint/colour.ts';
import { areaOf, intersect } from '../paint/matrix.ts';
import { toRun } from './toRun.ts';

/** Two runs of the same text that share more than this of the smaller one are one text printed twice (tabula). */
const SAME_PLACE = 0.5;
/** A second printing this far off, in ems, thickens the letters: it is how bold is faked. */
const FAKE_BOLD = 0.005;

/** The runs that a reader sees, in content order. */
export function visibleRuns(lines: readonly Line[], fills: BoxIndex<Fill>): Run[] {
  const runs: Run[] = [];
  const printed = new Map<string, BoxIndex<Run>>();
  const colours = [...new Set([WHITE, ...fillColours(fills)])];
  lines.forEach((line, id) => {
    const run = toRun(line, id);
    if (run === null || isCovered(run, line.order, fills) || (line.colour !== null && isInvisible(run, line.order, fills, colours))) return;
    const same = printed.get(run.text) ?? new BoxIndex<Run>([]);
    const twin = same.touching(run.box).find((other) => isSamePlace(other.box, run.box));
    if (twin) {
      printOver(twin, run);
      return;
    }
    same.add(run);
    printed.set(run.text, same);
    runs.push(run);
  });
  return runs;
}

/** What a second printing in one place does: it thickens the letters, or lies as the text itself over its shadow. */
function printOver(first: Run, second: Run): void {
  if (isShifted(first, second) && sameColour(first.colour, second.colour)) first.bold = true;
  first.colour = second.colour;
}

function fillColours(fills: BoxIndex<Fill>): string[] {
  const colours = new Set<string>();
  for (const { colour } of fills) if (colour !== null) colours.add(colour);
  return [...colours];
}

function isSamePlace(a: Box, b: Box): boolean {
  return areaOf(intersect(a, b)) > SAME_PLACE * Math.min(areaOf(a), areaOf(b));
}

function isShifted(a: Run, b: Run): boolean {
  return Math.hypot(a.origin[0] - b.origin[0], a.origin[1] - b.origin[1]) > FAKE_BOLD * a.size;
}

/** Three places along the run, a little above its baseline: hidden means hidden at all three. */
function probes({ box: [x0, y0, x1, y1] }: Run): [number, number][] {
  return [0.1, 0.5, 0.9].map((share) => [x0 + (x1 - x0) * share, y0 + (y1 - y0) * (Math.abs(x1 - x0) > Math.abs(y1 - y0) ? 0.5 : share)]);
}

function isCovered(run: Run, order: number, fills: BoxIndex<Fill>): boolean {
  const later = fills.touching(run.box).filter((fill) => fill.solid && fill.order > order);
  return later.length > 0 && probes(run).every((point) => later.some(({ box }) => holds(box, point)));
}

/** True for text in the colour of the ground it stands on. A ground of unknown colour shows everything. */
function isInvisible(run: Run, order: number, fills: BoxIndex<Fill>, colours: readonly string[]): boolean {
  if (!colours.some((colour) => sameColour(colour, run.colour))) return false;
  const under = fills.touching(run.box).filter((fill) => fill.order < order).sort((a, b) => b.order - a.order);
  return probes(run).every((point) => {
    const fill = under.find(({ box }) => holds(box, point));
    const ground = fill ? fill.colour : WHITE;
    return ground !== null && sameColour(ground, run.colour);
  });
}

function holds([x0, y0, x1, y1]: Box, [x, y]: [number, number]): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}
