import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/*
 * Numbers and shares in pairs under the days they are of, as a spreadsheet prints a profile: blocks one under another, each
 * with a dark band of headings over a light one, and ruled under every row.
 */

const ends = [230, 265, 310, 345, 400, 440];
const days = ['31 March 2022', '31 March 2023'];
const parts = ['No.', '%', 'No.', '%', '%', '%'];
const blocks = [
  { title: 'Where they live', rows: [['Foster care', '412', '43.5', '398', '41.4', '51', '49'], ['With family', '118', '12.5', '121', '12.6', '15', '16'], ['With parents', '63', '6.7', '62', '6.5', '6', '7']] },
  { title: 'Distance', rows: [['In the county', '701', '74.0', '704', '73.3', '', ''], ['Far from home', '142', '15.0', '151', '15.7', '18', '17']] },
  { title: 'Alone here', rows: [['Asylum seekers', '71', '7.5', '88', '9.2', '8', '9']] },
];

/** One block from `top` on; returns where it ends. */
function drawBlock(sketch: PageSketch, { title, rows }: (typeof blocks)[number], top: number): number {
  sketch.shade(50, top, 450, top + 36, '#00594c').shade(50, top + 36, 450, top + 49, '#e2efda');
  sketch.text(52, top + 21, title, { size: 8, bold: true });
  // The days stand over their pairs, which spreadsheets print from the right of wider cells: a long one reaches out to the left.
  days.forEach((day, i) => sketch.text(ends[2 * i + 1]! - 24, top + 21, day, { size: 8, bold: true, align: 'middle' }));
  ['Statistical', 'neighbours', '2023'].forEach((text, i) => sketch.text(383, top + 13 + 8 * i, text, { size: 8, bold: true, align: 'middle' }));
  ['England', '2023'].forEach((text, i) => sketch.text(430, top + 17 + 8 * i, text, { size: 8, bold: true, align: 'middle' }));
  [parts, ...rows.map((row) => row.slice(1))].forEach((texts, r) => texts.forEach((text, c) => text !== '' && sketch.text(ends[c]!, top + 45 + 13 * r, text, { size: 8, bold: r === 0, align: 'right' })));
  rows.forEach(([label], r) => sketch.text(52, top + 58 + 13 * r, label!, { size: 8 }));
  for (let r = 0; r <= rows.length; r++) sketch.rule(50, top + 49 + 13 * r, 450, top + 49 + 13 * r);
  return top + 49 + 13 * rows.length;
}

describe('numbers and shares in pairs under the days they are of', () => {
  test('are read block by block, each under its own headings', async () => {
    const sketch = new PageSketch();
    blocks.reduce((top, block) => drawBlock(sketch, block, top) + 12, 80);
    const tables = await tablesOf(sketch);
    expect(tables.map((table) => textsOf(table).slice(table.headerRows))).toEqual(blocks.map(({ rows }) => rows));
    const paths = [...days.flatMap((day) => [[day, 'No.'], [day, '%']]), ['Statistical neighbours 2023', '%'], ['England 2023', '%']];
    expect(tables.map(({ header }) => header)).toEqual(blocks.map(({ title }) => [[title], ...paths]));
  });

  test('a row left blank but for its rule parts no table', async () => {
    const sketch = new PageSketch();
    const end = drawBlock(sketch, blocks[0]!, 80);
    sketch.rule(50, end + 13, 450, end + 13).text(52, end + 22, 'With friends', { size: 8 });
    ['31', '3.2', '29', '3.0', '2', '3'].forEach((text, c) => sketch.text(ends[c]!, end + 22, text, { size: 8, align: 'right' }));
    expect(await tablesOf(sketch.rule(50, end + 26, 450, end + 26))).toHaveLength(1);
  });
});
