import type { Box } from '../../model/geometry.ts';
import type { Run } from '../../model/page.ts';
import { BLACK } from '../paint/colour.ts';
import { UNKNOWN } from '../text/decodeGlyph.ts';

/** A word as the engine read it. Boxes in pixels of the picture, y down; certainty 0–100. */
export interface RecognisedWord {
  text: string;
  confidence: number;
  box: Box;
  /** Height of the line's baseline at the word's start. */
  baseline: number;
  bold: boolean;
  italic: boolean;
}

/** Below this certainty a word with figures is not believed: a misread digit looks as good as a true one. */
const SURE_OF_FIGURES = 80;
/** Below this nothing is: specks, rules and shadings read as letters. */
const SURE_OF_WORDS = 40;
/** A line's box reaches from its ascenders to its descenders, which is most of the font's size. */
const SIZE_OF_BOX = 0.9;
/** Words further apart than this, in sizes, are runs of their own, as in typed pages. */
const COLUMN_GAP = 0.6;

/** Runs of recognised lines, in page points. A figure that was not read with certainty is marked as unknown. */
export function wordsToRuns(lines: readonly (readonly RecognisedWord[])[], pixelsPerPoint: number): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const words = line.filter((word) => word.confidence >= SURE_OF_WORDS && word.text.trim() !== '').map((word) => inPoints(word, pixelsPerPoint));
    const size = SIZE_OF_BOX * Math.max(...words.map(({ box }) => box[3] - box[1]));
    for (const piece of cutAtGaps(words, size)) runs.push(toRun(piece, size, runs.length));
  }
  return runs;
}

function inPoints(word: RecognisedWord, scale: number): RecognisedWord {
  const sure = word.confidence >= SURE_OF_FIGURES || !/\d/.test(word.text);
  return {
    ...word,
    text: sure ? word.text.normalize('NFC') : UNKNOWN.repeat(word.text.length),
    box: word.box.map((side) => side / scale) as Box,
    baseline: word.baseline / scale,
  };
}

function cutAtGaps(words: readonly RecognisedWord[], size: number): RecognisedWord[][] {
  const pieces: RecognisedWord[][] = [];
  for (const word of words) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    if (piece && last && word.box[0] - last.box[2] <= COLUMN_GAP * size) piece.push(word);
    else pieces.push([word]);
  }
  return pieces;
}

function toRun(words: readonly RecognisedWord[], size: number, id: number): Run {
  const start = words[0]?.box[0] ?? 0;
  const edges: number[] = [];
  for (const { text, box } of words) {
    for (let letter = 0; letter < text.length; letter++) edges.push(box[0] - start + ((box[2] - box[0]) * letter) / text.length);
    // The space before the next word begins where this one ends; after the last one the run ends.
    edges.push(box[2] - start);
  }
  const side = (pick: (...values: number[]) => number, index: 0 | 1 | 2 | 3): number => pick(...words.map(({ box }) => box[index]));
  return {
    id,
    text: words.map(({ text }) => text).join(' '),
    box: [side(Math.min, 0), side(Math.min, 1), side(Math.max, 2), side(Math.max, 3)],
    origin: [start, words[0]?.baseline ?? 0],
    angle: 0, size, bold: words.every(({ bold }) => bold), italic: words.every(({ italic }) => italic),
    colour: BLACK, edges, contentId: null, artifact: false,
  };
}
