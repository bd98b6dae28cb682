import type { Indicator, Polarity } from '../catalogue/indicator.ts';
import type { Basis, Unit } from '../model/observation.ts';
import type { KnownBreak } from './knownBreaks.ts';
import { knownBreaks } from './knownBreaks.ts';
import type { YearType } from './span.ts';

/** What the rules need to know of an indicator. */
export interface Measure {
  id: string;
  title: string;
  /** Null for scores and averages, which have no unit of their own. */
  unit: Unit | null;
  polarity: Polarity;
  /** The year in which the nation counts it. */
  yearType: YearType;
  /** How it is usually stated, for papers that do not say. */
  basis: Basis | null;
  /** True for scores and averages, which may be compared between places of any size. */
  isAverage: boolean;
  breaks: readonly KnownBreak[];
}

export function measureOf({ id, title, unit, polarity, yearType, basis }: Indicator): Measure {
  return { id, title, unit, polarity, yearType, basis, isAverage: unit === null, breaks: knownBreaks[id] ?? [] };
}
