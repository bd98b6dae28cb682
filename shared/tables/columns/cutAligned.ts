import { cutHeadRows } from './cutHeadRows.ts';
import { cutPeriods } from './cutPeriods.ts';
import { cutSeries } from './cutSeries.ts';
import { isFigure, isItsYear, isPeriod, isPlaceholder, isThousands, isValue } from '../text/kinds.ts';
import { hull, pieceOf, textOf, type Line, type Piece } from '../text/lines.ts';
import { holdsFigures } from '../text/tabular.ts';
import type { Word } from '../text/words.ts';

/** This many figures that begin or end at one x (to a point) make a column there. */
const makeColumn = 3;
/** So many of them stand by themselves; others may be the end of a label that runs close up to them. */
const standApart = 2;

/** A year at the end of a sentence is no figure of a column. */
const endsSentence = /\d\.$/;

/** "September 2024" is one date, wherever its year ends. */
const isYearOf = (before: Word, year: string) => /^20\d\d[),.]?$/.test(year) && /^\(?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i.test(before.text);

/** "per 10,000" is what a rate is of, wherever it ends. */
const isBaseOf = (before: Word, base: string) => /^\(?per$/i.test(before.text) && /^(?:1|10|100),?000\)?$/.test(base);

/** "Qtr 1" is one quarter, wherever its number ends. */
const isQuarterOf = (before: Word, number: string) => /^(?:quarter|qtr)\.?$/i.test(before.text) && /^[1-4]$/.test(number);

/** A year behind the words of a heading ("England 2023") is theirs: no figure stands on its line. */
const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text);

