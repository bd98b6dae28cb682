import { indicatorById } from '../../catalogue/indicators.ts';
import { matchLabel } from '../../catalogue/matchLabel.ts';
import type { IndicatorRef, Unit } from '../../model/observation.ts';
import type { Table } from '../../model/table.ts';
import { describe } from '../columns/describe.ts';
import type { FigureColumn } from '../columns/describeFigures.ts';
import { isPlainMeasure } from '../columns/isPlainMeasure.ts';
import type { Column } from '../columns/settleColumns.ts';
import { headsStub } from '../shape/readsAsHeadings.ts';
import { saysNothing } from '../shape/saysNothing.ts';
import { beginsCounted, namedUnit, unitInLabel } from '../values/units.ts';
import type { ReadingContext } from '../context.ts';
import { crossedPart, crossesParts, isOfPupils } from './crossedParts.ts';
import { DIVIDED, isSplit, KNOWN, OF_CHILDREN, TOTAL } from './isSplit.ts';
import type { Grid } from './makeGrid.ts';
import type { Row } from './readRows.ts';
import { withoutMeasure } from './withoutMeasure.ts';

/** An indicator as a table names it, with what the catalogue says of it. */
export interface NamedIndicator extends IndicatorRef {
  variant: Record<string, string>;
  /** The unit its label states. */
  unit: Unit | null;
  /** The unit that the catalogue gives the indicator. */
  usual: Unit | null;
  /** True for a part of what its column's heading names: "Key Stage 2 – Children with SEN support". */
  crossed?: true;
}

/** A label that names figures, and how surely the catalogue knows it. */
export interface JudgedLabel {
  label: string;
  match: number;
}

/** Which indicator each cell is a figure of. */
export interface NamedIndicators {
  /** Null when neither row, column, section nor title names one. `settled` is the unit that its figures turned out to have, where nothing printed says one. */
  of(row: Row, column: FigureColumn, settled?: Unit | null): NamedIndicator | null;
  /** Where the table keeps its indicators: the cells that share one are those of a row, or those of a column. */
  orientation: Orientation;
  /** What the title or the stub's heading names, where the rows are parts of it ("Contacts by source"); else null. */
  whole: string | null;
  /** True in a report on children alone, or for a body that deals with them alone. */
  ofChildren: boolean;
  /** True where the report's own title, or what it has told before, says that it is on children alone. */
  titledSo: boolean;
  /** Every label that names figures, for deciding whether the table is about indicators at all. */
  judged: JudgedLabel[];
}

export type Orientation = 'rows' | 'columns' | 'section' | 'title';

/**
 * Finds out where a table keeps its indicators: in its rows (most tables), in its columns (areas or periods as rows),
 * in section rows, or in its title (a table of one indicator).
 */
