import { expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* One indicator after another, each in a small table under its title and a line that says what it means, with a comment behind it. */

const TITLES = ['Re-referrals', 'Repeat plans', 'Moved often'];
const ENDS = [240, 290, 340, 390];

function draw(ruled: boolean): { sketch: PageSketch; tables: string[][][] } {
  const sketch = new PageSketch();
  const tables = TITLES.map((title, t) => {
    const top = 60 + 100 * t;
    sketch.text(50, top, title, { bold: true, size: 11 }).text(50, top + 11, 'As returned to them.', { size: 8 });
    const rows = [['2023/24', 'Q1', 'Q2', 'Q3', 'Q4'], ['Actual', `${t + 1}1.4%`, `${t + 1}2.5%`], ['Target', `${t + 4}1.4%`, `${t + 4}2.5%`, `${t + 4}3.6%`, `${t + 4}4.7%`], ['RAG', 'Green', 'Amber']];
    rows.forEach(([label, ...cells], r) => {
      const y = top + 26 + 16 * r;
      sketch.text(54, y, label!, { bold: r === 0 });
      cells.forEach((text, c) => sketch.text(ENDS[c]!, y, text, { align: 'right', bold: r === 0 }));
      if (ruled) sketch.rule(50, y + 5, 395, y + 5);
    });
    sketch.text(50, top + 88, 'Few cases.');
    return rows.map((row) => [...row, '', ''].slice(0, 5));
  });
  return { sketch, tables };
}

test.each([['ruled under their rows', true], ['bare', false]] as const)('tables under titles with a line on what these mean are each a table: %s', async (_, ruled) => {
  const { sketch, tables } = draw(ruled);
  expect((await tablesOf(sketch)).map(textsOf)).toEqual(tables);
});
