import type { Area, Basis, Role, Unit } from '../../model/observation.ts';
import type { Cell, Table } from '../../model/table.ts';
import { describe } from '../columns/describe.ts';
import { isWholePlace } from '../columns/findPlaces.ts';
import { isSubject } from '../columns/isSubject.ts';
import { isAside, isPlainMeasure } from '../columns/isPlainMeasure.ts';
import type { Column } from '../columns/settleColumns.ts';
import { mentionOfNote } from '../footnotes/timeOfNote.ts';
import { basisOfCode, findBasis } from '../periods/findBasis.ts';
import type { Mention } from '../periods/findMentions.ts';
import type { PeriodHints } from '../periods/resolveMention.ts';
import { cleanText, withoutMarks } from '../values/cleanText.ts';
import { namedUnit, unitInLabel } from '../values/units.ts';
import type { Grid } from './makeGrid.ts';
import { goesOn, joinBrokenLabels } from './joinBrokenLabels.ts';
import { joinHalves } from './joinHalves.ts';
import { placeRows } from './placeRows.ts';
import { repeatsHeadings } from './repeatsHeadings.ts';
import { areaDated, datesOf, datesOfAreas, plainOf } from './rowDates.ts';
import { rateOfCounted, shareLabels } from './shareLabels.ts';
import { unitOfSection } from './unitOfSection.ts';

/** What the columns that hold no figures say about one row. */
export interface Row {
  index: number;
  /** The first of the rows right before it that hold none of its figures ("Numerator"): a cell may span them and this one. */
  begins: number;
  /** The row's own label as printed, or '' where it has none. */
  label: string;
  /** True when the label names an indicator, and not an area, a period or "Target". */
  isIndicator: boolean;
  section: string | null;
  area: Area | null;
  /** True where that is a part of the council's own area, or of its staff: "North", "Assessment team". */
  isPlace: boolean;
  role: Role | null;
  mention: Mention | null;
  /** Where several columns hold periods, what each says, by its place. */
  dates: ReadonlyMap<number, Mention>;
  /** A period within an indicator's own label ("… (2021/22)"), or its section's: it holds where no heading says another. */
  labelled: Mention | null;
  /** The unit that the unit column or the label states. */
  unit: Unit | null;
  basis: Basis | null;
  frequency: PeriodHints['frequency'];
  /** By the heading that names an area, the period that a column under it prints for its figures. */
  ofAreas: ReadonlyMap<string, Mention>;
  /** True when the row says that its years run from September. */
  academic: boolean;
  /** True in a table most of whose rows are results of the summer's assessments, or whose years the report says to be school years. */
  amongResults?: boolean;
  /** True when something is printed in one of its columns of figures. */
  hasFigures: boolean;
  /** Everything printed in its columns of notes, cleaned. */
  notes: string;
  /** What the notes under the table say of its label. */
  footnote: string;
}

/** Reads the stub of every body row; `own` is what the council calls itself for short. Rows of headings repeated within the body, and section rows, are left out. */
export function readRows(table: Table, grid: Grid, columns: readonly Column[], own: RegExp | null = null): Row[] {
  const groups: Row[][] = [[]];
  let section: string | null = null;
  let begins = table.headerRows;
  for (let index = table.headerRows; index < grid.rows; index += 1) {
    if (repeatsHeadings(table, grid, index)) continue;
    const read = readRow(grid, columns, index, section, own);
    if (read === null) continue;
    const row = { ...read, begins };
    begins = index + 1;
    const next = index + 1 < grid.rows ? readRow(grid, columns, index + 1, section, own) : null;
    // Without rules, the first line of a broken label stands alone as a section row does.
    const breaksOff = !partsRows(table) && next !== null && next.hasFigures && goesOn(next.label);
    if (isSection(table, grid, columns, index) && !breaksOff) {
      section = cleanText(grid.at(index, 0)?.text ?? firstText(table, index)) || section;
      groups.push([]);
    } else groups.at(-1)!.push(row);
  }
  const whole = (rows: Row[]): Row[] => (partsRows(table) ? rows : joinBrokenLabels(rows));
  return shareRates(placeRows(groups.flatMap((group) => joinHalves(shareLabels(rateOfCounted(whole(group)))))));
}

/** Whether lines, or tags, part the rows of a table: lines between its columns alone do not. */
function partsRows({ reading, evidence }: Table): boolean {
  return reading === 'tagged' || (reading === 'ruled' && evidence.rowsRuled !== 'no');
}

/** "England rate" under "Rate per 100,000" is per as many. */
function shareRates(rows: readonly Row[]): Row[] {
  let rate: Unit | null = null;
  return rows.map((row) => {
    if (row.unit?.startsWith('per-')) rate = row.unit;
    return row.unit === null && !row.isIndicator && /\brate\b/i.test(row.label) ? { ...row, unit: rate } : row;
  });
}

/** A remark has so many words, and a label so many. */
const WORDS = { remark: 6, label: 3 };

