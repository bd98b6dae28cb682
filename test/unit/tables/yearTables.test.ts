import { expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Small tables of one indicator, as narrow as their texts, one under another. */

const years = ['2019/20', '2020/21', '2021/22', '2022/23', '2023/24'];
const areas = ['Devon', 'Neighbours', 'England'];
const figures = [['60.1', '61.0', '56.9'], ['63.8', '64.6', '60.6'], ['58.4', '59.3', '64.3'], ['62.1', '63.0', '58.9'], ['56.8', '57.6', '62.6']];

/** Years down, each close before the first figure, under white headings in a filled band; `stub` heads the years. */
function drawYears(stub: string): PageSketch {
  const at = [54, 90, 126, 182];
  const sketch = new PageSketch().shade(50, 100, 224, 114, '#5b2c6f');
  [stub, ...areas].forEach((text, c) => { if (text !== '') sketch.text(at[c]!, 110, text, { size: 9, bold: true }); });
  years.forEach((year, r) => [year, ...figures[r]!].forEach((text, c) => sketch.text(at[c]!, 124 + 14 * r, text, { size: 9 })));
  years.forEach((_, r) => sketch.rule(50, 128 + 14 * r, 224, 128 + 14 * r));
  return sketch;
}

test.each(['Year', ''])('years stand in a column of their own, however close to their figures, under “%s”', async (stub) => {
  const [table, ...others] = await tablesOf(drawYears(stub));
  expect(others).toEqual([]);
  expect(textsOf(table!)).toEqual([[stub, ...areas], ...years.map((year, r) => [year, ...figures[r]!])]);
});

test('a year before one figure alone stays its own: nothing shows a column', async () => {
  const rows = [['Measure', 'Result', 'Target'], ['Referrals', '2019/20 60.1', '58'], ['Plans', '36.1', '34'], ['Visits', '44.1', '40']];
  const sketch = new PageSketch().grid([50, 190, 290, 350], [100, 118, 136, 154, 172]);
  rows.forEach((row, r) => row.forEach((text, c) => sketch.text([54, 194, 294][c]!, 112 + 18 * r, text)));
  expect(textsOf((await tablesOf(sketch))[0]!)).toEqual(rows);
});

/** Two tables as wide as each other, ruled under their rows alone, with `between` over the second. */
function drawTwo(between: string[], heads = years): PageSketch {
  const sketch = new PageSketch();
  const draw = (top: number, header: string[], skip: number): number => {
    ['Area', ...header].forEach((text, c) => sketch.text(c === 0 ? 54 : 134 + 48 * c, top, text, { size: 9, align: c === 0 ? 'left' : 'right' }));
    areas.forEach((area, r) => {
      sketch.text(54, top + 14 * (r + 1), area, { size: 9 }).rule(50, top + 4 + 14 * (r + 1), 380, top + 4 + 14 * (r + 1));
      years.forEach((_, c) => sketch.text(182 + 48 * c, top + 14 * (r + 1), `${Number(figures[c]![r]) + skip}`, { size: 9, align: 'right' }));
    });
    return top + 14 * (areas.length + 1) + 8;
  };
  const below = draw(100, years, 0);
  between.forEach((text, line) => sketch.text(54, below + 12 * line, text, { size: 9 }));
  draw(below + 12 * between.length + 6, heads, 10);
  return sketch;
}

const sentence = 'The number of children has followed the same path as that of our neighbours over the years.';

test('two tables that are ruled under their rows alone, with words between them, are two', async () => {
  const [first, second, ...others] = await tablesOf(drawTwo([sentence, 'Care leavers aged 19 to 21 in suitable accommodation (%)']));
  expect(others).toEqual([]);
  expect([first!.header.map((path) => path.join()), second!.header.map((path) => path.join())]).toEqual([['Area', ...years], ['Area', ...years]]);
  expect([first!.rows, second!.rows]).toEqual([4, 4]);
  expect(textsOf(second!)[1]![0]).toBe('Devon');
});
