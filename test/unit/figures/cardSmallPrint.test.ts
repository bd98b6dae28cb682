import { describe, expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Period } from '../../../shared/model/observation.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const june: Period = { start: '2021-04-01', end: '2021-06-30', kind: 'quarter', label: 'April to June 2021' };

function figuresOf(sheet: Sheet): string[] {
  return readCards(sheet.done(), [], { ...merton, period: june }).observations.map(({ area, role, period, raw }) => `${area.name} ${role} ${period?.label ?? 'no period'} ${raw.split(' ').at(-1)}`);
}

function tile({ large = true } = {}): Sheet {
  const sheet = new Sheet().frame([40, 100, 300, 260]).text(48, 116, 'Social worker vacancy rate', { bold: true });
  return large ? sheet.text(48, 146, '24.1%', { size: 22 }) : sheet;
}

/** Lines of a tile under its title, each `[x, y, text]` in ordinary type, or smaller. */
function withLines(sheet: Sheet, lines: readonly (readonly [number, number, string, number?])[]): Sheet {
  return lines.reduce((drawn, [x, y, text, size = 8]) => drawn.text(x, y, text, { size }), sheet);
}

const own = 'Merton actual April to June 2021 24.1%';

describe('the period in small print under a figure’s name', () => {
  const expected = [own, 'Merton actual January to March 2021 23.8%', 'England actual 2019/20 22.4%'];

  test('is that figure’s, which stands under both', () => {
    const sheet = withLines(tile(), [[48, 170, 'Last quarter'], [140, 170, 'National avg'], [48, 177, 'Q4 20/21', 6], [140, 177, '2019/20', 6], [48, 190, '23.8%', 10], [140, 190, '22.4%', 10]]);
    expect(figuresOf(sheet)).toEqual(expected);
  });

  test('is that figure’s, which stands over both', () => {
    const sheet = withLines(tile(), [[48, 170, '23.8%', 10], [140, 170, '22.4%', 10], [48, 180, 'Last quarter', 7], [140, 180, 'National avg', 7], [48, 187, 'Q4 20/21', 6], [140, 187, '2019/20', 6]]);
    expect(figuresOf(sheet)).toEqual(expected);
  });

  test('is that figure’s, which stands beside its name', () => {
    const sheet = withLines(tile(), [[48, 170, 'Last quarter'], [270, 170, '23.8%'], [48, 177, 'Q4 20/21', 6], [48, 190, 'National avg'], [270, 190, '22.4%'], [48, 197, '2019/20', 6]]);
    expect(figuresOf(sheet)).toEqual(expected);
  });

  test('is that figure’s, though its name runs over two lines', () => {
    const sheet = withLines(tile(), [[48, 170, 'Target'], [140, 170, 'Statistical'], [140, 178, 'neighbours'], [140, 186, '2019/20', 6], [48, 200, '20.0%', 10], [140, 200, '22.4%', 10]]);
    expect(figuresOf(sheet)).toEqual([own, 'Merton target April to June 2021 20.0%', 'Statistical neighbours actual 2019/20 22.4%']);
  });

  test('is another’s where a figure stands behind it', () => {
    const sheet = withLines(tile(), [[48, 170, 'Target'], [270, 170, '20.0%'], [48, 177, '2019/20', 6], [270, 177, '22.9%', 6]]);
    expect(figuresOf(sheet)).toEqual([own, 'Merton target April to June 2021 20.0%', 'Merton actual 2019/20 22.9%']);
  });
});

test('“Latest: 12m to Jun 21” under the large figure says when it is, and no 21 of that month', () => {
  expect(figuresOf(withLines(tile(), [[48, 160, 'Latest: 12m to Jun 21'], [48, 180, 'Target 20.0%']]))).toEqual(['Merton actual 12 months to June 2021 24.1%', 'Merton target 12 months to June 2021 20.0%']);
  expect(figuresOf(withLines(tile(), [[48, 180, 'England 22.4%'], [48, 200, 'Comparators: 12m to Mar 21', 6.5]]))).toEqual([own, 'England actual 12 months to March 2021 22.4%']);
});

