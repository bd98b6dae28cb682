import { expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Scorecards of a year's months, some of them blank yet, with what stands behind them. */

const MONTHS = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'];
const ROWS = [['Re-referrals', '18.4%', '19.1%', '18.0%'], ['Assessments', '86.0%', '88.2%', '90.3%'], ['Repeat plans', '21.5%', '22.4%', '20.7%'], ['Visits in time', '71.6%', '70.2%', '85.9%']];
/** The middles of six months, of the year to date, and of three marks. */
const AT = [200, 240, 280, 312, 334, 357];
const BEHIND = [396, 427, 458, 480];

/** The body at a baseline: figures of three months, and behind them those of the year and its target, a rating and an arrow. */
function row(sketch: PageSketch, y: number, [label, ...figures]: readonly string[], r: number): void {
  sketch.text(54, y, label!);
  figures.forEach((text, c) => sketch.text(AT[c]!, y, text, { align: 'middle' }));
  [`3${r}.4%`, `4${r}.5%`, 'GAR'[r % 3]!, '▲'].forEach((text, c) => sketch.text(BEHIND[c]!, y, text, { align: 'middle' }));
}

const printed = (label: string, figures: readonly string[], r: number): string[] => [label, ...figures, '', '', '', `3${r}.4%`, `4${r}.5%`, 'GAR'[r % 3]!, '▲'];

/** Two words about a middle, as far apart as words are in print. */
function pair(sketch: PageSketch, x: number, y: number, [first, second]: readonly [string, string]): PageSketch {
  const left = x - (first.length + second.length) * 2.5 - 1.5;
  return sketch.text(left, y, first, { bold: true }).text(left + first.length * 5 + 3, y, second, { bold: true });
}

test('months that are blank yet, a word space apart, have a column each, and so has every mark behind them', async () => {
  const sketch = new PageSketch().text(54, 80, 'Indicator', { bold: true });
  MONTHS.forEach((month, c) => sketch.text(AT[c]!, 80, month, { align: 'middle', bold: true }));
  ['YTD', 'Target', 'RAG', 'DoT'].forEach((text, c) => sketch.text(BEHIND[c]!, 80, text, { align: 'middle', bold: true }));
  ROWS.forEach((cells, r) => row(sketch, 98 + 18 * r, cells, r));
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!)).toEqual([['Indicator', ...MONTHS, 'YTD', 'Target', 'RAG', 'DoT'], ...ROWS.map(([label, ...figures], r) => printed(label!, figures, r))]);
});

test('what is headed over several columns hides none of the headings under it that stand over white', async () => {
  const sketch = new PageSketch().text(54, 86, 'Indicator', { bold: true });
  pair(sketch, 320, 74, ['Actual', '2023/24']);
  MONTHS.forEach((month, c) => sketch.text(AT[c]!, 90, month, { align: 'middle', bold: true }));
  ['YTD', 'Target', 'RAG', 'DoT'].forEach((text, c) => sketch.text(BEHIND[c]!, 86, text, { align: 'middle', bold: true }));
  ROWS.forEach((cells, r) => row(sketch, 108 + 18 * r, cells, r));
  const [table] = await tablesOf(sketch);
  expect(table!.header.map((path) => path.at(-1))).toEqual(['Indicator', ...MONTHS, 'YTD', 'Target', 'RAG', 'DoT']);
  expect(textsOf(table!).slice(2)).toEqual(ROWS.map(([label, ...figures], r) => printed(label!, figures, r)));
});

test('a heading of two words over two columns that have headings of their own is theirs together', async () => {
  const sketch = new PageSketch().text(54, 92, 'Indicator', { bold: true });
  pair(sketch, 231, 76, ['Benchmark', 'group']);
  ['England', 'London'].forEach((text, c) => sketch.text([210, 252][c]!, 92, text, { align: 'middle', bold: true }));
  ROWS.forEach(([label, first, second], r) => sketch.text(54, 110 + 18 * r, label!).text(210, 110 + 18 * r, first!, { align: 'middle' }).text(252, 110 + 18 * r, second!, { align: 'middle' }));
  const [table] = await tablesOf(sketch);
  expect(table!.header).toEqual([['Indicator'], ['Benchmark group', 'England'], ['Benchmark group', 'London']]);
});

test('comments close behind the last figures are none of them, though a line of one stands a word space behind', async () => {
  const sketch = new PageSketch().text(54, 80, 'Indicator', { bold: true }).text(220, 80, 'Result', { align: 'right', bold: true }).text(280, 80, 'England', { align: 'right', bold: true }).text(300, 80, 'Comment', { bold: true });
  ROWS.forEach(([label, first, second], r) => {
    const y = 105 + 36 * r;
    sketch.text(54, y, label!).text(220, y, first!, { align: 'right' }).text(280, y, second!, { align: 'right' });
    const lines = r % 2 === 0 ? ['Demand', 'grew again', 'since May'] : ['Steady over', 'the period'];
    lines.forEach((line, l) => sketch.text(283.5, y + 11 * l - 5.5 * (lines.length - 1), line));
  });
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!).map((cells) => cells.slice(1, 3))).toEqual([['Result', 'England'], ...ROWS.map(([, first, second]) => [first, second])]);
});
