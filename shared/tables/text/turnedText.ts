import type { Placed, Slot } from '../grid/grid.ts';
import type { GridReading } from '../grid/gridReading.ts';
import { columnAt } from '../columns/columnAt.ts';
import { hull, middleY, pieceOf, type Line } from './lines.ts';
import { footOf, turnedColumns } from './turnedColumns.ts';

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
  const columns = turnedColumns(words, reading);
  const byColumn = Map.groupBy(words, (word) => columns.get(word)!);
  const pieces = [...byColumn].toSorted((a, b) => a[0] - b[0]).map(([column, own]) => {
    const feet = own.map(footOf);
    const half = 0.5 * own[0]!.size;
    const [left, right] = [reading.xs[column]!.at, reading.xs[column + 1]!.at];
    return { ...pieceOf(own), x0: Math.min(Math.max(Math.min(...feet) - half, left), right - half), x1: Math.max(Math.min(Math.max(...feet) + half, right), left + half) };
  });
  return { pieces, base: Math.max(...words.map((word) => word.y1)), size: words[0]!.size, ...hull(pieces) };
}
