import { describe, expect, test } from 'vitest';
import { readItems } from '../../../shared/figures/cards/items/readItems.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Period } from '../../../shared/model/observation.ts';
import type { Page } from '../../../shared/model/page.ts';
import { Sheet } from './pageOf.ts';
import { inWords, merton } from './tableOf.ts';

const september: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'July to September 2023' };
const TITLES = ['Repeat referrals within 12 months', 'EHC plans issued within 20 weeks', 'Care leavers in suitable accommodation'];
const VALUES = ['21.4%', '54.8%', '91%'];
const BEFORE = ['23.0%', '49.3%', '89%'];

function cardsOf(page: Page): string[] {
  return readCards(page, [], { ...merton, period: september }).observations.map(inWords);
}

const now = (at: number): string => `${TITLES[at]} | Merton | actual | quarter 2023-07-01 |  | ${Number.parseFloat(VALUES[at]!)} percent`;
const then = (at: number): string => `${TITLES[at]} | Merton | actual | quarter 2023-04-01 |  | ${Number.parseFloat(BEFORE[at]!)} percent`;

describe('figures named by the words before or behind them', () => {
  const told = (text: string): string => readItems(text).map(({ kind, area, period, parsed }) => `${area?.name ?? period ?? kind} ${parsed.value.kind === 'number' ? parsed.value.number : '?'}`).join(', ');
  test.each([
    ['compared with 22.4% nationally and 23.1% for statistical neighbours', 'England 22.4, Statistical neighbours 23.1'],
    ['20% target 23.0% last quarter', 'target 20, previous 23'],
    ['Target 20% Last quarter 23.0% England 22.4%', 'target 20, previous 23, England 22.4'],
    ['86% in 2022/23 and 84% nationally', '2022/23 86, England 84'],
    ['Statistical neighbours 22-23: 64 | England 22-23: 71', 'Statistical neighbours 64, England 71'],
    ['Prev. quarter 23.0% · Eng 22.4%', 'previous 23, England 22.4'],
    ['Goal: 20% (+3.2%)', 'target 20'],
  ])('%s', (text, items) => expect(told(text)).toBe(items));

  test.each(['above the target of 85%', '▲ 2.1 pts on last quarter', 'Ages 16 to 17'])('none in "%s"', (text) => expect(told(text)).toBe(''));
});

describe('white that parts a page into one region for each figure', () => {
  test('gives figures in columns the words behind them, however far off those stand', () => {
    const sheet = new Sheet().text(40, 60, 'How are we doing?', { size: 14, bold: true });
    for (const [at, title] of TITLES.entries()) sheet.text(40, 120 + 60 * at, VALUES[at]!, { size: 28 }).text(200, 112 + 60 * at, title).text(200, 124 + 60 * at, `${BEFORE[at]} last quarter`);
    expect(cardsOf(sheet.done()).toSorted()).toEqual([0, 1, 2].flatMap((at) => [now(at), then(at)]).toSorted());
  });

  test('gives nothing where a text stands as near to one figure as to the next', () => {
    const sheet = new Sheet();
    for (const [at, title] of TITLES.entries()) sheet.text(60, 120 + 100 * at, VALUES[at]!, { size: 20 }).text(60, 166 + 100 * at, title);
    expect(cardsOf(sheet.done())).toEqual([]);
  });
});

describe('a framed card', () => {
  test('has what hangs under its frame, and the newest figure from a panel beside its words', () => {
    const hung = new Sheet().frame([40, 100, 280, 160]).text(50, 114, TITLES[1]!, { bold: true }).text(60, 148, VALUES[1]!, { size: 22 }).text(50, 174, `Last quarter: ${BEFORE[1]}`);
    expect(cardsOf(hung.done())).toEqual([now(1), then(1)]);
    const panel = new Sheet().frame([40, 100, 400, 160]).shade([40, 100, 140, 160], '#2e7d32').frame([140, 100, 400, 160]).text(60, 138, VALUES[1]!, { size: 22 }).text(150, 120, TITLES[1]!, { bold: true }).text(150, 140, `Last quarter: ${BEFORE[1]}`);
    expect(cardsOf(panel.done()).toSorted()).toEqual([now(1), then(1)].toSorted());
  });

  test('may set its figure no larger than the rest, right under its title', () => {
    const sheet = new Sheet().frame([40, 100, 280, 170]).text(50, 116, TITLES[1]!, { bold: true }).text(50, 132, VALUES[1]!).text(50, 150, 'Target: 60%');
    expect(cardsOf(sheet.done())).toEqual([now(1), now(1).replace('actual', 'target').replace('54.8', '60')]);
  });
});

describe('filled tiles beside each other', () => {
  test('keep their titles apart, however close one ends to the next', () => {
    const sheet = new Sheet();
    for (const [at, title] of TITLES.entries()) {
      const x = 20 + 185 * at;
      sheet.shade([x, 80, x + 183, 170], '#f8d0d0').text(x + (at === 1 ? 22 : 4), 95, title.padEnd(at === 0 ? 35 : 0)).text(x + 60, 130, VALUES[at]!, { size: 24 }).text(x + 40, 150, `Previous: ${BEFORE[at]}`);
    }
    expect(cardsOf(sheet.done()).toSorted()).toEqual([0, 1, 2].flatMap((at) => [now(at), then(at)]).toSorted());
  });

  test('a number in thousands is never of a title that tells a share: the page is named instead', () => {
    const sheet = new Sheet().shade([20, 80, 300, 170], '#eeeeee').text(30, 100, 'Persistent absentees (% of pupils)').text(30, 140, '6,536', { size: 24 });
    const { observations, problems } = readCards(sheet.done(), [], { ...merton, period: september });
    expect(observations).toEqual([]);
    expect(problems.map(({ kind, page }) => [kind, page])).toEqual([['headings-unclear', 1]]);
  });
});
