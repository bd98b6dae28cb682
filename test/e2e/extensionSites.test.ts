import { describe, expect, test } from 'vitest';
import { councilSites } from './councilSites.ts';
import type { Panel } from './panel.ts';
import { hosts } from './replica/startReplica.ts';

const merton = `http://${hosts.moderngov}`;

const sites = councilSites([`${merton}/*`]);
const { panelOn } = sites;

/** Answers the browser's question in the person's place: a headless browser shows none. */
const answerPrompts = (panel: Panel, answer: 'yes' | 'no') => panel.evaluate(`(chrome.permissions.request = async () => ${answer === 'yes'}, true)`);

describe('which sites may be read', () => {
  test('a site that was refused is not fetched from; asked again and granted, its paper is read', async () => {
    const { page, panel } = await panelOn(`${merton}/documents/s11/Index.pdf`);
    await answerPrompts(panel, 'no');
    const before = sites.replica.seen.length;
    await panel.press('Capture its figures');
    await panel.says(/democracy\.merton\.gov\.uk may not be read[\s\S]*nothing was fetched/);
    await panel.picture('panel-refused');
    expect(sites.replica.seen.slice(before)).toEqual([]);
    await answerPrompts(panel, 'yes');
    await panel.press('Capture its figures');
    await panel.says(/% of Single Assessments/, 30_000);
    await page.close();
  });

  test('of a meeting’s page the chosen paper is fetched, and nothing else', async () => {
    const { page, panel } = await panelOn(`${merton}/ieListDocuments.aspx?CId=152&MId=3288&Ver=4`);
    await panel.choose('Supplement: to follow');
    const before = sites.replica.seen.length;
    await panel.press('Capture 1 paper');
    await panel.says(/Figures\s+Compared/, 30_000);
    expect(sites.replica.seen.slice(before)).toEqual([`${hosts.moderngov} /documents/b2201/Supplementary%20agenda.pdf`]);
    await page.close();
  });

  test('a permission that was taken back in the options is asked for again before anything is fetched', async () => {
    const options = await sites.browser.openOptions();
    await options.getByRole('button', { name: `Stop reading ${hosts.moderngov}` }).click();
    await options.getByText('None. You are asked when you capture a paper.').waitFor();
    const { page, panel } = await panelOn(`${merton}/documents/s12/Index.pdf`);
    const before = sites.replica.seen.length;
    await panel.press('Capture its figures');
    await panel.says(/May Like for Like read democracy\.merton\.gov\.uk\?[\s\S]*Nothing is fetched before you answer/);
    expect(sites.replica.seen.slice(before)).toEqual([]);
    for (const one of [page, options]) await one.close();
  });
});
