import { expect, test } from 'vitest';
import { reportedTime } from '../../../shared/figures/footnotes/labelledTimes.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Box } from '../../../shared/model/geometry.ts';
import type { Period } from '../../../shared/model/observation.ts';
import type { Page } from '../../../shared/model/page.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const second: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'July to September 2023' };

/** A tile with one figure set large, which the report's quarter dates. */
function tile(title = 'Re-referrals within 12 months'): Sheet {
  return new Sheet().frame([40, 100, 300, 260]).text(48, 116, title, { bold: true }).text(48, 146, '24.1%', { size: 22 });
}

function figuresOf(page: Page, tables: readonly Box[] = []): string[] {
  return readCards(page, tables, { ...merton, period: second }).observations.map(({ area, role, period, raw }) => `${area.name} ${role} ${period?.label ?? 'no period'} ${raw}`);
}

const own = 'Merton actual July to September 2023 24.1%';
const others = ['London actual 2022/23 20.3%', 'England actual 2022/23 22.4%'];

test.each(['(benchmarks 2022/23)', 'How do we compare? (2022/23)', 'Comparators: 2022/23', 'National data 2022/23'])('what a card says of its comparators dates them, and not its own figure: %s', (words) => {
  expect(figuresOf(tile().text(48, 190, 'London 20.3% England 22.4%', { size: 9 }).text(48, 201, words, { size: 9 }).done())).toEqual([own, ...others]);
});

test('a year alone at the end of the line of comparators is of them all', () => {
  expect(figuresOf(tile().text(48, 230, 'London 20.3% England 22.4%', { size: 9 }).text(255, 230, '2022/23', { size: 9 }).done())).toEqual([own, others[0], `${others[1]} 2022/23`]);
});

test('a year before their names is of them all, and no quarter’s over them', () => {
  const sheet = ['Q1', 'Q2'].reduce((drawn, quarter, at) => drawn.text(60 + 60 * at, 140, quarter, { size: 9, bold: true }).text(56 + 60 * at, 153, ['23.8%', '24.1%'][at]!), new Sheet().frame([40, 100, 300, 260]).text(48, 116, 'Re-referrals within 12 months', { bold: true }));
  ['2022/23', 'London', 'England'].forEach((word, at) => sheet.text(48 + 60 * at, 170, word, { size: 9, bold: at > 0 }).text(48 + 60 * at, 183, ['Benchmark', '20.3%', '22.4%'][at]!, { size: 9 }));
  expect(figuresOf(sheet.done())).toEqual(['Merton actual April to June 2023 23.8%', 'Merton actual July to September 2023 24.1%', ...others]);
});

test('“Compared with (2022/23)” over names beside a list of the council’s own heads them alone', () => {
  const sheet = tile().text(170, 150, 'June 2023', { size: 8 }).text(230, 150, '23.0%', { size: 8 }).text(48, 180, 'Target', { size: 8 }).text(120, 180, '20.0%', { size: 8 });
  sheet.text(48, 200, 'Compared with (2022/23)', { size: 8, bold: true });
  [['London', '20.3%'], ['England', '22.4%']].forEach(([name, value], at) => sheet.text(48, 214 + 14 * at, name!, { size: 8 }).text(120, 214 + 14 * at, value!, { size: 8 }));
  expect(figuresOf(sheet.done()).toSorted()).toEqual([...others, own, 'Merton actual June 2023 23.0%', 'Merton target July to September 2023 20.0%'].toSorted());
});

test('what the card’s own figure is compared with says nothing of the others', () => {
  expect(figuresOf(tile().text(48, 190, 'England 22.4%', { size: 9 }).text(48, 220, 'compared with 2022/23', { size: 9 }).done()).at(-1)).toBe('England actual no period 22.4%');
});

test('the council’s own bar among those of a published year is of that year, beside its newest figure', () => {
  const sheet = tile().text(48, 170, 'Target: 20%', { size: 9 }).text(48, 190, 'How do we compare? (2022/23)', { size: 9 });
  ['Merton 23.0%', 'London 20.3%', 'England 22.4%'].forEach((bar, at) => sheet.text(48, 206 + 14 * at, bar, { size: 9 }));
  expect(figuresOf(sheet.done()).toSorted()).toEqual([...others, 'Merton actual 2022/23 23.0%', own, 'Merton target July to September 2023 20%'].toSorted());
});

test('a dash behind the latest says that there is none yet', () => {
  const sheet = new Sheet().frame([40, 100, 300, 260]).text(48, 116, 'Re-referrals within 12 months', { bold: true });
  [['Latest (Quarter 2)', '-'], ['Previous (Quarter 1)', '23.8%'], ['Target 2023/24', '20%']].forEach(([word, value], at) => sheet.text(48, 140 + 16 * at, word!, { size: 9 }).text(200, 140 + 16 * at, value!, { size: 9 }));
  expect(figuresOf(sheet.done())[0]).toBe('Merton actual July to September 2023 -');
});

