import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { type Walk, go, oneBrowser, newPerson, openPapers, untilRead } from './browser.ts';

const browser = oneBrowser();
let walk: Walk;
beforeAll(async () => {
  walk = await newPerson(browser());
  await walk.page.goto('/');
  await openPapers(walk.page, ['havering-2021-07-slides.pdf']);
  await untilRead(walk.page);
});

const chosen = (page: Page) => page.locator('.indicator__open .figure');

test('figures are walked, kept, corrected, set aside and brought back by keyboard alone', async () => {
  const { page, troubles } = walk;
  await page.locator('.figure').first().focus();
  await page.keyboard.press('Enter');
  await chosen(page).waitFor();
  const first = await chosen(page).getAttribute('id');
  await page.keyboard.press('k');
  await page.locator(`#${first}.figure--accepted`).waitFor();
  await expect.poll(() => chosen(page).getAttribute('id')).not.toBe(first);

  await page.keyboard.press('c');
  const value = page.getByLabel('Value', { exact: true });
  await value.waitFor();
  await page.keyboard.type('nonsense');
  await page.keyboard.press('Enter');
  await page.getByText(/not a value that can be read|Type the value/).waitFor();
  await value.fill('31.4%');
  await page.keyboard.press('Enter');
  await page.locator('.figure--corrected').waitFor();
  expect(await page.locator('.figure--corrected .figure__value').textContent()).toBe('31.4%');

  await page.keyboard.press('x');
  await page.locator('.figure--rejected').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.figure--rejected').count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('decisions outlive a reload, and so does the way back from them', async () => {
  const { page } = walk;
  await page.reload();
  await untilRead(page);
  expect(await page.locator('.figure--corrected .figure__value').textContent()).toBe('31.4%');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.locator('.figure--corrected').count()).toBe(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.locator('.figure--corrected').waitFor();
});

test('reading the same paper again keeps what was decided', async () => {
  const { page } = walk;
  await openPapers(page, ['havering-2021-07-slides.pdf']);
  await page.waitForURL(/#\/paper\//);
  await page.locator('.figure--corrected').waitFor();
  await go(page, '#/library');
  await page.locator('.paper__title').first().waitFor();
  expect(await page.locator('.papers').last().locator('li').count()).toBe(1);
});

test('single keys rest when they are turned off', async () => {
  const { page } = walk;
  await go(page, '#/settings');
  await page.getByLabel(/^Single keys/).uncheck();
  await go(page, '#/library');
  await page.locator('.paper__title').first().click();
  await untilRead(page);
  const before = await page.locator('.figure--accepted').count();
  await page.locator('.figure--proposed').first().click();
  await page.keyboard.press('k');
  await page.waitForTimeout(500);
  expect(await page.locator('.figure--accepted').count()).toBe(before);
});

test('the accessibility tree tells where one is, and what each part is for', async () => {
  const { page } = walk;
  await go(page, '#/library');
  const tree = await page.locator('body').ariaSnapshot();
  for (const part of ['banner', 'navigation "Main"', 'main', 'heading "Papers" [level=1]', 'button "Open a paper"', 'contentinfo']) expect(tree).toContain(part);
});
