import { describe, expect, test } from 'vitest';
import { readItems } from '../../../shared/figures/cards/items/readItems.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Box } from '../../../shared/model/geometry.ts';
import type { Period } from '../../../shared/model/observation.ts';
import type { Page } from '../../../shared/model/page.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const second: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'July to September 2023' };
const TITLES = ['Re-referrals within 12 months', 'Care leavers in suitable accommodation', 'Children looked after per 10,000'] as const;

/** Of each figure its indicator, place, role, when it is, and how it is printed. */
function cardsOf(page: Page, { period = second, tables = [] }: { period?: Period | null; tables?: readonly Box[] } = {}): string[] {
  return readCards(page, tables, { ...merton, period }).observations.map(({ indicator, area, role, period: when, raw }) => `${indicator.label} | ${area.name} | ${role} | ${when?.kind ?? 'no'} ${when?.start ?? 'period'} | ${raw}`);
}

const own = (title: string, role: string, start: string, raw: string): string => `${title} | Merton | ${role} | quarter ${start} | ${raw}`;

describe('strips under one another that no frame holds', () => {
  const values = [['24.1%', '22%', '23.8%'], ['89.0%', '92%', '90.0%'], ['64.3', '60', '63.8']] as const;
  const sheet = new Sheet();
  for (const [row, title] of TITLES.entries()) {
    const y = 100 + 40 * row;
    sheet.text(40, y + 8, title, { bold: true });
    for (const [at, word] of ['Q2 2023/24', 'Target', 'Q1 2023/24'].entries()) sheet.text(260 + 90 * at, y, word, { size: 7.5 }).text(260 + 90 * at, y + 16, values[row]![at]!, { size: 14, bold: true });
  }
  const read = TITLES.flatMap((title, row) => [own(title, 'actual', '2023-07-01', values[row]![0]), own(title, 'target', '2023-07-01', values[row]![1]), own(title, 'actual', '2023-04-01', values[row]![2])]);

  test('are a card each, though all of them were taken for a table', () => {
    expect(cardsOf(sheet.done()).toSorted()).toEqual(read.toSorted());
    expect(cardsOf(sheet.done(), { tables: [[38, 90, 540, 220]] }).toSorted()).toEqual(read.toSorted());
  });
});

describe('figures before their words', () => {
  test('never take the word of the figure before them', () => {
    const sheet = new Sheet().frame([40, 92, 555, 137]).text(51, 108, TITLES[0], { bold: true });
    for (const [at, [value, word]] of ([['24.1%', 'this quarter'], ['23.8%', 'last quarter'], ['22%', 'target']] as const).entries()) sheet.text(51 + 125 * at, 128, value, { size: 17, bold: true }).text(102 + 125 * at, 128, word);
    expect(cardsOf(sheet.done())).toEqual([own(TITLES[0], 'actual', '2023-07-01', '24.1%'), own(TITLES[0], 'actual', '2023-04-01', '23.8%'), own(TITLES[0], 'target', '2023-07-01', '22%')]);
  });

  test('nor do they where they stand under one another in a column of their own', () => {
    const sheet = new Sheet().frame([40, 92, 292, 160]).text(48, 108, TITLES[0], { bold: true });
    for (const [at, [value, word]] of ([['24.1%', 'this quarter'], ['23.8%', 'last quarter'], ['22%', 'target']] as const).entries()) sheet.text(48, 122 + 11 * at, value, { bold: true }).text(108, 122 + 11 * at, word);
    expect(cardsOf(sheet.done())).toEqual([own(TITLES[0], 'actual', '2023-07-01', '24.1%'), own(TITLES[0], 'actual', '2023-04-01', '23.8%'), own(TITLES[0], 'target', '2023-07-01', '22%')]);
  });
});

test('a title in a bar along a card’s foot is that card’s, and not the next one’s', () => {
  const sheet = new Sheet();
  for (const [row, title] of TITLES.slice(0, 2).entries()) {
    const y = 92 + 90 * row;
    sheet.frame([40, y, 240, y + 76]).shade([40, y + 56, 240, y + 76], '#224466').text(100, y + 30, ['24.1%', '89%'][row]!, { size: 24, bold: true }).text(110, y + 46, ['Target 22%', 'Target 92%'][row]!, { size: 8.5 }).text(50, y + 70, title, { size: 9 });
  }
  expect(cardsOf(sheet.done())).toEqual([own(TITLES[0], 'actual', '2023-07-01', '24.1%'), own(TITLES[0], 'target', '2023-07-01', '22%'), own(TITLES[1], 'actual', '2023-07-01', '89%'), own(TITLES[1], 'target', '2023-07-01', '92%')]);
});

test('a figure far under the last words of a card is another’s: the rings of two rows keep theirs', () => {
  const sheet = new Sheet();
  for (const [row, titles] of [TITLES.slice(0, 2), [TITLES[2], 'Children on a child protection plan']].entries()) {
    for (const [at, title] of titles.entries()) sheet.text(100 + 200 * at, 130 + 126 * row, [['24.1%', '89%'], ['64.3', '203']][row]![at]!, { size: 12.7, bold: true }).text(60 + 200 * at, 174 + 126 * row, title).text(90 + 200 * at, 186 + 126 * row, `Target: ${[['22%', '92%'], ['60', '190']][row]![at]!}`, { size: 8 });
  }
  const figures = cardsOf(sheet.done());
  expect(figures.filter((figure) => !figure.includes('target')).map((figure) => figure.replace(/ \|.*\| /, ': '))).toEqual(['Re-referrals within 12 months: 24.1%', 'Care leavers in suitable accommodation: 89%', 'Children looked after per 10,000: 64.3', 'Children on a child protection plan: 203']);
});

