import type { Value } from '../../model/observation.ts';

export type NumberValue = Extract<Value, { kind: 'number' }>;

/**
 * How far apart two printed numbers are. `same` when the difference is smaller than the rounding of the coarser one:
 * 16 % and 16.3 % may be one and the same share.
 */
export interface Difference {
  /** `a − b`, rounded to the coarser number's decimals. */
  by: number;
  same: boolean;
  decimals: number;
}

/** @returns null unless both are numbers of one unit */
export function difference(a: Value, b: Value): Difference | null {
  if (a.kind !== 'number' || b.kind !== 'number' || a.unit !== b.unit) return null;
  const decimals = Math.min(a.decimals, b.decimals);
  const scale = 10 ** decimals;
  const halfStep = 0.5 / scale;
  const by = Math.round((a.number - b.number) * scale) / scale + 0; // + 0 turns −0 into 0
  // Either number may be off by half a step of its own; the last place's float dust must not decide.
  return { by, same: Math.abs(a.number - b.number) < halfStep + 1e-9, decimals };
}
