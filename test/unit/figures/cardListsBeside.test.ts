import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const strips = [
  { title: 'Children’s social care re-referrals', figures: ['17.4%', '21.9%', '20.2%', '20.0%'] },
  { title: 'Care leavers in suitable accommodation', figures: ['94.6%', '93.1%', '92.0%', 'N/A'] },
  { title: 'Looked after reviews held on time', figures: ['96.4%', '97.1%', '95.5%', '98.0%'] },
];

/** Strips under one another: in a frame the newest figure with the title beside it, and at its right a list whose lines each begin with their figure. */
function strippedPage(words: (strip: number) => string[]): string[] {
  const sheet = new Sheet();
  for (const [at, { title, figures: [shown, ...others] }] of strips.entries()) {
    const y = 100 + 100 * at;
    sheet.frame([40, y, 385, y + 80]).text(60, y + 32, shown!, { size: 23, bold: true }).text(60, y + 46, 'Quarter 2 2022-23', { size: 7.5 });
    sheet.text(156, y + 14, title, { size: 11, bold: true }).text(156, y + 30, 'South East 23.4% England 24.4% (2021/22)', { size: 8.5 });
    for (const [line, word] of words(at).entries()) sheet.text(400, y + 14 + 20 * line, others[line]!, { size: 11, bold: true }).text(450, y + 14 + 20 * line, word, { size: 9 });
  }
  return readCards(sheet.done(), [], merton).observations.map(({ area, role, raw, period }) => `${area.name} ${role} ${raw} ${period?.label ?? 'no period'}`);
}

test('a list at the right of each strip tells its figures before their words', () => {
  const figures = strippedPage(() => ['Previous quarter', 'Same quarter last year', 'Target']);
  expect(figures.filter((figure) => figure.startsWith('Merton')).slice(0, 8)).toEqual([
    'Merton actual 17.4% July to September 2022', 'Merton actual 21.9% April to June 2022', 'Merton actual 20.2% July to September 2021', 'Merton target 20.0% July to September 2022',
    'Merton actual 94.6% July to September 2022', 'Merton actual 93.1% April to June 2022', 'Merton actual 92.0% July to September 2021', 'Merton target N/A July to September 2022',
  ]);
});

test('figures at the right of strips are left alone where their words differ, or say of nothing what they are', () => {
  const apart = strippedPage((at) => [['Previous quarter', 'Target'], ['Target', 'Same quarter last year'], ['Same quarter last year', 'Previous quarter']][at]!);
  expect(apart.some((figure) => figure.includes('21.9%') || figure.includes('93.1%'))).toBe(false);
  const unnamed = strippedPage(() => ['Previous quarter', 'Open cases', 'Target']);
  expect(unnamed.some((figure) => figure.includes('21.9%') || figure.includes('93.1%'))).toBe(false);
});
