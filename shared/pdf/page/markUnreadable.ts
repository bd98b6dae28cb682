import type { Font, Show } from '../paint/painting.ts';
import { UNKNOWN } from '../text/decodeGlyph.ts';

/**
 * A font whose codes are bare glyph numbers gives letters that look like text and are not. It betrays itself by codes
 * that are no characters: spaces and figures in a font with codes of several bytes, and nearly everything in one that
 * numbers its glyphs as they come. A stray bullet in an honest font stays below these shares of its glyphs.
 */
const BETRAYED = { composite: 0.02, simple: 0.2 } as const;

/**
 * Marks every letter of fonts that cannot be believed as unknown. Gives the names of the fonts that could not be read,
 * whole or in part.
 */
export function markUnreadable(shows: readonly Show[]): Set<string> {
  const counts = new Map<Font, { unknown: number; all: number }>();
  for (const { font, cells } of shows) {
    let count = counts.get(font);
    if (!count) counts.set(font, (count = { unknown: 0, all: 0 }));
    count.all += cells.length;
    for (const { text } of cells) if (text === UNKNOWN) count.unknown++;
  }
  const partly = [...counts].filter(([, { unknown }]) => unknown > 0);
  const wholly = new Set(partly.filter(([font, { unknown, all }]) => unknown >= BETRAYED[font.composite ? 'composite' : 'simple'] * all).map(([font]) => font));
  for (const { font, cells } of shows) {
    if (wholly.has(font)) for (const cell of cells) cell.text = UNKNOWN;
  }
  return new Set(partly.map(([font]) => font.name));
}
