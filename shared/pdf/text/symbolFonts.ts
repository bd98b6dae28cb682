/*
 * Fonts whose codes are pictures. Only what a scorecard prints is listed: arrows, ticks, crosses, and solid or open
 * shapes. Codes are those of Microsoft's own charts of these fonts.
 */

type Symbols = ReadonlyMap<number, string>;

const table = (rows: Record<number, string>): Symbols =>
  new Map(Object.entries(rows).flatMap(([first, text]) => Array.from(text, (symbol, index): [number, string] => [Number(first) + index, symbol])));

const WINGDINGS = table({
  0x4a: '☺😐☹', 0x6c: '●', 0x6e: '■□', 0x75: '◆', 0x9f: '•', 0xa0: '▪○', 0xa7: '▪', 0xa8: '◻', 0xd8: '➢',
  0xdf: '←→↑↓↖↗↙↘←→↑↓↖↗↙↘⇦⇨⇧⇩⇔⇳', 0xfb: '✗✓☒☑',
});
const WINGDINGS_2 = table({ 0x4f: '✗✓☒☑☒☒', 0x97: '●' });
const WINGDINGS_3 = table({ 0x21: '←→↑↓↖↗↙↘', 0x66: '←→↑↓↖↗↙↘', 0x70: '▲▼△▽◀▶◁▷' });
const WEBDINGS = table({ 0x33: '◀▶▲▼', 0x61: '✔', 0x63: '□', 0x67: '■', 0x6e: '●', 0x72: '✖' });
const DINGBATS = table({
  0x33: '✓✔✕✖✗✘', 0x6c: '●❍■', 0x73: '▲▼◆', 0xd4: '➔→↔↕➘➙➚', 0xe8: '➨',
});
const SYMBOL = table({
  0xa3: '≤', 0xab: '↔←↑→↓', 0xb0: '°±', 0xb3: '≥', 0xb7: '•', 0x2d: '−', 0xdb: '⇔⇐⇑⇒⇓',
});

/** The pictures of a font by its PostScript name; null for fonts of letters. */
export function symbolTable(fontName: string): Symbols | null {
  const name = fontName.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (name.includes('wingdings3')) return WINGDINGS_3;
  if (name.includes('wingdings2')) return WINGDINGS_2;
  if (name.includes('wingdings')) return WINGDINGS;
  if (name.includes('dingbats')) return DINGBATS;
  if (name.includes('webdings')) return WEBDINGS;
  if (/(^|[^a-z])symbol(mt|$)/.test(name)) return SYMBOL;
  return null;
}
