import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf } from './drawPage.ts';

/* Headings over groups of columns whose own headings repeat, as browsers and spreadsheets print them without column lines. */

const ends = [250, 290, 330, 370, 415, 455, 495, 535];
const years = ['2021/22', '2022/23'];
const rows = [['Attainment 8', '18.9', '19.6', '20.5', '19.1', '20.8', '19.9', '20.3', '19.4'], ['Progress 8', '-1.38', '-1.29', '-1.26', '-1.31', '-1.24', '-1.28', '-1.30', '-1.31'], ['Grade 5 or above (%)', '7.9', '9.5', '11.1', '9.8', '11.6', '10.3', '11.0', '10.2'], ['Entered (%)', '5.1', '6.3', '9.3', '9.0', '..', '..', '9.7', '9.3']];

/** Four areas over two years each, ruled between the rows, with the stub's heading over both rows of headings. */
function drawGroups(sketch: PageSketch, over: (sketch: PageSketch) => void, at = ends): PageSketch {
  over(sketch);
  sketch.text(54, 111, 'Measure');
  // The years run into one another: nothing but a word space parts them.
  at.forEach((end, i) => sketch.text(end, 128, years[i % 2]!, { align: 'right' }));
  rows.forEach(([label, ...figures], r) => {
    sketch.text(54, 145 + 17 * r, label!);
    figures.forEach((figure, i) => sketch.text(at[i]!, 145 + 17 * r, figure, { align: 'right' }));
  });
  for (const y of [88, 133, 150, 167, 184, 201]) sketch.rule(50, y, 540, y);
  return sketch.rule(205, 116, 540, 116);
}

const areas = ['Derbyshire', 'Midlands', 'Statistical neighbours', 'England'];
const paths = areas.flatMap((area) => years.map((year) => `${area} ${year}`));

async function pathsOf(sketch: PageSketch): Promise<string[]> {
  const [table] = await tablesOf(sketch);
  return table!.header.slice(1).map((path) => path.join(' '));
}

/** One heading of two lines, the others set in the middle beside it. */
const fromRight = (sketch: PageSketch): void => void sketch
  .text(290, 105, 'Derbyshire', { align: 'right' }).text(370, 105, 'Midlands', { align: 'right' })
  .text(455, 99, 'Statistical', { align: 'right' }).text(455, 111, 'neighbours', { align: 'right' }).text(535, 105, 'England', { align: 'right' });

const inTheMiddle = (sketch: PageSketch): void => void sketch
  .text(252, 105, 'Derbyshire', { align: 'middle' }).text(332, 105, 'Midlands', { align: 'middle' })
  .text(417, 99, 'Statistical', { align: 'middle' }).text(417, 111, 'neighbours', { align: 'middle' }).text(497, 105, 'England', { align: 'middle' });

const fromLeft = (sketch: PageSketch): void => void sketch
  .text(215, 105, 'Derbyshire').text(295, 105, 'Midlands').text(380, 99, 'Statistical').text(380, 111, 'neighbours').text(460, 105, 'England');

describe('headings over groups of columns, under a rule that leaves out the stub', () => {
  test.each([['from the right', fromRight], ['in the middle', inTheMiddle], ['from the left', fromLeft]])('are each over their own group, set %s', async (_, over) => {
    expect(await pathsOf(drawGroups(new PageSketch(), over))).toEqual(paths);
  });

  test('leave every figure in a column of its own', async () => {
    const [table] = await tablesOf(drawGroups(new PageSketch(), fromRight));
    expect(table!.cells.filter(({ row }) => row >= table!.headerRows).map(({ text }) => text)).toEqual(rows.flat());
  });
});

test('headings set from the left over years of unlike numbers, under one rule: each as far as the next', async () => {
  const sketch = new PageSketch().text(54, 118, 'Measure').text(505, 118, 'Target').text(205, 105, '2022/23').text(385, 105, '2023/24');
  for (const [i, quarter] of ['Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2'].entries()) sketch.text(205 + 45 * i, 125, quarter);
  rows.forEach(([label, ...figures], r) => {
    sketch.text(54, 145 + 17 * r, label!);
    figures.slice(0, 6).forEach((figure, i) => sketch.text(205 + 45 * i, 145 + 17 * r, figure));
    sketch.text(505, 145 + 17 * r, '20.9');
  });
  for (const y of [92, 133, 150, 167, 184, 201]) sketch.rule(50, y, 540, y);
  expect(await pathsOf(sketch.rule(203, 113, 470, 113))).toEqual(['2022/23 Q1', '2022/23 Q2', '2022/23 Q3', '2022/23 Q4', '2023/24 Q1', '2023/24 Q2', 'Target']);
});

