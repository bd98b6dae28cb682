import type { Box } from '../../model/geometry.ts';
import type { Rating } from '../../model/observation.ts';
import type { Page } from '../../model/page.ts';
import { readArrowShape } from '../marks/readArrowShape.ts';
import { readDirection, type Direction } from '../marks/readGlyph.ts';
import { ratingOfColour } from '../marks/ratingOfColour.ts';
import { readRatingWord } from '../marks/readRatingWord.ts';
import { area, contains } from './findBoxes.ts';
import type { Piece } from './layLines.ts';
import { readItems, type Item } from './readItems.ts';

/** An item with the place on the page where it is printed. */
export type PlacedItem = Item & { raw: string; bbox: Box; line: string };

/** A card: whose title names an indicator, and whose line prints its figures. */
export interface Card {
  box: Box;
  /** False when nothing is drawn around it, and its title was found by standing above. */
  framed: boolean;
  title: string;
  rating: Rating | null;
  direction: Direction | null;
  items: PlacedItem[];
}

/** How far above an unframed line of figures its title may stand, in points: a chart lies between. */
const FARTHEST_TITLE = 190;

/** Reads the card that holds a line of figures, or null when the line stands in none. */
export function readCard(line: readonly Piece[], lines: readonly (readonly Piece[])[], boxes: readonly Box[], page: Page): Card | null {
  const place = hull(line.map(({ box }) => box));
  const around = boxes.filter((box) => contains(box, place));
  for (const box of around) {
    const card = readWithin(box, lines, page, true);
    if (card) return card;
  }
  const above: Box = [place[0] - 20, place[1] - FARTHEST_TITLE, Math.max(place[2] + 20, place[0] + 200), place[3]];
  return readWithin(above, lines, page, false);
}

function readWithin(box: Box, lines: readonly (readonly Piece[])[], page: Page, framed: boolean): Card | null {
  const inside = lines.map((line) => line.filter((piece) => contains(box, piece.box))).filter((line) => line.length > 0);
  const figured = inside.map((line) => placeItems(line));
  const items = figured.flatMap((found) => found ?? []);
  const first = figured.findIndex((found) => found !== null);
  if (first < 0 || figured.filter((found) => found !== null).length > 1) return null;
  const title = framed ? titleAtTop(inside.slice(0, first)) : titleNearest(inside.slice(0, first));
  if (!title || !/\p{L}{3}/u.test(title)) return null;
  return { box, framed, title, rating: ratingIn(box, inside, page), direction: directionIn(box, inside, page), items };
}

/** Reads one line's pieces, joined, and gives each figure the box of its own words. */
export function placeItems(line: readonly Piece[]): PlacedItem[] | null {
  const text = line.map((piece) => piece.text).join(' ');
  const edges = line.flatMap((piece, index) => [...piece.edges.slice(0, -1), ...(index < line.length - 1 ? [piece.edges.at(-1)!] : [])]);
  const items = readItems(text);
  if (!items) return null;
  const [y0, y1] = [Math.min(...line.map(({ box }) => box[1])), Math.max(...line.map(({ box }) => box[3]))];
  return items.map((item) => {
    const raw = text.slice(item.from, item.to);
    const right = edges[item.to] ?? line.at(-1)!.box[2];
    return { ...item, raw: rawValue(raw), line: text, bbox: [edges[item.from]!, y0, right, y1] };
  });
}

/** The value without its word: "Floor: 55%" prints 55%. */
function rawValue(text: string): string {
  return text.replace(/^[\p{L}\s]+(?:\([^)]*\))?\s*[:=–—-]?\s*/u, '');
}

/** The topmost words of a framed card, over as many lines as they run in the same type. */
function titleAtTop(lines: readonly (readonly Piece[])[]): string | null {
  const rows = lines.map((line) => line.filter(({ text }) => isTitleText(text))).filter((line) => line.length > 0);
  const first = rows[0]?.[0];
  if (!first) return null;
  const words = [first.text];
  let last = first;
  for (const row of rows.slice(1)) {
    const next = row[0]!;
    const continues = Math.abs(next.size - first.size) < 0.6 && next.bold === first.bold && next.box[1] - last.box[3] < 0.6 * first.size && Math.abs(next.box[0] - first.box[0]) < 40;
    if (!continues) break;
    words.push(next.text);
    last = next;
  }
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

/** The nearest heading above an unframed line: bold, or larger than the figures under it. */
function titleNearest(lines: readonly (readonly Piece[])[]): string | null {
  const headings = lines.map((line) => line.filter(({ text, bold }) => bold && isTitleText(text))).filter((line) => line.length > 0);
  return headings.at(-1)?.[0]?.text.trim() ?? null;
}

function isTitleText(text: string): boolean {
  return /\p{L}{3}/u.test(text) && readRatingWord(text) === null && readDirection(text) === null;
}

/** By a word that stands alone in the card, else by the most telling of the fills in it. */
function ratingIn(box: Box, lines: readonly (readonly Piece[])[], page: Page): Rating | null {
  const word = lines.flat().map(({ text }) => readRatingWord(text)).find((rating) => rating !== null);
  if (word) return word;
  const fills = [...page.shadings, ...page.drawings].filter((shape) => contains(box, shape.box) && area(shape.box) < 0.35 * area(box));
  const rated = fills.map(({ box: fill, colour }) => ({ rating: ratingOfColour(colour), top: fill[1] })).filter(({ rating }) => rating !== null && rating !== 'blue');
  return rated.toSorted((a, b) => a.top - b.top)[0]?.rating ?? null;
}

/** By a glyph that stands alone in the card, else by its largest drawn arrow: markers of charts are small. */
function directionIn(box: Box, lines: readonly (readonly Piece[])[], page: Page): Direction | null {
  const written = lines.flat().map(({ text }) => (text.trim().length <= 12 ? readDirection(text) : null)).find((direction) => direction !== null);
  if (written) return written;
  const drawn = page.drawings.filter((drawing) => contains(box, drawing.box)).toSorted((a, b) => area(b.box) - area(a.box));
  return drawn.map(readArrowShape).find((direction) => direction !== null) ?? null;
}

function hull(boxes: readonly Box[]): Box {
  return [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1])), Math.max(...boxes.map((box) => box[2])), Math.max(...boxes.map((box) => box[3]))];
}
