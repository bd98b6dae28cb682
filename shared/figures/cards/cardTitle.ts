import { matchLabel } from '../../catalogue/matchLabel.ts';
import { readDirection } from '../marks/readGlyph.ts';
import { readRatingWord } from '../marks/readRatingWord.ts';
import { remember } from '../remember.ts';
import { announced } from './cardWords.ts';
import type { Piece } from './layLines.ts';
import { intoTexts, type PlacedItem } from './placeItems.ts';
import { readItems } from './readItems.ts';
import { isChange, readLoneValue } from './readLoneValue.ts';

type Line = readonly Piece[];

/** A title that the catalogue knows this surely is of an indicator. */
const KNOWN = 0.6;

/** How far apart, in points, the lines of one title may begin. */
const ALIGNED = 2;

/** True for a title that the catalogue knows. */
export const isKnownTitle = remember((title) => {
  const { id, match } = matchLabel(title, { unit: null });
  return id !== null && match >= KNOWN;
});

/**
 * What a card is of: the words over its figures, else those under its large figure, else those beside that; first of all
 * those of them that the catalogue knows.
 */
export function titleOf(lines: readonly Line[], items: readonly PlacedItem[], shown: PlacedItem | null): string | null {
  const top = Math.min(...items.map(({ bbox }) => bbox[1]));
  const above = titleAmong(lines.filter((line) => line[0]!.box[3] <= top + 1));
  const around = shown === null ? [] : [titleUnder(shown, items, lines), titleBeside(shown, lines)];
  const titles = [above, ...around].filter((title) => title !== null);
  return titles.find(isKnownTitle) ?? titles[0] ?? null;
}

/**
 * Of the texts over a card's figures, each over as many lines as it runs in one type, the one that the catalogue knows;
 * else the topmost: a theme or a team may stand over the indicator.
 */
function titleAmong(lines: readonly Line[]): string | null {
  const rows = lines.map((line, at) => line.filter((piece) => isTitlePiece(piece) || goesOn(lines[at - 1] ?? [], piece))).filter((line) => line.length > 0).map((line) => [line[0]!]);
  const titles = intoTexts(rows).map((text) => text.map(([piece]) => piece!.text).join(' ').replace(/\s+/g, ' ').trim());
  return titles.find(isKnownTitle) ?? titles[0] ?? null;
}

/** "16 and 17 year olds who are NEET or" goes on below, though "not known" might be a value. */
function goesOn(before: Line, { box }: Piece): boolean {
  return before.some((piece) => Math.abs(piece.box[0] - box[0]) < ALIGNED && openEnd.test(piece.text));
}

const openEnd = /\b(?:and|or|of|in|for|with|to|the|a|an|who|are|is|by|from|at|on|per|within|than|under|over)\s*$/i;

/** A tile may print its large figure first, and under it what it is. */
function titleUnder(shown: PlacedItem, items: readonly PlacedItem[], lines: readonly Line[]): string | null {
  const next = Math.min(...items.filter((item) => item !== shown).map(({ bbox }) => bbox[1]));
  return titleAmong(lines.filter(([first]) => first!.box[1] >= (shown.bbox[1] + shown.bbox[3]) / 2 && first!.box[3] <= next + 1));
}

/** Or beside it, to its left or right. */
function titleBeside(shown: PlacedItem, lines: readonly Line[]): string | null {
  const middle = (shown.bbox[1] + shown.bbox[3]) / 2;
  const beside = lines.map((line) => line.filter(({ box, size }) => Math.abs((box[1] + box[3]) / 2 - middle) < Math.max(shown.bbox[3] - shown.bbox[1], 2 * size)));
  return titleAmong(beside.filter((line) => line.length > 0));
}

/** The nearest heading above an unframed line: bold, or larger than the figures under it. */
export function titleNearest(lines: readonly Line[]): Piece | null {
  const headings = lines.map((line) => line.filter((piece) => piece.bold && isTitlePiece(piece))).filter((line) => line.length > 0);
  return headings.at(-1)?.[0] ?? null;
}

/** What stands beside an arrow or a light says what the mark is for. */
const ofMark = /^(?:direction of travel|dot|trend|movement|(?:rag )?(?:rating|status)|rag)\s*:?$/i;

function isTitlePiece({ text }: Piece): boolean {
  return !ofMark.test(text.trim()) && /\p{L}{3}/u.test(text) && readRatingWord(text) === null && readDirection(text) === null && !isChange(text) && readLoneValue(text) === null && announced(text.trim()) === null && readItems(text).length === 0;
}
