import type { Box } from '../../../model/geometry.ts';
import type { Period } from '../../../model/observation.ts';
import { parsePeriod } from '../../parsePeriod.ts';
import { findMentions } from '../../periods/findMentions.ts';
import { cleanText } from '../../values/cleanText.ts';
import type { Piece } from '../lines/layLines.ts';

type Line = readonly Piece[];

/** A heading over some of a page's cards is no longer than this, in characters. */
const LONGEST = 60;

/** What leads up to the period at its end: "Children in our care on 31 March 2024", "Stability and permanence during 2023/24". */
const LEADS_TO = /(?:^|[,:–—(-] ?|\b(?:as at|at|on|in|during|for|to)(?: the)? )$/iu;

/**
 * What the heading right over a card, and those beside it, says of when they are, where the page's cards stand under
 * several such headings; each holds up to the next one. A year says no more than the page's quarter or month in it.
 */
export function periodOfSection([left, top]: Box, outside: readonly Line[], cards: readonly Box[], within: Period | null): Period | null {
  const headings = outside.flat().filter((piece) => isHeading(piece, outside, cards));
  const own = headings.filter(({ box }) => box[3] <= top + 1 && box[0] <= left + box[3] - box[1]).at(-1);
  const period = own === undefined || new Set(headings.map(({ text }) => text)).size < FEWEST ? null : dateOf(own.text);
  const saysLess = period !== null && within !== null && (within.kind === 'quarter' || within.kind === 'month') && within.start >= period.start && within.end <= period.end;
  return saysLess ? null : period;
}

/** Fewer headings over cards part no page. */
const FEWEST = 2;

/** Alone in its line, in the type of a heading, with a card right under it. */
function isHeading(piece: Piece, outside: readonly Line[], cards: readonly Box[]): boolean {
  const { text, box, size, bold } = piece;
  const isAlone = outside.some((line) => line.length === 1 && line[0] === piece);
  const words = outside.flat().map((other) => other.size).toSorted((a, b) => a - b);
  return isAlone && text.length <= LONGEST && /\p{L}{3}/u.test(text) && (bold || size > words[Math.floor(words.length / 2)]!)
    && cards.some(([x0, y0, x1]) => y0 >= box[3] - 1 && y0 - box[3] < FARTHEST * size && x0 < box[2] && x1 > box[0]);
}

/** White between a heading and its cards, in sizes of its type. */
const FARTHEST = 2;

function dateOf(heading: string): Period | null {
  const text = cleanText(heading);
  const [only, ...more] = findMentions(text);
  const isOne = only !== undefined && more.length === 0 && only.mention.kind !== 'relative' && LEADS_TO.test(text.slice(0, only.from)) && !/[\p{L}\d]/u.test(text.slice(only.to));
  return isOne ? parsePeriod(text.slice(only.from, only.to)).period : null;
}
