import { describe, expect, test } from 'vitest';
import { inspectTables } from '../../../shared/tables/inspect.ts';
import { eventsOf, PageSketch, tablesOf, textsOf } from './drawPage.ts';

const xs = [50, 250, 330, 410, 490];
const head = ['Indicator', 'Target', '2021/22', '2022/23'];
const body = [
  ['Assessments on time', '85%', '81.4%', '84.9%'],
  ['Repeat plans', '18%', '17.2%', '19.6%'],
  ['Children looked after', '55', '52', '53'],
  ['Care leavers in work', '60%', '58.0%', '61.3%'],
];
const ruled = (number: number, top: number, rows: string[][]) => {
  const sketch = new PageSketch(number);
  return sketch.grid(xs, Array.from({ length: rows.length + 1 }, (_, i) => top + 20 * i)).cells(xs, top, 20, rows);
};
const bare = (number: number, top: number, rows: string[][]) => new PageSketch(number).cells(xs, top, 16, rows);

describe('one table', () => {
  test('a ruled table keeps its blank column and its blank row in place', async () => {
    const rows = [head, ['Assessments on time', '', '81.4%', '84.9%'], ['', '', '', ''], ['Repeat plans', '', '17.2%', '19.6%'], ['Care leavers', '', '58%', '61%']];
    const [table] = await tablesOf(ruled(1, 100, rows));
    expect(textsOf(table!)).toEqual(rows);
    expect(table).toMatchObject({ reading: 'ruled', headerRows: 1 });
  });

  test('a bare table is read by its white, and its header path names each column', async () => {
    const [table] = await tablesOf(bare(1, 100, [head, ...body]));
    expect(textsOf(table!)).toEqual([head, ...body]);
    expect(table!.header).toEqual(head.map((text) => [text]));
    expect(table!.reading).toBe('aligned');
  });

  test('headings a word space apart, wider than their figures, each head their own column', async () => {
    const areas = ['Sutton', 'Merton', 'Kingston', 'Richmond', 'Outer London', 'England'];
    const sketch = new PageSketch().rule(50, 88, 450, 88).rule(50, 172, 450, 172).text(50, 100, 'Indicator', { bold: true });
    const rights = [205, 240, 285, 330, 395, 435];
    areas.forEach((text, i) => sketch.text(rights[i]!, 100, text, { bold: true, align: 'right' }));
    const rows = [['Children looked after', '42', '26', '31', '24', '44', '70'], ['Three placements', '9.0', '13.0', '11.0', 'x', '10.0', '10.0'], ['Placed far off', '24', '20', '28', 'c', '18', '16'], ['Average score', '13.1', '12.2', '14.0', '13.8', '13.3', '13.8']];
    rows.forEach(([label, ...figures], r) => {
      sketch.text(50, 118 + 16 * r, label!);
      figures.forEach((text, i) => sketch.text(rights[i]!, 118 + 16 * r, text, { align: 'right' }));
    });
    const [table] = await tablesOf(sketch);
    expect(table!.header.slice(1)).toEqual(areas.map((area) => [area]));
  });

  test('a heading over two columns is one cell that spans them', async () => {
    const heading = (sketch: PageSketch) => sketch.text(428, 94, 'Merton', { align: 'middle' });
    const rows = [['Indicator', 'Target', '2021/22', '2022/23'], ...body];
    const [table] = await tablesOf(heading(bare(1, 100, rows)));
    expect(table!.cells.find((cell) => cell.text === 'Merton')).toMatchObject({ row: 0, col: 2, colSpan: 2 });
    expect(table!.header[3]).toEqual(['Merton', '2022/23']);
  });

  test('the second line of a heading is no heading over the groups of columns beside it', async () => {
    const sketch = new PageSketch();
    for (const y of [140, 160, 180, 200]) sketch.rule(50, y, 530, y);
    sketch.rule(210, 120, 530, 120).text(54, 117, 'Indicator');
    sketch.text(290, 110, 'Merton', { align: 'middle' }).text(410, 110, 'England', { align: 'middle' });
    sketch.text(490, 104, 'Outer', { align: 'middle' }).text(490, 116, 'London', { align: 'middle' });
    const years = ['', '2020/21', '2021/22', '2020/21', '2021/22', '2021/22'];
    sketch.cells([50, 210, 290, 350, 410, 450, 530], 120, 20, [years, ['Children in need', '280.1', '290.4', '321.2', '334.3', '300.1'], ['Child-protection plans', '41.0', '42.5', '39.9', '40.2', '38.8'], ['Children looked after', '52', '53', '67', '70', '55']]);
    const [table] = await tablesOf(sketch);
    const areas = ['Merton', 'Merton', 'England', 'England', 'Outer London'];
    expect(table!.header.slice(1).map(([area]) => area)).toEqual(areas);
  });

  test('a heading set from the left of its group heads every column of it, and none of the group before', async () => {
    const sketch = new PageSketch().text(50, 100, 'Indicator').text(200, 100, 'Merton').text(380, 100, 'England');
    const rows = [['', '2020/21', '2021/22', '2022/23', '2020/21', '2021/22'], ['Children in need', '280.1', '290.4', '301.0', '321.2', '334.3'], ['Repeat plans', '18%', '19%', '17.5%', '22.1%', '23.3%'], ['Children looked after', '52', '53', '55', '67', '70']];
    rows.forEach((row, r) => row.forEach((text, c) => text !== '' && sketch.text(c === 0 ? 50 : 140 + 60 * c, 118 + 18 * r, text)));
    const [table] = await tablesOf(sketch);
    expect(table!.header.slice(1).map(([area]) => area)).toEqual(['Merton', 'Merton', 'Merton', 'England', 'England']);
  });

  test('a heading that is ruled apart from the rows under it heads them', async () => {
    const sketch = new PageSketch().grid(xs, [80, 112]).cells(xs, 88, 20, [head]);
    body.forEach((row, index) => sketch.cells(xs, 116 + 22 * index, 22, [row]).rule(xs[0]!, 138 + 22 * index, xs.at(-1)!, 138 + 22 * index));
    const tables = await tablesOf(sketch.rule(xs[0]!, 116, xs.at(-1)!, 116));
    expect(tables).toHaveLength(1);
    expect(textsOf(tables[0]!)).toEqual([head, ...body]);
    expect(tables[0]!.header).toEqual(head.map((text) => [text]));
  });

  test('a heading in a filled band over ruled rows heads them, though no line is drawn around it', async () => {
    const sketch = ruled(1, 120, [['Keeping children safe', '', '', ''], ...body]).cells(xs, 98, 20, [head]);
    for (const [i, x] of xs.slice(0, -1).entries()) sketch.shade(x, 98, xs[i + 1]!, 120, '#7a1733');
    const [table, ...others] = await tablesOf(sketch);
    expect(others).toEqual([]);
    expect(table!.header).toEqual(head.map((text) => [text]));
  });

  test('a heading over columns that a rule of their own parts from it is of the table that begins with a rule across', async () => {
    const wide = [50, 220, 270, 320, 370, 430, 490];
    const sketch = new PageSketch().text(295, 92, 'Merton', { align: 'middle' }).text(430, 92, 'Comparators, 2021', { align: 'middle' });
    sketch.rule(220, 98, 370, 98).rule(370, 98, 490, 98).text(54, 104, 'Education, health and care plans').text(400, 106, 'Stat.', { align: 'middle' }).text(400, 117, 'neighbours', { align: 'middle' });
    for (const [i, text] of ['2019', '2020', '2021'].entries()) sketch.text(245 + 50 * i, 112, text, { align: 'middle' });
    sketch.text(460, 112, 'England', { align: 'middle' });
    const rows = [['Issued within 20 weeks', '91.4%', '88.7%', '83.2%', '65.8%', '59.9%'], ['Assessments refused', '24.6%', '22.1%', '19.8%', '24.0%', '22.3%'], ['Held in time', '61.0%', '58.2%', '55.1%', '48.0%', '47.2%']];
    sketch.cells(wide, 122, 20, rows);
    for (const y of [122, 142, 162, 182]) sketch.rule(50, y, 490, y);
    const [table] = await tablesOf(sketch);
    expect(table!.header.slice(4)).toEqual([['Comparators, 2021', 'Stat. neighbours'], ['Comparators, 2021', 'England']]);
    expect(table!.header[1]).toEqual(['Merton', '2019']);
  });

  test('a cell whose inner line is not drawn is joined, across and down', async () => {
    const sketch = new PageSketch();
    for (const y of [100, 120, 140, 160, 180]) sketch.rule(y === 140 ? 150 : 50, y, 350, y);
    for (const x of [50, 150, 350]) sketch.rule(x, 100, x, 180);
    sketch.rule(250, 120, 250, 180);
    sketch.text(154, 114, 'Both years').text(54, 144, 'Front door').text(54, 174, 'Other');
    for (const [i, y] of [134, 154, 174].entries()) sketch.text(154, y, `${i}1.5`).text(254, y, `${i}2.5`);
    const [table] = await tablesOf(sketch);
    expect(table!.cells.find((cell) => cell.text === 'Both years')).toMatchObject({ row: 0, col: 1, colSpan: 2 });
    expect(table!.cells.find((cell) => cell.text === 'Front door')).toMatchObject({ row: 1, col: 0, rowSpan: 2 });
  });

  test('headings turned by 90° head the columns they stand over', async () => {
    const sketch = new PageSketch().grid(xs, [60, 120, 140, 160, 180]).cells(xs, 120, 20, body.slice(0, 3));
    sketch.text(54, 114, 'Indicator').text(294, 116, 'Apr-19', { angle: -90 }).text(374, 116, 'May-19', { angle: -90 }).text(454, 116, 'Jun-19', { angle: -90 });
    const [table] = await tablesOf(sketch);
    expect(table!.header.map((path) => path.join(' / '))).toEqual(['Indicator', 'Apr-19', 'May-19', 'Jun-19']);
  });

  test('a page number turned in the margin over the table is in no cell', async () => {
    const [table] = await tablesOf(ruled(1, 100, [head, ...body]).text(52, 190, 'Page 35', { angle: -90 }));
    expect(table!.cells.some((cell) => cell.text.includes('Page'))).toBe(false);
    expect(textsOf(table!)).toEqual([head, ...body]);
  });

  test('a raised mark is set apart from its figure and named as a mark', async () => {
    const sketch = ruled(1, 100, [head, ...body]).text(486, 129, '2', { size: 6 });
    const [table] = await tablesOf(sketch);
    expect(table!.cells.find((cell) => cell.row === 1 && cell.col === 3)).toMatchObject({ text: '84.9% 2', marks: ['2'] });
  });

  test('several figures in one run are parted where the columns part', async () => {
    const sketch = new PageSketch();
    const at = (y: number, label: string, figures: string) => sketch.text(50, y, label).text(250, y, figures);
    sketch.text(50, 100, 'Indicator').text(250, 100, 'Target').text(300, 100, '2022').text(340, 100, '2023');
    for (const [i, label] of ['One', 'Two', 'Three', 'Four'].entries()) at(120 + 16 * i, label, `1${i}.5     2${i}.5   3${i}.5`);
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!).slice(1)).toEqual(['One', 'Two', 'Three', 'Four'].map((label, i) => [label, `1${i}.5`, `2${i}.5`, `3${i}.5`]));
  });

  test('figures centred beside a label of two lines make one row with it', async () => {
    const sketch = bare(1, 100, [head]);
    for (const [i, row] of body.entries()) {
      sketch.text(54, 125 + 30 * i, `${row[0]} within the`).text(54, 137 + 30 * i, 'year');
      for (const c of [1, 2, 3]) sketch.text(xs[c + 1]! - 4, 131 + 30 * i, row[c]!, { align: 'right' });
    }
    const [table] = await tablesOf(sketch);
    expect(table!.rows).toBe(5);
    expect(textsOf(table!)[2]).toEqual(['Repeat plans within the\nyear', '18%', '17.2%', '19.6%']);
  });

  test("a cell carries the ground's colour, and a white ground is none", async () => {
    const sketch = ruled(1, 100, [head, ...body]).shade(410, 120, 490, 140, '#ff0000').shade(330, 120, 410, 140, '#ffffff');
    const [table] = await tablesOf(sketch);
    expect(table!.cells.find((cell) => cell.row === 1 && cell.col === 3)!.fill).toBe('#ff0000');
    expect(table!.cells.find((cell) => cell.row === 1 && cell.col === 2)!.fill).toBeNull();
  });

  test('a label across the table is a section row', async () => {
    const sketch = new PageSketch();
    for (const y of [100, 120, 140, 160, 180, 200]) sketch.rule(50, y, 490, y);
    for (const x of xs) {
      sketch.rule(x, 100, x, 120);
      sketch.rule(x, 140, x, 200);
    }
    sketch.rule(50, 100, 50, 200).rule(490, 100, 490, 200);
    sketch.cells(xs, 100, 20, [head, ['Child protection'], ...body.slice(0, 3)]);
    const [table] = await tablesOf(sketch);
    expect(table!.sectionRows).toEqual([1]);
    expect(table!.headerRows).toBe(1);
  });
});

