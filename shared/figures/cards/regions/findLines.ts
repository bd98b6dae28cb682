import type { Box } from '../../../model/geometry.ts';
import { isKnownTitle } from '../cardTitle.ts';
import type { Piece } from '../lines/layLines.ts';
import { hullOf, placeItems } from '../items/placeItems.ts';
import type { Card } from '../readCard.ts';
import { areOfOneCard } from '../items/areOfOneCard.ts';
import { readItems } from '../items/readItems.ts';

type Line = readonly Piece[];

/** Signs that may part a title from its figures, and these from each other, all along one line. */
const SIGNS = [/\s*\|\s*/gu, /\s+\/\s+/gu, /\s*[·•]\s*/gu, /\s*\[/gu];
/** A line has its title and at least two figures. */
const FEWEST_SIGNS = 2;
/** A line with more text than this, in characters, is a paragraph's. */
const LONGEST_LINE = 200;
/** "Children looked after: 352 (Q4: 348)": its newest figure stands behind the title's colon. */
const COLON = /: +(?=[£<>≥≤]?\d)/u;

/** The cards that are one line each: "Children in care | Q2: 412 | Q1: 405 | Target: 400". */
export function findLines(lines: readonly Line[], isTaken: (card: Card) => boolean): (Card & { title: string })[] {
  return lines.map(readLine).filter((card) => card !== null).filter((card) => !isTaken(card));
}

function readLine(line: Line): (Card & { title: string }) | null {
  const text = line.map((piece) => piece.text).join(' ');
  if (text.length > LONGEST_LINE || !/\d/.test(text)) return null;
  const cuts = SIGNS.map((sign) => [...text.matchAll(sign)]).find((found) => found.length >= FEWEST_SIGNS);
  const first = cuts?.[0] ?? COLON.exec(text);
  if (!first) return null;
  const title = text.slice(0, first.index).replace(/[\s:–—-]+$/, '').trim();
  // "Latest: 50% | …" begins with a figure, and its title stands elsewhere.
  if (!isKnownTitle(title) || readItems(title).length > 0) return null;
  const items = placeItems(withoutBrackets(after(line, first.index + first[0].length)));
  // A number that none of them has taken may change what they say.
  const isWhole = items.length > 0 && !/\d/.test(items.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), items[0]!.line));
  return isWhole && areOfOneCard(items) && items.every(({ parsed }) => parsed.shape !== 'unreadable')
    ? { box: hullOf(line.map(({ box }) => box)), framed: false, lone: false, setLarge: false, charted: false, title, period: null, unit: null, rating: null, direction: null, items } : null;
}

/** What stands in a line from a place in its text on. */
export function after(line: Line, from: number): Piece[] {
  let left = from;
  return line.flatMap((piece) => {
    const at = Math.max(0, left);
    left -= piece.text.length + 1;
    if (at >= piece.text.length) return [];
    const box: Box = [piece.edges[at]!, piece.box[1], piece.box[2], piece.box[3]];
    return [{ ...piece, text: piece.text.slice(at), edges: piece.edges.slice(at), box }];
  });
}

/** "58%] [Target: 60%]": each bracket parts two figures. */
function withoutBrackets(line: readonly Piece[]): Piece[] {
  return line.map((piece) => ({ ...piece, text: piece.text.replaceAll('[', ' ').replaceAll(']', '|') }));
}