/** How many figures, or other texts, begin, or end, at each x, rounded to points. */
function countEdges(lines: Line[], edge: (piece: Piece) => number, counted: (text: string) => boolean = isValue): Map<number, number> {
  const counts = new Map<number, number>();
  for (const line of lines) {
    for (const piece of line.pieces) {
      if (!counted(textOf(piece))) continue;
      const at = Math.round(edge(piece));
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  return counts;
}

const at = (counts: Map<number, number>, x: number) => [-1, 0, 1].reduce((sum, by) => sum + (counts.get(Math.round(x) + by) ?? 0), 0);

/** Plain whole numbers, or a dash and a figure, this many sizes apart are two cells'; nearer, they may be the groups of one, or its sign. */
const plainApart = 0.45;
const marked = /[.,%)]/;

/** Whether two neighbouring words of a piece are figures of two cells: written so that they cannot be parts of one number. */
function areTwo(left: Word, right: Word, next: Word | undefined): boolean {
  if (right.raised || right.text.startsWith('(') || left.text.endsWith(',')) return false;
  if (fraction.test(left.text)) return isFigure(right.text);
  if (rating.test(right.text)) return isFigure(left.text) && right.x0 - left.x1 >= plainApart * right.size;
  if (isFigure(left.text) && isFigure(right.text)) return !isThousands(left.text, right.text) && (marked.test(left.text) || marked.test(right.text) || right.x0 - left.x1 >= plainApart * right.size);
  // A dash between figures may be a range, and before one a minus sign.
  if (isFigure(left.text)) return isPlaceholder(right.text) && (next === undefined || !isFigure(next.text) || right.text.length > 1);
  return isPlaceholder(left.text) && isFigure(right.text) && (left.text.length > 1 || right.x0 - left.x1 >= plainApart * right.size);
}

/** The letter of a rating behind its figure. */
const rating = /^[RAGB]$/;
/** What a share behind which it stands is of: "71.2% (37/52)"; "(2021/22)" is its year. */
const fraction = /^(?!\(?(?:19|20)\d\d\/)\(?\d{1,5}\/\d{1,5}\)?$/;

/** Figures of neighbouring columns that stand a word space apart, each as a piece of its own, and the letter that rates the last. */
function cutFigures(piece: Piece): Piece[] {
  const { words } = piece;
  if (words.length < 2 || !isValue(words[0]!.text) || !words.every(({ text }) => isValue(text) || rating.test(text) || fraction.test(text) || isItsYear(text))) return [piece];
  const parts: Word[][] = [[words[0]!]];
  words.slice(1).forEach((word, i) => {
    if (areTwo(words[i]!, word, words[i + 2])) parts.push([word]);
    else parts.at(-1)!.push(word);
  });
  return parts.length === 1 ? [piece] : parts.map(pieceOf);
}

/** The figures that a piece of text ends with, each by itself; of a figure, the whole. */
function figuresAtEnd(piece: Piece): Piece[] {
  if (piece.words.length < 2 || isValue(textOf(piece))) return [piece];
  return piece.words.slice(piece.words.findLastIndex(({ text }) => !isFigure(text)) + 1).map((word) => pieceOf([word]));
}

/** Where the comment begins in a figure, or a rating, with words behind it, and behind its year: "84.0% (2022/23) On track"; 0 where none does. */
function commentIn({ words: [first, second, third] }: Piece): number {
  if (second === undefined || !(isValue(first!.text) || rating.test(first!.text))) return 0;
  if (/^\p{L}/u.test(second.text)) return 1;
  return isItsYear(second.text) && third !== undefined && /^\p{L}/u.test(third.text) ? 2 : 0;
}

/** So many names or comments, not all the same, that begin at one place a word space behind figures are a column: units are the same, and months are those of days. */
const FEWEST_COMMENTS = 3;

/** A comment that stands close behind the figures of the last column: figures, or ratings, stand over one another, and so do the words behind them. */
function cutComments(lines: Line[]): Line[] {
  const close = lines.flatMap(({ pieces }) => pieces.slice(1).filter((piece) => commentIn(piece) > 0)).map((piece) => piece.words[commentIn(piece)]!);
  if (!lines.some(({ pieces }) => pieces.some((piece) => commentIn(piece) > 0))) return lines;
  const edges = ([(piece) => piece.x0, (piece) => piece.x1, (piece) => (piece.x0 + piece.x1) / 2] as ((piece: Piece) => number)[]).map((edge) => ({ edge, counts: countEdges(lines, edge, (text) => isValue(text) || rating.test(text)) }));
  const begins = countEdges(lines, (piece) => piece.x0, (text) => /^\p{L}/u.test(text));
  const isAside = (word: Word): boolean => {
    const others = close.filter(({ x0 }) => Math.abs(x0 - word.x0) <= 1);
    return others.length >= FEWEST_COMMENTS && others.every(({ text }) => /^\p{Lu}/u.test(text) && !isPeriod(text)) && new Set(others.map(({ text }) => text)).size > 1;
  };
  const isParted = (piece: Piece, from: number): boolean => {
    const word = piece.words[from]!;
    return isAside(word) || (at(begins, word.x0) >= standApart && edges.some(({ edge, counts }) => at(counts, edge(pieceOf(piece.words.slice(0, from)))) >= standApart));
  };
  return lines.map((line) => {
    const pieces = line.pieces.flatMap((piece) => {
      const from = commentIn(piece);
      return from > 0 && isParted(piece, from) ? [pieceOf(piece.words.slice(0, from)), pieceOf(piece.words.slice(from))] : [piece];
    });
    return pieces.length === line.pieces.length ? line : { ...line, pieces };
  });
}

/**
 * A label that runs close up to its figures reads as one piece with them. Figures at its end that begin or end where a
 * column of figures does are parted from it.
 */
export function cutAligned(all: Line[]): Line[] {
  const lines = cutPeriods(all.map(cutSeries)).map((line) => {
    const pieces = line.pieces.flatMap(cutFigures);
    return pieces.length === line.pieces.length ? line : { ...line, pieces };
  });
  return cutEnds(cutComments(cutHeadRows(lines)));
}

/** The figures at the end of labels. */
function cutEnds(lines: Line[]): Line[] {
  if (!lines.some((line) => line.pieces.some((piece) => piece.words.length > 1 && (isFigure(piece.words.at(-1)!.text) || fraction.test(piece.words.at(-1)!.text))))) return lines;
  // The figures that a label has run up to are of their columns, beside two of each that stand apart.
  const withLast = lines.map((line) => ({ ...line, pieces: line.pieces.flatMap(figuresAtEnd) }));
  const edges = ([(piece) => piece.x0, (piece) => piece.x1] as ((piece: Piece) => number)[]).map((edge) => ({ edge, apart: countEdges(lines, edge), all: countEdges(withLast, edge) }));
  const inColumn = (piece: Piece) => edges.some(({ edge, apart, all }) => at(apart, edge(piece)) >= standApart && at(all, edge(piece)) >= makeColumn);
  // A figure with another in brackets behind it is two only where both columns show themselves, the second by figures without brackets too.
  const plain = countEdges(lines.map((line) => ({ ...line, pieces: line.pieces.filter((piece) => !textOf(piece).includes('(')) })), (piece) => piece.x1);
  const splitsPair = (rest: Word[], last: Piece) => last.words[0]!.text.startsWith('(') && at(plain, last.x1) > 0 && isFigure(rest.at(-1)!.text) && inColumn(pieceOf(rest.slice(0, -1)));
  const cut = (piece: Piece, inHeading: boolean): Piece[] => {
    const parts: Piece[] = [];
    let rest = piece.words;
    while (rest.length > 1) {
      const last = pieceOf(rest.slice(rest.length > 2 && fraction.test(rest.at(-1)!.text) ? -2 : -1));
      if (!isFigure(textOf(last)) || endsSentence.test(textOf(last)) || isYearOf(rest.at(-2)!, textOf(last)) || isBaseOf(rest.at(-2)!, textOf(last)) || isQuarterOf(rest.at(-2)!, textOf(last)) || last.words[0]!.raised || !inColumn(last) || (inHeading && isYear(textOf(last)) && !isYear(rest.at(-2)!.text)) || (isValue(textOf(piece)) && !splitsPair(rest, last))) break;
      parts.unshift(last);
      rest = rest.slice(0, -last.words.length);
    }
    return parts.length === 0 ? [piece] : [pieceOf(rest), ...parts];
  };
  return lines.map((line) => {
    if (isValue(line.pieces.map(textOf).join(' '))) return line;
    const inHeading = !holdsFigures(line);
    const pieces = line.pieces.flatMap((piece) => cut(piece, inHeading));
    return pieces.length === line.pieces.length ? line : { ...line, ...hull(pieces), pieces };
  });
}
