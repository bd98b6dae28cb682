import { describe, expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

/** A large figure, under it what it is, and under that words each over a figure in bold. */
function tile(sheet: Sheet, [x, y]: [number, number], title: string, [shown, ...others]: string[]): Sheet {
  const drawn = sheet.text(x, y, shown!, { size: 18, bold: true }).text(x, y + 16, title, { size: 9, bold: true });
  return ['Target', '2023/24', 'England'].reduce((all, word, at) => all.text(x + 45 * at, y + 30, word, { size: 7.5 }).text(x + 45 * at, y + 40, others[at]!, { size: 9.5, bold: true }), drawn);
}

test('bold figures under words of their own are of the tile of the large figure, and none is the first of a tile itself', () => {
  const first = tile(new Sheet(), [40, 100], 'Re-referrals within 12 months', ['15.3%', '17%', '17.6%', '22.6%']);
  const second = tile(first, [320, 100], 'Social worker vacancy rate', ['17.2%', '26%', '25.3%', '22.7%']);
  const third = tile(second, [40, 220], 'Looked after children reviews held on time', ['96.4%', '82%', '96.9%', '82.1%']);
  const page = tile(third, [320, 220], 'Agency social workers', ['19.3%', '15%', '24.8%', '23.4%']).done();
  const { observations } = readCards(page, [], merton);
  expect(observations.map(({ indicator: { label }, area: { name }, role, raw }) => `${label}: ${name} ${role} ${raw}`)).toEqual([
    'Re-referrals within 12 months: Merton actual 15.3%', 'Re-referrals within 12 months: Merton target 17%', 'Re-referrals within 12 months: Merton actual 17.6%', 'Re-referrals within 12 months: England actual 22.6%',
    'Social worker vacancy rate: Merton actual 17.2%', 'Social worker vacancy rate: Merton target 26%', 'Social worker vacancy rate: Merton actual 25.3%', 'Social worker vacancy rate: England actual 22.7%',
    'Looked after children reviews held on time: Merton actual 96.4%', 'Looked after children reviews held on time: Merton target 82%', 'Looked after children reviews held on time: Merton actual 96.9%', 'Looked after children reviews held on time: England actual 82.1%',
    'Agency social workers: Merton actual 19.3%', 'Agency social workers: Merton target 15%', 'Agency social workers: Merton actual 24.8%', 'Agency social workers: England actual 23.4%',
  ]);
});

describe('figures each between its word and its period', () => {
  /** A journey in a frame: where the council was, is and wants to be, and how it compares. */
  function journey(periods: readonly (string | null)[]): string[] {
    const sheet = new Sheet().frame([40, 100, 400, 280]).text(52, 118, 'Re-referrals within 12 months', { bold: true });
    for (const [at, [word, figure]] of [['Where we were', '25.8%'], ['Where we are', '22.4%'], ['Where we want to be', '20%']].entries()) {
      sheet.text(60 + 110 * at, 150, word!, { size: 7 }).text(64 + 110 * at, 168, figure!, { size: 16, bold: true });
      if (periods[at]) sheet.text(62 + 110 * at, 179, periods[at], { size: 7.5 });
    }
    sheet.text(52, 210, 'How we compare (2021/22): statistical neighbours 23.1%, England 24.0%', { size: 8 });
    return readCards(sheet.done(), [], merton).observations.map(({ area, role, raw, period }) => `${area.name} ${role} ${raw} ${period?.label ?? 'no period'}`);
  }
  const others = ['Statistical neighbours actual 23.1% 2021/22', 'England actual 24.0% 2021/22'];

  test('are of that, and the comparators of what their heading says', () => {
    expect(journey(['2020/21', '2021/22', '2022/23'])).toEqual(['Merton actual 25.8% 2020/21', 'Merton actual 22.4% 2021/22', 'Merton target 20% 2022/23', ...others]);
  });

  test('tell nothing of one that has none', () => {
    expect(journey(['2020/21', null, '2022/23']).filter((figure) => figure.includes('22.4%'))).toEqual(['Merton actual 22.4% no period']);
  });

  /** A panel of a quarter's report: a figure of a day or a school year, its target, and what it was then. */
  function panel(periods: readonly (string | null)[]): string[] {
    const sheet = new Sheet().frame([40, 100, 400, 200]).text(52, 118, 'Re-referrals within 12 months', { bold: true });
    for (const [at, [word, figure]] of [['Actual', '25.8%'], ['Target', '20%'], ['Last year', '22.4%']].entries()) {
      sheet.text(60 + 110 * at, 150, word!, { size: 7 }).text(56 + 110 * at, 168, figure!, { size: 16, bold: true });
      if (periods[at]) sheet.text(58 + 110 * at, 179, periods[at], { size: 7.5 });
    }
    return readCards(sheet.done(), [], { ...merton, period: { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'Q2' } }).observations.map(({ role, raw, period }) => `${role} ${raw} ${period?.label ?? 'no period'}`);
  }

  test('are of that and not of the report’s quarter, and a target without one is of the newest’s', () => {
    expect(panel(['30 Sep 2023', null, '30 Sep 2022'])).toEqual(['actual 25.8% 30 September 2023', 'target 20% 30 September 2023', 'actual 22.4% 30 September 2022']);
    expect(panel(['2022/23 acad. year', null, '2021/22 acad. year'])).toEqual(['actual 25.8% academic year 2022/23', 'target 20% academic year 2022/23', 'actual 22.4% academic year 2021/22']);
  });

  test('are of the report’s quarter where none is told', () => {
    expect(panel([null, null, null])).toEqual(['actual 25.8% Q2', 'target 20% Q2', 'actual 22.4% July to September 2022']);
  });
});

test('a figure under its word and a period in two lines beside the target’s is its own, and the target no figure of that period', () => {
  const sheet = new Sheet().frame([40, 100, 400, 190]).text(52, 118, 'Pupils reaching a good level of development', { bold: true }).text(52, 150, '67.9%', { size: 22, bold: true }).text(52, 164, 'Academic year 2022/23', { size: 8 })
    .text(178, 142, 'Previous: Academic', { size: 8 }).text(178, 151, 'year 2021/22', { size: 8 }).text(178, 163, '66.4%', { size: 12 }).text(278, 142, 'Target', { size: 8 }).text(278, 154, '69.0%', { size: 12 });
  expect(readCards(sheet.done(), [], merton).observations.map(({ role, raw, period }) => `${role} ${raw} ${period?.label ?? 'no period'}`)).toEqual(['actual 67.9% academic year 2022/23', 'actual 66.4% academic year 2021/22', 'target 69.0% academic year 2022/23']);
});
