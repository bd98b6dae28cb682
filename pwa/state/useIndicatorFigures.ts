import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type Figure, figureOf } from '../../shared/compare/figure.ts';
import type { ComparedFigure, HeldDocument } from '../../shared/library/library.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { useQuery } from '../../shared/view/hooks/useQuery.ts';
import { type PublishedFigures, publishedFigures } from '../../shared/view/published/publishedFigures.ts';
import { useVintages } from '../../shared/view/published/useVintages.ts';
import { paths } from '../routes.ts';
import { keptUnread } from './keptUnread.ts';
import { library, libraryProblem } from './library.ts';

export interface IndicatorFigures {
  /** Kept and published figures together. */
  figures: readonly Figure[];
  /** False while either is still being fetched. */
  ready: boolean;
  /** What could not be read, and was left out. */
  problems: readonly Problem[];
  /** Where a figure was printed, or null for a published one. */
  hrefOf: (figure: Figure) => string | null;
  /** The paper a figure is from, or null for a published one. */
  documentOf: (figure: Figure) => HeldDocument | null;
}

const none: readonly ComparedFigure[] = [];
const noPapers: readonly HeldDocument[] = [];

/** Every figure of one indicator that is at hand: those kept from papers, and the nation's. */
export function useIndicatorFigures(indicator: string | null): IndicatorFigures {
  const held = useQuery(library.value, (open) => (indicator ? open.observationsFor(indicator) : Promise.resolve([])), [indicator]);
  const documents = useQuery(library.value, (open) => open.documents(), []);
  const unavailable = libraryProblem.value !== null;
  const vintages = useVintages(library.value, unavailable);
  const [published, setPublished] = useState<{ indicator: string; found: PublishedFigures } | null>(null);
  useLayoutEffect(() => {
    let current = true;
    // The product's own file is fetched while the library is still asked for loaded vintages.
    if (indicator) void publishedFigures(indicator, vintages ?? []).then((found) => current && vintages && setPublished({ indicator, found }));
    return () => {
      current = false;
    };
  }, [indicator, vintages]);
  const papers = documents.state === 'ready' ? documents.value : noPapers;
  const kept = held.state === 'ready' ? held.value : none;
  const nation = published?.indicator === indicator ? published.found : null;
  return useMemo(() => {
    const documents = new Map(kept.map(({ observation }) => [observation.id, observation.document]));
    const byId = new Map(papers.map((paper) => [paper.sha256, paper]));
    const paperOf = (observation: string | null) => (observation ? documents.get(observation) : undefined);
    return {
      figures: [...kept.map(({ observation, dated }) => figureOf(observation, dated)), ...(nation?.figures ?? [])],
      ready: (held.state !== 'loading' || unavailable) && nation !== null,
      problems: [...(held.state === 'failed' ? [keptUnread] : []), ...(nation?.problems ?? [])],
      hrefOf: ({ observation }) => {
        const document = paperOf(observation);
        return observation && document ? paths.paper(document, { figure: observation }) : null;
      },
      documentOf: ({ observation }) => byId.get(paperOf(observation) ?? '') ?? null,
    };
  }, [kept, papers, nation, held.state, unavailable]);
}
