import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type BrowserContext, type CDPSession, type Page, chromium } from 'playwright-core';
import { chromiumPath } from './browser.ts';
import { until } from './replica/until.ts';

/*
 * The real extension in a real Chromium. Playwright drives tabs; the side panel is no tab, so it is reached over the
 * DevTools protocol, and so is the toolbar button.
 */

const built = join(import.meta.dirname, '../../dist/extension');

export interface ExtensionBrowser {
  context: BrowserContext;
  /** The extension's id. */
  id: string;
  /** Opens its options in a tab. */
  openOptions(): Promise<Page>;
  /** Presses the toolbar button on a tab, and waits for its panel. */
  pressButton(this: void, page: Page): Promise<Panel>;
  close(): Promise<void>;
}

/**
 * Starts Chromium with the built extension.
 *
 * No headless browser can accept a permission prompt. So for sites that a walk has to have allowed, the profile is
 * started once with them as fixed permissions; the grant outlives the change back to the manifest as it ships.
 */
export async function launchWithExtension(chromiumArguments: string[], allowed: string[] = []): Promise<ExtensionBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'like-for-like-extension-'));
  const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
  cpSync(built, extension, { recursive: true });
  const manifestFile = join(extension, 'manifest.json');
  const manifest = readFileSync(manifestFile, 'utf8');
  const launch = () => chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(), headless: true, ignoreDefaultArgs: ['--disable-extensions'], acceptDownloads: true,
    args: [
      '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', `--load-extension=${extension}`, `--disable-extensions-except=${extension}`, '--enable-unsafe-extension-debugging', ...chromiumArguments,
    ],
  });
  if (allowed.length > 0) {
    writeFileSync(manifestFile, JSON.stringify({ ...(JSON.parse(manifest) as object), host_permissions: allowed }));
    const first = await launch();
    await serviceWorkerOf(first);
    await first.close();
    writeFileSync(manifestFile, manifest);
  }
  const context = await launch();
  const id = (await serviceWorkerOf(context)).split('/')[2]!;
  const browser = await context.browser()!.newBrowserCDPSession();
  const attached = new Set<string>();
  return {
    context,
    id,
    openOptions: async () => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/options/index.html`);
      return page;
    },
    pressButton: async (page) => {
      const tab = await tabTarget(browser, page.url());
      await browser.send('Extensions.triggerAction', { id, targetId: tab });
      return attachPanel(browser, attached);
    },
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function serviceWorkerOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // The worker is announced before its script has run; a button pressed before that would go unheard.
  await until('the background to listen', () => worker.evaluate(() => chrome.action.onClicked.hasListeners()), Boolean);
  return worker.url();
}

async function targets(browser: CDPSession, type: string) {
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type }] });
  return targetInfos;
}

async function tabTarget(browser: CDPSession, url: string): Promise<string> {
  const found = (await targets(browser, 'tab')).find((target) => target.url === url);
  if (!found) throw new Error(`No tab shows ${url}`);
  return found.targetId;
}

/** The side panel, as a test sees it: its words, its buttons, its picture. */
export interface Panel {
  text(): Promise<string>;
  /** Waits until the panel says this. */
  says(words: RegExp, timeout?: number): Promise<void>;
  /** Presses the first button with this name, as a person's own gesture. */
  press(name: string | RegExp): Promise<void>;
  /** Ticks exactly the papers whose title begins so. */
  choose(title: string): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  /** Makes it as wide as a person would, in one of the themes. */
  dress(look: { width: number; height: number; theme: 'light' | 'dark' }): Promise<void>;
  /** What keeps somebody from using it, by axe's rules: each with the first element it is about. */
  barriers(): Promise<string[]>;
  picture(name: string): Promise<void>;
}

/** @param attached panels met before, which stay open behind their own tabs; this one is added */
async function attachPanel(browser: CDPSession, attached: Set<string>): Promise<Panel> {
  const newPanel = async () => (await targets(browser, 'page')).find(({ url, targetId }) => url.includes('/panel/index.html?') && !attached.has(targetId));
  const target = (await until('a side panel', newPanel, (found) => found !== undefined))!;
  attached.add(target.targetId);
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const send = messenger(browser, sessionId);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true })) as Evaluated<T> | undefined;
    if (answer?.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'The panel threw');
    if (!answer) throw new Error('The panel is between two pages');
    return answer.result.value;
  };
  const text = () => evaluate<string>('document.body?.innerText ?? ""');
  return {
    text,
    says: async (words, timeout) => void (await until(`the panel to say ${words}`, text, (said) => words.test(said), timeout)),
    evaluate,
    press: async (name) => {
      const source = typeof name === 'string' ? `^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}` : name.source;
      const find = `[...document.querySelectorAll('button, a')].find((button) => new RegExp(${JSON.stringify(source)}).test(button.textContent.trim()) && !button.disabled)`;
      await until(`a button named ${source}`, () => evaluate<boolean>(`${find} !== undefined`), Boolean);
      await evaluate(`${find}.click()`);
    },
    choose: async (title) => {
      const wrong = `[...document.querySelectorAll('label')].filter((label) => label.querySelector('input')?.checked !== label.textContent.startsWith(${JSON.stringify(title)}))`;
      const boxes = `document.querySelectorAll('label').length`;
      await until(`only ${title} ticked`, () => evaluate<boolean>(`(${wrong}.forEach((label) => label.click()), ${boxes} > 0 && ${wrong}.length === 0)`), Boolean);
    },
    dress: async ({ width, height, theme }) => {
      await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
      await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: theme }] });
    },
    barriers: async () => {
      await evaluate(`(() => { ${axe.source} })()`);
      return evaluate<string[]>(findBarriers);
    },
    picture: async (name) => {
      const { data } = (await send('Page.captureScreenshot', {})) as { data: string };
      writeFileSync(join(import.meta.dirname, `../output/${name}.png`), Buffer.from(data, 'base64'));
    },
  };
}

/** Runs in the page, after axe. */
const findBarriers = 'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))';

/** What keeps somebody from using a page of the extension that stands in a tab. */
export async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(findBarriers);
}

interface Evaluated<T> {
  result: { value: T };
  exceptionDetails?: { exception?: { description?: string } };
}

/** Playwright speaks no flattened sessions to foreign targets; the protocol's older way of nesting messages still works. */
function messenger(browser: CDPSession, sessionId: string): (method: string, params: object) => Promise<unknown> {
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  browser.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id === undefined) return;
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  return (method, params) => {
    last += 1;
    const id = last;
    const answer = new Promise<unknown>((resolve) => {
      waiting.set(id, resolve);
    });
    void browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    return answer;
  };
}
