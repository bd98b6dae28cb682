import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Small tables one under another, ruled under their rows only, each with its headings in a filled band. */

const first = [['Characteristic', '2022', '2023'], ['Children looked after', '432', '416'], ['Unaccompanied children', '41', '46'], ['Care leavers', '488', '503']];
const second = [['Measure', 'Q1', 'Q2', 'Target'], ['Three or more moves', '9.6%', '8.8%', '10%'], ['Same placement', '67.0%', '68.3%', '70%'], ['Over 20 miles', '19%', '20%', '17%']];
const columns = { three: [300, 480], four: [250, 360, 480] };

/** A table from `top` on, rows of 18 points, a rule under each and none over or under its headings. */
function draw(sketch: PageSketch, top: number, rows: string[][], rights: number[], fill: string | null): void {
  if (fill) for (const [i, right] of rights.entries()) sketch.shade(i === 0 ? 50 : rights[i - 1]! + 5, top, right + 5, top + 18, fill);
  rows.forEach(([label, ...texts], r) => {
    const y = top + 13 + 18 * r;
    sketch.text(54, y, label!, { bold: r === 0 });
    texts.forEach((text, c) => sketch.text(rights[c]!, y, text, { align: 'right', bold: r === 0 }));
    if (r > 0) sketch.rule(50, y + 5, 485, y + 5);
  });
}

describe('tables one under another whose rules are of one extent', () => {
  const sketch = new PageSketch();
  draw(sketch, 100, first, columns.three, '#d9e2f3');
  sketch.text(50, 190, 'The number of children in our care has come down steadily, with fewer entering late.');
  sketch.text(50, 215, '2. Stability', { size: 13, bold: true });
  draw(sketch, 225, second, columns.four, '#d9e2f3');

  test('are each a table under its own headings, by the bands that these are filled with', async () => {
    const tables = await tablesOf(sketch);
    expect(tables.map(textsOf)).toEqual([first, second]);
  });

  test('are one where the filled rows are rows like the others', async () => {
    const zebra = new PageSketch();
    draw(zebra, 100, first, columns.three, null);
    zebra.shade(50, 136, 485, 154, '#eeeeee');
    const tables = await tablesOf(zebra);
    expect(tables.map(textsOf)).toEqual([first]);
  });
});

describe('a bar with the table’s name over headings in filled cells', () => {
  const rights = [240, 280, 320, 360, 410];
  const months = [['Jul', '24'], ['Aug', '24'], ['Sep', '24']];
  const rows = [['Contacts received', '1,482', '1,207', '1,633', ''], ['Decided within a day', '93%', '95%', '91%', '95%'], ['Referrals', '402', '351', '428', ''], ['Referred again', '17.8%', '17.6%', '17.9%', '18%']];

  test('leaves these the headings, though a month’s year stands apart from it', async () => {
    const sketch = new PageSketch();
    sketch.shade(50, 100, 415, 120, '#5f3196').rule(50, 120, 415, 120).text(56, 114, 'Front Door', { bold: true });
    [50, ...rights.slice(0, -1)].forEach((left, c) => sketch.shade(c === 0 ? left : left + 5, 120, rights[c]! + 5, 134, '#f3f3f3'));
    sketch.text(54, 130, 'Measure', { size: 7, bold: true }).text(rights[4]!, 130, 'Target', { size: 7, bold: true, align: 'right' });
    months.forEach(([month, year], c) => sketch.text(rights[c + 1]! - 10, 130, month!, { size: 7, bold: true, align: 'right' }).text(rights[c + 1]!, 130, year!, { size: 7, bold: true, align: 'right' }));
    sketch.rule(50, 134, 415, 134).rule(50, 100, 50, 194).rule(415, 100, 415, 194);
    rows.forEach(([label, ...texts], r) => {
      sketch.text(54, 145 + 15 * r, label!, { size: 7 }).rule(50, 149 + 15 * r, 415, 149 + 15 * r);
      texts.forEach((text, c) => text !== '' && sketch.text(rights[c + 1]!, 145 + 15 * r, text, { size: 7, align: 'right' }));
    });
    const [table] = await tablesOf(sketch);
    expect(table!.header.map((path) => path.at(-1))).toEqual(['Measure', 'Jul 24', 'Aug 24', 'Sep 24', 'Target']);
    expect(textsOf(table!).slice(-4)).toEqual(rows);
  });
});

