import { describe, expect, test } from 'vitest';
import type { Period } from '../../../shared/model/observation.ts';
import type { Page } from '../../../shared/model/page.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { inWords, merton } from './tableOf.ts';

const september: Period = { start: '2023-07-01', end: '2023-09-30', kind: 'quarter', label: 'July to September 2023' };
const REFERRALS = 'Re-referrals within 12 months';

/** Of each figure what it is, when, on what basis and how much. */
function figuresOf(page: Page): string[] {
  return readCards(page, [], { ...merton, period: september }).observations.map((observation) => inWords(observation).split(' | ').slice(2).join(' | '));
}

function framed(title: string, ...lines: string[]): Page {
  return lines.reduce((sheet, line, index) => sheet.text(48, 140 + 14 * index, line), new Sheet().frame([40, 100, 340, 220]).text(48, 116, title, { bold: true })).done();
}

describe('the year so far', () => {
  test('is no quarter, nor is that of the year before', () => {
    expect(readCards(framed(REFERRALS, 'YTD: 21.4%   Target: 20%', 'Last YTD: 22.6%'), [], { ...merton, period: september }).observations.map(({ role, period, basis, raw }) => `${role} ${period?.end} ${basis} ${raw}`)).toEqual([
      'actual 2023-09-30 year-to-date 21.4%', 'target 2023-09-30 null 20%', 'actual 2022-09-30 year-to-date 22.6%',
    ]);
  });

  test('stands beside the quarter, and runs to its end though its whole year is named', () => {
    expect(readCards(framed('Permanent exclusions', 'Q2: 9', 'Year to date 2023/24: 17', 'Q2 last year: 12'), [], { ...merton, period: september }).observations.map(({ period, basis, raw }) => `${period?.kind} ${period?.end} ${basis} ${raw}`)).toEqual([
      'quarter 2023-09-30 null 9', 'quarter 2023-09-30 year-to-date 17', 'quarter 2022-09-30 null 12',
    ]);
  });
});

test('a panel of large figures and remarks is of the heading over it', () => {
  const page = new Sheet().text(48, 80, 'Persistent absence').frame([100, 100, 500, 200]).text(110, 124, '21.5%, up 0.5 ppts', { size: 16, bold: true }).text(110, 150, 'London: 19.6%, up 0.7 ppts.', { bold: true }).text(110, 168, 'England: 20.1%, up 1.1 ppts.', { bold: true }).text(110, 186, 'Annual changes are since September 2022.', { bold: true }).done();
  expect(readCards(page, [], { ...merton, period: september }).observations.map(({ area, raw }) => `${area.name} ${raw}`)).toEqual(['Merton 21.5%, up 0.5 ppts', 'London 19.6%, up 0.7 ppts', 'England 20.1%, up 1.1 ppts']);
});

describe('the newest figure', () => {
  test('may stand first without a word, and its target is not of the quarter before', () => {
    expect(figuresOf(framed(REFERRALS, '24.1% against a target of 22%', '(Q1: 23.8%)'))).toEqual(['actual | quarter 2023-07-01 |  | 24.1 percent', 'target | quarter 2023-07-01 |  | 22 percent', 'actual | quarter 2023-04-01 |  | 23.8 percent']);
  });

  test('may be told beside what it was', () => {
    expect(figuresOf(framed(REFERRALS, 'Latest: 24.1%', 'Was 23.8% in Q1', 'A year ago: 21%'))).toEqual(['actual | quarter 2023-07-01 |  | 24.1 percent', 'actual | quarter 2023-04-01 |  | 23.8 percent', 'actual | quarter 2022-07-01 |  | 21 percent']);
  });

  test('may stand large under the council’s name, beside England’s', () => {
    const sheet = new Sheet().frame([40, 100, 340, 220]).text(48, 116, REFERRALS, { bold: true }).text(60, 150, '24.1%', { size: 20 }).text(200, 150, '22.4%', { size: 20 }).text(60, 172, 'Merton', { size: 8 }).text(200, 172, 'England', { size: 8 });
    expect(figuresOf(sheet.done())).toEqual(['actual | quarter 2023-07-01 |  | 24.1 percent', 'actual | no period |  | 22.4 percent']);
  });
});

