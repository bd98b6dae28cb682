import { areCodes } from './cutCodes.ts';
import { isFigure, isItsYear, isThousands, isValue } from '../text/kinds.ts';
import { middleX, pieceOf, textOf, type Line, type Piece } from '../text/lines.ts';

/** An x where one column ends and the next begins. */
export interface Separator {
  at: number;
  /** Drawn, and not only left white. */
  ruled: boolean;
}

/** The text of a column lies within this. */
export interface Extent {
  x0: number;
  x1: number;
}

/** Narrowest white that parts two columns, in sizes. */
const narrowest = 0.3;
/** A gap may be crossed by this share of the lines that fill the columns beside it: text that overflows, a section row. */
const crossedBy = 0.12;

/** Depth of text over x: how many pieces cover each stretch between consecutive ends. */
function profile(pieces: Piece[]): { x0: number; x1: number; depth: number }[] {
  const starts = Float64Array.from(pieces, (piece) => piece.x0).sort();
  const ends = Float64Array.from(pieces, (piece) => piece.x1).sort();
  const out: { x0: number; x1: number; depth: number }[] = [];
  let [begun, ended] = [0, 0];
  let at = Math.min(starts[0] ?? Infinity, ends[0] ?? Infinity);
  while (at < Infinity) {
    while (starts[begun]! <= at) begun++;
    while (ends[ended]! <= at) ended++;
    const next = Math.min(starts[begun] ?? Infinity, ends[ended] ?? Infinity);
    if (next < Infinity) out.push({ x0: at, x1: next, depth: begun - ended });
    at = next;
  }
  return out;
}

/** The gaps that stay (nearly) white while text stands on both sides of them. */
function whiteGaps(pieces: Piece[], size: number): Extent[] {
  const steps = profile(pieces);
  const gaps: Extent[] = [];
  const valleys = mergeSteps(steps, 0, steps.length, 0);
  for (const valley of valleys) if (valley.x1 - valley.x0 >= narrowest * size) gaps.push({ x0: valley.x0, x1: valley.x1 });
  return gaps;
}

function mergeSteps(steps: { x0: number; x1: number; depth: number }[], from: number, to: number, limit: number): Extent[] {
  const out: Extent[] = [];
  for (let i = from; i < to; i++) {
    const step = steps[i]!;
    if (step.depth > limit) continue;
    const last = out.at(-1);
    if (last && last.x1 >= step.x0 - 1e-6) last.x1 = step.x1;
    else out.push({ x0: step.x0, x1: step.x1 });
  }
  return out;
}

/**
 * Pieces that lie across a gap which most lines keep white: headings over several columns, section rows, overflowing
 * text. They have no say in where columns part. Found by letting the gaps be crossed a little, and then asking who does.
 */
function crossers(pieces: Piece[], size: number): Set<Piece> {
  const steps = profile(pieces);
  const out = new Set<Piece>();
  let peak = 0;
  const peaksRight = steps.map(() => 0);
  for (let i = steps.length - 1, most = 0; i >= 0; i--) peaksRight[i] = most = Math.max(most, steps[i]!.depth);
  const quiet = steps.map((step, i) => {
    peak = Math.max(peak, step.depth);
    return step.depth > 0 && step.depth <= Math.max(crossedBy * Math.min(peak, peaksRight[i]!), 0);
  });
  for (let i = 0; i < steps.length; i++) {
    if (!quiet[i]) continue;
    let j = i;
    while (j + 1 < steps.length && (quiet[j + 1] || steps[j + 1]!.depth === 0) && steps[j + 1]!.x0 <= steps[j]!.x1 + 1e-6) j++;
    const gap = { x0: steps[i]!.x0, x1: steps[j]!.x1 };
    if (gap.x1 - gap.x0 >= 2 * narrowest * size) {
      for (const piece of pieces) if (piece.x0 < gap.x0 - 0.5 * size && piece.x1 > gap.x1 + 0.5 * size) out.add(piece);
    }
    i = j;
  }
  return out;
}

export interface Columns {
  separators: Separator[];
  /** Where each column's own text lies; null in a column without any. */
  extents: (Extent | null)[];
}

/** Lines that have pieces on both sides of x, and those that have a piece across it. */
function linesAt(lines: Line[], x: number): { both: number; across: number } {
  let both = 0;
  let across = 0;
  for (const line of lines) {
    if (line.pieces.some((piece) => piece.x0 < x && piece.x1 > x)) across++;
    else if (line.x0 < x && line.x1 > x) both++;
  }
  return { both, across };
}

