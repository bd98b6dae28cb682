import type { Box } from '../../model/geometry.ts';
import type { Page } from '../../model/page.ts';
import { buildTable } from './buildTable.ts';
import type { Extent } from '../columns/columns.ts';
import type { Grid } from './grid.ts';
import { joinHeadings } from '../headings/joinHeadings.ts';
import { isCaption } from '../text/kinds.ts';
import type { PlacedTable } from './joinTables.ts';
import { hull, isBold, textOf, type Line } from '../text/lines.ts';
import { boxOf, kept, type Candidate, type PageReading } from '../pageReading.ts';

/** A heading directly above a table stands within this many sizes. */
const titleReach = 2.5;

function titleOf(above: Line[], top: number): string | null {
  const line = above.at(-1);
  if (!line || top - line.y1 > titleReach * line.size || line.pieces.length > 2) return null;
  return textOfTitle(line, above) ?? titleOverSentences(above);
}

function textOfTitle(line: Line, above: Line[]): string | null {
  const text = [...linesBefore(line, above), line].flatMap(({ pieces }) => pieces.map(textOf)).join(' ');
  return text.length > 160 || /[.;,]$/.test(text) ? null : text;
}

/** Between a title and its table stand so many lines of sentences at most, with so much white (in sizes) between them. */
const sentences = { lines: 4, apart: 0.9 };
/** A title without "Table 4" before it is bold, or larger than the sentences by this factor. */
const larger = 1.1;

/** The title over a sentence or two that say what its table shows: "Table 4. Suspensions, 2022/23", "The table compares …". */
function titleOverSentences(above: Line[]): string | null {
  const last = above.at(-1)!;
  for (let i = above.length - 1; i > 0 && i >= above.length - sentences.lines; i--) {
    const [line, sentence] = [above[i - 1]!, above[i]!];
    const isTitle = line.pieces.length === 1 && (isCaption(textOf(line.pieces[0]!)) || (isBold(line) && !isBold(last)) || line.size >= larger * last.size);
    if (isTitle) return sentence.y0 - line.y1 <= titleReach * line.size ? textOfTitle(line, above) : null;
    if (sentence.y0 - line.y1 > sentences.apart * sentence.size) return null;
  }
  return null;
}

/** A title that runs on in lower case ("… for a second or subsequent / time"), in a bracket ("(average of / December, January and February)") or from "Table 5: …" begins in the lines above, close and of its size. */
function linesBefore(last: Line, above: Line[]): Line[] {
  const before = above.at(above.indexOf(last) - 1);
  if (above.indexOf(last) < 1 || !before) return [];
  const text = last.pieces.map(textOf).join(' ');
  const isOpen = /\([^)]*$/.test(before.pieces.map(textOf).join(' ')) && /^[^(]*\)/.test(text);
  const isNamed = isCaption(textOf(before.pieces[0]!)) && !isCaption(text);
  if (!isOpen && !isNamed && !/^\p{Ll}/u.test(text)) return [];
  const runsOn = before.pieces.length === 1 && Math.abs(before.size - last.size) < 0.05 * last.size && Math.abs(before.x0 - last.x0) < last.size && last.y0 - before.y1 < 0.6 * last.size;
  return runsOn ? [...linesBefore(before, above), before] : [];
}

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
