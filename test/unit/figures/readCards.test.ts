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

  test('a title goes on after a word that leaves it open, though the next might be a value', () => {
    const page = new Sheet().frame([40, 100, 300, 260]).text(48, 116, 'Young people aged 16 and 17 who are NEET or', { bold: true })
      .text(48, 129, 'not known', { bold: true }).text(48, 250, 'Latest: 2.9% Target: 3.0%').done();
    expect(readCards(page, [], merton).observations[0]!.indicator.label).toBe('Young people aged 16 and 17 who are NEET or not known');
  });

  test('a rate\'s “10,000” may stand on the title\'s next line', () => {
    const page = new Sheet().frame([40, 100, 240, 190]).text(48, 116, 'Children looked after per', { bold: true }).text(48, 129, '10,000', { bold: true })
      .text(48, 156, '98.4', { size: 22 }).text(48, 172, 'England 2022/23: 71.0').done();
    expect(cardsOf(page)).toEqual(['Children looked after per 10,000 | Merton | actual | quarter 2023-07-01 |  | 98.4 per-10000 |', 'Children looked after per 10,000 | England | actual | financial-year 2022-04-01 |  | 71 per-10000 |']);
  });

  test('what an arrow or a light is for is no title', () => {
    const page = new Sheet().shade([40, 80, 560, 100], '#1f4e79').text(48, 95, EHCP, { bold: true }).frame([40, 100, 560, 260]).text(120, 120, 'Direction of travel')
      .text(48, 250, 'Latest: 34% | Target: 60%').done();
    expect(readCards(page, [], merton).observations.map(({ indicator }) => indicator.label)).toEqual([EHCP, EHCP]);
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

  test('a year behind the last of a line’s comparators is of them all', () => {
    const page = new Sheet().frame([40, 100, 560, 260]).text(48, 116, EHCP, { bold: true }).text(48, 236, 'Latest: 34% | Target: 60%').text(48, 250, 'England: 50.3% | Statistical neighbours: 48% (2022/23)').done();
    expect(cardsOf(page).slice(2)).toEqual([
      `${EHCP} | England | actual | financial-year 2022-04-01 |  | 50.3 percent |`,
      `${EHCP} | Statistical neighbours | actual | financial-year 2022-04-01 |  | 48 percent |`,
    ]);
  });

  test('the month in which something was done dates no card', () => {
    const year: Period = { start: '2023-04-01', end: '2024-03-31', kind: 'financial-year', label: '2023/24' };
    const periodsBeside = (words: string) => {
      const page = new Sheet().frame([40, 100, 560, 260]).text(48, 116, EHCP, { bold: true }).text(48, 250, 'Latest: 34% | Target: 60%').text(48, 300, words).done();
      return readCards(page, [], { ...merton, period: year }).observations.map(({ period }) => period?.start);
    };
    expect(periodsBeside('An employment lead for care leavers was appointed in March 2024.')).toEqual(['2023-04-01', '2023-04-01']);
    expect(periodsBeside('Quarter 4 2023/24')).toEqual(['2024-01-01', '2024-01-01']);
  });

  test('what is thought of a value, and brackets around the next, are no part of it', () => {
    const page = new Sheet().frame([40, 100, 500, 136]).text(48, 112, EHCP, { bold: true }).text(48, 130, 'Actual 34% v Target 60% (Q1: 26%) Status: Red').done();
    expect(readCards(page, [], { ...merton, period: september }).observations.map(({ raw }) => raw)).toEqual(['34%', '60%', '26%']);
  });
});

