import type { Box } from '../../model/geometry.ts';
import type { Page, Run } from '../../model/page.ts';

/** A stretch of one line of text without a gap as wide as a column's. */
export interface Piece {
  text: string;
  box: Box;
  /** Baseline, page points. */
  y: number;
  /** Size of most of its characters, points. */
  size: number;
  bold: boolean;
  /** Page x where each character begins, and last where the text ends: `text.length + 1` numbers. */
  edges: number[];
}

/** Share of the type size by which baselines may differ within one line: raised ordinals ("31st") stay in theirs. */
const BASELINE_SLACK = 0.5;
/** In type sizes. Justified lines stretch a word space to about one; columns and hanging numbers stand further apart. */
const COLUMN_GAP = 1.5;
/** In type sizes. Below it two runs are one word set in two fonts. */
const WORD_GAP = 0.14;
/** A raised mark is smaller than this share of its line's size. */
const RAISED_SIZE = 0.8;

/**
 * The page's horizontal text outside `boxes` as pieces of lines, top to bottom and left to right. Turned text, artifacts
 * and raised footnote marks are set aside.
 */
export function piecesOf(page: Page, boxes: readonly Box[]): Piece[] {
  return piecesOfRuns(page.runs.filter((run) => run.angle === 0 && !run.artifact && run.text.trim() !== '' && !insideAny(run.box, boxes)));
}

export function piecesOfRuns(runs: readonly Run[]): Piece[] {
  return rowsOf(runs).flatMap(splitRow);
}

function insideAny([x0, y0, x1, y1]: Box, boxes: readonly Box[]): boolean {
  const x = (x0 + x1) / 2;
  const y = (y0 + y1) / 2;
  return boxes.some((box) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
}

/** Runs that share a baseline, allowing for raised marks. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => b.size - a.size)) {
    const row = rows.find(({ y, size }) => Math.abs(y - run.origin[1]) <= BASELINE_SLACK * Math.min(size, run.size * 2));
    if (row === undefined) rows.push({ y: run.origin[1], size: run.size, runs: [run] });
    else row.runs.push(run);
  }
  rows.sort((a, b) => a.y - b.y);
  return rows.map((row) => row.runs.sort((a, b) => a.box[0] - b.box[0]));
}

function splitRow(row: readonly Run[]): Piece[] {
  const size = Math.max(...row.map((run) => run.size));
  const pieces: Run[][] = [];
  let end = -Infinity;
  for (const run of row) {
    if (isFootnoteMark(run, size, row)) continue;
    if (run.box[0] - end > COLUMN_GAP * size) pieces.push([run]);
    else pieces.at(-1)!.push(run);
    end = Math.max(end, run.box[2]);
  }
  return pieces.map(joinRuns);
}

/** A small raised digit or sign after a word points to a note; beside a figure it would be read as part of it. */
function isFootnoteMark(run: Run, size: number, row: readonly Run[]): boolean {
  if (run.size > RAISED_SIZE * size || !/^\s*(?:\d{1,2}|[*†‡§])\s*$/u.test(run.text)) return false;
  const line = row.find((other) => other.size === size);
  return line !== undefined && line.origin[1] - run.origin[1] > 0.1 * size;
}

function joinRuns(runs: Run[]): Piece {
  let text = '';
  const edges: number[] = [];
  let end: number | null = null;
  for (const run of runs) {
    const glued = text === '' || text.endsWith(' ') || run.text.startsWith(' ');
    if (end !== null && !glued && run.box[0] - end > WORD_GAP * run.size) {
      text += ' ';
      edges.push(end);
    }
    edges.push(...edgesOf(run).slice(0, -1));
    text += run.text.replace(/\s/gu, ' ');
    end = run.box[2];
  }
  edges.push(end ?? 0);
  const widest = longest(runs);
  return { text, edges, size: widest.size, y: widest.origin[1], bold: isBold(runs), box: hull(runs.map((run) => run.box)) };
}

function edgesOf(run: Run): number[] {
  if (run.edges !== null && run.edges.length === run.text.length + 1) return run.edges.map((edge) => run.origin[0] + edge);
  const step = (run.box[2] - run.box[0]) / Math.max(1, run.text.length);
  return Array.from({ length: run.text.length + 1 }, (_, index) => run.box[0] + index * step);
}

function longest(runs: readonly Run[]): Run {
  return runs.reduce((best, run) => (run.text.length > best.text.length ? run : best));
}

function isBold(runs: readonly Run[]): boolean {
  const letters = (chosen: readonly Run[]) => chosen.reduce((sum, run) => sum + run.text.trim().length, 0);
  return letters(runs.filter((run) => run.bold)) > 0.8 * letters(runs);
}

export function hull(boxes: readonly Box[]): Box {
  return [
    Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])), Math.max(...boxes.map((box) => box[3])),
  ];
}
