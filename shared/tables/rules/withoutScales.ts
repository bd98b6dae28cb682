import { findScales, type Scale } from './chartScale.ts';
import type { Rule, Rules } from './cleanRulings.ts';
import type { Word } from '../text/words.ts';

/** What stands along the foot of a chart is no farther below its lowest line than this, in sizes of its marks. */
const footReach = 2.6;
/** It is set about as large as they are. */
const alike = 1.3;

/** What is left to be read as tables. */
interface Body {
  words: Word[];
  rules: Rules;
  scales: Scale[];
}

/**
 * A page's words and lines without those of its charts: the lines at a scale, its marks, what stands between the lines, and
 * the row of dates at their foot, which a bare table under them would take for its headings.
 */
export function withoutScales(words: Word[], rules: Rules): Body {
  const scales = findScales(words, rules.across);
  if (scales.length === 0) return { words, rules, scales };
  const lines = new Set<Rule>(scales.flatMap((scale) => scale.lines));
  const isOfChart = scales.map((scale) => standsIn(scale, words));
  return { words: words.filter((word) => !isOfChart.some((stands) => stands(word))), rules: { ...rules, across: rules.across.filter((rule) => !lines.has(rule)) }, scales };
}

function standsIn({ marks, lines }: Scale, words: readonly Word[]): (word: Word) => boolean {
  const [top, bottom] = [lines[0].at, lines.at(-1)!.at];
  const [left, right] = [Math.min(...marks.map(({ x0 }) => x0)), Math.max(...lines.map(({ to }) => to))];
  const { size } = marks[0];
  const below = words.filter((word) => word.y0 > bottom - 1 && word.y0 < bottom + footReach * size && word.x0 > left - size && word.x1 < right + 2 * size && Math.max(word.size, size) < alike * Math.min(word.size, size));
  const first = Math.min(...below.map(({ base }) => base));
  const foot = new Set(below.filter(({ base, turned }) => turned || base < first + 0.5 * size));
  const own = new Set<Word>(marks);
  return (word) => own.has(word) || foot.has(word) || (word.y1 > top && word.y0 < bottom && word.x0 >= left && word.x1 <= right + size);
}
