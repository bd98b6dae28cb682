import { remember } from '../../remember.ts';
import { countWords, findWords } from '../lines/cardWords.ts';
import { isKnownTitle, titleBlocks } from '../cardTitle.ts';
import type { Block } from '../lines/intoBlocks.ts';
import type { Piece } from '../lines/layLines.ts';
import { beginsFigures, placeItems } from '../items/placeItems.ts';
import { readItems } from '../items/readItems.ts';
import { isFigure } from '../lines/readLoneValue.ts';

type Line = readonly Piece[];

/** Points between two places tried for a gutter; narrower than any that is set between cards. */
const STEP = 4;
/** A card has at least two figures, each with its word. */
const FEWEST_WORDS = 2;
/** Words that head a comment, a chart or a note, and no card. */
const NO_TITLE = /^(?:comment(?:ary|s)?|narrative|notes?|source|summary|analysis|action|key|chart|performance commentary|what (?:is|does))\b/i;

/**
 * The stretches of text that may each be a card though nothing is drawn around them: columns that print the same words
 * side by side, cut at the titles over their figures.
 */
export function findStretches(lines: readonly Line[]): Line[][] {
  return columnsOf(lines).flatMap(cutAtTitles);
}

/** Text in columns as cards stand: on both sides of a gutter figures with the same words. */
function columnsOf(lines: readonly Line[]): Line[][] {
  const gutter = findGutter(lines);
  if (gutter === null) return lines.length > 0 ? [[...lines]] : [];
  const { x, from, to } = gutter;
  const within = lines.slice(from, to);
  const side = (keep: (piece: Piece) => boolean): Line[] => within.map((line) => line.filter(keep)).filter((line) => line.length > 0);
  return [lines.slice(0, from), side(({ box }) => box[0] < x), side(({ box }) => box[0] >= x), lines.slice(to)].flatMap(columnsOf);
}

/** Lines `from` up to `to` stand clear of `x` on both sides. */
interface Gutter {
  x: number;
  from: number;
  to: number;
  /** How many words of figures stand on the side that has fewer. */
  weight: number;
}

function findGutter(lines: readonly Line[]): Gutter | null {
  const boxes = lines.flat().map(({ box }) => box);
  const [starts, ends] = [boxes.map((box) => box[0]).toSorted((a, b) => a - b), boxes.map((box) => box[2]).toSorted((a, b) => a - b)];
  const [left, right] = [starts[0] ?? Infinity, ends.at(-1) ?? -Infinity];
  const telling: Telling = new Map();
  let [best, begun, ended]: [Gutter | null, number, number] = [null, 0, 0];
  for (let x = left + STEP; x < right; x += STEP) {
    const before = begun + ended;
    while (starts[begun]! < x) begun += 1;
    while (ends[ended]! <= x) ended += 1;
    // Where no text has begun or ended, the same stands on both sides as at the place before.
    if (begun + ended === before) continue;
    for (const gutter of guttersAt(lines, x, telling)) {
      if (best === null || gutter.weight > best.weight || (gutter.weight === best.weight && gutter.to - gutter.from > best.to - best.from)) best = gutter;
    }
  }
  return best;
}

/** The runs of lines that stand clear of `x` and print words of the same kinds on both of its sides. */
function guttersAt(lines: readonly Line[], x: number, telling: Telling): Gutter[] {
  const gutters: Gutter[] = [];
  let [from, before, behind] = [0, false, false];
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line?.every(({ box }) => box[0] >= x || box[2] <= x)) {
      before ||= line[0]!.box[0] < x;
      behind ||= line.at(-1)!.box[0] >= x;
      continue;
    }
    // White stands beside most text, which then need not be looked into.
    const weight = before && behind ? weigh(lines.slice(from, at), x, telling) : 0;
    if (weight >= FEWEST_WORDS) gutters.push({ x, from, to: at, weight });
    [from, before, behind] = [at + 1, false, false];
  }
  return gutters;
}

/**
 * How many words of figures stand on the side of `x` that has fewer, where some of one kind stand on both; else 0. Of
 * equals the place that leaves more words their figures weighs more: the white between words and figures parts no cards.
 */
function weigh(lines: readonly Line[], x: number, telling: Telling): number {
  const sides = { before: [] as string[], behind: [] as string[] };
  const figures = { before: 0, behind: 0 };
  for (const line of lines) {
    for (const { from, kinds } of tellingIn(line, telling)) {
      const side = from < x ? 'before' : 'behind';
      if (kinds.length === 0) figures[side] += 1;
      else sides[side].push(...kinds);
    }
  }
  const isShared = sides.before.some((kind) => sides.behind.includes(kind));
  const paired = Math.min(sides.before.length, figures.before) + Math.min(sides.behind.length, figures.behind);
  return isShared ? Math.min(sides.before.length, sides.behind.length) + Math.min(0.9, 0.01 * paired) : 0;
}

/** Of the lines looked into so far, the few pieces that hold words of figures, or a figure alone: where each begins, and what they are of. */
type Telling = Map<Line, { from: number; kinds: readonly string[] }[]>;

function tellingIn(line: Line, telling: Telling): { from: number; kinds: readonly string[] }[] {
  const known = telling.get(line) ?? line.map(({ text, box }) => ({ from: box[0], kinds: kindsOf(text), alone: isFigure(text) })).filter(({ kinds, alone }) => kinds.length > 0 || alone);
  telling.set(line, known);
  return known;
}

/** What the words and figures in a text are of. */
const kindsOf = remember<readonly string[]>((text) => {
  const words = findWords(text);
  const items = readItems(text);
  return (items.length > words.length ? items : words).map(({ kind }) => kind);
});

/** One stretch for each title with figures under it. */
function cutAtTitles(lines: readonly Line[]): Line[][] {
  const words = Math.min(...lines.flat().filter(({ text }) => countWords(text) > 0).map(({ size }) => size));
  if (words === Infinity) return [];
  const headings = titleBlocks(lines.flat()).filter((block) => isHeading(block, words)).toSorted((a, b) => a.box[1] - b.box[1]);
  if (headings.length === 0) return [];
  const titles: Block[] = [];
  let reached = -Infinity;
  for (const [at, [first]] of lines.entries()) {
    const [, top, , bottom] = first!.box;
    const next = bottom - 1;
    // A line is read only where a heading stands beside it, or between it and what was read last.
    const decides = headings.some(({ box }) => box[1] >= Math.min(reached, next) && box[1] < Math.max(next, top + 2));
    if (!decides || !holdsFigures(lines, at)) continue;
    const between = headings.filter(({ box, text }) => box[1] >= reached && box[3] <= top + 1 && text !== titles.at(-1)?.text);
    const title = between.findLast(({ text }) => isKnownTitle(text)) ?? between.at(-1);
    if (title) titles.push(title);
    reached = next;
  }
  return titles.map(({ box }, index) => lines.filter(([first]) => first!.box[3] > box[1] && first!.box[1] < (titles[index + 1]?.box[1] ?? Infinity) - 1));
}

/** True where figures begin in a line, which may go on in the next, or where words stand over them. */
function holdsFigures(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  return placeItems(line).length > 0 || beginsFigures(line, lines[at + 1]) || (line.length > 1 && line.every(({ text }) => countWords(text) > 0));
}

/** Bold, or larger than the words of the figures, or known. */
function isHeading({ text, bold, size }: Block, words: number): boolean {
  return !NO_TITLE.test(text) && (bold || size > words + 0.3 || isKnownTitle(text));
}
