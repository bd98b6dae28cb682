import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Rows and headings as Word and Excel set their lines: 1.15 lines apart, at a cell's foot, up to its very end. */

const oneLine = (path: readonly string[]): string => path.join(' ').replaceAll('\n', ' ');
const figuresOf = (r: number, columns: number): string[] => Array.from({ length: columns }, (_, c) => `${31 + 7 * r + 3 * c}.${(2 * r + c) % 10}`);

/** Labels of some lines each, figures at the foot or the top of their rows, those of one line with as much white more as `apart` says. */
function drawRows(labels: readonly (readonly string[])[], foot: boolean, lead = 13, apart = 0): PageSketch {
  const sketch = new PageSketch().text(54, 100, 'Indicator');
  ['2022/23', '2023/24', 'England'].forEach((head, c) => sketch.text(330 + 70 * c, 100, head, { align: 'middle' }));
  let y = 100 + lead + apart;
  labels.forEach((lines, r) => {
    lines.forEach((line, l) => sketch.text(54, y + lead * l, line));
    figuresOf(r, 3).forEach((figure, c) => sketch.text(330 + 70 * c, y + (foot ? lead * (lines.length - 1) : 0), figure, { align: 'middle' }));
    y += lead * lines.length + (lines.length === 1 ? apart : 3);
  });
  return sketch;
}

const labels = [
  ['Agency social workers'], ['Rate of children subject to a child', 'protection plan per 10,000'], ['Young people aged 16-17 not in', 'education, employment or training'],
  ['Care leavers in suitable', 'accommodation'], ['First time entrants to the youth', 'justice system per 100,000'], ['Children adopted from care'], ['Children in need'],
];

describe('labels of several lines in a bare table', () => {
  test.each([['the foot', true, 13, 9], ['the top', false, 13, 9]])('whose figures stand at %s of their rows', async (_, foot, lead, apart) => {
    const [table] = await tablesOf(drawRows(labels, foot, lead, apart));
    expect(textsOf(table!).slice(1).map(([label, ...rest]) => [label!.replaceAll('\n', ' '), ...rest])).toEqual(labels.map((lines, r) => [lines.join(' '), ...figuresOf(r, 3)]));
  });

  test('the last one’s second line is its own, as far below as Word sets lines', async () => {
    const tables = await tablesOf(drawRows([...labels, ['Children moved three times', 'per 100 in care']], false, 14.1, 3));
    expect(oneLine([textsOf(tables[0]!).at(-1)![0]!])).toBe('Children moved three times per 100 in care');
  });
});

test('a label that fills its cell to the end is none of the column of units behind it', async () => {
  const sketch = new PageSketch();
  const rows = [['Average time from care to a new family home', 'Days'], ['Agency social workers', '%'], ['Children in need', 'Number'], ['Referrals', 'Rate per 10,000'], ...labels.slice(1).map(([label]) => [label!, '%'])];
  for (let r = 0; r <= rows.length + 1; r++) sketch.rule(50, 88 + 16 * r, 480, 88 + 16 * r);
  sketch.text(54, 100, 'Indicator').text(273, 100, 'Unit').text(400, 100, '2023/24', { align: 'right' }).text(470, 100, 'England', { align: 'right' });
  rows.forEach(([label, unit], r) => {
    sketch.text(54, 116 + 16 * r, label!).text(273, 116 + 16 * r, unit!);
    figuresOf(r, 2).forEach((figure, c) => sketch.text(400 + 70 * c, 116 + 16 * r, figure, { align: 'right' }));
  });
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!).slice(1)).toEqual(rows.map((row, r) => [...row, ...figuresOf(r, 2)]));
});

describe('headings of two lines', () => {
  const areas = ['Leeds', 'Yorkshire average', 'SN', 'England'];

  test('under groups that repeat them are each their own column’s, 1.15 lines apart', async () => {
    const sketch = new PageSketch(1, 842, 595).text(56, 152.6, 'Indicator', { bold: true });
    ['2022/23', '2023/24'].forEach((year, g) => {
      sketch.text(385 + 259 * g, 152.6, year, { bold: true, align: 'middle' });
      areas.forEach((area, c) => area.split(' ').forEach((line, l) => sketch.text(288 + 64.8 * c + 259 * g, 168.9 + 13.3 * l, line, { bold: true, align: 'middle' })));
    });
    labels.forEach(([label], r) => {
      sketch.text(56, 202 + 16 * r, label!);
      figuresOf(r, 8).forEach((figure, c) => sketch.text(288 + 64.8 * c, 202 + 16 * r, figure, { align: 'middle' }));
    });
    for (let r = 0; r <= labels.length; r++) sketch.rule(51, 190 + 16 * r, 774, 190 + 16 * r);
    const [table] = await tablesOf(sketch.rule(51, 142, 774, 142).rule(255, 157, 774, 157));
    expect(table!.header.slice(1).map(oneLine)).toEqual(['2022/23', '2023/24'].flatMap((year) => areas.map((area) => `${year} ${area}`)));
  });

  test('“East” over “Midlands” is no group’s, in the middle of the others though it is', async () => {
    const heads = [['Derby', '2022/23'], ['Derby', '2023/24'], ['East', 'Midlands', '2023/24'], ['SN', '2023/24'], ['England', '2023/24']];
    const sketch = new PageSketch().text(54, 124, 'Indicator');
    heads.forEach((lines, c) => lines.toReversed().forEach((line, l) => sketch.text(265 + 60 * c, 124 - 12 * l, line, { align: 'middle' })));
    labels.forEach(([label], r) => {
      sketch.text(54, 142 + 16 * r, label!);
      figuresOf(r, 5).forEach((figure, c) => sketch.text(265 + 60 * c, 142 + 16 * r, figure, { align: 'middle' }));
    });
    const [table] = await tablesOf(sketch);
    expect(table!.header.slice(1).map(oneLine)).toEqual(heads.map((lines) => lines.join(' ')));
  });
});
