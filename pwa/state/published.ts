import type { Figure } from '../../shared/compare/figure.ts';

const loading = new Map<string, Promise<readonly Figure[]>>();

/**
 * The nation's published figures of one indicator, fetched from the app's own files once; none where it publishes none.
 * What cannot be read gives no figure: the papers' own stand without it.
 */
export function loadPublishedFigures(indicator: string): Promise<readonly Figure[]> {
  const known = loading.get(indicator);
  if (known) return known;
  const figures = load(indicator);
  loading.set(indicator, figures);
  return figures;
}

async function load(indicator: string): Promise<readonly Figure[]> {
  const [{ loadPublished }, { fetchBundled }, { indicatorById }, { figuresOfSeries }] = await Promise.all([
    import('../../shared/catalogue/published.ts'), import('../../shared/catalogue/published/fetchBundled.ts'),
    import('../../shared/catalogue/indicators.ts'), import('../../shared/compare/figure.ts'),
  ]);
  const series = await loadPublished(indicator, fetchBundled);
  const title = indicatorById(indicator)?.title ?? indicator;
  return series.ok ? series.value.flatMap((one) => figuresOfSeries(one, title)) : [];
}
