import type { ShownFigure } from './shownFigure.ts';

/** What is left to do with a paper's figures. */
export interface SortedOut {
  /** Those that ask for a person's eyes. */
  waiting: ShownFigure[];
  /** Ids of those that nobody need look at before they are kept. */
  sure: string[];
  /** How many are kept. */
  kept: number;
}

/** In one pass: a pack has thousands of figures, and is sorted out anew after every decision. */
export function sortOut(figures: readonly ShownFigure[]): SortedOut {
  const sorted: SortedOut = { waiting: [], sure: [], kept: 0 };
  for (const figure of figures) {
    if (figure.reasons.length > 0) sorted.waiting.push(figure);
    else if (figure.status === 'proposed') sorted.sure.push(figure.observation.id);
    if (figure.status === 'accepted' || figure.status === 'corrected') sorted.kept += 1;
  }
  return sorted;
}
