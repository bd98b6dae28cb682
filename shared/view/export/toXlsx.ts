import type { SheetData } from 'write-excel-file/universal';
import { type ExportRow, columns } from './exportRows.ts';

export interface Notes {
  title: string;
  definition: string;
  finding: string | null;
  /** ISO 8601. */
  made: string;
  caveats: string[];
}

/** The figures on one sheet, what they mean and where they are from on the second. */
export async function toXlsx(rows: readonly ExportRow[], notes: Notes): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const sheets = [
    { sheet: 'Figures', data: figures(rows), columns: columns.map((column) => ({ width: widths[column] ?? 14 })), stickyRowsCount: 1 },
    { sheet: 'Notes and sources', data: noteRows(rows, notes), columns: [{ width: 26 }, { width: 110 }] },
  ];
  return writeExcelFile(sheets).toBlob();
}

const widths: Partial<Record<(typeof columns)[number], number>> = { indicator_title: 34, label: 40, area: 22, citation: 60, missing_reason: 26 };

function figures(rows: readonly ExportRow[]): SheetData {
  return [columns.map((column) => ({ value: column.replaceAll('_', ' '), fontWeight: 'bold' as const })), ...rows.map((row) => columns.map((column) => text(row[column])))];
}

/** Text is written as text, so that nothing in a label is ever taken for a formula. */
function text(value: string | number | null) {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}

function noteRows(rows: readonly ExportRow[], { title, definition, finding, made, caveats }: Notes): SheetData {
  const sources = [...new Set(rows.map(({ citation }) => String(citation)))];
  const pairs: [string, string][] = [
    ['Indicator', title], ['Definition', definition], ...(finding ? [['Finding', finding] as [string, string]] : []),
    ...caveats.map((caveat): [string, string] => ['With care', caveat]), ...sources.map((source): [string, string] => ['Source', source]), ['Made with', `Like for Like, ${made}`],
  ];
  return pairs.map(([name, value]) => [{ value: name, fontWeight: 'bold' as const }, { value, type: String, wrap: true }]);
}
