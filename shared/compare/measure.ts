import type { Basis, Unit } from '../model/observation.ts';
import type { YearType } from './span.ts';

export type Polarity = 'higher' | 'lower' | 'range' | 'none';

/** What the rules need to know of an indicator. */
export interface Measure {
  id: string;
  title: string;
  unit: Unit;
  polarity: Polarity;
  /** The year it is counted in, for "year to date". */
  yearType: YearType;
  /** How it is usually stated, for papers that do not say. */
  basis: Basis | null;
  /** True for averages of counts, which may be compared between places of any size. */
  isAverage: boolean;
  /** What a figure of each variant does, by axis and value: "counts any earlier plan". */
  axes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Days from which the national series is counted anew, and how. */
  breaks: readonly { from: string; words: string }[];
}

/** What a figure of this variant does, as a verb phrase: "counts plans within two years". */
export function axisWords(measure: Measure | null, axis: string, value: string): string {
  return measure?.axes[axis]?.[value] ?? `has ${axis} “${value.replaceAll('-', ' ')}”`;
}
