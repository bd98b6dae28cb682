import { expect, test } from 'vitest';
import { PageSketch, tablesOf } from './drawPage.ts';

/* What stands over a table as its title. */

const rows = [['Authority', 'Suspension rate', 'Permanent exclusions'], ['Dorset', '12.91', '71'], ['Somerset', '13.52', '132'], ['Wiltshire', '8.63', '57'], ['Devon', '11.07', '143']];

function drawUnder(over: (sketch: PageSketch) => PageSketch): PageSketch {
  const sketch = over(new PageSketch());
  rows.forEach(([area, ...figures], r) => {
    sketch.text(54, 160 + 18 * r, area!);
    figures.forEach((figure, c) => sketch.text(200 + 120 * c, 160 + 18 * r, figure));
  });
  for (let r = 0; r <= rows.length; r++) sketch.rule(50, 147 + 18 * r, 480, 147 + 18 * r);
  return sketch;
}

const sentence = (sketch: PageSketch): PageSketch => sketch.text(54, 122, 'The table compares Dorset with its neighbours. Rates are shown as a').text(54, 134, 'percentage of pupils on roll.');

test.each([
  ['named', (sketch: PageSketch) => sentence(sketch.text(54, 106, 'Table 4. Suspension and exclusion, 2022/23 academic year'))],
  ['bold', (sketch: PageSketch) => sentence(sketch.text(54, 106, 'Suspension and exclusion, 2022/23 academic year', { bold: true }))],
  ['larger', (sketch: PageSketch) => sentence(sketch.text(54, 104, 'Suspension and exclusion, 2022/23 academic year', { size: 12 }))],
])('a title, %s, stands over the sentences that say what its table shows', async (_, over) => {
  const [table] = await tablesOf(drawUnder(over));
  expect(table!.title).toMatch(/Suspension and exclusion, 2022\/23 academic year$/);
});

test.each([
  ['text as large as those sentences', (sketch: PageSketch) => sentence(sketch.text(54, 106, 'Suspensions in the 2021/22 academic year were lower'))],
  ['what stands further off', (sketch: PageSketch) => sentence(sketch.text(54, 60, 'Suspension and exclusion, 2022/23 academic year', { bold: true }))],
])('%s is no title', async (_, over) => {
  const [table] = await tablesOf(drawUnder(over));
  expect(table!.title).toBe(null);
});

const rate = 'Rate per 100 pupils on roll';

test('the name over a line in italics, which says what it means, is the title with that', async () => {
  const [table] = await tablesOf(drawUnder((sketch) => sketch.text(54, 122, 'Suspensions of pupils', { bold: true }).text(54, 134, rate, { size: 9, italic: true })));
  expect(table!.title).toBe(`Suspensions of pupils: ${rate}`);
});

test.each([
  ['a name in plain letters', (sketch: PageSketch) => sketch.text(54, 122, 'Suspensions of pupils', { bold: true }).text(54, 134, rate)],
  ['a page’s own heading', (sketch: PageSketch) => sketch.text(54, 118, 'School report 2023', { bold: true, size: 16 }).text(54, 134, rate, { italic: true })],
  ['a heading further off', (sketch: PageSketch) => sketch.text(54, 106, 'School report 2023', { bold: true }).text(54, 134, rate, { italic: true })],
])('under %s a title is its own', async (_, over) => {
  const [table] = await tablesOf(drawUnder(over));
  expect(table!.title).toBe(rate);
});
