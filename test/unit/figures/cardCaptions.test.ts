import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Period } from '../../../shared/model/observation.ts';
import type { Page } from '../../../shared/model/page.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const year: Period = { start: '2022-04-01', end: '2023-03-31', kind: 'financial-year', label: '2022/23' };

/** Of each figure its indicator, unit, when it ends and how it is printed. */
function cardsOf(page: Page): string[] {
  return readCards(page, [], { ...merton, period: year }).observations.map(({ indicator, value, role, period, raw }) => `${indicator.label} | ${role} | ${value.kind === 'missing' ? null : value.unit} | ${period?.kind} ${period?.end} | ${raw}`);
}

/** Boxes side by side, a large figure over the lines of its caption in each. */
function boxes(captions: readonly (readonly [string, ...string[]])[]): Page {
  const sheet = new Sheet();
  for (const [at, [value, ...lines]] of captions.entries()) {
    const x = 40 + 130 * at;
    sheet.shade([x, 100, x + 126, 190], '#f6e6ec').text(x + 44, 130, value, { size: 24, bold: true });
    for (const [down, line] of lines.entries()) sheet.text(x + 8, 152 + 11 * down, line, { size: 9 });
  }
  return sheet.done();
}

test('a number that a caption’s line begins with is no figure where the line before leads up to it', () => {
  expect(cardsOf(boxes([['64', 'Children looked after per', '10,000 at 31 March 2023'], ['446', 'Care leavers aged 18 to', '24 at 31 March 2023'], ['46', 'Unaccompanied asylum', 'seeking children at 31', 'March 2023']]))).toEqual([
    'Children looked after per 10,000 at 31 March 2023 | actual | per-10000 | as-at 2023-03-31 | 64',
    'Care leavers aged 18 to 24 at 31 March 2023 | actual | count | as-at 2023-03-31 | 446',
    'Unaccompanied asylum seeking children at 31 March 2023 | actual | count | as-at 2023-03-31 | 46',
  ]);
});

test('boxes under one another at a card’s right are its figures, each under its word, whatever stands at the left', () => {
  const sheet = new Sheet().shade([30, 54, 560, 82], '#134f7c').text(38, 72, 'Re-referrals within 12 months', { size: 10, bold: true }).frame([30, 54, 560, 260]);
  for (const [at, [word, value]] of ([['Latest', '24.3%'], ['Target', '20%'], ['Previous', '23.4%']] as const).entries()) sheet.shade([406, 88 + 44 * at, 555, 127 + 44 * at], '#e8f0f6').text(413, 100 + 44 * at, word, { size: 8 }).text(413, 114 + 44 * at, value, { size: 14, bold: true });
  sheet.text(40, 236, 'England 2021/22: 22.4%  |  South West 2021/22: 22.1%', { size: 9, bold: true });
  expect(cardsOf(sheet.done()).map((figure) => figure.replace(/^[^|]+\| (\w+) \|.*\| /, '$1 '))).toEqual(['actual 24.3%', 'target 20%', 'actual 23.4%', 'actual 22.4%', 'actual 22.1%']);
});

test('a stroke that parts headings is no figure', () => {
  expect(cardsOf(new Sheet().frame([28, 48, 560, 130]).text(54, 60, 'Re-referrals within 12 months').text(300, 60, 'Jun-23 /').text(360, 60, 'Sep-23 /').text(420, 60, '1.7% (Q4)').done())).toEqual([]);
});

test('words beside a large figure run over into the line under it, and so does their day', () => {
  const tile = (...lines: [string, string]): string[] => {
    const sheet = new Sheet().frame([30, 120, 340, 240]).text(43, 168, '92.6', { size: 34, bold: true }).text(120, 168, lines[0], { size: 12, bold: true }).text(43, 187, lines[1], { size: 12, bold: true }).text(43, 204, '2021/22: 97.5').text(43, 216, 'England 2021/22: 70');
    return readCards(sheet.done(), [], merton).observations.map(({ indicator, period, raw }) => `${indicator.label} | ${period?.kind} ${period?.end} | ${raw}`);
  };
  const rate = 'per 10,000 children and young people were in care at 31 March 2023';
  expect(tile('per 10,000 children and young', 'people were in care at 31 March 2023')).toEqual([`${rate} | as-at 2023-03-31 | 92.6`, `${rate} | financial-year 2022-03-31 | 97.5`, `${rate} | financial-year 2022-03-31 | 70`]);
  expect(tile('children in our care at 31 March', '2023')[0]).toBe('children in our care at 31 March 2023 | as-at 2023-03-31 | 92.6');
});
