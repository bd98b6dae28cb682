import type { Figure } from './figure.ts';
import { spanOfFigure } from './judge.ts';
import type { Measure } from './measure.ts';
import { variantKey } from './figure.ts';
import { difference } from './statistics/difference.ts';

/** Everything that must agree before two printings are one figure: area, definition, role, days. */
function identity(figure: Figure, measure: Measure | null): string | null {
  const span = spanOfFigure(figure, measure);
  if (!span) return null;
  const { area, variant, role, origin, value } = figure;
  const unit = value.kind === 'missing' ? null : value.unit;
  return [area.gss ?? area.name, variantKey(variant), role, origin, span.kind === 'snapshot', span.start, span.end, unit].join('\u0000');
}

/** Printings of one figure, oldest first. */
export function printings(figures: readonly Figure[], measure: Measure | null): Figure[][] {
  const groups = Map.groupBy(figures, (figure) => identity(figure, measure) ?? figure);
  return [...groups.values()].map((group) => [...group].sort((a, b) => (a.dated ?? '').localeCompare(b.dated ?? '')));
}

/** Rule 13: of several printings, the newest is used. The others stay in the library; `revisionsOf` tells of them. */
export function newestPrintings(figures: readonly Figure[], measure: Measure | null): Figure[] {
  return printings(figures, measure).map((group) => group.at(-1)!);
}

/** Earlier printings that give another number than the newest. */
export function revisionsOf(figures: readonly Figure[], measure: Measure | null): { newest: Figure; earlier: Figure[] }[] {
  return printings(figures, measure).flatMap((group) => {
    const newest = group.at(-1)!;
    const earlier = group.slice(0, -1).filter(({ value }) => difference(value, newest.value)?.same === false);
    return earlier.length > 0 ? [{ newest, earlier }] : [];
  });
}
