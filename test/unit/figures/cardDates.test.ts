import { expect, test } from 'vitest';
import { collectBenchmarkTimes } from '../../../shared/figures/footnotes/benchmarkTimes.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { ReadingContext } from '../../../shared/figures/context.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const second = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'July to September 2023' } as const;

/** Of each figure of one card under a heading its place or role, when it is and what it is. */
function read(title: string, lines: readonly string[], { heading = '', large = '24.1%', ...context }: Partial<ReadingContext> & { heading?: string; large?: string } = {}): string[] {
  const sheet = new Sheet().text(40, 70, heading).frame([40, 100, 300, 230]).text(48, 116, title, { bold: true }).text(48, 146, large, { size: 22 });
  for (const [at, line] of lines.entries()) sheet.text(48, 164 + 12 * at, line, { size: 9 });
  return readCards(sheet.done(), [], { ...merton, ...context }).observations.map(({ area, role, period, value }) => `${area.name === 'Merton' ? role : area.name} ${period?.label ?? '-'} ${value.kind === 'number' ? value.number : value.kind === 'missing' ? value.reason : ''}`);
}

const REFERRALS = 'Re-referrals within 12 months';

test('a quarter that stands as a sentence of its own behind the committee and its day dates the page', () => {
  const heading = 'Children’s Scrutiny Committee, 29 November 2023. Quarter 2 2023/24 (July to September 2023).';
  expect(read(REFERRALS, ['Quarter 2 target: 22%', 'Quarter 1 actual: 23.8%'], { heading })).toEqual(['actual July to September 2023 24.1', 'target July to September 2023 22', 'actual April to June 2023 23.8']);
  expect(read(REFERRALS, ['Target: 22%'], { heading: 'Children’s Scrutiny Committee, 29 November 2023.' })).toEqual(['actual - 24.1', 'target - 22']);
});

test('the end of a month dates the page, and a day alone is a meeting’s', () => {
  expect(read(REFERRALS, ['Target: 22%'], { heading: 'Data as at end of September 2023' })).toEqual(['actual 30 September 2023 24.1', 'target 30 September 2023 22']);
  expect(read(REFERRALS, ['Target: 22%'], { heading: 'Scrutiny Committee 29 November 2023' })[0]).toBe('actual - 24.1');
});

test('what the page says of when its comparators are holds for those that do not say it themselves', () => {
  const benchmarkTimes = collectBenchmarkTimes(['SN = statistical neighbours. Comparators are published results for 2021/22.'], 1);
  expect(read(REFERRALS, ['Q1: 23.8%', 'SN 23%  England 2022/23 22.7%'], { period: second, benchmarkTimes })).toEqual([
    'actual July to September 2023 24.1', 'actual April to June 2023 23.8', 'Statistical neighbours 2021/22 23', 'England 2022/23 22.7',
  ]);
  expect(read(REFERRALS, ['Q1: 23.8%', 'SN 23%'], { period: second })[2]).toBe('Statistical neighbours - 23');
});

test('a region that is not named is one too, a bracket says what letters stand for, and a year for every figure holds for the others’ too', () => {
  const year = { start: '2023-04-01', end: '2024-03-31', kind: 'financial-year', label: '2023/24' } as const;
  const benchmarkTimes = collectBenchmarkTimes(['National, regional and statistical neighbour (SN) figures are for 2022/23, the latest published.'], 1);
  expect(read(REFERRALS, ['2022/23: 23.8%', 'National 22.7% · Regional 20.3% · SN 23%'], { period: year, benchmarkTimes })).toEqual(['actual 2023/24 24.1', 'actual 2022/23 23.8', 'England 2022/23 22.7', 'Region 2022/23 20.3', 'Statistical neighbours 2022/23 23']);
  expect(read(REFERRALS, ['2022/23: 23.8%', 'England 22.7%'], { period: year, periodForAll: true })[2]).toBe('England 2023/24 22.7');
  expect(read(REFERRALS, ['Q1: 23.8%', 'England 22.7%'], { period: second, periodForAll: true })[2]).toBe('England - 22.7');
});

test('beside a result that names its academic year, a year alone is a school year too', () => {
  const sheet = new Sheet().frame([40, 100, 340, 230]).text(48, 116, 'Persistent absence in all schools', { bold: true });
  for (const [at, [word, value]] of [['Latest result (2022/23 academic year)', '24.3%'], ['Previous (2021/22)', '26.1%']].entries()) sheet.text(48, 140 + 16 * at, word!).text(290, 140 + 16 * at, value!);
  expect(readCards(sheet.done(), [], merton).observations.map(({ period, raw }) => `${period?.kind} ${period?.start} ${raw}`)).toEqual(['academic-year 2022-09-01 24.3%', 'academic-year 2021-09-01 26.1%']);
});

test('a large word that there is no figure is the newest one: what was before it, and its target, are not the newest', () => {
  expect(read(REFERRALS, ['Goal: 20%', 'Aug 23: 23.8%'], { large: '(Blank)', heading: 'Reporting month: September 2023' })).toEqual(['actual September 2023 not-available', 'target September 2023 20', 'actual August 2023 23.8']);
  expect(read(REFERRALS, ['Comment'], { large: 'n/a', period: second })).toEqual([]);
});

