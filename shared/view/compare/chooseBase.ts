import type * as Areas from '../../catalogue/areas.ts';
import { type Figure, sameArea } from '../../compare/figure.ts';
import type { Area } from '../../model/observation.ts';

/** Councils and other areas that have a figure of their own, councils first, by name. */
export function areasOf(figures: readonly Figure[]): Area[] {
  const areas: Area[] = [];
  const seen = new Set<string>();
  for (const { area, role } of figures) {
    const key = area.gss ?? `${area.kind} ${area.name}`;
    if (role !== 'actual' || seen.has(key)) continue;
    seen.add(key);
    areas.push(area);
  }
  const rank = ({ kind }: Area) => (kind === 'council' ? 0 : 1);
  return areas.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en-GB'));
}

/** The area to start from: the one asked for, else the council that a paper here speaks of most, else any council. */
export function chooseBase(areas: readonly Area[], figures: readonly Figure[], wanted: readonly (string | null)[]): Area | null {
  for (const gss of wanted) {
    const found = gss ? areas.find((area) => area.gss === gss) : undefined;
    if (found) return found;
  }
  const councils = areas.filter(({ kind }) => kind === 'council');
  const printed = (area: Area) => figures.filter((figure) => figure.origin === 'paper' && sameArea(figure.area, area)).length;
  return councils.toSorted((a, b) => printed(b) - printed(a))[0] ?? areas[0] ?? null;
}

export interface Among {
  areas: readonly Area[];
  /** "10 statistical neighbours (2021 model)": who stands in the ranking. */
  words: string;
}

/** The set that the base is ranked in; null for everybody at hand. */
export function amongFor(set: string | null, base: Area, areas: typeof Areas): Among | null {
  if (base.gss === null) return null;
  if (set === 'region') {
    const region = areas.regionOf(base.gss);
    return region?.gss ? { areas: areas.membersOf(region.gss), words: `councils of ${region.name}` } : null;
  }
  if (set === 'neighbours-2021' || set === 'neighbours-2025') {
    const model = set === 'neighbours-2021' ? '2021' : '2025';
    return { areas: [base, ...areas.neighboursOf(base.gss, model).map(({ area }) => area)], words: `statistical neighbours (${model} model)` };
  }
  return null;
}
