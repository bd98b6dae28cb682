import type { Observation } from '../../model/observation.ts';

/** Counts below this swing tenfold by chance: from 1 to 12 exclusions. */
const SMALLEST_COUNT = 20;

/** Doubts a figure that is ten times its neighbour, or a tenth of it, along one row's series. A year is not held against a month. */
export function doubtSeries(observations: readonly Observation[]): Observation[] {
  const series = Map.groupBy(observations.filter(isInSeries), ({ source, area, role, basis, period }) =>
    [source.row, source.page, source.bbox[1], area.gss ?? area.name, role, basis, period?.kind].join('|'));
  const doubted = new Set([...series.values()].flatMap(outliers));
  return observations.map((observation) => (doubted.has(observation) ? { ...observation, doubts: [...observation.doubts, 'tenfold-change'] } : observation));
}

function isInSeries({ value, role }: Observation): boolean {
  return role === 'actual' && value.kind === 'number' && value.number > 0;
}

/** Of two neighbours a factor of ten apart, the one that is farther from the series' middle value. */
function outliers(series: readonly Observation[]): Observation[] {
  const numbers = series.map(numberOf).toSorted((a, b) => a - b);
  const middle = numbers[Math.floor(numbers.length / 2)]!;
  return series.flatMap((observation, index) => {
    const next = series[index + 1];
    if (!next || !isTenfold(observation, next)) return [];
    return distance(numberOf(observation), middle) > distance(numberOf(next), middle) ? [observation] : [next];
  });
}

function isTenfold(a: Observation, b: Observation): boolean {
  const [low, high] = [numberOf(a), numberOf(b)].toSorted((one, other) => one - other) as [number, number];
  const sameUnit = a.value.kind === 'number' && b.value.kind === 'number' && a.value.unit === b.value.unit;
  return sameUnit && high >= 10 * low && high >= SMALLEST_COUNT;
}

function distance(number: number, middle: number): number {
  return Math.abs(Math.log(number / middle));
}

function numberOf({ value }: Observation): number {
  return value.kind === 'number' ? value.number : 0;
}
