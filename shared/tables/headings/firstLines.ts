import { isPeriod } from '../text/kinds.ts';
import { middleX, type Line, type Piece } from '../text/lines.ts';

/** A heading right over one other may be that one's first line: within these many sizes of its middle or an edge, and of its top. */
const firstLine = { off: 0.15, above: 0.3 };

/** Headings that stand right over one other alone, as the first line of a cell does. */
export function mayBeFirstLines(lines: readonly Line[]): Set<Piece> {
  const pieces = lines.flatMap((line) => line.pieces);
  return new Set(pieces.filter((piece) => {
    const size = piece.words[0]!.size;
    const under = pieces.filter((lower) => lower !== piece && lower.y0 > piece.y0 + 0.5 * size && lower.y0 - piece.y1 <= firstLine.above * size && lower.x0 < piece.x1 && lower.x1 > piece.x0);
    const offs = under.length === 1 ? [middleX(under[0]!) - middleX(piece), under[0]!.x0 - piece.x0, under[0]!.x1 - piece.x1] : [];
    return offs.some((off) => Math.abs(off) <= firstLine.off * size);
  }));
}

/** Whether a heading stands right over another, and about its middle. */
export function isOverMiddle(piece: Piece, lower: Piece): boolean {
  const size = piece.words[0]!.size;
  return lower.y0 - piece.y1 <= firstLine.above * size && Math.abs(middleX(lower) - middleX(piece)) <= firstLine.off * size;
}

/** What stands for the whole of a year beside its quarters or months. */
const WHOLE_YEAR = /^(?:(?:full |whole )?year(?:[ -](?:to[ -]date|end|total))?|ytd|total|out-?turn|annual)$/i;

/** Whether some headings of one group are times and some are not. */
export const areMixed = (texts: readonly string[]): boolean => texts.some(isPeriod) && !texts.every((text) => isPeriod(text) || WHOLE_YEAR.test(text));

/** Over the middle one of several a heading may be its first line; a group's columns, told by the whole of their headings, are all of times, or none is, and no two are of one. */
export const areAlike = (texts: readonly string[]): boolean => new Set(texts).size === texts.length && !areMixed(texts);
