import type { Measure } from '../measure.ts';
import type { Figure } from '../figure.ts';
import type { Span } from '../span.ts';

export type Verdict = 'like' | 'with-care' | 'unlike';

/** Two figures side by side, with what the catalogue knows of their indicator. */
export interface Pair {
  a: Figure;
  b: Figure;
  /** Null when neither figure's indicator is in the catalogue. */
  measure: Measure | null;
  /** Null where the paper does not say the period. */
  spans: { a: Span | null; b: Span | null };
  sameArea: boolean;
}

/** What one rule has to say of a pair. A finding of `like` is a remark: it takes nothing away. */
export interface Finding {
  verdict: Verdict;
  text: string;
  /** Told before other findings of its gravity: where only one is in sight, it is this. */
  foremost?: true;
}

/** One of the sixteen rules by which figures are alike. `from` is its number in the domain's list. */
export interface Rule {
  id: RuleId;
  from: number;
  judge(this: void, pair: Pair): Finding | null;
}

export type RuleId =
  | 'same-indicator' | 'same-definition' | 'same-role' | 'same-unit' | 'counts-need-a-rate' | 'same-population' | 'same-kind-of-period'
  | 'period-not-stated' | 'same-year-type' | 'same-dates' | 'local-and-published' | 'missing' | 'group-average'
  | 'no-polarity' | 'within-rounding' | 'small-denominator' | 'parts-mismatch' | 'revised' | 'known-break'
  | 'symbol-is-no-number' | 'doubtful-figure';

export const unlike = (text: string): Finding => ({ verdict: 'unlike', text });
export const withCare = (text: string): Finding => ({ verdict: 'with-care', text });
export const remark = (text: string): Finding => ({ verdict: 'like', text });
