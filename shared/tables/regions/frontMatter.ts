import { softGaps } from '../columns/columns.ts';
import type { Line } from '../text/lines.ts';
import { measures, type Strip } from '../rules/strips.ts';

/** Headings of figures stand over so many columns at least; what a report says of itself stands in two: "Wards affected: | All". */
const FEWEST_HEADS = 3;
const PAIR = 2;
/** So many such rows, or so many with words over the headings, are a report's own. */
const FEWEST_PAIRS = { alone: 3, titled: 2 };

/**
 * Whether a strip, the first after a report's title, its date and the wards it affects, holds the headings of a table: rules
 * as wide as the table's part those too, and what is said between them and the headings runs over the table's columns.
 */
export function endsFrontMatter(strip: Strip, run: readonly Strip[], after: readonly Strip[], size: number): boolean {
  if (run.some(measures)) return false;
  const isTold = strip.kind === 'label' || strip.lines.every(({ pieces }) => pieces.length <= PAIR);
  if (isTold && run.every(({ kind }) => kind !== 'rows') && strip.lines.some(endsSentence) && headsNext(after)) return true;
  const heads = strip.lines.findIndex(({ pieces }) => pieces.length >= FEWEST_HEADS);
  const pairs = run.filter(({ kind, lines }) => kind === 'rows' && lines.every(({ pieces }) => pieces.length <= PAIR)).length;
  if (pairs >= FEWEST_PAIRS.alone && heads >= 0) return true;
  if (pairs >= FEWEST_PAIRS.titled && (heads > 0 || (strip.kind === 'label' && headsNext(after)))) return true;
  return heads > 0 && runsOver(strip.lines.slice(0, heads), after.filter((other) => other.kind === 'rows' && measures(other)), size);
}

/** No title and no section's label has so many words and a full stop. */
const FEWEST_WORDS = 6;

function endsSentence({ pieces }: Line): boolean {
  const words = pieces.flatMap((piece) => piece.words);
  return words.length >= FEWEST_WORDS && /\p{Ll}{2}\.$/u.test(words.at(-1)!.text);
}

/** Whether the next strip begins with headings. */
function headsNext(after: readonly Strip[]): boolean {
  const next = after.find(({ lines }) => lines.length > 0);
  const first = next?.lines.find(({ pieces }) => pieces.length > 1);
  return first !== undefined && first.pieces.length >= FEWEST_HEADS && !measures({ ...next!, lines: [first] });
}

/** Whether some of these lines begin where the rows that follow do, and run over the white between their columns. */
function runsOver(lines: readonly Line[], body: readonly Strip[], size: number): boolean {
  const rows = body.flatMap((strip) => strip.lines);
  const stub = Math.min(...rows.map(({ x0 }) => x0)) + size;
  const whites = softGaps(rows, size);
  return lines.some(({ pieces: [first, second] }) => first !== undefined && second === undefined && first.x0 < stub && whites.some((white) => first.x0 < white.x0 && first.x1 > white.x1));
}
