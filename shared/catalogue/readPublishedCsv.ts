import type { Result } from '../model/problem.ts';
import type { Area } from '../model/observation.ts';
import type { Indicator, LaitSeries } from './indicator.ts';
import { indicators } from './indicators.ts';
import { csvRows } from './parseCsv.ts';
import type { CsvRow } from './parseCsv.ts';
import { variantOf } from './published.ts';
import type { PublishedFigure, PublishedSeries } from './published.ts';
import { csvPlace } from './published/csvPlace.ts';
import { csvShape } from './published/csvShape.ts';
import type { Columns, CsvShape } from './published/csvShape.ts';
import { csvValue } from './published/csvValue.ts';
import { decodeText } from './published/decodeText.ts';
import { isKnownError } from './published/knownErrors.ts';
import { laitYearTypes, publishedPeriod } from './published/publishedPeriod.ts';
import type { LaitYearType, PublishedPeriod } from './published/publishedPeriod.ts';

/** Which column of an Explore Education Statistics file is which national series: its columns bear each dataset's own names. */
export interface ColumnChoice {
  column: string;
  /** The Local Authority Interactive Tool's code of the series. */
  code: string;
  /** The filters' values: `{cla_group: "Total"}`. */
  filters: Record<string, string>;
}

export interface CsvOptions {
  /** As the user knows the file: "LAIT, July 2026". */
  dataset: string;
  vintage: string;
  choice?: ColumnChoice;
}

export type ReadCsv =
  | { kind: 'figures'; series: PublishedSeries[]; /** Measures of the file that are none of ours. */ otherMeasures: number }
  /** A file whose columns the user must name: figures by column, and the filters with the values they take. */
  | { kind: 'choose'; columns: string[]; filters: Record<string, string[]> };

/**
 * Reads a newer file of the Local Authority Interactive Tool (long or with a column for each year) or of Explore
 * Education Statistics. Either every row of a measure we know is read, or the file is refused with the row and column
 * that stopped it, and nothing of it is kept.
 */
export function readPublishedCsv(bytes: Uint8Array, options: CsvOptions): Result<ReadCsv> {
  try {
    const rows = [...csvRows(decodeText(bytes))];
    const [heading, ...body] = rows;
    if (!heading || body.length === 0) throw new Refusal('The file has no rows.');
    const shape = csvShape(heading.fields);
    if (!shape) throw new Refusal(`The heading "${heading.fields.slice(0, 6).join(', ')}" belongs to no dataset that is known here: the Local Authority Interactive Tool's CSV, or one of Explore Education Statistics, is wanted.`);
    const short = body.find(({ fields }) => fields.length !== heading.fields.length);
    if (short) throw new Refusal(`Row ${short.line} has ${short.fields.length} columns where the heading has ${heading.fields.length}.`);
    if (shape.kind === 'explore-education-statistics' && !options.choice) return { ok: true, value: toChoose(shape, heading.fields, body) };
    return { ok: true, value: readFigures(shape, heading.fields, body, options) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, problem: { kind: 'unreadable-file', page: null, message: `${error.message} Nothing of the file was kept.` } };
  }
}

/** An expected failure on its way to the top of this file, and no farther. */
class Refusal extends Error {}

interface Series {
  indicator: Indicator;
  lait: LaitSeries;
}
const seriesByCode = new Map(indicators.flatMap((indicator) => (indicator.lait ?? []).map((lait): [string, Series] => [lait.code, { indicator, lait }])));

function readFigures(shape: CsvShape, heading: readonly string[], body: readonly CsvRow[], options: CsvOptions): ReadCsv {
  const found = new Map<string, Map<string, PublishedFigure>>();
  const others = new Set<string>();
  const cells = shape.kind === 'explore-education-statistics' ? chosenCells(shape, heading, body, options.choice!) : laitCells(shape, body);
  for (const { code, row, column, periodColumn, read } of cells) {
    const series = seriesByCode.get(code);
    if (!series) {
      others.add(code);
      continue;
    }
    const at = (where: number) => `row ${row.line}, column "${heading[where]}"`;
    const area = placeOf(shape.columns, row);
    if (!area) throw new Refusal(`No authority or region is known at ${at(shape.columns.gss[0] ?? Math.max(shape.columns.la, shape.columns.name))}: "${row.fields[shape.columns.gss[0] ?? Math.max(shape.columns.la, shape.columns.name)]}".`);
    if (isKnownError(code, area.gss)) continue;
    const when = read(series);
    if (!when) throw new Refusal(`No year can be read at ${at(periodColumn)}: "${row.fields[periodColumn]}".`);
    const value = csvValue(row.fields[column]!, series.indicator.unit);
    if (!value) throw new Refusal(`Neither a figure nor a symbol stands at ${at(column)}: "${row.fields[column]}".`);
    addFigure(found, code, { area, ...when, value }, at(column));
  }
  if (found.size === 0) throw new Refusal(`None of the file's measures is one that is compared here${others.size > 0 ? ` (it has "${[...others][0]}")` : ''}.`);
  return { kind: 'figures', series: [...found].map(([code, figures]) => toSeries(code, [...figures.values()], options)), otherMeasures: others.size };
}

function addFigure(found: Map<string, Map<string, PublishedFigure>>, code: string, figure: PublishedFigure, at: string): void {
  const figures = found.get(code) ?? new Map<string, PublishedFigure>();
  const key = `${figure.area.gss} ${figure.period.start} ${figure.period.end}`;
  const earlier = figures.get(key);
  if (earlier && JSON.stringify(earlier.value) !== JSON.stringify(figure.value)) throw new Refusal(`${figure.area.name}, ${figure.period.label}, is given twice and differently; the second stands at ${at}.`);
  figures.set(key, figure);
  found.set(code, figures);
}

