import type { Box } from '../../../model/geometry.ts';
import type { Piece } from './layLines.ts';

/** Words that read on from line to line in one type: a title, a heading over a figure, a figure with its period. */
export interface Block {
  text: string;
  box: Box;
  size: number;
  bold: boolean;
  pieces: Piece[];
}

/** White between the lines of one text, in sizes of its type. */
const LEADING = 0.6;
/** How far apart, in sizes of its type, its lines may begin: a code or a number may hang before the first. */
const INDENT = 2;

/**
 * Pieces that stand under each other from the left, or centred, each in the text that it goes on with; `goesOn` says
 * whether one that could go on in its place does so in its words.
 */
export function intoBlocks(pieces: readonly Piece[], goesOn: (block: Block, next: Piece) => boolean, { boldApart = true } = {}): Block[] {
  const blocks: Block[] = [];
  for (const piece of pieces.toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])) {
    const above = blocks.filter((block) => Math.abs(block.box[3] - piece.box[1]) < piece.size && readsOn(block, piece, boldApart) && goesOn(block, piece)).toSorted((a, b) => offset(a, piece) - offset(b, piece))[0];
    if (above) {
      above.pieces.push(piece);
      above.text = `${above.text.trimEnd()} ${piece.text.trim()}`;
      above.box = [Math.min(above.box[0], piece.box[0]), above.box[1], Math.max(above.box[2], piece.box[2]), piece.box[3]];
    } else blocks.push({ text: piece.text.trim(), box: [...piece.box], size: piece.size, bold: piece.bold, pieces: [piece] });
  }
  return blocks;
}

function readsOn(block: Block, piece: Piece, boldApart: boolean): boolean {
  const last = block.pieces.at(-1)!;
  const white = piece.box[1] - last.box[3];
  return Math.abs(piece.size - last.size) < 0.5 && (!boldApart || piece.bold === last.bold) && white < LEADING * piece.size && white > -LEADING * piece.size
    && piece.box[1] > last.box[1] + 0.5 * piece.size && offset(block, piece) < INDENT * piece.size;
}

/** How far a piece stands from where the block's last line begins, or from its middle. */
function offset(block: Block, { box }: Piece): number {
  const last = block.pieces.at(-1)!.box;
  return Math.min(Math.abs(box[0] - last[0]), Math.abs(box[0] + box[2] - last[0] - last[2]) / 2);
}
