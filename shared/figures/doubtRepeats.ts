import type { Observation, Value } from '../model/observation.ts';

/**
 * A pack often prints one figure twice: in the index and in the report on it. Where the two differ, each gets the doubt
 * `printed-twice-differently`: which of them is right, only the council can tell.
 */
export function doubtRepeats(observations: readonly Observation[]): Observation[] {
  const seen = Map.groupBy(observations.filter(isComparable), sameFigure);
  const differing = new Set([...seen.values()].flatMap((group) => group.filter((one) => group.some((other) => isSecondPrinting(one, other) && !agree(one.value, other.value)))));
  return observations.map((observation) =>
    differing.has(observation) ? { ...observation, doubts: [...observation.doubts, 'printed-twice-differently'] } : observation,
  );
}

function isComparable({ indicator, period, value }: Observation): boolean {
  return indicator.id !== null && period !== null && value.kind !== 'missing';
}

/** Everything that must agree before two printings are called the same figure. */
function sameFigure({ indicator, variant, area, role, period, basis, value }: Observation): string {
  const unit = value.kind === 'missing' ? null : value.unit;
  const axes = Object.entries(variant).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([indicator.id, axes, area.gss ?? area.name, role, period?.start, period?.end, basis, unit]);
}

/** Two rows of one table under different labels are two indicators that the catalogue does not tell apart, printed once each. */
function isSecondPrinting(one: Observation, other: Observation): boolean {
  return one !== other && (one.table === null || one.table !== other.table || one.indicator.label === other.indicator.label);
}

/** 48, 48.0 and 48.3 are one figure printed to several precisions; 48 and 49 are not. */
function agree(one: Value, other: Value): boolean {
  if (one.kind === 'number' && other.kind === 'number') {
    const halfStep = 0.5 * 10 ** -Math.min(one.decimals, other.decimals);
    return Math.abs(one.number - other.number) <= halfStep * (1 + Number.EPSILON * 4);
  }
  if (one.kind === 'range' && other.kind === 'range') return one.low === other.low && one.high === other.high;
  return one.kind === other.kind;
}
