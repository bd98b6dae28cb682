import type { Rule, Rules } from './cleanRulings.ts';
import { softGaps } from './columns.ts';
import { isCaption, isNote, isValue } from './kinds.ts';
import { hull, pieceOf, textOf, type Line, type Piece } from './lines.ts';
import type { Region } from './grid.ts';

/** Rules of one table begin and end within this many points of one another. */
const sameEnds = 3;
/** A strip without text taller than this many sizes ends a table. */
const blankStrip = 6;

/** Horizontal rules of the same extent, from the top. */
function stackUp(across: Rule[]): Rule[][] {
  const stacks: Rule[][] = [];
  for (const rule of across.toSorted((a, b) => a.at - b.at)) {
    const stack = stacks.find((other) => Math.abs(other[0]!.from - rule.from) <= sameEnds && Math.abs(other[0]!.to - rule.to) <= sameEnds);
    if (stack) stack.push(rule);
    else stacks.push([rule]);
  }
  return stacks.filter((stack) => stack.length >= 3);
}

/** From this share of its lines on, text beside a stack on the same baselines is its rows' labels. */
const labelled = 0.7;
/** A label beside figures has at most this many words; a line of prose has more. */
const longestLabel = 8;

/** Whether a stack's rules only underline figures (as those over totals do) and the labels of its rows stand left of it, under no rule. */
function underlinesFigures(stack: Rule[], lines: Line[], across: Rule[]): boolean {
  const [from, to] = [stack[0]!.from, stack[0]!.to];
  const rows = lines.filter((line) => line.y1 > stack[0]!.at && line.y0 < stack.at(-1)!.at && line.pieces.some((piece) => piece.x0 >= from - sameEnds && piece.x1 <= to + sameEnds && isValue(textOf(piece))));
  const labels = rows.flatMap((line) => line.pieces.findLast((piece) => piece.x1 <= from) ?? []).filter((piece) => !isValue(textOf(piece)) && piece.words.length <= longestLabel);
  const ruled = labels.some((label) => across.some((rule) => rule.at > stack[0]!.at - 1 && rule.at < stack.at(-1)!.at + 1 && rule.from < label.x1 && rule.to > label.x0 && rule.to <= from + 1));
  return rows.length > 2 && labels.length >= labelled * rows.length && !ruled;
}

type Kind = 'rows' | 'label' | 'blank' | 'prose';

function kindOf(strip: Line[], height: number, width: number, size: number): Kind {
  if (strip.length === 0) return height > blankStrip * size ? 'prose' : 'blank';
  const widest = Math.max(...strip.map((line) => line.x1 - line.x0));
  if (strip.length === 1 && strip[0]!.pieces.length > 1) return 'rows';
  if (height - strip.reduce((sum, line) => sum + line.y1 - line.y0, 0) > blankStrip * size) return 'prose';
  if (strip.length === 1) return 'label';
  if (softGaps(strip, size).some((gap) => gap.x1 - gap.x0 >= 0.8 * size)) return 'rows';
  return strip.length <= 2 && widest < 0.9 * width ? 'label' : 'prose';
}

/** A section row fits its text; this many sizes of white beside a label's lines make it the title of the next table. */
const roomyStrip = 1.9;

const figures = (strip: Strip | undefined) => strip?.lines.some((line) => line.pieces.slice(1).some((piece) => isValue(textOf(piece)))) ?? false;

/** Whether a strip between rows of figures holds the title of another table: roomy, and away from the stub or over new headings. */
function parts(strip: Strip, run: Strip[], after: Strip[], size: number): boolean {
  if (!run.some(figures)) return false;
  if (strip.kind === 'rows' || strip.kind === 'prose') return holdsBetween(strip, run, after, size);
  if (strip.kind !== 'label') return false;
  if (strip.lines.some((line) => isCaption(textOf(line.pieces[0]!))) || isBeforeHeadings(after)) return true;
  const text = strip.lines.reduce((sum, line) => sum + line.y1 - line.y0, 0);
  if (strip.bottom - strip.top - text < roomyStrip * size) return false;
  const stub = Math.min(...run.flatMap((other) => other.lines.map((own) => own.x0)));
  const next = after.find((other) => other.kind === 'rows');
  return strip.lines.some((line) => line.x0 > stub + 1.5 * size) || (next !== undefined && !figures(next));
}

