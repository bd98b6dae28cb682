import type { Area } from '../model/observation.ts';
import type { Comparison, Entry } from './compareIndicator.ts';
import type { Figure } from './figure.ts';
import { sameArea } from './figure.ts';
import { gravity, spanOfFigure } from './judge.ts';
import type { GapSense } from './judgeGap.ts';
import { senseOf } from './judgeGap.ts';
import type { Measure } from './measure.ts';
import { spanWords } from './span.ts';
import { difference } from './statistics/difference.ts';

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
  return inOrder(comparisons.flatMap((comparison) => (comparison.base ? [rowOf(comparison, benchmark)] : [])));
}

/** Every indicator of a council against its own target, in the same order. Indicators without a target are left out. */
export function targetProfile(comparisons: readonly Comparison[]): ProfileRow[] {
  return inOrder(comparisons.flatMap((comparison) => {
    const target = comparison.targets.find(({ role, value }) => role === 'target' && value.kind !== 'missing');
    return comparison.base && target ? [againstTarget(comparison, comparison.base, target)] : [];
  }));
}

function inOrder(rows: readonly ProfileRow[]): ProfileRow[] {
  return rows.toSorted((a, b) => place(a) - place(b) || shareOf(b) - shareOf(a));
}

function rowOf(comparison: Comparison, benchmark: Area): ProfileRow {
  const candidates = comparison.entries.filter(({ figure }) => sameArea(figure.area, benchmark));
  const entry = candidates.toSorted((a, b) => gravity[a.verdict] - gravity[b.verdict])[0] ?? null;
  return { comparison, benchmark: entry, sense: entry?.gap ? senseOf(entry.gap, comparison.measure) : null };
}

/** A target of the whole year may be held against a part of it, and is then said to be one. A year's target is for its last day too. */
function againstTarget(comparison: Comparison, base: Figure, target: Figure): ProfileRow {
  const { measure } = comparison;
  const [own, wanted] = [base, target].map((figure) => spanOfFigure(figure, measure));
  const isSame = own?.end === wanted?.end && (own?.start === wanted?.start || own?.kind === 'snapshot' || wanted?.kind === 'snapshot');
  const text = isSame || !own || !wanted ? null : `The target is for ${spanWords(wanted).replace(/^at /, '')}, the figure for ${spanWords(own).replace(/^at /, '')}.`;
  const gap = difference(base.value, nearestEnd(base, target));
  const entry: Entry = { figure: target, verdict: text ? 'with-care' : 'like', reasons: text ? [{ rule: 'same-dates', verdict: 'with-care', text }] : [], gap, overridden: false };
  return { comparison, benchmark: entry, sense: gap ? senseOfTarget(gap, measure) : null };
}

/** A range as the number that matters: the end that was missed, or the figure itself within it. */
function nearestEnd({ value }: Figure, { value: target }: Figure): Figure['value'] {
  if (target.kind !== 'range' || value.kind !== 'number' || target.unit !== value.unit) return target;
  return { ...value, number: Math.min(Math.max(value.number, target.low), target.high) };
}

/** To be outside a range that one set oneself is worse, whichever way. */
function senseOfTarget(gap: NonNullable<Entry['gap']>, measure: Measure): GapSense {
  const sense = senseOf(gap, measure);
  return measure.polarity === 'range' && sense !== 'same' ? 'worse' : sense;
}

function place({ sense }: ProfileRow): number {
  if (sense === null) return 4;
  return { worse: 0, higher: 1, lower: 1, better: 2, same: 3 }[sense];
}

function shareOf({ benchmark }: ProfileRow): number {
  if (!benchmark?.gap || benchmark.figure.value.kind !== 'number' || benchmark.figure.value.number === 0) return 0;
  return Math.abs(benchmark.gap.by / benchmark.figure.value.number);
}
