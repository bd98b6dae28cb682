import { useMemo } from 'preact/hooks';
import type { Area } from '../../shared/model/observation.ts';
import type { Catalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { type AreaSet, areaSets } from '../../shared/view/groups/areaSets.ts';
import { useOwnGroups } from '../../shared/view/groups/ownGroups.ts';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { library } from './library.ts';

const none: readonly Area[] = [];

/** The sets of councils that can be chosen around one: its region, its neighbours, those with papers here, and the person's own groups. */
export function useAreaSets(home: Area | null, catalogue: Catalogue): AreaSet[] {
  const held = valueOf(useQuery(library.value, async (open) => (await open.areasHeld()).map(({ area }) => area), [])) ?? none;
  const own = useOwnGroups(library.value);
  return useMemo(() => areaSets({ home, held, own, areas: catalogue.areas }), [home, held, own, catalogue]);
}
