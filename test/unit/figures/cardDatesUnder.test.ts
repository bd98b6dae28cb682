import { describe, expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const REFERRALS = 'Re-referrals within 12 months';

function figuresOf(sheet: Sheet): string[] {
  return readCards(sheet.done(), [], { ...merton, period: null }).observations.map(({ area, role, period, raw }) => `${area.name} ${role} ${period === null ? 'no period' : `${period.kind} ${period.end}`} ${raw}`);
}

/** A tile with a large figure, and these lines of one type under it. */
function tile(under: readonly string[], { title = REFERRALS, figure = '24.1%' } = {}): Sheet {
  const sheet = new Sheet().frame([40, 100, 300, 240]).text(48, 116, title, { bold: true }).text(48, 146, figure, { size: 22 });
  under.forEach((line, at) => sheet.text(48, 160 + 12 * at, line, { size: 9 }));
  return sheet;
}

describe('what stands right under a tile’s large figure', () => {
  test.each(['2022/23', 'in 2022/23', 'children in 2022/23', 'aged 19 to 21, 2022/23', 'under 18s, 2022/23', 'average, 2022/23'])('says when it is, and the target with it: %s', (told) => {
    expect(figuresOf(tile([told, 'Target 20%', '2021/22 23.8%']))).toEqual(['Merton actual financial-year 2023-03-31 24.1%', 'Merton target financial-year 2023-03-31 20%', 'Merton actual financial-year 2022-03-31 23.8%']);
  });

  test('dates no comparator that stands under it', () => {
    expect(figuresOf(tile(['on 31 March 2023', 'England 22.4%']))).toEqual(['Merton actual as-at 2023-03-31 24.1%', 'England actual no period 22.4%']);
  });

  test('counts whom it names, and says no more than it says', () => {
    const [figure] = readCards(tile(['young people on 31 March 2023'], { title: 'Staying put with foster carers', figure: '26' }).done(), [], merton).observations;
    expect(figure?.value).toMatchObject({ number: 26, unit: 'count' });
  });

  test.each(['higher than in 2021/22', 'no change since Q1 2022/23', 'Target for 2022/23', 'published in March 2023', 'inspected in May 2022'])('is of another matter where it says so: %s', (told) => {
    expect(figuresOf(tile([told, 'England 22.4%']))[0]).toBe('Merton actual no period 24.1%');
  });

  test('is the next figure’s where that stands under or behind it', () => {
    expect(figuresOf(tile(['2021/22', '23.8%', 'Target 20%']))[0]).toBe('Merton actual no period 24.1%');
  });
});

/** A panel of three columns: its own figure, the years before, and a comparator over its figure and the time of that. */
function panel(said: string, comparator: readonly string[]): Sheet {
  const sheet = new Sheet().frame([40, 100, 560, 220]).text(48, 116, REFERRALS, { bold: true }).text(48, 136, said, { size: 8 }).text(48, 168, '24.1%', { size: 22 }).text(48, 190, 'Target: 20%', { size: 9 });
  ['2019/20', '2020/21', '2021/22'].forEach((year, at) => sheet.text(220, 150 + 15 * at, year, { size: 9 }).text(300 + 6 * at, 150 + 15 * at, `${21 + at}.${at}%`, { size: 9, bold: true }));
  [8, 13, 8].forEach((size, at) => sheet.text(440, 140 + [0, 15, 28][at]!, comparator[at]!, { size, bold: at === 1 }));
  return sheet;
}

describe('a panel that says of when its data are', () => {
  test('means its own figure, and a comparator’s time stands under that one’s', () => {
    expect(figuresOf(panel('Latest data: 31 March 2023', ['England', '22.4%', '31 March 2022'])).toSorted()).toEqual([
      'England actual as-at 2022-03-31 22.4%', 'Merton actual as-at 2023-03-31 24.1%', 'Merton actual financial-year 2020-03-31 21.0%', 'Merton actual financial-year 2021-03-31 22.1%', 'Merton actual financial-year 2022-03-31 23.2%', 'Merton target as-at 2023-03-31 20%',
    ]);
  });

  test('keeps a comparator’s time from its own figure where it says nothing', () => {
    expect(figuresOf(panel('Performance', ['England', '22.4%', '2021/22']))).toContain('Merton actual no period 24.1%');
  });
});

describe('a date that a narrow column cuts', () => {
  test.each([['England 31', 'March 2022'], ['England 31 March', '2022']])('is whole, and its day no figure: %s over %s', (first, second) => {
    const sheet = tile(['on 31 March 2023']).text(200, 130, first, { size: 9 }).text(200, 140, second, { size: 9 }).text(200, 156, '22.4%', { size: 14 });
    expect(figuresOf(sheet)).toEqual(['Merton actual as-at 2023-03-31 24.1%', 'England actual as-at 2022-03-31 22.4%']);
  });

  test('of an earlier figure is that one’s', () => {
    const figures = (...lines: string[]): string[] => figuresOf(tile(['on 31 March 2023', '', ...lines])).slice(1);
    expect(figures('31 March 2022 23.8% | 31', 'March 2021 22.9%')).toEqual(['Merton actual as-at 2022-03-31 23.8%', 'Merton actual as-at 2021-03-31 22.9%']);
    expect(figures('Q3 2022/23 23.8% | Q2', '2022/23 22.9%')).toEqual(['Merton actual quarter 2022-12-31 23.8%', 'Merton actual quarter 2022-09-30 22.9%']);
  });
});
