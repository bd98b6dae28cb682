import type { Box } from '../../../model/geometry.ts';
import { isKnownTitle, titleBlocks } from '../cardTitle.ts';
import { findWords } from '../lines/cardWords.ts';
import type { ChartedPage } from '../charts/chartSeries.ts';
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
 * The blocks of a sheet, beside and under one another: each has a title, under it one figure set large, and under that
 * cells with the words and values of the others, the same in all. No frame holds them, and what the cells make up
 * together looks like a table across the sheet.
 */
export function findBlocks(lines: readonly Line[], isTaken: (piece: Piece) => boolean, page: ChartedPage): Card[] {
  const free = lines.map((line) => line.filter((piece) => !isTaken(piece)));
  const pieces = free.flat();
  if (!areRepeated(pieces.filter(({ text }) => findWords(text).length > 0))) return [];
  const large = largeFigures(pieces);
  if (large.length < FEWEST) return [];
  const heads = titleBlocks(pieces).filter((title) => isOver(title, large));
  const known = heads.filter(({ text }) => isKnownTitle(text));
  // One that the catalogue does not know stands in line with those that it does, and is set like them.
  const titles = heads.filter((head) => known.some((other) => other.bold === head.bold && Math.abs(other.size - head.size) < 0.5 && Math.abs(other.box[0] - head.box[0]) <= LEVEL));
  const cards = titles.length < FEWEST ? [] : titles.map((title) => readBlock(title, titles, free, page)).filter((card) => card !== null);
  return cards.length >= FEWEST && 2 * cards.length >= titles.length ? cards : [];
}

/** Whether a word of a figure stands again beside itself, at the same height, as a table's headings do not. */
function areRepeated(words: readonly Piece[]): boolean {
  return words.length <= MOST_WORDS && words.some((word) => words.some((other) => other.box[0] > word.box[2] && Math.abs(other.box[1] - word.box[1]) <= LEVEL && other.text.trim() === word.text.trim()));
}

/** A large figure stands right under a block's title. */
function isOver({ box, size }: Block, large: readonly Piece[]): boolean {
  return large.some((figure) => figure.box[1] >= box[3] - size && figure.box[1] - box[3] < 2 * size && figure.box[0] >= box[0] - LEVEL);
}

/** From its title to the next ones beside and under it; the last as high as the highest of the others may be. */
function readBlock(title: Block, titles: readonly Block[], lines: readonly Line[], page: ChartedPage): Card | null {
  const [left, top] = title.box;
  const right = Math.min(...titles.filter(({ box }) => box[0] > left + LEVEL).map(({ box }) => box[0])) - LEVEL;
  const steps = titles.flatMap(({ box }) => titles.filter((other) => Math.abs(other.box[0] - box[0]) <= LEVEL && other.box[1] > box[3]).map((other) => other.box[1] - box[1]));
  const below = Math.min(...titles.filter(({ box }) => box[1] > top + LEVEL && box[0] < right).map(({ box }) => box[1]), top + (steps.length === 0 ? Infinity : Math.min(...steps)));
  const isWithin = ([x0, y0, x1]: Box): boolean => x0 >= left - LEVEL && x1 <= right + LEVEL && y0 >= top - LEVEL && y0 < below - LEVEL;
  const own = lines.map((line) => line.filter(({ box }) => isWithin(box))).filter((line) => line.length > 0);
  const card = readInside(own, hullOf(own.flat().map(({ box }) => box)), page, true);
  return card !== null && card.items.length > 1 && card.title === title.text.replace(/\s+/g, ' ') && takesAll(card, own.flat()) ? card : null;
}
