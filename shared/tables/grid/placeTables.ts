import type { Box } from '../../model/geometry.ts';
import type { Page } from '../../model/page.ts';
import { buildTable } from './buildTable.ts';
import type { Extent } from '../columns/columns.ts';
import type { Grid } from './grid.ts';
import { joinHeadings } from '../headings/joinHeadings.ts';
import type { PlacedTable } from './joinTables.ts';
import { hull, textOf, type Line } from '../text/lines.ts';
import { boxOf, kept, type Candidate, type PageReading } from '../pageReading.ts';
import { titleOf } from './titleOf.ts';

/** A section's label begins within this many sizes of its table's left edge, and stands at most so many over its first row. */
const sectionStart = 2;
const sectionReach = 2;

/** The line right above a table, where it is a short label alone at its left edge. */
function sectionOf(above: Line[], [x0, y0]: Box): Line | null {
  const [line, ...others] = above;
  if (!line || others.length > 0 || line.pieces.length > 1 || /[.;,]$/.test(textOf(line.pieces[0]!))) return null;
  return line.x0 - x0 < sectionStart * line.size && y0 - line.y1 < sectionReach * line.size ? line : null;
}

/** The kept candidates as tables in reading order, each with what stands above and below it. */
export function placeTables(page: Page, out: PageReading, lines: Line[]): PlacedTable[] {
  const used = new Set(kept(out).flatMap(({ grid }) => grid.cells.flatMap((cell) => cell.words)));
  const outside = lines.filter((line) => !line.pieces.some((piece) => piece.words.some((word) => used.has(word))));
  const ordered = kept(out).toSorted((a, b) => boxOf(a.grid)[1] - boxOf(b.grid)[1] || boxOf(a.grid)[0] - boxOf(b.grid)[0]);
  const boxes = ordered.map(({ grid }) => boxOf(grid));
  return joinHeadings(ordered.map((candidate, index) => {
    const { grid } = candidate;
    const box = boxes[index]!;
    // Beside another table stands what is above both.
    const from = Math.max(-Infinity, ...boxes.slice(0, index).filter((other) => other[0] < box[2] && other[2] > box[0]).map((other) => other[3]));
    const above = outside.filter((line) => line.y0 >= from - 1 && line.y1 <= box[1] + 2);
    const over = above.map((line) => ({ ...line, pieces: line.pieces.filter((piece) => piece.x1 > box[0] && piece.x0 < box[2]) })).filter(({ pieces }) => pieces.length > 0);
    const table = buildTable(page, { grid, reading: readings[candidate.kind], evidence: evidenceOf(candidate), confidence: confidenceOf(candidate), title: titleOf(over, box[1]) });
    return { table, edges: grid.xs.map((x) => x.at), texts: textsOf(grid), above: above.map((line) => line.pieces.map(textOf).join(' ')), section: sectionOf(above, box), below: outside.filter((line) => line.y0 >= box[3] - 2).length, walled: grid.marks.walls > 0, openEnd: grid.marks.closed && !grid.ys.at(-1)!.ruled };
  }));
}

function textsOf({ xs, cells }: Grid): (Extent | null)[] {
  return xs.slice(1).map((_, column) => {
    const words = cells.filter(({ col, colSpan }) => col === column && colSpan === 1).flatMap((cell) => cell.words);
    return words.length === 0 ? null : hull(words);
  });
}

const readings = { lattice: 'ruled', stack: 'ruled', open: 'aligned', tagged: 'tagged' } as const;

function evidenceOf({ grid, why, kind, tagAgreement }: Candidate): Record<string, number | string> {
  const { closed, ...marks } = grid.marks;
  return { found: kind, ...marks, rowsRuled: closed ? 'yes' : 'no', ...(tagAgreement === null ? {} : { tagAgreement }), ...(why.startsWith('{') ? (JSON.parse(why) as Record<string, number>) : {}) };
}

/** What a reading is worth before anything speaks for or against it. */
const trust = { lattice: 0.95, stack: 0.9, open: 0.8, tagged: 0.85 } as const;

/** Cut runs speak against a reading, agreement with the tags for it. */
function confidenceOf({ grid, kind, tagAgreement }: Candidate): number {
  const cut = grid.marks.fusedCuts / Math.max(1, grid.cells.length);
  const base = trust[kind] - 0.5 * cut;
  return Math.max(0.3, tagAgreement === null ? base : base + (1 - base) * Math.max(0, tagAgreement - 0.5));
}
