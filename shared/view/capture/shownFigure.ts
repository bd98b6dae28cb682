import type { HeldFigure } from '../../library/library.ts';

/** What the capture screen needs of a figure, whether the library holds it already or it is still being read. */
export type ShownFigure = Pick<HeldFigure, 'observation' | 'read' | 'status' | 'changed' | 'reasons'>;
