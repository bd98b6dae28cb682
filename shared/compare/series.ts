import type { Area } from '../model/observation.ts';
import { addYears } from './days.ts';
import type { Figure } from './figure.ts';
import { variantKey } from './figure.ts';
import { spanOfFigure } from './judge.ts';
import type { Measure } from './measure.ts';
import { newestPrintings } from './revisions.ts';
import type { Span, SpanKind } from './span.ts';
import type { Difference } from './statistics/difference.ts';
import { difference } from './statistics/difference.ts';

export interface Point {
  figure: Figure;
  span: Span;
}

/**
 * Figures that one line may join: of one area, one definition, one kind of period, one unit, from one origin. A year
 * to date is a line of its own for each year (rule 4).
 */
export interface Series {
  key: string;
  area: Area;
  role: Figure['role'];
  origin: Figure['origin'];
  kind: SpanKind;
  variant: Figure['variant'];
  /** By date. Missing values are among them, and break the line. */
  points: Point[];
}

export function seriesOf(figures: readonly Figure[], measure: Measure): Series[] {
  const points = newestPrintings(figures, measure).flatMap((figure) => {
    const span = spanOfFigure(figure, measure);
    return span ? [{ figure, span }] : [];
  });
  const lines = Map.groupBy(points, (point) => lineKey(point, measure));
  return [...lines].map(([key, line]) => {
    const { area, role, origin, variant } = line[0]!.figure;
    const sorted = [...line].sort((a, b) => a.span.end.localeCompare(b.span.end));
    return { key, area, role, origin, variant, kind: line[0]!.span.kind, points: sorted };
  });
}

function lineKey({ figure, span }: Point, measure: Measure): string {
  const { area, role, origin, variant, value } = figure;
  const year = span.kind === 'year-to-date' ? span.start : null;
  // A missing value has no unit of its own: it stands in the line of the indicator's usual one.
  const unit = value.kind === 'missing' ? measure.unit : value.unit;
  return [area.gss ?? `${area.kind} ${area.name}`, role, origin, span.kind, span.yearType, year, variantKey(variant), unit].join('\u0000');
}

export interface Change {
  from: Point;
  to: Point;
  by: Difference;
}

/** The latest change along a series: since the point before, and since the same period a year before. */
export function changesOf({ points }: Series): { sinceLast: Change | null; sinceYearBefore: Change | null } {
  const known = points.filter(({ figure }) => figure.value.kind === 'number');
  const to = known.at(-1);
  if (!to) return { sinceLast: null, sinceYearBefore: null };
  const change = (from: Point | undefined): Change | null => {
    const by = from ? difference(to.figure.value, from.figure.value) : null;
    return from && by ? { from, to, by } : null;
  };
  const yearBefore = addYears(to.span.end, -1).slice(0, 7);
  return { sinceLast: change(known.at(-2)), sinceYearBefore: change(known.find(({ span }) => span.end.slice(0, 7) === yearBefore)) };
}
