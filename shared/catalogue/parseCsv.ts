/**
 * Rows of a CSV text, RFC 4180: quoted fields, doubled quotes, line breaks in quotes, any of the three line ends.
 * A byte-order mark is set aside. Blank lines give no row. Fields are text, untouched.
 */
export function parseCsv(text: string): string[][] {
  return [...csvRows(text)].map((row) => row.fields);
}

/** One row with the line of the file on which it begins, counted from 1. */
export interface CsvRow {
  line: number;
  fields: string[];
}

/** The same, one row at a time, for files too large to hold twice. */
export function* csvRows(text: string): Generator<CsvRow> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const row = readRow(text, at);
    if (row.fields.length > 1 || row.fields[0] !== '') yield { line, fields: row.fields };
    line += row.lines;
    at = row.end;
  }
}

const lineEnd = /[,\r\n]/g;

function readRow(text: string, start: number): { fields: string[]; end: number; lines: number } {
  const fields: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    const field = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    fields.push(field.text);
    lines += field.breaks;
    at = field.end;
    if (text[at] !== ',') break;
    at += 1;
  }
  if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
  return { fields, end: at + 1, lines };
}

function readPlain(text: string, start: number) {
  lineEnd.lastIndex = start;
  const end = lineEnd.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end, breaks: 0 };
}

/** Text after the closing quote is kept with the field, as spreadsheets do. */
function readQuoted(text: string, start: number) {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      value += text.slice(at);
      return { text: value, end: text.length, breaks: value.split('\n').length - 1 };
    }
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const rest = readPlain(text, quote + 1);
      return { text: value + rest.text, end: rest.end, breaks: value.split('\n').length - 1 };
    }
    value += '"';
    at = quote + 2;
  }
}

/** Rows as records by their heading. */
export function csvRecords(text: string): Record<string, string>[] {
  const [heading, ...rows] = parseCsv(text);
  return rows.map((row) => Object.fromEntries(heading!.map((name, column) => [name, row[column] ?? ''])));
}
