import type { Box } from '../../../model/geometry.ts';
import { isKnownTitle, titleBlocks } from '../cardTitle.ts';
import { countWords } from '../lines/cardWords.ts';
import type { ChartedPage } from '../charts/chartSeries.ts';
import { area, contains, rowsOfPanels } from './findBoxes.ts';
import { findForms } from './findForms.ts';
import { formsUnderTitles } from './formsUnderTitles.ts';
import { largeFigures } from './findTiles.ts';
import { isPeriods } from '../lines/isPeriods.ts';
import { saysNone } from '../lines/largestValue.ts';
import { FEWEST_KNOWN, isBrief, isOfYears, isReadable, mayBeForm, standsApart, takesAll, WHOLE_TABLE } from './judgeCard.ts';
import type { Piece } from '../lines/layLines.ts';
import { readFramed, readWithBar, withBar, type Card } from '../readCard.ts';
import { isFigure } from '../lines/readLoneValue.ts';
import { underTitle } from './underTitle.ts';

type Line = readonly Piece[];

/** Cards that stand under each other fill at least this share of what holds them: between them is little white. */
const WHOLE_STACK = 0.7;

/**
 * The smallest frame before any around it, and each together with the title bar that may lie on top of it; `whole` are the
 * lines as they run over the page, which frames within a small table would part.
 */
export function findFramed(lines: readonly Line[], whole: readonly Line[], boxes: readonly Box[], tableBoxes: readonly Box[], page: ChartedPage): Card[] {
  const pieces = lines.flat();
  // First whole, then in parts: a frame within a form may hold its title and its first rows.
  const cards = findForms(tableBoxes, whole, tableBoxes, page);
  const doubtful: Card[] = [];
  // A frame within a card may part a figure of it from its word, and makes no card of what stands in the next cell.
  const isTaken = (box: Box): boolean => cards.some((card) => card.title !== null && card.items.some(({ bbox }) => contains(box, bbox) || (contains(card.box, box) && overlap(box, bbox))));
  const words = pieces.map((piece) => ({ piece, count: countWords(piece.text) || (isPeriods(piece.text) || isFigure(piece.text) || saysNone(piece.text) ? HEADING : 0) })).filter(({ count }) => count > 0);
  const large = largeFigures(pieces);
  if (words.length === 0 && large.length === 0 && page.series.length === 0) return amongOthers(cards);
  const frames = [...boxes, ...rowsOfPanels(page)];
  const telling = frames.filter((frame) => tellsFigures(withBar(frame), tableBoxes.some((table) => contains(table, frame)) ? words.filter(({ count }) => count !== HEADING) : words, large, page) && isBrief(frame, pieces));
  for (const box of frames.filter((frame) => telling.includes(frame) || mayBeForm(frame, pieces))) {
    const inside = isTaken(box) ? null : readWithBar(box, lines, page, boxes);
    const titled = isTaken(box) || (inside?.title && isKnownTitle(inside.title)) ? null : underTitle(box, lines, page, boxes, tableBoxes);
    const card = wholeCard(titled ?? inside, telling, lines, page);
    // With its bar a frame may hold what another has given.
    if (card && !isTaken(card.box) && (telling.includes(box) || isOfYears(card))) (isPartOfTable(card, tableBoxes, pieces) ? doubtful : cards).push(card);
  }
  for (const card of doubtful) if (!isTaken(card.items[0]!.bbox) && takesAll(card, pieces) && (isStacked(card, doubtful, tableBoxes) || isRepeated(card, doubtful) || isAmongTiles(card, cards, tableBoxes))) cards.push(card);
  cards.push(...findForms(formsUnderTitles(pieces, tableBoxes, page.shadings), whole, tableBoxes, page).filter((card) => !card.items.some(({ bbox }) => isTaken(bbox))));
  return amongOthers(cards);
}

/**
 * A frame within another may hold all of a card but its newest figure, or nothing besides that: the rest then stands in
 * the larger frame, or hangs under the smaller, or stands beside it.
 */
function wholeCard(card: Card | null, frames: readonly Box[], lines: readonly Line[], page: ChartedPage): Card | null {
  if (card === null || card.title === null) return card;
  if (card.items.length > 1 && card.items.some(({ kind }) => kind === 'latest' || kind === 'to-date')) return withStrip(card, frames, lines, page);
  const around = frames.filter((frame) => contains(frame, card.box) && area(frame) > 1.1 * area(card.box)).slice(0, MOST_AROUND);
  const wider = around.map((frame) => readFramed(frame, lines, page));
  const isWhole = (other: Card | null): other is Card => other !== null && other.title === card.title && other.items.length > card.items.length && other.items.filter(({ kind }) => kind === 'latest').length === 1
    && card.items.every(({ parsed }) => other.items.some((item) => item.parsed.value.kind === parsed.value.kind && JSON.stringify(item.parsed.value) === JSON.stringify(parsed.value)));
  const whole = wider.find(isWhole) ?? (card.items.length === 1 ? [withHung(card.box, lines), withBeside(card.box, lines)].map((box) => readFramed(box, lines, page)).find(isWhole) : undefined);
  return withStrip(whole ?? card, frames, lines, page);
}

