import type { Observation, Source } from '../../model/observation.ts';
import type { HeldFigure } from '../library.ts';
import { without } from '../state/without.ts';

/**
 * One paper's figures of one indicator, packed: a comparison reads a few hundred of these instead of thousands of
 * figures. JSON in UTF-8, since a database hands bytes over several times as fast as objects, and with what the figures
 * share written once, since it takes its time by the byte.
 */
export interface SeriesRow {
  indicator: string;
  document: string;
  packed: Uint8Array<ArrayBuffer>;
}

/** Some objects: the fields in which all agree, and what is left of each. */
interface Shared<T> {
  common: Partial<T>;
  each: Partial<T>[];
}

/** `read` is left out where it is the figure itself, which is nearly always. */
type Lean = Omit<HeldFigure, 'read' | 'observation'> & { read?: HeldFigure['read'] };

interface Packed {
  figures: Shared<Lean>;
  observations: Shared<Omit<Observation, 'source'>>;
  sources: Shared<Source>;
}

export function packSeries(indicator: string, document: string, figures: HeldFigure[]): SeriesRow {
  const packed: Packed = {
    figures: share(figures.map(({ read, observation, ...figure }): Lean => (read === observation ? figure : { ...figure, read }))),
    observations: share(figures.map(({ observation }) => without(observation, 'source'))),
    sources: share(figures.map(({ observation }) => observation.source)),
  };
  return { indicator, document, packed: new TextEncoder().encode(JSON.stringify(packed)) };
}

export function unpackSeries({ packed }: SeriesRow): HeldFigure[] {
  const { figures, observations, sources } = JSON.parse(new TextDecoder().decode(packed)) as Packed;
  return figures.each.map((figure, at) => {
    const source = { ...sources.common, ...sources.each[at] };
    const observation = { ...observations.common, ...observations.each[at], source } as Observation;
    return { read: observation, ...figures.common, ...figure, observation } as HeldFigure;
  });
}

/** A paper's figures by indicator; those without one are in no comparison. */
export function seriesOf(document: string, figures: HeldFigure[]): SeriesRow[] {
  const matched = figures.filter(({ observation }) => observation.indicator.id !== null);
  return [...Map.groupBy(matched, ({ observation }) => observation.indicator.id ?? '')].map(([indicator, its]) => packSeries(indicator, document, its));
}

function share<T extends object>(items: T[]): Shared<T> {
  const [first, ...others] = items;
  const fields = Object.keys(first ?? {}) as (keyof T)[];
  const agreed = fields.filter((field) => allAlike(first?.[field], others, field));
  const common = Object.fromEntries(agreed.map((field) => [field, first?.[field]])) as Partial<T>;
  return { common, each: items.map((item): Partial<T> => withoutAll(item, agreed)) };
}

function withoutAll<T extends object>(item: T, fields: (keyof T)[]): Partial<T> {
  const rest: Partial<T> = { ...item };
  for (const field of fields) delete rest[field];
  return rest;
}

/**
 * Whether all have the same in a field. Objects are small and made in one way, so that equal ones give equal text; a
 * difference missed costs a few bytes.
 */
function allAlike<T extends object>(wanted: T[keyof T] | undefined, items: T[], field: keyof T): boolean {
  const text = typeof wanted === 'object' ? JSON.stringify(wanted) : null;
  return items.every((item) => item[field] === wanted || (text !== null && typeof item[field] === 'object' && JSON.stringify(item[field]) === text));
}
