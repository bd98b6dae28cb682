import type { Rules } from '../rules/cleanRulings.ts';
import type { Lattice } from './lattice.ts';
import type { OpenRegion } from './judgeRegion.ts';
import type { Region } from '../grid/grid.ts';
import { middleX, middleY } from '../text/lines.ts';
import { median, type Word } from '../text/words.ts';

/** Whether a word's middle lies in a box, widened by `slack` points. */
export function inside(word: Word, box: { x0: number; y0: number; x1: number; y1: number }, slack: number): boolean {
  const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2];
  return x >= box.x0 - slack && x <= box.x1 + slack && y >= box.y0 - slack && y <= box.y1 + slack;
}

/** The pieces of one column's line lie within this many points of one another. */
const SAME_LINE = 1.5;
/** A line across so much of a table's width parts its rows. */
const FULL = 0.9;

/**
 * What a lattice holds: also the pieces of its columns' lines that a section's label parts from the rest, and that meet no
 * line across; and, in its first row, the lines from one of its columns' lines to another, under the groups of a filled heading.
 */
export function latticeRegion(lattice: Lattice, page: Rules, words: Word[]): Region {
  const { x0, y0, x1, y1, rules } = lattice;
  const [across, down] = [new Set(rules.across), new Set(rules.down)];
  const onLine = (x: number) => rules.down.some(({ at }) => Math.abs(at - x) <= SAME_LINE);
  const parted = page.down.filter((rule) => !down.has(rule) && rule.from >= y0 && rule.to <= y1 && onLine(rule.at));
  const second = fullAcross(lattice);
  const within = page.across.filter((rule) => !across.has(rule) && rule.at > y0 && rule.at < second - SAME_LINE && onLine(rule.from) && onLine(rule.to));
  return { x0, y0, x1, y1, rules: { across: [...rules.across, ...within], down: [...rules.down, ...parted] }, words: words.filter((word) => inside(word, lattice, 0.5)) };
}

/** Where the first line across (nearly) the whole of a table stands under its top; at its foot, if none does. */
export function fullAcross({ x0, x1, y0, y1, rules }: Pick<Region, 'x0' | 'x1' | 'y0' | 'y1' | 'rules'>): number {
  return rules.across.filter(({ at, from, to }) => at > y0 + SAME_LINE && to - from >= FULL * (x1 - x0)).reduce((least, { at }) => Math.min(least, at), y1);
}

/** An open region's box runs to the full-width rules that bound it. */
export function openRegion({ zone, from, to }: OpenRegion, rules: Rules, words: Word[]): Region {
  const lines = zone.lines.slice(from, to + 1);
  const size = median(lines.map((line) => line.size));
  const own = new Set(lines.flatMap((line) => line.pieces.flatMap((piece) => piece.words)));
  const x0 = Math.min(...lines.map((line) => line.x0));
  const x1 = Math.max(...lines.map((line) => line.x1));
  const y0 = lines[0]!.y0;
  const y1 = lines.at(-1)!.y1;
  const across = rules.across.filter((rule) => rule.at > y0 - 1.2 * size && rule.at < y1 + 1.2 * size && Math.min(rule.to, x1) - Math.max(rule.from, x0) > 0.5 * Math.min(rule.to - rule.from, x1 - x0) && rule.from > x0 - 60 && rule.to < x1 + 60);
  const down = rules.down.filter((rule) => rule.at > x0 - 2 && rule.at < x1 + 2 && Math.min(rule.to, y1) - Math.max(rule.from, y0) > 0);
  const left = Math.min(x0, ...across.map((rule) => rule.from));
  const right = Math.max(x1, ...across.map((rule) => rule.to));
  // Turned headings end beside the level ones, and stand up from there.
  const turned = words.filter((word) => word.turned && middleX(word) > x0 && middleX(word) < x1 && word.y1 > y0 - 0.5 * size && middleY(word) < y1);
  return { x0: left - 1, y0: Math.min(y0 - 1, ...across.map((rule) => rule.at), ...turned.map((word) => word.y0 - 1)), x1: right + 1, y1: Math.max(y1 + 1, ...across.map((rule) => rule.at)), rules: { across, down }, words: [...own, ...turned] };
}
