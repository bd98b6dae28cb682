import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Small tables one under another, each under a title of its own, drawn in the ways in which reports draw them. */

const tables = [
  { title: '1. Front door', ends: [330, 390, 450], rows: [['Measure', 'Q1', 'Q2', 'Target'], ['Contacts received', '2,103', '2,240', '-'], ['Repeat referrals', '18.4%', '19.1%', '20%'], ['Assessments in time', '86.0%', '88.2%', '90%']] },
  { title: '2. Children in care', ends: [290, 370, 450], rows: [['Indicator', '2023', '2024', 'England 2023'], ['Children in care per 10,000', '98.1', '97.4', '71.0'], ['Over 20 miles from home', '13.2%', '12.9%', '17%'], ['In suitable accommodation', '91.0%', '92.3%', '88%']] },
  { title: '3. Special needs', ends: [240, 310, 380, 450], rows: [['Indicator', '2021/22', '2022/23', '2023/24', 'England'], ['Plans in 20 weeks', '51.0%', '48.2%', '55.9%', '52.0%'], ['Requests received', '412', '455', '501', '-'], ['Pupils with a plan', '3.6%', '3.8%', '4.1%', '4.3%']] },
];

type Rules = 'none' | 'under the rows' | 'under the headings';

function draw(rules: Rules, remark: string | null): PageSketch {
  const sketch = new PageSketch();
  let y = 100;
  for (const { title, ends, rows } of tables) {
    sketch.text(50, y, title, { bold: true, size: 12 });
    y += 22;
    rows.forEach(([label, ...texts], r) => {
      sketch.text(54, y, label!, { bold: r === 0 });
      texts.forEach((text, c) => sketch.text(ends[c]!, y, text, { align: 'right', bold: r === 0 }));
      if (rules === 'under the rows' || (rules === 'under the headings' && r === 0)) sketch.rule(50, y + 5, 455, y + 5);
      y += 16;
    });
    if (remark !== null) sketch.text(50, y + 8, remark);
    y += remark === null ? 20 : 34;
  }
  return sketch;
}

/* What stands over the first table of a page is not asked here: its title may be read as its first heading. */
describe.each<Rules>(['none', 'under the rows', 'under the headings'])('tables one under another, with rules: %s', (rules) => {
  test.each([['nothing', null], ['a remark', 'Performance has stayed steady, and demand is still higher than a year ago.']])('are each read by their own headings with %s between them', async (_, remark) => {
    const [, ...read] = await tablesOf(draw(rules, remark));
    expect(read.map(textsOf)).toEqual(tables.slice(1).map(({ rows }) => rows));
    expect(read.map(({ title }) => title)).toEqual(tables.slice(1).map(({ title }) => title));
  });
});

test('a section’s label in bold letters, with its rows right under it, begins no table', async () => {
  const [{ rows, ends }] = tables as [(typeof tables)[0]];
  const sketch = new PageSketch();
  const printed = [...rows, ['Children in care'], ['Repeat plans', '21%', '22%', '20%'], ['Visits in time', '71%', '70%', '85%']];
  printed.forEach(([label, ...texts], r) => {
    sketch.text(54, 100 + 16 * r, label!, { bold: r === 0 || texts.length === 0 });
    texts.forEach((text, c) => sketch.text(ends[c]!, 100 + 16 * r, text, { align: 'right', bold: r === 0 }));
  });
  const read = await tablesOf(sketch);
  expect(read).toHaveLength(1);
  expect(textsOf(read[0]!)[4]).toEqual(['Children in care', '', '', '']);
});

test('the stub’s heading in the middle of two lines of headings, with a rule between these beside it, is no title', async () => {
  const sketch = new PageSketch();
  const ends = [260, 310, 360, 410];
  const rows = [['Phonics met (%)', '79.6', '83.4', '77.7', '81.2'], ['Times tables, average score', '21.6', '22.0', '20.7', '21.3'], ['Expected standard (%)', '68.3', '69.8', '65.3', '66.7']];
  for (const [top, name] of [[100, 'Early years'], [240, 'Key Stage 2']] as const) {
    sketch.rule(50, top, 415, top).rule(215, top + 16, 415, top + 16).rule(50, top + 32, 415, top + 32).text(54, top + 19, name, { size: 7, bold: true });
    ['Redbridge', 'London'].forEach((area, a) => sketch.text(265 + 100 * a, top + 12, area, { size: 7, bold: true, align: 'middle' }));
    ['2022/23', '2023/24', '2022/23', '2023/24'].forEach((year, c) => sketch.text(ends[c]!, top + 27, year, { size: 7, bold: true, align: 'right' }));
    rows.forEach(([label, ...texts], r) => {
      sketch.text(54, top + 43 + 16 * r, label!, { size: 7 }).rule(50, top + 48 + 16 * r, 415, top + 48 + 16 * r);
      texts.forEach((text, c) => sketch.text(ends[c]!, top + 43 + 16 * r, text, { size: 7, align: 'right' }));
    });
  }
  const read = await tablesOf(sketch);
  expect(read.map(({ header }) => header.at(-1))).toEqual([['London', '2023/24'], ['London', '2023/24']]);
  expect(read.map(({ header }) => header[0])).toEqual([['Early years'], ['Key Stage 2']]);
});