/** A card with the strip along its foot, ruled off from the rest, that holds its comparators, or what it was before, and no title: "London 2015/16: 11.0%  England 2015/16: 10.0%". */
function withStrip(card: Card, frames: readonly Box[], lines: readonly Line[], page: ChartedPage): Card {
  const [left, top, right, bottom] = card.box;
  const isTaller = (frame: Box): boolean => Math.abs(frame[0] - left) <= FLUSH && Math.abs(frame[2] - right) <= FLUSH && frame[1] >= top - FLUSH && frame[3] > bottom + FLUSH && (frame[1] < bottom || (frame[1] < bottom + FLUSH && holdsNoTitle(frame, lines)));
  const taller = frames.filter(isTaller).map((frame): Box => [left, top, right, frame[3]]).toSorted((a, b) => a[3] - b[3])
    .filter((frame, at, all) => frame[3] - (all[at - 1]?.[3] ?? bottom) > FLUSH);
  const isSame = (other: Card | null): other is Card => other !== null && other.title === card.title && other.items.length > card.items.length
    && card.items.every((item) => other.items.some(({ raw, kind }) => raw === item.raw && kind === item.kind)) && !namesAnother([left, bottom, right, other.box[3]], lines) && other.items.every(({ kind, raw }) => !NEWEST.includes(kind) || card.items.some((item) => item.raw === raw));
  return taller.slice(0, MOST_AROUND).map((box) => readFramed(box, lines, page)).find(isSame) ?? card;
}

/** A frame right under a card's last row, as one of its chart with its comparators below, is the card's where it holds no title of its own. */
function holdsNoTitle(frame: Box, lines: readonly Line[]): boolean {
  return titleBlocks(lines.flat().filter(({ box }) => contains(frame, box))).length === 0;
}

/** Under words that the catalogue knows another card begins. */
function namesAnother(strip: Box, lines: readonly Line[]): boolean {
  return titleBlocks(lines.flat().filter(({ box }) => contains(strip, box))).some(({ text }) => isKnownTitle(text));
}

/** What a card prints of its newest figure. */
const NEWEST: Card['items'][number]['kind'][] = ['latest', 'to-date'];

/** The frames of one card begin, and end, within this many points. */
const FLUSH = 4;

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

/** A frame with the lines right of it that are no higher than it is. */
function withBeside([left, top, right, bottom]: Box, lines: readonly Line[]): Box {
  const beside = lines.flat().filter(({ box, size }) => box[0] > right - 2 && box[1] > top - size && box[3] < bottom + size);
  return [left, Math.min(top, ...beside.map(({ box }) => box[1])), Math.max(right, ...beside.map(({ box }) => box[2])), Math.max(bottom, ...beside.map(({ box }) => box[3]))];
}

/** A frame with one figure whose words nobody knows is a card only among as many that are known. */
function amongOthers(cards: readonly Card[]): Card[] {
  const known = cards.filter(({ lone, title }) => !lone && title !== null && isKnownTitle(title));
  const lone = cards.filter((card) => card.lone);
  return known.length >= Math.max(FEWEST_KNOWN, lone.length) ? [...cards] : cards.filter((card) => !card.lone);
}

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

/**
 * Places with a figure each, a bar for each or not, are one tile's of several as wide or as high whose titles are known,
 * where no table reaches out of it but one that is made of such tiles.
 */
function isAmongTiles(card: Card, cards: readonly Card[], tableBoxes: readonly Box[]): boolean {
  const isAlike = ({ title, box, framed }: Card): boolean => framed && title !== null && title !== card.title && isKnownTitle(title) && [0, 1].some((side) => Math.abs(box[side + 2]! - box[side]! - card.box[side + 2]! + card.box[side]!) <= WHOLE_TABLE);
  const alike = cards.filter(isAlike);
  const isOfTiles = (table: Box): boolean => contains(card.box, table, WHOLE_TABLE) || runsInto(table, card.box) || alike.filter(({ box }) => overlap(table, box)).length >= FEWEST_KNOWN;
  return isReadable(card) && isKnownTitle(card.title!) && alike.length >= FEWEST_KNOWN && tableBoxes.every((table) => !overlap(table, card.box) || isOfTiles(table));
}

/** A table prints its headings once: frames that each print the same words over figures, or some of them, under titles that differ and are mostly known, are cards. */
function isRepeated(card: Card, others: readonly Card[]): boolean {
  const words = wordsOf(card);
  const isHeading = others.some((other) => other.title === card.title && !overlap(other.box, card.box));
  if (words.length === 0 || isHeading || !isReadable(card)) return false;
  const alike = others.filter((other) => other.title !== card.title && isReadable(other) && !overlap(other.box, card.box) && areAlike(wordsOf(other), words));
  const known = [card, ...alike].filter(({ title }) => title !== null && isKnownTitle(title)).length;
  return alike.length > 0 && 2 * known > alike.length;
}

