import { beforeAll, describe, expect, test } from 'vitest';
import { type Walk, go, oneBrowser, newPerson, openPapers, untilRead } from './browser.ts';
import { examine } from './looks.ts';

const browser = oneBrowser();
let walk: Walk;
beforeAll(async () => {
  walk = await newPerson(browser());
  await walk.page.goto('/');
});

/** Each file, and what its message must speak of. */
const bad: [file: string, title: RegExp][] = [
  ['bad-empty.pdf', /empty/i],
  ['bad-login-page.pdf', /not a PDF/i],
  ['bad-truncated.pdf', /damaged|could not be read|no figures/i],
  ['bad-pictures-only.pdf', /pictures/i],
  ['plain-agenda.pdf', /no figures/i],
];

describe('a file that gives nothing', () => {
  test.each(bad)('%s says what is wrong, and leaves the library as it was', async (file, title) => {
    const { page } = walk;
    await openPapers(page, [file]);
    await page.getByText('Nothing was kept').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(title);
    await examine(page, file.replace('.pdf', ''));
    await go(page, '#/library');
    await page.getByRole('heading', { name: 'No papers yet' }).waitFor();
  });

  test('a locked paper asks for its password, says when it is wrong, and opens with the right one', async () => {
    const { page } = walk;
    await openPapers(page, ['bad-encrypted.pdf']);
    await page.getByLabel(/^Password of/).fill('not this');
    await examine(page, 'password');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText('That password does not open this paper').waitFor();
    await page.getByLabel(/^Password of/).fill('committee');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await untilRead(page);
    expect(await page.locator('.figure').count()).toBeGreaterThan(0);
  });

  test('one bad file among three stops only itself', async () => {
    const { page } = walk;
    await openPapers(page, ['havering-2021-07-slides.pdf', 'bad-empty.pdf', 'kent-2018-09-report.pdf']);
    await page.getByRole('region', { name: 'Papers being read' }).getByText('bad-empty.pdf').first().waitFor();
    await expect.poll(() => page.locator('.papers .chip--good').count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
    expect(await page.getByRole('region', { name: 'Papers being read' }).innerText()).toMatch(/empty/i);
    await examine(page, 'queue');
  });
});

test('links to what is not here say so, and lead on', async () => {
  const { page } = walk;
  const gone: [string, RegExp][] = [
    [`#/paper/${'0'.repeat(64)}`, /not in your library/i],
    ['#/reading/99', /reading has stopped/i],
    ['#/compare/no-such-indicator', /do not know this indicator/i],
    ['#/council/E99', /do not know this council/i],
    ['#/briefing/none', /not here/i],
  ];
  for (const [hash, title] of gone) {
    await go(page, hash);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.locator('main a.button').count()).toBeGreaterThan(0);
  }
  expect(walk.troubles).toEqual([]);
});
