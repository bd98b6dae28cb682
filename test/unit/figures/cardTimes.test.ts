import { expect, test } from 'vitest';
import { readItems } from '../../../shared/figures/cards/items/readItems.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Period } from '../../../shared/model/observation.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const REFERRALS = 'Re-referrals within 12 months';
const monthEnd: Period = { start: '2024-01-31', end: '2024-01-31', kind: 'as-at', label: '31 January 2024' };
const quarterEnd: Period = { start: '2023-09-30', end: '2023-09-30', kind: 'as-at', label: '30 September 2023' };
const second: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'July to September 2023' };

/** Of each figure of a card with these lines under its title its place, role, when it is and how it is printed. */
function read(lines: readonly string[], { title = REFERRALS, period = second, heading = '' }: { title?: string; period?: Period | null; heading?: string } = {}): string[] {
  const sheet = new Sheet().text(40, 70, heading).frame([40, 100, 300, 230]).text(48, 116, title, { bold: true }).text(48, 146, '24.1%', { size: 22 });
  for (const [at, line] of lines.entries()) sheet.text(48, 164 + 12 * at, line, { size: 9 });
  return readCards(sheet.done(), [], { ...merton, period }).observations.map((figure) => `${figure.area.name} ${figure.role} ${figure.period?.kind ?? 'no'} ${figure.period?.end ?? 'period'} ${figure.raw}`);
}

test('beside last month, the figures of a month’s end are of that month, and what came in the month is too', () => {
  expect(read(['Last month 23.8%'], { period: monthEnd })).toEqual(['Merton actual month 2024-01-31 24.1%', 'Merton actual month 2023-12-31 23.8%']);
  expect(read(['Target 22%'], { period: monthEnd, title: 'Re-referrals in the month' })[0]).toBe('Merton actual month 2024-01-31 24.1%');
});

test('the quarter before a day’s count is its last day, and never nothing', () => {
  expect(read(['Previous quarter: 23.8%'], { period: quarterEnd })).toEqual(['Merton actual as-at 2023-09-30 24.1%', 'Merton actual as-at 2023-06-30 23.8%']);
});

test('what a year came to is its own, beside the latest', () => {
  expect(read(['Quarter 1 2023/24 23.8%', 'Year end 2022/23 21.9%'])).toEqual(['Merton actual quarter 2023-09-30 24.1%', 'Merton actual quarter 2023-06-30 23.8%', 'Merton actual financial-year 2023-03-31 21.9%']);
  expect(readItems('Latest: 24% Outturn 2022/23 23%').map(({ kind, period }) => `${kind} ${period}`)).toEqual(['latest null', 'dated 2022/23']);
});

test('a place before a comma and a day keeps its figure', () => {
  expect(read(['England, 31 March 2023: 22.4%', 'South East, 31 March 2023: 20.3%']).slice(1)).toEqual(['England actual as-at 2023-03-31 22.4%', 'South East actual as-at 2023-03-31 20.3%']);
});

test('a span of days in the page’s heading, or the data’s own date in a card, says when', () => {
  expect(read(['Target 22%'], { period: null, heading: 'Reporting period: 1 July to 30 September 2023' })).toEqual(['Merton actual quarter 2023-09-30 24.1%', 'Merton target quarter 2023-09-30 22%']);
  expect(read(['Latest data: September 2023', 'Target: 22%'], { period: null })).toEqual(['Merton actual month 2023-09-30 24.1%', 'Merton target month 2023-09-30 22%']);
});

test('a bar that tells the large figure again under the council’s name tells it once', () => {
  expect(read(['Merton 24.1%', 'South East 20.3%', 'England 22.4%'])).toEqual(['Merton actual quarter 2023-09-30 24.1%', 'South East actual no period 20.3%', 'England actual no period 22.4%']);
});

test('a day in brackets behind another is the bracket’s figure’s, and the first the large figure’s', () => {
  expect(read(['at 31 March 2023', '(31 March 2022: 23.8%)'], { period: null })).toEqual(['Merton actual as-at 2023-03-31 24.1%', 'Merton actual as-at 2022-03-31 23.8%']);
});

test('years are of schools where the page says so of all its figures, or the card of its own, and never under a title that says otherwise', () => {
  const kinds = (...given: Parameters<typeof read>): string[] => read(...given).map((figure) => figure.split(' ')[2]!);
  const lines = ['2021/22: 23.8%', '2022/23: 24.1%'];
  expect(kinds(lines, { title: 'Overall absence', period: null, heading: 'Academic years, unless a card says that it shows financial years.' })).toEqual(['academic-year', 'academic-year']);
  expect(kinds(lines, { title: 'Overall absence', period: null, heading: 'Each card shows the latest academic years and our target.' })).toEqual(['academic-year', 'academic-year']);
  expect(kinds(lines, { title: 'Overall absence (financial years)', period: null, heading: 'Academic years, unless a card says that it shows financial years.' })).toEqual(['financial-year', 'financial-year']);
  expect(kinds(lines, { title: 'Overall absence', period: null, heading: 'Schools are told of changes in academic years before they apply' })).toEqual(['financial-year', 'financial-year']);
  expect(kinds(['Academic year 2022/23', 'Previous (2021/22): 23.8%'], { title: 'Overall absence', period: null })).toEqual(['academic-year', 'academic-year']);
});

test('a target for a quarter is no result of it, and where none is set there is none', () => {
  expect(readItems('Target for Quarter 2 2022/23: 175').map(({ kind, period }) => `${kind} ${period}`)).toEqual(['target Quarter 2 2022/23']);
  expect(readItems('Target for Quarter 2 2022/23: not set').map(({ role }) => role)).toEqual(['target']);
});
