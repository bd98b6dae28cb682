import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, type Panel, launchWithExtension } from './panel.ts';
import { type Replica, hosts, startReplica } from './replica/startReplica.ts';

const merton = `http://${hosts.moderngov}`;

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

async function panelOn(address: string) {
  const page = await browser.context.newPage();
  await page.goto(address);
  return { page, panel: await browser.pressButton(page) };
}

/** Answers the browser's question in the person's place: a headless browser shows none. */
const answerPrompts = (panel: Panel, answer: 'yes' | 'no') => panel.evaluate(`(chrome.permissions.request = async () => ${answer === 'yes'}, true)`);

describe('which sites may be read', () => {
  test('a site that was refused is not fetched from; asked again and granted, its paper is read', async () => {
    const { page, panel } = await panelOn(`${merton}/documents/s11/Index.pdf`);
    await answerPrompts(panel, 'no');
    const before = replica.seen.length;
    await panel.press('Capture its figures');
    await panel.says(/democracy\.merton\.gov\.uk may not be read[\s\S]*nothing was fetched/);
    await panel.picture('panel-refused');
    expect(replica.seen.slice(before)).toEqual([]);
    await answerPrompts(panel, 'yes');
    await panel.press('Capture its figures');
    await panel.says(/% of Single Assessments/, 30_000);
    await page.close();
  });

  test('a permission that was taken back in the options is asked for again before anything is fetched', async () => {
    const options = await browser.openOptions();
    await options.getByRole('button', { name: `Stop reading ${hosts.moderngov}` }).click();
    await options.getByText('None. You are asked when you capture a paper.').waitFor();
    const { page, panel } = await panelOn(`${merton}/documents/s12/Index.pdf`);
    const before = replica.seen.length;
    await panel.press('Capture its figures');
    await panel.says(/May Like for Like read democracy\.merton\.gov\.uk\?[\s\S]*Nothing is fetched before you answer/);
    expect(replica.seen.slice(before)).toEqual([]);
    for (const one of [page, options]) await one.close();
  });
});