/** The same words, or all that one has among the other's, where they are several: a target is not set for each. */
function areAlike(one: readonly string[], other: readonly string[]): boolean {
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  return fewer.every((word) => more.includes(word)) && (fewer.length === more.length || fewer.length > 1);
}

function wordsOf({ items }: Card): string[] {
  return items.filter(({ paired }) => paired).map(({ line, raw }) => line.slice(0, line.length - raw.length));
}

/** By more than the width of their lines. */
function overlap(a: Box, b: Box): boolean {
  return Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 2 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 2;
}

/** Each of a card's figures has its word, but for one that is shown large: a cell with a single word in it is no card. */
function tellsFigures(frame: Box, words: readonly { piece: Piece; count: number }[], large: readonly Piece[], { series }: ChartedPage): boolean {
  const inside = words.filter(({ piece }) => contains(frame, piece.box));
  const count = inside.reduce((sum, word) => sum + word.count, 0);
  return (count > 1 && inside.some((word) => word.count >= 1)) || large.some(({ box }) => contains(frame, box)) || series.some(({ box }) => contains(frame, box));
}

/** A quarter over a figure announces it too, and a figure may stand alone, but they tell of a card only beside a word that does: they may be a table's. */
const HEADING = 0.6;

/**
 * Words over values, or before several, within a larger table are its headings, labels and cells, whatever frame they stand
 * in; times or places with a figure each are the rows of any, or its headings and first rows where they run across it; and
 * so is what runs across it under words that nobody knows, with further figures under each of its own, and any row with rows under it.
 */
function isPartOfTable(card: Card, tableBoxes: readonly Box[], pieces: readonly Piece[]): boolean {
  const { box, title, items, setLarge, charted } = card;
  const isTile = items.some(({ kind, paired, raw, line }) => kind === 'latest' && !paired && raw === line);
  const holding = charted ? [] : tableBoxes.filter((table) => items.every(({ bbox }) => contains(table, bbox)) && !(isTile && runsInto(table, box)));
  const around = setLarge ? [] : holding;
  // Its own years under quarters are told each with both.
  const areRows = !isOfYears(card) && items.every(({ kind, area: whose }) => kind === 'dated' || whose !== null) && (around.some((table) => isAcross(box, table)) || items.every((item) => standsApart(item, pieces)));
  const under = (from: number, { bbox }: Card['items'][number], table: Box): number => pieces.filter((piece) => isFigure(piece.text.split(' ')[0]!) && contains(table, piece.box) && piece.box[1] > from && piece.box[0] < bbox[2] && piece.box[2] > bbox[0]).length;
  const isHeading = around.some((table) => isAcross(box, table) && !isKnownTitle(title ?? '') && items.every((item) => under(box[3], item, table) > 0));
  // A table may print its results larger than their dates: they are no tile's where rows of as many go on under them.
  const goesOn = isHeading || (!isOfYears(card) && holding.some((table) => isHeadedOnce(items, table, pieces) && items.every((item) => under(item.bbox[3], item, table) >= FEWEST_ROWS)));
  return goesOn || (around.length > 0 && (areRows || (items.some(({ paired, parsed }) => paired || parsed.shape === 'unreadable') && around.some((table) => !contains(box, table, WHOLE_TABLE)))));
}

/** So many figures under each of a row's are rows more. */
const FEWEST_ROWS = 3;

/** Whether several figures stand in one row of a table, and no words of figures under them: each of several forms under one another prints them again. */
function isHeadedOnce(items: Card['items'], table: Box, pieces: readonly Piece[]): boolean {
  const [top, bottom] = [Math.max(...items.map(({ bbox }) => bbox[1])), Math.min(...items.map(({ bbox }) => bbox[3]))];
  return items.length > 1 && top < bottom && !pieces.some(({ text, box }) => contains(table, box) && box[1] > bottom && countWords(text) > 0);
}

/** What was taken for a table begins within a frame, or ends in it, and goes on beside it: it is made of several tiles' texts. */
function runsInto(table: Box, [left, top, right, bottom]: Box): boolean {
  const isCut = table[1] > top + WHOLE_TABLE || table[3] < bottom - WHOLE_TABLE;
  return isCut && (table[0] < left - WHOLE_TABLE || table[2] > right + WHOLE_TABLE);
}

/** As wide as the table, and not as high. */
function isAcross([left, top, right, bottom]: Box, table: Box): boolean {
  return Math.abs(left - table[0]) <= WHOLE_TABLE && Math.abs(right - table[2]) <= WHOLE_TABLE && table[3] - table[1] - (bottom - top) > WHOLE_TABLE;
}
