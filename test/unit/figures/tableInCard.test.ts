import { expect, test } from 'vitest';
import { resultsInCard } from '../../../shared/figures/cards/regions/resultsInCard.ts';
import type { Box } from '../../../shared/model/geometry.ts';
import { withoutCards } from '../../../shared/figures/cards/regions/withoutCards.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { figuresOf, merton, observationsOf, tableOf } from './tableOf.ts';

const TITLE = 'Percentage of single assessments completed within 45 working days';
const TREND = { rows: [['Trend data', 'Q1 2023/24', 'Q2 2023/24'], ['Result', '79.3%', '77.6%'], ['Target', '85%', '86%'], ['RAG rating', 'Amber', 'Red']] };

test('a small table of results and targets under a card’s title is of what the title names', () => {
  expect(figuresOf(TREND, { subject: TITLE, meetingDate: '2024-02-21' })).toEqual([
    `${TITLE} | Merton | actual | quarter 2023-04-01 |  | 79.3 percent`, `${TITLE} | Merton | actual | quarter 2023-07-01 |  | 77.6 percent`,
    `${TITLE} | Merton | target | quarter 2023-04-01 |  | 85 percent`, `${TITLE} | Merton | target | quarter 2023-07-01 |  | 86 percent`,
  ]);
});

test('a table is a card’s own where the card has read two of its cells under one title', () => {
  const [first, second] = observationsOf(TREND, { subject: TITLE });
  const table = { pages: [1], boxes: [[0, 0, 180, 80] as Box] };
  expect(resultsInCard(table, [first!, second!])).toEqual([first, second]);
  expect(resultsInCard(table, [first!])).toEqual([]);
  expect(resultsInCard(table, [first!, { ...second!, indicator: { ...second!.indicator, label: 'Another' } }])).toEqual([]);
  expect(resultsInCard({ ...table, boxes: [[300, 300, 480, 380]] }, [first!, second!])).toEqual([]);
  expect(resultsInCard({ ...table, boxes: [[0, 0, 180, 700]] }, [first!, second!])).toEqual([]);
});

const INDEX = { rows: [['Measure', '2022/23', 'Target 2022/23'], ['Re-referrals within 12 months', '17.9%', '20%'], [TITLE, '81.2%', '85%'], ['Rate of looked-after children per 10,000', '36.1', '34'], ['Repeat child protection plans', '16.4%', '18%']] };
const CARDS: Box[] = [[0, 0, 90, 100], [90, 0, 180, 100]];

test('cards that fill a table take from it what they have told, and nothing that they have not', () => {
  const table = tableOf(INDEX);
  const observations = observationsOf(INDEX);
  const found = { observations, explanations: [], problems: [] };
  const kept = (told: typeof observations) => withoutCards(found, table, new Map([[1, { boxes: CARDS, charts: [], observations: told }]]), []).observations;
  // Frames were taken for cards, and told of no more than one row: the table stands beside it.
  expect(kept(observations.slice(0, 2))).toEqual(observations.slice(2));
  expect(kept([])).toEqual(observations);
  // A card's own parts named in a table's way.
  expect(withoutCards({ ...found, observations: observations.slice(0, 4) }, table, new Map([[1, { boxes: CARDS, charts: [], observations: [] }]]), []).observations).toEqual([]);
  // Cards told of as much as the table names.
  expect(kept(observations)).toEqual([]);
  // Cards beside the table take nothing from it.
  expect(withoutCards(found, table, new Map([[1, { boxes: [[200, 0, 300, 80]], charts: [], observations: [] }]]), []).observations).toEqual(observations);
});

test('between two cards beside each other that have told of their figures no row of a table runs, though a chart’s numbers make one', () => {
  const table = tableOf(INDEX);
  const [left, right, ...chart] = observationsOf(INDEX).map((figure, at) => ({ ...figure, source: { ...figure.source, bbox: ([[10, 10, 30, 20], [110, 10, 130, 20], [84, 60, 100, 70], [84, 160, 100, 170]] as Box[])[at] ?? [300, 10, 320, 20] as Box } })).slice(0, 4);
  const found = { observations: chart, explanations: [], problems: [] };
  const kept = (boxes: Box[]) => withoutCards(found, { ...table, boxes: [[0, 0, 320, 180]] }, new Map([[1, { boxes, charts: [], observations: [left!, right!] }]]), []).observations;
  expect(kept([[0, 0, 80, 120], [100, 0, 180, 120]])).toEqual(chart.slice(1));
  expect(kept([[0, 0, 80, 120]])).toEqual(chart);
});

const AREAS = ['Merton', 'London', 'England'];

/** Two tables of one indicator each, which were taken for one: a title, and rows dated one under another. */
function drawDated(columns: readonly string[][]): Sheet {
  const sheet = new Sheet();
  for (const [top, title] of [[100, 'First time entrants, rate per 100,000 of 10-17 population'], [200, 'Use of custody: custodial sentences per 1,000 of 10-17 population']] as const) {
    sheet.text(50, top, title, { size: 8 }).text(50, top + 18, 'Rolling 12 months', { size: 8 });
    columns.forEach((_, c) => sheet.text(200 + 70 * c, top + 18, AREAS[c]!, { size: 8 }));
    ['12 months to Jun-22', '12 months to Sep-22', '12 months to Dec-22'].forEach((row, r) => {
      sheet.text(50, top + 30 + 12 * r, row, { size: 8 });
      columns.forEach((figures, c) => sheet.text(200 + 70 * c, top + 30 + 12 * r, figures[r]!, { size: 8 }));
    });
  }
  return sheet;
}

