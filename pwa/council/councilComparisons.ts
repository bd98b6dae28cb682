import { type Comparison, compareIndicator } from '../../shared/compare/compareIndicator.ts';
import { type ProfileRow, councilProfile, targetProfile } from '../../shared/compare/councilProfile.ts';
import type { Figure } from '../../shared/compare/figure.ts';
import type { Measure } from '../../shared/compare/measure.ts';
import { type PaperChange, inOrderOfChange, latestPaper, paperChange } from '../../shared/compare/paperChanges.ts';
import type { Area } from '../../shared/model/observation.ts';
import { chooseDay, daysOf } from '../../shared/view/compare/chooseDay.ts';
import type { Benchmark } from '../../shared/view/groups/benchmarks.ts';

/** Figures of many indicators, by id. */
type Figures = ReadonlyMap<string, readonly Figure[]>;
type MeasureOf = (id: string) => Measure | null;

/** Every indicator of a council against a benchmark, or (null) against its own targets; the gaps to look at first. */
export function profileOf(figures: Figures, measureOf: MeasureOf, council: Area, benchmark: Benchmark | null): ProfileRow[] {
  const comparisons = [...figures].flatMap(([id, own]) => {
    const measure = measureOf(id);
    if (!measure) return [];
    return benchmark ? [compareFor(own, measure, council)] : (compareWithTarget(own, measure, council) ?? []);
  });
  return benchmark ? councilProfile(comparisons, benchmark.area) : targetProfile(comparisons);
}

function compareFor(figures: readonly Figure[], measure: Measure, council: Area): Comparison {
  const on = chooseDay(daysOf(figures, council, measure), null, figures, council, measure);
  return compareIndicator(figures, measure, { base: council, ...(on ? { on } : {}) });
}

/** The latest figure for which the council's papers state a target. */
function compareWithTarget(figures: readonly Figure[], measure: Measure, council: Area): Comparison | null {
  if (!figures.some(({ role, value }) => role === 'target' && value.kind !== 'missing')) return null;
  for (const { on } of daysOf(figures, council, measure)) {
    const comparison = compareIndicator(figures, measure, { base: council, on });
    if (comparison.targets.some(({ role, value }) => role === 'target' && value.kind !== 'missing')) return comparison;
  }
  return null;
}

/** What the council's latest paper says anew, and the day of that paper; null where no figure of a paper is kept. */
export function changesOf(figures: Figures, measureOf: MeasureOf, council: Area): { dated: string; changes: PaperChange[] } | null {
  const dated = latestPaper([...figures.values()].flat(), council);
  if (dated === null) return null;
  const changes = [...figures].flatMap(([id, own]) => {
    const measure = measureOf(id);
    return (measure && paperChange(own, measure, council, dated)) ?? [];
  });
  return { dated, changes: inOrderOfChange(changes) };
}
