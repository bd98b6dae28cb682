import type { Box } from '../../../model/geometry.ts';
import { isKnownTitle } from '../cardTitle.ts';
import type { ChartedPage } from '../charts/chartSeries.ts';
import { contains } from './findBoxes.ts';
import { FEWEST_KNOWN, isBrief, isOfYears, isReadable, standsApart, takesAll, WHOLE_TABLE } from './judgeCard.ts';
import { layLines, type Piece } from '../lines/layLines.ts';
import { readFramed, type Card } from '../readCard.ts';

type Line = readonly Piece[];

/** The small tables, or the parts of some, that are a card each: several of one form vouch for another that sets no target, or whose title nobody knows. */
export function findForms(places: readonly Box[], lines: readonly Line[], tableBoxes: readonly Box[], page: ChartedPage): Card[] {
  const pieces = lines.flat();
  // Also those that were set aside for a chart's: a table's columns of figures that hardly differ look like its marks.
  const printed = tableBoxes.length === 0 ? [] : layLines(page).flatMap((line) => line.filter(({ box }) => !isOutermost(box, line, tableBoxes)));
  const forms = places.filter((box) => isBrief(box, pieces)).map((box) => readFramed(box, lines, page)).filter((card): card is Card => card !== null && isForm(card, pieces) && takesAll(card, pieces) && takesAll(card, printed));
  const known = forms.filter(({ title, items }) => isKnownTitle(title!) && (items.every(({ paired }) => paired) || items.some(({ kind }) => OF_CARDS.includes(kind))));
  return eachOnce(forms.filter((card) => known.includes(card) || isOfOneForm(card, known)));
}

/** Where one form is found in several boxes, the one that holds most of it. */
function eachOnce(forms: readonly Card[]): Card[] {
  const kept: Card[] = [];
  for (const card of forms.toSorted((a, b) => b.items.length - a.items.length)) {
    if (!kept.some(({ items }) => items.some(({ bbox }) => card.items.some((item) => contains(item.bbox, bbox))))) kept.push(card);
  }
  return kept;
}

/** The first in its line of a table has no label: such numbers are the marks of a chart's axis. */
function isOutermost(box: Box, line: Line, tableBoxes: readonly Box[]): boolean {
  const table = tableBoxes.find((around) => contains(around, box));
  return table !== undefined && line.every((other) => other.box === box || other.box[0] > box[0] || !contains(table, other.box));
}

/**
 * A small table of one indicator whose every figure has its word, over it or before it, is a card: "Q3 | 21.4% | Target |
 * 20%" under the title. Times or places down its side are a table's rows, and so are years under quarters.
 */
function isForm(card: Card, pieces: readonly Piece[]): boolean {
  return card.items.length > 1 && card.title !== null && !isOfYears(card) && card.items.every((item) => isInCell(item, pieces) || isToldBelow(item, card, pieces)) && isReadable(card);
}

function isInCell(item: Card['items'][number], pieces: readonly Piece[]): boolean {
  return item.paired || standsApart(item, pieces);
}

/** A comparator may be told with its name in a line under the cells that hold the rest: "Benchmark: England 2021/22 – 84.5%". */
function isToldBelow({ kind, from, at, bbox }: Card['items'][number], { items }: Card, pieces: readonly Piece[]): boolean {
  const cells = items.filter((item) => isInCell(item, pieces));
  return kind === 'benchmark' && at > from && cells.length > 1 && cells.every((cell) => cell.bbox[3] <= bbox[1] + 1);
}

/** Each of its figures stands behind words that others in frames as wide print too, several of them more than one. */
function isOfOneForm(card: Card, known: readonly Card[]): boolean {
  const names = card.items.map(nameOf);
  const alike = known.filter(({ box, items }) => Math.abs(card.box[2] - card.box[0] - box[2] + box[0]) <= WHOLE_TABLE && items.filter((item) => names.includes(nameOf(item))).length > 1);
  return alike.length >= FEWEST_KNOWN && names.every((name) => alike.some(({ items }) => items.some((item) => nameOf(item) === name)));
}

function nameOf({ kind, area, period }: Card['items'][number]): string {
  return `${kind} ${area?.name ?? ''} ${period ?? ''}`;
}

/** Figures that tables print in columns, and seldom in rows. */
const OF_CARDS: Card['items'][number]['kind'][] = ['target', 'floor', 'previous', 'last-year', 'last-to-date'];
