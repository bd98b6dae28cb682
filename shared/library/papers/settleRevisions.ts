import type { HeldFigure, Revision } from '../state/heldFigure.ts';
import { seriesKey } from '../state/meaning.ts';
import { sameValue } from './sameValue.ts';

/**
 * Figures of one indicator, each with the other printings of the same figure. The newest paper's is used; where it says
 * something else than an older one, it revises it. Two different values in one paper revise nothing: they are doubted
 * by the reader, and both are named here.
 */
export function settleRevisions(figures: HeldFigure[]): Revision[] {
  return [...Map.groupBy(figures, (figure) => seriesKey(figure.observation)).values()].map((group) => {
    const [used, ...earlier] = group.toSorted((a, b) => b.dated.localeCompare(a.dated));
    return { used: used!, earlier, revised: earlier.some((figure) => !sameValue(figure.observation.value, used!.observation.value)) };
  });
}
