import { describe, expect, test } from 'vitest';
import { filledCells } from '../../../shared/tables/rules/filledCells.ts';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Tables without lines between their columns, whose producer filled cell by cell: each heading's fill shows what it covers. */

const xs = [50, 190, 255, 320, 385, 450];
const rows = [['Referrals per 10,000', '491.6', '588.3', '561.2', '537.7'], ['Children in need', '1,371', '1,428', '1,398', '1,334'], ['Section 47 enquiries', '204', '256', '218', '180'], ['Re-referrals', '23.6', '25.8', '20.2', '21.5']];

/** Fills of one height side by side, `white` points apart. */
function fill(sketch: PageSketch, edges: number[], top: number, bottom: number, white = 0, colour = '#4a4a6a'): void {
  for (const [i, x] of edges.slice(0, -1).entries()) sketch.shade(x + white / 2, top + white / 2, edges[i + 1]! - white / 2, bottom - white / 2, colour);
}

/** Headings of two levels in filled cells, and rows with rules under them. */
function scorecard(body = rows): PageSketch {
  const sketch = new PageSketch();
  fill(sketch, [50, 190], 100, 140);
  fill(sketch, [190, 320, 450], 100, 120);
  fill(sketch, xs.slice(1), 120, 140);
  sketch.text(54, 124, 'Indicator', { bold: true });
  // Set from the left: only its fill tells that a heading holds for two columns.
  sketch.text(194, 114, 'Sefton', { bold: true }).text(324, 114, 'Others', { bold: true });
  ['2021/22', '2022/23', 'Region', 'England'].forEach((text, i) => sketch.text(xs[i + 2]! - 4, 134, text, { bold: true, align: 'right' }));
  sketch.cells(xs, 146, 20, body);
  for (let r = 1; r <= body.length; r++) sketch.rule(50, 146 + 20 * r, 450, 146 + 20 * r);
  return sketch;
}

describe('headings filled cell by cell', () => {
  test('cover the columns that their fills cover', async () => {
    const [table] = await tablesOf(scorecard());
    expect(table!.header).toEqual([['Indicator'], ['Sefton', '2021/22'], ['Sefton', '2022/23'], ['Others', 'Region'], ['Others', 'England']]);
    expect(table!.rows).toBe(6);
  });

  test('part no columns of the body, whose cells have no fills', async () => {
    const sketch = scorecard([...rows.slice(0, 2), ['', '', '', '', ''], ...rows.slice(2)]);
    sketch.text(250, 200, 'Child protection', { align: 'middle' });
    const [table] = await tablesOf(sketch);
    expect(table!.cells.find(({ text }) => text === 'Child protection')!.colSpan).toBe(5);
  });
});

test('a bare table that begins among filled cells begins with their first line', async () => {
  const sketch = new PageSketch();
  fill(sketch, xs, 100, 132);
  sketch.text(54, 126, 'Measure').text(251, 126, '2021/22', { align: 'right' }).text(316, 126, '2022/23', { align: 'right' });
  sketch.text(381, 126, '2021/22', { align: 'right' }).text(446, 126, '2021/22', { align: 'right' });
  sketch.text(381, 113, 'Region', { align: 'right' }).text(446, 113, 'England', { align: 'right' });
  sketch.cells(xs, 134, 18, rows);
  const [table] = await tablesOf(sketch);
  expect(table!.header.slice(2)).toEqual([['2022/23'], ['Region 2021/22'], ['England 2021/22']]);
});

test('a table overleaf whose headings are filled cells has columns of its own, though it has the sides of the one before', async () => {
  const page = (edges: number[], top: number): PageSketch => {
    const sketch = new PageSketch();
    fill(sketch, edges, top, top + 20);
    sketch.cells(edges, top, 20, [['Measure', 'Jul 2018', 'Jun 2018', 'Target', 'England'], ...rows]);
    for (let r = 1; r <= rows.length + 1; r++) sketch.rule(50, top + 20 * r, 450, top + 20 * r);
    return sketch;
  };
  const [, second] = await tablesOf(page([50, 190, 240, 290, 340, 450], 740), page([50, 202, 252, 302, 352, 450], 140));
  expect(textsOf(second!)).toEqual([['Measure', 'Jul 2018', 'Jun 2018', 'Target', 'England'], ...rows]);
});

describe('a table whose cells are all filled, with white between them', () => {
  const texts = [['Measure', '2022', '2023', 'Target', 'England'], ...rows.map((row, r) => (r === 1 ? [row[0]!, '', row[2]!, '', row[4]!] : row))];
  const drawn = (from: number) => {
    const sketch = new PageSketch();
    sketch.text(50, 80, 'Table 1');
    texts.forEach((_, r) => r >= from && fill(sketch, xs, 100 + 40 * r, 140 + 40 * r, 2, '#eeeeee'));
    texts.forEach((row, r) => row.forEach((text, c) => text !== '' && sketch.text(c === 0 ? xs[0]! + 4 : xs[c + 1]! - 4, 132 + 40 * r, text, { align: c === 0 ? 'left' : 'right' })));
    // The second line of a label stands over the line of its figures, in a cell of two lines.
    sketch.text(54, 160, 'Contacts that became');
    return sketch;
  };

  test('is one table with a row for each row of fills', async () => {
    const tables = await tablesOf(drawn(0));
    expect(tables.map(textsOf)).toEqual([texts.map((row, r) => (r === 1 ? ['Contacts that became\nReferrals per 10,000', ...row.slice(1)] : row))]);
  });

  test('keeps the headings that stand over it without fills', async () => {
    const [table] = await tablesOf(drawn(1));
    expect(textsOf(table!)[0]).toEqual(texts[0]);
  });
});

