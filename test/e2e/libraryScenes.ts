import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { type Type, newKit, paintLine } from '../papers/draw/paint/kit.ts';
import { paintTable } from '../papers/draw/paint/kitTable.ts';
import { cell, onPage } from '../papers/draw/table.ts';
import { go, paperPath, untilListed } from './browser.ts';

/** A file as the picker hands it over. */
export interface PickedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Opens one file through the picker, as a person would; papers drawn on the fly have no path. */
export async function openFile(page: Page, file: PickedFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a paper' }).first().click();
  await (await chooser).setFiles(file);
}

export function storedPaper(name: string): PickedFile {
  return { name, mimeType: 'application/pdf', buffer: readFileSync(paperPath(name)) };
}

/** One printed row: its label, the quarter's figure, the year's target. */
export type QuarterRow = [label: string, figure: string, target: string];

const plain: Type = { font: 'Helvetica', size: 9.5 };
const bold = 'Helvetica-Bold';

/** One council's quarterly report: the same table every time, with other figures. Every figure is made up. */
export async function drawQuarter(quarter: 1 | 2, meeting: string, rows: QuarterRow[]): Promise<PickedFile> {
  const { doc, finish } = newKit('Performance report 2022/23');
  doc.addPage({ size: [595, 842] });
  paintLine(doc, 'London Borough of Merton', 57, 50, { font: bold, size: 14 });
  paintLine(doc, `Children and Young People Overview and Scrutiny Panel, ${meeting}`, 57, 72, plain);
  const heads = ['Indicator', `Q${quarter} 2022/23`, 'Target 2022/23'].map((text) => cell(text, { bold: true }));
  const table = { widths: [260, 90, 90], headerRows: 1, sectionRows: [], pageOfRow: onPage(1), rows: [heads, ...rows.map((row) => row.map((text) => cell(text)))] };
  paintTable(doc, table, { x: 57, y: 120, page: 1 }, { type: plain, bold, pad: 4 });
  return { name: `merton-q${quarter}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(await finish()) };
}

/** Where the table above it stands, likewise. */
export const foundTable = { box: [50, 110, 505, 200] } as const;

/** Where the table that is no table of indicators stands on its page, in points with room around it. */
export const missedTable = { page: { width: 595, height: 842 }, box: [50, 410, 505, 500] } as const;

/**
 * A report whose lower table names nothing that anybody would take for an indicator: only a person knows that it is one.
 * Above it, unless `alone`, stands a table that is found.
 */
export async function drawMissedTable(alone: boolean): Promise<PickedFile> {
  const { doc, finish } = newKit('Performance report 2022/23');
  doc.addPage({ size: [595, 842] });
  paintLine(doc, 'London Borough of Merton', 57, 50, { font: bold, size: 14 });
  paintLine(doc, 'Children and Young People Overview and Scrutiny Panel, 9 November 2022', 57, 72, plain);
  const place = { type: plain, bold, pad: 4 };
  const tableOf = (head: string, rows: QuarterRow[]) => ({
    widths: [260, 90, 90], headerRows: 1, sectionRows: [], pageOfRow: onPage(1),
    rows: [[head, 'Q2 2022/23', 'Target 2022/23'].map((text) => cell(text, { bold: true })), ...rows.map((row) => row.map((text) => cell(text)))],
  });
  if (!alone) paintTable(doc, tableOf('Indicator', [['% of EHC plans issued within 20 weeks', '61.3%', '60%'], ['% of referrals that are repeat referrals', '20.6%', '18%']]), { x: 57, y: 120, page: 1 }, place);
  paintTable(doc, tableOf('What was counted', [['Lunch clubs', '7', '9'], ['Allotments let', '212', '250']]), { x: 57, y: 420, page: 1 }, place);
  return { name: 'merton-missed.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await finish()) };
}

/** How many figures of the paper on screen ask for a person's eyes, and how many are decided. */
export async function standOf(page: Page): Promise<{ toLookAt: number; undecided: string[] }> {
  const words = await page.getByRole('button', { name: /^To look at/ }).innerText();
  return { toLookAt: Number(/\d+/.exec(words)![0]), undecided: await labelsOf(page, '.figure--proposed') };
}

/** Label and printed value of every figure in a state, in the order of the paper. */
export async function labelsOf(page: Page, state: string): Promise<string[]> {
  await untilListed(page);
  return page.locator(`.indicator ${state}`).evaluateAll((rows) => rows.map((row) => {
    const label = row.closest('.indicator')!.querySelector('.indicator__label')!.textContent.trim();
    return `${label}: ${row.querySelector('.figure__value')!.textContent}`;
  }));
}

/** Chooses a figure of the paper on screen, unless it is open already. */
export async function chooseFigure(page: Page, label: string, value: string): Promise<void> {
  const row = page.locator('.indicator', { hasText: label }).locator('.figure', { hasText: value }).first();
  if ((await row.getAttribute('aria-current')) !== 'true') await row.click();
  await page.locator('.indicator__open').waitFor();
}

/** Everything that the library keeps, row by row, as the browser's database tells it; when it was kept is left out. */
export function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error!));
    });
    const database = await done(indexedDB.open('like-for-like'));
    const stores = [...database.objectStoreNames].filter((name) => name !== 'settings');
    const reading = database.transaction(stores);
    const rows = await Promise.all(stores.map(async (name) => [name, await done(reading.objectStore(name).getAll())]));
    database.close();
    const timeless = (key: string, value: unknown) => (key === 'at' || key === 'captured' ? undefined : value);
    // What is packed is JSON in bytes, and told as what it says.
    const unpacked = (value: unknown): unknown => {
      if (ArrayBuffer.isView(value)) return JSON.parse(new TextDecoder().decode(value)) as unknown;
      if (typeof value !== 'object' || value === null) return value;
      return Array.isArray(value) ? value.map(unpacked) : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpacked(each)]));
    };
    return JSON.stringify(unpacked(Object.fromEntries(rows)), timeless);
  });
}

/** Makes every kept figure that says one thing say another, as if the reader had misread it. */
export function misread(page: Page, printed: string, instead: string): Promise<void> {
  return page.evaluate(async ([from, to]) => {
    const done = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error!));
    });
    const database = await done(indexedDB.open('like-for-like'));
    const sheets = database.transaction('sheets', 'readwrite').objectStore('sheets');
    for (const row of (await done(sheets.getAll())) as { packed: Uint8Array<ArrayBuffer> }[]) {
      row.packed = new TextEncoder().encode(new TextDecoder().decode(row.packed).replaceAll(from, to));
      await done(sheets.put(row));
    }
    database.close();
  }, [printed, instead] as const);
}

/** Opens the app in a new tab, at its list of papers, once the library stands. */
export async function openLibraryTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/#/library');
  await page.getByRole('region', { name: 'Kept papers' }).waitFor();
  return page;
}

/** Names of the kept papers, from the list of them. */
export async function keptPapers(page: Page): Promise<string[]> {
  await go(page, '#/library');
  const titles = page.getByRole('region', { name: 'Kept papers' }).locator('.paper__title');
  await titles.first().waitFor();
  return titles.allInnerTexts();
}
