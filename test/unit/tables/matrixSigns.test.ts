import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* A matrix as dashboards print it: years over quarters, groups that fold behind a sign, a rule over each group's name only. */

const ends = [300, 350, 400, 460, 510];
const groups = [
  { name: 'Demand', rows: [['Number of referrals', '1,012', '958', '4,161', '1,046', '979'], ['Repeat referrals', '17.2%', '16.8%', '17.5%', '16.4%', '15.8%']] },
  { name: 'Child protection', rows: [['Plans', '231', '224', '246', '238', '229'], ['Plans per 10,000', '36.9', '35.8', '39.3', '38.0', '36.6']] },
  { name: 'Leaving care', rows: [['In work or learning', '68.2%', '66.0%', '70.8%', '71.1%', '67.5%'], ['With a plan', '86.5%', '88.1%', '92.4%', '91.7%', '93.3%']] },
];

function drawMatrix(signed: boolean): PageSketch {
  const sketch = new PageSketch().text(325, 96, '2023/24', { bold: true, align: 'middle' }).text(460, 96, '2024/25', { bold: true, align: 'middle' });
  sketch.text(56, 105, 'Group / Measure', { bold: true });
  ['Q1', 'Q2', 'Year', 'Q1', 'Q2'].forEach((text, c) => sketch.text(ends[c]!, 114, text, { bold: true, align: 'right' }));
  let y = 120;
  for (const { name, rows } of groups) {
    sketch.rule(50, y, 515, y).text(signed ? 67 : 56, y + 12, name, { bold: true });
    if (signed) sketch.text(57, y + 11, '−', { size: 8 }).grid([56, 63], [y + 5, y + 12]);
    rows.forEach(([label, ...figures], r) => {
      sketch.text(70, y + 28 + 16 * r, label!);
      if (r % 2 === 1) sketch.shade(50, y + 16 + 16 * r, 515, y + 32 + 16 * r, '#f3f7f5');
      figures.forEach((text, c) => sketch.text(ends[c]!, y + 28 + 16 * r, text, { align: 'right' }));
    });
    y += 16 * (rows.length + 1);
  }
  return sketch;
}

describe('a dashboard’s matrix', () => {
  test.each([['with a sign before each group', true], ['without signs', false]])('has its years, its groups and its last rows, %s', async (_, signed) => {
    const [table, ...others] = await tablesOf(drawMatrix(signed));
    expect(others).toEqual([]);
    expect(table!.header.slice(1)).toEqual([['2023/24', 'Q1'], ['2023/24', 'Q2'], ['2023/24', 'Year'], ['2024/25', 'Q1'], ['2024/25', 'Q2']]);
    expect(textsOf(table!).slice(2)).toEqual(groups.flatMap(({ name, rows }) => [[name, '', '', '', '', ''], ...rows]));
  });

  test('has no title of another table for its last group', async () => {
    const sketch = drawMatrix(true).rule(50, 264, 515, 264).text(56, 276, 'Staffing', { bold: true });
    ['May', 'June', 'July'].forEach((text, c) => sketch.text(ends[c]!, 292, text, { bold: true, align: 'right' }));
    expect(textsOf((await tablesOf(sketch))[0]!).flat()).not.toContain('Staffing');
  });
});
