import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Tables over pages whose rows are ruled, and columns not. */

const RIGHT = { align: 'right' } as const;
const rows = [['Contacts', '2,103', '-', 'As planned'], ['Repeat referrals', '18.4%', '20%', 'More from schools'], ['Visits in time', '86.0%', '90%', 'Late papers'], ['Plans', '48.1', '47', 'A small rise']];

/** Rows of 16 points from `top`, each with a rule under it, figures set from the right and comments from the left. */
function draw(sketch: PageSketch, top: number, drawn: readonly string[][], comment: number): PageSketch {
  sketch.rule(50, top, 500, top);
  for (const [i, [label, figure, target, words]] of drawn.entries()) {
    const y = top + 16 * (i + 1);
    sketch.text(50, y - 4, label!).text(240, y - 4, figure!, RIGHT).text(300, y - 4, target!, RIGHT).text(comment, y - 4, words!).rule(50, y, 500, y);
  }
  return sketch;
}

const heads = ['Measure', '2023/24', 'Target', 'Comment'];

describe('a table that goes on overleaf', () => {
  test('has the columns it had, though a comment stands a word space behind a figure there', async () => {
    const more = [['Care leavers', '61.0%', '65%', 'In touch'], ['Adoptions', '31', '35', '']];
    const first = draw(new PageSketch(1), 700, [heads, ...rows], 309);
    const second = draw(new PageSketch(2), 50, more.map(([label, figure, target]) => [label!, figure!, target!, '']), 312);
    second.text(304, 62, 'In touch');
    const [table, ...others] = await tablesOf(first, second);
    expect(others).toEqual([]);
    expect(textsOf(table!)).toEqual([heads, ...rows, ...more]);
  });

  test('has them whatever sections are named overleaf', async () => {
    const first = draw(new PageSketch(1), 700, [heads, ...rows], 312);
    const second = draw(new PageSketch(2), 50, [['Care leavers aged 19 to 21 who are in touch', '', '', ''], ['In work', '61.0%', '65%', 'Few places'], ['In a home', '93%', '95%', 'Stable']], 312);
    const [table, ...others] = await tablesOf(first, second);
    expect(others).toEqual([]);
    expect(textsOf(table!).slice(5)).toEqual([['Care leavers aged 19 to 21 who are in touch', '', '', ''], ['In work', '61.0%', '65%', 'Few places'], ['In a home', '93%', '95%', 'Stable']]);
  });

  test('has the rest of a label that the page’s edge cut, on the page of its figures', async () => {
    const grid = (sketch: PageSketch, top: number, cells: string[][]): PageSketch => sketch.grid([50, 250, 350, 450], cells.map((_, i) => top + 20 * i).concat(top + 20 * cells.length)).cells([50, 250, 350, 450], top, 20, cells);
    const first = grid(new PageSketch(1), 700, [['Measure', '2023/24', 'Target'], ['Contacts', '2,103', '-'], ['Children with three or more', '', '']]);
    const second = grid(new PageSketch(2), 50, [['placements in the year', '9.6%', '9%'], ['Adoptions', '31', '35']]);
    const [table] = await tablesOf(first, second);
    expect(textsOf(table!).slice(2)).toEqual([['Children with three or more\nplacements in the year', '9.6%', '9%'], ['Adoptions', '31', '35']]);
    expect(table!.cells.find(({ text }) => text === '9.6%')!.page).toBe(2);
  });
});
