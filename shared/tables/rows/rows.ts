import { breaksOff, goesOn, isFigure, isPlaceholder, isValue } from '../text/kinds.ts';
import { overlaps, textOf, type Line, type Piece } from '../text/lines.ts';
import { median } from '../text/words.ts';

/** A line of text with the columns that its pieces fill: [first, last] for each piece. */
export interface FilledLine {
  line: Line;
  spans: [number, number][];
  /** Whether each piece is a figure, or stands for one. */
  values: boolean[];
}

/** Lines of one cell lie closer together than rows do, by at least this factor. */
const closer = 0.87;

const fills = (line: FilledLine) => new Set(line.spans.flatMap(([from, to]) => (from === to ? [from] : []))).size;
const hasStub = (line: FilledLine, stub: number) => line.spans.some(([from]) => from === stub);
const stubOnly = (line: FilledLine, stub: number) => line.spans.length === 1 && line.spans[0]![0] === stub;
export const hasValue = ({ spans, values }: FilledLine, stub: number) => values.some((value, i) => value && spans[i]![0] !== stub);
const firstWord = (piece: Piece) => piece.words[0]!;

interface Scene {
  lines: FilledLine[];
  stub: number;
  /** The right edge that the stub's text reaches. */
  stubRight: number;
  /** Baseline distance of two rows of one line each; null where no two stand together. */
  rowLead: number | null;
}

const lead = (scene: Scene, i: number) => scene.lines[i + 1]!.line.base - scene.lines[i]!.line.base;

/** Whether the first word of `next` would have fitted at the end of `line`: if so, the break was meant. */
function wouldHaveFitted(scene: Scene, line: FilledLine, next: FilledLine): boolean {
  const piece = line.line.pieces[0]!;
  const word = firstWord(next.line.pieces[0]!);
  return piece.x1 + 0.25 * word.size + (word.x1 - word.x0) < scene.stubRight - 0.1 * word.size;
}

const style = (line: FilledLine) => firstWord(line.line.pieces[0]!).run.bold;

/** A line that fills only the stub: does it open the label of the row below? */
function opensNext(scene: Scene, i: number): boolean {
  const { lines, stub, rowLead } = scene;
  const [here, next] = [lines[i]!, lines[i + 1]];
  if (!next || !hasStub(next, stub) || style(here) !== style(next)) return false;
  const text = textOf(here.line.pieces[0]!);
  const follows = textOf(next.line.pieces[0]!);
  if (text.endsWith(':')) return false;
  if (rowLead && lead(scene, i) < closer * rowLead) return true;
  if (rowLead && lead(scene, i) > 1.25 * rowLead) return false;
  if (goesOn(follows) || breaksOff(text)) return true;
  return !wouldHaveFitted(scene, here, next) && next.line.pieces[0]!.x0 >= here.line.pieces[0]!.x0 - 1 && here.line.pieces[0]!.words.length > 2;
}

/** A line that fills only the stub: does it end the label of the row above? */
function closesPrevious(scene: Scene, i: number): boolean {
  const { lines, stub, rowLead } = scene;
  const [here, before] = [lines[i]!, lines[i - 1]];
  if (!before || !hasStub(before, stub) || style(here) !== style(before)) return false;
  const text = textOf(here.line.pieces[0]!);
  const above = textOf(before.line.pieces[0]!);
  if (rowLead && lead(scene, i - 1) < closer * rowLead) return true;
  if (rowLead && lead(scene, i - 1) > 1.25 * rowLead) return false;
  const next = lines[i + 1];
  const nextRowNearer = next !== undefined && next.spans.length > 1 && opensNext(scene, i) && goesOn(textOf(next.line.pieces[0]!));
  return (goesOn(text) || breaksOff(above)) && !nextRowNearer;
}

/** A line without a label that fills nearly all of so many columns is a row, whatever it says: the ratings under a target. */
const fewestFilled = 4;
const nearlyAll = 0.8;

/** Which lines start a row of their own. */
function findAnchors(lines: FilledLine[], stub: number): boolean[] {
  const counts = lines.map(fills).filter((count) => count >= 2);
  const usual = median(counts);
  return lines.map((line, i) => !(i > 0 && allGoOn(line)) && ((fills(line) >= Math.max(2, Math.ceil(0.5 * usual)) && (hasStub(line, stub) || hasValue(line, stub))) || (hasStub(line, stub) && line.spans.length >= 2) || (!hasStub(line, stub) && line.spans.length >= 2 && (hasValue(line, stub) || (usual >= fewestFilled && fills(line) >= nearlyAll * usual)))));
}

