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
  /** "statistical neighbours (2021 model)": who stands in the ranking. */
  words: string;
}

/** The sets that a base can be ranked in, in the words of their choice. */
export const rankingSets = {
  region: 'Its region', 'neighbours-2021': 'Statistical neighbours (2021 model)', 'neighbours-2025': 'Statistical neighbours (2025 model)', all: 'Every council',
} as const;

/** The set that the base is ranked in: its members, the base, and every council that a paper here speaks of. */
export function amongFor(set: string | null, base: Area, figures: readonly Figure[], areas: typeof Areas): Among {
  const printed = areasOf(figures.filter(({ origin, area }) => origin === 'paper' && area.kind === 'council'));
  if (set === 'all' || base.gss === null) return { areas: areasOf(figures), words: 'councils' };
  const also = printed.length > 0 ? ', and those with papers here' : '';
  if (set === 'neighbours-2021' || set === 'neighbours-2025') {
    const model = set === 'neighbours-2021' ? '2021' : '2025';
    return { areas: [base, ...areas.neighboursOf(base.gss, model).map(({ area }) => area), ...printed], words: `statistical neighbours (${model} model)${also}` };
  }
  const region = areas.regionOf(base.gss);
  return { areas: [base, ...(region?.gss ? areas.membersOf(region.gss) : []), ...printed], words: `councils of ${region?.name ?? 'its region'}${also}` };
}

/** Figures of the areas in question: the base and those it is ranked among, the nation, the base's region, and areas added by hand. */
export function narrowTo(figures: readonly Figure[], base: Area, { areas: members }: Among, drawn: readonly string[], areas: typeof Areas): Figure[] {
  const region = base.gss ? areas.regionOf(base.gss)?.gss : null;
  const codes = new Set([base.gss, areas.england.gss, areas.london.gss, region, ...drawn, ...members.map(({ gss }) => gss)]);
  return figures.filter(({ area, origin }) => origin === 'paper' || codes.has(area.gss));
}
