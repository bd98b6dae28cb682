import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Figure } from '../../shared/compare/figure.ts';
import type { ComparedFigure, HeldDocument, Library } from '../../shared/library/library.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { type PublishedFigures, publishedFigures } from '../../shared/view/published/publishedFigures.ts';
import { useVintages } from '../../shared/view/published/useVintages.ts';
import { type AllFigures, withPublished } from './withPublished.ts';
import { keptUnread } from './keptUnread.ts';
import { library, libraryProblem } from './library.ts';
import { type KeptFigures, nearOf } from './nearFigures.ts';

export interface IndicatorFigures extends Pick<AllFigures, 'figures' | 'hrefOf'> {
  /** What could not be read, and was left out. */
  problems: readonly Problem[];
  /** The paper a figure is from, or null for a published one. */
  documentOf: (figure: Figure) => HeldDocument | null;
}

const none: readonly ComparedFigure[] = [];

/** Every figure of one indicator that is at hand: those kept from papers, and the nation's. Null while either is still being fetched. */
export function useIndicatorFigures(indicator: string): IndicatorFigures | null {
  const held = useKeptFigures(library.value, indicator);
  const documents = valueOf(useQuery(library.value, (open) => open.documents(), []));
  const nation = usePublished(indicator);
  const isReady = (held.state !== 'loading' || libraryProblem.value !== null) && nation !== null;
  const papers = useMemo(() => new Map(documents?.map((paper) => [paper.sha256, paper])), [documents]);
  return useMemo(() => {
    if (!isReady) return null;
    const { figures, hrefOf, paperOf } = withPublished(held.state === 'ready' ? held.value : none, nation);
    return {
      figures, hrefOf,
      problems: [...(held.state === 'failed' ? [keptUnread] : []), ...nation.problems],
      documentOf: (figure) => papers.get(paperOf(figure) ?? '') ?? null,
    };
  }, [held, papers, nation, isReady]);
}

function useKeptFigures(from: Library | null, indicator: string): KeptFigures {
  const [, draw] = useState(0);
  // Asked before the frame is painted, so that the answer is on its way meanwhile.
  useLayoutEffect(() => (from ? nearOf(from).look(indicator, () => draw((times) => times + 1)) : undefined), [from, indicator]);
  return from ? nearOf(from).now(indicator) : { state: 'loading' };
}

function usePublished(indicator: string): PublishedFigures | null {
  const vintages = useVintages(library.value, libraryProblem.value !== null);
  const [published, setPublished] = useState<{ indicator: string; found: PublishedFigures } | null>(null);
  useLayoutEffect(() => {
    let current = true;
    // The product's own file is fetched while the library is still asked for loaded vintages.
    void publishedFigures(indicator, vintages ?? []).then((found) => current && vintages && setPublished({ indicator, found }));
    return () => {
      current = false;
    };
  }, [indicator, vintages]);
  return published?.indicator === indicator ? published.found : null;
}
