import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf } from './drawPage.ts';

/* Headings in the middle of the cells of several columns, as browsers and Word print them, whose own headings are set otherwise. */

const labels = ['Referrals per 10,000', 'Repeat plans (%)', 'Moved three times (%)', 'In suitable accommodation (%)'];
const figures = [['517.8', '578.8', '544.1', '605.1', '570.4'], ['23.8', '26.6', '25.2', '23.8', '26.5'], ['80.4', '75.6', '84.3', '79.5', '74.7'], ['92.7', '87.4', '82.2', '91.6', '86.4']];
/** The ends of cells that are drawn as wide as a page lets them be. */
const ends = [190, 250, 310, 410, 470, 530];
const heads = ['Devon', 'Torbay', 'Similar authorities', 'South West', 'England'];

type Align = 'left' | 'middle' | 'right';

function draw(align: Align, over: (sketch: PageSketch) => void): PageSketch {
  const sketch = new PageSketch();
  const at = (column: number): number => (align === 'right' ? ends[column + 1]! - 4 : align === 'left' ? ends[column]! + 4 : (ends[column]! + ends[column + 1]!) / 2);
  over(sketch);
  sketch.text(54, 116, 'Indicator', { size: 8 });
  heads.forEach((text, c) => sketch.text(at(c), 116, text, { align, size: 8 }));
  labels.forEach((label, r) => {
    sketch.text(54, 134 + 16 * r, label, { size: 8 });
    figures[r]!.forEach((text, c) => sketch.text(at(c), 134 + 16 * r, text, { align, size: 8 }));
  });
  for (const y of [88, 120, 138, 154, 170, 186]) sketch.rule(50, y, 530, y);
  return sketch;
}

const overOf = (table: { header: string[][] } | undefined): string[] => table!.header.map((path) => (path.length > 1 ? path[0]! : ''));

describe('a heading in the middle of the cells of several columns', () => {
  test.each<Align>(['left', 'middle', 'right'])('is over all of them, whose texts are set %s', async (align) => {
    const [table] = await tablesOf(draw(align, (sketch) => sketch.text((ends[2]! + ends[5]!) / 2, 102, 'Comparators', { align: 'middle', size: 8 })));
    expect(overOf(table)).toEqual(['', '', '', ...Array<string>(3).fill('Comparators')]);
  });

  test('is over two of them where it stands in the middle of those', async () => {
    const [table] = await tablesOf(draw('right', (sketch) => sketch.text((ends[3]! + ends[5]!) / 2, 102, 'Comparators', { align: 'middle', size: 8 })));
    expect(overOf(table)).toEqual(['', '', '', '', 'Comparators', 'Comparators']);
  });

  test('is over every column of figures, though it begins by chance where one heading in their middle does', async () => {
    // "2023/24" begins where "Similar authorities" does, which stands in the middle of its own column.
    const [table] = await tablesOf(draw('middle', (sketch) => sketch.text(360 - 38, 102, '2023/24 to date', { size: 8 })));
    expect(overOf(table)).toEqual(['', ...Array<string>(5).fill('2023/24 to date')]);
  });
});

test('the first line of a heading that is set from the left goes on in the second', async () => {
  const [table] = await tablesOf(draw('left', (sketch) => sketch.text(ends[2]! + 4, 106, 'Average of', { size: 8 })));
  expect(table!.header[3]!.join(' ').replace('\n', ' ')).toBe('Average of Similar authorities');
});
