import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Theme, picture } from './browser.ts';

/**
 * The page as somebody sees it who has chosen this theme, without motion. The new colours are painted some frames later:
 * a picture that nobody looks at makes the browser paint them all.
 */
export async function inTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.screenshot();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Nothing that axe knows, of any impact. */
export async function expectNoViolations(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${where}: ${id} at ${target.join(' ')} (${failureSummary?.replaceAll(/\s+/g, ' ') ?? ''})`));
  expect(found).toEqual([]);
}

/** A screen or a state of it that stands still: in each theme pictured, for whoever looks, and asked of axe. The page is left light. */
export async function examine(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await inTheme(page, theme);
    await picture(page, `${name}-${theme}`, options);
    await expectNoViolations(page, `${name}, ${theme}`);
  }
}

/** Nothing may stick out sideways: that would make a person scroll in two directions (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${where} sticks out by ${over} pixels`).toBeLessThanOrEqual(0);
}

/** Every mark of every chart has a name, and no two texts of one touch: measured as they are drawn. */
export async function expectChartsReadable(page: Page, where: string): Promise<void> {
  const faults = await page.locator('.chart__svg').evaluateAll((charts) => charts.flatMap((chart) => {
    const texts = [...chart.querySelectorAll('text')].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
    const touching = texts.flatMap((one, index) => texts.slice(index + 1).flatMap((other) => {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // The boxes of two lines of type share the leading between them.
      return across > 1 && down > 2 ? [`“${one.words}” touches “${other.words}”`] : [];
    }));
    const unnamed = [...chart.querySelectorAll('.line__mark, .bars__bar, .overlay__limit, .overlay__interval, .overlay__signal')].filter((mark) => !mark.closest('[aria-label]:not(svg)'));
    return [...touching, ...unnamed.map((mark) => `${mark.getAttribute('class')} has no name`)];
  }));
  expect(faults, where).toEqual([]);
}
