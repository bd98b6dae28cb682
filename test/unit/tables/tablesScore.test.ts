import { describe, expect, test } from 'vitest';
import { adjacencies, average, micro, scoreRegions, scoreStructure, type ScoredCell } from '../../bench/tablesScore.ts';

const cell = (row: number, col: number, text: string, rowSpan = 1, colSpan = 1): ScoredCell => ({ row, col, rowSpan, colSpan, text });

describe('adjacency relations', () => {
  test('each filled cell meets its next filled neighbour to the right and below, the blanks between them counted', () => {
    const found = adjacencies([cell(0, 0, 'a'), cell(0, 2, 'b'), cell(1, 0, 'c')]);
    expect([...found.keys()].sort((a, b) => a.localeCompare(b))).toEqual(['h1\tA\tB', 'v0\tA\tC']);
  });

  test('a cell over two columns meets each cell below it once', () => {
    const found = adjacencies([cell(0, 0, 'both', 1, 2), cell(1, 0, 'x'), cell(1, 1, 'y')]);
    expect(found).toEqual(new Map([['h0\tX\tY', 1], ['v0\tBOTH\tX', 1], ['v0\tBOTH\tY', 1]]));
  });

  test('white space and case are not compared', () => {
    expect(adjacencies([cell(0, 0, 'One\ntwo'), cell(0, 1, '3')])).toEqual(adjacencies([cell(0, 0, 'ONE TWO'), cell(0, 1, ' 3 ')]));
  });
});

describe('scores', () => {
  const truth = [{ page: 1, cells: [cell(0, 0, 'a'), cell(0, 1, 'b'), cell(1, 0, 'c'), cell(1, 1, 'd')] }];

  test('a table that nobody printed costs precision, not recall', () => {
    const extra = { page: 2, cells: [cell(0, 0, 'x'), cell(0, 1, 'y')] };
    const counts = scoreStructure(truth, [...truth, extra]);
    expect(counts).toEqual({ correct: 4, found: 5, truth: 4 });
    expect(micro([counts])).toMatchObject({ precision: 0.8, recall: 1 });
  });

  test("a document without a find counts in the average's recall and not in its precision", () => {
    expect(average([{ correct: 4, found: 4, truth: 4 }, { correct: 0, found: 0, truth: 8 }])).toMatchObject({ precision: 1, recall: 0.5 });
  });

  test('a region is complete when it holds every character of the truth, and pure when it holds no other', () => {
    const characters = [[10, 10, 20, 10, 30, 10]];
    expect(scoreRegions([{ page: 1, box: [0, 0, 25, 20] }], [{ page: 1, box: [0, 0, 40, 20] }], characters)).toMatchObject({ complete: 1, pure: 0, matched: 1 });
    expect(scoreRegions([{ page: 1, box: [0, 0, 40, 20] }], [{ page: 1, box: [0, 0, 25, 20] }], characters)).toMatchObject({ complete: 0, pure: 1, matched: 1 });
  });
});
