import { glyphDecoder } from './decodeGlyph.ts';
import type { Font } from './paint.ts';

/** The slice of pdf.js's font object that is used; the last five come with `fontExtraProperties`. */
export interface PdfjsFont {
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
  vertical?: boolean;
  isType3Font?: boolean;
  fontMatrix?: readonly number[];
  bbox?: readonly number[];
  name?: string;
  ascent?: number;
  descent?: number;
  composite?: boolean;
}

/** Fonts whose metrics are missing or absurd get these: near enough for every face that papers use. */
const ASCENT = { usual: 0.9, least: 0.5, most: 1.1 } as const;
const DESCENT = { usual: -0.21, least: -0.45, most: -0.05 } as const;

const BOLD = /bold|black|heavy|semi-?b|demi/i;
const ITALIC = /italic|oblique/i;

export function makeFont(font: PdfjsFont, onUnreadable: () => void): Font {
  const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '');
  const [, low = 0, , high = 0] = font.bbox ?? [];
  return {
    name,
    bold: Boolean(font.bold) || Boolean(font.black) || BOLD.test(name),
    italic: Boolean(font.italic) || ITALIC.test(name),
    ascent: within(font.ascent, ASCENT),
    descent: within(font.descent, DESCENT),
    vertical: Boolean(font.vertical),
    emHeight: font.isType3Font ? Math.abs(high - low) || 1 / Math.abs(font.fontMatrix?.[3] || 1) : 1,
    decode: glyphDecoder({ name, composite: Boolean(font.composite) }, onUnreadable),
  };
}

function within(value: number | undefined, { usual, least, most }: { usual: number; least: number; most: number }): number {
  return value !== undefined && value >= least && value <= most ? value : usual;
}
