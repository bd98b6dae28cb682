import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Figure, figureOf } from '../../shared/compare/figure.ts';
import type { HeldDocument, HeldFigure } from '../../shared/library/library.ts';
import { useQuery } from '../../shared/view/hooks/useQuery.ts';
import { paths } from '../routes.ts';
import { library } from './library.ts';
import { loadPublishedFigures } from './published.ts';

export interface IndicatorFigures {
  /** Kept and published figures together. */
  figures: readonly Figure[];
  /** False while either is still being fetched. */
  ready: boolean;
  /** Where a figure was printed, or null for a published one. */
  hrefOf: (figure: Figure) => string | null;
  /** The paper a figure is from, or null for a published one. */
  documentOf: (figure: Figure) => HeldDocument | null;
}

const none: readonly HeldFigure[] = [];
const noPapers: readonly HeldDocument[] = [];

/** Every figure of one indicator that is at hand: those kept from papers, and the nation's. */
export function useIndicatorFigures(indicator: string | null): IndicatorFigures {
  const held = useQuery(library.value, (open) => (indicator ? open.observationsFor(indicator) : Promise.resolve([])), [indicator]);
  const documents = useQuery(library.value, (open) => open.documents(), []);
  const [published, setPublished] = useState<{ indicator: string; figures: readonly Figure[] } | null>(null);
  useEffect(() => {
    let current = true;
    if (indicator) void loadPublishedFigures(indicator).then((figures) => current && setPublished({ indicator, figures }));
    return () => {
      current = false;
    };
  }, [indicator]);
  const papers = documents.state === 'ready' ? documents.value : noPapers;
  const kept = held.state === 'ready' ? held.value : none;
  const nation = published?.indicator === indicator ? published.figures : null;
  return useMemo(() => {
    const documents = new Map(kept.map(({ observation }) => [observation.id, observation.document]));
    const byId = new Map(papers.map((paper) => [paper.sha256, paper]));
    const paperOf = (observation: string | null) => (observation ? documents.get(observation) : undefined);
    return {
      figures: [...kept.map(({ observation, dated }) => figureOf(observation, dated)), ...(nation ?? [])],
      ready: held.state !== 'loading' && nation !== null,
      hrefOf: ({ observation }) => {
        const document = paperOf(observation);
        return observation && document ? paths.paper(document, { figure: observation }) : null;
      },
      documentOf: ({ observation }) => byId.get(paperOf(observation) ?? '') ?? null,
    };
  }, [kept, papers, nation, held.state]);
}
