import { describe, expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Box } from '../../../shared/model/geometry.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const CARD: Box = [40, 100, 380, 260];
const YEARS = ['2021/22', '2022/23', '2023/24'];
const rows = [['Merton', '24.7', '22.0', '19.6'], ['South East', '24.5', '25.0', '-'], ['England', '21.5', '22.4', '-']];

/** A framed card with a small table under its title, every column flush at its right, and a line along its foot. */
function read(foot: string, { table = rows, wrapped = '' } = {}): string[] {
  const sheet = new Sheet().frame(CARD).text(46, 116, 'Re-referrals within 12 months', { bold: true }).text(46, 240, foot, { size: 8 }).text(46, 250, 'Lower is better', { size: 8 });
  for (const [line, cells] of [['', ...YEARS.map((year) => (wrapped === '' ? year : `${year} ac.`))], ...table].entries()) {
    for (const [at, cell] of cells.entries()) sheet.text(at === 0 ? 52 : 130 + 55 * at - cell.length * 4, 142 + 18 * line, cell, { size: 8 });
  }
  for (const at of wrapped === '' ? [] : [1, 2, 3]) sheet.text(130 + 55 * at - wrapped.length * 4, 151, wrapped, { size: 8 });
  return readCards(sheet.done(), [CARD], merton).observations.map(({ area, role, period, raw }) => `${area.name} ${role} ${period?.label ?? '-'} ${raw}`);
}

const figures = rows.flatMap(([name, ...values]) => values.map((value, at) => `${name} actual ${YEARS[at]} ${value}`));

describe('a small table in a card', () => {
  test.each(['Target 2023/24: 20.0', 'No target set'])('gives each figure its year and its place, and none where a dash is printed, beside "%s"', (foot) => {
    expect(read(foot)).toEqual(foot.startsWith('Target') ? [...figures, 'Merton target 2023/24 20.0'] : figures);
  });

  test('dates its target, where that has no year, by the newest of the council’s own', () => {
    expect(read('Target: 20.0').at(-1)).toBe('Merton target 2023/24 20.0');
  });

  test('has headings that may go on below: academic years', () => {
    expect(read('No target set', { wrapped: 'year' })).toEqual(figures.map((figure) => figure.replace(/20\d\d/u, 'academic year $&')));
  });

  test('is none where a number stands under no year, or nothing says what is aimed at: then a table is read', () => {
    expect(read('Target 2023/24: 20.0', { table: [...rows.slice(0, 2), ['England', '21.5', '22.4', '-', '23.3']] })).toEqual([]);
    expect(read('Source: annual return')).toEqual([]);
  });
});
