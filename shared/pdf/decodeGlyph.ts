import type { Glyph } from './paint.ts';
import { symbolTable } from './symbolFonts.ts';

/** Stands for a glyph whose meaning the file does not give. */
export const UNKNOWN = '\uFFFD';

const SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Zero-width marks that only steer line breaking and joining. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
/** Ligatures and Arabic presentation forms: drawn shapes, each of one or more letters. */
const PRESENTATION = /[\uFB00-\uFDFF\uFE70-\uFEFC]/g;
const CONTROL = /[\0-\x08\x0A-\x1F\x7F-\x9F\uFFFE\uFFFF]/;

/** What a glyph's own text shows: ligatures spelt out, spaces plain, a drawn soft hyphen as the hyphen it looks like. */
export function readableText(unicode: string): string {
  if (unicode.length === 1 && unicode > ' ' && unicode < '\x7F') return unicode;
  if (CONTROL.test(unicode)) return UNKNOWN;
  return unicode
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(/\u00AD/g, '-')
    .replace(PRESENTATION, (letter) => letter.normalize('NFKC'));
}

export interface FontFacts {
  name: string;
  /** True for fonts of many-byte codes, whose codes are glyph numbers unless the file says otherwise. */
  composite: boolean;
}

/** A decoder for one font's glyphs; `onUnreadable` is told once a glyph turns up that says nothing. */
export function glyphDecoder(facts: FontFacts, onUnreadable: () => void): (glyph: Glyph) => string {
  const symbols = symbolTable(facts.name);
  const known = new Map<string, string>();
  return (glyph) => {
    const key = symbols && !facts.composite ? `${glyph.unicode}${glyph.originalCharCode ?? ''}` : glyph.unicode;
    const found = known.get(key);
    if (found !== undefined) return found;
    const symbol = symbols?.get(symbolCode(glyph, facts.composite));
    const text = symbol ?? readableText(glyph.unicode);
    if (text === UNKNOWN) onUnreadable();
    else known.set(key, text);
    return text;
  };
}

/** A symbol font's own code: the byte in a simple font, the low byte of a private-use character in a composite one. */
function symbolCode(glyph: Glyph, composite: boolean): number {
  const unicode = glyph.unicode.charCodeAt(0);
  if (unicode >= 0xf000 && unicode <= 0xf0ff) return unicode & 0xff;
  return composite ? unicode : (glyph.originalCharCode ?? unicode) & 0xff;
}
