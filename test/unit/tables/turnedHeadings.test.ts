import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

describe('turned headings over a column of labels whose own heading stands alone', () => {
  const councils = ['Devon 2022/23', 'South West 2022/23', 'England 2022/23'];
  const rows = [['Referrals per 10,000', '561.3', '498.1', '518.3'], ['Repeat plans (%)', '21.3', '18.6', '24.7'], ['Moved three times (%)', '12.3', '11.4', '10.4']];

  /** The heading of the labels at the feet of the turned ones, and the rows from `top` on, ruled underneath if `ruled`. */
  const draw = (top: number, ruled: boolean): PageSketch => {
    const sketch = new PageSketch().text(54, 60, 'How we compare', { bold: true }).text(54, 190, 'Indicator', { bold: true });
    councils.forEach((name, c) => sketch.text(304 + 70 * c, 190, name, { angle: -90, bold: true }));
    rows.forEach(([label, ...figures], r) => {
      sketch.text(54, top + 18 * r, label!);
      figures.forEach((text, c) => sketch.text(300 + 70 * c, top + 18 * r, text, { align: 'middle' }));
      if (ruled) sketch.rule(50, top + 5 + 18 * r, 480, top + 5 + 18 * r);
    });
    return sketch;
  };

  test.each([['bare', false], ['ruled underneath', true]])('head its rows, %s', async (_, ruled) => {
    const [table] = await tablesOf(draw(208, ruled));
    expect(textsOf(table!)).toEqual([['Indicator', ...councils], ...rows]);
    expect(table!.headerRows).toBe(1);
  });

  test('head them over the label of their first section', async () => {
    const [table] = await tablesOf(draw(226, true).text(54, 208, 'Help and protection', { bold: true }).rule(50, 213, 480, 213));
    expect(textsOf(table!)).toEqual([['Indicator', ...councils], ['Help and protection', '', '', ''], ...rows]);
  });

  test('head nothing far under them, and one alone heads no table', async () => {
    expect(textsOf((await tablesOf(draw(290, true)))[0]!)).toEqual(rows);
    const scale = draw(208, true);
    scale.page.runs = scale.page.runs.filter(({ text }) => !councils.slice(1).includes(text));
    expect(textsOf((await tablesOf(scale))[0]!).at(-3)).toEqual(rows[0]);
    expect((await tablesOf(scale))[0]!.header.flat()).not.toContain(councils[0]);
  });
});

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
