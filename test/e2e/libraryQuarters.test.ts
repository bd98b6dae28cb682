import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { go, keepAll, launch, newPerson, openPapers, picture, untilRead } from './browser.ts';
import { chooseFigure, drawQuarter, keptPapers, labelsOf, openFile, standOf } from './libraryScenes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function historyOfChosen(page: Page): Promise<string> {
  await page.getByText('History of this figure').click();
  const entries = page.locator('.detail__history li');
  await entries.first().waitFor();
  return (await entries.allInnerTexts()).join('\n');
}

test('a corrected value stands after a reload and a second reading, says what it was read as, and is the one compared', async () => {
  const { context, page, troubles } = await newPerson(browser);
  await page.goto('/');
  await openPapers(page, ['merton-2019-06-index.pdf']);
  await untilRead(page);
  await chooseFigure(page, 'Education, Health and Care plans issued', '58%');
  const id = await page.locator('.indicator__open .figure').getAttribute('id');
  await page.getByRole('button', { name: /^Correct/ }).click();
  await page.getByLabel('Value', { exact: true }).fill('59.5%');
  await page.getByRole('button', { name: 'Save and keep' }).click();
  await page.locator(`#${id}.figure--corrected`).waitFor();

  await page.reload();
  await untilRead(page);
  expect(await page.locator(`#${id} .figure__value`).innerText()).toBe('59.5%');
  await openPapers(page, ['merton-2019-06-index.pdf']);
  await page.waitForURL(/#\/paper\//);
  await page.locator(`#${id}.figure--corrected`).waitFor();
  expect(await page.locator('.figure--corrected').count()).toBe(1);
  await page.locator(`#${id}`).click();
  await page.locator(`.indicator__open #${id}`).waitFor();
  const history = await historyOfChosen(page);
  expect(history).toMatch(/Read as 58% from “58%”[\s\S]*Corrected: value is 59\.5%/);
  expect(await page.locator('.detail__printed').innerText()).toMatch(/Printed\s+58%/);
  expect(await keptPapers(page)).toHaveLength(1);
  await go(page, '#/compare/ehcp-in-20-weeks?base=E09000024&on=2019-03-31');
  await expect.poll(() => page.getByRole('article').innerText()).toContain('Merton’s 59.5%');
  expect(troubles).toEqual([]);
  await context.close();
});

test('the next quarter’s paper takes over what was decided, and asks only about its new and its odd row', async () => {
  const { context, page, troubles } = await newPerson(browser);
  const first = await drawQuarter(1, '14 September 2022', [
    ['% of EHC plans issued within 20 weeks', '58.0%', '60%'],
    ['% of referrals that are repeat referrals', '19.8%', '18%'],
    ['% of child protection plans that are repeat plans', '17.2%', '15%'],
    ['Number of children on a child protection plan', '148', '150'],
  ]);
  const second = await drawQuarter(2, '9 November 2022', [
    ['% of EHC plans issued within 20 weeks', '61.3%', '60%'],
    ['% of referrals that are repeat referrals', '20.6%', '18%'],
    ['% of child protection plans that are repeat plans', '1.6%', '15%'],
    ['Number of children on a child protection plan', '151', '150'],
    ['Number of lunch clubs visited', '7', '9'],
  ]);
  await page.goto('/');
  await openFile(page, first);
  await untilRead(page);
  await keepAll(page);
  await expect.poll(() => standOf(page)).toEqual({ toLookAt: 0, undecided: [] });

  await openFile(page, second);
  await page.getByRole('heading', { level: 1, name: /9 November 2022/ }).waitFor();
  await untilRead(page);
  await expect.poll(async () => (await standOf(page)).undecided).toEqual([
    '% of child protection plans that are repeat plans · window ever: 1.6%', 'Number of lunch clubs visited: 7', 'Number of lunch clubs visited: 9',
  ]);
  expect(await labelsOf(page, '.figure--accepted')).toHaveLength(7);
  expect((await standOf(page)).toLookAt).toBe(3);
  await picture(page, 'next-quarter');
  await chooseFigure(page, '% of EHC plans issued', '61.3%');
  expect(await historyOfChosen(page)).toMatch(/Accepted, as in the earlier paper/);
  expect(troubles).toEqual([]);
  await context.close();
});

test('two tabs stay in step: what is kept, corrected, undone and opened in one shows in the other', async () => {
  const { context, page: one, troubles } = await newPerson(browser);
  await one.goto('/');
  await openPapers(one, ['havering-2021-07-slides.pdf']);
  await one.waitForURL(/#\/paper\//);
  await untilRead(one);
  const two = await context.newPage();
  await two.goto(one.url());
  await untilRead(two);

  await one.locator('.figure--proposed').first().click();
  const id = await one.locator('.indicator__open .figure').getAttribute('id');
  await one.locator('.indicator__open').getByRole('button', { name: /^Keep/ }).click();
  await two.locator(`#${id}.figure--accepted`).waitFor();

  await two.locator(`#${id}`).click();
  await two.getByRole('button', { name: /^Correct/ }).click();
  await two.getByLabel('Value', { exact: true }).fill('12.3%');
  await two.getByRole('button', { name: 'Save and keep' }).click();
  await expect.poll(() => one.locator(`#${id}.figure--corrected .figure__value`).innerText()).toBe('12.3%');
  await one.getByRole('button', { name: 'Undo' }).click();
  await two.locator(`#${id}.figure--accepted`).waitFor();

  await go(two, '#/library');
  await openPapers(one, ['kent-2018-09-report.pdf']);
  await expect.poll(() => two.locator('.paper__title').allInnerTexts(), { timeout: 60_000 }).toHaveLength(2);
  expect(troubles).toEqual([]);
  await context.close();
});
