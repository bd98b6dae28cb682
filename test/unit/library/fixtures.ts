import 'fake-indexeddb/auto';
import { onTestFinished } from 'vitest';
import type { Document, Reading } from '../../../shared/model/document.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import type { Table } from '../../../shared/model/table.ts';
import { type ByteStore, memoryBytes } from '../../../shared/library/byteStore.ts';
import { sha256 } from '../../../shared/library/files/sha256.ts';
import type { Library } from '../../../shared/library/library.ts';
import { openLibrary } from '../../../shared/library/openLibrary.ts';

/*
 * Papers as the road from bytes to observations gives them, small enough to write by hand: a council's index table with
 * a row for each indicator, and a column for the council and one for England.
 */

export const merton = { gss: 'E09000024', name: 'Merton' };
export const havering = { gss: 'E09000016', name: 'Havering' };
const england = { gss: 'E92000001', name: 'England', kind: 'england' } as const;

export interface Row {
  label: string;
  id?: string | null;
  own: string;
  england?: string;
  doubts?: Observation['doubts'];
  confidence?: number;
}

export interface PaperIdea {
  name: string;
  council?: { gss: string; name: string };
  /** Month of the own column, "2019-05". */
  month?: string;
  meetingDate?: string | null;
  committee?: string;
  rows: Row[];
  /** Page that the table stands on. */
  page?: number;
  heading?: string;
}

export const ehcp: Row = { label: '% of EHCPs issued within 20 weeks', id: 'ehcp-20-weeks', own: '46.3%', england: '64.9%' };
export const repeatPlans: Row = { label: '% of children on a second child-protection plan', id: 'repeat-cpp', own: '18.1%', england: '20.2%' };
export const visits: Row = { label: '% of visits made on time', id: null, own: '91%' };

/** The bytes of a paper, which are whatever its name says: nothing here reads them. */
export const bytesOf = (name: string) => new TextEncoder().encode(`%PDF-1.7 ${name}`);
export const shaOf = (name: string) => sha256(bytesOf(name));

export async function paper(idea: PaperIdea): Promise<{ document: Document; reading: Reading; bytes: Uint8Array<ArrayBuffer> }> {
  const sha = await shaOf(idea.name);
  const provenance = {
    council: idea.council ?? merton, committee: idea.committee ?? 'Children and Young People Overview and Scrutiny Panel',
    meetingDate: idea.meetingDate === undefined ? '2019-06-26' : idea.meetingDate, title: 'Performance monitoring',
  };
  const reports: Document['reports'] = [{ pages: [1, 4], agendaItem: '7', title: 'Performance monitoring' }];
  const observations = idea.rows.flatMap((row, index) => [
    figure(sha, idea, row, index, 'own', row.own),
    ...(row.england === undefined ? [] : [figure(sha, idea, row, index, 'england', row.england)]),
  ]);
  return {
    document: { sha256: sha, fileName: `${idea.name}.pdf`, address: null, ...provenance, pages: 4, reports, captured: '2019-07-01T09:00:00.000Z' },
    reading: { sha256: sha, pages: 4, provenance, reports, tables: [tableOf(idea)], observations, explanations: [], problems: [] },
    bytes: bytesOf(idea.name),
  };
}

function figure(document: string, idea: PaperIdea, row: Row, index: number, column: 'own' | 'england', raw: string): Observation {
  const month = idea.month ?? '2019-05';
  const period = { start: `${month}-01`, end: `${month}-28`, kind: 'month' as const, label: month };
  const area = column === 'england' ? england : { ...(idea.council ?? merton), kind: 'council' as const };
  const [x, y, page] = [column === 'own' ? 300 : 400, 100 + 20 * index, idea.page ?? 2];
  return {
    id: `${document.slice(0, 12)}-${page}-${x}-${y}-${area.kind}-actual-${month}`, document,
    indicator: { label: row.label, id: row.id ?? null, match: row.id ? 1 : 0 }, variant: {}, area, role: 'actual', period, basis: 'snapshot',
    value: valueOf(raw), parts: null, raw, rating: null, arrow: null,
    source: { page, printedPage: null, bbox: [x, y, x + 60, y + 12], column: headings(idea)[column === 'own' ? 1 : 2]!.join(' › '), row: row.label, reading: 'ruled', quote: raw },
    table: 0, section: null, confidence: row.confidence ?? 0.97, doubts: row.doubts ?? (row.id ? [] : ['indicator-unmatched']),
  };
}

function valueOf(raw: string): Observation['value'] {
  const digits = /^(\d+)(?:\.(\d+))?(%?)$/.exec(raw);
  if (!digits) return { kind: 'missing', reason: 'not-available' };
  return { kind: 'number', number: Number(raw.replace('%', '')), unit: digits[3] ? 'percent' : 'count', decimals: digits[2]?.length ?? 0 };
}

const headings = (idea: PaperIdea) => [['Indicator'], [idea.heading ?? 'Own', idea.month ?? '2019-05'], ['Benchmark', 'England']];

function tableOf(idea: PaperIdea): Table {
  return {
    pages: [idea.page ?? 2], boxes: [[50, 80, 550, 400]], reading: 'ruled', rows: idea.rows.length + 2, columns: 3, headerRows: 2,
    header: headings(idea), cells: [], sectionRows: [], title: 'Performance index', confidence: 0.95, evidence: {},
  };
}

let made = 0;

/** A clock that stands still until it is told to move. */
export function clock(start = '2019-07-01T09:00:00.000Z') {
  let moment = Date.parse(start);
  return { now: () => new Date(moment), forward: (ms: number) => { moment += ms; } };
}

/** An empty library of its own, closed when the test ends. */
export async function freshLibrary(options: { name?: string; bytes?: ByteStore; now?: () => Date } = {}): Promise<Library & { databaseName: string }> {
  const databaseName = options.name ?? `library-${process.pid}-${made++}`;
  const opened = await openLibrary({ name: databaseName, bytes: options.bytes ?? memoryBytes(), now: options.now ?? clock().now });
  if (!opened.ok) throw new Error(opened.problem.message);
  onTestFinished(() => opened.value.close());
  return { ...opened.value, databaseName };
}

/** The value of something that should have gone well. */
export function value<T>(result: { ok: true; value: T } | { ok: false; problem: { message: string } }): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** A library's records, and its papers' files where asked for, in a form that two libraries can be compared by. */
export async function contents(library: Library, papers = false): Promise<Record<string, unknown>> {
  const zip = await blobOf(library.exportLibrary({ papers }));
  const { unzipSync, strFromU8 } = await import('fflate');
  const parts = Object.entries(unzipSync(new Uint8Array(await zip.arrayBuffer())));
  const read = (name: string, text: string): unknown =>
    (name.endsWith('.ndjson') ? text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown) : text);
  return Object.fromEntries(parts.filter(([name]) => name !== 'manifest.json').map(([name, bytes]) => [name, read(name, strFromU8(bytes))]));
}

export function blobOf(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  return new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}
