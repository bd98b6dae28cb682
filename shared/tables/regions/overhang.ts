import type { Rule } from '../rules/cleanRulings.ts';
import { softGaps } from '../columns/columns.ts';
import { isCaption, isNote, isValue } from '../text/kinds.ts';
import { isBold, pieceOf, textOf, type Line, type Piece } from '../text/lines.ts';
import { figures, measures, type Strip } from '../rules/strips.ts';

/** Rows beyond the last rule follow within this many sizes. */
const overhangWithin = 2;

/** Headings are set at most this many times as large as the rows under them: what is larger is the page's own. */
const largestHeading = 1.2;

/** A line this close to a row's (in sizes) goes on with it. */
const wrapsWithin = 0.5;

/** Years over headings head them from further off: nothing else stands there. */
const yearsWithin = 1.5;

/** A row fills this share of the columns; one of figures need not, where it stands over the first rule: what is only counted has no benchmark. */
const fullFrom = { words: 0.6, figures: 0.5 };

/** Headings in bold letters over others in bold stand so far over them at most. */
const boldWithin = 1;

const isYears = (piece: Piece) => /^(?:20\d\d(?:[/-](?:20)?\d\d)?|(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december) 20\d\d)$/i.test(textOf(piece));

/** Text that runs into this share of the page at its top or bottom may run on over the page's edge. */
const pageEnd = 0.2;

/** Words of a sentence, or of the last line of one, mostly begin small; of headings in a row, hardly ever. */
function isSentence({ words }: Piece): boolean {
  return words.length >= 5 && words.filter((word) => /^\p{Ll}/u.test(word.text)).length >= 0.6 * words.length;
}

/** Lines below the last rule, or above the first, that keep the columns: rows without a rule of their own, or broken by the page's edge. */
export function overhang(lines: Line[], strips: Strip[], { stack, across }: { stack: Rule[]; across: Rule[] }, down: boolean, size: number, height: number): Line[] {
  const body = strips.filter((strip) => strip.kind === 'rows').flatMap((strip) => strip.lines);
  const columns = softGaps(body, size).length;
  const largest = Math.max(...body.map((line) => line.size));
  const edge = down ? strips.at(-1)!.bottom : strips[0]!.top;
  const next = down ? stack.find((rule) => rule.at > edge + 1)?.at : stack.findLast((rule) => rule.at < edge - 1)?.at;
  const inside = (line: Line) => (down ? line.y0 > edge - 1 && line.y1 < (next ?? Infinity) : line.y1 < edge + 1 && line.y0 > (next ?? -Infinity));
  const beyond = lines.filter((line) => !line.pieces[0]!.words[0]!.run.artifact && inside(line));
  const nearest = down ? beyond : beyond.toReversed();
  const label = down ? sectionUnder(nearest, strips, edge) : sectionOver(nearest, body, edge);
  const ordered = label === null ? nearest : nearest.slice(1);
  if (!down && ordered[0] && headsRuledGroups(ordered[0], strips, body, edge - ordered[0].y1, size)) return [ordered[0]];
  const out: Line[] = [];
  const spanners = new Set<Line>();
  // Headings stand close enough to read as one piece: word by word they leave the columns' white free.
  const asHeading = (line: Line) => (down ? line : wordByWord(line));
  const keepsColumns = (line: Line) => softGaps([...body, ...[...out, line].map(asHeading)], size).length >= columns;
  const gap = (line: Line, before: Line | undefined) => (down ? line.y0 - (before?.y1 ?? label?.y1 ?? edge) : (before?.y0 ?? label?.y0 ?? edge) - line.y1);
  for (const line of ordered) {
    if (gap(line, out.at(-1)) > overhangWithin * size || (!down && line.size > largestHeading * largest) || isCaption(textOf(line.pieces[0]!)) || (down && isNote(textOf(line.pieces[0]!)))) break;
    if (line.pieces.length === 1 && (line.x1 - line.x0 > 0.8 * widthOf(body) || (!down && !isBesideFigures(line, ordered[0]!, strips[0]!) && gap(line, out.at(-1)) >= 0 && isSentence(line.pieces[0]!) && !isOfComments(line, body)))) break;
    if (!down && (isUnderlined(line, out, across) || isOverHeadings(line, out.at(-1))) && isOverFigures(line, body, size)) spanners.add(line);
    else if (!down && headsGroups(line, out, body, gap(line, out.at(-1)), size)) spanners.add(line);
    else if (!keepsColumns(down ? line : withoutGroups(line, out))) break;
    else if (!down && headsStub(line, out, body)) for (const head of [line, ...headingsAmong(out)]) spanners.add(head);
    out.push(line);
  }
  const reachesEnd = down ? out.some((line) => line.y1 > (1 - pageEnd) * height) : out.some((line) => line.y0 < pageEnd * height);
  const toTheEdge = next === undefined && reachesEnd && out.length === ordered.length && (down ? out.some((line) => line.pieces.length > 1) : figures(strips[0]) && areBroken(out));
  const full = toTheEdge ? out : fullRows(out, (line) => spanners.has(line) || line.pieces.every(isYears), asHeading, gap, softGaps(body, size).map((white) => (white.x0 + white.x1) / 2), size, down);
  return label === null || full.length === 0 ? full : [label, ...full];
}

