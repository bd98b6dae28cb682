// npm run bench:views -- [PAPERS]: the screens in a real Chromium, over a library of 250,000 kept figures and the nation's own
// series: the first paint of a comparison, a change of indicator, and scrolling the overview of every indicator and every
// council. Times are taken in the page, and end when the frame that shows the answer has been painted.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { isStale } from '../../cli/setup/isStale.ts';
import { serveFolder } from '../../cli/setup/serveFolder.ts';
import { councils, toArea } from '../../shared/catalogue/areas.ts';
import { indicators } from '../../shared/catalogue/indicators.ts';
import { machineLine, timingOf, timingRow } from './timing.ts';
import { councils as wantedCouncils, type Names } from './views/makeQuarter.ts';
import type { Bench } from './views/page.ts';

const root = join(import.meta.dirname, '../..');
const budget = { firstPaint: 200, change: 50, frame: 32 };
const runs = 9;
/** Of 1,260 figures each: 252,000 unless told otherwise. */
const papers = Number(argv[2] ?? 200);
/** How long somebody looks at an answer, in milliseconds: at the first, at each of those that follow at the least, and at one that is read to its end. */
const LOOKING = { first: 3000, next: 600, long: 12_000 };
/** How many indicators lie between one asked for by its address and the next: no two of them share a topic. */
const FAR = 41;
/** Apart from the app's and the tests' own ports. */
const PORT = 4373;

const names: Names = {
  areas: councils.filter(({ region, until }) => region === 'London' && !until).slice(0, wantedCouncils).map(toArea),
  indicators: indicators.filter(({ lait, unit }) => lait && unit).slice(0, 90).map(({ id, title, unit }) => ({ id, title, unit })),
};

if (isStale()) await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
const { server, address } = await serveFolder(join(root, 'dist/app'), PORT);
const folder = await mkdtemp(join(tmpdir(), 'like-for-like-bench-'));
try {
  // One day the library is filled and looked at; on another the browser is opened anew, and times are taken.
  const figures = await inBrowser(async (context) => {
    await serveBenchPage(context, folder);
    const filled = await fillLibrary(context);
    await lookAround(await context.newPage());
    return filled;
  });
  stdout.write(`${machineLine()}\n${papers} papers, ${figures.toLocaleString('en-GB')} kept figures, and the nation's series\n`);
  await inBrowser(async (context) => measure(await context.newPage()));
} finally {
  server.close();
  await rm(folder, { recursive: true });
}

async function inBrowser<T>(work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', viewport: { width: 1280, height: 800 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

function compare(index: number): string {
  return `#/compare/${names.indicators[index % names.indicators.length]!.id}?base=${names.areas[0]!.gss}`;
}

/** Installs the app, and comes to a comparison as somebody does who looks at a few. */
async function lookAround(page: Page): Promise<void> {
  await untilInstalled(page);
  for (let visit = 0; visit < 3; visit += 1) {
    await firstPaint(page, compare(0));
    await page.waitForTimeout(LOOKING.first);
  }
}

async function measure(page: Page): Promise<void> {
  page.setDefaultTimeout(120_000);
  const first: number[] = [];
  // A page of another address lies between two runs, so that each of them loads the app anew.
  for (let run = 0; run <= runs; run += 1) first.push(await firstPaint(page, compare(0)));
  stdout.write(`${timingRow('comparison, first paint after the library opens', timingOf(first.slice(1)), budget.firstPaint)}\n`);
  // A person looks at an answer before asking for the next; meanwhile the app brings near what may be asked for.
  await page.waitForTimeout(LOOKING.first);
  const changes = async (numbers: readonly number[], look: number) => {
    const times: number[] = [];
    for (const number of numbers) {
      times.push(await changeTo(page, compare(number)));
      await page.waitForTimeout(look);
    }
    return timingOf(times);
  };
  const following = Array.from({ length: runs }, (_, run) => run + 1);
  stdout.write(`${timingRow('change of indicator, to the next of its topic', await changes(following, LOOKING.next), budget.change)}\n`);
  stdout.write(`${timingRow('change of indicator, back to one seen before', await changes(following, LOOKING.next), budget.change)}\n`);
  // By its address, so that nobody pointed at a link to it, and nearly half the catalogue away from what was seen.
  const far = following.map((run) => run * FAR);
  await page.waitForTimeout(LOOKING.long);
  stdout.write(`${timingRow('change of indicator, by an address from elsewhere', await changes(far, LOOKING.next), budget.change)}\n`);
  const early: number[] = [];
  for (const number of far) {
    await firstPaint(page, compare(0));
    early.push(await changeTo(page, compare(number)));
  }
  stdout.write(`${timingRow('the same, in the moment of the first paint', timingOf(early))}\n`);
  const frames = await scrollOverview(page);
  const longest = Math.max(...frames);
  stdout.write(`${'overview, every indicator and council, longest of'.padEnd(52)} ${longest.toFixed(1).padStart(9)} ms  ${frames.length} frames   budget ${budget.frame} ms: ${longest <= budget.frame ? 'held' : 'MISSED'}\n`);
}

/** The page that fills the library, at the app's own address but apart from the app. */
async function serveBenchPage(target: BrowserContext, into: string): Promise<void> {
  await build({
    configFile: false, logLevel: 'error', root: join(import.meta.dirname, 'views'),
    build: { outDir: join(into, 'page'), target: 'es2023', minify: false, lib: { entry: 'page.ts', formats: ['es'], fileName: 'page' } },
  });
  const script = await readFile(join(into, 'page/page.js'), 'utf8');
  await target.route(`${address}/bench/page.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await target.route(`${address}/bench/`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><script type="module" src="page.js"></script>' }));
}

async function fillLibrary(target: BrowserContext): Promise<number> {
  const page = await target.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${address}/bench/`);
  await page.waitForFunction(() => 'fill' in globalThis);
  const figures = await page.evaluate(([many, given]) => (globalThis as unknown as Bench).fill(many, given), [papers, names] as const);
  await page.close();
  return figures;
}

/** Until the app is kept for use without a network: fetching all of it would slow what is measured meanwhile. */
async function untilInstalled(page: Page): Promise<void> {
  await page.goto(`${address}/`);
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');
}

/** From the library's opening to the frame that shows the finding, in milliseconds. */
async function firstPaint(page: Page, hash: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(`${address}/${hash}`, { waitUntil: 'commit' });
  return page.evaluate(async () => {
    while (!document.querySelector('.finding')) await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - performance.getEntriesByName('library open').at(-1)!.startTime;
  });
}

/** From the change of the address to the frame that shows the new finding, in milliseconds. */
async function changeTo(page: Page, hash: string): Promise<number> {
  return page.evaluate(async (to) => {
    const before = document.querySelector('.indicator-view h1')!.textContent;
    const start = performance.now();
    location.hash = to;
    const changed = () => {
      const heading = document.querySelector('.indicator-view h1')?.textContent;
      return heading && heading !== before && document.querySelector('.finding');
    };
    while (!changed()) await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, hash);
}

/** Milliseconds between frames while every indicator of every council scrolls by, down and then across. */
async function scrollOverview(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    location.hash = '#/overview?areas=all&show=all';
  });
  await page.waitForSelector('.matrix__figure');
  await page.waitForFunction(() => !document.querySelector('progress'), null, { timeout: 120_000 });
  await page.waitForTimeout(LOOKING.first);
  return page.evaluate(async () => {
    const grid = document.querySelector<HTMLElement>('.matrix')!;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let last = await frame();
    for (let step = 0; step < 120; step += 1) {
      grid.scrollBy(step < 60 ? { top: 90 } : { left: 120 });
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  });
}
