import { columnsOf, type Extent, type Separator } from './columns.ts';
import { hull, middleX, middleY, pieceOf, textOf, type Line, type Piece } from '../text/lines.ts';
import type { Word } from '../text/words.ts';

/** The own headings of columns, left to right, and what stands over them. */
interface Level {
  heads: { text: string; x0: number; x1: number }[];
  over: Piece[];
}

/** Groups of neighbours whose texts come again, group after group, each as [first, last]; none where nothing is repeated. */
function repeatsIn(texts: readonly string[]): [number, number][] {
  let best: [number, number][] = [];
  let most = 0;
  for (let start = 0; start < texts.length; start++) {
    for (let unit = 2; start + 2 * unit <= texts.length; unit++) {
      let end = start + unit;
      while (end < texts.length && texts[end] === texts[end - unit]) end++;
      const groups = Math.floor((end - start) / unit);
      if (groups < 2 || groups * unit <= most || new Set(texts.slice(start, start + unit)).size < unit) continue;
      most = groups * unit;
      best = Array.from({ length: groups }, (_, g) => [start + g * unit, start + (g + 1) * unit - 1]);
    }
  }
  return best;
}

/** A line of headings with all that stands over it. */
function lineLevel(line: Line, block: readonly Line[]): Level {
  const over = block.filter((other) => other !== line && middleY(other) < line.y0).flatMap(({ pieces }) => pieces);
  return { heads: line.pieces.map((piece) => ({ text: textOf(piece), x0: piece.x0, x1: piece.x1 })), over };
}

/** Lines of one heading stand at most this many sizes apart. */
const wrapsWithin = 0.4;

/** The lowest heading of every column, which may run over several lines, with all that stands over them. */
function stackLevel(block: readonly Line[], separators: Separator[], extents: (Extent | null)[]): Level {
  const byColumn = Map.groupBy(block.flatMap(({ pieces }) => pieces), (piece) => columnsOf(piece, separators, extents).join('-'));
  const stacks = [...byColumn].filter(([columns]) => new Set(columns.split('-')).size === 1).map(([, pieces]) => {
    const [last, ...upward] = pieces.toSorted((a, b) => b.y0 - a.y0);
    const stack = [last!];
    for (const piece of upward) {
      if (stack[0]!.y0 - piece.y1 > wrapsWithin * last!.words[0]!.size) break;
      stack.unshift(piece);
    }
    return stack;
  });
  const own = new Set(stacks.flat());
  const heads = stacks.map((stack) => ({ text: stack.map(textOf).join(' '), ...hull(stack) })).sort((a, b) => a.x0 - b.x0);
  return { heads, over: block.flatMap(({ pieces }) => pieces).filter((piece) => !own.has(piece)) };
}

/** A heading set flush with its group's first or last stands off their edge by this many sizes at most. */
const overEdge = 0.2;

/** The level of headings that repeats over most columns, and its groups. */
function repeatedLevel(block: readonly Line[], separators: Separator[], extents: (Extent | null)[]): (Level & { groups: [number, number][] }) | null {
  const levels = [stackLevel(block, separators, extents), ...block.map((line) => lineLevel(line, block))];
  // A line of wrapped headings may repeat in part what whole headings repeat in full, and where both repeat, "South" over "West" is no group's.
  const [best] = levels.map((level) => ({ ...level, groups: repeatsIn(level.heads.map(({ text }) => text)) })).filter(({ groups }) => groups.length > 0).sort((a, b) => widthOf(b.groups) - widthOf(a.groups));
  return best ?? null;
}

/**
 * The columns of the headings over groups whose own headings repeat ("2021/22, 2022/23" under each area): each has one
 * group, wherever in it it is set, from the left, from the right or in the middle, and on however many lines. Empty unless
 * every group has its heading, and no more than one.
 */
export function repeatedGroups(block: readonly Line[], separators: Separator[], extents: (Extent | null)[]): Map<Piece, [number, number]> {
  const level = repeatedLevel(block, separators, extents);
  return level ? spansOver(level, { separators, extents }, overEdge * block[0]!.size) : new Map();
}