/** The white gaps between the columns of body lines. */
export function softGaps(lines: Line[], size: number): Extent[] {
  const beside = lines.filter((line) => line.pieces.length > 1).flatMap((line) => line.pieces);
  const alone = lines.filter((line) => line.pieces.length === 1).flatMap((line) => line.pieces);
  const labels = labelsInWhite(alone, gapsOf(beside, size), size);
  const several = [...beside, ...labels];
  const single = alone.filter((piece) => !labels.includes(piece));
  const first = gapsOf(several, size);
  // A line of one piece has a say unless it runs across what the others keep apart: a label that reaches into the white beside it makes it narrower.
  const fitting = single.filter((piece) => !first.some((gap, i) => piece.x0 < gap.x1 - 0.3 * size && piece.x1 > gap.x0 + 0.3 * size && !(i === 0 && piece.x0 < gap.x0 && piece.x1 <= gap.x1 - narrowest * size)));
  const chosen = [...several, ...(lines.length > 2 ? fitting : single)];
  const wide = gapsOf(chosen, size);
  const gaps = [...wide, ...behindFigures(lines, chosen, size).filter((gap) => !wide.some((other) => gap.x0 < other.x1 && gap.x1 > other.x0))].sort((a, b) => a.x0 - b.x0);
  return gaps.filter((gap) => linesAt(lines, (gap.x0 + gap.x1) / 2).both > 0 || fitting.some((piece) => piece.x1 <= gap.x0 || piece.x0 >= gap.x1));
}

/** So many lines that begin at one place within white between columns are a column of their own. */
const LABELS = 6;

/** The lines of labels that stand in the white between their codes and their figures: set in the middle of two lines, these are beside neither. */
function labelsInWhite(alone: readonly Piece[], [gap]: readonly Extent[], size: number): Piece[] {
  if (gap === undefined) return [];
  const within = alone.filter((piece) => piece.x0 >= gap.x0 + narrowest * size && piece.x1 <= gap.x1 - narrowest * size);
  return [...Map.groupBy(within, (piece) => Math.round(piece.x0)).values()].filter((some) => some.length >= LABELS).flat();
}

/** White narrower than between other columns parts two of figures where this many lines hold a figure on either side, and figures from words that are pieces of their own behind them. */
const narrowBetween = { sizes: 0.1, lines: 3 };

/** The narrow gaps on both sides of which figures stand, or figures and words, line after line. */
function behindFigures(lines: Line[], pieces: Piece[], size: number): Extent[] {
  const pairs = lines.flatMap((line) => line.pieces.slice(1).flatMap((right, i) => (isValue(textOf(line.pieces[i]!)) && !textOf(right).startsWith('(') ? [{ from: line.pieces[i]!.x1, to: right.x0, left: textOf(line.pieces[i]!), right: textOf(right) }] : [])));
  const figures = pairs.filter(({ left, right }) => isFigure(left) && isFigure(right));
  const words = pairs.filter(({ right }) => /^\p{Lu}/u.test(right) && !isValue(right));
  if (figures.length < narrowBetween.lines && words.length === 0) return [];
  const across = crossers(pieces, size);
  const within = (gap: Extent, { from, to }: { from: number; to: number }) => from <= gap.x0 + 0.01 && to >= gap.x1 - 0.01;
  const white = whiteGaps(pieces.filter((piece) => !across.has(piece)), (narrowBetween.sizes / narrowest) * size);
  return white.filter((gap) => words.some((pair) => within(gap, pair)) || figures.filter((pair) => within(gap, pair)).length >= narrowBetween.lines);
}

function gapsOf(pieces: Piece[], size: number): Extent[] {
  const across = crossers(pieces, size);
  return whiteGaps(pieces.filter((piece) => !across.has(piece)), size);
}

/** White this wide (in sizes) parts two figures by itself; a word space does so only where the headings part too. */
const fusedWidth = 0.45;

/** Headings of a figure and of the brackets behind it stand at most this many sizes apart. */
const besideHeading = 4;

/** Whether what stands in brackets right of x has a heading of its own: one in brackets too, or one close beside the figure's. */
function headsBrackets(line: Line | undefined, x: number, size: number): boolean {
  if (!line) return false;
  const own = line.pieces.some((piece, i) => {
    const before = line.pieces[i - 1];
    return before !== undefined && piece.x0 >= x && before.x1 <= x && before.x1 > piece.x0 - besideHeading * size;
  });
  return own || line.pieces.some(({ words }) => words.some((word, k) => k > 0 && word.text.startsWith('(') && word.x0 >= x && words[k - 1]!.x1 <= x));
}

