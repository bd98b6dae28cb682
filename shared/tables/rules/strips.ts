import type { Rule } from './cleanRulings.ts';
import { softGaps } from '../columns/columns.ts';
import { isValue } from '../text/kinds.ts';
import { hull, textOf, type Line } from '../text/lines.ts';

/** What stands between two rules of a stack. */
export interface Strip {
  top: number;
  bottom: number;
  lines: Line[];
  kind: Kind;
}

/** A strip without text taller than this many sizes ends a table. */
const blankStrip = 6;

type Kind = 'rows' | 'label' | 'blank' | 'prose';

function kindOf(strip: Line[], height: number, width: number, size: number): Kind {
  if (strip.length === 0) return height > blankStrip * size ? 'prose' : 'blank';
  const widest = Math.max(...strip.map((line) => line.x1 - line.x0));
  if (strip.length === 1 && strip[0]!.pieces.length > 1) return 'rows';
  // Row upon row of a group under one label leave much white between them, and none of it is a blank.
  const inRows = strip.every((line) => line.pieces.length > 1);
  if (!inRows && height - strip.reduce((sum, line) => sum + line.y1 - line.y0, 0) > blankStrip * size) return 'prose';
  if (strip.length === 1) return 'label';
  if (softGaps(strip, size).some((gap) => gap.x1 - gap.x0 >= 0.8 * size)) return 'rows';
  return strip.length <= 2 && widest < 0.9 * width ? 'label' : 'prose';
}

export function stripsOf(stack: Rule[], lines: Line[], size: number): Strip[] {
  const [from, to] = [Math.min(...stack.map((rule) => rule.from)), Math.max(...stack.map((rule) => rule.to))];
  const within = clip(lines, from, to);
  return stack.slice(1).map((rule, i) => {
    const top = stack[i]!.at;
    const own = within.filter((line) => (line.y0 + line.y1) / 2 > top && (line.y0 + line.y1) / 2 < rule.at);
    return { top, bottom: rule.at, lines: own, kind: kindOf(own, rule.at - top, to - from, size) };
  });
}

/** The parts of lines that stand between two x. */
export function clip(lines: readonly Line[], from: number, to: number): Line[] {
  return lines.flatMap((line) => {
    const pieces = line.pieces.filter((piece) => piece.x1 > from && piece.x0 < to);
    return pieces.length === 0 ? [] : [{ ...line, ...hull(pieces), pieces }];
  });
}

/** Whether a strip holds figures beside its labels. */
export const figures = (strip: Strip | undefined) => strip?.lines.some((line) => line.pieces.slice(1).some((piece) => isValue(textOf(piece)))) ?? false;

/** Years head columns as they stand; among a strip's figures they tell nothing. */
export const measures = (strip: Strip | undefined) => strip?.lines.some((line) => line.pieces.slice(1).some((piece) => isValue(textOf(piece)) && !/^(?:19|20)\d\d$/.test(textOf(piece)))) ?? false;

/** Several rows of figures without a rule between them. */
export function isBody(strip: Strip): boolean {
  return measures(strip) && strip.lines.filter((line) => line.pieces.length > 1).length > 1;
}
