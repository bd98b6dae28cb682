import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { go, keepAll, oneBrowser, newPerson, openPapers, untilRead } from './browser.ts';
import { chooseFigure, drawQuarter, keptPapers, labelsOf, openFile, standOf } from './libraryScenes.ts';
import { examine } from './looks.ts';

const browser = oneBrowser();

async function historyOfChosen(page: Page): Promise<string> {
  await page.getByText('History of this figure').click();
  const entries = page.locator('.detail__history li');
  await entries.first().waitFor();
  return (await entries.allInnerTexts()).join('\n');
}

test('a corrected value stands after a reload and a second reading, says what it was read as, and is the one compared', async () => {
  const { context, page, troubles } = await newPerson(browser());
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
  const { context, page, troubles } = await newPerson(browser());
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
    '% of child protection plans that are repeat plans · any earlier one, however long ago: 1.6%', 'Number of lunch clubs visited: 7', 'Number of lunch clubs visited: 9',
  ]);
  expect(await labelsOf(page, '.figure--accepted')).toHaveLength(7);
  expect((await standOf(page)).toLookAt).toBe(3);
  await examine(page, 'next-quarter');
  await chooseFigure(page, '% of EHC plans issued', '61.3%');
  expect(await historyOfChosen(page)).toMatch(/Accepted, as in the earlier paper/);
  expect(troubles).toEqual([]);
  await context.close();
});

