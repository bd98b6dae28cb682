import type { Area, Basis, Doubt, Observation, Period, Rating, Unit, Value } from '../../model/observation.ts';
import type { Problem } from '../../model/problem.ts';
import type { Cell, Table } from '../../model/table.ts';
import { settlePeriod, type FigureColumn, type TableTime } from '../columns/settlePeriods.ts';
import type { Column } from '../columns/settleColumns.ts';
import { doubtFigure, partsDisagree } from '../doubts/doubtFigure.ts';
import { readDirection } from '../marks/readGlyph.ts';
import { ratingOfColour } from '../marks/ratingOfColour.ts';
import { observationId } from '../observationId.ts';
import { parseValue, type ParsedValue } from '../parseValue.ts';
import type { ReadingContext } from '../context.ts';
import type { Grid } from './makeGrid.ts';
import type { NamedIndicator, NamedIndicators } from './nameIndicators.ts';
import type { Row } from './readRows.ts';
import { readRowMarks } from './readRowMarks.ts';

export interface TableParts {
  table: Table;
  grid: Grid;
  columns: readonly Column[];
  figures: readonly FigureColumn[];
  rows: readonly Row[];
  named: NamedIndicators;
  time: TableTime;
  context: ReadingContext;
}

/** One cell that prints a figure, with everything known about it. */
export interface Figure {
  row: Row;
  column: FigureColumn;
  cell: Cell;
  indicator: NamedIndicator;
  parsed: ParsedValue;
  value: Value;
  area: Area;
  period: Period | null;
  basis: Basis | null;
  doubts: Doubt[];
  rating: Rating | null;
}

/** More words than this are a comment, which nobody expects to be a figure. */
const MOST_WORDS = 8;

/** Every figure of a table that is about indicators. */
export function readFigures(parts: TableParts): { observations: Observation[]; problems: Problem[] } {
  const observations: Observation[] = [];
  const problems: Problem[] = [];
  const columnUnits = unitsOfColumns(parts);
  for (const row of parts.rows) {
    const figures = readRow(row, parts, columnUnits);
    observations.push(...withMarks(figures, row, parts).map((figure) => observe(figure, parts)));
    problems.push(...unreadable(figures), ...words(row, parts));
  }
  return { observations, problems: [...problems, ...unclear(parts, observations)] };
}

function readRow(row: Row, parts: TableParts, columnUnits: ReadonlyMap<number, ColumnUnits>): Figure[] {
  const cells = parts.figures.flatMap((column) => readCell(row, column, parts) ?? []);
  const agreed = unitOfRow(row, cells);
  const figures = cells.map((cell): Figure => {
    const inColumn = columnUnits.get(cell.column.index);
    const unit = parts.named.orientation === 'columns' ? cell.indicator.unit ?? inColumn?.agreed ?? cell.column.unit : agreed ?? cell.indicator.unit;
    const value = withUnit(cell.parsed, unit ?? cell.column.unit, cell.column);
    const known = { ...cell, value };
    return { ...known, doubts: doubtFigure(known, { unit, mixed: inColumn?.mixed ?? false, meetingDate: parts.context.meetingDate, council: parts.context.council }) };
  });
  return figures.map((figure) => (figure.column.role === 'actual' || figure.period ? figure : { ...figure, period: targetPeriod(figures, parts) }));
}

function readCell(row: Row, column: FigureColumn, parts: TableParts): (Omit<Figure, 'value' | 'doubts'> & { doubts: Doubt[]; unresolved: boolean; unclear: boolean }) | null {
  const cell = parts.grid.startingAt(row.index, column.index);
  const indicator = parts.named.of(row, column);
  if (!cell || !indicator || cell.text.trim() === '') return null;
  const settled = { ...column, role: row.role ?? column.role, area: row.area && row.area.gss !== (parts.context.council?.gss ?? '') ? row.area : column.area };
  const parsed = readExpected(cell, row.unit ?? column.unit, parts.grid);
  if (!parsed || isNoFigure(parsed, column)) return null;
  const unclear = column.guessed && !column.text.includes(indicator.label);
  const { period, unresolved } = settlePeriod(parsed.period, row, { ...settled, ambiguous: column.ambiguous || unclear }, parts.figures, parts.time);
  const area = settled.area ?? ownArea(parts.context);
  return {
    row, column: settled, cell, indicator, parsed, area, period, doubts: [], unresolved, unclear,
    basis: settled.role === 'actual' ? basisOf(row, settled, period, parts) : null,
    rating: parsed.rating ?? (isPlainlyCoded(column, cell, parts.table) ? ratingOfColour(cell.fill) : null),
  };
}

