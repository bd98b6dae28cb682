import { resolveMention } from '../periods/resolveMention.ts';
import type { FigureColumn } from './describeFigures.ts';
import type { TableTime } from './readTableTime.ts';

const SHORT = ['day', 'month', 'quarter', 'month-or-quarter'];

/**
 * The day, ISO, to which the council's own months or quarters have been filled in: nothing in the table is later, and a
 * year that ends after it still runs. Null where no such column holds a figure.
 */
export function newestPrinted(figures: readonly FigureColumn[], time: TableTime): string | null {
  const own = figures.filter(({ area, role, mention, survey }) => area === null && role === 'actual' && mention !== null && SHORT.includes(mention.kind) && survey.numbers > 0);
  const ends = own.map(({ mention, year }) => resolveMention(mention!, { within: time.within, year })?.end ?? '').filter((end) => end !== '');
  return ends.toSorted().at(-1) ?? null;
}
