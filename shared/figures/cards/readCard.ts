import type { Box } from '../../model/geometry.ts';
import type { Rating } from '../../model/observation.ts';
import type { Page } from '../../model/page.ts';
import { readArrowShape } from '../marks/readArrowShape.ts';
import { readDirection, type Direction } from '../marks/readGlyph.ts';
import { ratingOfColour } from '../marks/ratingOfColour.ts';
import { readRatingWord } from '../marks/readRatingWord.ts';
import { area, contains } from './findBoxes.ts';
import type { Piece } from './layLines.ts';
import { isCardLine, largestValue, placeItems, stackItems, type PlacedItem } from './placeItems.ts';
import { areOfOneCard } from './readItems.ts';

type Line = readonly Piece[];

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
/** A title bar is no higher than this: two lines of a heading. */
const HIGHEST_BAR = 44;

/** Reads the card that a frame holds, title and all, or null when it holds none, or several. */
export function readFramed(box: Box, lines: readonly Line[], page: Page): Card | null {
  const inside = lines.map((line) => line.filter((piece) => contains(box, piece.box))).filter((line) => line.length > 0);
  const shown = largestValue(inside);
  const items = stackItems(inside, shown);
  if (!areOfOneCard(items)) return null;
  const top = Math.min(...items.map(({ bbox }) => bbox[1]));
  const title = titleAtTop(inside.filter((line) => line[0]!.box[3] <= top + 1)) ?? (shown && titleUnder(shown, items, inside));
  return title === null ? null : { box, framed: true, title, rating: ratingIn(box, inside, page), direction: directionIn(box, inside, page), items };
}

/** A title bar may lie on top of the frame that holds the figures: the card is both. */
export function readUnderBar(box: Box, lines: readonly Line[], page: Page): Card | null {
  return readFramed(withBar(box), lines, page);
}

/** The frame with the title bar that may lie on top of it. */
export function withBar([x0, y0, x1, y1]: Box): Box {
  return [x0, y0 - HIGHEST_BAR, x1, y1];
}

/** Reads the card of a line of figures that nothing frames: its title is the nearest heading above. */
export function readUnframed(line: Line, lines: readonly Line[], page: Page): Card | null {
  const place = hull(line.map(({ box }) => box));
  const box: Box = [place[0] - 20, place[1] - FARTHEST_TITLE, Math.max(place[2] + 20, place[0] + 200), place[3]];
  const inside = lines.map((other) => other.filter((piece) => contains(box, piece.box))).filter((other) => other.length > 0);
  const above = inside.filter((other) => other[0]!.box[3] <= place[1] + 1);
  const from = above.findLastIndex((other) => isCardLine(other)) + 1;
  const title = titleNearest(above.slice(from));
  return title === null ? null : { box: place, framed: false, title, rating: ratingIn(place, [line], page), direction: directionIn(place, [line], page), items: placeItems(line) };
}

/** A tile may print its large figure first, and under it what it is. */
function titleUnder(shown: PlacedItem, items: readonly PlacedItem[], lines: readonly Line[]): string | null {
  const next = Math.min(...items.filter((item) => item !== shown).map(({ bbox }) => bbox[1]));
  return titleAtTop(lines.filter(([first]) => first!.box[1] >= shown.bbox[3] - 1 && first!.box[3] <= next + 1));
}

/** The topmost words of a framed card, over as many lines as they run in the same type. */
function titleAtTop(lines: readonly Line[]): string | null {
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
function titleNearest(lines: readonly Line[]): string | null {
  const headings = lines.map((line) => line.filter(({ text, bold }) => bold && isTitleText(text))).filter((line) => line.length > 0);
  return headings.at(-1)?.[0]?.text.trim() ?? null;
}

function isTitleText(text: string): boolean {
  return /\p{L}{3}/u.test(text) && readRatingWord(text) === null && readDirection(text) === null;
}

/** By a word that stands alone in the card, else by the most telling of the fills in it. */
function ratingIn(box: Box, lines: readonly Line[], page: Page): Rating | null {
  const word = lines.flat().map(({ text }) => readRatingWord(text)).find((rating) => rating !== null);
  if (word) return word;
  const fills = [...page.shadings, ...page.drawings].filter((shape) => contains(box, shape.box) && area(shape.box) < 0.35 * area(box));
  const rated = fills.map(({ box: fill, colour }) => ({ rating: ratingOfColour(colour), top: fill[1] })).filter(({ rating }) => rating !== null && rating !== 'blue');
  return rated.toSorted((a, b) => a.top - b.top)[0]?.rating ?? null;
}

/** By a glyph that stands alone in the card, else by its largest drawn arrow: markers of charts are small. */
function directionIn(box: Box, lines: readonly Line[], page: Page): Direction | null {
  const written = lines.flat().map(({ text }) => (text.trim().length <= 12 ? readDirection(text) : null)).find((direction) => direction !== null);
  if (written) return written;
  const drawn = page.drawings.filter((drawing) => contains(box, drawing.box)).toSorted((a, b) => area(b.box) - area(a.box));
  return drawn.map(readArrowShape).find((direction) => direction !== null) ?? null;
}

function hull(boxes: readonly Box[]): Box {
  return [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1])), Math.max(...boxes.map((box) => box[2])), Math.max(...boxes.map((box) => box[3]))];
}
