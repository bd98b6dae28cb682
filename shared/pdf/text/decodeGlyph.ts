import type { Glyph } from '../paint/painting.ts';
import { symbolTable } from './symbolFonts.ts';

/** Stands for a glyph whose meaning the file does not give. */
export const UNKNOWN = '\uFFFD';

const SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Zero-width marks that only steer line breaking and joining. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
/** Ligatures and Arabic presentation forms: drawn shapes, each of one or more letters. */
const PRESENTATION = /[\uFB00-\uFDFF\uFE70-\uFEFC]/g;

/** True for a character that shows nothing: a control code, or no character at all. */
function isControl(code: number): boolean {
  return code < 0x20 ? code !== 0x09 : (code >= 0x7f && code < 0xa0) || code === 0xfffe || code === 0xffff;
}

/** Control codes that programs leave in strings by mistake: nul, line feed and carriage return. */
const STRAY = new Set([0x00, 0x0a, 0x0d]);

/** What a glyph's own text shows: ligatures spelt out, spaces plain, a drawn soft hyphen as the hyphen it looks like. */
export function readableText(unicode: string): string {
  if (unicode.length === 1 && unicode > ' ' && unicode < '\x7F') return unicode;
  if (Array.from(unicode).some((letter) => isControl(letter.charCodeAt(0)))) return UNKNOWN;
  return unicode
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(/\u00AD/g, '-')
    .replace(PRESENTATION, (letter) => letter.normalize('NFKC'))
    .normalize('NFC');
}

/**
 * A decoder for one font's glyphs. `composite` fonts have codes of several bytes, which are glyph numbers unless the
 * file says otherwise; `onSilent` is told when a glyph's code turns out to be no character, and pdf.js had nothing better.
 */
export function glyphDecoder(fontName: string, composite: boolean, onSilent: () => void): (glyph: Glyph) => string {
  const symbols = symbolTable(fontName);
  const known = new Map<string, string>();
  const decode = (glyph: Glyph): string => symbols?.get(symbolCode(glyph, composite)) ?? readableText(glyph.unicode);
  return (glyph) => {
    const key = symbols ? `${glyph.unicode} ${glyph.originalCharCode ?? ''}` : glyph.unicode;
    const found = known.get(key);
    if (found !== undefined) return found;
    const text = decode(glyph);
    known.set(key, text);
    if (text === UNKNOWN && isBareCode(glyph)) onSilent();
    return text;
  };
}

function isBareCode({ unicode, originalCharCode }: Glyph): boolean {
  return originalCharCode !== undefined && unicode.charCodeAt(0) === originalCharCode && !STRAY.has(originalCharCode);
}

/**
 * A symbol font's own code: the low byte of a private-use character, or the Latin letter that a file gives in its place;
 * else the byte in a simple font, since pdf.js takes every font of pictures for Dingbats.
 */
function symbolCode({ unicode, originalCharCode }: Glyph, composite: boolean): number {
  const code = unicode.charCodeAt(0);
  if (code >= 0xf000 && code <= 0xf0ff) return code & 0xff;
  return composite || code < 0x100 ? code : (originalCharCode ?? code);
}
