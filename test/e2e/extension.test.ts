import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type ExtensionBrowser, launchWithExtension } from './panel.ts';
import { type Replica, hosts, startReplica } from './replica/startReplica.ts';

const merton = `http://${hosts.moderngov}`;
const meeting = `${merton}/ieListDocuments.aspx?CId=152&MId=3288&Ver=4`;
const readTimeout = 60_000;

let replica: Replica;
let chrome: ExtensionBrowser;
beforeAll(async () => {
  replica = await startReplica();
  chrome = await launchWithExtension(replica.chromiumArguments, [`${merton}/*`, `http://${hosts.cmis}/*`]);
});
afterAll(async () => {
  await chrome.close();
  await replica.close();
});

/** A tab on an address, with the panel that the toolbar button opens on it. */
async function panelOn(address: string) {
  const page = await chrome.context.newPage();
  await page.goto(address);
  return { page, panel: await chrome.pressButton(page) };
}

describe('the extension', () => {
  test('a tab that shows a PDF: the button opens the panel, which reads it, lists its figures and keeps them', async () => {
    const { page, panel } = await panelOn(`${merton}/documents/s1/Performance%20index.pdf`);
    await panel.press('Capture its figures');
    await expect.poll(() => panel.text(), { timeout: readTimeout }).toMatch(/Merton[\s\S]*figures/);
    await expect.poll(() => panel.text()).toContain('% of Single Assessments');
    await panel.picture('panel-paper');
    await panel.press('‹ This tab');
    await expect.poll(() => panel.text()).toMatch(/1 paper kept here[\s\S]*Save as a file for the app/);
    await page.close();
  });

  test('a meeting page: its six papers are listed, the likely ones marked and captured in a queue', async () => {
    const { page, panel } = await panelOn(meeting);
    await expect.poll(() => panel.text()).toMatch(/6 papers on this page[\s\S]*Performance monitoring report[\s\S]*likely figures/);
    await panel.picture('panel-meeting');
    await panel.press('Capture 2 papers');
    await expect.poll(() => panel.text(), { timeout: readTimeout }).toMatch(/Appendix: performance index\s+\d+ figures found and kept/);
    await page.close();
  });

  test('an address without .pdf, and one that sends only bytes, are known by their first bytes', async () => {
    for (const address of [`${merton}/mgConvert2PDF.aspx?ID=31415&T=9`, `http://${hosts.cmis}/cmis/Document.ashx?czJKcaeAi5tUFL1DTL2UE4zNRBcoShgo=abc`]) {
      const { page, panel } = await panelOn(meeting);
      const captured = await panel.evaluate<boolean>(`(location.search += '&link=' + encodeURIComponent(${JSON.stringify(address)}), true)`);
      expect(captured).toBe(true);
      await panel.press('Capture its figures');
      await expect.poll(() => panel.text(), { timeout: readTimeout }).toContain('% of Single Assessments');
      await page.close();
    }
  });

  test('minutes that stand on the page itself are read in sentences, each quoted', async () => {
    const { page, panel } = await panelOn(`${merton}/ieIssueDetails.aspx?IId=1&Opt=3`);
    await panel.press('Read the figures stated on this page');
    await expect.poll(() => panel.text(), { timeout: readTimeout }).toMatch(/single assessments[\s\S]*95/);
    expect(await panel.text()).not.toMatch(/\b45 days\s+Merton/);
    await page.close();
  });

  test('the app takes the library over in checked pieces, and shows what is new before it writes', async () => {
    const { page, panel } = await panelOn(`${merton}/documents/s1/Performance%20index.pdf`);
    await panel.press('Capture its figures');
    await expect.poll(() => panel.text(), { timeout: readTimeout }).toContain('% of Single Assessments');
    const id = await panel.evaluate<string>('chrome.runtime.id');
    const app = await chrome.context.newPage();
    await app.goto(`${inject('appAddress')}/#/receive/${id}`);
    await app.getByRole('button', { name: /Merge/ }).click();
    await app.getByText(/merged/i).first().waitFor();
    await app.goto(`${inject('appAddress')}/#/library`);
    await app.getByRole('link', { name: /Merton/ }).first().waitFor();
    await app.close();
    await page.close();
  });

  test.each([
    ['s403', /does not give us this paper \(403\)/],
    ['s404', /no paper at this address any more \(404\)/],
    ['s500', /answered with an error \(500\)/],
    ['s200', /web page/i],
    ['s302', /sends us on to another site/],
    ['s99', /broke off|sent only/],
  ])('%s: what went wrong is said, and nothing is kept of it', async (path, words) => {
    const { page, panel } = await panelOn(meeting);
    await panel.evaluate(`(location.search += '&link=' + encodeURIComponent(${JSON.stringify(`${merton}/documents/${path}/Index.pdf`)}), true)`);
    await panel.press('Capture its figures');
    await expect.poll(() => panel.text(), { timeout: readTimeout }).toMatch(words);
    await page.close();
  });
});
