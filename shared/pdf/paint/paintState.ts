import type { Box } from '../../model/geometry.ts';
import { BLACK } from './colour.ts';
import type { Matrix } from './matrix.ts';
import type { Font } from './painting.ts';

/** The part of PDF's graphics state that decides what a reader sees. */
export interface PaintState {
  /** From the current user space to page points. */
  ctm: Matrix;
  /** Everything outside is unseen. A clip of another shape counts as the box around it. */
  clip: Box;
  lineWidth: number;
  /** Null for a pattern. */
  fill: string | null;
  stroke: string | null;
  fillAlpha: number;
  strokeAlpha: number;
  /** True while the fill "colour" is none at all. */
  fillIsNone: boolean;
  /** False under a blend mode that lets what lies beneath show through. */
  blendsNormally: boolean;
  font: Font | null;
  /** As set, negative for text turned upside down. */
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 for 100 %. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
  textMatrix: Matrix | null;
  /** The pen, and the start of its line, in text space. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export function initialState(ctm: Matrix, clip: Box): PaintState {
  return {
    ctm, clip, lineWidth: 1, fill: BLACK, stroke: BLACK, fillAlpha: 1, strokeAlpha: 1, fillIsNone: false, blendsNormally: true,
    font: null, fontSize: 0, charSpacing: 0, wordSpacing: 0, horizontalScale: 1, leading: 0, rise: 0, renderMode: 0,
    textMatrix: null, x: 0, y: 0, lineX: 0, lineY: 0,
  };
}
