import type { Rule } from './cleanRulings.ts';
import { equalSteps } from './equalSteps.ts';
import type { Region } from './grid.ts';
import type { Word } from './words.ts';

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
 * The share of a region over which the lines of charts run: level ones that begin beside figures in equal steps, at equal
 * distances. 0 where columns are ruled too: there a table may stand beside the chart.
 */
export function shareOfCharts(region: Region, across: readonly Rule[]): number {
  const { x0, y0, x1, y1, words, rules } = region;
  const isColumn = ({ at, from, to }: Rule): boolean => at > x0 + 2 && at < x1 - 2 && to - from > ofColumns * (y1 - y0);
  if (rules.down.some(isColumn)) return 0;
  const marks = words.flatMap((word) => markOf(word, across) ?? []);
  const scales = [...Map.groupBy(marks, ({ line }) => Math.round(line.from)).values()].filter(isScale);
  const area = scales.reduce((sum, scale) => sum + (scale[0]!.line.to - scale[0]!.line.from) * (Math.max(...scale.map(({ line }) => line.at)) - Math.min(...scale.map(({ line }) => line.at))), 0);
  return area / ((x1 - x0) * (y1 - y0));
}

/** A figure at whose height a level line begins right behind it. */
function markOf(word: Word, across: readonly Rule[]): Mark | null {
  const digits = /^[-−]?£?([\d,]+(?:\.\d+)?)%?$/.exec(word.text)?.[1];
  if (digits === undefined || word.turned) return null;
  const [top, bottom] = [word.base - 0.7 * word.size, word.base + 0.1 * word.size];
  const line = across.find(({ at, from }) => at >= top && at <= bottom && from >= word.x1 - 1 && from <= word.x1 + apart.line * word.size);
  return line === undefined ? null : { value: Number(digits.replaceAll(',', '')), word, line };
}

function isScale(marks: readonly Mark[]): boolean {
  if (marks.length < fewestMarks) return false;
  const ordered = marks.toSorted((a, b) => a.line.at - b.line.at);
  return equalSteps(ordered.map(({ value }) => value), 1e-6) && equalSteps(ordered.map(({ line }) => line.at), apart.even * ordered[0]!.word.size);
}