/** Whether every text of a line goes on with the one above it: several cells of one row, each wrapped. */
const allGoOn = ({ line }: FilledLine) => line.pieces.length > 1 && line.pieces.every((piece) => goesOn(textOf(piece)) && !isValue(textOf(piece)));

/** Baselines of one paragraph are about this many sizes apart. */
const usualLead = 1.15;

/** Two leadings this far apart are told apart when each hardly varies. */
const tight = { jump: 1.12, vary: 1.04 };

/** Where leadings fall into two narrow groups: lines of one row, and rows. -1 where they do not. */
function tightCut(ordered: number[]): number {
  const at = ordered.findIndex((lead, i) => i > 0 && lead / ordered[i - 1]! >= tight.jump);
  if (at < 2 || ordered[at - 1]! > 1.35) return -1;
  const narrow = (from: number, to: number) => ordered[to]! / ordered[from]! <= tight.vary;
  return narrow(0, at - 1) && narrow(at, ordered.length - 1) ? (ordered[at]! + ordered[at - 1]!) / 2 : -1;
}

/** Groups set apart by white, if joining the lines of each puts no two figures of one column together. */
function groupsByWhite(lines: FilledLine[]): number[][] | null {
  if (lines.length < 3) return null;
  const leads = lines.slice(1).map((line, i) => (line.line.base - lines[i]!.line.base) / Math.max(line.line.size, lines[i]!.line.size));
  // Lines that overlap are one row in any case, and say nothing about the leading but that it is usual.
  const apart = leads.filter((lead) => lead >= 0.9);
  const ordered = (apart.length < leads.length ? [usualLead, ...apart] : apart).sort((a, b) => a - b);
  let cut = -1;
  let jump = 1.3;
  for (let i = 1; i < ordered.length; i++) {
    const ratio = ordered[i]! / Math.max(ordered[i - 1]!, 0.1);
    if (ordered[i - 1]! < 1.6 && ratio > jump) [jump, cut] = [ratio, (ordered[i]! + ordered[i - 1]!) / 2];
  }
  if (cut < 0) cut = tightCut(ordered);
  if (cut < 0) return null;
  const groups: number[][] = [[0]];
  leads.forEach((gap, i) => (gap > cut ? groups.push([i + 1]) : groups.at(-1)!.push(i + 1)));
  const clash = groups.some((group) => {
    const figures = new Map<number, number>();
    const filled = new Map<number, number>();
    for (const i of group)
      lines[i]!.line.pieces.forEach((piece, k) => {
        const column = lines[i]!.spans[k]![0];
        const text = textOf(piece);
        if (isFigure(text) || isPlaceholder(text)) figures.set(column, (figures.get(column) ?? 0) + 1);
        filled.set(column, (filled.get(column) ?? 0) + 1);
      });
    return [...figures.values()].some((count) => count > 1);
  });
  return clash ? null : groups;
}

/**
 * Groups the lines of a body without rules into rows: lines that fill most columns are anchors, the others go on one of
 * them or stand alone. Returns the indices of each row's lines, in order.
 */
export function groupRows(lines: FilledLine[], stub: number): number[][] {
  if (lines.length <= 1) return lines.map((_, i) => [i]);
  const byWhite = groupsByWhite(lines);
  if (byWhite) return byWhite;
  const anchors = findAnchors(lines, stub);
  const neighbours = lines.slice(1).flatMap((line, i) => (anchors[i] && anchors[i + 1] ? [line.line.base - lines[i]!.line.base] : []));
  const stubRight = Math.max(...lines.flatMap((line) => line.line.pieces.filter((_, i) => line.spans[i]![0] === stub && line.spans[i]![1] === stub).map((piece) => piece.x1)));
  const scene: Scene = { lines, stub, stubRight, rowLead: neighbours.length > 0 ? median(neighbours) : null };
  return joinToAnchors(scene, anchors);
}

/** So many labels that end beside their figures, and so many times as many as begin there, show where a table sets its figures. */
const fewestEnds = { labels: 2, times: 2 };

/** Whether figures stand at the foot of their rows: the text beside them goes on with the line above, and lines of labels alone begin. */
function standAtFoot({ lines, stub }: Scene, anchors: boolean[]): boolean {
  const goesOnAt = (i: number) => hasStub(lines[i]!, stub) && goesOn(textOf(lines[i]!.line.pieces[0]!));
  const ends = lines.filter((_, i) => anchors[i] && i > 0 && stubOnly(lines[i - 1]!, stub) && goesOnAt(i)).length;
  const begins = lines.filter((line, i) => i > 0 && anchors[i - 1] && stubOnly(line, stub) && goesOnAt(i)).length;
  return ends >= fewestEnds.labels && ends > fewestEnds.times * begins;
}

