import { type Figure, figureOf } from '../../shared/compare/figure.ts';
import type { ComparedFigure } from '../../shared/library/library.ts';
import type { PublishedFigures } from '../../shared/view/published/publishedFigures.ts';
import { paths } from '../routes.ts';

/** One indicator's figures, kept and published together, and where each is from. */
export interface AllFigures {
  figures: readonly Figure[];
  /** Where a figure was printed, or null for a published one. */
  hrefOf: (figure: Figure) => string | null;
  /** The paper a figure is from, by its sha256, or null for a published one. */
  paperOf: (figure: Figure) => string | null;
}

type Kept = readonly ComparedFigure[];

/** Put together once for as long as neither list changes: what is worked out of a list is remembered by the list. */
const allOf = new WeakMap<Kept, { nation: PublishedFigures; all: AllFigures }>();

/** @param nation one object for as long as it says the same, as `publishedFigures` gives it */
export function withPublished(kept: Kept, nation: PublishedFigures): AllFigures {
  const known = allOf.get(kept);
  if (known?.nation === nation) return known.all;
  const all = putTogether(kept, nation);
  allOf.set(kept, { nation, all });
  return all;
}

function putTogether(kept: Kept, nation: PublishedFigures): AllFigures {
  const documents = new Map(kept.map(({ observation }) => [observation.id, observation.document]));
  const paperOf = ({ observation }: Figure) => (observation ? documents.get(observation) : null) ?? null;
  return {
    figures: [...kept.map(({ observation, dated }) => figureOf(observation, dated)), ...nation.figures],
    hrefOf: (figure) => {
      const document = paperOf(figure);
      return figure.observation && document ? paths.paper(document, { figure: figure.observation }) : null;
    },
    paperOf,
  };
}
