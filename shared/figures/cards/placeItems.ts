import type { Box } from '../../model/geometry.ts';
import type { Piece } from './layLines.ts';
import { announced, announces, areOfOneCard, readItems, readLoneValue, type Item } from './readItems.ts';

/** An item with the place on the page where it is printed. */
export type PlacedItem = Item & { raw: string; bbox: Box; line: string; /** True for a value under or over its word. */ paired: boolean };

type Line = readonly Piece[];

/** The figures that stand in a line's text, each in the box of its own words. */
export function placeItems(line: Line): PlacedItem[] {
  const text = line.map((piece) => piece.text).join(' ');
  const edges = line.flatMap((piece, index) => [...piece.edges.slice(0, -1), ...(index < line.length - 1 ? [piece.edges.at(-1)!] : [])]);
  const [y0, y1] = [Math.min(...line.map(({ box }) => box[1])), Math.max(...line.map(({ box }) => box[3]))];
  return readItems(text).map((item) => ({
    ...item, raw: withoutWord(text.slice(item.from, item.to)), line: text, paired: false,
    bbox: [edges[item.from]!, y0, edges[item.to] ?? line.at(-1)!.box[2], y1],
  }));
}

/** True for a line that prints a whole card's figures. */
export function isCardLine(line: Line): boolean {
  return line.some(({ text }) => announces(text)) && areOfOneCard(placeItems(line));
}

/** A card's figures, however they are set: in one line, one under the other, or each under or over its word. */
export function stackItems(lines: readonly Line[]): PlacedItem[] {
  const inText = lines.flatMap((line) => placeItems(line));
  return areOfOneCard(inText) ? inText : lines.flatMap((line, index) => [...pairUp(line, lines[index + 1]), ...pairUp(line, lines[index - 1])]);
}

/** Words in one line, and their values in the line under or over it. */
function pairUp(words: Line, values: Line | undefined): PlacedItem[] {
  if (!values || words.length < 2) return [];
  const meanings = words.map((piece) => ({ piece, meaning: announced(piece.text) }));
  if (meanings.some(({ meaning }) => meaning === null)) return [];
  return meanings.flatMap(({ piece, meaning }) => {
    const value = values.filter(({ box }) => box[0] < piece.box[2] && box[2] > piece.box[0]);
    const parsed = value.length === 1 ? readLoneValue(value[0]!.text) : null;
    return parsed ? [{ ...meaning!, parsed, from: 0, to: 0, raw: value[0]!.text, bbox: value[0]!.box, line: `${piece.text} ${value[0]!.text}`, paired: true }] : [];
  });
}

/** The value without its word: "Floor: 55%" prints 55%. */
function withoutWord(text: string): string {
  return text.replace(/^[\p{L}\s]+(?:\([^)]*\))?\s*[:=–—-]?\s*/u, '');
}
