import { expect, test } from 'vitest';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

test('the first figures of a table’s column are no card’s, though one has its year in brackets over the next', () => {
  const sheet = new Sheet();
  const put = (x0: number, y: number, x1: number, text: string, size = 9): void => {
    sheet.text(x0, y, text, { size, bold: y < 140 });
    sheet.done().runs.at(-1)!.box = [x0, y - 0.9 * size, x1, y + 0.22 * size];
  };
  put(42.6, 93.2, 215.5, 'Children’s services scorecard', 12);
  put(544.4, 122.5, 575.7, 'SN Avg');
  put(540.8, 132.9, 579.3, '(2022/23)');
  put(528.3, 148.2, 591.9, '407.7 (2021/22)');
  for (const [row, text] of ['79.5%', '49.5%', '88.0%', '91.2%', '64.3%'].entries()) put(547.3, 163.6 + 15.4 * row, 572.8, text);
  const read = readCards({ ...sheet.done(), width: 842, height: 595 }, [[43, 105, 799, 301]], merton);
  expect(read.observations.map(({ raw }) => raw)).toEqual([]);
});

test('the headings and the first rows of a table are no card’s, though a group’s frame holds both under a name that is known', () => {
  const sheet = new Sheet();
  const heads: [number, string][] = [[56, 'Theme'], [155, 'Ref'], [208, 'Performance indicator']];
  for (const [x, text] of heads) sheet.text(x, 121, text, { size: 8, bold: true });
  [['22/23', 'Outturn'], ['23/24', 'Actual'], ['Target', '23/24']].forEach((lines, c) => lines.forEach((line, l) => sheet.text(494 + 71 * c - 4 * line.length, 121 + 11 * l, line, { size: 8, bold: true })));
  const rows = [['Number of looked after children', '522', '560', '447'], ['Special guardianship orders granted', '30', '27', '29'], ['Child protection plans lasting two years or more', '5.3%', '4.7%', '4.5%'], ['Looked after children with a dental check', '93.2%', '99.7%', '76.8%'], ['Requests for an EHC needs assessment', '385', '443', '431']];
  sheet.text(56, 144, 'Children looked after', { size: 8 });
  rows.forEach(([label, ...figures], r) => {
    sheet.text(155, 144 + 13 * r, `CS0${r + 1}`, { size: 8 }).text(208, 144 + 13 * r, label!, { size: 8 });
    figures.forEach((figure, c) => sheet.text(494 + 71 * c - 4 * figure.length, 144 + 13 * r, figure, { size: 8 }));
  });
  sheet.frame([51, 114, 650, 136]).frame([51, 114, 650, 202]);
  expect(readCards({ ...sheet.done(), width: 842, height: 595 }, [[51, 114, 650, 202]], merton).observations.map(({ raw }) => raw)).toEqual([]);
});

test('the first row of a table whose results are set larger than the days beside them is no card', () => {
  const sheet = new Sheet();
  const columns: [number, string, number][] = [[50, 'Measure', 9], [280, 'Previous result', 9], [360, 'Previous period', 9], [450, 'Latest result', 9], [530, 'Latest period', 9], [610, 'Target', 9], [680, 'England', 9]];
  const rows = [['Rate of children in care per 10,000', '33.9', '30 Jun 2018', '34.6', '30 Sep 2018', '34.0', '65.0 (2017/18)'], ['Rate of child protection plans per 10,000', '18.3', '30 Jun 2018', '19.7', '30 Sep 2018', '20.0', '43.7 (2017/18)'], ['Referrals to social care that are repeat referrals', '14.8%', 'Jun 2018', '15.3%', 'Sep 2018', '16.0%', '22.6% (2017/18)'], ['Child and family assessments completed within 45 days', '91.7%', 'Jun 2018', '90.2%', 'Sep 2018', '92.0%', '83.1% (2017/18)']];
  for (const [x, text] of columns) sheet.text(x, 110, text, { size: 7, bold: true });
  rows.forEach((row, r) => row.forEach((text, c) => sheet.text(columns[c]![0], 130 + 20 * r, text, { size: [8, 11, 6.5, 11, 6.5][c] ?? 11 })));
  sheet.frame([45, 100, 790, 118]).frame([45, 100, 790, 136]).frame([45, 100, 790, 200]);
  expect(readCards({ ...sheet.done(), width: 842, height: 595 }, [[45, 100, 790, 200]], merton).observations.map(({ raw }) => raw)).toEqual([]);
});
