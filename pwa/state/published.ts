import type { Figure } from '../../shared/compare/figure.ts';
import type { PublishedSeries } from '../../shared/catalogue/published.ts';

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
  const [{ loadPublished }, { fetchBundled }] = await Promise.all([import('../../shared/catalogue/published.ts'), import('../../shared/catalogue/published/fetchBundled.ts')]);
  const series = await loadPublished(indicator, fetchBundled);
  return series.ok ? series.value.flatMap(figuresOf) : [];
}

function figuresOf({ indicator, code, variant, source, figures }: PublishedSeries): Figure[] {
  const { dataset, vintage, licence } = source;
  return figures.map(({ area, period, basis, value }) => ({
    indicator: { id: indicator, label: code }, variant, area, role: 'actual', period, basis, value, parts: null,
    origin: 'published', source: { dataset, vintage, licence }, observation: null, dated: null, doubts: [],
  }));
}
