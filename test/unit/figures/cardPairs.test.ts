import { expect, test } from 'vitest';
import { isPeriods, countPeriods } from '../../../shared/figures/cards/lines/isPeriods.ts';
import { readItems } from '../../../shared/figures/cards/items/readItems.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Period } from '../../../shared/model/observation.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const year: Period = { start: '2021-04-01', end: '2022-03-31', kind: 'financial-year', label: '2021/22' };
const REFERRALS = 'Re-referrals within 12 months';

/** Words down a card's side, each with its figure at the end of the line, beside a chart. */
function listed(rows: readonly (readonly [string, string])[], beside: (sheet: Sheet, foot: number) => Sheet = (sheet) => sheet): string[] {
  const sheet = new Sheet().frame([40, 100, 340, 300]).text(48, 116, REFERRALS, { bold: true }).text(48, 150, '24.1%', { size: 26, bold: true });
  for (const [at, [word, value]] of rows.entries()) sheet.text(48, 180 + 17 * at, word).text(170, 180 + 17 * at, value, { bold: true });
  const page = beside(sheet, 180 + 17 * (rows.length - 1)).done();
  return readCards(page, [], { ...merton, period: year }).observations.map(({ area, role, period, raw }) => `${area.name} ${role} ${period?.label ?? '-'} ${raw.split(' ').at(-1)}`);
}

const ROWS = [['2020/21', '23.8%'], ['Target', '22%'], ['Stat. neighbours 20/21', '23%'], ['England 20/21', '22.7%'], ['West Midlands 20/21', '21.9%']] as const;
const READ = ['Merton actual 2021/22 24.1%', 'Merton actual 2020/21 23.8%', 'Merton target 2021/22 22%', 'Statistical neighbours actual 2020/21 23%', 'England actual 2020/21 22.7%', 'West Midlands actual 2020/21 21.9%'];

test('years of two digits under a chart’s bars are its axis, and none of the card’s', () => {
  expect([isPeriods('18/19 19/20 20/21 21/22'), countPeriods('18/19 19/20 20/21 21/22'), countPeriods('Q1 21/22'), countPeriods('2018/19 2019/20')]).toEqual([true, 4, 2, 2]);
  expect(listed(ROWS, (sheet, foot) => sheet.text(230, foot, '18/19 19/20 20/21 21/22', { size: 6.5 }))).toEqual(READ);
});

test('a figure keeps the word before it in its line, whatever stands behind the last: no figure is the next word’s', () => {
  const figures = listed(ROWS, (sheet, foot) => sheet.text(230, foot, '20/21 21/22', { size: 6.5 }));
  expect(figures.slice(0, 5)).toEqual(READ.slice(0, 5));
  expect(figures.slice(5)).not.toContain('Merton actual 2020/21 21.9%');
});

test('words before their figures in a line that breaks where it must are still read on', () => {
  const lines = ['Latest: 24.1% | Target:', '22%, Floor: 25% | Previous:', '23.8%'];
  const sheet = new Sheet().frame([40, 100, 340, 300]).text(48, 116, REFERRALS, { bold: true });
  for (const [at, line] of lines.entries()) sheet.text(48, 150 + 12 * at, line);
  expect(readCards(sheet.done(), [], { ...merton, period: year }).observations.map(({ role, raw }) => `${role} ${raw}`)).toEqual(['actual 24.1%', 'target 22%', 'floor 25%', 'actual 23.8%']);
});

test('a minimum expectation is the floor, and that it is met, or not, is no figure', () => {
  const rows = [['Target', '22%'], ['Minimum expectation', '25%'], ['England 20/21', '22.7%']] as const;
  const verdicts = ['Minimum expectation met', 'Below minimum expectation', 'Minimum standard not met'];
  const expected = [READ[0], READ[2], 'Merton floor 2021/22 25%', READ[4]];
  expect(verdicts.map((verdict) => listed(rows, (sheet, foot) => sheet.text(48, foot + 14, verdict)))).toEqual([expected, expected, expected]);
});

test('who answers for a card, and how often, is told beside its figures and takes none of them', () => {
  const about = ['Owner: Head of Safeguarding', 'Good is: Low', 'RAG: Amber', 'Frequency: Monthly'];
  expect(listed(ROWS, (sheet) => about.reduce((page, text, at) => page.text(220, 180 + 17 * at, text, { size: 9 }), sheet))).toEqual(READ);
});

const told = (text: string): string[] => readItems(text).map(({ kind, area, period }) => `${area?.name ?? kind} ${period ?? '-'}`);

test('a year behind the last comparator is of all, and one before a figure is that figure’s alone', () => {
  expect(told('SN 19.8% Eng 21.5% SE 24.8% (2021/22)')).toEqual(['Statistical neighbours 2021/22', 'England 2021/22', 'South East 2021/22']);
  expect(told('England 22.4%, South East 20% (2023/24)')).toEqual(['England 2023/24', 'South East 2023/24']);
  expect(told('England 22.4% London 2023/24 20%')).toEqual(['England -', 'London 2023/24']);
});

test('a change told in a bracket behind a figure, by its name, is none of the card’s', () => {
  expect(told('Last quarter 23.8% (change +0.3)')).toEqual(['previous -']);
  expect(told('Target 22% (difference: 2.1)')).toEqual(['target -']);
});

test('why there is no target may stand among a card’s figures, without a name', () => {
  expect(told('Latest: 512 | Previous: 498 | Not a target measure')).toEqual(['latest -', 'previous -']);
  expect(told('Latest: 512 | Previous: 498 | This follows the new team in the north')).toEqual([]);
});