test('two large figures under their quarters are no row of a table, though one was found there', () => {
  const sheet = new Sheet().frame([40, 100, 340, 220]).text(48, 116, REFERRALS, { bold: true }).text(60, 136, 'Q2 2023/24', { size: 8 }).text(200, 136, 'Q1 2023/24', { size: 8 }).text(60, 156, '24.1%', { size: 20 }).text(200, 156, '23.8%', { size: 20 });
  expect(readCards(sheet.done(), [[44, 104, 400, 190]], { ...merton, period: september }).observations.map(({ raw, period }) => `${raw} ${period?.start}`)).toEqual(['24.1% 2023-07-01', '23.8% 2023-04-01']);
});

test.each([
  ['|', `${REFERRALS} | Q2: 24.1% | Q1: 23.8% | Target: 22%`],
  ['/', `${REFERRALS} / Q2: 24.1% / Q1: 23.8% / Target: 22%`],
  ['·', `${REFERRALS} · Q2: 24.1% · Q1: 23.8% · Target: 22%`],
  [':', `${REFERRALS}: 24.1% (Q1: 23.8%, target: 22%)`],
  ['[]', `${REFERRALS} [Q2: 24.1%] [Q1: 23.8%] [Target: 22%]`],
])('a title and its figures in one line, parted by %s, are a card of their own', (_, line) => {
  const page = new Sheet().text(48, 100, 'Contacts to the front door | Q2: 412 | Q1: 405 | Target: 400').text(48, 130, line).done();
  expect(readCards(page, [], { ...merton, period: september }).observations.slice(3).map((observation) => inWords(observation))).toEqual([
    `${REFERRALS} | Merton | actual | quarter 2023-07-01 |  | 24.1 percent`, `${REFERRALS} | Merton | actual | quarter 2023-04-01 |  | 23.8 percent`, `${REFERRALS} | Merton | target | quarter 2023-07-01 |  | 22 percent`,
  ]);
});

test('a figure in a frame with a title of its own is not of the card beside it', () => {
  const sheet = new Sheet().frame([40, 100, 280, 200]).text(48, 116, REFERRALS, { bold: true }).text(48, 150, 'Target: 22%').frame([300, 100, 540, 200]).text(308, 116, 'Permanent exclusions', { bold: true }).text(308, 150, 'Previous: 12');
  expect(figuresOf(sheet.done()).filter((line) => line.includes('12'))).toEqual([]);
});

test('a card names its indicator together with the heading of its page', () => {
  const page = (heading: string): Page => new Sheet().text(30, 40, heading, { size: 20, bold: true }).frame([40, 100, 340, 220]).text(48, 116, 'Reviews on time', { bold: true }).text(48, 150, 'Latest: 97% | Target: 95%').done();
  expect(['Children in care', 'Our year'].map((heading) => readCards(page(heading), [], { ...merton, period: september }).observations[0]?.indicator.id)).toEqual(['lac-reviews-in-time', null]);
});

test('a title with a number in it is not taken for a second large figure', () => {
  const sheet = new Sheet().frame([40, 100, 340, 220]).text(48, 120, 'Re-referrals within 12 months', { size: 12 }).text(48, 160, '24.1%', { size: 24 }).text(48, 180, 'Q1: 23.8% | Target: 22%', { size: 8 });
  expect(figuresOf(sheet.done()).map((line) => line.split(' | ').at(-1))).toEqual(['24.1 percent', '23.8 percent', '22 percent']);
});

test('staff, schools, pages and inhabitants are counted for show, even among figures that are known', () => {
  const tiles = [['412', 'children in care'], ['88%', 'of assessments within 45 working days'], ['19%', 're-referrals within 12 months'], ['402', 'members of staff'], ['7', 'children’s homes'], ['4,236', 'families helped by the family hubs'], ['3', 'exclusions of primary pupils']];
  const sheet = new Sheet();
  for (const [index, [figure, words]] of tiles.entries()) {
    const [x, y] = [30 + 180 * (index % 3), 100 + 120 * Math.floor(index / 3)];
    sheet.frame([x, y, x + 165, y + 90]).text(x + 8, y + 40, figure!, { size: 26 }).text(x + 8, y + 66, words!, { size: 8 });
  }
  expect(readCards(sheet.done(), [], { ...merton, period: september }).observations.map(({ indicator, raw }) => `${raw} ${indicator.label}`)).toEqual(['412 children in care', '88% of assessments within 45 working days', '19% re-referrals within 12 months', '4,236 families helped by the family hubs', '3 exclusions of primary pupils']);
});

