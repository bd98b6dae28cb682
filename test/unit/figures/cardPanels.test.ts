import { describe, expect, test } from 'vitest';
import { readItems } from '../../../shared/figures/cards/items/readItems.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Box } from '../../../shared/model/geometry.ts';
import type { Period } from '../../../shared/model/observation.ts';
import type { Page } from '../../../shared/model/page.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const september: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'July to September 2023' };
const REFERRALS = 'Re-referrals within 12 months';

/** Of each figure its indicator, place, role, when it is and how it is printed. */
function cardsOf(page: Page, tables: readonly Box[] = []): string[] {
  return readCards(page, tables, { ...merton, period: september }).observations.map(({ indicator, area, role, period, raw }) => `${indicator.label} | ${area.name} | ${role} | ${period?.start ?? 'no period'} | ${raw}`);
}

const own = (role: string, start: string, raw: string, label = REFERRALS): string => `${label} | Merton | ${role} | ${start} | ${raw}`;

/** Three filled boxes beside each other, each with its word, when it is, and its value. */
function boxes(sheet: Sheet, top: number, size: number, values: readonly string[]): Sheet {
  const words = [['Latest', 'Q2 2023/24'], ['Target', '2023/24'], ['Previous', 'Q1 2023/24']] as const;
  return words.reduce((page, [word, when], at) => {
    const x = 40 + 130 * at;
    return page.shade([x, top, x + 120, top + 56], '#eef1f5').text(x + 30, top + 14, word, { size: 9 }).text(x + 22, top + 26, when, { size: 9 }).text(x + 30, top + 46, values[at]!, { size });
  }, sheet);
}

describe('boxes of latest, target and previous under a title bar', () => {
  const read = [own('actual', '2023-07-01', '24.1%'), own('target', '2023-04-01', '22%'), own('actual', '2023-04-01', '23.8%')];

  test('are one card, though the bar takes two lines and a table was found there', () => {
    const sheet = boxes(new Sheet().shade([40, 40, 430, 84], '#5d2e8c').text(48, 58, 'Re-referrals', { size: 14 }).text(48, 74, 'within 12 months', { size: 14 }), 94, 20, ['24.1%', '22%', '23.8%']);
    expect(cardsOf(sheet.done())).toEqual(read);
    expect(cardsOf(sheet.done(), [[38, 100, 500, 300]])).toEqual(read);
  });

  test('keep their periods where no target is set: three dates in a row are no axis of a chart', () => {
    const sheet = boxes(new Sheet().shade([40, 40, 430, 70], '#5d2e8c').text(48, 58, REFERRALS, { size: 14 }), 84, 20, ['24.1%', 'Not set', '23.8%']);
    expect(cardsOf(sheet.done()).filter((figure) => figure.includes('actual'))).toEqual([read[0], read[2]]);
  });
});

test('"same quarter" of a named year is that quarter, and never the whole year', () => {
  const sheet = new Sheet().frame([40, 100, 480, 200]).text(50, 116, REFERRALS, { bold: true }).text(50, 160, '24.1%', { size: 26 }).text(50, 184, 'Previous quarter: 23.8% / Same quarter 2022/23: 21%');
  expect(cardsOf(sheet.done())).toEqual([own('actual', '2023-07-01', '24.1%'), own('actual', '2023-04-01', '23.8%'), own('actual', '2022-07-01', '21%')]);
});

test('no day begins behind a decimal point', () => {
  expect(readItems('October 2024: 30 November 2023: 31').map(({ period, parsed }) => `${period} ${parsed.value.kind === 'number' ? parsed.value.number : ''}`)).toEqual(['October 2024 30', 'November 2023 31']);
  expect(readItems('August 2022 13.9 September 2021 14.2').map(({ period, parsed }) => `${period} ${parsed.value.kind === 'number' ? parsed.value.number : ''}`)).toEqual(['August 2022 13.9', 'September 2021 14.2']);
});

