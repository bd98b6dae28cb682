import { isKnownTitle, titleBlocks } from '../cardTitle.ts';
import { countWords, findWords } from '../lines/cardWords.ts';
import type { ChartedPage } from '../charts/chartSeries.ts';
import { contains } from './findBoxes.ts';
import type { Block } from '../lines/intoBlocks.ts';
import { takesAll } from './judgeCard.ts';
import type { Piece } from '../lines/layLines.ts';
import { hullOf } from '../items/placeItems.ts';
import { readInside, type Card } from '../readCard.ts';
import { isFigure } from '../lines/readLoneValue.ts';

type Line = readonly Piece[];

/** Titles, and the words of one figure, begin under one another within this many points. */
const ALIGNED = 3;
/** One strip alone is a line of text. */
const FEWEST = 2;
/** Pages with more words of figures than this are tables. */
const MOST_WORDS = 120;

/**
 * Strips under one another that no frame holds: a title each, and beside it figures with words of their own. A table says
 * its words once, over its columns; strips say them again in each.
 */
export function findStrips(lines: readonly Line[], isTaken: (piece: Piece) => boolean, page: ChartedPage): Card[] {
  const free = lines.map((line) => line.filter((piece) => !isTaken(piece)));
  const left = leftOfRepeated(free.flat().filter(({ text }) => countWords(text) > 0));
  if (left === Infinity) return [];
  const titles = inColumn(titleBlocks(free.flat().filter(({ box }) => box[2] <= left)));
  if (titles.length < FEWEST) return [];
  const cards = titles.map((title) => readStrip(title, titles, free, page)).filter((card) => card !== null);
  return cards.length >= FEWEST && 2 * cards.length >= titles.length ? cards : [];
}

/** Where the first words of figures begin that stand again under one another; infinite where none do. */
function leftOfRepeated(words: readonly Piece[]): number {
  if (words.length > MOST_WORDS) return Infinity;
  const kindsOf = ({ text }: Piece): string => findWords(text).map(({ kind, area }) => `${kind} ${area?.name ?? ''}`).join(',');
  const repeated = words.filter((word) => words.some((other) => Math.abs(other.box[0] - word.box[0]) <= ALIGNED && Math.abs(other.box[1] - word.box[1]) > 2 * word.size && kindsOf(other) === kindsOf(word)));
  return Math.min(...repeated.map(({ box }) => box[0]));
}

/** The titles that the catalogue knows, and that begin under one another. */
function inColumn(blocks: readonly Block[]): Block[] {
  const known = blocks.filter(({ text }) => isKnownTitle(text));
  const columns = known.map(({ box }) => known.filter((other) => Math.abs(other.box[0] - box[0]) <= ALIGNED));
  return (columns.toSorted((a, b) => b.length - a.length)[0] ?? []).toSorted((a, b) => a.box[1] - b.box[1]);
}

/** The figures that stand nearer to a title than to any other, each with its word, but for one set large. */
function readStrip(title: Block, titles: readonly Block[], lines: readonly Line[], page: ChartedPage): Card | null {
  const middle = ({ box }: Pick<Block, 'box'>): number => (box[1] + box[3]) / 2;
  const pitch = Math.min(...titles.filter((other) => other !== title).map((other) => Math.abs(middle(other) - middle(title))));
  const isNear = (piece: Piece): boolean => Math.abs(middle(piece) - middle(title)) < pitch / 2;
  const own = lines.map((line) => line.filter((piece) => contains(title.box, piece.box) || (piece.box[0] >= title.box[2] && isNear(piece)))).filter((line) => line.length > 0);
  // Figures under a title, or another title beside it, are of cards side by side.
  const isApart = lines.flat().every((piece) => !isNear(piece) || piece.box[0] >= title.box[2] || contains(title.box, piece.box) || (countWords(piece.text) === 0 && !isFigure(piece.text)));
  const isAlone = titleBlocks(own.flat()).every(({ text }) => text === title.text || !isKnownTitle(text));
  const card = isApart && isAlone ? readInside(own, hullOf(own.flat().map(({ box }) => box)), page, true) : null;
  return card !== null && card.items.length > 1 && card.title === title.text.replace(/\s+/g, ' ') && takesAll(card, own.flat()) ? card : null;
}
