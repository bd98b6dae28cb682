import { ukSpan } from '../../compare/days.ts';
import { type Span, spanWords } from '../../compare/span.ts';
import { shortPeriod } from '../words/shortPeriod.ts';
import { DIGIT, dayNumber } from './scale.ts';

export interface TimeTick {
  /** In pixels. */
  x: number;
  text: string;
}

/** Years beyond which a tick for each month or quarter tells less than one for each round year. */
const LONG = 6;

/** Share of the time shown that yearly figures must span for their years' ends to be the ticks. */
const MOST_OF_IT = 0.5;

/** Yearly figures that place the in-year ones between them without ticks of their own. */
const ENOUGH_YEARS = 3;

/** More would be read one by one, not at a glance. */
const MOST_TICKS = 10;

const DAYS_A_YEAR = 365.25;

/**
 * Ticks of a time axis: each year's end that holds a yearly figure; where in-year figures stand alone or beside a year or
 * two, each of their ends, or the round years where they go on for long.
 */
export function timeTicks(spans: readonly Span[], x: (day: string) => number, plot: { left: number; right: number }): TimeTick[] {
  const yearly = spans.filter(({ kind }) => kind === 'year' || kind === 'snapshot');
  const [whole, ofYears] = [yearsIn(spans), yearsIn(yearly)];
  if (whole > LONG && ofYears < whole * MOST_OF_IT) return roundYears(spans, x, plot);
  const used = new Set(yearly.map(({ end }) => end)).size >= ENOUGH_YEARS ? yearly : spans;
  const byDay = new Map(used.map((span) => [span.end, span]));
  const ticks = [...byDay.values()].sort((a, b) => a.end.localeCompare(b.end)).map((span) => ({ x: x(span.end), text: tickWords(span) }));
  return spread(ticks, plot);
}

/** Short enough for an axis: "2017/18", "Mar 2019". */
export function tickWords(span: Span): string {
  if (span.kind === 'year') return spanWords(span).replace(/^the (financial|academic|calendar) year /, '');
  return shortPeriod(ukSpan(span.end, span.end));
}

function yearsIn(spans: readonly Span[]): number {
  const days = spans.map(({ end }) => dayNumber(end));
  return days.length > 0 ? (Math.max(...days) - Math.min(...days)) / DAYS_A_YEAR : 0;
}

/** Calendar years at their first day, as many years apart as their words need. */
function roundYears(spans: readonly Span[], x: (day: string) => number, plot: { left: number; right: number }): TimeTick[] {
  const ends = spans.map(({ end }) => end).sort();
  const [first, last] = [Number(ends[0]!.slice(0, 4)) + 1, Number(ends.at(-1)!.slice(0, 4))];
  const place = (year: number) => x(`${year}-01-01`);
  const wide = (place(last) - place(first)) / Math.max(1, last - first);
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => years * wide > 4 * DIGIT + 12 && last - first <= years * MOST_TICKS) ?? 100;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => year % step === 0);
  return years.map((year) => ({ x: place(year), text: String(year) })).filter((tick) => tick.x >= plot.left && tick.x <= plot.right);
}

/** Leaves out ticks whose words would touch, keeping the last. */
function spread(ticks: readonly TimeTick[], plot: { left: number }): TimeTick[] {
  const kept: TimeTick[] = [];
  for (const tick of ticks.toReversed()) {
    const half = (tick.text.length * DIGIT) / 2;
    const next = kept.at(-1);
    const free = !next || tick.x + half + 10 < next.x - (next.text.length * DIGIT) / 2;
    if (free && tick.x - half > plot.left - 30) kept.push(tick);
  }
  return kept.toReversed();
}
