import type { Box } from '../../model/geometry.ts';
import type { Page, Run } from '../../model/page.ts';
import { titleBlocks } from '../cards/cardTitle.ts';
import { layLines } from '../cards/lines/layLines.ts';

/** A heading of a page, which may name what a table under it is of. */
export interface Headline {
  text: string;
  box: Box;
  size: number;
}

/** A heading is set at least this many times as large as most of its page, where it is neither bold nor light on a dark ground. */
const LARGER = 1.15;
/** A heading is shorter than this, in characters; longer ones are text. */
const LONGEST = 160;
/** A table that is no higher than its only text, with this many times its size of white around it, is the bar of a title. */
const WHITE = 2;
const FIGURE = /^£?[\d.,]+%?$/;

/** The headings of a page, from its top: what stands in its tables is none, unless a table is nothing but a title's bar. */
export function findHeadlines(page: Page, tables: readonly Box[]): Headline[] {
  const level = page.runs.filter(({ angle, artifact, text }) => Math.abs(angle) < 1 && !artifact && text.trim() !== '');
  const figures = level.filter(({ text }) => FIGURE.test(text.trim()));
  const sizes = level.map(({ size }) => size).toSorted((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  // Words as large as the figures beside them say what stands for one: "Not set".
  const standsOut = (run: Run): boolean => run.bold || run.size >= LARGER * usual || isLight(run.colour);
  const words = level.filter((run) => standsOut(run) && !FIGURE.test(run.text.trim()) && !(run.size >= LARGER * usual && figures.some((figure) => figure.size === run.size && Math.abs(figure.origin[1] - run.origin[1]) < 1)));
  const blocks = titleBlocks(layLines({ ...page, runs: words }).flat());
  return blocks.map(({ text, box, size }) => ({ text: text.replace(/\s+/gu, ' ').trim(), box, size }))
    .filter(({ text, box, size }) => text.length <= LONGEST && !tables.some((table) => holds(table, box) && table[3] - table[1] > box[3] - box[1] + WHITE * size))
    .toSorted((a, b) => a.box[1] - b.box[1]);
}

function isLight(colour: string): boolean {
  return [1, 3, 5].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) > 200);
}

function holds(table: Box, [x0, y0, x1, y1]: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x > table[0] && x < table[2] && y > table[1] && y < table[3];
}