export function nameIndicators(table: Table, grid: Grid, columns: readonly Column[], rows: readonly Row[], figures: readonly FigureColumn[], context: Pick<ReadingContext, 'title' | 'committee' | 'subject' | 'ofChildren'>): NamedIndicators {
  const neighbours = rows.filter(({ isIndicator }) => isIndicator).map(({ label }) => label);
  const named = new Map<string, NamedIndicator>();
  const name = (label: string, section: string | null, unit: Unit | null, footnote = ''): NamedIndicator => {
    const key = [section ?? '', label, unit ?? '', footnote].join('\n');
    const known = named.get(key) ?? look(label, footnote, section, unit, neighbours);
    named.set(key, known);
    return known;
  };
  const title = table.title?.replace(CAPTION_NUMBER, '').replace(RATED, '').replace(CODE, '').replace(POLARITY, '') ?? null;
  const ofChildren = context.ofChildren === true || isOfChildren(context);
  const whole = [title, columns.find(({ kind }) => kind === 'label')?.text ?? null].find((subject) => subject !== null && isSplit(subject, rows, figures, ofChildren)) ?? null;
  const parts = whole !== null;
  // Parts that add up to a hundred are shares, though no sign says so.
  const open = figures.filter(({ unit }) => unit === null);
  const shares = rows.some(({ label, index }) => TOTAL.test(label) && open.length > 0 && open.every((column) => HUNDRED.test(grid.startingAt(index, column.index)?.text.trim() ?? '')));
  const strange = parts && matchLabel(whole.replace(DIVIDED, '')).match < KNOWN;
  const titled = givesWay(title) ? (figures.every(isTold) ? context.subject : null) ?? title : title;
  const crossed = crossesParts(columns, rows, figures);
  const orientation = crossed ? 'columns' : parts ? 'rows' : orient(titled, rows, figures);
  const subject = subjectOf(columns) ?? whole;
  const statedUnits = new Map(rows.map((row) => [row, statedUnit(grid, row, figures)]));
  const of = (row: Row, column: FigureColumn, settled: Unit | null = null): NamedIndicator | null => {
    if (orientation === 'rows') {
      const stated = row.unit ?? statedUnits.get(row) ?? settled;
      if (isOfPupils(row)) return crossedPart(name(row.section!, null, unitInLabel(row.section!) ?? stated), row.label);
      // "Total" under the parts is the whole of them.
      if (!row.isIndicator && row.section !== null && row.area === null && row.label !== '' && isPlainMeasure(row.label) && couldBeIndicator(row.section)) return name(row.section, null, row.unit ?? namedUnit(row.label));
      // A part of what nobody knows is none of the indicators that share its name.
      if (strange && row.area === null && row.label !== '') return { ...name(row.label, row.section, stated, row.footnote), id: null, match: 0, variant: {}, usual: shares ? null : 'count' };
      const alone = row.isIndicator || (parts && row.label !== '' && row.area === null) ? name(row.label, row.section, stated, row.footnote) : null;
      const part = alone === null || alone.id !== null ? alone : underHeadings(alone, [subject, row.section === null && !parts ? title : null], (heading) => name(row.label, heading, stated, row.footnote));
      // A part is counted as the whole is.
      return part !== null && parts ? { ...part, usual: shares ? null : usualOf(whole.replace(DIVIDED, '')) ?? (part.id === null ? 'count' : part.usual) } : part;
    }
    if (orientation === 'columns' && column.rest !== '') {
      const label = headingLabel(column);
      if (crossed && row.label !== '') return crossedPart(name(label, null, unitInLabel(label) ?? column.unit, column.footnote), row.label);
      return name(label, row.section ?? title, unitInLabel(label) ?? column.unit ?? settled, column.footnote);
    }
    // "England" and "Target" right of an indicator's column are of that.
    const beside = orientation === 'columns' ? columnBeside(column, figures, table, grid) : null;
    if (beside) return name(headingLabel(beside), row.section ?? title, unitInLabel(headingLabel(beside)) ?? column.unit ?? beside.unit, beside.footnote);
    // "Rate per 10,000" under a title or a section that says of what.
    const label = row.section !== null && saysNothing(row.section) ? null : orientation === 'title' ? titled : row.section ?? title;
    if (label === null || label === '') return null;
    const unit = row.unit ?? unitInLabel(label) ?? column.unit ?? settled;
    // "Somerset (number of young people)" under the title of a rate is what that rate is of.
    return column.unit === null || column.unit === unit ? name(label, null, unit) : name(withoutMeasure(label), null, column.unit);
  };
  return { of, orientation, whole, ofChildren, titledSo: context.ofChildren === true || isOfChildren({ title: context.title, committee: null }), judged: crossed ? figures.map(judgeHeading) : judge(rows, figures, of) };
}

/** What a row is under the first of these headings with which the catalogue knows it: "In suitable accommodation" under "Care leavers". */
function underHeadings(alone: NamedIndicator, headings: readonly (string | null)[], under: (heading: string) => NamedIndicator): NamedIndicator {
  return headings.flatMap((heading) => (heading === null ? [] : [under(heading)])).find(({ id }) => id !== null) ?? alone;
}

