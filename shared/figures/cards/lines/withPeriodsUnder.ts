import { announced } from './cardWords.ts';
import { intoBlocks } from './intoBlocks.ts';
import type { Piece } from './layLines.ts';
import { isFigure } from './readLoneValue.ts';

type Line = readonly Piece[];

/** White between a name and the small print under it, in sizes of that, and how far from its left or its middle it may begin, in the same measure. */
const CLOSE = 1.6;
const FLUSH = 1;
/** Small print is smaller than its name by this, in points. */
const SMALLER = 0.4;

/** Lines in which the period in small print right under a figure's name stands with the name: "National average" over "2022/23" is "National average (2022/23)". */
export function withPeriodsUnder(lines: readonly Line[]): Line[] {
  const pieces = lines.flat();
  const named = new Map(pieces.flatMap((piece) => {
    const name = nameOver(piece, pieces);
    return name === undefined ? [] : [[name, piece] as const];
  }));
  if (named.size === 0) return [...lines];
  const periods = [...named.values()];
  return lines.map((line) => line.filter((piece) => !periods.includes(piece)).map((piece) => withPeriod(piece, named.get(piece), pieces))).filter((line) => line.length > 0);
}

/** The name right over a period in small print that is no other figure's. */
function nameOver(period: Piece, pieces: readonly Piece[]): Piece | undefined {
  if (announced(period.text.trim())?.kind !== 'dated' || isFigure(period.text) || pieces.some((piece) => isBehind(piece, period))) return undefined;
  const over = pieces.filter(({ box, size }) => size > period.size + SMALLER && period.box[1] > box[1] && period.box[1] - box[3] < CLOSE * period.size && isFlush(box, period));
  const nearest = over.toSorted((a, b) => b.box[1] - a.box[1])[0];
  // "Statistical neighbour" over "average": a name may run over two lines.
  const name = nearest === undefined ? undefined : intoBlocks(pieces.filter(({ text }) => !isFigure(text)), () => true).find((block) => block.pieces.at(-1) === nearest);
  const meaning = name === undefined ? null : announced(nearest!.text.trim()) ?? announced(name.text);
  return meaning !== null && meaning.kind !== 'dated' && meaning.period === null ? nearest : undefined;
}

function isFlush([left, , right]: Piece['box'], { box, size }: Piece): boolean {
  return Math.min(Math.abs(left - box[0]), Math.abs(right - box[2]), Math.abs(left + right - box[0] - box[2]) / 2) < FLUSH * size;
}

/** A figure behind a piece, in one line with it. */
function isBehind({ text, box }: Piece, { box: before, size }: Piece): boolean {
  return isFigure(text) && box[0] >= before[2] && Math.abs(box[1] + box[3] - before[1] - before[3]) / 2 < 0.4 * size;
}

/** The name with its period in a bracket; down to that one's foot where its figure stands over or under both. */
function withPeriod(name: Piece, period: Piece | undefined, pieces: readonly Piece[]): Piece {
  if (period === undefined) return name;
  const added = ` (${period.text.trim()})`;
  const { text, edges, box: [left, top, right, bottom] } = name;
  const plain = text.trimEnd();
  const end = edges[plain.length] ?? right;
  const isLevel = pieces.some((piece) => isBehind(piece, name));
  return { ...name, text: plain + added, edges: [...edges.slice(0, plain.length + 1), ...Array.from(added, () => end)], box: isLevel ? name.box : [Math.min(left, period.box[0]), top, Math.max(right, period.box[2]), Math.max(bottom, period.box[3])] };
}
