import { type ExportRow, columns } from './exportRows.ts';

/** Excel reads a file without this mark as its own code page, and turns £ and – into rubbish. */
const BYTE_ORDER_MARK = '\uFEFF';

/** UTF-8, comma, CRLF (RFC 4180), one heading row. */
export function toCsv(rows: readonly ExportRow[]): string {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))];
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet takes text that begins with one of these as a formula, and a label comes from a stranger's PDF: an
 * apostrophe in front makes it text again (OWASP, "CSV Injection").
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
