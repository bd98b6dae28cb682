import 'fake-indexeddb/auto';
import { databaseBytes } from '../../../shared/library/databaseBytes.ts';
import type { KeepPaper, Library } from '../../../shared/library/library.ts';
import { openLibrary } from '../../../shared/library/openLibrary.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import type { PickedFile } from '../libraryScenes.ts';

/** Three hundred characters, once in words and once in one word that nothing can break but force. */
export const longLabel = 'Percentage of children who became the subject of a child-protection plan for a second or subsequent time, '.repeat(3).slice(0, 300);
const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(6).slice(0, 300);

const merton = { gss: 'E09000024', name: 'Merton' };
export const welsh = { gss: 'W06000014', name: 'Cyngor Bro Morgannwg' };

/** What stands in one cell; what is left out is like the last one's. */
interface Cell {
  label: string;
  id: string | null;
  period: Observation['period'];
  value: Observation['value'];
  raw: string;
}

/**
 * A library file of what is rare and may come all the same: forty years of months, labels of 300 characters, one value,
 * only missing ones, a council of Wales with a Welsh name, and briefings that are overlong, empty or of a newer version.
 */
export async function strangeLibrary(): Promise<PickedFile> {
  const opened = await openLibrary({ name: 'strange', bytes: databaseBytes('strange-papers'), now: () => new Date('2026-11-01T12:00:00Z') });
  if (!opened.ok) throw new Error(opened.problem.message);
  const library = opened.value;
  await keep(library, 'a', merton, 'Forty years of contacts', fortyYears());
  await keep(library, 'b', merton, longLabel, [
    { label: longLabel, id: null, period: year(2024), value: percent(12.5), raw: '12.5%' },
    { label: longWord, id: 'cpp-visits-in-time', period: year(2024), value: percent(82), raw: `82% ${longLabel}` },
    { label: 'Families with plans', id: 'cpp-families-number', period: year(2024), value: { kind: 'number', number: 113, unit: 'count', decimals: 0 }, raw: '113' },
    { label: 'Conferences quorate', id: 'cpp-conferences-quorate', period: year(2024), value: { kind: 'missing', reason: 'to-be-confirmed' }, raw: 'TBC' },
  ]);
  await keep(library, 'c', welsh, 'Adroddiad perfformiad', [{ label: 'Ail gofrestru', id: 'cpp-repeat', period: year(2022), value: percent(14.2), raw: '14.2%' }]);
  for (const [id, body] of Object.entries(briefings)) {
    const kept = await library.keepBriefing({ id, title: id === 'long' ? longLabel : `The ${id} one`, body: JSON.stringify(body) });
    if (!kept.ok) throw new Error(kept.problem.message);
  }
  const file = await new Response(library.exportLibrary({ papers: false }) as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer();
  library.close();
  return { name: 'strange.likeforlike', mimeType: 'application/x-like-for-like', buffer: Buffer.from(file) };
}

function fortyYears(): Cell[] {
  return Array.from({ length: 480 }, (_, at) => {
    const [from, to] = [new Date(Date.UTC(1984, at, 1)), new Date(Date.UTC(1984, at + 1, 0))];
    const period = { start: day(from), end: day(to), kind: 'month' as const, label: from.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }) };
    return { label: 'Contacts decided within one working day', id: 'contacts-decided-in-one-day', period, value: percent(20 + (at % 29)), raw: `${20 + (at % 29)}%` };
  });
}

const row = (at: number) => ({
  who: at === 1 ? longLabel : `Council ${at}`, value: '12.4%', period: 'January to March 2021', verdict: 'With care', reason: longLabel,
  citation: `Council ${at}, page ${at}, https://example.gov.uk/${'0123456789'.repeat(9)}.pdf`, strong: at === 0,
});

const item = { id: 'i', link: '#/compare/cpp-repeat', title: longLabel, definition: longLabel, unit: '%', finding: longLabel, sense: null, rows: [0, 1, 2, 3].map(row), note: longWord, added: '2026-10-01T12:00:00.000Z' };

const briefings = { long: { version: 1, note: longWord, items: [item] }, empty: { version: 1, note: '', items: [] }, newer: { version: 9, cards: [] } };

const percent = (number: number) => ({ kind: 'number' as const, number, unit: 'percent' as const, decimals: 1 });
const year = (start: number) => ({ start: `${start}-04-01`, end: `${start + 1}-03-31`, kind: 'financial-year' as const, label: `${start}/${String(start + 1).slice(2)}` });
const day = (date: Date) => date.toISOString().slice(0, 10);

/** Keeps one paper of a council, and every figure of it that names its indicator. */
async function keep(library: Library, letter: string, council: typeof merton, title: string, cells: Cell[]): Promise<void> {
  const sha256 = letter.repeat(64);
  const provenance = { council, committee: title === longLabel ? longLabel : 'Scrutiny Panel', meetingDate: '2025-06-18', title };
  const observations = cells.map((cell, at): Observation => ({
    id: `${letter.repeat(24)}${at.toString(16).padStart(8, '0')}`, document: sha256, indicator: { label: cell.label, id: cell.id, match: 1 }, variant: {},
    area: { ...council, kind: 'council' }, role: 'actual', period: cell.period, basis: 'in-period', value: cell.value, parts: null, raw: cell.raw, rating: null, arrow: null,
    source: { page: 1, printedPage: null, bbox: [300, 12 * at, 360, 12 * at + 10], column: cell.period?.label ?? null, row: cell.label, reading: 'ruled', quote: cell.raw },
    table: 0, section: null, confidence: 1, doubts: cell.id ? [] : ['indicator-unmatched'],
  }));
  const paper: KeepPaper = {
    document: { sha256, fileName: `${letter.repeat(200)}.pdf`, address: null, ...provenance, pages: 1, reports: [], captured: '2026-10-01T12:00:00.000Z' },
    reading: { sha256, pages: 1, provenance, reports: [], observations, explanations: [], problems: [], tables: [] },
    bytes: null, takeOver: false,
    acts: [{ kind: 'accept', observations: observations.filter(({ doubts }) => doubts.length === 0).map(({ id }) => id) }],
  };
  const kept = await library.keep(paper);
  if (!kept.ok) throw new Error(kept.problem.message);
}
