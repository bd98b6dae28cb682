import { expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Cells of one line, set in the middle of a row beside cells of two, in tables without lines. */

const rights = [300, 360, 420, 480];
const figures = [['31.2', '33.8', '64.0', '49.0'], ['15.5', '15.1', '16.2', '14.9'], ['96.4', '88.7', '92.3', '91.6'], ['11.5', '12.4', '17.9', '10.7']];

function drawFigures(sketch: PageSketch, y: number, texts: readonly string[]): void {
  texts.forEach((text, c) => sketch.text(rights[c]!, y, text, { align: 'right' }));
}

test('a row’s number stands before a label of two lines, and not among its words', async () => {
  const labels = [['Children looked after, placed', 'more than 20 miles from home'], ['Care leavers in suitable', 'accommodation'], ['Reviews held in time'], ['Children with three or more', 'placements in the year']];
  const sketch = new PageSketch().text(46, 100, 'No.').text(66, 100, 'Indicator');
  drawFigures(sketch, 100, ['2021', '2022', '2023', '2024']);
  labels.forEach((lines, i) => {
    const y = 125 + 32 * i;
    lines.forEach((line, k) => sketch.text(66, y + (lines.length === 1 ? 0 : 12 * k - 6), line));
    sketch.text(62, y, String(i + 9), { align: 'right' });
    drawFigures(sketch, y, figures[i]!);
  });
  const [table] = await tablesOf(sketch);
  const stub = textsOf(table!).slice(1).map((row) => row.slice(0, -4).join(' ').replaceAll('\n', ' ').trim());
  expect(stub).toEqual(labels.map((lines, i) => `${i + 9} ${lines.join(' ')}`));
});

test('the second line of a cell in the middle of the table is that cell’s, and no label over all columns', async () => {
  const sketch = new PageSketch().text(50, 100, 'Indicator');
  drawFigures(sketch, 100, ['2021', '2022', '2023', '2024']);
  const labels = ['Rate of children looked after', 'Average caseload of workers', 'Reviews held in time', 'Three or more placements'];
  labels.forEach((label, i) => {
    const y = 130 + 32 * i;
    sketch.text(50, y, label);
    drawFigures(sketch, y, i === 1 ? ['', '15.1', '16.2', '14.9'] : figures[i]!);
    // The middle of the table, 50 to 480, lies in the first column of figures.
    if (i === 1) sketch.text(265, y - 6, 'No benchmark', { align: 'middle' }).text(265, y + 6, 'available', { align: 'middle' });
  });
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!)[2]).toEqual([labels[1], 'No benchmark\navailable', '15.1', '16.2', '14.9']);
});
