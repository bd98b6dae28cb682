import { expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Tables ruled under their rows, with nothing drawn at their headings, and sections from the first row on. */

const rows = [['Contacts received', '2,103', '2,240', '2,250'], ['Repeat referrals', '18.4%', '19.1%', '18.0%'], ['Assessments in time', '86.0%', '88.2%', '90.0%']];
const others = [['Repeat plans', '21.0%', '22.4%', '20.0%'], ['Visits in time', '71.5%', '70.2%', '85.0%']];

test('headings over the label of the first section head the table, and what stands over them on the page does not', async () => {
  const sketch = new PageSketch().text(50, 40, 'Rochdale Borough Council', { size: 11, bold: true }).text(50, 58, 'Scorecard');
  const coded = [...rows, ...others].map((row, i) => [`CS0${i + 1}`, ...row]);
  const printed = [['Ref', 'Indicator', 'Q1', 'Q2', 'Target'], ['Front door and early help'], ...coded.slice(0, 3), ['Child protection'], ...coded.slice(3)];
  printed.forEach(([first, label, ...figures], r) => {
    const y = 80 + 16 * r;
    sketch.text(54, y, first!, { bold: label === undefined || r === 0 });
    if (label !== undefined) sketch.text(100, y, label, { bold: r === 0 });
    figures.forEach((text, c) => sketch.text([260, 320, 380][c]!, y, text, { align: 'right', bold: r === 0 }));
    if (r > 0) sketch.rule(50, y + 5, 385, y + 5);
  });
  const [table, ...more] = await tablesOf(sketch);
  expect(more).toEqual([]);
  expect(textsOf(table!).map((row) => row.filter((text) => text !== ''))).toEqual(printed);
  expect(table!.headerRows).toBe(1);
});

test('quarters over columns a word space apart are each over their own', async () => {
  const sketch = new PageSketch().text(54, 80, 'Indicator', { bold: true });
  // Within a quarter 4 points of white, between two 5: no more than a word space either way.
  const words: [number, string][] = [[214, 'Q1'], [228, '2024/25'], [268, 'Q2'], [282, '2024/25'], [322, 'Q3'], [336, '2024/25']];
  for (const [x, text] of words) sketch.text(x, 80, text, { bold: true });
  [...rows, ...others].forEach(([label, ...figures], r) => {
    sketch.text(54, 96 + 16 * r, label!);
    figures.forEach((text, c) => sketch.text([238, 292, 346][c]!, 96 + 16 * r, text, { align: 'middle' }));
    sketch.rule(50, 101 + 16 * r, 385, 101 + 16 * r);
  });
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!)[0]).toEqual(['Indicator', 'Q1 2024/25', 'Q2 2024/25', 'Q3 2024/25']);
});

test('sections in bands, their labels of two lines, make no rows of what stands between them', async () => {
  const sketch = new PageSketch();
  let y = 100;
  const line = ([code, label, ...figures]: string[]) => {
    sketch.text(54, y, code!).text(100, y, label!);
    figures.forEach((text, c) => sketch.text([300, 360, 420][c]!, y, text, { align: 'right' }));
    y += 16;
  };
  const printed = [[['Front', 'door'], rows], [['Child', 'safety'], others]] as const;
  sketch.shade(50, 88, 425, 104, '#dce6f1');
  line(['Ref', 'Indicator', 'Q1', 'Q2', 'Target']);
  for (const [[first, second], body] of printed) {
    sketch.shade(50, y - 12, 425, y + 16, '#f2f2f2').text(54, y, first).text(54, y + 12, second);
    y += 28;
    body.forEach((row, i) => line([`CS0${i + 1}`, ...row]));
  }
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!).filter((row) => row[0]!.startsWith('CS'))).toEqual([...rows, ...others].map((row, i) => [`CS0${(i % 3) + 1}`, ...row]));
});

test('the bands of sections, most of one row, part no rows in the section of several, under rules at the headings alone', async () => {
  const sketch = new PageSketch();
  const printed = [['Measure', 'Q1', 'Q2', 'Target'], ['Front door'], ['Assessments in time', '73.7%', '84.6%', '75.3%'], ['Child protection'], ['Enquiries', '178.4', '114.4', '246.0'], ['Plans', '48.0', '60.0', '41.9'], ['Repeat plans', '18.5%', '15.9%', '16.2%'], ['Care leavers'], ['In suitable homes', '90.5%', '95.7%', '96.6%'], ['Workforce'], ['Vacancies', '24.1%', '11.6%', '20.5%']];
  printed.forEach((cells, r) => {
    if (cells.length === 1) sketch.shade(48, 89 + 16 * r, 430, 105 + 16 * r, '#e8e8e8');
    cells.forEach((text, c) => sketch.text([54, 300, 360, 420][c]!, 101 + 16 * r, text, { align: c === 0 ? 'left' : 'middle', bold: r === 0 || cells.length === 1 }));
  });
  for (const y of [89, 105, 89 + 16 * printed.length]) sketch.rule(48, y, 430, y);
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!).filter((row) => row.some((text) => text.endsWith('%') || text.includes('.')))).toEqual(printed.slice(1).filter((row) => row.length > 1));
});

