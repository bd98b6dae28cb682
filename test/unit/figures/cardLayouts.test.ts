import { describe, expect, test } from 'vitest';
import type { Period } from '../../../shared/model/observation.ts';
import type { Page } from '../../../shared/model/page.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { inWords, merton } from './tableOf.ts';

const september: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'July to September 2023' };
const EHCP = '% of EHC plans issued within 20 weeks';

function cardsOf(page: Page, period: Period | null = september, tables: Parameters<typeof readCards>[1] = []): string[] {
  return readCards(page, tables, { ...merton, period }).observations.map(inWords);
}

describe('a card beside its chart', () => {
  /** Numbers along the upright axis, quarters along the level one, and a figure at each bar. */
  const charted = (sheet: Sheet, top: number): Sheet => {
    for (const [index, mark] of ['80%', '60%', '40%', '20%', '0%'].entries()) sheet.text(50, top + 20 * index, mark, { size: 6 });
    for (const [index, quarter] of ['Q2 22', 'Q3 22', 'Q4 22', 'Q1 23', 'Q2 23'].entries()) sheet.text(80 + 40 * index, top + 90, quarter, { size: 6 }).text(82 + 40 * index, top + 40 - index, `${30 + index}%`, { size: 6 });
    return sheet;
  };
  const FIGURES = [
    `${EHCP} | Merton | actual | quarter 2023-07-01 |  | 34 percent`, `${EHCP} | Merton | target | quarter 2023-07-01 |  | 60 percent`,
    `${EHCP} | Merton | actual | quarter 2023-04-01 |  | 26 percent`,
  ];

  test('reads none of the numbers at its axes and bars', () => {
    const page = charted(new Sheet().frame([40, 100, 300, 290]).text(48, 116, EHCP, { bold: true }), 140).text(48, 260, 'Latest: 34% | Target: 60% | Previous: 26%').done();
    expect(cardsOf(page)).toEqual(FIGURES);
  });

  test('keeps its own figures, though they too stand under each other in even steps', () => {
    const sheet = new Sheet().frame([40, 100, 300, 200]).text(48, 116, EHCP, { bold: true });
    for (const [index, [word, value]] of [['Target', '60%'], ['Floor', '55%'], ['Latest', '50%'], ['Previous', '45%']].entries()) sheet.text(48, 140 + 14 * index, word!).text(160, 140 + 14 * index, value!);
    expect(cardsOf(sheet.done()).map((line) => line.split(' | ').at(-1))).toEqual(['60 percent', '55 percent', '50 percent', '45 percent']);
  });
});

describe('cards that nothing is drawn around', () => {
  test('stand in columns, each under the title over it', () => {
    const sheet = new Sheet().text(48, 60, 'Children’s services: Quarter 2 2023/24', { size: 14, bold: true });
    const titles = [EHCP, 'Repeat referrals within 12 months', 'Care leavers in suitable accommodation', 'Contacts to the front door'];
    for (const [index, title] of titles.entries()) {
      const [x, y] = [48 + (index % 2) * 260, 100 + Math.floor(index / 2) * 120];
      sheet.text(x, y, title, { size: 9, bold: true }).text(x, y + 16, 'Within tolerance ↗', { size: 8, bold: true }).text(x, y + 32, `Latest: ${index + 10}% | Target: ${index + 20}%`, { size: 8 })
        .text(x, y + 43, `Last quarter: ${index + 5}%`, { size: 8 }).text(x, y + 58, 'The service has been redesigned.', { size: 8 });
    }
    const labels = readCards(sheet.done(), [], merton).observations.map(({ indicator, value }) => `${indicator.label}: ${value.kind === 'number' ? value.number : ''}`);
    expect(labels.toSorted()).toEqual(titles.flatMap((title, index) => [`${title}: ${index + 10}`, `${title}: ${index + 20}`, `${title}: ${index + 5}`]).toSorted());
  });

  test('a council’s name before a quarter is no figure of it', () => {
    const page = new Sheet().text(48, 60, 'Merton Council: Quarter 2 2023/24', { size: 9 }).text(48, 100, EHCP, { bold: true }).text(48, 190, 'Latest: 34% | Last quarter: 1,405').done();
    expect(cardsOf(page, null).map((line) => line.split(' | ').slice(2).join(' | '))).toEqual(['actual | quarter 2023-07-01 |  | 34 percent', 'actual | quarter 2023-04-01 |  | 1405 percent']);
  });

  test('take the page’s quarter from its heading, before the year of the report', () => {
    const page = new Sheet().text(48, 60, 'Education: Quarter 2 2023/24', { size: 14, bold: true }).text(48, 100, EHCP, { bold: true }).text(48, 190, 'Latest: 34% | Target: 60%').done();
    expect(cardsOf(page, { start: '2023-04-01', end: '2024-03-31', kind: 'financial-year', label: '2023/24' }).map((line) => line.split(' | ')[3])).toEqual(['quarter 2023-07-01', 'quarter 2023-07-01']);
  });
});

