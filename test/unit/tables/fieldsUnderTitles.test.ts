import { expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* What a scorecard says of an indicator between its title and the headings of its figures: "Good is: low". */

const blocks = [['Re-referrals within 12 months', '18.4%', '19.1%', '20.6%'], ['Child-protection plans for a second time', '21.7%', '22.9%', '23.5%'], ['Care leavers in suitable homes', '91.2%', '90.3%', '88.8%']] as const;

/** Blocks of one indicator, one under another: a bar with its name, what is so of it, headings, a row of figures. */
function drawBlocks(fields: readonly string[]): PageSketch {
  const sketch = new PageSketch();
  blocks.forEach(([name, ...figures], at) => {
    const y = 80 + 90 * at;
    sketch.shade(50, y, 500, y + 16, '#d9e2f3').text(54, y + 12, name, { bold: true });
    fields.forEach((field, i) => sketch.text(54 + 170 * i, y + 29, field, { size: 8 }));
    ['Council', 'England', 'Target'].forEach((head, i) => sketch.text(160 + 110 * i, y + 45, head));
    sketch.text(54, y + 62, '2022/23');
    figures.forEach((figure, i) => sketch.text(160 + 110 * i, y + 62, figure));
    for (const rule of [34, 50, 67]) sketch.rule(50, y + rule, 500, y + rule);
  });
  return sketch;
}

test('what is so of an indicator stands in no table, and its title over it is the title of the figures under it', async () => {
  const tables = await tablesOf(drawBlocks(['Good is: low', 'Frequency: quarterly']));
  expect(tables.map(({ title }) => title)).toEqual(blocks.map(([name]) => name));
  expect(tables.map(textsOf)).toEqual(blocks.map(([, ...figures]) => [['', 'Council', 'England', 'Target'], ['2022/23', ...figures]]));
});

test('a row that says so under the headings of a table stays in it', async () => {
  const sketch = new PageSketch();
  const rows = [['Indicator', 'Q1', 'Q2', 'Q3'], ['Polarity', 'Good is: low', 'Good is: low', 'Good is: high'], ['Responsible', 'Early help', 'Fostering', 'Inclusion'], ['Figure', '18.4%', '21.7%', '91.2%']];
  rows.forEach((row, r) => row.forEach((text, c) => sketch.text(54 + 110 * c, 112 + 18 * r, text, { bold: r === 0 })));
  sketch.grid([50, 160, 270, 380, 490], [100, 118, 136, 154, 172]);
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!)).toEqual(rows);
});
