import type { Box } from '../../../model/geometry.ts';
import { isKnownTitle, titleBlocks } from '../cardTitle.ts';
import { findWords } from '../lines/cardWords.ts';
import type { ChartedPage } from '../charts/chartSeries.ts';
import { contains } from './findBoxes.ts';
import { largeFigures } from './findTiles.ts';
import type { Block } from '../lines/intoBlocks.ts';
import { takesAll } from './judgeCard.ts';
import type { Piece } from '../lines/layLines.ts';
import { hullOf } from '../items/placeItems.ts';
import { readInside, type Card } from '../readCard.ts';

type Line = readonly Piece[];

/** Blocks that begin at one height do so within this many points; so do the words of one figure in each. */
const LEVEL = 4;
/** One block alone is a card like any other, and pages with more words of figures than this are tables. */
const FEWEST = 2;
const MOST_WORDS = 200;

/**
 * The blocks of a sheet, beside and under one another, that no frame holds, or no more than a bar: each has a title, and
 * under it one figure set large, with the words and values of the others and perhaps a chart. What they make up together
 * looks like a table across the sheet.
 */
export function findBlocks(lines: readonly Line[], isTaken: (piece: Piece) => boolean, page: ChartedPage): Card[] {
  const free = lines.map((line) => line.filter((piece) => !isTaken(piece)));
  const pieces = free.flat();
  const words = pieces.filter(({ text }) => findWords(text).length > 0);
  const large = words.length > MOST_WORDS ? [] : largeFigures(pieces);
  if (large.length < FEWEST) return [];
  const heads = titleBlocks(pieces);
  const known = heads.filter(({ text }) => isKnownTitle(text));
  // One that the catalogue does not know stands in line with those that it does, and is set like them.
  const titles = heads.filter((head) => known.some((other) => other.bold === head.bold && Math.abs(other.size - head.size) < 0.5 && Math.abs(other.box[0] - head.box[0]) <= LEVEL));
  if (titles.length < FEWEST || large.some((figure) => standsFirst(figure, titles))) return [];
  const cards = titles.map((title) => readBlock(title, titles, free, large, page)).filter((card) => card !== null);
  return cards.length >= FEWEST && 2 * cards.length >= titles.length ? cards : [];
}

/** Over the first title of its column, a figure has its title under it. */
function standsFirst({ box }: Piece, titles: readonly Block[]): boolean {
  const left = Math.max(...titles.map((title) => title.box[0]).filter((from) => from <= box[0] + LEVEL));
  const column = titles.filter((title) => Math.abs(title.box[0] - left) <= LEVEL);
  return column.length > 0 && column.every((title) => box[3] < title.box[1] + title.size);
}

/** From its title to the next ones beside and under it; the last as high as the highest of the others may be. */
function readBlock(title: Block, titles: readonly Block[], lines: readonly Line[], large: readonly Piece[], page: ChartedPage): Card | null {
  const [left, top] = title.box;
  const right = Math.min(...titles.filter(({ box }) => box[0] > left + LEVEL).map(({ box }) => box[0])) - LEVEL;
  const steps = titles.flatMap(({ box }) => titles.filter((other) => Math.abs(other.box[0] - box[0]) <= LEVEL && other.box[1] > box[3]).map((other) => other.box[1] - box[1]));
  const below = Math.min(...titles.filter(({ box }) => box[1] > top + LEVEL && box[0] < right).map(({ box }) => box[1]), top + (steps.length === 0 ? Infinity : Math.min(...steps)));
  const isWithin = ([x0, y0, x1]: Box): boolean => x0 >= left - LEVEL && x1 <= right + LEVEL && y0 >= top - LEVEL && y0 < below - LEVEL;
  const own = lines.map((line) => line.filter(({ box }) => isWithin(box))).filter((line) => line.length > 0);
  const pieces = own.flat();
  // Beside a title, with nothing under it, stand the figures of a strip.
  const isUnder = ({ box }: Piece): boolean => box[1] >= title.box[3] - title.size / 2;
  if (!large.some((figure) => pieces.includes(figure) && isUnder(figure)) || !pieces.some((piece) => isUnder(piece) && piece.box[0] < title.box[2] && !contains(title.box, piece.box))) return null;
  const charts = page.series.map(({ box }) => box).filter(isWithin);
  const card = readInside(own, hullOf([...pieces.map(({ box }) => box), ...charts]), page, true);
  // What is shown large the chart may tell again.
  const others = pieces.filter((piece) => !(large.includes(piece) && card?.items.some(({ raw }) => raw === piece.text.trim())));
  return card !== null && card.items.length > 1 && card.title === title.text.replace(/\s+/g, ' ') && takesAll(card, others) ? card : null;
}
