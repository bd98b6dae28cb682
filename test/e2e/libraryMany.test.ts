import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { oneBrowser, newPerson, openPapers } from './browser.ts';
import { examine } from './looks.ts';

const browser = oneBrowser();

const many = ['agenda-pack.pdf', 'bad-empty.pdf', 'havering-2021-07-slides.pdf', 'kent-2018-09-report.pdf'];
const line = (page: Page) => page.getByRole('region', { name: 'Papers being read' });
const row = (page: Page, name: string) => line(page).getByRole('listitem').filter({ hasText: name });

test('many papers are read one after the other; a pause holds them all, a failure and a cancelling only their own', async () => {
  const { context, page, troubles } = await newPerson(browser());
  await page.goto('/');
  await openPapers(page, many);
  await line(page).getByRole('button', { name: 'Pause' }).click();
  await line(page).getByRole('heading', { name: /^Paused/ }).waitFor();
  // The page being read is finished, however long that takes; after it the reading rests.
  const reached = async () => Number(/Page (\d+) of/.exec(await row(page, 'agenda-pack').innerText())?.[1] ?? 0);
  const atPause = await reached();
  await page.waitForTimeout(3000);
  await examine(page, 'queue-paused');
  expect(await reached() - atPause).toBeLessThanOrEqual(2);
  expect(await row(page, 'kent').innerText()).toContain('Waiting for the paper before it');

  await row(page, 'havering').getByRole('button', { name: /^Cancel/ }).click();
  expect(await row(page, 'havering').innerText()).toContain('Cancelled; nothing of it was kept.');
  await line(page).getByRole('button', { name: 'Go on' }).click();
  await line(page).getByRole('heading', { name: 'Just opened' }).waitFor({ timeout: 90_000 });
  expect(await row(page, 'bad-empty').innerText()).toMatch(/empty/i);
  expect(await row(page, 'bad-empty').getByRole('button', { name: 'Try again' }).count()).toBe(0);
  expect(await row(page, 'agenda-pack').innerText()).toContain('Read, and in your library.');
  expect(await page.getByRole('region', { name: 'Kept papers' }).locator('.paper__title').count()).toBe(2);

  await row(page, 'havering').getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => row(page, 'havering').innerText(), { timeout: 60_000 }).toContain('Read, and in your library.');
  await line(page).getByRole('button', { name: 'Clear this list' }).click();
  await line(page).waitFor({ state: 'detached' });
  expect(troubles).toEqual([]);
  await context.close();
});

test('cancelling all leaves what was read already, and starts no other', async () => {
  const { context, page } = await newPerson(browser());
  await page.goto('/');
  await openPapers(page, ['kent-2018-09-report.pdf', 'agenda-pack.pdf', 'havering-2021-07-slides.pdf']);
  await expect.poll(() => row(page, 'kent').innerText(), { timeout: 60_000 }).toContain('Read, and in your library.');
  await line(page).getByRole('button', { name: 'Cancel all' }).click();
  await line(page).getByRole('heading', { name: 'Just opened' }).waitFor();
  expect(await row(page, 'agenda-pack').innerText()).toContain('Cancelled');
  expect(await row(page, 'havering').innerText()).toContain('Cancelled');
  await context.close();
});
