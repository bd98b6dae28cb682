import { announced, type Meaning } from '../lines/cardWords.ts';
import type { Piece } from '../lines/layLines.ts';
import type { PlacedItem } from './placeItems.ts';
import { readLoneValue } from '../lines/readLoneValue.ts';

/** A period that stands over or under a figure, and the figure. */
interface Dated {
  period: Piece;
  meaning: Meaning;
  value: Piece;
}

/** White between a figure and its period, in sizes of the period's type, is no higher than this; the line of a figure set large may overlap it by as much of its own. */
const CLOSE = 1.2;
const OVERLAP = 0.35;

/**
 * The figure set large and those set smaller beside it, each over or under its own period: "2021/22  24.1%" beside
 * "2022/23  21.7%". None where one of the periods beside has no figure, or the large one no period.
 */
export function figuresOfYears(shown: PlacedItem, pieces: readonly Piece[]): PlacedItem[] {
  const periods = periodsAmong(pieces);
  for (const side of ['under', 'over'] as const) {
    const own = periods.filter(({ period }) => isAt(shown.bbox, period, side));
    if (own.length !== 1) continue;
    const beside = periods.filter(({ period }) => period !== own[0]!.period && isInLine(period, own[0]!.period));
    const dated = beside.flatMap(({ period, meaning }): Dated[] => valuesAt(period, pieces, side).map((value) => ({ period, meaning, value })));
    if (beside.length === 0 || dated.length !== beside.length || new Set(dated.map(({ value }) => value)).size < dated.length) continue;
    const now: PlacedItem = { ...shown, kind: 'latest', period: own[0]!.meaning.period, line: `${own[0]!.period.text} ${shown.raw}`, paired: true };
    return [...dated.flatMap(itemOf), now];
  }
  return [];
}

/** The figure set large, though the council's name stands over it, with the one period that stands over or under it. */
export function withPeriodAt(shown: PlacedItem, pieces: readonly Piece[]): PlacedItem {
  const at = periodsAmong(pieces).filter(({ period }) => isAt(shown.bbox, period, 'under') || isAt(shown.bbox, period, 'over'));
  return shown.period !== null || (shown.kind !== 'latest' && shown.area?.kind !== 'council') || at.length !== 1 ? shown : { ...shown, period: at[0]!.meaning.period };
}

function periodsAmong(pieces: readonly Piece[]): { period: Piece; meaning: Meaning }[] {
  return pieces.flatMap((period) => {
    const meaning = announced(period.text.trim());
    return meaning?.kind === 'dated' ? [{ period, meaning }] : [];
  });
}

function itemOf({ period, meaning, value }: Dated): PlacedItem[] {
  const parsed = readLoneValue(value.text);
  return parsed === null ? [] : [{ ...meaning, parsed, from: 0, at: 0, to: 0, raw: value.text, bbox: value.box, line: `${period.text} ${value.text}`, paired: true }];
}

function valuesAt(period: Piece, pieces: readonly Piece[], side: 'under' | 'over'): Piece[] {
  return pieces.filter((piece) => piece !== period && ['number', 'bound', 'missing'].includes(readLoneValue(piece.text)?.shape ?? '') && isAt(piece.box, period, side));
}

/** Whether a figure's box stands close under, or over, a period. */
function isAt(box: Piece['box'], period: Piece, side: 'under' | 'over'): boolean {
  const gap = side === 'under' ? box[1] - period.box[3] : period.box[1] - box[3];
  return box[0] < period.box[2] && box[2] > period.box[0] && gap < CLOSE * period.size && gap > -OVERLAP * (box[3] - box[1]);
}

/** Under figures of several sizes their periods do not stand on one line. */
function isInLine(one: Piece, other: Piece): boolean {
  return Math.abs(one.box[1] - other.box[1]) < other.size && Math.abs(one.size - other.size) < 0.5;
}
