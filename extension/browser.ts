/*
 * Every call to the browser's extension interface, behind functions that say what they are for. No other file of the
 * extension names `chrome`; a test of the house holds that.
 */

/** A tab that the user pointed at, as far as the click lets us see it. */
export interface PointedTab {
  id: number;
  address: string;
  title: string;
  isLoading: boolean;
}

/** What the panel is opened for: the tab itself, or a link in it. */
export interface PanelTarget {
  tab: number;
  /** A paper's own address, when a link was chosen in the context menu. */
  link: string | null;
}

/** Firefox's sidebar, as far as it is used here: it stands in for the side panel, which Firefox has not. */
interface Sidebar {
  setPanel(options: { tabId: number; panel: string }): Promise<void>;
  open(): Promise<void>;
}

const captureMenu = 'capture-link';
const panelPage = 'panel/index.html';

/** Shows the panel beside a tab. It opens only inside the user's own gesture, so nothing is awaited before it. */
function openPanel(tab: number, link: string | null): void {
  const path = `${panelPage}?${new URLSearchParams({ tab: String(tab), ...(link === null ? {} : { link }) })}`;
  const { sidebarAction } = chrome as { sidebarAction?: Sidebar };
  if (sidebarAction) {
    void sidebarAction.setPanel({ tabId: tab, panel: chrome.runtime.getURL(path) });
    void sidebarAction.open();
  } else {
    void chrome.sidePanel.setOptions({ tabId: tab, path, enabled: true });
    void chrome.sidePanel.open({ tabId: tab });
  }
}

/** Opens the panel on the toolbar button, the keyboard shortcut and the context menu. */
export function openPanelOnRequest(): void {
  chrome.action.onClicked.addListener((tab) => {
    if (tab.id !== undefined) openPanel(tab.id, null);
  });
  chrome.commands.onCommand.addListener((command, tab) => {
    if (command === 'capture' && tab?.id !== undefined) openPanel(tab.id, null);
  });
  chrome.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    if (menuItemId === captureMenu && tab?.id !== undefined) openPanel(tab.id, linkUrl ?? null);
  });
  chrome.runtime.onInstalled.addListener(() => {
    // The browser keeps an older version's entry, which would refuse a second one of its name.
    chrome.contextMenus.removeAll(() => {
      chrome.contextMenus.create({ id: captureMenu, title: 'Capture figures from this paper', contexts: ['link'], targetUrlPatterns: ['http://*/*', 'https://*/*'] });
    });
  });
}

/** What the panel was opened for, from its own address. */
export function panelTarget(): PanelTarget | null {
  const query = new URLSearchParams(location.search);
  const tab = Number(query.get('tab'));
  return Number.isInteger(tab) && tab > 0 ? { tab, link: query.get('link') } : null;
}

/** @returns null when the tab is gone, or was never pointed at and so may not be seen */
export async function pointedTab(id: number): Promise<PointedTab | null> {
  try {
    const tab = await chrome.tabs.get(id);
    return tab.url === undefined ? null : { id, address: tab.url, title: tab.title ?? '', isLoading: tab.status === 'loading' };
  } catch {
    return null;
  }
}

/** Calls back whenever a page has loaded in a tab. */
export function onTabLoaded(tab: number, loaded: () => void): void {
  chrome.tabs.onUpdated.addListener((id, { status }) => {
    if (id === tab && status === 'complete') loaded();
  });
}

/** Runs a function inside a tab's page. @returns null where no script may run: a PDF viewer, the browser's own pages. */
export async function runInTab<T>(tab: number, look: () => T): Promise<T | null> {
  try {
    const [result] = await chrome.scripting.executeScript({ target: { tabId: tab }, func: look });
    return (result?.result as T | undefined) ?? null;
  } catch {
    return null;
  }
}

/** "https://democracy.merton.gov.uk/*": a permission for one site and no other. */
function siteOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

export function mayRead(address: string): Promise<boolean> {
  return chrome.permissions.contains({ origins: [siteOf(address)] });
}

/** Asks once, for the sites of all these addresses and no other. Only works inside a click, before anything was awaited. */
export function askToRead(addresses: readonly string[]): Promise<boolean> {
  return chrome.permissions.request({ origins: [...new Set(addresses.map(siteOf))] });
}

/** The sites that the user has allowed, as patterns. */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await chrome.permissions.getAll();
  return origins.toSorted();
}

export function revokeSite(pattern: string): Promise<boolean> {
  return chrome.permissions.remove({ origins: [pattern] });
}

/** Opens an address in a tab of its own, or in the given one. */
export async function openTab(address: string, inTab?: number): Promise<void> {
  if (inTab === undefined) await chrome.tabs.create({ url: address });
  else await chrome.tabs.update(inTab, { url: address });
}

/** A line to a page of the app. */
export interface ExternalPort {
  /** Where the page is from, as the browser itself says: `http://localhost:4173`. */
  origin: string;
  send(message: unknown): void;
  onMessage(take: (message: unknown) => void): void;
  /** Says why it cannot go on, and hangs up. */
  fail(why: string): void;
}

/** Where the app may be served from: this machine. The manifest lets no other page connect; the sender is checked all the same. */
const appOrigin = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/;

/** False in Firefox, where no web page may speak to an extension: there the library goes to the app by file. */
export function appMayConnect(): boolean {
  return chrome.runtime.getManifest().externally_connectable !== undefined;
}

/** Calls back for every page of the app that connects. */
export function onAppConnected(answer: (port: ExternalPort) => void): void {
  if (!appMayConnect()) return;
  chrome.runtime.onConnectExternal.addListener((port) => {
    const origin = port.sender?.origin ?? '';
    if (!appOrigin.test(origin)) {
      port.disconnect();
      return;
    }
    answer({
      origin,
      send: (message) => port.postMessage(message),
      onMessage: (take) => port.onMessage.addListener(take),
      fail: (why) => {
        port.postMessage({ kind: 'failed', why });
        port.disconnect();
      },
    });
  });
}

/** The extension's own id, by which the app connects to it. */
export function extensionId(): string {
  return chrome.runtime.id;
}

/** Small settings, kept on this machine alone. */
export async function readSetting(name: string): Promise<unknown> {
  return (await chrome.storage.local.get(name))[name];
}

export function writeSetting(name: string, value: unknown): Promise<void> {
  return chrome.storage.local.set({ [name]: value });
}

/** Address of a file inside the extension. */
export function ownFile(path: string): string {
  return chrome.runtime.getURL(path);
}
