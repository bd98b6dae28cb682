import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { type Walk, go, oneBrowser, personWithPapers, saved, visit } from './browser.ts';
import { examine } from './looks.ts';

const browser = oneBrowser();
let walk: Walk;
beforeAll(async () => {
  walk = await personWithPapers(browser(), ['merton-2019-06-index.pdf', 'havering-2021-07-summary.pdf']);
});

/** Rows of the Local Authority Interactive Tool's long file for repeat child-protection plans. */
function newerFile(...figures: [place: string, la: number, gss: string, value: string][]): Buffer {
  const rows = figures.map(([place, la, gss, value]) => `PrevRegCPR,"Repeat plans",Financial Year,2019,${place},${la},${gss},${value}`);
  return Buffer.from(['code,measure,year_type,period,geo_name,la_number,gss,value', ...rows].join('\n'));
}

async function load(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a CSV file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
}

/** A busy machine may take longer than a second to draw a screen. */
const patience = { timeout: 20_000 };

const compared = (page: Page, area: string) => page.getByRole('group', { name: 'Table of compared figures' }).getByRole('row', { name: area });
const comparison = '#/compare/cpp-repeat?base=E09000024&on=2019-03-31';

test('a newer national file is named, refused with its row and column, kept, used with what it revises, and removed', async () => {
  const { page } = walk;
  await go(page, comparison);
  await expect.poll(() => compared(page, 'England published').innerText(), patience).toContain('20.8%');

  await go(page, '#/settings');
  await page.getByRole('button', { name: 'Choose a CSV file' }).click();
  await page.getByText('Give a month and a year').waitFor();
  await page.getByLabel('When it was published').fill('July 2026');
  await load(page, 'spoilt.csv', newerFile(['England', 970, 'E92000001', 'twenty']));
  await page.getByText('spoilt.csv was not taken').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('row 2, column "value": "twenty"');

  await load(page, 'newer.csv', newerFile(['England', 970, 'E92000001', '21.6'], ['London', 102, 'E12000007', '17.5']));
  await page.getByText('1 revised figure').click();
  await examine(page, 'settings-newer-figures');
  expect(await page.getByRole('group', { name: 'Revised figures' }).innerText()).toMatch(/England, 2018\/19[^]*20\.8%\s*April 2026[^]*21\.6%/);
  await page.getByRole('button', { name: 'Keep 2 figures' }).click();
  await page.getByText('July 2026 is kept').waitFor();

  await go(page, comparison);
  const england = compared(page, 'England published');
  await expect.poll(() => england.innerText(), patience).toContain('21.6%');
  expect(await england.innerText()).toContain('Revised: 21.6% in July 2026, 20.8% in April 2026');
  expect(await page.locator('.finding').innerText()).toContain('England’s 21.6%');
  await examine(page, 'compare-revised', { fullPage: true });
  const csv = (await saved(page, 'CSV')).toString('utf8').split('\r\n');
  const printed = csv.filter((line) => line.includes('England') && line.includes('2018/19') && line.includes('published'));
  expect(printed.find((line) => line.includes(',21.6,'))).toMatch(/Revised: 21\.6% in July 2026.*Interactive Tool, Department for Education, July 2026/);
  expect(printed.find((line) => line.includes(',20.8,'))).toMatch(/Revised to 21\.6%.*July 2026.*Department for Education, April 2026/);

  await go(page, '#/settings');
  await page.getByRole('button', { name: 'Remove July 2026' }).click();
  await page.getByRole('button', { name: 'Remove July 2026 for good' }).click();
  await page.getByText('July 2026 was removed').waitFor();
  await go(page, comparison);
  await expect.poll(() => compared(page, 'England published').innerText(), patience).toContain('20.8%');
  expect(await page.getByText('Revised:').count()).toBe(0);
  expect(walk.troubles).toEqual([]);
});

