import { describe, expect, test } from 'vitest';
import type { Ruling } from '../../../shared/model/page.ts';
import { cleanRulings } from '../../../shared/tables/cleanRulings.ts';

const line = (x0: number, y0: number, x1: number, y1: number, kind: Ruling['kind'] = 'stroke'): Ruling => ({ x0, y0, x1, y1, thickness: 0.5, colour: '#000000', kind });

describe('cleaned rulings', () => {
  test('pieces of one line, a hair apart in height, are one line', () => {
    const { across } = cleanRulings([line(0, 100, 50, 100), line(50.5, 100.6, 120, 100.6)], 10);
    expect(across).toHaveLength(1);
    expect(across[0]).toMatchObject({ from: 0, to: 120 });
  });

  test('a double rule does not draw a third line to itself, however many lie near', () => {
    const rulings = [0, 2, 4, 6, 8].map((dy) => line(0, 100 + dy, 200, 100 + dy));
    expect(cleanRulings(rulings, 10).across.map(({ at }) => at)).toEqual([101, 105, 108]);
  });

  test('dashes are one line, and two rules with a column between them stay two', () => {
    const dashes = Array.from({ length: 20 }, (_, i) => line(10 * i, 50, 10 * i + 5, 50));
    expect(cleanRulings(dashes, 10).across).toHaveLength(1);
    expect(cleanRulings([line(0, 50, 100, 50), line(130, 50, 230, 50)], 10).across).toHaveLength(2);
  });

  test("a shading's edge is no ruling, and a speck is none", () => {
    expect(cleanRulings([line(0, 50, 100, 50, 'edge'), line(10, 60, 12, 60)], 10)).toEqual({ across: [], down: [] });
  });
});
