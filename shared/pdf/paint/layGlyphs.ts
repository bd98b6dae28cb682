import { IDENTITY, apply, multiply } from './matrix.ts';
import type { Cell, Font, Glyph } from './painting.ts';
import type { PaintState } from './paintState.ts';

/** Where one text operator's glyphs stand: page points, y down. */
export interface Laid {
  origin: [number, number];
  /** Unit vector of the writing direction. */
  direction: [number, number];
  size: number;
  /** Space set after every letter, in points. */
  letterSpacing: number;
  cells: Cell[];
}

/** Kerning is given in thousandths of the font's size. */
const KERNING = 1 / 1000;

/**
 * Places the glyphs of a text operator and moves the pen past them (PDF 32000-1, 9.4.4). Numbers among the glyphs are
 * kerning. Null when the text has no extent: a size or a matrix of zero.
 */
export function layGlyphs(state: PaintState, glyphs: readonly (Glyph | number)[]): Laid | null {
  const { font } = state;
  const size = Math.abs(state.fontSize);
  if (font === null || size === 0) return null;
  // A negative size turns the text upside down and makes it run the other way.
  const turn = Math.sign(state.fontSize);
  const matrix = multiply(state.ctm, state.textMatrix ?? IDENTITY);
  const origin = apply(matrix, state.x, state.y + state.rise);
  const { cells, advance } = spread(state, font, glyphs, turn);
  const stretch = font.vertical ? -1 : state.horizontalScale * turn;
  if (font.vertical) state.y -= advance;
  else state.x += advance * stretch;
  const [alongX, alongY] = font.vertical ? [matrix[2], matrix[3]] : [matrix[0], matrix[1]];
  const unit = Math.hypot(alongX, alongY);
  const area = Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
  const points = unit * Math.abs(stretch);
  if (!(points > 0 && area > 0)) return null;
  for (const cell of cells) {
    cell.from *= points;
    cell.to *= points;
  }
  return {
    origin,
    direction: [(Math.sign(stretch) * alongX) / unit, (Math.sign(stretch) * alongY) / unit],
    size: size * emHeight(font) * (area / unit),
    letterSpacing: Math.max(0, state.charSpacing * points),
    cells,
  };
}

/** The cells in text space, and how far the pen moves. */
function spread(state: PaintState, font: Font, glyphs: readonly (Glyph | number)[], turn: number): { cells: Cell[]; advance: number } {
  const size = Math.abs(state.fontSize);
  const glyphUnit = size * (font.matrix[0] ?? 0);
  const cells: Cell[] = [];
  let pen = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      pen += (font.vertical ? glyph : -glyph) * size * KERNING;
      continue;
    }
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const width = (font.vertical && glyph.vmetric ? -glyph.vmetric[0] : glyph.width) * glyphUnit;
    const text = font.decode(glyph);
    if (text !== '') cells.push({ text, from: pen, to: pen + width });
    pen += width + spacing * (font.vertical ? -turn : turn);
  }
  return { cells, advance: pen };
}

/** Type 3 fonts may count their units as they like: how high a letter of size 1 stands. */
function emHeight(font: Font): number {
  return font.type3 ? Math.abs(font.matrix[3] ?? 1) * font.emHeight : 1;
}
