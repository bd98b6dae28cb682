import { expect, test } from 'vitest';
import { placesOfBars } from '../../../shared/figures/cards/regions/placesOfBars.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Block } from '../../../shared/figures/cards/lines/intoBlocks.ts';
import type { Box } from '../../../shared/model/geometry.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

/** A title that stands in the given box. */
const titled = (box: Box, text: string): Block => ({ text, box, size: 11, bold: true, pieces: [] });

function placesUnder(bars: readonly Box[]): Box[] {
  const sheet = new Sheet();
  for (const bar of bars) sheet.shade(bar, '#203864');
  return placesOfBars(sheet.done(), []);
}

test('under bars of one width stand places as high as the step to the next, whatever the lines of their titles', () => {
  expect(placesUnder([[20, 100, 196, 120], [210, 100, 386, 132], [20, 230, 196, 262]])).toEqual([[20, 100, 196, 229], [210, 100, 386, 230], [20, 230, 196, 360]]);
});

test('a place under a bar ends over the title of the next, where each has its title over it', () => {
  const bars: Box[] = [[20, 100, 196, 103], [20, 230, 196, 233]];
  const sheet = new Sheet();
  for (const bar of bars) sheet.shade(bar, '#203864');
  const titles = [titled([20, 84, 150, 96], 'Re-referrals within 12 months'), titled([20, 214, 150, 226], 'Children adopted')];
  expect(placesOfBars(sheet.done(), titles)[0]).toEqual([20, 100, 196, 213]);
  expect(placesOfBars(sheet.done(), titles.slice(1))[0]).toEqual([20, 100, 196, 229]);
});

test('right of bars of one height stand places as wide as the step to the next', () => {
  expect(placesUnder([[20, 100, 24, 220], [210, 100, 214, 220]])).toEqual([[20, 100, 209, 220], [210, 100, 400, 220]]);
});

test.each([
  ['the cells of a heading, side by side', [[20, 100, 196, 120], [196, 100, 372, 120]]],
  ['the bands of a table, one row apart', [[20, 100, 560, 116], [20, 132, 560, 148], [20, 164, 560, 180]]],
  ['one bar', [[20, 100, 560, 116]]],
] satisfies [string, Box[]][])('no places are marked by %s', (_, bars) => {
  expect(placesUnder(bars)).toEqual([]);
});

test('the bars of sections in one table make no cards of their rows', () => {
  const sheet = new Sheet();
  for (const [at, section] of ['Re-referrals to social care', 'EHC plans issued within 20 weeks'].entries()) {
    const y = 100 + 90 * at;
    sheet.shade([30, y, 560, y + 16], '#dde6f0').text(34, y + 12, section, { bold: true });
    for (const [row, name] of ['Number', 'Share', 'Target'].entries()) {
      sheet.text(34, y + 34 + 18 * row, name);
      for (const column of [0, 1, 2]) sheet.text(200 + 100 * column, y + 34 + 18 * row, `${41 + 7 * row + 3 * column + at}`);
    }
  }
  expect(readCards(sheet.done(), [[30, 80, 560, 270]], merton).observations).toEqual([]);
});
