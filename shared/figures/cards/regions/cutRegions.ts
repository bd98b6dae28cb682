import type { Piece } from '../lines/layLines.ts';

/** The white that parts two regions is this many times wider than any other between the same two figures. */
const WIDER = 1.25;
/** What belongs to a figure stands nearer to it than this share of the white that parts its region from the next. */
const WITHIN = 0.9;
/** Where regions stand in one row only, text goes on over white of no more than this many times its size. */
const LEADING = 1.6;

type Axis = 0 | 1;

/** White that no piece stands in, along one axis, in points. */
interface White {
  axis: Axis;
  from: number;
  to: number;
  /** True where it stands before a figure whose words all stand behind it, or behind one whose words stand before, however wide it is. */
  sided: boolean;
}

/**
 * What stands around each of several large figures, where white parts the page into one region for each: cut and cut
 * again at the widest white with figures on both sides. Empty where it is not plain to which of two figures a text
 * between them belongs.
 */
export function cutRegions(pieces: readonly Piece[], seeds: readonly Piece[]): Piece[][] {
  const cuts: White[] = [];
  const regions = cutAgain(pieces, seeds, cuts);
  const apart = (axis: Axis): number => WITHIN * Math.min(...cuts.filter((cut) => cut.axis === axis && !cut.sided).map(({ from, to }) => to - from));
  const [across, down] = [apart(0), apart(1)];
  return regions === null || cuts.length === 0 ? [] : regions.map(({ pieces: own, seed }) => around(seed, own, across, down));
}

interface Region {
  seed: Piece;
  pieces: readonly Piece[];
}

function cutAgain(pieces: readonly Piece[], seeds: readonly Piece[], cuts: White[]): Region[] | null {
  const [seed, ...others] = seeds;
  if (!seed) return [];
  if (others.length === 0) return [{ seed, pieces }];
  const white = [...widest(pieces, seeds, 1), ...widest(pieces, seeds, 0)].toSorted((a, b) => b.to - b.from - a.to + a.from)[0];
  if (white === undefined) return null;
  cuts.push(white);
  const side = (all: readonly Piece[], isBefore: boolean): Piece[] => all.filter(({ box }) => (box[white.axis + 2]! <= white.from + 0.01) === isBefore);
  const [before, behind] = [true, false].map((isBefore) => cutAgain(side(pieces, isBefore), side(seeds, isBefore), cuts));
  return before && behind ? [...before, ...behind] : null;
}

/** Between each two neighbouring figures along an axis the white beside the words of all of them, or else the one that is plainly the widest. */
function widest(pieces: readonly Piece[], seeds: readonly Piece[], axis: Axis): White[] {
  const whites = whitesAlong(pieces, axis);
  const ordered = seeds.toSorted((a, b) => middle(a, axis) - middle(b, axis));
  const side = axis === 0 ? sideOfWords(pieces, seeds) : null;
  return ordered.slice(1).flatMap((next, index) => {
    const last = ordered[index]!;
    const between = whites.filter(({ from, to }) => from >= middle(last, axis) && to <= middle(next, axis)).toSorted((a, b) => b.to - b.from - a.to + a.from);
    const beside = side === null ? undefined : between.find(({ from, to }) => (side === 'behind' ? Math.abs(to - next.box[0]) <= ALIGNED : Math.abs(from - last.box[2]) <= ALIGNED));
    if (beside !== undefined) return [{ ...beside, sided: true }];
    const [first, second] = between;
    return first && (!second || first.to - first.from >= WIDER * (second.to - second.from)) ? [first] : [];
  });
}

/** Figures over one another begin, or end, within this many points. */
const ALIGNED = 2;

function middle({ box }: Piece, axis: Axis): number {
  return (box[axis] + box[axis + 2]!) / 2;
}

/** On which side of all figures beside each other their words stand: where none stand before the first, behind each. */
function sideOfWords(pieces: readonly Piece[], seeds: readonly Piece[]): 'before' | 'behind' | null {
  const words = pieces.filter((piece) => !seeds.includes(piece) && seeds.some((seed) => apartAlong(piece, seed, 1) === 0));
  const [left, right] = [Math.min(...seeds.map(({ box }) => box[0])), Math.max(...seeds.map(({ box }) => box[2]))];
  const [before, behind] = [words.some(({ box }) => box[2] <= left + ALIGNED), words.some(({ box }) => box[0] >= right - ALIGNED)];
  return before === behind ? null : before ? 'before' : 'behind';
}

function whitesAlong(pieces: readonly Piece[], axis: Axis): White[] {
  const spans = pieces.map(({ box }) => [box[axis], box[axis + 2]!] as const).toSorted((a, b) => a[0] - b[0]);
  const whites: White[] = [];
  let reached = spans[0]?.[1] ?? 0;
  for (const [from, to] of spans) {
    if (from > reached + 1) whites.push({ axis, from: reached, to: from, sided: false });
    reached = Math.max(reached, to);
  }
  return whites;
}

/** The text that leads on from a figure: across and down over white no wider than stands between the regions. */
function around(seed: Piece, pieces: readonly Piece[], across: number, down: number): Piece[] {
  const own = [seed];
  const rest = new Set(pieces.filter((piece) => piece !== seed));
  for (const near of own) {
    for (const piece of rest) {
      const [x, y] = [apartAlong(piece, near, 0), apartAlong(piece, near, 1)];
      // Beside a figure its words may stand as far off as they like; over and under it they read on.
      const farthest = Number.isFinite(down) ? down : LEADING * Math.max(piece.size, near === seed ? seed.size / 2 : 0);
      if (x > 0 && y > 0 ? false : y <= Math.max(farthest, 0) && x <= across) {
        own.push(piece);
        rest.delete(piece);
      }
    }
  }
  return own;
}

function apartAlong({ box }: Piece, { box: other }: Piece, axis: Axis): number {
  return Math.max(0, other[axis] - box[axis + 2]!, box[axis] - other[axis + 2]!);
}
