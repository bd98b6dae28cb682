import { describe, expect, test } from 'vitest';
import { compareFromMerton, keepAll, oneBrowser, newPerson, openPapers, picture, untilRead } from './browser.ts';

const browser = oneBrowser();

describe('the main job', () => {
  test('two papers are read, kept and compared with England and London; a value leads to its page; all of it works offline', async () => {
    const { context, page, troubles, requests } = await newPerson(browser());
    await page.goto('/');
    await openPapers(page, ['merton-2019-06-index.pdf']);
    await untilRead(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/Merton.*26 June 2019/);
    await keepAll(page);
    await openPapers(page, ['havering-2021-07-slides.pdf']);
    await page.getByRole('heading', { level: 1, name: /Havering/ }).waitFor();
    await untilRead(page);
    await keepAll(page);

    await compareFromMerton(page, 'ehcp-in-20-weeks');
    expect(await page.locator('.finding').innerText()).toMatch(/Merton’s 58% in 2018\/19 is above its target of 55%/);
    const benchmarks = await page.getByRole('region', { name: 'Compared' }).getByRole('row').allInnerTexts();
    expect(benchmarks.join('\n')).toMatch(/England[\s\S]*London/);

    await compareFromMerton(page, 'cpp-repeat');
    const repeat = await page.getByRole('article').innerText();
    expect(repeat).toContain('Merton’s 16%');
    expect(repeat).toMatch(/England[\s\S]*20%/);
    expect(repeat).toMatch(/London[\s\S]*15%/);

    await page.getByRole('link', { name: /Merton, 2018\/19: 16%/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /Merton/ }).waitFor();
    await page.locator('.page-view__chosen').waitFor();
    expect(await page.locator('.detail__printed').innerText()).toMatch(/Printed\s+16%/);
    await picture(page, 'main-job-source');

    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.reload();
    await page.locator('.page-view__chosen').waitFor();
    await compareFromMerton(page, 'cpp-repeat');
    expect(await page.getByRole('article').innerText()).toContain('Merton’s 16%');

    expect(troubles).toEqual([]);
    expect([...new Set(requests.map((url) => new URL(url)).filter(({ protocol }) => protocol.startsWith('http')).map(({ hostname }) => hostname))]).toEqual(['localhost']);
    await context.close();
  });

  test('Havering’s year-end summary goes from the file to accepted figures in fewer than ten actions, each doubtful one looked at', async () => {
    const { context, page, troubles } = await newPerson(browser());
    let actions = 0;
    const act = async (work: Promise<unknown>) => {
      actions += 1;
      await work;
    };
    await page.goto('/');
    actions += 1; // Pressing “Open a paper”; choosing the file is the next.
    await act(openPapers(page, ['havering-2021-07-summary.pdf']));
    await untilRead(page);
    await act(page.getByRole('button', { name: /^Keep \d+ sure figures$/ }).click());
    await act(page.getByRole('button', { name: /^Review \d+$/ }).click());
    const left = page.locator('.figure--proposed');
    for (let doubtful = await left.count(); doubtful > 0; doubtful -= 1) {
      await page.locator('.page-view__chosen').waitFor();
      await act(page.keyboard.press('k'));
      await expect.poll(() => left.count()).toBe(doubtful - 1);
    }
    await page.getByText('86 figures kept').waitFor();
    expect(actions).toBeLessThan(10);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
