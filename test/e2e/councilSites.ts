import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type ExtensionBrowser, type Panel, launchWithExtension } from './panel.ts';
import { type Replica, startReplica } from './replica/startReplica.ts';

export interface CouncilSites {
  readonly replica: Replica;
  readonly browser: ExtensionBrowser;
  /** A tab on an address, with the panel that the toolbar button opens on it. */
  panelOn(this: void, address: string): Promise<{ page: Page; panel: Panel }>;
}

/** Council sites and a browser with the extension, for the walks of one file. @param allowed sites that may be read from the beginning */
export function councilSites(allowed: string[] = []): CouncilSites {
  let replica: Replica | null = null;
  let browser: ExtensionBrowser | null = null;
  beforeAll(async () => {
    replica = await startReplica();
    browser = await launchWithExtension(replica.chromiumArguments, allowed);
  });
  afterAll(async () => {
    await browser?.close();
    await replica?.close();
  });
  return {
    get replica() {
      return replica!;
    },
    get browser() {
      return browser!;
    },
    async panelOn(address) {
      const page = await browser!.context.newPage();
      await page.goto(address);
      return { page, panel: await browser!.pressButton(page) };
    },
  };
}

/** Opens the panel anew on a link of its tab's page, as the link's menu does: no test can open a real context menu. */
export async function pointAt(panel: Panel, address: string): Promise<void> {
  await panel.evaluate(`(location.search += '&link=' + encodeURIComponent(${JSON.stringify(address)}), true)`);
}
