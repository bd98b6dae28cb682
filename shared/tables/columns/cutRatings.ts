import { isPeriod, isValue } from '../text/kinds.ts';
import { pieceOf, textOf, type Line } from '../text/lines.ts';
import type { Word } from '../text/words.ts';

/** Words begin at one place on so many lines, some of them close behind a figure; the figures of so many end at one place. */
const FEWEST = { words: 3, figures: 2 };
/** Figures end, and words begin, at one place within this many sizes. */
const AT_ONCE = 0.12;
/** White this wide (in sizes) is wider than a word space. Narrower, the heading of the words must begin where they do. */
const WIDE = 0.42;

/** A figure and the word behind it: the end of one cell and the beginning of the next, perhaps. */
interface Pair {
  figure: Word;
  word: Word;
}

/** "Green", "High", "Sept": a word of its own begins with a capital; the unit behind a figure does not. */
const capital = /^\p{Lu}/u;

const isPair = (figure: Word, word: Word): boolean => isValue(figure.text) && capital.test(word.text) && !isPeriod(word.text);

/**
 * A column of words, ratings or remarks, so close behind figures set from the right, within a row, that both read as one piece: the
 * figures end at one place, and the words begin at another, under their heading. Headings that stand so close are parted there too.
 */
export function cutRatings(lines: Line[]): Line[] {
  const pairs = lines.flatMap(({ pieces }) => pieces.slice(1).flatMap(({ words }) => words.slice(1).flatMap((word, i) => (isPair(words[i]!, word) ? [{ figure: words[i]!, word }] : []))));
  const places = [...Map.groupBy(pairs, ({ word }) => pairs.find((other) => isAt(other.word.x0, word.x0, word.size))!).values()].filter((group) => isColumn(group, lines)).map(([{ word }]) => word.x0);
  return places.length === 0 ? lines : lines.map((line) => cutAt(line, places));
}

const isAt = (one: number, other: number, size: number): boolean => Math.abs(one - other) <= AT_ONCE * size;

function isColumn(pairs: readonly Pair[], lines: readonly Line[]): pairs is [Pair, ...Pair[]] {
  const [first] = pairs;
  if (!first || !pairs.every(({ figure }) => isAt(figure.x1, first.figure.x1, figure.size))) return false;
  const { size, x0: x } = first.word;
  const pieces = lines.flatMap((line) => line.pieces.slice(1));
  const words = pieces.filter((piece) => isAt(piece.x0, x, size) && capital.test(piece.words[0]!.text));
  const figures = pieces.filter((piece) => isAt(piece.x1, first.figure.x1, size) && isValue(textOf(piece)));
  if (pairs.length + words.length < FEWEST.words || pairs.length + figures.length < FEWEST.figures) return false;
  const headed = lines.some((line) => line.pieces.some((piece) => piece.words.some((word, i) => isAt(word.x0, x, size) && (i === 0 || !isValue(piece.words[i - 1]!.text)))));
  return headed || x - first.figure.x1 >= WIDE * size;
}

function cutAt(line: Line, places: readonly number[]): Line {
  const begins = (word: Word): boolean => places.some((x) => isAt(word.x0, x, word.size));
  const pieces = line.pieces.flatMap(({ words }) => {
    const cuts = [0, ...words.flatMap((word, i) => (i > 0 && begins(word) ? [i] : [])), words.length];
    return cuts.slice(1).map((to, i) => pieceOf(words.slice(cuts[i], to)));
  });
  return pieces.length === line.pieces.length ? line : { ...line, pieces };
}
