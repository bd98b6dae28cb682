import { expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Tables whose sections' bars, and the lines of some columns, part them into stretches without headings of their own. */

const xs = [50, 220, 280, 340, 400, 460];
const middle = (c: number) => (xs[c]! + xs[c + 1]!) / 2;
const heads = ['Indicator', 'Merton', 'Sutton', 'Neighbours', 'England'];
const sections = [
  { name: 'Demand (year ending 31 March 2023)', rows: [['Referrals per 10,000', '1,021.4', '858.2', '764.9', '544.5'], ['Re-referrals (%)', '27.6', '22.1', '23.0', '22.4']] },
  { name: 'Children in need and protection (at 31 March 2023)', rows: [['In need per 10,000', '592.8', '538.7', '531.6', '342.7'], ['Repeat plans (%)', '25.3', '27.9', '24.1', '23.6']] },
  { name: 'Workforce', rows: [['Vacancy rate (%)', '33.4', '12.8', '18.6', '20.0'], ['Turnover (%)', '24.2', '15.3', '16.4', '17.1']] },
];
const printed = [heads, ...sections.flatMap(({ name, rows }) => [[name, '', '', '', ''], ...rows])];

/** Row rules throughout, a coloured bar for each section, and beside the neighbours' column lines that its bars interrupt. */
function draw(): PageSketch {
  const sketch = new PageSketch();
  sketch.shade(50, 100, 460, 120, '#3b3b6d').rule(50, 120, 460, 120).rule(340, 100, 340, 120).rule(400, 100, 400, 120);
  heads.forEach((text, c) => sketch.text(c === 0 ? 54 : middle(c), 113, text, { size: 8, bold: true, align: c === 0 ? 'left' : 'middle' }));
  let y = 120;
  for (const { name, rows } of sections) {
    sketch.shade(50, y, 460, y + 16, '#e3e3f1').text(54, y + 11, name, { size: 8, bold: true }).rule(50, y + 16, 460, y + 16);
    const top = y + 16;
    rows.forEach((texts, r) => texts.forEach((text, c) => sketch.text(c === 0 ? 54 : middle(c), top + 11 + 16 * r, text, { size: 8, align: c === 0 ? 'left' : 'middle' })));
    for (let r = 1; r <= rows.length; r++) sketch.rule(50, top + 16 * r, 460, top + 16 * r);
    y = top + 16 * rows.length;
    for (const x of [340, 400]) sketch.rule(x, top, x, y);
  }
  return sketch;
}

test('lattices that sections’ labels part are one table under its headings, with these sections', async () => {
  const [table, ...others] = await tablesOf(draw());
  expect(others).toEqual([]);
  expect(textsOf(table!)).toEqual(printed);
  expect(table!.sectionRows).toEqual([1, 4, 7]);
});

test('stretches under headings that are ruled too are one table, though a bar stands right under coloured cells', async () => {
  const sketch = new PageSketch();
  sketch.shade(50, 100, 460, 120, '#1f3864').grid(xs, [100, 120]);
  heads.forEach((text, c) => sketch.text(c === 0 ? 54 : middle(c), 113, text, { size: 8, bold: true, align: c === 0 ? 'left' : 'middle' }));
  let y = 120;
  for (const { name, rows } of sections) {
    sketch.shade(50, y, 460, y + 16, '#bdd7ee').text(54, y + 11, name, { size: 8, bold: true });
    const top = y + 16;
    y = top + 16 * rows.length;
    for (let r = 0; r < rows.length; r++) for (const [c, fill] of ['#c6efce', '#ffc7ce', '#ffeb9c'].entries()) sketch.shade(xs[c + 1]!, top + 16 * r, xs[c + 2]!, top + 16 * (r + 1), fill);
    rows.forEach((texts, r) => texts.forEach((text, c) => sketch.text(c === 0 ? 54 : middle(c), top + 11 + 16 * r, text, { size: 8, align: c === 0 ? 'left' : 'middle' })));
    sketch.grid(xs, [top, ...rows.map((_, r) => top + 16 * (r + 1))]);
  }
  const [table, ...others] = await tablesOf(sketch);
  expect(others).toEqual([]);
  expect(textsOf(table!)).toEqual(printed);
  expect(table!.sectionRows).toEqual([1, 4, 7]);
});

test('boxes with a minus before a matrix’s groups are no column of it', async () => {
  const sketch = new PageSketch();
  const rows = [['Theme', 'Apr-24', 'May-24', 'Target'], ['Early help'], ['Contacts', '1,012', '1,044', '-'], ['Episodes open', '418', '427', '-'], ['Assessment'], ['Re-referrals', '16%', '14%', '18%'], ['In 45 days', '91%', '93%', '90%']];
  const ends = [0, 260, 320, 380];
  rows.forEach(([label, ...texts], r) => {
    const y = 100 + 18 * r;
    sketch.text(texts.length === 0 ? 68 : r === 0 ? 52 : 74, y + 12, label!, { size: 8, bold: texts.length === 0 || r === 0 }).rule(50, y + 18, 385, y + 18);
    texts.forEach((text, c) => sketch.text(ends[c + 1]!, y + 12, text, { size: 8, align: 'right' }));
    if (texts.length === 0) sketch.text(57, y + 12, '−', { size: 8 }).grid([54, 64], [y + 4, y + 14]);
  });
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!)).toEqual(rows.map((row) => (row.length > 1 ? row : [...row, '', '', ''])));
});

