import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Tables without drawn columns whose rules leave out the first column where a cell in it holds for several rows. */

const heads = ['', 'Measure', '2021', '2022'];
const groups = [
  ['Children in need', 'Number', '1,142', '1,188'], ['', 'Rate per 10,000', '316.4', '329.2'],
  ['Looked after', 'Number', '351', '366'], ['', 'Rate per 10,000', '97.2', '101.4'], ['', 'Placed out of county', '31.9', '33.1'], ['', 'In stable placements', '67.1', '64.9'], ['', 'Three or more placements', '11.7', '12.3'],
  ['Care leavers', 'Number', '138', '141'], ['', 'In suitable accommodation', '89.1', '90.1'],
];
const lead = 18;

/** The rows, 18 points apart, ruled over their whole width where a group begins, if `outer`, and from `inner` on within it; a group's name stands at the row that `at` gives. */
function drawGroups(rows: string[][], inner: number | null, at = (row: number) => row, outer = true): PageSketch {
  const sketch = new PageSketch();
  [heads, ...rows].forEach(([group, label, ...figures], r) => {
    const y = 100 + lead * r;
    if (group !== '') sketch.text(50, 100 + lead * at(r), group!, { size: 7 });
    sketch.text(170, y, label!, { size: 7 });
    figures.forEach((text, c) => sketch.text(380 + 60 * c, y, text, { size: 7, align: 'right' }));
    const begins = r === 0 || rows[r]?.[0] !== '';
    if (begins && (outer || r === 0)) sketch.rule(45, y + 6, 445, y + 6);
    else if (inner !== null) sketch.rule(inner, y + 6, 445, y + 6);
  });
  return sketch.rule(45, 88, 445, 88);
}

describe('a cell beside several rows', () => {
  const half = (row: number) => ({ 1: 1.5, 3: 5, 8: 8.5 })[row] ?? row;
  const spansOf = (table: Awaited<ReturnType<typeof tablesOf>>[number]) => table.cells.filter(({ col, row }) => col === 0 && row > 0).map(({ text, row, rowSpan }) => [text, row, rowSpan]);

  test('spans the rows whose rules begin right of it, and so large a group ends no table', async () => {
    const [table, ...others] = await tablesOf(drawGroups(groups, 165));
    expect(others).toEqual([]);
    expect(textsOf(table!)).toEqual([heads, ...groups]);
    expect(spansOf(table!)).toEqual([['Children in need', 1, 2], ['Looked after', 3, 5], ['Care leavers', 8, 2]]);
  });

  test.each(['at the top', 'half way down'])('spans them beside another of codes, and the first row under headings drawn apart is none of these, with names %s', async (place) => {
    const sketch = new PageSketch().shade(45, 88, 445, 106, '#f0e0e8');
    const at = (row: number) => (place === 'at the top' ? row : half(row));
    [heads, ...groups].forEach(([group, label, ...figures], r) => {
      const [y, top] = [100 + lead * r, 100 + lead * at(r)];
      if (group !== '') sketch.text(50, top, `${r}.1`, { size: 7 }).text(80, top, group!, { size: 7 });
      sketch.text(190, y, label!, { size: 7 });
      figures.forEach((text, c) => sketch.text(380 + 60 * c, y, text, { size: 7, align: 'right' }));
      const begins = r === 0 || groups[r]?.[0] !== '';
      sketch.rule(begins ? 45 : 185, y + 6, 445, y + 6);
    });
    const [table] = await tablesOf(sketch);
    const spans = (column: number) => table!.cells.filter(({ col, row }) => col === column && row > 0).map(({ text, row, rowSpan }) => [text, row, rowSpan]);
    expect(spans(0)).toEqual([['1.1', 1, 2], ['3.1', 3, 5], ['8.1', 8, 2]]);
    expect(spans(1)).toEqual([['Children in need', 1, 2], ['Looked after', 3, 5], ['Care leavers', 8, 2]]);
  });

  test('spans them where it stands half way down, too', async () => {
    const [table] = await tablesOf(drawGroups(groups, 165, half));
    expect(spansOf(table!)).toEqual([['Children in need', 1, 2], ['Looked after', 3, 5], ['Care leavers', 8, 2]]);
  });

  test('spans them where no rule over the whole width stands above the first group', async () => {
    const sketch = drawGroups(groups, 165);
    const [first] = [...sketch.page.rulings].sort((a, b) => b.y0 - a.y0).slice(-2);
    sketch.page.rulings = sketch.page.rulings.filter(({ y0 }) => y0 > first!.y0).concat({ ...first!, x0: 330 });
    const [table, ...others] = await tablesOf(sketch);
    expect(others).toEqual([]);
    expect(textsOf(table!)).toEqual([heads, ...groups]);
  });

  test('spans the rows between rules that part groups only, at their top or half way down', async () => {
    for (const at of [(row: number) => row, half]) {
      const [table] = await tablesOf(drawGroups(groups, null, at));
      expect(textsOf(table!).map((row) => row.slice(1))).toEqual([heads, ...groups].map((row) => row.slice(1)));
      expect(spansOf(table!)).toEqual([['Children in need', 1, 2], ['Looked after', 3, 5], ['Care leavers', 8, 2]]);
    }
  });

  test('spans the rows at whose top, or in whose middle, every such cell stands, where nothing parts them', async () => {
    for (const at of [(row: number) => row, half]) {
      const [table] = await tablesOf(drawGroups(groups, null, at, false));
      expect(spansOf(table!)).toEqual([['Children in need', 1, 2], ['Looked after', 3, 5], ['Care leavers', 8, 2]]);
    }
  });

  test('spans them where there are but two such cells: only the first’s end and the table’s are ruled whole', async () => {
    // No rule stands over the first row, as under headings that only a fill sets off.
    const two = groups.slice(2);
    const sketch = drawGroups(two, 165);
    sketch.page.rulings = sketch.page.rulings.filter(({ y0 }) => y0 > 110);
    const [table, ...others] = await tablesOf(sketch.rule(45, 100 + lead * two.length + 6, 445, 100 + lead * two.length + 6));
    expect(others).toEqual([]);
    expect(textsOf(table!)).toEqual([heads, ...two]);
  });

  test('spans none where it stands beside some rows and says nothing of the others', async () => {
    const marked = groups.map(([, ...row], r) => [r === 3 || r === 4 ? 'Priority' : '', ...row]);
    const [table] = await tablesOf(drawGroups(marked, null, (row) => row, false));
    expect(spansOf(table!).map(([, , rowSpan]) => rowSpan)).toEqual([1, 1]);
  });

  test('spans none where the rules run under figures only', async () => {
    const sketch = new PageSketch();
    const rows = [['Area', '2021', '2022'], ['North', '120', '140'], ['South', '220', '230'], ['Total', '340', '370'], ['East', '110', '90'], ['Total', '450', '460']];
    rows.forEach(([label, ...figures], r) => {
      sketch.text(50, 100 + lead * r, label!);
      figures.forEach((text, c) => sketch.text(300 + 60 * c, 100 + lead * r, text, { align: 'right' }));
      sketch.rule(r === 0 || r === rows.length - 1 ? 45 : 260, 106 + lead * r, 365, 106 + lead * r);
    });
    const [table] = await tablesOf(sketch.rule(45, 88, 365, 88));
    expect(spansOf(table!).map(([, , rowSpan]) => rowSpan)).toEqual([1, 1, 1, 1, 1]);
  });
});

