import { announced, isStatus, type Meaning } from '../lines/cardWords.ts';
import { intoBlocks } from '../lines/intoBlocks.ts';
import type { Piece } from '../lines/layLines.ts';
import type { PlacedItem } from './placeItems.ts';
import { isFigure, readLoneValue } from '../lines/readLoneValue.ts';

/** A period over a column of a card's small table, or a name before a row of it. */
interface Head {
  piece: Pick<Piece, 'text' | 'box' | 'size'>;
  meaning: Meaning;
}

/** One year over a value may be that one's own; two beside each other head columns. */
const FEWEST_COLUMNS = 2;

/**
 * The figures of a small table in a card: a line of years, and under it rows that each begin with a name ("Reading",
 * "England"), every value under one year. Empty where any number among the rows has no year, or no name.
 */
export function readYearTable(pieces: readonly Piece[]): PlacedItem[] {
  const heads = headsOf(pieces);
  const first = heads[0]?.piece;
  if (first === undefined) return [];
  const left = Math.min(...heads.map(({ piece }) => piece.box[0]));
  const under = pieces.filter(({ box }) => box[1] >= first.box[3] - 1);
  const names = under.flatMap((piece): Head[] => {
    const meaning = piece.box[2] <= left && !isStatus(piece.text) ? nameOf(piece) : null;
    return meaning === null ? [] : [{ piece, meaning }];
  });
  const items = names.flatMap((name) => rowOf(name, heads, under));
  const end = Math.max(...items.map(({ bbox }) => bbox[3]));
  const isWhole = under.every((piece) => piece.box[1] >= end || !isFigure(piece.text) || items.some(({ bbox }) => bbox === piece.box));
  return isWhole && names.some(({ meaning }) => meaning.area !== null) ? items : [];
}

/** The first line of nothing but periods, several beside each other and none twice; each may go on below: "2021/22 ac." over "year". */
function headsOf(pieces: readonly Piece[]): Head[] {
  const dated = intoBlocks(pieces, ({ text }, next) => announced(`${text} ${next.text}`)?.kind === 'dated').flatMap((piece): Head[] => {
    const meaning = announced(piece.text.trim());
    return meaning?.kind === 'dated' && meaning.period !== null ? [{ piece, meaning }] : [];
  });
  const heads = dated.filter(({ piece }) => isLevel(piece, dated[0]!.piece));
  return heads.length >= FEWEST_COLUMNS && new Set(heads.map(({ meaning }) => meaning.period)).size === heads.length ? heads : [];
}

/** Whose figures a row holds, or that they are the council's own, or its target. */
function nameOf({ text }: Piece): Meaning | null {
  const meaning = announced(text.trim());
  if (meaning === null || meaning.period !== null) return null;
  if (meaning.kind === 'latest') return { ...meaning, kind: 'dated' };
  return meaning.area !== null || meaning.kind === 'target' ? meaning : null;
}

function rowOf({ piece: name, meaning }: Head, heads: readonly Head[], pieces: readonly Piece[]): PlacedItem[] {
  return pieces.filter((piece) => piece !== name && isLevel(piece, name)).flatMap((piece) => {
    const over = heads.filter(({ piece: { box } }) => box[0] < piece.box[2] && box[2] > piece.box[0]);
    const parsed = readLoneValue(piece.text);
    const period = over[0]?.meaning.period;
    if (over.length !== 1 || parsed === null || !period) return [];
    return [{ ...meaning, period, parsed, from: 0, at: 0, to: 0, raw: piece.text.trim(), bbox: piece.box, line: `${over[0]!.piece.text.trim()} ${name.text.trim()} ${piece.text.trim()}`, paired: true }];
  });
}

/** Their middles are on one line of type. */
function isLevel({ box, size }: Head['piece'], { box: other }: Head['piece']): boolean {
  return Math.abs(box[1] + box[3] - other[1] - other[3]) / 2 < 0.4 * size;
}
