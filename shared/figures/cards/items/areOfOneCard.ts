import type { Meaning } from '../lines/cardWords.ts';
import type { Item } from './readItems.ts';

const OWN: Item['kind'][] = ['latest', 'to-date', 'previous', 'last-year', 'last-to-date', 'dated'];

/**
 * True when items make up a card: two different figures, one of them the council's own, and none printed twice. Where they
 * are shown as a card's are, a council's name may say so: in a table's type it is one area among others.
 */
export function areOfOneCard(items: readonly Item[], shown = false): boolean {
  const kinds = new Set(items.map(({ kind }) => kind));
  const single = items.map(nameOf);
  const figures = new Set(single);
  return figures.size >= 2 && figures.size === single.length && (OWN.some((kind) => kinds.has(kind)) || (shown && items.some(({ area }) => area?.kind === 'council')));
}

/** What a card prints one figure of: this year's target, and the next one's, are two. */
export function nameOf({ kind, period, area }: Meaning): string {
  return kind === 'dated' || kind === 'target' ? `${kind} ${period}` : kind === 'benchmark' ? `${area?.name} ${period}` : kind;
}