test('a score of progress is told with its sign, and a large change of anything else is no figure of it', () => {
  expect(read('Progress 8 score', ['2022/23: 0.06', 'National: -0.03'], { large: '+0.03', period: second })[0]).toBe('actual July to September 2023 0.03');
  expect(read(REFERRALS, ['Q1: 23.8%', 'England: 22.7%'], { large: '+2%', period: second }).some((figure) => figure.endsWith(' 2'))).toBe(false);
});

test('a figure in the ring of a chart may be set little larger than the words beside it, where it alone is bold', () => {
  const sheet = new Sheet().frame([40, 100, 300, 230]).text(48, 116, REFERRALS, { bold: true }).text(90, 160, '24.1%', { size: 12.8, bold: true });
  for (const [at, line] of ['2022/23: 25%', 'National: 22.7%'].entries()) sheet.text(180, 150 + 16 * at, line, { size: 9.5 });
  expect(readCards(sheet.done(), [], { ...merton, period: second }).observations.map(({ area, raw }) => `${area.name} ${raw}`)).toEqual(['Merton 24.1%', 'Merton 25%', 'England 22.7%']);
});

test('a strip ruled off along a card’s foot holds its comparators; the title of another card ends it', () => {
  const card = (foot: string): string[] => {
    const sheet = new Sheet().frame([40, 100, 300, 200]).frame([40, 200, 300, 224]).text(48, 116, REFERRALS, { bold: true }).text(48, 146, '24.1%', { size: 22 }).text(48, 164, 'Q1: 23.8%').text(48, 215, foot);
    return readCards(sheet.done(), [], { ...merton, period: second }).observations.map(({ area, raw }) => `${area.name} ${raw.split(' ').at(-1)}`);
  };
  expect(card('London 2022/23: 19%   England 2022/23: 22.7%')).toEqual(['Merton 24.1%', 'Merton 23.8%', 'London 19%', 'England 22.7%']);
  expect(card('Children in care: 352')).toEqual(['Merton 24.1%', 'Merton 23.8%']);
});

test('a few who are counted are no share, where the page marks its shares', () => {
  const sheet = new Sheet();
  for (const [at, [title, large, before]] of [['Children adopted from care', '6', 'Q1: 3'], [REFERRALS, '24.1%', 'Q1: 23.8%']].entries()) {
    sheet.frame([40, 100 + 140 * at, 300, 220 + 140 * at]).text(48, 116 + 140 * at, title!, { bold: true }).text(48, 150 + 140 * at, large!, { size: 22 }).text(48, 170 + 140 * at, before!);
  }
  expect(readCards(sheet.done(), [], { ...merton, period: second }).observations.slice(0, 2).map(({ indicator, value }) => `${indicator.id} ${value.kind === 'number' ? value.unit : ''}`)).toEqual(['adopted-number count', 'adopted-number count']);
});

test('a small figure over a month is of that month, and the large one of the page’s', () => {
  const tile = (foot: readonly [number, string, string][]): string[] => {
    const sheet = new Sheet().text(40, 70, 'Reporting month: September 2024').frame([40, 100, 300, 230]).text(48, 116, REFERRALS, { bold: true }).text(120, 146, '24.1%', { size: 22 }).text(120, 164, 'Goal: 22% (+9.5%)', { size: 8 });
    for (const [x, figure, when] of foot) sheet.text(x, 208, figure, { size: 9 }).text(x, 219, when, { size: 8 });
    return readCards(sheet.done(), [], merton).observations.map(({ role, period, value }) => `${role} ${period?.label} ${value.kind === 'number' ? value.number : ''}`);
  };
  expect(tile([[48, '23.1%', 'Aug 2024']]).toSorted()).toEqual(['actual August 2024 23.1', 'actual September 2024 24.1', 'target September 2024 22']);
  // Which of two is not told: neither month is the large figure's.
  expect(tile([[48, '23.1%', 'Aug 2024'], [160, '21.4%', 'Aug 2024']]).filter((figure) => figure.endsWith(' 24.1'))).toEqual(['actual September 2024 24.1']);
});

test('a month in the heading that is not over by the meeting is the meeting’s, where the report says up to when its figures run', () => {
  const period = { start: '2019-01-31', end: '2019-01-31', kind: 'as-at', label: '31 January 2019' } as const;
  const heading = 'Performance Report March 2019';
  expect(read(REFERRALS, ['Target: 22%'], { heading, period, meetingDate: '2019-03-13' })[0]).toBe('actual 31 January 2019 24.1');
  // Told after the month, or by a report that says nothing of its own, it is the figures'.
  expect(read(REFERRALS, ['Target: 22%'], { heading, period, meetingDate: '2019-04-10' })[0]).toBe('actual March 2019 24.1');
  expect(read(REFERRALS, ['Target: 22%'], { heading, period: null, meetingDate: '2019-03-13' })[0]).toBe('actual March 2019 24.1');
});
