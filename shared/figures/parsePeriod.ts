import type { Basis, Doubt, Period } from '../model/observation.ts';
import { resolveMention, type PeriodHints } from './periods/resolveMention.ts';
import { findMentions } from './periods/findMentions.ts';
import { findBasis } from './periods/findBasis.ts';
import { cleanText } from './values/cleanText.ts';

export type { PeriodHints } from './periods/resolveMention.ts';

/** A printed period, as far as it can be settled. */
export interface ParsedPeriod {
  /** Null when the words name a period that nothing at hand settles ("last quarter" of a paper without a date). */
  period: Period | null;
  /** What the words say about the basis: "year to date", "as at", "rolling 12 months"; null when they do not. */
  basis: Basis | null;
  /** `period-unresolved` when words for a period are there and none could be settled. */
  doubts: Doubt[];
}

/**
 * Reads the period that `text` names: "2018/19", "Q4 2020/21", "Jun-19 / Q1", "as at end of January 2019", "last
 * quarter". The first period that can be settled counts. `hints` say what stands around the text; without them, only
 * what the words themselves settle is settled.
 */
export function parsePeriod(text: string, hints: PeriodHints = {}): ParsedPeriod {
  const plain = cleanText(text);
  const mentions = findMentions(plain);
  const basis = findBasis(plain);
  for (const { mention } of mentions) {
    const period = resolveMention(mention, hints);
    if (period) return { period, basis: basis ?? basisOf(period), doubts: [] };
  }
  return { period: null, basis, doubts: mentions.length > 0 ? ['period-unresolved'] : [] };
}

function basisOf(period: Period): Basis | null {
  if (period.kind === 'as-at') return 'snapshot';
  return period.kind === 'rolling-12-months' ? 'rolling-12-months' : null;
}
