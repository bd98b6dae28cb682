import type { Show } from '../paint/painting.ts';
import { UNKNOWN } from '../text/decodeGlyph.ts';

/**
 * Marks the letters of fonts whose codes are bare glyph numbers: what pdf.js gives for them looks like text and is not.
 * Gives the names of the fonts that could not be read, whole or in part.
 */
export function markUnreadable(shows: readonly Show[]): Set<string> {
  const names = new Set<string>();
  for (const { font, cells } of shows) {
    if (font.silent) for (const cell of cells) cell.text = UNKNOWN;
    if (cells.some(({ text }) => text === UNKNOWN)) names.add(font.name);
  }
  return names;
}
