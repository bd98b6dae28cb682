import type { Measure } from './measure.ts';
import type { Difference } from './statistics/difference.ts';

/** What a gap means: better or worse only where the indicator has a direction (rule 9). */
export type GapSense = 'better' | 'worse' | 'higher' | 'lower' | 'same';

export function senseOf(gap: Difference, { polarity }: Pick<Measure, 'polarity'>): GapSense {
  if (gap.same || gap.by === 0) return 'same';
  const isHigher = gap.by > 0;
  if (polarity === 'higher' || polarity === 'lower') return isHigher === (polarity === 'higher') ? 'better' : 'worse';
  return isHigher ? 'higher' : 'lower';
}
