import { describe, expect, test } from 'vitest';
import { cutHeadRows } from '../../../shared/tables/columns/cutHeadRows.ts';
import { layLines, textOf } from '../../../shared/tables/text/lines.ts';
import { splitWords } from '../../../shared/tables/text/words.ts';
import { PageSketch, tablesOf, textsOf } from './drawPage.ts';

/* Columns of words that stand close beside the next, as spreadsheets print them, and in small type. */

const measures = [['Contacts received', '2,103', 'Green'], ['Referrals within a year', '18.4%', 'Amber'], ['Assessments in time', '86.0%', 'Red'], ['Visits in time', '91.2%', 'Green']];

/** Rules under the headings and under every row. */
function ruled(rows: number): PageSketch {
  return Array.from({ length: rows + 2 }, (_, r) => 88 + 16 * r).reduce((sketch, y) => sketch.rule(50, y, 300, y), new PageSketch());
}

describe('ratings close behind figures set from the right', () => {
  const draw = (heading: [number, string], words: string[]): PageSketch => {
    const sketch = ruled(4).text(50, 100, 'Measure').text(236, 100, 'England', { align: 'right' }).text(heading[0], 100, heading[1]);
    for (const [i, [label, figure]] of measures.entries()) sketch.text(50, 116 + 16 * i, label!).text(236, 116 + 16 * i, figure!, { align: 'right' }).text(239, 116 + 16 * i, words[i]!);
    return sketch;
  };

  test('are a column under their heading', async () => {
    const [table] = await tablesOf(draw([239, 'RAG'], ['Green', 'Amber', 'Red', 'Green']));
    expect(textsOf(table!)).toEqual([['Measure', 'England', 'RAG'], ...measures]);
  });

  test('are no column where they are the units of the figures', async () => {
    const [table] = await tablesOf(draw([320, ''], ['days', 'days', 'weeks', 'days']));
    expect(textsOf(table!).slice(1).map((row) => row.at(-1))).toEqual(['2,103 days', '18.4% days', '86.0% weeks', '91.2% days']);
  });
});

test('a comment close behind figures is a column, though few of its rows have a figure before it', async () => {
  const sketch = ruled(4).text(50, 100, 'Measure').text(180, 100, 'Q1', { align: 'right' }).text(236, 100, 'Target', { align: 'right' }).text(239, 100, 'Comment');
  const rows = [['Contacts', '712', '', 'More from schools'], ['Visits', '17.9%', '18%', 'As planned'], ['Plans', '84.0%', '90%', 'Late papers'], ['In touch', '94%', '95%', '']];
  for (const [i, [label, figure, target, comment]] of rows.entries()) {
    sketch.text(50, 116 + 16 * i, label!).text(180, 116 + 16 * i, figure!, { align: 'right' });
    if (target !== '') sketch.text(236, 116 + 16 * i, target!, { align: 'right' });
    if (comment !== '') sketch.text(239, 116 + 16 * i, comment!);
  }
  const [table] = await tablesOf(sketch);
  expect(textsOf(table!)).toEqual([['Measure', 'Q1', 'Target', 'Comment'], ...rows]);
});

