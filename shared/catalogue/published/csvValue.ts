import type { MissingReason, Unit, Value } from '../../model/observation.ts';

/** What stands for a missing figure in statistics of the government, old symbols and new. */
const symbols: Record<string, MissingReason> = {
  '': 'not-available', '-': 'not-available', '–': 'not-available', '.': 'not-available', '..': 'not-available', ':': 'not-available',
  x: 'not-available', na: 'not-available', 'n/a': 'not-available', null: 'not-available', nan: 'not-available',
  z: 'not-applicable', u: 'suppressed', c: 'suppressed', '*': 'suppressed', s: 'suppressed', supp: 'suppressed',
  // Rounds to zero but is not zero: no number, and not nothing.
  k: 'suppressed', low: 'suppressed', '~': 'suppressed',
};

/** A figure or symbol of a data file, or null for what is neither. */
export function csvValue(text: string, unit: Unit | null): Value | null {
  const trimmed = text.trim();
  const reason = symbols[trimmed.toLowerCase().replace(/^\[(.+)\]$/, '$1')];
  if (reason) return { kind: 'missing', reason };
  const plain = trimmed.replace(/%$/, '').replace(/^(-?\d{1,3})((?:,\d{3})+)(?=$|\.)/, (_, first: string, rest: string) => first + rest.replaceAll(',', ''));
  if (!/^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d{1,2})?$/i.test(plain)) return null;
  const number = Number(plain);
  return { kind: 'number', number, unit, decimals: Math.min(2, /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0) };
}
