import { expect, test } from 'vitest';
import type { Page } from '../../../shared/model/page.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import { Sheet } from './pageOf.ts';
import { merton } from './tableOf.ts';

const YEARS = ['2020/21', '2021/22', '2022/23'];

function told(page: Page): string[] {
  return readCards(page, [], merton).observations.map(({ area, role, period, raw }) => `${area.name} ${role} ${period?.end.slice(0, 7)} ${raw}`);
}

interface Bars {
  marks?: readonly string[];
  /** Over each mark one label, or several beside each other. */
  labels?: readonly (readonly string[])[];
  colour?: string;
}

/** A titled frame with a chart: bars with their labels over them, and under them what they are of. */
function chart({ marks = YEARS, labels = [['25.1%'], ['23.4%'], ['20.2%']], colour = '#4477aa' }: Bars = {}): Sheet {
  const sheet = new Sheet().frame([40, 100, 290, 300]).text(46, 116, 'Re-referrals within 12 months', { bold: true });
  for (const [at, mark] of marks.entries()) {
    const middle = 80 + (170 / (marks.length - 1)) * at;
    sheet.text(middle - 1.75 * mark.length, 250, mark, { size: 7 });
    for (const [index, label] of labels[at]!.entries()) {
      const x = middle + 16 * (index - (labels[at]!.length - 1) / 2);
      sheet.shade([x - 7, 170 + 12 * at, x + 7, 242], colour).text(x - 2 * label.length, 165 + 12 * at, label, { size: 8 });
    }
  }
  return sheet;
}

const OWN = ['Merton actual 2021-03 25.1%', 'Merton actual 2022-03 23.4%', 'Merton actual 2023-03 20.2%'];

test('the figure at each bar is of the year under it', () => {
  expect(told(chart().done())).toEqual(OWN);
  expect(told(chart().text(46, 280, 'Target for 2022/23: 20%').done()).toSorted()).toEqual([...OWN, 'Merton target 2023-03 20%'].toSorted());
});

test('two bars to a year are of nobody knows whom', () => {
  expect(told(chart({ labels: [['25.1%', '22.0%'], ['23.4%', '21.5%'], ['20.2%', '21.0%']] }).done())).toEqual([]);
});

test('quarters without their years are of the report’s only where none begins the next', () => {
  const labels = [['25.1%'], ['23.4%'], ['20.2%'], ['19.8%']];
  expect(told(chart({ marks: ['Q1', 'Q2', 'Q3', 'Q4'], labels }).done())).toHaveLength(4);
  expect(told(chart({ marks: ['Q3', 'Q4', 'Q1', 'Q2'], labels }).done())).toEqual([]);
});

test('a legend says by the colour of the bars whose they are', () => {
  const legend = (colour: string): Sheet => chart({ colour }).shade([60, 126, 66, 132], '#4477aa').text(68, 132, 'Merton', { size: 8 }).shade([120, 126, 126, 132], '#cc8800').text(128, 132, 'England', { size: 8 });
  expect(told(legend('#4477aa').done())).toEqual(OWN);
  expect(told(legend('#cc8800').text(46, 280, 'Latest: 20.2%').done())).not.toContain(OWN[0]);
  expect(told(legend('#229944').done())).toEqual([]);
});

test('signs of a legend part its names, and its target is one', () => {
  expect(told(chart().text(46, 135, '■ Merton - - - Target 21%', { size: 8 }).done()).toSorted()).toEqual([...OWN, 'Merton target 2023-03 21%'].toSorted());
});

test('the figure shown large is told once, as that of the last bar', () => {
  expect(told(chart().text(220, 148, '20.2%', { size: 22 }).done())).toEqual(OWN);
});

test('figures behind their words over a chart are none of its marks', () => {
  const sheet = chart().text(46, 130, 'England 2021/22', { size: 8 }).text(244, 130, '22.7%', { size: 8, bold: true }).text(46, 140, 'Target', { size: 8 }).text(244, 140, '21%', { size: 8, bold: true });
  expect(told(sheet.done()).toSorted()).toEqual([...OWN, 'England actual 2022-03 2021/22 22.7%', 'Merton target 2023-03 21%'].toSorted());
});

/** Two titles beside each other with a figure set large, its words and a chart, and nothing drawn around them. */
function bare(): Sheet {
  const sheet = new Sheet();
  for (const [column, [title, shown, labels]] of ([['Re-referrals within 12 months', '20.2%', ['25.1%', '23.4%', '20.2%']], ['Children looked after per 10,000', '64.3', ['61.9', '63.8', '64.3']]] as const).entries()) {
    const left = 40 + 270 * column;
    sheet.text(left, 116, title, { bold: true }).text(left, 150, shown, { size: 28, bold: true }).text(left, 166, `Target ${column === 0 ? '21%' : '62'}`, { size: 8 });
    for (const [at, year] of YEARS.entries()) sheet.text(left + 8 + 60 * at, 250, year, { size: 7 }).text(left + 10 + 60 * at, 190 + 7 * at, labels[at]!, { size: 7 });
  }
  return sheet;
}

test('a chart right under the words of a tile without a frame is the tile’s', () => {
  expect(told(bare().done())).toEqual(expect.arrayContaining([...OWN, 'Merton actual 2021-03 61.9', 'Merton actual 2022-03 63.8', 'Merton actual 2023-03 64.3', 'Merton target 2023-03 21%', 'Merton target 2023-03 62']));
  expect(told(bare().done())).toHaveLength(8);
});

test('a title that goes on with a number holds no figure', () => {
  const sheet = new Sheet().frame([40, 100, 190, 200]).text(46, 116, 'Children looked after per', { bold: true }).text(46, 127, '10,000', { bold: true }).text(46, 139, 'Quarter 2 2023/24', { size: 8 }).text(46, 165, '64.3', { size: 24, bold: true }).text(46, 180, 'Target: 62', { size: 8 });
  expect(told(sheet.done())).toEqual(['Merton actual 2023-09 64.3', 'Merton target 2023-09 62']);
});