describe('codes close before labels', () => {
  const draw = (labels: [string, string[]][]): PageSketch => {
    const sketch = ruled(labels.length + 1).text(50, 100, 'Ref').text(71, 100, 'Indicator').text(236, 100, '2023/24', { align: 'right' }).text(290, 100, 'Target', { align: 'right' }).text(50, 116, 'Front door');
    for (const [i, [code, [label, figure, target]]] of labels.entries()) sketch.text(50, 132 + 16 * i, code).text(71, 132 + 16 * i, label!).text(236, 132 + 16 * i, figure!, { align: 'right' }).text(290, 132 + 16 * i, target!, { align: 'right' });
    return sketch;
  };

  test('are a column, whatever section stands over both', async () => {
    const [table] = await tablesOf(draw([['CS1', ['Contacts', '2,103', '-']], ['CS2', ['Repeat referrals', '18.4%', '20%']], ['CS3', ['Visits in time', '86.0%', '90%']], ['CS4', ['Plans', '48.1', '47']]]));
    expect(textsOf(table!).slice(2).map(([code, label]) => [code, label])).toEqual([['CS1', 'Contacts'], ['CS2', 'Repeat referrals'], ['CS3', 'Visits in time'], ['CS4', 'Plans']]);
  });

  test('are a column under a heading that is wider than they are', async () => {
    const [table] = await tablesOf(draw([['P1', ['Contacts', '2,103', '-']], ['P2', ['Repeat referrals', '18.4%', '20%']], ['P3', ['Visits in time', '86.0%', '90%']], ['P4', ['Plans', '48.1', '47']]]));
    expect(textsOf(table!).map(([code]) => code)).toEqual(['Ref', 'Front door', 'P1', 'P2', 'P3', 'P4']);
  });

  test('are a column where they stand beside the middle of labels of two lines', async () => {
    const sketch = new PageSketch().rule(48, 88, 400, 88).rule(48, 280, 400, 280).rule(48, 88, 48, 280).rule(400, 88, 400, 280).text(50, 100, 'Ref').text(80, 100, 'Indicator').text(300, 100, '2023/24', { align: 'right' }).text(380, 100, 'Target', { align: 'right' });
    const labels = [['Contacts that were made', 'by people'], ['Referrals again within', 'twelve months'], ['Visits that were made', 'on time'], ['Plans at the end', 'of the year'], ['Reviews that were held', 'on time']];
    for (const [i, lines] of labels.entries()) {
      const y = 122 + 30 * i;
      sketch.text(80, y, lines[0]!).text(50, y + 6, `P${i + 1}`).text(300, y + 6, `${18 + i}.4%`, { align: 'right' }).text(380, y + 6, `${20 + i}%`, { align: 'right' }).text(80, y + 12, lines[1]!);
    }
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!).slice(1).map(([code, label]) => [code, label])).toEqual(labels.map((lines, i) => [`P${i + 1}`, lines.join('\n')]));
  });

  test('are none where labels begin with a number', async () => {
    const sketch = ruled(3).text(50, 100, 'Indicator').text(236, 100, '2023/24', { align: 'right' }).text(290, 100, 'Target', { align: 'right' });
    const rows = [['20 week plans issued', '51%', '60%'], ['45 day assessments', '86%', '90%'], ['16 to 17 year olds in work', '91%', '93%']];
    for (const [i, [label, figure, target]] of rows.entries()) sketch.text(50, 116 + 16 * i, label!).text(236, 116 + 16 * i, figure!, { align: 'right' }).text(290, 116 + 16 * i, target!, { align: 'right' });
    const [table] = await tablesOf(sketch);
    expect(textsOf(table!)).toEqual([['Indicator', '2023/24', 'Target'], ...rows]);
  });
});

describe('words as far apart as those of justified text', () => {
  /** Texts one after another, each with the white before it, as pieces of one line. */
  const piecesOf = (words: [number, string][]): string[] => {
    const sketch = new PageSketch();
    words.reduce((x, [white, text]) => (sketch.text(x + white, 100, text), x + white + 5 * text.length), 50);
    return layLines(splitWords(sketch.page.runs)).flatMap(({ pieces }) => pieces.map(textOf));
  };

  test('are headings where others stand close within each', () => {
    const heads = ['Apr Last', 'May Last', 'National', 'London', 'Region', 'Status', 'Narrative', 'Lead for', 'Updated'];
    expect(piecesOf(heads.flatMap((head) => head.split(' ').map((word, k): [number, string] => [k === 0 ? 11 : 3, word])))).toEqual(heads);
  });

  test('are justified text where they are evenly apart', () => {
    expect(piecesOf(['This', 'rate', 'fell', 'over', 'the', 'last', 'year', 'and', 'stays', 'low'].map((word) => [9, word]))).toHaveLength(1);
  });
});

describe('headings as wide as their columns, which stand hardly more than a word space apart', () => {
  const heads = ['Care leavers in suitable homes (%)', 'Agency social worker posts (%)', 'Persistent absence rate (%)'];
  const figures = [['Apr-24', '72.4', '18.6', '25.6'], ['May-24', '74.6', '19.5', '27.7'], ['Jun-24', '87.2', '14.8', '18.0']];
  const draw = (stub: string, white: number): PageSketch => {
    const sketch = new PageSketch().text(50, 100, stub);
    // A word's letters are half as wide as they are high, and words stand 2.5 points apart.
    const ends = heads.reduce<number[]>((right, head) => {
      const words = head.split(' ');
      return [...right, words.reduce((x, word) => { sketch.text(x, 100, word); return x + 5 * word.length + 2.5; }, (right.at(-1) ?? 100 - white) + white) - 2.5];
    }, []);
    figures.forEach(([name, ...texts], r) => texts.reduce((page, text, c) => page.text(ends[c]!, 114 + 14 * r, text, { align: 'right' }), sketch.text(50, 114 + 14 * r, name!)));
    return sketch;
  };

  test.each(['Month', ''])('are each their own column’s under the stub’s “%s”', async (stub) => {
    const [table] = await tablesOf(draw(stub, 5.8));
    expect(table!.header.slice(1).map((path) => path.join(' '))).toEqual(heads);
    expect(table!.headerRows).toBe(1);
  });

  test('are none where no white parts them: a sentence over figures is one text', () => {
    const lines = (white: number): string[] => cutHeadRows(layLines(splitWords(draw('', white).page.runs)))[0]!.pieces.map(textOf);
    expect(lines(2.5)).toHaveLength(1);
    expect(lines(5.8)).toHaveLength(3);
  });
});
