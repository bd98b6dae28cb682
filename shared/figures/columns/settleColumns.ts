import type { Table } from '../../model/table.ts';
import type { Grid } from '../rows/makeGrid.ts';
import type { ReadingContext } from '../context.ts';
import { cleanText, withoutMarks } from '../values/cleanText.ts';
import { withPlaceStub } from './findPlaces.ts';
import { hyphenatedYears } from './hyphenatedYears.ts';
import { initialsOf } from './initialsOf.ts';
import { readHeading, type ColumnKind, type Heading } from './readHeading.ts';
import { surveyColumn, type Survey } from './surveyColumn.ts';

/** A column once its heading and its cells have both been heard. */
export interface Column extends Heading {
  index: number;
  survey: Survey;
  /** True when the heading said nothing and the cells alone decided. */
  guessed: boolean;
  /** True for a stub of areas that are parts of the council's own, or its teams. */
  ofPlaces: boolean;
}

/** Decides what every column of a table is: the heading first, and the cells where it is silent or plainly means another thing. */
export function settleColumns(table: Table, grid: Grid, council: ReadingContext['council']): Column[] {
  const own = initialsOf(council);
  const marks = headingMarks(table);
  const dated = hyphenatedYears([...new Set(table.header.flat())].map(cleanText));
  const columns = Array.from({ length: table.columns }, (_, index): Column => {
    const heading = readHeading((table.header[index] ?? []).map((text) => withoutMarks(cleanText(text), marks.get(cleanText(text)) ?? [])), own, dated);
    const survey = surveyColumn(table, grid, index, own);
    const kind = kindByCells(heading, survey, index);
    return { ...heading, kind, index, survey, guessed: heading.kind === 'unknown' && kind !== 'unknown', ofPlaces: false };
  });
  return withGroups(withUnits(withLabel(withPlaceStub(settleArrowPairs(columns.map(countBehindLabel).map(numberBeforeLabel).map(partOfShare)), table), table)), table);
}

/** The footnote marks of heading cells, by their text: "England 1" is England. */
function headingMarks(table: Table): Map<string, string[]> {
  return new Map(table.cells.filter(({ row, marks }) => row < table.headerRows && marks.length > 0).map(({ text, marks }) => [cleanText(text), marks]));
}

/** Headings that promise a code, whatever it looks like; "No." promises less. */
const CODE_WORD = /\b(?:refs?|reference|id|codes?)\b/i;

/** What no table prints before its labels. */
const ABOUT_FIGURES: ColumnKind[] = ['numerator', 'denominator', 'rating', 'arrow', 'rank', 'change', 'tolerance', 'polarity'];

