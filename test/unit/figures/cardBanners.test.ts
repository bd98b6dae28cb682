import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { inWords, merton } from './tableOf.ts';

const second = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'Q2' } as const;
const words = (sheet: Sheet): string[] => readCards(sheet.done(), [], { ...merton, period: second }).observations.map((figure) => `${figure.indicator.label} | ${inWords(figure).split(' | ').slice(2).join(' | ')}`);

function tile(banner: string, title: string, large: string, unit: string, before: string): Sheet {
  return new Sheet().shade([40, 90, 240, 108], '#337733').frame([40, 90, 240, 220]).text(46, 102, banner, { size: 9, bold: true }).text(46, 122, title, { bold: true })
    .text(46, 158, large, { size: 20, bold: true }).text(46 + 10 * large.length + 3, 158, unit, { size: 9 }).text(46, 176, 'Target: 60', { size: 8 }).text(46, 190, `Previous quarter: ${before}`, { size: 8 });
}

test('what a banner says was thought of the figure is no title', () => {
  for (const banner of ['Achieved', 'Not achieved', 'Partly met', 'Measured']) expect(words(tile(banner, 'Happy with where they live', '61%', '', '58')).map((figure) => figure.split(' | ')[0])).toEqual(Array.from({ length: 3 }, () => 'Happy with where they live'));
  expect(words(tile('Outcomes achieved', 'For families', '61%', '', '58'))[0]).toMatch(/^Outcomes achieved/);
});

test('a unit set small behind the large figure is that one’s, and the others’ of its card', () => {
  expect(words(tile('Achieved', 'Average time to match a child to an adoptive family', '61', 'Days', '58')).map((figure) => figure.split(' | ').at(-1))).toEqual(['61 days', '60 days', '58 days']);
});

test('which way is better is no title, though it runs over two lines', () => {
  const sheet = tile('', 'Happy with where they live', '61%', '', '58').text(170, 98, 'Direction for', { size: 7, bold: true }).text(170, 106, 'improvement', { size: 7, bold: true });
  expect(words(sheet).map((figure) => figure.split(' | ')[0])).toEqual(Array.from({ length: 3 }, () => 'Happy with where they live'));
});
