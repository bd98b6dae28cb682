import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { oneBrowser, newPerson, untilRead } from './browser.ts';
import { drawMissedTable, foundTable, labelsOf, misread, missedTable, openFile, standOf } from './libraryScenes.ts';
import { examine } from './looks.ts';

const browser = oneBrowser();

const missed = ['Lunch clubs: 7', 'Lunch clubs: 9', 'Allotments let: 212', 'Allotments let: 250'];
const part = (page: Page) => page.getByRole('region', { name: 'Read a part again' });

async function beginPart(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read a part again' }).click();
  await page.locator('.page-part__frame').waitFor();
}

/** Where a point of the page lies on the screen. */
async function onScreen(page: Page, [x, y]: readonly [number, number]): Promise<[number, number]> {
  const sheet = (await page.locator('.page-view__sheet').boundingBox())!;
  const scale = sheet.width / missedTable.page.width;
  return [sheet.x + x * scale, sheet.y + y * scale];
}

const [x0, y0, x1, y1] = missedTable.box;

/** Reads the marked part as a table, and adds what was found. */
async function readAndAdd(page: Page): Promise<void> {
  await part(page).getByRole('button', { name: 'Read as a table' }).click();
  await part(page).getByRole('button', { name: 'Add 4 figures to look at' }).click();
  await page.getByRole('heading', { name: 'In the part of page 1 that was read again' }).waitFor();
}

describe('a table that was missed', () => {
  test('is dragged over, read, kept, undone and done again; it outlives a reload and a second reading of the paper', async () => {
    const { context, page, troubles } = await newPerson(browser());
    const paper = await drawMissedTable(false);
    await page.goto('/');
    await openFile(page, paper);
    await untilRead(page);
    expect(await labelsOf(page, '.figure')).toHaveLength(4);

    await beginPart(page);
    await page.mouse.move(...await onScreen(page, [x0, y0]));
    await page.mouse.down();
    await page.mouse.move(...await onScreen(page, [300, 450]), { steps: 4 });
    await page.mouse.move(...await onScreen(page, [x1, y1]), { steps: 4 });
    await page.mouse.up();
    await examine(page, 'part-drawn');
    await readAndAdd(page);
    expect(await labelsOf(page, '.figure--odd')).toEqual(missed);
    await expect.poll(() => page.locator('.page-view__chosen').count()).toBe(1);
    await examine(page, 'part-added');

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await standOf(page)).toLookAt).toBe(0);
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(async () => (await standOf(page)).toLookAt).toBe(4);
    await page.locator('.figures__table', { hasText: 'read again' }).getByRole('button', { name: 'Keep all 4' }).click();
    await page.getByRole('button', { name: /^All/ }).click();
    await expect.poll(() => labelsOf(page, '.figure--accepted')).toEqual(missed);

    await page.reload();
    await untilRead(page);
    expect(await labelsOf(page, '.figure--accepted')).toEqual(missed);
    await openFile(page, paper);
    await page.waitForURL(/#\/paper\//);
    await expect.poll(() => labelsOf(page, '.figure--accepted')).toEqual(missed);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('is pointed at without dragging: by clicking two opposite corners', async () => {
    const { context, page } = await newPerson(browser());
    await page.goto('/');
    await openFile(page, await drawMissedTable(false));
    await untilRead(page);
    await beginPart(page);
    await page.mouse.click(...await onScreen(page, [x1, y1]));
    await page.locator('.page-part__corner').waitFor();
    await page.mouse.click(...await onScreen(page, [x0, y0]));
    await readAndAdd(page);
    await context.close();
  });

  test('is pointed at by keyboard alone', async () => {
    const { context, page } = await newPerson(browser());
    await page.goto('/');
    await openFile(page, await drawMissedTable(false));
    await untilRead(page);
    const begin = page.getByRole('button', { name: 'Read a part again' });
    await expect.poll(() => begin.isEnabled()).toBe(true);
    await begin.focus();
    await page.keyboard.press('Enter');
    const frame = page.getByRole('application', { name: /^The part to read again/ });
    await expect.poll(() => frame.evaluate((element) => element === document.activeElement)).toBe(true);
    // It begins from 30% to 60% of the page's height, which is from 253 to 505 points: its upper edge comes down to the table.
    for (let press = 0; press < 26; press += 1) await page.keyboard.press('Alt+ArrowDown');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Alt+ArrowLeft');
    expect(await frame.getAttribute('aria-label')).toMatch(/from 49% to 60% down the page/);
    await part(page).getByRole('button', { name: 'Read as a table' }).focus();
    await page.keyboard.press('Enter');
    await part(page).getByRole('button', { name: 'Add 4 figures to look at' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'In the part of page 1 that was read again' }).waitFor();
    expect(await labelsOf(page, '.figure--odd')).toEqual(missed);
    await context.close();
  });

  test('in a paper where nothing at all was found is read once the paper is kept', async () => {
    const { context, page, troubles } = await newPerson(browser(), { size: 'phone' });
    await page.goto('/');
    await openFile(page, await drawMissedTable(true));
    await page.getByRole('button', { name: 'Keep it, and point at its figures yourself' }).click();
    await page.getByText('This paper has no figures yet').waitFor();
    await beginPart(page);
    await page.mouse.click(...await onScreen(page, [x0, y0]));
    await page.mouse.click(...await onScreen(page, [x1, y1]));
    await examine(page, 'part-phone');
    await readAndAdd(page);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('a table that was misread', () => {
  test.each(['desk', 'phone'] as const)('is read again in place of what nobody has decided about, and Undo brings that back (%s)', async (size) => {
    const { context, page, troubles } = await newPerson(browser(), { size });
    await page.goto('/');
    await openFile(page, await drawMissedTable(false));
    await untilRead(page);
    const right = await labelsOf(page, '.figure');
    await misread(page, '% of EHC plans issued within 20 weeks', 'Two rows run together');
    await page.reload();
    await untilRead(page);
    const wrong = right.map((label) => label.replace('% of EHC plans issued within 20 weeks', 'Two rows run together'));
    expect(await labelsOf(page, '.figure')).toEqual(wrong);

    await beginPart(page);
    await page.mouse.click(...await onScreen(page, [foundTable.box[0], foundTable.box[1]]));
    await page.mouse.click(...await onScreen(page, [foundTable.box[2], foundTable.box[3]]));
    await part(page).getByRole('button', { name: 'Read as a table' }).click();
    await part(page).getByText('4 figures in this part are in the list and not decided yet').waitFor();
    await examine(page, `part-replace-${size}`);
    await part(page).getByRole('button', { name: 'Put these 4 figures in their place' }).click();
    await page.getByRole('heading', { name: 'In the part of page 1 that was read again' }).waitFor();
    await page.getByRole('button', { name: /^All/ }).click();
    await expect.poll(async () => (await labelsOf(page, '.figure')).toSorted()).toEqual(right.toSorted());
    await examine(page, `part-replaced-${size}`);

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => labelsOf(page, '.figure')).toEqual(wrong);
    await page.reload();
    await untilRead(page);
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(async () => (await labelsOf(page, '.figure')).filter((label) => label.startsWith('Two rows'))).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
