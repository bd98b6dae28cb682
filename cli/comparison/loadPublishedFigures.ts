import { indicatorById } from '../../shared/catalogue/indicators.ts';
import { loadPublished } from '../../shared/catalogue/published.ts';
import { readFromDisk } from '../../shared/catalogue/published/readFromDisk.ts';
import type { Figure } from '../../shared/compare/figure.ts';
import { figuresOfSeries } from '../../shared/compare/figure.ts';
import type { Problem } from '../../shared/model/problem.ts';

/** The nation's published figures of one indicator, from the files beside the program. A damaged file is a problem, told. */
export async function loadPublishedFigures(indicator: string): Promise<{ figures: Figure[]; problems: Problem[] }> {
  const loaded = await loadPublished(indicator, readFromDisk);
  if (!loaded.ok) return { figures: [], problems: [loaded.problem] };
  const title = indicatorById(indicator)?.title ?? indicator;
  return { figures: loaded.value.flatMap((series) => figuresOfSeries(series, title)), problems: [] };
}
