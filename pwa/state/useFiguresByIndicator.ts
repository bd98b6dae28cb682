import { useEffect, useMemo, useState } from 'preact/hooks';
import { type AreaGroup, averageGroup } from '../../shared/compare/averageGroup.ts';
import { type Figure, figureOf } from '../../shared/compare/figure.ts';
import type { Measure } from '../../shared/compare/measure.ts';
import type { ComparedFigure, Library } from '../../shared/library/library.ts';
import type { PublishedVintage } from '../../shared/library/records.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { Catalogue } from '../../shared/view/catalogue/loadCatalogue.ts';
import { useQuery } from '../../shared/view/hooks/useQuery.ts';
import { publishedFigures } from '../../shared/view/published/publishedFigures.ts';
import { useVintages } from '../../shared/view/published/useVintages.ts';
import { paths } from '../routes.ts';
import { keptUnread } from './keptUnread.ts';
import { library, libraryProblem } from './library.ts';

/** How many indicators are gathered before the screen is told again. */
const CHUNK = 12;

export interface FiguresByIndicator {
  figures: ReadonlyMap<string, readonly Figure[]>;
  /** How many of the indicators have been looked up. */
  done: number;
  of: number;
  /** What could not be read, and was left out. */
  problems: readonly Problem[];
  /** Where a figure was printed, or null for a published one. */
  hrefOf: (figure: Figure) => string | null;
}

/** One indicator's figures of every area, kept and published. */
interface Gathered {
  figures: readonly Figure[];
  problems: readonly Problem[];
}

/** The paper that printed a figure. */
const paperOf = new WeakMap<Figure, string>();

function hrefOf(figure: Figure): string | null {
  const paper = paperOf.get(figure);
  return paper && figure.observation ? paths.paper(paper, { figure: figure.observation }) : null;
}

/**
 * Kept and published figures of many indicators, arriving in order. `wanted` narrows them to the areas on screen, so that
 * ten years of every council are not carried around. The means of `group`, where there is one, are among them. The list
 * of an indicator stays the same one until its own figures change.
 */
export function useFiguresByIndicator(indicators: readonly string[], wanted: (figure: Figure) => boolean, group: AreaGroup | null, catalogue: Catalogue): FiguresByIndicator {
  const { gathered, done } = useGathered(indicators);
  const narrowed = useMemo(() => new WeakMap<Gathered, readonly Figure[]>(), [wanted, group, catalogue]);
  return useMemo(() => {
    const figures = new Map<string, readonly Figure[]>();
    for (const id of indicators) {
      const found = gathered.get(id);
      if (!found) continue;
      const all = narrowed.get(found) ?? [...found.figures, ...meansOf(group, found.figures, catalogue.measure(id))].filter(wanted);
      narrowed.set(found, all);
      if (all.length > 0) figures.set(id, all);
    }
    const problems = [...new Set(indicators.flatMap((id) => gathered.get(id)?.problems ?? []))];
    return { figures, done, of: indicators.length, problems, hrefOf };
  }, [indicators, gathered, done, narrowed, wanted, group, catalogue]);
}

function meansOf(group: AreaGroup | null, figures: readonly Figure[], measure: Measure | null): Figure[] {
  return group && measure ? averageGroup(group, figures, measure) : [];
}

/** Everything at hand of each indicator, gathered anew when a paper is kept or a decision made; the old stays until then. */
function useGathered(indicators: readonly string[]): { gathered: ReadonlyMap<string, Gathered>; done: number } {
  const unavailable = libraryProblem.value !== null;
  const vintages = useVintages(library.value, unavailable);
  const papers = useQuery(library.value, (open) => open.documents(), []);
  const isAnswered = papers.state === 'ready' || unavailable;
  const version = papers.state === 'ready' ? papers.value : null;
  const [state, setState] = useState<{ gathered: ReadonlyMap<string, Gathered>; of: readonly string[] | null; done: number }>({ gathered: new Map(), of: null, done: 0 });
  useEffect(() => {
    const ending = new AbortController();
    const load = async () => {
      if (!vintages || !isAnswered) return;
      for (let start = 0; start < indicators.length && !ending.signal.aborted; start += CHUNK) {
        const chunk = await gatherChunk(library.value, indicators.slice(start, start + CHUNK), vintages, ending.signal);
        if (!ending.signal.aborted) setState(({ gathered }) => ({ gathered: new Map([...gathered, ...chunk]), of: indicators, done: start + chunk.length }));
      }
    };
    void load();
    return () => ending.abort();
  }, [indicators, vintages, version, isAnswered]);
  return { gathered: state.gathered, done: state.of === indicators ? state.done : 0 };
}

/** A few indicators, fetched together and unpacked one at a time, so that a screen can be scrolled meanwhile. */
async function gatherChunk(open: Library | null, ids: readonly string[], vintages: readonly PublishedVintage[], signal: AbortSignal): Promise<[string, Gathered][]> {
  const nation = ids.map((id) => publishedFigures(id, vintages));
  const chunk: [string, Gathered][] = [];
  for (const [index, id] of ids.entries()) {
    if (signal.aborted) break;
    const held = await keptOf(open, id);
    const kept = (held ?? []).map(({ observation, dated }) => {
      const figure = figureOf(observation, dated);
      paperOf.set(figure, observation.document);
      return figure;
    });
    const published = await nation[index]!;
    chunk.push([id, { figures: [...kept, ...published.figures], problems: [...(held ? [] : [keptUnread]), ...published.problems] }]);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return chunk;
}

/** Kept figures of one indicator; null where they cannot be read. */
async function keptOf(open: Library | null, id: string): Promise<ComparedFigure[] | null> {
  try {
    return (await open?.observationsFor(id)) ?? [];
  } catch {
    return null;
  }
}
