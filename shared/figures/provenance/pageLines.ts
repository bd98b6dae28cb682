import type { Page } from '../../model/page.ts';
import { piecesOf } from '../prose/pieces.ts';
import { levelText } from '../prose/splitSentences.ts';

/** One printed line of a page, as far as its origin is looked for in it. */
export interface PageLine {
  text: string;
  /** Baseline as a share of the page's height, 0 at the top. */
  at: number;
  /** Type size, points. */
  size: number;
  bold: boolean;
}

/** The page's horizontal lines from top to bottom, pieces of one line joined by a wide gap of three spaces. */
export function pageLines(page: Page): PageLine[] {
  const lines: PageLine[] = [];
  let y = -Infinity;
  for (const piece of piecesOf(page, [])) {
    const text = levelText(piece.text).trim();
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(piece.y - y) < 0.3 * piece.size) last.text += `   ${text}`;
    else lines.push({ text, at: piece.y / page.height, size: piece.size, bold: piece.bold });
    y = piece.y;
  }
  return lines;
}