/** "Table 2:" counts captions, and names nothing. */
const CAPTION_NUMBER = /^(?:(?:table|figure|fig\.?|chart|graph|indicator|measure|kpi)\s*\d+(?:\.\d+)?[a-z]?\s*[:.–—-]?|\d{1,2}(?:\.\d{1,2})?[.):])\s+/i;

/** The rating at the other end of a title's bar. */
const RATED = /\s+(?:red|amber|green|(?:no|on|off|above|below) target|not rated|within tolerance|(?:data|monitor(?:ing)?) only)$/i;

/** A title that names nothing that could be counted, and gives way to the page's own heading. */
function givesWay(title: string | null): boolean {
  return title === null || saysNothing(title) || (unitInLabel(title) === null && !OF_CHILDREN.test(title) && !beginsCounted(title) && matchLabel(title).id === null);
}

/** Under such a heading a column says whose or when its figures are. */
function isTold({ area, mention, role }: FigureColumn): boolean {
  return area !== null || mention !== null || role !== 'actual';
}

/** "CYPE 09" before an indicator's name, and "(Bigger is better)" behind it. */
const CODE = /^[A-Z]{2,6}[ .-]?\d{1,3}[a-z]?[:.)]?\s+/;
const POLARITY = /\s*\((?:bigger|smaller|higher|lower|high|low|more|less|fewer|neither)(?: (?:is|are)?\s*(?:better|good))?\)$/i;

/** What a stub's heading says its rows are of, where it does not just call them measures: "Care leavers (19 to 21)". */
function subjectOf(columns: readonly Column[]): string | null {
  const stub = columns.find(({ kind }) => kind === 'label');
  return stub === undefined || stub.text === '' || headsStub(stub.text) || describe(stub.text).rest === '' ? null : stub.text;
}

function look(label: string, footnote: string, section: string | null, unit: Unit | null, neighbours: readonly string[]): NamedIndicator {
  const around = { section, unit, neighbours };
  const { id, variant: said, match } = isPartOf(label) ? NOTHING : matchLabel(label, around);
  // A note may say which of an indicator's definitions is meant, and never which indicator.
  const noted = footnote === '' || id === null ? null : matchLabel(`${label} (${footnote})`, around);
  const variant = noted?.id === id ? noted.variant : said;
  return { label, id, match, variant, unit: unitInLabel(label), usual: isPartOfCounted(label, neighbours) ? 'count' : (id === null ? null : indicatorById(id)?.unit) ?? null };
}

const NOTHING = { id: null, variant: {}, match: 0 };

/** "Contacts – of which from schools" is not all contacts, though the catalogue knows no more of it: a part is not what it is a part of. */
function isPartOf(label: string): boolean {
  const [, whole] = /^(.{6,}?)[ ,–—-]+(?:of which|of whom|of these)\b/iu.exec(label) ?? [];
  const [part, all] = [label, whole].map((text) => (text === undefined ? null : matchLabel(text)));
  return all !== null && all !== undefined && part !== null && part !== undefined && all.id !== null && part.id === all.id && JSON.stringify(part.variant) === JSON.stringify(all.variant);
}

/** "Left care: adopted" under "Children who left care": a part of what is counted is counted. */
function isPartOfCounted(label: string, neighbours: readonly string[]): boolean {
  const whole = /^([^:]{4,40}): \p{Ll}/u.exec(label)?.[1]?.toLowerCase();
  return whole !== undefined && unitInLabel(label) === null && neighbours.some((other) => !other.includes(':') && other.toLowerCase().endsWith(whole) && beginsCounted(other));
}

const HUNDRED = /^(?:99|100|101)(?:\.\d)?$/;

/** A report, or the body it goes to, is of children alone: what its tables part into kinds is theirs. */
function isOfChildren({ title, committee }: Pick<ReadingContext, 'title' | 'committee'>): boolean {
  return [title, committee].some((text) => text !== null && OF_CHILDREN_ALONE.test(text));
}

