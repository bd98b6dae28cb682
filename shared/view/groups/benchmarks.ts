import type * as Areas from '../../catalogue/areas.ts';
import { type AreaGroup, averageGroup } from '../../compare/averageGroup.ts';
import type { Figure } from '../../compare/figure.ts';
import type { Measure } from '../../compare/measure.ts';
import type { Area } from '../../model/observation.ts';
import type { AreaSet } from './areaSets.ts';

/** What a council can be held against: a place with published figures, or a group whose mean is worked out here. */
export interface Benchmark {
  /** As an address names it: a GSS code, or the key of a set. */
  key: string;
  formerly: readonly string[];
  /** As a choice offers it. */
  label: string;
  area: Area;
  group: AreaGroup | null;
}

/** England, London or the council's region, its part of London, its neighbours, and every group with two members or more. */
export function benchmarksFor(home: Area | null, sets: readonly AreaSet[], areas: typeof Areas): Benchmark[] {
  const council = home?.gss ? areas.councilByCode(home.gss) : null;
  const region = council ? areas.regionOf(council.gss) : null;
  const part = [areas.innerLondon, areas.outerLondon].find(({ name }) => name === council?.part);
  const places = [areas.england, ...(region ? [region] : [areas.london]), ...(part ? [part] : [])];
  return [
    ...places.map((area) => ({ key: area.gss!, formerly: [], label: area.name, area, group: null })),
    ...sets.flatMap(({ key, formerly, label, averaged, members }) => (averaged && members.length > 1 ? [{ key, formerly, label, area: averaged.area, group: averaged }] : [])),
  ];
}

/** The means of groups, as figures to be compared beside the others. */
export function meansOf(groups: readonly (AreaGroup | null)[], figures: readonly Figure[], measure: Measure): Figure[] {
  return groups.flatMap((group) => (group ? averageGroup(group, figures, measure) : []));
}

/** The groups whose means stand beside one indicator's figures: the statistical neighbours', and the set that is chosen. */
export function groupsBeside(sets: readonly AreaSet[], chosen: AreaSet | null): AreaGroup[] {
  return sets.flatMap((set) => (set.averaged && (set === chosen || set.averaged.area.kind === 'statistical-neighbours') ? [set.averaged] : []));
}
