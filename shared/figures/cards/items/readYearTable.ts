import { announced, isStatus, type Meaning } from '../lines/cardWords.ts';
import { intoBlocks } from '../lines/intoBlocks.ts';
import { hasYear } from '../lines/isPeriods.ts';
import type { Piece } from '../lines/layLines.ts';
import type { PlacedItem } from './placeItems.ts';
import { isFigure, readLoneValue } from '../lines/readLoneValue.ts';

/** A period over a column of a card's small table, or a name before a row of it. */
interface Head {
  piece: Pick<Piece, 'text' | 'box' | 'size'>;
  meaning: Meaning;
}

/** What a card's small table tells; `sure` where it can be no other, as quarters over years of results are of one indicator. */
export interface YearTable {
  items: readonly PlacedItem[];
  sure: boolean;
}

/** One year over a value may be that one's own; two beside each other head columns. */
const FEWEST_COLUMNS = 2;

const NONE: YearTable = { items: [], sure: false };

/**
 * The figures of a small table in a card: a line of years, and under it rows that each begin with a name ("Reading",
 * "England"), every value under one year; or a line of quarters, and rows that each begin with their year. Empty where any
 * number among the rows has no period, or no name.
 */
export function readYearTable(pieces: readonly Piece[]): YearTable {
  const heads = headsOf(pieces);
  const first = heads[0]?.piece;
  if (first === undefined) return NONE;
  const left = Math.min(...heads.map(({ piece }) => piece.box[0]));
  const under = pieces.filter(({ box }) => box[1] >= first.box[3] - 1);
  const ofParts = heads.every(({ meaning }) => !hasYear(meaning.period!));
  const names = under.flatMap((piece): Head[] => {
    const meaning = piece.box[2] <= left && !isStatus(piece.text) ? nameOf(piece, ofParts) : null;
    return meaning === null ? [] : [{ piece, meaning }];
  });
  const years = ofParts ? names.flatMap(({ meaning }) => (meaning.kind === 'dated' ? meaning.period ?? [] : [])) : [];
  // The targets of the quarters are those of the newest year.
  const newest = years.toSorted().at(-1) ?? null;
  const items = names.flatMap((name) => rowOf(name, heads, under, ofParts ? name.meaning.period ?? newest : null));
  const end = Math.max(...items.map(({ bbox }) => bbox[3]));
  const isWhole = under.every((piece) => piece.box[1] >= end || !isFigure(piece.text) || items.some(({ bbox }) => bbox === piece.box));
  return isWhole && (years.length > 0 || names.some(({ meaning }) => meaning.area !== null)) ? { items, sure: years.length > 0 } : NONE;
}

/** The first line of nothing but periods, several beside each other and none twice; each may go on below: "2021/22 ac." over "year". */
function headsOf(pieces: readonly Piece[]): Head[] {
  const dated = intoBlocks(pieces, ({ text }, next) => announced(`${text} ${next.text}`)?.kind === 'dated').flatMap((piece): Head[] => {
    const meaning = announced(piece.text.trim());
    return meaning?.kind === 'dated' && meaning.period !== null ? [{ piece, meaning }] : [];
  });
  const heads = dated.map(({ piece: first }) => dated.filter(({ piece }) => isLevel(piece, first))).find((level) => level.length >= FEWEST_COLUMNS) ?? [];
  return new Set(heads.map(({ meaning }) => meaning.period)).size === heads.length ? heads : [];
}

/** Whose figures a row holds, or that they are the council's own, or its target; under quarters without a year, of which year they are. */
function nameOf({ text }: Piece, ofParts: boolean): Meaning | null {
  const meaning = announced(text.trim());
  if (meaning === null || (meaning.period !== null && !(ofParts && meaning.area === null && hasYear(meaning.period)))) return null;
  if (meaning.kind === 'latest') return { ...meaning, kind: 'dated' };
  return meaning.area !== null || meaning.kind === 'target' || meaning.period !== null ? meaning : null;
}

/** The figures of a row, each under one period; `year` is that of all. A target told once, across the columns, is that of the newest figure. */
function rowOf({ piece: name, meaning }: Head, heads: readonly Head[], pieces: readonly Piece[], year: string | null): PlacedItem[] {
  const values = pieces.filter((piece) => piece !== name && isLevel(piece, name) && readLoneValue(piece.text) !== null);
  return values.flatMap((piece) => {
    const over = heads.filter(({ piece: { box } }) => box[0] < piece.box[2] && box[2] > piece.box[0]);
    const isOfAll = meaning.kind === 'target' && values.length === 1 && (over.length !== 1 || year !== null);
    if (over.length !== 1 && !isOfAll) return [];
    const period = isOfAll ? null : [over[0]!.meaning.period, year].filter((part) => part !== null).join(' ');
    const head = isOfAll ? [] : [over[0]!.piece.text.trim()];
    return [{ ...meaning, period, parsed: readLoneValue(piece.text)!, from: 0, at: 0, to: 0, raw: piece.text.trim(), bbox: piece.box, line: [...head, name.text.trim(), piece.text.trim()].join(' '), paired: true }];
  });
}

/** Their middles are on one line of type. */
function isLevel({ box, size }: Head['piece'], { box: other }: Head['piece']): boolean {
  return Math.abs(box[1] + box[3] - other[1] - other[3]) / 2 < 0.4 * size;
}
