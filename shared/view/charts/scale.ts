export interface Scale {
  /** From a value to pixels. */
  at: (value: number) => number;
  ticks: number[];
  /** Decimal places that tell every tick from the next. */
  decimals: number;
  /** Where the axis begins, when that is not 0. */
  start: number;
}

/** Width in pixels of a digit of 12-pixel type. */
export const DIGIT = 6.8;

/** Below this share of the largest value, the smallest is near enough to 0 for the axis to begin there. */
const NEAR_ZERO = 0.75;

/** A scale for values, with round ticks. Begins at 0 unless that would flatten every line; then `start` says where. */
export function valueScale(values: readonly number[], [low, high]: [number, number], { count = 5 } = {}): Scale {
  const [least, most] = [Math.min(...values, 0), Math.max(...values, 0)];
  const smallest = values.length > 0 ? Math.min(...values) : 0;
  // One value alone, or the same one throughout, has no shape that 0 could flatten.
  const fromZero = smallest < most * NEAR_ZERO || smallest < 0 || smallest === most;
  const bottom = fromZero ? least : smallest - (most - smallest) * 0.25;
  const step = roundStep((most - bottom || 1) / count);
  const first = Math.floor(bottom / step) * step;
  const last = Math.max(Math.ceil(most / step) * step, first + step);
  const ticks = Array.from({ length: Math.round((last - first) / step) + 1 }, (_, index) => first + index * step);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return { at: (value) => low + ((value - first) / (last - first)) * (high - low), ticks, decimals, start: first };
}

/** From a value to pixels for bars that begin at 0 and whose values stand beside them: no ticks, and the longest fills its room. */
export function barScale(values: readonly number[], [low, high]: [number, number]): (value: number) => number {
  const [least, most] = [Math.min(...values, 0), Math.max(...values, 0)];
  return (value) => low + ((value - least) / (most - least || 1)) * (high - low);
}

/** 1, 2, 2.5 or 5 times a power of ten, at least `rough`. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough - power * 1e-9) ?? 10) * power;
}

const MS_A_DAY = 86_400_000;

/** Days since 1970. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY;
}
