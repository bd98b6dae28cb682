import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, type Locator, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';

const papers = join(import.meta.dirname, '../papers');
const output = join(import.meta.dirname, '../output');

/** The three sizes that everything must work at: a desk, a tablet held upright, a phone. */
export const sizes = { desk: { width: 1280, height: 800 }, tablet: { width: 820, height: 1180 }, phone: { width: 390, height: 844 } } as const;
export type Size = keyof typeof sizes;
export type Theme = 'light' | 'dark';

/** The system's own Chromium, as `npm test` installs it; CHROMIUM names another. */
export function chromiumPath(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const found = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  return process.env.CHROMIUM ?? found ?? '/usr/bin/chromium';
}

export function launch(): Promise<Browser> {
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath: chromiumPath(), args: quiet });
}

/** A browser for all walks of a file: opened before the first of them, closed after the last. */
export function oneBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  return () => browser;
}

export interface Walk {
  context: BrowserContext;
  page: Page;
  /** What went wrong in the page itself: uncaught errors, and anything the content policy refused. */
  troubles: string[];
  /** Every address that was asked for. */
  requests: string[];
}

/** A fresh person: an empty library, at one size, in one theme. */
export async function newPerson(browser: Browser, { size = 'desk', theme = 'light' }: { size?: Size; theme?: Theme } = {}): Promise<Walk> {
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: theme, hasTouch: size !== 'desk', isMobile: size === 'phone', baseURL: inject('appAddress'), acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  context.on('request', (request) => requests.push(request.url()));
  return { context, page, troubles, requests };
}

export const paperPath = (name: string) => join(papers, name);

/** Without the browser's own dialogue for saving, which no test can answer, files are saved as downloads. */
export function saveAsDownloads(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
}

/** A person who keeps every figure of these papers, and whose files are saved as downloads. */
export async function personWithPapers(browser: Browser, names: string[], options: { size?: Size } = {}): Promise<Walk> {
  const walk = await newPerson(browser, options);
  await saveAsDownloads(walk.context);
  await walk.page.goto('/');
  for (const name of names) {
    await go(walk.page, '#/');
    await openPapers(walk.page, [name]);
    await untilRead(walk.page);
    await keepAll(walk.page);
  }
  return walk;
}

/** What a button saves. */
export async function saved(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await download).path());
}

/** Adds the comparison on screen to the briefing that was last worked on, or begins one. */
export async function addToBriefing(page: Page, press = (target: Locator) => target.click()): Promise<void> {
  await press(page.getByRole('button', { name: 'Add to briefing' }));
  await press(page.getByRole('button', { name: 'Add', exact: true }));
  await page.getByRole('link', { name: 'Open the briefing' }).waitFor();
}

/** Goes to a place of the app without loading the page again. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Goes to a place, and waits until what shows that it has arrived is there and everything is drawn. */
export async function visit(page: Page, hash: string, ready: string): Promise<void> {
  await go(page, hash);
  await page.locator(ready).first().waitFor();
  await untilDrawn(page);
}

/** Waits until nothing on the screen is still to come: what is out of sight is drawn a moment after the rest. */
export async function untilDrawn(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
}

/** One indicator, compared from Merton's side at the end of 2018/19; the indicator before stays in sight until this one is gathered. */
export function compareFromMerton(page: Page, indicator: string): Promise<void> {
  return visit(page, `#/compare/${indicator}?base=E09000024&on=2019-03-31`, `[data-indicator="${indicator}"] .finding`);
}

/** Opens files through the picker, as a person would. */
export async function openPapers(page: Page, names: string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a paper' }).first().click();
  await (await chooser).setFiles(names.map(paperPath));
}

/** Waits until the paper on screen is read and kept, and its figures are all listed. */
export async function untilRead(page: Page): Promise<void> {
  await page.locator('.capture__foot').waitFor({ timeout: 60_000 });
  await untilListed(page);
}

/** Waits until a list of figures is drawn to its end: a long one comes a screenful at a time. */
export function untilListed(page: Page): Promise<void> {
  return page.locator('.figures[aria-busy="true"]').waitFor({ state: 'detached' });
}

/** Keeps every figure of the paper on screen, table by table. */
export async function keepAll(page: Page): Promise<void> {
  const buttons = page.locator('.figures__head').getByRole('button', { name: /^Keep (all|it|the other)/ });
  for (let left = await buttons.count(); left > 0; left -= 1) {
    await buttons.first().click();
    await buttons.nth(left - 1).waitFor({ state: 'detached' });
  }
}

/** Writes a picture for whoever looks after the run. */
export async function picture(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  await page.screenshot({ path: join(output, `${name}.png`), ...options });
}
