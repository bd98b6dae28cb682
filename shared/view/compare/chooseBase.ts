import type * as Areas from '../../catalogue/areas.ts';
import type { Figure } from '../../compare/figure.ts';
import type { Area } from '../../model/observation.ts';
import type { AreaSet } from '../groups/areaSets.ts';
import { compareNames } from '../words/compareNames.ts';

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
  return areas.sort((a, b) => rank(a) - rank(b) || compareNames(a, b));
}

/** The area to start from: the one asked for, else the council that a paper here speaks of most, else any council. */
export function chooseBase(areas: readonly Area[], figures: readonly Figure[], wanted: readonly (string | null)[]): Area | null {
  for (const gss of wanted) {
    const found = gss ? areas.find((area) => area.gss === gss) : undefined;
    if (found) return found;
  }
  const printed = new Map<string | null, number>();
  for (const { origin, area } of figures) if (origin === 'paper') printed.set(area.gss, (printed.get(area.gss) ?? 0) + 1);
  const councils = areas.filter(({ kind }) => kind === 'council');
  return councils.toSorted((a, b) => (printed.get(b.gss) ?? 0) - (printed.get(a.gss) ?? 0))[0] ?? areas[0] ?? null;
}

export interface Among {
  areas: readonly Area[];
  /** "statistical neighbours (2021 model)": who stands in the ranking. */
  words: string;
}

/** The set that the base is ranked in: its members, the base, and every council that a paper here speaks of. */
export function amongFor(set: AreaSet | null, base: Area, figures: readonly Figure[]): Among {
  if (set === null || set.key === 'all') return { areas: areasOf(figures), words: 'councils' };
  const printed = areasOf(figures.filter(({ origin, area }) => origin === 'paper' && area.kind === 'council'));
  const also = printed.length > 0 && set.key !== 'library' ? ', and those with papers here' : '';
  return { areas: [base, ...set.members, ...printed], words: `${set.words}${also}` };
}

/** Whether a figure is of the areas in question: the base and those it is ranked among, the nation, the base's region, and areas added by hand. */
export function isOfThese(base: Area, { areas: members }: Among, drawn: readonly string[], areas: typeof Areas): (figure: Figure) => boolean {
  const region = base.gss ? areas.regionOf(base.gss)?.gss : null;
  const codes = new Set([base.gss, areas.england.gss, areas.london.gss, region, ...drawn, ...members.map(({ gss }) => gss)]);
  return ({ area, origin }) => origin === 'paper' || codes.has(area.gss);
}
