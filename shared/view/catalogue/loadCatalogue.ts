import { useEffect, useState } from 'preact/hooks';
import type * as Areas from '../../catalogue/areas.ts';
import type { Indicator } from '../../catalogue/indicators.ts';
import type { Measure } from '../../compare/measure.ts';

/** What a front end knows of indicators and areas: large, so it is loaded when a screen first wants it. */
export interface Catalogue {
  indicators: readonly Indicator[];
  indicator(this: void, id: string): Indicator | null;
  measure(this: void, id: string): Measure | null;
  areas: typeof Areas;
}

let loaded: Promise<Catalogue> | null = null;

export function loadCatalogue(): Promise<Catalogue> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Catalogue> {
  const [{ indicators, indicatorById }, areas, { measureOf }] = await Promise.all([
    import('../../catalogue/indicators.ts'), import('../../catalogue/areas.ts'), import('../../compare/measure.ts'),
  ]);
  // One measure for each indicator: what was worked out of it is kept for as long as it is the same one.
  const measures = new Map(indicators.map((indicator) => [indicator.id, measureOf(indicator)]));
  return { indicators, indicator: indicatorById, areas, measure: (id) => measures.get(id) ?? null };
}

export function useCatalogue(): Catalogue | null {
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  useEffect(() => void loadCatalogue().then(setCatalogue), []);
  return catalogue;
}
