import type { Box } from '../../../model/geometry.ts';
import type { ParsedValue } from '../../parseValue.ts';
import { parseValue } from '../../parseValue.ts';
import { cleanText } from '../../values/cleanText.ts';
import { announced, countWords, hasOpenEnd, type Meaning } from './cardWords.ts';
import type { Piece } from './layLines.ts';
import { newestAt, type PlacedItem } from '../items/placeItems.ts';
import { readLoneValue } from './readLoneValue.ts';

type Line = readonly Piece[];

/** How many times larger than every other figure's word the newest one is set, where it is set apart; and in bold, among words that are not. */
export const SHOWN = 1.4;
const SHOWN_BOLD = 1.3;

/** The one large figure of a tile, which needs no word: "24.3%" over "Target: 22%". Null where there are none or several. */
export function largestValue(lines: readonly Line[]): PlacedItem | null {
  const pieces = lines.flat();
  const words = pieces.filter(({ text }) => countWords(text) > 0);
  const others = words.length > 0 ? words : pieces.filter(({ text }) => /\p{L}{3}/u.test(text) && readLoneValue(text) === null);
  if (others.length === 0) return null;
  const usual = Math.max(...others.map(({ size }) => size));
  const mayBeScore = pieces.some(({ text }) => SCORE.test(text));
  const isShown = ({ size, bold }: Piece): boolean => size >= (bold && others.every((word) => !word.bold) ? SHOWN_BOLD : SHOWN) * usual;
  const large = lines.flatMap((line) => line.filter((piece, at) => isShown(piece) && (piece.size >= SHOWN * usual || announced(line[at - 1]?.text ?? '') === null)));
  const [only, next] = large.filter((piece) => readShown(piece.text, mayBeScore) !== null && !isLedUpTo(piece, pieces)).toSorted((a, b) => b.size - a.size);
  // The values under its comparators' words may be set large too, but none as large.
  const parsed = only && only.size >= SHOWN * (next?.size ?? 0) ? readShown(only.text, mayBeScore) : null;
  return !only || parsed === null || (parsed.shape === 'missing' && !saysNone(only.text)) ? null : { ...newestAt(only, parsed), ...nameOver(only.box, pieces)?.meaning };
}

/** "10,000 at 31 March 2022" under "Child protection plans, rate per" in the same type goes on with it. */
function isLedUpTo({ box, size, bold }: Piece, pieces: readonly Piece[]): boolean {
  return pieces.some((over) => over.size === size && over.bold === bold && hasOpenEnd(over.text) && box[1] > over.box[1] && box[1] - over.box[3] < 0.6 * size && box[0] < over.box[2] && box[2] > over.box[0]);
}

/** The word right over a figure that is set large, where it says that it is none of the newest, "Target 2022/23" over "22%", or that it is, "Current value (Q3 2022/23)". */
export function nameOver(box: Box, pieces: readonly Piece[]): { piece: Piece; meaning: Meaning } | null {
  const over = pieces.filter((piece) => piece.box[3] <= box[1] + 1 && box[1] - piece.box[3] < CLOSE * (box[3] - box[1]) && piece.box[0] < box[2] && piece.box[2] > box[0]);
  const [nearest] = over.toSorted((a, b) => b.box[3] - a.box[3]);
  const said = nearest === undefined ? null : announced(nearest.text.trim());
  // "Q3 2021/22 performance" names it, and a period alone may head others too.
  const meaning: Meaning | null = said?.kind === 'dated' && OF_RESULT.test(nearest!.text) ? { ...said, kind: 'latest' } : said;
  return meaning !== null && (meaning.kind === 'latest' || OTHERS.includes(meaning.kind)) ? { piece: nearest!, meaning } : null;
}

const OF_RESULT = /\b(?:results?|actual|performance|outturn|position|value|figure)\b/iu;

/** White between a word and the large figure under it, in heights of that. */
const CLOSE = 0.8;
const OTHERS: Meaning['kind'][] = ['target', 'floor', 'benchmark', 'previous'];

/** In place of the figure a tile may say that there is none: "(Blank)". */
export function saysNone(text: string): boolean {
  return SAYS_NONE.test(text);
}

const SAYS_NONE = /^\(?(?:blank|n\/a|tbc|no data|not (?:yet )?available)\)?$/i;

/** A score of progress is told with its sign; elsewhere a sign before a number makes it a change. */
const SCORE = /\b(?:progress|scores?|gap)\b/i;
const SIGNED = /^[+-]\d{1,2}(?:\.\d+)?$/;

/** A figure set large is no change, whatever arrow stands before it: "▲ 86.2%". */
function readShown(text: string, mayBeScore: boolean): ParsedValue | null {
  const plain = text.replace(/^\s*[▲▼△▽↑↓⬆⬇→↗↘]\s*(?=\d)/u, '');
  return mayBeScore && SIGNED.test(cleanText(plain)) ? parseValue(plain) : readLoneValue(plain);
}
