import { columnsOf } from '../columns/columns.ts';
import type { HeadingScene } from './headingSpans.ts';
import { isPeriod } from '../text/kinds.ts';
import { textOf, type Line, type Piece } from '../text/lines.ts';

/*
 * Headings over groups of columns that are set from the left, over the first of them, or from the right, over the last.
 */

/** A heading that hangs over the left edge of its last column's by this many sizes is set over more than that. */
const hangsFrom = 0.8;
/** The last column of a group ends with its own heading within this many sizes. */
const columnEnd = 0.3;
/** Text set from the left begins where its column does to within this many sizes; a centred one does so by chance only. */
const flushLeft = 0.05;
/** The headings of a group's columns stand at most this many sizes below the group's own. */
const groupAbove = 1.8;
/** Two rows of headings stand this many sizes apart, or farther; the lines of one heading stand closer. */
const rowsApart = 0.4;
/**
 * The columns of a group whose heading is set from the left, over the first of them: up to where the next heading stands,
 * as long as periods, or headings that other groups repeat, stand below. Null where nothing shows such a group.
 */
export function groupFromLeft(piece: Piece, line: Line, { block, separators, extents }: HeadingScene): [number, number] | null {
  const size = piece.words[0]!.size;
  const columnFrom = (other: Piece) => extents.findIndex((extent) => extent !== null && Math.abs(extent.x0 - other.x0) <= flushLeft * size);
  const from = columnFrom(piece);
  const lower = block.find((other) => other.y0 >= piece.y1 - 0.2 * size && other.y0 - piece.y1 <= groupAbove * size && other.pieces.some((head) => columnFrom(head) === from));
  if (from < 1 || !lower || line.pieces.some((other) => columnFrom(other) < 0)) return null;
  const own = lower.pieces.find((head) => columnFrom(head) === from)!;
  // "South" close over "West" is its first line, though "West" comes again in the next group.
  if (own.y0 - piece.y1 < rowsApart * size && !isPeriod(textOf(own))) return null;
  const texts = lower.pieces.map(textOf);
  const groups = (text: string) => isPeriod(text) || texts.filter((other) => other === text).length > 1;
  const beside = block.flatMap((other) => other.pieces).filter((other) => other !== piece && other.y0 < piece.y1 - 0.2 * size && other.y1 > piece.y0 + 0.2 * size);
  const inGroup = (column: number) => {
    const head = lower.pieces.find((other) => columnFrom(other) === column);
    return head !== undefined && groups(textOf(head)) && !beside.some((other) => other.x0 < head.x1 && other.x1 > head.x0);
  };
  // No group runs on over a column with which one over it begins, or over that of a heading beside another on a line over it.
  const above = block.filter((upper) => upper.y1 < line.y0 + 0.2 * size).map(({ pieces }) => pieces.map((head) => ({ head, at: columnsOf(head, separators, extents) })));
  const begins = (column: number) => above.some((heads) => heads.some(({ head, at }) => columnFrom(head) === column || (at[0] === column && heads.some(({ at: [, last] }) => last >= from && last < column))));
  let to = from;
  while (inGroup(to + 1) && !begins(to + 1)) to++;
  return to > from && inGroup(from) ? [from, to] : null;
}

/**
 * The columns of a group whose heading is set from the right, over the last of them: back to where the heading before it
 * stands. Null unless every heading over others is set so, and hangs over its last one's left edge, or the last ends with
 * the headings under it: then none of those is left over.
 */
export function groupFromRight(piece: Piece, line: Line, { block, extents }: HeadingScene): [number, number] | null {
  const isFlush = (head: Piece, other: Piece) => Math.abs(head.x1 - other.x1) <= 2 * flushLeft * line.size;
  const lower = block.find((other) => other.y0 > line.y0 && other.pieces.length > 1 && other.y0 - line.y1 <= groupAbove * line.size && other.pieces.some((head) => isFlush(head, piece)));
  if (!lower || lower.y0 - line.y1 < rowsApart * line.size) return null;
  // What stands between a heading and the line of those under it is its own second line.
  if (block.some((other) => other.y0 > line.y0 && other.y0 < lower.y0 && other.pieces.some((second) => second.x0 < piece.x1 && second.x1 > piece.x0))) return null;
  const over = line.pieces.filter((other) => lower.pieces.some((head) => head.x0 < other.x1 && head.x1 > other.x0));
  const headOf = (other: Piece) => lower.pieces.find((head) => isFlush(head, other));
  const hangs = (other: Piece) => other.x0 < (headOf(other)?.x0 ?? -Infinity) - hangsFrom * line.size;
  if (lower.pieces.length <= over.length || !(over.every(hangs) || (over.length > 1 && headOf(over.at(-1)!) === lower.pieces.at(-1)))) return null;
  const columnOf = (head: Piece | undefined) => (head ? extents.findIndex((extent) => extent !== null && Math.abs(extent.x1 - head.x1) <= columnEnd * line.size) : -1);
  const lasts = over.map((other) => columnOf(headOf(other)));
  if (!over.includes(piece) || lasts.some((last, i) => last < 1 || last <= (lasts[i - 1] ?? 0))) return null;
  const index = line.pieces.indexOf(piece);
  const last = lasts[over.indexOf(piece)]!;
  const before = index > 0 ? line.pieces[index - 1]!.x1 : extents[0]?.x1 ?? -Infinity;
  const heads = lower.pieces.filter((head) => head.x1 > before + flushLeft * line.size && head.x0 < piece.x1);
  // What comes twice under one heading is of two groups.
  const isOne = heads.length > 1 && new Set(heads.map(textOf)).size === heads.length && heads.every((head, i) => columnOf(head) === last - heads.length + 1 + i);
  return isOne ? [last - heads.length + 1, last] : null;
}
