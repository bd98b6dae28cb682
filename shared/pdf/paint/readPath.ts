import type { Box } from '../../model/geometry.ts';
import { type Matrix, apply } from './matrix.ts';
import type { SubPath } from './painting.ts';

/** pdf.js's codes in a path's stream of numbers (`DrawOPS`, which it does not export; a test pins them). */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Chords that stand for one curve: enough for an arrow's head or a blob, which is all that outlines serve. */
const CHORDS = 6;

/** Reads pdf.js's encoded path into page points, curves flattened, with the box around everything. */
export function readPath(data: Float32Array, matrix: Matrix): { subPaths: SubPath[]; box: Box } {
  const subPaths: SubPath[] = [];
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  let current: SubPath = { points: [], closed: false, curved: false };
  const at = (index: number): number => data[index] ?? 0;
  const push = (x: number, y: number): void => {
    const point = apply(matrix, x, y);
    box[0] = Math.min(box[0], point[0]);
    box[1] = Math.min(box[1], point[1]);
    box[2] = Math.max(box[2], point[0]);
    box[3] = Math.max(box[3], point[1]);
    current.points.push(point);
  };
  const finish = (): void => {
    if (current.points.length > 1) subPaths.push(current);
  };
  let [penX, penY, startX, startY] = [0, 0, 0, 0];
  const curve = (x1: number, y1: number, x2: number, y2: number, x: number, y: number): void => {
    if (!straight(penX, penY, x1, y1, x2, y2, x, y)) current.curved = true;
    const chords = current.curved ? CHORDS : 1;
    for (let step = 1; step <= chords; step++) {
      const t = step / chords;
      const s = 1 - t;
      push(s ** 3 * penX + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t ** 3 * x, s ** 3 * penY + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t ** 3 * y);
    }
    [penX, penY] = [x, y];
  };
  for (let index = 0; index < data.length;) {
    const code = at(index++);
    if (code === MOVE) {
      finish();
      current = { points: [], closed: false, curved: false };
      [penX, penY] = [startX, startY] = [at(index), at(index + 1)];
      push(penX, penY);
      index += 2;
    } else if (code === LINE) {
      [penX, penY] = [at(index), at(index + 1)];
      push(penX, penY);
      index += 2;
    } else if (code === CURVE) {
      curve(at(index), at(index + 1), at(index + 2), at(index + 3), at(index + 4), at(index + 5));
      index += 6;
    } else if (code === QUADRATIC) {
      const [cx, cy, x, y] = [at(index), at(index + 1), at(index + 2), at(index + 3)];
      curve(penX + (2 / 3) * (cx - penX), penY + (2 / 3) * (cy - penY), x + (2 / 3) * (cx - x), y + (2 / 3) * (cy - y), x, y);
      index += 4;
    } else if (code === CLOSE) {
      current.closed = true;
      finish();
      current = { points: [], closed: false, curved: false };
      [penX, penY] = [startX, startY];
      push(penX, penY);
    } else {
      throw new Error(`pdf.js wrote a path with the unknown code ${code}.`);
    }
  }
  finish();
  return { subPaths, box };
}

/** True for a "curve" whose control points lie on its chord, as some producers draw straight sides. */
function straight(x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): boolean {
  const length = Math.hypot(x3 - x0, y3 - y0);
  const off = (x: number, y: number): number => Math.abs((x3 - x0) * (y - y0) - (y3 - y0) * (x - x0));
  return length > 0 && Math.max(off(x1, y1), off(x2, y2)) <= length * length * 0.001;
}
