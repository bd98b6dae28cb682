import type * as Areas from '../../../shared/catalogue/areas.ts';
import type { Figure } from '../../../shared/compare/figure.ts';
import type { Measure } from '../../../shared/compare/measure.ts';

/** What comparing needs beside the library: large, so it is loaded when somebody first compares. */
export interface ForComparing {
  areas: typeof Areas;
  measure(this: void, id: string): Measure | null;
  /** The nation's figures of an indicator; none where it publishes none, or where they cannot be read. */
  published(this: void, id: string): Promise<readonly Figure[]>;
}

export async function loadForComparing(): Promise<ForComparing> {
  const [areas, { indicatorById }, { measureOf }, { loadPublished }, { fetchBundled }, { figuresOfSeries }] = await Promise.all([
    import('../../../shared/catalogue/areas.ts'), import('../../../shared/catalogue/indicators.ts'), import('../../../shared/compare/measure.ts'),
    import('../../../shared/catalogue/published.ts'), import('../../../shared/catalogue/published/fetchBundled.ts'), import('../../../shared/compare/figure.ts'),
  ]);
  return {
    areas,
    measure(id) {
      const indicator = indicatorById(id);
      return indicator && measureOf(indicator);
    },
    async published(id) {
      const series = await loadPublished(id, fetchBundled);
      return series.ok ? series.value.flatMap((one) => figuresOfSeries(one, indicatorById(id)?.title ?? id)) : [];
    },
  };
}
