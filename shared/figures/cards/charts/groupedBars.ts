import type { Shading } from '../../../model/page.ts';
import type { Piece } from '../lines/layLines.ts';
import { hullOf, type PlacedItem } from '../items/placeItems.ts';
import { isFigure } from '../lines/readLoneValue.ts';
import { areInOrder, isLabel, isOfNone, itemOf, marksOf, middle, stepOf, type Mark, type Series } from './chartSeries.ts';

/** Fewer marks than this make no axis, and bars of one colour no group. */
const FEWEST = 2;
/** A label's middle is no further from that of its bar than this, in points; it ends in the bar, or so many times its mark's size over it. */
const ASKEW = 4;
const OVER = 1.5;
/** A bar ends within this many times the size of its mark over it. */
const APART = 1.5;

/** A bar's place beside its mark, and the bar where there is one. */
interface Place {
  mark: Mark;
  at: number;
  bar: Shading | undefined;
}

/**
 * The figures over bars that stand beside each other in colours of their own over each mark of a level axis: one series for
 * each colour, all in one chart. Empty where a bar has no label, or a number in the chart has no bar: nobody knows then
 * which is whose. Null where no mark has several.
 */
export function readGroups(axis: readonly Piece[], pieces: readonly Piece[], isTold: (piece: Piece) => boolean, shadings: readonly Shading[]): Series[] | null {
  const marks = marksOf(axis, pieces);
  if (marks.length < FEWEST || !areInOrder(marks)) return null;
  const groups = marks.map((mark) => barsOn(mark, stepOf(marks), shadings));
  if (groups.every((bars) => bars.length < FEWEST)) return null;
  const colours = [...new Set(groups.flat().map(({ colour }) => colour))];
  if (colours.length < FEWEST || groups.some((bars) => new Set(bars.map(({ colour }) => colour)).size < bars.length)) return [];
  const labels = pieces.filter((piece) => isLabel(piece, marks[0]!) && !isTold(piece));
  const found = colours.map((colour) => placesOf(colour, marks, groups).map((place) => ({ place, label: labelOn(place, labels) })));
  const told = found.flat().flatMap(({ label }) => label ?? []);
  const box = hullOf([...marks, ...groups.flat(), ...told].map((one) => one.box));
  const isOther = (piece: Piece): boolean => !told.includes(piece) && middle(piece.box) > box[0] && middle(piece.box) < box[2] && piece.box[1] > box[1] - 1 && piece.box[3] < marks[0]!.box[1] + 1;
  const isWhole = found.flat().every(({ place, label }) => place.bar === undefined || (label !== undefined && isFigure(label.text)));
  if (!isWhole || new Set(told).size < told.length || labels.some(isOther)) return [];
  return found.map((series, index): Series => ({ items: series.flatMap(({ place, label }): PlacedItem[] => (label === undefined ? [] : itemOf(place.mark, label))), labels: told, box, colour: colours[index]!, grouped: true }));
}

/** The filled bars that stand on the axis nearer to a mark than to the next, from left to right. */
function barsOn({ box, size }: Mark, step: number, shadings: readonly Shading[]): Shading[] {
  return shadings.filter(({ box: bar }) => bar[2] - bar[0] < step / 2 && Math.abs(middle(bar) - middle(box)) < step / 2 && Math.abs(box[1] - bar[3]) <= APART * size && bar[3] < box[3]);
}

/** Where the bar of one colour stands, or would, beside each mark: as far from it as the others of its colour. */
function placesOf(colour: string, marks: readonly Mark[], groups: readonly (readonly Shading[])[]): Place[] {
  const bars = groups.map((group) => group.find((bar) => bar.colour === colour));
  const offsets = bars.flatMap((bar, at) => (bar === undefined ? [] : middle(bar.box) - middle(marks[at]!.box)));
  const usual = offsets.reduce((sum, offset) => sum + offset, 0) / offsets.length;
  return marks.map((mark, at) => ({ mark, at: bars[at] === undefined ? middle(mark.box) + usual : middle(bars[at].box), bar: bars[at] }));
}

/** The one number in a bar or right over it; where no bar is, what says that there is none. */
function labelOn({ mark, at, bar }: Place, labels: readonly Piece[]): Piece | undefined {
  const near = labels.filter(({ box }) => Math.abs(middle(box) - at) <= ASKEW && box[3] <= mark.box[1] + 1);
  const own = bar === undefined ? near.filter(({ text, box }) => isOfNone(text) && mark.box[1] - box[3] < OVER * mark.size) : near.filter(({ box }) => box[3] > bar.box[1] - OVER * mark.size);
  return own.length === 1 ? own[0] : undefined;
}
