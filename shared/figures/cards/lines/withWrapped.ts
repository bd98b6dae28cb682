import type { Piece } from './layLines.ts';
import type { PlacedItem } from '../items/placeItems.ts';

type Line = readonly Piece[];

/** The white between the lines of one caption, in sizes of its type, and how far from its figure's left a line may begin, in points. */
const LEADING = 0.6;
const FLUSH = 2;

/** Lines in which words beside a large figure are one text with the line that they run over into, under the figure: "544  children in our care at 31 March" over "2023". */
export function withWrapped(lines: readonly Line[], shown: PlacedItem): Line[] {
  const [left, top, right, bottom] = shown.bbox;
  const pieces = lines.flat();
  const [beside, ...others] = pieces.filter(({ box }) => box[0] >= right && box[1] > top && box[3] <= bottom + 1);
  const under = beside && pieces.find((piece) => Math.abs(piece.box[0] - left) <= FLUSH && piece.size === beside.size && piece.bold === beside.bold
    && piece.box[1] > beside.box[1] && piece.box[1] - beside.box[3] < LEADING * piece.size);
  if (!beside || !under || others.length > 0 || !/\p{L}{3}/u.test(beside.text)) return [...lines];
  const whole: Piece = { ...beside, text: `${beside.text.trimEnd()} ${under.text.trimStart()}`, edges: [...beside.edges.slice(0, beside.text.trimEnd().length + 1), ...under.edges.slice(under.text.length - under.text.trimStart().length)] };
  return lines.map((line) => line.filter((piece) => piece !== under).map((piece) => (piece === beside ? whole : piece))).filter((line) => line.length > 0);
}
