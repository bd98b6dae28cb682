import type { Value } from '../../model/observation.ts';
import { canonical } from '../state/fingerprint.ts';

/** Whether two printings say the same: a number printed with fewer decimals is compared at those. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.kind !== 'number' || b.kind !== 'number') return canonical(a) === canonical(b);
  const decimals = Math.min(a.decimals, b.decimals);
  return a.unit === b.unit && a.number.toFixed(decimals) === b.number.toFixed(decimals);
}
