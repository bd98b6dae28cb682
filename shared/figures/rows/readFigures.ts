import type { Area, Basis, Observation, Period, Unit } from '../../model/observation.ts';
import type { Problem } from '../../model/problem.ts';
import type { Cell, Table } from '../../model/table.ts';
import type { FigureColumn } from '../columns/describeFigures.ts';
import { asReturned } from '../columns/asReturned.ts';
import { describe } from '../columns/describe.ts';
import { homeRegion } from '../columns/homeRegion.ts';
import { settlePeriod } from '../columns/settlePeriod.ts';
import { doubtFigure, partsDisagree } from '../doubts/doubtFigure.ts';
import { calendarYearOf, mentionOfNote } from '../footnotes/timeOfNote.ts';
import { readDirection } from '../marks/readGlyph.ts';
import { ratingOfColour } from '../marks/ratingOfColour.ts';
import { financialStart, financialYear, monthOf, yearOf } from '../periods/calendar.ts';
import { observationId } from '../observationId.ts';
import { ownArea } from '../ownArea.ts';
import { parseValue, type ParsedValue } from '../parseValue.ts';
import { settleValue } from '../values/settleValue.ts';
import { unitsByHeading, countedUnit, marksOf, type Marks } from './countedUnit.ts';
import { areasInCell, type NamedValue } from './areasInCell.ts';
import type { Figure, TableParts } from './figure.ts';
import { ratedCount } from './ratedCount.ts';
import { unitOfRow, unitsOfColumns, type ColumnUnits } from './agreeOnUnits.ts';
import type { Grid } from './makeGrid.ts';
import type { Row } from './readRows.ts';
import { dateRow } from './dateRow.ts';
import { readRowMarks } from './readRowMarks.ts';
import { targetInCell } from './targetInCell.ts';
import { tellUnclear, tellUnreadable, tellWords } from './tellProblems.ts';

/** Every figure of a table that is about indicators. */
export function readFigures(parts: TableParts): { observations: Observation[]; problems: Problem[] } {
  const observations: Observation[] = [];
  const problems: Problem[] = [];
  const columnUnits = unitsOfColumns(parts.figures, parts.grid, parts.table);
  const rows = parts.rows.map((row) => ({ row, cells: parts.figures.flatMap((column) => readCell(row, column, parts)) }));
  const marks = marksOf(parts, columnUnits, rows.flatMap(({ cells }) => cells));
  const byHeading = unitsByHeading(rows.flatMap(({ cells }) => cells), parts, marks);
  for (const { row, cells } of rows) {
    const figures = readRow(row, cells, { parts, columnUnits, byHeading, marks });
    observations.push(...withMarks(figures, row, parts).map((figure) => observe(figure, parts)));
    problems.push(...tellUnreadable(figures), ...tellWords(row, parts));
  }
  return { observations, problems: [...problems, ...tellUnclear(parts, observations)] };
}

/** What a row's cells are read by besides themselves. */
interface RowUnits {
  parts: TableParts;
  columnUnits: ReadonlyMap<number, ColumnUnits>;
  /** What the columns' names say, where indicators stand across the top. */
  byHeading: ReadonlyMap<number, Unit | null>;
  marks: Marks;
}

function readRow(row: Row, cells: readonly CellReading[], { parts, columnUnits, byHeading, marks }: RowUnits): Figure[] {
  const agreed = unitOfRow(row, cells);
  const figures = cells.map((cell): Figure => {
    const inColumn = columnUnits.get(cell.column.index);
    const unit = inColumn?.headed ? cell.column.unit
      : parts.named.orientation === 'columns' ? cell.indicator.unit ?? inColumn?.agreed ?? cell.column.unit ?? byHeading.get(cell.column.index) ?? null
      : agreed ?? cell.indicator.unit ?? cell.column.unit ?? countedUnit(cells, marks);
    const value = settleValue(cell.parsed, cell.column.role, unit);
    const known = { ...cell, value, indicator: inItsUnit(cell, value, parts) };
    return { ...known, doubts: doubtFigure(known, { unit, mixed: inColumn?.mixed ?? false, meetingDate: parts.context.meetingDate, council: parts.context.council }) };
  });
  return figures.map((figure) => (figure.column.role === 'actual' || figure.period ? figure : { ...figure, period: targetPeriod(figure, figures, parts) }));
}

