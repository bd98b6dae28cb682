import type { Box } from '../../model/geometry.ts';
import type { Page } from '../../model/page.ts';
import { isKnownTitle, titleBlocks } from './cardTitle.ts';
import { countWords } from './cardWords.ts';
import { area, contains, findBoxes } from './findBoxes.ts';
import { findLines } from './findLines.ts';
import { findStretches } from './findStretches.ts';
import { isPeriods } from './isPeriods.ts';
import { findTiles, largeFigures, type Tile } from './findTiles.ts';
import type { Piece } from './layLines.ts';
import { isFigure } from './readLoneValue.ts';
import { readFramed, readInside, readOpen, readUnderBar, withBar, type Card } from './readCard.ts';

type Line = readonly Piece[];

/** A card that says of what its figures are. */
export type TitledCard = Card & { title: string };

/** A card is a few words, a chart and a comment: a frame with more text than this, in characters, holds a table or a page. */
const MOST_TEXT = 800;
/** A frame and a table that differ by no more than this, in points, are one thing found twice. */
const WHOLE_TABLE = 8;
/** Cards that stand under each other fill at least this share of what holds them: between them is little white. */
const WHOLE_STACK = 0.7;

/** The cards of a page from top to bottom, and those whose figures are of nobody knows what. */
export function findCards(lines: readonly Line[], tableBoxes: readonly Box[], page: Page): { cards: TitledCard[]; untitled: Card[] } {
  const boxes = findBoxes(page);
  const columns = lines.flatMap((line) => intoColumns(line, boxes));
  const framed = findFramed(columns, boxes, tableBoxes, page);
  const cards = framed.filter(isTitled);
  const isTaken = (box: Box): boolean => cards.some((card) => contains(card.box, box));
  // Tiles without frames stand in columns, as a table does: their large figures tell them from one.
  cards.push(...findBare(columns, isTaken, page));
  cards.push(...findLines(columns, ({ box }) => isTaken(box) || tableBoxes.some((table) => contains(table, box))));
  cards.push(...findOpen(columns, isTaken, tableBoxes, page).filter((card) => !reachesOver(card, boxes, lines)));
  const untitled = framed.filter((card) => !isTitled(card) && !cards.some(({ box }) => contains(card.box, box) || contains(box, card.box)));
  return { cards: cards.toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]), untitled };
}

/** A figure in a frame that has a title of its own, and not just figures and remarks on them, is not of the card beside it. */
function reachesOver({ title, items }: TitledCard, boxes: readonly Box[], lines: readonly Line[]): boolean {
  const others = boxes.filter((frame) => items.some(({ bbox }) => contains(frame, bbox)) && !items.every(({ bbox }) => contains(frame, bbox)));
  return others.some((frame) => titleBlocks(lines.flat().filter(({ box }) => contains(frame, box))).some(({ text }) => (isKnownTitle(text) || NAMES.test(text)) && !title.includes(text) && !text.includes(title)));
}

/** Words that are neither "England: 95.5%" nor a remark with its full stop. */
const NAMES = /^\p{L}[^:]*[^:.]$/u;

function isTitled(card: Card): card is TitledCard {
  return card.title !== null;
}

/** The smallest frame before any around it, and each together with the title bar that may lie on top of it. */
function findFramed(lines: readonly Line[], boxes: readonly Box[], tableBoxes: readonly Box[], page: Page): Card[] {
  const cards: Card[] = [];
  const doubtful: Card[] = [];
  const isTaken = (box: Box): boolean => cards.some((card) => card.title !== null && card.items.some(({ bbox }) => contains(box, bbox)));
  const pieces = lines.flat();
  const words = pieces.map((piece) => ({ piece, count: countWords(piece.text) || (isPeriods(piece.text) || isFigure(piece.text) ? HEADING : 0) })).filter(({ count }) => count > 0);
  const large = largeFigures(pieces);
  if (words.length === 0 && large.length === 0) return [];
  const telling = boxes.filter((frame) => tellsFigures(withBar(frame), tableBoxes.some((table) => contains(table, frame)) ? words.filter(({ count }) => count !== HEADING) : words, large) && isBrief(frame, pieces));
  for (const box of telling) {
    const card = isTaken(box) ? null : wholeCard(readUnderBar(box, lines, page) ?? readFramed(box, lines, page), telling, lines, page);
    // With its bar a frame may hold what another has given.
    if (card && !isTaken(card.box)) (isPartOfTable(card, tableBoxes) ? doubtful : cards).push(card);
  }
  for (const card of doubtful) if (!isTaken(card.items[0]!.bbox) && takesAll(card, pieces) && (isStacked(card, doubtful, tableBoxes) || isRepeated(card, doubtful))) cards.push(card);
  return amongOthers(cards);
}

/**
 * A frame within another may hold all of a card but its newest figure, or nothing besides that: the rest then stands in
 * the larger frame, or hangs under the smaller.
 */
