import type { Run } from '../../model/page.ts';
import { type Line, lineBox } from './buildLines.ts';
import { BLACK } from '../paint/colour.ts';
import type { Cell } from '../paint/painting.ts';

const COMBINING = /^\p{Mn}+$/u;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const LATIN_LETTER = /\p{Script=Latin}/u;
/** Words of it one after the other, with the spaces between them. */
const RIGHT_TO_LEFT_WORDS = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC ]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])?/gu;
/** Within right-to-left text, what still runs left to right: figures, Latin words, and the marks inside them. */
const LEFT_TO_RIGHT = /[\p{Script=Latin}\d](?:[\p{Script=Latin}\d.,:/%+\- ]*[\p{Script=Latin}\d%])?/gu;

/** The finished run, or null for a line of spaces alone. */
export function toRun(line: Line, id: number): Run | null {
  const cells = composeMarks(trimSpaces(line.cells));
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return null;
  const text = cells.map((cell) => cell.text).join('');
  const { origin: [x, y], direction: [dx, dy] } = line;
  const turned = RIGHT_TO_LEFT.test(text);
  return {
    id,
    text: turned ? logicalOrder(cells) : text,
    box: lineBox(line, first.from, last.to),
    origin: [x + dx * first.from, y + dy * first.from],
    angle: (Math.atan2(dy, dx) * 180) / Math.PI,
    size: line.size,
    bold: line.font.bold,
    italic: line.font.italic,
    colour: line.colour ?? BLACK,
    edges: turned ? null : edgesOf(cells),
    contentId: line.contentId,
    artifact: line.artifact,
  };
}

function trimSpaces(cells: readonly Cell[]): Cell[] {
  let [start, end] = [0, cells.length];
  while (start < end && cells[start]?.text === ' ') start++;
  while (end > start && cells[end - 1]?.text === ' ') end--;
  return cells.slice(start, end);
}

/** Accents drawn as glyphs of their own join the letter before them. */
function composeMarks(cells: Cell[]): Cell[] {
  if (!cells.some((cell) => cell.text > '\u02FF' && COMBINING.test(cell.text))) return cells;
  const composed: Cell[] = [];
  for (const cell of cells) {
    const base = composed.at(-1);
    if (base && COMBINING.test(cell.text)) base.text = (base.text + cell.text).normalize('NFC');
    else composed.push({ ...cell });
  }
  return composed;
}

/** Where each UTF-16 unit begins, from the first cell's start; a cell of several letters is shared out evenly. */
function edgesOf(cells: readonly Cell[]): number[] | null {
  const start = cells[0]?.from ?? 0;
  const edges: number[] = [];
  for (const { text, from, to } of cells) {
    for (let unit = 0; unit < text.length; unit++) edges.push(from - start + ((to - from) * unit) / text.length);
  }
  edges.push((cells.at(-1)?.to ?? 0) - start);
  return edges.every(Number.isFinite) ? edges : null;
}

/**
 * Letters stand in the order in which they are seen, from the left. In a line that is mostly right-to-left the whole is
 * turned round, and its figures and Latin words back again; in one that is mostly Latin only the right-to-left words are
 * (Unicode bidirectional algorithm, UAX #9, with the line's direction told by its letters).
 */
function logicalOrder(cells: readonly Cell[]): string {
  const seen = cells.map((cell) => cell.text);
  const latin = seen.filter((text) => LATIN_LETTER.test(text)).length;
  const turned = seen.filter((text) => RIGHT_TO_LEFT.test(text)).length;
  if (latin > turned) return seen.join('').replace(RIGHT_TO_LEFT_WORDS, turnRound);
  return seen.toReversed().join('').replace(LEFT_TO_RIGHT, turnRound);
}

const turnRound = (text: string): string => Array.from(text).reverse().join('');