test('lines between groups of columns leave each group its year in their middle', async () => {
  const sketch = new PageSketch();
  const columns = [230, 270, 310, 350, 400, 440, 480, 520];
  const rows = [['Good level of development', '70.4', '61.7', '65.2', '12', '71.2', '64.4', '67.2', '14'], ['Phonics', '78.3', '73.3', '75.5', '24', '81.6', '77.1', '78.9', '21'], ['Attainment 8', '57.6', '47.5', '48.9', '4', '55.9', '44.9', '46.4', '5']];
  sketch.rule(50, 100, 540, 100).rule(50, 128, 540, 128).rule(50, 180, 540, 180);
  ['2022', '2023'].forEach((year, g) => sketch.text(290 + 170 * g, 111, year, { size: 8, align: 'middle' }));
  ['Trafford', 'NW', 'England', 'Rank', 'Trafford', 'NW', 'England', 'Rank'].forEach((text, c) => sketch.text(columns[c]!, 123, text, { size: 8, align: 'middle' }));
  sketch.text(54, 123, 'Measure', { size: 8 });
  rows.forEach(([label, ...texts], r) => {
    sketch.text(54, 140 + 16 * r, label!, { size: 8 });
    texts.forEach((text, c) => sketch.text(columns[c]!, 140 + 16 * r, text, { size: 8, align: 'middle' }));
  });
  sketch.rule(375, 102, 375, 127).rule(375, 130, 375, 178);
  const [table] = await tablesOf(sketch);
  expect(table!.header.slice(1)).toEqual(['2022', '2023'].flatMap((year) => ['Trafford', 'NW', 'England', 'Rank'].map((name) => [year, name])));
});

test('a column between lines further right keeps its figures, though some stand in the middle of labels of two lines and sections stand alone', async () => {
  const rows = [['Demand'], ['Referrals per 10,000', '741.5', '858.2', '764.9'], ['Plans per 10,000|children', '119.1', '67.4', '78.4'], ['In care'], ['Moved three times|or more (%)', '9.1', '11.5', '10.3'], ['Over 20 miles (%)', '14.8', '9.7', '12.7'], ['Workforce'], ['Time to a placement|(days)', '421', '445', '448'], ['Vacancy rate (%)', '33.4', '12.8', '18.6']];
  const ends = [200, 260, 330];
  const sketch = new PageSketch().rule(50, 100, 350, 100).text(54, 112, 'Indicator', { size: 8, bold: true });
  ['Merton', 'Sutton', 'England'].forEach((text, c) => sketch.text(ends[c]!, 112, text, { size: 8, bold: true, align: 'middle' }));
  sketch.rule(50, 118, 350, 118);
  rows.forEach(([label, ...texts], r) => {
    const y = 118 + 26 * r;
    const lines = label!.split('|');
    lines.forEach((text, at) => sketch.text(54, y + (lines.length === 1 ? 16 : 11 + 10 * at), text, { size: 8, bold: texts.length === 0 }));
    texts.forEach((text, c) => sketch.text(ends[c]!, y + 16, text, { size: 8, align: 'middle' }));
    sketch.rule(50, y + 26, 350, y + 26);
  });
  sketch.rule(295, 100, 295, 118 + 26 * rows.length);
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!).slice(1).map((row) => row.filter((text) => text !== ''))).toEqual(rows.map(([label, ...texts]) => [label!.replace('|', '\n'), ...texts]));
});
