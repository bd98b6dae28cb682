import { announced } from './cardWords.ts';
import { isPeriods } from './isPeriods.ts';
import type { Piece } from './layLines.ts';
import type { PlacedItem } from './placeItems.ts';
import { isFigure, readLoneValue } from './readLoneValue.ts';

/** White between a figure and the period under it, in sizes of the period's type, is no higher than this. */
const CLOSE = 0.8;

/** The period that a figure stands close over, from the left or centred: "1,107" over "Aug 2024". */
export function periodUnder({ box }: Piece, pieces: readonly Piece[]): Piece | undefined {
  const isUnder = (period: Piece): boolean => period.box[1] > box[3] - 0.3 * period.size && period.box[1] - box[3] < CLOSE * period.size
    && Math.min(Math.abs(period.box[0] - box[0]), Math.abs(period.box[0] + period.box[2] - box[0] - box[2]) / 2) < period.size;
  return pieces.find((piece) => isPeriods(piece.text) && announced(piece.text.trim())?.kind === 'dated' && isUnder(piece));
}

/** The one figure, besides a tile's large one, that stands over its period; none where several do. */
export function figureOverPeriod(pieces: readonly Piece[]): PlacedItem[] {
  const found = pieces.flatMap((piece) => {
    const period = isFigure(piece.text) ? periodUnder(piece, pieces) : undefined;
    return period === undefined ? [] : [{ piece, period }];
  });
  const [only, ...more] = found;
  const [meaning, parsed] = only === undefined || more.length > 0 ? [null, null] : [announced(only.period.text.trim()), readLoneValue(only.piece.text)];
  return meaning && parsed ? [{ ...meaning, parsed, from: 0, at: 0, to: 0, raw: only!.piece.text, bbox: only!.piece.box, line: `${only!.period.text} ${only!.piece.text}`, paired: true }] : [];
}
