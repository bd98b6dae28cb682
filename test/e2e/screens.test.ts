import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Size, type Theme, go, keepAll, launch, newPerson, openPapers, picture, sizes, untilRead } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Every screen, how to come there, and what shows that it has arrived. */
const screens: { name: string; hash: string; ready: string; before?: (page: Page) => Promise<void> }[] = [
  { name: 'start', hash: '#/', ready: '.hero' },
  { name: 'library', hash: '#/library', ready: '.papers' },
  { name: 'compare-choose', hash: '#/compare', ready: '.indicator-list a' },
  { name: 'compare', hash: '#/compare/cpp-repeat?base=E09000024', ready: '.chart__svg' },
  { name: 'compare-nothing', hash: '#/compare/cpp-families-number', ready: '.indicator-view' },
  { name: 'overview', hash: '#/overview?areas=region', ready: '.matrix__figure' },
  { name: 'councils', hash: '#/council', ready: '.indicator-list a' },
  { name: 'council', hash: '#/council/E09000024?topic=child-protection', ready: '.profile' },
  { name: 'briefings', hash: '#/briefing', ready: 'h1' },
  { name: 'settings', hash: '#/settings', ready: '.settings .definition' },
  { name: 'nowhere', hash: '#/nowhere', ready: 'h1' },
];

/** For a machine that is busy with other things; on its own it takes well under a minute. */
const MINUTES = 360_000;

/** Nothing that axe knows, of any impact. */
async function expectNoViolations(page: Page, theme: Theme, where: string): Promise<void> {
  const axe = new AxeBuilder({ page });
  // Only colours differ between the themes.
  const rules = theme === 'light' ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']) : axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await rules.analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${where}: ${id} at ${target.join(' ')} (${failureSummary?.replaceAll(/\s+/g, ' ') ?? ''})`));
  expect(found).toEqual([]);
}

/** Both themes are measured at a desk, the larger targets on a phone; a picture is taken of them all. */
async function checkBothThemes(page: Page, name: string, size: Size): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    // The new colours are painted a frame later.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await picture(page, `${name}-${size}-${theme}`);
    if (size === 'desk' || (size === 'phone' && theme === 'light')) await expectNoViolations(page, theme, `${name}, ${size}, ${theme}`);
  }
}

/** Nothing may stick out sideways: that would make a person scroll in two directions (WCAG 1.4.10). */
async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${where} sticks out by ${over} pixels`).toBeLessThanOrEqual(0);
}

describe.each(Object.keys(sizes) as Size[])('every screen at the size of a %s', (size) => {
  test('holds to WCAG 2.2 AA in both themes, and fits its width', async () => {
    const { context, page, troubles } = await newPerson(browser, { size });
    await page.goto('/');
    await openPapers(page, ['merton-2019-06-index.pdf']);
    await untilRead(page);
    await page.locator('.figure').nth(4).click();
    await page.locator('.page-view__chosen').waitFor();
    await checkBothThemes(page, 'capture', size);
    await expectNoSidewaysScroll(page, 'capture');
    await page.getByRole('button', { name: /^Correct/ }).click();
    await checkBothThemes(page, 'capture-correct', size);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await keepAll(page);
    for (const { name, hash, ready } of screens) {
      await go(page, hash);
      await page.locator(ready).first().waitFor();
      await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
      await checkBothThemes(page, name, size);
      await expectNoSidewaysScroll(page, name);
    }
    expect(troubles).toEqual([]);
    await context.close();
  }, MINUTES);
});

test('at 320 pixels, which is 400% zoom of a desk’s screen, nothing sticks out', async () => {
  const { context, page } = await newPerson(browser);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  for (const { name, hash, ready } of screens.filter(({ name }) => name !== 'library' && name !== 'overview')) {
    await go(page, hash);
    await page.locator(ready).first().waitFor();
    await expectNoSidewaysScroll(page, `${name} at 320`);
    await picture(page, `${name}-320`);
  }
  await context.close();
});
