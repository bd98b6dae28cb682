import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Size, go, keepAll, oneBrowser, newPerson, openPapers, picture, sizes, untilRead, visit } from './browser.ts';
import { examine, expectChartsReadable, expectNoSidewaysScroll } from './looks.ts';

const browser = oneBrowser();

/** Every screen, how to come there, and what shows that it has arrived. */
const screens: { name: string; hash: string; ready: string; before?: (page: Page) => Promise<void> }[] = [
  { name: 'start', hash: '#/', ready: '.hero' },
  { name: 'library', hash: '#/library', ready: '.papers' },
  { name: 'compare-choose', hash: '#/compare', ready: '.indicator-list a' },
  { name: 'compare', hash: '#/compare/cpp-repeat?base=E09000024', ready: '.chart__svg' },
  { name: 'compare-nothing', hash: '#/compare/cpp-families-number', ready: '[data-indicator="cpp-families-number"]' },
  { name: 'overview', hash: '#/overview?areas=region', ready: '.matrix__figure' },
  { name: 'councils', hash: '#/council', ready: '.indicator-list a' },
  { name: 'council', hash: '#/council/E09000024?topic=child-protection', ready: '.profile' },
  { name: 'briefings', hash: '#/briefing', ready: 'h1' },
  { name: 'settings', hash: '#/settings', ready: '.settings .definition' },
  { name: 'nowhere', hash: '#/nowhere', ready: 'h1' },
];

/** For a machine that is busy with other things; on its own it takes well under a minute. */
const MINUTES = 360_000;

/** A dozen councils of long names, limits over the lines, and every council ranked. */
const crowded = [
  '#/compare/cpp-rate?base=E06000058&with=E09000021,E09000027,E09000013,E09000025&over=limits&among=all',
  '#/compare/ehcp-in-20-weeks?base=E09000024&with=E06000058,E09000013,E06000014,E06000060&over=limits',
];

test.each([[1280, 800], [820, 1180], [390, 844], [320, 640]])('every mark of a crowded chart is named and no text overlaps another, at %i by %i pixels', async (width, height) => {
  const { context, page } = await newPerson(browser());
  await page.setViewportSize({ width, height });
  await page.goto('/');
  for (const hash of crowded) {
    await go(page, hash);
    await page.locator(`[data-indicator="${hash.split(/[/?]/)[2]}"] .chart__svg`).nth(1).waitFor();
    await expect.poll(() => page.locator('.line__name').count()).toBeGreaterThan(4);
    await expectChartsReadable(page, `${hash} at ${width}`);
  }
  await context.close();
});

describe.each(Object.keys(sizes) as Size[])('every screen at the size of a %s', (size) => {
  test('holds to WCAG 2.2 AA in both themes, and fits its width', async () => {
    const { context, page, troubles } = await newPerson(browser(), { size });
    await page.goto('/');
    await openPapers(page, ['merton-2019-06-index.pdf']);
    await untilRead(page);
    await page.locator('.figure').nth(4).click();
    await page.locator('.page-view__chosen').waitFor();
    await examine(page, `capture-${size}`);
    await expectNoSidewaysScroll(page, 'capture');
    await page.getByRole('button', { name: /^Correct/ }).click();
    await examine(page, `capture-correct-${size}`);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await keepAll(page);
    for (const { name, hash, ready } of screens) {
      await visit(page, hash, ready);
      await examine(page, `${name}-${size}`);
      await expectNoSidewaysScroll(page, name);
    }
    expect(troubles).toEqual([]);
    await context.close();
  }, MINUTES);
});

test('at 320 pixels, which is 400% zoom of a desk’s screen, nothing sticks out', async () => {
  const { context, page } = await newPerson(browser());
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  for (const { name, hash, ready } of screens.filter(({ name }) => name !== 'library' && name !== 'overview')) {
    await visit(page, hash, ready);
    await expectNoSidewaysScroll(page, `${name} at 320`);
    await picture(page, `${name}-320`);
  }
  await context.close();
});
