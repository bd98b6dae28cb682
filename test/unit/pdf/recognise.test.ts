import { describe, expect, it } from 'vitest';
import type { Page } from '../../../shared/model/page.ts';
import { withRecognition } from '../../../shared/pdf/recognise/withRecognition.ts';
import { type RecognisedWord, wordsToRuns } from '../../../shared/pdf/recognise/wordsToRuns.ts';
import { openPaper } from '../../../shared/pdf/openPaper.ts';
import { picture, rawPdf } from './rawPdf.ts';
import { textsOf } from './readOne.ts';

/** A word of 20 pixels' height at a place, each letter 10 pixels wide. */
const word = (text: string, x: number, confidence = 95): RecognisedWord =>
  ({ text, confidence, box: [x, 100, x + text.length * 10, 120], baseline: 116, bold: false, italic: false });

describe('text recognised from a scan', () => {
  it('joins the words of a label, and keeps columns of figures apart', () => {
    const runs = wordsToRuns([[word('Repeat', 0), word('plans', 66), word('21.4', 300), word('19.8', 500)]], 2);
    expect(runs.map(({ text, box }) => [text, ...box])).toEqual([
      ['Repeat plans', 0, 50, 58, 60], ['21.4', 150, 50, 170, 60], ['19.8', 250, 50, 270, 60],
    ]);
    expect(runs.map(({ text, edges }) => edges?.length === text.length + 1)).toEqual([true, true, true]);
    expect(runs[0]?.edges?.[7]).toBe(33);
  });

  it('never gives a figure that was not read with certainty', () => {
    expect(wordsToRuns([[word('England', 0, 70), word('52.1', 300, 70)]], 1).map(({ text }) => text)).toEqual(['England', '\uFFFD\uFFFD\uFFFD\uFFFD']);
  });

  it('takes specks and rules for no text', () => {
    expect(wordsToRuns([[word('|', 0, 12), word('~', 50, 30)]], 1)).toEqual([]);
  });

  it('leaves the page as it was, with its problem, where the engine cannot be had', async () => {
    const opened = await openPaper(rawPdf([{ content: 'q 600 0 0 800 0 0 cm /P Do Q', resources: '/XObject << /P 20 0 R >>' }], [picture(20, [240, 240, 240])]));
    if (!opened.ok) throw new Error(opened.problem.message);
    const paper = withRecognition(opened.value, 'https://nowhere.invalid/');
    const page: Page = await paper.readPage(1);
    expect([textsOf(page), page.problems.map(({ kind }) => kind)]).toEqual([[], ['no-text-layer']]);
    await paper.close();
  });
});
