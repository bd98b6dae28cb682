import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Period } from '../../../shared/model/observation.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const second: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'July to September 2023' };
const BLOCKS = [
  ['CH01  Re-referrals within 12 months', '24.1%', '22%', '23.8%', '21.9%'], ['CH02  Care leavers in suitable accommodation', '89%', '-', '90%', '87%'],
  ['CH03  Children looked after per 10,000', '64.3', '60', '63.8', '62.7'], ['CH04  Children on a child protection plan', '203', '190', '197', '221'],
] as const;

test('blocks of cells beside and under one another are a card each, and no table across the sheet', () => {
  const sheet = new Sheet();
  for (const [at, [title, latest, target, before, outturn]] of BLOCKS.entries()) {
    const [x, y] = [36 + 280 * (at % 2), 100 + 100 * Math.floor(at / 2)];
    sheet.text(x, y, title, { bold: true }).text(x + 50, y + 26, latest, { size: 20, bold: true });
    for (const [row, [one, first, two, other]] of ([['Target', target, 'Good is', 'High'], ['Quarter 1 2023/24', before, '2022/23 outturn', outturn], ['Stat. neighbours 2022/23', '-', 'England 2022/23', '-']] as const).entries()) {
      sheet.text(x, y + 45 + 14 * row, one, { size: 8 }).text(x + 100, y + 45 + 14 * row, first, { size: 8 }).text(x + 135, y + 45 + 14 * row, two, { size: 8 }).text(x + 220, y + 45 + 14 * row, other, { size: 8 });
    }
  }
  const figures = readCards(sheet.done(), [[30, 90, 580, 300]], { ...merton, period: second }).observations.filter(({ value }) => value.kind === 'number');
  expect(figures.map(({ indicator, area, role, period, raw }) => `${indicator.label} | ${area.name} | ${role} | ${period?.kind} ${period?.end} | ${raw}`)).toEqual(BLOCKS.flatMap(([title, latest, target, before, outturn]) => {
    const own = `${title.replace(/\s+/, ' ')} | Merton |`;
    return [`${own} actual | quarter 2023-09-30 | ${latest}`, ...(target === '-' ? [] : [`${own} target | quarter 2023-09-30 | ${target}`]), `${own} actual | quarter 2023-06-30 | ${before}`, `${own} actual | financial-year 2023-03-31 | ${outturn}`];
  }));
});

test('words in cells of two lines, each before its figure, are not read on along their lines', () => {
  const sheet = new Sheet().frame([40, 60, 550, 140]).text(42, 74, 'KPI: % of primary schools judged good or better', { bold: true });
  const cells = [['At end of October', '2019', '94.9%'], ['Target at end of', 'October 2019', '94%'], ['At end of October', '2018', '92.3%']] as const;
  for (const [at, [first, second, value]] of cells.entries()) sheet.text(42 + 170 * at, 96, first, { bold: true }).text(42 + 170 * at, 108, second, { bold: true }).text(150 + 170 * at, 108, value, { size: 12 });
  expect(readCards(sheet.done(), [[40, 60, 550, 140]], merton).observations.filter(({ role, raw }) => role === 'target' && raw !== '94%')).toEqual([]);
});
