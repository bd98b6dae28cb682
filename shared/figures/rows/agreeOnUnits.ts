import type { Unit, Value } from '../../model/observation.ts';
import type { Table } from '../../model/table.ts';
import type { FigureColumn } from '../columns/describeFigures.ts';
import type { ParsedValue } from '../parseValue.ts';
import { unitInLabel } from '../values/units.ts';
import type { Grid } from './makeGrid.ts';
import type { Row } from './readRows.ts';

/** The unit the row's own cells agree on, else that of its label or unit column. A column headed by its unit speaks for itself alone. */
export function unitOfRow(row: Row, cells: readonly { parsed: ParsedValue; column: FigureColumn }[]): Unit | null {
  const open = cells.filter(({ column }) => column.unit === null);
  const numbers = (open.length > 0 ? open : cells).filter(({ parsed }) => parsed.value.kind !== 'missing');
  const stated = Map.groupBy(numbers.filter(({ parsed }) => parsed.unit !== null), ({ parsed }) => parsed.unit!);
  const [most] = [...stated].toSorted((a, b) => b[1].length - a[1].length);
  // No share is over a hundred: "488" beside "2.6%" is something else.
  const fits = most?.[0] !== 'percent' || numbers.every(({ parsed: { unit, value } }) => unit !== null || value.kind !== 'number' || value.number <= 100);
  const agreed = most !== undefined && fits && (most[1].length > 0.5 * numbers.length || (row.unit === null && stated.size === 1));
  return agreed ? most[0] : row.unit ?? unitOfMatter(row, numbers.map(({ parsed: { value } }) => value));
}

/** What is scored or counted is no share or rate, whatever stands over it. */
const OTHER_MEASURE = /\b(?:scores?|points|average|mean|median|numbers?|counts?|totals?|caseloads?|days|weeks|months|ratio)\b/iu;
const HUNDRED = 100;

/** "Reading, writing and maths, expected standard (%)" over a section is the unit of its rows that state none, where each of their values can have it. */
function unitOfMatter({ section, label }: Row, values: readonly Value[]): Unit | null {
  const unit = section === null || [section, label].some((text) => OTHER_MEASURE.test(text)) ? null : unitInLabel(section);
  if (unit !== 'percent') return unit?.startsWith('per-') ? unit : null;
  return values.every((value) => value.kind === 'number' && value.number <= HUNDRED) ? unit : null;
}

export interface ColumnUnits {
  /** The unit that every cell stating one states. */
  agreed: Unit | null;
  /** True when cells state several. */
  mixed: boolean;
  /** Every unit that a cell states. */
  states: ReadonlySet<Unit>;
  /** True when the heading names a unit and another column's heading another ("No." beside "%"): then headings decide. */
  headed: boolean;
}

export function unitsOfColumns(figures: readonly FigureColumn[], grid: Grid, table: Table): Map<number, ColumnUnits> {
  // "Rate" names no unit, and yet another than "Number".
  const headings = new Set(figures.map(({ unit, text }) => unit ?? (/\brate\b/i.test(text) ? 'rate' : null)).filter((unit) => unit !== null));
  return new Map(figures.map((column) => {
    const units = new Set<Unit>();
    for (let row = table.headerRows; row < grid.rows; row += 1) {
      const cell = grid.startingAt(row, column.index);
      const unit = cell && grid.valueOf(cell)?.unit;
      if (unit) units.add(unit);
    }
    return [column.index, { agreed: units.size === 1 ? [...units][0]! : null, mixed: units.size > 1, states: units, headed: headings.size > 1 && column.unit !== null }];
  }));
}
