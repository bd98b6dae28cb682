import { expect, test } from 'vitest';
import { gatherEdges, narrowColumn } from '../../../shared/tables/grid/edges.ts';

const wall = (at: number) => ({ at, from: 100, to: 140, thickness: 0.5 });

test('a wall and the edge of a fill right beside it are one, though the middle of a heading over both columns falls between', () => {
  const places = (centres: number[]): number[] => gatherEdges([wall(50), wall(100), wall(100.4), wall(150)], 50, 150, 8, centres, narrowColumn).map(({ at }) => Math.round(at));
  expect(places([75, 100.2, 125])).toEqual([50, 100, 150]);
});

test('two walls with words between them are two, however narrow the column', () => {
  expect(gatherEdges([wall(50), wall(100), wall(108), wall(150)], 50, 150, 8, [75, 104, 125], narrowColumn)).toHaveLength(4);
});