/** "Age when placed", "Age group". */
const AGES = /^(?:child(?:ren)?['’]?s? )?ages?(?: \p{L}+){0,3}$/iu;

/** Cells overrule a heading only where they leave no doubt. */
function kindByCells({ kind, text, path }: Heading, survey: Survey, index: number): ColumnKind {
  const most = (count: number): boolean => survey.filled > 0 && count >= 0.7 * survey.filled;
  const figures = survey.numbers + survey.missing;
  // A first column of years or quarters, whatever heads it, dates the rows: "31 March" over "2020", "2021", "2023/24" over "Q1", "Q2".
  const datesRows = index === 0 && Math.max(survey.years, survey.periods) >= 2 && most(survey.years + survey.periods);
  // So does a first column of names name them: areas under "Cohort" or "Higher is better", kinds under "Legal status".
  if (index === 0 && ABOUT_FIGURES.includes(kind) && survey.numbers === 0 && survey.ratings === 0 && survey.polarities === 0 && most(survey.words)) return datesRows ? 'period' : most(survey.areas) ? 'area' : 'label';
  // And ages or lengths of time part what is counted: they are no figures themselves.
  if (index === 0 && path.every(({ mention }) => mention === null) && ((survey.bands >= 2 && most(survey.bands)) || AGES.test(text))) return 'label';
  switch (kind) {
    // "Latest data" over "2023/24", "31 March 2024" says when the row's figures are, and holds none.
    case 'value': return datesRows || (survey.numbers === 0 && survey.periods >= 2 && most(survey.periods)) ? 'period'
      : index === 0 && survey.numbers + survey.missing === 0 && holdsRoles(survey, most) ? 'role'
      // "At 31 March" over names dates them all, and heads no figures.
      : index === 0 && figures === 0 && most(survey.words) && !most(survey.areas) ? 'label'
      : most(survey.polarities) && survey.numbers === 0 ? 'polarity'
      : most(survey.ratings) && survey.numbers === 0 ? 'rating'
      : most(survey.areas) ? 'area'
      : most(survey.words) && survey.numbers === 0 && survey.wordiness >= 6 ? 'note' : 'value';
    // "No." beside a percentage is a count; only at the table's edge is it a row's number.
    case 'code': return CODE_WORD.test(text) ? 'code' : index > 1 || (index > 0 && path.length > 1) ? 'value' : most(survey.codes) || survey.filled === 0 || (index === 0 && survey.codes > 0 && most(survey.codes + survey.words) && !most(survey.words)) ? 'code' : most(survey.words) ? 'label' : 'value';
    case 'area': return survey.areas >= 2 && survey.areas >= 0.5 * survey.filled ? 'area' : most(survey.numbers) ? 'unknown' : most(survey.areas) ? 'area' : 'section';
    case 'section': return most(survey.areas) ? 'area' : most(survey.numbers) ? 'unknown' : 'section';
    case 'period': return most(survey.bases) && survey.periods === 0 ? 'basis' : most(survey.periods + survey.years) ? 'period' : most(figures) ? 'value' : 'note';
    // "Latest data period" over months and quarters dates the rows; over "R12M", "YTD" it says how far they run.
    case 'basis': return most(survey.periods) && survey.bases === 0 ? 'period' : 'basis';
    case 'label': return holdsRoles(survey, most) ? 'role' : most(survey.codes) && survey.words < 0.3 * survey.filled ? 'code' : most(survey.numbers) && index > 0 ? 'unknown' : 'label';
    case 'change': return most(survey.ratings) ? 'rating' : most(survey.arrows) && survey.numbers === 0 ? 'arrow' : 'change';
    case 'arrow': return survey.numbers > 0.3 * survey.filled ? 'value' : 'arrow';
    case 'unknown': return datesRows ? 'period' : byCellsAlone(survey, most, figures);
    default: return kind;
  }
}

/** "Number" behind the labels counts what they name; before them it numbers the rows. */
function countBehindLabel(column: Column, index: number, columns: readonly Column[]): Column {
  const { kind, survey, text } = column;
  const labelled = columns.slice(0, index).some((before) => before.survey.words > 0.5 * before.survey.filled);
  return kind === 'code' && labelled && survey.numbers > 0.5 * survey.filled && !CODE_WORD.test(text) ? { ...column, kind: 'value' } : column;
}

/** "N" beside "D": the parts of the share that stands by them. */
function partOfShare(column: Column, index: number, columns: readonly Column[]): Column {
  const leaf = (at: number): string => columns[at]?.path.at(-1)?.text ?? '';
  if (leaf(index) === 'N' && leaf(index + 1) === 'D') return { ...column, kind: 'numerator' };
  return leaf(index) === 'D' && leaf(index - 1) === 'N' ? { ...column, kind: 'denominator' } : column;
}

/** "No." right before the labels numbers them, also behind the names of sections: "1.1", "1.2"; so does what counts up under no heading. */
function numberBeforeLabel(column: Column, index: number, columns: readonly Column[]): Column {
  const next = columns[index + 1]?.survey;
  const isWorded = next !== undefined && next.words > 0.5 * next.filled && next.words > 0;
  const numbersRows = /^(?:no|nos|#)\.?$/i.test(column.text.trim()) || (column.text.trim() === '' && column.survey.rising === column.survey.filled);
  return column.kind === 'value' && numbersRows && isWorded ? { ...column, kind: 'code' } : column;
}

/** "Actual" and "Target" under each other, row by row; beside "% in suitable accommodation", which names something, they are labels. */
function holdsRoles({ roles, names }: Survey, most: (count: number) => boolean): boolean {
  return roles >= 2 && most(roles) && names === 0;
}

function byCellsAlone(survey: Survey, most: (count: number) => boolean, figures: number): ColumnKind {
  if (survey.filled === 0) return survey.arrows > 0 ? 'arrow' : 'unknown';
  if (most(survey.frequencies) && survey.frequencies >= 2) return 'frequency';
  if (most(survey.ratings) && survey.numbers === 0) return 'rating';
  if (most(survey.arrows)) return 'arrow';
  if (most(survey.polarities) && survey.polarities > survey.missing) return 'polarity';
  if (most(survey.areas)) return 'area';
  if (holdsRoles(survey, most)) return 'role';
  if (most(survey.periods)) return 'period';
  if (most(survey.units) && survey.numbers === 0 && survey.names === 0) return 'unit';
  if (most(survey.bases)) return 'basis';
  if (most(figures) && survey.numbers > 0) return 'value';
  if (most(survey.codes)) return 'code';
  return survey.words > 0 ? (survey.wordiness > 25 ? 'note' : 'unknown') : 'unknown';
}

/** A direction-of-travel heading over two columns holds the arrow in one and the earlier value in the other. */
function settleArrowPairs(columns: Column[]): Column[] {
  return columns.map((column) => {
    const partner = columns[column.index - 1];
    const paired = column.kind === 'arrow' && partner?.text === column.text && partner.text !== '';
    const holdsValues = column.survey.numbers + column.survey.missing > column.survey.arrows;
    return paired && holdsValues ? { ...column, kind: 'value' as const } : column;
  });
}

/** Every table of indicators has a column of labels: the named one, else the first worded column that is none other, unless it groups those of the next. */
function withLabel(columns: Column[], table: Table): Column[] {
  if (columns.some(({ kind }) => kind === 'label')) return columns;
  const worded = columns.filter(({ kind, survey }) => ['unknown', 'section', 'note'].includes(kind) && survey.words > 0.5 * survey.filled && survey.words > 0);
  const open = worded.filter(({ kind }) => kind === 'unknown');
  const first = open.length > 1 && spansRows(open[0]!, table) ? open[1] : open[0];
  const label = first ?? (columns.some(({ kind }) => kind === 'area' || kind === 'period') ? undefined : worded[0]);
  if (!label) return columns;
  return columns.map((column) => (column === label ? { ...column, kind: 'label' as const } : column));
}

/** A column of nothing but units says them of its rows, whatever heads it ("Type", "% / No."), where another column names the rows. */
function withUnits(columns: Column[]): Column[] {
  const areUnits = ({ kind, survey }: Column): boolean => ['label', 'section', 'value', 'unknown'].includes(kind) && survey.numbers === 0 && survey.names === 0 && survey.units >= 2 && survey.units >= 0.7 * survey.filled;
  const namesRows = (other: Column): boolean => other.kind === 'label' && other.survey.names > 0 && !areUnits(other);
  return columns.some(namesRows) ? columns.map((column) => (areUnits(column) ? { ...column, kind: 'unit' as const } : column)) : columns;
}

/**
 * A worded column whose cells span several labels names what those are of, whatever heads it: "Children in need" beside
 * "Number" and "% seen alone".
 */
function withGroups(columns: Column[], table: Table): Column[] {
  const first = columns.findIndex(({ kind }) => kind === 'label');
  const [label, beside] = columns.slice(first, first + 2);
  const names = beside !== undefined && ['label', 'unknown'].includes(beside.kind) && beside.survey.numbers === 0 && beside.survey.words > label!.survey.words && spansRows(label!, table);
  const labels = names ? first + 1 : first;
  return columns.map((column, index) => {
    if (index < labels && ['label', 'unknown'].includes(column.kind) && column.survey.words > 0 && spansRows(column, table)) return { ...column, kind: 'section' as const };
    return names && index === labels ? { ...column, kind: 'label' as const } : column;
  });
}

function spansRows({ index }: Column, { cells, headerRows }: Table): boolean {
  return cells.some(({ row, col, rowSpan }) => row >= headerRows && col === index && rowSpan > 1);
}