describe('a card’s line', () => {
  test('goes on over its frame’s width, and ends where the comment begins', () => {
    const page = new Sheet().frame([40, 100, 330, 260]).text(48, 116, EHCP, { bold: true }).text(48, 200, 'Latest 34% • Target 60% • Floor 55% • Last').text(48, 212, 'quarter 26% (Red) • England 49.1%').text(48, 224, '(2022)')
      .text(48, 236, 'A recovery plan with 4 actions began in May.').done();
    expect(cardsOf(page).map((line) => line.split(' | ').slice(1).join(' | '))).toEqual([
      'Merton | actual | quarter 2023-07-01 |  | 34 percent', 'Merton | target | quarter 2023-07-01 |  | 60 percent', 'Merton | floor | quarter 2023-07-01 |  | 55 percent',
      'Merton | actual | quarter 2023-04-01 |  | 26 percent', 'England | actual | calendar-year 2022-01-01 |  | 49.1 percent',
    ]);
  });

  test('may give one year for all its comparators', () => {
    const page = new Sheet().frame([40, 100, 400, 200]).text(48, 116, EHCP, { bold: true }).text(48, 160, 'Latest 34%, Target 60%').text(48, 172, 'England 49.1%, South East 44.0% (both 2022/23)').done();
    expect(cardsOf(page).slice(2).map((line) => line.split(' | ').slice(1, 4).join(' | '))).toEqual(['England | actual | financial-year 2022-04-01', 'South East | actual | financial-year 2022-04-01']);
  });

  test('the number of a quarter is no figure', () => {
    const page = new Sheet().frame([40, 100, 400, 200]).text(48, 116, EHCP, { bold: true }).text(48, 160, 'Current Quarter 2 2023/24: 34% | Previous Quarter 1 2023/24: 26% | Target: 60%').done();
    expect(cardsOf(page).map((line) => line.split(' | ').slice(2).join(' | '))).toEqual(['actual | quarter 2023-07-01 |  | 34 percent', 'actual | quarter 2023-04-01 |  | 26 percent', 'target | quarter 2023-07-01 |  | 60 percent']);
  });

  test('under headings of two lines gives each its value', () => {
    const sheet = new Sheet().frame([40, 100, 400, 200]).text(48, 116, EHCP, { bold: true });
    for (const [index, [word, more, value]] of [['Latest result', '(Q2 2023/24)', '34%'], ['Target', '2023/24', '60%'], ['Floor', 'standard', '55%']].entries()) sheet.text(60 + 110 * index, 150, word!).text(60 + 110 * index, 162, more!).text(70 + 110 * index, 180, value!);
    expect(cardsOf(sheet.done()).map((line) => line.split(' | ').slice(2).join(' | '))).toEqual(['actual | quarter 2023-07-01 |  | 34 percent', 'target | financial-year 2023-04-01 |  | 60 percent', 'floor | quarter 2023-07-01 |  | 55 percent']);
  });
});

describe('a card’s title', () => {
  test('may say of when it is, or that its years roll', () => {
    const dated = new Sheet().frame([40, 100, 500, 200]).text(48, 116, `${EHCP} – Q1 2023/24`, { bold: true }).text(48, 160, 'Latest: 34% | Target: 60%').done();
    expect(cardsOf(dated).map((line) => line.split(' | ')[3])).toEqual(['quarter 2023-04-01', 'quarter 2023-04-01']);
    const rolling = new Sheet().frame([40, 100, 500, 200]).text(48, 116, `${EHCP} – rolling 12 months`, { bold: true }).text(48, 160, 'Latest: 34% | Previous: 26%').done();
    expect(cardsOf(rolling).map((line) => line.split(' | ')[3])).toEqual(['rolling-12-months 2022-10-01', 'rolling-12-months 2022-07-01']);
  });

  test('is whole, though a rating stands beside its lines and a panel begins between them', () => {
    const page = new Sheet().frame([40, 100, 300, 260]).text(48, 112, 'Children in care with three or more placements', { size: 8, bold: true }).text(270, 117, 'Amber', { size: 8, bold: true }).text(48, 122, 'in the last', { size: 8, bold: true })
      .text(48, 132, '12 months', { size: 8, bold: true }).shade([40, 150, 300, 180], '#eeeeee').text(48, 168, 'Latest: 9.4% | Target: 10%').done();
    expect(readCards(page, [], merton).observations.map(({ indicator }) => indicator.label)).toEqual(Array.from({ length: 2 }, () => 'Children in care with three or more placements in the last 12 months'));
  });
});