test('headings over groups of columns, with none over the labels, stand over their dates', async () => {
  const sketch = new PageSketch();
  const rows = [['', '', '31 March 2021', '30 June 2021', '31 March 2020', '31 March 2020'], ...groups.map(([group, label, a, b], r) => [group!, label!, a!, b!, r % 3 ? a! : '', r % 3 ? b! : ''])];
  rows.forEach(([group, label, ...figures], r) => {
    const y = 118 + lead * r;
    sketch.text(50, y, group!, { size: 7 }).text(150, y, label!, { size: 7 });
    figures.forEach((text, c) => sketch.text(300 + 85 * c, y, text, { size: 7, align: 'right' }));
    if (r === 0 || rows[r + 1]?.[0] !== '') sketch.rule(45, y + 6, 560, y + 6);
  });
  [['Herefordshire', 317], ['Statistical neighbours', 445], ['England', 533]].forEach(([text, x]) => sketch.text(x as number, 104, text as string, { size: 7, align: 'middle' }));
  const [table, ...others] = await tablesOf(sketch);
  expect(others).toEqual([]);
  expect(table!.header).toEqual([[], [], ['Herefordshire', '31 March 2021'], ['Herefordshire', '30 June 2021'], ['Statistical neighbours', '31 March 2020'], ['England', '31 March 2020']]);
});

test('headings that wrap, the upper lines of neighbours set close, stand over a bare table whole', async () => {
  const sketch = new PageSketch();
  const rows = [['Cohort', 'Measure', '31 March 2021', '2021', '31 March 2020', '2020'], ...groups.map(([group, label, a, b], r) => [group!, label!, a!, b!, r % 2 ? a! : '', r % 2 ? b! : ''])];
  const xs = [50, 150, 265, 335, 395, 475];
  rows.forEach((row, r) => row.forEach((text, c) => sketch.text(xs[c]!, 118 + 11 * r, text, { size: 7 })));
  sketch.text(335, 109, '30 September', { size: 7 }).text(395, 109, 'Statistical neighbours England 31 March', { size: 7 });
  const [table] = await tablesOf(sketch);
  expect(table!.header.map((path) => path.join(' ').replace('\n', ' '))).toEqual(['Cohort', 'Measure', '31 March 2021', '30 September 2021', 'Statistical neighbours 31 March 2020', 'England 31 March 2020']);
});

test('numbers before wrapped labels name no group, though sections’ names stand over them: each row is one', async () => {
  const sketch = new PageSketch().shade(45, 88, 480, 106, '#512d6d');
  ['No.', 'Measure', '2019', '2020', '2021'].forEach((text, c) => sketch.text([50, 90, 290, 350, 420][c]!, 100, text));
  let y = 106;
  const sections: [string, string[]][] = [['1 Door', ['re-referrals']], ['2 Plan', ['assessments done', 'enquiries opened']], ['3 Care', ['placements made', 'reviews held', 'health checks']]];
  for (const [section, measures] of sections) {
    sketch.shade(45, y, 480, y + 16, '#e4daf0').text(50, y + 12, section);
    y += 16;
    measures.forEach((measure, m) => {
      const label = m % 2 ? [`% of ${measure} within`, 'twelve months'] : [`% of ${measure}`, 'and completed within', 'twelve months'];
      const middle = y + 5 + 5.5 * label.length;
      label.forEach((text, line) => sketch.text(90, y + 11 + 11 * line, text));
      sketch.text(50, middle, `${section[0]}.${m + 1}`);
      ['22.1', '21.6', '19.4'].forEach((text, c) => sketch.text([290, 350, 420][c]!, middle, text));
      y += 1 + 11 * label.length;
    });
  }
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!).map(([number]) => number)).toEqual(['No.', '1 Door', '1.1', '2 Plan', '2.1', '2.2', '3 Care', '3.1', '3.2', '3.3']);
});