test('a title of two lines is whole though its code is set light, and the rating beside a figure is the card’s', () => {
  const title = 'Percentage of repeat referrals';
  const sheet = new Sheet().shade([40, 100, 300, 146], '#e4ecf4').frame([40, 100, 300, 220]).text(50, 116, '1.2.1.PI').text(92, 116, title, { bold: true }).text(50, 128, 'within 12 months', { bold: true }).text(50, 164, 'Last period: 19.0%').text(220, 164, 'Green', { bold: true }).text(50, 180, 'This period: 18.8%').text(50, 196, 'Target: 20%');
  expect(readCards(sheet.done(), [], { ...merton, period: september }).observations.map(({ indicator, raw, rating }) => `${indicator.label} | ${raw} | ${rating}`)).toEqual([
    `1.2.1.PI ${title} within 12 months | 19.0% | null`, `1.2.1.PI ${title} within 12 months | 18.8% | green`, `1.2.1.PI ${title} within 12 months | 20% | null`,
  ]);
});

test('a strip prints its title in the first of its panels, and a figure in each of the others', () => {
  const titles = [REFERRALS, 'Care leavers in suitable accommodation'];
  const sheet = new Sheet();
  for (const [row, title] of titles.entries()) {
    const y = 100 + 50 * row;
    sheet.shade([40, y, 250, y + 34], '#224466').text(48, y + 20, title, { size: 10 });
    for (const [at, [word, value]] of ([['Actual', '24.1%'], ['Target', '22%'], ['Last quarter', '23.8%']] as const).entries()) sheet.shade([256 + 86 * at, y, 336 + 86 * at, y + 34], '#eeeeff').text(266 + 86 * at, y + 12, word, { size: 8 }).text(266 + 86 * at, y + 26, value, { size: 12, bold: true });
  }
  expect(cardsOf(sheet.done())).toEqual(titles.flatMap((title) => [own('actual', '2023-07-01', '24.1%', title), own('target', '2023-07-01', '22%', title), own('actual', '2023-04-01', '23.8%', title)]));
});

test('the bar at a card’s foot that says what is thought of it is part of it, and no table’s row', () => {
  const sheet = new Sheet().shade([40, 100, 240, 220], '#f3f6f4').shade([40, 220, 240, 244], '#b91c1c').text(50, 116, REFERRALS, { bold: true }).text(50, 160, '24.1%', { size: 30 }).text(50, 180, 'Target: 22%').text(50, 235, 'Missed', { bold: true });
  const { boxes: found, observations } = readCards(sheet.done(), [], { ...merton, period: september });
  expect(found).toEqual([[40, 100, 240, 244]]);
  expect(observations.map(({ raw, rating }) => `${raw} ${rating}`)).toEqual(['24.1% red', '22% null']);
});

describe('the figure shown large', () => {
  const tile = (shown: string, ...lines: string[]): Page => lines.reduce((sheet, line, at) => sheet.text(50, 184 + 14 * at, line), new Sheet().frame([40, 100, 340, 240]).text(50, 116, REFERRALS, { bold: true }).text(50, 160, shown, { size: 26 })).done();

  test.each(['▲ 24.1%', '24.1% ●', '24.1% ✔'])('may have a mark before or behind it: %s', (shown) => {
    expect(cardsOf(tile(shown, 'Target: 22%'))).toEqual([own('actual', '2023-07-01', shown), own('target', '2023-07-01', '22%')]);
  });

  test('is of the period under it, and the next figure of the one behind that', () => {
    expect(cardsOf(tile('24.1%', 'Q2 2023/24 (Jul–Sep)', '23.8% in Q1 (Apr–Jun)', 'Target 22%'))).toEqual([own('actual', '2023-07-01', '24.1%'), own('actual', '2023-04-01', '23.8%'), own('target', '2023-07-01', '22%')]);
  });

  test('has its unit from the line under the title', () => {
    const page = new Sheet().frame([40, 100, 340, 240]).text(50, 116, 'Children looked after', { bold: true }).text(50, 130, 'Rate per 10,000 children aged 0-17', { size: 8 }).text(50, 170, '88.4', { size: 26 }).text(50, 190, 'Target: 84.0').done();
    expect(readCards(page, [], { ...merton, period: september }).observations.map(({ value, indicator }) => [value.kind === 'missing' ? null : value.unit, indicator.id])).toEqual([['per-10000', 'lac-rate'], ['per-10000', 'lac-rate']]);
  });
});

