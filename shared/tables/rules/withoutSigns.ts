import type { Rule, Rules } from './cleanRulings.ts';
import type { Word } from '../text/words.ts';

/** What folds the rows of a group away, or shows them again, in a matrix on a screen. */
const SIGN = /^[+\-–−]$/;
/** The same with its square in one letter. */
const BOXED = /^[⊞⊟]$/;
/** A sign's square is at most so many of its sizes wide and high, and its label begins within so many. */
const SQUARE = 1.8;
const BEFORE = 1.5;

/**
 * A page's words and lines without the signs before the names of groups by which a reader of the screen folds them: a
 * plus or minus in a small square. They are no text of the row, and their squares no cells.
 */
export function withoutSigns<Body extends { words: Word[]; rules: Rules }>(body: Body): Body {
  const { words, rules } = body;
  const signs = words.filter(({ text, turned }) => !turned && (SIGN.test(text) || BOXED.test(text))).filter((word) => words.some((other) => isLabelOf(other, word)));
  const squares = signs.flatMap((sign) => {
    const square = BOXED.test(sign.text) ? [] : squareAround(sign, rules);
    return square === null ? [] : [{ sign, square }];
  });
  if (squares.length === 0) return body;
  const [gone, drawn] = [new Set(squares.map(({ sign }) => sign)), new Set(squares.flatMap(({ square }) => square))];
  const kept = (rule: Rule) => !drawn.has(rule);
  return { ...body, words: words.filter((word) => !gone.has(word)), rules: { across: rules.across.filter(kept), down: rules.down.filter(kept) } };
}

function isLabelOf({ text, x0, y0, y1 }: Word, sign: Word): boolean {
  return x0 >= sign.x1 && x0 - sign.x1 <= BEFORE * sign.size && y0 < sign.y1 && y1 > sign.y0 && /^\p{L}/u.test(text);
}

/** The four short rules around a sign; null where one is missing. */
function squareAround({ x0, x1, y0, y1, size }: Word, { across, down }: Rules): Rule[] | null {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const near = (rules: Rule[], along: number, from: number, to: number) => rules.find((rule) => rule.at > from && rule.at < to && rule.from < along && rule.to > along && rule.to - rule.from <= SQUARE * size);
  const sides = [near(down, y, x - SQUARE * size, x), near(down, y, x, x + SQUARE * size), near(across, x, y - SQUARE * size, y), near(across, x, y, y + SQUARE * size)];
  return sides.every((side) => side !== undefined) ? sides : null;
}
