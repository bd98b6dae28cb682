import type { Point } from '../../compare/series.ts';
import { type ControlLimits, controlLimits } from '../../compare/statistics/controlLimits.ts';
import { wilsonInterval } from '../../compare/statistics/wilson.ts';
import type { TrendLine } from './trendLines.ts';

/** What can be drawn over the lines on demand, in the words of its choice. One at a time: two would hide each other. */
export const overlayNames = { intervals: '95% intervals', limits: 'Control limits' } as const;
export type OverlayKind = keyof typeof overlayNames;

/** Where a share may lie by chance alone, in per cent. */
export interface Interval {
  line: TrendLine;
  point: Point;
  low: number;
  high: number;
}

/** How far one line moves by chance, and which of its points stand out. */
export interface Limits {
  line: TrendLine;
  /** The points with a number, by which the limits were worked out. */
  points: Point[];
  limits: ControlLimits;
}

export type Overlay = { kind: 'intervals'; intervals: Interval[] } | { kind: 'limits'; limits: Limits };

/** The overlay asked for, or null where these lines give nothing to work it out from. */
export function overlayOf(lines: readonly TrendLine[], kind: OverlayKind): Overlay | null {
  if (kind === 'intervals') {
    const intervals = intervalsOf(lines);
    return intervals.length > 0 ? { kind, intervals } : null;
  }
  const limits = limitsOf(lines);
  return limits ? { kind, limits } : null;
}

/** The overlays that these lines can bear. */
export function overlaysFor(lines: readonly TrendLine[]): OverlayKind[] {
  return (Object.keys(overlayNames) as OverlayKind[]).filter((kind) => overlayOf(lines, kind) !== null);
}

/** Wilson intervals of the percentages whose paper prints how many of how many. */
function intervalsOf(lines: readonly TrendLine[]): Interval[] {
  return lines.filter(({ style }) => style !== 'target').flatMap((line) => line.points.flatMap((point) => {
    const { value, parts } = point.figure;
    if (value.kind !== 'number' || value.unit !== 'percent' || !parts) return [];
    const { numerator, denominator } = parts;
    return denominator >= 1 && numerator >= 0 && numerator <= denominator ? [{ line, point, ...wilsonInterval(numerator, denominator) }] : [];
  }));
}

/** Limits of the base's longest line: its months where the paper prints them, else its years. */
function limitsOf(lines: readonly TrendLine[]): Limits | null {
  const numbered = lines.filter(({ style }) => style === 'base').map((line) => ({ line, points: line.points.filter(({ figure }) => figure.value.kind === 'number') }));
  const longest = numbered.toSorted((a, b) => b.points.length - a.points.length)[0];
  const limits = longest ? controlLimits(longest.points.map(({ figure: { value } }) => (value.kind === 'number' ? value.number : NaN))) : null;
  return longest && limits ? { ...longest, limits } : null;
}

/** A share is never below 0 nor above 100, and nothing else that is counted is below 0. */
export function drawnLimits({ points, limits }: Limits): { lower: number; upper: number } {
  const [first] = points;
  const isShare = first?.figure.value.kind === 'number' && first.figure.value.unit === 'percent';
  const isNegative = points.some(({ figure: { value } }) => value.kind === 'number' && value.number < 0);
  return { lower: isNegative ? limits.lower : Math.max(0, limits.lower), upper: isShare ? Math.min(100, limits.upper) : limits.upper };
}
