import { describe, expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Box } from '../../../shared/model/geometry.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const REFERRALS = 'Re-referrals within 12 months';
const HEADS = ['Quarter 1', 'Quarter 2', 'Quarter 3', 'Quarter 4'];
const YEARS = [['2023/24', '24.1%', '23.8%'], ['2022/23', '21.0%', '20.6%', '22.3%', '19.9%']];

interface Drawn {
  heads?: readonly string[];
  rows?: readonly (readonly string[])[];
  /** A cell that runs across the quarters, in a row of its own. */
  across?: string;
  about?: readonly string[];
  foot?: string;
  tables?: readonly Box[];
}

/** A framed form of one indicator: its title in a bar, what it is, quarters over the years' rows, and a line below. */
function told({ heads = HEADS, rows = YEARS, across = '', about = [], foot = '', tables = [] }: Drawn = {}): string[] {
  const top = 140 + 12 * about.length;
  const all = across === '' ? rows : [rows[0]!, ['Target'], ...rows.slice(1)];
  const sheet = new Sheet().frame([40, 100, 540, top + 20 * all.length + 60]).shade([40, 100, 540, 122], '#552277').text(46, 115, REFERRALS, { bold: true });
  for (const [at, line] of about.entries()) sheet.text(46, 136 + 12 * at, line, { size: 8 });
  for (const [at, head] of heads.entries()) sheet.text(160 + 90 * at - 2.5 * head.length, top, head, { size: 10, bold: true });
  for (const [line, [name, ...values]] of all.entries()) {
    sheet.text(50, top + 20 * (line + 1), name!);
    for (const [at, value] of values.entries()) sheet.text(160 + 90 * at - 2.5 * value.length, top + 20 * (line + 1), value);
  }
  if (across !== '') sheet.text(295 - 2.5 * across.length, top + 40, across);
  sheet.text(46, top + 20 * all.length + 30, foot, { size: 9 });
  return readCards(sheet.done(), tables, { ...merton, period: { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'Quarter 2 2023/24' } }).observations
    .map(({ area, role, period, raw }) => `${area.name} ${role} ${period?.start ?? '-'}..${period?.end ?? '-'} ${raw}`);
}

const NOW = ['2023-04-01..2023-06-30 24.1%', '2023-07-01..2023-09-30 23.8%'].map((figure) => `Merton actual ${figure}`);
const BEFORE = ['2022-04-01..2022-06-30 21.0%', '2022-07-01..2022-09-30 20.6%', '2022-10-01..2022-12-31 22.3%', '2023-01-01..2023-03-31 19.9%'].map((figure) => `Merton actual ${figure}`);

describe('quarters over the rows of several years in a card', () => {
  test('date each figure by both', () => {
    expect(told()).toEqual([...NOW, ...BEFORE]);
    expect(told({ rows: YEARS.toReversed() })).toEqual([...BEFORE, ...NOW]);
    expect(told({ rows: YEARS.map(([year, ...values]) => [`Actual ${year}`, ...values]) })).toEqual([...NOW, ...BEFORE]);
    expect(told({ heads: ['Q1 (Apr-Jun)', 'Q2 (Jul-Sep)', 'Q3 (Oct-Dec)', 'Q4 (Jan-Mar)'] })).toEqual([...NOW, ...BEFORE]);
  });

  test('do so though the newest year has one figure only, and its row looks like the foot of a chart', () => {
    expect(told({ rows: [['2023/24', '24.1%'], YEARS[1]!] })).toEqual([NOW[0], ...BEFORE]);
  });

  test('stand beside a target for all of them, and the line of comparators under them', () => {
    expect(told({ across: '22%', foot: 'London (2022/23) 21.5%; England (2022/23) 22.4%' })).toEqual([...NOW, 'Merton target 2023-07-01..2023-09-30 22%', ...BEFORE, 'London actual 2022-04-01..2023-03-31 21.5%', 'England actual 2022-04-01..2023-03-31 22.4%']);
  });

  test('have the targets of the newest year, one to each', () => {
    expect(told({ rows: [...YEARS, ['Target', '22%', '21%']] }).slice(-2)).toEqual(['Merton target 2023-04-01..2023-06-30 22%', 'Merton target 2023-07-01..2023-09-30 21%']);
  });

  test('are a form’s, however much it tells of its indicator', () => {
    const about = Array.from({ length: 14 }, () => 'Counts the children and young people who are known to the service at the end of the period');
    expect(told({ about, tables: [[40, 290, 540, 360]] })).toEqual([...NOW, ...BEFORE]);
  });

  test('are not read where a row between them names something else', () => {
    expect(told({ rows: [YEARS[0]!, ['Of these, after a first plan', '12', '11', '14', '9'], YEARS[1]!] })).toEqual([]);
  });
});
