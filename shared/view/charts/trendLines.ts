import type { Comparison } from '../../compare/compareIndicator.ts';
import { type Figure, sameArea } from '../../compare/figure.ts';
import { judge, spanOfFigure } from '../../compare/judge.ts';
import type { RuleId } from '../../compare/rules/rule.ts';
import { type Point, type Series, seriesOf } from '../../compare/series.ts';
import type { SpanKind } from '../../compare/span.ts';

/** How a line is drawn: the council in question strongest, then the benchmarks, then anybody else in grey. */
export type LineStyle = 'base' | 'london' | 'england' | 'target' | 'other';

export interface TrendLine {
  key: string;
  name: string;
  style: LineStyle;
  /** False for in-year figures of a paper: open dots, never joined to the yearly line. */
  joined: boolean;
  points: Point[];
}

/** What one chart draws, and what it says of the figures it leaves to another. */
export interface Trend {
  lines: TrendLine[];
  note: string | null;
}

/** Rules that say two figures count different things: these may not share an axis. Differences of time may. */
const offTheAxis: readonly RuleId[] = ['same-indicator', 'same-definition', 'same-unit', 'counts-need-a-rate', 'same-population'];

/** Besides the four named ones; more would be a tangle. */
const MOST_OTHERS = 4;

/** How long the stretch is that a figure of each kind counts over; on one day nothing is counted over any time. */
const stretches: Record<SpanKind, string | null> = {
  snapshot: null, month: 'a month', quarter: 'a quarter', 'year-to-date': 'part of a year', 'rolling-12-months': 'a year', year: 'a year', other: 'another stretch of time',
};

/**
 * The lines that one chart may hold: the base area, England, London, the base's target, and a few more areas, each only
 * where it counts the same thing in the same unit as the base, and what grows with time over as long a stretch.
 *
 * @param others areas to add, beyond the benchmarks, by GSS code
 */
export function trendLines({ base, measure }: Comparison, figures: readonly Figure[], others: readonly string[] = []): Trend {
  if (!base) return { lines: [], note: null };
  const stretch = stretchOf(base, measure);
  const left = new Set<string>();
  const lines = seriesOf(figures, measure).flatMap((series) => {
    const style = styleOf(series, base, others);
    const first = series.points[0]!.figure;
    if (style === null || (style !== 'target' && !mayShareAxis(base, first, measure))) return [];
    if (style === 'target' && !series.points.some(({ figure }) => figure.value.kind !== 'missing' && sameUnit(figure, base))) return [];
    const its = stretches[series.kind];
    if (stretch !== null && its !== null && its !== stretch) {
      left.add(its);
      return [];
    }
    return [{ key: series.key, name: nameOf(series, style), style, joined: isJoined(series), points: series.points }];
  });
  const order: LineStyle[] = ['base', 'london', 'england', 'target', 'other'];
  const sorted = lines.sort((a, b) => order.indexOf(a.style) - order.indexOf(b.style));
  const spare = sorted.filter(({ style }) => style === 'other').slice(MOST_OTHERS);
  return { lines: sorted.filter((line) => !spare.includes(line)), note: noteOn(stretch, [...left]) };
}

/** How long a figure counts over, where more time makes it larger: a quarter's contacts beside a year's would look like a fall. */
function stretchOf(figure: Figure, measure: Comparison['measure']): string | null {
  const { value } = figure;
  const grows = value.kind !== 'missing' && !measure.isAverage && (value.unit === 'count' || value.unit?.startsWith('per-') === true);
  return grows ? stretches[spanOfFigure(figure, measure)?.kind ?? 'snapshot'] : null;
}

function noteOn(stretch: string | null, left: readonly string[]): string | null {
  if (stretch === null || left.length === 0) return null;
  return `What is counted over ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(left)} is not drawn beside what is counted over ${stretch}: a longer time counts more. Choose another period to see it.`;
}

function styleOf({ area, role }: Series, base: Figure, others: readonly string[]): LineStyle | null {
  const own = sameArea(area, base.area);
  if (role === 'target') return own ? 'target' : null;
  if (role !== 'actual') return null;
  if (own) return 'base';
  if (area.kind === 'england' || area.kind === 'london') return area.kind;
  return area.gss !== null && others.includes(area.gss) ? 'other' : null;
}

function mayShareAxis(base: Figure, figure: Figure, measure: Comparison['measure']): boolean {
  return sameUnit(base, figure) && !judge(base, figure, measure).reasons.some(({ rule, verdict }) => verdict === 'unlike' && offTheAxis.includes(rule));
}

function sameUnit(a: Figure, b: Figure): boolean {
  return a.value.kind === 'missing' || b.value.kind === 'missing' || a.value.unit === b.value.unit;
}

function nameOf({ area, origin, points }: Series, style: LineStyle): string {
  if (style === 'target') return 'Target';
  const published = origin === 'published' && style === 'base' ? ', published' : '';
  return points.length > 0 ? `${area.name}${published}` : area.name;
}

/** A line may join whole years, snapshots a year apart and rolling years; in-year stretches stay open dots. */
function isJoined({ kind }: Series): boolean {
  return kind === 'year' || kind === 'snapshot' || kind === 'rolling-12-months';
}
