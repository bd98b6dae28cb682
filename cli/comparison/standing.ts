import { membersOf, neighbourModels, neighboursOf, regionOf } from '../../shared/catalogue/areas.ts';
import type { Comparison } from '../../shared/compare/compareIndicator.ts';
import type { Figure } from '../../shared/compare/figure.ts';
import { sameArea } from '../../shared/compare/figure.ts';
import { type GroupFigure, groupFigure } from '../../shared/compare/groupFigure.ts';
import { rankingOf } from '../../shared/compare/ranking.ts';
import { revisionsOf } from '../../shared/compare/revisions.ts';
import { changesOf, seriesOf } from '../../shared/compare/series.ts';
import { controlLimits } from '../../shared/compare/statistics/controlLimits.ts';
import { rankWords } from '../../shared/compare/statistics/rank.ts';
import type { Area } from '../../shared/model/observation.ts';

/** Where the base stands: among groups, over time, and what was revised. */
export function standing(comparison: Comparison, figures: readonly Figure[]): object | null {
  const { base, measure } = comparison;
  if (base === null) return null;
  const groups = groupsOf(base.area).flatMap(({ name, members }) => groupFigure(name, members, base, figures, measure) ?? []);
  return {
    groups: groups.map(({ name, mean, median, n, of, words }: GroupFigure) => ({ name, mean, median, n, of, words })),
    rank: rankIn(comparison),
    change: changeOf(base, figures, comparison),
    revisions: revisionsOf(figures.filter(({ area }) => sameArea(area, base.area)), measure).map(({ newest, earlier }) => ({ newest: printed(newest), earlier: earlier.map(printed) })),
  };
}

function groupsOf({ gss }: Area): { name: string; members: readonly Area[] }[] {
  if (gss === null) return [];
  const region = regionOf(gss);
  return [
    ...(region?.gss ? [{ name: `councils of ${region.name}`, members: membersOf(region.gss) }] : []),
    ...neighbourModels.map((model) => ({ name: `statistical neighbours (${model} model)`, members: neighboursOf(gss, model).map(({ area }) => area) })),
  ].filter(({ members }) => members.length > 0);
}

/** "3rd of 33", among the councils of its region that have a figure to be compared. */
function rankIn(comparison: Comparison): object | null {
  const region = comparison.base?.area.gss ? regionOf(comparison.base.area.gss) : null;
  const { places } = rankingOf(comparison, region?.gss ? membersOf(region.gss) : null);
  const own = places.find(({ verdict }) => verdict === 'base');
  return own && places.length > 1 ? { among: region ? `councils of ${region.name}` : 'all councils', ...own.rank, words: rankWords(own.rank) } : null;
}

function changeOf(base: Figure, figures: readonly Figure[], { measure }: Comparison): object | null {
  const own = seriesOf(figures.filter(({ area, role }) => role === 'actual' && sameArea(area, base.area)), measure).find(({ points }) => points.some(({ figure }) => figure === base));
  if (!own) return null;
  const { sinceLast, sinceYearBefore } = changesOf({ ...own, points: own.points.slice(0, own.points.findIndex(({ figure }) => figure === base) + 1) });
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
