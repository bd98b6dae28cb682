import type { Box } from '../../model/geometry.ts';
import { boxAround } from '../paint/matrix.ts';
import type { Cell, Show } from '../paint/painting.ts';

/*
 * Gaps in ems of the font. pdf.js's own text layer uses the same two figures: from 0.1 em a reader sees a word space
 * where none was typed, and past 0.6 em a gap between columns.
 */
const WORD_GAP = 0.1;
const COLUMN_GAP = 0.6;
/** A space that the font itself makes wide (a typewriter face) is still one space. */
const WIDE_SPACE = 1.5;
/** Letters overlap their neighbours by kerning, and by no more than this. */
const OVERLAP = -0.3;
/** Raised and lowered marks leave the baseline by more than this; rounding stays within it. */
const BASELINE_SHIFT = 0.12;
const SIZE_CHANGE = 0.03;
/** Cosine of the angle within which two directions are one. */
const SAME_DIRECTION = 0.9999;

/** Letters set this far apart (in ems) are still a word; further, each is a column's figure. */
const TRACKING = 0.3;

/** A run while it grows: the glyphs of all its text operators along one baseline, measured from the line's origin. */
export type Line = Show;

/** Joins text operators into lines: one font, size, direction and colour, no gap wider than a word space. */
export function buildLines(shows: readonly Show[]): Line[] {
  const lines: Line[] = [];
  let current: Line | null = null;
  for (const show of shows) {
    let shift: number | null = current && !current.cutOff ? shiftOnto(current, show) : null;
    for (const cell of show.cells) {
      if (current === null || shift === null || !fits(current, cell, shift)) {
        if (cell.text === ' ') continue;
        current = startLine(show, cell.from);
        shift = -cell.from;
        lines.push(current);
      }
      append(current, { text: cell.text, from: cell.from + shift, to: cell.to + shift });
    }
    if (current) current.cutOff = show.cutOff;
  }
  return lines;
}

function startLine(show: Show, from: number): Line {
  const { origin: [x, y], direction: [dx, dy] } = show;
  return { ...show, origin: [x + dx * from, y + dy * from], cells: [] };
}

/** How far along the line the show's own origin lies, or null when it is no part of this line. */
function shiftOnto(line: Line, show: Show): number | null {
  const alike = line.colour === show.colour && line.contentId === show.contentId && line.artifact === show.artifact
    && line.inkless === show.inkless && line.font.name === show.font.name
    && Math.abs(line.size - show.size) <= SIZE_CHANGE * line.size;
  if (!alike) return null;
  const [dx, dy] = line.direction;
  if (dx * show.direction[0] + dy * show.direction[1] < SAME_DIRECTION) return null;
  const [x, y] = [show.origin[0] - line.origin[0], show.origin[1] - line.origin[1]];
  return Math.abs(dx * y - dy * x) > BASELINE_SHIFT * line.size ? null : dx * x + dy * y;
}

/** True when the cell follows the line's last letter closely enough to be read with it. */
function fits(line: Line, cell: Cell, shift: number): boolean {
  const last = lastLetter(line);
  if (last < 0) return true;
  const letters = line.cells.length - last;
  const gap = cell.from + shift - (line.cells[last]?.to ?? 0) - letters * trackingOf(line);
  const space = line.cells[last + 1];
  const limit = Math.max(COLUMN_GAP * line.size, space ? WIDE_SPACE * (space.to - space.from) : 0);
  return gap >= OVERLAP * line.size && gap <= limit;
}

/** The space after each letter that is the text's design, and parts no words. */
function trackingOf({ letterSpacing, size }: Line): number {
  return letterSpacing <= TRACKING * size ? letterSpacing : 0;
}

/** Index of the last cell that is not a space, or -1. */
function lastLetter({ cells }: Line): number {
  let index = cells.length - 1;
  while (index >= 0 && cells[index]?.text === ' ') index--;
  return index;
}

function append(line: Line, cell: Cell): void {
  const last = line.cells.at(-1);
  if (last && last.text !== ' ' && cell.text !== ' ' && cell.from - last.to - trackingOf(line) > WORD_GAP * line.size) {
    line.cells.push({ text: ' ', from: last.to, to: cell.from });
  }
  line.cells.push(cell);
}

/** The upright box around a line, or around the part of it between two places along it. */
export function lineBox(line: Line, from = line.cells[0]?.from ?? 0, to = line.cells.at(-1)?.to ?? 0): Box {
  const { origin: [x, y], direction: [dx, dy], size, font } = line;
  const [top, bottom] = [font.ascent * size, font.descent * size];
  const corner = (along: number, up: number): [number, number] => [x + dx * along + dy * up, y + dy * along - dx * up];
  return boxAround([corner(from, top), corner(to, top), corner(to, bottom), corner(from, bottom)]);
}
