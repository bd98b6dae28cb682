// npm run bench:tables -- FOLDER [--only NAME,…] [--tables]
// Reads every paper that FOLDER's truth.json names, and scores the tables found with the ICDAR 2013 measures: a row per
// document, then the totals. FOLDER holds truth.json, chars.json (character middles, for detection) and the PDFs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import type { Box } from '../../shared/model/geometry.ts';
import type { Page } from '../../shared/model/page.ts';
import type { Table } from '../../shared/model/table.ts';
import { openPaper } from '../../shared/pdf/openPaper.ts';
import { findTables } from '../../shared/tables/findTables.ts';
import { average, micro, scoreRegions, scoreStructure, type Counts, type Detection, type Score } from './tablesScore.ts';

interface TruthCell {
  row: number;
  col: number;
  rowspan?: number;
  colspan?: number;
  text: string;
}

interface Truth {
  file: string;
  variants: { name: string; tables: { page: number; cells: TruthCell[] }[]; regions: { page: number; bbox: Box }[] }[];
}

const folder = argv[2];
if (folder === undefined) {
  stderr.write('usage: npm run bench:tables -- FOLDER [--only NAME,NAME]\n');
  exit(2);
}
const only = argv.includes('--only') ? new Set(argv[argv.indexOf('--only') + 1]?.split(',')) : null;
const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const truths = (json('truth.json') as Truth[]).filter(({ file }) => !only || only.has(file.replace('.pdf', '')));
const characters = json('chars.json') as Record<string, number[][]>;

async function* pagesOf(paper: { pages: number; readPage(n: number): Promise<Page> }, spent: { pages: number }): AsyncGenerator<Page> {
  for (let n = 1; n <= paper.pages; n++) {
    const start = performance.now();
    const page = await paper.readPage(n);
    spent.pages += performance.now() - start;
    yield page;
  }
}

async function read(file: string, spent: { pages: number; all: number }): Promise<Table[]> {
  const start = performance.now();
  const opened = await openPaper(new Uint8Array(readFileSync(join(folder!, file))));
  if (!opened.ok) return [];
  const tables: Table[] = [];
  for await (const event of findTables(pagesOf(opened.value, spent))) if (event.kind === 'table') tables.push(event.table);
  await opened.value.close();
  spent.all += performance.now() - start;
  return tables;
}

interface Row {
  name: string;
  counts: Counts;
  detection: Detection;
}

/** Of a document's accepted readings, the one that suits the result best. */
function scoreDocument(truth: Truth, tables: Table[]): Row {
  const found = tables.map((table) => ({ page: table.pages.at(-1)!, box: table.boxes.at(-1)!, cells: table.cells }));
  const rows = truth.variants.map((variant) => ({
    name: variant.name,
    counts: scoreStructure(variant.tables.map(({ page, cells }) => ({ page, cells: cells.map((cell) => ({ ...cell, rowSpan: cell.rowspan ?? 1, colSpan: cell.colspan ?? 1 })) })), found),
    detection: scoreRegions(variant.regions.map(({ page, bbox }) => ({ page, box: bbox })), tables.flatMap((table) => table.pages.map((page, i) => ({ page, box: table.boxes[i]! }))), characters[truth.file] ?? []),
  }));
  return rows.reduce((best, row) => (2 * row.counts.correct * (best.counts.found + best.counts.truth) > 2 * best.counts.correct * (row.counts.found + row.counts.truth) ? row : best));
}

const percent = (value: number) => (100 * value).toFixed(1).padStart(5);
const words = ({ precision, recall, f1 }: Score) => `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;

const rows: Row[] = [];
const spent = { pages: 0, all: 0 };
for (const truth of truths) {
  const row = scoreDocument(truth, await read(truth.file, spent));
  rows.push(row);
  const { correct, found, truth: wanted } = row.counts;
  const { detection } = row;
  stdout.write(`${row.name.padEnd(10)} F1 ${percent(micro([row.counts]).f1)}  correct ${String(correct).padStart(4)} found ${String(found).padStart(4)} truth ${String(wanted).padStart(4)}  regions ${detection.found}/${detection.truth} complete ${detection.complete} pure ${detection.pure}\n`);
}
const sum = (of: (detection: Detection) => number) => rows.reduce((n, row) => n + of(row.detection), 0);
stdout.write(`detection  complete ${percent(sum((d) => d.complete) / sum((d) => d.truth))}  pure ${percent(sum((d) => d.pure) / (sum((d) => d.matched) || 1))}  found ${sum((d) => d.found)} of ${sum((d) => d.truth)}\n`);
stdout.write(`micro      ${words(micro(rows.map((row) => row.counts)))}\n`);
stdout.write(`documents  ${words(average(rows.map((row) => row.counts)))}\n`);
stdout.write(`time       ${(spent.all / 1000).toFixed(1)} s, of which tables ${((100 * (spent.all - spent.pages)) / (spent.pages || 1)).toFixed(0)} % on top of reading the pages\n`);
