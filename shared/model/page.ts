import type { Box, Colour } from './geometry.ts';
import type { Problem } from './problem.ts';

/*
 * What stands on one page. Pages are made by `shared/pdf`, read by `shared/tables` and `shared/figures`, and thrown
 * away: they are never stored or sent, so they are types and not schemas.
 */

/** One piece of text as the page shows it: one font, one size, one direction, no gap wider than a word space. */
export interface Run {
  /** Index in the page's content order: stable for one file, and unique on its page. */
  id: number;
  text: string;
  box: Box;
  /** Where the baseline starts, in page points. */
  origin: [number, number];
  /** Writing direction in degrees, clockwise on the displayed page: 0 runs right, 90 runs down, -90 runs up. */
  angle: number;
  /** Font size in points, after every matrix. */
  size: number;
  bold: boolean;
  italic: boolean;
  colour: Colour;
  /**
   * Where each character begins along the writing direction, in points from `origin`, and last where the text ends:
   * `text.length + 1` numbers. Null when the font gives no widths that can be trusted: split in proportion instead.
   */
  edges: number[] | null;
  /** The marked-content id that the page's structure tree names, or null. */
  contentId: string | null;
  /** True for text marked as an artifact: a running header, a page number, a watermark. */
  artifact: boolean;
}

/** A straight, axis-aligned line that a reader sees: a stroke, a thin filled bar, or the edge of a shading. */
export interface Ruling {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  thickness: number;
  colour: Colour;
  /** `edge` is the weak evidence of a shading's side; the others are drawn lines. */
  kind: 'stroke' | 'bar' | 'image' | 'edge';
}

/** A filled area larger than a line. */
export interface Shading {
  box: Box;
  colour: Colour;
}

/** A small drawn shape that is no line and no shading: an arrow, a tick, a coloured blob. */
export interface Drawing {
  box: Box;
  colour: Colour;
  /** The outline, in page points, curves flattened; empty for a picture. */
  outline: [number, number][];
}

/** A node of the page's structure tree, in the file's own order. */
export interface Tag {
  /** The standard role after role mapping: Table, TR, TH, TD, P, H1, Figure … */
  role: string;
  rowSpan: number;
  colSpan: number;
  scope: 'row' | 'column' | 'both' | null;
  /** Ids of the marked content directly in this node. */
  contentIds: string[];
  children: Tag[];
}

/** One page, with everything on it that a sighted reader could use. */
export interface Page {
  /** Counted from 1. */
  number: number;
  /** The number printed on the page by its pack, if one was found: "35". */
  printedPage: string | null;
  width: number;
  height: number;
  /** Visible text in content order. Hidden, clipped-away, off-page and doubled text is left out. */
  runs: Run[];
  rulings: Ruling[];
  shadings: Shading[];
  drawings: Drawing[];
  /** Pictures' boxes. */
  images: Box[];
  /** The page's part of the structure tree, or null when the file is untagged. */
  tags: Tag | null;
  problems: Problem[];
}
