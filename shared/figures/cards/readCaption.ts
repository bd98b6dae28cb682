import { after } from './findLines.ts';
import { intoBlocks } from './intoBlocks.ts';
import type { Piece } from './layLines.ts';
import { placeItems, type PlacedItem } from './placeItems.ts';
import { areOfOneCard } from './readItems.ts';

/** Where a caption has said what its figure is, and goes on to what it was, or is elsewhere. */
const TURN = /,? (?=compared (?:with|to) [£<>]?\d)|,? \(/u;
/** A caption says in at least so many characters what its figure is. */
const SHORTEST = 8;

/**
 * The one text beside or under a large figure that says both what it is and what it was: "referrals, compared with
 * 3,574 in 2023/24 (England 84.5% in 2023/24)". Null where it says no more, or holds a number that cannot be placed.
 */
export function readCaption(pieces: readonly Piece[], shown: PlacedItem): { title: string; items: PlacedItem[] } | null {
  const [caption, ...more] = intoBlocks(pieces.filter(({ box }) => box !== shown.bbox), () => true, { boldApart: false });
  if (!caption || more.length > 0) return null;
  const text = caption.pieces.map((piece) => piece.text).join(' ');
  const turn = TURN.exec(text);
  if (!turn || turn.index < SHORTEST) return null;
  const items = placeItems(asList(after(caption.pieces, turn.index + turn[0].length)));
  const untaken = items.reduceRight((rest, { from, at, to }) => rest.slice(0, Math.min(from, at)) + rest.slice(to), items[0]?.line ?? text);
  // "15,940 in 2023/24": its period stands behind it.
  const left = items.reduce((rest, { period }) => (period === null ? rest : rest.replace(period, '')), untaken);
  const all = [shown, ...items];
  return items.length > 0 && !/\d/.test(left) && areOfOneCard(all) ? { title: text.slice(0, turn.index).trim(), items: all } : null;
}

/** Brackets part the figures of a caption as strokes do those of a line. */
function asList(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll('(', '|').replaceAll(')', ' ') }));
}
