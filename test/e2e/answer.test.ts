import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Size, type Walk, addToBriefing, oneBrowser, personWithPapers, picture, saved, sizes, untilDrawn } from './browser.ts';
import { readPrinted, readSheets, recordsOf } from './readBack.ts';

const browser = oneBrowser();

/** What the committee wants to know, by what a person types for it. */
const asked = [
  { words: 'repeat', name: 'Repeat child-protection plans' },
  { words: 'protection plans rate', name: 'Rate of children on child-protection plans' },
  { words: '20 weeks', name: 'New education, health and care plans issued within 20 weeks' },
];

/** Whether something within a frame is to be seen as it stands, its corners too: neither scrolled away nor under anything else. */
async function liesInSight(frame: Locator, shown: Locator): Promise<boolean> {
  const box = (await shown.boundingBox())!;
  const corners = [[1, 1], [box.width - 1, box.height - 1]].map(([x, y]) => ({ x: box.x + x!, y: box.y + y! }));
  return frame.evaluate((element, points) => points.every(({ x, y }) => element.contains(document.elementFromPoint(x, y))), corners);
}

describe.each(Object.keys(sizes) as Size[])('“Is Merton’s repeat-plan rate above London’s?”, asked at the size of a %s', (size) => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await personWithPapers(browser(), ['merton-2019-06-index.pdf'], { size });
    return () => walk.context.close();
  });

  /** A finger where there is a touch screen, a mouse where there is none. */
  const press = (target: Locator) => (size === 'desk' ? target.click() : target.tap());

  /** From wherever one is to one indicator's comparison, by the doors that are in sight. */
  async function ask({ words, name }: (typeof asked)[number]): Promise<void> {
    const { page } = walk;
    await press(page.getByRole('navigation').getByRole('link', { name: 'Compare' }));
    await page.getByLabel('Find an indicator').fill(words);
    await press(page.locator('.indicator-list').getByRole('link', { name }).first());
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.locator('.finding').waitFor();
    await untilDrawn(page);
  }

  test('the answer is one sentence, and its figure leads to the cell on the page of the paper', async () => {
    const { page } = walk;
    await ask(asked[0]!);
    expect(await page.locator('.finding').innerText()).toMatch(/^Merton’s 16% in 2018\/19 is .*below London’s 17\.5%/);
    expect(await page.locator('.finding').innerText()).toContain('better than London');
    await picture(page, `answer-${size}`);
    await press(page.getByRole('link', { name: /^Merton, 2018\/19: 16%/ }).first());
    await page.getByRole('heading', { level: 1, name: /Merton.*26 June 2019/ }).waitFor();
    await page.locator('.page-view__chosen').waitFor();
    await expect.poll(() => liesInSight(page.locator('.page-view__sheet'), page.locator('.page-view__chosen'))).toBe(true);
    await expect.poll(() => liesInSight(page.locator('.detail'), page.locator('.detail__printed'))).toBe(true);
    expect(await page.locator('.detail__printed').innerText()).toMatch(/Printed\s+16%/);
    await picture(page, `answer-source-${size}`);
    await page.goBack();
    await page.locator('.finding').waitFor();
    expect(await page.locator('.finding').innerText()).toContain('Merton’s 16%');
  });

  test('the comparison goes into Excel, and the file says what the page said, each figure with its source', async () => {
    const { page } = walk;
    const [figures, notes, ...more] = await readSheets(await saved(page, 'Excel'));
    expect(more).toEqual([]);
    const rows = recordsOf(figures!).filter((row) => row['period'] === '2018/19' && row['indicator'] === 'cpp-repeat');
    const of = (area: string, role: string, origin: string) => rows.filter((row) => row['area'] === area && row['role'] === role && row['origin'] === origin);
    expect(of('Merton', 'actual', 'paper')).toMatchObject([{ value: 16, unit: 'percent', citation: expect.stringContaining('26 June 2019, page 1') as string }]);
    expect(of('Merton', 'target', 'paper')).toMatchObject([{ value: 12, 'value high': 20 }]);
    expect(of('London', 'actual', 'published')).toMatchObject([{ value: 17.5, verdict: 'With care', citation: expect.stringContaining('Department for Education') as string }]);
    expect(of('England', 'actual', 'published')).toMatchObject([{ value: 20.8 }]);
    const said = notes!.cells.flat().join('\n');
    expect(said).toContain('Merton’s 16% in 2018/19');
    expect(said).toContain('Crown copyright');
  });

  test('three comparisons make a briefing, which prints on A4 with every source', async () => {
    const { page, troubles } = walk;
    for (const question of asked) {
      await ask(question);
      await addToBriefing(page, press);
    }
    await press(page.getByRole('link', { name: 'Open the briefing' }));
    await page.locator('.briefing__item').nth(2).waitFor();
    expect(await page.locator('.briefing__item h2').allInnerTexts()).toEqual(asked.map(({ name }) => name));
    await picture(page, `answer-briefing-${size}`, { fullPage: true });
    const sheets = await readPrinted(await page.pdf({ preferCSSPageSize: true }));
    for (const { width, height } of sheets) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    const printed = sheets.map(({ words }) => words).join(' ');
    for (const { name } of asked) expect(printed).toContain(name);
    expect(printed).toContain('below London’s 17.5%');
    expect(printed.split('26 June 2019, page')).toHaveLength(asked.length + 1);
    expect(printed).not.toContain('Add to briefing');
    expect(troubles).toEqual([]);
  });
});
