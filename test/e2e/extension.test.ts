import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type ExtensionBrowser, launchWithExtension } from './panel.ts';
import { type Replica, hosts, startReplica } from './replica/startReplica.ts';

const merton = `http://${hosts.moderngov}`;
const meeting = `${merton}/ieListDocuments.aspx?CId=152&MId=3288&Ver=4`;
const readTimeout = 30_000;

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
    const { page, panel } = await panelOn(`${merton}/documents/s11/Performance%20index.pdf`);
    await panel.press('Capture its figures');
    await panel.says(/Merton[\s\S]*figures/, readTimeout);
    await panel.says(/% of Single Assessments/);
    await panel.picture('panel-paper');
    await panel.press('‹ This tab');
    await panel.says(/You have captured this paper already[\s\S]*1 paper kept here[\s\S]*Save as a file for the app/);
    await page.close();
  });

  test('a meeting page: its meeting is named, its six papers listed, the likely ones marked and captured in a queue, and known again', async () => {
    const { page, panel } = await panelOn(meeting);
    await panel.says(/^Like for Like\s+Children and Young People Overview and Scrutiny Panel\s+26 June 2019 · Merton/);
    await panel.says(/6 papers on this page\s+Performance monitoring report\s+Item 7 · Single report · 88 kB\s+likely figures/);
    await panel.says(/Public reports pack\s+Whole agenda pack · 3 MB[\s\S]*Supplement: to follow\s+Supplement to this agenda · 180 kB/);
    await panel.picture('panel-meeting');
    await panel.press('Capture 2 papers');
    await panel.says(/Appendix: performance index\s+\d+ figures found and kept/, readTimeout);
    await panel.says(/Performance monitoring report[\s\S]*captured\s+Open its figures/);
    await page.close();
  });

  test('a late supplement that names no meeting is kept under the meeting that lists it', async () => {
    const { page, panel } = await panelOn(meeting);
    await panel.choose('Supplement: to follow');
    await panel.press('Capture 1 paper');
    await panel.says(/Merton · Children and Young People Overview and Scrutiny Panel · 26 June 2019/, readTimeout);
    await page.close();
  });

  test('a committee’s page: the panel lists its meetings, and follows the tab into one', async () => {
    const { page, panel } = await panelOn(`${merton}/ieListMeetings.aspx?CId=152&Year=0`);
    await panel.says(/Children and Young People Overview and Scrutiny Panel[\s\S]*2 meetings on this page[\s\S]*Open a meeting[\s\S]*6 Nov 2019/);
    await panel.picture('panel-committee');
    await panel.press('26 Jun 2019');
    await panel.says(/26 June 2019 · Merton[\s\S]*6 papers on this page/);
    await page.close();
  });

  test('a CMIS meeting: committee, date and its scorecard, which no address gives away', async () => {
    const { page, panel } = await panelOn(`http://${hosts.cmis}/cmis/MeetingDetails.aspx?meetingID=77`);
    await panel.says(/Children's, Young People and Education Cabinet Committee\s+25 September 2018 · Kent\s+1 paper on this page\s+Performance scorecard/);
    await page.close();
  });

  test('a page that shows its paper in a viewer of its own: the paper is offered', async () => {
    const { page, panel } = await panelOn(`${merton}/scorecard.aspx`);
    await panel.says(/1 paper on this page\s+Quarterly scorecard[\s\S]*shown on this page/);
    await panel.press('Capture 1 paper');
    await panel.says(/% of Single Assessments/, readTimeout);
    await page.close();
  });

  test('an address without .pdf, and one that sends only bytes, are known by their first bytes', async () => {
    for (const address of [`${merton}/mgConvert2PDF.aspx?ID=27182&T=9`, `http://${hosts.cmis}/cmis/Document.ashx?czJKcaeAi5tUFL1DTL2UE4zNRBcoShgo=abc`]) {
      const { page, panel } = await panelOn(meeting);
      const captured = await panel.evaluate<boolean>(`(location.search += '&link=' + encodeURIComponent(${JSON.stringify(address)}), true)`);
      expect(captured).toBe(true);
      await panel.press('Capture its figures');
      await panel.says(/% of Single Assessments/, readTimeout);
      await page.close();
    }
  });

  test('minutes that stand on the page itself are read in sentences, each quoted', async () => {
    const { page, panel } = await panelOn(`${merton}/ieIssueDetails.aspx?IId=1&Opt=3`);
    await panel.press('Read the figures stated on this page');
    await panel.says(/single assessments[\s\S]*95/, readTimeout);
    expect(await panel.text()).not.toMatch(/\b45 days\s+Merton/);
    await page.close();
  });

  test('the app takes the library over in checked pieces, and shows what is new before it writes', async () => {
    const { page, panel } = await panelOn(`${merton}/documents/s12/Performance%20index.pdf`);
    await panel.press('Capture its figures');
    await panel.says(/% of Single Assessments/, readTimeout);
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
    await panel.says(words, readTimeout);
    await page.close();
  });
});