describe('what is no table', () => {
  const sentence = 'The committee noted the report and asked that figures be brought back in March for review';

  test('prose in two columns', async () => {
    const sketch = new PageSketch();
    for (let i = 0; i < 30; i++) sketch.text(50, 100 + 14 * i, sentence.slice(i % 5, 42), { size: 9 }).text(310, 100 + 14 * i, sentence.slice(30 + (i % 7), 76), { size: 9 });
    expect(await tablesOf(sketch)).toEqual([]);
  });

  test('a contents page', async () => {
    const sketch = new PageSketch();
    for (let i = 0; i < 12; i++) sketch.text(50, 100 + 16 * i, `Chapter ${i + 1} of the plan`).text(500, 100 + 16 * i, String(3 + 4 * i), { align: 'right' });
    expect(await tablesOf(sketch)).toEqual([]);
  });

  test('a numbered list', async () => {
    const sketch = new PageSketch();
    for (let i = 0; i < 9; i++) sketch.text(50, 100 + 16 * i, `${i + 1}.`).text(80, 100 + 16 * i, sentence.slice(i, 60 + i));
    expect(await tablesOf(sketch)).toEqual([]);
  });

  test("a chart's axis and its grid lines", async () => {
    const sketch = new PageSketch();
    for (let i = 0; i <= 5; i++) sketch.rule(100, 100 + 40 * i, 400, 100 + 40 * i).text(90, 104 + 40 * i, String(50 - 10 * i), { align: 'right' });
    sketch.rule(100, 100, 100, 300).rule(400, 100, 400, 300);
    for (let i = 0; i < 5; i++) sketch.text(130 + 60 * i, 316, String(2015 + i), { align: 'middle' });
    expect(await tablesOf(sketch)).toEqual([]);
  });

  /** A card: a frame with a title bar, a chart with three grid lines, and its newest figure beside it. */
  const card = (marks: [string, string, string]) => {
    const sketch = new PageSketch().grid([30, 566], [55, 82, 282]).text(40, 72, 'Contacts with a decision within one working day', { bold: true });
    for (const [index, mark] of marks.entries()) sketch.rule(58, 91 + 55 * index, 397, 91 + 55 * index).text(55, 94 + 55 * index, mark, { size: 7, align: 'right' });
    for (let i = 0; i < 5; i++) sketch.text(92 + 67 * i, 212, ['Q3 21/22', 'Q4 21/22', 'Q1 22/23', 'Q2 22/23', 'Q3 22/23'][i]!, { size: 7, align: 'middle' });
    for (let i = 0; i < 3; i++) sketch.text(40, 232 + 14 * i, sentence);
    return sketch.text(412, 96, 'Latest').text(412, 110, '91.4%', { size: 14 }).text(412, 150, 'Target').text(412, 164, '92%', { size: 14 });
  };

  test('a card in whose frame a chart’s lines begin beside figures in equal steps', async () => {
    expect(await tablesOf(card(['100%', '90%', '80%']))).toEqual([]);
    expect(await tablesOf(card(['240', '200', '160']))).toEqual([]);
  });

  test('a frame around a paragraph', async () => {
    const sketch = new PageSketch().grid([50, 540], [100, 200]);
    for (let i = 0; i < 5; i++) sketch.text(60, 118 + 14 * i, sentence);
    expect(await tablesOf(sketch)).toEqual([]);
  });
});

