import * as z from 'zod/mini';
import { matchLabel } from '../catalogue/matchLabel.ts';
import { Area, Basis, Period, Role, Source, Value } from '../model/observation.ts';
import type { Figure } from './figure.ts';

/**
 * A figure as other people's scripts write it: an observation as `extract` prints it, of which area, indicator and
 * value suffice.
 */
export const LooseFigure = z.object({
  indicator: z.object({ label: z.optional(z.string()), id: z.optional(z.nullable(z.string())) }),
  variant: z.optional(z.record(z.string(), z.string())),
  area: z.object({ gss: z.optional(z.nullable(z.string())), name: z.optional(z.string()), kind: z.optional(Area.shape.kind) }),
  role: z.optional(Role),
  period: z.optional(z.nullable(z.object({ ...Period.shape, label: z.optional(z.string()) }))),
  basis: z.optional(z.nullable(Basis)),
  value: z.union([Value, z.object({ kind: z.literal('number'), number: z.number(), unit: z.optional(Value.def.options[0].shape.unit) })]),
  parts: z.optional(z.nullable(z.object({ numerator: z.number(), denominator: z.number() }))),
  origin: z.optional(z.nullable(z.enum(['paper', 'published']))),
  /** Where it was printed says nothing of whether it is alike, so a part of it will do. */
  source: z.optional(z.nullable(z.union([Source, z.pipe(z.unknown(), z.transform((): null => null))]))),
  dated: z.optional(z.nullable(z.string())),
  doubts: z.optional(z.array(z.string())),
});
export type LooseFigure = z.infer<typeof LooseFigure>;

/** Fills in what was left out. A label tells the indicator and its variant; an id given with it wins. */
export function figureOfLoose(loose: LooseFigure): Figure {
  const { indicator, area, value, period } = loose;
  const match = indicator.label === undefined ? null : matchLabel(indicator.label, 'unit' in value ? { unit: value.unit ?? null } : {});
  const sameFamily = match !== null && (indicator.id === undefined || indicator.id === null || indicator.id === match.id);
  return {
    indicator: { id: indicator.id ?? match?.id ?? null, label: indicator.label ?? indicator.id ?? '' },
    variant: loose.variant ?? (sameFamily ? match.variant : {}),
    area: areaOf(area),
    role: loose.role ?? 'actual',
    period: period ? { ...period, label: period.label ?? `${period.start} to ${period.end}` } : null,
    basis: loose.basis ?? null,
    value: value.kind === 'number' && !('decimals' in value) ? { ...value, unit: value.unit ?? null, decimals: decimalsOf(value.number) } : value,
    parts: loose.parts ?? null,
    origin: loose.origin ?? null,
    source: loose.source ?? null,
    observation: null,
    dated: loose.dated ?? null,
    doubts: loose.doubts ?? [],
  };
}

/** An area by its code alone is known by it: E92 is England, E12000007 London, E12 another region. */
function areaOf({ gss = null, name, kind }: LooseFigure['area']): Area {
  const known = gss === null ? 'other' : gss.startsWith('E92') ? 'england' : gss === 'E12000007' ? 'london' : gss.startsWith('E12') ? 'region' : 'council';
  return { gss, name: name ?? gss ?? kind ?? 'the area', kind: kind ?? known };
}

/** Decimal places that a number needs, for figures that come without theirs. */
function decimalsOf(number: number): number {
  return (String(number).split('.')[1] ?? '').length;
}