test('a group of one’s own is made, ranked in, held against as a mean that says of how many, and removed', async () => {
  const { page } = walk;
  await go(page, '#/settings');
  await page.getByRole('button', { name: 'Make a group' }).click();
  await page.getByLabel('Name of the group').fill('South London');
  for (const council of ['Sutton', 'Croydon']) {
    await page.getByLabel('Find a council to add').fill(council);
    await page.getByRole('checkbox', { name: council }).check();
  }
  await page.getByRole('button', { name: 'Keep the group' }).click();
  await page.getByRole('button', { name: 'Change South London' }).waitFor();

  await go(page, comparison);
  await page.getByLabel('Ranked among').selectOption({ label: 'South London' });
  await expect.poll(() => compared(page, 'South London').innerText(), patience).toContain('mean of 2 of 2');
  expect(await page.locator('.indicator-view__charts').innerText()).toMatch(/Merton is joint 1st of 4\./);

  await go(page, '#/council/E09000024?topic=child-protection');
  await page.getByLabel('Against').selectOption({ label: 'South London' });
  await page.getByRole('heading', { name: /^(?:Worse|Better) than South London$/ }).first().waitFor();
  await expect.poll(() => page.locator('.profile').last().innerText(), patience).toContain('mean of 2 of 2');
  await examine(page, 'council-own-group', { fullPage: true });

  await go(page, '#/settings');
  await page.getByRole('button', { name: 'Remove South London' }).click();
  await page.getByRole('button', { name: 'Remove South London' }).waitFor({ state: 'detached' });
  await go(page, comparison);
  await page.locator('.finding').waitFor();
  expect(await page.getByLabel('Ranked among').innerText()).not.toContain('South London');
  expect(walk.troubles).toEqual([]);
});

test('the overview is walked by keyboard to its far corners, and a focus that is scrolled away stands nowhere else', async () => {
  const { page } = walk;
  await visit(page, '#/overview?areas=all&show=all', '.matrix__figure');
  const grid = page.getByRole('grid');
  const columns = Number(await grid.getAttribute('aria-colcount'));
  // The number of the focused cell's column, the first of which is that of the titles; null where no cell has the focus.
  const stands = () => grid.evaluate((frame) => Number(frame.querySelector(':focus')?.closest('[role="gridcell"]')?.getAttribute('aria-colindex')) || null);
  await grid.locator('.matrix__figure').first().focus();
  for (const [key, column] of [['ArrowRight', 3], ['End', columns], ['PageDown', columns], ['ArrowLeft', columns - 1], ['Home', 2]] as const) {
    await page.keyboard.press(key);
    await expect.poll(stands, patience).toBe(column);
  }
  await grid.evaluate((frame) => frame.scrollBy({ left: 4000 }));
  await expect.poll(stands, patience).toBeNull();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  expect(walk.troubles).toEqual([]);
});

test('an unlike figure is shown anyway only when asked for, and every export says so', async () => {
  const { page } = walk;
  await go(page, comparison);
  const havering = page.getByRole('region', { name: 'Not compared' }).getByRole('listitem').filter({ hasText: '4.1%' });
  expect(await havering.innerText()).toContain('Havering counts those within two years only');
  await havering.getByRole('button', { name: /Show anyway/ }).click();
  const row = page.getByRole('row').filter({ hasText: '4.1%' }).first();
  await expect.poll(() => row.innerText(), patience).toContain('Not alike, shown anyway');
  const says = 'Not alike, shown anyway at the user’s wish';
  expect((await saved(page, 'CSV')).toString('utf8').split('\r\n').find((line) => line.includes(',4.1,'))).toContain(says);
  const sheets = unzipSync(new Uint8Array(await saved(page, 'Excel')));
  const words = Object.entries(sheets).filter(([name]) => name.endsWith('.xml')).map(([, bytes]) => strFromU8(bytes)).join('');
  expect(words).toContain(says);
  expect(words).toContain('Havering is not alike and is shown at the user’s wish');
  await page.getByRole('button', { name: 'Copy with sources' }).click();
  await expect.poll(() => page.evaluate(async () => (await (await navigator.clipboard.read())[0]!.getType('text/html')).text()), patience).toContain(says);

  await page.getByRole('button', { name: 'Take Havering out again' }).click();
  await expect.poll(() => havering.count(), patience).toBe(1);
  expect(walk.troubles).toEqual([]);
});

test('an indicator is looked for in one’s papers first; what no paper has is offered, and says so', async () => {
  const { page } = walk;
  await visit(page, '#/compare', '.indicator-list a');
  const listed = page.locator('.indicator-list').getByRole('link');
  await page.getByLabel('Find an indicator').fill('repeat child');
  await expect.poll(() => listed.allInnerTexts()).toEqual([expect.stringMatching(/^Repeat child-protection plans\s+\d+ figures$/)]);
  await page.getByRole('button', { name: /^\d+ more indicators? that no paper here has$/ }).click();
  await expect.poll(() => listed.count()).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'In your papers' }).click();
  await page.getByLabel('Find an indicator').fill('breastfed');
  await page.getByText('No paper here has these.').waitFor();
  expect(await listed.count()).toBeGreaterThan(0);
});
