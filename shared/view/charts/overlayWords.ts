import type { SignalRule } from '../../compare/statistics/controlLimits.ts';
import { spanWords } from '../../compare/span.ts';
import { numberWords, valueWords } from '../../compare/words.ts';
import { count } from '../words/formatDate.ts';
import { type Interval, type Limits, type Overlay, drawnLimits } from './overlays.ts';

/** Decimals of a worked-out bound: one, so that nobody takes it for a printed figure. */
const PLACES = 1;

const signalWords: Record<SignalRule, string> = {
  'outside-limits': 'outside the limits', shift: 'one of seven or more in a row on one side of the mean',
  trend: 'one of seven or more in a row that rise or fall', 'near-limit': 'one of two in three close to a limit',
};

/** What the overlay shows, in sentences: for whoever does not see it, and for whoever does not know the method. */
export function overlayWords(overlay: Overlay, suffix: string): string {
  return overlay.kind === 'intervals' ? intervalsWords(overlay.intervals) : limitsWords(overlay.limits, suffix);
}

function intervalsWords(intervals: readonly Interval[]): string {
  const last = intervals.toSorted((a, b) => (a.point.span.end < b.point.span.end ? 1 : -1))[0]!;
  const others = intervals.length > 1 ? ` ${count(intervals.length, 'point')} ${intervals.length === 1 ? 'has' : 'have'} one: those whose paper prints both numbers.` : '';
  return `A bar spans the values that chance alone could have given (95%, Wilson). ${intervalWords(last)}.${others}`;
}

/** "Merton, the financial year 2018/19: 16% is 45 of 280, between 12.2% and 20.8%". */
export function intervalWords({ line, point, low, high }: Interval): string {
  const { parts, value } = point.figure;
  return `${line.name}, ${spanWords(point.span)}: ${valueWords(value)} is ${parts!.numerator} of ${parts!.denominator}, between ${numberWords(low, PLACES)}% and ${numberWords(high, PLACES)}%`;
}

function limitsWords(found: Limits, suffix: string): string {
  const { limits, line, points } = found;
  const { lower, upper } = drawnLimits(found);
  const words = (number: number) => `${numberWords(number, PLACES)}${suffix}`;
  const kind = limits.trial ? `Trial limits from ${count(points.length, 'point')}, which may still move: ` : `Control limits from ${count(points.length, 'point')}: `;
  return `${kind}${line.name} usually varies between ${words(lower)} and ${words(upper)}, around a mean of ${words(limits.mean)}. ${signalsWords(found)}`;
}

function signalsWords({ limits: { signals }, points }: Limits): string {
  if (signals.length === 0) return 'No point stands out from that variation.';
  // The gravest first: a point outside the limits says more than one of a run.
  const gravest = signals.toSorted((a, b) => Number(b.rule === 'outside-limits') - Number(a.rule === 'outside-limits'));
  const said = [...signalsByPoint(gravest)].map(([index, words]) => `${spanWords(points[index]!.span)} (${valueWords(points[index]!.figure.value)}) is ${words}`);
  const shown = said.slice(0, MOST_SAID);
  const more = said.length > shown.length ? `; and ${said.length - shown.length} more` : '';
  return `${said.length === 1 ? 'One point stands out' : 'Points that stand out'}: ${shown.join('; ')}${more}.`;
}

/** More would be read by nobody; each is named at its mark. */
const MOST_SAID = 4;

/** Points with a special cause, each with its reasons in words. */
export function signalsByPoint(signals: Limits['limits']['signals']): Map<number, string> {
  const byPoint = Map.groupBy(signals, ({ index }) => index);
  return new Map([...byPoint].map(([index, own]) => [index, own.map(({ rule }) => signalWords[rule]).join(', and ')]));
}
