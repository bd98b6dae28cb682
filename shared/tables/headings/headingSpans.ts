import { cheapestSpans, type Candidate, type Spans } from './cheapestSpans.ts';
import type { Rule } from '../rules/cleanRulings.ts';
import { columnsOf, type Extent, type Separator } from '../columns/columns.ts';
import { areAlike, areMixed, isOverMiddle, mayBeFirstLines } from './firstLines.ts';
import { flushMiddle, groupToOpenEdge, isCentred, isSetFromLeft, isSetFromRight } from './flushMiddle.ts';
import { groupFromLeft, groupFromRight } from './groupsFromEdge.ts';
import { breaksOff, goesOn, isPeriod } from '../text/kinds.ts';
import { middleX, middleY, textOf, type Line, type Piece } from '../text/lines.ts';
import { repeatedGroups } from '../columns/repeatedGroups.ts';

/** A heading stands over the middle of its columns within this many sizes. */
const centredWithin = 0.9;
/** A heading that hangs over the edge of its column's text by this many sizes is set over more than that column, and may stand this far off their middle. */
const hanging = { from: 0.8, within: 2.2 };
/** Middles that differ by less than this many sizes for each column count as the same; under a lone year, which mostly dates every column, by less than that. */
const evenBy = { each: 0.4, year: 0.6 };
/** The price of leaving a heading over its own text's columns only, and of a column under a shared rule without a heading, in sizes. */
const alone = 2.2;
const uncovered = 2;
/** The price of a group of times and of others, in sizes: mostly it is of either. */
const mixed = 1;

/** What is known around one line of headings. */
export interface HeadingScene {
  /** All lines of the heading block. */
  block: Line[];
  separators: Separator[];
  extents: (Extent | null)[];
  rules: Rule[];
  /** The columns of headings over groups whose own headings repeat. */
  repeated: ReadonlyMap<Piece, [number, number]>;
  /** Headings that are taken for the first line of the one under them. */
  firstLines: ReadonlySet<Piece>;
}

/** No heading covers a part only of what a heading below it covers. */
const cuts = ([from, to]: [number, number], below: [number, number][]) => below.some(([a, b]) => a < b && ((a < from && b >= from) || (a <= to && b > to)));

/** Nor does one of its own column take in a column of a group that repeats, and leave another of it out. */
const breaksInto = ([from, to]: [number, number], { repeated }: HeadingScene) => [...repeated.values()].some(([a, b]) => a <= to && b >= from && (a < from || b > to) && (a > from || b < to));

/** The partial rule just beneath a heading: it shows what the heading covers, alone or with its neighbours. */
function ruleUnder(piece: Piece, { separators, rules }: HeadingScene): Rule | undefined {
  const size = piece.words[0]!.size;
  const whole = separators.at(-1)!.at - separators[0]!.at;
  return rules.find((rule) => rule.to - rule.from < 0.9 * whole && rule.at >= piece.y1 - 0.3 * size && rule.at <= piece.y1 + 1.2 * size && rule.from <= piece.x0 + 0.5 * size && rule.to >= piece.x1 - 0.5 * size);
}

/** Whether another heading stands over a piece's rule too: on its line, or beside it on a line set higher or lower, as cells centred on one another are. */
function sharesRule(other: Piece, piece: Piece, under: Rule, scene: HeadingScene, level: boolean): boolean {
  if (other === piece || other.x1 <= under.from || other.x0 >= under.to) return false;
  return level || (ruleUnder(other, scene) === under && (other.x1 <= piece.x0 || other.x0 >= piece.x1));
}

/** The next line of a heading follows within this many sizes. */
const closeBelow = 0.8;

/** A line of the same heading begins or ends where the one above it does, within this many sizes. */
const sameEdge = 0.15;

/** The first word of a region's or a group's name, and of no group of columns: "East" over "Midlands". */
const beginsName = /^(?:north|south|east|west|yorkshire(?: and(?: the)?)?|statistical|nearest)$/i;

/** Whether the text close below goes on with a heading rather than standing under it. Under one set in the middle edges agree by chance. */
function goesOnBelow(piece: Piece, lower: Piece, scene: HeadingScene): boolean {
  const size = piece.words[0]!.size;
  const edges = (Math.abs(lower.x0 - piece.x0) <= sameEdge * size || Math.abs(lower.x1 - piece.x1) <= sameEdge * size) && !isCentred(lower, scene);
  const centred = Math.abs(middleX(lower) - middleX(piece)) <= 2 * sameEdge * size;
  return (edges && !centred) || goesOn(textOf(lower)) || breaksOff(textOf(piece)) || beginsName.test(textOf(piece));
}

/** A heading set in the middle of two lines is that far off it at most, in sizes. */
const betweenWithin = 0.25;

