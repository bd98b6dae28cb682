import { announced, isAbout, isDataDate, isStatus } from '../lines/cardWords.ts';
import { readRatingWord } from '../../marks/readRatingWord.ts';
import { contains } from '../regions/findBoxes.ts';
import { captionsUnder, figureOverPeriod } from './figureOverPeriod.ts';
import { figuresOfYears } from './figuresOfYears.ts';
import { intoBlocks } from '../lines/intoBlocks.ts';
import { intoTexts } from '../lines/intoTexts.ts';
import { unlessLedUpTo } from '../lines/unlessLedUpTo.ts';
import type { Piece } from '../lines/layLines.ts';
import { isPeriods } from '../lines/isPeriods.ts';
import { areSetLarge, pairBlocks, withoutName } from './pairBlocks.ts';
import { placeInText, placeItems, type PlacedItem } from './placeItems.ts';
import { areOfOneCard, nameOf } from './areOfOneCard.ts';
import { readYearTable, type YearTable } from './readYearTable.ts';
import { isFigure } from '../lines/readLoneValue.ts';
import { withoutAbout } from '../lines/withoutAbout.ts';
import { withWholeDates } from '../lines/wholeDates.ts';

type Line = readonly Piece[];

/**
 * A card's figures, however they are set: along lines that may break wherever they must, in columns of text, or each
 * beside, under or over its word; `shown` is set apart. Of the ways that give a card, the one that gives most.
 */
export function stackItems(all: readonly Line[], shown: PlacedItem | null = null, charted: readonly PlacedItem[] = []): PlacedItem[] {
  const captions = shown === null ? [] : captionsUnder(shown, all);
  const lines = withWholeDates(all).map((line) => line.map(withoutAbout).filter((piece, _, beside) => piece.box !== shown?.bbox && !captions.some(({ box }) => box === piece.box) && !saysNoFigure(piece, beside))).filter((line) => line.length > 0);
  const pieces = lines.flat().flatMap((piece, _, others) => withoutName(piece, others));
  const several = shown === null ? pairBlocks(pieces) : pairBlocks(pieces, 1);
  const pairs = several.length > 0 || shown === null ? several : figureOverPeriod(pieces);
  const { items: grid, sure } = gridWithTarget(pieces, all);
  if (sure && areOfOneCard(grid)) return withCharted(withShown(grid, shown), charted);
  const years = shown === null ? [] : figuresOfYears(shown, pieces);
  const ways = [
    () => intoTexts(lines).flatMap(itemsAmong),
    // What each line tells by itself: "24.1% this quarter" over "23.8% last quarter".
    () => lines.flatMap((line, at) => unlessLedUpTo(placeItems(line), lines[at - 1])),
    () => intoBlocks(pieces, () => true, { boldApart: false }).flatMap((block) => itemsAmong(block.pieces.map((piece) => [piece]))),
    () => pairs,
    () => (pairs.length === 0 ? [] : [...pairs, ...toldBeside(pairs, lines)]),
    () => (years.length === 0 ? [] : [...years, ...toldBeside(years, lines)]),
    () => grid,
  ];
  const areCard = (items: readonly PlacedItem[]): boolean => areOfOneCard(items, shown?.area?.kind === 'council' || areSetLarge(items, pieces) || areNamed(items, pieces) || items.includes(grid[0]!)) && readable(items) > 0;
  const cards = ways.map((way) => withShown(way(), shown)).filter((items) => areCard(withCharted(items, unlessTold(charted, items)))).map((items) => withCharted(items, charted));
  return cards.toSorted((a, b) => told(b) - told(a))[0] ?? [];
}

/** What is thought of a figure, a rating's colour, or who answers for it; and of when the data are, unless a figure or its name stands beside. */
function saysNoFigure(piece: Piece, beside: readonly Piece[]): boolean {
  const { text } = piece;
  const isOfAll = (): boolean => isDataDate(text) && !beside.some((other) => other !== piece && (isFigure(other.text) || announced(other.text.trim()) !== null));
  return isStatus(text) || isColour(text) || (isAbout(text) && !/\d/.test(text)) || isOfAll();
}

/** "Reading: 24.1%" over "England: 22.4%": each figure stands behind its name and a colon, or alone with it in a line of a list that holds no others; a title over it may run over into its period. */
function areNamed(items: readonly PlacedItem[], pieces: readonly Piece[]): boolean {
  const titles = intoBlocks(pieces, () => true).filter(({ pieces: [first] }) => /\p{L}{3}/u.test(first!.text) && !isPeriods(first!.text)).flatMap((block) => block.pieces.slice(1));
  return items.every(({ line, at }) => line.slice(0, at).trimEnd().endsWith(':'))
    || pieces.every((piece) => !(isFigure(piece.text) || isPeriods(piece.text)) || (isPeriods(piece.text) && titles.includes(piece)) || items.some(({ bbox }) => contains(bbox, piece.box, 1)));
}