function wholeCard(card: Card | null, frames: readonly Box[], lines: readonly Line[], page: Page): Card | null {
  if (card === null || card.title === null) return card;
  if (card.items.length > 1 && card.items.some(({ kind }) => kind === 'latest' || kind === 'to-date')) return card;
  const around = frames.filter((frame) => contains(frame, card.box) && area(frame) > 1.1 * area(card.box)).slice(0, MOST_AROUND);
  const wider = around.map((frame) => readFramed(frame, lines, page));
  const isWhole = (other: Card | null): other is Card => other !== null && other.title === card.title && other.items.length > card.items.length && other.items.filter(({ kind }) => kind === 'latest').length === 1;
  return wider.find(isWhole) ?? (card.items.length === 1 ? [readFramed(withHung(card.box, lines), lines, page)].find(isWhole) : undefined) ?? card;
}

/** The frame of a card is among so many around its words. */
const MOST_AROUND = 3;
/** Under a frame hang no more lines than these, each over white of no more than this many times its size. */
const MOST_HUNG = 3;
const HUNG_WHITE = 1.2;

/** A frame with the lines right under it that are no wider than it is. */
function withHung([left, top, right, bottom]: Box, lines: readonly Line[]): Box {
  let [end, count] = [bottom, 0];
  for (const line of lines) {
    const under = line.filter(({ box }) => box[0] < right && box[2] > left);
    const first = under[0];
    if (first === undefined || (first.box[1] + first.box[3]) / 2 < end) continue;
    if (count >= MOST_HUNG || first.box[1] - end > HUNG_WHITE * first.size || under.some(({ box }) => box[0] < left - 2 || box[2] > right + 2)) break;
    end = Math.max(...under.map(({ box }) => box[3]));
    count += 1;
  }
  return [left, top, right, end];
}

/** A frame with one figure whose words nobody knows is a card only among as many that are known. */
function amongOthers(cards: readonly Card[]): Card[] {
  const known = cards.filter(({ lone, title }) => !lone && title !== null && isKnownTitle(title));
  const lone = cards.filter((card) => card.lone);
  return known.length >= Math.max(FEWEST_KNOWN, lone.length) ? [...cards] : cards.filter((card) => !card.lone);
}

/** Fewer cards than this vouch for no others. */
const FEWEST_KNOWN = 2;

/** Frames of one title each that fill the whole of what was taken for a table are cards, one beside or under the other. */
function isStacked(card: Card, others: readonly Card[], tableBoxes: readonly Box[]): boolean {
  const table = tableBoxes.find((box) => contains(box, card.box));
  if (table === undefined || !isReadable(card)) return false;
  const stack: Card[] = [];
  for (const other of others) {
    if (isReadable(other) && contains(table, other.box) && !stack.some(({ box }) => overlap(box, other.box))) stack.push(other);
  }
  const filled = stack.reduce((sum, { box }) => sum + area(box), 0);
  return stack.includes(card) && new Set(stack.map(({ title }) => title)).size > 1 && filled >= WHOLE_STACK * area(table);
}

/** A table prints its headings once: frames that each print the same words over figures, under titles that differ and are mostly known, are cards. */
function isRepeated(card: Card, others: readonly Card[]): boolean {
  const words = wordsOf(card);
  const isHeading = others.some((other) => other.title === card.title && !overlap(other.box, card.box));
  if (words === '' || isHeading || !isReadable(card)) return false;
  const alike = others.filter((other) => other.title !== card.title && isReadable(other) && !overlap(other.box, card.box) && wordsOf(other) === words);
  const known = [card, ...alike].filter(({ title }) => title !== null && isKnownTitle(title)).length;
  return alike.length > 0 && 2 * known > alike.length;
}

/** Figures that stand beside those that were read, and are none of theirs, are further columns of a table. */
function takesAll({ box, items }: Card, pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => !isFigure(piece.text) || !contains(box, piece.box) || items.some(({ bbox }) => contains(bbox, piece.box)));
}

function wordsOf({ items }: Card): string {
  return items.filter(({ paired }) => paired).map(({ line, raw }) => line.slice(0, line.length - raw.length)).join('|');
}

/** Years under words ("Target 23/24") are headings: a card has a title and a figure. */
function isReadable({ title, items }: Card): boolean {
  return title !== null && items.some(({ parsed }) => parsed.shape !== 'unreadable');
}

/** By more than the width of their lines. */
function overlap(a: Box, b: Box): boolean {
  return Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 2 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 2;
}

