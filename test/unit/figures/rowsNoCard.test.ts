import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

test('the first figures of a table’s column are no card’s, though one has its year in brackets over the next', () => {
  const sheet = new Sheet();
  const put = (x0: number, y: number, x1: number, text: string, size = 9): void => {
    sheet.text(x0, y, text, { size, bold: y < 140 });
    sheet.done().runs.at(-1)!.box = [x0, y - 0.9 * size, x1, y + 0.22 * size];
  };
  put(42.6, 93.2, 215.5, 'Children’s services scorecard', 12);
  put(544.4, 122.5, 575.7, 'SN Avg');
  put(540.8, 132.9, 579.3, '(2022/23)');
  put(528.3, 148.2, 591.9, '407.7 (2021/22)');
  for (const [row, text] of ['79.5%', '49.5%', '88.0%', '91.2%', '64.3%'].entries()) put(547.3, 163.6 + 15.4 * row, 572.8, text);
  const read = readCards({ ...sheet.done(), width: 842, height: 595 }, [[43, 105, 799, 301]], merton);
  expect(read.observations.map(({ raw }) => raw)).toEqual([]);
});
