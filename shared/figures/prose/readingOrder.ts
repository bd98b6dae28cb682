import type { Piece } from './pieces.ts';

/** Pieces that a reader takes in one after the other: a column, or the full width of the page. */
export type Column = Piece[];

/** Lines that must stand on either side of a gutter: a hanging list number or a label column has fewer words. */
const FEWEST_LINES = 4;
/** Average letters of a line of prose in a column. Columns of labels, numbers and dates hold fewer. */
const FEWEST_LETTERS = 18;
/** Points between two positions tried for a gutter; narrower than any gutter set in print. */
const STEP = 4;

/** Text in reading order: what stands over a gutter's columns, the left column, the right, and what stands below. */
export function columnsOf(pieces: readonly Piece[]): Column[] {
  const gutter = findGutter(pieces);
  if (gutter === null) return pieces.length > 0 ? [[...pieces]] : [];
  const within = pieces.filter(({ y }) => y >= gutter.top && y <= gutter.bottom);
  return [
    ...columnsOf(pieces.filter(({ y }) => y < gutter.top)),
    ...columnsOf(within.filter(({ box }) => (box[0] + box[2]) / 2 < gutter.x)),
    ...columnsOf(within.filter(({ box }) => (box[0] + box[2]) / 2 >= gutter.x)),
    ...columnsOf(pieces.filter(({ y }) => y > gutter.bottom)),
  ];
}

interface Gutter {
  x: number;
  top: number;
  bottom: number;
  /** Lines on the side that has fewer. */
  lines: number;
}

function findGutter(pieces: readonly Piece[]): Gutter | null {
  if (pieces.length < 2 * FEWEST_LINES) return null;
  const left = Math.min(...pieces.map(({ box }) => box[0]));
  const right = Math.max(...pieces.map(({ box }) => box[2]));
  let best: Gutter | null = null;
  for (let x = left + 0.2 * (right - left); x < left + 0.8 * (right - left); x += STEP) {
    const gutter = gutterAt(pieces, x);
    if (gutter !== null && (best === null || gutter.lines > best.lines)) best = gutter;
  }
  return best;
}

/** The longest run of lines, top to bottom, none of which crosses `x`, if it separates two columns of prose. */
function gutterAt(pieces: readonly Piece[], x: number): Gutter | null {
  let best: Gutter | null = null;
  let open: Piece[] = [];
  for (const piece of [...pieces, null]) {
    const crosses = piece === null || (piece.box[0] < x && piece.box[2] > x);
    if (!crosses) open.push(piece);
    else {
      const gutter = weigh(open, x);
      if (gutter !== null && (best === null || gutter.lines > best.lines)) best = gutter;
      open = [];
    }
  }
  return best;
}

function weigh(pieces: readonly Piece[], x: number): Gutter | null {
  const left = pieces.filter(({ box }) => box[2] <= x);
  const right = pieces.filter(({ box }) => box[0] >= x);
  const lines = Math.min(left.length, right.length);
  if (lines < FEWEST_LINES || letters(left) < FEWEST_LETTERS || letters(right) < FEWEST_LETTERS) return null;
  const shared = Math.min(left.at(-1)!.y, right.at(-1)!.y) - Math.max(left[0]!.y, right[0]!.y);
  const shorter = Math.min(left.at(-1)!.y - left[0]!.y, right.at(-1)!.y - right[0]!.y);
  if (shared < 0.5 * shorter) return null;
  return { x, lines, top: pieces[0]!.y, bottom: pieces.at(-1)!.y };
}

function letters(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0) / Math.max(1, pieces.length);
}
