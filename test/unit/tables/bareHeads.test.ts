import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Grids drawn around figures and their labels alone, with the headings bare over them. */

const xs = [50, 250, 300, 350, 400, 450];
const rows = [['Good level of development', '64.1', '65.2', '66.0', '67.2'], ['Phonics', '74.6', '75.5', '78.0', '78.9'], ['Reading', '58', '59', '60', '61']];

const drawGrid = (): PageSketch => new PageSketch().text(50, 80, 'Outcomes', { size: 12, bold: true }).grid(xs, [130, 150, 170, 190]).cells(xs, 130, 20, rows);

describe('words bare over a grid of figures', () => {
  test('are its headings, in groups and one by one', async () => {
    const sketch = drawGrid().text(54, 119, 'Measure', { bold: true });
    ['2022/23', '2023/24'].forEach((year, i) => sketch.text(300 + 100 * i, 113, year, { bold: true, align: 'middle' }));
    ['Cald', 'Eng', 'Cald', 'Eng'].forEach((area, c) => sketch.text(xs[c + 2]! - 4, 125, area, { bold: true, align: 'right' }));
    const [table, ...others] = await tablesOf(sketch);
    expect(others).toEqual([]);
    expect(table!.header).toEqual([['Measure'], ['2022/23', 'Cald'], ['2022/23', 'Eng'], ['2023/24', 'Cald'], ['2023/24', 'Eng']]);
    expect(textsOf(table!).slice(table!.headerRows)).toEqual(rows);
  });

  test('are none of it where they stand over few of its columns, farther off, or over headings of its own', async () => {
    const title = drawGrid().text(54, 125, 'Outcomes of the year').text(310, 125, 'Provisional');
    expect(textsOf((await tablesOf(title))[0]!)).toEqual(rows);
    const apart = drawGrid();
    ['Part', 'One', 'Two', 'Three', 'Four'].forEach((text, c) => apart.text(xs[c]! + 4, 100, text));
    expect(textsOf((await tablesOf(apart)).at(-1)!)).toEqual(rows);
    const headed = new PageSketch().grid(xs, [130, 150, 170, 190]).cells(xs, 130, 20, [['Measure', 'Q1', 'Q2', 'Q3', 'Q4'], ...rows.slice(0, 2)]);
    ['Part', 'One', 'Two', 'Three', 'Four'].forEach((text, c) => headed.text(xs[c]! + 4, 125, text));
    expect(textsOf((await tablesOf(headed)).at(-1)!)[0]).toEqual(['Measure', 'Q1', 'Q2', 'Q3', 'Q4']);
  });
});
