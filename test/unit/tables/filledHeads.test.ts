import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Small tables one under another, ruled under their rows only, each with its headings in a filled band. */

const first = [['Characteristic', '2022', '2023'], ['Children looked after', '432', '416'], ['Unaccompanied children', '41', '46'], ['Care leavers', '488', '503']];
const second = [['Measure', 'Q1', 'Q2', 'Target'], ['Three or more moves', '9.6%', '8.8%', '10%'], ['Same placement', '67.0%', '68.3%', '70%'], ['Over 20 miles', '19%', '20%', '17%']];
const columns = { three: [300, 480], four: [250, 360, 480] };

/** A table from `top` on, rows of 18 points, a rule under each and none over or under its headings. */
function draw(sketch: PageSketch, top: number, rows: string[][], rights: number[], fill: string | null): void {
  if (fill) for (const [i, right] of rights.entries()) sketch.shade(i === 0 ? 50 : rights[i - 1]! + 5, top, right + 5, top + 18, fill);
  rows.forEach(([label, ...texts], r) => {
    const y = top + 13 + 18 * r;
    sketch.text(54, y, label!, { bold: r === 0 });
    texts.forEach((text, c) => sketch.text(rights[c]!, y, text, { align: 'right', bold: r === 0 }));
    if (r > 0) sketch.rule(50, y + 5, 485, y + 5);
  });
}

describe('tables one under another whose rules are of one extent', () => {
  const sketch = new PageSketch();
  draw(sketch, 100, first, columns.three, '#d9e2f3');
  sketch.text(50, 190, 'The number of children in our care has come down steadily, with fewer entering late.');
  sketch.text(50, 215, '2. Stability', { size: 13, bold: true });
  draw(sketch, 225, second, columns.four, '#d9e2f3');

  test('are each a table under its own headings, by the bands that these are filled with', async () => {
    const tables = await tablesOf(sketch);
    expect(tables.map(textsOf)).toEqual([first, second]);
  });

  test('are one where the filled rows are rows like the others', async () => {
    const zebra = new PageSketch();
    draw(zebra, 100, first, columns.three, null);
    zebra.shade(50, 136, 485, 154, '#eeeeee');
    const tables = await tablesOf(zebra);
    expect(tables.map(textsOf)).toEqual([first]);
  });
});
