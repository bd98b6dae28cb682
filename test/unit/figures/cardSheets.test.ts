import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Box } from '../../../shared/model/geometry.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const second = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'Q2' } as const;

/** A sheet of small ruled forms beside each other: a title over cells with words at the left and values at the right. */
function sheetOf(forms: readonly (readonly [title: string, ...cells: string[]])[]): string[] {
  const sheet = new Sheet();
  const tables = forms.map(([title, ...cells], at): Box => {
    const left = 20 + 190 * at;
    sheet.text(left + 4, 114, title, { size: 9, bold: true });
    for (const [row, cell] of cells.entries()) {
      const [word, value] = cell.split(' = ');
      sheet.text(left + 4, 134 + 16 * row, word!, { size: 8.5 }).text(left + 130, 134 + 16 * row, value ?? '', { size: 9 });
    }
    return [left, 100, left + 173, 124 + 16 * cells.length];
  });
  return readCards(sheet.done(), tables, { ...merton, period: second }).observations.map(({ indicator, area, role, period, value }) => `${indicator.label} | ${area.name} ${role} ${period?.start ?? '-'} ${value.kind === 'number' ? value.number : ''}`);
}

const REFERRALS = ['Re-referrals within 12 months', 'Q2 23/24 = 17.4%', 'Target = 18.0%', 'Q1 23/24 = 19.1%', 'England 21/22 = 21.5%'] as const;
const REVIEWS = ['Child protection reviews in time', 'Q2 23/24 = 91.2%', 'Target = 95.0%', 'Q1 23/24 = 88.7%', 'England 21/22 = 93.4%'] as const;
const UNKNOWN = ['Cases closed at the front door', 'Q2 23/24 = 1,246', 'Target', 'Q1 23/24 = 1,318', 'England 21/22'] as const;

test('a form with a year before its comparator’s value is one, and so is a form like the others that sets no target, whatever its title', () => {
  const read = sheetOf([REFERRALS, REVIEWS, UNKNOWN]);
  expect(read.filter((figure) => figure.startsWith('Re-referrals'))).toEqual(['actual 2023-07-01 17.4', 'target 2023-07-01 18', 'actual 2023-04-01 19.1'].map((figure) => `Re-referrals within 12 months | Merton ${figure}`).concat('Re-referrals within 12 months | England actual 2021-04-01 21.5'));
  expect(read.filter((figure) => figure.startsWith('Cases'))).toEqual(['Cases closed at the front door | Merton actual 2023-07-01 1246', 'Cases closed at the front door | Merton actual 2023-04-01 1318']);
});

test('alone, a small table of quarters under a title that nobody knows is no card', () => {
  expect(sheetOf([UNKNOWN])).toEqual([]);
  expect(sheetOf([REFERRALS, UNKNOWN]).filter((figure) => figure.startsWith('Cases'))).toEqual([]);
});

test('a form whose title is cut off is read whole where others print the words of all its figures, some of them fewer', () => {
  const whole = ['Assessments completed within 45 wo', ...REFERRALS.slice(1)] as const;
  const fewer = ['Child protection reviews in time', 'Q2 23/24 = 91.2%', 'Target = 95.0%', 'Q1 23/24', 'England 21/22'] as const;
  expect(sheetOf([REFERRALS, fewer, whole]).filter((figure) => figure.startsWith('Assessments')).map((figure) => figure.split(' | ')[1])).toEqual(['Merton actual 2023-07-01 17.4', 'Merton target 2023-07-01 18', 'Merton actual 2023-04-01 19.1', 'England actual 2021-04-01 21.5']);
});

test('a word at the end of a form’s row whose cell is empty takes no figure from the word before it', () => {
  const sheet = new Sheet().text(24, 114, 'Children on a child protection plan', { size: 9, bold: true });
  for (const [row, cells] of [['Latest', '226', 'Target'], ['Previous quarter', '231', 'England average']].entries()) {
    for (const [at, cell] of cells.entries()) sheet.text(24 + 140 * at, 134 + 16 * row, cell, { size: 8 });
  }
  expect(readCards(sheet.done(), [[20, 100, 560, 156]], { ...merton, period: second }).observations.map(({ area, role, raw }) => `${area.name} ${role} ${raw}`)).toEqual(['Merton actual 226', 'Merton actual 231']);
});
