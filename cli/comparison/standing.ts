import { membersOf, neighbourModels, neighboursOf, regionOf } from '../../shared/catalogue/areas.ts';
import { type AreaGroup, averageGroup } from '../../shared/compare/averageGroup.ts';
import { type Comparison, compareIndicator } from '../../shared/compare/compareIndicator.ts';
import type { Figure } from '../../shared/compare/figure.ts';
import { sameArea } from '../../shared/compare/figure.ts';
import { rankingOf } from '../../shared/compare/ranking.ts';
import { revisionsOf } from '../../shared/compare/revisions.ts';
import { changesOf, lineTo, ownLines } from '../../shared/compare/series.ts';
import { controlLimits } from '../../shared/compare/statistics/controlLimits.ts';
import { rankWords } from '../../shared/compare/statistics/rank.ts';
import type { Area } from '../../shared/model/observation.ts';

/** Where the base stands: among groups, over time, and what was revised. */
export function standing(comparison: Comparison, figures: readonly Figure[]): object | null {
  const { base, measure } = comparison;
  if (base === null) return null;
  const groups = groupsOf(base.area).flatMap((group) => averageGroup(group, figures, measure));
  const { entries } = compareIndicator([base, ...groups], measure, { base: base.area });
  return {
    groups: entries.flatMap(({ figure: { area, group, period }, verdict }) => (group ? [{ name: area.name, ...group, period, verdict }] : [])),
    rank: rankIn(comparison),
    change: changeOf(base, figures, comparison),
    revisions: revisionsOf(figures.filter(({ area }) => sameArea(area, base.area)), measure).map(({ newest, earlier }) => ({ newest: printed(newest), earlier: earlier.map(printed) })),
  };
}

function groupsOf({ gss }: Area): AreaGroup[] {
  if (gss === null) return [];
  const region = regionOf(gss);
  const named = (name: string, kind: Area['kind'], members: readonly Area[]): AreaGroup => ({ area: { gss: null, name, kind }, members });
  return [
    ...(region?.gss ? [named(`councils of ${region.name}`, 'other', membersOf(region.gss))] : []),
    ...neighbourModels.map((model) => named(`statistical neighbours (${model} model)`, 'statistical-neighbours', neighboursOf(gss, model).map(({ area }) => area))),
  ];
}

/** "3rd of 33", among the councils of its region that have a figure to be compared. */
function rankIn(comparison: Comparison): object | null {
  const region = comparison.base?.area.gss ? regionOf(comparison.base.area.gss) : null;
  const { places } = rankingOf(comparison, region?.gss ? membersOf(region.gss) : null);
  const own = places.find(({ verdict }) => verdict === 'base');
  return own && places.length > 1 ? { among: region ? `councils of ${region.name}` : 'all councils', ...own.rank, words: rankWords(own.rank) } : null;
}

function changeOf(base: Figure, figures: readonly Figure[], { measure }: Comparison): object | null {
  const lines = ownLines(base, figures, measure);
  const own = lineTo(base, lines);
  if (!own) return null;
  const { sinceLast, sinceYearBefore } = changesOf(own, lines, measure);
  const values = own.points.flatMap(({ figure }) => (figure.value.kind === 'number' ? [figure.value.number] : []));
  return {
    controlLimits: controlLimits(values),
    sinceLast: sinceLast && { from: printed(sinceLast.from.figure), by: sinceLast.by.by },
    sinceYearBefore: sinceYearBefore && { from: printed(sinceYearBefore.from.figure), by: sinceYearBefore.by.by },
  };
}

function printed({ value, period, origin, source }: Figure): object {
  return { value, period, origin, source };
}
