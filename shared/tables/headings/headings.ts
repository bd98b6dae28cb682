import type { Rule } from '../rules/cleanRulings.ts';
import type { Extent, Separator } from '../columns/columns.ts';
import { spanHeadings } from './headingSpans.ts';
import type { Line, Piece } from '../text/lines.ts';

/** A heading: its pieces, its columns, and the levels it stands on (both inclusive). */
export interface Heading {
  pieces: Piece[];
  columns: [number, number];
  levels: [number, number];
}

/** Lines of one heading lie at most this many sizes apart. */
const sameHeading = 1.75;

const gapAbove = (upper: Piece, lower: Piece) => (lower.y0 - upper.y1) / Math.max(lower.y1 - lower.y0, 1);

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
export function layHeadings(lines: Line[], block: Line[], columns: { separators: Separator[]; extents: (Extent | null)[] }, rules: Rule[]): { headings: Heading[]; levels: number; levelOf: number[] } {
  const headings: Heading[] = [];
  const levelOf: number[] = [];
  const all = [...block, ...lines.filter((other) => !block.includes(other))];
  const spansOf = spanHeadings(all, { ...columns, block: all, rules });
  let level = 0;
  lines.forEach((line, i) => {
    const spans = spansOf.get(line)!;
    const placed = line.pieces.map((piece, k) => {
      const columns = spans[k]!;
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
