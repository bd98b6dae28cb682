import type { Indicator } from '../../catalogue/indicator.ts';
import type { Measure } from '../../compare/measure.ts';

/** What the rules of comparison need to know of an indicator of the catalogue. */
export function measureOf({ id, title, unit, polarity, yearType, basis }: Indicator): Measure {
  // Scores have no unit of their own; the rules treat them as ratios, which only ratios may be held against.
  return { id, title, unit: unit ?? 'ratio', polarity, yearType, basis, isAverage: unit === 'days' || unit === 'weeks' || unit === 'months' || unit === 'years' || unit === null, axes: {}, breaks: [] };
}
