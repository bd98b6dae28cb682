// npm run bench:library -- [DOCUMENTS] [FIGURES]
// The library in a real Chromium: keeping, comparing, deciding, and the round trip of a backup, with the peak of the
// page's memory. 200 papers of 1,250 figures and 2 MB each unless told otherwise.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, pid, stdout } from 'node:process';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { Steps } from './library/page.ts';
import { machineLine } from './timing.ts';

const documents = Number(argv[2] ?? 200);
const figures = Number(argv[3] ?? 1250);
/** Papers kept between two reports of progress. */
const batch = 20;
const compareBudget = { first: 200, change: 50 };

const folder = await mkdtemp(join(tmpdir(), 'like-for-like-bench-'));
const script = await buildPage(folder);
const server = createServer((request, response) => {
  const isScript = request.url === '/page.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
}).listen(0, '127.0.0.1');
const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'steps' in globalThis);
  await measure(page);
} finally {
  await context.close();
  server.close();
  await rm(folder, { recursive: true });
}

async function measure(page: Page): Promise<void> {
  const call = <K extends keyof Steps>(name: K, ...args: Parameters<Steps[K]>) =>
    page.evaluate(([step, values]) => (globalThis as unknown as { steps: Record<string, (...given: unknown[]) => unknown> }).steps[step]!(...values), [name, args] as [string, unknown[]]) as Promise<Awaited<ReturnType<Steps[K]>>>;
  const print = (name: string, ms: number, more = '') => stdout.write(`${name.padEnd(52)} ${ms.toFixed(1).padStart(9)} ms  ${more}\n`);
  const median = async (name: string, step: (index: number) => Promise<number>, budget?: number) => {
    const times: number[] = [];
    for (let run = 0; run < 9; run++) times.push(await step(run));
    const middle = times.toSorted((a, b) => a - b)[4]!;
    print(name, middle, budget === undefined ? '' : `budget ${budget} ms: ${middle <= budget ? 'held' : 'MISSED'}`);
  };

  stdout.write(`${machineLine()}\n${documents} papers of ${figures.toLocaleString('en-GB')} figures and 2 MB\n`);
  const times: number[] = [];
  for (let from = 0; from < documents; from += batch) times.push(...await call('fill', from, Math.min(from + batch, documents), figures));
  print('keeping one paper, median', times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!, `slowest ${Math.max(...times).toFixed(0)} ms`);
  await median('open, and the comparison’s first figures', () => call('openAndCompare'), compareBudget.first);
  await median('change of indicator, every figure', (run) => call('changeIndicator', run * 7 + 1), compareBudget.change);
  await median('change of indicator, two councils and benchmarks', (run) => call('changeIndicatorOfCouncils', run * 7 + 1), compareBudget.change);
  await median('accept one figure', () => call('decideOne'));
  await median('undo', () => call('undo'));
  await median('papers found by their words', () => call('documents'));
  await median('review queue of the whole library', () => call('review'));
  await roundTrip(call, print);
}

type Call = <K extends keyof Steps>(name: K, ...args: Parameters<Steps[K]>) => Promise<Awaited<ReturnType<Steps[K]>>>;

async function roundTrip(call: Call, print: (name: string, ms: number, more?: string) => void): Promise<void> {
  const before = await peakMemory();
  const saved = await call('save');
  print('save a backup with papers', saved.time, `${megabytes(saved.size)}; peak memory ${megabytes(await peakMemory())}, before ${megabytes(before)}`);
  print('check a library file, and preview its merge', await call('preview'), `peak memory ${megabytes(await peakMemory())}`);
  const merged = await call('merge');
  print('merge it into an empty library', merged.time, `${merged.documents} papers, ${merged.figures.toLocaleString('en-GB')} figures; peak memory ${megabytes(await peakMemory())}`);
  print('check and merge the same file again', await call('mergeAgain'), `peak memory ${megabytes(await peakMemory())}`);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en-GB')} MB`;
}

/** Largest resident size so far of any of this browser's page processes, in bytes, as the kernel counts it. */
async function peakMemory(): Promise<number> {
  const pages = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(async (id) => {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes('--type=renderer') || !await isOurs(Number(id))) return 0;
    return 1024 * await statusOf(Number(id), 'VmHWM');
  });
  return Math.max(0, ...await Promise.all(pages));
}

async function statusOf(process: number, field: string): Promise<number> {
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}

/** Whether a process descends from this one. */
async function isOurs(id: number): Promise<boolean> {
  if (id <= 1) return false;
  return id === pid || isOurs(await statusOf(id, 'PPid'));
}

async function buildPage(into: string): Promise<string> {
  await build({
    configFile: false, logLevel: 'error', root: join(import.meta.dirname, 'library'),
    build: { outDir: join(into, 'page'), target: 'es2023', minify: false, lib: { entry: 'page.ts', formats: ['es'], fileName: 'page' } },
  });
  return readFile(join(into, 'page/page.js'), 'utf8');
}
