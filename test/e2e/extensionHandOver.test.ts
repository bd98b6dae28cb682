import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { councilSites } from './councilSites.ts';
import { bigLibrary } from './replica/bigLibrary.ts';

const figures = 100_000;

const sites = councilSites();
let library: Buffer;
beforeAll(async () => {
  library = await bigLibrary(figures);
}, 300_000);

/** Notes the pieces that the app is given, each a while after it came, so that the line can be cut between two. */
function watchPieces(): void {
  const arrived: number[] = [];
  Object.assign(globalThis, { arrived });
  const { connect } = chrome.runtime;
  chrome.runtime.connect = ((id: string) => {
    const port = connect(id);
    const listen = port.onMessage.addListener.bind(port.onMessage);
    port.onMessage.addListener = (take) => listen((message: { kind?: string; index?: number }, from) => {
      setTimeout(() => {
        if (message.kind === 'piece') arrived.push(message.index!);
        take(message, from);
      }, 1500);
    });
    return port;
  }) as typeof connect;
}

const arrivedAt = (app: Page) => app.evaluate(() => (globalThis as unknown as { arrived: number[] }).arrived);

/** Ends the extension's background, as the browser itself does when it needs the memory. */
async function stopBackground(options: Page): Promise<void> {
  const session = await sites.browser.context.newCDPSession(options);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

describe('handing a large library to the app', () => {
  test('100,000 figures reach the app whole, though the line is cut half way, and what had arrived is not sent again', async () => {
    const options = await sites.browser.openOptions();
    await options.getByLabel('Address of the app').fill(`${inject('appAddress')}/`);
    await options.getByRole('button', { name: 'Keep this address' }).click();
    await options.locator('input[type=file]').setInputFiles({ name: 'Big.likeforlike', mimeType: 'application/zip', buffer: library });
    await options.getByRole('row', { name: 'Figures 100,000 0 0' }).waitFor({ timeout: 120_000 });
    await options.getByRole('button', { name: 'Merge into this extension’s library' }).click();
    await options.getByText(/40 papers, 100,000 figures and .* were added/).waitFor({ timeout: 120_000 });

    const app = await sites.browser.context.newPage();
    await app.addInitScript(watchPieces);
    await app.goto(`${inject('appAddress')}/#/receive/${sites.browser.id}`);
    await expect.poll(() => arrivedAt(app), { timeout: 60_000 }).toEqual([0]);
    await stopBackground(options);
    await app.getByRole('button', { name: 'Merge into your library' }).waitFor({ timeout: 120_000 });
    const pieces = await arrivedAt(app);
    expect([...new Set(pieces)]).toEqual([0, 1, 2]);
    expect(pieces.filter((piece) => piece === 0), 'what had arrived is not sent again').toEqual([0]);
    await app.getByRole('button', { name: 'Merge into your library' }).click();
    await app.getByText(/40 papers, 100,000 figures and .* were added/).waitFor({ timeout: 180_000 });
  }, 600_000);
});
