import type { Box } from '../../model/geometry.ts';
import type { Cell, Table } from '../../model/table.ts';
import type { Extent } from '../columns/columns.ts';
import type { PlacedTable } from '../grid/joinTables.ts';
import { isPeriod, isValue } from '../text/kinds.ts';
import { textOf, type Line } from '../text/lines.ts';

/** The outer edges of a heading and of what it stands over agree within this many points. */
const OUTER = 3;
/** Inner ones, which nothing may be drawn for in the body, within this share of the narrower column beside them. */
const INNER = 0.4;
/** A heading stands this close over its table, in points: the white between a filled band and the rules under it. */
const CLOSE = 6;
/** The white over a section's label that stands between them, in its sizes. */
const LEAD = 1;
/** Rows that a heading has at most, and the share of its places that it fills. */
const DEEPEST = 3;
const FILLED = 0.6;

/**
 * Tables whose heading is a block of its own, put together: a filled band with rules between its cells stands over rows
 * that are ruled underneath only, and their lines do not meet. The label of the first section may stand between them.
 */
export function joinHeadings(placed: readonly PlacedTable[]): PlacedTable[] {
  return placed.reduce<PlacedTable[]>((tables, found) => {
    // Two of them side by side stand before the rows of both.
    const next = tables.map((heading) => underHeading(heading, found));
    const at = tables.findLastIndex((heading, index) => isHeadingOf(heading, next[index]!));
    return at < 0 ? [...tables, found] : tables.with(at, joined(tables[at]!, next[at]!));
  }, []);
}

/** A table with the columns of the heading over it, where it leaves some of these blank and its texts keep to the others. */
function underHeading({ table: heading, edges: over, walled }: PlacedTable, placed: PlacedTable): PlacedTable {
  const { table, texts } = placed;
  const columns = texts.map((text) => over.findLastIndex((edge, column) => text !== null && column + 1 < over.length && text.x0 >= edge - OUTER && text.x1 <= over[column + 1]! + OUTER));
  const keeps = columns.every((column, index) => column > (columns[index - 1] ?? -1));
  if (!walled || placed.walled || table.columns >= heading.columns || heading.rows > DEEPEST || !keeps || table.headerRows > 0) return placed;
  const cells = table.cells.map((cell) => ({ ...cell, col: columns[cell.col]!, colSpan: columns[cell.col + cell.colSpan - 1]! - columns[cell.col]! + 1 }));
  const at = (column: number): Extent | null => texts[columns.indexOf(column)] ?? null;
  return { ...placed, edges: over, texts: Array.from({ length: heading.columns }, (_, column) => at(column)), table: { ...table, columns: heading.columns, cells } };
}

function isHeadingOf({ table: heading, edges }: PlacedTable, { table, edges: under, texts: columns, above, section, walled }: PlacedTable): boolean {
  if (heading.columns !== table.columns || heading.rows > DEEPEST || table.headerRows > 0 || heading.pages[0] !== table.pages[0] || (above.length > 0 && section === null)) return false;
  const [bottom, top] = [heading.boxes[0]![3], table.boxes[0]![1]];
  const gap = (section?.y0 ?? top) - bottom;
  const lead = section === null ? 0 : LEAD * section.size;
  const texts = heading.cells.filter(({ text }) => text !== '');
  return gap > -CLOSE && gap - lead < Math.max(CLOSE, LEADING * rowHeight(table)) && (agree(edges, under) || (!walled && standUnder(columns, edges, under)))
    && texts.length >= FILLED * heading.columns && texts.every(({ text }) => !isValue(text) || isPeriod(text));
}

/** Nothing may be drawn over the first row: then its white, up to this share of a row's height, lies under the heading. */
const LEADING = 0.5;

function rowHeight({ cells }: Table): number {
  return Math.min(...cells.filter(({ row, rowSpan }) => row === 0 && rowSpan === 1).map(({ bbox }) => bbox[3] - bbox[1]));
}

function agree(heading: readonly number[], under: readonly number[]): boolean {
  return heading.every((edge, index) => {
    const [before, after] = [heading[index - 1], heading[index + 1]];
    const within = before === undefined || after === undefined ? OUTER : Math.max(OUTER, INNER * Math.min(edge - before, after - edge));
    return Math.abs(edge - under[index]!) <= within;
  });
}

/** Where only white parts the body's columns, and lies wherever their texts leave it, each stands under its heading. */
function standUnder(texts: readonly (Extent | null)[], heading: readonly number[], under: readonly number[]): boolean {
  const ends = Math.abs(heading[0]! - under[0]!) <= OUTER && Math.abs(heading.at(-1)! - under.at(-1)!) <= OUTER;
  return ends && texts.every((text, column) => text === null || (text.x0 >= heading[column]! - OUTER && text.x1 <= heading[column + 1]! + OUTER));
}

function joined(over: PlacedTable, under: PlacedTable): PlacedTable {
  const [heading, body] = [over.table, under.table];
  const header = Array.from({ length: body.columns }, (_, column) => headingsOver(heading, column));
  const [a, b] = [heading.boxes[0]!, body.boxes[0]!];
  const label = under.section === null ? [] : [sectionCell(under.section, heading.rows, body, [b[0], a[3], b[2], b[1]])];
  const first = heading.rows + label.length;
  const table: Table = {
    ...body, title: heading.title, rows: first + body.rows, headerRows: heading.rows, header,
    boxes: [[Math.min(a[0], b[0]), a[1], Math.max(a[2], b[2]), b[3]]],
    cells: [...heading.cells, ...label, ...body.cells.map((cell): Cell => ({ ...cell, row: cell.row + first }))],
    sectionRows: [...label.map(({ row }) => row), ...body.sectionRows.map((row) => row + first)], confidence: Math.min(heading.confidence, body.confidence),
  };
  return { ...under, table, above: over.above, section: over.section };
}

function sectionCell(line: Line, row: number, { columns, pages }: Table, bbox: Box): Cell {
  return { row, col: 0, rowSpan: 1, colSpan: columns, text: line.pieces.map(textOf).join(' '), marks: [], page: pages[0]!, bbox, fill: null, ink: line.pieces[0]!.words[0]!.run.colour, drawings: [] };
}

function headingsOver({ cells }: Table, column: number): string[] {
  return cells.filter(({ col, colSpan, text }) => col <= column && column < col + colSpan && text !== '').map(({ text }) => text);
}
