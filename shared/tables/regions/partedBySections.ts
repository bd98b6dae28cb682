import { holdsFigures } from '../text/tabular.ts';
import { layLines } from '../text/lines.ts';
import type { Word } from '../text/words.ts';
import type { Lattice } from './lattice.ts';
import { inside } from './regions.ts';

/** Lattices of one table begin and end within this many points of one another. */
const SAME_ENDS = 3;
/** Headings of so many of the columns stand within so many sizes over the first of them, a section's label between. */
const HEADINGS = { share: 0.6, within: 8 };

/**
 * The lattices that are no tables but stretches of one, under a heading of its own, which may be ruled too: sections' labels
 * part them, each alone on its line, and each begins with a row of figures. The rules under the rows hold the whole together.
 */
export function partedBySections(lattices: readonly Lattice[], words: readonly Word[]): ReadonlySet<Lattice> {
  const groups = Map.groupBy(lattices, ({ x0, x1 }) => lattices.findIndex((other) => Math.abs(other.x0 - x0) <= SAME_ENDS && Math.abs(other.x1 - x1) <= SAME_ENDS));
  const stretches = [...groups.values()].filter((group) => group.length > 1 && isOneTable(group.toSorted((a, b) => a.y0 - b.y0), words));
  return new Set(stretches.flat());
}

const linesIn = (words: readonly Word[], box: { x0: number; y0: number; x1: number; y1: number }) => layLines(words.filter((word) => !word.turned && inside(word, box, 0)), []);

function beginsWithRow(lattice: Lattice, words: readonly Word[]): boolean {
  const [first] = layLines(words.filter((word) => inside(word, lattice, 0.5)), []);
  return first !== undefined && holdsFigures(first);
}

/** Whether, from the top down, level headings stand over the first rows, and a label alone on its line wherever they leave a gap. */
function isOneTable(group: readonly Lattice[], words: readonly Word[]): boolean {
  const [first, ...more] = group;
  const isHead = !beginsWithRow(first!, words);
  const rows = isHead ? more : group;
  if (rows.length < 2 || !rows.every((lattice) => beginsWithRow(lattice, words))) return false;
  const size = words.find((word) => inside(word, first!, 0))?.size ?? 0;
  const over = linesIn(words, isHead ? first! : { ...first!, y0: first!.y0 - HEADINGS.within * size, y1: first!.y0 });
  const gaps = group.slice(1).flatMap((lattice, i) => (lattice.y0 > group[i]!.y1 + SAME_ENDS ? [{ ...lattice, y0: group[i]!.y1, y1: lattice.y0 }] : []));
  const columns = linesIn(words, rows[0]!)[0]?.pieces.length ?? 0;
  const heads = over.filter((line) => !holdsFigures(line)).flatMap(({ pieces }) => pieces);
  return heads.length >= HEADINGS.share * columns && gaps.length > 0 && gaps.every((gap) => linesIn(words, gap).some(({ pieces }) => pieces.length === 1));
}
