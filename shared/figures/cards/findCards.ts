import type { Box } from '../../model/geometry.ts';
import { isKnownTitle, titleBlocks } from './cardTitle.ts';
import type { ChartedPage } from './charts/chartSeries.ts';
import { findBlocks } from './regions/findBlocks.ts';
import { area, contains, findBoxes } from './regions/findBoxes.ts';
import { findCharted } from './regions/findCharted.ts';
import { findFramed } from './regions/findFramed.ts';
import { findLines } from './regions/findLines.ts';
import { findStretches } from './regions/findStretches.ts';
import { findStrips } from './regions/findStrips.ts';
import { findTiles, type Tile } from './regions/findTiles.ts';
import { placesOfBars } from './regions/placesOfBars.ts';
import { FEWEST_KNOWN, holdsTwo } from './regions/judgeCard.ts';
import { withListBeside } from './regions/withListBeside.ts';
import { SHOWN } from './lines/largestValue.ts';
import { layLines, type Piece } from './lines/layLines.ts';
import { readInside, readOpen, withChart, type Card } from './readCard.ts';
import { isFigure } from './lines/readLoneValue.ts';

type Line = readonly Piece[];

/** A card that says of what its figures are. */
export type TitledCard = Card & { title: string };

function isTitled(card: Card): card is TitledCard {
  return card.title !== null;
}

/** The cards of a page from top to bottom, and those whose figures are of nobody knows what. */
export function findCards(lines: readonly Line[], tableBoxes: readonly Box[], page: ChartedPage): { cards: TitledCard[]; untitled: Card[] } {
  const boxes = [...findBoxes(page), ...placesOfBars(page, titleBlocks(lines.flat()).filter(({ text }) => isKnownTitle(text)))].toSorted((a, b) => area(a) - area(b));
  const columns = lines.flatMap((line) => intoColumns(line, boxes));
  const framed = findFramed(columns, lines, boxes, tableBoxes, page);
  const cards = framed.filter(isTitled);
  const isTaken = (box: Box): boolean => cards.some((card) => contains(card.box, box));
  const drawn = cards.filter(({ box }) => boxes.some((frame) => contains(box, frame) && 2 * area(frame) > area(box)));
  const blocks = findBlocks(lines, ({ box }) => drawn.some((card) => contains(card.box, box)), page).filter(isTitled);
  cards.splice(0, cards.length, ...ofMost(cards, blocks));
  cards.push(...findCharted(lines, (box) => cards.some((card) => contains(card.box, box)), page).filter(isTitled));
  // Figures in a table's cells are its own, unless they are set larger than any table's.
  const isInTable = ({ items }: Card): boolean => items.some(({ bbox }) => tableBoxes.some((table) => contains(table, bbox)));
  cards.push(...findStrips(lines, ({ box }) => isTaken(box), page).filter(isTitled).filter((card) => card.setLarge || !isInTable(card)));
  // Tiles without frames stand in columns, as a table does: their large figures tell them from one.
  cards.push(...findBare(columns, isTaken, page));
  cards.splice(0, cards.length, ...withListBeside(cards, lines.flat()));
  cards.push(...findLines(columns, ({ box }) => isTaken(box) || tableBoxes.some((table) => contains(table, box))));
  cards.push(...findOpen(columns, isTaken, tableBoxes, page).filter((card) => !reachesOver(card, boxes, lines)));
  const untitled = framed.filter((card) => !isTitled(card) && !cards.some(({ box }) => contains(card.box, box) || contains(box, card.box)));
  return { cards: cards.toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]), untitled };
}

/** What was taken for a small table under its title may be the words of a block, whose chart stands below: of both the one that tells more. */
function ofMost(cards: readonly TitledCard[], blocks: readonly TitledCard[]): TitledCard[] {
  const isWithin = (card: TitledCard, block: TitledCard): boolean => card.items.some(({ bbox }) => contains(block.box, bbox));
  const told = (block: TitledCard): number => cards.filter((card) => isWithin(card, block)).reduce((sum, { items }) => sum + items.length, 0);
  const kept = blocks.filter((block) => block.items.length > told(block));
  return [...cards.filter((card) => !kept.some((block) => isWithin(card, block))), ...kept];
}

/** A figure in a frame that has a title of its own, and not just figures and remarks on them, is not of the card beside it. */
function reachesOver({ title, items }: TitledCard, boxes: readonly Box[], lines: readonly Line[]): boolean {
  const others = boxes.filter((frame) => items.some(({ bbox }) => contains(frame, bbox)) && !items.every(({ bbox }) => contains(frame, bbox)));
  return others.some((frame) => titleBlocks(lines.flat().filter(({ box }) => contains(frame, box))).some(({ text }) => (isKnownTitle(text) || NAMES.test(text)) && !title.includes(text) && !text.includes(title)));
}

