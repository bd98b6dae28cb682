import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf, type TextOptions } from './drawPage.ts';

/* Indicators over, or beside, rows of areas, in tables as narrow as their texts. */

const size = 8;
const heads = ['2021/22', '2022/23', '2023/24'];
const at = [150, 200, 250];
const areas = ['Devon', 'South West', 'Neighbours', 'England'];
const labels = ['Re-referrals within twelve months', 'Looked after children', 'Care leavers aged 19 to 21 in suitable accommodation'];
const figure = (l: number, r: number, c: number): string => (20 + 30 * l + 1.3 * r + 2.1 * c).toFixed(1);

/** Each label alone on its line over the rows of its areas; ruled under every row, and under the headings, if `ruled`. */
function drawOver(ruled: boolean, stub = ''): { sketch: PageSketch; rows: string[][] } {
  const sketch = new PageSketch();
  const lines: string[][] = [[stub, ...heads], ...labels.flatMap((label, l) => [[label], ...areas.map((area, r) => [area, ...heads.map((_, c) => figure(l, r, c))])])];
  lines.forEach((cells, i) => {
    const y = 100 + 15 * i;
    cells.forEach((text, c) => sketch.text(c === 0 ? 54 : at[c - 1]!, y, text, { size, bold: i === 0 || cells.length === 1 }));
    if (ruled) sketch.rule(50, y + 4, 290, y + 4);
  });
  return { sketch, rows: lines.map((cells) => Array.from({ length: 4 }, (_, c) => cells[c] ?? '')) };
}

describe('labels over the rows of their areas', () => {
  test.each([['bare', false, ''], ['ruled', true, ''], ['bare, under a headed stub', false, 'Area']])('each head a section of one table, however far they run over its columns, %s', async (_, ruled, stub) => {
    const { sketch, rows } = drawOver(ruled, stub);
    const [table, ...others] = await tablesOf(sketch);
    expect(others).toEqual([]);
    expect(textsOf(table!)).toEqual(rows);
    expect([table!.headerRows, table!.sectionRows]).toEqual([1, [1, 6, 11]]);
  });
});

/** Each label of one or two lines beside its areas, half way down; the second of a rate ends in what it is of. */
function drawBeside(rules: (sketch: PageSketch, y: number, first: boolean) => void): { sketch: PageSketch; rows: string[][] } {
  const sketch = new PageSketch();
  const text = (x: number, y: number, words: string, options: TextOptions = {}): void => void sketch.text(x, y, words, { size, ...options });
  ['Indicator', 'Area', ...heads].forEach((head, c) => text([54, 170, 240, 290, 340][c]!, 100, head, { bold: true }));
  const sides = [['Referred again'], ['Children looked after per', '10,000'], ['Care leavers in suitable', 'homes']];
  const rows = sides.flatMap((side, l) => areas.map((area, r) => {
    const y = 118 + 15 * (areas.length * l + r);
    const cells = [area, ...heads.map((_, c) => figure(l, r, c))];
    cells.forEach((words, c) => text([170, 240, 290, 340][c]!, y, words));
    rules(sketch, y + 4, r === areas.length - 1);
    if (r === 0) side.forEach((words, line) => text(54, y + 22.5 + 9.5 * (line - (side.length - 1) / 2), words));
    return [r === 0 ? side.join('\n') : '', ...cells];
  }));
  return { sketch, rows: [['Indicator', 'Area', ...heads], ...rows] };
}

describe('labels of several lines beside their areas', () => {
  test('hold for all of them where nothing is drawn, though one of their lines is a number', async () => {
    const { sketch, rows } = drawBeside(() => undefined);
    expect(textsOf((await tablesOf(sketch))[0]!)).toEqual(rows);
  });

  test('hold for all of them where rules begin right of them, under headings that are filled cell by cell', async () => {
    const { sketch, rows } = drawBeside((page, y, whole) => page.rule(whole ? 50 : 165, y, 380, y));
    [50, 165, 235, 285, 335].forEach((x, c) => sketch.shade(x, 90, [165, 235, 285, 335, 380][c]!, 106, '#d9e2f3'));
    expect(textsOf((await tablesOf(sketch))[0]!)).toEqual(rows);
  });
});

test('headings set so close that their line reads as one head the columns under them, where years are among them', async () => {
  const rows = [['1', 'Bristol', '22.0%', '23.5%', '+0.4'], ['2', 'Cornwall', '20.6%', '22.0%', '-1.2'], ['3', 'Devon', '22.5%', '23.9%', '+2.0'], ['4', 'Torbay', '21.5%', '23.0%', '+0.3']];
  // The words of one heading stand nearer to one another than to the next.
  const starts = [55, 76, 98.5, 140, 173, 206];
  const draw = (line: string[]): PageSketch => {
    const sketch = new PageSketch();
    line.forEach((text, c) => sketch.text(starts[c]!, 100, text, { size, bold: true }));
    rows.forEach((row, r) => row.forEach((text, c) => sketch.text([71, 79, 168, 201, 230][c]!, 114 + 14 * r, text, { size, align: c === 1 ? 'left' : 'right' })));
    return sketch;
  };
  expect(textsOf((await tablesOf(draw(['Rank', 'Local', 'authority', '2022/23', '2023/24', 'Change'])))[0]!)).toEqual([['Rank', 'Local authority', '2022/23', '2023/24', 'Change'], ...rows]);
  expect(textsOf((await tablesOf(draw(['They', 'are', 'councils', 'near us', 'and like', 'us too'])))[0]!)).toEqual(rows);
});
