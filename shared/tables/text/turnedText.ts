import type { Separator } from '../columns/columns.ts';
import type { Placed, Slot } from '../grid/grid.ts';
import type { GridReading } from '../grid/gridReading.ts';
import { hull, middleX, middleY, pieceOf, type Line } from './lines.ts';
import type { Word } from './words.ts';

/** Where turned text meets the body of its column: the foot of a heading that leans, the middle of an upright one. */
function footOf(word: Word): number {
  const leaning = Math.abs(word.run.angle % 90) > 8;
  if (!leaning) return middleX(word);
  return word.run.angle < 0 ? word.run.origin[0] : word.x1;
}

/** The column that holds an x. */
export function columnAt(xs: Separator[], x: number): number {
  let column = 0;
  while (column + 2 < xs.length && xs[column + 1]!.at <= x) column++;
  return column;
}

/** A row takes turned text that covers this much of it. */
const turnedCovers = 0.5;

/** Turned text goes into the column it stands over, and into every row that it runs along. */
export function placeTurned(reading: GridReading, rows: Slot[], placed: Placed[]): void {
  if (reading.turned.length === 0) return;
  const done = new Set(placed.flatMap((item) => item.words));
  for (const word of reading.turned) {
    if (done.has(word)) continue;
    const column = columnAt(reading.xs, footOf(word));
    const along = rows.flatMap((row, r) => (Math.min(row.y1, word.y1) - Math.max(row.y0, word.y0) >= turnedCovers * Math.min(row.y1 - row.y0, word.y1 - word.y0) ? [r] : []));
    if (along.length === 0) continue;
    placed.push({ words: [word], rows: [along[0]!, along.at(-1)!], columns: [column, column] });
  }
}

/** Turned headings over upright columns, as one more line of the heading block. */
export function turnedLine(reading: GridReading, band: { y0: number; y1: number }): Line | null {
  const words = reading.turned.filter((word) => middleY(word) > band.y0 && middleY(word) < band.y1);
  if (words.length === 0) return null;
  const byColumn = Map.groupBy(words, (word) => columnAt(reading.xs, footOf(word)));
  const pieces = [...byColumn].toSorted((a, b) => a[0] - b[0]).map(([, own]) => {
    const feet = own.map(footOf);
    const half = 0.5 * own[0]!.size;
    return { ...pieceOf(own), x0: Math.min(...feet) - half, x1: Math.max(...feet) + half };
  });
  return { pieces, base: Math.max(...words.map((word) => word.y1)), size: words[0]!.size, ...hull(pieces) };
}
