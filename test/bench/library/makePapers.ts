import type { KeepPaper } from '../../../shared/library/library.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import { seeded } from '../timing.ts';

/*
 * A made-up library of the size that a region's scrutiny officers gather in years: index tables of 20 councils over ten
 * quarters, each with 90 indicators for the council, its benchmarks and its months.
 */

const councils = 20;
export const indicators = 90;
const columns = 14;
/** Bytes of each paper's file: a scanned-and-stamped report of some forty pages. */
const paperSize = 2_000_000;

const benchmarks = [{ gss: 'E92000001', name: 'England', kind: 'england' }, { gss: 'E12000007', name: 'London', kind: 'london' }] as const;

export function makePaper(index: number, figures: number): KeepPaper {
  const random = seeded(index + 1);
  const sha256 = Array.from({ length: 64 }, () => Math.floor(random() * 16).toString(16)).join('');
  const council = { gss: `E0900${String(index % councils).padStart(4, '0')}`, name: `Council ${index % councils}` };
  const month = Math.floor(index / councils) * 3;
  const meetingDate = new Date(Date.UTC(2019, month, 15)).toISOString().slice(0, 10);
  const provenance = { council, committee: 'Children and Young People Overview and Scrutiny Panel', meetingDate, title: 'Performance monitoring' };
  const header = Array.from({ length: columns }, (_, column) => [column < 2 ? 'Benchmarking and trend' : 'This year', benchmarks[column]?.name ?? `Column ${column}`]);
  const observations = Array.from({ length: figures }, (_, at) => makeFigure(sha256, council, meetingDate, header, at, random()));
  return {
    document: { sha256, fileName: `report ${index}.pdf`, address: null, ...provenance, pages: 40, reports: [], captured: `${meetingDate}T12:00:00.000Z` },
    reading: {
      sha256, pages: 40, provenance, reports: [], observations, explanations: [], problems: [],
      tables: [{ pages: [2, 3, 4], boxes: [[0, 0, 1, 1], [0, 0, 1, 1], [0, 0, 1, 1]], reading: 'ruled', rows: indicators + 2, columns, headerRows: 2, header, cells: [], sectionRows: [], title: 'Performance index', confidence: 1, evidence: {} }],
    },
    bytes: makeBytes(random),
    acts: [{ kind: 'accept', observations: observations.map(({ id }) => id) }],
  };
}

function makeFigure(document: string, council: { gss: string; name: string }, meetingDate: string, header: string[][], at: number, chance: number): Observation {
  const [row, column] = [Math.floor(at / columns) % indicators, at % columns];
  const number = Math.round(chance * 1000) / 10;
  const area = benchmarks[column] ?? { ...council, kind: 'council' as const };
  const end = new Date(Date.parse(meetingDate) - column * 30 * 86_400_000).toISOString().slice(0, 10);
  const label = `Percentage of children with plan number ${row} reviewed within timescale`;
  return {
    id: `${document.slice(0, 24)}${at.toString(16).padStart(8, '0')}`, document, indicator: { label, id: `indicator-${row}`, match: 0.98 }, variant: {}, area, role: 'actual',
    period: { start: `${end.slice(0, 7)}-01`, end, kind: 'month', label: end.slice(0, 7) }, basis: 'in-period',
    value: { kind: 'number', number, unit: 'percent', decimals: 1 }, parts: null, raw: `${number}%`, rating: 'green', arrow: null,
    source: { page: 2 + (row % 3), printedPage: '35', bbox: [20 + 30 * column, 60 + 12 * row, 48 + 30 * column, 70 + 12 * row], column: header[column]!.join(' › '), row: label, reading: 'ruled', quote: `${number}%` },
    table: 0, section: 'Child protection', confidence: 0.97, doubts: [],
  };
}

/** Bytes that do not pack, as a PDF's do not; every paper has its own. */
function makeBytes(random: () => number): Uint8Array {
  const words = new Uint32Array(paperSize / 4);
  for (let at = 0; at < words.length; at++) words[at] = random() * 2 ** 32;
  return new Uint8Array(words.buffer);
}