test('headings over groups of columns stay with their table over the label of its first section, beside a comment that wraps', async () => {
  const sketch = new PageSketch(1, 842, 595);
  const ends = [240, 290, 340, 400, 470];
  const head = ['Indicator', 'Apr', 'May', 'Jun', 'Target', 'England', 'Comment'];
  const body = [['Contacts', '1,204', '1,187', '1,310', '-', '-', 'Contacts rose in'], ['Repeat referrals', '18.4%', '19.1%', '20.2%', '18.0%', '22.4%', ''], ['Assessments', '86.0%', '88.2%', '87.4%', '90.0%', '83.9%', 'Better than before']];
  sketch.text(265, 90, '2024/25', { align: 'middle', bold: true }).text(435, 90, 'Against', { align: 'middle', bold: true });
  const line = (y: number, [label, ...rest]: string[], bold = false) => {
    sketch.text(54, y, label!, { bold });
    rest.forEach((text, c) => text !== '' && sketch.text(ends[c] ?? 490, y, text, { align: c < ends.length ? 'right' : 'left', bold }));
  };
  line(106, head, true);
  sketch.text(54, 122, 'Front door', { bold: true }).rule(50, 127, 600, 127);
  line(138, body[0]!);
  sketch.text(490, 149, 'the holidays').rule(50, 154, 600, 154);
  for (const [i, row] of body.slice(1).entries()) {
    line(165 + 16 * i, row);
    sketch.rule(50, 170 + 16 * i, 600, 170 + 16 * i);
  }
  const [table] = await tablesOf(sketch);
  expect(table!.header[1]).toEqual(['2024/25', 'Apr']);
  expect(table!.header[5]).toEqual(['Against', 'England']);
  expect(textsOf(table!).slice(3).map((row) => row.slice(0, 6))).toEqual(body.map((row) => row.slice(0, 6)));
});

test('a quarter over an arrow and the figure it compares with is one heading over both', async () => {
  const sketch = new PageSketch().text(54, 80, 'Indicator', { bold: true }).text(200, 80, 'Target', { bold: true }).text(320, 80, 'Q3 2020/21', { bold: true, align: 'middle' });
  for (const [i, [label, target, arrow, figure]] of [['Contacts', '30%', '↓', '32%'], ['Repeat referrals', '20%', '↑', '18%'], ['Visits in time', '90%', '↑', '88%'], ['Moves', '9%', '↓', '11%']].entries()) {
    const y = 96 + 16 * i;
    sketch.text(54, y, label!).text(205, y, target!).text(302, y, arrow!).text(330, y, figure!).rule(50, y + 5, 385, y + 5);
  }
  const [table] = await tablesOf(sketch);
  expect(table!.header.at(-1)).toEqual(['Q3 2020/21']);
});

test('a month in brackets whose year stands on the next line heads its column, in cells drawn around all', async () => {
  const sketch = new PageSketch();
  const [tops, edges] = [[90, 114, 130, 146, 162], [48, 250, 330, 410, 490]];
  for (const y of tops) sketch.rule(edges[0]!, y, edges.at(-1)!, y);
  for (const x of edges) sketch.rule(x, tops[0]!, x, tops.at(-1)!);
  for (const [c, text] of ['Measure', 'Q2'].entries()) sketch.text(edges[c]! + 4, 105, text, { bold: true });
  for (const [c, text] of ['England (Mar', 'SN (Mar'].entries()) sketch.text(edges[c + 2]! + 4, 100, text, { bold: true }).text(edges[c + 2]! + 4, 110, '23)', { bold: true });
  const body = [['Re-referrals', '19.2%', '21.5%', '20.8%'], ['Assessments in time', '82.4%', '83.3%', '81.1%'], ['Repeat plans', '23.1%', '24.7%', '22.6%']];
  body.forEach((row, r) => row.forEach((text, c) => sketch.text(edges[c]! + 4, 125 + 16 * r, text)));
  const [table] = await tablesOf(sketch);
  expect(table!.header.map((path) => path.join(' ').replace(/\n/g, ' '))).toEqual(['Measure', 'Q2', 'England (Mar 23)', 'SN (Mar 23)']);
});
