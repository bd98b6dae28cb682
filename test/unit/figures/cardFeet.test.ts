import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const REFERRALS = 'Re-referrals within 12 months';

/** Of each figure its indicator, place, role, when it is and how it is printed. */
function told(sheet: Sheet): string[] {
  return readCards(sheet.done(), [], merton).observations.map(({ indicator, area, role, period, raw }) => `${indicator.label} | ${area.name} ${role} ${period?.end.slice(0, 7) ?? '-'} ${raw}`);
}

/** A bar with a title, a band with the newest figure and its target, and a strip with these words over their values. */
function panel(strip: readonly (readonly [string, string])[]): Sheet {
  const sheet = new Sheet().shade([40, 100, 300, 130], '#005566').shade([40, 130, 300, 190], '#ffffff').shade([40, 190, 300, 226], '#f0f4f4').frame([40, 100, 300, 260])
    .text(48, 118, REFERRALS, { bold: true }).text(48, 165, '24.1%', { size: 24, bold: true }).text(48, 176, 'Q2 2023/24', { size: 8 })
    .text(230, 150, 'Target', { size: 8 }).text(226, 168, '22%', { size: 13, bold: true });
  for (const [at, [word, value]] of strip.entries()) sheet.text(46 + 64 * at, 200, word, { size: 7 }).text(52 + 64 * at, 212, value, { size: 10, bold: true });
  return sheet;
}

const ABOVE = [`${REFERRALS} | Merton actual 2023-09 24.1%`, `${REFERRALS} | Merton target 2023-09 22%`];

test('the strip along a card’s foot holds what it was before, beside its comparators', () => {
  expect(told(panel([['Q1 2023/24', '23.8%'], ['Q2 2022/23', '21.0%'], ['England 2022/23', '22.4%']]))).toEqual([...ABOVE,
    `${REFERRALS} | Merton actual 2023-06 23.8%`, `${REFERRALS} | Merton actual 2022-09 21.0%`, `${REFERRALS} | England actual 2023-03 22.4%`]);
});

test('the strip under a card that names another indicator is none of it', () => {
  expect(told(panel([['Q1 2023/24', '312'], ['Q2 2022/23', '299']]).text(46, 232, 'Children looked after', { size: 9, bold: true })).slice(0, 2)).toEqual(ABOVE);
  const other = panel([]).text(46, 200, 'Children looked after', { size: 8, bold: true }).text(46, 214, 'Q1 2023/24', { size: 7 }).text(52, 224, '312', { size: 10, bold: true });
  expect(told(other)).toEqual(ABOVE);
});

test('words close beside each other are each over its own figure', () => {
  const sheet = new Sheet().frame([40, 100, 330, 220]).text(48, 116, REFERRALS, { bold: true }).text(48, 160, '24.1%', { size: 28, bold: true }).text(48, 172, 'Feb 2024', { size: 9 });
  // Of one size, with 7 points between them: less than the widest space between words.
  let x = 48;
  for (const [word, value] of [['Jan 2024', '23.8%'], ['Target', '22.0%'], ['England 2022/23', '22.4%'], ['South West 2022/23', '21.7%']] as const) {
    const width = word.length * 5;
    sheet.text(x, 196, word, { size: 10 }).text(x + width / 2 - 12, 211, value, { size: 10, bold: true });
    x += width + 7;
  }
  expect(told(sheet)).toEqual(['Merton actual 2024-02 24.1%', 'Merton actual 2024-01 23.8%', 'Merton target 2024-02 22.0%', 'England actual 2023-03 22.4%', 'South West actual 2023-03 21.7%'].map((figure) => `${REFERRALS} | ${figure}`));
});

test('a question over two lines, and what a comment says, are no titles', () => {
  const sheet = new Sheet().shade([40, 100, 540, 124], '#224466').text(46, 116, REFERRALS, { bold: true }).frame([40, 124, 540, 260])
    .text(330, 140, 'What is the background to current', { size: 9, bold: true }).text(330, 151, 'performance?', { size: 9, bold: true })
    .text(330, 164, '•  Young parents account for a large share', { size: 9 }).text(330, 175, 'of those not in EET.', { size: 9 })
    .text(46, 200, 'Latest: 24.1%').text(46, 214, 'Target: 22%').text(46, 228, 'England (2016/17): 21.9%');
  expect(told(sheet).map((figure) => figure.split(' | ')[0])).toEqual([REFERRALS, REFERRALS, REFERRALS]);
});