test('bars with a table’s name and its committee, and dark cells that head groups, leave the headings of another fill theirs', async () => {
  const xs = [50, 90, 230, 280, 320, 360, 400, 450];
  const middle = (c: number) => (xs[c]! + xs[c + 1]!) / 2;
  const sketch = new PageSketch();
  ['Monthly performance dataset of the council', 'Scrutiny Committee, 16 January 2024'].forEach((text, r) => sketch.shade(50, 80 + 16 * r, 450, 96 + 16 * r, '#1f3864').text(54, 91 + 16 * r, text, { size: 8, bold: true }));
  sketch.shade(50, 112, 450, 128, '#1f3864').shade(50, 128, 450, 144, '#d9e2f3');
  sketch.text(middle(2), 123, '2022/23', { size: 7, bold: true, align: 'middle' }).text(340, 123, '2023/24', { size: 7, bold: true, align: 'middle' }).text(middle(6), 123, 'England', { size: 7, bold: true, align: 'middle' });
  ['Ref', 'Measure', 'Outturn', 'Apr', 'May', 'Jun', '2022/23'].forEach((text, c) => sketch.text(middle(c), 139, text, { size: 7, bold: true, align: 'middle' }));
  const rows = [['1', 'Contacts', '21,604', '1,702', '1,881', '1,846', '-'], ['2', 'Referred again', '18.3%', '17.0%', '19.2%', '18.8%', '22.4%'], ['3', 'Assessed in time', '87.5%', '88.1%', '90.3%', '91.2%', '82.4%']];
  rows.forEach((texts, r) => texts.forEach((text, c) => sketch.text(middle(c), 155 + 16 * r, text, { size: 7, align: 'middle' })));
  for (const y of [80, 96, 112, 128, 144, 160, 176, 192]) sketch.rule(50, y, 450, y);
  xs.forEach((x, i) => sketch.rule(x, i === 0 || i === xs.length - 1 ? 80 : i === 4 || i === 5 ? 128 : 112, x, 192));
  const [table] = await tablesOf(sketch);
  expect(table!.headerRows).toBe(4);
  expect(table!.header.map((path) => path.slice(-2))[3]).toEqual(['2023/24', 'Apr']);
});

test('headings filled cell by cell part no figures of a table of two rows: those beside a blank cell stay in their own column', async () => {
  const edges = [45, 220, 280, 340, 370, 430, 490];
  const heads = ['KPI', 'Outturn', 'Quarter', '', 'London', 'England'];
  const rows = [['Agency social workers (%)', '19.6%', '16.5%', '', '22.2%', '17.8%'], ['Average caseload', '13.8', '12.9', '', '14.7', '16.0']];
  const sketch = new PageSketch();
  heads.forEach((text, c) => {
    sketch.shade(edges[c]!, 86, edges[c + 1]!, 126, '#e0cfe6').rule(edges[c + 1]!, 86, edges[c + 1]!, 126, 'edge');
    if (text !== '') (c === 0 ? ['', text] : ['2023/24', text]).forEach((line, l) => line !== '' && sketch.text((edges[c]! + edges[c + 1]!) / 2, 102 + 12 * l, line, { align: 'middle', bold: true }));
  });
  rows.forEach((texts, r) => {
    texts.forEach((text, c) => sketch.text(c === 0 ? 49 : (edges[c]! + edges[c + 1]!) / 2, 139 + 17 * r, text, c === 0 ? {} : { align: 'middle' }));
    sketch.rule(45, 143 + 17 * r, 490, 143 + 17 * r);
  });
  const [table] = await tablesOf(sketch.rule(45, 126, 490, 126));
  expect(textsOf(table!).slice(-2)).toEqual(rows);
});
