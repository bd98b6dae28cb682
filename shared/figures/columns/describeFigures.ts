import { matchLabel } from '../../catalogue/matchLabel.ts';
import type { Area, Basis, Role, Unit } from '../../model/observation.ts';
import type { Table } from '../../model/table.ts';
import type { ReadingContext } from '../context.ts';
import { mentionOfNote } from '../footnotes/timeOfNote.ts';
import { findBasis } from '../periods/findBasis.ts';
import type { Mention } from '../periods/findMentions.ts';
import { resolveMention } from '../periods/resolveMention.ts';
import type { Described } from './describe.ts';
import type { Grid } from '../rows/makeGrid.ts';
import { withPlaces } from './findPlaces.ts';
import { homeRegion } from './homeRegion.ts';
import { isSubject } from './isSubject.ts';
import { narrowest, titleYear, yearIn, type TableTime } from './readTableTime.ts';
import type { Column } from './settleColumns.ts';
import { withSpans } from './withSpans.ts';

/** A column of figures, with everything its heading settles. */
export interface FigureColumn extends Column {
  /** Null for the report's own council. */
  area: Area | null;
  /** True for a group that is known only by standing among benchmarks: "Tees Valley". */
  areaGuessed: boolean;
  /** True for a part of the council's own area: "North", "Crawley". Its figures are of the report's time, as the council's are. */
  isPlace: boolean;
  role: Role;
  mention: Mention | null;
  /** The year, by its start, that the heading or one over it gives to months and quarters without one. */
  year: number | null;
  basis: Basis | null;
  unit: Unit | null;
  /** The words of the heading that name neither area nor period: an indicator, where indicators are columns. */
  rest: string;
  /** What the notes under the table say of the heading. */
  footnote: string;
  /** True when the months of the column do not fall in the year its own heading announces. */
  yearContradicts: boolean;
  /** True when another column is headed just the same, or when the heading names two periods that exclude each other. */
  ambiguous: boolean;
}

/**
 * The report's council; where the report names none, the only council that the table's own headings name ("Merton
 * 2018/19" beside "Target"). Two councils are a comparison, and neither is the table's own.
 */
export function ownCouncil(columns: readonly Column[], { council }: ReadingContext): ReadingContext['council'] {
  if (council) return council;
  const named = new Map(columns.flatMap(({ path }) => path.flatMap(({ area }) => (area?.kind === 'council' && area.gss !== null ? [[area.gss, area.name] as const] : []))));
  const [only] = named;
  return named.size === 1 && only ? { gss: only[0], name: only[1] } : null;
}

/** Reads every column of figures: whose, which role, when, in what unit. */
export function describeFigures(table: Table, grid: Grid, columns: readonly Column[], context: ReadingContext, time: TableTime): FigureColumn[] {
  const titled = titleYear(table, context);
  const described = columns.filter(({ kind, survey }) => kind === 'value' || (kind === 'unknown' && survey.numbers > 0)).map((column) => noted(describeColumn(column, context, time), table, grid));
  const leaves = columns.map(({ path }) => path.at(-1)?.text ?? '');
  const beside = context.period === null ? yearBeside(described) : null;
  const subjects = described.map((column) => (isSubject(column.area, leaves) ? asSubject(column) : column));
  const dated = subjects.map((column) => (column.year === null && column.mention !== null && needsYear(column.mention) ? { ...column, year: beside } : column));
  const academic = context.period?.kind === 'academic-year' || runsFromSeptember(table, columns, dated);
  const figures = dated.map((column) => (academic || ACADEMIC.test(column.text) ? inAcademicYear(column) : column));
  const placed = withPlaces(withSpans(figures, columns, table), columns, table);
  const grouped = placed.map((column) => (isGroup(column, placed) ? asGroup(column) : column));
  const newest = Math.max(...grouped.filter(({ area, role }) => area === null && role === 'actual').map(({ year }) => year ?? -Infinity));
  return grouped.map((column) => ({
    ...column,
    yearContradicts: column.yearContradicts || olderThanTitle(column, newest, titled),
    ambiguous: column.ambiguous || grouped.some((other) => other !== column && isTwin(other, column)),
  }));
}

/**
 * The year, by its start, of months and quarters that name none: that of the council's own year printed behind them, which they make up, or
 * of its target's. Null where those do not agree.
 */
function yearBeside(columns: readonly FigureColumn[]): number | null {
  const last = columns.findLast(({ mention }) => mention !== null && needsYear(mention))?.index ?? Infinity;
  const years = columns.filter(({ area, role, index, mention, year }) => area === null && year !== null && mention?.kind.endsWith('-year') && (role === 'target' || index > last)).map(({ year }) => year!);
  return new Set(years).size === 1 ? years[0]! : null;
}

function asSubject(column: FigureColumn): FigureColumn {
  const { name } = column.area!;
  return { ...column, area: null, rest: name, path: column.path.map((part) => (part.area?.name === name ? { ...part, area: null, rest: name } : part)) };
}