/** To each line the first line of its row. */
function joinToAnchors(scene: Scene, anchors: boolean[]): number[][] {
  const { lines, stub } = scene;
  const centred = !anchors[0] && !hasStub(lines[0]!, stub);
  const atFoot = standAtFoot(scene, anchors);
  const joined = lines.map(() => false); // Whether a line belongs to the row of the line above it.
  for (let i = 0; i < lines.length; i++) {
    if (anchors[i]) continue;
    const line = lines[i]!;
    if (line.spans.length === 1 && line.spans[0]![1] > line.spans[0]![0]) continue;
    if (stubOnly(line, stub)) {
      if (isBeside(scene, anchors, i, i - 1) || opensCentred(scene, anchors, i)) continue;
      if (atFoot && opensNext(scene, i)) joined[i + 1] = true;
      else if (closesPrevious(scene, i)) joined[i] = true;
      else if (opensNext(scene, i)) joined[i + 1] = true;
      continue;
    }
    const [before, after] = [i > 0 ? lead(scene, i - 1) : Infinity, i + 1 < lines.length ? lead(scene, i) : Infinity];
    if (headsRows(scene, i)) continue;
    if (!Number.isFinite(before)) joined[i + 1] = true;
    else if (after < closer * before || (centred && !joined[i] && nearerNext(scene, anchors, i))) joined[i + 1] = Number.isFinite(after);
    else joined[i] = true;
  }
  const groups: number[][] = [];
  lines.forEach((line, i) => {
    const last = groups.at(-1);
    if (last && (joined[i] || overlaps(lines[i - 1]!.line, line.line)) && !last.some((k) => figureBelow(lines[k]!, line, stub))) last.push(i);
    else groups.push([i]);
  });
  return groups;
}

/** Whether a line of the stub reaches into one of figures alone, which stand in the middle of their row: it is of that row. */
function isBeside({ lines, stub }: Scene, anchors: boolean[], label: number, figures: number): boolean {
  return anchors[figures] === true && !hasStub(lines[figures]!, stub) && overlaps(lines[Math.min(label, figures)]!.line, lines[Math.max(label, figures)]!.line);
}

/** Whether a line reaches into the figures below, and begins their row's label rather than going on with the line above. */
function opensCentred(scene: Scene, anchors: boolean[], i: number): boolean {
  if (i === 0 || !isBeside(scene, anchors, i, i + 1)) return false;
  const [above, here] = [scene.lines[i - 1]!, scene.lines[i]!];
  return isBeside(scene, anchors, i - 1, i - 2) || !(goesOn(textOf(here.line.pieces[0]!)) || breaksOff(textOf(above.line.pieces[0]!)));
}

/** Whether a line holds a figure right below another line's: two figures of one column are two rows, whatever label stands beside both. */
function figureBelow(upper: FilledLine, lower: FilledLine, stub: number): boolean {
  const figures = (line: FilledLine) => line.line.pieces.flatMap((piece, k) => (line.spans[k]![0] !== stub && isFigure(textOf(piece)) ? [{ column: line.spans[k]![0], piece }] : []));
  return figures(upper).some(({ column, piece }) => figures(lower).some((other) => other.column === column && other.piece.y0 > piece.y1 - 0.3 * (piece.y1 - piece.y0)));
}

/** Headings without a word over the stub stand as far above the first row as rows do from one another, or farther. */
function headsRows(scene: Scene, i: number): boolean {
  const { lines, rowLead, stub } = scene;
  return i === 0 && rowLead !== null && lines[0]!.spans.length > 1 && !hasStub(lines[0]!, stub) && lead(scene, 0) >= closer * rowLead;
}

/** In a table whose cells are centred vertically, a line goes to the nearer anchor. */
function nearerNext(scene: Scene, anchors: boolean[], i: number): boolean {
  let before = i;
  while (before >= 0 && !anchors[before]) before--;
  let after = i;
  while (after < anchors.length && !anchors[after]) after++;
  if (after >= anchors.length) return false;
  if (before < 0) return true;
  return scene.lines[after]!.line.base - scene.lines[i]!.line.base < scene.lines[i]!.line.base - scene.lines[before]!.line.base;
}
