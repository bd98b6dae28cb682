import { describe, expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Box } from '../../../shared/model/geometry.ts';
import type { Period } from '../../../shared/model/observation.ts';
import type { Page } from '../../../shared/model/page.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const year: Period = { start: '2022-04-01', end: '2023-03-31', kind: 'financial-year', label: '2022/23' };
const REFERRALS = 'Re-referrals within 12 months';

/** Of each figure of a page in a report of the year its place, role, how it is printed and when it is. */
function cardsOf(page: Page, tables: readonly Box[] = []): string[] {
  return readCards(page, tables, { ...merton, period: year }).observations.map(({ area, role, raw, period }) => `${area.name} ${role} ${raw} ${period?.kind ?? 'no'} ${period?.end ?? 'period'}`);
}

/** A tile under a title's bar, two figures in it with their periods over or under them, an arrow between, and a target. */
function pair(periods: readonly [string, string], { under = false, sizes = [17, 24], first = '24.1%' } = {}): Page {
  const sheet = new Sheet().frame([40, 100, 220, 230]).shade([40, 100, 220, 130], '#1b5e7a').text(52, 118, REFERRALS, { bold: true });
  for (const [at, figure] of [first, '21.7%'].entries()) sheet.text(52 + 92 * at, under ? 170 : 158 + 0.75 * sizes[at]!, figure, { size: sizes[at]! }).text(56 + 92 * at, under ? 184 : 154 - 2 * at, periods[at]!, { size: 8 });
  return sheet.text(126, 170, '▶', { size: 11 }).text(90, 216, 'Target 20%', { size: 8 }).done();
}

describe('two figures with an arrow between them', () => {
  test.each([
    [['2021/22', '2022/23'], ['financial-year 2022-03-31', 'financial-year 2023-03-31']],
    [['31 March 2022', '31 March 2023'], ['as-at 2022-03-31', 'as-at 2023-03-31']],
    [['Q3 22/23', 'Q4 22/23'], ['quarter 2022-12-31', 'quarter 2023-03-31']],
    [['Calendar 2021', 'Calendar 2022'], ['calendar-year 2021-12-31', 'calendar-year 2022-12-31']],
  ] as const)('are each of the period over or under them: %j', (periods, [before, now]) => {
    const read = [`Merton actual 24.1% ${before}`, `Merton actual 21.7% ${now}`, `Merton target 20% ${now}`];
    expect(cardsOf(pair(periods)).toSorted()).toEqual(read.toSorted());
    expect(cardsOf(pair(periods, { under: true })).toSorted()).toEqual(read.toSorted());
    expect(cardsOf(pair(periods, { under: true, sizes: [20, 22] })).toSorted()).toEqual(read.toSorted());
  });

  test('may lack the earlier one, and the newest is never of the report’s year where its own stands at it', () => {
    expect(cardsOf(pair(['2021/22', '2022/23'], { first: 'n/a', sizes: [10, 24] }))[0]).toBe('Merton actual n/a financial-year 2022-03-31');
    const lone = new Sheet().frame([40, 100, 220, 230]).text(52, 118, REFERRALS, { bold: true }).text(60, 160, '21.7%', { size: 24 }).text(66, 174, 'Q1 22/23', { size: 8 }).text(66, 200, 'Target 20%', { size: 8 });
    expect(cardsOf(lone.done())).toEqual(['Merton actual 21.7% quarter 2022-06-30', 'Merton target 20% quarter 2022-06-30']);
  });
});

describe('a tile of places', () => {
  /** Three tiles of a row, the last with a bar for each place. */
  function row(title: readonly string[], names: readonly string[] = ['Merton', 'South East', 'England']): Page {
    const sheet = new Sheet();
    for (const [at, [figure, words]] of [['412', 'children in our care'], ['88%', 'of assessments within 45 working days']].entries()) sheet.frame([30 + 180 * at, 100, 200 + 180 * at, 230]).text(90 + 180 * at, 150, figure!, { size: 24 }).text(40 + 180 * at, 190, words!, { size: 8 });
    sheet.frame([390, 100, 560, 230]);
    for (const [at, line] of title.entries()) sheet.text(398, 114 + 12 * at, line, { bold: true });
    for (const [at, name] of names.entries()) sheet.text(398, 160 + 16 * at, name, { size: 7.5 }).text(480, 160 + 16 * at, ['91%', '87%', '85%'][at]!, { size: 8.5, bold: true });
    return sheet.done();
  }
  const ofPlaces = (end: string): string[] => [`Merton actual 91% ${end}`, `South East actual 87% ${end}`, `England actual 85% ${end}`];

  test('is a card beside others as high, and its title’s period that of all its places, however its lines break', () => {
    for (const title of [['Care leavers in suitable', 'accommodation 2021/22'], ['Care leavers in suitable', 'accommodation', '2021/22'], ['Care leavers in suitable', 'accommodation (2021/22)']]) expect(cardsOf(row(title), [[392, 104, 558, 226]]).slice(2)).toEqual(ofPlaces('financial-year 2022-03-31'));
    expect(cardsOf(row(['Care leavers in suitable', 'accommodation at 31', 'March 2022'])).slice(2)).toEqual(ofPlaces('as-at 2022-03-31'));
  });

  test('gives comparators no period where it says none', () => {
    expect(cardsOf(row(['Care leavers in suitable', 'accommodation'])).slice(2)).toEqual(['Merton actual 91% financial-year 2023-03-31', 'South East actual 87% no period', 'England actual 85% no period']);
  });
});

test('a rate’s 10,000 at the head of a title’s second line is no figure, nor a day’s year there another period', () => {
  const sheet = new Sheet().frame([40, 100, 220, 230]).text(52, 118, 'Child protection plans, rate per', { bold: true }).text(52, 130, '10,000 at 31 March 2022', { bold: true });
  for (const [at, name] of ['Merton', 'South East', 'England'].entries()) sheet.text(52, 160 + 14 * at, name, { size: 7 }).text(140, 160 + 14 * at, ['78.3', '42.3', '42.1'][at]!, { size: 8, bold: true });
  expect(cardsOf(sheet.done())).toEqual(['Merton actual 78.3 as-at 2022-03-31', 'South East actual 42.3 as-at 2022-03-31', 'England actual 42.1 as-at 2022-03-31']);
  const circle = new Sheet().frame([40, 100, 220, 230]).text(110, 140, '281', { size: 20 }).text(52, 180, 'children in our care at 31 March').text(118, 192, '2023').text(80, 208, '268 at 31 March 2022', { size: 8 });
  expect(cardsOf(circle.done())).toEqual(['Merton actual 281 as-at 2023-03-31', 'Merton actual 268 as-at 2022-03-31']);
});

test('a tile that says its figure is blank keeps its target, under whatever title', () => {
  const sheet = new Sheet().frame([40, 100, 220, 230]).text(52, 114, '% of plans closed with needs met', { size: 9 }).text(70, 150, '(Blank)', { size: 25 }).text(90, 168, 'Goal: 75.0%', { size: 8 });
  expect(cardsOf(sheet.done())).toEqual(['Merton actual (Blank) financial-year 2023-03-31', 'Merton target 75.0% financial-year 2023-03-31']);
});
