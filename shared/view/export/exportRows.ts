import type { Figure } from '../../compare/figure.ts';
import type { Document } from '../../model/document.ts';
import { formatValue, missingReason } from '../words/formatValue.ts';
import { cite } from './cite.ts';

export const columns = [
  'indicator', 'indicator_title', 'label', 'variant', 'area_code', 'area', 'area_kind', 'role', 'period', 'period_start', 'period_end', 'basis',
  'value', 'value_high', 'unit', 'symbol', 'missing_reason', 'numerator', 'denominator', 'origin', 'doubts', 'citation',
] as const;
export type ExportColumn = (typeof columns)[number];

/** Numbers are numbers, everything else text; nothing is null. A symbol never stands in the column of numbers. */
export type ExportRow = Record<ExportColumn, string | number | null>;

/**
 * One row a figure. Numbers are the printed ones, unrounded; a missing value leaves `value` empty and has its symbol and
 * reason in columns of their own. A range has its two ends in `value` and `value_high`.
 */
export function exportRows(figures: readonly Figure[], title: string, documentOf: (figure: Figure) => Document | null): ExportRow[] {
  return figures.map((figure) => {
    const { indicator, variant, area, role, period, basis, value, parts, origin, doubts } = figure;
    return {
      indicator: indicator.id, indicator_title: title, label: indicator.label,
      variant: Object.entries(variant).map(([axis, chosen]) => `${axis}=${chosen}`).join('; '),
      area_code: area.gss, area: area.name, area_kind: area.kind, role,
      period: period?.label ?? null, period_start: period?.start ?? null, period_end: period?.end ?? null, basis,
      value: value.kind === 'number' ? value.number : value.kind === 'range' ? value.low : null,
      value_high: value.kind === 'range' ? value.high : null,
      unit: value.kind === 'missing' ? null : value.unit,
      symbol: value.kind === 'missing' ? formatValue(value) : null, missing_reason: missingReason(value),
      numerator: parts?.numerator ?? null, denominator: parts?.denominator ?? null,
      origin, doubts: doubts.join('; '), citation: cite(figure, documentOf(figure)),
    };
  });
}
