import { type Figure, figureOf } from '../../shared/compare/figure.ts';
import type { ComparedFigure } from '../../shared/library/library.ts';
import type { PublishedFigures } from '../../shared/view/published/publishedFigures.ts';
import { paths } from '../routes.ts';

/** One indicator's figures, kept and published together, and where each is from. */
export interface Gathered {
  figures: readonly Figure[];
  /** Where a figure was printed, or null for a published one. */
  hrefOf: (figure: Figure) => string | null;
  /** The paper a figure is from, by its sha256, or null for a published one. */
  paperOf: (figure: Figure) => string | null;
}

type Kept = readonly ComparedFigure[];

/** Gathered once for as long as neither list changes: what is worked out of a list is remembered by the list. */
const gatheredOf = new WeakMap<Kept, { nation: PublishedFigures; gathered: Gathered }>();

/** @param nation one object for as long as it says the same, as `publishedFigures` gives it */
export function gatherFigures(kept: Kept, nation: PublishedFigures): Gathered {
  const known = gatheredOf.get(kept);
  if (known?.nation === nation) return known.gathered;
  const gathered = gather(kept, nation);
  gatheredOf.set(kept, { nation, gathered });
  return gathered;
}

function gather(kept: Kept, nation: PublishedFigures): Gathered {
  const documents = new Map(kept.map(({ observation }) => [observation.id, observation.document]));
  const paperOf = ({ observation }: Figure) => (observation ? documents.get(observation) : null) ?? null;
  return {
    figures: [...kept.map(({ observation, dated }) => figureOf(observation, dated)), ...(nation.figures)],
    hrefOf: (figure) => {
      const document = paperOf(figure);
      return figure.observation && document ? paths.paper(document, { figure: figure.observation }) : null;
    },
    paperOf,
  };
}