describe('a table over pages', () => {
  const more = [
    ['Visits on time', '95%', '93.2%', '96.1%'],
    ['Stable placements', '70%', '68.4%', '66.0%'],
    ['New carers', '12', '9', '14'],
  ];

  test('a heading repeated on the next page is dropped, and each cell keeps its page', async () => {
    const tables = await tablesOf(ruled(1, 660, [head, ...body]), ruled(2, 60, [head, ...more]));
    expect(tables).toHaveLength(1);
    expect(textsOf(tables[0]!)).toEqual([head, ...body, ...more]);
    expect(tables[0]!.pages).toEqual([1, 2]);
    expect(tables[0]!.boxes).toHaveLength(2);
    expect(tables[0]!.cells.find((cell) => cell.text === 'New carers')!.page).toBe(2);
  });

  test('a table goes on without its heading', async () => {
    const tables = await tablesOf(ruled(1, 660, [head, ...body]), ruled(2, 60, more));
    expect(tables.map(({ rows }) => rows)).toEqual([8]);
  });

  test('the next table under a title of its own is another table', async () => {
    const tables = await tablesOf(ruled(1, 660, [head, ...body]).text(50, 650, 'Safeguarding'), ruled(2, 100, [head, ...more]).text(50, 90, 'Placements'));
    expect(tables.map(({ title }) => title)).toEqual(['Safeguarding', 'Placements']);
  });

  test('tables of the same width under each other, with a note, a comment and a title between them, are tables of their own', async () => {
    const sketch = new PageSketch(1);
    for (const [index, title] of ['Rate of children in need', 'Plans that last two years or more'].entries()) {
      const top = 100 + 160 * index;
      sketch.text(50, top - 8, title, { bold: true }).cells(xs, top, 16, [head, ...body]);
      for (const y of [16, 32, 48, 64, 80]) sketch.rule(50, top + y, 490, top + y);
      sketch.text(50, top + 92, 'Source: Children in Need Census, Department for Education').text(50, top + 110, 'The fall in the last year follows the review of long open cases by a panel.');
    }
    const tables = await tablesOf(sketch);
    expect(tables.map(({ title, rows }) => [title, rows])).toEqual([['Rate of children in need', 5], ['Plans that last two years or more', 5]]);
  });

  test.each([
    ['a title that breaks off within a bracket', 'Young people of 16 and 17 without a place (average of', 'December, January and February)'],
    ['a title that “Table 5” begins', 'Table 5: Percentage of care leavers aged 19 to 21 in work, year ending 31', 'March'],
  ])('%s goes on in the next line', async (_, first, second) => {
    const xs = [50, 160, 260, 360];
    const sketch = new PageSketch().text(50, 78, first).text(50, 90, second);
    sketch.grid(xs, [100, 120, 140, 160]).cells(xs, 100, 20, [['Area', '2022/23', '2023/24'], ['North Somerset', '4.9%', '4.6%'], ['England', '5.2%', '5.4%']]);
    expect((await tablesOf(sketch)).map(({ title }) => title)).toEqual([`${first} ${second}`]);
  });

  test('of two tables beside each other each has the title over it', async () => {
    const sketch = new PageSketch(1);
    for (const [index, title] of ['Re-referrals in a year', 'Children in care reviewed in time'].entries()) {
      const columns = [40, 140, 190, 240].map((x) => x + 270 * index);
      sketch.text(columns[0]!, 92, title, { bold: true }).grid(columns, [100, 120, 140, 160]).cells(columns, 100, 20, [['Quarter', 'Actual', 'Target'], ['Q1 2024-25', '19.9%', '19%'], ['Q2 2024-25', '18.8%', '19%']]);
    }
    expect((await tablesOf(sketch)).map(({ title }) => title)).toEqual(['Re-referrals in a year', 'Children in care reviewed in time']);
  });

  test('a table of other columns is another table', async () => {
    const other = new PageSketch(2).grid([50, 200, 300], [60, 80, 100, 120]).cells([50, 200, 300], 60, 20, [['Ward', 'Count'], ['East', '12'], ['West', '14']]);
    expect(await tablesOf(ruled(1, 660, [head, ...body]), other)).toHaveLength(2);
  });

  test('a row broken by the edge of the page is one row', async () => {
    const first = ruled(1, 660, [head, ...body.slice(0, 3), ['Care leavers in work', '60%', '58.0%', '61.3%']]);
    const second = ruled(2, 60, [['and in training', '', '', ''], ...more]);
    const [table, ...rest] = await tablesOf(first, second);
    expect(rest).toEqual([]);
    expect(textsOf(table!)[4]).toEqual(['Care leavers in work\nand in training', '60%', '58.0%', '61.3%']);
  });

  test('a table is given out as soon as the next page cannot go on with it', async () => {
    const events = await eventsOf([ruled(1, 660, [head, ...body]).page, new PageSketch(2).text(50, 100, 'Prose').page, new PageSketch(3).text(50, 100, 'More').page]);
    expect(events.map(({ kind }) => kind)).toEqual(['page', 'page', 'table', 'page']);
  });
});

