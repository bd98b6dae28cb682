import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf } from './drawPage.ts';

/* Tables as Word and Excel print them in their own styles. */

const labels = ['Children in need', 'Referrals received', 'Plans started', 'Assessments completed'];
const figures = [['218.7', '261.5', '216.3'], ['541', '529', '629'], ['48', '57', '54'], ['19.7%', '16.6%', '20.0%']];
const heads = ['2021/22', '2022/23', 'Target'];

const xs = [250, 310, 370, 430];

/** Lines around the figures and their headings alone; `label` says where the labels' lines stand to their rows. */
function drawBesideLabels(offset: number): PageSketch {
  const sketch = new PageSketch();
  heads.forEach((head, c) => sketch.text(xs[c]! + 5, 110, head));
  labels.forEach((label, r) => {
    sketch.text(54, 128 + 18 * r + offset, label);
    figures[r]!.forEach((figure, c) => sketch.text(xs[c]! + 5, 128 + 18 * r, figure));
  });
  for (let r = 0; r <= 5; r++) sketch.rule(250, 96 + 18 * r, 430, 96 + 18 * r);
  for (const x of xs) sketch.rule(x, 96, x, 186);
  return sketch;
}

describe('lines around the figures alone', () => {
  test('the labels that stand left of them, row by row, are the table’s', async () => {
    const [table] = await tablesOf(drawBesideLabels(0));
    expect(table!.columns).toBe(4);
    expect(table!.cells.filter(({ row, col }) => row > 0 && col === 0).map(({ text }) => text)).toEqual(labels);
  });

  test('text beside them that keeps to no rows is none of it', async () => {
    const tables = await tablesOf(drawBesideLabels(9));
    expect(tables.flatMap(({ cells }) => cells).filter(({ text }) => labels.includes(text) && text.length > 0 && tables.some(({ columns }) => columns === 4))).toEqual([]);
  });
});

describe('headings without lines of their own', () => {
  /** A filled heading over a grid: only the wall between two of its columns is drawn in it, from half its height. */
  function drawGroup(over: boolean): PageSketch {
    const sketch = new PageSketch().shade(50, 90, 430, 126, '#1f3864').text(54, 114, 'Measure').text(255, 114, '2022/23');
    if (over) sketch.text(370, 103, 'Benchmarks', { align: 'middle' });
    ['National', 'SN'].forEach((head, c) => sketch.text(340 + 60 * c, 120, head, { align: 'middle' }));
    labels.forEach((label, r) => {
      sketch.text(54, 139 + 18 * r, label);
      figures[r]!.forEach((figure, c) => sketch.text(280 + 60 * c, 139 + 18 * r, figure, { align: 'middle' }));
    });
    for (let r = 0; r <= 4; r++) sketch.rule(50, 126 + 18 * r, 430, 126 + 18 * r);
    sketch.rule(50, 90, 430, 90);
    for (const x of [50, 250, 310, 430]) sketch.rule(x, 90, x, 198);
    return sketch.rule(370, 108, 370, 198);
  }

  test('a wall that begins under the top leaves room for a group’s heading', async () => {
    const [table] = await tablesOf(drawGroup(true));
    expect(table!.header.slice(2).map((path) => path.join(' '))).toEqual(['Benchmarks National', 'Benchmarks SN']);
  });

  test('months set wide are headings, and not the row a table grows from: lines of one wrapped heading stand between them and the figures', async () => {
    const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const columns = [...months.map((_, c) => 175 + 40 * c), 550];
    const sketch = new PageSketch(1, 842, 595).text(54, 100, 'Performance measure', { size: 9 });
    months.forEach((month, c) => sketch.text(columns[c]! - 10, 100, month, { size: 9, align: 'middle' }).text(columns[c]! + 8, 100, '23', { size: 9, align: 'middle' }));
    ['Statistical', 'nearest', 'neighbours', 'average'].forEach((line, l) => sketch.text(550, 100 + 9.5 * l, line, { size: 9, align: 'middle' }));
    ['Direction', 'of', 'travel'].forEach((line, l) => sketch.text(600, 100 + 9.5 * l, line, { size: 9 }));
    [...labels, ...labels].forEach((label, r) => {
      sketch.text(54, 142 + 15 * r, label, { size: 9 }).text(600, 142 + 15 * r, r % 3 === 0 ? 'Improving' : 'Stable', { size: 9 });
      columns.forEach((x, c) => sketch.text(x, 142 + 15 * r, `${((r + 2) * (c + 11) * 37) % 97}.${(r * 3 + c) % 10}`, { size: 9, align: 'middle' }));
    });
    const [table] = await tablesOf(sketch);
    expect(table!.header.slice(1).map((path) => path.join(' '))).toEqual([...months.map((month) => `${month} 23`), 'Statistical nearest neighbours average', 'Direction of travel']);
  });

  test('figures close under months are the first row’s, though each could be a year', async () => {
    const columns = [220, 265, 310, 355];
    const sketch = new PageSketch().text(54, 112, 'Measure').text(265, 100, '2024/25', { align: 'middle' });
    const rows = [['Children adopted', '38', '39', '36', '34'], ...labels.map((label, r) => [label, ...figures[r]!, '12'])];
    columns.forEach((x, c) => sketch.text(x, 112, ['Apr', 'May', 'Jun', 'Jul'][c]!, { align: 'middle' }));
    rows.forEach(([label, ...cells], r) => {
      sketch.text(54, 124 + 14 * r, label!);
      columns.forEach((x, c) => sketch.text(x, 124 + 14 * r, cells[c]!, { align: 'middle' }));
    });
    const [table] = await tablesOf(sketch);
    expect(table!.cells.filter(({ row }) => row === table!.headerRows).map(({ text }) => text)).toEqual(rows[0]);
  });
});
