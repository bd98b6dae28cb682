import { type Figure, sameArea } from '../../compare/figure.ts';
import { firstAlikeDay } from '../../compare/firstAlikeDay.ts';
import { spanOfFigure } from '../../compare/judge.ts';
import type { Measure } from '../../compare/measure.ts';
import type { Area } from '../../model/observation.ts';
import { tickWords } from '../charts/timeTicks.ts';

/** A period for which the base has a figure. */
export interface Day {
  /** ISO day on which the period ends. */
  on: string;
  words: string;
  /** True when a paper here printed it. */
  printed: boolean;
}

/** The periods for which an area has a figure with a value, latest first. */
export function daysOf(figures: readonly Figure[], base: Area, measure: Measure): Day[] {
  const days = new Map<string, Day>();
  for (const figure of figures) {
    const span = spanOfFigure(figure, measure);
    if (figure.role !== 'actual' || figure.value.kind === 'missing' || !span || !sameArea(figure.area, base)) continue;
    const known = days.get(span.end);
    const printed = figure.origin === 'paper';
    if (known) known.printed ||= printed;
    else days.set(span.end, { on: span.end, words: figure.period?.label ?? tickWords(span), printed });
  }
  return [...days.values()].sort((a, b) => b.on.localeCompare(a.on));
}

/**
 * The day to compare for: the one asked for, else the latest with something that may be held against it, else the
 * latest. A month to date that nobody else reports would otherwise hide last year's answer.
 *
 * @param days those to choose from, the most wanted first
 */
export function chooseDay(days: readonly Day[], wanted: string | null, figures: readonly Figure[], base: Area, measure: Measure): string | null {
  if (wanted && days.some(({ on }) => on === wanted)) return wanted;
  return firstAlikeDay(figures, measure, base, days.map(({ on }) => on)) ?? days[0]?.on ?? null;
}

/** Days that a paper here printed come before the nation's: whoever captured a paper asks about its figures. */
export function printedFirst(days: readonly Day[]): Day[] {
  return [...days.filter(({ printed }) => printed), ...days.filter(({ printed }) => !printed)];
}
