import { columnsOf, type Extent, type Separator } from '../columns/columns.ts';
import { middleX, type Line, type Piece } from '../text/lines.ts';

/** Edges agree within this many sizes. */
const sameEdge = 0.15;
/** A heading in the middle of several columns ends by chance with one of them within as many, hardly nearer. */
const sameEnd = 0.05;

interface Columns {
  block: Line[];
  separators: Separator[];
  extents: (Extent | null)[];
}

/**
 * The middle of the cells of some columns whose texts are set flush: texts set from the right end where their cells do,
 * and so does the column before them, where the first cell begins; texts set from the left begin where theirs do, and the
 * column behind begins where the last cell ends. The first cell behind the labels is taken to be as wide as the next. Null
 * where the columns are not set so.
 */
export function flushMiddle(from: number, to: number, size: number, columns: Columns): number | null {
  const { extents, separators } = columns;
  const isLast = to + 2 === separators.length;
  const fromRight = isFlush(from - 1, to, size, columns, ({ x1 }) => x1);
  const fromLeft = isFlush(from, isLast ? to : to + 1, size, columns, ({ x0 }) => x0);
  if (!fromRight && !fromLeft && from === 1 && to > from && isFlush(from, to, size, columns, ({ x1 }) => x1)) return (2 * extents[from]!.x1 - extents[from + 1]!.x1 + extents[to]!.x1) / 2;
  if (fromRight === fromLeft) return null;
  return fromRight ? (extents[from - 1]!.x1 + extents[to]!.x1) / 2 : (extents[from]!.x0 + (isLast ? separators.at(-1)!.at : extents[to + 1]!.x0)) / 2;
}

/** A heading that begins so many sizes before its column's flush texts is set over more than that column. */
const hangsBefore = 0.5;

/**
 * The columns of a group's heading over the last of a bare table whose texts are set from the left: where the last cell
 * ends is not drawn, so they are the fewest whose texts' middle is not right of the heading's. Null where none is such.
 */
export function groupToOpenEdge(piece: Piece, columns: Columns): [number, number] | null {
  const { extents, separators } = columns;
  const to = separators.length - 2;
  const size = piece.words[0]!.size;
  const last = extents[to];
  if (separators.at(-1)!.ruled || !last || columnsOf(piece, separators, extents)[0] !== to || piece.x0 > last.x0 - hangsBefore * size) return null;
  let from = to - 1;
  while (from > 0 && extents[from] && (extents[from]!.x0 + last.x1) / 2 > middleX(piece)) from--;
  return from > 0 && !standsBeside(piece, from, to, columns) && isFlush(from, to, size, columns, ({ x0 }) => x0) ? [from, to] : null;
}

/** Whether another heading stands beside one, higher or lower, over one of some columns: then that one is over none of its own. */
function standsBeside(piece: Piece, from: number, to: number, { block, separators, extents }: Columns): boolean {
  const slack = sameEdge * piece.words[0]!.size;
  return block.some(({ pieces }) => pieces.some((other) => {
    if (other === piece || other.y0 > piece.y1 - slack || other.y1 < piece.y0 + slack) return false;
    const [first, last] = columnsOf(other, separators, extents);
    return first <= to && last >= from;
  }));
}

/** Whether a heading ends with its column's text as that column's own heading does, all set from the right: then it is in no middle. */
export function isSetFromRight(piece: Piece, columns: Columns): boolean {
  const size = piece.words[0]!.size;
  const [, last] = columnsOf(piece, columns.separators, columns.extents);
  const text = columns.extents[last];
  return text !== null && text !== undefined && Math.abs(piece.x1 - text.x1) <= sameEnd * size && isFlush(last, last, size, columns, ({ x1 }) => x1);
}

/** Whether a heading begins with its column's text as that column's own heading right under it does, all set from the left: then it is in no middle. */
export function isSetFromLeft(piece: Piece, columns: Columns): boolean {
  const size = piece.words[0]!.size;
  const [first] = columnsOf(piece, columns.separators, columns.extents);
  const text = columns.extents[first];
  return text !== null && text !== undefined && Math.abs(piece.x0 - text.x0) <= sameEnd * size && isFlush(first, first, size, columns, ({ x0 }) => x0);
}

/** Whether every column has a heading of its own that ends, or begins, where its text does. */
function isFlush(first: number, last: number, size: number, { block, separators, extents }: Columns, edge: (extent: Extent) => number): boolean {
  const heads = block.flatMap(({ pieces }) => pieces).map((piece) => ({ piece, at: columnsOf(piece, separators, extents) }));
  return Array.from({ length: last - first + 1 }, (_, k) => first + k).every((column) => {
    const own = heads.filter(({ at }) => at[0] === column && at[1] === column).map(({ piece }) => piece).toSorted((a, b) => b.y0 - a.y0)[0];
    const text = extents[column];
    return own !== undefined && text !== null && text !== undefined && Math.abs(edge(own) - edge(text)) <= sameEdge * size;
  });
}

/** Whether a heading is set in the middle of its column, and flush with neither edge of its text: then its other lines are too. */
export function isCentred(head: Piece, { separators, extents }: Omit<Columns, 'block'>): boolean {
  const [from, to] = columnsOf(head, separators, extents);
  const text = extents[from];
  const slack = sameEdge * head.words[0]!.size;
  return from === to && text !== null && text !== undefined && Math.abs(middleX(head) - middleX(text)) <= slack && Math.abs(head.x0 - text.x0) > slack;
}
