import type { Box } from '../../model/geometry.ts';
import { holdsFigures } from './tabular.ts';
import { isBold, textOf, type Line } from './lines.ts';
import type { Word } from './words.ts';

/** "Good is: low": a name of few words, and what is so. */
const FIELD = /^\p{Lu}[\p{L} ]{2,30}: ?\p{L}[^:\d]{0,40}$/u;
/** A title is bold, or so much larger than the fields under it; its code may stand apart before it. */
const LARGER = 1.08;
const TITLE = { pieces: 2 };
/** Headings of figures stand over so many columns at least. */
const FEWEST_HEADS = 3;

/**
 * The words of a page that may stand in tables: without those that tell of an indicator between its title and the headings
 * of its figures ("Good is: low     Frequency: quarterly"), in columns of their own, and without that title. Of the lines
 * the title's is left, which reaches down to where they end; `parting` are the places of theirs, which no table runs over.
 */
export function withoutFields(words: readonly Word[], lines: readonly Line[]): { words: Word[]; lines: Line[]; parting: Box[] } {
  const fields = lines.filter((_, i) => standsBetween(lines, i));
  if (fields.length === 0) return { words: [...words], lines: [...lines], parting: [] };
  const titles = lines.filter((_, i) => fields.includes(lines[i + 1]!));
  const told = new Set([...titles, ...fields].flatMap(({ pieces }) => pieces.flatMap((piece) => piece.words)));
  const reached = lines.map((line, i) => (titles.includes(line) ? { ...line, y1: lines[i + 1]!.y1 } : line));
  return {
    words: words.filter((word) => !told.has(word)),
    lines: reached.filter((_, i) => !fields.includes(lines[i]!)),
    parting: fields.map(({ y0, y1 }): Box => [-Infinity, y0, Infinity, y1]),
  };
}

function standsBetween(lines: readonly Line[], i: number): boolean {
  const [title, line, heads] = [lines[i - 1], lines[i]!, lines[i + 1]];
  if (title === undefined || heads === undefined || !line.pieces.every((piece) => FIELD.test(textOf(piece)))) return false;
  const isTitle = title.pieces.length <= TITLE.pieces && (isBold(title) || title.size >= LARGER * line.size) && !isBold(line);
  return isTitle && heads.pieces.length >= FEWEST_HEADS && !holdsFigures(heads) && heads.pieces.every((piece) => !textOf(piece).includes(':'));
}
