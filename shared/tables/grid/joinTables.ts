import type { Cell, Table } from '../../model/table.ts';
import type { Extent } from '../columns/columns.ts';
import type { Line } from '../text/lines.ts';
import { isCaption, isFigure, isPeriod, isValue } from '../text/kinds.ts';

/** A table with what stands around it on its page. */
export interface PlacedTable {
  table: Table;
  /** The x where each column begins, and where the last one ends, on the table's last page. */
  edges: number[];
  /** Where the text of each column lies; null for a blank one. */
  texts: (Extent | null)[];
  /** Lines between the table and the text's top, or the table above, running heads left out. */
  above: string[];
  /** The line right above it where that is a label alone: its first section's, if a heading stands over both. */
  section: Line | null;
  /** How many lines stand below it, running feet left out. */
  below: number;
  /** Whether columns are drawn. */
  walled: boolean;
  /** Whether rows are ruled but the last has no rule below it: it may be broken by the page's edge. */
  openEnd: boolean;
}

/** Column edges of two parts of one table agree within this many points, after a common shift. */
const edgesWithin = 4;
/** Lines that may stand between two parts of one table. */
const mostBetween = 3;

const normal = (text: string) => text.replace(/\s+/g, '').toLowerCase();
const continued = /\(?\s*(?:continued|cont(?:['’]?d)?\.?)\s*\)?/gi;
const saysContinued = /\b(?:continued|cont(?:['’]?d)?)\b/i;
const titleKey = (title: string) => normal(title.replaceAll(continued, ''));

function rowTexts(table: Table, row: number): string {
  return table.cells.filter((cell) => cell.row === row && cell.text !== '').map((cell) => `${cell.col}:${normal(cell.text)}`).join('|');
}

/** How many of B's first rows repeat A's headings. */
function repeatedRows(a: Table, b: Table): number {
  let rows = 0;
  while (rows < a.headerRows && rows < b.rows && rowTexts(a, rows) !== '' && rowTexts(a, rows) === rowTexts(b, rows)) rows++;
  return rows === a.headerRows ? rows : 0;
}

function shiftOf(a: number[], b: number[]): number {
  return b[0]! - a[0]!;
}

/** To each column of B the column of A it continues, or null when the two do not fit. */
function matchColumns(a: PlacedTable, b: PlacedTable): number[] | null {
  const shift = shiftOf(a.edges, b.edges);
  const exact = a.edges.length === b.edges.length && a.edges.every((x, i) => Math.abs(b.edges[i]! - shift - x) <= edgesWithin);
  if (exact) return a.edges.slice(1).map((_, i) => i);
  if (a.walled || b.walled || a.edges.length !== b.edges.length) return null;
  // White separators move with the text: the columns must lie over one another.
  const middle = (edges: number[], i: number) => (edges[i]! + edges[i + 1]!) / 2;
  const fits = a.edges.slice(1).every((_, i) => middle(b.edges, i) > a.edges[i]! && middle(b.edges, i) < a.edges[i + 1]! && middle(a.edges, i) > b.edges[i]! && middle(a.edges, i) < b.edges[i + 1]!);
  return fits ? a.edges.slice(1).map((_, i) => i) : null;
}

/** The first cells tell which columns hold figures: a table may be a thousand pages long. */
const telling = 400;

const figureColumns = (table: Table) => new Set(table.cells.slice(0, telling).filter((cell) => cell.row >= table.headerRows && cell.col > 0 && isFigure(cell.text)).map((cell) => cell.col));

/** Whether B begins with headings of its own: words over the columns in which A holds figures, before any figure. */
function ownHeading(a: Table, b: Table): boolean {
  const columns = figureColumns(a);
  if (columns.size === 0) return b.headerRows > 0 && styleOf(b, 0) === styleOf(a, 0) && styleOf(b, 0) !== styleOf(b, b.headerRows);
  const first = b.cells.filter(({ row, text }) => row === 0 && text !== '');
  for (const cell of b.cells) {
    // A section's name that runs over the columns heads none of them.
    if (cell.text === '' || cell.col + cell.colSpan <= 1 || (first.length === 1 && first[0] === cell && cell.col === 0)) continue;
    const over = Array.from({ length: cell.colSpan }, (_, i) => cell.col + i).some((column) => columns.has(column));
    if (over && cell.colSpan < b.columns) return !isValue(cell.text) || isPeriod(cell.text);
  }
  return false;
}

const styleOf = (table: Table, row: number) => table.cells.find((cell) => cell.row === row && cell.text !== '')?.fill ?? '';

/** Whether B goes on where A left off. */
export function continues(a: PlacedTable, b: PlacedTable): boolean {
  const samePage = a.table.pages.at(-1) === b.table.pages[0];
  if (!samePage && a.table.pages.at(-1)! + 1 !== b.table.pages[0]) return false;
  if (!samePage && a.below > mostBetween) return false;
  if (b.above.length > mostBetween || b.above.some(isCaption)) return false;
  if (matchColumns(a, b) === null) return false;
  if (samePage && a.table.boxes.at(-1)![3] > b.table.boxes[0]![1]) return false;
  const resumed = b.above.some((line) => saysContinued.test(line));
  // On one page nobody repeats a heading but to begin another table.
  if (repeatedRows(a.table, b.table) > 0) return resumed || (!samePage && b.above.length === 0) || (!samePage && b.table.title !== null && a.table.title !== null && titleKey(a.table.title) === titleKey(b.table.title));
  if (samePage && !ownHeading(a.table, a.table)) return false;
  return !ownHeading(a.table, b.table) && (b.above.length === 0 || a.table.headerRows > 0) && (a.walled === b.walled);
}

/** Whether B's first row is the rest of A's last, broken by the page's edge. */
function breaksRow({ table: a, openEnd }: PlacedTable, cells: Cell[], first: number): boolean {
  const here = cells.filter((cell) => cell.row === first && cell.text !== '');
  const last = a.cells.filter((cell) => cell.row === a.rows - 1 && cell.text !== '');
  // Set in the middle of its row, a figure stands on the page that has the rest of the label.
  const onlyBegun = last.length > 0 && !last.some((cell) => isFigure(cell.text)) && here.some((cell) => /^[a-zà-ÿ(,;]/.test(cell.text.slice(cell.text.indexOf('\n') + 1)) && last.some((other) => other.col === cell.col));
  if (here.length === 0 || here.some((cell) => cell.rowSpan > 1) || (here.some((cell) => isFigure(cell.text)) && !onlyBegun)) return false;
  if (onlyBegun) return true;
  if (openEnd) return true;
  if (here.some((cell) => cell.col === 0)) return here.every((cell) => /^[a-zà-ÿ(,;]/.test(cell.text));
  return here.every((cell) => last.some((other) => other.col === cell.col && !/[.!?:]$/.test(other.text)) || /^[a-zà-ÿ(,;]/.test(cell.text));
}

/** A with B's rows below its own: B's repeated headings dropped, a broken row mended, each cell on its own page. */
export function joinTables(a: PlacedTable, b: PlacedTable): PlacedTable {
  const repeated = repeatedRows(a.table, b.table);
  const rest = b.table.cells.filter((cell) => cell.row >= repeated);
  const broken = breaksRow(a, rest, repeated);
  const offset = a.table.rows - repeated - (broken ? 1 : 0);
  const { cells } = a.table; // A's own array goes on growing: a table may run over a thousand pages.
  for (const cell of rest) {
    const row = cell.row + offset;
    const upper = broken && cell.row === repeated ? cells.findLast((other) => other.row === row && other.col === cell.col) : undefined;
    if (upper) {
      upper.text = `${upper.text}\n${cell.text}`.trim();
      upper.marks = [...upper.marks, ...cell.marks];
      upper.drawings = [...upper.drawings, ...cell.drawings];
    } else cells.push({ ...cell, row });
  }
  const samePage = a.table.pages.at(-1) === b.table.pages[0];
  const boxes = samePage ? [...a.table.boxes.slice(0, -1), around(a.table.boxes.at(-1)!, b.table.boxes[0]!), ...b.table.boxes.slice(1)] : [...a.table.boxes, ...b.table.boxes];
  const section = b.table.sectionRows.filter((row) => row >= repeated).map((row) => row + offset);
  const table: Table = {
    ...a.table,
    pages: samePage ? [...a.table.pages, ...b.table.pages.slice(1)] : [...a.table.pages, ...b.table.pages],
    boxes,
    rows: b.table.rows + offset,
    cells,
    sectionRows: [...a.table.sectionRows, ...section],
    confidence: Math.min(a.table.confidence, b.table.confidence),
    evidence: { ...a.table.evidence, joinedPages: a.table.pages.length + b.table.pages.length },
  };
  return { ...b, table, above: a.above };
}

const around = (a: Table['boxes'][0], b: Table['boxes'][0]): Table['boxes'][0] => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
