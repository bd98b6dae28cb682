import type { MissingReason, Unit, Value } from '../../model/observation.ts';

/** What stands for a missing figure in statistics of the government, old symbols and new. */
const symbols: Record<string, MissingReason> = {
  '': 'not-available', '-': 'not-available', '–': 'not-available', '.': 'not-available', '..': 'not-available', ':': 'not-available',
  x: 'not-available', na: 'not-available', 'n/a': 'not-available', null: 'not-available', nan: 'not-available',
  z: 'not-applicable', u: 'suppressed', c: 'suppressed', '*': 'suppressed', s: 'suppressed', supp: 'suppressed',
  // Rounds to zero but is not zero: no number, and not nothing.
  k: 'suppressed', low: 'suppressed', '~': 'suppressed',
};

/** Some cells hold a spreadsheet's binary fraction, `13.600000000000001` for 13.6: no statistic is given to more places. */
const keptPlaces = 6;
/** The national tool never shows more. */
const shownPlaces = 2;

/** Decimals as they are written, "40.0" has one; those of the number itself where it is written with a binary fraction or a power. */
function decimalsOf(written: string, number: number): number {
  const places = /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
  return places > 0 && places <= keptPlaces ? places : (String(number).split('.')[1] ?? '').length;
}

/** A figure or symbol of a data file, or null for what is neither. */
export function csvValue(text: string, unit: Unit | null): Value | null {
  const trimmed = text.trim();
  const reason = symbols[trimmed.toLowerCase().replace(/^\[(.+)\]$/, '$1')];
  if (reason) return { kind: 'missing', reason };
  const plain = trimmed.replace(/%$/, '').replace(/^(-?\d{1,3})((?:,\d{3})+)(?=$|\.)/, (_, first: string, rest: string) => first + rest.replaceAll(',', ''));
  if (!/^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d{1,2})?$/i.test(plain)) return null;
  const number = Number(Number(plain).toFixed(keptPlaces));
  return { kind: 'number', number, unit, decimals: Math.min(shownPlaces, decimalsOf(plain, number)) };
}
