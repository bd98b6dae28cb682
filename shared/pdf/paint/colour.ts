import type { Colour } from '../../model/geometry.ts';

export const WHITE: Colour = '#ffffff';
export const BLACK: Colour = '#000000';

/** Channel values (0–255) that differ by less than this look the same on a page, print and screen alike. */
const SAME_COLOUR = 8;

const channels = (colour: Colour): [number, number, number] => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** True when a reader could not tell the two apart. */
export function sameColour(a: Colour, b: Colour): boolean {
  if (a === b) return true;
  const [p, q] = [channels(a), channels(b)];
  return p.every((value, index) => Math.abs(value - (q[index] ?? 0)) <= SAME_COLOUR);
}

/** `share` (0–1) of `over` laid on `under`. */
export function mix(over: Colour, under: Colour, share: number): Colour {
  const [p, q] = [channels(over), channels(under)];
  const mixed = p.map((value, index) => Math.round(value * share + (q[index] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
