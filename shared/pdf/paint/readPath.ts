import type { Box } from '../../model/geometry.ts';
import { type Matrix, apply } from './matrix.ts';
import type { SubPath } from './painting.ts';

/** pdf.js's codes in a path's stream of numbers (`DrawOPS`, which it does not export; a test pins them). */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;
/** How many numbers each takes, its code included. */
const LENGTHS: Readonly<Record<number, number>> = { [MOVE]: 3, [LINE]: 3, [CURVE]: 7, [QUADRATIC]: 5, [CLOSE]: 1 };

/** Chords that stand for one curve: enough for an arrow's head or a blob, which is all that outlines serve. */
const CHORDS = 6;

/** Reads pdf.js's encoded path into page points, curves flattened, with the box around everything. */
export function readPath(data: Float32Array, matrix: Matrix): { subPaths: SubPath[]; box: Box } {
  const pen = new Pen(matrix);
  const at = (index: number): number => data[index] ?? 0;
  for (let index = 0; index < data.length;) {
    const code = at(index);
    const [a, b, c, d, e, f] = [at(index + 1), at(index + 2), at(index + 3), at(index + 4), at(index + 5), at(index + 6)];
    if (code === MOVE) pen.moveTo(a, b);
    else if (code === LINE) pen.lineTo(a, b);
    else if (code === CURVE) pen.curveTo(a, b, c, d, e, f);
    else if (code === QUADRATIC) pen.quadraticTo(a, b, c, d);
    else if (code === CLOSE) pen.close();
    else throw new Error(`pdf.js wrote a path with the unknown code ${code}.`);
    index += LENGTHS[code] ?? 1;
  }
  return { subPaths: pen.finish(), box: pen.box };
}

/** Draws in the path's own frame, and keeps what it draws in page points. */
class Pen {
  readonly box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  readonly #matrix: Matrix;
  readonly #done: SubPath[] = [];
  #current: SubPath = { points: [], closed: false, curved: false };
  #x = 0;
  #y = 0;
  #start: [number, number] = [0, 0];

  constructor(matrix: Matrix) {
    this.#matrix = matrix;
  }

  moveTo(x: number, y: number): void {
    this.finish();
    this.#start = [x, y];
    this.#current = { points: [], closed: false, curved: false };
    this.lineTo(x, y);
  }

  lineTo(x: number, y: number): void {
    [this.#x, this.#y] = [x, y];
    const point = apply(this.#matrix, x, y);
    this.box[0] = Math.min(this.box[0], point[0]);
    this.box[1] = Math.min(this.box[1], point[1]);
    this.box[2] = Math.max(this.box[2], point[0]);
    this.box[3] = Math.max(this.box[3], point[1]);
    this.#current.points.push(point);
  }

  curveTo(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    const [x0, y0] = [this.#x, this.#y];
    const curved = !straight(x0, y0, x1, y1, x2, y2, x3, y3);
    const chords = curved ? CHORDS : 1;
    if (curved) this.#current.curved = true;
    for (let step = 1; step <= chords; step++) {
      const t = step / chords;
      const s = 1 - t;
      const [p, q, r, w] = [s ** 3, 3 * s * s * t, 3 * s * t * t, t ** 3];
      this.lineTo(p * x0 + q * x1 + r * x2 + w * x3, p * y0 + q * y1 + r * y2 + w * y3);
    }
  }

  quadraticTo(x1: number, y1: number, x2: number, y2: number): void {
    const towards = (from: number, to: number): number => from + (2 / 3) * (to - from);
    this.curveTo(towards(this.#x, x1), towards(this.#y, y1), towards(x2, x1), towards(y2, y1), x2, y2);
  }

  /** What follows without a move starts where the closed part began. */
  close(): void {
    this.#current.closed = true;
    this.moveTo(...this.#start);
  }

  /** Ends the part that is open, and gives all parts so far. */
  finish(): SubPath[] {
    if (this.#current.points.length > 1) this.#done.push(this.#current);
    this.#current = { points: [], closed: false, curved: false };
    return this.#done;
  }
}

/** True for a "curve" whose control points lie on its chord, as some producers draw straight sides. */
function straight(x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): boolean {
  const length = Math.hypot(x3 - x0, y3 - y0);
  const off = (x: number, y: number): number => Math.abs((x3 - x0) * (y - y0) - (y3 - y0) * (x - x0));
  return length > 0 && Math.max(off(x1, y1), off(x2, y2)) <= length * length * 0.001;
}
