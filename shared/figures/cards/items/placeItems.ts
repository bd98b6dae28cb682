import type { Box } from '../../../model/geometry.ts';
import { announced, hasOpenEnd, isAbout, isDataDate, isStatus } from '../lines/cardWords.ts';
import { readRatingWord } from '../../marks/readRatingWord.ts';
import type { ParsedValue } from '../../parseValue.ts';
import { contains } from '../regions/findBoxes.ts';
import { captionsUnder, figureOverPeriod } from './figureOverPeriod.ts';
import { figuresOfYears } from './figuresOfYears.ts';
import { intoBlocks } from '../lines/intoBlocks.ts';
import { unlessLedUpTo } from '../lines/unlessLedUpTo.ts';
import type { Piece } from '../lines/layLines.ts';
import { isPeriods } from '../lines/isPeriods.ts';
import { areSetLarge, pairBlocks, withoutName } from './pairBlocks.ts';
import { areOfOneCard, readItems, readWorded, type Item } from './readItems.ts';
import { readYearTable, type YearTable } from './readYearTable.ts';
import { isFigure, readLoneValue } from '../lines/readLoneValue.ts';
import { withoutAbout } from '../lines/withoutAbout.ts';
import { withWholeDates } from '../lines/wholeDates.ts';

/** An item with the place on the page where it is printed. */
export type PlacedItem = Item & { raw: string; bbox: Box; line: string; /** True for a value under or over its word. */ paired: boolean };

type Line = readonly Piece[];

/** The figures that stand in a line's text, each in the box of its own words. */
export function placeItems(line: Line): PlacedItem[] {
  return placeInText([line]);
}

/** The figures in lines that read on as one text: a narrow card breaks its line wherever it must. */
function placeInText(lines: readonly Line[], read: typeof readItems | null = null): PlacedItem[] {
  const none = lines.findIndex((line) => dashIn(line) > 0);
  if (none >= 0) {
    const at = dashIn(lines[none]!);
    const line = lines[none]!;
    const [before, behind] = [[...lines.slice(0, none), line.slice(0, at - 1)], [line.slice(at + 1), ...lines.slice(none + 1)]].map((part) => part.filter((some) => some.length > 0)).map((part) => (part.length === 0 ? [] : placeInText(part, read)));
    return [...before!, ...noneAt(line[at]!, line[at - 1]!), ...behind!];
  }
  const rows = lines.map(withoutEmptyEnd);
  const pieces = rows.flat();
  const text = pieces.map((piece) => piece.text).join(' ');
  const items = (read ?? (isRow(pieces) ? readWorded : readItems))(text);
  if (items.length === 0 || !keepsPairs(items, rows) || !keepsColumns(items, rows)) return [];
  const places = pieces.flatMap(({ text: words, edges, box }) => Array.from({ length: words.length + 1 }, (_, index): Box => [edges[index] ?? box[2], box[1], edges[index + 1] ?? box[2], box[3]]));
  return items.map((item) => ({
    ...item, raw: text.slice(item.at, item.to), line: text, paired: false, bbox: hullOf(places.slice(Math.min(item.from, item.at), item.to)),
  }));
}

/**
 * False where a line that tells one figure with its word right before it would lend that figure the word of another line:
 * "England 88%" over "West Midlands 87%", read on, may give the words behind each figure for those before it.
 */
function keepsPairs(items: readonly Item[], lines: readonly Line[]): boolean {
  let start = 0;
  return lines.length < 2 || lines.every((line, at) => {
    const text = line.map((piece) => piece.text).join(' ');
    const [own, ...more] = readItems(text);
    const before = lines[at - 1]?.map((piece) => piece.text).join(' ') ?? '';
    const from = start;
    start += text.length + 1;
    if (own === undefined || more.length > 0 || own.from > 2 || own.at <= own.from || own.to < text.trimEnd().length) return true;
    const read = items.find(({ at, to }) => at < from + own.to && to > from + own.at);
    const isSameTime = own.period === null || read?.period === own.period || (read?.period?.endsWith(own.period) === true && before.trimEnd().endsWith(read.period.slice(0, -own.period.length).trim()));
    if (read === undefined) return true;
    // "· London", or "| Quarter 1", over "2020/21 57.0": the year goes on with the name.
    if (own.kind === 'dated' && read.from < from && read.period?.endsWith(own.period ?? '') === true) return true;
    return read.kind === own.kind && read.area?.name === own.area?.name && isSameTime;
  });
}

/** False where a figure's words would run on from one of several texts beside each other, with another between, into the line under them: those are columns. */
function keepsColumns(items: readonly Item[], lines: readonly Line[]): boolean {
  let end = 0;
  return lines.length < 2 || lines.every((line) => {
    const start = end;
    const last = start + line.slice(0, -1).reduce((sum, { text }) => sum + text.length + 1, 0);
    end = last + (line.at(-1)?.text.length ?? 0) + 1;
    return line.length < 2 || items.every(({ from, at }) => at < end || from < start || from >= last);
  });
}

