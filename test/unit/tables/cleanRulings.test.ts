import { describe, expect, test } from 'vitest';
import type { Ruling } from '../../../shared/model/page.ts';
import { cleanRulings } from '../../../shared/tables/rules/cleanRulings.ts';
import { withoutFrame } from '../../../shared/tables/rules/withoutFrame.ts';
import { PageSketch } from './drawPage.ts';

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

describe('the frame around a page', () => {
  const rule = (at: number, from: number, to: number) => ({ at, from, to, thickness: 0.5 });
  const page = new PageSketch().page;
  const sides = [rule(20, 20, 822), rule(575, 20, 822)];
  const frame = [rule(20, 20, 575), rule(822, 20, 575)];

  test('is none of a table’s rules', () => {
    const rows = [200, 220, 240].map((y) => rule(y, 60, 500));
    expect(withoutFrame({ across: [...frame, ...rows], down: sides }, page)).toEqual({ across: rows, down: [] });
  });

  test('is the table’s own outline where its rows run from side to side', () => {
    const rules = { across: [...frame, ...[200, 220, 240].map((y) => rule(y, 20, 575))], down: sides };
    expect(withoutFrame(rules, page)).toEqual(rules);
  });
});