test('a heading over fewer columns than a group is left over those: nothing is told of the others', async () => {
  const over = (sketch: PageSketch): void => void sketch.text(290, 105, 'Derbyshire', { align: 'right' }).text(535, 105, 'England', { align: 'right' });
  expect((await pathsOf(drawGroups(new PageSketch(), over))).slice(2, 6)).toEqual(['2021/22', '2022/23', '2021/22', '2022/23']);
});

test('a heading longer than its group reaches out of it on one side', async () => {
  const over = (sketch: PageSketch): void => void sketch.text(290, 105, 'Devon', { align: 'right' }).text(370, 105, 'SW', { align: 'right' }).text(455, 105, 'Statistical-nbrs-av', { size: 8.8, align: 'right' }).text(535, 105, 'England', { align: 'right' });
  expect((await pathsOf(drawGroups(new PageSketch(), over))).slice(4)).toEqual(['Statistical-nbrs-av 2021/22', 'Statistical-nbrs-av 2022/23', 'England 2021/22', 'England 2022/23']);
});

describe('groups whose headings run into one another, or over several lines', () => {
  test('a word space apart they are two, where each stands as the others do', async () => {
    const over = (sketch: PageSketch): void => void sketch.text(290, 105, 'Devon', { align: 'right' }).text(370, 105, 'Wales', { align: 'right' }).text(450, 105, 'Similar council', { align: 'right' }).text(535, 105, 'England', { align: 'right' });
    expect(await pathsOf(drawGroups(new PageSketch(), over, [250, 290, 330, 370, 410, 450, 495, 535]))).toEqual(['Devon', 'Wales', 'Similar council', 'England'].flatMap((area) => years.map((year) => `${area} ${year}`)));
  });

  test('years over areas whose names are wrapped are over all of them', async () => {
    const columns = [250, 300, 360, 410, 460, 520];
    const sketch = new PageSketch().text(54, 120, 'Measure').text(360, 100, '2021/22', { align: 'right' }).text(520, 100, '2022/23', { align: 'right' });
    [0, 3].forEach((from) => sketch.text(columns[from]!, 120, 'Devon', { align: 'right' }).text(columns[from + 1]!, 120, 'England', { align: 'right' }).text(columns[from + 2]!, 114, 'Nearest', { align: 'right' }).text(columns[from + 2]!, 126, 'peers', { align: 'right' }));
    rows.forEach(([label, ...figures], r) => {
      sketch.text(54, 145 + 15 * r, label!);
      columns.forEach((end, c) => sketch.text(end, 145 + 15 * r, figures[c]!, { align: 'right' }));
    });
    expect(await pathsOf(sketch)).toEqual(years.flatMap((year) => ['Devon', 'England', 'Nearest peers'].map((area) => `${year} ${area}`)));
  });
});

test('a heading of two lines between groups is over its own column, however near their middle it stands', async () => {
  const columns = [215, 255, 295, 335, 375, 420];
  const sketch = new PageSketch().text(54, 106, 'Indicator').text(255, 97, '2018/19', { size: 8, align: 'middle' }).text(397.5, 97, 'Year on year', { size: 8, align: 'middle' }).text(335, 107, 'Target', { size: 8, align: 'middle' });
  ['Sep-18', 'Oct-18', 'Nov-18', '2018/19', '2016/17', '2017/18'].forEach((text, c) => sketch.text(columns[c]!, 117, text, { size: 8, align: 'middle' }));
  rows.forEach(([label, ...figures], r) => {
    sketch.text(54, 135 + 14 * r, label!, { size: 8 });
    columns.forEach((middle, c) => sketch.text(middle, 135 + 14 * r, figures[c]!, { size: 8, align: 'middle' }));
  });
  expect(await pathsOf(sketch)).toEqual(['2018/19 Sep-18', '2018/19 Oct-18', '2018/19 Nov-18', 'Target 2018/19', 'Year on year 2016/17', 'Year on year 2017/18']);
});

