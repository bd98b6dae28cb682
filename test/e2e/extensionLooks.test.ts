import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, type Panel, barriersOf, launchWithExtension } from './panel.ts';
import { type Replica, hosts, startReplica } from './replica/startReplica.ts';

const merton = `http://${hosts.moderngov}`;
/** A side panel may be drawn this narrow, and is usually this wide. */
const looks = [{ width: 320, height: 1100, theme: 'light' }, { width: 400, height: 1100, theme: 'dark' }] as const;

/** Colours change over a moment when the theme does, in milliseconds. */
const settling = 400;

let replica: Replica;
let browser: ExtensionBrowser;
beforeAll(async () => {
  replica = await startReplica();
  browser = await launchWithExtension(replica.chromiumArguments, [`${merton}/*`]);
});
afterAll(async () => {
  await browser.close();
  await replica.close();
});

async function examine(panel: Panel, name: string): Promise<void> {
  for (const look of looks) {
    await panel.dress(look);
    await panel.evaluate(`new Promise((settled) => setTimeout(settled, ${settling}))`);
    await panel.picture(`panel-${name}-${look.width}-${look.theme}`);
    expect(await panel.evaluate<number>('document.documentElement.scrollWidth'), `${name} at ${look.width}`).toBeLessThanOrEqual(look.width);
    expect(await panel.barriers(), `${name} in ${look.theme}`).toEqual([]);
  }
}

describe('the panel and the options, narrow and wide, light and dark', () => {
  test('nothing is cut off and nobody is kept out', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${merton}/ieListDocuments.aspx?CId=152&MId=3288&Ver=4`);
    const panel = await browser.pressButton(page);
    await panel.says(/26 June 2019 · Merton[\s\S]*Capture 2 papers/);
    await examine(panel, 'meeting');
    await panel.press('Capture 2 papers');
    await panel.says(/Appendix: performance index\s+\d+ figures found and kept/, 60_000);
    await examine(panel, 'captured');
    await panel.press('Open its figures');
    await panel.says(/% of Single Assessments/, 30_000);
    await expect.poll(() => panel.evaluate<boolean>("document.querySelector('.page-view__canvas') !== null"), { timeout: 20_000, message: 'the page, drawn' }).toBe(true);
    await examine(panel, 'figures');
    await panel.evaluate("document.querySelectorAll('.figure')[4].click()");
    await panel.says(/Show page 1 on the site/);
    await examine(panel, 'figure');
    await panel.press('Compared');
    await panel.says(/Like for like|With care/, 30_000);
    await examine(panel, 'compared');
    await page.close();
  });

  test('the options', async () => {
    const page = await browser.openOptions();
    await page.getByRole('button', { name: `Stop reading ${hosts.moderngov}` }).waitFor();
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForTimeout(settling);
      await page.screenshot({ path: `test/output/options-${theme}.png` });
      expect(await barriersOf(page), theme).toEqual([]);
    }
    await page.close();
  });
});
