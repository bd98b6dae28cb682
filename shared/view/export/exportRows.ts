import type { Comparison } from '../../compare/compareIndicator.ts';
import type { Figure } from '../../compare/figure.ts';
import type { Document } from '../../model/document.ts';
import { formatValue, missingReason } from '../words/formatValue.ts';
import { revisionWords, supersededWords } from '../compare/revisionWords.ts';
import { cite } from './cite.ts';
import { verdictWords } from './verdictWords.ts';

export const columns = [
  'indicator', 'indicator_title', 'label', 'variant', 'area_code', 'area', 'area_kind', 'role', 'period', 'period_start', 'period_end', 'basis',
  'value', 'value_high', 'unit', 'symbol', 'missing_reason', 'numerator', 'denominator', 'origin', 'verdict', 'reasons', 'revision', 'doubts', 'citation',
] as const;
export type ExportColumn = (typeof columns)[number];

/** Numbers are numbers, everything else text; nothing is null. A symbol never stands in the column of numbers. */
export type ExportRow = Record<ExportColumn, string | number | null>;

/**
 * One row a figure. Numbers are the printed ones, unrounded; a missing value leaves `value` empty and has its symbol and
 * reason in columns of their own. A range has its two ends in `value` and `value_high`. With the comparison that is on
 * screen, each of its figures bears its verdict and reasons, an unlike one that was shown anyway says so, and both sides
 * of a revision name each other.
 */
export function exportRows(figures: readonly Figure[], title: string, documentOf: (figure: Figure) => Document | null, comparison: Comparison | null = null): ExportRow[] {
  const entries = new Map(comparison?.entries.map((entry) => [entry.figure, entry]));
  const superseded = new Map([...(comparison?.revisions ?? [])].flatMap(([newest, earlier]) => earlier.map((figure) => [figure, newest])));
  return figures.map((figure) => {
    const entry = entries.get(figure);
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
      origin, verdict: entry ? verdictWords(entry) : figure === comparison?.base ? 'base' : null, reasons: entry?.reasons.map(({ text }) => text).join(' ') || null,
      revision: comparison ? (revisionWords(figure, comparison.revisions) ?? supersededWords(superseded.get(figure))) : null, doubts: doubts.join('; '), citation: cite(figure, documentOf(figure)),
    };
  });
}
