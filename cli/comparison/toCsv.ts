import type { Comparison } from '../../shared/compare/compareIndicator.ts';
import type { Figure } from '../../shared/compare/figure.ts';
import { csvLine } from '../../shared/library/files/csv.ts';

const heading = [
  'area', 'gss', 'number', 'low', 'high', 'unit', 'missing', 'periodStart', 'periodEnd', 'periodKind', 'basis', 'origin', 'verdict', 'reasons', 'label',
  'variant', 'page', 'dataset', 'vintage',
];

/** The base first, then every entry. A missing value keeps its reason in a column of its own. */
export function toCsv({ base, entries }: Comparison): string[] {
  const rows = [
    ...(base ? [row(base, 'base', '')] : []),
    ...entries.map(({ figure, verdict, reasons }) => row(figure, verdict, reasons.map(({ text }) => text).join(' '))),
  ];
  return [heading, ...rows].map(csvLine);
}

function row({ area, indicator, variant, value, period, basis, origin, source }: Figure, verdict: string, reasons: string): (string | number | null)[] {
  const number = value.kind === 'number' ? value.number.toFixed(value.decimals) : null;
  const [low, high] = value.kind === 'range' ? [value.low, value.high] : [null, null];
  const place = source && 'page' in source ? [source.page, null, null] : [null, source?.dataset ?? null, source?.vintage ?? null];
  return [
    area.name, area.gss, number, low, high, value.kind === 'missing' ? null : value.unit, value.kind === 'missing' ? value.reason : null,
    period?.start ?? null, period?.end ?? null, period?.kind ?? null, basis, origin, verdict, reasons, indicator.label,
    Object.entries(variant).map(([axis, is]) => `${axis}=${is}`).join(' '), ...place,
  ];
}