test('what is forecast is no figure of the card’s, and takes no other’s time', () => {
  expect(figuresOf(withLines(tile(), [[48, 180, 'Target 20.0%, Forecast outturn 21.3%']]))).toEqual([own, 'Merton target April to June 2021 20.0%']);
  const over = withLines(tile(), [[48, 160, '30 June 2021'], [48, 176, '21.3%', 10], [48, 186, 'Forecast outturn', 7]]);
  expect(figuresOf(over)).toEqual(['Merton actual 30 June 2021 24.1%']);
});

test('a heading over the comparators is no word of the figure under it, which stands over its own', () => {
  const sheet = withLines(tile(), [[48, 170, '20.0%', 10], [48, 180, 'Target', 7], [48, 200, 'Compared with (2019/20)'], [48, 213, '22.4%', 10], [48, 223, 'England (all)', 7]]);
  expect(figuresOf(sheet)).toEqual([own, 'Merton target April to June 2021 20.0%', 'England actual 2019/20 22.4%']);
});

test('“Latest position, Q1 21/22” names the newest figure beside it, and over it', () => {
  const expected = ['Merton actual April to June 2021 24.1%', 'Merton target 2022/23 20.0%'];
  expect(figuresOf(withLines(tile({ large: false }), [[48, 150, 'Latest position, Q1 21/22'], [270, 150, '24.1%'], [48, 162, 'Target for 2022/23'], [270, 162, '20.0%']]))).toEqual(expected);
  expect(figuresOf(withLines(tile({ large: false }), [[48, 150, '24.1%', 10], [160, 150, '20.0%', 10], [48, 160, 'Latest position, Q1 21/22', 7], [160, 160, 'Target for 2022/23', 7]]))).toEqual(expected);
});

test('a range with a dash between is one target, in a line of its own or among others', () => {
  const rangeIn = (...lines: string[]): unknown[] => readCards(withLines(tile(), lines.map((line, at) => [48, 180 + 10 * at, line] as const)).done(), [], { ...merton, period: june }).observations.filter(({ role }) => role === 'target').map(({ value }) => value);
  const range = [{ kind: 'range', low: 20, high: 25, unit: 'percent' }];
  expect(rangeIn('Target range: 20 – 25% • Prev. quarter: 23.8%')).toEqual(range);
  expect(rangeIn('Target 20 – 25%', '2019/20 17.6%')).toEqual(range);
});

test('words before a period in a line say whose figure it is', () => {
  expect(figuresOf(withLines(tile(), [[48, 180, 'Target: 20.0%'], [48, 200, 'Comparators, AY 2019-20: 22.4%']]))).not.toContain('Merton actual 2019/20 22.4%');
});

test.each([
  ['Aim: 20.0%', 'target April to June 2021'], ['Ambition by March 2026: 20.0%', 'target March 2026'], ['Target set 20.0%', 'target April to June 2021'], ['Goal for 2024/25: 20.0%', 'target 2024/25'],
  ['Min. standard 20.0%', 'floor April to June 2021'], ['Threshold: 20.0%', 'floor April to June 2021'], ['Prior year: 20.0%', 'actual April to June 2020'], ['Same quarter previous year 20.0%', 'actual April to June 2020'], ['2019/20 Q3: 20.0%', 'actual October to December 2019'],
])('a line of a tile says what its figure is: %s', (line, told) => {
  expect(figuresOf(withLines(tile(), [[48, 180, line]]))).toEqual([own, `Merton ${told} 20.0%`]);
});

test('a word and its figure stand in one line, whatever the lines of the card beside it', () => {
  const sheet = withLines(tile({ large: false }), [[48, 150, 'Performance'], [240, 150.5, '24.1%'], [48, 162, 'Stat. neighbours'], [240, 162.5, '22.4%']]);
  sheet.frame([320, 100, 560, 260]).text(330, 116, 'Re-referrals within 12 months', { bold: true });
  expect(figuresOf(withLines(sheet, [[330, 147.2, 'Latest: 19.1%'], [330, 159.2, 'Target: 18.0%']]))).toEqual([own, 'Statistical neighbours actual no period 22.4%', 'Merton actual April to June 2021 19.1%', 'Merton target April to June 2021 18.0%']);
});
