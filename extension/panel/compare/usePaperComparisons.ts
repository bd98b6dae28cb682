import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Comparison } from '../../../shared/compare/compareIndicator.ts';
import type { Figure } from '../../../shared/compare/figure.ts';
import type { HeldFigure, Library } from '../../../shared/library/library.ts';
import type { Area } from '../../../shared/model/observation.ts';
import { useQuery, valueOf } from '../../../shared/view/hooks/useQuery.ts';
import { comparePaper, indicatorsOf } from './comparePaper.ts';
import { type ForComparing, loadForComparing } from './loadForComparing.ts';

interface Nation {
  kit: ForComparing;
  published: ReadonlyMap<string, readonly Figure[]>;
}

/** A paper's own indicators compared, or null until everything for it is there. */
export function usePaperComparisons(library: Library, sha256: string, council: Area, figures: readonly HeldFigure[]): Comparison[] | null {
  const ids = useMemo(() => indicatorsOf(figures, council), [figures, council]);
  const wanted = ids.join(' ');
  const kept = valueOf(useQuery(library, async (held) => (await Promise.all(ids.map((id) => held.observationsFor(id)))).flat(), [wanted]));
  const nation = useNation(ids, wanted);
  return useMemo(() => {
    if (!kept || !nation) return null;
    const others = kept.filter(({ observation }) => observation.document !== sha256);
    return comparePaper({ council, figures, others, published: nation.published, measure: nation.kit.measure, areas: nation.kit.areas });
  }, [kept, nation, figures, council, sha256]);
}

function useNation(ids: readonly string[], wanted: string): Nation | null {
  const [nation, setNation] = useState<Nation | null>(null);
  useEffect(() => {
    let current = true;
    void loadNation(ids).then((loaded) => current && setNation(loaded));
    return () => {
      current = false;
    };
  }, [wanted]);
  return nation;
}

async function loadNation(ids: readonly string[]): Promise<Nation> {
  const kit = await loadForComparing();
  return { kit, published: new Map(await Promise.all(ids.map(async (id) => [id, await kit.published(id)] as const))) };
}