/** Only shares and doubled figures ("12 of 30", "12 (40%)") read otherwise where a unit is expected. */
function readExpected(cell: Cell, expected: Unit | null, grid: Grid): ParsedValue | null {
  return expected !== null && /[(/:]|\b(?:of|in)\b/.test(cell.text) ? parseValue(cell.text, { marks: cell.marks, expected }) : grid.valueOf(cell);
}

/** A margin, a difference and a lone dash in an arrow's place are no figures; nor are words where no heading asks for any. */
function isNoFigure(parsed: ParsedValue, column: FigureColumn): boolean {
  if (parsed.shape === 'tolerance' || parsed.shape === 'date') return true;
  if (parsed.shape === 'change' || parsed.shape === 'text') return true;
  return column.guessed && parsed.shape === 'missing' && column.survey.numbers === 0;
}

function ownArea({ council }: ReadingContext): Area {
  return council ? { gss: council.gss, name: council.name, kind: 'council' } : { gss: null, name: '', kind: 'council' };
}

/** The unit the row's own cells agree on, else that of its label or unit column. */
function unitOfRow(row: Row, cells: readonly { parsed: ParsedValue }[]): Unit | null {
  const numbers = cells.filter(({ parsed }) => parsed.value.kind !== 'missing');
  const stated = Map.groupBy(numbers.filter(({ parsed }) => parsed.unit !== null), ({ parsed }) => parsed.unit!);
  const [most] = [...stated].toSorted((a, b) => b[1].length - a[1].length);
  const agreed = most !== undefined && (most[1].length > 0.5 * numbers.length || (row.unit === null && stated.size === 1));
  return agreed ? most[0] : row.unit;
}

/** A target may be a bound ("at least 90%"): its number is the target. In a figure a bound hides the number. */
function withUnit(parsed: ParsedValue, unit: Unit | null, column: FigureColumn): Value {
  if (parsed.bound && column.role !== 'actual') {
    const { number, decimals, unit: own } = parsed.bound.number;
    return { kind: 'number', number, decimals, unit: own ?? unit };
  }
  return parsed.value.kind === 'missing' ? parsed.value : { ...parsed.value, unit: parsed.value.unit ?? unit };
}

/** From the row's notes, then the heading; in a year that is over, or a comparator's, the year's date has come. */
function basisOf(row: Row, column: FigureColumn, period: Period | null, { context, time }: TableParts): Basis | null {
  if (period?.kind === 'rolling-12-months') return 'rolling-12-months';
  const basis = row.basis ?? column.basis;
  if (basis !== 'year-to-date' || !period) return basis ?? (period?.kind === 'as-at' ? 'snapshot' : null);
  const headed = row.mention ?? column.mention;
  const inYear = headed === null ? column.area === null && ['month', 'quarter'].includes(period.kind) : ['month', 'quarter', 'month-or-quarter', 'relative'].includes(headed.kind);
  const [known] = [time.within?.end, context.meetingDate].filter((date) => typeof date === 'string').toSorted();
  const running = period.kind.endsWith('-year') && known !== undefined && period.end > known;
  return inYear || running ? basis : 'in-period';
}

/** A target without a period of its own is that of the newest own figure of its row. */
function targetPeriod(figures: readonly Figure[], { time }: TableParts): Period | null {
  const own = figures.filter(({ column, period }) => column.role === 'actual' && column.area === null && period !== null);
  return own.toSorted((a, b) => b.period!.end.localeCompare(a.period!.end))[0]?.period ?? time.within;
}

/** Fills that follow the rating and not the design: the column's heading is not filled with the same colour. */
function isPlainlyCoded(column: FigureColumn, cell: Cell, table: Table): boolean {
  if (cell.fill === null || column.area !== null || column.role !== 'actual') return false;
  const others = table.cells.filter(({ col, row }) => col === cell.col && row < table.headerRows);
  return others.every(({ fill }) => fill !== cell.fill);
}

interface ColumnUnits {
  /** The unit that every cell stating one states. */
  agreed: Unit | null;
  /** True when cells state several. */
  mixed: boolean;
}

function unitsOfColumns({ figures, grid, table }: TableParts): Map<number, ColumnUnits> {
  return new Map(figures.map((column) => {
    const units = new Set<Unit>();
    for (let row = table.headerRows; row < grid.rows; row += 1) {
      const cell = grid.startingAt(row, column.index);
      const unit = cell && grid.valueOf(cell)?.unit;
      if (unit) units.add(unit);
    }
    return [column.index, { agreed: units.size === 1 ? [...units][0]! : null, mixed: units.size > 1 }];
  }));
}

/** Gives the row's rating and arrow to the one figure that each of them is about. */
function withMarks(figures: Figure[], row: Row, parts: TableParts): (Figure & { arrow: Observation['arrow'] })[] {
  const marks = readRowMarks(row, figures, parts);
  return figures.map((figure) => {
    const isNewest = figure === marks.newest;
    const parsed = isNewest && marks.parts && !figure.parsed.parts ? { ...figure.parsed, parts: marks.parts } : figure.parsed;
    const apart = parsed !== figure.parsed && partsDisagree({ ...parsed, value: figure.value });
    return {
      ...figure,
      parsed,
      doubts: apart ? [...figure.doubts, 'parts-do-not-add-up' as const] : figure.doubts,
      rating: figure.rating ?? marks.ratings.get(figure) ?? null,
      arrow: isNewest ? marks.arrow : null,
    };
  });
}

function observe(figure: Figure & { arrow: Observation['arrow'] }, { table, context }: TableParts): Observation {
  const { cell, column, row, indicator, parsed, value, area, period, doubts } = figure;
  const identity = { document: context.document, page: cell.page, bbox: cell.bbox, area, role: column.role, period };
  const direction = readDirection(cell.text);
  return {
    id: observationId(identity),
    document: context.document,
    indicator: { label: indicator.label, id: indicator.id, match: indicator.match },
    variant: indicator.variant,
    area,
    role: column.role,
    period,
    basis: value.kind === 'missing' ? null : figure.basis,
    value,
    parts: parsed.parts,
    raw: cell.text,
    rating: figure.rating,
    arrow: figure.arrow ?? (direction && parsed.value.kind !== 'missing' ? { direction, means: null } : null),
    source: {
      page: cell.page, printedPage: context.printedPages.get(cell.page) ?? null, bbox: cell.bbox,
      column: column.text === '' ? null : column.text, row: row.label === '' ? null : row.label,
      reading: table.reading, quote: cell.text,
    },
    table: null,
    section: row.section,
    confidence: confidenceOf(figure, table),
    doubts,
  };
}

/** How far the reading of the table, of the label and of the value may each be trusted, and what is doubted besides. */
function confidenceOf({ indicator, parsed, column, doubts }: Figure, table: Table): number {
  const label = indicator.id === null ? 0.7 : 0.6 + 0.4 * indicator.match;
  const heading = column.guessed ? 0.6 : 1;
  const value = parsed.value.kind === 'missing' && parsed.value.reason === 'unreadable' ? 0.3 : parsed.certainty;
  return Number((table.confidence * label * heading * value * 0.9 ** doubts.length).toFixed(3));
}

function unreadable(figures: readonly Figure[]): Problem[] {
  return figures
    .filter(({ value }) => value.kind === 'missing' && value.reason === 'unreadable')
    .map(({ cell, row }) => ({
      kind: 'value-unreadable' as const, page: cell.page,
      message: `“${cell.text.trim()}” in the row “${row.label}” is no number that can be read with certainty. Look at the page and type what is printed.`,
    }));
}

/** A few words where a figure is expected, which say neither one nor why it is missing: left out, and said so. */
function words(row: Row, { figures, grid, named }: TableParts): Problem[] {
  return figures.filter(({ kind }) => kind === 'value').flatMap((column) => {
    const cell = grid.startingAt(row.index, column.index);
    const parsed = cell && named.of(row, column) ? grid.valueOf(cell) : null;
    if (!cell || parsed?.shape !== 'text' || parsed.rating || parsed.direction || cell.text.split(/\s+/).length > MOST_WORDS) return [];
    return [{
      kind: 'value-unreadable' as const, page: cell.page,
      message: `“${cell.text.trim()}” stands where the row “${row.label}” has a figure, and is none. Look at the page if it should count.`,
    }];
  });
}

/** What the whole table leaves open, said once for it. */
function unclear({ table, context }: TableParts, observations: readonly Observation[]): Problem[] {
  const page = table.pages[0]!;
  const problems: Problem[] = [];
  if (observations.some(({ doubts }) => doubts.includes('headings-unclear'))) {
    problems.push({ kind: 'headings-unclear', page, message: 'Some columns of this table have headings that do not say what stands under them. Check whose figures they are, and for when.' });
  }
  if (observations.length > 0 && context.council === null && observations.some(({ area }) => area.gss === null && area.name === '')) {
    problems.push({ kind: 'council-unknown', page, message: 'The council of this table could not be told from the paper. Choose it before keeping the figures.' });
  }
  const unresolved = observations.filter(({ doubts, area }) => doubts.includes('period-unresolved') && area.kind === 'council');
  if (unresolved.length > 0) {
    problems.push({ kind: 'period-unresolved', page, message: `The period of ${unresolved.length === 1 ? 'one figure' : `${unresolved.length} figures`} in this table could not be told from the paper.` });
  }
  return problems;
}
