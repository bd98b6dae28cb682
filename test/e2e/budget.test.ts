import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { launch, newPerson } from './browser.ts';

/** DESIGN.md: JavaScript before the first screen, gzipped. 1 kB is 1,000 bytes. */
const BUDGET = 80_000;

test('the first screen is there after at most 80 kB of JavaScript', async () => {
  const browser = await launch();
  const { page } = await newPerson(browser);
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.url().endsWith('.js') && !response.url().endsWith('serviceWorker.js')) sizes.set(new URL(response.url()).pathname, response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('h1')) return;
      performance.mark('first screen');
      watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByRole('heading', { name: 'Your papers' }).waitFor();
  const before = await page.evaluate(() => {
    const shown = performance.getEntriesByName('first screen')[0]!.startTime;
    return performance.getEntriesByType('resource').filter(({ startTime, name }) => startTime < shown && name.endsWith('.js')).map(({ name }) => new URL(name).pathname);
  });
  const loaded = await Promise.all(before.map(async (path) => ({ path, size: (await sizes.get(path)) ?? Infinity })));
  await browser.close();
  const total = loaded.reduce((sum, { size }) => sum + size, 0);
  expect(loaded.length).toBeGreaterThan(0);
  expect(total, JSON.stringify(loaded)).toBeLessThanOrEqual(BUDGET);
});