/** Years head columns as they stand; among a strip's figures they tell nothing. */
const measures = (strip: Strip | undefined) => strip?.lines.some((line) => line.pieces.slice(1).some((piece) => isValue(textOf(piece)) && !/^(?:19|20)\d\d$/.test(textOf(piece)))) ?? false;

/** The next row names columns and holds no figure, as the first of another table does, and the one after holds some. */
function isBeforeHeadings(after: Strip[]): boolean {
  const [next, body] = after.filter((other) => other.kind === 'rows');
  return next !== undefined && body !== undefined && !measures(next) && measures(body) && next.lines.some((line) => line.pieces.length > 1);
}

/**
 * Whether a strip holds what stands between two tables, a note, a comment or a title that runs over the white between the
 * columns, and under it the headings of the next.
 */
function holdsBetween(strip: Strip, run: Strip[], after: Strip[], size: number): boolean {
  const { lines } = strip;
  const headings = lines.findIndex((line) => line.pieces.length > 1);
  if (headings < 1 || measures(strip) || !measures(after.find((other) => other.kind === 'rows'))) return false;
  const whites = softGaps(run.filter((other) => other.kind === 'rows').flatMap((other) => other.lines), size);
  return lines.slice(0, headings).some((line) => whites.some((white) => line.x0 < white.x0 && line.x1 > white.x1));
}

/** Several rows of figures without a rule between them. */
function isBody(strip: Strip): boolean {
  return measures(strip) && strip.lines.filter((line) => line.pieces.length > 1).length > 1;
}

interface Strip {
  top: number;
  bottom: number;
  lines: Line[];
  kind: Kind;
}

function stripsOf(stack: Rule[], lines: Line[], size: number): Strip[] {
  const [from, to] = [stack[0]!.from, stack[0]!.to];
  const within = clip(lines, from, to);
  return stack.slice(1).map((rule, i) => {
    const top = stack[i]!.at;
    const own = within.filter((line) => (line.y0 + line.y1) / 2 > top && (line.y0 + line.y1) / 2 < rule.at);
    return { top, bottom: rule.at, lines: own, kind: kindOf(own, rule.at - top, to - from, size) };
  });
}

/** The parts of lines that stand between two x. */
function clip(lines: Line[], from: number, to: number): Line[] {
  return lines.flatMap((line) => {
    const pieces = line.pieces.filter((piece) => piece.x1 > from && piece.x0 < to);
    return pieces.length === 0 ? [] : [{ ...line, ...hull(pieces), pieces }];
  });
}

/** Rows beyond the last rule follow within this many sizes. */
const overhangWithin = 2;

/** Headings are set at most this many times as large as the rows under them: what is larger is the page's own. */
const largestHeading = 1.2;

/** A line this close to a row's (in sizes) goes on with it. */
const wrapsWithin = 0.5;

/** Years over headings head them from further off: nothing else stands there. */
const yearsWithin = 1.5;

const isYears = (piece: Piece) => /^(?:20\d\d(?:[/-](?:20)?\d\d)?|(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december) 20\d\d)$/i.test(textOf(piece));

/** Text that runs into this share of the page at its top or bottom may run on over the page's edge. */
const pageEnd = 0.2;

/** Words of a sentence, or of the last line of one, mostly begin small; of headings in a row, hardly ever. */
function isSentence({ words }: Piece): boolean {
  return words.length >= 5 && words.filter((word) => /^\p{Ll}/u.test(word.text)).length >= 0.6 * words.length;
}

