import type { Comparison, Entry } from '../../compare/compareIndicator.ts';
import { daysBetween } from '../../compare/days.ts';
import { gravity, spanOfFigure } from '../../compare/judge.ts';
import { compareNames } from '../words/compareNames.ts';

/** Nation, capital, other groups, then councils. */
const kinds = ['england', 'london', 'region', 'statistical-neighbours', 'other', 'council'];

/** Benchmarks first, then councils by name; of one area the figure that is most alike first, then the nearest in time. */
export function orderEntries(comparison: Comparison): Entry[] {
  const lag = lagFrom(comparison);
  return comparison.entries.toSorted(
    (a, b) =>
      kinds.indexOf(a.figure.area.kind) - kinds.indexOf(b.figure.area.kind) || compareNames(a.figure.area, b.figure.area) ||
      gravity[a.verdict] - gravity[b.verdict] || lag(a) - lag(b),
  );
}

/** Days between an entry's end and the base's; large where either does not say. */
function lagFrom({ base, measure }: Comparison): (entry: Entry) => number {
  const own = base ? spanOfFigure(base, measure) : null;
  return ({ figure }) => {
    const span = spanOfFigure(figure, measure);
    return own && span ? Math.abs(daysBetween(own.end, span.end)) : Number.MAX_SAFE_INTEGER;
  };
}

/**
 * A comparison with one entry an area: a nation's figure that the paper printed years ago steps back behind the one
 * published for the same days, so that a finding names each benchmark once. What the user shows anyway stays.
 */
export function onePerArea(comparison: Comparison): Comparison {
  const seen = new Set<string>();
  const entries = orderEntries(comparison).filter(({ figure: { area }, overridden }) => {
    const key = area.gss ?? `${area.kind} ${area.name}`;
    if (seen.has(key)) return overridden;
    seen.add(key);
    return true;
  });
  return { ...comparison, entries };
}
