import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Labels of several lines with their figures in the middle, headings wider than their figures, and sections between stripes. */

const xs = [300, 360, 420];
const heads = ['2021/22', '2022/23', '2023/24'];

/** Figures about the middle of a label's lines, 10 points apart; a row of one line is padded to so many. */
function drawRows(sketch: PageSketch, top: number, rows: [string[], string[]][]): number {
  return rows.reduce((y, [label, figures]) => {
    label.forEach((text, i) => sketch.text(50, y + 10 * i, text));
    figures.forEach((text, c) => sketch.text(xs[c]!, y + 5 * (label.length - 1), text, { align: 'middle' }));
    return y + Math.max(15, 10 * label.length + 1.5);
  }, top);
}

const rows: [string[], string[]][] = [
  [['Contacts received'], ['2,103', '2,240', '2,301']],
  [['% of children looked after with three or', 'more placements'], ['9.6', '9.3', '9.1']],
  [['% of care leavers in education, employment or', 'training'], ['51.0', '53.2', '54.9']],
  [['Children looked after'], ['498', '511', '523']],
];
const texts = rows.map(([label, figures]) => [label.join(' '), ...figures]);
const flat = (table: string[][]): string[][] => table.map((row) => row.map((text) => text.replace(/\n/g, ' ')));

test('each line of a label is of the row whose figures it reaches into, however close the next row stands', async () => {
  const sketch = new PageSketch().text(50, 100, 'Measure');
  heads.forEach((text, c) => sketch.text(xs[c]!, 100, text, { align: 'middle' }));
  const end = drawRows(sketch, 114, [...rows.slice(0, 1), ...rows]);
  sketch.rule(45, 90, 450, 90).rule(45, 104, 450, 104).rule(45, end, 450, end);
  const [table] = await tablesOf(sketch);
  expect(flat(textsOf(table!))).toEqual([['Measure', ...heads], texts[0], ...texts]);
});

test('a number at the end of a label that reaches over towards the figures is the label’s', async () => {
  const sketch = new PageSketch().text(50, 100, 'Measure');
  heads.forEach((text, c) => sketch.text(xs[c]!, 100, text, { align: 'middle' }));
  drawRows(sketch, 120, [rows[0]!, [['Health and care plans issued over 20', 'weeks (%)'], ['61.2', '58.7', '49.4']], rows[3]!, [['Visits'], ['212', '186', '154']]]);
  const [table] = await tablesOf(sketch);
  expect(flat(textsOf(table!))[2]).toEqual(['Health and care plans issued over 20 weeks (%)', '61.2', '58.7', '49.4']);
});

describe('a heading over the last column of a bare table', () => {
  const draw = (last: string): PageSketch => {
    const sketch = new PageSketch().text(50, 100, 'Measure').text(360, 90, last);
    heads.forEach((text, c) => sketch.text([240, 300, 360][c]!, 100, text));
    ['Contacts', 'Visits', 'Plans', 'Reviews'].forEach((label, r) => sketch.text(50, 114 + 14 * r, label).text(240, 114 + 14 * r, `${31 + r}.4`).text(300, 114 + 14 * r, `${42 + r}.1`).text(360, 114 + 14 * r, `${53 + r}.7`));
    return sketch;
  };

  test('is read whole though it is far wider than the figures, where its lines begin at one place', async () => {
    const [table] = await tablesOf(draw('Statistical neighbours'));
    expect(table!.header.map((path) => path.join(' ').replace(/\n/g, ' '))).toEqual(['Measure', '2021/22', '2022/23', 'Statistical neighbours 2023/24']);
  });
});

test('headings that no rule parts from the first row are headings, though its label and its comment wrap about its figures', async () => {
  const sketch = new PageSketch().text(50, 100, 'Measure').text(400, 100, 'Comment');
  ['Q1', 'Q2', 'Q3'].forEach((text, c) => sketch.text([240, 290, 340][c]!, 100, text, { align: 'right' }));
  const drawn: [string[], string[], string[]][] = [[['Referrals to social', 'care'], ['712', '688', '731'], ['More came', 'from schools']], [['Repeat', 'referrals'], ['17.9%', '18.6%', '19.4%'], ['Mostly for', 'another reason']], [['Children', 'missing'], ['31', '28', '36'], ['Three are a', 'third of all']], [['Visits in', 'time'], ['94%', '95%', '96%'], ['As', 'planned']]];
  drawn.forEach(([label, figures, comment], r) => {
    const y = 118 + 28 * r;
    [...label.map((text, i) => [50, y + 11 * i, text] as const), ...comment.map((text, i) => [400, y + 11 * i, text] as const)].forEach(([x, at, text]) => sketch.text(x, at, text));
    figures.forEach((text, c) => sketch.text([240, 290, 340][c]!, y + 5.5, text, { align: 'right' }));
    sketch.rule(45, y + 18, 500, y + 18);
  });
  const [table] = await tablesOf(sketch);
  expect(flat(textsOf(table!)).slice(0, 2)).toEqual([['Measure', 'Q1', 'Q2', 'Q3', 'Comment'], ['Referrals to social care', '712', '688', '731', 'More came from schools']]);
});

