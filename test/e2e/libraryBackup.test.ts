import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { go, keepAll, oneBrowser, newPerson, openPapers, picture, saveAsDownloads, untilRead } from './browser.ts';
import { type PickedFile, chooseFigure, everythingKept, keptPapers, labelsOf } from './libraryScenes.ts';
import { examine } from './looks.ts';

const browser = oneBrowser();

async function saveBackup(page: Page): Promise<PickedFile> {
  await go(page, '#/settings');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  return { name: 'library.likeforlike', mimeType: 'application/x-like-for-like', buffer: readFileSync(await (await download).path()) };
}

/** What the preview counts, by what it counts: new, changed, same. */
async function previewOf(page: Page, file: PickedFile): Promise<Record<string, number[]>> {
  await go(page, '#/settings');
  await page.getByLabel('Library file').setInputFiles(file);
  const rows = page.getByRole('group', { name: 'What merging would change' }).locator('tbody tr');
  await rows.first().waitFor();
  const counted = await rows.evaluateAll((each) => each.map((row) => [row.querySelector('th')!.textContent, [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent.replaceAll(',', '')))] as const));
  return Object.fromEntries(counted);
}

/** Every figure of the paper on screen as it stands. */
async function figuresShown(page: Page): Promise<Record<string, string[]>> {
  await untilRead(page);
  const states = ['proposed', 'accepted', 'corrected', 'rejected'];
  return Object.fromEntries(await Promise.all(states.map(async (state) => [state, await labelsOf(page, `.figure--${state}`)] as const)));
}

