import { describe, expect, test } from 'vitest';
import type { Page } from '../../../shared/model/page.ts';
import type { Period } from '../../../shared/model/observation.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { inWords, merton } from './tableOf.ts';

const september: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'July to September 2023' };

function cardsOf(page: Page, tables: Parameters<typeof readCards>[1] = []): string[] {
  return readCards(page, tables, { ...merton, period: september }).observations
    .map((observation) => `${inWords(observation)} | ${observation.rating ?? ''} ${observation.arrow?.direction ?? ''}`.trim());
}

const EHCP = '% of EHC plans issued within 20 weeks';
const FOUR = [
  `${EHCP} | Merton | actual | quarter 2023-07-01 |  | 34 percent | red up`,
  `${EHCP} | Merton | target | quarter 2023-07-01 |  | 60 percent |`,
  `${EHCP} | Merton | floor | quarter 2023-07-01 |  | 55 percent |`,
  `${EHCP} | Merton | actual | quarter 2023-04-01 |  | 26 percent | amber`,
];

describe('a card in one line', () => {
  test.each([
    'Latest: 34% | Target: 60%, Floor: 55% | Previous: 26% (Amber)',
    'Latest:34%|Target 60%; Floor 55%. Previous 26% (Amber)',
    'Latest - 34%   Target - 60%   Floor - 55%   Previous - 26% (Amber)',
    'Current: 34% / Target: 60% / Minimum: 55% / Last quarter: 26% (Amber)',
  ])('%s', (line) => {
    const page = new Sheet().frame([40, 100, 560, 260]).text(48, 116, EHCP, { bold: true }).text(500, 116, 'RED', { bold: true })
      .shade([480, 100, 560, 124], '#e53935').arrow([500, 160], 'up').text(48, 250, line).done();
    expect(cardsOf(page)).toEqual(FOUR);
  });

  test('in another order the figures keep their meaning', () => {
    const page = new Sheet().frame([40, 100, 560, 260]).text(48, 116, EHCP, { bold: true })
      .text(48, 250, 'Previous: 26% (Amber) | Floor: 55% | Target: 60% | Latest: 34%').done();
    expect(cardsOf(page).toSorted()).toEqual(FOUR.map((line) => line.replace('red up', '').trim()).toSorted());
  });

  test('a title over two lines is read whole', () => {
    const page = new Sheet().frame([40, 100, 300, 260]).text(48, 116, '% of children on a child protection plan', { bold: true })
      .text(48, 129, 'seen within 10 working days', { bold: true }).text(48, 250, 'Latest: 88% Target: 95%').done();
    expect(readCards(page, [], merton).observations[0]!.indicator.label).toBe('% of children on a child protection plan seen within 10 working days');
  });

  test('a title bar may lie on the frame instead of in it', () => {
    const page = new Sheet().shade([40, 80, 560, 100], '#1f4e79').text(48, 95, EHCP, { bold: true }).frame([40, 100, 560, 260])
      .text(48, 250, 'Latest: 34% | Target: 60%').done();
    expect(cardsOf(page)).toHaveLength(2);
  });

  test('a period printed with the word is the figure\'s own', () => {
    const page = new Sheet().frame([40, 100, 560, 260]).text(48, 116, EHCP, { bold: true })
      .text(48, 250, 'Latest (Aug 2023): 34% | Previous (May 2023): 26% | England (2022): 49.1%').done();
    expect(cardsOf(page)).toEqual([
      `${EHCP} | Merton | actual | month 2023-08-01 |  | 34 percent |`,
      `${EHCP} | Merton | actual | month 2023-05-01 |  | 26 percent |`,
      `${EHCP} | England | actual | calendar-year 2022-01-01 |  | 49.1 percent |`,
    ]);
  });
});

describe('cards beside each other', () => {
  test('a grid of cards gives each its own figures', () => {
    const sheet = new Sheet();
    const titles = [EHCP, '% of care leavers in suitable accommodation', 'Number of looked-after children', '% of single assessments completed within 45 working days'];
    for (const [index, title] of titles.entries()) {
      const [x, y] = [40 + (index % 2) * 260, 100 + Math.floor(index / 2) * 200];
      sheet.frame([x, y, x + 250, y + 180]).text(x + 6, y + 16, title, { size: 8, bold: true }).text(x + 6, y + 170, `Latest: ${index + 10} | Target: ${index + 20}`, { size: 8 });
    }
    const labels = readCards(sheet.done(), [], merton).observations.map(({ indicator, value }) => `${indicator.label}: ${value.kind === 'number' ? value.number : ''}`);
    expect(labels.toSorted()).toEqual(titles.flatMap((title, index) => [`${title}: ${index + 10}`, `${title}: ${index + 20}`]).toSorted());
  });

  test('without frames each line takes the heading above it', () => {
    const page = new Sheet().text(48, 100, EHCP, { bold: true }).text(48, 190, 'Latest: 34% | Target: 60%')
      .text(48, 240, 'Number of looked-after children', { bold: true }).text(48, 330, 'Latest: 153 | Previous: 159').done();
    expect(cardsOf(page).map((line) => line.split(' | ')[0])).toEqual([EHCP, EHCP, 'Number of looked-after children', 'Number of looked-after children']);
  });
});