/** A name of a few capitalised words. */
const NAME = /^(?:\p{Lu}[\p{L}’'-]+(?: |$)){1,4}$/u;

/**
 * A heading that is nothing but a name nobody knows among the benchmarks of a table, or anything that cannot be read beside
 * a benchmark of the same time: somebody else's figures, and never the council's.
 */
function isGroup({ area, role, guessed, rest, unit, mention, index }: FigureColumn, columns: readonly FigureColumn[]): boolean {
  const others = columns.filter((other) => other.area !== null && other.area.kind !== 'council' && other.area.kind !== 'other');
  const beside = mention !== null && others.some((other) => Math.abs(other.index - index) === 1 && JSON.stringify(other.mention) === JSON.stringify(mention));
  return others.length > 0 && guessed && area === null && role === 'actual' && unit === null && (NAME.test(rest) || beside) && matchLabel(rest).id === null;
}

function asGroup(column: FigureColumn): FigureColumn {
  return { ...column, area: { gss: null, name: column.rest, kind: 'other' }, areaGuessed: true, guessed: false, rest: '' };
}

/** Years are academic where the table's title or stub says so, or where every year of the council's own does ("AY 22/23"). */
function runsFromSeptember(table: Table, columns: readonly Column[], figures: readonly FigureColumn[]): boolean {
  const stub = columns.filter(({ kind }) => ['label', 'area', 'section', 'period'].includes(kind)).map(({ text }) => text);
  if ([table.title ?? '', ...stub].some((text) => ACADEMIC.test(text))) return true;
  const own = figures.filter(({ area, role, mention }) => area === null && role === 'actual' && mention?.kind.endsWith('-year'));
  return own.length > 0 && own.every(({ mention }) => mention?.kind === 'academic-year');
}

const ACADEMIC = /\b(?:acad(?:emic)?\.?|school) ?(?:years?|yrs?)\b/i;

function inAcademicYear(column: FigureColumn): FigureColumn {
  return column.mention?.kind === 'split-year' ? { ...column, mention: { ...column.mention, kind: 'academic-year' } } : column;
}

/** Two columns whose headings say just the same: each stands for another period, or is another's, and nothing says which. */
function isTwin(one: FigureColumn, other: FigureColumn): boolean {
  return JSON.stringify(one.mention) === JSON.stringify(other.mention) && one.role === other.role && one.rest === other.rest && one.unit === other.unit
    && one.basis === other.basis && one.area?.name === other.area?.name && one.text === other.text;
}

/** "Merton 2021/22 Q4 2022/23" is two headings run into one: nothing says which of them the figures stand under. */
function excludesItself({ mentions }: Described): boolean {
  const periods = mentions.map((mention) => resolveMention(mention, {})).filter((period) => period !== null);
  return periods.length > 1 && narrowest(periods) === null;
}

function describeColumn(column: Column, context: ReadingContext, time: TableTime): FigureColumn {
  const upward = column.path.toReversed();
  const area = homeRegion(upward.find((part) => part.area !== null)?.area ?? null, context.council);
  const mention = chooseMention(upward);
  const years = upward.flatMap((part) => part.mentions.map(yearIn)).filter((year) => year !== null);
  return {
    ...column,
    area: area !== null && area.gss !== null && area.gss === context.council?.gss ? null : area,
    areaGuessed: false,
    isPlace: false,
    role: upward.find((part) => part.role !== null)?.role ?? 'actual',
    mention,
    year: years[0] ?? (mention === null || needsYear(mention) ? time.titleYear : null),
    basis: upward.find((part) => part.basis !== null)?.basis ?? null,
    unit: upward.find((part) => part.unit !== null)?.unit ?? null,
    footnote: '',
    rest: upward.find((part) => part.rest !== '')?.rest ?? '',
    yearContradicts: !column.path.some(excludesItself) && years.some((year) => year !== years[0]),
    ambiguous: column.path.some(excludesItself) || (mention === null && /\bbaseline\b/i.test(column.text)),
  };
}

/** A heading's note says for when its figures are, where the heading itself does not. */
function noted(column: FigureColumn, table: Table, grid: Grid): FigureColumn {
  const rows = Array.from({ length: table.headerRows }, (_, row) => grid.at(row, column.index));
  const footnote = [...new Set(rows)].map((cell) => (cell ? grid.noteOf(cell) : '')).filter((note) => note !== '').join(' ');
  const mention = column.mention ?? mentionOfNote(footnote);
  return { ...column, footnote, mention, basis: column.basis ?? (footnote === '' ? null : findBasis(footnote)) };
}

/** The column's own period. A plain "latest" gives way to a date printed over it, and a year to the quarter it belongs to. */
function chooseMention(upward: readonly Described[]): Mention | null {
  const all = upward.flatMap((part) => part.mentions);
  const first = all.find((mention) => mention.kind !== 'relative') ?? all[0] ?? null;
  if (first?.kind === 'split-year') return all.find(needsYear) ?? first;
  const year = all.find((mention) => mention.kind === 'calendar-year');
  // "April" under "2023" is April of that year; a quarter may be one of a financial year.
  return first?.kind === 'month' && first.year === null && year ? { ...first, year: year.year } : first;
}

function needsYear(mention: Mention): boolean {
  return ['month', 'quarter', 'month-or-quarter'].includes(mention.kind) && 'year' in mention && mention.year === null;
}

/** An index titled 2019/20 whose target, and whose newest own year, are headed 2018/19. */
function olderThanTitle(column: FigureColumn, newest: number, titled: number | null): boolean {
  const isYear = column.mention?.kind === 'split-year' || column.mention?.kind === 'financial-year';
  return titled !== null && isYear && column.area === null && column.role === 'target' && column.year === titled - 1 && newest <= titled;
}
