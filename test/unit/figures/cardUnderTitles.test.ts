import { describe, expect, test } from 'vitest';
import type { Box } from '../../../shared/model/geometry.ts';
import type { Period } from '../../../shared/model/observation.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { inWords, merton } from './tableOf.ts';

const september: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'July to September 2023' };
const ROWS = [['Actual', '21.4%'], ['Target', '20%'], ['Previous', '23.2%']];
const OTHER = [['Actual', '86.1%'], ['Target', '90%'], ['Previous', '84.7%']];

function figuresOf(sheet: Sheet, tables: readonly Box[]): string[] {
  return readCards(sheet.done(), tables, { ...merton, period: september }).observations.map((observation) => `${observation.indicator.label}: ${inWords(observation).split(' | ').slice(1).join(' | ')}`);
}

function withRows(sheet: Sheet, top: number, rows: readonly string[][]): Sheet {
  return rows.reduce((drawn, [word, figure], at) => drawn.text(60, top + 16 * at, word!).text(300, top + 16 * at, figure!), sheet);
}

const REFERRALS = ['Re-referrals: actual | quarter 2023-07-01 |  | 21.4 percent', 'Re-referrals: target | quarter 2023-07-01 |  | 20 percent', 'Re-referrals: actual | quarter 2023-04-01 |  | 23.2 percent'];
const IN_TIME = ['Assessments completed within 45 working days: actual | quarter 2023-07-01 |  | 86.1 percent', 'Assessments completed within 45 working days: target | quarter 2023-07-01 |  | 90 percent', 'Assessments completed within 45 working days: actual | quarter 2023-04-01 |  | 84.7 percent'];

/** What each tells without the area. */
function withoutArea(figures: readonly string[]): string[] {
  return figures.map((figure) => figure.replace(/: Merton \| /u, ': '));
}

describe('forms without frames', () => {
  test('that were taken for one table are parted at each title', () => {
    const sheet = withRows(withRows(new Sheet().text(60, 100, 'Re-referrals', { bold: true }), 118, ROWS).text(60, 190, 'Assessments completed within 45 working days', { bold: true }), 208, OTHER);
    expect(withoutArea(figuresOf(sheet, [[56, 90, 400, 246]]))).toEqual([...REFERRALS, ...IN_TIME]);
  });

  test('are of the title that stands right over what was taken for a table', () => {
    const sheet = withRows(new Sheet().text(60, 100, 'Re-referrals', { bold: true }), 122, ROWS);
    expect(withoutArea(figuresOf(sheet, [[56, 112, 400, 160]]))).toEqual(REFERRALS);
  });

  test('stand under bars of one width, each figure under its word', () => {
    const form = (sheet: Sheet, top: number, title: string, figures: readonly string[]): Sheet => ['Actual', 'Target', 'Previous'].reduce((drawn, word, at) => drawn.text(70 + 160 * at, top + 18, word, { size: 9 }).text(70 + 160 * at, top + 34, figures[at]!, { size: 9 }), sheet.shade([56, top - 12, 540, top + 4], '#1f3864').text(200, top, title, { bold: true }));
    const sheet = form(form(new Sheet(), 100, 'Re-referrals', ['21.4%', '20%', '23.2%']), 200, 'Assessments completed within 45 working days', ['86.1%', '90%', '84.7%']);
    expect(withoutArea(figuresOf(sheet, []))).toEqual([...REFERRALS, ...IN_TIME]);
  });

  test('are none where the title stands beside figures, as the label of a row does', () => {
    const sheet = withRows(new Sheet().text(60, 100, 'Re-referrals').text(300, 100, '21.4%').text(400, 100, '23.2%'), 122, [['England', '22.4%'], ['Assessments completed within 45 working days', '86.1%']]);
    expect(figuresOf(sheet, [[56, 90, 460, 146]])).toEqual([]);
  });
});

test('“Indicator” before a title is none', () => {
  const sheet = withRows(new Sheet().frame([50, 90, 400, 170]).text(60, 106, 'Indicator', { bold: true }).text(200, 106, 'Re-referrals', { bold: true }), 124, ROWS);
  expect(withoutArea(figuresOf(sheet, []))).toEqual(REFERRALS);
});

test('“Current year” is the newest figure’s word, and “this year” is where a figure stands behind it', () => {
  const rows = (word: string): string[][] => [[word, '21.4%'], ['Target', '20%'], ['Previous quarter', '23.2%']];
  for (const word of ['Current year', 'This year']) {
    expect(withoutArea(figuresOf(withRows(new Sheet().frame([50, 90, 400, 170]).text(60, 106, 'Re-referrals', { bold: true }), 124, rows(word)), []))).toEqual(REFERRALS);
  }
});

test('a figure printed close to the next cell’s word is parted from it by the rule between', () => {
  const sheet = new Sheet().frame([50, 90, 400, 150]).frame([50, 110, 200, 130]).text(60, 106, 'Re-referrals', { bold: true }).text(60, 124, 'Actual').text(172, 124, '21.4%').text(203, 124, 'Target').text(370, 124, '20%').text(60, 142, 'Previous').text(172, 142, '23.2%');
  expect(withoutArea(figuresOf(sheet, []))).toEqual(REFERRALS);
});

test('the year under “England” in a narrow cell is England’s, and not the card’s', () => {
  const sheet = new Sheet().frame([50, 90, 400, 150]).text(60, 106, 'Re-referrals', { bold: true }).text(60, 124, 'Actual').text(120, 124, '21.4%').text(200, 124, 'England').text(280, 124, '22.9%').text(200, 135, '2021/22');
  expect(figuresOf(sheet, [])).toEqual(['Re-referrals: Merton | actual | quarter 2023-07-01 |  | 21.4 percent', 'Re-referrals: England | actual | financial-year 2021-04-01 |  | 22.9 percent']);
});
