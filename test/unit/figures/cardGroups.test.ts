import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const [OWN, OTHER] = ['#003c71', '#a7b1b7'];
const YEARS = ['2019/20', '2020/21', '2021/22', '2022/23'];
const FIGURES: [string, string | null][] = [['76%', '83%'], ['81%', '84%'], ['88%', '82%'], ['90%', '85%']];

/** A titled frame with a chart of two bars to each year, one of each colour, and a legend of these names. */
function told({ figures = FIGURES, legend = [['Merton', OWN], ['England', OTHER]] as [string, string][], add = (sheet: Sheet): Sheet => sheet } = {}): string[] {
  const sheet = new Sheet().frame([40, 100, 400, 300]).text(46, 116, 'Assessments completed within 45 working days', { bold: true });
  for (const [at, year] of YEARS.entries()) {
    const middle = 90 + 80 * at;
    sheet.text(middle - 14, 270, year, { size: 8 });
    for (const [index, label] of figures[at]!.entries()) {
      const x = middle + 15 * (index === 0 ? -1 : 1);
      if (label !== null && label !== 'n/a') sheet.shade([x - 13, 200 - 5 * at, x + 13, 261], [OWN, OTHER][index]!);
      if (label !== null) sheet.text(x - 2 * label.length, label === 'n/a' ? 260 : 196 - 5 * at, label, { size: 8 });
    }
  }
  for (const [at, [name, colour]] of legend.entries()) sheet.shade([140 + 90 * at, 284, 148 + 90 * at, 292], colour).text(152 + 90 * at, 291, name, { size: 8 });
  return readCards(add(sheet).done(), [], merton).observations.map(({ area, period, raw }) => `${area.name} ${period?.label} ${raw}`);
}

const EACH = YEARS.flatMap((year, at) => [`Merton ${year} ${FIGURES[at]![0]}`, `England ${year} ${FIGURES[at]![1]}`]);

test('bars beside each other over each year are those of the areas whose colours they have', () => {
  expect(told().toSorted()).toEqual(EACH.toSorted());
  expect(told({ legend: [['England', OWN], ['Merton', OTHER]] })).toContain(`England 2019/20 76%`);
});

test('where one is missing, what stands in its place says so', () => {
  expect(told({ figures: [...FIGURES.slice(0, 3), ['90%', 'n/a']] }).toSorted()).toEqual([...EACH.filter((figure) => figure !== 'England 2022/23 85%'), 'England 2022/23 n/a'].toSorted());
});

test('they are of nobody knows whom without a legend of their colours, or with a number that has no bar', () => {
  expect(told({ legend: [] })).toEqual([]);
  expect(told({ legend: [['Merton', '#00aa44'], ['England', '#aa4400']] })).toEqual([]);
  expect(told({ legend: [['Merton', OWN], ['England', OWN]] })).toEqual([]);
  expect(told({ add: (sheet) => sheet.text(122, 230, '79%', { size: 8 }) })).toEqual([]);
});
