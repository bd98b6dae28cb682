import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { launch, newPerson } from './browser.ts';

/** DESIGN.md: JavaScript before the first screen, gzipped. 1 kB is 1,000 bytes. */
const BUDGET = 80_000;

test('everything the first screen runs, the library with it, is at most 80 kB of JavaScript', async () => {
  const browser = await launch();
  const { page } = await newPerson(browser);
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.url().endsWith('.js') && !response.url().endsWith('serviceWorker.js')) sizes.set(new URL(response.url()).pathname, response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByRole('heading', { name: 'Your papers' }).waitFor();
  const loaded = await Promise.all([...sizes].map(async ([path, size]) => ({ path, size: await size })));
  await browser.close();
  const total = loaded.reduce((sum, { size }) => sum + size, 0);
  expect(loaded.length).toBeGreaterThan(1);
  expect(total, JSON.stringify(loaded)).toBeLessThanOrEqual(BUDGET);
});