/** Tiles that white alone parts from the rest; those of one figure only where another stands beside them. */
function findBare(lines: readonly Line[], isTaken: (box: Box) => boolean, page: Page): TitledCard[] {
  const tiles = findTiles(lines, isTaken);
  if (tiles === null) return [];
  const read = (found: readonly Tile[]): TitledCard[] => found.map(({ box, lines: own }) => readInside(own, box, page)).filter((card) => card !== null).filter(isTitled);
  const grown = read(tiles.grown());
  const isBeside = (one: Card, other: Card): boolean => one !== other && one.box[1] < other.box[3] && one.box[3] > other.box[1];
  const single = grown.filter((card) => card.items.length === 1);
  const apart = grown.filter((card) => card.items.length > 1 || (!areChapters(single) && grown.some((other) => isBeside(card, other))));
  if (apart.length === tiles.figures) return apart;
  const cut = read(tiles.cut());
  if (areChapters(cut.filter((card) => card.items.length === 1))) return apart;
  const known = cut.filter(({ title }) => isKnownTitle(title));
  // Each with what it was before, or elsewhere, they are figures of one page, though not all are known.
  const isSure = 2 * known.length >= cut.length || (cut.length === tiles.figures && cut.every((card) => card.items.length > 1));
  if (known.length >= FEWEST_KNOWN && isSure && cut.length > apart.length) return cut;
  // Where white parts the page in two ways that give one figure different titles, nobody knows which is right.
  const isOtherwise = (card: TitledCard): boolean => cut.some(({ title, items }) => title !== card.title && items[0]!.bbox === card.items[0]!.bbox);
  return apart.filter((card) => !isOtherwise(card));
}

/**
 * Cards that nothing is drawn around. What was taken for a table holds them only where it is no more than their texts,
 * several figures in each, or where several cards stand in it, each with words and figures of its own.
 */
function findOpen(lines: readonly Line[], isTaken: (box: Box) => boolean, tableBoxes: readonly Box[], page: Page): TitledCard[] {
  const free = lines.map((line) => line.filter(({ box }) => !isTaken(box))).filter((line) => line.length > 0);
  const cards = findStretches(free).map((own) => readOpen(own, page)).filter((card) => card !== null).filter(isTitled);
  const tableOf = ({ items }: Card): Box | undefined => tableBoxes.find((table) => items.some(({ bbox }) => contains(table, bbox)));
  const inOneText = ({ items }: Card): boolean => items.some((item) => !item.paired && items.some((other) => other !== item && other.line === item.line));
  return cards.filter((card) => {
    const table = tableOf(card);
    if (table !== undefined && !card.items.every(({ bbox }) => contains(table, bbox))) return false;
    const others = cards.filter((other) => other.title !== card.title && tableOf(other) === table);
    return table === undefined || (inOneText(card) && (!contains(table, card.box) || others.some(inOneText))) || (isKnownTitle(card.title) && others.length > 0);
  });
}

/** Plain whole numbers that climb down the page are those of chapters or pages. */
function areChapters(cards: readonly Card[]): boolean {
  const numbers = cards.toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]).map(({ items: [item] }) => (item?.parsed.unit === null && item.parsed.value.kind === 'number' && item.parsed.value.decimals === 0 ? item.parsed.value.number : NaN));
  return numbers.length > 2 && numbers.every((number, index) => index === 0 ? !Number.isNaN(number) : number > numbers[index - 1]!);
}

/** Each of a card's figures has its word, but for one that is shown large: a cell with a single word in it is no card. */
function tellsFigures(frame: Box, words: readonly { piece: Piece; count: number }[], large: readonly Piece[]): boolean {
  const inside = words.filter(({ piece }) => contains(frame, piece.box));
  const count = inside.reduce((sum, word) => sum + word.count, 0);
  return (count > 1 && inside.some((word) => word.count >= 1)) || large.some(({ box }) => contains(frame, box));
}

/** A quarter over a figure announces it too, and a figure may stand alone, but they tell of a card only beside a word that does: they may be a table's. */
const HEADING = 0.6;

function isBrief(frame: Box, pieces: readonly Piece[]): boolean {
  return pieces.reduce((sum, { box, text }) => sum + (contains(frame, box) ? text.length : 0), 0) <= MOST_TEXT;
}

/** Words over values, or before several, within a larger table are its headings, labels and cells, whatever frame they stand in. */
function isPartOfTable({ box, items, setLarge }: Card, tableBoxes: readonly Box[]): boolean {
  return !setLarge && items.some(({ paired, parsed }) => paired || parsed.shape === 'unreadable') && tableBoxes.some((table) => items.every(({ bbox }) => contains(table, bbox)) && !contains(box, table, WHOLE_TABLE));
}

/** Cards stand side by side: the pieces of one line part where one frame ends and the next begins. */
function intoColumns(line: Line, boxes: readonly Box[]): Piece[][] {
  const columns: { around: string; pieces: Piece[] }[] = [];
  for (const piece of line) {
    const largest = boxes.findLast((box) => piece.box[0] >= box[0] - 2 && piece.box[2] <= box[2] + 2 && piece.box[1] >= box[1] - 2 && piece.box[3] <= box[3] + 2);
    const around = largest?.join(',') ?? '';
    const last = columns.at(-1);
    if (last?.around === around) last.pieces.push(piece);
    else columns.push({ around, pieces: [piece] });
  }
  return columns.map(({ pieces }) => pieces);
}
