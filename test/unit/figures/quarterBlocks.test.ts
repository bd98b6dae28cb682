import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Box } from '../../../shared/model/geometry.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

/* One indicator after another, each in a small table of its own: quarters across it, and under them this year, the target and last year. */

const XS = [57, 131, 210, 289, 369, 448, 550];
const BLOCKS: [string, string[][]][] = [
  ['KPI 21 – The percentage of assessments completed within 45 working days', [['2023/24', '83.4%', '85.1%', '86.7%'], ['Target', '85%', '85%', '85%', '85%'], ['2022/23', '79.9%', '80.6%', '82.2%', '84.0%']]],
  ['KPI 25 – The percentage of 16 to 17 year olds who are NEET', [['2023/24', '3.3%', 'n/a', '3.0%'], ['Target', '3.2%', '3.2%', '3.2%', '3.2%'], ['2022/23', '3.6%', '9.8%', '3.5%', '3.1%']]],
  ['KPI 26 – The percentage of children returning to a plan', [['2023/24', '9.7%', '11.2%', '10.4%'], ['Target', '9%', '9%', '9%', '9%'], ['2022/23', '12.0%', '13.3%', '12.8%', '11.9%']]],
];

function draw(): { sheet: Sheet; tables: Box[] } {
  const sheet = new Sheet();
  const tables = BLOCKS.map(([title, rows], at): Box => {
    const top = 100 + 158 * at;
    sheet.text(57, top - 22, title, { size: 11, bold: true }).text(57, top - 8, 'Definition: as returned to the Department for Education.', { size: 8 });
    ['Quarter 1', 'Quarter 2', 'Quarter 3', 'Quarter 4'].forEach((head, c) => sheet.text((XS[c + 1]! + XS[c + 2]!) / 2 - 20, top + 17, head, { size: 9, bold: true }));
    sheet.text(470, top + 12, 'DOT from', { size: 9, bold: true }).text(466, top + 23, 'Q3 2022/23', { size: 9, bold: true }).frame([57, top, 550, top + 28])
      .shade([57, top, 550, top + 28], '#7a1f5c').shade([289, top + 28, 369, top + 47], '#ffb81c').shade([57, top + 85, 550, top + 104], '#f4e9f0');
    [...rows, ['Benchmark', 'London 59.0% (2022/23)   England 55.8% (2022/23)']].forEach((row, r) => {
      const y = top + 28 + 19 * r;
      sheet.frame([57, y, r < 3 ? 448 : 550, y + 19]);
      row.forEach((text, c) => sheet.text(c === 0 ? 62 : (XS[c]! + XS[c + 1]!) / 2 - text.length * 2.25, y + 13, text, { size: 9, bold: c === 0 }));
    });
    XS.slice(1).forEach((x, c) => sheet.frame([XS[c]!, top, x, top + 85]));
    return [57, top, 550, top + 104];
  });
  return { sheet, tables };
}

test('tables of quarters, whose last have no result yet, are no cards: they would tell their first column alone, and as the year’s', () => {
  const { sheet, tables } = draw();
  expect(readCards(sheet.done(), tables, merton).observations).toEqual([]);
});

test('two figures under one quarter are a table’s column, and no card’s figure', () => {
  const rows = [['', 'Q1', 'Q2', 'Q3', 'Q4'], ['Actual', '11.7%', '8.6%'], ['Target', '7.7%', '18.9%', '16.2%', '14.1%'], ['RAG', 'Amber', 'Red']];
  const sheet = new Sheet();
  const tables = ['KPI 11 Assessments completed within 45 working days', 'KPI 12 Children becoming subject to a plan for a second or subsequent time'].map((title, at): Box => {
    const top = 105 + 100 * at;
    sheet.text(40, top + 11, title, { size: 9, bold: true }).frame([34, top, 561, top + 15]);
    rows.forEach((row, r) => Array.from({ length: 5 }, (_, c) => {
      const [x0, x1, y] = [c === 0 ? 34 : 61 + 100 * c, 161 + 100 * c, top + 15.3 + 15.3 * r];
      sheet.frame([x0, y, x1, y + 15.3]);
      if (row[c] !== undefined && row[c] !== '') sheet.text(c === 0 ? 40 : (x0 + x1) / 2 - row[c].length * 2.55, y + 11, row[c], { size: 9, bold: r === 0 });
    }));
    return [34, top, 561, top + 76];
  });
  expect(readCards(sheet.done(), tables, merton).observations).toEqual([]);
});