/** The word of a rating that stands apart is the card's, and not of the figure beside it. */
function isColour(text: string): boolean {
  return text.trim().length > 1 && readRatingWord(text) !== null;
}

/** A card's own table, beside its target or the words that it has none: without them it may be any table, unless it can be no other. */
function gridWithTarget(pieces: readonly Piece[], lines: readonly Line[]): YearTable {
  const { items: grid, sure } = readYearTable(pieces);
  if (grid.length === 0) return { items: [], sure: false };
  const end = Math.max(...grid.map(({ bbox }) => bbox[3]));
  const below = lines.map((line) => line.filter(({ box }) => box[1] >= end)).filter((line) => line.length > 0);
  const told = below.flatMap((line) => [line.flatMap((piece) => placeItems([piece])), placeItems(line)].toSorted((a, b) => b.length - a.length)[0]!);
  return sure || told.some(({ kind }) => kind === 'target') || below.flat().some(({ text }) => isStatus(text)) ? { items: [...grid, ...told], sure } : { items: [], sure };
}

/** What the rest of a card tells in its lines, besides figures that stand under their words. */
function toldBeside(pairs: readonly PlacedItem[], lines: readonly Line[]): PlacedItem[] {
  const isPaired = ({ text, box }: Piece): boolean => pairs.some(({ bbox, line }) => line.startsWith(text.trim()) || (box[0] < bbox[2] && box[2] > bbox[0] && box[1] < bbox[3] && box[3] > bbox[1]));
  const rest = lines.map((line) => line.filter((piece) => !isPaired(piece))).filter((line) => line.length > 0);
  return intoTexts(rest).flatMap(itemsAmong);
}

/** The figure shown large may be printed again with its word, which then says more of it. */
function withShown(items: readonly PlacedItem[], shown: PlacedItem | null): PlacedItem[] {
  const named = shown !== null && items.some(({ kind, parsed }) => kind === 'latest' && JSON.stringify(parsed.value) === JSON.stringify(shown.parsed.value));
  return shown === null || named ? [...items] : [shown, ...items];
}

/** The figures at a chart's bars, the last of which may be shown large too. */
function withCharted(items: readonly PlacedItem[], charted: readonly PlacedItem[]): PlacedItem[] {
  const last = charted.at(-1);
  const isLast = ({ kind, period, parsed }: PlacedItem): boolean => last !== undefined && kind === 'latest' && period === null && JSON.stringify(parsed.value) === JSON.stringify(last.parsed.value);
  return [...items.filter((item) => !isLast(item)), ...charted];
}

/** A chart's figures but those that a card's words tell too. */
function unlessTold(charted: readonly PlacedItem[], items: readonly PlacedItem[]): PlacedItem[] {
  const names = items.map(nameOf);
  return charted.filter((item) => !names.includes(nameOf(item)));
}

/** Lines over which the figures of one text may run, and characters beyond which it may hold a comment too. */
const MOST_LINES = 5;
const LONGEST_LINES = 90;

/**
 * The figures among the lines of one text, before, behind and between which a comment may stand: from each line on as
 * many as give most. In a long text only those count that begin with a figure's word.
 */
function itemsAmong(lines: readonly Line[]): PlacedItem[] {
  const mayComment = lines.reduce((sum, line) => sum + line.reduce((all, { text }) => all + text.length, 0), 0) > LONGEST_LINES;
  const runAt = (from: number, count: number): PlacedItem[] => {
    const run = unlessLedUpTo(placeInText(lines.slice(from, from + count)), lines[from - 1]);
    const begins = run[0] === undefined ? Infinity : Math.min(run[0].from, run[0].at);
    return begins <= (mayComment ? 2 : lines[from]!.reduce((sum, { text }) => sum + text.length, 0)) ? run : [];
  };
  const items: PlacedItem[] = [];
  for (let from = 0; from < lines.length;) {
    const runs = Array.from({ length: Math.min(MOST_LINES, lines.length - from) }, (_, index) => runAt(from, index + 1));
    const best = runs.reduce((most, run, index) => (told(run) > told(runs[most]!) ? index : most), 0);
    items.push(...runs[best]!);
    from += best + 1;
  }
  return items;
}

/** As many figures as can be read, and of those the ones that say of when they are, and what. */
function told(items: readonly PlacedItem[]): number {
  return readable(items) + 0.001 * items.filter(({ kind }) => kind !== 'dated').length + 0.01 * items.filter(({ period, parsed }) => period !== null || parsed.period !== null).length;
}

/** How many of some figures can be read, less those that cannot. */
function readable(items: readonly PlacedItem[]): number {
  return items.reduce((sum, { parsed }) => sum + (parsed.shape === 'unreadable' ? -1 : 1), 0);
}
