import type { Figure } from '../../compare/figure.ts';
import { spanOfFigure } from '../../compare/judge.ts';
import type { Measure } from '../../compare/measure.ts';
import { tickWords } from '../charts/timeTicks.ts';

/** The period as its paper prints it, else as its days say. */
export function periodWords(figure: Figure, measure: Measure): string {
  const span = spanOfFigure(figure, measure);
  return figure.period?.label ?? (span ? tickWords(span) : 'not stated');
}
