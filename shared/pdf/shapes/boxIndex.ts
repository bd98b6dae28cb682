import type { Box } from '../../model/geometry.ts';

/** Side of a square of the grid, in points: about a row of a table, so that a box falls into few squares. */
const SQUARE = 32;
/** A box over more squares than this is kept apart, and compared with everything. */
const WIDE = 400;

/** Finds boxes near a box without comparing all with all. */
export class BoxIndex<T extends { box: Box }> {
  readonly #squares = new Map<number, T[]>();
  readonly #wide: T[] = [];
  readonly #all: T[] = [];

  constructor(items: Iterable<T>) {
    for (const item of items) this.add(item);
  }

  /** Everything, in the order in which it came. */
  [Symbol.iterator](): Iterator<T> {
    return this.#all[Symbol.iterator]();
  }

  add(item: T): void {
    this.#all.push(item);
    const squares = squaresOf(item.box);
    if (squares === null) this.#wide.push(item);
    else for (const square of squares) this.#at(square).push(item);
  }

  /** Items whose boxes share at least a border with this one, each once, in no order. */
  touching(box: Box): T[] {
    const found = new Set<T>();
    const test = (item: T): void => {
      const [x0, y0, x1, y1] = item.box;
      if (x0 <= box[2] && x1 >= box[0] && y0 <= box[3] && y1 >= box[1]) found.add(item);
    };
    this.#wide.forEach(test);
    const squares = squaresOf(box);
    if (squares === null) this.#all.forEach(test);
    else for (const square of squares) this.#squares.get(square)?.forEach(test);
    return [...found];
  }

  #at(square: number): T[] {
    let items = this.#squares.get(square);
    if (!items) this.#squares.set(square, (items = []));
    return items;
  }
}

/** How many squares a box takes up in an index: what it costs to keep and to find. */
export function squareCount([x0, y0, x1, y1]: Box): number {
  const count = (Math.floor(x1 / SQUARE) - Math.floor(x0 / SQUARE) + 1) * (Math.floor(y1 / SQUARE) - Math.floor(y0 / SQUARE) + 1);
  return Math.min(count, WIDE);
}

function squaresOf([x0, y0, x1, y1]: Box): number[] | null {
  const [left, top, right, bottom] = [Math.floor(x0 / SQUARE), Math.floor(y0 / SQUARE), Math.floor(x1 / SQUARE), Math.floor(y1 / SQUARE)];
  if ((right - left + 1) * (bottom - top + 1) > WIDE) return null;
  const squares: number[] = [];
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) squares.push(y * 4096 + x);
  return squares;
}
