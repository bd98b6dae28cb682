import type { Piece } from './pieces.ts';

/** What packs, printers and clerks add to a page, wherever it stands. */
const STAMPS = [
  /^page\s+\d+(?:\s+of\s+\d+)?$/iu,
  /^(?:agenda|minute|report)\s+item\s*(?:no\.?\s*)?:?\s*\d+[a-z]?$/iu,
  /^public document pack(?:\s+agenda item\s+\d+)?$/iu,
  /^this page is intentionally left blank\.?$/iu,
  /^(?:draft|confidential|official|restricted|unrestricted|not protectively marked)$/iu,
];
/** Share of the page's height in which running headers, footers and page numbers stand. */
const MARGIN = 0.085;

export interface Margins {
  top: number;
  bottom: number;
}

export function marginsOf(height: number): Margins {
  return { top: MARGIN * height, bottom: (1 - MARGIN) * height };
}

/**
 * Pieces that belong to the page and not to its text. `repeated` holds the lines seen in the margins of earlier pages
 * (`marginKey`); a line seen there before is a running header.
 */
export function isFurniture(piece: Piece, margins: Margins, repeated: ReadonlySet<string>): boolean {
  const text = piece.text.trim();
  if (STAMPS.some((stamp) => stamp.test(text))) return true;
  if (!inMargin(piece, margins)) return false;
  return /^[-–—|\s]*\d{1,4}[-–—|\s]*$/u.test(text) || repeated.has(marginKey(text));
}

export function inMargin(piece: Piece, { top, bottom }: Margins): boolean {
  return piece.y < top || piece.y > bottom;
}

/** A running header without the numbers that count pages. */
export function marginKey(text: string): string {
  return text.trim().toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ');
}

/** Numbers in a column of their own that count the lines of a draft: 5, 10, 15 or 1, 2, 3. */
export function lineNumbers(pieces: readonly Piece[]): Set<Piece> {
  const bare = pieces.filter(({ text }) => /^\s*\d{1,3}\s*$/u.test(text));
  const columns = Map.groupBy(bare, ({ box }) => Math.round(box[2] / 3));
  const counting = [...columns.values()].filter((column) => column.length >= 5 && countsUp(column));
  return new Set(counting.flat());
}

function countsUp(column: readonly Piece[]): boolean {
  const step = Number(column[1]!.text) - Number(column[0]!.text);
  const height = column[1]!.y - column[0]!.y;
  return step > 0 && column.slice(1).every((piece, index) => {
    const before = column[index]!;
    // Paragraph numbers count up too, but paragraphs differ in height.
    return Number(piece.text) - Number(before.text) === step && Math.abs(piece.y - before.y - height) < 0.2 * height;
  });
}
