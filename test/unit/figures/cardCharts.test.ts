import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const YEARS = ['2020/21', '2021/22', '2022/23'];

/** A card of ruled rows: its title, years and a target over their figures, a chart with these marks, and in the last row its comparators, or another card's title and figure. */
function ruled(marks: readonly string[], foot: readonly [string, string][] = [['England 2022/23', '46.3'], ['North West 2022/23', '44.6']]): string[] {
  const sheet = new Sheet().shade([40, 100, 290, 124], '#772244').text(46, 116, 'Average Attainment 8 score', { bold: true });
  for (const [top, bottom] of [[100, 124], [124, 142], [142, 160], [160, 260], [260, 278], [278, 300]] as const) sheet.frame([40, top, 290, bottom]);
  for (const [at, [word, value]] of [...YEARS.map((year, index) => [year, ['50.1', '48.6', '45.7'][index]!]), ['Target', '47.0']].entries()) sheet.text(50 + 62 * at, 136, word!, { size: 8, bold: true }).text(54 + 62 * at, 155, value!, { size: 10 });
  for (const [at, mark] of marks.entries()) sheet.text(66 - 3.5 * mark.length, 170 + (74 / (marks.length - 1)) * at, mark, { size: 7 });
  for (const [at, year] of YEARS.entries()) sheet.text(80 + 70 * at, 255, year, { size: 7 });
  for (const [at, [word, value]] of foot.entries()) sheet.text(50 + 125 * at, 272, word, { size: 8, bold: true }).text(70 + 125 * at, 293, value, { size: 10 });
  return readCards(sheet.done(), [], merton).observations.map(({ area, role, period, raw }) => `${area.name} ${role} ${period?.end.slice(0, 4)} ${raw}`);
}

const OWN = ['Merton actual 2021 50.1', 'Merton actual 2022 48.6', 'Merton actual 2023 45.7', 'Merton target 2023 47.0'];
const ALL = [...OWN, 'England actual 2023 46.3', 'North West actual 2023 44.6'];

test('the comparators under a card’s chart are its own, though rules part both from its first rows', () => {
  expect(ruled(['52', '50', '48', '46', '44'])).toEqual(ALL);
  expect(ruled(['52', '50', '48', '46', '44'], [['Children looked after', '312']]).filter((figure) => figure.includes('312') || figure.includes('England'))).toEqual([]);
});

test('the marks of an axis may print no more decimals than each needs', () => {
  expect(ruled(['52.5', '50', '47.5', '45'])).toEqual(ALL);
  expect(ruled(['5', '0', '-5'])).toEqual(ALL);
});
