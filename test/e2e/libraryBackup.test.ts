import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { go, keepAll, launch, newPerson, openPapers, untilRead } from './browser.ts';
import { type PickedFile, chooseFigure, keptPapers, labelsOf } from './libraryScenes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function saveBackup(page: Page): Promise<PickedFile> {
  await go(page, '#/settings');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  return { name: 'library.likeforlike', mimeType: 'application/x-like-for-like', buffer: readFileSync(await (await download).path()) };
}

/** What the preview counts, by what it counts: new, changed, same. */
async function previewOf(page: Page, file: PickedFile): Promise<Record<string, number[]>> {
  await go(page, '#/settings');
  await page.getByLabel('Library file').setInputFiles(file);
  const rows = page.getByRole('group', { name: 'What merging would change' }).locator('tbody tr');
  await rows.first().waitFor();
  const counted = await rows.evaluateAll((each) => each.map((row) => [row.querySelector('th')!.textContent, [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent.replaceAll(',', '')))] as const));
  return Object.fromEntries(counted);
}

/** Every figure of the paper on screen as it stands. */
async function figuresShown(page: Page): Promise<Record<string, string[]>> {
  await untilRead(page);
  const states = ['proposed', 'accepted', 'corrected', 'rejected'];
  return Object.fromEntries(await Promise.all(states.map(async (state) => [state, await labelsOf(page, `.figure--${state}`)] as const)));
}

test('a backup merged elsewhere brings the same figures and decisions, and nothing new the second time', async () => {
  const mine = await newPerson(browser);
  // The browser's own dialogue for saving cannot be answered here; browsers without one download instead.
  await mine.context.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await mine.page.goto('/');
  await openPapers(mine.page, ['merton-2019-06-index.pdf']);
  await untilRead(mine.page);
  await chooseFigure(mine.page, 'Education, Health and Care plans issued', '58%');
  await mine.page.getByRole('button', { name: /^Correct/ }).click();
  await mine.page.getByLabel('Value', { exact: true }).fill('59.5%');
  await mine.page.getByRole('button', { name: 'Save and keep' }).click();
  await mine.page.locator('.figure--corrected').waitFor();
  await keepAll(mine.page);
  await mine.page.waitForURL(/#\/paper\//);
  const { hash } = new URL(mine.page.url());
  const figures = await figuresShown(mine.page);
  const backup = await saveBackup(mine.page);

  const theirs = await newPerson(browser);
  await theirs.page.goto('/');
  const first = await previewOf(theirs.page, backup);
  const all = Object.values(figures).flat().length;
  expect(first).toMatchObject({ Papers: [1, 0, 0], Figures: [all, 0, 0] });
  await theirs.page.getByRole('button', { name: 'Merge into your library' }).click();
  await theirs.page.getByText('Merged', { exact: true }).waitFor();
  expect(await keptPapers(theirs.page)).toEqual(await keptPapers(mine.page));
  await go(theirs.page, hash);
  expect(await figuresShown(theirs.page)).toEqual(figures);
  await theirs.page.locator('.page-view__canvas').waitFor();

  const second = await previewOf(theirs.page, backup);
  expect(second).toMatchObject({ Papers: [0, 0, 1], Figures: [0, 0, all], Decisions: [0, 0, first.Decisions![0]] });
  await theirs.page.getByText('All of it is in your library already.').waitFor();
  expect(await theirs.page.getByRole('button', { name: 'Merge into your library' }).count()).toBe(0);
  expect([...mine.troubles, ...theirs.troubles]).toEqual([]);
  await mine.context.close();
  await theirs.context.close();
});

test('a backup that was cut short is refused with a reason, and changes nothing', async () => {
  const { context, page } = await newPerson(browser);
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await page.goto('/');
  await openPapers(page, ['havering-2021-07-slides.pdf']);
  await untilRead(page);
  const backup = await saveBackup(page);
  const other = await newPerson(browser);
  await other.page.goto('/#/settings');
  await other.page.getByLabel('Library file').setInputFiles({ ...backup, buffer: backup.buffer.subarray(0, backup.buffer.length / 2) });
  await other.page.getByText('This file was not merged').waitFor();
  await go(other.page, '#/library');
  await other.page.getByRole('heading', { name: 'No papers yet' }).waitFor();
  await context.close();
  await other.context.close();
});