test('two tabs stay in step: what is kept, corrected, undone and opened in one shows in the other', async () => {
  const { context, page: one, troubles } = await newPerson(browser());
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

const fiveRows: Parameters<typeof drawQuarter>[2] = [
  ['% of EHC plans issued within 20 weeks', '58.0%', '60%'],
  ['% of referrals that are repeat referrals', '19.8%', '18%'],
  ['% of child protection plans that are repeat plans', '17.2%', '15%'],
  ['Number of children on a child protection plan', '148', '150'],
  ['Number of children looked after', '159', '160'],
];

test('a revised figure names the paper that revised it, leads there, and both stay', async () => {
  const { context, page, troubles } = await newPerson(browser());
  await page.goto('/');
  await openFile(page, await drawQuarter(1, '14 September 2022', fiveRows));
  await untilRead(page);
  await keepAll(page);
  await openFile(page, await drawQuarter(1, '9 November 2022', fiveRows.map(([label, figure, target]) => [label, figure === '58.0%' ? '57.4%' : figure, target])));
  await page.getByRole('heading', { level: 1, name: /9 November 2022/ }).waitFor();
  await untilRead(page);
  await page.getByText('9 figures decided as in the earlier paper').waitFor();
  await chooseFigure(page, '% of EHC plans issued', '57.4%');
  const detail = page.locator('.indicator__open');
  await detail.getByText('It sits oddly with the same place in the earlier paper').waitFor();
  await detail.getByText(/^In the earlier paper: 58\.0% for .*14 September 2022/).waitFor();
  await detail.getByRole('button', { name: /^Keep/ }).click();
  await page.locator('.figure[aria-current="true"]', { hasText: '57.4%' }).waitFor({ state: 'detached' });
  await chooseFigure(page, '% of EHC plans issued', '57.4%');
  await detail.getByText('Revised: papers print this figure differently').waitFor();
  await examine(page, 'revised');
  expect(await detail.locator('.detail__elsewhere li').allInnerTexts()).toEqual([expect.stringMatching(/^57\.4% .*this paper \(used\)$/), expect.stringMatching(/^58\.0% .*14 September 2022$/)]);
  await detail.getByRole('link', { name: /14 September 2022/ }).click();
  await page.getByRole('heading', { level: 1, name: /14 September 2022/ }).waitFor();
  await page.locator('.indicator__open', { hasText: '58.0%' }).waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

test('the same report in a pack and alone is named, and leads to the other', async () => {
  const { context, page, troubles } = await newPerson(browser());
  await page.goto('/');
  await openFile(page, await drawQuarter(1, '14 September 2022', fiveRows));
  await untilRead(page);
  await openFile(page, await drawQuarter(1, '14 September 2022', [...fiveRows, ['Number of lunch clubs visited', '7', '9']]));
  await page.getByText(/The same report is in .*: 10 of 10 figures are printed alike/).waitFor();
  await examine(page, 'same-report');
  await page.getByText(/The same report is in/).getByRole('link').click();
  await page.getByText('1 page · 10 figures').waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

test('a label matched by hand is listed in the settings, for the papers it was remembered for, and can be forgotten', async () => {
  const { context, page, troubles } = await newPerson(browser());
  await page.goto('/');
  await openFile(page, await drawQuarter(1, '14 September 2022', [['% of EHC plans issued within 20 weeks', '58.0%', '60%'], ['Number of lunch clubs visited', '7', '9']]));
  await untilRead(page);
  await chooseFigure(page, 'lunch clubs', '7');
  await page.getByRole('button', { name: /^Correct/ }).click();
  await page.getByLabel('Indicator', { exact: true }).fill('cpp-repeat');
  await page.getByLabel(/^Read “Number of lunch clubs visited” so for/).selectOption('all');
  await page.getByRole('button', { name: 'Save and keep' }).click();
  await page.locator('.figure--corrected').waitFor();
  await go(page, '#/settings');
  const card = page.locator('.card', { hasText: 'Labels you have matched' });
  await card.locator('.paper__title', { hasText: '“number of lunch clubs visited”' }).waitFor();
  expect(await card.innerText()).toContain('in every council’s papers');
  await examine(page, 'labels', { fullPage: true });
  await card.getByRole('button', { name: /^Forget/ }).click();
  await card.getByText('Such labels are listed here').waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

/** Makes the library look as if an older reader had read its paper, and one number of it otherwise. */
function asOlderReaderRead(page: Page, number: number, other: number): Promise<void> {
  return page.evaluate(async ([wanted, instead]) => {
    const done = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error!));
    });
    const database = await done(indexedDB.open('like-for-like'));
    const writing = database.transaction(['papers', 'sheets', 'grids'], 'readwrite');
    interface Figure { versions: { reader: number; observation: { raw: string; value: { number?: number } } }[] }
    interface Row { reader: number; packed: Uint8Array<ArrayBuffer> }
    const change = async (name: string, how: (row: Row) => void) => {
      for (const row of (await done(writing.objectStore(name).getAll())) as Row[]) {
        how(row);
        await done(writing.objectStore(name).put(row));
      }
    };
    for (const name of ['papers', 'grids']) await change(name, (row) => (row.reader = 0));
    await change('sheets', (sheet) => {
      const figures = JSON.parse(new TextDecoder().decode(sheet.packed)) as Figure[];
      for (const version of figures.flatMap(({ versions }) => versions)) {
        version.reader = 0;
        if (version.observation.value.number !== wanted) continue;
        version.observation.raw = `${instead}%`;
        version.observation.value.number = instead;
      }
      sheet.packed = new TextEncoder().encode(JSON.stringify(figures));
    });
    database.close();
  }, [number, other] as const);
}

test('a paper that an older version read is offered to be read again, says what changed, and loses no decision', async () => {
  const { context, page, troubles } = await newPerson(browser());
  await page.goto('/');
  await openPapers(page, ['havering-2021-07-slides.pdf']);
  await untilRead(page);
  const now = await page.locator('.figure__value').first().innerText();
  await asOlderReaderRead(page, Number.parseFloat(now), 99);
  await page.reload();
  await untilRead(page);
  await keepAll(page);
  // Kept once more, now that the library has taken note of how it reads.
  await page.locator('.figure', { hasText: '99%' }).first().click();
  await page.getByRole('button', { name: 'Decide again later' }).click();
  await page.locator('.indicator__open').getByRole('button', { name: /^Keep/ }).click();
  await expect.poll(() => page.locator('.figure--proposed').count()).toBe(0);
  const kept = await page.locator('.figure--accepted').count();

  await page.getByRole('button', { name: 'Read this paper again' }).click();
  await page.getByText(/^Read again: \d+ figures? read otherwise$/).waitFor({ timeout: 60_000 });
  await page.getByText('What changed').click();
  await page.getByText(`was 99%, now ${now}`).first().waitFor();
  await examine(page, 'read-again');
  expect(await page.locator('.figure--accepted').count()).toBe(kept);
  expect(await page.getByRole('button', { name: 'Read this paper again' }).count()).toBe(0);
  await page.locator('.figure', { hasText: '99%' }).first().click();
  await page.getByText(/Read again, this figure says something else than what was decided/).waitFor();
  await page.getByRole('button', { name: 'Take the new reading' }).click();
  await expect.poll(async () => (await standOf(page)).toLookAt).toBe(0);
  expect(troubles).toEqual([]);
  await context.close();
});
