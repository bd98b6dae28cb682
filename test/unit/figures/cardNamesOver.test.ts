import { describe, expect, test } from 'vitest';
import { readItems } from '../../../shared/figures/cards/items/readItems.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import type { Period } from '../../../shared/model/observation.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const second: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'Q2 2023/24' };

function figuresOf(sheet: Sheet, period: Period | null): string[] {
  return readCards(sheet.done(), [], { ...merton, period }).observations.map((figure) => `${figure.area.name} ${figure.role} ${figure.period?.label ?? 'no period'} ${figure.raw.replace(/^21.22 /, '')}`);
}

describe('the name in small print over a tile’s large figure', () => {
  function tile(name: string, foot = 'Current target 22%'): Sheet {
    return new Sheet().frame([40, 100, 300, 200]).text(48, 116, 'Re-referrals within 12 months', { bold: true }).text(48, 132, name, { size: 6 }).text(54, 150, '24.1%', { size: 16, bold: true }).text(48, 162, foot, { size: 6.5 });
  }

  test('may say of when it is, and so of when the current target beside it is', () => {
    expect(figuresOf(tile('Current value (Q3 2022/23)'), null)).toEqual(['Merton actual October to December 2022 24.1%', 'Merton target October to December 2022 22%']);
    expect(figuresOf(tile('Current value (Q3 2022/23)'), second)).toEqual(['Merton actual October to December 2022 24.1%', 'Merton target October to December 2022 22%']);
  });

  test('may say that it is the target of a year', () => {
    expect(figuresOf(tile('Target 2022/23', 'Latest: 21.5%'), second)).toEqual(['Merton target 2022/23 24.1%', 'Merton actual Q2 2023/24 21.5%']);
  });

  test('dates and names none of the figures beside it', () => {
    const beside = (name: string): string[] => figuresOf(tile(name, '').text(150, 132, 'Target for 2022/23 22%', { size: 6.5 }).text(150, 141, 'West Midlands 22.9%', { size: 6.5 }), second);
    const rest = ['Merton target 2022/23 22%', 'West Midlands actual no period 22.9%'];
    expect(beside('Latest result (Jul–Sep 2022)')).toEqual(['Merton actual July to September 2022 24.1%', ...rest]);
    expect(beside('Q2 2022-23 performance')).toEqual(['Merton actual July to September 2022 24.1%', ...rest]);
  });

  test('is no title with what stands beside it', () => {
    expect(figuresOf(tile('Current value (Q2 2023/24)', '').text(150, 132, 'SN (2022/23) 37.7', { size: 6.5 }).text(150, 141, 'South East (2022/23) 43.3', { size: 6.5 }), null)).toEqual(['Merton actual July to September 2023 24.1%', 'Statistical neighbours actual 2022/23 37.7', 'South East actual 2022/23 43.3']);
  });

  test('says nothing of when the others are', () => {
    expect(figuresOf(tile('Current value', 'Target: 22%'), second)).toEqual(['Merton actual Q2 2023/24 24.1%', 'Merton target Q2 2023/24 22%']);
  });
});

test('a heading over a comparison dates none of the cards over it, but one over performance and benchmarks does', () => {
  const page = (heading: string): Sheet => new Sheet().frame([40, 100, 300, 200]).text(48, 116, 'Re-referrals within 12 months', { bold: true }).text(48, 146, '24.1%', { size: 22 }).text(48, 162, 'Target: 22%', { size: 8 }).text(40, 240, heading, { size: 12, bold: true });
  expect(figuresOf(page('Comparison with England and statistical neighbours, 2021/22'), null)).toEqual(['Merton actual no period 24.1%', 'Merton target no period 22%']);
  expect(figuresOf(page('Performance and benchmarking, Quarter 2 2023/24'), null)[0]).toBe('Merton actual July to September 2023 24.1%');
});

