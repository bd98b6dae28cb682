import type { Run } from '../../model/page.ts';

/** A stretch of a run without a space in it, or a whole run that is turned. Page points, y down. */
export interface Word {
  text: string;
  x0: number;
  x1: number;
  /** Top and bottom of the letters, from the size and the baseline and not from the font's own, often odd, box. */
  y0: number;
  y1: number;
  /** Baseline; a raised or lowered mark carries the baseline of the word it belongs to. */
  base: number;
  size: number;
  run: Run;
  /** First character of the run, and one past the last. */
  from: number;
  to: number;
  /** Set above or below the line in smaller letters. */
  raised: boolean;
  lowered: boolean;
  /** Not written from left to right. */
  turned: boolean;
}

/** Letters reach about this far above and below the baseline, in sizes. */
const ascent = 0.74;
const descent = 0.22;
/** Text leaning less than this still reads as level, in degrees. */
const levelWithin = 3;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** Dots or dashes that lead the eye from a label to its figure. */
export const leader = /^(?:(?:[.…·_‥]\s?){3,}|-{4,})$/;
const leaders = /(?:\s?[.…·‥]){4,}|_{4,}/g;

const isSpace = (character: string | undefined) => character !== undefined && /\s/.test(character);

function whole(run: Run, turned: boolean): Word {
  const [x0, y0, x1, y1] = run.box;
  const level = { y0: run.origin[1] - ascent * run.size, y1: run.origin[1] + descent * run.size };
  return { text: run.text.trim(), x0, x1, ...(turned ? { y0, y1 } : level), base: run.origin[1], size: run.size, run, from: 0, to: run.text.length, raised: false, lowered: false, turned };
}

/** Where the run must be cut, as [start, end) of the stretches between spaces; leaders stand alone. */
function stretches(text: string): [number, number][] {
  const cuts: [number, number][] = [];
  const take = (from: number, to: number) => {
    let start = -1;
    for (let i = from; i <= to; i++) {
      if (i < to && !isSpace(text[i])) {
        if (start < 0) start = i;
      } else if (start >= 0) {
        cuts.push([start, i]);
        start = -1;
      }
    }
  };
  let from = 0;
  // Hardly a text has leaders, and `matchAll` is slow even where there is nothing to find.
  for (const match of text.search(leaders) < 0 ? [] : text.matchAll(leaders)) {
    take(from, match.index);
    const lead = match[0].length - match[0].trimStart().length;
    cuts.push([match.index + lead, match.index + match[0].length]);
    from = match.index + match[0].length;
  }
  take(from, text.length);
  return cuts;
}

/** The words of one run. Where the font gives no widths, positions are in proportion to the characters. */
function splitRun(run: Run): Word[] {
  if (run.text.trim() === '') return [];
  if (Math.abs(run.angle) > levelWithin) return [whole(run, true)];
  if (rightToLeft.test(run.text)) return [whole(run, false)];
  const [x0, , x1] = run.box;
  const length = run.text.length;
  const edge = (i: number) => (run.edges ? run.origin[0] + run.edges[i]! : x0 + ((x1 - x0) * i) / length);
  return stretches(run.text).map(([from, to]) => ({
    text: run.text.slice(from, to),
    x0: edge(from),
    x1: edge(to),
    y0: run.origin[1] - ascent * run.size,
    y1: run.origin[1] + descent * run.size,
    base: run.origin[1],
    size: run.size,
    run,
    from,
    to,
    raised: false,
    lowered: false,
    turned: false,
  }));
}

/** A mark is at most this large beside its host, starts within this many of the host's sizes of it, and stands off the baseline by this much. */
const markSize = 0.85;
const markReach = 0.45;
const markOffset = 0.1;

/** Finds the small words that stand raised or lowered beside a larger one and puts them on its line. */
function settleMarks(words: Word[]): void {
  const level = words.filter((word) => !word.turned).toSorted((a, b) => a.base - b.base || a.x0 - b.x0);
  const largest = level.reduce((most, word) => Math.max(most, word.size), 0);
  const bases = level.map((word) => word.base);
  const hosts = level.map((mark) => hostOf(mark, level, bases, largest));
  level.forEach((mark, i) => {
    const host = hosts[i];
    if (!host) return;
    mark.raised = mark.base < host.base;
    mark.lowered = !mark.raised;
    mark.base = host.base;
  });
}

function hostOf(mark: Word, level: Word[], bases: number[], largest: number): Word | null {
  let best: Word | null = null;
  let bestGap = Infinity;
  for (let i = lowerBound(bases, mark.base - largest); i < level.length && bases[i]! <= mark.base + largest; i++) {
    const host = level[i]!;
    const off = Math.abs(host.base - mark.base);
    if (host === mark || mark.size > markSize * host.size || off < markOffset * host.size || off > 0.7 * host.size) continue;
    const gap = mark.x0 >= host.x1 - 0.3 * host.size ? Math.abs(mark.x0 - host.x1) : Math.abs(host.x0 - mark.x1);
    if (gap <= markReach * host.size && gap < bestGap) [best, bestGap] = [host, gap];
  }
  return best;
}

/** First index whose value is not below `value`, in an ascending list. */
export function lowerBound(ascending: number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every word on the page, marks set on their host's line. The order of the runs plays no part. */
export function splitWords(runs: Run[]): Word[] {
  const words = runs.flatMap(splitRun).toSorted((a, b) => a.base - b.base || a.x0 - b.x0 || a.run.id - b.run.id || a.from - b.from);
  settleMarks(words);
  return words;
}

export function median(values: number[]): number {
  if (values.length === 0) return 0;
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[ordered.length >> 1]!;
}