test('a dash behind a month leads up to its figure, and is no range', () => {
  expect(figuresOf(framed('Average days from placement order to match', 'Sept 23 – 204 days | Aug 23 – 211 days | Regional: 190 days'))).toEqual(['actual | month 2023-09-01 |  | 204 days', 'actual | month 2023-08-01 |  | 211 days', 'actual | no period |  | 190 days']);
});

test('figures of two frames, each with words of its own, are not one card', () => {
  const sheet = new Sheet().frame([40, 100, 280, 200]).text(48, 116, 'Adoption timeliness (A1)', { bold: true }).text(48, 150, 'MBC: 412 days').text(48, 164, 'National: 481 days').frame([300, 100, 540, 200]).text(308, 116, 'Permanent exclusions (primary / secondary)', { bold: true }).text(308, 150, 'Primary 2 Secondary 11').text(308, 164, 'Last year 1 / 9');
  expect(figuresOf(sheet.done())).toEqual([]);
});

test('a year in a card of the schools is a school year', () => {
  expect(figuresOf(framed('Good level of development', '2022/23: 67.2%', '2021/22: 65.9%')).map((line) => line.split(' | ')[1])).toEqual(['academic-year 2022-09-01', 'academic-year 2021-09-01']);
});

describe('a card of bands', () => {
  /** A title's bar, a large figure with a remark beside it, and under a line words with their values, all in one frame. */
  const banded = (remark: string): Sheet => new Sheet().frame([40, 100, 440, 260]).shade([40, 100, 440, 130], '#ddeeee').frame([40, 130, 440, 260])
    .text(48, 118, 'Visits to children on a plan held on time', { size: 12, bold: true }).text(48, 165, '87.2%', { size: 34, bold: true }).text(220, 160, remark, { size: 11 })
    .text(48, 210, 'Target', { size: 9 }).text(48, 230, '90%', { size: 15, bold: true }).text(148, 210, 'Q1 2023/24', { size: 9 }).text(148, 230, '85.9%', { size: 15, bold: true })
    .text(248, 210, 'England 2022/23', { size: 9 }).text(248, 230, '81.0%', { size: 15, bold: true });

  test('takes its title from its bar, and no remark for one', () => {
    const { observations } = readCards(banded('Rotas changed.').done(), [], { ...merton, period: september });
    expect(new Set(observations.map(({ indicator }) => indicator.label))).toEqual(new Set(['Visits to children on a plan held on time']));
  });

  test('shows one figure larger than all, which is of now and not of the one earlier quarter', () => {
    expect(figuresOf(banded('Better than for years.').done())).toEqual([
      'actual | quarter 2023-07-01 |  | 87.2 percent', 'target | quarter 2023-07-01 |  | 90 percent', 'actual | quarter 2023-04-01 |  | 85.9 percent', 'actual | financial-year 2022-04-01 |  | 81 percent',
    ]);
  });
});

describe('a number of people without a sign', () => {
  const tiles = (other: string): Page => new Sheet().frame([40, 100, 300, 180]).text(48, 116, 'Young people with an independent visitor', { bold: true }).text(48, 160, 'Latest: 58 | Last quarter: 61')
    .frame([310, 100, 570, 180]).text(318, 116, REFERRALS, { bold: true }).text(318, 160, other).done();
  const unitsOf = (page: Page): string[] => figuresOf(page).slice(0, 2).map((line) => line.split(' | ').at(-1)!);

  test('is counted beside tiles that mark their shares', () => {
    expect(unitsOf(tiles('Latest: 24.1% | Target: 22%'))).toEqual(['58 count', '61 count']);
  });

  test('may be a share where no tile of the page marks any', () => {
    expect(unitsOf(tiles('Latest: 24.1 | Target: 22'))).toEqual(['58 ?', '61 ?']);
  });
});

