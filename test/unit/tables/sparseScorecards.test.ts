import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf } from './drawPage.ts';

/* Scorecards whose groups of columns have a coloured cell each, over one fill for all the headings under them; rows hold dates, ratings and remarks, and figures in few columns. */

const xs = [40, 200, 250, 310, 360, 420, 470, 520, 570, 640, 710, 800];
const heads = ['Indicator', 'Latest', 'Latest date', 'Before', 'Before date', 'Target', 'RAG', 'England', 'Neighbours', 'Checked', 'Comment'];
const rows = [
  ['Permanent exclusions', '27', 'July 2018', '37', 'May 2018', '40', 'GREEN', '', '', '', 'Continues to fall'],
  ['Unemployed at 18 to 24', '2.8%', '', '', '', '2.8%', 'GREEN', '', '', '', 'Equals the target'],
  ['Good level of development', '75.3%', '2017-18', '', '', '', 'GREEN', '71.5%', '', '2017-18', 'Emerging'],
  ['Repeat plans', '20.5%', '', '19.1%', 'June 2018', '18%', 'RED', '', '21.4%', '2016/17', ''],
  ['Days to a family', '337', '', '', '', '426', 'GREEN', '458', '', 'Q4 2017/18', 'Set nationally'],
];

/** `colours`: those of the stub's and the other blank cells, and of the groups'. */
function scorecard(colours: [string, string], section: boolean): PageSketch {
  const sketch = new PageSketch(1, 842, 595);
  const groups: [number, number, string][] = [[0, 1, ''], [1, 6, 'Devon'], [6, 7, ''], [7, 10, 'Others'], [10, 11, '']];
  for (const [from, to, name] of groups) {
    sketch.shade(xs[from]!, 80, xs[to]!, 95, name === '' ? colours[0] : colours[1]);
    if (name !== '') sketch.text((xs[from]! + xs[to]!) / 2, 91, name, { size: 8, align: 'middle', bold: true });
  }
  sketch.shade(xs[0]!, 95, xs.at(-1)!, 120, colours[0]).rule(xs[0]!, 95, xs.at(-1)!, 95).rule(xs[0]!, 120, xs.at(-1)!, 120);
  const middle = (column: number) => (xs[column]! + xs[column + 1]!) / 2;
  heads.forEach((text, c) => sketch.text(c === 0 ? 44 : middle(c), 110, text, { size: 7, align: c === 0 ? 'left' : 'middle', bold: true }));
  if (section) sketch.text(42, 131, 'Green indicators', { size: 8, bold: true }).rule(xs[0]!, 136, xs.at(-1)!, 136);
  rows.forEach((row, r) => {
    const y = (section ? 148 : 132) + 18 * r;
    row.forEach((text, c) => text !== '' && sketch.text(c === 0 ? 44 : middle(c), y, text, { size: 7, align: c === 0 ? 'left' : 'middle' }));
    sketch.rule(xs[0]!, y + 6, xs.at(-1)!, y + 6);
  });
  return sketch;
}

describe.each([[true], [false]])('a scorecard of sparse columns, with a section’s label first: %s', (section) => {
  test('has a column for every heading, and its groups over those that their fills cover', async () => {
    const [table] = await tablesOf(scorecard(['#003b71', '#00558c'], section));
    expect(table!.header).toEqual(heads.map((text, c) => [...(c > 0 && c < 6 ? ['Devon'] : c > 6 && c < 10 ? ['Others'] : []), text]));
    const body = table!.cells.filter(({ row, text }) => row >= table!.headerRows && text !== '' && text !== 'Green indicators').map(({ col, text }) => [col, text]);
    expect(body).toEqual(rows.flatMap((row) => row.flatMap((text, c) => (text === '' ? [] : [[c, text]]))));
  });

  test('has its columns too where blank cells and groups are of one colour, and walls tell no groups', async () => {
    const [table] = await tablesOf(scorecard(['#003b71', '#003b71'], section));
    expect(table!.header.map((path) => path.at(-1))).toEqual(heads);
  });
});
