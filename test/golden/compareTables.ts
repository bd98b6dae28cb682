import type { Table } from '../../shared/model/table.ts';
import type { TruthTable } from '../papers/truth.ts';
import { squeeze } from './squeeze.ts';

/** Truth and reading, cell by cell: a cell is right when its place, its span, its page and its text are. */
export interface TableComparison {
  truth: number;
  right: number;
  extra: number;
  /** Tables whose headings and section rows are right as well. */
  shapes: number;
  faults: string[];
}

type PlainCell = Pick<Table['cells'][number], 'row' | 'col' | 'rowSpan' | 'colSpan' | 'text' | 'page'>;

const keyOf = (cell: PlainCell) => `page ${cell.page} row ${cell.row} column ${cell.col} spans ${cell.rowSpan}x${cell.colSpan}: ${squeeze(cell.text)}`;
/** Cells that hold nothing but a fill or a drawing are no part of the truth. */
const withText = (cells: PlainCell[]) => cells.filter((cell) => squeeze(cell.text) !== '');

export function compareTables(truth: TruthTable[], read: Table[]): TableComparison {
  const left = new Set(read);
  const total: TableComparison = { truth: 0, right: 0, extra: 0, shapes: 0, faults: [] };
  for (const table of truth) {
    const partner = bestPartner(table, left);
    if (partner) left.delete(partner);
    addTable(total, table, partner);
  }
  for (const table of left) {
    total.extra += withText(table.cells).length;
    total.faults.push(`No table is on page ${table.pages.join(', ')}, but one was found: ${table.cells.slice(0, 6).map(({ text }) => text).join(' | ')}`);
  }
  return total;
}

function bestPartner(table: TruthTable, left: Set<Table>): Table | null {
  const wanted = new Set(table.cells.map((cell) => squeeze(cell.text) + cell.page));
  let best: Table | null = null;
  let most = 0;
  for (const candidate of left) {
    const common = candidate.cells.filter((cell) => wanted.has(squeeze(cell.text) + cell.page)).length;
    if (common > most) [best, most] = [candidate, common];
  }
  return best;
}

function addTable(total: TableComparison, table: TruthTable, read: Table | null): void {
  const where = `the table on page ${table.pages.join(', ')}`;
  const got = withText(read?.cells ?? []).map(keyOf);
  const wanted = table.cells.map(keyOf);
  const right = wanted.filter((key) => got.includes(key)).length;
  total.truth += wanted.length;
  total.right += right;
  total.extra += got.length - right;
  for (const key of wanted) if (!got.includes(key)) total.faults.push(`Not read, in ${where}: ${key}`);
  for (const key of got) if (!wanted.includes(key)) total.faults.push(`Read, and not in ${where}: ${key}`);
  if (!read) return;
  const shape = { headerRows: table.headerRows, sectionRows: table.sectionRows };
  const readShape = { headerRows: read.headerRows, sectionRows: read.sectionRows };
  if (JSON.stringify(shape) === JSON.stringify(readShape)) total.shapes += 1;
  else total.faults.push(`Headings or sections of ${where}: ${JSON.stringify(readShape)}, not ${JSON.stringify(shape)}`);
}