/** Where a dash stands apart behind a word, and before no figure of its line: there is none, and it leads up to none: "Target   -" over "Quarter 4   3,576". */
function dashIn(line: Line): number {
  return line.findIndex(({ text }, at) => at > 0 && DASH.test(text) && !isFigure(line[at + 1]?.text ?? ''));
}

const DASH = /^\s*[–—-]\s*$/;

/** That a comparator, or the newest or one before, has no figure: "London 2023/24   –", "Latest (Quarter 3)   -", "June 2024   -". A dash behind "Target" sets none. */
function noneAt(dash: Piece, word: Piece): PlacedItem[] {
  const [meaning, parsed] = [announced(word.text.trim()), readLoneValue(dash.text)];
  return meaning === null || !['benchmark', 'latest', 'previous', 'dated'].includes(meaning.kind) || parsed === null ? [] : [{ ...meaning, parsed, from: 0, at: 0, to: 0, raw: dash.text.trim(), bbox: hullOf([word.box, dash.box]), line: `${word.text} ${dash.text}`, paired: false }];
}

/** "Latest | 226 | Target" and an empty cell: where each figure of a row stands behind its word, the word at its end has none. */
function withoutEmptyEnd(line: Line): Line {
  const isNamed = line.every(({ text }, at) => isFigure(text) === (at % 2 === 1)) && line.length % 2 === 1 && line.length > 2;
  return isNamed && line.every(({ text }, at) => at % 2 === 1 || announced(text.trim()) !== null) ? line.slice(0, -1) : line;
}

/** Several figures that each stand apart from all words are a row of a table. */
function isRow(pieces: readonly Piece[]): boolean {
  return pieces.length > 2 && pieces.every(({ text }) => isFigure(text) || !/\d/.test(text));
}

/** True where the first of two lines, read as one text with the second, begins with a figure's word. */
export function beginsFigures(line: Line, next: Line | undefined): boolean {
  const [first] = next === undefined ? [] : placeInText([line, next], readWorded);
  return first !== undefined && Math.min(first.from, first.at) <= 2;
}

/**
 * A card's figures, however they are set: along lines that may break wherever they must, in columns of text, or each
 * beside, under or over its word; `shown` is set apart. Of the ways that give a card, the one that gives most.
 */
export function stackItems(all: readonly Line[], shown: PlacedItem | null = null, charted: readonly PlacedItem[] = []): PlacedItem[] {
  const captions = shown === null ? [] : captionsUnder(shown, all);
  const lines = withWholeDates(all).map((line) => line.map(withoutAbout).filter(({ box, text }, at, beside) => box !== shown?.bbox && !isStatus(text) && !(isDataDate(text) && !isFigure(beside[at + 1]?.text ?? '')) && !captions.some((caption) => caption.box === box) && !isColour(text) && !(isAbout(text) && !/\d/.test(text)))).filter((line) => line.length > 0);
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
  const cards = ways.map((way) => withCharted(withShown(way(), shown), charted)).filter((items) => areOfOneCard(items, areSetLarge(items, pieces) || areNamed(items, pieces) || items.includes(grid[0]!)) && readable(items) > 0);
  return cards.toSorted((a, b) => told(b) - told(a))[0] ?? [];
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

/** The newest figure of a card, where no word names it. */
export function newestAt({ text, box }: Piece, parsed: ParsedValue): PlacedItem {
  return { kind: 'latest', role: 'actual', area: null, period: null, parsed, from: 0, at: 0, to: 0, raw: text, bbox: box, line: text, paired: false };
}

/** The one figure that stands alone in a line under words, where none is set larger: "86.2%" over "Target: 85%". Null where there are several. */
export function valueAlone(lines: readonly Line[]): PlacedItem | null {
  const alone = lines.filter((line, index) => index > 0 && line.length === 1 && isFigure(line[0]!.text) && announced(lines[index - 1]!.at(-1)!.text) === null && !lines[index - 1]!.some((piece) => hasOpenEnd(piece.text) && isUnder(line[0]!, piece)));
  const [[only] = [], ...more] = alone;
  const parsed = only === undefined || more.length > 0 ? null : readLoneValue(only.text);
  return !only || parsed?.shape !== 'number' ? null : { ...newestAt(only, parsed), paired: true };
}

/** Lines set close under each other in type of one size are one text. */
export function intoTexts(lines: readonly Line[]): Line[][] {
  const texts: Line[][] = [];
  for (const line of lines) {
    const last = texts.at(-1)?.at(-1)?.[0];
    const first = line[0]!;
    const readsOn = last !== undefined && Math.abs(first.size - last.size) < 0.5
      && first.box[1] - last.box[3] < 0.6 * first.size && isUnder(first, last);
    if (readsOn) texts.at(-1)!.push(line);
    else texts.push([line]);
  }
  return texts;
}

/** Set from the left, or centred, under what stands above. */
function isUnder({ box, size }: Piece, above: Piece): boolean {
  return Math.abs(box[0] - above.box[0]) < 2 * size || Math.abs(box[0] + box[2] - above.box[0] - above.box[2]) < 2 * size;
}

export function hullOf(boxes: readonly Box[]): Box {
  return [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1])), Math.max(...boxes.map((box) => box[2])), Math.max(...boxes.map((box) => box[3]))];
}
