import { useMemo } from 'preact/hooks';
import type { Area } from '../../shared/model/observation.ts';
import type { Catalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { type AreaSet, type SetsAround, areaSets } from '../../shared/view/groups/areaSets.ts';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { library, libraryProblem } from './library.ts';

/** What of the library shapes the sets of councils that can be chosen. */
export type HeldAround = Pick<SetsAround, 'held' | 'own'>;

const none: HeldAround = { held: [], own: [] };

/** Asked once for every indicator that is then looked at; null until the library has answered, nothing where it cannot. */
export function useSetsAround(): HeldAround | null {
  const around = useQuery(library.value, async (open): Promise<HeldAround> => {
    const [held, own] = await Promise.all([open.areasHeld(), open.groups()]);
    return { held: held.map(({ area }) => area), own };
  }, []);
  return valueOf(around) ?? (around.state === 'failed' || libraryProblem.value !== null ? none : null);
}

/** The sets of councils that can be chosen around one: its region, its neighbours, those with papers here, and the person's own groups. */
export function useAreaSets(home: Area | null, catalogue: Catalogue): AreaSet[] {
  const around = useSetsAround() ?? none;
  return useMemo(() => areaSets({ home, ...around, areas: catalogue.areas }), [home, around, catalogue]);
}
