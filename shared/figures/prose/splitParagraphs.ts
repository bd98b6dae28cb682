import type { LooseLine } from './joinLines.ts';
import { isParagraphNumber } from './paragraph.ts';
import { hull, type Piece } from './pieces.ts';

/** The lines of one paragraph, list item or heading on one page. */
export interface Block {
  lines: LooseLine[];
  number: string | null;
  bullet: boolean;
  isHeading: boolean;
}

/** A line of the column, its marker split off. */
interface ColumnLine extends LooseLine {
  y: number;
  size: number;
  bold: boolean;
  number: string | null;
  bullet: boolean;
}

/** A gap larger than this many usual leadings begins a paragraph. */
const PARAGRAPH_GAP = 1.3;
/** A heading is set larger than this many times the body's size. */
const HEADING_SIZE = 1.12;
/** A line ends short when it leaves this share of the column's width free. */
const SHORT_LINE = 0.15;
const LONGEST_HEADING = 220;
const LONGEST_PLAIN_HEADING = 90;

/** Cuts a column into paragraphs by space, markers, type and short last lines. */
export function splitParagraphs(page: number, column: readonly Piece[]): Block[] {
  const lines = toLines(page, column);
  if (lines.length === 0) return [];
  const leading = usualLeading(lines);
  const body = usualSize(lines);
  const right = Math.max(...lines.map((line) => line.box[2]));
  const width = right - Math.min(...lines.map((line) => line.box[0]));
  const groups: ColumnLine[][] = [];
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1);
    if (before === undefined || begins(before, line, { leading, right, width })) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return joinBroken(groups.map((group) => toBlock(group, body)));
}

/** A paragraph that breaks off at a word that ends no sentence goes on below, whatever space is between. */
function joinBroken(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const broken = before !== undefined && !before.isHeading && /\b(?:the|of|and|in|to|for|a|an|at|by|with|from|was|is|were|are|that)$/u.test(before.lines.at(-1)!.text.trimEnd());
    if (broken && block.number === null && !block.bullet && !block.isHeading) before.lines.push(...block.lines);
    else joined.push(block);
  }
  return joined;
}

/** Joins the pieces of each row: a hanging number with its words, a label with its value. */
function toLines(page: number, column: readonly Piece[]): ColumnLine[] {
  const rows: Piece[][] = [];
  for (const piece of column) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row[0]!.y - piece.y) < 0.3 * piece.size) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const pieces = [...row].sort((a, b) => a.box[0] - b.box[0]);
    const text = pieces.map((piece) => piece.text).join(' ');
    const edges = pieces.flatMap((piece) => piece.edges);
    const main = pieces.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best));
    const marker = findMarker(text, pieces.length > 1 ? pieces[0]!.text.trim() : null);
    return {
      page, text: text.slice(marker.length), edges: edges.slice(marker.length), box: hull(pieces.map((piece) => piece.box)),
      y: main.y, size: main.size, bold: pieces.every((piece) => piece.bold || piece.text.length < 8) && main.bold,
      number: marker.number, bullet: marker.bullet,
    };
  });
}

const BULLET = /^\s*(?:[•●▪■◦○\u00b7\uf0b7\uf0a7\u2023➢✓*]|[-–—](?=\s)|o(?=\s))\s*/u;
/** "3.12 The", "2.13.1 Knife", "4. The", "a) The", "(iv) the": a number with a point or bracket of its own. */
const NUMBERED = /^\s*(\d{1,2}(?:\.\d{1,3}){1,3}\.?|\d{1,3}[.)]|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)|[A-Za-z]\.)\s+(?=[^\s])/u;

