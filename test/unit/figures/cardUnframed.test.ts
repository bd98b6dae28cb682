import { describe, expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Box } from '../../../shared/model/geometry.ts';
import type { Period } from '../../../shared/model/observation.ts';
import type { Page } from '../../../shared/model/page.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const second: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'July to September 2023' };
const CARDS = [
  ['Re-referrals within 12 months', ['24.1%', '22%', '23.8%', '21.9%']], ['Care leavers in suitable accommodation', ['89%', '92%', '90%', '87%']],
  ['Children looked after per 10,000', ['64.3', '60.1', '63.8', '71.2']], ['Assessments completed within 45 working days', ['81.5%', '85%', '80.2%', '83.4%']],
] as const;
const told = (title: string, [latest, target, before, england]: readonly string[]): string[] => [`${title}: Merton actual Q2 ${latest}`, `${title}: Merton target Q2 ${target}`, `${title}: Merton actual Q1 ${before}`, `${title}: England actual 2022/23 ${england}`];

function figuresOf(page: Page, tables: readonly Box[] = []): string[] {
  const label = (period: Period | null): string => (period === null ? 'no period' : period.kind === 'financial-year' ? period.label : period.start === '2023-07-01' ? 'Q2' : period.start === '2023-04-01' ? 'Q1' : period.start);
  return readCards(page, tables, { ...merton, period: second }).observations.map(({ indicator, area, role, period, raw }) => `${indicator.label}: ${area.name} ${role} ${label(period)} ${raw.trim().split(' ').at(-1)!}`);
}

/** What the first bars of a card's chart show, in its own unit. */
const charted = (at: number): string[] => [`2${at}.7`, `2${at}.9`].map((figure) => (CARDS[at]![1][0].endsWith('%') ? `${figure}%` : figure));

/** What stands under a title: a large figure, and lines beside it. */
function body(sheet: Sheet, [x, y]: [number, number], [latest, target, before, england]: readonly string[]): Sheet {
  return sheet.text(x, y, latest!, { size: 26, bold: true }).text(x + 100, y - 20, `Target: ${target!}`, { size: 8 }).text(x + 100, y - 9, `Previous quarter: ${before!}`, { size: 8 }).text(x + 100, y + 2, `England 2022/23: ${england!}`, { size: 8 });
}

describe('cards under titles', () => {
  test('keep their titles though these stand over their frames', () => {
    const sheet = new Sheet();
    for (const [at, [title, figures]] of CARDS.entries()) {
      const [x, y] = [40 + 270 * (at % 2), 100 + 150 * Math.floor(at / 2)];
      body(sheet.text(x, y, title, { size: 11, bold: true }).shade([x, y + 8, x + 255, y + 120], '#e8eff6'), [x + 8, y + 45], figures);
    }
    expect(figuresOf(sheet.done()).toSorted()).toEqual(CARDS.flatMap(([title, figures]) => told(title, figures)).toSorted());
  });

  test('are whole without any frame, and with their charts', () => {
    const sheet = new Sheet();
    for (const [at, [title, figures]] of CARDS.entries()) {
      const [x, y] = [40 + 270 * (at % 2), 100 + 200 * Math.floor(at / 2)];
      body(sheet.text(x, y, title, { size: 11, bold: true }), [x, y + 40], figures);
      for (const [quarter, label] of ['Q3 22/23', 'Q4 22/23', 'Q1 23/24'].entries()) sheet.shade([x + 10 + 80 * quarter, y + 90, x + 50 + 80 * quarter, y + 150], '#336699').text(x + 22 + 80 * quarter, y + 86, [...charted(at), figures[2]][quarter]!, { size: 7 }).text(x + 14 + 80 * quarter, y + 160, label, { size: 7 });
    }
    const before = CARDS.flatMap(([title], at) => charted(at).map((figure, quarter) => `${title}: Merton actual ${['2022-10-01', '2023-01-01'][quarter]!} ${figure}`));
    expect(figuresOf(sheet.done()).toSorted()).toEqual([...CARDS.flatMap(([title, figures]) => told(title, figures)), ...before].toSorted());
  });
});

test('lines beside a large figure are told each, and none of them is a title', () => {
  const sheet = new Sheet().frame([40, 60, 300, 160]).text(48, 76, CARDS[0][0], { size: 11, bold: true }).text(48, 120, '24.1%', { size: 26, bold: true });
  for (const [at, line] of ['Target: 22%', 'Previous quarter: 23.8%', 'England (2022/23): 21.9%'].entries()) sheet.text(160, 98 + 11 * at, line, { size: 8 });
  expect(figuresOf(sheet.done())).toEqual(told(...CARDS[0]));
});

test('words and figures in two columns within a card are each of their own line', () => {
  const sheet = new Sheet().frame([40, 60, 300, 160]).text(48, 76, CARDS[0][0], { size: 11, bold: true }).text(48, 110, '24.1%', { size: 26, bold: true });
  for (const [at, [word, value]] of [['Target', '22%'], ['Previous quarter', '23.8%'], ['England 2022/23', '21.9%'], ['London 2022/23', '20.7%']].entries()) sheet.text(48 + 125 * (at % 2), 130 + 12 * Math.floor(at / 2), word!, { size: 8 }).text(140 + 125 * (at % 2), 130 + 12 * Math.floor(at / 2), value!, { size: 8, bold: true });
  expect(figuresOf(sheet.done())).toEqual([...told(...CARDS[0]), `${CARDS[0][0]}: London actual 2022/23 20.7%`]);
});

test('a title over a table is of all of it, though frames hold its first rows alone', () => {
  const sheet = new Sheet();
  for (const [at, [title, [now, , before, england]]] of CARDS.slice(0, 2).entries()) {
    const y = 100 + 150 * at;
    sheet.text(42, y - 10, title, { size: 11, bold: true });
    for (const [row, [name, ...values]] of [['Cohort', 'Merton', 'London', 'England'], ['Jul 21 - Jun 22 cohort', before, `2${at}.4%`, `2${at}.8%`], ['Jul 22 - Jun 23 cohort', now, `3${at}.1%`, england]].entries()) {
      sheet.frame([40, y, 520, y + 20 + 20 * row]).text(44, y + 14 + 20 * row, name!, { size: 8 });
      for (const [column, value] of values.entries()) sheet.text(200 + 100 * column, y + 14 + 20 * row, value, { size: 8 });
    }
  }
  expect(figuresOf(sheet.done(), [[40, 100, 520, 160], [40, 250, 520, 310]])).toEqual([]);
});

test('a card’s line tells quarters one behind another, each with its figure', () => {
  const sheet = new Sheet().frame([40, 60, 400, 140]).text(48, 76, CARDS[2][0], { size: 11, bold: true }).text(48, 104, '64.3', { size: 26, bold: true }).text(48, 126, 'Q4 22/23 62.9 Q1 23/24 63.8', { size: 8 });
  expect(figuresOf(sheet.done())).toEqual([`${CARDS[2][0]}: Merton actual Q2 64.3`, `${CARDS[2][0]}: Merton actual 2023-01-01 62.9`, `${CARDS[2][0]}: Merton actual Q1 63.8`]);
});
