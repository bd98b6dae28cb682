/** What makes a spreadsheet take a cell for a formula (OWASP, "CSV injection"). */
const formulaStart = /^[=+\-@\t\r]/;
/** A number written out with its decimals, which is no formula even when it is negative. */
const plainNumber = /^-?\d+(\.\d+)?$/;

/** One line of CSV (RFC 4180). Numbers stay numbers; text that could start a formula is preceded by an apostrophe. */
export function csvLine(cells: (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = formulaStart.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
