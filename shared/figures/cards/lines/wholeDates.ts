import { everyMatch } from '../../everyMatch.ts';
import type { Piece } from './layLines.ts';

type Line = readonly Piece[];

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY = '(?:[12]?\\d|3[01])(?:st|nd|rd|th)?';
/** A date that its line cuts behind the day, the month or the quarter, or a year at its stroke or behind it, and what the line under it begins with then. */
const CUT = [
  { begun: new RegExp(`(?<![^\\s(])${DAY}$`, 'iu'), rest: new RegExp(`^${MONTH} (?:20)?\\d\\d(?![\\d.,]*[\\d%])`, 'iu') },
  { begun: new RegExp(`(?<![^\\s(])(?:${DAY} )?${MONTH}$`, 'iu'), rest: /^20\d\d(?![\d%]|[.,]\d)/u },
  { begun: /(?<![^\s(])q[1-4]$/iu, rest: /^(?:20)?\d\d[/-]\d\d(?![\d%]|[.,]\d)/u },
  { begun: /(?<![^\s(])20\d\d[/-](?:20\d?)?$/u, rest: /^(?:20)?\d{1,2}(?![\d%]|[.,]\d)/u },
];
const WORD = /\S+/gu;
/** White between the two lines, in sizes of their type, and how far from each other they may begin, in the same measure. */
const LEADING = 0.6;
const FLUSH = 2;

/**
 * Lines in which a date that a narrow column cuts stands whole in the second of them: in "England 31" over "March 2021" the
 * day is no figure of England's, and in "…63.3% | 31" over "December 2019 65.9%" the last is of a day.
 */
export function withWholeDates(lines: readonly Line[]): Line[] {
  const pieces = lines.flat();
  const cuts = pieces.flatMap((piece) => {
    const cut = cutOf(piece, pieces);
    return cut === null ? [] : [[piece, cut] as const];
  });
  if (cuts.length === 0) return [...lines];
  const [ends, rests] = [new Map(cuts.map(([piece, { at }]) => [piece, at])), new Map(cuts.map(([piece, { at, rest }]) => [rest, piece.text.trimEnd().slice(at)]))];
  return lines.map((line) => line.map((piece) => withoutEnd(withStart(piece, rests.get(piece)), ends.get(piece))).filter(({ text }) => text !== '')).filter((line) => line.length > 0);
}

function cutOf({ text, box, size, edges }: Piece, pieces: readonly Piece[]): { at: number; rest: Piece } | null {
  const printed = text.trimEnd();
  // Two columns may stand so close that their words seem one text: the date goes on under where its own begins.
  const starts = everyMatch(printed, WORD).map(({ index }) => edges[index] ?? box[0]);
  for (const { begun, rest } of CUT) {
    const at = printed.search(begun);
    const next = at < 0 ? undefined : pieces.find((other) => rest.test(other.text.trim()) && Math.abs(other.size - size) < 0.5 && other.box[1] > box[1] && Math.abs(other.box[1] - box[3]) < LEADING * size
      && Math.min(...starts.map((start) => Math.abs(other.box[0] - start)), Math.abs(other.box[0] + other.box[2] - box[0] - box[2]) / 2) < FLUSH * size);
    if (next !== undefined) return { at, rest: next };
  }
  return null;
}

function withStart(piece: Piece, start: string | undefined): Piece {
  if (start === undefined) return piece;
  const before = /[/-](?:20\d?)?$/u.test(start) ? start : `${start} `;
  return { ...piece, text: before + piece.text, edges: [...Array.from(before, () => piece.edges[0] ?? piece.box[0]), ...piece.edges] };
}

function withoutEnd(piece: Piece, at: number | undefined): Piece {
  if (at === undefined) return piece;
  const text = piece.text.slice(0, at).replace(/[\s|;·•]+$/u, '');
  return { ...piece, text, edges: piece.edges.slice(0, text.length + 1), box: [piece.box[0], piece.box[1], piece.edges[text.length] ?? piece.box[2], piece.box[3]] };
}
