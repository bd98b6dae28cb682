import type { Box } from '../../model/geometry.ts';
import type { Run } from '../../model/page.ts';
import { sameColour } from '../paint/colour.ts';
import { areaOf, intersect } from '../paint/matrix.ts';
import { BoxIndex } from '../shapes/boxIndex.ts';
import type { Fill } from '../shapes/fills.ts';
import type { Line } from './buildLines.ts';
import { seenParts } from './seenParts.ts';
import { toRun } from './toRun.ts';

/** Two runs of the same text that share more than this of the smaller one are one text printed twice (tabula). */
const SAME_PLACE = 0.5;
/** A second printing this far off, in ems, thickens the letters: it is how bold is faked. */
const FAKE_BOLD = 0.005;

/** The runs that a reader sees, in content order. */
export function visibleRuns(lines: readonly Line[], fills: BoxIndex<Fill>): Run[] {
  const runs: Run[] = [];
  const printed = new Map<string, BoxIndex<Run>>();
  for (const part of lines.flatMap((line) => seenParts(line, fills))) {
    const run = toRun(part, runs.length);
    if (run === null) continue;
    const same = printed.get(run.text);
    const twin = same?.touching(run.box).find((other) => isSamePlace(other.box, run.box));
    if (twin) {
      printOver(twin, run);
      continue;
    }
    if (same) same.add(run);
    else printed.set(run.text, new BoxIndex([run]));
    runs.push(run);
  }
  return runs;
}

/** What a second printing in one place does: it thickens the letters, or lies as the text itself over its shadow. */
function printOver(first: Run, second: Run): void {
  if (isShifted(first, second) && sameColour(first.colour, second.colour)) first.bold = true;
  first.colour = second.colour;
}

function isSamePlace(a: Box, b: Box): boolean {
  return areaOf(intersect(a, b)) > SAME_PLACE * Math.min(areaOf(a), areaOf(b));
}

function isShifted(a: Run, b: Run): boolean {
  return Math.hypot(a.origin[0] - b.origin[0], a.origin[1] - b.origin[1]) > FAKE_BOLD * a.size;
}
