import type { Observation, Period } from '../../../shared/model/observation.ts';
import type { Cell, Table } from '../../../shared/model/table.ts';
import type { ReadingContext } from '../../../shared/figures/context.ts';
import { readTable } from '../../../shared/figures/readTable.ts';

export interface Drawn {
  /** Heading rows first. `<` in a cell continues the cell to its left, `^` the one above; '' is blank. */
  rows: string[][];
  headings?: number;
  sections?: number[];
  title?: string | null;
  reading?: Table['reading'];
  evidence?: Table['evidence'];
  /** Fills by "row,column". */
  fills?: Record<string, string>;
  /** Raised marks by "row,column". */
  marks?: Record<string, string[]>;
}

/** A table as the tables room gives it, drawn in strings. */
export function tableOf({ rows, headings = 1, sections = [], title = null, reading = 'ruled', evidence = {}, fills = {}, marks = {} }: Drawn): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const cells: Cell[] = [];
  const owner = new Map<string, Cell>();
  for (const [row, texts] of rows.entries()) {
    for (const [col, text] of texts.entries()) {
      const joined = text === '<' ? owner.get(`${row},${col - 1}`) : text === '^' ? owner.get(`${row - 1},${col}`) : undefined;
      if (joined) {
        joined.colSpan = Math.max(joined.colSpan, col - joined.col + 1);
        joined.rowSpan = Math.max(joined.rowSpan, row - joined.row + 1);
        owner.set(`${row},${col}`, joined);
      } else if (text !== '' || fills[`${row},${col}`]) {
        const cell: Cell = {
          row, col, rowSpan: 1, colSpan: sections.includes(row) ? columns : 1, text, marks: marks[`${row},${col}`] ?? [], page: 1,
          bbox: [col * 60, row * 20, col * 60 + 60, row * 20 + 20], fill: fills[`${row},${col}`] ?? null, ink: '#000000', drawings: [],
        };
        cells.push(cell);
        owner.set(`${row},${col}`, cell);
      }
    }
  }
  const header = Array.from({ length: columns }, (_, col) => [...new Set(Array.from({ length: headings }, (_level, row) => owner.get(`${row},${col}`)?.text ?? '').filter((text) => text !== ''))]);
  return {
    pages: [1], boxes: [[0, 0, columns * 60, rows.length * 20]], reading, rows: rows.length, columns,
    headerRows: headings, header, cells, sectionRows: sections, title, confidence: 1, evidence,
  };
}

export const merton: ReadingContext = {
  document: 'd0', council: { gss: 'E09000024', name: 'Merton' }, committee: null, meetingDate: '2019-06-26', title: null, period: null, printedPages: new Map(),
};

/** What a table yields, one line a figure: label | area | role | period | basis | value. */
export function figuresOf(drawn: Drawn, context: Partial<ReadingContext> = {}): string[] {
  return readTable(tableOf(drawn), { ...merton, ...context }).observations.map(inWords);
}

export function observationsOf(drawn: Drawn, context: Partial<ReadingContext> = {}): Observation[] {
  return readTable(tableOf(drawn), { ...merton, ...context }).observations;
}

export function inWords({ indicator, area, role, period, basis, value }: Observation): string {
  const shown = value.kind === 'missing' ? value.reason : `${value.kind === 'number' ? value.number : `${value.low} to ${value.high}`} ${value.unit ?? '?'}`;
  return [indicator.label, area.name, role, period ? `${period.kind} ${period.start}` : 'no period', basis ?? '', shown].join(' | ');
}

/** The third quarter, as a report to a February meeting tells it. */
const quarter3: Period = { start: '2023-10-01', end: '2023-12-31', kind: 'quarter', label: 'October to December 2023' };
export const winter = { meetingDate: '2024-02-21', period: quarter3 };
export const CLA = 'Rate of looked-after children per 10,000';

/** Without the label, where all figures share it. */
export const bare = (lines: string[]): string[] => lines.map((line) => line.split(' | ').slice(1).join(' | '));
