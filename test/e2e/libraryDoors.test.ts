import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../cli/setup/serveFolder.ts';
import { go, keepAll, oneBrowser, newPerson, openPapers, paperPath, untilRead } from './browser.ts';
import { examine } from './looks.ts';

/* Ways in besides the picker, and what the app says of itself: a newer version, a library that could be lost. */

const browser = oneBrowser();

/** A file as JSON, for handing into the page. */
const asText = (name: string) => ({ name, base64: readFileSync(paperPath(name)).toString('base64') });

/** What the system would do: the slice of the launch queue that the app uses, with a hand that opens files through it. */
declare global {
  var openFromSystem: (files: { name: string; base64: string }[]) => void;
}

async function playSystem(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let take: ((launch: { files: unknown[] }) => void) | null = null;
    Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer: (consumer: typeof take) => (take = consumer) } });
    globalThis.openFromSystem = (files) => take?.({
      files: files.map(({ name, base64 }) => ({ getFile: () => Promise.resolve(new File([Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0)!)], name)) })),
    });
  });
}

describe('files from the system', () => {
  test('“Open with” reads a paper, and shows what a library file would change', async () => {
    const { context, page, troubles } = await newPerson(browser());
    await playSystem(page);
    await page.goto('/');
    await page.evaluate((file) => globalThis.openFromSystem([file]), asText('havering-2021-07-slides.pdf'));
    await untilRead(page);
    await keepAll(page);
    await go(page, '#/settings');
    const download = page.waitForEvent('download');
    // Without the browser's own picker the backup comes as a download, which can be handed back.
    await page.evaluate(() => Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined }));
    await page.getByRole('button', { name: 'Save a backup' }).click();
    const backup = readFileSync(await (await download).path()).toString('base64');
    await context.close();

    const other = await newPerson(browser());
    await playSystem(other.page);
    await other.page.goto('/');
    await other.page.evaluate((base64) => globalThis.openFromSystem([{ name: 'from a colleague.likeforlike', base64 }]), backup);
    await other.page.getByRole('row', { name: /^Papers 1 0 0/ }).waitFor();
    await examine(other.page, 'open-with-library');
    await other.page.getByRole('button', { name: 'Merge into your library' }).click();
    await other.page.getByText(/^1 paper, \d+ figures and \d+ decisions? were added/).waitFor();
    expect([...troubles, ...other.troubles]).toEqual([]);
    await other.context.close();
  });

  test('the share sheet hands a paper over, once', async () => {
    const { context, page, troubles } = await newPerson(browser());
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await page.evaluate(({ name, base64 }) => {
      const picked = new DataTransfer();
      picked.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0)!)], name, { type: 'application/pdf' }));
      const form = Object.assign(document.createElement('form'), { method: 'post', action: './share', enctype: 'multipart/form-data' });
      const input = Object.assign(document.createElement('input'), { type: 'file', name: 'papers', files: picked.files });
      form.append(input);
      document.body.append(form);
      form.submit();
    }, asText('havering-2021-07-slides.pdf'));
    await page.waitForURL(/#\/(?:reading|paper)\//);
    await untilRead(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Havering');
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(1000);
    expect(new URL(page.url()).hash).not.toMatch(/reading|paper/);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('a newer version of the app', () => {
  let folder: string;
  let server: Server;
  let address: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'like-for-like-app-'));
    cpSync(join(import.meta.dirname, '../../dist/app'), folder, { recursive: true });
    ({ server, address } = await serveFolder(folder, 4274));
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  });

  test('asks, and waits: nothing reloads until somebody says so, and “Later” is an answer', async () => {
    const { context, page, troubles } = await newPerson(browser());
    await page.goto(address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await openPapers(page, ['havering-2021-07-slides.pdf']);
    await untilRead(page);
    await page.evaluate(() => Object.assign(globalThis, { sameLife: true }));
    appendFileSync(join(folder, 'serviceWorker.js'), '\n// A later build.\n');
    const ask = () => page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())!.update()));
    const same = () => page.evaluate(() => 'sameLife' in globalThis);
    await ask();
    await page.getByText('A newer version is ready.').waitFor();
    await examine(page, 'update-waiting');
    await page.getByRole('button', { name: 'Later' }).click();
    await page.getByText('A newer version is ready.').waitFor({ state: 'detached' });
    expect(await same()).toBe(true);
    await page.reload();
    await page.evaluate(() => Object.assign(globalThis, { sameLife: true }));
    await page.getByRole('button', { name: 'Update now' }).click();
    await expect.poll(same).toBe(false);
    await untilRead(page);
    expect(await page.getByText('A newer version is ready.').count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('a library that could be lost', () => {
  test('after a morning’s papers a backup is asked for, where one looks, until it is saved', async () => {
    const { context, page, troubles } = await newPerson(browser());
    await page.goto('/');
    await openPapers(page, ['merton-2019-06-index.pdf', 'havering-2021-07-slides.pdf', 'havering-2021-07-summary.pdf', 'kent-2018-09-report.pdf', 'county-cards.pdf']);
    const reminder = page.getByText(/5 papers since you began, and no backup yet/);
    await reminder.waitFor({ timeout: 90_000 });
    await examine(page, 'backup-reminder');
    await page.getByRole('link', { name: 'Keep it safe' }).click();
    await reminder.waitFor();
    await page.evaluate(() => Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined }));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a backup' }).click();
    await (await download).path();
    await reminder.waitFor({ state: 'detached' });
    await go(page, '#/library');
    await page.getByRole('region', { name: 'Kept papers' }).waitFor();
    expect(await reminder.count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('a backup that cannot be written is told of, and can be saved again', async () => {
    const { context, page } = await newPerson(browser());
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'showSaveFilePicker', { value: () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError')) });
    });
    await page.goto('/#/settings');
    await page.getByRole('button', { name: 'Save a backup' }).click();
    await page.getByRole('alert').getByText(/no room left for the file/).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Save a backup' }).isEnabled()).toBe(true);
    await context.close();
  });

  test('Safari’s seven days are told of beside the papers, and in the settings with what helps', async () => {
    const safari = 'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
    const { context, page } = await newPerson(browser(), { size: 'tablet' });
    await page.addInitScript((userAgent) => Object.defineProperty(navigator, 'userAgent', { get: () => userAgent }), safari);
    await page.goto('/');
    await openPapers(page, ['havering-2021-07-slides.pdf']);
    await untilRead(page);
    await go(page, '#/library');
    await page.getByText(/Safari clears what a site keeps after seven days/).waitFor();
    await examine(page, 'seven-days');
    await go(page, '#/settings');
    await page.getByText(/Add Like for Like to your home screen or dock/).waitFor();
    await context.close();
  });

  test('the browser is asked to keep the library only when somebody says so, and the reason stands beside it', async () => {
    const { context, page } = await newPerson(browser());
    await page.addInitScript(() => {
      const asked = { times: 0 };
      Object.assign(globalThis, { asked });
      StorageManager.prototype.persisted = () => Promise.resolve(asked.times > 0);
      StorageManager.prototype.persist = () => Promise.resolve(++asked.times > 0);
    });
    const times = () => page.evaluate(() => (globalThis as unknown as { asked: { times: number } }).asked.times);
    await page.goto('/#/settings');
    await page.getByText(/Your library lives only on this device/).waitFor();
    expect(await times()).toBe(0);
    await page.getByRole('button', { name: 'Ask the browser to keep it' }).click();
    await page.getByText('Yes: the browser will not clear it by itself').waitFor();
    expect(await times()).toBe(1);
    await context.close();
  });
});
