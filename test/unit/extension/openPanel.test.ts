import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openPanelOnRequest, panelTarget } from '../../../extension/browser.ts';

/* The browser's own interface, as far as opening the panel uses it: no test can open a real context menu. */

type Heard = Record<'button' | 'shortcut' | 'menu' | 'installed', (...given: unknown[]) => void>;

let heard: Heard;
let calls: unknown[][];

const note = (name: string) => (options: unknown) => {
  calls.push([name, options]);
  return Promise.resolve();
};

beforeEach(() => {
  heard = {} as Heard;
  calls = [];
  const hear = (name: keyof Heard) => ({ addListener: (take: Heard[keyof Heard]) => (heard[name] = take) });
  vi.stubGlobal('chrome', {
    action: { onClicked: hear('button') }, commands: { onCommand: hear('shortcut') }, runtime: { onInstalled: hear('installed') },
    contextMenus: { onClicked: hear('menu'), create: note('menu entry'), removeAll: (then: () => void) => [calls.push(['cleared']), then()] },
    sidePanel: { setOptions: note('set'), open: note('open') },
  });
  openPanelOnRequest();
});

/** What the panel would take itself to be opened for. */
function openedFor() {
  const { path } = calls.find(([name]) => name === 'set')![1] as { path: string };
  vi.stubGlobal('location', new URL(path, 'chrome-extension://id/'));
  return panelTarget();
}

describe('the ways to open the panel', () => {
  test('the toolbar button opens it on the tab, within the click itself', () => {
    heard.button({ id: 7 });
    expect(calls).toEqual([['set', { tabId: 7, path: 'panel/index.html?tab=7', enabled: true }], ['open', { tabId: 7 }]]);
    expect(openedFor()).toEqual({ tab: 7, link: null });
  });

  test('in Firefox the sidebar opens in its place, on the same tab', () => {
    vi.stubGlobal('chrome', {
      ...chrome, sidePanel: undefined, sidebarAction: { setPanel: note('set'), open: note('open') },
      runtime: { getURL: (path: string) => `moz-extension://id/${path}` },
    });
    heard.button({ id: 7 });
    expect(calls).toEqual([['set', { tabId: 7, panel: 'moz-extension://id/panel/index.html?tab=7' }], ['open', undefined]]);
  });

  test('the keyboard shortcut does the same, and no other command does', () => {
    heard.shortcut('something-else', { id: 7 });
    expect(calls).toEqual([]);
    heard.shortcut('capture', { id: 7 });
    expect(openedFor()).toEqual({ tab: 7, link: null });
  });

  test('the menu of a link opens it on that link, whatever characters it has', () => {
    const linkUrl = 'https://cmis.kent.gov.uk/cmis/Document.ashx?czJKcaeAi5tUFL1DTL2UE4zNRBcoShgo=a%2fb&x=1#page=2';
    heard.menu({ menuItemId: 'capture-link', linkUrl }, { id: 7 });
    expect(openedFor()).toEqual({ tab: 7, link: linkUrl });
    expect(calls.at(-1)).toEqual(['open', { tabId: 7 }]);
  });

  test('the menu has one entry, on links to web addresses alone, in place of an older version’s', () => {
    heard.installed();
    expect(calls).toEqual([['cleared'], ['menu entry', expect.objectContaining({ title: 'Capture figures from this paper', contexts: ['link'], targetUrlPatterns: ['http://*/*', 'https://*/*'] })]]);
  });

  test('a window without a tab opens nothing', () => {
    heard.button({});
    heard.menu({ menuItemId: 'capture-link', linkUrl: 'https://x.gov.uk/' }, undefined);
    expect(calls).toEqual([]);
  });
});
