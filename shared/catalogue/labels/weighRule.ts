import type { Indicator } from '../indicator.ts';
import type { CountedAs, LabelReading, Meaning, Measure } from './readLabel.ts';
import { knows } from './rules.ts';
import type { Rule } from './rules.ts';

/** True when the indicator is counted as the label and its row say. */
export function isCounted({ unit, label }: Indicator, { measure, fromUnit }: CountedAs, meanings: readonly Meaning[]): boolean {
  const { bare: marked = false } = label;
  const bare = typeof marked === 'boolean' ? marked : marked.split('|').some((one) => meanings.some(({ concepts }) => concepts.includes(one)));
  if (measure === null) return bare;
  if (measure === 'rate') return unit === 'percent' || (unit?.startsWith('per-') ?? false) || (unit === null && bare);
  if (measure === 'average') return unit === null || unit === 'days' || unit === 'weeks';
  if (unit === measure) return true;
  // Averages, days and weeks are printed as plain numbers.
  return measure === 'count' && fromUnit && bare && (unit === 'days' || unit === 'weeks' || unit === null);
}

/** How much of the label the indicator is about; the one that is about most of it is meant. */
export function specificity(rule: Rule, meanings: readonly Meaning[], measure: Measure | null): number {
  const needed = meanings.filter(({ concepts }) => rule.needs.some((need) => need.some((one) => concepts.includes(one)))).length;
  const strong = meanings.filter((meaning) => !meaning.light && knows(rule, meaning)).length;
  // A rate that names no base is a rate per head, and the nation's where there are several.
  const perHead = measure === 'rate' && rule.indicator.unit?.startsWith('per-') ? 0.5 + (rule.indicator.lait ? 0.1 : 0) : 0;
  return needed * 2 + strong + rule.needs.length * 0.1 + perHead;
}

/**
 * What lowers the certainty: misprints, a label that does not say how it is counted, words that the indicator does not
 * explain. In a table one unknown word is enough to make it a guess: "looked-after children with a bicycle" are a part of
 * the children of which we know nothing, and so is the "average age of" them. A sentence says more around a name; there the
 * share of unknown words counts, unless one stands beside a single thing.
 */
const costOf = { unknown: 0.5, unknownShare: 1.2, misprint: 0.03, noMeasure: 0.06, twoMeasures: 0.2, lightWord: 0.01 };

/** How certainly the rule's indicator is meant, 0–1. */
export function certainty(rule: Rule, reading: LabelReading, { measure }: CountedAs, inSentence: boolean): number {
  const unexplained = reading.meanings.filter(({ concepts, light }) => light && !concepts.some((one) => rule.allowed.has(one))).length;
  const unknown = inSentence ? costOfUnknownInSentence(reading) : reading.unknown.length * costOf.unknown;
  const cost = unknown + reading.misprints * costOf.misprint + (measure === null ? costOf.noMeasure : 0) + (reading.twoMeasures && measure === 'percent' ? costOf.twoMeasures : 0) + unexplained * costOf.lightWord;
  return Math.max(0, 0.99 - cost);
}

function costOfUnknownInSentence({ unknown, meanings, measure }: LabelReading): number {
  if (unknown.length === 0) return 0;
  const known = meanings.length + (measure === null ? 0 : 1);
  const namesOne = new Set(meanings.filter(({ light }) => !light).map(({ concepts }) => concepts[0])).size === 1;
  return (costOf.unknownShare * unknown.length) / (unknown.length + known) + (namesOne ? costOf.unknown : 0);
}