/** Lines below the last rule, or above the first, that keep the columns: rows without a rule of their own, or broken by the page's edge. */
function overhang(lines: Line[], strips: Strip[], stack: Rule[], down: boolean, size: number, height: number): Line[] {
  const body = strips.filter((strip) => strip.kind === 'rows').flatMap((strip) => strip.lines);
  const columns = softGaps(body, size).length;
  const largest = Math.max(...body.map((line) => line.size));
  const edge = down ? strips.at(-1)!.bottom : strips[0]!.top;
  const next = down ? stack.find((rule) => rule.at > edge + 1)?.at : stack.findLast((rule) => rule.at < edge - 1)?.at;
  const inside = (line: Line) => (down ? line.y0 > edge - 1 && line.y1 < (next ?? Infinity) : line.y1 < edge + 1 && line.y0 > (next ?? -Infinity));
  const beyond = lines.filter((line) => !line.pieces[0]!.words[0]!.run.artifact && inside(line));
  const ordered = down ? beyond : beyond.toReversed();
  if (!down && ordered[0] && headsRuledGroups(ordered[0], strips, body, edge - ordered[0].y1, size)) return [ordered[0]];
  const out: Line[] = [];
  // Headings stand close enough to read as one piece: word by word they leave the columns' white free.
  const asHeading = (line: Line) => (down ? line : wordByWord(line));
  const keepsColumns = (line: Line) => softGaps([...body, ...[...out, line].map(asHeading)], size).length >= columns;
  const gap = (line: Line, before: Line | undefined) => (down ? line.y0 - (before?.y1 ?? edge) : (before?.y0 ?? edge) - line.y1);
  for (const line of ordered) {
    if (gap(line, out.at(-1)) > overhangWithin * size || (!down && line.size > largestHeading * largest) || isCaption(textOf(line.pieces[0]!)) || (down && isNote(textOf(line.pieces[0]!)))) break;
    if (line.pieces.length === 1 && (line.x1 - line.x0 > 0.8 * widthOf(body) || (!down && !isBesideFigures(line, ordered[0]!, strips[0]!) && isSentence(line.pieces[0]!)))) break;
    if (!keepsColumns(line) && (down || !headsGroups(line, out, body, gap(line, out.at(-1)), size))) break;
    out.push(line);
  }
  const reachesEnd = down ? out.some((line) => line.y1 > (1 - pageEnd) * height) : out.some((line) => line.y0 < pageEnd * height);
  const toTheEdge = next === undefined && reachesEnd && out.length === ordered.length && (down || figures(strips[0])) && out.some((line) => line.pieces.length > 1);
  return toTheEdge ? out : fullRows(out, asHeading, gap, softGaps(body, size).map((white) => (white.x0 + white.x1) / 2), size);
}

/** The upper line of a label that wraps beside figures centred on it: these stand in the line under it, and it overlaps them. */
function isBesideFigures(line: Line, lowest: Line, first: Strip): boolean {
  return line.y1 > lowest.y0 - wrapsWithin * line.size && line.x0 <= lowest.x0 + line.size && figures(first);
}

const wordByWord = (line: Line): Line => ({ ...line, pieces: line.pieces.flatMap((piece) => piece.words.map((word) => pieceOf([word]))) });

/** Headings over groups of columns: close above headings, right of the stub, and no figures themselves. */
function headsGroups(line: Line, below: Line[], body: Line[], gap: number, size: number): boolean {
  return below.length > 0 && gap <= (line.pieces.every(isYears) ? yearsWithin : wrapsWithin) * size && isOverFigures(line, body, size);
}

/** Headings over groups of columns that the first rule of all parts from the columns' own, under which the figures begin. */
function headsRuledGroups(line: Line, strips: Strip[], body: Line[], gap: number, size: number): boolean {
  const [own, next] = strips.filter((strip) => strip.kind === 'rows');
  return (line.pieces.length > 1 || line.pieces.every(isYears)) && gap <= overhangWithin * size && !measures(own) && measures(next) && isOverFigures(line, body, size);
}

