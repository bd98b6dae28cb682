import { describe, expect, it } from 'vitest';
import { readPath } from '../../../shared/pdf/paint/readPath.ts';

const IDENTITY = [1, 0, 0, 1, 0, 0] as const;
const read = (...numbers: number[]): ReturnType<typeof readPath> => readPath(Float32Array.from(numbers), IDENTITY);

describe('pdf.js’s encoding of a path, which it does not promise', () => {
  it('a rectangle is a move, three lines and a close', () => {
    const { subPaths, box } = read(0, 1, 2, 1, 5, 2, 1, 5, 8, 1, 1, 8, 4);
    expect(subPaths).toEqual([{ points: [[1, 2], [5, 2], [5, 8], [1, 8]], closed: true, curved: false }]);
    expect(box).toEqual([1, 2, 5, 8]);
  });

  it('a curve ends where it should, and a straight one is a line', () => {
    expect(read(0, 0, 0, 2, 0, 5, 5, 10, 10, 10).subPaths[0]?.points.at(-1)).toEqual([10, 10]);
    expect(read(0, 0, 0, 2, 3, 0, 6, 0, 9, 0).subPaths).toEqual([{ points: [[0, 0], [9, 0]], closed: false, curved: false }]);
    expect(read(0, 0, 0, 3, 5, 10, 10, 0).subPaths[0]?.points.at(-1)).toEqual([10, 0]);
  });

  it('several parts in one path stay apart', () => {
    expect(read(0, 0, 0, 1, 5, 0, 0, 0, 9, 1, 5, 9).subPaths.map(({ points }) => points)).toEqual([[[0, 0], [5, 0]], [[0, 9], [5, 9]]]);
  });

  it('an unknown code is refused, since every number after it would be misread', () => {
    expect(() => read(0, 0, 0, 9, 1, 1)).toThrow('unknown code 9');
  });
});