test('years over the rows of a table are no card, whatever frames them', () => {
  const sheet = new Sheet().frame([40, 90, 400, 180]).text(48, 106, 'Children in need per 10,000', { bold: true });
  for (const [index, year] of ['2021', '2022', '2023'].entries()) sheet.text(160 + 60 * index, 124, year).text(160 + 60 * index, 140, `${361 + index}.2`).text(160 + 60 * index, 156, `${321 + index}.2`);
  expect(cardsOf(sheet.text(48, 140, 'Durham').text(48, 156, 'England').done())).toEqual([]);
});

describe('strips, each with its title before its figures', () => {
  const strip = (sheet: Sheet, top: number, title: string, cells: readonly [string, string][]): Sheet => {
    sheet.frame([40, top, 560, top + 60]).text(48, top + 16, title, { bold: true });
    for (const [index, [value, word]] of cells.entries()) sheet.text(220 + 80 * index, top + 30, value, { size: 16 }).text(220 + 80 * index, top + 44, word, { size: 8 });
    return sheet;
  };

  test('large figures over their words are the strip’s, though they stand in columns like a table’s', () => {
    const sheet = new Sheet();
    strip(sheet, 100, EHCP, [['34%', 'May 2024'], ['33%', 'April 2024'], ['60%', 'Target'], ['50%', 'England 2023']]);
    strip(sheet, 168, 'Repeat referrals within 12 months', [['21%', 'May 2024'], ['22%', 'April 2024'], ['20%', 'Target'], ['23%', 'England 2023']]);
    strip(sheet, 236, 'Contacts to the front door', [['1,208', 'May 2024'], ['1,131', 'April 2024'], ['1,164', 'May 2023']]);
    expect(cardsOf(sheet.done(), null, [[40, 100, 560, 296]]).toSorted()).toEqual([
      `${EHCP} | England | actual | calendar-year 2023-01-01 |  | 50 percent`, `${EHCP} | Merton | actual | month 2024-04-01 |  | 33 percent`, `${EHCP} | Merton | actual | month 2024-05-01 |  | 34 percent`,
      `${EHCP} | Merton | target | month 2024-05-01 |  | 60 percent`,
      'Contacts to the front door | Merton | actual | month 2023-05-01 |  | 1164 count', 'Contacts to the front door | Merton | actual | month 2024-04-01 |  | 1131 count', 'Contacts to the front door | Merton | actual | month 2024-05-01 |  | 1208 count',
      'Repeat referrals within 12 months | England | actual | calendar-year 2023-01-01 |  | 23 percent', 'Repeat referrals within 12 months | Merton | actual | month 2024-04-01 |  | 22 percent',
      'Repeat referrals within 12 months | Merton | actual | month 2024-05-01 |  | 21 percent', 'Repeat referrals within 12 months | Merton | target | month 2024-05-01 |  | 20 percent',
    ]);
  });
});

describe('what a page of cards says of its time', () => {
  const year: Period = { start: '2023-04-01', end: '2024-03-31', kind: 'financial-year', label: '2023/24' };
  const page = (heading: string, ...items: string[]): Page => items.reduce((sheet, item, index) => sheet.text(48, 144 + 14 * index, item), new Sheet().text(48, 60, heading, { size: 14, bold: true }).frame([40, 100, 300, 200]).text(48, 116, 'Overall absence', { bold: true })).done();

  test('a school year, or a day, over the cards is nearer than the report’s year', () => {
    expect(cardsOf(page('Academic year 2023/24', 'Latest: 7.3%', '2022/23: 7.6%', 'England 2023/24: 7.1%'), year).map((line) => line.split(' | ')[3])).toEqual(['academic-year 2023-09-01', 'academic-year 2022-09-01', 'academic-year 2023-09-01']);
    expect(cardsOf(page('The schools at 31 March 2024', 'Latest: 7.3%', 'Target: 7%'), year).map((line) => line.split(' | ')[3])).toEqual(['as-at 2024-03-31', 'as-at 2024-03-31']);
  });

  test('“Q2 last year” is no quarter of this one, and “Not a target measure” no second target', () => {
    expect(cardsOf(page('Quarter 2 2023/24', 'Latest: 7.3% | Previous: 7.6%; Q2 last year: 7.1% | Target: Not a target measure')).map((line) => line.split(' | ').slice(2).join(' '))).toEqual([
      'actual quarter 2023-07-01  7.3 percent', 'actual quarter 2023-04-01  7.6 percent', 'actual quarter 2022-07-01  7.1 percent', 'target quarter 2023-07-01  not-a-target',
    ]);
  });
});

