import type { Observation } from '../../model/observation.ts';
import { canonical, fingerprint } from './fingerprint.ts';

/** The fields that say what a figure is. The others say where it stands and how sure the reader was. */
export const meaningFields = [
  'indicator', 'variant', 'area', 'role', 'period', 'basis', 'value', 'parts', 'raw', 'rating', 'arrow',
] as const satisfies (keyof Observation)[];

/** Asked for many times while a paper is kept, and dear to work out. Observations are never changed in place. */
const known = new WeakMap<Observation, string>();

/** What a figure says, without where it stands; the certainty of its match is no part of it. */
export function meaningOf(observation: Observation): string {
  const held = known.get(observation);
  if (held !== undefined) return held;
  const fields = meaningFields.map((field) =>
    field === 'indicator' ? [observation.indicator.label, observation.indicator.id] : observation[field]);
  const meaning = fingerprint(canonical(fields));
  known.set(observation, meaning);
  return meaning;
}

/** Text as a reader compares it: case and runs of space make no difference. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

export function areaKey({ gss, kind, name }: Observation['area']): string {
  return gss ?? `${kind}:${plain(name)}`;
}

/** Two figures of one series for one period: another printing of one key is the same figure, or its revision. */
export function seriesKey({ indicator, variant, area, role, period, basis, value }: Observation): string {
  const unit = value.kind === 'missing' ? null : value.unit;
  const span = period && [period.start, period.end, period.kind];
  return canonical([indicator.id ?? `label:${plain(indicator.label)}`, variant, areaKey(area), role, span, basis, unit]);
}

/** One printed cell of one report, in a pack or alone: what it says and in which row and column, not on which page. */
export function printingOf({ indicator, area, role, period, raw, source }: Observation): string {
  const span = period && [period.start, period.end];
  const place = [source.row, source.column].map((text) => text && plain(text));
  return fingerprint(canonical([plain(indicator.label), areaKey(area), role, span, plain(raw), place]));
}
