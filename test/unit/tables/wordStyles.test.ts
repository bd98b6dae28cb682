import { describe, expect, test } from 'vitest';
import { cutAligned } from '../../../shared/tables/columns/cutAligned.ts';
import { layLines, textOf } from '../../../shared/tables/text/lines.ts';
import { splitWords } from '../../../shared/tables/text/words.ts';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Tables in Word's styles of fills, and Excel's narrow columns. */

const labels = ['Children in need', 'Referrals received', 'Plans started', 'Assessments completed'];
const figures = [['218.7', '261.5', '216.3'], ['541', '529', '629'], ['48', '57', '54'], ['19.7%', '16.6%', '20.0%']];
const xs = [50, 90, 250, 330, 410, 490];

/** Every cell filled, lines drawn between those of the body alone, and bars over the width for sections. */
function drawFilled(): PageSketch {
  const sketch = new PageSketch();
  const fillRow = (y0: number, y1: number, colours: readonly string[]) => colours.forEach((colour, c) => sketch.shade(xs[c]!, y0, xs[c + 1]!, y1, colour));
  fillRow(100, 120, ['#ffffff', '#ffffff', '#ffffff', '#ffffff', '#ffffff']);
  ['No.', 'Indicator', '2021/22', '2022/23', 'Target'].forEach((head, c) => sketch.text(xs[c]! + 4, 114, head, { bold: true }));
  [0, 1].forEach((section) => {
    const top = 120 + 36 * section;
    sketch.shade(50, top, 490, top + 12, '#2c4c74').text(54, top + 9, ['Front door and assessment', 'Planning for permanence'][section]!);
    [0, 1].forEach((row) => {
      const [y, r] = [top + 12 + 12 * row, 2 * section + row];
      fillRow(y, y + 12, ['#2c4c74', ...Array.from({ length: 4 }, () => (row === 0 ? '#edf2f8' : '#a7bfde'))]);
      [String(r + 1), labels[r]!, ...figures[r]!].forEach((text, c) => sketch.text(xs[c]! + 4, y + 9, text));
      sketch.rule(90, y + 12, 490, y + 12);
    });
    sketch.rule(90, top + 12, 490, top + 12);
    for (const x of xs.slice(1)) sketch.rule(x, top + 12, x, top + 36);
  });
  return sketch;
}

test('fills show the headings and sections that a style draws no lines for', async () => {
  const tables = await tablesOf(drawFilled());
  expect(tables).toHaveLength(1);
  expect(tables[0]!.header.map((path) => path.join(' '))).toEqual(['No.', 'Indicator', '2021/22', '2022/23', 'Target']);
  expect(tables[0]!.cells.filter(({ colSpan }) => colSpan === 5).map(({ text }) => text)).toEqual(['Front door and assessment', 'Planning for permanence']);
  expect(textsOf(tables[0]!).filter(([first]) => /^\d$/.test(first!))).toEqual(labels.map((label, r) => [String(r + 1), label, ...figures[r]!]));
});

describe('turned headings over narrow columns', () => {
  /** Columns 18 points apart whose headings, of one line or three, end where their figures do. */
  function drawTurned(lines: readonly (readonly string[])[]): PageSketch {
    const sketch = new PageSketch().text(54, 178, 'Measure', { size: 6 }).rule(50, 181, 390, 181);
    lines.forEach((own, c) => own.forEach((line, l) => sketch.text(298 + 18 * c - 7.5 * (own.length - 1 - l), 178, line, { size: 6, angle: -90 })));
    labels.forEach((label, r) => {
      sketch.text(54, 190 + 12 * r, label, { size: 6 }).rule(50, 193 + 12 * r, 390, 193 + 12 * r);
      lines.forEach((_, c) => sketch.text(300 + 18 * c, 190 + 12 * r, `${10 + 7 * r + 3 * c}.${(r + c) % 10}`, { size: 6, align: 'right' }));
    });
    return sketch;
  }

  test('one of three lines, which reaches over the column beside, is its own column’s', async () => {
    const [table] = await tablesOf(drawTurned([['2022-23'], ['2023-24'], ['Regional average'], ['Statistical', 'neighbour', 'average'], ['England']]));
    expect(table!.header.slice(1).map((path) => path.join(' ').replaceAll('\n', ' '))).toEqual(['2022-23', '2023-24', 'Regional average', 'Statistical neighbour average', 'England']);
  });

  test('of those of one line each, every column has its own', async () => {
    const months = ['Apr-24', 'May-24', 'Jun-24', 'Jul-24', 'Aug-24'];
    const [table] = await tablesOf(drawTurned(months.map((month) => [month])));
    expect(table!.header.slice(1).flat()).toEqual(months);
  });
});