test('a dash behind a comparator says that it has no figure, and takes none from another line', () => {
  expect(listed([['Q4 2020/21', '23.8%'], ['London 2020/21', '–'], ['England 2020/21', '22.7%']])).toEqual(['Merton actual 2021/22 24.1%', 'Merton actual January to March 2021 23.8%', 'London actual 2020/21 –', 'England actual 2020/21 22.7%']);
});

const second: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'Q2' };

test('a row’s name close before its first figure leaves that figure to the quarter over it, and the target to the newest', () => {
  const sheet = new Sheet().frame([40, 100, 340, 220]).text(48, 116, REFERRALS, { bold: true });
  for (const [at, [when, value]] of [['Q2 22/23', '25.2%'], ['Q1 23/24', '23.8%'], ['Q2 23/24', '24.1%']].entries()) sheet.text(86 + 56 * at, 140, when!, { size: 8 }).text(86 + 56 * at, 152, value!, { size: 8 });
  const page = sheet.text(56, 152, 'Merton', { size: 8 }).text(48, 180, 'Target: 22%').done();
  expect(readCards(page, [], { ...merton, period: second }).observations.map(({ role, period, raw }) => `${role} ${period?.start} ${raw}`)).toEqual(['actual 2022-07-01 25.2%', 'actual 2023-04-01 23.8%', 'actual 2023-07-01 24.1%', 'target 2023-07-01 22%']);
});

test('figures beside words and a span of months are no axis, however even their steps', () => {
  const sheet = new Sheet().frame([40, 100, 400, 220]).text(48, 116, REFERRALS, { bold: true });
  for (const [at, [word, value]] of [['Performance this quarter (Jul–Sep 2023)', '24.1%'], ['Performance last quarter (Apr–Jun 2023)', '22.1%'], ['Performance same quarter last year (Jul–Sep 2022)', '20.1%']].entries()) sheet.text(48, 140 + 14 * at, word!).text(340, 140 + 14 * at, value!);
  expect(readCards(sheet.done(), [], { ...merton, period: second }).observations.map(({ period, raw }) => `${period?.start} ${raw}`)).toEqual(['2023-07-01 24.1%', '2023-04-01 22.1%', '2022-07-01 20.1%']);
});

test('a list of figures beside a ring is no caption of it: its title stands over both', () => {
  const sheet = new Sheet().frame([40, 100, 340, 220]).text(48, 116, REFERRALS, { bold: true }).text(60, 165, '24.1%', { size: 14, bold: true });
  for (const [at, line] of ['Aug 2023 23.8%', 'Target 22%', 'National 22.7% (22/23)', 'Stat. neigh. 23.1% (22/23)'].entries()) sheet.text(150, 144 + 13 * at, line);
  expect(readCards(sheet.done(), [], { ...merton, period: second }).observations.map(({ indicator, raw }) => `${indicator.label} ${raw}`)).toEqual(['24.1%', '23.8%', '22%', '22.7%', '23.1%'].map((value) => `${REFERRALS} ${value}`));
});

test('“Jul 23” is a month of a year, and no 23 in July; after a colon, or where no year is so late, it is one', () => {
  expect(['Jul 23', 'Jul 23   Aug 23   Sep 23', 'Q2 23'].map(told)).toEqual([[], [], []]);
  expect(['Jul: 23', 'Jul 45', 'Q2 23.1%'].map(told)).toEqual([['dated Jul'], ['dated Jul'], ['dated Q2']]);
  const sheet = new Sheet().frame([40, 100, 340, 260]).text(48, 116, REFERRALS, { bold: true }).text(48, 150, '24.1%', { size: 26, bold: true }).text(48, 172, 'Target 22%');
  for (const [at, [when, value]] of [['Jul 23', '25.2%'], ['Aug 23', '23.8%'], ['Sep 23', '24.1%']].entries()) sheet.text(48 + 34 * at, 196, when!, { size: 7 }).text(48 + 34 * at, 208, value!, { size: 7 });
  expect(readCards(sheet.done(), [], { ...merton, period: { start: '2023-09-01', end: '2023-09-30', kind: 'month', label: 'September 2023' } }).observations.map(({ role, period, raw }) => `${role} ${period?.start} ${raw}`).toSorted()).toEqual(['actual 2023-07-01 25.2%', 'actual 2023-08-01 23.8%', 'actual 2023-09-01 24.1%', 'target 2023-09-01 22%']);
});

test('the targets of this year and of the next are two figures of one card', () => {
  expect(listed([['2020/21', '23.8%'], ['Target 2021/22', '22%'], ['Target 2022/23', '21%']])).toEqual(['Merton actual 2021/22 24.1%', 'Merton actual 2020/21 23.8%', 'Merton target 2021/22 22%', 'Merton target 2022/23 21%']);
});

test('a figure that is set large under “Target” is the target, and not the newest', () => {
  const sheet = new Sheet().frame([40, 100, 260, 200]).text(48, 116, REFERRALS, { bold: true }).text(48, 140, 'Target', { size: 9 }).text(48, 166, '22%', { size: 20, bold: true }).text(48, 185, 'Latest: 19%', { size: 9 });
  expect(readCards(sheet.done(), [], { ...merton, period: second }).observations.map(({ role, raw }) => `${role} ${raw}`).toSorted()).toEqual(['actual 19%', 'target 22%']);
});
