// npm run bench:pdf -- [FILE.pdf…]
// Reading every page against pdf.js's own text and operator pass over the same file in the same run, and the peak memory
// of a pack of 1,000 pages against that of 300. Without files: the project's own papers.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { argv, execPath, exit, stdout } from 'node:process';
import { PDFDocument } from '@cantoo/pdf-lib';
import { loadPdfjs } from '../../shared/pdf/document/loadPdfjs.ts';
import { openPaper } from '../../shared/pdf/openPaper.ts';
import { machineLine } from './timing.ts';

const RUNS = 5;
/** The reader may take this many times pdf.js's own pass; the rest of the extraction's budget is for the other rooms. */
const TIME_BUDGET = 1.3;
const MEMORY_BUDGET = 1.2;

const papers = join(import.meta.dirname, '../papers');

/** Milliseconds for opening a file and reading text and operators of each page, as pdf.js does it by default. */
async function baseline(bytes: Uint8Array): Promise<number> {
  const pdfjs = await loadPdfjs();
  const start = performance.now();
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    await page.getTextContent({ includeMarkedContent: true });
    await page.getOperatorList();
    page.cleanup();
  }
  await task.destroy();
  return performance.now() - start;
}

/** Milliseconds for opening a file and reading every page of it with our reader. */
async function reading(bytes: Uint8Array): Promise<number> {
  const start = performance.now();
  const opened = await openPaper(bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  for (let number = 1; number <= opened.value.pages; number++) await opened.value.readPage(number);
  await opened.value.close();
  return performance.now() - start;
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

async function compareTimes(files: readonly string[]): Promise<void> {
  stdout.write(`${'file'.padEnd(44)} ${'pdf.js'.padStart(10)} ${'reader'.padStart(10)}  ratio\n`);
  const sums = [0, 0];
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(file));
    const [theirs, ours]: [number[], number[]] = [[], []];
    for (let run = 0; run <= RUNS; run++) {
      const [a, b] = [await baseline(bytes), await reading(bytes)];
      // The first run warms up both.
      if (run === 0) continue;
      theirs.push(a);
      ours.push(b);
    }
    const [a, b] = [median(theirs), median(ours)];
    sums[0]! += a;
    sums[1]! += b;
    stdout.write(`${basename(file).padEnd(44)} ${a.toFixed(0).padStart(7)} ms ${b.toFixed(0).padStart(7)} ms  ${(b / a).toFixed(2)}\n`);
  }
  const ratio = sums[1]! / sums[0]!;
  stdout.write(`${'all'.padEnd(44)} ${sums[0]!.toFixed(0).padStart(7)} ms ${sums[1]!.toFixed(0).padStart(7)} ms  ${ratio.toFixed(2)}  budget ${TIME_BUDGET}: ${ratio <= TIME_BUDGET ? 'held' : 'MISSED'}\n`);
}

/** A pack of so many pages, made of the project's own pack over and over. */
async function pack(pages: number): Promise<Uint8Array> {
  const source = await PDFDocument.load(readFileSync(join(papers, 'agenda-pack.pdf')));
  const whole = await PDFDocument.create();
  for (let left = pages; left > 0; left -= source.getPageCount()) {
    const indices = source.getPageIndices().slice(0, left);
    for (const page of await whole.copyPages(source, indices)) whole.addPage(page);
  }
  return whole.save();
}

/** Peak memory in MB of a process of its own that reads the file. */
function peak(file: string): number {
  const child = spawnSync(execPath, [import.meta.filename, '--peak', file], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return Number(child.stdout);
}

async function compareMemory(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  const sizes = [300, 1000];
  const peaks: number[] = [];
  for (const size of sizes) {
    const file = join(folder, `${size}.pdf`);
    writeFileSync(file, await pack(size));
    peaks.push(peak(file));
  }
  rmSync(folder, { recursive: true });
  const ratio = peaks[1]! / peaks[0]!;
  stdout.write(`peak memory: ${sizes.map((size, index) => `${size} pages ${peaks[index]!.toFixed(0)} MB`).join(', ')}, ratio ${ratio.toFixed(2)}  budget ${MEMORY_BUDGET}: ${ratio <= MEMORY_BUDGET ? 'held' : 'MISSED'}\n`);
}

if (argv[2] === '--peak') {
  await reading(new Uint8Array(readFileSync(argv[3]!)));
  stdout.write(String(process.resourceUsage().maxRSS / 1024));
  exit(0);
}
stdout.write(`${machineLine()}\n`);
const given = argv.slice(2);
const own = readdirSync(papers).filter((name) => name.endsWith('.pdf') && !name.startsWith('bad-')).map((name) => join(papers, name));
await compareTimes(given.length > 0 ? given : own);
await compareMemory();