/** Whole sentences on lines over a label are a remark on the row before, which no rule parts from this one. */
function withoutRemark(cell: Cell): Cell {
  const lines = cell.text.split('\n');
  const end = lines.findLastIndex((line) => line.endsWith('.')) + 1;
  const [remark, label] = [lines.slice(0, end).join(' '), lines.slice(end).join('\n')];
  const isApart = remark.split(' ').length >= WORDS.remark && label.split(/\s+/).length >= WORDS.label && /^[\p{Lu}%]/u.test(label);
  return isApart ? { ...cell, text: label } : cell;
}

/** A commentary may speak of a school year, and its row's figures be of others: "because of the new academic year". */
const TOLD_OF_YEARS = /\b(?:new|next|coming|this|last|previous|current|start of the|beginning of the|end of the|throughout the|during the|over the) (?:new |last |current )?academic year\b/gi;

/** The stub of one row; null where it says that no figure of its own stands in it ("Numerator", "RAG"). */
function readRow(grid: Grid, columns: readonly Column[], index: number, section: string | null, own: RegExp | null): Row | null {
  const cells = columns.map((column) => ({ column, cell: grid.at(index, column.index) }));
  const textOf = (kind: Column['kind']): string => cells
    .filter(({ column, cell }) => column.kind === kind && cell !== undefined && areaDated(column, columns) === null)
    .map(({ cell }) => plainOf(cell!)).filter((text, at, all) => text !== '' && all.indexOf(text) === at).join(' ');
  const stubCell = cells.find(({ column, cell }) => column.kind === 'label' && cell && cell.text.trim() !== '')?.cell;
  const labelCell = stubCell && withoutRemark(stubCell);
  const printed = labelCell ? withoutMarks(labelCell.text, labelCell.marks).replace(/(?<=\p{Ll}-)\s*\n\s*(?=\p{Ll})/gu, '').replace(/\s+/g, ' ').trim() : '';
  const { label: named, area: tail } = areaAtEnd(printed, own);
  const label = withShareNamed(named, textOf('unit'));
  const said = describe(labelCell ? plainOf(labelCell) : '', own);
  const stub = labelCell && isSubject(said.area, columnTexts(grid, labelCell.col)) ? { ...said, area: null, rest: said.text } : said;
  const isDimension = label !== '' && (isPlainMeasure(stub.text) || (stub.rest === '' && (stub.area !== null || stub.initials || stub.mention !== null || stub.role !== null)));
  const [area, period, role] = [describe(textOf('area'), own), describe(onDay(columns, textOf('period'))), describe(textOf('role'))];
  if (isAside(textOf('role')) || isAside(textOf('area')) || isAside(stub.text)) return null;
  const footnote = stubCell ? grid.noteOf(stubCell) : '';
  const isPlace = columns.some(({ ofPlaces }) => ofPlaces);
  const under = textOf('section') || section;
  const notes = [textOf('note'), textOf('frequency'), footnote].join(' ').trim();
  return {
    index,
    begins: index,
    label,
    isIndicator: label !== '' && !isDimension,
    section: under,
    area: isPlace ? placeNamed(textOf('area')) : area.area ?? (area.initials ? null : unknownArea(textOf('area'))) ?? period.area ?? (isDimension ? stub.area : tail),
    isPlace,
    role: role.role ?? area.role ?? period.role ?? (isDimension ? stub.role : null),
    mention: period.mention ?? area.mention ?? (isDimension ? stub.mention : null),
    dates: datesOf(cells.filter(({ column }) => areaDated(column, columns) === null)),
    ofAreas: datesOfAreas(cells),
    labelled: isDimension ? null : stub.mentions.find(isDated) ?? mentionOfNote(footnote) ?? (under === null ? null : describe(under, own).mentions.find(isDated) ?? null),
    unit: unitTold(textOf('unit'), label) ?? unitInLabel(textOf('role')) ?? namedUnit(textOf('role')) ?? (area.area === null && !area.initials ? null : area.unit) ?? unitOfStub(label, columns) ?? unitOfSection(under),
    basis: basisOfCode(textOf('basis')) ?? basisInNotes(textOf('note')) ?? basisInLabel(label) ?? basisInNotes(footnote),
    frequency: frequencyOf(textOf('frequency')) ?? frequencyOf(textOf('basis')) ?? frequencyOf(notes),
    academic: /\bacad(?:emic)?\.? ?(?:year|yr)/i.test([label, notes.replace(TOLD_OF_YEARS, ''), under, ...columns.filter(({ kind }) => kind === 'period').map(({ text }) => text)].join(' ')),
    hasFigures: cells.some(({ column, cell }) => (column.kind === 'value' || column.kind === 'unknown') && cell?.row === index && cell.text.trim() !== ''),
    notes: textOf('note'),
    footnote,
  };
}

/** "% in suitable accommodation" beside "Care leavers aged 19 to 21" is more than a unit: it names what is a share of them. "% of all referrals" only says of what. */
function withShareNamed(label: string, unit: string): string {
  return /^(?:%|per ?cent(?:age)?) (?!of\b)\p{L}/iu.test(unit) && namedUnit(unit) === null ? `${label} ${unit}`.trim() : label;
}

