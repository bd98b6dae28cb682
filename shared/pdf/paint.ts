import type { Box, Colour } from '../model/geometry.ts';

/*
 * What a page paints, in painter's order: the step between pdf.js's operators and the page's runs, rulings and shadings.
 * Every coordinate is already in page points, origin at the displayed page's top left, y down.
 */

/** What a reader needs to know of a font. */
export interface Font {
  name: string;
  bold: boolean;
  italic: boolean;
  /** Height of the tallest letters over the baseline, and depth of the lowest under it (negative), in ems. */
  ascent: number;
  descent: number;
  vertical: boolean;
  /** Height of a Type 3 font's glyphs in its own units; 1 for every other font. */
  emHeight: number;
  /** What turns a glyph's own text into the text it shows. */
  decode: (glyph: Glyph) => string;
}

/** The slice of pdf.js's glyph that is used. */
export interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric: [number, number, number] | null;
  originalCharCode: number | undefined;
}

/** One glyph's text, and where it begins and ends along the writing direction, in points from the show's origin. */
export interface Cell {
  text: string;
  from: number;
  to: number;
}

/** One text operator's glyphs. */
export interface Show {
  order: number;
  font: Font;
  size: number;
  /** Unit vector of the writing direction. */
  direction: [number, number];
  origin: [number, number];
  colour: Colour;
  /** Space set after every letter, in points: part of the design, and no word space. */
  letterSpacing: number;
  contentId: string | null;
  artifact: boolean;
  /** True for text that is painted with no ink: render mode 3, as OCR lays it under a scanned picture. */
  inkless: boolean;
  cells: Cell[];
}

export interface SubPath {
  points: [number, number][];
  closed: boolean;
  curved: boolean;
}

export interface PaintedPath {
  order: number;
  subPaths: SubPath[];
  /** Colour of the fill; `unknown` for a pattern; null when not filled. */
  fill: Colour | 'unknown' | null;
  evenOdd: boolean;
  stroke: Colour | null;
  /** Width of the stroke in points. */
  lineWidth: number;
  /** False when what lies beneath shows through: part-transparent, or blended. */
  opaque: boolean;
  clip: Box;
}

export interface PaintedPicture {
  order: number;
  box: Box;
  /** Colour of a stencil (an image mask painted in one colour); null for a picture proper. */
  stencil: Colour | null;
}

export interface Painting {
  shows: Show[];
  paths: PaintedPath[];
  pictures: PaintedPicture[];
  /** How many glyphs were shown, hidden ones included: compared with the text content to notice a list cut short. */
  glyphs: number;
  /** Names of fonts whose glyphs do not say what they mean. */
  unreadableFonts: Set<string>;
  /** True when the page holds more than can be read, and the rest was left out. */
  overflow: 'text' | 'paths' | null;
}