/** "Number of children looked after" beside "71/10,000" names what that is a rate of. */
const NUMBER_OF = /^(?:the )?(?:total )?number of /i;

/** "Children in foster care" over plain counts is their number, though the words alone, or the cells beside, would be a share of all. */
function inItsUnit({ row, column, indicator }: CellReading, value: Observation['value'], { named }: TableParts): CellReading['indicator'] {
  if (value.kind !== 'number' || value.unit === null || indicator.id === null || indicator.usual === null || indicator.usual === value.unit) return indicator;
  const plain = row.isIndicator ? { ...row, unit: null, label: value.unit.startsWith('per-') ? row.label.replace(NUMBER_OF, '') : row.label } : row;
  const other = named.of(plain, column, value.unit);
  return other !== null && other.id !== null && other.usual === value.unit ? { ...other, label: indicator.label } : indicator;
}

/** A cell that prints a figure, before its row has settled its unit, and what could not be told of it. */
export type CellReading = Omit<Figure, 'value' | 'doubts'> & { unresolved: boolean; unclear: boolean };

function readCell(row: Row, column: FigureColumn, parts: TableParts): CellReading[] {
  const cell = cellOf(row, column, parts.grid);
  const indicator = parts.named.of(row, column);
  if (!cell || !indicator || cell.text.trim() === '') return [];
  const named = column.role === 'actual' ? areasInCell(cell) : [];
  const apart = named.length > 0 ? named : targetInCell(cell);
  const several = apart.length > 0 ? apart : ratedCount(cell, column.role === 'actual' && row.unit === null && column.unit === null && !column.text.includes('('));
  return (several.length > 0 ? several : [null]).map((inCell) => readValue({ row, column, cell, indicator }, inCell, parts)).filter((reading) => reading !== null);
}

/** One value of a cell: the only one, or one of several that each name whose they are, or what they count. */
function readValue({ row, column, cell, indicator }: Pick<Figure, 'row' | 'column' | 'cell' | 'indicator'>, inCell: NamedValue | null, parts: TableParts): CellReading | null {
  const isOwn = (area: Area): boolean => area.gss === (parts.context.council?.gss ?? '');
  const ofRow = row.area && !isOwn(row.area) ? homeRegion(row.area, parts.context.council) : column.area;
  const settled = { ...column, mention: calendarYearOf(row.footnote, column.mention) ?? column.mention, isPlace: column.isPlace || row.isPlace, role: inCell?.role ?? row.role ?? column.role, area: inCell === null || inCell.area === null ? ofRow : isOwn(inCell.area) ? null : inCell.area };
  const parsed = inCell?.parsed ?? readExpected(cell, row.unit ?? column.unit, parts.grid);
  if (!parsed || isNoFigure(parsed, column) || (parsed.shape === 'unreadable' && isPeriodAlone(cell.text))) return null;
  const unclear = column.guessed && !indicator.crossed && !column.text.includes(indicator.label);
  const note = parts.grid.noteOf(cell);
  const { period: said, unresolved } = settlePeriod(parsed.period ?? (mentionOfNote(note) === null ? null : note), dateRow(row, column, parts), { ...settled, ambiguous: column.ambiguous || unclear }, parts.figures, parts.time);
  const period = asReturned(said, { indicator: indicator.id, words: `${indicator.label} ${parts.table.title ?? ''}`, amongResults: row.amongResults === true }, parts.figures);
  const area = settled.area ?? ownArea(parts.context);
  return {
    row, column: settled, cell: inCell === null ? cell : { ...cell, text: inCell.text }, indicator, parsed, area, period, unresolved, unclear, note: [note, row.footnote, column.footnote].filter((text) => text !== '').join(' '),
    basis: settled.role === 'actual' ? basisOf(row, settled, period, parts) : null,
    rating: parsed.rating ?? (isPlainlyCoded(column, cell, parts.table) ? ratingOfColour(cell.fill) : null),
  };
}

