import { compareIndicator } from '../../compare/compareIndicator.ts';
import { type Figure, sameArea } from '../../compare/figure.ts';
import { spanOfFigure } from '../../compare/judge.ts';
import type { Measure } from '../../compare/measure.ts';
import type { Area } from '../../model/observation.ts';
import { tickWords } from '../charts/layTrend.ts';

/** A period for which the base has a figure. */
export interface Day {
  /** ISO day on which the period ends. */
  on: string;
  words: string;
}

/** How many periods back a like benchmark is looked for. */
const MOST_TRIES = 24;

/** The periods for which an area has a figure with a value, latest first. */
export function daysOf(figures: readonly Figure[], base: Area, measure: Measure): Day[] {
  const days = new Map<string, string>();
  for (const figure of figures) {
    const span = spanOfFigure(figure, measure);
    if (figure.role !== 'actual' || figure.value.kind === 'missing' || !span || !sameArea(figure.area, base)) continue;
    if (!days.has(span.end)) days.set(span.end, figure.period?.label ?? tickWords(span));
  }
  return [...days].map(([on, words]) => ({ on, words })).sort((a, b) => b.on.localeCompare(a.on));
}

/**
 * The day to compare for: the one asked for, else the latest with something that may be held against it, else the
 * latest. A month to date that nobody else reports would otherwise hide last year's answer.
 */
export function chooseDay(days: readonly Day[], wanted: string | null, figures: readonly Figure[], base: Area, measure: Measure): string | null {
  if (wanted && days.some(({ on }) => on === wanted)) return wanted;
  const alike = days.slice(0, MOST_TRIES).find(({ on }) => compareIndicator(figures, measure, { base, on }).entries.some(({ verdict }) => verdict !== 'unlike'));
  return (alike ?? days[0])?.on ?? null;
}
