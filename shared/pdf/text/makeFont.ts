import type { Font } from '../paint/painting.ts';
import { glyphDecoder } from './decodeGlyph.ts';

/** The slice of pdf.js's font object that is used; the last four come with its `fontExtraProperties`. */
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
  /** Lets the font's file go, which only drawing with the browser's own fonts would need. */
  clearData?: () => void;
}

/** Fonts whose metrics are missing or absurd get the usual ones: near enough for every face that papers use. */
const ASCENT = { usual: 0.9, least: 0.5, most: 1.1 } as const;
const DESCENT = { usual: -0.21, least: -0.45, most: -0.05 } as const;

/** Words for it, and the names of TeX's own faces: CMBX10, CMSSBX10, CMB10, SFBX1000. */
const BOLD = /bold|black|heavy|semi-?b|demi|-medi(?:ital)?$|^(?:cm|sf|ec)(?:ss)?b(?:x|\d)/i;
const ITALIC = /ital|oblique|slanted/i;
const THOUSANDTHS: readonly number[] = [0.001, 0, 0, 0.001, 0, 0];

/** What a reader needs of pdf.js's font. */
export function makeFont(font: PdfjsFont): Font {
  font.clearData?.();
  const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '');
  const matrix = font.fontMatrix ?? THOUSANDTHS;
  const [, low = 0, , high = 0] = font.bbox ?? [];
  const composite = Boolean(font.composite);
  return {
    name,
    bold: Boolean(font.bold) || Boolean(font.black) || BOLD.test(name),
    italic: Boolean(font.italic) || ITALIC.test(name),
    ascent: within(font.ascent, ASCENT),
    descent: within(font.descent, DESCENT),
    vertical: Boolean(font.vertical),
    type3: Boolean(font.isType3Font),
    matrix,
    emHeight: Math.abs(high - low) || 1 / Math.abs(matrix[3] || 1),
    composite,
    decode: glyphDecoder(name, composite),
  };
}

function within(value: number | undefined, { usual, least, most }: { usual: number; least: number; most: number }): number {
  return value !== undefined && value >= least && value <= most ? value : usual;
}
