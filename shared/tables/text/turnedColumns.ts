import { columnAt } from '../columns/columnAt.ts';
import type { GridReading } from '../grid/gridReading.ts';
import { middleX } from './lines.ts';
import type { Word } from './words.ts';

/** Words of one turned line stand at one place within so many sizes. */
const LEVEL = 0.3;
/** Lines of one turned heading stand this close beside one another, in sizes, and never over one another by more than that. */
const BESIDE = 0.5;
const OVER = 0.15;

interface TurnedLine {
  words: Word[];
  x0: number;
  x1: number;
}

/** Where turned text meets the body of its column: the foot of a heading that leans, the middle of an upright one. */
export function footOf(word: Word): number {
  if (!leans(word)) return middleX(word);
  return word.run.angle < 0 ? word.run.origin[0] : word.x1;
}

const leans = ({ run }: Word): boolean => Math.abs(run.angle % 90) > 8;

/**
 * The column of each word of turned headings. One of several lines reaches beyond a narrow column: where lines stand
 * side by side over several columns, each column has those in whose middle it stands.
 */
export function turnedColumns(words: readonly Word[], reading: GridReading): Map<Word, number> {
  return new Map(besideOneAnother(words).flatMap((lines) => shareOut(lines, reading).flatMap((column, i) => lines[i]!.words.map((word): [Word, number] => [word, column]))));
}

/** Turned lines from left to right, those that stand close beside one another together. */
function besideOneAnother(words: readonly Word[]): TurnedLine[][] {
  const lines: TurnedLine[] = [];
  for (const word of words.toSorted((a, b) => footOf(a) - footOf(b))) {
    const last = lines.at(-1);
    if (last && footOf(word) - footOf(last.words[0]!) <= LEVEL * word.size) lines.splice(-1, 1, { words: [...last.words, word], x0: Math.min(last.x0, word.x0), x1: Math.max(last.x1, word.x1) });
    else lines.push({ words: [word], x0: word.x0, x1: word.x1 });
  }
  const groups: TurnedLine[][] = [];
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1);
    const { size } = line.words[0]!;
    if (before && !leans(line.words[0]!) && line.x0 - before.x1 <= BESIDE * size) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** A column for each of the lines, in order: those between the first's and the last's, each with the lines that leave all nearest to the middle of theirs. */
function shareOut(lines: TurnedLine[], { xs, extents }: GridReading): number[] {
  const own = lines.map(({ words }) => columnAt(xs, footOf(words[0]!)));
  const [first, last] = [own[0]!, own.at(-1)!];
  if (first === last || last - first + 1 > lines.length) return own;
  const middles = xs.slice(first, last + 1).map(({ at }, i) => middleX(extents[first + i] ?? { x0: at, x1: xs[first + i + 1]!.at }));
  const cost = (from: number, to: number, column: number): number => (overlaps(lines, from, to) ? Infinity : Math.abs((lines[from]!.x0 + lines[to]!.x1) / 2 - middles[column]!));
  // The best sharing of the first lines, by how many of them the columns so far have taken.
  let best = lines.map((_, to) => ({ sum: cost(0, to, 0), columns: Array.from({ length: to + 1 }, () => first) }));
  for (let column = 1; column < middles.length; column++) {
    best = lines.map((_, to) =>
      best.slice(0, to).map(({ sum, columns }, end) => ({ sum: sum + cost(end + 1, to, column), columns: [...columns, ...Array.from({ length: to - end }, () => first + column)] }))
        .reduce((a, b) => (b.sum < a.sum ? b : a), { sum: Infinity, columns: own }));
  }
  return best.at(-1)!.columns;
}

/** Whether of some lines, from one to another, two stand over one another: they are not of one heading. */
function overlaps(lines: TurnedLine[], from: number, to: number): boolean {
  return lines.slice(from, to).some((line, i) => lines[from + i + 1]!.x0 < line.x1 - OVER * line.words[0]!.size);
}
