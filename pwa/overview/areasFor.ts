import type * as Areas from '../../shared/catalogue/areas.ts';
import type { Area } from '../../shared/model/observation.ts';
import type { AreaSet } from '../../shared/view/groups/areaSets.ts';

/** The areas of a set, the home council first and the nation last. Without a set, the nation stands beside the home council alone. */
export function areasFor(set: AreaSet | null, home: Area | null, areas: typeof Areas): Area[] {
  const all = [...(home ? [home] : []), ...(set?.members ?? []), areas.london, areas.england];
  return [...new Map(all.map((area) => [area.gss, area])).values()];
}
