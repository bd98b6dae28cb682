import { describe, expect, test } from 'vitest';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* What a report says of itself stands right over its table, ruled as wide as the table's rows are. */

const YEARS = ['2021/22', '2022/23', '2023/24', '2023/24', '2024/25', '2025/26'];
const ROWS = [['CYP 1', 'Re-referrals', '18.4', '19.1', '18.0', '17.0', '16.5', '16.0'], ['CYP 2', 'Repeat plans', '21.5', '22.4', '20.7', '20.1', '19.6', '19.2'], ['CYP 3', 'Visits in time', '71.6', '70.2', '85.9', '86.3', '87.4', '88.8']];
const COMMENT = 'Demand has grown since the summer, and the service has met it.';
const ENDS = [260, 310, 360, 410, 460, 510];
const WIDE: [number, number] = [50, 515];

const rule = (sketch: PageSketch, y: number): PageSketch => sketch.rule(WIDE[0], y, WIDE[1], y);

/** A line of words set as close as in print. */
function say(sketch: PageSketch, y: number, sentence: string): void {
  sentence.split(' ').reduce((x, word) => {
    sketch.text(x, y, word);
    return x + 5 * word.length + 3;
  }, 54);
}

/** Rows under a rule each, from a baseline on, and nothing drawn at the headings over them; these in two lines, of which the upper names the labels too. */
function table(sketch: PageSketch, y: number): void {
  sketch.text(54, y, 'Ref.', { bold: true }).text(100, y, 'Measure', { bold: true }).text(292.5, y, 'Actual', { align: 'middle', bold: true }).text(442.5, y, 'Target', { align: 'middle', bold: true });
  YEARS.forEach((year, c) => sketch.text(ENDS[c]!, y + 14, year, { align: 'right', bold: true }));
  ROWS.forEach(([code, label, ...figures], r) => {
    const at = y + 32 + 18 * r;
    sketch.text(54, at, code!).text(100, at, label!);
    figures.forEach((text, c) => sketch.text(ENDS[c]!, at, text, { align: 'right' }));
    rule(sketch, at + 6);
  });
}

const fronts: [string, (sketch: PageSketch) => void][] = [
  ['its title between two rules, and a paragraph', (sketch) => {
    rule(rule(sketch, 70), 90).text(54, 84, 'Title of report: performance at the year end', { bold: true });
    say(sketch, 106, 'This report tells the committee how the council has done over the year, and asks it to note');
    say(sketch, 118, 'the measures shown. Measures that are demand led have no target.');
  }],
  ['what it is called, whom it goes to and when, and a line', (sketch) => {
    [['Report title:', 'Children’s services performance'], ['To:', 'Scrutiny Committee'], ['Date:', '20 June 2024'], ['Wards affected:', 'All']].forEach(([word, text], r) => rule(sketch.text(54, 52 + 14 * r, word!, { bold: true }).text(150, 52 + 14 * r, text!), 56 + 14 * r));
    sketch.text(54, 118, 'Appendix 1', { bold: true });
  }],
  ['its title over one rule, when and to whom it goes, and a sentence', (sketch) => {
    rule(sketch, 60).text(54, 56, 'Annual report on standards', { bold: true });
    [['Meeting', 'Scrutiny Committee'], ['Date', '20 June 2024']].forEach(([word, text], r) => sketch.text(54, 76 + 12 * r, word!, { bold: true }).text(150, 76 + 12 * r, text!));
    say(sketch, 108, 'This report compares what the council has done with its targets by year.');
    rule(sketch, 124);
  }],
  ['its purpose between two rules', (sketch) => {
    rule(rule(sketch, 84), 118).text(54, 98, 'Purpose of the report', { bold: true });
    say(sketch, 112, 'To give members the performance of the service over the year.');
  }],
];

describe('of a report that rules what it says of itself as wide as its table', () => {
  test.each(fronts)('%s: stands over the table, and is none of it', async (_, front) => {
    const sketch = new PageSketch();
    front(sketch);
    table(sketch, 140);
    const own = (await tablesOf(sketch)).at(-1)!;
    expect(own.header).toEqual([['Ref.'], ['Measure'], ...YEARS.map((year, c) => [c < 3 ? 'Actual' : 'Target', year])]);
    expect(textsOf(own).slice(own.headerRows)).toEqual(ROWS);
  });
});

test('a comment over the whole width under the first row, which stands over the first rule, parts it from nothing', async () => {
  const sketch = new PageSketch().text(54, 80, 'Measure', { bold: true });
  YEARS.slice(0, 3).forEach((year, c) => sketch.text(ENDS[c]!, 80, year, { align: 'right', bold: true }));
  ROWS.forEach(([, label, ...figures], r) => {
    const y = 98 + 36 * r;
    sketch.text(54, y, label!);
    figures.slice(0, 3).forEach((text, c) => sketch.text(ENDS[c]!, y, text, { align: 'right' }));
    rule(sketch, y + 6);
    if (r < 2) say(sketch, y + 18, COMMENT);
    if (r < 2) rule(sketch, y + 24);
  });
  const [own] = await tablesOf(sketch);
  expect(textsOf(own!).map(([first]) => first)).toEqual(['Measure', 'Re-referrals', COMMENT, 'Repeat plans', COMMENT, 'Visits in time']);
});

test('headings set from the right over the last of their columns are each over all from the one before, where none is left over', async () => {
  const sketch = new PageSketch().text(54, 80, 'Measure', { bold: true }).text(360, 80, 'Actual', { align: 'right', bold: true }).text(510, 80, 'Target', { align: 'right', bold: true });
  YEARS.forEach((year, c) => sketch.text(ENDS[c]!, 98, year, { align: 'right', bold: true }));
  ROWS.forEach(([, label, ...figures], r) => {
    sketch.text(54, 118 + 18 * r, label!);
    figures.forEach((text, c) => sketch.text(ENDS[c]!, 118 + 18 * r, text, { align: 'right' }));
    rule(sketch, 124 + 18 * r);
  });
  const [own] = await tablesOf(sketch);
  expect(own!.header).toEqual([['Measure'], ...YEARS.map((year, c) => [c < 3 ? 'Actual' : 'Target', year])]);
});