test('the stub’s heading half-way down beside years and the areas under them is no title of the second table', async () => {
  const areas = ['Cald', 'Eng', 'Cald', 'Eng'];
  const ends = [250, 300, 350, 400];
  const parts = [{ title: 'Early Years', rows: [['Good level', '64.1', '65.2', '66.0', '67.2'], ['Phonics', '74.6', '75.5', '78.0', '78.9']] }, { title: 'Key Stage 2', rows: [['Reading', '58', '59', '60', '61'], ['Maths', '71', '72', '73', '74']] }];
  const sketch = new PageSketch();
  parts.forEach(({ title, rows }, p) => {
    const top = 100 + 120 * p;
    sketch.text(50, top, title, { bold: true, size: 12 }).text(54, top + 28, 'Measure', { bold: true, size: 8 });
    ['2022', '2023'].forEach((year, i) => sketch.text(265 + 100 * i, top + 20, year, { bold: true, size: 8, align: 'middle' }));
    areas.forEach((area, c) => sketch.text(ends[c]!, top + 36, area, { bold: true, size: 8, align: 'right' }));
    rows.forEach(([label, ...figures], r) => {
      sketch.text(54, top + 50 + 14 * r, label!, { size: 8 }).rule(50, top + 54 + 14 * r, 410, top + 54 + 14 * r);
      figures.forEach((text, c) => sketch.text(ends[c]!, top + 50 + 14 * r, text, { size: 8, align: 'right' }));
    });
  });
  const read = await tablesOf(sketch);
  expect(read.at(-1)!.header.slice(1)).toEqual([['2022', 'Cald'], ['2022', 'Eng'], ['2023', 'Cald'], ['2023', 'Eng']]);
  expect(textsOf(read.at(-1)!).slice(-2)).toEqual(parts[1]!.rows);
});

test('tables under titles of their own beside another table are each read by their own headings', async () => {
  const rows = ['Good level of development', 'Phonics', 'Expected standard', 'Attainment 8', 'Grade 5', 'Grade 4', 'Absence', 'Exclusions', 'Progress', 'Destinations', 'Entries', 'Points'];
  const sketch = new PageSketch(1, 842, 595).text(50, 60, 'Attainment', { bold: true, size: 12 });
  ['2022/23', '2023/24'].forEach((text, c) => sketch.text([270, 350][c]!, 82, text, { bold: true, align: 'right' }));
  sketch.text(50, 82, 'Measure', { bold: true }).rule(45, 87, 355, 87);
  rows.forEach((label, r) => sketch.text(50, 102 + 23 * r, label).text(270, 102 + 23 * r, `${31 + r}.4%`, { align: 'right' }).text(350, 102 + 23 * r, `${42 + r}.1%`, { align: 'right' }).rule(45, 107 + 23 * r, 355, 107 + 23 * r));
  let y = 60;
  for (const { title, ends, rows: own } of tables.slice(1)) {
    sketch.text(400, y, title, { bold: true, size: 12 });
    own.forEach(([label, ...texts], r) => {
      sketch.text(400, y + 22 + 19 * r, label!, { bold: r === 0 }).rule(395, y + 27 + 19 * r, 805, y + 27 + 19 * r);
      texts.forEach((text, c) => sketch.text(350 + ends[c]!, y + 22 + 19 * r, text, { align: 'right', bold: r === 0 }));
    });
    y += 110;
  }
  const read = await tablesOf(sketch);
  expect(read.map((table) => table.header.map(([heading]) => heading ?? ''))).toEqual([['Measure', '2022/23', '2023/24'], ...tables.slice(1).map(({ rows: [heads] }) => heads)]);
});

test('the stub’s heading half way between those of groups and of their columns is under the table’s title with both', async () => {
  const ends = [260, 310, 360, 410];
  const sketch = new PageSketch().text(50, 100, '1. Plans', { bold: true, size: 11 }).text(54, 116, 'Measure', { bold: true });
  ['Jan', 'Feb', 'Mar', 'Apr'].forEach((text, c) => sketch.text(ends[c]!, 116, text, { bold: true, align: 'right' }));
  const rows = [['Requests', '92', '104', '131', '88'], ['Refused', '24%', '27%', '22%', '31%'], ['Issued', '61', '58', '74', '49']];
  const draw = (top: number, drawn: string[][]) => drawn.forEach(([label, ...texts], r) => {
    sketch.text(54, top + 16 * r, label!).rule(50, top + 5 + 16 * r, 415, top + 5 + 16 * r);
    texts.forEach((text, c) => sketch.text(ends[c]!, top + 16 * r, text, { align: 'right' }));
  });
  sketch.rule(50, 121, 415, 121).text(50, 210, '2. Prevalence', { bold: true, size: 11 }).text(54, 234, 'Share', { bold: true }).rule(225, 231, 415, 231);
  ['Devon', 'England'].forEach((area, a) => sketch.text(268 + 100 * a, 227, area, { bold: true, align: 'middle' }));
  ['2022', '2023', '2022', '2023'].forEach((year, c) => sketch.text(ends[c]!, 242, year, { bold: true, align: 'right' }));
  sketch.rule(50, 246, 415, 246);
  draw(132, rows);
  draw(258, [['Pupils with a plan', '3.6%', '3.9%', '4.0%', '4.3%'], ['Pupils supported', '10.4%', '11.1%', '12.6%', '13.0%']]);
  const read = await tablesOf(sketch);
  expect(read.map(({ header }) => header.map((path) => path.join(' ')))).toEqual([['Measure', 'Jan', 'Feb', 'Mar', 'Apr'], ['Share', 'Devon 2022', 'Devon 2023', 'England 2022', 'England 2023']]);
});
