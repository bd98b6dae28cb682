import { csvLine } from '../../shared/library/files/csv.ts';
import type { Reading } from '../../shared/model/document.ts';
import type { Observation } from '../../shared/model/observation.ts';

const columns = [
  'file', 'council', 'indicator', 'indicatorId', 'area', 'gss', 'role', 'periodStart', 'periodEnd', 'periodKind', 'basis',
  'number', 'low', 'high', 'unit', 'missing', 'raw', 'rating', 'arrow', 'page', 'printedPage', 'column', 'row', 'reading',
  'quote', 'confidence', 'doubts',
] as const;

export const csvHeading = csvLine([...columns]);

/** One row an observation. A missing value keeps its reason in a column of its own, and never becomes a number. */
export function toCsv(file: string, reading: Reading): string[] {
  return reading.observations.map((observation) => {
    const row = rowOf(file, reading, observation);
    return csvLine(columns.map((column) => row[column]));
  });
}

function rowOf(file: string, reading: Reading, observation: Observation): Record<(typeof columns)[number], string | number | null> {
  const { indicator, area, role, period, basis, value, raw, rating, arrow, source, confidence, doubts } = observation;
  return {
    file,
    council: reading.provenance.council?.name ?? null,
    indicator: indicator.label, indicatorId: indicator.id,
    area: area.name, gss: area.gss, role,
    periodStart: period?.start ?? null, periodEnd: period?.end ?? null, periodKind: period?.kind ?? null, basis,
    number: value.kind === 'number' ? value.number.toFixed(value.decimals) : null,
    low: value.kind === 'range' ? value.low : null,
    high: value.kind === 'range' ? value.high : null,
    unit: value.kind === 'missing' ? null : value.unit,
    missing: value.kind === 'missing' ? value.reason : null,
    raw, rating, arrow: arrow?.direction ?? null,
    page: source.page, printedPage: source.printedPage, column: source.column, row: source.row, reading: source.reading,
    quote: source.quote, confidence: Math.round(confidence * 100) / 100, doubts: doubts.join(' '),
  };
}
