import type { Rule } from './cleanRulings.ts';
import { equalSteps } from './equalSteps.ts';
import type { Region } from '../grid/grid.ts';
import type { Word } from '../text/words.ts';

/** The fewest marks that make a scale. */
const fewestMarks = 3;
/** A mark stands at most this many sizes before its line, and as evenly apart from the others as this. */
const apart = { line: 2, even: 0.5 };
/** A ruling between columns is at least this share of its region's height. */
const ofColumns = 0.15;

/** A mark of a chart's scale, and the line that begins beside it. */
interface Mark {
  value: number;
  word: Word;
  line: Rule;
}

/**
 * The share of a region over which the lines of charts run. 0 where columns are ruled too: there a table may stand beside
 * the chart.
 */
export function shareOfCharts({ x0, y0, x1, y1, rules }: Region, scales: readonly Scale[]): number {
  const isColumn = ({ at, from, to }: Rule): boolean => at > x0 + 2 && at < x1 - 2 && to - from > ofColumns * (y1 - y0);
  if (scales.length === 0 || rules.down.some(isColumn)) return 0;
  const inside = scales.filter(({ lines: [{ at, from, to }] }) => at > y0 && at < y1 && (from + to) / 2 > x0 && (from + to) / 2 < x1);
  const area = inside.reduce((sum, { lines }) => sum + (lines[0].to - lines[0].from) * (lines.at(-1)!.at - lines[0].at), 0);
  return area / ((x1 - x0) * (y1 - y0));
}

/** The marks of a chart's scale and their lines, from the top. */
export interface Scale {
  marks: [Word, ...Word[]];
  lines: [Rule, ...Rule[]];
}

/** Scales of charts: level lines that begin beside figures in equal steps, at equal distances. */
export function findScales(words: readonly Word[], across: readonly Rule[]): Scale[] {
  if (across.length < fewestMarks) return [];
  const marks = words.flatMap((word) => markOf(word, across) ?? []);
  const scales = [...Map.groupBy(marks, ({ line }) => Math.round(line.from)).values()].flatMap((marksOfOne) => intoScales(marksOfOne.toSorted((a, b) => a.line.at - b.line.at)));
  return scales.map(([first, ...others]) => ({ marks: [first!.word, ...others.map(({ word }) => word)], lines: [first!.line, ...others.map(({ line }) => line)] }));
}

/** A figure at whose height a level line begins right behind it. */
function markOf(word: Word, across: readonly Rule[]): Mark | null {
  const digits = /^[-−]?£?([\d,]+(?:\.\d+)?)%?$/.exec(word.text)?.[1];
  if (digits === undefined || word.turned) return null;
  const [top, bottom] = [word.base - 0.7 * word.size, word.base + 0.1 * word.size];
  const line = across.find(({ at, from }) => at >= top && at <= bottom && from >= word.x1 - 1 && from <= word.x1 + apart.line * word.size);
  return line === undefined ? null : { value: Number(digits.replaceAll(',', '')), word, line };
}

/** Charts under one another have scales that begin anew. */
function intoScales(ordered: readonly Mark[]): Mark[][] {
  const scales: Mark[][] = [];
  for (const mark of ordered) {
    const last = scales.at(-1);
    if (last && goOn([...last.slice(-2), mark])) last.push(mark);
    else scales.push([mark]);
  }
  return scales.filter(({ length }) => length >= fewestMarks);
}

/** Whether the last marks of a scale go on by its steps, in value and in place. */
function goOn(marks: readonly Mark[]): boolean {
  return equalSteps(marks.map(({ value }) => value), 1e-6) && equalSteps(marks.map(({ line }) => line.at), apart.even * marks[0]!.word.size);
}
