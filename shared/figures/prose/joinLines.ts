import type { Box } from '../../model/geometry.ts';
import type { Line } from './paragraph.ts';

/** A line before it has its place in a paragraph. */
export interface LooseLine {
  page: number;
  text: string;
  box: Box;
  edges: number[];
}

/** Ends of English words that are no words: what follows a hyphen that only breaks the word at the line's end. */
const WORD_ENDS = new Set(
  ('tion tions sion sions ment ments ing ings age ages ance ances ence ences ity ities ly ness able ible al ally ary ation ations ative '
    + 'ber bers ter ters ren dren cent centage centages tive tively ful fully er ers ed ous ously ural ties ty der ders tor tors ical ically '
    + 'tional cation nity nities cial cially mance formance tance tory vice vices gress ployment portion').split(' '),
);

/** Joins lines with single spaces, closes words broken at a line's end, and keeps where every character is printed. */
export function joinLines(loose: readonly LooseLine[]): { text: string; lines: Line[] } {
  let text = '';
  const lines: Line[] = [];
  for (const line of loose) {
    const tidy = tidyLine(line);
    if (tidy.text === '') continue;
    const glue = glueBetween(text, tidy.text);
    if (glue.drop > 0) {
      text = text.slice(0, -glue.drop);
      shorten(lines.at(-1)!, glue.drop);
    }
    text += glue.space;
    lines.push({ page: line.page, box: line.box, start: text.length, end: text.length + tidy.text.length, edges: tidy.edges });
    text += tidy.text;
  }
  return { text, lines };
}

/** Without soft hyphens, doubled spaces and spaces at either end. */
function tidyLine({ text, edges }: LooseLine): { text: string; edges: number[] } {
  if (edges.length === text.length + 1 && !/\u00ad|^ | {2}|\s$/u.test(text)) return { text, edges: [...edges] };
  let tidy = '';
  const kept: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index]!;
    const soft = letter === '\u00ad' && index < text.length - 1;
    if (soft || (letter === ' ' && (tidy === '' || tidy.endsWith(' ')))) continue;
    tidy += letter;
    kept.push(edges[index] ?? 0);
  }
  const trimmed = tidy.trimEnd();
  return { text: trimmed, edges: [...kept.slice(0, trimmed.length), edges.at(-1) ?? 0] };
}

function glueBetween(before: string, after: string): { drop: number; space: string } {
  if (before === '') return { drop: 0, space: '' };
  if (before.endsWith('\u00ad')) return { drop: 1, space: '' };
  if (!/[\p{L}\d%][-‐]$/u.test(before)) return { drop: 0, space: ' ' };
  const end = /^\p{Ll}+/u.exec(after)?.[0] ?? '';
  return { drop: WORD_ENDS.has(end) ? 1 : 0, space: '' };
}

function shorten(line: Line, by: number): void {
  line.end -= by;
  line.edges.length -= by;
}
