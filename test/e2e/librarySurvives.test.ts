import { integer, noBias, sample, uniqueArray } from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { keepAll, oneBrowser, newPerson, openPapers, untilRead } from './browser.ts';
import { everythingKept, keptPapers, openFile, openLibraryTab, storedPaper } from './libraryScenes.ts';

const browser = oneBrowser();

const kills = 20;
const seed = 20_190_626;

declare global {
  /** Steps of an import so far, and the one at which the tab is killed. */
  var importSteps: number;
  var killAtStep: number;
  /** Asks the test to crash the tab. */
  function killTab(): void;
}

/**
 * Counts the steps of an import inside the page: what the reader reports, each write of the file, each record, each
 * transaction's end. At the chosen one the page stands still until the crash, so nothing more can be written.
 */
function countImportSteps(): void {
  globalThis.importSteps = 0;
  globalThis.killAtStep = 0;
  const step = () => {
    globalThis.importSteps += 1;
    if (globalThis.importSteps !== globalThis.killAtStep) return;
    killTab();
    for (;;);
  };
  type Method = (this: unknown, ...values: unknown[]) => unknown;
  const follow = (owner: object, name: string, then: (given: unknown) => void) => {
    const methods = owner as Record<string, Method>;
    const original = methods[name]!;
    methods[name] = function (...values) {
      const given = original.apply(this, values);
      then(given);
      return given;
    };
  };
  for (const name of ['put', 'add', 'delete']) follow(IDBObjectStore.prototype, name, step);
  for (const name of ['write', 'close']) follow(FileSystemWritableFileStream.prototype, name, step);
  follow(IDBDatabase.prototype, 'transaction', (given) => {
    const transaction = given as IDBTransaction;
    if (transaction.mode === 'readwrite') transaction.addEventListener('complete', step);
  });
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      if (options?.name === 'reading') this.addEventListener('message', step);
    }
  };
}

async function killAt(page: Page, moment: number): Promise<void> {
  // A page that stands still takes no new session.
  const session = await page.context().newCDPSession(page);
  await page.exposeBinding('killTab', () => {
    // The crash gives no answer.
    session.send('Page.crash').catch(() => undefined);
  });
  await page.evaluate((at) => {
    globalThis.importSteps = 0;
    globalThis.killAtStep = at;
  }, moment);
}

async function removePaper(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`Remove .*${title.source}`) }).click();
  await page.getByRole('button', { name: 'Remove paper and figures' }).click();
  await expect.poll(() => keptPapers(page)).toHaveLength(1);
}

test('a tab killed at any moment of an import leaves the paper whole or not at all, and the library as it was', { timeout: 400_000 }, async () => {
  const { context, page } = await newPerson(browser());
  await context.addInitScript(countImportSteps);
  const paper = storedPaper('havering-2021-07-slides.pdf');
  await page.goto('/');
  await openPapers(page, ['merton-2019-06-index.pdf']);
  await untilRead(page);
  await keepAll(page);
  await page.close();

  const undisturbed = await openLibraryTab(context);
  const before = await everythingKept(undisturbed);
  await undisturbed.evaluate(() => (globalThis.importSteps = 0));
  await openFile(undisturbed, paper);
  await untilRead(undisturbed);
  const steps = await undisturbed.evaluate(() => globalThis.importSteps);
  const whole = await everythingKept(undisturbed);
  expect(await keptPapers(undisturbed)).toHaveLength(2);
  await removePaper(undisturbed, /Havering/);
  expect(await everythingKept(undisturbed)).toBe(before);
  await undisturbed.close();

  const [drawn] = sample(uniqueArray(noBias(integer({ min: 1, max: steps - 1 })), { minLength: kills - 1, maxLength: kills - 1 }), { seed, numRuns: 1 });
  let tab = await openLibraryTab(context);
  const found: string[] = [];
  for (const moment of [...drawn!, steps]) {
    await killAt(tab, moment);
    const crashed = tab.waitForEvent('crash', { timeout: 60_000 });
    await openFile(tab, paper);
    await crashed;
    await tab.close();
    tab = await openLibraryTab(context);
    const kept = await everythingKept(tab);
    expect([before, whole], `killed at step ${moment} of ${steps}`).toContain(kept);
    expect(await keptPapers(tab)).toHaveLength(kept === whole ? 2 : 1);
    if (kept === whole) await removePaper(tab, /Havering/);
    found.push(kept === whole ? 'whole' : 'not at all');
  }
  expect(new Set(found)).toEqual(new Set(['not at all', 'whole']));

  await openFile(tab, paper);
  await untilRead(tab);
  await tab.locator('.page-view__canvas').waitFor();
  expect(await everythingKept(tab)).toBe(whole);
  await context.close();
});