/** Right of the stub, and no figures themselves. */
function isOverFigures(line: Line, body: Line[], size: number): boolean {
  const stub = Math.max(...body.map((row) => row.pieces[0]!.x0)) + size;
  return line.x0 > stub && line.pieces.every((piece) => !isValue(textOf(piece)) || isYears(piece));
}

/**
 * Unless the page ends with them, lines beyond the rules belong to the table as far as they fill most of its columns:
 * titles and notes do not. Lines close together are taken as one row.
 */
function fullRows(lines: Line[], asHeading: (line: Line) => Line, gap: (line: Line, before: Line | undefined) => number, separators: number[], size: number): Line[] {
  const rows: Line[][] = [];
  lines.forEach((line, i) => {
    if (i > 0 && gap(line, lines[i - 1]) <= wrapsWithin * size) rows.at(-1)!.push(line);
    else rows.push([line]);
  });
  const columnsOf = (row: Line[]) => new Set(row.flatMap((line) => asHeading(line).pieces.map((piece) => separators.filter((x) => x < (piece.x0 + piece.x1) / 2).length))).size;
  const end = rows.findIndex((row) => !row.every((line) => line.pieces.every(isYears)) && columnsOf(row) < Math.max(2, 0.6 * (separators.length + 1)));
  return (end < 0 ? rows : rows.slice(0, end)).flat();
}

const widthOf = (lines: Line[]) => Math.max(...lines.map((line) => line.x1)) - Math.min(...lines.map((line) => line.x0));

/**
 * Tables that only horizontal rules divide: strips between rules of one extent, most of which hold text in columns. A
 * strip of prose, or a tall blank one, ends the table. `height` is the page's.
 */
export function findRuleStacks(lines: Line[], rules: Rules, size: number, height: number): Region[] {
  return stackUp(rules.across).filter((stack) => !underlinesFigures(stack, lines, rules.across)).flatMap((stack) => {
    const strips = stripsOf(stack, lines, size);
    const out: Region[] = [];
    let run: Strip[] = [];
    // Between what parts tables even one strip of several rows is a table.
    let parted = false;
    const close = () => {
      while (run.length > 0 && run.at(-1)!.kind !== 'rows') run.pop();
      while (run.length > 0 && (run[0]!.kind === 'blank' || (out.length > 0 && run[0]!.kind === 'label' && isBeforeHeadings(run)))) run.shift();
      const rows = run.filter((strip) => strip.kind === 'rows');
      if (rows.length >= 2 || (parted && rows.length === 1 && isBody(rows[0]!))) out.push(regionOf(run, stack, lines, rules, size, height));
      run = [];
    };
    for (const [i, strip] of strips.entries()) {
      const parting = parts(strip, run, strips.slice(i + 1), size);
      parted ||= parting;
      if (strip.kind === 'prose' || parting) close();
      else run.push(strip);
    }
    close();
    return out;
  });
}

function regionOf(run: Strip[], stack: Rule[], lines: Line[], rules: Rules, size: number, height: number): Region {
  const [x0, x1] = [Math.min(...stack.map((rule) => rule.from)), Math.max(...stack.map((rule) => rule.to))];
  const near = clip(lines, x0, x1);
  const extra = [...overhang(near, run, stack, true, size, height), ...overhang(near, run, stack, false, size, height)];
  const own = [...run.flatMap((strip) => strip.lines), ...extra];
  const y0 = Math.min(run[0]!.top, ...extra.map((line) => line.y0 - 1));
  const y1 = Math.max(run.at(-1)!.bottom, ...extra.map((line) => line.y1 + 1));
  const across = rules.across.filter((rule) => rule.at >= y0 - 1 && rule.at <= y1 + 1 && rule.from >= x0 - sameEnds && rule.to <= x1 + sameEnds);
  const down = rules.down.filter((rule) => rule.at >= x0 - 1 && rule.at <= x1 + 1 && Math.min(rule.to, y1) - Math.max(rule.from, y0) > size);
  return { x0, y0, x1, y1, rules: { across, down }, words: own.flatMap((line) => line.pieces.flatMap((piece) => piece.words)) };
}
