import type { Problem } from '../../model/problem.ts';
import { count } from '../words/formatDate.ts';

/** Pages of a paper that are pictures without text, from 1. */
export function picturePages(problems: readonly Problem[]): ReadonlySet<number> {
  return new Set(problems.flatMap(({ kind, page }) => (kind === 'no-text-layer' && page !== null ? [page] : [])));
}

/** More would be longer than what is said about them. */
const MOST_PAGES = 8;

/** `2 pages of this paper are pictures without text, so nothing was read there: pages 3, 4` */
export function pictureWords(pages: ReadonlySet<number>): string {
  const shown = [...pages].slice(0, MOST_PAGES).join(', ');
  return `${count(pages.size, 'page')} of this paper ${pages.size === 1 ? 'is a picture' : 'are pictures'} without text, so nothing was read there: ${pages.size === 1 ? 'page' : 'pages'} ${shown}${pages.size > MOST_PAGES ? ' and others' : ''}`;
}