/** "Custody rate per 1,000 – England": behind a dash a label may say whose its figures are. */
function areaAtEnd(printed: string, own: RegExp | null): { label: string; area: Area | null } {
  const [, label, tail] = /^(.{8,}?) [–—-] ([^–—]{3,40})$/u.exec(printed) ?? [];
  const { area, rest, role, mention } = describe(tail ?? '', own);
  return label !== undefined && area !== null && rest === '' && role === null && mention === null ? { label, area } : { label: printed, area: null };
}

/** What the column of units says, or the label; "Ratio" there is of whatever the label says that it is per: "plans per 10,000 children". */
function unitTold(told: string, label: string): Unit | null {
  const [unit, own] = [namedUnit(told), unitInLabel(label)];
  return unit === 'ratio' ? own ?? unit : unit ?? own;
}

/** "% of pupils unless stated" over the labels is the unit of those that state none; a score or an average states its own. */
function unitOfStub(label: string, columns: readonly Column[]): Unit | null {
  const unit = unitInLabel(columns.find(({ kind }) => kind === 'label')?.text ?? '');
  // "No." over the labels numbers the rows.
  return unit === 'percent' && label !== '' && !STATES_OTHER.test(label) ? unit : null;
}

const STATES_OTHER = /\b(?:scores?|points?|average|avg|mean|median|numbers?|no|counts?|rates?|ratios?|caseloads?|days|weeks|months|years to|cohort)\b|#/i;

/** In a column of areas a name that nobody knows is an area too, and none of the council's own: "YJS family". */
function unknownArea(text: string): Area | null {
  const { mention, role } = describe(text);
  return /^\p{L}{2}/u.test(text) && mention === null && role === null ? { gss: null, name: text, kind: 'other' } : null;
}

/** A team or a locality by its name; null for the whole of them. */
function placeNamed(text: string): Area | null {
  return text === '' || isWholePlace(text) ? null : { gss: null, name: text, kind: 'other' };
}

/** Under "31 March" a row's year says on which 31 March. */
function onDay(columns: readonly Column[], year: string): string {
  const day = columns.find(({ kind }) => kind === 'period')?.text ?? '';
  return DAY.test(day) && /^(?:19|20)\d\d$/.test(year) ? `${day} ${year}` : year;
}

const DAY = /^(?:(?:as )?at )?\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i;

/** A lone year in a label may be a census or a cohort's; a month without a year, a yearly return's. */
function isDated(mention: Mention): boolean {
  if (mention.kind === 'month' || mention.kind === 'quarter') return mention.year !== null;
  return ['day', 'split-year', 'financial-year', 'academic-year'].includes(mention.kind);
}

function columnTexts(grid: Grid, column: number): string[] {
  return Array.from({ length: grid.rows }, (_, row) => grid.at(row, column)?.text ?? '');
}

/** Longer than this, a column of notes is a narrative, whose "during the month" is about other figures. */
const LONGEST_NOTE = 140;

function basisInNotes(notes: string): Basis | null {
  return notes.length <= LONGEST_NOTE ? findBasis(notes) : null;
}

/** "Year to date" in a label is its basis; "at the end of Key Stage 2" is not. */
function basisInLabel(label: string): Basis | null {
  return /\bytd\b|year[- ]to[- ]date|cumulative|rolling|snapshot|\bas at\b|at (?:the )?(?:end of|month end|31)|in[- ]month|12 months to/i.test(label) && !/at (?:the )?end of (?:key|ks|the early|eyfs|year)/i.test(label)
    ? findBasis(label) : null;
}

export function frequencyOf(text: string): PeriodHints['frequency'] {
  const plain = text.trim();
  if (/^m$|\bmonthly\b|^ms$/i.test(plain)) return 'monthly';
  if (/^q$|\bquarterly\b/i.test(plain)) return 'quarterly';
  if (/\btermly\b/i.test(plain)) return 'termly';
  return /^a$|\bannual(?:ly)?\b|\byearly\b/i.test(plain) ? 'annual' : null;
}

/** A row that is one label across the table, or a label alone in a row where no figure stands. */
function isSection(table: Table, grid: Grid, columns: readonly Column[], index: number): boolean {
  if (table.sectionRows.includes(index)) return true;
  const filled = columns.map(({ index: column }) => grid.startingAt(index, column)).filter((cell) => cell !== undefined && cell.text.trim() !== '');
  const only = filled[0];
  const covering = columns.some(({ index: column }) => (grid.at(index, column)?.row ?? index) < index);
  return filled.length === 1 && only !== undefined && !covering && only.col <= 1 && only.colSpan >= Math.max(2, columns.length - 1);
}

function firstText(table: Table, row: number): string {
  return table.cells.find((cell) => cell.row === row && cell.text.trim() !== '')?.text ?? '';
}
