import type { Drawing } from '../../model/page.ts';
import type { Direction } from './readGlyph.ts';

/** How many times wider one end of an arrow must be than the other before it is believed to be its head. */
const HEAD = 1.25;
/** Slices taken across the shape along each axis. */
const SLICES = 12;

/**
 * The direction a drawn arrow or triangle points in, from its outline alone. Along its own axis an arrow is widest in
 * the half of its head and ends there in a point; across it, it is symmetrical. Anything else (a circle, a tick, a box)
 * has no direction. Level arrows point to the right or to both sides.
 */
export function readArrowShape({ outline }: Pick<Drawing, 'outline'>): Direction | null {
  if (outline.length < 3) return null;
  const down = profile(outline, 1);
  const across = profile(outline, 0);
  if (!down || !across) return null;
  const [vertical, horizontal] = [pointing(down), pointing(across)];
  const candidates: [Direction, number][] = [
    ['up', vertical.towardsStart], ['down', vertical.towardsEnd],
    ['level', Math.max(horizontal.towardsStart, horizontal.towardsEnd, doubleHeaded(across))],
  ];
  const [best, second] = candidates.toSorted((a, b) => b[1] - a[1]);
  return best![1] >= HEAD && best![1] > second![1] * 1.1 ? best![0] : null;
}

/** Widths of the shape in equal slices along an axis (0 across the page, 1 down it), in points. */
function profile(outline: readonly [number, number][], axis: 0 | 1): number[] | null {
  const along = outline.map((point) => point[axis]);
  const [low, high] = [Math.min(...along), Math.max(...along)];
  if (high - low < 0.5) return null;
  return Array.from({ length: SLICES }, (_, slice) => {
    const at = low + ((slice + 0.5) / SLICES) * (high - low);
    const crossings = outline.flatMap((point, index) => {
      const next = outline[(index + 1) % outline.length]!;
      const [a, b] = [point[axis], next[axis]];
      if (a === b || at < Math.min(a, b) || at >= Math.max(a, b)) return [];
      const share = (at - a) / (b - a);
      return [point[1 - axis]! + share * (next[1 - axis]! - point[1 - axis]!)];
    });
    return crossings.length < 2 ? 0 : Math.max(...crossings) - Math.min(...crossings);
  });
}

/** How much the shape looks like an arrow towards each end. A shape with a point at both ends (a rhomb) points nowhere. */
function pointing(widths: readonly number[]): { towardsStart: number; towardsEnd: number } {
  const [start, end] = [headed(widths), headed(widths.toReversed())];
  return start > 0 && end > 0 ? { towardsStart: 0, towardsEnd: 0 } : { towardsStart: start, towardsEnd: end };
}

/** The head's greatest width over the tail's, when the head comes to a point at the start; 0 otherwise. */
function headed(widths: readonly number[]): number {
  const widest = Math.max(...widths);
  const at = widths.indexOf(widest);
  const [tip, tail] = [widths[0]!, widths.at(-1)!];
  // A head widens step by step; a shaft seen from its end is at once as wide as it gets.
  if (tip > 0.4 * widest || at < 2) return 0;
  const steps = widths.slice(1, at + 1).map((width, index) => (width - widths[index]!) / widest);
  if (steps.some((step) => step < -0.05 || step > 0.45)) return 0;
  // A triangle is widest at its far end; an arrow's shaft is narrower than its head.
  return at === widths.length - 1 ? widest / Math.max(tip, 0.2 * widest) : widest / Math.max(tail, 0.2 * widest);
}

/** An arrow with a head at both ends: pointed at both, widest near both, narrow between. */
function doubleHeaded(widths: readonly number[]): number {
  const half = widths.slice(0, SLICES / 2);
  const other = widths.slice(SLICES / 2).toReversed();
  const [middle, widest] = [Math.min(...widths.slice(SLICES / 2 - 1, SLICES / 2 + 1)), Math.max(...widths)];
  return middle < 0.7 * widest ? Math.min(headed(half), headed(other)) : 0;
}