describe('a column rated by colour alone', () => {
  function drawRated(colours: readonly string[]): PageSketch {
    const sketch = new PageSketch().text(54, 100, 'Measure').text(300, 100, 'National', { align: 'right' }).text(344, 100, 'London', { align: 'right' }).text(348, 100, 'RAG').text(470, 100, 'DoT');
    labels.forEach((label, r) => {
      sketch.text(54, 118 + 16 * r, label).shade(347, 107 + 16 * r, 390, 123 + 16 * r, colours[r % colours.length]!).text(490, 118 + 16 * r, '▲', { align: 'right' });
      figures[r]!.slice(0, 2).forEach((figure, c) => sketch.text(300 + 44 * c, 118 + 16 * r, figure, { align: 'right' }));
    });
    return sketch;
  }

  test('has the heading over it, close though it stands to the one before', async () => {
    const [table] = await tablesOf(drawRated(['#4caf50', '#e53935', '#ffb300']));
    expect(table!.header.map((path) => path.join(' '))).toEqual(['Measure', 'National', 'London', 'RAG', 'DoT']);
  });

  test('is no column of its own where the fills are one colour’s stripes', async () => {
    const [table] = await tablesOf(drawRated(['#f2f2f2']));
    expect(table!.header.map((path) => path.join(' '))).not.toContain('RAG');
  });
});

/** A filled heading of groups over years, its fills cell by cell and rules across only; the third group's name is as long as it is given. */
function drawFilledGroups(group: readonly string[]): PageSketch {
  const [sketch, edges] = [new PageSketch(), [50, 190, 234, 278, 322, 366, 410, 454, 498]];
  const groups = [['Barnet'], ['London'], group, ['England']];
  sketch.shade(50, 96, 190, 136, '#1f3864').text(54, 108, 'Indicator', { bold: true });
  groups.forEach((lines, g) => {
    sketch.shade(190 + 88 * g, 96, 278 + 88 * g, 122, '#1f3864');
    lines.forEach((line, l) => sketch.text(234 + 88 * g + (l === 0 ? 0.6 : 0), 106 + 12 * l, line, { bold: true, size: 8, align: 'middle' }));
  });
  for (let c = 0; c < 8; c++) sketch.shade(edges[c + 1]!, 122, edges[c + 1]! + 44, 136, '#1f3864').text(212 + 44 * c, 132, c % 2 === 0 ? '2021/22' : '2022/23', { bold: true, size: 8, align: 'middle' });
  labels.forEach((label, r) => {
    sketch.text(54, 148 + 18 * r, label);
    for (let c = 0; c < 8; c++) sketch.text(212 + 44 * c, 148 + 18 * r, `${20 + 9 * r + 2 * c}.${(r + 3 * c) % 10}`, { size: 8, align: 'middle' });
  });
  for (const y of [96, 122, 136, 154, 172, 190, 208]) sketch.rule(y === 122 ? 190 : 50, y, 542, y);
  return sketch;
}

test('a group’s name of two lines stands over both of its columns, in the middle as it is', async () => {
  const [table] = await tablesOf(drawFilledGroups(['Statistical', 'neighbours']));
  expect(table!.header.slice(5, 7).map((path) => path.join(' ').replaceAll('\n', ' '))).toEqual(['Statistical neighbours 2021/22', 'Statistical neighbours 2022/23']);
});

test('“Qtr 1” is one heading, though its number ends where figures under it do; a label’s last figure that does so is theirs', () => {
  const sketch = new PageSketch().text(320, 90, 'Qtr 1', { align: 'right' }).text(320, 104, 'Average caseload of social workers 16.4', { align: 'right' });
  ['218.7', '541.2', '48.6', '19.7'].forEach((figure, r) => sketch.text(320, 118 + 14 * r, figure, { align: 'right' }));
  const [quarter, label] = cutAligned(layLines(splitWords(sketch.page.runs))).map(({ pieces }) => pieces.map(textOf));
  expect(quarter).toEqual(['Qtr 1']);
  expect(label).toEqual(['Average caseload of social workers', '16.4']);
});
