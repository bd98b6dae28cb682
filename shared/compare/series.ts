import type { Area } from '../model/observation.ts';
import { addYears } from './days.ts';
import type { Figure } from './figure.ts';
import { sameArea, variantKey } from './figure.ts';
import { judge, spanOfFigure } from './judge.ts';
import type { Measure } from './measure.ts';
import { newestPrintings, settledPart } from './revisions.ts';
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
    return { key, area, role, origin, variant, kind: lineKind(line[0]!.span), points: sorted };
  });
}

/** The last twelve months stay one line, also in the months in which they happen to be a whole year. */
function lineKind({ kind, rolling }: Span): SpanKind {
  return rolling ? 'rolling-12-months' : kind;
}

function lineKey({ figure, span }: Point, measure: Measure): string {
  const { area, role, origin, variant, value } = figure;
  const year = span.kind === 'year-to-date' ? span.start : null;
  // A missing value has no unit of its own: it stands in the line of the indicator's usual one.
  const unit = value.kind === 'missing' ? measure.unit : value.unit;
  return [area.gss ?? `${area.kind} ${area.name}`, role, origin, lineKind(span), span.rolling ? null : span.yearType, year, variantKey(variant), unit].join('\u0000');
}

export interface Change {
  from: Point;
  to: Point;
  by: Difference;
  /** Why the two are to be compared with care (a break in the series between them), or null. */
  care: string | null;
}

export interface Changes {
  sinceLast: Change | null;
  sinceYearBefore: Change | null;
}

/** The lines of the base's own area. */
export function ownLines({ area }: Figure, figures: readonly Figure[], measure: Measure): Series[] {
  return seriesOf(settledPart(figures, measure, (figure) => figure.role === 'actual' && sameArea(figure.area, area)), measure);
}

/** The line that a figure stands on, up to that figure; null where its period is not stated. */
export function lineTo(base: Figure, lines: readonly Series[]): Series | null {
  for (const line of lines) {
    const at = line.points.findIndex(({ figure }) => figure === base);
    if (at >= 0) return { ...line, points: line.points.slice(0, at + 1) };
  }
  return null;
}

/**
 * The latest change along a line: since the point before, and since the same period a year before, which for a year to
 * date stands on another year's line. Points that may not be compared (a count in April with one in April to May) give
 * none.
 *
 * @param lines among which the year before is looked for
 */
export function changesOf(line: Series, lines: readonly Series[], measure: Measure): Changes {
  const known = line.points.filter(hasNumber);
  const to = known.at(-1);
  if (!to) return { sinceLast: null, sinceYearBefore: null };
  const before = { start: addYears(to.span.start, -1).slice(0, 7), end: addYears(to.span.end, -1).slice(0, 7) };
  const isYearBefore = ({ span }: Point) => span.end.slice(0, 7) === before.end && (span.kind !== 'year-to-date' || span.start.slice(0, 7) === before.start);
  const family = line.kind === 'year-to-date' ? lines.filter(({ kind, origin, variant }) => kind === line.kind && origin === line.origin && variantKey(variant) === variantKey(line.variant)) : [line];
  const yearBefore = family.flatMap(({ points }) => points.filter(hasNumber)).find(isYearBefore);
  return { sinceLast: changeBetween(known.at(-2), to, measure), sinceYearBefore: changeBetween(yearBefore, to, measure) };
}

function hasNumber({ figure }: Point): boolean {
  return figure.value.kind === 'number';
}

function changeBetween(from: Point | undefined, to: Point, measure: Measure): Change | null {
  const by = from ? difference(to.figure.value, from.figure.value) : null;
  if (!from || !by) return null;
  const { verdict, reasons } = judge(to.figure, from.figure, measure);
  if (verdict === 'unlike') return null;
  return { from, to, by, care: reasons.find((reason) => reason.verdict === 'with-care')?.text ?? null };
}