function toSeries(code: string, figures: PublishedFigure[], { dataset, vintage }: CsvOptions): PublishedSeries {
  const { indicator, lait } = seriesByCode.get(code)!;
  const source = { dataset, vintage, licence: 'Crown copyright, Open Government Licence v3.0', address: '' };
  return { indicator: indicator.id, code, variant: variantOf(indicator, lait), unit: indicator.unit, source, figures: alignDecimals(figures) };
}

/**
 * A column of a spreadsheet drops its trailing noughts: among 40.4 and 39.8 a bare 40 is 40.0. All figures of one period
 * are given to as many places as the most precise of them, or a difference would seem smaller than their rounding.
 */
function alignDecimals(figures: readonly PublishedFigure[]): PublishedFigure[] {
  const most = new Map<string, number>();
  for (const { period, value } of figures) if (value.kind === 'number') most.set(period.label, Math.max(most.get(period.label) ?? 0, value.decimals));
  return figures.map((figure) => (figure.value.kind === 'number' ? { ...figure, value: { ...figure.value, decimals: most.get(figure.period.label)! } } : figure));
}

function placeOf(columns: Columns, { fields }: CsvRow): Area | null {
  const gss = columns.gss.map((column) => fields[column]!).find((text) => /^[EKW]\d{8}$/.test(text.trim()));
  return csvPlace({ gss: gss ?? '', la: fields[columns.la] ?? '', name: fields[columns.name] ?? '' });
}

/** One figure's place in the file, and how its period is read once its series is known. */
interface CellToRead {
  code: string;
  row: CsvRow;
  column: number;
  periodColumn: number;
  read: (series: Series) => PublishedPeriod | null;
}

function* laitCells(shape: CsvShape & { kind: 'lait-long' | 'lait-wide' }, body: readonly CsvRow[]): Generator<CellToRead> {
  const codeColumn = shape.columns.code >= 0 ? shape.columns.code : shape.columns.measure;
  for (const row of body) {
    const code = row.fields[codeColumn]!;
    const yearType = laitYearTypes.find((one) => one === row.fields[shape.columns.yearType]);
    const read = (label: string) => (series: Series) => readPeriod(label, yearType, series);
    if (shape.kind === 'lait-long') {
      // The tool's own "0" is a blank year; it stands in whole columns of dashes.
      if (/^-?$/.test(row.fields[shape.value]!.trim()) && row.fields[shape.period]!.trim() === '0') continue;
      yield { code, row, column: shape.value, periodColumn: shape.period, read: read(row.fields[shape.period]!) };
    } else for (const { column, label } of shape.years) yield { code, row, column, periodColumn: column, read: read(label) };
  }
}

function readPeriod(label: string, yearType: LaitYearType | undefined, { indicator, lait }: Series): PublishedPeriod | null {
  const years = { financial: 'Financial Year', academic: 'Academic Year', calendar: 'Calendar Year' } as const;
  return publishedPeriod(label, yearType ?? years[indicator.yearType], lait.basis ?? indicator.basis, lait.months);
}

/** Levels of Explore Education Statistics that have a place here; constituencies, schools and the like do not. */
const levels = /^(?:national|regional|local authority)$/i;

function* chosenCells(shape: CsvShape & { kind: 'explore-education-statistics' }, heading: readonly string[], body: readonly CsvRow[], { column: name, code, filters }: ColumnChoice): Generator<CellToRead> {
  const column = heading.indexOf(name);
  if (column < 0) throw new Refusal(`The file has no column "${name}".`);
  const wanted = Object.entries(filters).map(([filter, value]) => ({ at: heading.indexOf(filter), value, filter }));
  const unknown = wanted.find(({ at }) => at < 0);
  if (unknown) throw new Refusal(`The file has no column "${unknown.filter}".`);
  for (const row of body) {
    if (!levels.test(row.fields[shape.level]!) || wanted.some(({ at, value }) => row.fields[at] !== value)) continue;
    yield { code, row, column, periodColumn: shape.period, read: (series) => readTimePeriod(row.fields[shape.period]!, row.fields[shape.identifier]!, series) };
  }
}

/** "202324" of a financial year is 2023/24; "2024" of a reporting year is the year that ends in 2024. */
function readTimePeriod(period: string, identifier: string, { indicator, lait }: Series): PublishedPeriod | null {
  const split = /^(\d{4})(\d\d)$/.exec(period.trim());
  const label = split ? `${split[1]}/${split[2]}` : period.trim();
  const type = /^(financial|academic|calendar|reporting) year$/i.exec(identifier.trim())?.[1]?.toLowerCase();
  if (type === undefined) return null;
  const yearTypes: Record<string, LaitYearType> = { financial: 'Financial Year', academic: 'Academic Year', calendar: 'Calendar Year' };
  return readPeriod(label, yearTypes[type === 'reporting' ? indicator.yearType : type], { indicator, lait });
}

/** More values than this make a column of figures or names, and no filter. */
const filterValuesAtMost = 60;

function toChoose(shape: CsvShape & { kind: 'explore-education-statistics' }, heading: readonly string[], body: readonly CsvRow[]): ReadCsv {
  const columns: string[] = [];
  const filters: Record<string, string[]> = {};
  for (const at of shape.figures) {
    const values = new Set(body.map(({ fields }) => fields[at]!));
    const isFigures = [...values].every((text) => csvValue(text, null) !== null) && [...values].some((text) => csvValue(text, null)?.kind === 'number');
    if (isFigures) columns.push(heading[at]!);
    else if (values.size <= filterValuesAtMost) filters[heading[at]!] = [...values];
  }
  if (columns.length === 0) throw new Refusal('The file has no column of figures.');
  return { kind: 'choose', columns, filters };
}
