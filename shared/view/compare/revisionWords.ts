import { ukDate } from '../../compare/days.ts';
import type { Figure } from '../../compare/figure.ts';
import { valueWords } from '../../compare/words.ts';

/**
 * What a figure was before it was revised, each value with who gave it: "Revised: 28.1 per 10,000 in July 2026, 27.9 per
 * 10,000 in April 2026". Null for a figure that was not revised.
 */
export function revisionWords(figure: Figure, revisions: ReadonlyMap<Figure, readonly Figure[]>): string | null {
  const earlier = revisions.get(figure);
  if (!earlier) return null;
  const all = [figure, ...earlier];
  const datasets = new Set(all.map(datasetOf));
  return `Revised: ${all.map((one) => `${valueWords(one.value)} in ${printingOf(one, datasets.size > 1)}`).join(', ')}`;
}

/** Of an earlier printing: what it was revised to, and who gave that. Null where nothing replaced it. */
export function supersededWords(newest: Figure | undefined): string | null {
  return newest ? `Revised to ${valueWords(newest.value)} in ${printingOf(newest, true)}` : null;
}

function datasetOf({ source }: Figure): string | null {
  return source && 'dataset' in source ? source.dataset : null;
}

/** A vintage by its name, with its data set where there are two; a paper by its day. */
function printingOf(figure: Figure, isNamed: boolean): string {
  const { source, dated } = figure;
  if (source && 'vintage' in source) return isNamed ? `${source.dataset.split(',')[0]}, ${source.vintage}` : source.vintage;
  return dated ? `the paper of ${ukDate(dated)}` : 'a paper without a date';
}
