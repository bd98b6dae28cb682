import type { Comparison, Entry } from '../../compare/compareIndicator.ts';
import { gravity } from '../../compare/judge.ts';

/** Nation, capital, other groups, then councils. */
const kinds = ['england', 'london', 'region', 'statistical-neighbours', 'other', 'council'];

/** Benchmarks first, then councils by name; of one area the figure that is most alike first. */
export function orderEntries(entries: readonly Entry[]): Entry[] {
  return entries.toSorted(
    (a, b) => kinds.indexOf(a.figure.area.kind) - kinds.indexOf(b.figure.area.kind) || a.figure.area.name.localeCompare(b.figure.area.name, 'en-GB') || gravity[a.verdict] - gravity[b.verdict],
  );
}

/**
 * A comparison with one entry an area: a nation's figure that the paper printed years ago steps back behind the one
 * published for the same days, so that a finding names each benchmark once.
 */
export function onePerArea(comparison: Comparison): Comparison {
  const seen = new Set<string>();
  const entries = orderEntries(comparison.entries).filter(({ figure: { area } }) => {
    const key = area.gss ?? `${area.kind} ${area.name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { ...comparison, entries };
}