test('a dash behind a month says that there is none for it, and dates nothing else in the card', () => {
  const sheet = tile();
  [['June 2023', '-'], ['July 2022', '23.8%'], ['Target', '20%']].forEach(([word, value], at) => sheet.text(150, 140 + 16 * at, word!, { size: 9 }).text(250, 140 + 16 * at, value!, { size: 9 }));
  expect(figuresOf(sheet.done()).toSorted()).toEqual(['Merton actual June 2023 -', 'Merton actual July 2022 23.8%', own, 'Merton target July to September 2023 20%'].toSorted());
});

test('a form tells its comparators in a cell under those of its own figures, and their time in the label, though that wraps', () => {
  const sheet = new Sheet().shade([40, 100, 540, 120], '#5b2d82').text(46, 114, 'CYP 04', { bold: true }).text(180, 114, 'Children looked after per 10,000 population aged under 18', { bold: true });
  const rows = [['Good performance is', 'Low'], ['Quarter 2 2023/24', '83.4'], ['Target', '75.0'], ['Quarter 1 2023/24', '80.9'], ['Benchmarks (31 March', 'London: 81    England: 70']];
  rows.forEach(([label, value], at) => sheet.frame([40, 120 + 16 * at, 172, 136 + 16 * at]).frame([172, 120 + 16 * at, 540, 136 + 16 * at]).text(46, 132 + 16 * at, label!, { bold: true }).text(180, 132 + 16 * at, value!));
  sheet.text(46, 208, '2023)', { bold: true });
  expect(figuresOf(sheet.done(), [[40, 100, 540, 216]]).map((figure) => figure.replace('July to September 2023', 'Q2').replace('April to June 2023', 'Q1'))).toEqual([
    'Merton actual Q2 83.4', 'Merton target Q2 75.0', 'Merton actual Q1 80.9', 'London actual 31 March 2023 81', 'England actual 31 March 2023 70',
  ]);
});

test('a band that heads the comparators of the card above says nothing of the one below', () => {
  const sheet = new Sheet().shade([40, 80, 300, 92], '#dde6f0').text(44, 89, '2021/22', { size: 8 }).text(120, 89, 'London', { size: 8 }).text(200, 89, 'England', { size: 8 });
  sheet.frame([40, 100, 300, 200]).text(48, 116, 'Re-referrals within 12 months', { bold: true }).text(48, 146, '24.1%', { size: 22 });
  expect(figuresOf(sheet.done())).toEqual([own]);
});

test('“10,000” under a title’s “rate per” is no figure of its own', () => {
  const sheet = new Sheet().frame([40, 100, 300, 180]).text(60, 114, 'Children looked after, rate per', { bold: true }).text(120, 126, '10,000', { bold: true });
  ['Q1', 'Q2'].forEach((quarter, at) => sheet.text(60 + 80 * at, 150, quarter, { size: 9, bold: true }).text(58 + 80 * at, 164, ['80.9', '83.4'][at]!));
  expect(figuresOf(sheet.done(), [[40, 100, 300, 180]])).toEqual(['Merton actual April to June 2023 80.9', 'Merton actual July to September 2023 83.4']);
});

test('a field of a dashboard’s head says of when its figures are, with the year beside it where it lacks one', () => {
  const head = (...fields: [string, string][]): Sheet => fields.reduce((sheet, [field, value], at) => sheet.text(40 + 130 * at, 50, field, { size: 8 }).text(42 + 130 * at, 63, value, { size: 8 }), new Sheet());
  expect(reportedTime(head(['Reporting month', 'December 2023'], ['Locality', 'All']).done())).toBe('December 2023');
  expect(reportedTime(head(['Financial year', '2023/24'], ['Quarter', 'Q3']).done())).toBe('Q3 2023/24');
  expect(reportedTime(new Sheet().text(40, 50, 'Period:', { size: 8 }).text(80, 50, 'Q3 2023/24', { size: 8 }).done())).toBe('Q3 2023/24');
  expect(reportedTime(head(['Reporting month', 'All']).done())).toBeNull();
  expect(reportedTime(head(['Date', '26 November 2023'], ['Report date', 'December 2023']).done())).toBeNull();
});

test('the heading of a column says nothing of a page', () => {
  const column = new Sheet().text(40, 50, 'Period', { size: 8 }).text(42, 63, 'Q3 2023/24', { size: 8 });
  expect(reportedTime(column.text(42, 76, '2022/23', { size: 8 }).done())).toBeNull();
  expect(reportedTime(new Sheet().text(40, 50, 'Month', { size: 8 }).text(42, 63, 'May 2023', { size: 8 }).text(140, 63, '24.1%', { size: 8 }).done())).toBeNull();
});
