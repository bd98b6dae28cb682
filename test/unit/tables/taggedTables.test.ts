import { expect, test } from 'vitest';
import type { Tag } from '../../../shared/model/page.ts';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* A table that its tags hold together, as a browser prints one with turned headings and sections. */

const tag = (role: string, children: Tag[], contentIds: string[] = []): Tag => ({ role, rowSpan: 1, colSpan: 1, scope: null, contentIds, children });

/** Draws a text, and tags it as content of this name. */
function put(sketch: PageSketch, x: number, y: number, text: string, contentId: string, angle = 0): void {
  sketch.text(x, y, text, { angle, align: angle === 0 && x > 100 ? 'right' : 'left' });
  sketch.page.runs.at(-1)!.contentId = contentId;
}

test('turned headings tagged as one are each over its own column, and rulings between sections part no table', async () => {
  const sketch = new PageSketch();
  const headings = ['Merton', 'England', 'London'];
  const parts = [[['Re-referrals', '18.3', '21.0', '17.1'], ['Repeat plans', '22.7', '24.5', '19.6']], [['Reviews in time', '91.0', '88.2', '90.4'], ['Moved three times', '9.1', '10.3', '8.8']]];
  put(sketch, 54, 150, 'Measure', 'head');
  headings.forEach((text, c) => put(sketch, 216 + 60 * c, 150, text, 'head', -90));
  const rows: Tag[] = [tag('TR', [tag('TH', [], ['head']), tag('TH', []), tag('TH', []), tag('TH', [])])];
  parts.forEach((body, p) => {
    const top = 170 + 90 * p;
    sketch.grid([50, 200, 260], [top, top + 20, top + 40]).rule(260, top, 380, top).rule(260, top + 20, 380, top + 20).rule(260, top + 40, 380, top + 40);
    body.forEach(([label, ...figures], r) => {
      const name = `${p}${r}`;
      put(sketch, 54, top + 14 + 20 * r, label!, name);
      figures.forEach((text, c) => put(sketch, 240 + 60 * c, top + 14 + 20 * r, text, `${name}${c}`));
      rows.push(tag('TR', [tag('TH', [], [name]), ...figures.map((_, c) => tag('TD', [], [`${name}${c}`]))]));
    });
  });
  sketch.page.tags = tag('Document', [tag('Table', rows)]);
  const [table, ...others] = await tablesOf(sketch);
  expect(others).toEqual([]);
  expect(textsOf(table!)).toEqual([['Measure', ...headings], ...parts.flat()]);
});
