import type { MissingReason } from '../../model/observation.ts';
import type * as z from 'zod/mini';
import type { HeldFigure } from '../state/heldFigure.ts';
import { inReadingOrder } from '../store/bundles.ts';
import type { Database } from '../store/database.ts';
import { heldFigure, type PaperRow } from '../store/rows.ts';
import { figuresOfPaper } from '../store/sheets.ts';
import { csvLine } from './csv.ts';
import { writeZip, type ZipPart } from './writeZip.ts';

/*
 * A Frictionless Data Package (specs.frictionlessdata.io, profile tabular-data-package): two CSV tables and a
 * description of their columns, for spreadsheets and other tools.
 */

interface Column<T> {
  name: string;
  type: 'string' | 'number' | 'integer' | 'date' | 'datetime';
  description: string;
  of: (item: T) => string | number | null | undefined;
}

/** The Government Statistical Service's symbols; `missing_reason` says which reason stands behind one. */
const symbols: Record<z.infer<typeof MissingReason>, string> = {
  'not-available': '[x]', 'not-applicable': '[z]', 'not-published': '[x]', suppressed: '[c]', 'not-a-target': '[z]',
  new: '[x]', 'to-be-confirmed': '[x]', unreadable: '[x]',
};

const figureColumns: Column<HeldFigure>[] = [
  { name: 'id', type: 'string', description: 'Stable name of the figure', of: ({ observation }) => observation.id },
  { name: 'paper', type: 'string', description: 'sha256 of the paper; key into papers.csv', of: ({ observation }) => observation.document },
  { name: 'page', type: 'integer', description: 'Page of the file, from 1', of: ({ observation }) => observation.source.page },
  { name: 'printed_page', type: 'string', description: 'Number printed on the page', of: ({ observation }) => observation.source.printedPage },
  { name: 'label', type: 'string', description: 'Indicator as printed', of: ({ observation }) => observation.indicator.label },
  { name: 'indicator', type: 'string', description: 'Catalogue id, empty where none is known', of: ({ observation }) => observation.indicator.id },
  { name: 'variant', type: 'string', description: 'What the label settles about the definition', of: ({ observation }) => Object.entries(observation.variant).map((axis) => axis.join('=')).join('; ') },
  { name: 'area_code', type: 'string', description: 'Office for National Statistics code', of: ({ observation }) => observation.area.gss },
  { name: 'area', type: 'string', description: 'Area', of: ({ observation }) => observation.area.name },
  { name: 'area_kind', type: 'string', description: 'council, england, london, region, statistical-neighbours or other', of: ({ observation }) => observation.area.kind },
  { name: 'role', type: 'string', description: 'actual, target or floor', of: ({ observation }) => observation.role },
  { name: 'period', type: 'string', description: 'Period in words', of: ({ observation }) => observation.period?.label },
  { name: 'period_kind', type: 'string', description: 'Kind of period', of: ({ observation }) => observation.period?.kind },
  { name: 'period_start', type: 'date', description: 'First day', of: ({ observation }) => observation.period?.start },
  { name: 'period_end', type: 'date', description: 'Last day', of: ({ observation }) => observation.period?.end },
  { name: 'basis', type: 'string', description: 'snapshot, in-period, year-to-date or rolling-12-months', of: ({ observation }) => observation.basis },
  { name: 'value', type: 'number', description: 'The number; empty where there is a symbol or a range', of: ({ observation: { value } }) => (value.kind === 'number' ? value.number : null) },
  { name: 'low', type: 'number', description: 'Lower end of a range', of: ({ observation: { value } }) => (value.kind === 'range' ? value.low : null) },
  { name: 'high', type: 'number', description: 'Upper end of a range', of: ({ observation: { value } }) => (value.kind === 'range' ? value.high : null) },
  { name: 'unit', type: 'string', description: 'Unit', of: ({ observation: { value } }) => (value.kind === 'missing' ? null : value.unit) },
  { name: 'decimals', type: 'integer', description: 'Decimal places as printed', of: ({ observation: { value } }) => (value.kind === 'number' ? value.decimals : null) },
  { name: 'symbol', type: 'string', description: 'Symbol where there is no number: [c] suppressed, [x] not available, [z] not applicable', of: ({ observation: { value } }) => (value.kind === 'missing' ? symbols[value.reason] : null) },
  { name: 'missing_reason', type: 'string', description: 'Why there is no number', of: ({ observation: { value } }) => (value.kind === 'missing' ? value.reason : null) },
  { name: 'raw', type: 'string', description: 'Text as printed', of: ({ observation }) => observation.raw },
  { name: 'rating', type: 'string', description: 'Rating the paper gives', of: ({ observation }) => observation.rating },
  { name: 'status', type: 'string', description: 'proposed (as read, unchecked), accepted, or corrected by a person', of: ({ status }) => status },
  { name: 'corrected', type: 'string', description: 'Fields a person put right', of: ({ corrected }) => corrected.join('; ') },
  { name: 'confidence', type: 'number', description: 'Certainty of the reading, 0 to 1', of: ({ observation }) => observation.confidence },
  { name: 'doubts', type: 'string', description: 'Named doubts', of: ({ observation }) => observation.doubts.join('; ') },
  { name: 'quote', type: 'string', description: 'Sentence, card line or cell it was read from', of: ({ observation }) => observation.source.quote },
];

