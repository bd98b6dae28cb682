import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Comparison } from '../../../shared/compare/compareIndicator.ts';
import type { Figure } from '../../../shared/compare/figure.ts';
import type { HeldFigure, Library } from '../../../shared/library/library.ts';
import type { PublishedVintage } from '../../../shared/library/records.ts';
import type { Area } from '../../../shared/model/observation.ts';
import { type Catalogue, loadCatalogue } from '../../../shared/view/catalogue/loadCatalogue.ts';
import { useQuery, valueOf } from '../../../shared/view/hooks/useQuery.ts';
import { publishedFigures } from '../../../shared/view/published/publishedFigures.ts';
import { useVintages } from '../../../shared/view/published/useVintages.ts';
import { comparePaper, indicatorsOf } from './comparePaper.ts';

interface Nation {
  catalogue: Catalogue;
  published: ReadonlyMap<string, readonly Figure[]>;
}

/** A paper's own indicators compared, or null until everything for it is there. */
export function usePaperComparisons(library: Library, sha256: string, council: Area, figures: readonly HeldFigure[]): Comparison[] | null {
  const ids = useMemo(() => indicatorsOf(figures, council), [figures, council]);
  const wanted = ids.join(' ');
  const kept = valueOf(useQuery(library, async (held) => (await Promise.all(ids.map((id) => held.observationsFor(id)))).flat(), [wanted]));
  const nation = useNation(library, ids, wanted);
  return useMemo(() => {
    if (!kept || !nation) return null;
    const others = kept.filter(({ observation }) => observation.document !== sha256);
    return comparePaper({ council, figures, others, published: nation.published, measure: nation.catalogue.measure, areas: nation.catalogue.areas });
  }, [kept, nation, figures, council, sha256]);
}

function useNation(library: Library, ids: readonly string[], wanted: string): Nation | null {
  const vintages = useVintages(library);
  const [nation, setNation] = useState<Nation | null>(null);
  useEffect(() => {
    let current = true;
    if (vintages) void loadNation(ids, vintages).then((loaded) => current && setNation(loaded));
    return () => {
      current = false;
    };
  }, [wanted, vintages]);
  return nation;
}

async function loadNation(ids: readonly string[], vintages: readonly PublishedVintage[]): Promise<Nation> {
  const catalogue = await loadCatalogue();
  return { catalogue, published: new Map(await Promise.all(ids.map(async (id) => [id, (await publishedFigures(id, vintages)).figures] as const))) };
}
