import type { Rule } from '../rules/cleanRulings.ts';
import { leader, lowerBound, type Word } from './words.ts';

/** Words that stand together on a line, with no gap wider than a word space. */
export interface Piece {
  words: Word[];
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** What stands on one baseline, left to right. */
export interface Line {
  pieces: Piece[];
  base: number;
  /** The median size of its words. */
  size: number;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** Baselines this close (in sizes) are one line; a shift beyond it is another line, or a mark. */
const sameLine = 0.3;
/** A gap wider than this many sizes parts two pieces: justified prose stays below it, columns mostly do not. */
const pieceGap = 0.72;

export const middleX = (box: { x0: number; x1: number }) => (box.x0 + box.x1) / 2;
export const middleY = (box: { y0: number; y1: number }) => (box.y0 + box.y1) / 2;

export const textOf = ({ words }: Piece) => (words.length === 1 ? words[0]!.text : words.map((word) => word.text).join(' '));

export function hull(boxes: { x0: number; y0: number; x1: number; y1: number }[]): { x0: number; y0: number; x1: number; y1: number } {
  const out = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const box of boxes) {
    out.x0 = Math.min(out.x0, box.x0);
    out.y0 = Math.min(out.y0, box.y0);
    out.x1 = Math.max(out.x1, box.x1);
    out.y1 = Math.max(out.y1, box.y1);
  }
  return out;
}

export const pieceOf = (words: Word[]): Piece => ({ words, ...hull(words) });

function lineOf(pieces: Piece[]): Line {
  const words = pieces.flatMap((piece) => piece.words);
  const sizes = words.map((word) => word.size).sort((a, b) => a - b);
  return { pieces, base: words.reduce((sum, word) => sum + word.base, 0) / words.length, size: sizes[sizes.length >> 1]!, ...hull(pieces) };
}

/** Whether a drawn line stands between two words. */
function walled(left: Word, right: Word, walls: Rule[], places: number[]): boolean {
  const middle = (Math.max(left.y0, right.y0) + Math.min(left.y1, right.y1)) / 2;
  for (let i = lowerBound(places, left.x1 - 0.15 * left.size); i < walls.length && places[i]! <= right.x0 + 0.15 * right.size; i++) {
    if (walls[i]!.from <= middle && walls[i]!.to >= middle && places[i]! > (left.x0 + left.x1) / 2 && places[i]! < (right.x0 + right.x1) / 2) return true;
  }
  return false;
}

/** Lines of this many lower-case words or more may be justified: their usual gap, and not the type size, is their word space. */
const justifiedFrom = 5;
/** A gap this many times the usual one of a justified line parts pieces. */
const justifiedGap = 1.9;
/** No word space is wider than this many sizes. */
const widestSpace = 1.6;
/** Most gaps of a justified line differ by less than this factor; in a row of a table they do not. */
const evenGap = 1.4;
/** Hardly any is narrower than this share of the usual one: headings of two words each have such gaps within, and wide ones between them. */
const narrowGap = 0.5;

/** The widest gap, in points for each point of type size, that is still a word space on this line. */
function wordSpace(ordered: Word[]): number {
  const doubtful = ordered.some((word, i) => i > 0 && word.x0 - ordered[i - 1]!.x1 > pieceGap * word.size && word.x0 - ordered[i - 1]!.x1 <= widestSpace * word.size);
  if (!doubtful) return pieceGap;
  const prose = ordered.filter((word) => /^[("'‘“]?\p{L}*\p{Ll}{2,}/u.test(word.text)).length;
  if (prose < justifiedFrom || prose < 0.6 * ordered.length) return pieceGap;
  const gaps = ordered.slice(1).map((word, i) => (word.x0 - ordered[i]!.x1) / word.size).sort((a, b) => a - b);
  const usual = gaps[gaps.length >> 1]!;
  const even = gaps[Math.floor(0.85 * (gaps.length - 1))]! <= evenGap * usual && gaps[Math.floor(0.2 * (gaps.length - 1))]! >= narrowGap * usual;
  return even ? Math.max(pieceGap, Math.min(widestSpace, justifiedGap * usual)) : pieceGap;
}

/** A sign of money set at its column's left edge, or of per cent at its right, stands at most this many sizes from its figure. */
const signReach = 5;

/** Leaders belong to what they lead from, and lone signs to their figure, however wide the gap. */
function belongs(left: Word, right: Word): boolean {
  if (leader.test(right.text) && !leader.test(left.text)) return true;
  const gap = (right.x0 - left.x1) / Math.max(left.size, right.size);
  if (/^\(?[$£€¥]$/.test(left.text)) return gap < signReach && /^[(\d.,–—-]/.test(right.text);
  return /^[%)]+$/.test(right.text) && gap < 0.4 * signReach && /[\d.]$/.test(left.text);
}

/** Whether a word is an amount's sign, or begins with one, right after another amount: a new cell begins. */
const opensAmount = (left: Word, right: Word) => /^\(?[$£€¥]/.test(right.text) && /\d[\d.,]*\)?$/.test(left.text);

function cutPieces(words: Word[], walls: Rule[], places: number[]): Piece[] {
  const pieces: Word[][] = [];
  let far = -Infinity;
  const ordered = words.toSorted((a, b) => a.x0 - b.x0 || a.x1 - b.x1 || a.run.id - b.run.id);
  const space = wordSpace(ordered);
  for (const word of ordered) {
    const last = pieces.at(-1)?.at(-1);
    const size = last ? Math.max(last.size, word.size) : 0;
    const apart = !last || (word.x0 - far > space * size && !belongs(last, word)) || (leader.test(last.text) && !leader.test(word.text)) || opensAmount(last, word) || walled(last, word, walls, places);
    if (apart) pieces.push([word]);
    else pieces.at(-1)!.push(word);
    far = Math.max(far, word.x1);
  }
  return pieces.map(pieceOf);
}

/** The lines that level words make, top to bottom. `walls` are drawn lines that no piece may cross. */
export function layLines(words: Word[], walls: Rule[] = []): Line[] {
  const ordered = walls.toSorted((a, b) => a.at - b.at);
  const places = ordered.map((wall) => wall.at);
  const groups: Word[][] = [];
  let sum = 0;
  for (const word of words.filter((word) => !word.turned).toSorted((a, b) => a.base - b.base || a.x0 - b.x0 || a.run.id - b.run.id)) {
    const group = groups.at(-1);
    if (group && word.base - sum / group.length <= sameLine * Math.min(word.size, group[0]!.size) && word.base - group[0]!.base <= 1.5 * sameLine * word.size) {
      group.push(word);
      sum += word.base;
    } else {
      groups.push([word]);
      sum = word.base;
    }
  }
  return groups.map((group) => lineOf(cutPieces(group, ordered, places)));
}

/** Lines overlap when they share more than this of a line's height; lines of different rows never do. */
const overlapFrom = 0.2;

export const overlaps = (upper: Line, lower: Line) => upper.y1 - lower.y0 > overlapFrom * Math.min(upper.size, lower.size);

/** Whether a line is bold, or white as on a dark ground. */
export const isBold = ({ pieces }: Line) => pieces.every(({ words }) => words.every(({ run }) => run.bold || run.colour === '#ffffff'));

/** More lines than this, each overlapping the next, are columns of prose set on different baselines. */
const mostFolded = 6;

/** Pieces one above the other, as one. */
export function stackPieces(pieces: Piece[]): Piece[][] {
  const stacks: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.x0 - b.x0)) {
    const last = stacks.at(-1);
    if (last && piece.x0 < Math.max(...last.map((other) => other.x1))) last.push(piece);
    else stacks.push([piece]);
  }
  return stacks;
}

/**
 * Lines that overlap because a row's cells are centred on one another, each such row as one line. `holds` says whether a
 * text may be a cell beside others of more lines.
 */
export function foldLines(lines: Line[], holds: (text: string) => boolean): Line[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && overlaps(group.at(-1)!, line)) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    if (group.length === 1 || group.length > mostFolded) return group;
    const stacks = stackPieces(group.flatMap((line) => line.pieces));
    const single = stacks.filter((stack) => stack.length === 1 && holds(textOf(stack[0]!)));
    if (stacks.length < 2 || single.length === 0) return group;
    const pieces = stacks.map((stack) => pieceOf(stack.toSorted((a, b) => a.y0 - b.y0).flatMap((piece) => piece.words)));
    return [{ pieces, base: group[group.length >> 1]!.base, size: group[0]!.size, ...hull(pieces) }];
  });
}
