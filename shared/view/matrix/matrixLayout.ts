/** Sizes of the matrix in CSS pixels, as the style sheet has them. */
export const ROW = 64;
export const COLUMN = 148;
export const HEADING = 48;

/** Width of the column of titles. On a phone it leaves room for at least one area. */
export function firstColumn(width: number): number {
  return width < 560 ? 150 : 280;
}

export interface Place {
  row: number;
  column: number;
}

/** Rows that a page key goes. */
const PAGE = 8;

/** Where a key leads from a cell, or null for a key that does not move. */
export function stepFrom({ row, column }: Place, key: string, rows: number, columns: number): Place | null {
  const moves: Record<string, [number, number]> = {
    ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], PageDown: [PAGE, 0], PageUp: [-PAGE, 0], Home: [0, -columns], End: [0, columns],
  };
  const move = moves[key];
  if (!move) return null;
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return { row: within(row + move[0], rows), column: within(column + move[1], columns) };
}

/** Scrolls a cell out from under the headings and the frame's edges. */
export function bringIntoSight(frame: HTMLElement, { row, column }: Place, first: number): void {
  const [top, left] = [row * ROW, column * COLUMN];
  const [height, width] = [frame.clientHeight - HEADING, frame.clientWidth - first];
  if (top < frame.scrollTop) frame.scrollTop = top;
  if (top + ROW > frame.scrollTop + height) frame.scrollTop = top + ROW - height;
  if (left < frame.scrollLeft) frame.scrollLeft = left;
  if (left + COLUMN > frame.scrollLeft + width) frame.scrollLeft = left + COLUMN - width;
}
