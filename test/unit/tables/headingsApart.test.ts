import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Headings with lines between their cells, over rows that are ruled underneath only. */

const xs = [50, 250, 330, 410, 490];
const head = ['Indicator', '2022/23', '2023/24', 'England'];
const body = [['Referrals', '412', '398', '401'], ['Assessments', '377', '365', '390'], ['Visits in time', '81', '84', '79'], ['Repeat plans', '18', '17', '22']];

/** The heading at 100 to 120, and the rows from `top` on, 20 points each. */
function draw(top: number): PageSketch {
  const sketch = new PageSketch().grid(xs, [100, 120]).cells(xs, 100, 20, [head]).cells(xs, top, 20, body);
  for (let i = 1; i <= body.length; i++) sketch.rule(50, top + 20 * i, 490, top + 20 * i);
  return sketch.rule(50, top, 490, top);
}

describe('a heading whose lines do not meet those of its rows', () => {
  test('heads them under the label of their first section, which is a row of its own', async () => {
    const [table, ...others] = await tablesOf(draw(138).text(54, 133, 'Front door', { bold: true }));
    expect(others).toEqual([]);
    expect(textsOf(table!)).toEqual([head, ['Front door', '', '', ''], ...body]);
    expect([table!.headerRows, table!.sectionRows]).toEqual([1, [1]]);
  });

  test('does not head rows behind a sentence, or a label far from both', async () => {
    expect(await tablesOf(draw(138).text(54, 133, 'The rows below were counted by the new service.'))).toHaveLength(2);
    expect(await tablesOf(draw(220).text(54, 170, 'Front door'))).toHaveLength(2);
  });
});

test('drawn columns of a heading may end elsewhere than the white between the columns under them', async () => {
  // The labels' column is drawn wide, and the white in the rows begins where the labels end.
  const edges = [50, 330, 372, 430, 490];
  const rows = body.map(([label, ...texts]) => [label!, ...texts]);
  const sketch = new PageSketch().grid(edges, [100, 120]).cells(edges, 100, 20, [head]).cells(edges, 124, 20, rows);
  for (let i = 0; i <= rows.length; i++) sketch.rule(50, 124 + 20 * i, 490, 124 + 20 * i);
  const [table, ...others] = await tablesOf(sketch);
  expect(others).toEqual([]);
  expect(textsOf(table!)).toEqual([head, ...rows]);
});

test('white between texts set from the right lies far from the edges of the cells drawn over it', async () => {
  const wide = [50, 130, 290, 450, 610];
  const sketch = new PageSketch(1, 842, 595).grid(wide, [100, 120]);
  head.forEach((text, c) => sketch.text(c === 0 ? 54 : wide[c + 1]! - 4, 114, text, c === 0 ? {} : { align: 'right' }));
  body.forEach(([label, ...figures], r) => {
    sketch.text(54, 138 + 20 * r, label!.split(' ')[0]!).rule(50, 144 + 20 * r, 610, 144 + 20 * r);
    figures.forEach((text, c) => sketch.text(wide[c + 2]! - 4, 138 + 20 * r, text, { align: 'right' }));
  });
  const [table, ...others] = await tablesOf(sketch.rule(50, 124, 610, 124));
  expect(others).toEqual([]);
  expect(textsOf(table!)).toEqual([head, ...body.map(([label, ...figures]) => [label!.split(' ')[0], ...figures])]);
});

test('a heading’s drawn columns are those of the rows under it, which leave the last of them blank', async () => {
  const sketch = new PageSketch().grid(xs, [100, 120]).cells(xs, 100, 20, [head]).cells(xs, 124, 20, body.map((row) => row.slice(0, 3)));
  for (let i = 0; i <= body.length; i++) sketch.rule(50, 124 + 20 * i, 490, 124 + 20 * i);
  const [table, ...others] = await tablesOf(sketch);
  expect(others).toEqual([]);
  expect(textsOf(table!)).toEqual([head, ...body.map((row) => [...row.slice(0, 3), ''])]);
});

test('two headings side by side each head the rows under them', async () => {
  const sides = [[50, 130, 170, 210], [330, 410, 450, 490]];
  const sketch = new PageSketch();
  sides.forEach((edges, s) => {
    sketch.grid(edges, [100, 120]).cells(edges, 100, 20, [['Part', '2023', '2024']]).cells(edges, 124, 20, [['Visits', `4${s}1`, `39${s}`], ['Plans', `37${s}`, `36${s}`], ['Reviews', `18${s}`, `17${s}`]]);
    for (let i = 0; i <= 3; i++) sketch.rule(edges[0]!, 124 + 20 * i, edges[3]!, 124 + 20 * i);
  });
  expect((await tablesOf(sketch)).map(textsOf)).toEqual([0, 1].map((s) => [['Part', '2023', '2024'], ['Visits', `4${s}1`, `39${s}`], ['Plans', `37${s}`, `36${s}`], ['Reviews', `18${s}`, `17${s}`]]));
});

test('of two tables as wide, one over the other, each has its own heading, though the line under the second’s title is as wide as its rows’', async () => {
  const sketch = new PageSketch();
  const other = ['Indicator', '2019/20', '2020/21', 'London'];
  [{ top: 100, heads: head }, { top: 300, heads: other }].forEach(({ top, heads }) => {
    sketch.text(50, top - 14, 'Outcomes', { size: 12, bold: true }).rule(50, top - 8, 490, top - 8);
    sketch.grid(xs, [top, top + 20]).cells(xs, top, 20, [heads]).cells(xs, top + 20, 20, body);
    for (let i = 1; i <= body.length; i++) sketch.rule(50, top + 20 + 20 * i, 490, top + 20 + 20 * i);
  });
  expect((await tablesOf(sketch)).map((table) => [table.headerRows, textsOf(table)])).toEqual([[1, [head, ...body]], [1, [other, ...body]]]);
});
