import { hull, pieceOf, type Line, type Piece } from '../text/lines.ts';
import type { Word } from '../text/words.ts';

/** So many months or quarters that follow one another on a line are headings of as many columns. */
const FEWEST = 3;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = /^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:[-’'/]?(?:20)?\d\d)?$/i;
const QUARTER = /^(?:q|qtr)([1-4])$/i;

/** Where in the year a word alone stands; null for one that is no month and no quarter. */
function placeOf({ text }: Word): { of: 4 | 12; at: number } | null {
  const quarter = QUARTER.exec(text)?.[1];
  if (quarter !== undefined) return { of: 4, at: Number(quarter) - 1 };
  const month = MONTH.exec(text)?.[1];
  return month === undefined ? null : { of: 12, at: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) };
}

function follows(word: Word, before: Word | undefined): boolean {
  const [here, last] = [placeOf(word), before === undefined ? null : placeOf(before)];
  return here !== null && last !== null && here.of === last.of && here.at === (last.at + 1) % here.of;
}

/** The words of a line that stand in a row of months or quarters. */
function inSeries(words: readonly Word[]): Set<Word> {
  const found = new Set<Word>();
  let run: Word[] = [];
  for (const word of [...words, undefined]) {
    if (word !== undefined && follows(word, run.at(-1))) run.push(word);
    else {
      if (run.length >= FEWEST) for (const one of run) found.add(one);
      run = word === undefined ? [] : [word];
    }
  }
  return found;
}

/** A line with each of the months or quarters that follow one another on it as a piece of its own: over columns that are blank yet they stand a word space apart. */
export function cutSeries(line: Line): Line {
  const words = line.pieces.flatMap((piece) => piece.words);
  const series = words.length < FEWEST ? new Set<Word>() : inSeries(words);
  if (series.size === 0) return line;
  const pieces = line.pieces.flatMap((piece) => cutAround(piece, series));
  return pieces.length === line.pieces.length ? line : { ...line, ...hull(pieces), pieces };
}

/** "Mar YTD" parts behind the month; "Mar 2024" does not. */
function cutAround({ words }: Piece, series: ReadonlySet<Word>): Piece[] {
  const isCut = (word: Word, before: Word): boolean => series.has(word) || (series.has(before) && !/^\d/.test(word.text));
  return words.reduce<Word[][]>((parts, word, i) => (i === 0 || isCut(word, words[i - 1]!) ? [...parts, [word]] : [...parts.slice(0, -1), [...parts.at(-1)!, word]]), []).map(pieceOf);
}
