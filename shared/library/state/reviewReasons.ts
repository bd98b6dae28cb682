import type { ReviewReason } from './heldFigure.ts';
import type { Observation } from '../../model/observation.ts';
import type { Standing } from './standing.ts';

/** Most pressing first: the review queue's order. */
export const reasonOrder: readonly ReviewReason[] = ['changed', 'gone', 'doubts', 'unmatched', 'low-confidence', 'prose'];

/**
 * The certainty, 0–1, from which a figure may be let through with its table. Below it a person looks at each: at one
 * wrong figure in ten, a table of thirty would carry three.
 */
export const sureFrom = 0.9;

/** Doubts that have a reason of their own below. */
const namedElsewhere: readonly Observation['doubts'][number][] = ['indicator-unmatched', 'read-from-prose'];

/** Why a figure asks for a person's eyes, most pressing first. Empty lets it through with its table. */
export function reviewReasons({ observation, status, changed, gone }: Pick<Standing, 'observation' | 'status' | 'changed' | 'gone'>): ReviewReason[] {
  if (status !== 'proposed') return [...(changed ? ['changed' as const] : []), ...(gone ? ['gone' as const] : [])];
  const { doubts, indicator, confidence, source } = observation;
  const holds: Record<ReviewReason, boolean> = {
    changed,
    gone: false,
    doubts: doubts.some((doubt) => !namedElsewhere.includes(doubt)),
    unmatched: indicator.id === null,
    'low-confidence': confidence < sureFrom,
    prose: source.reading === 'prose',
  };
  return reasonOrder.filter((reason) => holds[reason]);
}