test('a frame whose foot is drawn from its middle is one', () => {
  const sheet = new Sheet().frame([40, 100, 300, 200]).text(48, 116, EHCP, { bold: true }).text(48, 160, '34%', { size: 24 }).text(200, 140, 'Target: 60%').text(200, 154, 'Q1: 26%');
  const drawn = sheet.done();
  const [foot, ...others] = drawn.rulings.toSorted((a, b) => b.y0 - a.y0 || (b.x1 - b.x0) - (a.x1 - a.x0));
  expect(foot).toMatchObject({ y0: 200, y1: 200 });
  const halves = [{ ...foot!, x1: 170 }, { ...foot!, x0: 170 }];
  expect(cardsOf({ ...drawn, rulings: [...others, ...halves] }).map((line) => line.split(' | ').at(-1))).toEqual(['34 percent', '60 percent', '26 percent']);
});

describe('a page at a glance', () => {
  const year: Period = { start: '2023-04-01', end: '2024-03-31', kind: 'financial-year', label: '2023/24' };

  test('figures far over their words are each of the words under them, never of those over the next', () => {
    const sheet = new Sheet().text(30, 40, 'Our year in numbers', { size: 20, bold: true }).text(420, 40, '1 April 2023 to 31 March 2024', { size: 10 });
    const tiles = [['13,904', 'contacts to the front door', '(2022/23: 14,577)'], ['19%', 'were re-referrals', '(2022/23: 22%)'], ['118', 'children in care', ''], ['21%', 'repeat child protection plans', '']];
    for (const [index, [value, words, more]] of tiles.entries()) {
      const [middle, top] = [150 + 280 * (index % 2), 150 + 190 * Math.floor(index / 2)];
      for (const [text, y, size] of [[value!, top, 28], [words!, top + 70, 10], [more!, top + 82, 10]] as const) if (text !== '') sheet.text(middle - text.length * size * 0.25, y, text, { size });
    }
    expect(cardsOf(sheet.done(), year)).toEqual([
      'contacts to the front door | Merton | actual | financial-year 2023-04-01 |  | 13904 count', 'contacts to the front door | Merton | actual | financial-year 2022-04-01 |  | 14577 count',
      'were re-referrals | Merton | actual | financial-year 2023-04-01 |  | 19 percent', 'were re-referrals | Merton | actual | financial-year 2022-04-01 |  | 22 percent',
      'children in care | Merton | actual | financial-year 2023-04-01 |  | 118 count', 'repeat child protection plans | Merton | actual | financial-year 2023-04-01 |  | 21 percent',
    ]);
  });

  test('frames that are known vouch for one among them that is not, and it says so', () => {
    const framed = (...titles: string[]): string[] => {
      const sheet = new Sheet();
      for (const [index, title] of titles.entries()) sheet.frame([40 + 180 * index, 100, 200 + 180 * index, 200]).text(60 + 180 * index, 140, `${60 + index}%`, { size: 26 }).text(44 + 180 * index, 170, title, { size: 7 });
      return readCards(sheet.done(), [], { ...merton, period: year }).observations.map(({ indicator, doubts }) => `${indicator.label} ${doubts.join(' ')}`.trim());
    };
    expect(framed('Care leavers in suitable accommodation', 'Repeat referrals within 12 months', 'have had the talk they asked for')).toEqual(['Care leavers in suitable accommodation', 'Repeat referrals within 12 months', 'have had the talk they asked for indicator-unmatched']);
    expect(framed('like our new website', 'have had the talk they asked for')).toEqual([]);
  });
});

test('a frame and the bar over it give one card, once', () => {
  const sheet = new Sheet();
  for (const [index, title] of ['Care leavers in suitable accommodation', 'Repeat referrals within 12 months', 'have had the talk they asked for'].entries()) {
    const x = 40 + 180 * index;
    sheet.shade([x, 100, x + 160, 142], '#eeddee').shade([x, 142, x + 160, 180], '#eeddee').text(x + 20, 132, `${60 + index}%`, { size: 26 }).text(x + 4, 160, title, { size: 7 });
  }
  expect(readCards(sheet.done(), [], merton).observations.map(({ raw }) => raw)).toEqual(['60%', '61%', '62%']);
});
