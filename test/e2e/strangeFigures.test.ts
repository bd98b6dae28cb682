import { beforeAll, expect, test } from 'vitest';
import { type Walk, oneBrowser, newPerson, picture, visit } from './browser.ts';
import { openFile } from './libraryScenes.ts';
import { examine, expectChartsReadable, expectNoSidewaysScroll } from './looks.ts';
import { strangeLibrary, welsh } from './replica/strangeLibrary.ts';

const browser = oneBrowser();
let walk: Walk;
beforeAll(async () => {
  walk = await newPerson(browser());
  await walk.page.goto('/');
  await openFile(walk.page, await strangeLibrary());
  await walk.page.getByRole('button', { name: 'Merge into your library' }).click();
  await walk.page.getByText('were added').waitFor();
}, 60_000);

/** Every place where something strange stands, and what shows that it has arrived. */
const places: [name: string, hash: string, ready: string][] = [
  ['forty-years', '#/compare/contacts-decided-in-one-day?base=E09000024', '[data-indicator="contacts-decided-in-one-day"] .chart__svg'],
  ['long-labels', '#/paper/' + 'b'.repeat(64), '.figure'],
  ['long-names', '#/library', '.paper__title'],
  ['one-value', '#/compare/cpp-families-number?base=E09000024', '[data-indicator="cpp-families-number"] .finding'],
  ['only-missing', '#/compare/cpp-conferences-quorate?base=E09000024', '[data-indicator="cpp-conferences-quorate"] .missing'],
  ['welsh-council', `#/council/${welsh.gss}`, '.profile'],
  ['long-briefing', '#/briefing/long', '.briefing__item'],
  ['empty-briefing', '#/briefing/empty', '.briefing__empty'],
  ['newer-briefing', '#/briefing/newer', 'h1'],
];

test.each([[1280, 800], [820, 1180], [390, 844], [320, 640]])('what is strange keeps to its width and stays readable, at %i by %i pixels', async (width, height) => {
  const { page, troubles } = walk;
  await page.setViewportSize({ width, height });
  for (const [name, hash, ready] of places) {
    await visit(page, hash, ready);
    await expectNoSidewaysScroll(page, `${name} at ${width}`);
    await expectChartsReadable(page, `${name} at ${width}`);
    await picture(page, `${name}-${width}`);
  }
  expect(troubles).toEqual([]);
}, 120_000);

test('what is strange holds to WCAG 2.2 AA in both themes', async () => {
  const { page } = walk;
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const [name, hash, ready] of places) {
    await visit(page, hash, ready);
    await examine(page, name);
  }
}, 240_000);

test('where only missing values are printed, each is told with its reason and leads to its cell', async () => {
  const { page } = walk;
  await visit(page, '#/compare/cpp-conferences-quorate?base=E09000024', '.missing');
  const printed = page.getByRole('region', { name: 'What is printed instead' }).getByRole('row').last();
  expect(await printed.innerText()).toMatch(/Merton\s+2024\/25\s+tbc.*\s+To be confirmed/s);
  await printed.getByRole('link').click();
  await page.waitForURL(/#\/paper\/b+\?figure=/);
});

test('a council outside England is found by its papers, and its figures are held against England', async () => {
  const { page } = walk;
  await visit(page, '#/council', '.indicator-list a');
  await page.getByRole('link', { name: welsh.name }).click();
  await page.getByRole('heading', { level: 1, name: welsh.name }).waitFor();
  await page.getByRole('link', { name: 'Repeat child-protection plans' }).first().click();
  await page.locator('[data-indicator="cpp-repeat"] .finding').waitFor();
  expect(await page.locator('.finding').innerText()).toContain(`${welsh.name}’s 14.2%`);
});

test('printed from a dark screen, the paper is white and the words on it are dark', async () => {
  const { page } = walk;
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await visit(page, '#/compare/contacts-decided-in-one-day?base=E09000024', '[data-indicator="contacts-decided-in-one-day"] .chart__svg');
  const drawn = () => page.evaluate(() => [document.body, document.querySelector('.card')!].map((part) => getComputedStyle(part).backgroundColor).concat(getComputedStyle(document.querySelector('.chart__svg text')!).fill));
  await expect.poll(drawn).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)', 'rgb(77, 83, 91)']);
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
});
