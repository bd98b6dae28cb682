import type { Observation } from '../../model/observation.ts';
import type { Patch } from '../records.ts';

type Doubt = Observation['doubts'][number];

/** Doubts that a person settles by putting the field right. */
const settles: Partial<Record<keyof Patch, readonly Doubt[]>> = {
  value: [
    'unit-differs-from-row', 'unit-unknown', 'two-units-in-column', 'percent-out-of-range', 'tenfold-change',
    'bound-not-number', 'readings-disagree', 'parts-do-not-add-up', 'note-contradicts-cell',
  ],
  period: ['period-unresolved', 'header-year-differs-from-title', 'benchmark-dated-after-meeting'],
  area: ['area-unclear', 'council-unknown'],
  indicator: ['indicator-unmatched'],
};

/** A figure with corrections laid over it. The raw text, the printed label and the place stay as they were read. */
export function applyPatch(read: Observation, patch: Patch): Observation {
  const fields = correctedFields(patch);
  if (fields.length === 0) return read;
  const plainly = fields.filter((field) => field !== 'indicator').map((field) => [field, patch[field]]);
  const settled = new Set(fields.flatMap((field) => settles[field] ?? []));
  return {
    ...read,
    ...(patch.indicator === undefined ? {} : indicatorChosen(read, patch.indicator)),
    ...Object.fromEntries(plainly),
    doubts: read.doubts.filter((doubt) => !settled.has(doubt)),
  };
}

/** Another indicator has other axes: those that the label settled for the first say nothing about it. */
function indicatorChosen(read: Observation, id: string | null): Partial<Observation> {
  const variant = id === read.indicator.id ? read.variant : {};
  return { indicator: { label: read.indicator.label, id, match: id === null ? 0 : 1 }, variant };
}

/** The fields that a patch speaks of, in the order that the model lists them. */
export function correctedFields(patch: Patch): (keyof Patch)[] {
  const order = ['indicator', 'variant', 'area', 'role', 'period', 'basis', 'value'] as const;
  return order.filter((field) => patch[field] !== undefined);
}
