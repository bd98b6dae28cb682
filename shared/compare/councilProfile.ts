import type { Area } from '../model/observation.ts';
import type { Comparison, Entry } from './compareIndicator.ts';
import { sameArea } from './figure.ts';
import { gravity } from './judge.ts';
import type { GapSense } from './judgeGap.ts';
import { senseOf } from './judgeGap.ts';

/** One indicator of a council, held against one benchmark. */
export interface ProfileRow {
  comparison: Comparison;
  benchmark: Entry | null;
  sense: GapSense | null;
}

/**
 * Every indicator of a council against a benchmark, the gaps to look at first: worst by the indicator's own direction,
 * then those without a direction, then better ones, then those that cannot be compared. There is no score over them
 * (rule 15): gaps of different units are ordered by their share of the benchmark, and only to order them.
 */
export function councilProfile(comparisons: readonly Comparison[], benchmark: Area): ProfileRow[] {
  const rows = comparisons.filter(({ base }) => base !== null).map((comparison) => rowOf(comparison, benchmark));
  return rows.sort((a, b) => place(a) - place(b) || shareOf(b) - shareOf(a));
}

function rowOf(comparison: Comparison, benchmark: Area): ProfileRow {
  const candidates = comparison.entries.filter(({ figure }) => sameArea(figure.area, benchmark));
  const entry = candidates.toSorted((a, b) => gravity[a.verdict] - gravity[b.verdict])[0] ?? null;
  return { comparison, benchmark: entry, sense: entry?.gap ? senseOf(entry.gap, comparison.measure) : null };
}

function place({ sense }: ProfileRow): number {
  if (sense === null) return 4;
  return { worse: 0, higher: 1, lower: 1, better: 2, same: 3 }[sense];
}

function shareOf({ benchmark }: ProfileRow): number {
  if (!benchmark?.gap || benchmark.figure.value.kind !== 'number' || benchmark.figure.value.number === 0) return 0;
  return Math.abs(benchmark.gap.by / benchmark.figure.value.number);
}
