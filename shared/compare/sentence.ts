import type { Comparison, Entry } from './compareIndicator.ts';
import type { Figure } from './figure.ts';
import { senseOf } from './judgeGap.ts';
import { spanOfFigure } from './judge.ts';
import type { Measure } from './measure.ts';
import { lagWords } from './rules/time.ts';
import { type Change, changesOf, lineTo, ownLines } from './series.ts';
import { spanWords } from './span.ts';
import { difference } from './statistics/difference.ts';
import { numberWords, valueWords } from './words.ts';

/**
 * The finding in one sentence that a councillor would say: "Merton’s 16% in 2018/19 is below England’s 20% (2017/18:
 * with care, a year apart)." Higher and lower only; better and worse are said where the indicator has a direction, after the sentence.
 */
export function findingSentence({ base, targets, entries, measure }: Comparison): string | null {
  if (!base || base.value.kind === 'missing') return null;
  const benchmarks = entries.filter(({ figure }) => figure.area.kind === 'london' || figure.area.kind === 'england');
  const parts = [
    ...targets.filter(({ role }) => role === 'target').flatMap((target) => againstTarget(base, target)),
    ...benchmarks.flatMap((entry) => againstBenchmark(base, entry, measure)),
  ];
  const subject = `${base.area.name}’s ${valueWords(base.value)}${when(base, measure)}`;
  if (parts.length === 0) return `${subject} has nothing like it to be held against yet.`;
  return `${subject} is ${listed(parts)}.`;
}

/**
 * How the base has moved: "Since 2017/18 it is 3 points higher (from 13%): worse." With the same period a year before
 * where that is another one. Null where its line has no figure before it.
 */
export function changeSentence({ base, measure }: Comparison, figures: readonly Figure[]): string | null {
  const lines = base ? ownLines(base, figures, measure) : [];
  const line = base ? lineTo(base, lines) : null;
  if (!line) return null;
  const { sinceLast, sinceYearBefore } = changesOf(line, lines, measure);
  const found = [sinceLast, sinceYearBefore?.from === sinceLast?.from ? null : sinceYearBefore].filter((change) => change !== null);
  const parts = found.map((change) => changeWords(change, measure));
  return parts.length === 0 ? null : `${parts.join('; ').replace(/^./, (first) => first.toUpperCase())}.`;
}

function changeWords({ from, by, care }: Change, measure: Measure): string {
  const since = `since ${when(from.figure, measure).replace(/^ (?:in|at) /, '')}`;
  const sense = senseOf(by, measure);
  const judged = sense === 'better' || sense === 'worse' ? `: ${sense}` : '';
  const careful = care ? `, with care (${care.replace(/\.$/, '')})` : '';
  return sense === 'same' ? `${since} it is the same (${valueWords(from.figure.value)})${careful}` : `${since} it is ${gapWords(by, from.figure.value)} (from ${valueWords(from.figure.value)})${judged}${careful}`;
}

/** What the gaps mean, where the indicator has a direction; null where it has none or there is no gap. */
export function senseSentence({ base, entries, measure }: Comparison): string | null {
  if (!base || measure.polarity === 'none' || measure.polarity === 'range') return null;
  const said = entries.flatMap(({ figure, gap, verdict }) =>
    gap && verdict !== 'unlike' && (figure.area.kind === 'england' || figure.area.kind === 'london') ? [`${senseWords(senseOf(gap, measure))} ${benchmarkName(figure)}`] : [],
  );
  return said.length > 0 ? `${measure.polarity === 'higher' ? 'Higher' : 'Lower'} is better: ${listed(said)}.` : null;
}

function senseWords(sense: ReturnType<typeof senseOf>): string {
  return { better: 'better than', worse: 'worse than', same: 'the same as', higher: 'higher than', lower: 'lower than' }[sense];
}

function againstTarget({ value }: Figure, target: Figure): string[] {
  if (target.value.kind === 'range' && value.kind === 'number') {
    const { low, high } = target.value;
    const place = value.number < low ? 'below' : value.number > high ? 'above' : 'within';
    return [`${place} its target range of ${valueWords(target.value)}`];
  }
  const gap = difference(value, target.value);
  return gap ? [`${relation(gap)} its target of ${valueWords(target.value)}`] : [];
}

function againstBenchmark(base: Figure, { figure, gap, verdict }: Entry, measure: Measure): string[] {
  if (!gap || verdict === 'unlike') return [];
  const time = when(figure, measure);
  const dated = time.replace(/^ (?:in|at) (.*)/, '$1: ');
  const care = verdict === 'with-care' ? ` (${dated}with care${lag(base, figure, measure)})` : time === when(base, measure) ? '' : time;
  return [`${relation(gap)} ${benchmarkName(figure)}’s ${valueWords(figure.value)}${care}`];
}

/** Both dates are in the sentence already; how far they lie apart is not left to be worked out. */
function lag(base: Figure, figure: Figure, measure: Measure): string {
  const [one, other] = [spanOfFigure(base, measure), spanOfFigure(figure, measure)];
  return one && other && one.end !== other.end ? `, ${lagWords(one.end, other.end).toLowerCase()} apart` : '';
}

function relation({ by, same }: { by: number; same: boolean }): string {
  return same || by === 0 ? 'the same as' : by > 0 ? 'above' : 'below';
}

function benchmarkName({ area }: Figure): string {
  return area.name;
}

function when(figure: Figure, measure: Measure): string {
  const span = spanOfFigure(figure, measure);
  if (!span) return '';
  if (span.kind === 'snapshot') return ` ${spanWords(span)}`;
  return span.kind === 'year' ? ` in ${spanWords(span).replace(/^the (financial|academic|calendar) year /, '')}` : ` in ${spanWords(span)}`;
}

function listed(parts: string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** "2.5 points above", "3 weeks below", "the same as": the gap as a table says it. */
export function gapWords(gap: { by: number; same: boolean; decimals: number }, unit: Figure['value']): string {
  if (gap.same || gap.by === 0) return 'the same';
  const amount = numberWords(Math.abs(gap.by), gap.decimals);
  const points = unit.kind === 'number' && unit.unit === 'percent' ? (amount === '1' ? ' point' : ' points') : '';
  return `${amount}${points} ${gap.by > 0 ? 'higher' : 'lower'}`;
}
