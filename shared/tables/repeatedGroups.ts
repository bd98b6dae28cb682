import { columnsOf, type Extent, type Separator } from './columns.ts';
import { middleX, middleY, textOf, type Line, type Piece } from './lines.ts';

/** Headings of columns that come again, group after group: "2021/22, 2022/23" under each area. */
interface Groups {
  /** The line they stand on. */
  line: Line;
  /** The first and the last heading of each group. */
  ends: [Piece, Piece][];
}

/** The groups of a line, the first of them where the repeating begins; null where nothing is repeated. */
function groupsOf(line: Line): Groups | null {
  const { pieces } = line;
  const texts = pieces.map(textOf);
  let best: [number, number][] = [];
  for (let start = 0; start < pieces.length; start++) {
    for (let unit = 2; start + 2 * unit <= pieces.length; unit++) {
      const same = (i: number) => texts[i] === texts[start + ((i - start) % unit)];
      let end = start + unit;
      while (end < pieces.length && same(end)) end++;
      const groups = Math.floor((end - start) / unit);
      const differ = new Set(texts.slice(start, start + unit)).size === unit;
      if (differ && groups > 1 && groups * unit > best.length * (best[0] ? best[0][1] - best[0][0] + 1 : 0)) best = Array.from({ length: groups }, (_, g) => [start + g * unit, start + (g + 1) * unit - 1]);
    }
  }
  return best.length === 0 ? null : { line, ends: best.map(([from, to]) => [pieces[from]!, pieces[to]!]) };
}

/** A heading set flush with its group's first or last may stand out of it by this many sizes. */
const overEdge = 0.2;

/**
 * The columns of the headings over groups whose own headings repeat: each has one group, wherever in it it is set, from the
 * left, from the right or in the middle, and on however many lines. Empty unless every group has its heading, and no more than one.
 */
export function repeatedGroups(block: readonly Line[], separators: Separator[], extents: (Extent | null)[]): Map<Piece, [number, number]> {
  const groups = block.map(groupsOf).find((found) => found !== null);
  if (!groups) return new Map();
  const { line, ends } = groups;
  const slack = overEdge * line.size;
  const over = block.filter((other) => other !== line && middleY(other) < line.y0).flatMap(({ pieces }) => pieces);
  const spans = new Map<Piece, [number, number]>();
  for (const [first, last] of ends) {
    const [from, to] = [columnsOf(first, separators, extents)[0], columnsOf(last, separators, extents)[1]];
    const [x0, x1] = [Math.min(first.x0, separators[from]!.at), Math.max(last.x1, separators[to + 1]!.at)];
    const own = over.filter((piece) => middleX(piece) > x0 && middleX(piece) < x1);
    const level = own.some((piece) => own.some((other) => other.x0 >= piece.x1));
    if (own.length === 0 || level || own.some((piece) => piece.x0 < x0 - slack || piece.x1 > x1 + slack)) return new Map();
    for (const piece of own) spans.set(piece, [from, to]);
  }
  return spans;
}