describe('turned and crowded pages', () => {
  test('a table drawn turned on an upright page is read turned back, its boxes in the page as displayed', async () => {
    const sketch = new PageSketch().text(50, 60, 'A heading that stands upright');
    [head, ...body].forEach((row, r) => row.forEach((text, c) => sketch.text(200 + 16 * r, 700 - [0, 200, 280, 360][c]!, text, { angle: -90 })));
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!)).toEqual([head, ...body]);
    const cell = table!.cells.find(({ text }) => text === '17.2%')!;
    const run = sketch.page.runs.find(({ text }) => text === '17.2%')!;
    expect(cell.bbox[0]).toBeLessThanOrEqual(run.box[2]);
    expect(cell.bbox[1]).toBeLessThanOrEqual(run.box[1] + 0.01);
    expect(cell.bbox[3]).toBeGreaterThanOrEqual(run.box[3] - 8);
  });

  test('a page with too much on it is passed over with a problem that names it', async () => {
    const sketch = new PageSketch(7);
    for (let i = 0; i < 40_000; i++) sketch.text(10 + (i % 200) * 2.8, 10 + Math.floor(i / 200) * 4, '1', { size: 2 });
    const [event] = await eventsOf([sketch.page]);
    expect(event).toMatchObject({ kind: 'page', tables: [] });
    expect(event?.kind === 'page' && event.page.problems[0]).toMatchObject({ kind: 'too-much-on-page', page: 7 });
  });

  test('a stop is heeded before the next page', async () => {
    const controller = new AbortController();
    controller.abort(new Error('stopped'));
    await expect(eventsOf([ruled(1, 100, [head, ...body]).page], controller.signal)).rejects.toThrow('stopped');
  });
});

describe('inspection', () => {
  test('shows the rulings, the region that was kept, its separators and its heading block', () => {
    const shown = inspectTables(ruled(1, 100, [head, ...body]).page);
    expect(shown.rulings).toHaveLength(11);
    const region = shown.regions.find(({ kept }) => kept)!;
    expect(region.columns.map(({ line }) => Math.round(line[0]))).toEqual(xs);
    expect(region.heading!.map(Math.round)).toEqual([50, 100, 490, 120]);
    expect(shown.unassigned).toEqual([]);
  });
});