test('a section’s label between white stripes is a row of its own, and parts the rows about it', async () => {
  const sketch = new PageSketch().shade(45, 88, 450, 106, '#5b2c6f').text(50, 100, 'Measure', { bold: true });
  heads.forEach((text, c) => sketch.text(xs[c]!, 100, text, { align: 'middle', bold: true }));
  let y = 106;
  const draw = (label: string[], figures: string[], filled: boolean): void => {
    if (filled) sketch.shade(45, y, 450, y + 6 + 10 * label.length, '#eef3f8');
    label.forEach((text, i) => sketch.text(50, y + 10 + 10 * i, text, { bold: figures.length === 0 }));
    figures.forEach((text, c) => sketch.text(xs[c]!, y + 10 + 5 * (label.length - 1), text, { align: 'middle' }));
    y += 6 + 10 * label.length;
  };
  draw(...rows[0]!, true);
  draw(...rows[1]!, false);
  draw(['Care leavers'], [], false);
  draw(...rows[2]!, false);
  draw(...rows[3]!, true);
  draw(['Visits', 'in time'], ['91.0', '92.4', '93.8'], false);
  draw(['Plans'], ['48.1', '47.3', '46.9'], true);
  const [table] = await tablesOf(sketch);
  expect(flat(textsOf(table!)).slice(1).map(([label, first]) => [label, first])).toEqual([...texts.slice(0, 2).map(([label, first]) => [label, first]), ['Care leavers', ''], ...texts.slice(2).map(([label, first]) => [label, first]), ['Visits in time', '91.0'], ['Plans', '48.1']]);
});

test('between lines of columns alone, that sections part, figures under one another are as many rows, though their labels run over several lines', async () => {
  const edges = [45, 270, 330, 390, 450];
  const sketch = new PageSketch().grid(edges, [88, 106]).text(50, 100, 'Measure');
  heads.forEach((text, c) => sketch.text(xs[c]!, 100, text, { align: 'middle' }));
  let y = 106;
  for (const [name, own] of [['Care', rows.slice(0, 3)], ['Visits', rows.slice(1)]] as [string, typeof rows][]) {
    sketch.text(50, y + 10, name, { bold: true }).rule(45, y, 45, y + 15).rule(450, y, 450, y + 15);
    const end = drawRows(sketch, y + 26, own) - 8;
    for (const x of edges) sketch.rule(x, y + 15, x, end);
    y = end;
  }
  sketch.rule(45, y, 450, y);
  const [table] = await tablesOf(sketch);
  expect(flat(textsOf(table!)).map(([label, first]) => [label, first])).toEqual([['Measure', '2021/22'], ['Care', ''], ...texts.slice(0, 3).map(([label, first]) => [label, first]), ['Visits', ''], ...texts.slice(1).map(([label, first]) => [label, first])]);
});

test('the upper line of a heading in a filled cell in the middle of the page is that cell’s, and no label over the table', async () => {
  const edges = [45, 200, 290, 370, 450];
  const sketch = new PageSketch().text(50, 110, 'Measure').text(235, 98, '2022/23').text(235, 110, 'Outturn').text(300, 110, '2023/24').text(380, 110, 'England');
  edges.slice(1).forEach((x, c) => sketch.shade(edges[c]!, 86, x - 0.1, 116, '#dce6f1'));
  ['Contacts', 'Visits', 'Plans', 'Reviews'].forEach((label, r) => [235, 300, 380].reduce((page, x, c) => page.text(x, 130 + 14 * r, `${31 + 11 * c + r}.4`), sketch.text(50, 130 + 14 * r, label)));
  const [table] = await tablesOf(sketch);
  expect(table!.header.map((path) => path.join(' ').replace(/\n/g, ' '))).toEqual(['Measure', '2022/23 Outturn', '2023/24', 'England']);
});

