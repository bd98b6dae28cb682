import { describe, expect, test } from 'vitest';
import { councilSites, pointAt } from './councilSites.ts';
import { type Panel, barriersOf } from './panel.ts';
import { hosts } from './replica/startReplica.ts';

const merton = `http://${hosts.moderngov}`;
/** As narrow as Firefox's sidebar first opens, as Chrome's panel may be drawn, as it usually is, and wide. */
const looks = [{ width: 240, height: 800, theme: 'light' }, { width: 320, height: 800, theme: 'light' }, { width: 400, height: 800, theme: 'dark' }, { width: 600, height: 800, theme: 'light' }] as const;

/** Names of what can be pressed and is cut off at the panel's side. */
const cutOff = `[...document.querySelectorAll('button, a, input')].filter((one) => {
  const { width, left, right } = one.getBoundingClientRect();
  return width > 1 && (left < 0 || right > innerWidth + 1);
}).map((one) => one.ariaLabel ?? one.textContent)`;

/** Colours change over a moment when the theme does, in milliseconds. */
const settling = 400;

const sites = councilSites([`${merton}/*`]);
const { panelOn } = sites;

async function examine(panel: Panel, name: string): Promise<void> {
  for (const look of looks) {
    await panel.dress(look);
    await panel.evaluate(`new Promise((settled) => setTimeout(settled, ${settling}))`);
    await panel.picture(`panel-${name}-${look.width}-${look.theme}`);
    expect(await panel.evaluate<number>('document.documentElement.scrollWidth'), `${name} at ${look.width}`).toBeLessThanOrEqual(look.width);
    expect(await panel.evaluate<string[]>(cutOff), `${name} at ${look.width}`).toEqual([]);
    expect(await panel.barriers(), `${name} in ${look.theme}`).toEqual([]);
  }
}

describe('the panel and the options, narrow and wide, light and dark', () => {
  test('nothing is cut off and nobody is kept out', async () => {
    const { page, panel } = await panelOn(`${merton}/ieListDocuments.aspx?CId=152&MId=3288&Ver=4`);
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
    await panel.press('‹ This tab');
    await panel.says(/papers kept here/);
    await expect.poll(() => panel.evaluate<boolean>("document.activeElement.matches('main, main *')"), { message: 'the keyboard stays in the panel' }).toBe(true);
    await panel.evaluate("document.querySelector('[aria-label^=Remove]').click()");
    await panel.says(/Remove this paper\?[\s\S]*Remove the file only/);
    await examine(panel, 'remove');
    await page.close();
  });

  test('one paper, a page without papers, and a paper that could not be fetched', async () => {
    for (const [name, path, words] of [['one', '/documents/s12/Index.pdf', /Capture its figures/], ['minutes', '/ieIssueDetails.aspx?IId=1', /No papers on this page/]] as const) {
      const { page, panel } = await panelOn(`${merton}${path}`);
      await panel.says(words);
      await examine(panel, name);
      await page.close();
    }
    const { page, panel } = await panelOn(`${merton}/documents/s12/Index.pdf`);
    await pointAt(panel, `${merton}/documents/s403/Index.pdf`);
    await panel.press('Capture its figures');
    await panel.says(/Try again/, 30_000);
    await examine(panel, 'trouble');
    await page.close();
  });

  test('the options', async () => {
    const page = await sites.browser.openOptions();
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
