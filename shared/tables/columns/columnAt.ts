import type { Separator } from './columns.ts';

/** The column that holds an x. */
export function columnAt(xs: Separator[], x: number): number {
  let column = 0;
  while (column + 2 < xs.length && xs[column + 1]!.at <= x) column++;
  return column;
}