test('dated rows whose figures go on in a table’s other columns are no cards: the rest of them would be lost', () => {
  const table: Box = [45, 90, 450, 270];
  const read = (columns: string[][]): number => readCards(drawDated(columns).done(), [table], merton).observations.length;
  expect(read([['132', '145', '152'], ['145', '148', '151'], ['149', '148', '146']])).toBe(0);
  // Also where the other column hardly varies, as the marks beside a chart do.
  expect(read([['0.04', '0.06', '0.06'], ['0.06', '0.06', '0.05'], ['0.11', '0.11', '0.10']])).toBe(0);
});

test('a frame across a table holds its headings and first rows, and no card', () => {
  const sheet = new Sheet();
  const heads: [number, number, string][] = [[508, 109, '30 September'], [588, 109, 'Stat neighbours'], [684, 109, 'England 31 March'], [58, 119, 'Service'], [177, 119, 'Indicator'], [361, 119, '31 March 2022'], [435, 119, '30 June 2022'], [508, 119, '2022'], [588, 119, '31 March 2021'], [684, 119, '2021']];
  const groups: [string, string[][]][] = [
    ['Children in need', [['Number', '1,142', '1,188', '1,203', '', ''], ['Rate per 10,000', '316.4', '329.2', '333.3', '298.7', '321.2']]],
    ['Looked after', [['Number', '351', '366', '379', '', ''], ['Rate per 10,000', '97.2', '101.4', '105.0', '62.0', '67.0'], ['% placed out of county', '31.9%', '33.1%', '34.0%', '', '']]],
  ];
  const xs = [57, 176, 360, 434, 507, 587, 683, 768];
  heads.forEach(([x, y, text]) => sheet.text(x, y, text, { size: 9 }));
  let top = 122;
  for (const [name, rows] of groups) {
    sheet.text(58, top + 6.5 * rows.length + 3, name, { size: 9 }).frame([57, top, 768, top + 13 * rows.length]);
    rows.forEach((row, r) => {
      sheet.frame([176, top + 13 * r, 768, top + 13 * r + 13]);
      row.forEach((text, c) => text !== '' && sheet.text(xs[c + 1]! + 1, top + 13 * r + 9, text, { size: 9 }));
    });
    top += 13 * rows.length;
  }
  xs.slice(1).forEach((x, at) => sheet.frame([xs[at]!, 89, x, top]));
  sheet.frame([57, 89, 768, 122]).shade([57, 89, 768, 122], '#1f3864');
  const page = { ...sheet.done(), width: 842, height: 595 };
  expect(readCards(page, [[57, 89, 768, top + 130]], merton).observations).toEqual([]);
});

test('the headings and first rows of a scorecard in a grid, with codes under “Ref”, are no card', () => {
  const xs = [28, 72, 348, 413, 493, 573, 652, 740, 805];
  const rows = [['Ref', 'Indicator', 'Good is', '2022/23 Outturn', 'Q3 2023/24', 'Target 2023/24', 'England 2022/23', 'RAG'], ['CS1', 'Number of contacts received', 'Context', '7,214', '5,866', '-', '-', 'Green'], ['CS2', '% of referrals within 12 months of a previous referral', 'Low', '18.4%', '19.1%', '18%', '22.4%', 'Amber'], ['CS3', '% of assessments completed within 45 working days', 'High', '86.0%', '88.2%', '90%', '82.5%', 'Red']];
  const sheet = new Sheet();
  for (const [r, row] of rows.entries()) {
    sheet.frame([28, 76 + 11 * r, 805, 87 + 11 * r]);
    row.forEach((text, c) => sheet.text(c < 3 || c === 7 ? xs[c]! + 1 : (xs[c]! + xs[c + 1]!) / 2 - 1.75 * text.length, 85 + 11 * r, text, { size: 7, bold: r === 0 }));
  }
  xs.slice(1).forEach((x, c) => sheet.frame([xs[c]!, 76, x, 120]));
  expect(readCards(sheet.done(), [[28, 76, 805, 120]], merton).observations).toEqual([]);
});

test('a table of quarters over another is no card of its first one, though the second’s headings look like the foot of a chart', () => {
  const sheet = new Sheet();
  const rows = [['', 'Q1', 'Q2', 'Q3', 'Q4'], ['2023/24', '27.4', '24.8'], ['Target', '21.3', '20.7', '19.9', '23.9'], ['2022/23', '27.8', '30.3', '28.1', '25.6']];
  for (const top of [121, 200]) {
    sheet.text(38, top, 'Indicator', { size: 9, bold: true }).text(38, top + 25, 'Re-referrals within 12 months', { size: 9, bold: true }).text(38, top + 35, '(%)', { size: 9, bold: true });
    rows.forEach(([name, ...texts], r) => {
      if (name !== '') sheet.text(185, top + 14.6 * r, name!, { size: 9 });
      texts.forEach((text, c) => sheet.text([435, 486, 522, 557][c]! - 4.5 * text.length, top + 14.6 * r, text, { size: 9 }));
    });
  }
  expect(readCards(sheet.done(), [[34, 111, 561, 170], [34, 190, 561, 249]], merton).observations).toEqual([]);
});