describe('a card in several lines', () => {
  test('one figure a line', () => {
    const page = new Sheet().frame([40, 100, 260, 260]).text(48, 116, EHCP, { bold: true }).text(48, 200, 'Latest: 34%').text(48, 214, 'Target: 60%')
      .text(48, 228, 'Floor: 55%').text(48, 242, 'Previous: 26% (Amber)').done();
    expect(cardsOf(page)).toEqual(FOUR.map((line) => line.replace('red up', '').trim()));
  });

  test('a line broken wherever the frame ends', () => {
    const page = new Sheet().frame([40, 100, 260, 260]).text(48, 116, EHCP, { bold: true })
      .text(48, 230, 'Latest: 34% | Target: 60%, Floor: 55% |').text(48, 242, 'Previous:').text(48, 254, '26% (Amber)').done();
    expect(cardsOf(page)).toEqual(FOUR.map((line) => line.replace('red up', '').trim()));
  });

  test('values under their words', () => {
    const page = new Sheet().frame([40, 100, 400, 260]).text(48, 116, EHCP, { bold: true });
    for (const [index, [word, value]] of [['Latest', '34%'], ['Target', '60%'], ['Previous', '26%']].entries()) page.text(60 + index * 90, 200, word!).text(64 + index * 90, 216, value!);
    expect(cardsOf(page.done()).map((line) => line.replace(/ \|$/, '').split(' | ').slice(2).join(' '))).toEqual(['actual quarter 2023-07-01  34 percent', 'target quarter 2023-07-01  60 percent', 'actual quarter 2023-04-01  26 percent']);
  });
});

describe('what is no card', () => {
  test.each([
    'The latest figure is 34% against a target of 60%, and performance has been improving since the previous quarter.',
    'Target audience: 12 schools. Actual attendance on the day was lower than expected.',
    'Minimum age: 18 | Maximum age: 25',
  ])('%s', (line) => {
    const page = new Sheet().frame([40, 100, 560, 260]).text(48, 116, EHCP, { bold: true }).text(48, 250, line).done();
    expect(cardsOf(page)).toEqual([]);
  });

  test('an unframed line in a table is left to the table', () => {
    const page = new Sheet().text(48, 116, EHCP, { bold: true }).text(48, 250, 'Latest: 34% | Target: 60%').done();
    expect(cardsOf(page, [[40, 90, 560, 300]])).toEqual([]);
  });
});

test("each figure's box lies on its own words", () => {
  const page = new Sheet().frame([40, 100, 560, 260]).text(48, 116, EHCP, { bold: true }).text(48, 250, 'Latest: 34% | Target: 60%').done();
  const [latest, target] = readCards(page, [], merton).observations.map(({ source }) => source.bbox);
  expect(latest![2]).toBeLessThan(target![0]);
  expect(target![2]).toBeLessThanOrEqual(48 + 25 * 5);
});

describe('cards of other councils', () => {
  test('a tile’s one large figure is the newest, over or under what it is of', () => {
    const over = new Sheet().frame([40, 100, 240, 180]).text(48, 116, EHCP).text(48, 142, '24.3%', { size: 22 }).text(48, 160, 'Target: 60%').text(48, 174, 'Previous month: 25.0%').done();
    const under = new Sheet().frame([40, 100, 240, 180]).text(48, 126, '24.3%', { size: 22 }).text(48, 142, EHCP).text(48, 160, 'Target: 60%').text(48, 174, 'Previous: 25.0%').done();
    for (const page of [over, under]) expect(cardsOf(page)[0]).toBe(`${EHCP} | Merton | actual | quarter 2023-07-01 |  | 24.3 percent |`);
  });

  test('figures named by their quarters are of them, and of the report’s year where another year stands beside', () => {
    const page = new Sheet().frame([40, 100, 400, 180]).text(48, 116, EHCP, { bold: true }).text(48, 132, 'Outturn 22/23: 64.8%').text(48, 146, 'Target 23/24: 57.9%').text(48, 160, 'Q1: 66.5%').text(48, 174, 'Q2: 67.0%').done();
    expect(cardsOf(page).map((line) => line.split(' | ').slice(2, 4).join(' '))).toEqual(['actual financial-year 2022-04-01', 'target financial-year 2023-04-01', 'actual quarter 2023-04-01', 'actual quarter 2023-07-01']);
    expect(readCards(page, [], merton).observations.find(({ value }) => value.kind === 'number' && value.number === 66.5)?.period).toBeNull();
  });

  test('a region’s figure is the region’s, and ends the figure before it', () => {
    const page = new Sheet().frame([40, 100, 500, 180]).text(48, 116, EHCP, { bold: true }).text(48, 140, 'Latest: 62.4% | Previous: 58.9% | South West: 41%').done();
    expect(cardsOf(page).map((line) => line.split(' | ')[1])).toEqual(['Merton', 'Merton', 'South West']);
  });

  test('what is thought of a value, and brackets around the next, are no part of it', () => {
    const page = new Sheet().frame([40, 100, 500, 136]).text(48, 112, EHCP, { bold: true }).text(48, 130, 'Actual 34% v Target 60% (Q1: 26%) Status: Red').done();
    expect(readCards(page, [], { ...merton, period: september }).observations.map(({ raw }) => raw)).toEqual(['34%', '60%', '26%']);
  });
});