describe('a caption beside its large figure', () => {
  const REPORT: Period = { start: '2023-04-01', end: '2024-03-31', kind: 'financial-year', label: '2023/24' };
  /** Two figures side by side under a band that dates them, each with its caption to its right. */
  const captioned = (left: readonly string[], right: readonly string[]): Page => {
    const sheet = new Sheet().shade([40, 60, 560, 88], '#225566').text(50, 78, 'Support early on', { size: 16, bold: true }).text(470, 78, '30 September 2023');
    for (const [x, [value, ...caption]] of [[60, left], [320, right]] as const) {
      sheet.text(x + 75 - 13 * value!.length, 132, value!, { size: 26, bold: true });
      for (const [index, line] of caption.entries()) sheet.text(x + 90, 112 + 13 * index, line);
    }
    return sheet.done();
  };

  test('says what it is, what it was and what England’s is, and its band of when', () => {
    const page = captioned(['61.4%', 'of assessments were', 'completed in 45 days,', 'compared with 58.2% in', '2022/23 (England 83.0%)'], ['312', 'children had a child', 'protection plan (30', 'September 2022: 298)']);
    expect(readCards(page, [], { ...merton, period: REPORT }).observations.map((one) => [one.indicator.label, ...inWords(one).split(' | ').slice(1)].join(' | '))).toEqual([
      'of assessments were completed in 45 days | Merton | actual | as-at 2023-09-30 |  | 61.4 percent', 'of assessments were completed in 45 days | Merton | actual | financial-year 2022-04-01 |  | 58.2 percent',
      'of assessments were completed in 45 days | England | actual | no period |  | 83 percent',
      'children had a child protection plan | Merton | actual | as-at 2023-09-30 |  | 312 count', 'children had a child protection plan | Merton | actual | as-at 2022-09-30 | snapshot | 298 count',
    ]);
  });
});

describe('a form of four columns, each with its words and values', () => {
  const ROWS = [['Responsible officer', 'Lucy Hartwell', 'Status', 'Red'], ['Q2 2023/24 result', '84.2%', 'Same quarter last year', '91.3%'], ['Q2 target', '95.0%', 'England 2022/23', 'n/a'], ['Previous quarter', '88.6%', 'London 2022/23', 'n/a']];

  /** Its cells, each ruled, under a bar with its title. */
  function form(sheet: Sheet, y: number, title: string, rows: readonly (readonly string[])[]): Sheet {
    sheet.frame([40, y, 540, y + 20]).text(48, y + 14, title, { bold: true });
    for (const [row, cells] of rows.entries()) for (const [column, cell] of cells.entries()) {
      sheet.frame([40 + 125 * column, y + 20 * (row + 1), 165 + 125 * column, y + 20 * (row + 2)]).text(48 + 125 * column, y + 14 + 20 * (row + 1), cell, { size: 8, bold: column % 2 === 0 });
    }
    return sheet;
  }

  test('is told whole though a comparator has no figure or each is of days, and no cell beside another makes a card', () => {
    const days = ROWS.map((row) => row.map((cell) => cell.replace('84.2%', '471 days').replace('91.3%', '455 days').replace('95.0%', '426 days').replace('88.6%', '462 days').replace(/^n\/a$/, '367 days').replace('Lucy Hartwell', 'Tom Ellery')));
    const sheet = form(form(new Sheet(), 100, 'Percentage of child protection visits completed on time', ROWS), 300, 'Average number of days between entering care and moving in with an adoptive family', days);
    const read = readCards(sheet.done(), [[40, 100, 540, 200], [40, 300, 540, 400]], { ...merton, period: september }).observations;
    expect(read.map(({ raw }) => raw.trim())).toEqual(['84.2%', '91.3%', '95.0%', '2022/23 n/a', '88.6%', '2022/23 n/a', '471 days', '455 days', '426 days', '2022/23 367 days', '462 days', '2022/23 367 days']);
    expect(new Set(read.map(({ indicator }) => indicator.label)).size).toBe(2);
  });
});
