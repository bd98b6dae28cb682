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

/** A label of one or more lines in the middle of the rows beside it. */
const LABELS = [['Re-referrals within', 'twelve months (%)'], ['Looked after'], ['Children with', 'three or more', 'placements in', 'the year']];

function drawLabelled(ends: readonly number[][], heading: string): { sketch: PageSketch; tables: string[][][] } {
  const sketch = new PageSketch();
  const tables = LABELS.map((label, t) => {
    const top = 60 + 90 * t;
    const rows = [[heading, 'Q1', 'Q2', 'Q3', 'Q4'], ['Actual', `${t + 1}1.4%`, `${t + 1}2.5%`], ['Target', `${t + 4}1.4%`, `${t + 4}2.5%`, `${t + 4}3.6%`, `${t + 4}4.7%`], ['RAG', 'Green', 'Amber']];
    sketch.text(50, top, 'Indicator', { bold: true });
    label.forEach((line, l) => sketch.text(50, top + 32 + 11 * (l - (label.length - 1) / 2), line, { bold: true }));
    rows.forEach(([name, ...cells], r) => {
      if (name !== '') sketch.text(160, top + 16 * r, name!);
      cells.forEach((text, c) => sketch.text(ends[t]![c]!, top + 16 * r, text, { align: 'right', bold: r === 0 }));
    });
    sketch.text(50, top + 66, 'Few cases.');
    return rows.map((row, r) => [['Indicator', label.join('\n')][r] ?? '', ...row, '', ''].slice(0, 6));
  });
  return { sketch, tables };
}

test.each([['the same places', [ENDS, ENDS, ENDS]], ['places of their own', [ENDS, [240, 300, 360, 420], [230, 270, 310, 350]]]])('the same headings again, at %s, begin a table each, whose label beside the rows is of all of them', async (_, ends) => {
  const { sketch, tables } = drawLabelled(ends, '');
  expect((await tablesOf(sketch)).map(textsOf)).toEqual(tables);
});

test('a label of as many lines as it has rows, with a name over the column beside it, is of no group', async () => {
  const sketch = new PageSketch();
  const rows = [['Measure', 'Frequency', 'Q1', 'Q2'], ['Re-referrals', 'Monthly', '11.4%', '12.5%'], ['Repeat plans', 'Monthly', '21.4%', '23.6%'], ['Moved often', 'Yearly', '31.4%', '34.7%']];
  rows.forEach((row, r) => row.forEach((text, c) => sketch.text([50, 180, 290, 340][c]!, 60 + 12 * r, text, c > 1 ? { align: 'right' } : {})));
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!)).toEqual(rows);
});
