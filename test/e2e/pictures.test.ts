import PDFDocument from 'pdfkit';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { type Walk, oneBrowser, newPerson, picture } from './browser.ts';
import { type PickedFile, openFile } from './libraryScenes.ts';
import { examine } from './looks.ts';

const browser = oneBrowser();
let walk: Walk;
beforeAll(async () => {
  walk = await newPerson(browser());
  await walk.page.goto('/');
});

/** A4 in CSS pixels. */
const sheet = { width: 794, height: 1123 };

/** What the scanned page says. Every figure is made up. */
const scanned = `<body style="margin:60px;font:17px Arial;background:#fff;color:#000">
  <h1 style="font-size:24px">London Borough of Merton</h1>
  <p>Children and Young People Overview and Scrutiny Panel, 9 November 2022</p>
  <table style="border-collapse:collapse;margin-top:40px;width:100%" border="1" cellpadding="10">
    <tr><th align="left">Indicator</th><th>Q2 2022/23</th><th>Target 2022/23</th></tr>
    <tr><td>% of EHC plans issued within 20 weeks</td><td align="center">61.3%</td><td align="center">60%</td></tr>
    <tr><td>% of referrals that are repeat referrals</td><td align="center">20.6%</td><td align="center">18%</td></tr>
    <tr><td>Number of looked-after children</td><td align="center">148</td><td align="center">150</td></tr>
  </table>
</body>`;

/** A page as a scanner gives it, a picture and not one letter of text; before it, where asked for, a page that was typed. */
async function scan(typed: readonly string[] = []): Promise<PickedFile> {
  const context = await browser().newContext({ viewport: sheet, deviceScaleFactor: 3 });
  const paper = await context.newPage();
  await paper.setContent(scanned);
  const shot = await paper.screenshot();
  await context.close();
  const doc = new PDFDocument({ size: [595, 842], margin: 0 });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve) => void doc.on('end', resolve));
  if (typed.length > 0) doc.font('Helvetica').fontSize(11).text(typed.join('\n\n'), 57, 60).addPage();
  doc.image(shot, 0, 0, { width: 595, height: 842 });
  doc.end();
  await ended;
  return { name: 'scanned.pdf', mimeType: 'application/pdf', buffer: Buffer.concat(parts) };
}

const engineFiles = () => walk.requests.filter((address) => address.includes('/recognise/'));

async function openScan(page: Page): Promise<void> {
  await openFile(page, await scan());
  await page.getByRole('heading', { level: 1, name: 'This paper is made of pictures' }).waitFor();
}

test('a scanned paper is read from its picture when asked to, and every figure of it waits for a person', async () => {
  const { page, troubles } = walk;
  await openScan(page);
  expect(engineFiles()).toEqual([]);
  await examine(page, 'pictures-offer');
  await page.getByRole('button', { name: 'Read the text from the picture' }).click();
  await page.getByText('Reading the picture of page 1 of 1').waitFor();
  await picture(page, 'pictures-reading');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reading was cancelled' }).waitFor();
  await page.getByRole('button', { name: 'Read it again' }).click();
  await page.locator('.capture__foot').waitFor({ timeout: 120_000 });
  await examine(page, 'pictures-read');

  const found = page.locator('.figure--proposed');
  expect(await found.locator('.figure__value').allInnerTexts()).toEqual(expect.arrayContaining(['61.3%', '20.6%', '60%', '18%']));
  const all = await page.locator('.figure').count();
  expect(await found.count()).toBe(all);
  expect(await page.getByRole('button', { name: /^To look at/ }).innerText()).toContain(String(all));
  expect(await page.getByRole('button', { name: /sure figure/ }).count()).toBe(0);
  await found.first().click();
  await page.locator('.detail').getByText('its text was recognised').waitFor();
  expect(troubles).toEqual([]);
}, 240_000);

test('a picture among typed pages is read when asked to, beside what was read already', async () => {
  const { page, troubles } = walk;
  await openFile(page, await scan(['London Borough of Merton', 'Children and Young People Overview and Scrutiny Panel, 9 November 2022', 'In 2021/22, 17.4% of child-protection plans were repeat plans.']));
  await page.getByText('1 page of this paper is a picture').waitFor();
  const typed = await page.locator('.figure').count();
  await page.getByRole('button', { name: 'Read the text from the picture' }).click();
  await page.locator('.capture-screen__notices').getByText('6 figures read from pictures').waitFor({ timeout: 120_000 });
  await examine(page, 'pictures-among-pages');
  expect(typed).toBeGreaterThan(0);
  await expect.poll(() => page.locator('.figure').count()).toBe(typed + 6);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.locator('.figure').count()).toBe(typed);
  expect(troubles).toEqual([]);
}, 240_000);

test('the engine that reads pictures comes from where the app does, and nothing is sent', () => {
  const [app] = walk.requests;
  const elsewhere = walk.requests.filter((address) => !address.startsWith('blob:') && !address.startsWith('data:') && new URL(address).origin !== new URL(app!).origin);
  expect(elsewhere).toEqual([]);
});
