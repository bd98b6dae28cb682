import type { Box } from '../../model/geometry.ts';
import type { Page, Run } from '../../model/page.ts';
import { piecesOfRuns } from '../prose/pieces.ts';
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

/** The page's lines as they are read, from top to bottom, pieces of one line joined by a wide gap of three spaces. */
export function pageLines(page: Page): PageLine[] {
  return linesOf(page, ({ artifact }) => !artifact);
}

/** What a page is headed and footed with where its tags say so: no text of the paper, but often the only line that names the council. */
export function furnitureLines(page: Page): PageLine[] {
  return linesOf(page, ({ artifact }) => artifact);
}

function linesOf(page: Page, isWanted: (run: Run) => boolean): PageLine[] {
  const { runs, height } = readingWay(page, isWanted);
  const lines: PageLine[] = [];
  let y = -Infinity;
  for (const piece of piecesOfRuns(runs)) {
    const text = levelText(piece.text).trim();
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(piece.y - y) < 0.3 * piece.size) last.text += `   ${text}`;
    else lines.push({ text, at: piece.y / height, size: piece.size, bold: piece.bold });
    y = piece.y;
  }
  return lines;
}

/** The runs of the page's main writing direction, in the frame of a reader who turns the page to read them. */
function readingWay(page: Page, isWanted: (run: Run) => boolean): { runs: Run[]; height: number } {
  const letters = (angle: number) => page.runs.reduce((sum, run) => sum + (run.angle === angle ? run.text.length : 0), 0);
  const angle = [0, 90, -90].reduce((best, one) => (letters(one) > letters(best) ? one : best));
  const runs = page.runs.filter((run) => run.angle === angle && isWanted(run) && run.text.trim() !== '');
  if (angle === 0) return { runs, height: page.height };
  const turn = ([x, y]: [number, number]): [number, number] => (angle === 90 ? [y, page.width - x] : [page.height - y, x]);
  const turnBox = ([x0, y0, x1, y1]: Box): Box => {
    const [[ax, ay], [bx, by]] = [turn([x0, y0]), turn([x1, y1])];
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  };
  return { runs: runs.map((run) => ({ ...run, angle: 0, origin: turn(run.origin), box: turnBox(run.box) })), height: page.width };
}
