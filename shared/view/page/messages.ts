import type { Problem } from '../../model/problem.ts';

/** From the page to the drawing worker. One worker holds one paper. */
export type ToDrawer =
  | { kind: 'open'; file: Blob; password: string | null; assets: string }
  | { kind: 'draw'; request: number; page: number; /** Pixels to a point. */ scale: number };

/** From the drawing worker to the page. */
export type FromDrawer =
  | { kind: 'opened'; pages: number }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'drawn'; request: number; picture: ImageBitmap; /** Pixels to a point, as drawn. */ scale: number }
  | { kind: 'not-drawn'; request: number; message: string };
