import type { Figure } from '../../shared/compare/figure.ts';

/** The nation's published figures of one indicator; none where it publishes none. */
export async function loadPublishedFigures(_indicator: string): Promise<readonly Figure[]> {
  return [];
}
