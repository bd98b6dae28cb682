import { announced, hasOpenEnd } from '../lines/cardWords.ts';
import { isUnder } from '../lines/intoTexts.ts';
import type { Piece } from '../lines/layLines.ts';
import { isFigure, readLoneValue } from '../lines/readLoneValue.ts';
import { newestAt, type PlacedItem } from './placeItems.ts';

type Line = readonly Piece[];

/** The one figure that stands alone in a line under words, where none is set larger: "86.2%" over "Target: 85%". Null where there are several. */
export function valueAlone(lines: readonly Line[]): PlacedItem | null {
  const alone = lines.filter((line, index) => index > 0 && line.length === 1 && isFigure(line[0]!.text) && announced(lines[index - 1]!.at(-1)!.text) === null && !lines[index - 1]!.some((piece) => hasOpenEnd(piece.text) && isUnder(line[0]!, piece)));
  const [[only] = [], ...more] = alone;
  const parsed = only === undefined || more.length > 0 ? null : readLoneValue(only.text);
  return !only || parsed?.shape !== 'number' ? null : { ...newestAt(only, parsed), paired: true };
}