/** The upper line of a label that wraps beside figures centred on it: these stand in the line under it, and it overlaps them. */
function isBesideFigures(line: Line, lowest: Line, first: Strip): boolean {
  return line !== lowest && line.y1 > lowest.y0 - wrapsWithin * line.size && line.x0 <= lowest.x0 + line.size && figures(first);
}

/** So many lines of comments begin where one does that is of their column. */
const fewestComments = 2;

/** A line of the comments beside the rows: it begins where others do, right of the labels. */
function isOfComments(line: Line, body: Line[]): boolean {
  const stub = Math.min(...body.map(({ x0 }) => x0)) + line.size;
  return line.x0 > stub && body.filter(({ pieces }) => Math.abs(pieces.at(-1)!.x0 - line.x0) < sameStart * line.size).length >= fewestComments;
}

/** Texts of one column begin at one place within this many sizes. */
const sameStart = 0.3;

/** Over the white between two headings, in their middle: it heads both. */
function standsBetween({ x0, x1 }: Piece, heads: readonly { x0: number; x1: number }[], size: number): boolean {
  const [left, right] = [heads.filter((head) => head.x1 <= x0), heads.filter((head) => head.x0 >= x1)];
  if (left.length === 0 || right.length === 0 || left.length + right.length < heads.length) return false;
  const middle = (Math.max(...left.map((head) => head.x0)) + Math.min(...right.map((head) => head.x1))) / 2;
  return Math.abs(middle - (x0 + x1) / 2) <= sameStart * size;
}

/** A line of headings without those over several words of the lines under it: they stand over the white between these, beside others of their own columns. */
function withoutGroups(line: Line, below: Line[]): Line {
  const heads = headingsAmong(below).flatMap(({ pieces }) => pieces.flatMap(({ words }) => words));
  const isGroup = (piece: Piece): boolean => heads.filter((under) => under.x0 < piece.x1 && under.x1 > piece.x0).length > 1 || standsBetween(piece, heads, line.size);
  const pieces = line.pieces.filter((piece) => !isGroup(piece));
  return line.pieces.length > 2 && pieces.length > 0 ? { ...line, pieces } : line;
}

/** Words, and years, over figures. */
const isHeading = ({ pieces }: Line) => pieces.every((piece) => !isValue(textOf(piece)) || isYears(piece));

/** Of lines from the bottom up those over the last figures. */
const headingsAmong = (lines: Line[]) => lines.slice(lines.findLastIndex((line) => !isHeading(line)) + 1);

/** Headings of the labels beside those over groups of columns, whose own headings stand right of the labels in the lines between. */
function headsStub(line: Line, below: Line[], body: Line[]): boolean {
  const stub = Math.min(...body.map((row) => row.x0));
  const heads = headingsAmong(below);
  return isHeading(line) && line.pieces.length > 2 && line.x0 < stub + line.size && heads.some(({ pieces }) => pieces.length > 1) && heads.every(({ x0 }) => x0 > line.pieces[0]!.x1);
}

/** A heading has so many lines at most, and a section's label so many words. */
const linesOfHeading = 4;
const longestLabel = 8;

/** The label of a table's first section, right over its first rule and under headings: it runs on over the columns beside the stub. */
function sectionOver([label, ...over]: readonly Line[], body: Line[], edge: number): Line | null {
  const isLabel = label?.pieces.length === 1 && over.slice(0, linesOfHeading).some((line) => line.pieces.length > 1 && !isBroken(line)) && label.pieces[0]!.words.length <= longestLabel && !isValue(textOf(label.pieces[0]!));
  return isLabel && label.x0 < Math.min(...body.map(({ x0 }) => x0)) + 0.5 * label.size && edge - label.y1 <= label.size ? label : null;
}

