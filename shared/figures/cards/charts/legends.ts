import type { Box } from '../../../model/geometry.ts';
import type { Area } from '../../../model/observation.ts';
import type { Page } from '../../../model/page.ts';
import { everyMatch } from '../../everyMatch.ts';
import { announced } from '../lines/cardWords.ts';
import type { Series } from './chartSeries.ts';
import { contains } from '../regions/findBoxes.ts';
import type { Piece } from '../lines/layLines.ts';
import type { PlacedItem } from '../items/placeItems.ts';
import { isFigure } from '../lines/readLoneValue.ts';

type Line = readonly Piece[];

/** What is printed for a bar's or a line's colour before its name in a chart's legend. */
const SWATCH = /(?:[■□▪▬◼●○◆▲━─]|(?:[-–—] ?){2,})\s*(?=\p{L})/gu;

/** The lines of a page with charts, the entries of a legend apart: "■ Lancashire - - - Target 60%". */
export function cutLegends(line: Line): Piece[] {
  return line.flatMap((piece) => {
    const cuts = everyMatch(piece.text, SWATCH);
    if (cuts[0]?.index !== 0) return [piece];
    return cuts.map((cut, at) => partOf(piece, cut.index + cut[0].length, cuts[at + 1]?.index ?? piece.text.length));
  });
}

function partOf(piece: Piece, from: number, to: number): Piece {
  const { edges, box } = piece;
  const text = piece.text.slice(from, to).trimEnd();
  const end = from + text.length;
  return { ...piece, text, edges: edges.slice(from, end + 1), box: [edges[from]!, box[1], edges[end] ?? box[2], box[3]] };
}

/** A swatch stands this far before its name at most, in sizes of the name, and a figure this far under or over its word. */
const BEFORE = 2.5;
const UNDER = 3;

/**
 * The figures of a chart as those of the area that its legend names: the council's own, where it names no other. Where
 * it does, or the chart is of several series, the colour of the bars must say whose they are; none where it cannot.
 */
export function itemsOf({ items, colour, grouped, named }: Series, pieces: readonly Piece[], page: Page): readonly PlacedItem[] {
  if (named) return items;
  const entries = pieces.flatMap((piece) => {
    const meaning = announced(piece.text.trim());
    return meaning?.kind === 'benchmark' && meaning.period === null && !pieces.some((other) => isFigureOf(other, piece, pieces)) ? [{ piece, area: meaning.area! }] : [];
  });
  if (entries.length === 0) return grouped ? [] : items;
  const [only, ...more] = !grouped && entries.length === 1 && entries[0]!.area.kind === 'council' ? entries : entries.filter(({ piece }) => colour !== null && coloursBefore(piece, page).includes(colour));
  return only === undefined || more.length > 0 ? [] : items.map((item) => ofArea(item, only.area));
}

function ofArea(item: PlacedItem, area: Area): PlacedItem {
  return { ...item, kind: 'benchmark', area };
}

/** A figure behind a name, with no words between, or close under or over it. */
function isFigureOf({ text, box }: Piece, { box: name, size }: Piece, pieces: readonly Piece[]): boolean {
  const isLevel = (other: Box): boolean => Math.abs(other[1] + other[3] - name[1] - name[3]) / 2 < size;
  if (!isFigure(text)) return false;
  if (!isLevel(box)) return Math.max(box[1] - name[3], name[1] - box[3]) < UNDER * size && box[0] < name[2] && box[2] > name[0];
  return box[0] > name[2] - 2 && !pieces.some((other) => isLevel(other.box) && other.box[0] > name[2] && other.box[2] < box[0]);
}

/** The colours of what is drawn, or printed, right before a name. */
function coloursBefore({ box, size }: Piece, { shadings, drawings, rulings, runs }: Page): string[] {
  const place: Box = [box[0] - BEFORE * size, box[1] - 1, box[0], box[3] + 1];
  const drawn = [...shadings, ...drawings, ...runs, ...rulings.map(({ x0, y0, x1, y1, colour }) => ({ box: [x0, y0, x1, y1] satisfies Box, colour }))];
  return drawn.filter((one) => contains(place, one.box)).map(({ colour }) => colour);
}
