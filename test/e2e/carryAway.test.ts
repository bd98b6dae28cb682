import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { type Walk, addToBriefing, compareFromMerton, go, oneBrowser, newPerson, personWithPapers, saved } from './browser.ts';
import { examine } from './looks.ts';

const browser = oneBrowser();
let walk: Walk;
beforeAll(async () => {
  walk = await personWithPapers(browser(), ['merton-2019-06-index.pdf']);
});

/** What stands in the clipboard; empty while it holds nothing of that kind. */
function copied(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

test('a finding is carried away as CSV, picture and text, each with its sources', async () => {
  const { page } = walk;
  await compareFromMerton(page, 'cpp-repeat');
  await expect.poll(() => page.locator('.finding').innerText()).toContain('Merton’s 16%');
  const csv = (await saved(page, 'CSV')).toString('utf8');
  const own = csv.split('\r\n').find((line) => line.includes('Merton') && line.includes('2018/19') && line.includes('actual'));
  expect(own).toMatch(/,16,/);
  expect(own).toContain('26 June 2019, page 1');

  const svg = (await saved(page, 'Picture (SVG)')).toString('utf8');
  expect(svg).toContain('Merton’s 16%');
  expect(svg).toContain('Source:');
  expect(svg).not.toMatch(/class=|var\(--/);
  expect((await saved(page, 'Picture (PNG)')).subarray(1, 4).toString()).toBe('PNG');

  await page.getByRole('button', { name: 'Copy with sources' }).click();
  // Copying takes a moment, and nothing on the page waits for it.
  await expect.poll(async () => (await copied(page)).text).toMatch(/Merton\t16%\t2018\/19/);
  expect((await copied(page)).html).toContain('<table');
});

test('a briefing of three comparisons is kept, ordered and noted; paper shows the notes and no buttons', async () => {
  const { page } = walk;
  for (const indicator of ['cpp-repeat', 'cpp-rate', 'ehcp-in-20-weeks']) {
    await compareFromMerton(page, indicator);
    await addToBriefing(page);
  }
  await page.getByRole('link', { name: 'Open the briefing' }).click();
  await page.locator('.briefing__item').nth(2).waitFor();
  await page.getByLabel('Your note').first().fill('Ask what changed in the spring.');
  await page.getByLabel('Your note').first().blur();
  await page.getByRole('button', { name: /^Move New education.* up/ }).click();
  await expect.poll(() => page.locator('.briefing__item h2').nth(1).textContent()).toMatch(/20 weeks/);
  await page.reload();
  await page.locator('.briefing__item').nth(2).waitFor();
  expect(await page.locator('.briefing__item h2').nth(1).textContent()).toMatch(/20 weeks/);
  await examine(page, 'briefing', { fullPage: true });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.briefing').innerText()).toContain('Ask what changed in the spring.');
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
});

test('a backup brings everything back into an empty library', async () => {
  const { page } = walk;
  await go(page, '#/settings');
  const backup = await saved(page, 'Save a backup');
  const other = await newPerson(browser());
  await other.page.goto('/#/settings');
  await other.page.getByLabel('Library file').setInputFiles({ name: 'library.likeforlike', mimeType: 'application/octet-stream', buffer: backup });
  await other.page.getByRole('button', { name: 'Merge into your library' }).click();
  await other.page.getByText('Merged', { exact: true }).waitFor();
  await go(other.page, '#/library');
  await other.page.getByRole('link', { name: /Merton/ }).click();
  await other.page.locator('.page-view__canvas').waitFor();
  expect(await other.page.locator('.figure--accepted').count()).toBeGreaterThan(0);
  await other.context.close();
});