test('the figure at the end of the title’s line is the newest', () => {
  const sheet = new Sheet().frame([40, 100, 500, 150]).text(50, 116, REFERRALS, { bold: true }).text(450, 116, '24.1%', { bold: true }).text(50, 134, 'Target 22%  |  Q1 23.8%', { size: 9 });
  expect(cardsOf(sheet.done())).toEqual([own('actual', '2023-07-01', '24.1%'), own('target', '2023-07-01', '22%'), own('actual', '2023-04-01', '23.8%')]);
});

test.each([
  ['Current position: 24.1%', 'Last reported position: 23.8%', 'Position a year ago: 21%'],
  ['We achieved: 24.1%', 'Last time: 23.8%', 'A year ago: 21%'],
  ['Latest: 24.1%', 'Prev Q: 23.8%', 'Last year: 21%'],
])('officers word them so: %s, %s, %s', (...lines) => {
  const sheet = lines.reduce((page, line, at) => page.text(50, 136 + 14 * at, line), new Sheet().frame([40, 100, 340, 200]).text(50, 116, REFERRALS, { bold: true }));
  expect(cardsOf(sheet.done())).toEqual([own('actual', '2023-07-01', '24.1%'), own('actual', '2023-04-01', '23.8%'), own('actual', '2022-07-01', '21%')]);
});

test('years in filled cells head a table: what stands in a card over them is no chart’s', () => {
  const sheet = new Sheet().shade([40, 100, 280, 200], '#e8f2f2').text(50, 116, 'Reviews held on time', { bold: true }).text(50, 160, '93%', { size: 27 }).text(150, 150, 'Previous').text(200, 150, '96%').text(150, 170, 'Target').text(200, 170, '97%');
  for (const [at, year] of ['2020/21', '2021/22', '2022/23'].entries()) sheet.shade([150 + 60 * at, 240, 208 + 60 * at, 262], '#cfe3e4').text(160 + 60 * at, 254, year, { size: 9, bold: true });
  expect(cardsOf(sheet.done()).map((figure) => figure.split(' | ').at(-1))).toEqual(['93%', '96%', '97%']);
});

describe('a tile with panels along its foot', () => {
  const tile = (sheet: Sheet, x: number, shown: string, panels: readonly (readonly [string, string])[]): Sheet => panels.reduce((page, [word, value], at) => page.shade([x + 8 + 74 * at, 190, x + 76 + 74 * at, 226], '#dde6e4').text(x + 26 + 74 * at, 202, word, { size: 7 }).text(x + 26 + 74 * at, 218, value, { size: 12 }),
    sheet.frame([x, 100, x + 240, 230]).text(x + 10, 116, REFERRALS, { bold: true }).text(x + 10, 160, shown, { size: 26 }));

  test('keeps the only one of them, in larger type than its word', () => {
    expect(cardsOf(tile(new Sheet(), 40, '24.1%', [['Target', '22%']]).done())).toEqual([own('actual', '2023-07-01', '24.1%'), own('target', '2023-07-01', '22%')]);
  });

  test('is no table’s, though one was found that begins within it and goes on over the next, or ends there', () => {
    const page = tile(new Sheet().text(150, 150, '▲ from 23.8% in Q1', { size: 8 }), 40, '24.1%', [['Target', '22%'], ['London', '20%']]).done();
    const read = [own('actual', '2023-07-01', '24.1%'), own('target', '2023-07-01', '22%'), own('actual', '2023-04-01', '23.8%')];
    expect(cardsOf(page, [[38, 140, 542, 300]])).toEqual(expect.arrayContaining(read));
    expect(cardsOf(page, [[38, 60, 542, 221]])).toEqual(expect.arrayContaining(read));
    expect(cardsOf(page, [[38, 60, 542, 300]])).toEqual([]);
  });
});
