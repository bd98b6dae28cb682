import { expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* What stands a word space behind the figures of the last column of them. */

function draw(rows: readonly (readonly string[])[], heads: readonly string[], behind: number): PageSketch {
  const sketch = new PageSketch().rule(50, 88, 420, 88).rule(50, 104, 420, 104).rule(50, 104 + 16 * rows.length, 420, 104 + 16 * rows.length);
  for (const [i, [label, figure, other, name]] of [heads, ...rows].entries()) {
    const y = 100 + 16 * i;
    sketch.text(50, y, label!).text(220, y, figure!, { align: 'right' }).text(300, y, other!, { align: i === 0 ? 'right' : 'middle' });
    if (name !== '') sketch.text(behind, y, name!);
  }
  return sketch;
}

test('names behind figures with their years, one so close as a word space, are a column', async () => {
  const rows = [['Contacts', '2,103', '1,980', 'J Smith'], ['Referrals', '18.4%', '20.1% (2021/22)', 'A Patel'], ['Visits', '86.0%', '90.2%', 'Head of Care'], ['Plans', '48.1', '47.0', 'L Jones']];
  const [table] = await tablesOf(draw(rows, ['Measure', '2023/24', 'England', 'Owner'], 344));
  expect(textsOf(table!)).toEqual([['Measure', '2023/24', 'England', 'Owner'], ...rows]);
});

test('the year in brackets behind a figure is no column, though the heading has its year so too', async () => {
  const rows = [['Contacts', '2,103', '60.9 (2021/22)', 'A'], ['Referrals', '18.4%', '87.9', 'R'], ['Visits', '86.0%', '63.4 (2021/22)', 'G'], ['Plans', '48.1', '26.3 (2023/24)', 'A'], ['Reviews', '91.1%', '10.5 (2023/24)', 'G']];
  const sketch = new PageSketch();
  for (const [i, [label, figure, other, rag]] of [['Measure', '2023/24', 'SN Avg (2022/23)', 'RAG'], ...rows].entries()) {
    const y = 100 + 16 * i;
    sketch.text(50, y, label!).text(200, y, figure!, { align: 'right' }).text(320, y, other!, { align: 'right' }).text(340, y, rag!);
  }
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!).map(([, , other]) => other)).toEqual(['SN Avg (2022/23)', ...rows.map(([, , other]) => other)]);
});
