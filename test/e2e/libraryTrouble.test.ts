import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { schemaVersion } from '../../shared/library/store/database.ts';
import { go, keepAll, oneBrowser, newPerson, openPapers, untilRead } from './browser.ts';
import { chooseFigure, everythingKept, keptPapers } from './libraryScenes.ts';
import { examine } from './looks.ts';

const browser = oneBrowser();

/** Allows the app so many bytes; null gives back what the browser allows by itself. */
async function allow(page: Page, quotaSize: number | null): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: inject('appAddress'), ...(quotaSize === null ? {} : { quotaSize }) });
}

/** Chromium's database remembers for half a minute how much room there was, so its refusal is put in its mouth. */
function refuseRecords(page: Page): Promise<void> {
  return page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    for (const name of ['put', 'add']) Object.defineProperty(IDBObjectStore.prototype, name, { value: refuse });
  });
}

test('a full disk says so when a paper is opened or a figure is kept, harms nothing, and lets one try again', async () => {
  const { context, page } = await newPerson(browser());
  await page.goto('/');
  await openPapers(page, ['merton-2019-06-index.pdf']);
  await untilRead(page);
  const paper = page.url();
  await chooseFigure(page, 'Education, Health and Care plans issued', '58%');
  await page.locator('.indicator__open').getByRole('button', { name: /^Keep/ }).click();
  await page.locator('.figure--accepted').waitFor();
  const before = await everythingKept(page);

  await allow(page, 1);
  await openPapers(page, ['havering-2021-07-slides.pdf']);
  await page.getByText(/There is no room left on this device/).waitFor({ timeout: 60_000 });
  await examine(page, 'disk-full-paper');
  // What was read stays in sight, with the way to keep it after all.
  await page.getByText('There is no room to keep this paper').waitFor();
  expect(await page.locator('.figure').count()).toBeGreaterThan(30);
  expect(await everythingKept(page)).toBe(before);
  await page.getByRole('button', { name: 'Try to keep it again' }).click();
  await page.getByText('There is no room to keep this paper').waitFor();
  expect(await keptPapers(page)).toHaveLength(1);

  await go(page, new URL(paper).hash);
  await untilRead(page);
  await refuseRecords(page);
  await page.locator('.figures__head').getByRole('button', { name: /^Keep/ }).first().click();
  await page.getByRole('alert').getByText(/There is no room left on this device, so this decision could not be saved/).waitFor();
  await examine(page, 'disk-full-decision');
  expect(await page.locator('.figure--accepted').count()).toBe(1);
  expect(await everythingKept(page)).toBe(before);

  await allow(page, null);
  await page.reload();
  await untilRead(page);
  await keepAll(page);
  await openPapers(page, ['havering-2021-07-slides.pdf']);
  await page.getByRole('heading', { level: 1, name: /Havering/ }).waitFor();
  await untilRead(page);
  expect(await keptPapers(page)).toHaveLength(2);
  await context.close();
});

test('figures already read stay in sight when the library breaks down, and are kept once it works again', async () => {
  const { context, page } = await newPerson(browser());
  await page.goto('/');
  await page.evaluate(() => {
    const whole = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The database is gone.', 'UnknownError');
    };
    Object.assign(globalThis, { mend: () => Object.defineProperty(IDBObjectStore.prototype, 'put', whole) });
  });
  await openPapers(page, ['havering-2021-07-slides.pdf']);
  await page.getByText('This paper could not be kept').waitFor({ timeout: 60_000 });
  expect(await page.locator('.figure').count()).toBeGreaterThan(30);
  await examine(page, 'library-broken');
  await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend());
  await page.getByRole('button', { name: 'Try to keep it again' }).click();
  await untilRead(page);
  await page.getByText('This paper could not be kept').waitFor({ state: 'detached' });
  expect(await keptPapers(page)).toHaveLength(1);
  await context.close();
});

interface Stored {
  version: number;
  schema: Record<string, string>;
  rows: Record<string, unknown[]>;
}

/** The slice of Dexie that lays an old database down, as the page sees it. */
declare global {
  var Dexie: new (name: string) => {
    version(number: number): { stores(schema: Record<string, string>): void };
    open(): Promise<unknown>;
    table(name: string): { bulkPut(rows: unknown[]): Promise<unknown> };
    close(): void;
  };
}

/** Lays a database down before the app was ever opened there, from an empty page at the app's own address. */
async function layDown(context: BrowserContext, stored: Stored): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/empty.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('/empty.html');
  await page.addScriptTag({ path: join(import.meta.dirname, '../../node_modules/dexie/dist/dexie.min.js') });
  await page.evaluate(async ({ version, schema, rows }) => {
    const revive = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if ('base64' in value && typeof value.base64 === 'string') return Uint8Array.from(atob(value.base64), (letter) => letter.codePointAt(0)!);
      return Array.isArray(value) ? value.map(revive) : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revive(each)]));
    };
    const database = new globalThis.Dexie('like-for-like');
    database.version(version).stores(schema);
    await database.open();
    for (const [table, its] of Object.entries(rows)) await database.table(table).bulkPut(its.map(revive));
    database.close();
  }, stored);
  return page;
}

function storedVersion(file: string): Stored {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../unit/library', file), 'utf8')) as Stored;
}

const versionNow = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'like-for-like')?.version);

describe('a library left by another version', () => {
  test.each(['storedVersion1.json', 'storedVersion2.json', 'storedVersion3.json', 'storedVersion4.json'])('%s opens with its papers, decisions and briefings', async (file) => {
    const { context, page: unused, troubles } = await newPerson(browser());
    const page = await layDown(context, storedVersion(file));
    await unused.close();
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.goto('/#/library');
    expect(await keptPapers(page)).toEqual([expect.stringContaining('Havering'), expect.stringContaining('Merton')]);
    expect(await page.getByRole('region', { name: 'Kept papers' }).innerText()).toContain('5 figures kept');
    await examine(page, 'upgraded');
    await page.getByRole('link', { name: /Merton/ }).click();
    await untilRead(page);
    expect(await page.locator('.figure--corrected .figure__value').allInnerTexts()).toEqual(['64.3%', '91%']);
    await page.locator('.figure--corrected').first().click();
    expect(await page.locator('.detail__printed').innerText()).toMatch(/Printed\s+46\.3%/);
    await page.getByText('History of this figure').click();
    await page.locator('.detail__history li', { hasText: 'Corrected: value is 64.3%' }).waitFor();
    await go(page, '#/briefing');
    await page.getByText('For the panel').waitFor();
    expect(await versionNow(page)).toBe(schemaVersion * 10);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('one that a newer version has changed is refused politely, and stays as it is', async () => {
    const { context } = await newPerson(browser());
    const stored = storedVersion('storedVersion4.json');
    const page = await layDown(context, { ...stored, version: schemaVersion + 1 });
    const before = await everythingKept(page);
    await page.goto('/#/library');
    await page.getByText(/A newer version of Like for Like has been used here/).waitFor();
    expect(await versionNow(page)).toBe((schemaVersion + 1) * 10);
    expect(await everythingKept(page)).toBe(before);
    await context.close();
  });
});
