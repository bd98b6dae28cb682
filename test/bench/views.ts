// npm run bench:views: the screens in a real Chromium, over the nation's own series (about 250,000 figures): the first
// screen, a change of indicator, and scrolling the overview of every indicator and every council.
import { join } from 'node:path';
import { stdout } from 'node:process';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { isStale } from '../../cli/setup/isStale.ts';
import { serveFolder } from '../../cli/setup/serveFolder.ts';
import { machineLine, time, timingRow } from './timing.ts';

const root = join(import.meta.dirname, '../..');
const budget = { firstScreen: 200, change: 50, frame: 32 };
/** Apart from the app's and the tests' own ports. */
const PORT = 4373;
const indicators = ['cpp-repeat', 'cpp-rate', 'ehcp-in-20-weeks', 're-referrals'];

if (isStale()) await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
const { server, address } = await serveFolder(join(root, 'dist/app'), PORT);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  stdout.write(`${machineLine()}\n`);
  stdout.write(`${timingRow('first screen, from a warm cache', await time(() => openStart(page)), budget.firstScreen)}\n`);
  let turn = 0;
  stdout.write(`${timingRow('change of indicator, to its new finding', await time(() => changeIndicator(page, indicators[(turn += 1) % indicators.length]!), 9), budget.change)}\n`);
  const frames = await scrollOverview(page);
  const longest = Math.max(...frames);
  stdout.write(`${'overview, longest of'.padEnd(52)} ${longest.toFixed(1).padStart(9)} ms  ${frames.length} frames   budget ${budget.frame} ms: ${longest <= budget.frame ? 'held' : 'MISSED'}\n`);
} finally {
  await browser.close();
  server.close();
}

async function openStart(page: Page): Promise<void> {
  await page.goto(`${address}/`, { waitUntil: 'commit' });
  await page.waitForSelector('.hero');
}

async function changeIndicator(page: Page, id: string): Promise<void> {
  await page.evaluate(async (indicator) => {
    const before = document.querySelector('.indicator-view h1')?.textContent;
    location.hash = `#/compare/${indicator}?base=E09000024`;
    const changed = () => {
      const heading = document.querySelector('.indicator-view h1')?.textContent;
      return heading && heading !== before && document.querySelector('.finding');
    };
    while (!changed()) await new Promise((resolve) => setTimeout(resolve, 1));
  }, id);
}

/** Milliseconds between frames while every indicator of every council scrolls by, down and then across. */
async function scrollOverview(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    location.hash = '#/overview?areas=all&show=all';
  });
  await page.waitForSelector('.matrix__figure');
  await page.waitForFunction(() => !document.querySelector('progress'), null, { timeout: 120_000 });
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
