import type * as Areas from '../../shared/catalogue/areas.ts';
import type { Area } from '../../shared/model/observation.ts';

/** The sets of areas that the overview can show, in the words of its choice. */
export const areaSets = { home: 'Your council and those with papers', region: 'Its region', neighbours: 'Its statistical neighbours (2021 model)', all: 'Every council' } as const;

/** The areas of a set, the home council first and the nation last. Without a home council, the nation stands alone beside those with papers. */
export function areasFor(set: string, home: string, held: readonly Area[], areas: typeof Areas): Area[] {
  const council = home ? areas.councilByCode(home) : null;
  const own = council ? [areas.toArea(council)] : [];
  return distinct([...own, ...membersOf(set, council?.gss ?? null, held, areas), areas.london, areas.england]);
}

function membersOf(set: string, home: string | null, held: readonly Area[], areas: typeof Areas): Area[] {
  const current = areas.councils.filter(({ until }) => !until).map(areas.toArea);
  if (set === 'all') return current;
  if (set === 'region' && home) return areas.membersOf(areas.regionOf(home)?.gss ?? '');
  if (set === 'neighbours' && home) return areas.neighboursOf(home, '2021').map(({ area }) => area);
  return held.filter(({ kind, gss }) => kind === 'council' && gss !== null);
}

function distinct(areas: readonly Area[]): Area[] {
  return [...new Map(areas.map((area) => [area.gss, area])).values()];
}