/** The label of a table's last section, right under its last rule, where a rule over each section's label is all that parts its rows. */
function sectionUnder([label, row]: readonly Line[], strips: readonly Strip[], edge: number): Line | null {
  const isLabel = (line: Line | undefined, next: Line | undefined) => line?.pieces.length === 1 && line.pieces[0]!.words.length <= longestLabel && !isValue(textOf(line.pieces[0]!)) && next !== undefined && isBroken(next);
  const sections = strips.flatMap(({ lines: [first, second] }) => (isLabel(first, second) ? [first!] : []));
  return isLabel(label, row) && label!.y0 - edge <= label!.size && sections.length > 0 && sections.every(({ x0 }) => Math.abs(x0 - label!.x0) <= sameStart * label!.size) ? label! : null;
}

/** Rows of figures and nothing that heads them, as stand over a table's first rule where the page before broke it off. */
function areBroken(lines: readonly Line[]): boolean {
  const rows = lines.filter(({ pieces }) => pieces.length > 1);
  return rows.length > 0 && rows.every(isBroken);
}

const isBroken = ({ pieces }: Line) => pieces.slice(1).some((piece) => isValue(textOf(piece)) && !isYears(piece));

const wordByWord = (line: Line): Line => ({ ...line, pieces: line.pieces.flatMap((piece) => piece.words.map((word) => pieceOf([word]))) });

/** Headings over groups of columns: close above headings, right of the stub, and no figures themselves. */
function headsGroups(line: Line, below: Line[], body: Line[], gap: number, size: number): boolean {
  if (below.length === 0) return false;
  const within = line.pieces.every(isYears) ? yearsWithin : isBold(line) && isBold(below.at(-1)!) ? boldWithin : wrapsWithin;
  return gap <= within * size && isOverFigures(line, body, size);
}

/** Whether a rule over some of the columns parts a line from those under it: it heads these columns together. */
function isUnderlined(line: Line, below: Line[], across: Rule[]): boolean {
  const top = Math.max(...below.map(({ y0 }) => y0));
  return line.pieces.every((piece) => across.some((rule) => rule.at > line.y1 - 1 && rule.at < top && rule.from < piece.x0 + 1 && rule.to > piece.x1 - 1));
}

/** Several headings, each over one or more of those right under them, which are more: whose the figures are, over their dates. */
function isOverHeadings({ pieces }: Line, below: Line | undefined): boolean {
  return pieces.length > 1 && below !== undefined && below.pieces.length > pieces.length && pieces.every((piece) => below.pieces.some((under) => under.x0 < piece.x1 && under.x1 > piece.x0));
}

/** Headings over groups of columns that the first rule of all parts from the columns' own, under which the figures begin. */
function headsRuledGroups(line: Line, strips: Strip[], body: Line[], gap: number, size: number): boolean {
  const [own, next] = strips.filter((strip) => strip.kind === 'rows');
  return (line.pieces.length > 1 || line.pieces.every(isYears)) && gap <= overhangWithin * size && !measures(own) && measures(next) && isOverFigures(line, body, size);
}

/** Right of the stub, and no figures themselves. */
function isOverFigures(line: Line, body: Line[], size: number): boolean {
  // Lines of one piece may be the rest of a comment, far right of the labels.
  const stub = Math.max(...body.filter(({ pieces }) => pieces.length > 1).map((row) => row.pieces[0]!.x0)) + size;
  return line.x0 > stub && line.pieces.every((piece) => !isValue(textOf(piece)) || isYears(piece));
}

/**
 * Unless the page ends with them, lines beyond the rules belong to the table as far as they fill most of its columns:
 * titles and notes do not. Lines close together are taken as one row.
 */
function fullRows(lines: Line[], isSpanner: (line: Line) => boolean, asHeading: (line: Line) => Line, gap: (line: Line, before: Line | undefined) => number, separators: number[], size: number, down: boolean): Line[] {
  const rows: Line[][] = [];
  lines.forEach((line, i) => {
    if (i > 0 && gap(line, lines[i - 1]) <= wrapsWithin * size) rows.at(-1)!.push(line);
    else rows.push([line]);
  });
  const columnsOf = (row: Line[]) => new Set(row.flatMap((line) => asHeading(line).pieces.map((piece) => separators.filter((x) => x < (piece.x0 + piece.x1) / 2).length))).size;
  const fewest = (row: Line[]) => (!down && row.some((line) => line.pieces.slice(1).filter((piece) => isValue(textOf(piece)) && !isYears(piece)).length > 1) ? fullFrom.figures : fullFrom.words) * (separators.length + 1);
  const end = rows.findIndex((row) => !row.every(isSpanner) && columnsOf(row) < Math.max(2, fewest(row)));
  return (end < 0 ? rows : rows.slice(0, end)).flat();
}

const widthOf = (lines: Line[]) => Math.max(...lines.map((line) => line.x1)) - Math.min(...lines.map((line) => line.x0));