test('a backup merged elsewhere brings the same figures and decisions, and nothing new the second time', async () => {
  const mine = await newPerson(browser());
  await saveAsDownloads(mine.context);
  await mine.page.goto('/');
  await openPapers(mine.page, ['merton-2019-06-index.pdf']);
  await untilRead(mine.page);
  await chooseFigure(mine.page, 'Education, Health and Care plans issued', '58%');
  await mine.page.getByRole('button', { name: /^Correct/ }).click();
  await mine.page.getByLabel('Value', { exact: true }).fill('59.5%');
  await mine.page.getByRole('button', { name: 'Save and keep' }).click();
  await mine.page.locator('.figure--corrected').waitFor();
  await keepAll(mine.page);
  await mine.page.waitForURL(/#\/paper\//);
  const { hash } = new URL(mine.page.url());
  const figures = await figuresShown(mine.page);
  const backup = await saveBackup(mine.page);

  const theirs = await newPerson(browser());
  await theirs.page.goto('/');
  const first = await previewOf(theirs.page, backup);
  const all = Object.values(figures).flat().length;
  expect(first).toMatchObject({ Papers: [1, 0, 0], Figures: [all, 0, 0] });
  await theirs.page.getByRole('button', { name: 'Merge into your library' }).click();
  await theirs.page.getByText('Merged', { exact: true }).waitFor();
  expect(await keptPapers(theirs.page)).toEqual(await keptPapers(mine.page));
  await go(theirs.page, hash);
  expect(await figuresShown(theirs.page)).toEqual(figures);
  await theirs.page.locator('.page-view__canvas').waitFor();

  const second = await previewOf(theirs.page, backup);
  expect(second).toMatchObject({ Papers: [0, 0, 1], Figures: [0, 0, all], Decisions: [0, 0, first.Decisions![0]] });
  await theirs.page.getByText('All of it is in your library already.').waitFor();
  expect(await theirs.page.getByRole('button', { name: 'Merge into your library' }).count()).toBe(0);
  expect([...mine.troubles, ...theirs.troubles]).toEqual([]);
  await mine.context.close();
  await theirs.context.close();
});

test('a backup that was cut short is refused with a reason, and changes nothing', async () => {
  const { context, page } = await newPerson(browser());
  await saveAsDownloads(context);
  await page.goto('/');
  await openPapers(page, ['havering-2021-07-slides.pdf']);
  await untilRead(page);
  const backup = await saveBackup(page);
  const other = await newPerson(browser());
  await other.page.goto('/#/settings');
  await other.page.getByLabel('Library file').setInputFiles({ ...backup, buffer: backup.buffer.subarray(0, backup.buffer.length / 2) });
  await other.page.getByText('This file was not merged').waitFor();
  await go(other.page, '#/library');
  await other.page.getByRole('heading', { name: 'No papers yet' }).waitFor();
  await context.close();
  await other.context.close();
});

test('groups of councils come with a backup; one of the same name with other members is told of, and both stand', async () => {
  const mine = await newPerson(browser());
  await saveAsDownloads(mine.context);
  await mine.page.goto('/#/settings');
  await makeGroup(mine.page, ['Sutton', 'Croydon']);
  const backup = await saveBackup(mine.page);

  const theirs = await newPerson(browser());
  await theirs.page.goto('/#/settings');
  await makeGroup(theirs.page, ['Sutton', 'Kingston upon Thames']);
  expect(await previewOf(theirs.page, backup)).toMatchObject({ 'Groups of councils': [1, 0, 0] });
  await theirs.page.getByText('1 group of councils has one name and other members; both will stand').click();
  await theirs.page.getByText('South London: yours Sutton, Kingston upon Thames; theirs Sutton, Croydon').waitFor();
  await examine(theirs.page, 'merge-groups', { fullPage: true });
  await theirs.page.getByRole('button', { name: 'Merge into your library' }).click();
  await theirs.page.getByText('1 group of councils was added.').waitFor();
  expect(await theirs.page.getByRole('button', { name: 'Change South London' }).count()).toBe(2);
  expect([...mine.troubles, ...theirs.troubles]).toEqual([]);
  await mine.context.close();
  await theirs.context.close();
});

/** A backup's parts, changed, and zipped again with a manifest that fits them. */
function altered({ name, mimeType, buffer }: PickedFile, change: (parts: Record<string, Uint8Array>, text: (name: string, how: (text: string) => string) => void) => void): PickedFile {
  const parts: Record<string, Uint8Array> = unzipSync(buffer);
  change(parts, (part, how) => {
    parts[part] = strToU8(how(strFromU8(parts[part]!)));
  });
  const manifest = JSON.parse(strFromU8(parts['manifest.json']!)) as { parts: unknown[] };
  manifest.parts = Object.entries(parts).filter(([part]) => part !== 'manifest.json')
    .map(([part, bytes]) => ({ name: part, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') }));
  parts['manifest.json'] = strToU8(JSON.stringify(manifest));
  return { name, mimeType, buffer: Buffer.from(zipSync(parts)) };
}

test('a file that is newer, hostile, altered or no library is refused, each with its own reason, and changes nothing', async () => {
  const { context, page, troubles } = await newPerson(browser());
  await saveAsDownloads(context);
  await page.goto('/');
  await openPapers(page, ['havering-2021-07-slides.pdf']);
  await untilRead(page);
  const backup = await saveBackup(page);
  const records = Object.keys(unzipSync(backup.buffer)).find((name) => name.endsWith('.ndjson') && name.startsWith('papers/'))!;
  const before = await everythingKept(page);
  const refusals: [PickedFile, RegExp][] = [
    [altered(backup, (_, edit) => edit('manifest.json', (text) => text.replace(/"version":\d+/, '"version":99'))), /made by a newer version of Like for Like\. Update this one, and open the file again/],
    [altered(backup, (parts) => (parts['../../settings.ndjson'] = strToU8('{}'))), /holds a part named "\.\.\/\.\.\/settings\.ndjson"/],
    [altered(backup, (parts) => (parts[records.replace('.ndjson', '.pdf')] = new Uint8Array(30_000_000))), /would unpack to 200 times its size or more/],
    [altered(backup, (_, edit) => edit(records, (text) => text.replace('"role":"actual"', '"role":"<script>"'))), /is damaged: line \d+ of papers\/[0-9a-f]{64}\.ndjson is not what it should be/],
    [{ ...backup, buffer: Buffer.from('A letter, not a library.') }, /its end is missing, or it is not a library file/],
    [{ ...backup, buffer: Buffer.alloc(0) }, /or it is not a library file/],
  ];
  for (const [at, [file, words]] of refusals.entries()) {
    await page.getByLabel('Library file').setInputFiles(file);
    const notice = page.getByRole('alert').filter({ hasText: 'This file was not merged' });
    await expect.poll(() => notice.innerText()).toMatch(words);
    expect(await notice.innerText()).toContain('Nothing was changed.');
    await examine(page, `merge-refused-${at}`);
  }
  expect(await everythingKept(page)).toBe(before);
  expect(troubles).toEqual([]);
  await context.close();
});

test('checking a file and merging it can be stopped: nothing, or whole papers, are there, and the same file goes on', async () => {
  const mine = await newPerson(browser());
  await saveAsDownloads(mine.context);
  await mine.page.goto('/');
  for (const name of ['havering-2021-07-slides.pdf', 'kent-2018-09-report.pdf', 'merton-2019-06-index.pdf']) {
    await go(mine.page, '#/');
    await openPapers(mine.page, [name]);
    await untilRead(mine.page);
  }
  const backup = await saveBackup(mine.page);
  const { context, page, troubles } = await newPerson(browser());
  await page.goto('/#/settings');
  await slowDown(page, 600);
  await page.getByLabel('Library file').setInputFiles(backup);
  await page.getByText('Nothing is written yet').waitFor();
  await picture(page, 'merge-checking');
  await page.getByRole('button', { name: 'Leave the file' }).click();
  await page.getByRole('button', { name: 'Choose a library file' }).waitFor();

  await slowDown(page, 0);
  await previewOf(page, backup);
  await slowDown(page, 3000);
  await page.getByRole('button', { name: 'Merge into your library' }).click();
  await page.getByText('Merging…').waitFor();
  await picture(page, 'merge-merging');
  await page.getByRole('button', { name: 'Stop here' }).click();
  await page.getByText(/^(?:Nothing was merged|[12] of 3 papers (?:was|were) merged, each of them whole)/).waitFor();
  await examine(page, 'merge-stopped');
  await slowDown(page, 0);
  await previewOf(page, backup);
  await page.getByRole('button', { name: 'Merge into your library' }).click();
  await page.getByText('Merged', { exact: true }).waitFor();
  expect(await keptPapers(page)).toEqual(await keptPapers(mine.page));
  expect(troubles).toEqual([]);
  await mine.context.close();
  await context.close();
});

declare global {
  /** How long every part of a file takes to unpack, in milliseconds. */
  var slowness: number | undefined;
}

/** Makes every part of a file take a while to unpack, as on a slow tablet. */
function slowDown(page: Page, ms: number): Promise<void> {
  return page.evaluate((wanted) => {
    const before = globalThis.slowness;
    globalThis.slowness = wanted;
    if (before !== undefined) return;
    const original = Object.getOwnPropertyDescriptor(Blob.prototype, 'stream')!.value as (this: Blob) => ReadableStream<Uint8Array>;
    Blob.prototype.stream = function stream(this: Blob) {
      const slow = new TransformStream<Uint8Array, Uint8Array>({
        async transform(chunk, controller) {
          await new Promise((resolve) => setTimeout(resolve, globalThis.slowness));
          controller.enqueue(chunk);
        },
      });
      return original.call(this).pipeThrough(slow);
    } as Blob['stream'];
  }, ms);
}

async function makeGroup(page: Page, councils: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Make a group' }).click();
  await page.getByLabel('Name of the group').fill('South London');
  for (const council of councils) {
    await page.getByLabel('Find a council to add').fill(council);
    await page.getByRole('checkbox', { name: council }).check();
  }
  await page.getByRole('button', { name: 'Keep the group' }).click();
  await page.getByRole('button', { name: 'Change South London' }).waitFor();
}
