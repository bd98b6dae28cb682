import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { type Unzipped, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { databaseBytes } from '../../../shared/library/databaseBytes.ts';
import type { KeepPaper } from '../../../shared/library/library.ts';
import { openLibrary } from '../../../shared/library/openLibrary.ts';
import type { Observation } from '../../../shared/model/observation.ts';

/** Figures of one paper: a scorecard of 100 indicators in 25 columns. */
const perPaper = 2500;
const columns = 25;

/**
 * A library file of so many figures, in papers of 2,500, as years of capturing leave behind. One paper is kept and
 * saved as the library itself does it; the others are that one under other names.
 */
export async function bigLibrary(figures: number): Promise<Buffer> {
  const opened = await openLibrary({ name: 'big', bytes: databaseBytes('big-papers'), now: () => new Date('2026-11-01T12:00:00Z') });
  if (!opened.ok) throw new Error(opened.problem.message);
  const kept = await opened.value.keep(makePaper());
  if (!kept.ok) throw new Error(kept.problem.message);
  const saved = unzipSync(new Uint8Array(await new Response(opened.value.exportLibrary({ papers: false }) as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer()));
  opened.value.close();
  return multiply(saved, Math.ceil(figures / perPaper));
}

/** The file with its one paper many times over, each with a hash and ids of its own. */
function multiply(saved: Unzipped, papers: number): Buffer {
  const [name, records] = Object.entries(saved).find(([part]) => part.includes(first))!;
  const text = strFromU8(records);
  const parts: Unzipped = {};
  for (let paper = 0; paper < papers; paper += 1) {
    const sha256 = shaOf(paper);
    parts[name.replace(first, sha256)] = strToU8(text.replaceAll(first, sha256).replaceAll(idOf(first), idOf(sha256)));
  }
  const manifest = JSON.parse(strFromU8(saved['manifest.json']!)) as object;
  const listed = Object.entries(parts).map(([part, bytes]) => ({ name: part, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));
  return Buffer.from(zipSync({ ...parts, 'manifest.json': strToU8(JSON.stringify({ ...manifest, parts: listed })) }));
}

const shaOf = (paper: number) => paper.toString(16).padStart(64, 'a');
/** The beginning of the ids of a paper's figures. */
const idOf = (sha256: string) => sha256.slice(-24);
const first = shaOf(0);

function makePaper(): KeepPaper {
  const provenance = { council: { gss: 'E09000024', name: 'Merton' }, committee: 'Scrutiny Panel', meetingDate: '2019-06-26', title: 'Performance index' };
  const observations = Array.from({ length: perPaper }, (_, at) => makeFigure(at));
  return {
    document: { sha256: first, fileName: 'Index.pdf', address: null, ...provenance, pages: 4, reports: [], captured: '2026-10-01T12:00:00.000Z' },
    reading: { sha256: first, pages: 4, provenance, reports: [], observations, explanations: [], problems: [], tables: [] },
    bytes: null,
    takeOver: false,
  };
}

function makeFigure(at: number): Observation {
  const [row, column] = [Math.floor(at / columns), at % columns];
  // Words that do not pack, so that the file takes several pieces.
  const words = createHash('sha512').update(`figure ${at}`).digest('hex');
  const number = Number.parseInt(words.slice(0, 4), 16) % 1000 / 10;
  return {
    id: `${idOf(first)}${at.toString(16).padStart(8, '0')}`, document: first, indicator: { label: `Measure ${row} of the scorecard`, id: null, match: 0 }, variant: {},
    area: { gss: 'E09000024', name: 'Merton', kind: 'council' }, role: 'actual', period: { start: `${1990 + column}-04-01`, end: `${1991 + column}-03-31`, kind: 'financial-year', label: `${1990 + column}/${String(1991 + column).slice(2)}` },
    basis: 'in-period', value: { kind: 'number', number, unit: 'percent', decimals: 1 }, parts: null, raw: `${number}%`, rating: null, arrow: null,
    source: { page: 1 + (row % 4), printedPage: null, bbox: [column * 20, row * 5, column * 20 + 18, row * 5 + 4], column: `Column ${column}`, row: `Measure ${row}`, reading: 'ruled', quote: words },
    table: 0, section: null, confidence: 1, doubts: [],
  };
}
