import type { TitledCard } from '../findCards.ts';
import { hullOf, type PlacedItem } from '../items/placeItems.ts';
import { announced } from '../lines/cardWords.ts';
import type { Piece } from '../lines/layLines.ts';
import { isFigure, readLoneValue } from '../lines/readLoneValue.ts';

/** Strips and the figures of their lists begin under one another within this many points. */
const ALIGNED = 3;
/** One such list alone may be a table's column; and one figure before a word is no list. */
const FEWEST = 2;

/** A card and the list that stands at its right. */
interface Strip {
  card: TitledCard;
  items: readonly PlacedItem[];
}

/**
 * Cards under one another, each with the list at its right whose every line prints a figure before its word: "21.9%
 * Previous quarter" over "20.0% Target". All lists print the same words, as the rows of a table do not.
 */
export function withListBeside(cards: readonly TitledCard[], pieces: readonly Piece[]): TitledCard[] {
  const strips = cards.map((card) => ({ card, items: listBeside(card, cards, pieces) })).filter(({ items }) => items.length >= FEWEST);
  const alike = strips.filter((strip) => strips.some((other) => other !== strip && isAlike(strip, other)));
  return cards.map((card) => {
    const items = alike.find((strip) => strip.card === card)?.items ?? [];
    return items.length === 0 ? card : { ...card, box: hullOf([card.box, ...items.map(({ bbox }) => bbox)]), items: [...card.items, ...items] };
  });
}

function isAlike(one: Strip, other: Strip): boolean {
  return Math.abs(one.card.box[0] - other.card.box[0]) <= ALIGNED && Math.abs(one.items[0]!.bbox[0] - other.items[0]!.bbox[0]) <= ALIGNED && one.items.map(nameOf).join() === other.items.map(nameOf).join();
}

function nameOf({ kind, area, period }: PlacedItem): string {
  return `${kind} ${area?.name ?? ''} ${period ?? ''}`;
}

/** What stands at a card's right down to the next card, where that is nothing but figures each before its word, none of which the card has told. */
function listBeside(card: TitledCard, cards: readonly TitledCard[], pieces: readonly Piece[]): PlacedItem[] {
  const [left, top, right, bottom] = card.box;
  const others = cards.filter((other) => other !== card);
  if (others.some(({ box }) => box[1] < bottom && box[3] > top)) return [];
  const end = Math.min(...others.filter(({ box }) => box[1] >= bottom && Math.abs(box[0] - left) <= ALIGNED).map(({ box }) => box[1]), bottom + (bottom - top) / 2);
  const beside = pieces.filter(({ box, size }) => box[0] >= right && box[3] > top - size / 2 && (box[1] + box[3]) / 2 < end);
  const figures = beside.filter(({ text }) => isFigure(text) || readLoneValue(text)?.shape === 'missing');
  const items = figures.flatMap((figure) => itemOf(figure, beside.filter((other) => other !== figure && isInLine(other, figure))));
  const names = [...card.items, ...items].map(nameOf);
  return items.length === figures.length && 2 * items.length === beside.length && new Set(names).size === names.length ? items : [];
}

function isInLine({ box }: Piece, { box: figure }: Piece): boolean {
  const middle = (box[1] + box[3]) / 2;
  return middle > figure[1] && middle < figure[3];
}

/** A figure with the one text of its line, behind it, that announces a figure. */
function itemOf({ text, box }: Piece, [word, ...more]: readonly Piece[]): PlacedItem[] {
  const meaning = word === undefined || more.length > 0 || word.box[0] < box[2] ? null : announced(word.text.trim());
  const parsed = meaning === null ? null : readLoneValue(text);
  return meaning === null || parsed === null ? [] : [{ ...meaning, parsed, from: 0, at: 0, to: 0, raw: text.trim(), bbox: box, line: `${text} ${word!.text}`, paired: true }];
}
