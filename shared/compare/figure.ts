import type { PublishedSeries, PublishedSource } from '../catalogue/published.ts';
import type { Area, Basis, ComparedObservation, Period, Role, Source, Value } from '../model/observation.ts';

/**
 * One figure ready to be compared: printed in a paper or published by the nation. Everything that a rule may ask about
 * is on it, so that a verdict depends on nothing else.
 */
export interface Figure {
  indicator: { id: string | null; label: string };
  /** The definition's axes that are settled (`{exceptions: 'included'}`); an axis left out is not stated. */
  variant: Readonly<Record<string, string>>;
  area: Area;
  role: Role;
  period: Period | null;
  basis: Basis | null;
  value: Value;
  parts: { numerator: number; denominator: number } | null;
  /** Null when nobody says, as when a bare pair of figures is asked about. */
  origin: 'paper' | 'published' | null;
  /** The page it was printed on, or the data set it was published in. */
  source: Pick<Source, 'page' | 'printedPage'> | PublishedSource | null;
  /** The observation's id, or null for a published figure. */
  observation: string | null;
  /** ISO day of the paper's meeting, or of publication: of two printings, the later revises the earlier. */
  dated: string | null;
  doubts: readonly string[];
  /** How a group's figure was made from its members'; absent from a figure that somebody printed or published. */
  group?: GroupMade;
}

/** How a group's figure was made, and who of the group had a value (rule 8). */
export interface GroupMade {
  /** "mean of 9 of 10", "mean of 2 of 3, from papers". */
  words: string;
  mean: number;
  median: number;
  /** Members with a value for these days. */
  n: number;
  /** Members in all. */
  of: number;
}

export function figureOf(observation: ComparedObservation, dated: string | null = null): Figure {
  const { id, indicator, variant, area, role, period, basis, value, parts, source, doubts } = observation;
  return {
    indicator: { id: indicator.id, label: indicator.label }, variant, area, role, period, basis, value, parts,
    origin: 'paper', source, observation: id, dated, doubts,
  };
}

/** Every figure of a published series, under the indicator's own title; `dated` is the day of its vintage. */
export function figuresOfSeries({ indicator, variant, source, figures }: PublishedSeries, title: string, dated: string | null = null): Figure[] {
  return figures.map(({ area, period, basis, value }) => ({
    indicator: { id: indicator, label: title }, variant, area, role: 'actual', period, basis, value, parts: null,
    origin: 'published', source, observation: null, dated, doubts: [],
  }));
}

/** Two figures of one place: the same code, or the same kind and name where there is no code. */
export function sameArea(a: Area, b: Area): boolean {
  return a.gss !== null && b.gss !== null ? a.gss === b.gss : a.kind === b.kind && a.name === b.name;
}

/** The settled axes in one string, the same for equal variants in whatever order they were written. */
export function variantKey(variant: Figure['variant']): string {
  const known = variantKeys.get(variant);
  if (known !== undefined) return known;
  const key = keyOf(variant);
  variantKeys.set(variant, key);
  return key;
}

/** Every figure of a series shares one variant. */
const variantKeys = new WeakMap<Figure['variant'], string>();

function keyOf(variant: Figure['variant']): string {
  return Object.keys(variant).sort().map((axis) => `${axis}=${variant[axis]}`).join(';');
}
