import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { databaseBytes } from '../../../shared/library/databaseBytes.ts';
import type { KeepPaper } from '../../../shared/library/library.ts';
import { openLibrary } from '../../../shared/library/openLibrary.ts';
import type { Observation } from '../../../shared/model/observation.ts';

/** Figures of one paper: a scorecard of 100 indicators in 25 columns. */
const perPaper = 2500;
const columns = 25;

/** A library file of so many figures, in papers of 2,500, as years of capturing leave behind. */
export async function bigLibrary(figures: number): Promise<Buffer> {
  const opened = await openLibrary({ name: 'big', bytes: databaseBytes('big-papers'), now: () => new Date('2026-11-01T12:00:00Z') });
  if (!opened.ok) throw new Error(opened.problem.message);
  for (let paper = 0; paper * perPaper < figures; paper += 1) {
    const kept = await opened.value.keep(makePaper(paper));
    if (!kept.ok) throw new Error(kept.problem.message);
  }
  const file = Buffer.from(await new Response(opened.value.exportLibrary({ papers: false }) as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
  opened.value.close();
  return file;
}

function makePaper(index: number): KeepPaper {
  const sha256 = index.toString(16).padStart(64, 'a');
  const provenance = { council: { gss: 'E09000024', name: 'Merton' }, committee: 'Scrutiny Panel', meetingDate: new Date(Date.UTC(2010, index, 15)).toISOString().slice(0, 10), title: 'Performance index' };
  const observations = Array.from({ length: perPaper }, (_, at) => makeFigure(sha256, at));
  return {
    document: { sha256, fileName: `Index ${index}.pdf`, address: null, ...provenance, pages: 4, reports: [], captured: '2026-10-01T12:00:00.000Z' },
    reading: { sha256, pages: 4, provenance, reports: [], observations, explanations: [], problems: [], tables: [] },
    bytes: null,
    takeOver: false,
  };
}

function makeFigure(document: string, at: number): Observation {
  const [row, column] = [Math.floor(at / columns), at % columns];
  // Words that do not pack, so that the file takes several pieces.
  const words = createHash('sha512').update(`${document} ${at}`).digest('hex');
  const number = Number.parseInt(words.slice(0, 4), 16) % 1000 / 10;
  return {
    id: `${document.slice(-24)}${at.toString(16).padStart(8, '0')}`, document, indicator: { label: `Measure ${row} of the scorecard`, id: null, match: 0 }, variant: {},
    area: { gss: 'E09000024', name: 'Merton', kind: 'council' }, role: 'actual', period: { start: `${1990 + column}-04-01`, end: `${1991 + column}-03-31`, kind: 'financial-year', label: `${1990 + column}/${String(1991 + column).slice(2)}` },
    basis: 'in-period', value: { kind: 'number', number, unit: 'percent', decimals: 1 }, parts: null, raw: `${number}%`, rating: null, arrow: null,
    source: { page: 1 + (row % 4), printedPage: null, bbox: [column * 20, row * 5, column * 20 + 18, row * 5 + 4], column: `Column ${column}`, row: `Measure ${row}`, reading: 'ruled', quote: words },
    table: 0, section: null, confidence: 1, doubts: [],
  };
}