test('one quarter named in each of three cards is no axis of a chart, and a dash for a target takes no other figure', () => {
  const sheet = new Sheet();
  for (const [at, title] of TITLES.entries()) {
    const x = 34 + 180 * at;
    sheet.shade([x, 87, x + 170, 107], '#d9eaf7').shade([x, 107, x + 170, 141], '#eeeeee').text(x + 2, 101, title, { size: 8.5, bold: true }).text(x + 60, 130, ['24.1%', '89%', '64.3'][at]!, { size: 22, bold: true });
    sheet.text(x + 2, 153, 'Target').text(x + 160, 153, '-').text(x + 2, 168, 'Quarter 1 2023/24').text(x + 140, 168, ['23.8%', '90%', '63.8'][at]!);
  }
  expect(cardsOf(sheet.done())).toEqual(TITLES.flatMap((title, at) => [own(title, 'actual', '2023-07-01', ['24.1%', '89%', '64.3'][at]!), own(title, 'actual', '2023-04-01', ['23.8%', '90%', '63.8'][at]!)]));
});

test('the quarter in the page’s heading dates all tiles, though it stands close over the first', () => {
  const sheet = new Sheet().text(40, 78, 'Quarter 2 2023/24 (July to September 2023)', { size: 10.5 });
  for (const [at, title] of TITLES.slice(0, 2).entries()) sheet.text(86 + 240 * at, 122, ['24.1%', '89%'][at]!, { size: 26, bold: true }).text(50 + 240 * at, 138, title);
  expect(cardsOf(sheet.done(), { period: null })).toEqual([own(TITLES[0], 'actual', '2023-07-01', '24.1%'), own(TITLES[1], 'actual', '2023-07-01', '89%')]);
});

test('months printed with the figures of a rolling year are theirs, and the basis says rolling', () => {
  const sheet = new Sheet().frame([40, 92, 500, 160]).text(48, 108, 'Re-referrals within 12 months (rolling 12 months)', { bold: true }).text(48, 140, 'December 2024: 24.8% | Target: 20% | November 2024: 24.2%', { bold: true });
  expect(readCards(sheet.done(), [], merton).observations.map(({ period, basis, raw }) => `${raw} ${period?.kind} ${period?.start} ${basis}`)).toEqual(['24.8% month 2024-12-01 rolling-12-months', '20% month 2024-12-01 rolling-12-months', '24.2% month 2024-11-01 rolling-12-months']);
});

test('a quarter in brackets is the figure’s before it, a share as well as a number', () => {
  expect(readItems('24.1% (Q2 2023/24)').map(({ kind, period }) => `${kind} ${period}`)).toEqual(['dated Q2 2023/24']);
});

describe('a plain table’s columns are no card', () => {
  const tableOf = (rows: readonly (readonly [string, string])[]): Page => {
    const sheet = new Sheet().frame([41, 177, 556, 289]).text(200, 190, 'Contacts', { size: 8.5, bold: true }).text(45, 190, 'Month', { size: 8.5, bold: true });
    for (const [at, [name, value]] of rows.entries()) sheet.text(45, 204 + 14 * at, name, { size: 8.5 }).text(208, 204 + 14 * at, value, { size: 8.5 });
    return sheet.done();
  };

  test('though times stand before its figures', () => {
    expect(cardsOf(tableOf([['April 2023', '1100'], ['May 2023', '1118'], ['June 2023', '1126']]), { tables: [[41, 177, 556, 289]] })).toEqual([]);
  });

  test('though places do', () => {
    expect(cardsOf(tableOf([['Merton', '1100'], ['South East', '1118'], ['England', '1126']]), { tables: [[41, 177, 556, 289]] })).toEqual([]);
  });
});

test('marks of an axis stand in smaller type than the words beside the chart, and are no figures of theirs', () => {
  const sheet = new Sheet().frame([40, 92, 555, 240]).text(48, 106, TITLES[0], { bold: true }).text(48, 140, '24.1%', { size: 26, bold: true }).text(48, 158, 'Quarter 2 2023/24').text(48, 172, 'Target: 22%');
  for (const [at, mark] of ['80%', '60%', '40%', '20%', '0%'].entries()) sheet.text(194, 130 + 14 * at, mark, { size: 5 });
  expect(cardsOf(sheet.done())).toEqual([own(TITLES[0], 'actual', '2023-07-01', '24.1%'), own(TITLES[0], 'target', '2023-07-01', '22%')]);
});

test.each(['Current target', 'Annual target', 'Local target', 'Agreed target'])('large figures under “Last quarter”, “This quarter” and “%s” are each of its word', (target) => {
  const sheet = new Sheet().frame([40, 100, 555, 145]).shade([40, 100, 555, 114], '#e0f0ea').text(46, 110, TITLES[0], { size: 7.5 });
  for (const [at, [word, value]] of ([['Last quarter', '23.8%'], ['This quarter', '24.1%'], [target, '22%'], ['Status', ''], ['Same quarter last year', '25.2%']] as const).entries()) sheet.text(74 + 96 * at, 122, word, { size: 6.3 }).text(80 + 96 * at, 135, value, { size: 11.5 });
  expect(cardsOf(sheet.done(), { tables: [[40, 100, 555, 145]] })).toEqual([own(TITLES[0], 'actual', '2023-04-01', '23.8%'), own(TITLES[0], 'actual', '2023-07-01', '24.1%'), own(TITLES[0], 'target', '2023-07-01', '22%'), own(TITLES[0], 'actual', '2022-07-01', '25.2%')]);
});
