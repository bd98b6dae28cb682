import { useEffect, useMemo, useState } from 'preact/hooks';
import { type AreaGroup, averageGroup } from '../../shared/compare/averageGroup.ts';
import { type Figure, figureOf } from '../../shared/compare/figure.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { Catalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { useQuery } from '../../shared/view/hooks/useQuery.ts';
import { type PublishedFigures, publishedFigures } from '../../shared/view/published/publishedFigures.ts';
import { useVintages } from '../../shared/view/published/useVintages.ts';
import { paths } from '../routes.ts';
import { library, libraryProblem } from './library.ts';

/** How many published files are fetched before the screen is told again. */
const CHUNK = 24;

export interface FiguresByIndicator {
  figures: ReadonlyMap<string, readonly Figure[]>;
  /** How many of the indicators have been looked up. */
  done: number;
  of: number;
  /** Published figures that could not be read, and were left out. */
  problems: readonly Problem[];
  /** Where a figure was printed, or null for a published one. */
  hrefOf: (figure: Figure) => string | null;
}

/** Figures from papers by indicator, and the paper of each by its id. */
interface Kept {
  figures: ReadonlyMap<string, readonly Figure[]>;
  papers: ReadonlyMap<string, string>;
}

const nothingKept: Kept = { figures: new Map(), papers: new Map() };

/**
 * Kept and published figures of many indicators, arriving in order. `wanted` narrows them to the areas on screen, so that
 * ten years of every council are not carried around. The means of `group`, where there is one, are among them.
 */
export function useFiguresByIndicator(indicators: readonly string[], wanted: (figure: Figure) => boolean, group: AreaGroup | null, catalogue: Catalogue): FiguresByIndicator {
  const unavailable = libraryProblem.value !== null;
  const vintages = useVintages(library.value, unavailable);
  const [published, setPublished] = useState<ReadonlyMap<string, PublishedFigures>>(new Map());
  const held = useQuery(
    library.value,
    async (open): Promise<Kept> => {
      const ids = new Set(indicators);
      const known = (await open.indicatorsHeld()).filter(({ id }) => ids.has(id));
      const lists = await Promise.all(known.map(({ id }) => open.observationsFor(id)));
      return {
        figures: new Map(known.map(({ id }, index) => [id, lists[index]!.map(({ observation, dated }) => figureOf(observation, dated))])),
        papers: new Map(lists.flat().map(({ observation }) => [observation.id, observation.document])),
      };
    },
    [indicators],
  );
  useEffect(() => {
    const ending = new AbortController();
    const load = async () => {
      if (!vintages) return;
      const found = new Map<string, PublishedFigures>();
      for (let start = 0; start < indicators.length && !ending.signal.aborted; start += CHUNK) {
        const chunk = indicators.slice(start, start + CHUNK);
        const lists = await Promise.all(chunk.map((id) => publishedFigures(id, vintages)));
        chunk.forEach((id, index) => found.set(id, lists[index]!));
        if (!ending.signal.aborted) setPublished(new Map(found));
      }
    };
    void load();
    return () => ending.abort();
  }, [indicators, vintages]);
  const kept = held.state === 'ready' ? held.value : unavailable ? nothingKept : null;
  return useMemo(() => {
    const figures = new Map<string, readonly Figure[]>();
    for (const id of indicators) {
      const everything = [...(kept?.figures.get(id) ?? []), ...(published.get(id)?.figures ?? [])];
      const measure = group ? catalogue.measure(id) : null;
      const all = [...everything, ...(group && measure ? averageGroup(group, everything, measure) : [])].filter(wanted);
      if (all.length > 0) figures.set(id, all);
    }
    const problems = [...published.values()].flatMap(({ problems: own }) => own);
    const hrefOf = ({ observation }: Figure) => {
      const paper = kept?.papers.get(observation ?? '');
      return observation && paper ? paths.paper(paper, { figure: observation }) : null;
    };
    return { figures, done: kept ? published.size : 0, of: indicators.length, problems, hrefOf };
  }, [indicators, kept, published, wanted, group, catalogue]);
}
