import type { Box } from '../../model/geometry.ts';
import type { Piece } from './layLines.ts';
import { announced, areOfOneCard, countWords, readItems, readLoneValue, type Item } from './readItems.ts';

/** An item with the place on the page where it is printed. */
export type PlacedItem = Item & { raw: string; bbox: Box; line: string; /** True for a value under or over its word. */ paired: boolean };

type Line = readonly Piece[];

/** The figures that stand in a line's text, each in the box of its own words. */
export function placeItems(line: Line): PlacedItem[] {
  return placeInText([line]);
}

/** The figures in lines that read on as one text: a narrow card breaks its line wherever it must. */
function placeInText(lines: readonly Line[]): PlacedItem[] {
  const pieces = lines.flat();
  const text = pieces.map((piece) => piece.text).join(' ');
  const items = readItems(text);
  if (items.length === 0) return [];
  const places = pieces.flatMap(({ text: words, edges, box }) => Array.from({ length: words.length + 1 }, (_, index): Box => [edges[index] ?? box[2], box[1], edges[index + 1] ?? box[2], box[3]]));
  return items.map((item) => ({
    ...item, raw: text.slice(item.at, item.to), line: text, paired: false, bbox: hull(places.slice(item.from, item.to)),
  }));
}

/** True for a line that prints a whole card's figures. */
export function isCardLine(line: Line): boolean {
  return line.some(({ text }) => countWords(text) > 0) && areOfOneCard(placeItems(line));
}

/** A card's figures, however they are set: in one text, in several lines, or each under or over its word; `shown` is set apart. */
export function stackItems(lines: readonly Line[], shown: PlacedItem | null = null): PlacedItem[] {
  const apart = shown === null ? [] : [shown];
  const ways = [
    () => intoTexts(lines).flatMap(placeInText),
    () => lines.flatMap(placeItems),
    () => lines.flatMap((line, index) => [...pairUp(line, lines[index + 1]), ...pairUp(line, lines[index - 1])]),
  ];
  for (const way of ways) {
    const items = [...apart, ...way()];
    if (areOfOneCard(items)) return items;
  }
  return [];
}

/** How many times larger than every other figure's word the newest one is set, where it is set apart. */
export const SHOWN = 1.4;

/** The one large figure of a tile, which needs no word: "24.3%" over "Target: 22%". Null where there are none or several. */
export function largestValue(lines: readonly Line[]): PlacedItem | null {
  const values = lines.filter((line) => line.length === 1).map(([piece]) => ({ piece: piece!, parsed: readLoneValue(piece!.text) }));
  const others = lines.flat().filter(({ text }) => countWords(text) > 0).map(({ size }) => size);
  const large = values.filter(({ piece, parsed }) => parsed !== null && parsed.shape !== 'missing' && piece.size >= SHOWN * Math.max(...others));
  const [only] = large;
  if (!only || large.length > 1 || others.length === 0) return null;
  const { text, box } = only.piece;
  return { kind: 'latest', role: 'actual', area: null, period: null, parsed: only.parsed!, from: 0, at: 0, to: 0, raw: text, bbox: box, line: text, paired: false };
}

/** Lines set close under each other in one type are one text. */
function intoTexts(lines: readonly Line[]): Line[][] {
  const texts: Line[][] = [];
  for (const line of lines) {
    const last = texts.at(-1)?.at(-1)?.[0];
    const first = line[0]!;
    const readsOn = last !== undefined && Math.abs(first.size - last.size) < 0.5 && first.bold === last.bold
      && first.box[1] - last.box[3] < 0.6 * first.size && Math.abs(first.box[0] - last.box[0]) < 2 * first.size;
    if (readsOn) texts.at(-1)!.push(line);
    else texts.push([line]);
  }
  return texts;
}

function hull(boxes: readonly Box[]): Box {
  return [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1])), Math.max(...boxes.map((box) => box[2])), Math.max(...boxes.map((box) => box[3]))];
}

/** Words in one line, and their values in the line under or over it. */
function pairUp(words: Line, values: Line | undefined): PlacedItem[] {
  const meanings = values && words.length > 1 ? meaningsOf(words) : [];
  return meanings.flatMap(({ piece, meaning }) => {
    const value = values!.filter(({ box }) => box[0] < piece.box[2] && box[2] > piece.box[0]);
    const parsed = value.length === 1 ? readLoneValue(value[0]!.text) : null;
    return parsed ? [{ ...meaning, parsed, from: 0, at: 0, to: 0, raw: value[0]!.text, bbox: value[0]!.box, line: `${piece.text} ${value[0]!.text}`, paired: true }] : [];
  });
}

type Meaning = NonNullable<ReturnType<typeof announced>>;

/** What each piece of a line announces; none where one of them announces nothing, as the first of most lines does. */
function meaningsOf(words: Line): { piece: Piece; meaning: Meaning }[] {
  const meanings: { piece: Piece; meaning: Meaning }[] = [];
  for (const piece of words) {
    const meaning = announced(piece.text);
    if (meaning === null) return [];
    meanings.push({ piece, meaning });
  }
  return meanings;
}
