import { everyMatch } from '../everyMatch.ts';

/** A stretch of a text, by offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** Words whose full stop ends no sentence. */
const SHORT = /(?:\b(?:no|nos|e\.g|i\.e|etc|approx|vs|cf|mr|mrs|ms|dr|cllr|cllrs|st|para|paras|fig|inc|dept|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[A-Z])$/iu;

/** What is levelled: anything but plain letters, figures and signs, and a grave accent. */
const UNEVEN = /[^ -_a-~]/u;

/**
 * One text with the same length in which every kind of space is a space, every dash a hyphen and every quote straight:
 * offsets in it are offsets in the original.
 */
export function levelText(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text
    .replace(/[\u2010-\u2015\u2212\u2043]/gu, '-')
    .replace(/[\s\u00a0\u2000-\u200b\u202f]/gu, ' ')
    .replace(/[‘’`´]/gu, "'")
    .replace(/[“”]/gu, '"');
}

const STOP = /[.!?]+["')\]]*(?=\s)/gu;

/** The sentences of a levelled text. A full stop between digits, after a short form or before a small letter ends none. */
export function splitSentences(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const match of everyMatch(text, STOP)) {
    const before = text.slice(start, match.index);
    const after = text.slice(match.index + match[0].length).trimStart();
    if (match[0].startsWith('.') && SHORT.test(before)) continue;
    if (!/^["'(]?[\p{Lu}\d£•]/u.test(after)) continue;
    pushTrimmed(sentences, text, start, match.index + match[0].length);
    start = match.index + match[0].length;
  }
  pushTrimmed(sentences, text, start, text.length);
  return sentences;
}

function pushTrimmed(sentences: Stretch[], text: string, start: number, end: number): void {
  const inner = text.slice(start, end);
  const from = start + (inner.length - inner.replace(/^[\s•●▪■◦]+/u, '').length);
  const to = end - (inner.length - inner.trimEnd().length);
  if (to > from) sentences.push({ start: from, end: to });
}