const OF_CHILDREN_ALONE = /\b(?:child(?:ren)?(?:['’]s)?|young people|youth justice|corporate parent(?:ing)?|independent review(?:ing)?|virtual school|foster(?:ing)?|adoption|care leavers?|looked[ -]after|SEND|special educational|LADO|designated officer|early help|safeguarding (?:children|partnership)|social work(?:ers?|force)?)\b/i;

function usualOf(label: string): Unit | null {
  const { id } = matchLabel(label);
  return (id === null ? null : indicatorById(id)?.unit) ?? null;
}

/** The unit that all cells of a row state which state one: what "aged 17–18" is a share or a number of. */
function statedUnit(grid: Grid, row: Row, figures: readonly FigureColumn[]): Unit | null {
  const cells = figures.map(({ index }) => grid.startingAt(row.index, index)).filter((cell) => cell !== undefined);
  const units = new Set(cells.map((cell) => grid.valueOf(cell)?.unit ?? null).filter((unit) => unit !== null));
  return units.size === 1 ? [...units][0]! : null;
}

function orient(title: string | null, rows: readonly Row[], figures: readonly FigureColumn[]): Orientation {
  const indicators = rows.filter(({ isIndicator, label }) => isIndicator && couldBeIndicator(label)).length;
  const dimensions = rows.filter(({ isIndicator, area, mention }) => !isIndicator && (area !== null || mention !== null)).length;
  if (indicators > 0 && indicators >= dimensions) return 'rows';
  if (figures.some(({ rest }) => rest !== '')) return 'columns';
  if (rows.some(({ section }) => section !== null && couldBeIndicator(section) && !saysNothing(section))) return 'section';
  return title !== null && couldBeIndicator(title) ? 'title' : 'rows';
}

/** The heading that names an indicator, as printed, without the parts of its path that name areas or periods. */
function headingLabel(column: FigureColumn): string {
  return column.path.filter(({ rest }) => rest !== '').map(({ text }) => text).join(' ');
}

/** The nearest column to the left that names an indicator, for one that says only whose, or which role, and prints the same unit. */
function columnBeside(column: FigureColumn, figures: readonly FigureColumn[], { headerRows }: Table, grid: Grid): FigureColumn | null {
  if (column.area === null && column.role === 'actual') return null;
  const named = figures.findLast(({ index, rest }) => index < column.index && rest !== '');
  return named !== undefined && unitOfCells(named, headerRows, grid) === unitOfCells(column, headerRows, grid) ? named : null;
}

/** The unit that the first cell of a column to state one states. */
function unitOfCells({ index }: FigureColumn, headerRows: number, grid: Grid): Unit | null {
  for (let row = headerRows; row < grid.rows; row += 1) {
    const cell = grid.startingAt(row, index);
    const unit = cell && grid.valueOf(cell)?.unit;
    if (unit) return unit;
  }
  return null;
}

function judge(rows: readonly Row[], figures: readonly FigureColumn[], of: NamedIndicators['of']): JudgedLabel[] {
  const seen = new Map<string, JudgedLabel>();
  for (const row of rows) {
    for (const column of figures) {
      const indicator = of(row, column);
      if (indicator && !seen.has(indicator.label) && couldBeIndicator(indicator.label)) {
        seen.set(indicator.label, { label: indicator.label, match: indicator.id === null ? 0 : indicator.match });
      }
    }
  }
  return [...seen.values()];
}

/** Of crossed parts the heading alone can be known. */
function judgeHeading(column: FigureColumn): JudgedLabel {
  const label = headingLabel(column);
  return { label, match: matchLabel(label).match };
}

/** True for a label that could name an indicator at all: words, and no bare area, period or total. */
function couldBeIndicator(label: string): boolean {
  return label.length >= 3 && /[a-z]{3}/i.test(label) && describe(label).rest !== '';
}
