import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const second = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'Q2' } as const;

/** A card whose words run over lines down its left side, as close under one another as their own lines are, each with its value at its middle. */
function wrapped(rows: readonly (readonly [string, ...string[]])[]): string[] {
  const sheet = new Sheet().frame([40, 100, 260, 320]).text(48, 116, 'Re-referrals within 12 months', { bold: true });
  let y = 140;
  for (const [value, ...lines] of rows) {
    for (const [at, line] of lines.entries()) sheet.text(48, y + 8.5 * at, line, { size: 7.5 });
    sheet.text(180, y + 4.25 * (lines.length - 1), value, { size: 7.5, bold: true });
    y += 8.5 * lines.length + 4;
  }
  return readCards(sheet.done(), [], { ...merton, period: second }).observations.map(({ area, role, period, raw }) => `${area.name} ${role} ${period?.start ?? '-'} ${raw}`);
}

test('words of figures that run over lines each keep their own value', () => {
  expect(wrapped([['24.1%', 'Current position'], ['25.2%', 'Same quarter last', 'year'], ['22%', 'Target for 2023/24'], ['23.1%', 'Statistical neighbour', 'average 2022/23'], ['22.4%', 'England average', '2022/23']])).toEqual([
    'Merton actual 2023-07-01 24.1%', 'Merton actual 2022-07-01 25.2%', 'Merton target 2023-04-01 22%', 'Statistical neighbours actual 2022-04-01 23.1%', 'England actual 2022-04-01 22.4%',
  ]);
});

test('a word whose second line begins large, as a title does, is still one', () => {
  expect(wrapped([['24.1%', 'Latest', 'Result'], ['23.8%', 'Previous', 'Result'], ['22.4%', 'National', 'Average']]).map((figure) => figure.replace(/ \S+ (?=\S+$)/, ' '))).toEqual(['Merton actual 24.1%', 'Merton actual 23.8%', 'England actual 22.4%']);
});

test('a target that is not set is none, and said to be', () => {
  expect(wrapped([['24.1%', 'Latest'], ['Not set', 'Target'], ['23.8%', 'Previous']])).toEqual(['Merton actual 2023-07-01 24.1%', 'Merton target 2023-07-01 Not set', 'Merton actual 2023-04-01 23.8%']);
});
