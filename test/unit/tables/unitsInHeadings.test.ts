import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Councils down and indicators across, whose headings wrap where their unit begins. */

const size = 8;
const ends = [230, 330, 430, 530];
const rows = [['Bristol', '54.5', '38.9', '24.6', '86.9'], ['Cornwall', '61.1', '43.4', '22.4', '79.2'], ['Devon', '55.6', '39.7', '25.2', '88.3'], ['England', '65.7', '38.5', '24.7', '85.2']];

/** The lines of each heading, set from the right as the figures are, and the rows under them. */
function draw(headings: string[][]): PageSketch {
  const sketch = new PageSketch();
  const lines = Math.max(...headings.map(({ length }) => length));
  headings.forEach((texts, c) => texts.forEach((text, line) => sketch.text(ends[c]!, 100 + 10 * (lines - texts.length + line), text, { size, align: 'right' })));
  sketch.text(54, 100 + 10 * (lines - 1), 'Council', { size });
  rows.forEach(([label, ...figures], r) => {
    sketch.text(54, 118 + 10 * (lines - 1) + 14 * r, label!, { size });
    figures.forEach((text, c) => sketch.text(ends[c]!, 118 + 10 * (lines - 1) + 14 * r, text, { size, align: 'right' }));
  });
  return sketch;
}

const headed = (headings: string[][]): string[][] => [['Council', ...headings.map((lines) => lines.join('\n'))], ...rows];

describe('what a rate is of', () => {
  test('is no column, though it ends where its figures do', async () => {
    const headings = [['Children looked after', 'per 10,000'], ['Protection plans', 'per 10,000'], ['Referred again', 'in a year (%)'], ['In suitable', 'homes (%)']];
    expect(textsOf((await tablesOf(draw(headings)))[0]!)).toEqual(headed(headings));
  });

  test('is no row of figures where it stands alone on its line', async () => {
    const headings = [['Looked after per', '10,000', '2023/24'], ['On plans per', '10,000', '2023/24'], ['Assaults per', '100,000', '2023/24'], ['Referred', 'again (%)', '2023/24']];
    expect(textsOf((await tablesOf(draw(headings)))[0]!)).toEqual(headed(headings));
  });

  test('is a figure behind any other word', async () => {
    const sketch = new PageSketch();
    [['Measure', '2022', '2023'], ['Children in need', '9,000', '10,000'], ['Referrals', '8,000', '9,500'], ['Visits', '10,000', '7,200']].forEach((row, r) => row.forEach((text, c) => sketch.text([54, 200, 260][c]!, 100 + 14 * r, text, { align: c > 0 ? 'right' : 'left' })));
    expect(textsOf((await tablesOf(sketch))[0]!)[3]).toEqual(['Visits', '10,000', '7,200']);
  });
});

test('a unit over its year, set from the left, is over no column that another heading over it names', async () => {
  const starts = [54, 150, 250, 340, 440];
  const sketch = new PageSketch();
  [['', 'Looked after', 'On plans', 'Referred again', 'In suitable homes']].forEach((texts) => texts.forEach((text, c) => sketch.text(starts[c]! + 12, 100, text, { size })));
  ['Rate per 10,000', 'Rate per 10,000'].forEach((text, c) => sketch.text(starts[c + 1]!, 114, text, { size }));
  ['Council', '2023/24', '2023/24', '% 2023/24', '% 2023/24'].forEach((text, c) => sketch.text(starts[c]!, 124, text, { size }));
  rows.forEach((row, r) => row.forEach((text, c) => sketch.text(starts[c]!, 140 + 14 * r, text, { size })));
  const [table] = await tablesOf(sketch);
  expect(table!.header.map((path) => path.join(' ').replaceAll('\n', ' '))).toEqual(['Council', 'Looked after Rate per 10,000 2023/24', 'On plans Rate per 10,000 2023/24', 'Referred again % 2023/24', 'In suitable homes % 2023/24']);
});

test('headings wider than the figures and ranks they are over head a bare table, the last one too', async () => {
  const sketch = new PageSketch();
  const at = [180, 250, 310, 380, 450, 520];
  ['Children looked after per 10,000', 'Child protection per 10,000', 'Referred again within a year (%)'].forEach((text, g) => sketch.text((at[2 * g]! + at[2 * g + 1]!) / 2, 100, text, { size: 7, align: 'middle' }));
  sketch.text(54, 114, 'Council', { size });
  at.forEach((x, c) => sketch.text(x, 114, c % 2 ? 'Rank' : '2023/24', { size, align: 'middle' }));
  rows.forEach(([label, ...figures], r) => {
    sketch.text(54, 130 + 14 * r, label!, { size });
    at.forEach((x, c) => sketch.text(x, 130 + 14 * r, c % 2 ? String((r + c) % 5 + 1) : figures[c / 2]!, { size, align: 'middle' }));
  });
  const [table] = await tablesOf(sketch);
  expect(table!.header.slice(1).map(([group]) => group!.split(' ')[0])).toEqual(['Children', 'Children', 'Child', 'Child', 'Referred', 'Referred']);
});
