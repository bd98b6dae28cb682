import { everyMatch } from '../../everyMatch.ts';
import { after } from '../regions/findLines.ts';
import { announced } from '../lines/cardWords.ts';
import { intoBlocks, type Block } from '../lines/intoBlocks.ts';
import type { Piece } from '../lines/layLines.ts';
import { placeItems, type PlacedItem } from './placeItems.ts';
import { areOfOneCard } from './areOfOneCard.ts';
import { readItems } from './readItems.ts';

/** Where a caption has said what its figure is, and goes on to what it was, or is elsewhere. */
const TURN = /,? (?=compared (?:with|to) [£<>]?\d)|,? \(/gu;
/** A caption says in at least so many characters what its figure is. */
const SHORTEST = 8;

/**
 * The one text beside or under a large figure that says both what it is and what it was: "referrals, compared with
 * 3,574 in 2023/24 (England 84.5% in 2023/24)". Null where it says no more, or holds a number that cannot be placed.
 */
export function readCaption(pieces: readonly Piece[], shown: PlacedItem): { title: string; items: PlacedItem[] } | null {
  const blocks = intoBlocks(pieces.filter(({ box }) => box !== shown.bbox), () => true, { boldApart: false });
  // What stands over a figure and its caption heads several.
  const beside = blocks.filter(({ box }) => box[1] < shown.bbox[3] && box[3] > shown.bbox[1]);
  const [caption, ...more] = beside.length > 0 && blocks.every((block) => beside.includes(block) || block.box[3] <= shown.bbox[1] + 1) ? beside : blocks;
  if (!caption || more.length > 0) return null;
  const text = caption.pieces.map((piece) => piece.text).join(' ');
  // "were in training (19 to 21) (61% in 2023/24)": the first bracket may belong to the title.
  const turns = everyMatch(text, TURN).filter(({ index }) => index >= SHORTEST);
  return turns.map((turn) => readFrom(caption, text, turn.index, turn[0].length, shown)).find((read) => read !== null) ?? null;
}

function readFrom(caption: Block, text: string, end: number, width: number, shown: PlacedItem): { title: string; items: PlacedItem[] } | null {
  const items = placeItems(asList(after(caption.pieces, end + width)));
  const untaken = items.reduceRight((rest, { from, at, to }) => rest.slice(0, Math.min(from, at)) + rest.slice(to), items[0]?.line ?? text);
  // "15,940 in 2023/24": its period stands behind it.
  const left = items.reduce((rest, { period }) => (period === null ? rest : rest.replace(period, '')), untaken);
  const all = [shown, ...items];
  const title = text.slice(0, end).trim();
  // "Sep 2023 23.8% Target 22% National 22.4% (22/23)" is a list of figures, and says of nothing what they are.
  const isList = caption.pieces.some((line) => title.includes(line.text.trim()) && readItems(line.text).length > 0);
  return items.length > 0 && !/\d/.test(left) && !isList && readItems(title).length === 0 && announced(title) === null && areOfOneCard(all) ? { title, items: all } : null;
}

/** Brackets part the figures of a caption as strokes do those of a line. */
function asList(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll('(', '|').replaceAll(')', ' ') }));
}
