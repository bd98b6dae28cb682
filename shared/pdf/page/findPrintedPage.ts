import type { Box } from '../../model/geometry.ts';
import type { Run } from '../../model/page.ts';

/** Page numbers stand within this share of the page's height or width from its edge. */
const MARGIN = 0.09;
/** A bare number is a page's only where nothing stands nearer above or below it, in heights of its own. */
const CLEARANCE = 0.8;
/** … and beside nothing but the rest of a footer: a line of more runs is a row of a table. */
const FOOTER_RUNS = 3;

const STAMP = /^page\s+(\d{1,4})$/i;
const FOOTER = /^page\s+(\d{1,4})\s+of\s+\d{1,4}$/i;
const BARE = /^(?:[-–—]\s*)?(\d{1,4})(?:\s*[-–—])?$/;

/**
 * The number that the pack prints on the page. A stamp of its own ("Page 35") counts before the number that a report
 * within the pack gives its own pages ("Page 3 of 12", or a bare 3). Null where none is found, or two vie.
 */
export function findPrintedPage(runs: readonly Run[], page: Box): string | null {
  const edge = runs.filter((run) => isAtEdge(run.box, page));
  const stamps = edge.flatMap((run) => STAMP.exec(run.text)?.[1] ?? []);
  // A pack stamps its pages after all else is laid out.
  if (stamps.length > 0) return stamps.at(-1) ?? null;
  const footers = only(edge.flatMap((run) => FOOTER.exec(run.text)?.[1] ?? []));
  return footers ?? only(edge.flatMap((run) => (isUpright(run) && standsAlone(run, runs) ? (BARE.exec(run.text)?.[1] ?? []) : [])));
}

function only(numbers: readonly string[]): string | null {
  const found = new Set(numbers);
  return found.size === 1 ? (numbers[0] ?? null) : null;
}

const isUpright = (run: Run): boolean => Math.abs(run.angle) < 1;

function isAtEdge([x0, y0, x1, y1]: Box, [, , width, height]: Box): boolean {
  return y1 < height * MARGIN || y0 > height * (1 - MARGIN) || x1 < width * MARGIN || x0 > width * (1 - MARGIN);
}

function standsAlone(run: Run, runs: readonly Run[]): boolean {
  const [, top, , bottom] = run.box;
  const room = CLEARANCE * (bottom - top);
  const beside = runs.filter((other) => other.box[1] < bottom && other.box[3] > top);
  const near = runs.some((other) => !beside.includes(other) && other.box[1] < bottom + room && other.box[3] > top - room);
  return beside.length <= FOOTER_RUNS && !near;
}
