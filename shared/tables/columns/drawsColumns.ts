import { covered } from '../grid/edges.ts';
import type { GridReading } from '../grid/gridReading.ts';

/** A drawn column line counts as standing from this share of the body's height on. */
const standingFrom = 0.5;

/** Whether lines part columns in the table's body: those between its headings only show the headings' own cells. */
export function drawsColumns({ columnEdges, lines, headingLines, region }: GridReading): boolean {
  const top = lines[headingLines]?.y0 ?? region.y0;
  return columnEdges.slice(1, -1).some((edge) => covered(edge, top, region.y1) >= standingFrom);
}