describe('tiles', () => {
  const quarter = (label: string, value: string, ...rest: string[]): string[] => [`${label} | Merton | actual | quarter 2023-07-01 |  | ${value}`, ...rest];

  test('a change behind the large figure is no part of it, and no target', () => {
    const page = new Sheet().shade([40, 100, 240, 190], '#eef3f8').text(48, 116, EHCP).text(48, 146, '78.4%', { size: 22 }).text(130, 146, '▲ 2.1').text(48, 164, 'Target: 80%').text(48, 180, 'Eng: 75.1%').done();
    expect(cardsOf(page)).toEqual([...quarter(EHCP, '78.4 percent |  up'), `${EHCP} | Merton | target | quarter 2023-07-01 |  | 80 percent |`, `${EHCP} | England | actual | no period |  | 75.1 percent |`]);
  });

  test('that only white parts, in a grid, each keep their own figures', () => {
    const sheet = new Sheet();
    for (const [index, [title, value, before]] of [['Children looked after', '701', '688'], ['Children in need', '1,905', '1,944']].entries()) {
      const x = 48 + index * 260;
      sheet.text(x, 130, value!, { size: 26 }).text(x, 146, title!).text(x, 160, `Target: ${index + 1}00`, { size: 8 }).text(x, 172, `Last quarter: ${before}`, { size: 8 });
    }
    expect(cardsOf(sheet.done()).map((line) => line.split(' | ').filter((_, at) => [0, 2, 5].includes(at)).join(' | ').replace(/ \|$/, ''))).toEqual([
      'Children looked after | actual | 701 count', 'Children looked after | target | 100 count', 'Children looked after | actual | 688 count',
      'Children in need | actual | 1905 count', 'Children in need | target | 200 count', 'Children in need | actual | 1944 count',
    ]);
  });

  test('one figure alone makes a tile where its title is an indicator’s', () => {
    const tile = (title: string): Page => new Sheet().frame([40, 100, 340, 180]).text(48, 130, '61%', { size: 26 }).text(48, 150, title).text(48, 164, '▲ 3 percentage points since Q1', { size: 8 }).done();
    expect(cardsOf(tile('of care leavers in education, employment or training'))).toEqual([...quarter('of care leavers in education, employment or training', '61 percent |  up')]);
    expect(cardsOf(tile('of libraries open on Sundays'))).toEqual([]);
  });

  test.each([
    ['Change since last quarter: 2.1', []],
    ['Target: 60% | 2.1 points above target', ['target 60']],
    ['vs 31% last quarter', ['actual 31']],
    ['Target 60% • Q1 31% • Tees Valley 41%', ['target 60', 'actual 31']],
    ['Target: 60% Close to target', ['target 60']],
  ])('beside a large figure, “%s”', (line, others) => {
    const page = new Sheet().frame([40, 100, 400, 200]).text(48, 116, EHCP).text(48, 150, '34%', { size: 24 }).text(48, 180, line).done();
    const read = readCards(page, [], { ...merton, period: september }).observations.map(({ role, value }) => `${role} ${value.kind === 'number' ? value.number : value.kind}`);
    expect(read).toEqual(['actual 34', ...others]);
  });

  test('a theme over the title is no title', () => {
    const page = new Sheet().frame([40, 100, 300, 200]).text(48, 112, 'SAFEGUARDING', { size: 7 }).text(48, 126, 'Children on a child protection plan', { bold: true }).text(48, 160, 'Latest: 212 | Target: 200').done();
    expect(readCards(page, [], merton).observations[0]!.indicator.label).toBe('Children on a child protection plan');
  });

  test('of money give no figures', () => {
    const page = new Sheet().frame([40, 100, 300, 200]).text(48, 112, 'Forecast overspend', { bold: true }).text(48, 150, '£2.4m', { size: 24 }).text(48, 180, 'Target: £0m | Previous: £1.1m').done();
    expect(cardsOf(page)).toEqual([]);
  });

  test('that do not say of what they are give a problem, and no figures', () => {
    const page = new Sheet().shade([40, 100, 300, 200], '#2272bd').text(48, 126, '2.6%, down -0.8 ppts', { size: 17 }).text(48, 160, 'London: 1.5%, down -0.3 ppts.').text(48, 176, 'England: 2.6%, down -0.3 ppts.').done();
    const read = readCards(page, [], { ...merton, period: september });
    expect(read.observations).toEqual([]);
    expect(read.problems.map(({ kind }) => kind)).toEqual(['headings-unclear']);
  });

  test('a unit under the large figure is that of the whole card', () => {
    const page = new Sheet().shade([40, 100, 240, 200], '#eaf4ea').text(48, 116, 'Children in care', { bold: true }).text(48, 150, '66', { size: 26 }).text(48, 164, 'per 10,000', { size: 8 }).text(48, 178, 'Last year: 68').done();
    expect(readCards(page, [], { ...merton, period: september }).observations.map(({ value }) => (value.kind === 'number' ? `${value.number} ${value.unit}` : ''))).toEqual(['66 per-10000', '68 per-10000']);
  });

  test('chapters of a contents page, years on a cover and counts of votes are none', () => {
    const sheet = new Sheet().text(48, 60, '2024', { size: 40 }).text(48, 90, 'Children in care');
    for (const [index, title] of ['Children in need', 'Children looked after', 'Care leavers'].entries()) sheet.text(48 + 180 * index, 200, String(4 + 8 * index), { size: 28 }).text(48 + 180 * index, 216, title);
    expect(cardsOf(sheet.done())).toEqual([]);
    const votes = new Sheet().frame([40, 100, 240, 180]).text(48, 116, 'Votes cast').text(48, 146, '3,212', { size: 22 }).text(48, 164, 'Previous: 4,018').done();
    expect(cardsOf(votes)).toEqual([]);
  });
});