/** Whether a heading stands half way between a line of groups and the line of their columns' headings: it is a cell of both. A line over some of these is their own first. */
function isBetween(other: Piece, line: Line, block: Line[]): boolean {
  const lower = block.find((next) => next.y0 > line.y0 + 0.5 * line.size && next.pieces.length > 1 && !next.pieces.includes(other));
  const own = block.find(({ pieces }) => pieces.includes(other));
  const goesOn = own?.pieces.some((piece) => lower?.pieces.some((under) => under.x0 < piece.x1 && under.x1 > piece.x0)) ?? false;
  return lower !== undefined && !goesOn && Math.abs(middleY(other) - (middleY(line) + middleY(lower)) / 2) <= betweenWithin * line.size;
}

/** The runs of columns with headings of their own below over whose middle a piece stands. */
function candidates(piece: Piece, line: Line, scene: HeadingScene, shared: boolean, spansBelow: [number, number][]): Candidate[] {
  const { block, separators, extents } = scene;
  const own = columnsOf(piece, separators, extents);
  const size = piece.words[0]!.size;
  const index = line.pieces.indexOf(piece);
  const left = index > 0 ? line.pieces[index - 1]!.x1 : separators[0]!.at;
  const right = line.pieces[index + 1]?.x0 ?? separators.at(-1)!.at;
  const text = extents[own[0]];
  const hangs = text !== null && text !== undefined && own[0] === own[1] && (piece.x1 > text.x1 + hanging.from * size || piece.x0 < text.x0 - hanging.from * size);
  const within = (hangs || shared ? hanging.within : centredWithin) * size;
  const others = block.flatMap((other) => other.pieces).filter((other) => other !== piece);
  const beside = others.filter((other) => !line.pieces.includes(other) && ((other.y0 < piece.y1 - 0.2 * size && other.y1 > piece.y0 + 0.2 * size) || isBetween(other, line, block)));
  // Figures may be narrow, and stand at the far edge of the column that a heading beside is over.
  const besideOf = beside.map((other) => columnsOf(other, separators, extents));
  const below = others.filter((other) => other.y0 >= piece.y1 - 0.2 * size && !beside.includes(other));
  // A long heading may reach over the white that parts its column's texts from the next.
  const columns = below.map((lower) => columnsOf(lower, separators, extents));
  const even = line.pieces.length === 1 && isPeriod(textOf(piece)) ? evenBy.year : evenBy.each;
  const out: Candidate[] = [{ span: own, cost: alone * size }];
  const overMiddle = below.some((lower) => isOverMiddle(piece, lower));
  // Over two headings side by side it cannot be the first line of either.
  const close = below.filter((lower) => lower.y0 - piece.y1 <= closeBelow * size && lower.x0 < piece.x1 && lower.x1 > piece.x0);
  const overTwo = close.some((lower) => close.some((other) => other.x0 >= lower.x1));
  if (!overTwo && !shared && scene.firstLines.has(piece)) return [{ span: own, cost: 0 }];
  if (isSetFromRight(piece, scene) || (close.length === 1 && isSetFromLeft(piece, scene)) || (!overTwo && !shared && close.some((lower) => goesOnBelow(piece, lower, scene)))) return out;
  for (let from = own[0]; from >= 0; from--) {
    for (let to = own[1]; to + 1 < separators.length; to++) {
      const [first, last] = [extents[from], extents[to]];
      if ((from === own[0] && to === own[1]) || !first || !last || first.x0 < left - 0.2 * size || last.x1 > right + 0.2 * size) continue;
      if (beside.some((other, k) => (other.x1 > first.x0 && other.x0 < last.x1) || (besideOf[k]![0] <= to && besideOf[k]![1] >= from)) || cuts([from, to], spansBelow) || breaksInto([from, to], scene)) continue;
      const heads = below.filter((_, k) => columns[k]![1] >= from && columns[k]![0] <= to);
      if (!everyColumnHeaded(heads, from, to, separators, extents)) continue;
      if (overMiddle && !areAlike(wholeHeads(heads, scene))) continue;
      const off = offMiddle(piece, heads, first, last, flushMiddle(from, to, size, scene));
      // Of two that stand as well over their middle, the wider.
      if (off <= within) out.push({ span: [from, to], cost: off + (areMixed(wholeHeads(heads, scene)) ? mixed : 0) * size - even * size * (to - from) });
    }
  }
  return out;
}

