import { describe, expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { ReadingContext } from '../../../shared/figures/context.ts';
import type { Period } from '../../../shared/model/observation.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const january: Period = { start: '2024-01-01', end: '2024-01-31', kind: 'month', label: 'January 2024' };
const schoolYear: Period = { start: '2022-09-01', end: '2023-08-31', kind: 'academic-year', label: 'academic year 2022/23' };

function figuresOf(sheet: Sheet, context: Partial<ReadingContext> = {}): string[] {
  return readCards(sheet.done(), [], { ...merton, period: january, ...context }).observations.map(({ area, role, period, value, raw }) => `${area.name} ${role} ${period?.label ?? 'no period'} ${raw.split(' ').at(-1)}${value.kind === 'number' && value.unit === 'count' ? ' counted' : ''}`);
}

/** A tile with a large figure, which the report's month dates. */
function tile(title = 'Re-referrals within 12 months', figure = '24.1%'): Sheet {
  return new Sheet().frame([40, 100, 300, 240]).text(48, 116, title, { bold: true }).text(48, 146, figure, { size: 22 });
}

/** Under it names in a row, set small, and under each its figure. */
function row(names: readonly string[], foot = 'The team is now fully staffed.'): Sheet {
  return names.reduce((sheet, name, at) => sheet.text(48 + 62 * at, 160, name, { size: 6.5 }).text(48 + 62 * at, 178, `${20 + at}.${at}%`, { size: 9, bold: true }), tile()).text(48, 196, foot, { size: 7.5 });
}

describe('a row of names over figures, right under a tile’s large figure', () => {
  test('holds the time before, which is not the newest figure’s', () => {
    expect(figuresOf(row(['December 2023', 'England 2022/23', 'Target']))).toEqual(['Merton actual January 2024 24.1%', 'Merton actual December 2023 20.0%', 'England actual 2022/23 21.1%', 'Merton target January 2024 22.2%']);
  });

  test('is no time of the comparators beside it', () => {
    expect(figuresOf(row(['2022/23', 'England', 'London']))).toEqual(['Merton actual January 2024 24.1%', 'Merton actual 2022/23 20.0%', 'England actual no period 21.1%', 'London actual no period 22.2%']);
  });

  test('is read though a remark that begins with a number stands under it', () => {
    expect(figuresOf(row(['Target', '2022/23'], '7 of the 12 late cases were in one team.'))).toEqual(['Merton actual January 2024 24.1%', 'Merton target January 2024 20.0%', 'Merton actual 2022/23 21.1%']);
  });
});

test('a day whose figure stands at the far end of its line is not the newest figure’s', () => {
  const sheet = tile().text(48, 128, 'At 31 January 2024', { size: 8 });
  for (const [at, [name, value]] of [['31 January 2023', '23.8%'], ['England 2022/23', '22.4%']].entries()) sheet.text(48, 160 + 12 * at, name!, { size: 8 }).text(270, 160 + 12 * at, value!, { size: 8, bold: true });
  expect(figuresOf(sheet)).toEqual(['Merton actual 31 January 2024 24.1%', 'Merton actual 31 January 2023 23.8%', 'England actual 2022/23 22.4%']);
});

test('what is said of benchmarks is no target of the card’s', () => {
  const sheet = tile('Families supported through Early Help', '1,146').text(170, 128, 'Target', { size: 8 }).text(170, 144, 'TBC', { size: 12, bold: true }).text(198, 128, 'No benchmark is published', { size: 8 });
  sheet.text(120, 128, 'Dec 2023', { size: 8 }).text(120, 144, '1,098', { size: 12, bold: true });
  expect(figuresOf(sheet)).toEqual(['Merton actual January 2024 1,146 counted', 'Merton actual December 2023 1,098 counted', 'Merton target January 2024 TBC']);
});

test('beside a quarter a comparator’s year is one of money, whatever school year the report is of', () => {
  const sheet = tile().text(48, 160, 'Quarter 1 2023/24', { size: 8 }).text(150, 180, 'England 2022/23: 22.4%', { size: 8 });
  expect(figuresOf(sheet, { period: schoolYear })).toEqual(['Merton actual April to June 2023 24.1%', 'England actual 2022/23 22.4%']);
  const others = tile('Overall absence', '7.1%').text(48, 180, 'England 2022/23: 7.4%', { size: 8 });
  expect(figuresOf(others, { period: schoolYear })).toEqual(['Merton actual academic year 2022/23 7.1%', 'England actual academic year 2022/23 7.4%']);
});

test('where its figure is marked as a share, a title that counts does not make the unmarked ones counts', () => {
  const unmarked = (figure: string): string[] => figuresOf(tile('Agency social workers (FTE)', figure).text(48, 180, 'Previous month: 9.5', { size: 8 }));
  expect(unmarked('9.1%')).toEqual(['Merton actual January 2024 9.1%', 'Merton actual December 2023 9.5']);
  expect(unmarked('9.1')).toEqual(['Merton actual January 2024 9.1 counted', 'Merton actual December 2023 9.5 counted']);
});