/** The cell that begins in the row, or in one before it that is a part of it: "Target" beside numerator, denominator and share. */
function cellOf(row: Row, { index }: FigureColumn, grid: Grid): Cell | undefined {
  const cell = grid.at(row.index, index);
  return cell?.col === index && cell.row <= row.index && cell.row >= row.begins ? cell : undefined;
}

/** Only shares and doubled figures ("12 of 30", "12 (40%)") read otherwise where a unit is expected. */
function readExpected(cell: Cell, expected: Unit | null, grid: Grid): ParsedValue | null {
  return expected !== null && /[(/:]|\b(?:of|in)\b/.test(cell.text) ? parseValue(cell.text, { marks: cell.marks, expected }) : grid.valueOf(cell);
}

/** "in 2021/22", "Q1": when some other figure is, and none itself. */
function isPeriodAlone(text: string): boolean {
  const { mention, rest } = describe(text);
  return mention !== null && rest === '';
}

/** A margin, a difference and a lone dash in an arrow's place are no figures; nor are words where no heading asks for any. */
function isNoFigure(parsed: ParsedValue, column: FigureColumn): boolean {
  if (parsed.shape === 'tolerance' || parsed.shape === 'date') return true;
  if (parsed.shape === 'change' || parsed.shape === 'text') return true;
  return column.guessed && parsed.shape === 'missing' && column.survey.numbers === 0;
}

/** From the row's notes, then the heading; in a year that is over, or a comparator's, the year's date has come. */
function basisOf(row: Row, column: FigureColumn, period: Period | null, { context, time, reached }: TableParts): Basis | null {
  if (period?.kind === 'rolling-12-months') return 'rolling-12-months';
  const basis = row.basis ?? column.basis;
  if (basis !== 'year-to-date' || !period) return basis ?? (period?.kind === 'as-at' ? 'snapshot' : null);
  // A heading that says so means the year so far, also of a year that is over: "YTD 2022-23" beside "YTD 2023-24".
  if (row.basis === null && column.area === null) return basis;
  const headed = row.mention ?? column.mention;
  const inYear = headed === null ? column.area === null && ['month', 'quarter'].includes(period.kind) : ['month', 'quarter', 'month-or-quarter', 'relative'].includes(headed.kind);
  const [known] = [time.within?.end, context.meetingDate, reached].filter((date) => typeof date === 'string').toSorted();
  const running = period.kind.endsWith('-year') && known !== undefined && period.end > known;
  return inYear || running ? basis : 'in-period';
}

/** A target without a period of its own is that of the newest own figure of its row; an annual one of that figure's year. */
function targetPeriod({ column: { text, index } }: Figure, figures: readonly Figure[], { time, context }: TableParts): Period | null {
  const own = figures.filter(({ column, period }) => column.role === 'actual' && column.area === null && period !== null);
  const [known] = [context.meetingDate, time.within?.end].filter((date) => typeof date === 'string').toSorted();
  // The year so far, beside its months, is no later figure than they are.
  const over = own.filter(({ period }) => known === undefined || period!.end <= known);
  // "Q4, 2024/25, Target": of two that end together that of the figure beside it.
  const period = (over.length > 0 ? over : own).toSorted((a, b) => b.period!.end.localeCompare(a.period!.end) || Math.abs(a.column.index - index) - Math.abs(b.column.index - index))[0]?.period ?? time.within;
  const isAnnual = /\bannual\b|\bfull year\b/i.test(text) && period !== null && !period.kind.endsWith('-year');
  return isAnnual ? financialYear(financialStart(yearOf(period.end), monthOf(period.end))) : period;
}

/** Fills that follow the rating and not the design: the column's heading is not filled with the same colour. */
function isPlainlyCoded(column: FigureColumn, cell: Cell, table: Table): boolean {
  if (cell.fill === null || column.area !== null || column.role !== 'actual') return false;
  const others = table.cells.filter(({ col, row }) => col === cell.col && row < table.headerRows);
  return others.every(({ fill }) => fill !== cell.fill);
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

function observe(figure: Figure & { arrow: Observation['arrow'] }, { table, named, context }: TableParts): Observation {
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
    section: row.section ?? named.whole,
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