const paperColumns: Column<PaperRow>[] = [
  { name: 'paper', type: 'string', description: 'sha256 of the file', of: (paper) => paper.sha256 },
  { name: 'council_code', type: 'string', description: 'Office for National Statistics code', of: (paper) => paper.council?.gss },
  { name: 'council', type: 'string', description: 'Council', of: (paper) => paper.council?.name },
  { name: 'committee', type: 'string', description: 'Committee', of: (paper) => paper.committee },
  { name: 'meeting_date', type: 'date', description: 'Day of the meeting', of: (paper) => paper.meetingDate },
  { name: 'title', type: 'string', description: 'Title', of: (paper) => paper.title },
  { name: 'file_name', type: 'string', description: 'Name of the file', of: (paper) => paper.fileName },
  { name: 'address', type: 'string', description: 'Where it was fetched from', of: (paper) => paper.address },
  { name: 'pages', type: 'integer', description: 'Pages', of: (paper) => paper.pages },
  { name: 'captured', type: 'datetime', description: 'When it was captured', of: (paper) => paper.captured },
];

/** Every figure that was not rejected, with its paper, page and status. Streamed, one paper at a time. */
export function writeDataPackage(database: Database, now: () => Date, signal?: AbortSignal): ReadableStream<Uint8Array> {
  return writeZip(packageParts(database, now, signal));
}

async function* packageParts(database: Database, now: () => Date, signal?: AbortSignal): AsyncGenerator<ZipPart> {
  const papers = await database.papers.toArray();
  yield { name: 'figures.csv', how: 'pack', content: encoded(table(figureColumns, printedFigures(database, papers, signal))) };
  yield { name: 'papers.csv', how: 'pack', content: encoded(table(paperColumns, papers)) };
  yield { name: 'datapackage.json', how: 'pack', content: [new TextEncoder().encode(JSON.stringify(describe(now().toISOString()), null, 2))] };
}

async function* printedFigures(database: Database, papers: PaperRow[], signal?: AbortSignal): AsyncGenerator<HeldFigure> {
  for (const paper of papers) {
    signal?.throwIfAborted();
    const figures = (await figuresOfPaper(database, paper.sha256)).map(heldFigure).filter((figure) => figure !== null);
    yield* figures.filter((figure) => figure.status !== 'rejected').sort((a, b) => inReadingOrder(a.observation, b.observation));
  }
}

async function* table<T>(columns: Column<T>[], items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<string> {
  yield csvLine(columns.map((column) => column.name));
  for await (const item of items) yield csvLine(columns.map((column) => column.of(item) ?? null));
}

/** Lines gathered into chunks of about 64 kB: packing each line by itself would be slow. */
async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let text = '';
  for await (const line of lines) {
    text += line;
    if (text.length < 65_536) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

function describe(created: string): object {
  return {
    profile: 'tabular-data-package', name: 'like-for-like', created,
    title: 'Figures that councils print in committee papers, captured with Like for Like',
    description: 'A figure whose status is "proposed" was read by the program and checked by nobody. Text cells that begin with =, +, - or @ are preceded by an apostrophe, so that a spreadsheet does not take them for formulas.',
    resources: [
      { ...resource('figures'), schema: { ...schema(figureColumns, 'id'), foreignKeys: [{ fields: 'paper', reference: { resource: 'papers', fields: 'paper' } }] } },
      { ...resource('papers'), schema: schema(paperColumns, 'paper') },
    ],
  };
}

function resource(name: string): object {
  return { profile: 'tabular-data-resource', name, path: `${name}.csv`, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' };
}

function schema<T>(columns: Column<T>[], primaryKey: string): object {
  return { fields: columns.map(({ name, type, description }) => ({ name, type, description })), primaryKey, missingValues: [''] };
}
