import type { Rules } from '../rules/cleanRulings.ts';
import type { Region } from '../grid/grid.ts';
import type { PlacedTable } from '../grid/joinTables.ts';
import { isFigure, isPeriod, isValue } from '../text/kinds.ts';
import { hull, pieceOf, textOf, type Line, type Piece } from '../text/lines.ts';
import type { Word } from '../text/words.ts';

/** Text may run over its column's edge by this many sizes, or this share of the next column: the edge lies where the page before left white. */
const over = { sizes: 0.5, share: 0.3 };
/** Lines of a table follow one another within this many sizes. */
const follows = 4;
/** This many lines may stand above the part of a table that goes on: a stamp, a title said again. */
const mostAbove = 2;
/** A line goes on with the one above it within this many sizes. */
const wraps = 0.5;

/** Whether every piece of a line keeps to one column, and no two figures to the same. */
function fits(line: Line, edges: number[]): boolean {
  const slack = over.sizes * line.size;
  const right = (c: number) => edges[c + 1]! + Math.max(slack, c + 2 < edges.length ? over.share * (edges[c + 2]! - edges[c + 1]!) : 0);
  const columnOf = (piece: Piece) => edges.findLastIndex((edge, c) => c + 1 < edges.length && piece.x0 >= edge - slack && piece.x1 <= right(c));
  const figures = line.pieces.filter((piece) => isFigure(textOf(piece))).map(columnOf);
  return line.pieces.every((piece) => columnOf(piece) >= 0) && new Set(figures).size === figures.length;
}

/** Between rows stand no more lines than this that run across columns: a section's name, a note on the row above. */
const mostAcross = 2;

/** Whether a line is one text that begins where a column does, and ends within the table. */
function runsAcross(line: Line, edges: number[]): boolean {
  const [piece, ...others] = line.pieces;
  const slack = over.sizes * line.size;
  return piece !== undefined && others.length === 0 && !isFigure(textOf(piece)) && piece.x1 <= edges.at(-1)! && edges.slice(0, -1).some((edge) => piece.x0 >= edge - slack && piece.x0 <= edge + 2 * slack);
}

/** Sides of one table's parts agree within this many points. */
const sameSides = 4;

/** The columns of the table that the page before ended with, if a region overleaf has its sides and keeps to them. */
export function knownColumns(region: Region, lines: Line[], open: PlacedTable | null): number[] | undefined {
  if (!open || open.walled) return undefined;
  const { edges } = open;
  const own = new Set(region.words);
  const inside = lines.flatMap((line) => {
    const pieces = line.pieces.filter((piece) => piece.words.some((word) => own.has(word)));
    return pieces.length === 0 ? [] : [{ ...line, pieces }];
  });
  const sides = Math.abs(region.x0 - edges[0]!) <= sameSides && Math.abs(region.x1 - edges.at(-1)!) <= sameSides;
  return sides && keepTo(inside, edges) ? edges : undefined;
}

/** Whether lines keep to columns, with no more between them than sections' names and what stands close beside a figure. */
function keepTo(lines: readonly Line[], edges: number[]): boolean {
  let across = 0;
  return lines.map((line) => cutAtEdges(line, edges)).every((line) => {
    const keeps = fits(line, edges);
    across = keeps ? 0 : across + 1;
    return across <= mostAcross && (keeps || runsAcross(line, edges));
  });
}

/** A comment may stand a word space behind the figures of the column before: the edge lies between them. */
function cutAtEdges(line: Line, edges: number[]): Line {
  const slack = over.sizes * line.size;
  const isApart = (left: Word, right: Word): boolean => (isValue(left.text) || isPeriod(left.text)) && edges.some((edge) => edge >= left.x1 - slack && edge <= right.x0 + slack);
  const pieces = line.pieces.flatMap(({ words }) => {
    const parts: Word[][] = [[words[0]!]];
    words.slice(1).forEach((word, i) => {
      if (isApart(words[i]!, word)) parts.push([word]);
      else parts.at(-1)!.push(word);
    });
    return parts.map(pieceOf);
  });
  return pieces.length === line.pieces.length ? line : { ...line, pieces };
}

/**
 * The lines at the top of a page that keep to the columns of the table which the page before ended with. By themselves
 * they may be too few to be known as a table, or leave a column blank; with the columns given they can be read.
 */
export function continuedRegion(lines: Line[], rules: Rules, open: PlacedTable): Region | null {
  const { edges } = open;
  const first = lines.findIndex((line) => line.pieces.length > 1 || fits(line, edges));
  if (first < 0 || first > mostAbove || !fits(lines[first]!, edges)) return null;
  const own: Line[] = [];
  let across = 0;
  for (const line of lines.slice(first)) {
    const last = own.at(-1);
    const keeps = fits(line, edges);
    across = keeps ? 0 : across + 1;
    if (across > mostAcross || !(keeps || runsAcross(line, edges)) || (last && line.y0 - last.y1 > follows * line.size)) break;
    own.push(line);
  }
  while (own.length > 1 && !fits(own.at(-1)!, edges)) own.pop();
  while (own.length > 1 && own.at(-1)!.pieces.length === 1 && own.at(-1)!.y0 - own.at(-2)!.y1 > wraps * own.at(-1)!.size) own.pop();
  // Headings said again go on with nothing: what stands under them does.
  if (!own.some((line) => line.pieces.length > 1 && line.pieces.some((piece) => isValue(textOf(piece))))) return null;
  const box = hull(own);
  const size = own[0]!.size;
  const drawn = rules.across.filter((rule) => rule.at > box.y0 - size && rule.at < box.y1 + size && rule.to > edges[0]! && rule.from < edges.at(-1)!);
  const ys = drawn.map((rule) => rule.at);
  return {
    x0: edges[0]!,
    x1: edges.at(-1)!,
    y0: Math.min(box.y0 - 1, ...ys),
    y1: Math.max(box.y1 + 1, ...ys),
    rules: { across: drawn, down: [] },
    words: own.flatMap((line) => line.pieces.flatMap((piece) => piece.words)),
    columns: edges,
  };
}
