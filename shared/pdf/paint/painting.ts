import type { Box, Colour } from '../../model/geometry.ts';

/*
 * What a page paints, in painter's order: the step between pdf.js's operators and the page's runs, rulings and shadings.
 * Every coordinate is already in page points, origin at the displayed page's top left, y down.
 */

/** The slice of pdf.js's glyph that is used. */
export interface Glyph {
  unicode: string;
  /** In thousandths of an em, or in the units of a Type 3 font. */
  width: number;
  isSpace: boolean;
  vmetric: [number, number, number] | null;
  originalCharCode?: number;
}

/** What a reader needs to know of a font. */
export interface Font {
  name: string;
  bold: boolean;
  italic: boolean;
  /** Height of the tallest letters over the baseline, and depth of the lowest under it (negative), in ems. */
  ascent: number;
  descent: number;
  vertical: boolean;
  /** True for fonts whose glyphs are little drawings with units of their own. */
  type3: boolean;
  /** From glyph units to ems. */
  matrix: readonly number[];
  /** Height of a Type 3 font's glyphs in its own units; 1 / its matrix for every other font. */
  emHeight: number;
  /** True for fonts with codes of several bytes, which are glyph numbers unless the file says what they mean. */
  composite: boolean;
  /** What a glyph shows, as text. */
  decode: (glyph: Glyph) => string;
}

/** One glyph's text, and where it begins and ends along the writing direction, in points from the show's origin. */
export interface Cell {
  text: string;
  from: number;
  to: number;
}

/** One text operator's glyphs. */
export interface Show {
  /** Place in painter's order. */
  order: number;
  font: Font;
  size: number;
  /** Unit vector of the writing direction. */
  direction: [number, number];
  origin: [number, number];
  /** Null for text painted with a pattern. */
  colour: Colour | null;
  /** Space set after every letter, in points: part of the design, and no word space. */
  letterSpacing: number;
  contentId: string | null;
  artifact: boolean;
  /** True for text painted with no ink: render mode 3, as OCR lays it over or under a scanned picture. */
  inkless: boolean;
  cells: Cell[];
  /** True where a clip hides the text's end: what is painted beside it begins anew. */
  cutOff: boolean;
}

export interface SubPath {
  points: [number, number][];
  closed: boolean;
  curved: boolean;
}

/** A colour laid on the page; null for a pattern, whose colour is not known. */
export interface Ink {
  colour: Colour | null;
  /** False when what lies beneath shows through: part-transparent, or blended. */
  opaque: boolean;
}

export interface PaintedPath {
  order: number;
  subPaths: SubPath[];
  fill: Ink | null;
  evenOdd: boolean;
  stroke: Colour | null;
  /** Width of the stroke in points. */
  lineWidth: number;
  clip: Box;
}

export interface PaintedPicture {
  order: number;
  box: Box;
  /** Colour of a stencil (an image mask painted in one colour); null for a picture proper. */
  stencil: Colour | null;
  /** What pdf.js knows the picture by: a name, the picture itself where it stands in the page's stream, or null. */
  source: unknown;
}

export interface Painting {
  shows: Show[];
  paths: PaintedPath[];
  pictures: PaintedPicture[];
  /** How many glyphs were shown, hidden ones included: compared with the text content to notice a list cut short. */
  glyphs: number;
  /** What the page holds too much of; the rest of that kind was left out. */
  overflow: { text: boolean; paths: boolean };
}
