import { isAbout } from './cardWords.ts';
import type { Piece } from './layLines.ts';

/** Where one remark of a line ends and the next begins. */
const NEXT = /[.;|]\s+(?=\p{Lu})/u;

/** A line without what it first says of the card itself: of "Reporting frequency: Quarterly. Benchmark: England 2021/22 – 84.5%" the comparator. */
export function withoutAbout(piece: Piece): Piece {
  const { text, edges, box } = piece;
  if (!isAbout(text)) return piece;
  const next = NEXT.exec(text);
  if (next === null || /\d/.test(text.slice(0, next.index))) return piece;
  const at = next.index + next[0].length;
  return withoutAbout({ ...piece, text: text.slice(at), edges: edges.slice(at), box: [edges[at] ?? box[0], box[1], box[2], box[3]] });
}
