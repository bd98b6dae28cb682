import { useEffect, useState } from 'preact/hooks';
import type * as Areas from '../../shared/catalogue/areas.ts';
import type { Indicator } from '../../shared/catalogue/indicators.ts';
import type { Measure } from '../../shared/compare/measure.ts';

/** What the app knows of indicators and areas: large, so it is loaded when a screen first wants it. */
export interface Catalogue {
  indicators: readonly Indicator[];
  indicator(id: string): Indicator | null;
  measure(id: string): Measure | null;
  areas: typeof Areas;
}

let loaded: Promise<Catalogue> | null = null;

export function loadCatalogue(): Promise<Catalogue> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Catalogue> {
  const [{ indicators, indicatorById }, areas, { measureOf }] = await Promise.all([
    import('../../shared/catalogue/indicators.ts'), import('../../shared/catalogue/areas.ts'), import('../../shared/compare/measure.ts'),
  ]);
  const indicator = (id: string) => indicatorById(id);
  return {
    indicators, indicator, areas,
    measure: (id) => {
      const found = indicator(id);
      return found ? measureOf(found) : null;
    },
  };
}

export function useCatalogue(): Catalogue | null {
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  useEffect(() => void loadCatalogue().then(setCatalogue), []);
  return catalogue;
}
