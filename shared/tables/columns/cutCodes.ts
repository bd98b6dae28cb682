import { isPeriod } from '../text/kinds.ts';
import { hull, pieceOf, type Line } from '../text/lines.ts';
import { median, type Word } from '../text/words.ts';

/** So many rows begin with a code, or number, of their own before a label that begins at one place. */
const FEWEST = 3;
/** So large a share of what stands in their column are codes: sections' names may begin there too. */
const MOST = 0.6;
/** Codes, and the labels behind them, begin at one place each within this many sizes. */
const AT_ONCE = 0.12;
/** White this wide (in sizes) is wider than a word space. Narrower, the heading of the labels must begin where they do. */
const WIDE = 0.42;

/** "CS3", "1.2", "NI 059" without its space: letters and numbers that are no period, amount or share. */
const code = /^(?=[^\d]*\d)[\p{L}\d]{1,8}(?:[./_-][\p{L}\d]{1,6}){0,3}[.)]?$/u;

/** A line that begins with a code, and the first word of the label behind it. */
interface Coded {
  first: Word;
  label: Word;
}

/**
 * A column of codes so close before the labels that a line of both reads as one piece: the codes begin at one place, the
 * labels, and the lines they run on over, at another, and nothing in a row reaches over the white between them.
 */
export function cutCodes(lines: Line[]): Line[] {
  const coded = lines.flatMap(({ pieces }) => {
    const [first, label] = pieces.slice(0, 2).flatMap(({ words }) => words);
    return first && label && isCode(first) ? [{ first, label }] : [];
  });
  const x = partedAt(coded, lines);
  return x === null ? lines : lines.map((line) => cutAt(line, x));
}

const isCode = ({ text }: Word): boolean => code.test(text) && !isPeriod(text);

/** Whether most of these pieces are codes, each alone, and enough of them for a column. */
export function areCodes(pieces: readonly { words: Word[] }[]): boolean {
  const codes = pieces.filter(({ words }) => words.length === 1 && isCode(words[0]!)).length;
  return codes >= FEWEST && codes >= MOST * pieces.length;
}

/** Where the labels begin behind the codes; null where no such column shows itself. */
function partedAt(coded: readonly Coded[], lines: Line[]): number | null {
  if (coded.length < FEWEST) return null;
  const x = median(coded.map(({ label }) => label.x0));
  const start = median(coded.map(({ first }) => first.x0));
  const slack = AT_ONCE * coded[0]!.first.size;
  const own = coded.filter(({ first, label }) => Math.abs(label.x0 - x) <= slack && Math.abs(first.x0 - start) <= slack);
  const size = coded[0]!.first.size;
  // The heading of the codes ("Ref" over "P1") may be wider than they are.
  const heads = lines.flatMap(({ pieces: [first] }) => first!.words.slice(0, 1)).filter((word) => Math.abs(word.x0 - start) <= slack && word.x1 <= x - WIDE * size);
  const end = Math.max(...own.map(({ first }) => first.x1), ...heads.map(({ x1 }) => x1));
  const begins = ({ words }: { words: Word[] }): boolean => words.some((word) => Math.abs(word.x0 - x) <= slack);
  const reaches = lines.some(({ pieces }) => pieces.length > 1 && pieces[0]!.words.some((word) => word.x0 < x - slack && word.x1 > end + slack));
  const goOn = lines.filter(({ pieces: [first] }) => Math.abs(first!.x0 - x) <= slack).length;
  const headed = lines.some(({ pieces }) => pieces.some((piece) => begins(piece) && !isCode(piece.words[0]!)));
  const isColumn = own.length >= FEWEST && !reaches && (x - end >= WIDE * size || (headed && goOn > 0));
  return isColumn ? x : null;
}

function cutAt(line: Line, x: number): Line {
  const [{ words }, ...others] = line.pieces as [Line['pieces'][number]];
  const slack = AT_ONCE * line.size;
  if (words.length < 2 || !isCode(words[0]!) || Math.abs(words[1]!.x0 - x) > slack) return line;
  const pieces = [pieceOf(words.slice(0, 1)), pieceOf(words.slice(1)), ...others];
  return { ...line, ...hull(pieces), pieces };
}
