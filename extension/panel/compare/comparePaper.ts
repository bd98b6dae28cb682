import type * as Areas from '../../../shared/catalogue/areas.ts';
import { type Comparison, compareIndicator } from '../../../shared/compare/compareIndicator.ts';
import { type Figure, figureOf, sameArea } from '../../../shared/compare/figure.ts';
import type { Measure } from '../../../shared/compare/measure.ts';
import type { ComparedFigure, HeldFigure } from '../../../shared/library/library.ts';
import type { Area } from '../../../shared/model/observation.ts';
import { chooseDay, daysOf } from '../../../shared/view/compare/chooseDay.ts';
import { onePerArea } from '../../../shared/view/compare/orderEntries.ts';

export interface PaperToCompare {
  council: Area;
  /** Every figure of the paper. */
  figures: readonly HeldFigure[];
  /** The library's figures of the same indicators, from other papers. */
  others: readonly ComparedFigure[];
  /** The nation's figures, by indicator. */
  published: ReadonlyMap<string, readonly Figure[]>;
  measure(this: void, id: string): Measure | null;
  areas: Pick<typeof Areas, 'england' | 'london' | 'regionOf'>;
}

/** Catalogue ids of the indicators for which a paper states the council's own figure, in the paper's order. */
export function indicatorsOf(figures: readonly HeldFigure[], council: Area): string[] {
  const own = figures.filter(({ status, found, observation }) => status !== 'rejected' && found && observation.role === 'actual' && observation.value.kind !== 'missing' && sameArea(observation.area, council));
  return [...new Set(own.flatMap(({ observation }) => observation.indicator.id ?? []))];
}

/**
 * Each indicator of a paper's council, for the latest period that the paper gives, beside England, London, the region
 * and whatever other papers here say of other councils. The council's figure is always this paper's own.
 */
export function comparePaper({ council, figures, others, published, measure, areas }: PaperToCompare): Comparison[] {
  const region = council.gss === null ? null : areas.regionOf(council.gss);
  const benchmarks = new Set([council.gss, areas.england.gss, areas.london.gss, region?.gss]);
  const standing = figures.filter(({ status, found }) => status !== 'rejected' && found);
  return indicatorsOf(figures, council).flatMap((id) => {
    const known = measure(id);
    if (!known) return [];
    const own = standing.filter(({ observation }) => observation.indicator.id === id).map(toFigure);
    const elsewhere = others.filter(({ observation }) => observation.indicator.id === id && !sameArea(observation.area, council)).map(toFigure);
    const nation = (published.get(id) ?? []).filter(({ area }) => benchmarks.has(area.gss));
    const all = [...own, ...elsewhere, ...nation];
    const on = chooseDay(daysOf(own, council, known), null, all, council, known);
    const comparison = compareIndicator(all, known, { base: council, ...(on ? { on } : {}) });
    return comparison.base ? [onePerArea(comparison)] : [];
  });
}

function toFigure({ observation, dated }: ComparedFigure): Figure {
  return figureOf(observation, dated);
}
