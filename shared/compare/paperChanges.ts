import type { Area } from '../model/observation.ts';
import type { Figure } from './figure.ts';
import { sameArea } from './figure.ts';
import type { GapSense } from './judgeGap.ts';
import { senseOf } from './judgeGap.ts';
import type { Measure } from './measure.ts';
import { revisionsOf } from './revisions.ts';
import type { Change, Series } from './series.ts';
import { changesOf, seriesOf } from './series.ts';

/** What a council's latest paper says anew of one indicator. */
export interface PaperChange {
  measure: Measure;
  now: Figure;
  /** Since the figure before it of the same kind; null for the first of its kind. */
  sinceLast: Change | null;
  sinceYearBefore: Change | null;
  sense: GapSense | null;
  /** The same figure as earlier papers printed it, where it was revised; newest first. */
  earlier: readonly Figure[];
}

/** The day of a council's latest paper among the figures; null where no paper of its own is here. */
export function latestPaper(figures: Iterable<Figure>, council: Area): string | null {
  let latest: string | null = null;
  for (const { origin, area, dated } of figures) {
    if (origin === 'paper' && dated !== null && sameArea(area, council) && (latest === null || dated > latest)) latest = dated;
  }
  return latest;
}

/**
 * What the paper of a day changed for one indicator: its newest figure beside the one before it on the same line, so
 * that a month is never held against a year. Of several lines (months, the year to date) the one that has come furthest
 * speaks, and of those the longest. Null where that paper says nothing new.
 *
 * @param figures of one indicator
 * @param dated ISO day of the paper
 */
export function paperChange(figures: readonly Figure[], measure: Measure, council: Area, dated: string): PaperChange | null {
  const own = figures.filter(({ origin, role, area }) => origin === 'paper' && role === 'actual' && sameArea(area, council));
  const lines = seriesOf(own, measure);
  const line = lines.filter((each) => lastOf(each)?.figure.dated === dated).toSorted((a, b) => lastOf(b)!.span.end.localeCompare(lastOf(a)!.span.end) || b.points.length - a.points.length)[0];
  if (!line) return null;
  const now = lastOf(line)!.figure;
  const { sinceLast, sinceYearBefore } = changesOf(line, lines, measure);
  const earlier = revisionsOf(own, measure).find(({ newest }) => newest === now)?.earlier ?? [];
  return { measure, now, sinceLast, sinceYearBefore, sense: sinceLast ? senseOf(sinceLast.by, measure) : null, earlier };
}

function lastOf({ points }: Series): Series['points'][number] | undefined {
  return points.findLast(({ figure }) => figure.value.kind === 'number');
}

const order = { worse: 0, higher: 1, lower: 1, better: 2, same: 3 } as const;

/** What got worse first, then what has no direction, what got better, what stayed, and what is reported for the first time. */
export function inOrderOfChange(changes: readonly PaperChange[]): PaperChange[] {
  return changes.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ sense }: PaperChange): number {
  return sense === null ? 4 : order[sense];
}
