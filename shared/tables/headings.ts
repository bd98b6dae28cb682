import type { Rule } from './cleanRulings.ts';
import type { Extent, Separator } from './columns.ts';
import { columnsOf } from './columns.ts';
import type { Line, Piece } from './lines.ts';

/** A heading: its pieces, its columns, and the levels it stands on (both inclusive). */
export interface Heading {
  pieces: Piece[];
  columns: [number, number];
  levels: [number, number];
}

/** A heading stands over the middle of its columns within this many sizes. */
const centredWithin = 0.9;
/** A heading that hangs over the edge of its column's text by this many sizes is set over more than that column, and may stand this far off their middle. */
const hanging = { from: 0.8, within: 2.2 };
/** Middles that differ by less than this many sizes for each column count as the same. */
const evenBy = 0.4;
/** Lines of one heading lie at most this many sizes apart. */
const sameHeading = 1.75;

const gapAbove = (upper: Piece, lower: Piece) => (lower.y0 - upper.y1) / Math.max(lower.y1 - lower.y0, 1);

/**
 * The columns that a heading covers: those under its own text; or those over the partial rule just beneath it; or, when
 * it stands over the middle of a run of columns that have headings of their own below, all of those.
 */
function headingSpan(piece: Piece, line: Line, lines: Line[], separators: Separator[], extents: (Extent | null)[], rules: Rule[]): [number, number] {
  const own = columnsOf(piece, separators, extents);
  const size = piece.words[0]!.size;
  const under = rules.find((rule) => rule.at >= piece.y1 - 0.3 * size && rule.at <= piece.y1 + 1.2 * size && rule.from <= piece.x0 + 0.5 * size && rule.to >= piece.x1 - 0.5 * size);
  const whole = separators.at(-1)!.at - separators[0]!.at;
  const shared = under && line.pieces.some((other) => other !== piece && other.x1 > under.from && other.x0 < under.to);
  if (under && !shared && under.to - under.from < 0.9 * whole) {
    const covered = columnsOf({ x0: under.from, x1: under.to }, separators, extents);
    if (covered[0] <= own[0] && covered[1] >= own[1]) return covered;
  }
  const index = line.pieces.indexOf(piece);
  const left = index > 0 ? line.pieces[index - 1]!.x1 : separators[0]!.at;
  const right = line.pieces[index + 1]?.x0 ?? separators.at(-1)!.at;
  const middle = (piece.x0 + piece.x1) / 2;
  let best = own;
  let nearest = Infinity;
  const text = extents[own[0]];
  const hangs = text !== null && text !== undefined && own[0] === own[1] && (piece.x1 > text.x1 + hanging.from * size || piece.x0 < text.x0 - hanging.from * size);
  const within = hangs ? hanging.within : centredWithin;
  const others = lines.flatMap((other) => other.pieces).filter((other) => other !== piece);
  const beside = others.filter((other) => other.y0 < piece.y1 - 0.2 * size && other.y1 > piece.y0 + 0.2 * size);
  const below = others.filter((other) => other.y0 >= piece.y1 - 0.2 * size);
  for (let from = own[0]; from >= 0; from--) {
    for (let to = own[1]; to + 1 < separators.length; to++) {
      if (from === own[0] && to === own[1]) continue;
      const [first, last] = [extents[from], extents[to]];
      if (!first || !last || first.x0 < left - 0.2 * size || last.x1 > right + 0.2 * size) continue;
      if (beside.some((other) => other.x1 > first.x0 && other.x0 < last.x1)) continue;
      const heads = below.filter((lower) => lower.x1 > first.x0 && lower.x0 < last.x1);
      if (!everyColumnHeaded(heads, from, to, separators, extents)) continue;
      const x0 = Math.min(first.x0, ...heads.map((head) => head.x0));
      const x1 = Math.max(last.x1, ...heads.map((head) => head.x1));
      const centres = heads.map((head) => (head.x0 + head.x1) / 2);
      const off = Math.min(Math.abs((x0 + x1) / 2 - middle), Math.abs((Math.min(...centres) + Math.max(...centres)) / 2 - middle));
      // Of two that stand as well over their middle, the wider.
      const score = off - evenBy * size * (to - from);
      if (off <= within * size && score < nearest) [best, nearest] = [[from, to], score];
    }
  }
  return best;
}

function everyColumnHeaded(heads: Piece[], from: number, to: number, separators: Separator[], extents: (Extent | null)[]): boolean {
  const headed = new Set<number>();
  for (const head of heads) {
    const [a, b] = columnsOf(head, separators, extents);
    for (let c = a; c <= b; c++) headed.add(c);
  }
  for (let c = from; c <= to; c++) if (!headed.has(c)) return false;
  return true;
}

const middle = (pieces: Piece[]) => (Math.min(...pieces.map((piece) => piece.y0)) + Math.max(...pieces.map((piece) => piece.y1))) / 2;

/** A heading alone over its column that stands nearer to the middle of the block than to any level is set over all levels. */
function settleLevels(heading: Heading, headings: Heading[]): void {
  const others = headings.filter((other) => other !== heading && (other.columns[1] < heading.columns[0] || other.columns[0] > heading.columns[1]));
  if (others.length < headings.length - 1 || heading.columns[0] !== heading.columns[1]) return;
  const levels = [...new Set(others.flatMap((other) => other.levels))].sort((a, b) => a - b);
  if (levels.length < 2) return;
  const at = middle(heading.pieces);
  const middles = levels.map((level) => middle(others.filter((other) => other.levels[0] === level || other.levels[1] === level).flatMap((other) => other.pieces)));
  const whole = Math.abs(middle(others.flatMap((other) => other.pieces)) - at);
  if (middles.every((level) => whole < 0.8 * Math.abs(level - at))) heading.levels = [levels[0]!, levels.at(-1)!];
}

/**
 * Lays the lines of a heading block that no ruling divides into headings and levels. A line starts a new level when one
 * of its pieces stands under a heading of other columns; pieces of the same columns close together are one heading.
 */
export function layHeadings(lines: Line[], block: Line[], separators: Separator[], extents: (Extent | null)[], rules: Rule[]): { headings: Heading[]; levels: number; levelOf: number[] } {
  const headings: Heading[] = [];
  const levelOf: number[] = [];
  let level = 0;
  lines.forEach((line, i) => {
    const placed = line.pieces.map((piece) => {
      const columns = headingSpan(piece, line, [...block, ...lines.filter((other) => !block.includes(other))], separators, extents, rules);
      const above = headings.findLast((heading) => heading.columns[0] <= columns[1] && heading.columns[1] >= columns[0]);
      const ruled = above && rules.some((rule) => rule.at > above.pieces.at(-1)!.y1 - 2 && rule.at < piece.y0 + 2 && rule.from < piece.x1 && rule.to > piece.x0);
      const same = above !== undefined && !ruled && above.columns[0] === columns[0] && above.columns[1] === columns[1] && gapAbove(above.pieces.at(-1)!, piece) < sameHeading - 0.9;
      return { piece, columns, above, same };
    });
    if (i > 0 && placed.some(({ above, same }) => above && !same && above.levels[1] === level)) level++;
    for (const { piece, columns, above, same } of placed) {
      if (same) {
        above!.pieces.push(piece);
        above!.levels[1] = level;
      } else headings.push({ pieces: [piece], columns, levels: [level, level] });
    }
    levelOf.push(level);
  });
  for (const heading of headings) settleLevels(heading, headings);
  return { headings, levels: lines.length === 0 ? 0 : level + 1, levelOf };
}