/** How far a heading stands off the middle of the columns below it: of their text, of their own headings, or, where these are set flush, of their cells. */
function offMiddle(piece: Piece, heads: Piece[], first: Extent, last: Extent, cells: number | null): number {
  const x0 = Math.min(first.x0, ...heads.map((head) => head.x0));
  const x1 = Math.max(last.x1, ...heads.map((head) => head.x1));
  const centres = heads.map(middleX);
  const middle = middleX(piece);
  const middles = [(x0 + x1) / 2, (Math.min(...centres) + Math.max(...centres)) / 2, ...(cells === null ? [] : [cells])];
  return Math.min(...middles.map((at) => Math.abs(at - middle)));
}

/** The headings of columns one by one: "Quarter" over "1" is one of them. */
function wholeHeads(heads: Piece[], { separators, extents }: HeadingScene): string[] {
  const byColumns = Map.groupBy(heads, (head) => columnsOf(head, separators, extents).join('-'));
  return [...byColumns.values()].map((pieces) => pieces.map(textOf).join(' '));
}

function everyColumnHeaded(heads: Piece[], from: number, to: number, separators: Separator[], extents: (Extent | null)[]): boolean {
  const headed = new Set<number>();
  for (const head of heads) {
    const [a, b] = columnsOf(head, separators, extents);
    for (let c = a; c <= b; c++) headed.add(c);
  }
  for (let c = from; c <= to; c++) if (!headed.has(c)) return false;
  return true;
}

/**
 * The columns that each heading of a line covers: those over the partial rule just beneath it, where it has one to
 * itself; or, when it stands over the middle of a run of columns with headings of their own below, all of those; or those
 * under its own text. No two headings of a line share a column, and headings over one rule cover it between them.
 */
function headingSpans(line: Line, scene: HeadingScene, below: [number, number][]): Spans {
  const { block, separators, extents } = scene;
  const size = line.size;
  const needed = new Set<number>();
  const choices = line.pieces.map((piece) => {
    const under = ruleUnder(piece, scene);
    const shared = under !== undefined && block.some((other) => other.pieces.some((beside) => sharesRule(beside, piece, under, scene, other === line)));
    const covered = under && columnsOf({ x0: under.from, x1: under.to }, separators, extents);
    const own = columnsOf(piece, separators, extents);
    if (covered && !shared && covered[0] <= own[0] && covered[1] >= own[1]) return [{ span: covered, cost: 0 }];
    // One rule under several groups, drawn through, says nothing of where they part.
    const group = scene.repeated.get(piece) ?? (under && !shared ? null : groupFromLeft(piece, line, scene)) ?? groupFromRight(piece, line, scene) ?? (under ? null : groupToOpenEdge(piece, scene));
    if (group) return [{ span: group, cost: 0 }];
    // Under the heading of a group that repeats, a column's own lines are no groups.
    if ([...scene.repeated].some(([over, [from, to]]) => over.y1 <= piece.y0 + 0.2 * size && own[0] >= from && own[1] <= to)) return [{ span: own, cost: 0 }];
    if (covered && shared) for (let c = covered[0]; c <= covered[1]; c++) needed.add(c);
    // A rule ends where what stands over it does.
    return candidates(piece, line, scene, shared, below).filter(({ span: [from, to] }, i) => i === 0 || !covered || !shared || (from >= covered[0] && to <= covered[1]));
  });
  return cheapestSpans(choices, needed, uncovered * size);
}

/**
 * The spans of every line's headings, worked out from the bottom, so that each level keeps to the one below it. What may be
 * the first line of a heading, or one over several, is taken for whichever leaves the others over their own columns: from
 * some line down for first lines, over it for headings of several.
 */
export function spanHeadings(lines: Line[], known: Pick<HeadingScene, 'block' | 'separators' | 'extents' | 'rules'>): Map<Line, [number, number][]> {
  const scene = { ...known, repeated: repeatedGroups(known.block, known.separators, known.extents) };
  const firstLines = mayBeFirstLines(lines);
  const begun = lines.filter(({ pieces }) => pieces.some((piece) => firstLines.has(piece)));
  const choices = [[], ...begun.map((line) => begun.filter(({ y0 }) => y0 >= line.y0))];
  const readings = choices.map((from) => spanFromBelow(lines, { ...scene, firstLines: new Set(from.flatMap(({ pieces }) => pieces).filter((piece) => firstLines.has(piece))) }));
  return readings.reduce((best, other) => (other.cost < best.cost ? other : best)).spans;
}

function spanFromBelow(lines: Line[], scene: HeadingScene): { cost: number; spans: Map<Line, [number, number][]> } {
  const out = new Map<Line, [number, number][]>();
  const below: [number, number][] = [];
  let sum = 0;
  for (const line of lines.toSorted((a, b) => b.y0 - a.y0)) {
    const { cost, spans } = headingSpans(line, scene, below);
    out.set(line, spans);
    below.push(...spans);
    sum += cost;
  }
  return { cost: sum, spans: out };
}
