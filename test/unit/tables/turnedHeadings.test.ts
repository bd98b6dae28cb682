import { expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

test('turned headings that stand up from the level ones of a table without lines are its own', async () => {
  const sketch = new PageSketch().text(54, 150, 'Indicator', { bold: true }).text(150, 150, 'Unit', { bold: true });
  const councils = ['Sutton', 'Croydon', 'Kingston upon Thames', 'England'];
  const rows = [['Referrals', 'Rate', '487.2', '561.4', '398.7', '518.3'], ['Re-referrals', '%', '16.1', '19.8', '14.2', '22.4'], ['Repeat plans', '%', '21.3', '18.6', '24.0', '24.7'], ['Moves', '%', '8.1', '11.2', '12.3', '10.4']];
  councils.forEach((name, c) => sketch.text(238 + 60 * c, 150, name, { angle: -90 }));
  rows.forEach(([label, unit, ...figures], r) => {
    sketch.text(54, 168 + 15 * r, label!).text(150, 168 + 15 * r, unit!);
    figures.forEach((text, c) => sketch.text(250 + 60 * c, 168 + 15 * r, text, { align: 'right' }));
  });
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!)).toEqual([['Indicator', 'Unit', ...councils], ...rows]);
});
