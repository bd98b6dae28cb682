import { expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Scorecards of quarters under their years, in tables that are ruled under their rows alone, or not at all. */

const ROWS = [['Re-referrals', '32.5% (13/40)', '30.0% (12/40)', '50.1% (20/40)', '47.5% (19/40)'], ['Repeat plans', '40.4% (19/47)', '74.5% (35/47)', '57.4% (27/47)', '93.6% (44/47)'], ['Visits in time', '79.6% (43/54)', '24.1% (13/54)', '27.8% (15/54)', '20.4% (11/54)'], ['Moved three or more', '82.0% (50/61)', '83.6% (51/61)', '78.7% (48/61)', '62.3% (38/61)']];
const HEADS = [['Q3', 'Q4', 'Q1', 'Q2'], ['2022/23', '2022/23', '2023/24', '2023/24']] as const;

/** The words of a cell, a word space of print apart, from an x on. */
function words(sketch: PageSketch, x: number, y: number, text: string): void {
  text.split(' ').reduce((at, word) => {
    sketch.text(at, y, word);
    return at + 5 * word.length + 3;
  }, x);
}

/** A table whose cells stand so far apart, each row under a rule where it is ruled: years over the white between two quarters each. */
function draw(step: number, ruled: boolean): PageSketch {
  const at = (column: number): number => 150 + step * column;
  const sketch = new PageSketch().text(54, 80, 'Measure', { bold: true });
  [0, 2].forEach((column) => sketch.text((at(column) + at(column + 1) + 68) / 2, 80, HEADS[1][column]!, { align: 'middle', bold: true }));
  HEADS[0].forEach((quarter, c) => sketch.text(at(c) + 34, 95, quarter, { align: 'middle', bold: true }));
  ROWS.forEach(([label, ...cells], r) => {
    words(sketch, 54, 112 + 16 * r, label!);
    cells.forEach((text, c) => words(sketch, at(c), 112 + 16 * r, text));
    if (ruled) sketch.rule(50, 117 + 16 * r, at(4), 117 + 16 * r);
  });
  return sketch;
}

test.each([['under rules', true], ['without', false]] as const)('years stand over two quarters each, %s, over the white between which they are set', async (_, ruled) => {
  const [table] = await tablesOf(draw(80, ruled));
  expect(table!.header).toEqual([['Measure'], ...HEADS[0].map((quarter, c) => [HEADS[1][c], quarter])]);
  expect(textsOf(table!).slice(table!.headerRows)).toEqual(ROWS);
});

test('shares with their parts behind them, as close as words, are each a cell', async () => {
  const [table] = await tablesOf(draw(74, false));
  expect(textsOf(table!).slice(table!.headerRows)).toEqual(ROWS);
});