/** A word space is no wider than this many sizes. */
const wordSpace = 0.72;

/** The words of a line of headings as one piece for each group they stand over, wherever a word space parts those of two groups or of one. */
function partByGroup({ pieces, size }: Line, groupAt: (word: Word) => number): { group: number; piece: Piece }[] {
  const parts: { group: number; words: Word[] }[] = [];
  for (const word of pieces.flatMap(({ words }) => words)) {
    const [last, group] = [parts.at(-1), groupAt(word)];
    if (last && last.group === group && word.x0 - last.words.at(-1)!.x1 <= wordSpace * size) last.words.push(word);
    else parts.push({ group, words: [word] });
  }
  return parts.map(({ group, words }) => ({ group, piece: pieceOf(words) }));
}

/** Parts headings of neighbouring groups as their groups are: where every heading of the line then stands alike over its own. */
export function cutOverGroups(block: readonly Line[], separators: Separator[], extents: (Extent | null)[]): void {
  const level = repeatedLevel(block, separators, extents);
  if (!level) return;
  const groups = level.groups.map(([i, k]) => ({ x0: level.heads[i]!.x0, x1: level.heads[k]!.x1 }));
  for (const line of block.filter(({ pieces }) => pieces.every((piece) => level.over.includes(piece)))) {
    const parts = partByGroup(line, (word) => groups.findIndex(({ x0, x1 }) => middleX(word) >= x0 && middleX(word) <= x1));
    // The stub's own heading may stand on the line too.
    const grouped = parts.filter(({ piece }) => piece.x1 >= groups[0]!.x0);
    const alike = edges.some((edge) => grouped.every(({ group, piece }) => group >= 0 && Math.abs(edge(piece) - edge(groups[group]!)) <= overEdge * line.size));
    if (alike && new Set(grouped.map(({ group }) => group)).size === grouped.length) line.pieces = parts.map(({ piece }) => piece);
  }
}

const edges = [({ x0 }: Extent) => x0, ({ x1 }: Extent) => x1, middleX];

const widthOf = (groups: readonly [number, number][]) => groups.at(-1)![1] - groups[0]![0];

/** Where the text of the column before a group ends, and that of the one behind it begins: its heading's or its figures'. */
const textEnd = (head: Extent | undefined, text: Extent | null | undefined) => (head && text ? Math.max(head.x1, text.x1) : null);
const textStart = (head: Extent | undefined, text: Extent | null | undefined) => (head && text ? Math.min(head.x0, text.x0) : null);

function spansOver({ heads, over, groups }: Level & { groups: [number, number][] }, { separators, extents }: { separators: Separator[]; extents: (Extent | null)[] }, slack: number): Map<Piece, [number, number]> {
  const spans = new Map<Piece, [number, number]>();
  for (const [i, k] of groups) {
    const [first, last] = [heads[i]!, heads[k]!];
    const [from, to] = [columnsOf(first, separators, extents)[0], columnsOf(last, separators, extents)[1]];
    const [x0, x1] = [Math.min(first.x0, separators[from]!.at), Math.max(last.x1, separators[to + 1]!.at)];
    const own = over.filter((piece) => middleX(piece) > x0 && middleX(piece) < x1);
    const several = own.some((piece) => own.some((other) => other.x0 >= piece.x1));
    // A long heading may reach out of its group into the white beside it, or on one side over more, where it is flush with it on the other.
    const [left, right] = [Math.min(x0, textEnd(heads[i - 1], extents[from - 1]) ?? x0), Math.max(x1, textStart(heads[k + 1], extents[to + 1]) ?? x1)];
    const reachesOut = own.some((piece) => (piece.x0 < left - slack && Math.abs(piece.x1 - last.x1) > slack) || (piece.x1 > right + slack && Math.abs(piece.x0 - first.x0) > slack));
    if (own.length === 0 || several || reachesOut) return new Map();
    for (const piece of own) spans.set(piece, [from, to]);
  }
  return spans;
}