function findMarker(text: string, hanging: string | null): { length: number; number: string | null; bullet: boolean } {
  const bullet = BULLET.exec(text)?.[0] ?? '';
  const rest = text.slice(bullet.length);
  const numbered = NUMBERED.exec(rest);
  if (numbered !== null && isParagraphNumber(numbered[1]!, rest.slice(numbered[0].length))) {
    return { length: bullet.length + numbered[0].length, number: numbered[1]!.replace(/[.)(]+$/u, '').replace(/^\(/u, ''), bullet: bullet !== '' };
  }
  if (hanging !== null && /^\d{1,3}$/u.test(hanging) && bullet === '') {
    return { length: text.indexOf(hanging) + hanging.length + 1, number: hanging, bullet: false };
  }
  return { length: bullet.length, number: null, bullet: bullet !== '' };
}

function begins(before: ColumnLine, line: ColumnLine, scale: { leading: number; right: number; width: number }): boolean {
  if (line.number !== null || line.bullet || INDICATOR_ITEM.test(line.text)) return true;
  if (isCapitals(line) !== isCapitals(before)) return true;
  if (line.y - before.y > PARAGRAPH_GAP * Math.max(scale.leading, 1.05 * line.size)) return true;
  if (line.bold !== before.bold && (endsShort(before, scale) || /[.:]$/u.test(before.text.trimEnd()))) return true;
  if (Math.abs(line.size - before.size) > 0.1 * before.size) return true;
  return endsShort(before, scale) && /^["“‘(]?[\p{Lu}\d]/u.test(line.text.trimStart())
    && (/[.!?:]["”’)]?$/u.test(before.text.trimEnd()) || before.bold);
}

/** "No. 9. After a dip …", "Nos. 33 and 34: …": an item that bears its indicator's number. */
const INDICATOR_ITEM = /^\s*(?:Nos?|KPIs?)\b\.? ?\d/u;

function isCapitals({ text }: ColumnLine): boolean {
  return /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text) && text.trim().includes(' ');
}

function endsShort(line: ColumnLine, { right, width }: { right: number; width: number }): boolean {
  return right - line.box[2] > SHORT_LINE * width;
}

function toBlock(group: ColumnLine[], bodySize: number): Block {
  const [first] = group;
  const text = group.map((line) => line.text.trim()).join(' ');
  return { lines: group, number: first!.number, bullet: first!.bullet, isHeading: isHeading(group, text, bodySize) };
}

/** "KPI no. 3: Percentage of …": a heading whatever type it is set in. */
const INDICATOR_HEADING = /^(?:KPI|PI|NI|Indicator|Measure)\s*(?:no\.?|number)?\s*[A-Z]{0,4}\d+[a-z]?\s*[:.–-]\s/iu;

function isHeading(group: readonly ColumnLine[], text: string, bodySize: number): boolean {
  if (text.length > LONGEST_HEADING || !/\p{L}{3}/u.test(text)) return false;
  const ends = /[.;,]$/u.test(text);
  if (INDICATOR_HEADING.test(text) && !ends) return true;
  if (group.every((line) => line.bold) || group.every((line) => line.size > HEADING_SIZE * bodySize)) return !ends;
  if (text === text.toUpperCase() && /\p{L}{4}/u.test(text)) return !ends;
  // A plain heading is one short line that says no more than a title does.
  return group.length === 1 && text.length <= LONGEST_PLAIN_HEADING && !/[.;,:?!]$/u.test(text) && !group[0]!.bullet
    && /^\p{Lu}/u.test(text) && !/\d\s*%|\d\.\d|per cent| (?:is|was|are|were|has|have|had|will|be|been) | (?:is|was|are|were|has|have|the|of|and|in|to|for|a|by|with)$/u.test(text);
}

function usualLeading(lines: readonly ColumnLine[]): number {
  const gaps = lines.slice(1).map((line, index) => line.y - lines[index]!.y).filter((gap) => gap > 1);
  if (gaps.length === 0) return 1.2 * lines[0]!.size;
  gaps.sort((a, b) => a - b);
  // The lower third: paragraphs of one line each would otherwise make their spacing the usual one.
  return Math.min(gaps[Math.floor(gaps.length / 3)]!, 2 * usualSize(lines));
}

function usualSize(lines: readonly ColumnLine[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) letters.set(line.size, (letters.get(line.size) ?? 0) + line.text.length);
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
