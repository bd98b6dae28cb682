import type { Library } from '../../library/library.ts';
import type { PublishedVintage } from '../../library/records.ts';
import { useQuery } from '../hooks/useQuery.ts';
import { keptVintages } from './publishedFigures.ts';

const none: readonly PublishedVintage[] = [];

/** The vintages that the user has loaded, kept up to date; null until the library has answered, none where it cannot. */
export function useVintages(library: Library | null, unavailable = false): readonly PublishedVintage[] | null {
  const kept = useQuery(library, keptVintages, []);
  if (kept.state === 'ready') return kept.value;
  return kept.state === 'failed' || (library === null && unavailable) ? none : null;
}
