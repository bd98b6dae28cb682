import type { HeldFigure } from '../../library/library.ts';
import type { Observation } from '../../model/observation.ts';

/** What the capture screen needs of a figure, whether the library holds it already or it is still being read. */
export type ShownFigure = Pick<HeldFigure, 'observation' | 'read' | 'status' | 'changed' | 'reasons' | 'lastTime'>;

/** A figure that is not kept yet, in the shape of one that is. */
export function asRead(observation: Observation): ShownFigure {
  return { observation, read: observation, status: 'proposed', changed: false, reasons: observation.doubts.length > 0 ? ['doubts'] : [], lastTime: null };
}

/** Whether a figure comes from a part of a page that a person pointed at: it is in no table of the paper's own reading. */
export function isByHand({ table, source: { reading } }: Observation): boolean {
  return table === null && reading !== 'prose' && reading !== 'card';
}