describe('cells of a name over a figure each', () => {
  function cells(names: readonly string[], figures: readonly string[], foot: readonly (readonly [string, string])[] = []): Sheet {
    const sheet = new Sheet().frame([40, 100, 360, 190]).text(48, 116, 'Re-referrals within 12 months', { bold: true });
    for (const [at, name] of names.entries()) sheet.text(48 + 80 * at, 134, name, { size: 8 }).text(48 + 80 * at, 150, figures[at]!, { size: /\d/.test(figures[at]!) ? 11 : 7, bold: true });
    for (const [at, [name, figure]] of foot.entries()) sheet.text(48 + 160 * at, 168, name, { size: 7 }).text(128 + 160 * at, 168, figure, { size: 8 });
    return sheet;
  }

  test.each(['Not applicable', 'To be confirmed', 'Not yet set'])('may have “%s” in place of a target', (none) => {
    expect(figuresOf(cells(['Quarter 2 2023/24', 'Target', 'Quarter 1 2023/24'], ['24.1%', none, '23.8%']), second)).toEqual(['Merton actual July to September 2023 24.1%', `Merton target July to September 2023 ${none}`, 'Merton actual April to June 2023 23.8%']);
  });

  test('keep their figures, and a line of comparators under them, each behind its name, its own', () => {
    const sheet = cells(['Feb-23', 'Jan-23', 'Feb-22', 'Target'], ['23.7%', '22.9%', '25.0%', '21.0%'], [['SN 21/22', '21.8%'], ['England 21/22', '21.5%']]);
    expect(figuresOf(sheet, second).toSorted()).toEqual(['England actual 2021/22 21.5%', 'Merton actual February 2022 25.0%', 'Merton actual February 2023 23.7%', 'Merton actual January 2023 22.9%', 'Merton target February 2023 21.0%', 'Statistical neighbours actual 2021/22 21.8%']);
  });

  test('are a table’s headings where the next line holds more figures under them', () => {
    const sheet = cells(['Q2', 'Q1', 'Q4', 'Target'], ['23.7%', '22.9%', '25.0%', '21.0%']);
    for (const at of [0, 1, 2, 3]) sheet.text(48 + 80 * at, 168, `${40 + at}.1%`, { size: 11 });
    expect(figuresOf(sheet, second)).toEqual([]);
  });
});

test('“Last Update” may say of when a card’s newest figures are by a quarter, and never by a day', () => {
  const card = (update: string): string[] => figuresOf(['Current Value 24.1%', 'Current Target 22%', `Last Update ${update}`].reduce((sheet, line, at) => sheet.text(48, 134 + 11 * at, line, { size: 9 }), new Sheet().frame([40, 100, 300, 200]).text(48, 116, 'CYP EIIS 21 Re-referrals within 12 months', { size: 9.8 })), second);
  expect(card('Q1 2023/24')).toEqual(['Merton actual April to June 2023 24.1%', 'Merton target April to June 2023 22%']);
  expect(card('12 October 2023')).toEqual(['Merton actual Q2 2023/24 24.1%', 'Merton target Q2 2023/24 22%']);
});

test.each([['CYP EIIS 21 Care leavers in suitable accommodation', 'care-leavers-accommodation'], ['CS 14 Care leavers in suitable accommodation', 'care-leavers-accommodation'], ['EHCP 20 weeks', 'ehcp-in-20-weeks'], ['NEET 16 to 17 year olds', 'neet']])('the code before a title is no word of it: %s', (title, id) => {
  const sheet = new Sheet().frame([40, 100, 300, 200]).text(48, 116, title, { bold: true }).text(48, 146, '24.1%', { size: 22 }).text(48, 166, 'Target: 22%', { size: 8 });
  expect(readCards(sheet.done(), [], merton).observations.map(({ indicator }) => indicator.id)).toEqual([id, id]);
});