test('the last digit of a year that its narrow column has cut is of the heading, and no row of figures', async () => {
  const sketch = new PageSketch().text(50, 106, 'Measure');
  xs.forEach((x, c) => sketch.text(x, 100, `${2020 + c}/2`, { align: 'middle' }).text(x, 112, String(c + 1), { align: 'middle' }));
  ['Contacts', 'Visits', 'Plans', 'Reviews'].forEach((label, r) => xs.reduce((page, x, c) => page.text(x, 134 + 16 * r, `${21 + 9 * c + r}.4`, { align: 'middle' }), sketch.text(50, 134 + 16 * r, label)));
  const [table] = await tablesOf(sketch);
  expect(table!.header.map((path) => path.join(' ').replace(/\n/g, ' '))).toEqual(['Measure', '2020/2 1', '2021/2 2', '2022/2 3']);
});

describe('beside a column of periods whose years wrap', () => {
  const edges = [45, 270, 330, 410, 470, 530];
  const drawn: [string[], string, string[], string, string][] = [
    [['Children and families: referrals within', '12 months of a previous one'], '20.5%', ['Oct - Dec', '2023'], '22.8%', '22.4%'],
    [['Children subject to a child protection', 'plan per 10,000'], '53.7', ['As at 31 Dec', '2023'], '48.2', '43.2'],
    [['Children looked after by the', 'council'], '1,173', ['As at 31 Dec', '2023'], '1,054', 'n/a'],
    [['Young people not in education or', 'training'], '5.3%', ['Oct - Dec', '2023'], '5.6%', '3.1%'],
    [['Mothers breastfeeding at six to', 'eight weeks'], '31.6%', ['Jul - Sep', '2023'], '30.9%', '52.2%'],
  ];

  const draw = (rows: typeof drawn): PageSketch => {
    const sketch = new PageSketch().grid(edges, Array.from({ length: rows.length + 2 }, (_, r) => 86 + 28 * r));
    ['Measure', 'Latest', 'Period', 'Earlier', 'National'].forEach((text, c) => sketch.text(edges[c]! + 4, 100, text));
    rows.forEach((row, r) => row.forEach((texts, c) => [texts].flat().forEach((text, i) => sketch.text(edges[c]! + 4, 126 + 28 * r + 11 * i, text))));
    return sketch;
  };

  test('a row between two rules is one row: “2023” under “Oct - Dec” is no figure of another', async () => {
    const [table] = await tablesOf(draw(drawn));
    expect(flat(textsOf(table!)).slice(1)).toEqual(drawn.map((row) => row.map((texts) => [texts].flat().join(' '))));
  });

  test('figures under one another between two rules are as many rows still, though they look like years', async () => {
    const several = drawn.map(([label]): (typeof drawn)[number] => [label, '18.4', ['1,102', '2,023'], '22.8', '22.4']);
    const sketch = draw(several);
    several.forEach((_, r) => sketch.text(edges[1]! + 4, 137 + 28 * r, '19.3').text(edges[3]! + 4, 137 + 28 * r, '23.6').text(edges[4]! + 4, 137 + 28 * r, '24.1'));
    const [table] = await tablesOf(sketch);
    expect(flat(textsOf(table!)).slice(1).map((row) => row[2])).toEqual(several.flatMap((row) => row[2]));
  });
});

test('beside a cell that lists whose each figure is, a row between two rules is one row, though a comment across the table parts it from the next', async () => {
  const edges = [45, 220, 280, 340, 400, 470];
  const drawn = [[['Children with a plan for a', 'second or later time', 'ever'], ['14.6%'], ['19.4%'], ['18%'], ['London', '18.7%', 'England', '23.3%']], [['Conferences held within 15', 'days of the enquiry', 'starting'], ['90.5%'], ['86.2%'], ['90%'], ['London', '77.3%', 'England', '79.2%']]];
  const sketch = new PageSketch();
  ['Indicator', 'Q1', 'Q2', 'Target', 'Benchmark'].forEach((text, c) => sketch.text(edges[c]! + 4, 98, text));
  sketch.rule(45, 86, 470, 86).rule(45, 104, 470, 104).rule(45, 86, 45, 234).rule(470, 86, 470, 234);
  drawn.forEach((cells, r) => {
    const top = 104 + 65 * r;
    cells.forEach((lines, c) => lines.forEach((text, i) => sketch.text(edges[c]! + 4, top + 11 + 11 * i, text)));
    sketch.rule(45, top + 50, 470, top + 50).text(49, top + 60, 'Comment: the cohorts are small and siblings affect them.').rule(45, top + 65, 470, top + 65);
    for (const x of edges.slice(1, -1)) sketch.rule(x, r === 0 ? 86 : top, x, top + 50);
  });
  const [table] = await tablesOf(sketch);
  expect(flat(textsOf(table!)).filter((row) => row[1] !== '').slice(1)).toEqual(drawn.map((cells) => cells.map((lines) => lines.join(' '))));
});
