import { compareIndicator, type Entry } from '../../compare/compareIndicator.ts';
import { type Figure, sameArea } from '../../compare/figure.ts';
import { gravity } from '../../compare/judge.ts';
import type { GapSense } from '../../compare/judgeGap.ts';
import { senseOf } from '../../compare/judgeGap.ts';
import type { Measure } from '../../compare/measure.ts';
import { settledPart } from '../../compare/revisions.ts';
import type { Area } from '../../model/observation.ts';
import { chooseDay, daysOf } from '../compare/chooseDay.ts';

/** One indicator of one area, against the chosen benchmark. */
export interface MatrixCell {
  figure: Figure;
  /** Null for the benchmark's own column, and where the benchmark has nothing. */
  against: Entry | null;
  sense: GapSense | null;
}

/** The latest figure of an area that may be held against the benchmark, or its latest; null when it has none. */
export function cellOf(figures: readonly Figure[], measure: Measure, area: Area, benchmark: Area): MatrixCell | null {
  const own = settledPart(figures, measure, (figure) => sameArea(figure.area, area) || sameArea(figure.area, benchmark));
  const days = daysOf(own, area, measure);
  // The benchmark is held against nobody: what a paper once printed of it does not hide what was published since.
  const on = sameArea(area, benchmark) ? days[0]?.on : chooseDay(days, null, own, area, measure);
  const { base, entries } = compareIndicator(own, measure, { base: area, ...(on ? { on } : {}) });
  if (!base) return null;
  const theirs = entries.filter(({ figure }) => sameArea(figure.area, benchmark)).toSorted((a, b) => gravity[a.verdict] - gravity[b.verdict]);
  const against = sameArea(area, benchmark) ? null : (theirs[0] ?? null);
  return { figure: base, against, sense: against?.gap ? senseOf(against.gap, measure) : null };
}

/** How pressing a cell is, for sorting a column: worse first, then what has no direction, better, and blanks last. */
export function pressing(cell: MatrixCell | null): number {
  if (!cell) return 5;
  if (cell.sense === null) return 4;
  return { worse: 0, higher: 1, lower: 1, same: 2, better: 3 }[cell.sense];
}
