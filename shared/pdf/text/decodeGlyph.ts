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

/** Control codes that programs leave in strings by mistake, and that show nothing: nul, line feed, carriage return. */
const STRAY = /[\0\n\r]/g;

/** What a glyph's own text shows: ligatures spelt out, spaces plain, a drawn soft hyphen as the hyphen it looks like. */
export function readableText(unicode: string): string {
  if (unicode.length === 1 && unicode > ' ' && unicode < '\x7F') return unicode;
  const text = inRightOrder(unicode.replace(STRAY, ''));
  if (Array.from(text).some((letter) => isControl(letter.charCodeAt(0)))) return UNKNOWN;
  return text
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(/\u00AD/g, '-')
    .replace(PRESENTATION, (letter) => letter.normalize('NFKC'))
    .normalize('NFC');
}

/** The ligature of "ffi" as some printers' programs write it: "f", and half of what follows. */
const BROKEN_FFI = '\u6600\uCF00';

/**
 * The letters of one ligature whose bytes a program has swapped: "fi" as U+6600 U+6900. No glyph shows two ideographs
 * that are both a Latin letter turned round.
 */
function inRightOrder(text: string): string {
  if (text === BROKEN_FFI) return 'ffi';
  const codes = Array.from(text, (letter) => letter.charCodeAt(0));
  return codes.length > 1 && codes.every((code) => code % 0x100 === 0 && code >= 0x6100 && code <= 0x7a00) ? String.fromCharCode(...codes.map((code) => code / 0x100)) : text;
}

/** A decoder for one font's glyphs. A glyph whose code is no character, and for which pdf.js had no better, is `UNKNOWN`. */
export function glyphDecoder(fontName: string, composite: boolean): (glyph: Glyph) => string {
  const symbols = symbolTable(fontName);
  const known = new Map<string, string>();
  const decode = (glyph: Glyph): string => symbols?.get(symbolCode(glyph, composite)) ?? readableText(glyph.unicode);
  return (glyph) => {
    const key = symbols ? `${glyph.unicode} ${glyph.originalCharCode ?? ''}` : glyph.unicode;
    const found = known.get(key);
    if (found !== undefined) return found;
    const text = decode(glyph);
    known.set(key, text);
    return text;
  };
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