describe('fills', () => {
  const fills = (boxes: [number, number, number, number][]) => filledCells(boxes.map((box) => ({ box, colour: '#cccccc' })), 10);

  test('of lines within a cell, and of the ground under cells, are no cells', () => {
    const cells: [number, number, number, number][] = [[50, 100, 150, 130], [150, 100, 250, 130], [250, 100, 350, 130]];
    const [group] = fills([[40, 90, 360, 140], ...cells, [55, 103, 140, 114], [55, 114, 140, 125]]);
    expect(group!.cells.map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1])).toEqual(cells);
  });

  test('of cards, or of two boxes side by side, are none', () => {
    expect(fills([[50, 100, 150, 130], [150, 100, 250, 130]])).toEqual([]);
    expect(fills([[50, 100, 150, 130], [160, 100, 260, 130], [270, 100, 370, 130]])).toEqual([]);
  });
});

test('lines of columns that a section’s label parts are one line each: a heading alone on its line stays over its column', async () => {
  const sketch = new PageSketch();
  sketch.rule(50, 100, 450, 100).rule(50, 240, 450, 240);
  for (const x of [50, 450]) sketch.rule(x, 100, x, 240);
  // No line runs through the rows of the labels "Referrals" and "Plans", and none lies between rows.
  for (const x of xs.slice(1, -1)) for (const [from, to] of [[100, 130], [145, 190], [205, 240]] as const) sketch.rule(x, from, x, to);
  sketch.text(194, 112, 'England average', { size: 8 });
  ['Measure', '(2023)', '2022', '2023', 'Target'].forEach((text, c) => sketch.text(xs[c]! + 4, 126, text));
  const body = [['Referrals'], ['Referrals per 10,000', '491', '588', '561', '537'], ['Re-referrals', '204', '256', '218', '180'], ['Contacts', '371', '428', '398', '334'], ['Plans'], ['Plans started', '23', '25', '20', '21'], ['Plans ended', '33', '35', '30', '31']];
  body.forEach((row, r) => row.forEach((text, c) => sketch.text(xs[c]! + 4, 141 + 15 * r, text)));
  const [table] = await tablesOf(sketch);
  expect(table!.header.map((texts) => texts.join(' '))).toEqual(['Measure', 'England average (2023)', '2022', '2023', 'Target']);
});

test('a table ruled under its rows begins with its headings’ first filled line; a section’s label under headings of their own does not', async () => {
  const sketch = new PageSketch();
  fill(sketch, [50, 190], 100, 136);
  fill(sketch, [190, 320, 450], 100, 118);
  fill(sketch, xs.slice(1), 118, 136);
  sketch.text(54, 121, 'Measure').text(255, 112, 'Wandsworth', { align: 'middle' }).text(385, 112, '2024', { align: 'middle' });
  ['2022', '2023', 'London', 'England'].forEach((text, i) => sketch.text(xs[i + 2]! - 4, 130, text, { align: 'right' }));
  sketch.rule(190, 118, 450, 118);
  for (let r = 0; r <= rows.length; r++) sketch.rule(50, 136 + 20 * r, 450, 136 + 20 * r);
  sketch.cells(xs, 136, 20, rows);
  const [table] = await tablesOf(sketch);
  expect(table!.header).toEqual([['Measure'], ['Wandsworth', '2022'], ['Wandsworth', '2023'], ['2024', 'London'], ['2024', 'England']]);
});

test('cells filled over a grid that draws one column alone are its headings, and part its columns', async () => {
  const sketch = new PageSketch();
  const heads = ['Area of focus', 'Measure', 'Aim', 'Actual', 'Target'];
  const edges = [50, 130, 290, 350, 400, 450];
  fill(sketch, edges, 100, 120);
  heads.forEach((text, c) => sketch.text((edges[c]! + edges[c + 1]!) / 2, 114, text, { bold: true, align: 'middle' }));
  const body = [['Referrals', 'Lower', '491', '588'], ['Children in need', 'Lower', '1,371', '1,428'], ['Assessments', 'Higher', '86', '90'], ['Re-referrals', 'Lower', '23.6', '25.8']];
  for (const y of [120, 200]) sketch.rule(50, y, 450, y);
  for (const y of [140, 160, 180]) sketch.rule(130, y, 450, y);
  sketch.rule(130, 120, 130, 200).text(54, 164, 'Front door');
  body.forEach((row, r) => row.forEach((text, c) => (c === 0 ? sketch.text(134, 134 + 20 * r, text) : sketch.text((edges[c + 1]! + edges[c + 2]!) / 2, 134 + 20 * r, text, { align: 'middle' }))));
  const [table] = await tablesOf(sketch);
  expect(table!.header.map((texts) => texts.join(' '))).toEqual(heads);
  expect(table!.cells.filter(({ col }) => col === 3).map(({ text }) => text)).toEqual(['Actual', '491', '1,371', '86', '23.6']);
});
