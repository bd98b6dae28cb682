import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { councilSites, pointAt } from './councilSites.ts';
import type { Panel } from './panel.ts';
import { hosts } from './replica/startReplica.ts';

const merton = `http://${hosts.moderngov}`;
const meeting = `${merton}/ieListDocuments.aspx?CId=152&MId=3288&Ver=4`;
const readTimeout = 30_000;
const sites = councilSites([`${merton}/*`, `http://${hosts.cmis}/*`]);
const { panelOn } = sites;

/** What the extension answers when a page says this to it. */
function askExtension(page: Page, message: unknown): Promise<unknown> {
  return page.evaluate(([id, words]) => new Promise((answered) => {
    const runtime = (globalThis as { chrome?: { runtime?: typeof chrome.runtime } }).chrome?.runtime;
    if (!runtime) return answered('no way to the extension');
    const port = runtime.connect(id as string);
    port.onMessage.addListener(answered);
    port.onDisconnect.addListener(() => answered('hung up'));
    return port.postMessage(words);
  }), [sites.browser.id, message]);
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
    await panel.says(/6 papers on this page\s+Performance monitoring report\s+Item 7 · Single report · 88\skB\s+likely figures/);
    await panel.says(/Public reports pack\s+Whole agenda pack · 3\sMB[\s\S]*Supplement: to follow\s+Supplement to this agenda · 180\skB/);
    await panel.picture('panel-meeting');
    await panel.press('Capture 2 papers');
    await panel.says(/Appendix: performance index\s+\d+ figures found and kept/, readTimeout);
    await panel.says(/Performance monitoring report[\s\S]*captured\s+Open its figures/);
    await page.close();
  });

  test('a paper’s indicators are held against England, London and its region in the panel, each with its verdict', async () => {
    const { page, panel } = await panelOn(`${merton}/documents/s14/Performance%20index.pdf`);
    await panel.press(/^Capture/);
    await panel.says(/% of Single Assessments/, readTimeout);
    await panel.press('Compared');
    await panel.says(/Merton’s [\s\S]*England[\s\S]*published[\s\S]*(?:Like for like|With care)/, readTimeout);
    await panel.picture('panel-compared');
    await panel.press('Show where it was printed');
    await panel.says(/Show page \d+ on the site/);
    await page.close();
  });

  test('scanned pages: the panel says that they were not read, and where they can be', async () => {
    const scanned = await panelOn(`${merton}/documents/s7/Scan.pdf`);
    await scanned.panel.press('Capture its figures');
    await scanned.panel.says(/made of pictures[\s\S]*Nothing was kept[\s\S]*app can read the letters from the pictures, on this machine[\s\S]*Open the paper in a tab/, readTimeout);
    await scanned.panel.picture('panel-pictures-only');
    const partly = await panelOn(`${merton}/documents/s6/Bound.pdf`);
    await partly.panel.press('Capture its figures');
    await partly.panel.says(/without text, so nothing was read there: page[\s\S]*Open in Like for Like to read the pictures[\s\S]*% of Single Assessments/, readTimeout);
    await partly.panel.picture('panel-pictures-among-pages');
    for (const { page } of [scanned, partly]) await page.close();
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
      await pointAt(panel, address);
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
    const options = await sites.browser.openOptions();
    await options.getByLabel('Address of the app').fill(`${inject('appAddress')}/`);
    await options.getByRole('button', { name: 'Keep this address' }).click();
    const { page, panel } = await panelOn(`${merton}/documents/s12/Performance%20index.pdf`);
    await panel.press(/^Capture/);
    await panel.says(/% of Single Assessments/, readTimeout);
    await panel.press('‹ This tab');
    const opened = sites.browser.context.waitForEvent('page');
    await panel.press('Open in Like for Like');
    const app = await opened;
    await app.getByRole('button', { name: /Merge/ }).click();
    await app.getByText(/merged/i).first().waitFor();
    await app.goto(`${inject('appAddress')}/#/library`);
    await app.getByRole('link', { name: /Merton/ }).first().waitFor();
    for (const one of [app, page, options]) await one.close();
  });

  test('only the app that the options name is answered, and only what belongs to the conversation', async () => {
    const options = await sites.browser.openOptions();
    await options.getByLabel('Address of the app').fill(`${inject('appAddress')}/`);
    await options.getByRole('button', { name: 'Keep this address' }).click();
    const app = await sites.browser.context.newPage();
    await app.goto(inject('appAddress'));
    expect(await askExtension(app, { kind: 'hello', holds: [] })).toMatchObject({ kind: 'offer' });
    for (const message of [{ kind: 'hello', holds: ['no hash'] }, { kind: 'hello', holds: [], more: 1 }, { kind: 'want', transfer: 'x', pieces: [0] }, 'hello', null]) {
      expect(await askExtension(app, message)).toMatchObject({ kind: 'failed' });
    }
    const other = await sites.browser.context.newPage();
    await other.goto(`http://localhost:${sites.replica.port}/ieListDocuments.aspx?MId=1`);
    expect(await askExtension(other, { kind: 'hello', holds: [] })).toMatchObject({ kind: 'failed', why: expect.stringContaining('is not the app') });
    await other.goto(meeting);
    expect(await askExtension(other, { kind: 'hello', holds: [] })).toBe('no way to the extension');
    for (const one of [options, app, other]) await one.close();
  });

  test.each([
    ['s403', /does not give us this paper \(403\)\. Sign in there/],
    ['s404', /no paper at this address any more \(404\)\. Look for it on the meeting’s page/],
    ['s500', /answered with an error \(500\)\. Try again in a few minutes/],
    ['s200', /sent a web page in place of the paper/],
    ['s204', /sent an empty file/],
    ['s415', /sent a file that is not a PDF/],
    ['s302', /sends us on to another site, which you have not allowed/],
    ['s500m', /500\sMB, more than can be read here/],
    ['s99', /broke off after [\d.]+\skB of [\d.]+\skB\. Nothing was kept/],
  ])('%s: what went wrong is said with a way on, and nothing is kept of it', async (path, words) => {
    const { page, panel } = await panelOn(meeting);
    const before = await heldPapers(panel);
    await pointAt(panel, `${merton}/documents/${path}/Index.pdf`);
    await panel.press('Capture its figures');
    await panel.says(words, readTimeout);
    await panel.says(/Try again\s+Open it in a tab|Open it in a tab\s+Try again/);
    await panel.press('‹ This tab');
    await panel.says(/Capture its figures/);
    expect(await heldPapers(panel)).toBe(before);
    await page.close();
  });

  test.each([
    ['s98', 'the rest alone is fetched'],
    ['s97', 'of a file that was changed meanwhile, the whole is fetched anew'],
  ])('%s: a connection that broke off half way, tried again: %s, and read', async (path) => {
    const { page, panel } = await panelOn(meeting);
    await pointAt(panel, `${merton}/documents/${path}/Index.pdf`);
    await panel.press('Capture its figures');
    await panel.says(/broke off after [\d.]+\skB of [\d.]+\skB\. Try again while this panel is open, and it goes on from there/, readTimeout);
    await panel.press('Try again');
    await panel.says(/% of Single Assessments/, readTimeout);
    expect(sites.replica.seen.filter((request) => request.includes(`/${path}/`))).toEqual([expect.stringMatching(/Index\.pdf$/), expect.stringMatching(/Index\.pdf bytes=\d+-$/)]);
    await page.close();
  });

  test('a paper behind a sign-in: the login page is told from a paper, and once signed in, trying again reads it with that site’s cookie alone', async () => {
    const { page, panel } = await panelOn(meeting);
    await pointAt(panel, `${merton}/documents/s401/Index.pdf`);
    await panel.press('Capture its figures');
    await panel.says(/asks? you to sign in/, readTimeout);
    await page.goto(`http://${hosts.cmis}/signin`);
    await panel.press('Try again');
    await panel.says(/asks? you to sign in/, readTimeout);
    await page.goto(`${merton}/signin`);
    await panel.press('Try again');
    await panel.says(/% of Single Assessments/, readTimeout);
    await page.close();
  });

  test('a pack of 200 MB is read, with its progress', async () => {
    const { page, panel } = await panelOn(meeting);
    await pointAt(panel, `${merton}/documents/s200m/Pack.pdf`);
    await panel.press('Capture its figures');
    await panel.says(/Fetching, [\d.]+ MB of 200 MB/, readTimeout);
    await panel.says(/% of Single Assessments/, 120_000);
    await page.close();
  });

  test('a paper is taken out of the library again, its file alone or with its figures', async () => {
    const { page, panel } = await panelOn(`${merton}/documents/s2/Slides.pdf`);
    await panel.press('Capture its figures');
    await panel.says(/^‹ This tab\s+Figures\s+Compared\s+Havering/, readTimeout);
    await panel.press('‹ This tab');
    const before = await heldPapers(panel);
    const bin = 'document.querySelector(\'[aria-label^="Remove Havering"]\')';
    await panel.evaluate(`(${bin}.click(), true)`);
    await panel.press('Remove the file only');
    await expect.poll(() => panel.evaluate(`${bin}.closest('li').innerText`)).toMatch(/figures only, without the file/);
    expect(await heldPapers(panel)).toBe(before);
    await panel.evaluate(`(${bin}.click(), true)`);
    await panel.press('Remove paper and figures');
    await expect.poll(() => heldPapers(panel)).toBe(before - 1);
    await page.close();
  });
});

/** How many papers the panel says are kept in its library; the walks before this one left some. */
async function heldPapers(panel: Panel): Promise<number> {
  await panel.says(/papers? kept here/);
  return panel.evaluate<number>("document.querySelectorAll('[aria-label=\"Papers kept here\"] li').length");
}