describe('headings over groups of a page’s cards', () => {
  function page(headings: readonly string[]): Sheet {
    return headings.reduce((sheet, heading, at) => {
      const top = 110 + 160 * at;
      return sheet.text(40, top - 8, heading, { size: 13, bold: true }).frame([40, top, 240, top + 110]).text(48, top + 30, `${61 + at}%`, { size: 24 }).text(48, top + 46, ['of children lived in foster care', 'of reviews were held on time'][at]!, { size: 9 }).text(48, top + 60, 'Our target: 70%', { size: 8 });
    }, new Sheet().text(40, 60, 'Our year in numbers', { size: 20, bold: true }));
  }

  test('each date those under them', () => {
    const year: Period = { start: '2023-04-01', end: '2024-03-31', kind: 'financial-year', label: '2023/24' };
    expect(figuresOf(page(['Children in our care on 31 March 2024', 'Reviews during 2022/23']), year)).toEqual(['Merton actual 31 March 2024 61%', 'Merton target 31 March 2024 70%', 'Merton actual 2022/23 62%', 'Merton target 2022/23 70%']);
  });

  test('say no more of when than the report’s quarter does, or where they name no time at their end', () => {
    expect(figuresOf(page(['Children in our care 2023/24', 'Our plan from 2022/23 for reviews']), second).map((figure) => figure.includes('Q2 2023/24'))).toEqual([true, true, true, true]);
  });
});

test('a theme in small capitals over a title is none, though an indicator is called so', () => {
  const card = (theme: string, size: number, title: string): string[] => {
    const sheet = new Sheet().frame([40, 100, 300, 200]).text(48, 112, theme, { size }).text(48, 124, title, { size: 12, bold: true }).text(48, 156, '96', { size: 30 }).text(48, 172, 'Target: 90', { size: 8 });
    return readCards(sheet.done(), [], merton).observations.map(({ indicator }) => indicator.label);
  };
  expect(card('EARLY HELP', 7, 'Cases stepped down to early help')[0]).toBe('Cases stepped down to early help');
  expect(card('Early help assessments started', 10, 'Further detail')[0]).toBe('Early help assessments started');
});

test('a strip along the foot of a card in bands holds its comparators, where its newest figure has a band of its own', () => {
  const sheet = new Sheet().frame([40, 100, 300, 240]).text(48, 116, 'Child protection rate per 10,000', { size: 12, bold: true }).text(48, 150, '37.6', { size: 26 }).shade([41, 190, 299, 214], '#eef1f4').frame([41, 190, 299, 214]);
  sheet.text(48, 205, 'Jul 2024', { size: 9 }).text(90, 205, '36.8', { size: 9 }).text(150, 205, 'Aug 2023', { size: 9 }).text(192, 205, '41.0', { size: 9 }).text(48, 230, 'Y&H 50.3', { size: 9 }).text(150, 230, 'Eng 41.6', { size: 9 });
  expect(figuresOf(sheet, second).map((figure) => figure.split(' ').at(-1))).toEqual(['37.6', '36.8', '41.0', '50.3', '41.6']);
});

test('“Last year (2022/23)” is that year, and “Same quarter last year (2022/23)” its quarter', () => {
  const card = (line: string): string[] => figuresOf(new Sheet().frame([40, 100, 300, 200]).text(48, 116, 'Re-referrals within 12 months', { bold: true }).text(48, 146, '24.1%', { size: 22 }).text(48, 164, line, { size: 8 }), second);
  expect(card('Last year (2022/23): 23.8%')[1]).toBe('Merton actual 2022/23 23.8%');
  expect(card('Same quarter last year (2022/23): 23.8%')[1]).toBe('Merton actual July to September 2022 23.8%');
});

test('the months of a quarter before a figure are its own time, and end none before them', () => {
  expect(readItems('Statistical neighbours: 22.4% Oct–Dec 2020: 23.1%').map(({ kind, period, parsed }) => [kind, period, parsed.value.kind === 'number' && parsed.value.number])).toEqual([['benchmark', null, 22.4], ['dated', 'Oct-Dec 2020', 23.1]]);
  expect(readItems('Previous: 2020/21 23% Target for 2021/22 22%').map(({ kind, period }) => [kind, period])).toEqual([['previous', '2020/21'], ['target', '2021/22']]);
});
