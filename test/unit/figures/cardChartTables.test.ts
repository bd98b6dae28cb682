import { describe, expect, test } from 'vitest';
import { withoutCharts } from '../../../shared/figures/cards/charts/withoutCharts.ts';
import { layLines } from '../../../shared/figures/cards/lines/layLines.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Period } from '../../../shared/model/observation.ts';
import type { Page } from '../../../shared/model/page.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const year: Period = { start: '2022-04-01', end: '2023-03-31', kind: 'financial-year', label: '2022/23' };
const YEARS = ['2019/20', '2020/21', '2021/22', '2022/23'] as const;
const ROWS = [['Merton', '88', '91', '93', '94'], ['England', '85', '88', '88', '87'], ['London', '90', '92', '89', '-']] as const;

function figuresOf(page: Page): string[] {
  return readCards(page, [], { ...merton, period: year }).observations.map(({ area, role, period, raw }) => `${area.name} ${role} ${period?.label ?? 'no period'} ${raw}`);
}

/** A card with its figure, its target, and a chart with years under its columns and a row for each series. */
function card(sheet: Sheet, { drawn = true, rows = ROWS }: { drawn?: boolean; rows?: readonly (readonly string[])[] } = {}): Sheet {
  sheet.frame([40, 60, 520, 400]).text(50, 78, 'Care leavers in suitable accommodation', { bold: true }).text(50, 120, '94%', { size: 30, bold: true }).text(250, 110, 'Target 2022/23').text(250, 126, '93%', { size: 14, bold: true });
  for (const [at, label] of YEARS.entries()) {
    if (drawn) sheet.shade([165 + 80 * at, 240 - 10 * at, 195 + 80 * at, 330], '#77bb00');
    sheet.text(162 + 80 * at, 342, label, { size: 8 });
    for (const [row, [name, ...values]] of rows.entries()) {
      if (at === 0) sheet.text(60, 358 + 13 * row, name!, { size: 8 });
      if (values[at] !== undefined) sheet.text(176 + 80 * at, 358 + 13 * row, values[at], { size: 8 });
    }
  }
  return sheet;
}

describe('the table under a chart’s columns', () => {
  test('tells each series behind its name, and the newest once', () => {
    expect(figuresOf(card(new Sheet()).done())).toEqual([
      'Merton actual 2022/23 94%', 'Merton target 2022/23 93%', 'Merton actual 2019/20 88', 'Merton actual 2020/21 91', 'Merton actual 2021/22 93',
      'England actual 2019/20 85', 'England actual 2020/21 88', 'England actual 2021/22 88', 'England actual 2022/23 87',
      'London actual 2019/20 90', 'London actual 2020/21 92', 'London actual 2021/22 89', 'London actual 2022/23 -',
    ]);
  });

  test('says nothing of the row of those whom nobody knows', () => {
    const read = figuresOf(card(new Sheet(), { rows: [ROWS[0], ['Similar places', '71', '72', '73', '74'], ROWS[1]] }).done());
    expect(read.filter((figure) => /7[1-4]$/.test(figure))).toEqual([]);
    expect(read).toContain('England actual 2022/23 87');
  });

  test('is none where nothing is drawn over it', () => {
    expect(figuresOf(card(new Sheet(), { drawn: false }).done()).filter((figure) => figure.startsWith('London'))).toEqual([]);
  });
});

test('the filled cells of a table over another one are no chart of it', () => {
  const sheet = new Sheet();
  for (const [table, [title, ...rows]] of [['Children adopted', ['Merton', '11', '12', '14', '15']], ['Care leavers in suitable accommodation', ...ROWS]].entries()) {
    const y = 100 + 80 * table;
    sheet.text(50, y, title as string, { bold: true });
    for (const [at, year_] of YEARS.entries()) sheet.shade([141 + 80 * at, y + 8, 219 + 80 * at, y + 26], '#dde6f0').text(162 + 80 * at, y + 22, year_, { size: 8 });
    for (const [row, [name, ...values]] of (rows as string[][]).entries()) for (const [at, value] of [name!, ...values].entries()) sheet.text(at === 0 ? 60 : 96 + 80 * at, y + 36 + 13 * row, value, { size: 8 });
  }
  expect(withoutCharts(layLines(sheet.done()), sheet.done()).series).toEqual([]);
});

test('a comparator that the words beside a chart tell as well as its table is told once', () => {
  const sheet = card(new Sheet()).text(250, 150, 'England 2022/23: 87%');
  expect(figuresOf(sheet.done()).filter((figure) => figure.includes('England actual 2022/23'))).toEqual(['England actual 2022/23 87%']);
});

test('years behind “Future targets” are those of targets', () => {
  const sheet = card(new Sheet()).text(200, 190, 'Future targets', { size: 9 });
  for (const [at, value] of ['95%', '96%'].entries()) sheet.text(300 + 80 * at, 184, ['2023/24', '2024/25'][at]!, { size: 9 }).text(300 + 80 * at, 200, value, { size: 13, bold: true });
  expect(figuresOf(sheet.done()).filter((figure) => /9[56]%/.test(figure))).toEqual(['Merton target 2023/24 95%', 'Merton target 2024/25 96%']);
});
