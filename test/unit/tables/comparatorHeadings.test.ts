import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, type TextOptions } from './drawPage.ts';

/* The headings of comparators, of several lines, beside the years of one: each is its own column's, however the columns are set. */

const rows = [['Looked after', '71.6', '74.2', '80.3', '70.7'], ['Placed thrice', '11.4', '10.9', '10.1', '9.8'], ['In care', '486', '489', '488', '487']];
const expected = ['Measure', '2022/23', '2023/24', 'Statistical neighbours 2022/23', 'England 2022/23'];

/** Lines of headings 12 points apart over rows 15 apart, each column set at one x; blank texts are not drawn. */
function draw(heads: string[][], xs: number[], align: TextOptions['align'], ruled: boolean): PageSketch {
  const sketch = new PageSketch();
  const last = 100 + 12 * (heads.length - 1);
  heads.forEach((line, i) => line.forEach((text, c) => text !== '' && sketch.text(c === 0 ? 50 : xs[c - 1]!, 100 + 12 * i, text, c === 0 ? {} : { align })));
  rows.forEach((row, r) => row.forEach((text, c) => sketch.text(c === 0 ? 50 : xs[c - 1]!, last + 18 + 15 * r, text, c === 0 ? {} : { align })));
  if (ruled) [90, last + 5, last + 23, last + 38, last + 53].forEach((y) => sketch.rule(45, y, 545, y));
  return sketch;
}

const headingsOf = async (sketch: PageSketch): Promise<string[]> => {
  const [table] = await tablesOf(sketch);
  return table!.header.map((path) => path.join(' ').replace(/\n/g, ' '));
};

test('set in the middle, the first line is no heading over the columns on either side, which are as far off', async () => {
  const heads = [['', '', '', 'Statistical neighbours', ''], ['Measure', '2022/23', '2023/24', '2022/23', 'England 2022/23']];
  expect(await headingsOf(draw(heads, [180, 280, 380, 480], 'middle', false))).toEqual(expected);
});

test('set from the right, three lines are one heading, and none over the years before', async () => {
  const heads = [['', '', '', 'Statistical', ''], ['', '', '', 'neighbours', ''], ['Measure', '2022/23', '2023/24', '2022/23', 'England 2022/23']];
  expect(await headingsOf(draw(heads, [240, 310, 390, 540], 'right', true))).toEqual(expected);
});

test('set from the left, over a bare table, two of two lines beside each other are headings still', async () => {
  const heads = [['', '', '', 'Statistical', ''], ['', '', '', 'neighbours', 'England'], ['Measure', '2022/23', '2023/24', '2022/23', '2022/23']];
  expect(await headingsOf(draw(heads, [240, 320, 400, 459], 'left', false))).toEqual(expected);
});

test('a heading in the middle of three years, close over them, is over all three', async () => {
  const sketch = new PageSketch().text(280, 100, 'Merton', { align: 'middle' });
  ['2021/22', '2022/23', '2023/24', 'England'].forEach((text, c) => sketch.text(180 + 100 * c, 112, text, { align: 'middle' }));
  sketch.text(50, 112, 'Measure');
  rows.forEach((row, r) => row.forEach((text, c) => sketch.text(c === 0 ? 50 : 80 + 100 * c, 130 + 15 * r, text, c === 0 ? {} : { align: 'middle' })));
  expect(await headingsOf(sketch)).toEqual(['Measure', 'Merton 2021/22', 'Merton 2022/23', 'Merton 2023/24', 'England']);
});

test('set from the right, the first of three lines is no heading over all the columns before, though no two of them are headed alike', async () => {
  const sketch = new PageSketch().text(390, 100, 'Statistical', { align: 'right' }).text(390, 112, 'neighbour', { align: 'right' }).text(50, 124, 'Measure').text(460, 124, 'Owner');
  ['Outturn', 'Jul-24', 'average'].forEach((text, c) => sketch.text([240, 310, 390][c]!, 124, text, { align: 'right' }));
  rows.forEach((row, r) => row.slice(0, 4).reduce((page, text, c) => page.text(c === 0 ? 50 : [240, 310, 390][c - 1]!, 142 + 15 * r, text, c === 0 ? {} : { align: 'right' }), sketch).text(460, 142 + 15 * r, 'AB'));
  [88, 129, 147, 162, 177].forEach((y) => sketch.rule(45, y, 545, y));
  expect(await headingsOf(sketch)).toEqual(['Measure', 'Outturn', 'Jul-24', 'Statistical neighbour average', 'Owner']);
});

test('set from the left, the first of three lines over one column is no heading over the columns on either side', async () => {
  const from = [240, 290, 340, 400, 450];
  const sketch = new PageSketch().text(50, 124, 'Measure').text(340, 100, 'South');
  [['Devon', 'Devon', 'West', 'SN', 'England'], ['2022/23', '2023/24', '2022/23', '2022/23', '2022/23']].forEach((line, l) => line.forEach((text, c) => sketch.text(from[c]!, 112 + 12 * l, text)));
  rows.forEach((row, r) => [...row, `${61 + r}.4`].forEach((text, c) => sketch.text(c === 0 ? 50 : from[c - 1]!, 142 + 15 * r, text)));
  expect((await headingsOf(sketch)).slice(2)).toEqual(['Devon 2023/24', 'South West 2022/23', 'SN 2022/23', 'England 2022/23']);
});

describe('a group in the middle of the last two cells of a table set from the left', () => {
  const from = [200, 250, 300, 380];
  const draw = (sketch: PageSketch): PageSketch => {
    ['Measure', '2022/23', '2023/24', 'England', 'Neighbours'].forEach((text, c) => sketch.text(c === 0 ? 50 : from[c - 1]!, 112, text));
    rows.forEach((row, r) => row.forEach((text, c) => sketch.text(c === 0 ? 50 : from[c - 1]!, 128 + 15 * r, text)));
    return sketch.text(225, 96, 'Merton').text(366, 96, 'Benchmarks 2021');
  };

  test('is over both, though nothing shows where the last of them ends', async () => {
    expect((await headingsOf(draw(new PageSketch()))).slice(3)).toEqual(['Benchmarks 2021 England', 'Benchmarks 2021 Neighbours']);
  });

  test('is over both where a fill behind the headings, and nothing else, shows it', async () => {
    const sketch = new PageSketch().shade(45, 84, 500, 117, '#dce6f1');
    expect((await headingsOf(draw(sketch))).slice(3)).toEqual(['Benchmarks 2021 England', 'Benchmarks 2021 Neighbours']);
  });
});
