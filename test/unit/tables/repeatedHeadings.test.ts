import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Headings that are printed again over the next rows of a table, and headings a word space apart. */

/** Headings flush right with their figures, of which the last two stand a word space apart. */
const heads = ['Measure', 'Q1', 'Q2', 'Target'];
const ends = [240, 276, 310];

function row(sketch: PageSketch, y: number, [label, ...texts]: readonly string[]): void {
  sketch.text(50, y, label!);
  texts.forEach((text, column) => sketch.text(ends[column]!, y, text, { align: 'right' }));
}

describe('headings printed again, in rows that are ruled', () => {
  const first = [['Contacts', '2,103', '2,240', '-'], ['Repeat referrals', '18.4%', '19.1%', '20%'], ['Assessments in time', '86.0%', '88.2%', '90%']];
  const second = [['Children on a plan', '310', '298', '-'], ['Repeat plans', '21.0%', '22.4%', '20%']];
  const sketch = new PageSketch();
  row(sketch, 100, heads);
  first.forEach((texts, i) => row(sketch, 116 + 16 * i, texts));
  sketch.text(50, 190, 'Child protection');
  row(sketch, 204, heads);
  second.forEach((texts, i) => row(sketch, 220 + 16 * i, texts));
  for (const y of [105, 121, 137, 153, 209, 225, 241]) sketch.rule(48, y, 312, y);

  test('part no columns less than the rows do, and stand in a row of their own under what is over them', async () => {
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!)).toEqual([heads, ...first, ['Child protection', '', '', ''], heads, ...second]);
  });
});

test('two headings a word space apart, each flush with its own figures, are two', async () => {
  const rows = [['Contacts', '2,103', '2,240', '1,900'], ['Repeat referrals', '18.4%', '19.1%', '20%'], ['Assessments in time', '86.0%', '88.2%', '90%'], ['Visits in time', '71.5%', '70.2%', '85%']];
  const sketch = new PageSketch();
  row(sketch, 100, heads);
  rows.forEach((texts, i) => row(sketch, 114 + 14 * i, texts));
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!)).toEqual([heads, ...rows]);
});

describe.each([[true], [false]])('tables under a title each, on one page after another, rules under their rows: %s', (ruled) => {
  const heads = ['', 'Quarter 1', 'Quarter 2', 'Quarter 3', 'Year end'];
  const at = [50, 170, 260, 350, 440, 530];
  const page = (number: number, title: string, rows: string[][], head: string[] = []): PageSketch => {
    const sketch = new PageSketch(number);
    head.forEach((text, i) => sketch.text(50 + 160 * i, 36, text, { size: 8 }));
    sketch.text(52, 56, title, { bold: true });
    [heads, ...rows].forEach((row, r) => {
      sketch.cells(at, 66 + 24 * r, 20, [row]);
      if (ruled || r === 0) sketch.rule(50, 88 + 24 * r, 530, 88 + 24 * r);
    });
    return sketch;
  };
  const [first, second] = [[['2017/18', '55.2%', '53.8%', '54.0%', '57.1%'], ['2018/19', '56.0%', '58.3%', '59.7%', '61.4%'], ['Target', '60.0%', '60.0%', '60.0%', '60.0%']], [['2017/18', '88.0%', '91.7%', '84.6%', '93.1%'], ['2018/19', '72.4%', '66.7%', '71.9%', '78.3%'], ['Target', '90.0%', '90.0%', '90.0%', '90.0%']]];

  test.each([[[]], [['Devon County Council', 'Performance report', 'Year end']]])('are tables of their own, though their headings stand at one height: under %j', async (head) => {
    const tables = await tablesOf(page(1, '6. Care leavers in work', first, head), page(2, '7. Plans completed in 20 weeks', second, head));
    const body = tables.map((table) => textsOf(table).slice(table.headerRows));
    expect(body).toEqual([first, second]);
    expect(tables.map(({ header }) => header.slice(1).map((path) => path.at(-1)))).toEqual([heads.slice(1), heads.slice(1)]);
  });
});