test('nor is one set from the left over columns with which another group begins', async () => {
  const columns = [200, 240, 280, 320, 360];
  const sketch = new PageSketch().text(54, 126, 'Indicator').text(200, 96, '2018/19', { size: 8 }).text(320, 96, 'Year trend', { size: 8 }).text(280, 116, 'Plan', { size: 8 });
  ['Sep-18', 'Oct-18', '2018/19', '2016/17', '2017/18'].forEach((text, c) => sketch.text(columns[c]!, 126, text, { size: 8 }));
  rows.forEach(([label, ...figures], r) => {
    sketch.text(54, 144 + 14 * r, label!, { size: 8 });
    columns.forEach((start, c) => sketch.text(start, 144 + 14 * r, figures[c]!, { size: 8 }));
  });
  expect((await pathsOf(sketch)).filter((path) => path.includes('Plan'))).toEqual(['Plan 2018/19']);
});

test.each(['middle', 'left'] as const)('the first line of a heading that comes again in the next group is no group’s, set %s', async (align) => {
  const columns = [190, 230, 268, 304, 356, 396, 434, 470];
  const sketch = new PageSketch().text(54, 130, 'Measure', { size: 9 });
  ['2021/22', '2022/23'].forEach((year, g) => sketch.text((columns[4 * g]! + columns[4 * g + 3]!) / 2 + (align === 'left' ? 12 : 0), 100, year, { size: 9, align: 'middle' }));
  columns.forEach((x, c) => sketch.text(x, 130, ['Devon', 'West', 'SN', 'England'][c % 4]!, { size: 9, align }));
  [columns[1]!, columns[5]!].forEach((x) => sketch.text(x, 119, 'South', { size: 9, align }));
  rows.forEach(([label, ...figures], r) => {
    sketch.text(54, 147 + 15 * r, label!, { size: 9 });
    columns.forEach((x, c) => sketch.text(x, 147 + 15 * r, figures[c]!, { size: 9, align }));
  });
  for (const y of [88, 134]) sketch.rule(50, y, 515, y);
  expect((await pathsOf(sketch)).map((path) => path.replace('\n', ' '))).toEqual(years.flatMap((year) => ['Devon', 'South West', 'SN', 'England'].map((area) => `${year} ${area}`)));
});

test.each([true, false])('a heading of two lines is one: a group stands over all of them, and not over the first lines alone, ruled %s', async (ruled) => {
  const columns = [200, 250, 300, 350, 400];
  const sketch = new PageSketch().text(54, 110, 'Measure').text(225, 110, 'Annual', { align: 'middle' }).text(350, 110, '2023/24', { align: 'middle' });
  columns.forEach((x, c) => sketch.text(x, 122, c < 2 ? years[c]! : 'Quarter', { align: 'middle' }));
  ['1', '2', '3'].forEach((text, c) => sketch.text(columns[c + 2]!, 134, text, { align: 'middle' }));
  rows.forEach(([label, ...figures], r) => {
    sketch.text(54, 160 + 17 * r, label!);
    columns.forEach((x, c) => sketch.text(x, 160 + 17 * r, figures[c]!, { align: 'middle' }));
  });
  if (ruled) sketch.rule(175, 113, 425, 113);
  expect((await pathsOf(sketch)).map((path) => path.replace('\n', ' '))).toEqual(['Annual 2021/22', 'Annual 2022/23', '2023/24 Quarter 1', '2023/24 Quarter 2', '2023/24 Quarter 3']);
});

test('a group over three columns leaves out the time and the rating that stand as far off on either side', async () => {
  const columns = [200, 250, 300, 350, 400, 450];
  const names = ['2022/23', 'Q1 23/24', 'Region', 'SN', 'National', 'RAG'];
  const sketch = new PageSketch().text(54, 122, 'Measure', { size: 8 }).text(350, 108, 'Comparators', { size: 8, align: 'middle' });
  columns.forEach((x, c) => sketch.text(x, 122, names[c]!, { size: 8, align: 'middle' }));
  rows.forEach(([label, ...figures], r) => {
    sketch.text(54, 140 + 15 * r, label!, { size: 8 });
    columns.forEach((x, c) => sketch.text(x, 140 + 15 * r, c === 5 ? 'Green' : figures[c]!, { size: 8, align: 'middle' }));
  });
  expect(await pathsOf(sketch)).toEqual(['2022/23', 'Q1 23/24', 'Comparators Region', 'Comparators SN', 'Comparators National', 'RAG']);
});