/**
 * Columns whose pieces stand so close that whole lines fused: a gap between words that every line keeps white, with
 * figures on at least one side of it.
 */
export function fusedGaps(lines: Line[], size: number, headings: Line[]): Extent[] {
  const rows = lines.filter((line) => line.pieces.some((piece) => isValue(piece.words.at(-1)!.text)));
  const many = rows.filter((line) => line.pieces.some((piece) => piece.words.length > 1));
  if (many.length < 3 || many.length < 0.7 * rows.length) return [];
  const words = lines.flatMap((line) => line.pieces.flatMap((piece) => piece.words.map((word) => pieceOf([word]))));
  return whiteGaps(words, 0.6 * size).filter((gap) => {
    const x = (gap.x0 + gap.x1) / 2;
    const headed = headings.some((line) => line.pieces.length > 1 && !line.pieces.some((piece) => piece.x0 < x && piece.x1 > x && piece.words.length === 1) && line.x0 < x && line.x1 > x);
    if (gap.x1 - gap.x0 < fusedWidth * size && !headed) return false;
    const bracketsHeaded = headsBrackets(headings.at(-1), x, size);
    let parted = 0;
    let figures = 0;
    for (const line of lines) {
      for (const piece of line.pieces) {
        if (piece.x0 > x || piece.x1 < x) continue;
        parted++;
        const left = piece.words.filter((word) => word.x1 <= x);
        const right = piece.words.filter((word) => word.x0 >= x);
        const bracketed = right[0]!.text.startsWith('(');
        if ((bracketed ? bracketsHeaded && !isItsYear(right[0]!.text) : isFigure(textOf(pieceOf(right)))) && isValue(left.at(-1)!.text) && !isThousands(left.at(-1)!.text, right[0]!.text)) figures++;
      }
    }
    return parted >= 3 && figures >= 0.8 * parted;
  });
}

/**
 * Joins neighbours that no row fills together: one column whose cells are aligned in two ways. `rows` are lines, or
 * groups of lines where rulings show them.
 */
export function joinAlternates(rows: Line[][], gaps: Extent[], size: number): Extent[] {
  const kept = gaps.slice();
  for (let i = 0; i < kept.length; ) {
    const gap = kept[i]!;
    const left = kept[i - 1]?.x1 ?? -Infinity;
    const right = kept[i + 1]?.x0 ?? Infinity;
    let together = 0;
    for (const row of rows) {
      const pieces = row.flatMap((line) => line.pieces);
      const middle = (gap.x0 + gap.x1) / 2;
      // Headings that run into one another reach beyond the column: their nearest word stands in it.
      const before = pieces.some((piece) => piece.x1 <= middle && middleX(piece.words.at(-1)!) > left);
      const after = pieces.some((piece) => piece.x0 >= middle && middleX(piece.words[0]!) < right);
      if (before && after) together++;
    }
    // Codes set in the middle of labels of two lines stand beside neither, and are a column all the same.
    const ofCodes = i === 0 && areCodes(rows.flatMap((row) => row.flatMap((line) => line.pieces.filter((piece) => piece.x1 <= gap.x0 + 0.5))));
    if (together === 0 && !ofCodes && gap.x1 - gap.x0 < 4 * size) kept.splice(i, 1);
    else i++;
  }
  return kept;
}

/** Which columns (from, to inclusive) a piece stands in, given the separators between them. */
export function columnsOf(piece: Extent, separators: Separator[], extents: (Extent | null)[]): [number, number] {
  let first = -1;
  let last = -1;
  let nearest = 0;
  let most = -Infinity;
  for (let c = 0; c + 1 < separators.length; c++) {
    const [x0, x1] = [separators[c]!.at, separators[c + 1]!.at];
    const overlap = Math.min(piece.x1, x1) - Math.max(piece.x0, x0);
    if (overlap > most) [most, nearest] = [overlap, c];
    const own = extents[c] ?? { x0, x1 };
    const within = Math.min(piece.x1, own.x1) - Math.max(piece.x0, own.x0);
    const middle = (own.x0 + own.x1) / 2;
    if (overlap > 0 && (within >= 0.5 * (own.x1 - own.x0) || (piece.x0 <= middle && piece.x1 >= middle))) {
      if (first < 0) first = c;
      last = c;
    }
  }
  if (first < 0) return [nearest, nearest];
  return [Math.min(first, nearest), Math.max(last, nearest)];
}
