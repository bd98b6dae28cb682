import type { Indicator, Polarity } from '../catalogue/indicator.ts';
import { defaultVariant } from '../catalogue/variant.ts';
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
  /** Axes on which councils differ, so that two figures that say nothing of one may still not be alike. */
  openAxes: readonly string[];
  /** The value of each axis that a figure which leaves it out is taken to have. */
  usual: Readonly<Record<string, string>>;
}

export function measureOf(indicator: Indicator): Measure {
  const { id, title, unit, polarity, yearType, basis } = indicator;
  return { id, title, unit, polarity, yearType, basis, isAverage: unit === null, breaks: knownBreaks[id] ?? [], openAxes: openAxesOf(indicator), usual: defaultVariant(indicator) };
}

/** Axes that a label must settle, because the nation's own figures settle them, or because there is no national usage to go by. */
function openAxesOf({ axes = {}, lait = [] }: Indicator): string[] {
  const maySayNothing = (axis: string) => lait.some(({ when = {} }) => (when[axis] ?? 'not-stated').split('|').includes('not-stated'));
  return Object.entries(axes).flatMap(([axis, { default: usual }]) => (usual === 'not-stated' && !maySayNothing(axis) ? [axis] : []));
}
