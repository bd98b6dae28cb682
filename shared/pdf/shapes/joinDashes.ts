import type { PaintedRuling } from './collectShapes.ts';

/** A dash or a dot is at most this long, in points: less than the sides of a row's boxes. */
const DASH = 8;
/** Dashes of one rule stand at most this far apart: in points, and in lengths of a dash. */
const GAP = 6;
const GAP_IN_DASHES = 4;
/** Pieces nearer than this touch: sides of neighbouring boxes, and no dashes. */
const LEAST_GAP = 0.2;
/** Fewer than this many in a row are marks of their own. */
const LEAST = 4;
/** Dashes of one rule lie on one line within this, in points. */
const IN_LINE = 0.3;

/** Joins the dashes and dots of broken rules, each drawn as a piece of its own, into whole rulings. */
export function joinDashes(rulings: readonly PaintedRuling[]): PaintedRuling[] {
  const whole = rulings.filter((ruling) => lengthOf(ruling) > DASH);
  const pieces = rulings.filter((ruling) => lengthOf(ruling) <= DASH);
  const across = joinAlong(pieces, true);
  const down = joinAlong(across.left, false);
  return [...whole, ...across.joined, ...down.joined, ...down.left];
}

const lengthOf = ({ x0, y0, x1, y1 }: PaintedRuling): number => Math.max(x1 - x0, y1 - y0);

/** Start and end along the line, and the place across it. A dot is as long as it is thick, either way. */
interface Piece {
  ruling: PaintedRuling;
  from: number;
  to: number;
  place: number;
}

function joinAlong(rulings: readonly PaintedRuling[], flat: boolean): { joined: PaintedRuling[]; left: PaintedRuling[] } {
  const left: PaintedRuling[] = [];
  const lanes = new Map<string, Piece[]>();
  for (const ruling of rulings) {
    const piece = pieceOf(ruling, flat);
    if (piece === null) {
      left.push(ruling);
      continue;
    }
    const lane = `${Math.round(piece.place / IN_LINE)} ${ruling.colour}`;
    const pieces = lanes.get(lane);
    if (pieces) pieces.push(piece);
    else lanes.set(lane, [piece]);
  }
  const joined: PaintedRuling[] = [];
  for (const lane of lanes.values()) {
    for (const row of rowsOf(lane)) {
      if (row.length >= LEAST) joined.push(wholeOf(row, flat));
      else left.push(...row.map((piece) => piece.ruling));
    }
  }
  return { joined, left };
}

function pieceOf(ruling: PaintedRuling, flat: boolean): Piece | null {
  const { x0, y0, x1, y1, thickness } = ruling;
  const dot = lengthOf(ruling) <= thickness * 1.5;
  if (!dot && x1 - x0 > y1 - y0 !== flat) return null;
  const lies = x1 - x0 >= y1 - y0;
  const [middle, place] = flat ? [(x0 + x1) / 2, (y0 + y1) / 2] : [(y0 + y1) / 2, (x0 + x1) / 2];
  const half = (lies === flat ? lengthOf(ruling) : thickness) / 2;
  return { ruling, from: middle - half, to: middle + half, place };
}

/** Splits a lane into rows of pieces that follow one another closely. */
function rowsOf(lane: Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of lane.sort((a, b) => a.from - b.from)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const gap = last ? piece.from - last.to : Infinity;
    if (row && gap >= LEAST_GAP && gap <= GAP && gap <= GAP_IN_DASHES * Math.max(piece.to - piece.from, 0.5)) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

function wholeOf(row: readonly Piece[], flat: boolean): PaintedRuling {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last) throw new Error('A rule of no dashes.');
  const { place, from, ruling } = first;
  const ends = flat ? { x0: from, y0: place, x1: last.to, y1: place } : { x0: place, y0: from, x1: place, y1: last.to };
  return { ...ruling, ...ends };
}
