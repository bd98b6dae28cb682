import { announced, hasOpenEnd } from '../lines/cardWords.ts';
import type { Piece } from '../lines/layLines.ts';
import type { PlacedItem } from './placeItems.ts';
import { isFigure, readLoneValue } from '../lines/readLoneValue.ts';

/** White between a figure and the period under it, in sizes of the period's type, is no higher than this. */
const CLOSE = 0.8;

/** The period that a figure stands close over, from the left or centred: "1,107" over "Aug 2024". */
export function periodUnder({ box }: Piece, pieces: readonly Piece[]): Piece | undefined {
  const isUnder = (period: Piece): boolean => period.box[1] > box[3] - 0.3 * period.size && period.box[1] - box[3] < CLOSE * period.size
    && Math.min(Math.abs(period.box[0] - box[0]), Math.abs(period.box[0] + period.box[2] - box[0] - box[2]) / 2) < period.size;
  return pieces.find((piece) => announced(piece.text.trim())?.kind === 'dated' && isUnder(piece));
}

/** "Assessments completed within" over "45 working days": what begins with a number may end a title. */
export function endsTitle({ box, size }: Pick<Piece, 'box' | 'size'>, pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => /\p{L}{3}/u.test(piece.text) && hasOpenEnd(piece.text) && Math.abs(piece.size - size) < 0.5 && piece.box[1] < box[1] && Math.abs(box[1] - piece.box[3]) < size && Math.min(Math.abs(box[0] - piece.box[0]), Math.abs(box[0] + box[2] - piece.box[0] - piece.box[2]) / 2) < size);
}

/** The one figure, besides a tile's large one, that stands over its period; none where several do. */
export function figureOverPeriod(pieces: readonly Piece[]): PlacedItem[] {
  const found = pieces.flatMap((piece) => {
    const period = isFigure(piece.text) && !endsTitle(piece, pieces) ? periodUnder(piece, pieces) : undefined;
    return period === undefined ? [] : [{ piece, period }];
  });
  const [only, ...more] = found;
  const [meaning, parsed] = only === undefined || more.length > 0 ? [null, null] : [announced(only.period.text.trim()), readLoneValue(only.piece.text)];
  return meaning && parsed ? [{ ...meaning, parsed, from: 0, at: 0, to: 0, raw: only!.piece.text, bbox: only!.piece.box, line: `${only!.period.text} ${only!.piece.text}`, paired: true }] : [];
}

/** The period alone in the line right under a tile's large figure, with its words below: it is that figure's, and of none that follows. */
export function captionsUnder({ bbox }: Pick<PlacedItem, 'bbox'>, lines: readonly (readonly Piece[])[]): Piece[] {
  return lines.flatMap((line, at) => {
    const [piece, ...more] = line;
    const isClose = piece !== undefined && piece.box[1] > (bbox[1] + bbox[3]) / 2 && piece.box[1] - bbox[3] < piece.size && piece.box[0] < bbox[2] && piece.box[2] > bbox[0];
    const next = lines[at + 1]?.[0]?.text;
    return isClose && more.length === 0 && next !== undefined && !isFigure(next) && announced(piece.text.trim())?.kind === 'dated' ? [piece] : [];
  });
}
