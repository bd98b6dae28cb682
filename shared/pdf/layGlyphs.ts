import { IDENTITY, apply, multiply } from './matrix.ts';
import type { Cell, Glyph } from './paint.ts';
import type { PaintState } from './paintState.ts';

/** Where one text operator's glyphs stand: page points, y down. */
export interface Laid {
  origin: [number, number];
  direction: [number, number];
  size: number;
  letterSpacing: number;
  cells: Cell[];
}

/**
 * Places the glyphs of a text operator and moves the pen past them, as PDF 32000-1 §9.4.4 lays down. Numbers among the
 * glyphs are kerning, in thousandths of the size. Null when the text has no extent (size or matrix of zero).
 */
export function layGlyphs(state: PaintState, glyphs: readonly (Glyph | number)[]): Laid | null {
  const size = Math.abs(state.fontSize);
  const turn = state.fontSize < 0 ? -1 : 1;
  const { font } = state;
  if (font === null || size === 0) return null;
  const matrix = multiply(state.ctm, state.textMatrix ?? IDENTITY);
  const [along, across] = font.vertical ? [[matrix[2], matrix[3]], [matrix[0], matrix[1]]] : [[matrix[0], matrix[1]], [matrix[2], matrix[3]]];
  const sign = font.vertical ? -1 : turn * Math.sign(state.horizontalScale || 1);
  const stretch = font.vertical ? 1 : Math.abs(state.horizontalScale);
  const unit = Math.hypot(along[0] ?? 0, along[1] ?? 0);
  const area = Math.abs((along[0] ?? 0) * (across[1] ?? 0) - (along[1] ?? 0) * (across[0] ?? 0));
  const origin = apply(matrix, state.x, state.y + state.rise);
  const { cells, advance } = layCells(state, glyphs, unit * stretch, turn);
  if (font.vertical) state.y -= advance;
  else state.x += advance * state.horizontalScale * turn;
  if (unit === 0 || area === 0) return null;
  return {
    origin,
    direction: [(sign * (along[0] ?? 0)) / unit, (sign * (along[1] ?? 0)) / unit],
    size: size * (area / unit),
    letterSpacing: Math.max(0, state.charSpacing * unit * stretch),
    cells,
  };
}

function layCells(state: PaintState, glyphs: readonly (Glyph | number)[], unit: number, turn: number): { cells: Cell[]; advance: number } {
  const { font } = state;
  const size = Math.abs(state.fontSize);
  const emWidth = size * (state.fontMatrix[0] ?? 0.001);
  const cells: Cell[] = [];
  let pen = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      pen += ((font?.vertical ? glyph : -glyph) * size) / 1000;
      continue;
    }
    const width = (font?.vertical && glyph.vmetric ? -glyph.vmetric[0] : glyph.width) * emWidth;
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const text = font?.decode(glyph) ?? glyph.unicode;
    if (text !== '') cells.push({ text, from: pen * unit, to: (pen + width) * unit });
    pen += font?.vertical ? width - spacing * turn : width + spacing * turn;
  }
  return { cells, advance: pen };
}
