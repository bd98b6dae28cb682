import type { Box } from '../../../model/geometry.ts';
import type { Page, Ruling, Run } from '../../../model/page.ts';
import { isFigure } from './readLoneValue.ts';

/** A stretch of one line without a wide gap, and where each of its characters stands. */
export interface Piece {
  text: string;
  box: Box;
  size: number;
  bold: boolean;
  /** x of each character, and last where the text ends: `text.length + 1` numbers. */
  edges: number[];
}

/** A gap wider than this many times the size of the text parts two pieces of one line. */
const WIDE_GAP = 1.2;
/** Type this many times larger than what stands beside it is set apart: a tile's figure from its change. */
const LARGER = 1.3;
/** Two figures in one line are a column's each, where more than a word's space parts them. */
const APART = 0.5;
/** White between two words is wider than this many times the size. */
const SPACED = 0.12;
/** A unit may be set smaller than its number. */
const UNIT = /^\s*(?:%|per ?cent|pp|days|weeks|months|k|m)\s*$/i;

/** A filled area of at least this width and height, in points, may be a tile; more of them than this are a picture. */
const TILE = { width: 40, height: 20, most: 300 };

/** An upright ruling of at least this height, in points, parts two cells. */
const CELL = 8;

/** The level text of a page in lines from top to bottom, each in pieces from left to right: none runs on from one filled tile, or one ruled cell, to the next. */
export function layLines({ runs, shadings, rulings }: Pick<Page, 'runs' | 'shadings' | 'rulings'>): Piece[][] {
  const level = runs.filter(({ angle, artifact, text }) => Math.abs(angle) < 1 && !artifact && text.trim() !== '').toSorted((a, b) => a.origin[1] - b.origin[1]);
  const lines: Run[][] = [];
  for (const run of level) {
    const line = lines.at(-1);
    const base = line?.[0];
    if (line && base && run.origin[1] - base.origin[1] < 0.4 * Math.min(run.size, base.size)) line.push(run);
    else lines.push([run]);
  }
  lines.forEach((line, at) => goOver(line, lines[at + 1]));
  const tiles = shadings.map(({ box }) => box).filter(([x0, y0, x1, y1]) => x1 - x0 >= TILE.width && y1 - y0 >= TILE.height);
  const upright = rulings.filter(({ x0, x1, y0, y1 }) => Math.abs(x1 - x0) < 1 && y1 - y0 >= CELL);
  return lines.map((line) => intoPieces(line, tiles.length > TILE.most ? [] : tiles, besideLine(upright, line)));
}

/** Of two lines as close as those of cards beside each other, each run stands in the one whose runs it is level with: a word with its figure. */
function goOver(line: Run[], next: Run[] | undefined): void {
  if (next === undefined) return;
  const nearest = (run: Run, others: readonly Run[]): number => Math.min(...others.filter((other) => other !== run).map((other) => Math.abs(other.origin[1] - run.origin[1])));
  const over = line.filter((run) => nearest(run, next) < nearest(run, line));
  if (over.length === line.length) return;
  next.unshift(...over);
  line.splice(0, line.length, ...line.filter((run) => !over.includes(run)));
}

/** The x of the upright rulings that stand in a line of text. */
function besideLine(upright: readonly Ruling[], [first]: readonly Run[]): number[] {
  const middle = first === undefined ? NaN : (first.box[1] + first.box[3]) / 2;
  return upright.filter(({ y0, y1 }) => y0 < middle && y1 > middle).map(({ x0 }) => x0);
}

function intoPieces(line: readonly Run[], tiles: readonly Box[], walls: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  for (const run of line.toSorted((a, b) => a.box[0] - b.box[0])) {
    const last = pieces.at(-1);
    const gap = last ? run.box[0] - last.box[2] : 0;
    const wide = last && isFigure(last.text) && isFigure(run.text) ? APART : WIDE_GAP;
    const isOne = last && gap < wide * run.size && (isOneType(last.size, run.size) || UNIT.test(run.text));
    const isParted = (): boolean => arePartedBy(tiles, last!.box, run.box) || walls.some((x) => x > last!.box[2] - 1 && x < run.box[0] + 1);
    if (isOne && !(gap > SPACED * run.size && isParted())) append(last, run, gap > SPACED * run.size);
    else pieces.push({ text: run.text, box: [...run.box], size: run.size, bold: run.bold, edges: edgesOf(run) });
  }
  return pieces;
}

/** Whether one of two boxes beside each other ends in a tile, or the other begins in one, that does not hold both. */
function arePartedBy(tiles: readonly Box[], [, , end]: Box, [begin, top, , bottom]: Box): boolean {
  const middle = (top + bottom) / 2;
  return tiles.some(([x0, y0, x1, y1]) => y0 < middle && y1 > middle && ((x1 > end - 1 && x1 < begin + 1) || (x0 > end - 1 && x0 < begin + 1)));
}

function isOneType(one: number, other: number): boolean {
  return Math.max(one, other) < LARGER * Math.min(one, other);
}

function append(piece: Piece, run: Run, spaced: boolean): void {
  // A code may be set small, or light, before its title: a line is of the type of most of its text, and a figure with its unit of the figure's.
  const isSmallPart = run.text.length > piece.text.length && !(isFigure(piece.text) && UNIT.test(run.text));
  if (isSmallPart && Math.abs(piece.size - run.size) > 0.5) piece.size = run.size;
  piece.bold = isSmallPart ? run.bold : piece.bold && run.bold;
  const space = spaced && !piece.text.endsWith(' ') && !run.text.startsWith(' ');
  piece.edges = [...piece.edges.slice(0, -1), ...(space ? [piece.edges.at(-1)!] : []), ...edgesOf(run)];
  piece.text += `${space ? ' ' : ''}${run.text}`;
  piece.box = [Math.min(piece.box[0], run.box[0]), Math.min(piece.box[1], run.box[1]), Math.max(piece.box[2], run.box[2]), Math.max(piece.box[3], run.box[3])];
}

/** Where a run's characters stand, in page points; in proportion where its font does not say. */
function edgesOf({ text, box, origin, edges }: Run): number[] {
  if (edges) return edges.map((edge) => origin[0] + edge);
  return Array.from({ length: text.length + 1 }, (_, index) => box[0] + ((box[2] - box[0]) * index) / text.length);
}