/** Words that are neither "England: 95.5%" nor a remark with its full stop. */
const NAMES = /^\p{L}[^:]*[^:.]$/u;

/** Tiles that white alone parts from the rest; those of one figure only where another stands beside them. */
function findBare(lines: readonly Line[], isTaken: (box: Box) => boolean, page: ChartedPage): TitledCard[] {
  const tiles = findTiles(lines, isTaken);
  if (tiles === null) return [];
  const read = (found: readonly Tile[]): TitledCard[] => found.map(({ box, lines: own }) => readInside(own, withChart(box, page), page)).filter((card) => card !== null).filter(isTitled);
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
 * several figures in each, or where several cards stand in it, each with words and figures of its own; or where they are
 * set larger than their words, as no table's are.
 */
function findOpen(lines: readonly Line[], isTaken: (box: Box) => boolean, tableBoxes: readonly Box[], page: ChartedPage): TitledCard[] {
  const free = lines.map((line) => line.filter(({ box }) => !isTaken(box))).filter((line) => line.length > 0);
  const cards = findStretches(free).map((own) => readOpen(own, page)).filter((card) => card !== null).filter(isTitled);
  const tableOf = ({ items }: Card): Box | undefined => tableBoxes.find((table) => items.some(({ bbox }) => contains(table, bbox)));
  const inOneText = ({ items }: Card): boolean => items.some((item) => !item.paired && items.some((other) => other !== item && other.line === item.line));
  // Also those that were set aside for a chart's: columns of figures that hardly differ look like its marks.
  const printed = cards.some((card) => tableOf(card) !== undefined) ? layLines(page).flat() : [];
  const showing = cards.filter((card) => isKnownTitle(card.title) && showsNewest(card));
  return cards.filter((card) => {
    // Set larger than the comparators in several cards, the newest figures are no table's.
    if (showing.length >= FEWEST_KNOWN && showing.includes(card)) return true;
    const table = tableOf(card);
    if (table !== undefined && (!card.items.every(({ bbox }) => contains(table, bbox)) || card.items.some(holdsTwo) || rowsGoOn(card, table, printed, cards))) return false;
    const others = cards.filter((other) => other.title !== card.title && tableOf(other) === table);
    return table === undefined || (inOneText(card) && (!contains(table, card.box) || others.some(inOneText))) || (isKnownTitle(card.title) && (others.length > 0 || card.setLarge));
  });
}

/** Whether the newest figure stands alone, and larger than another. */
function showsNewest({ items }: Card): boolean {
  const heights = items.map(({ bbox }) => bbox[3] - bbox[1]);
  return items.some(({ kind, paired, raw, line }, at) => kind === 'latest' && !paired && raw === line && heights[at]! > SHOWN * Math.min(...heights));
}

/** Whether the lines, or the columns, of a card's figures go on to others in a table that are no other card's: its figures are then those of rows. */
function rowsGoOn(own: Card, table: Box, printed: readonly Piece[], cards: readonly Card[]): boolean {
  const { items } = own;
  const isTold = (box: Box): boolean => cards.some((card) => (card === own ? items.some(({ bbox }) => contains(bbox, box)) : contains(card.box, box)));
  const figures = printed.filter(({ text, box }) => isFigure(text) && contains(table, box) && !isTold(box));
  const goesOn = items.filter(({ bbox }) => figures.some(({ box }) => box[0] > bbox[2] && box[1] < (bbox[1] + bbox[3]) / 2 && box[3] > (bbox[1] + bbox[3]) / 2));
  const begun = printed.filter(({ text, box }) => isFigure(text.split(' ')[0]!) && contains(table, box) && !isTold(box));
  const inColumns = items.filter(({ bbox }) => begun.filter(({ box }) => (box[1] > bbox[3] || box[3] < bbox[1]) && box[0] < (bbox[0] + bbox[2]) / 2 && box[2] > (bbox[0] + bbox[2]) / 2).length >= FEWEST_ROWS);
  return [goesOn, inColumns].some((some) => some.length > 1 && 2 * some.length >= items.length);
}

/** So many figures over or under one, that no card has told, are of the column of a table. */
const FEWEST_ROWS = 3;

/** Plain whole numbers that climb down the page are those of chapters or pages. */
function areChapters(cards: readonly Card[]): boolean {
  const numbers = cards.toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]).map(({ items: [item] }) => (item?.parsed.unit === null && item.parsed.value.kind === 'number' && item.parsed.value.decimals === 0 ? item.parsed.value.number : NaN));
  return numbers.length > 2 && numbers.every((number, index) => index === 0 ? !Number.isNaN(number) : number > numbers[index - 1]!);
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
