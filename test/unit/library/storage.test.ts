import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { type ByteStore, memoryBytes } from '../../../shared/library/byteStore.ts';
import { openLibrary } from '../../../shared/library/openLibrary.ts';
import { askToPersist, backupReminder, storageWarning } from '../../../shared/library/storageAdvice.ts';
import { schemaVersion } from '../../../shared/library/store/database.ts';
import { describeDatabase } from '../../../shared/library/store/describeDatabase.ts';
import { blobOf, clock, contents, ehcp, freshLibrary, havering, paper, repeatPlans, value } from './fixtures.ts';

const quota = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

describe('a full disk', () => {
  test('while the file is stored: says so, and leaves the library as it was', async () => {
    const bytes: ByteStore = { ...memoryBytes(), put: () => Promise.reject(quota()) };
    const library = await freshLibrary({ bytes });
    value(await library.keep({ ...(await paper({ name: 'merton', rows: [ehcp] })), bytes: null }));
    const before = await contents(library);
    const kept = await library.keep(await paper({ name: 'havering', council: havering, rows: [ehcp] }));
    expect(kept).toMatchObject({ ok: false, problem: { kind: 'storage-full' } });
    expect(await contents(library)).toEqual(before);
  });

  test('while the figures are stored: keeps neither figures nor file', async () => {
    const bytes = memoryBytes();
    const library = await freshLibrary({ bytes });
    value(await library.keep(await paper({ name: 'merton', rows: [ehcp] })));
    const before = await contents(library, true);
    await failingAfter(2, quota(), async () => {
      expect(await library.keep(await paper({ name: 'havering', council: havering, rows: [ehcp, repeatPlans] }))).toMatchObject({ ok: false, problem: { kind: 'storage-full' } });
    });
    expect(await contents(library, true)).toEqual(before);
    expect(await bytes.list()).toHaveLength(1);
    value(await library.keep(await paper({ name: 'havering', council: havering, rows: [ehcp, repeatPlans] })));
  });
});

/** Lets so many records be written, and fails the next one. */
async function failingAfter(writes: number, error: unknown, work: () => Promise<void>): Promise<number> {
  let count = 0;
  type Put = (this: IDBObjectStore, ...values: Parameters<IDBObjectStore['put']>) => IDBRequest<IDBValidKey>;
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as Put;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function mocked(this: IDBObjectStore, ...values) {
    if (++count > writes) throw error;
    return put.apply(this, values);
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return count;
}

describe('a crash in the middle of keeping', () => {
  test('leaves the old state or the new one, whichever record it comes before', async () => {
    const writes = await failingAfter(Infinity, null, async () => { value(await (await freshLibrary()).keep(await paper({ name: 'b', rows: [ehcp, repeatPlans] }))); });
    expect(writes).toBeGreaterThan(5);
    for (let survived = 0; survived < writes; survived++) {
      const bytes = memoryBytes();
      const library = await freshLibrary({ bytes });
      value(await library.keep(await paper({ name: 'a', rows: [ehcp] })));
      const before = await contents(library, true);
      await failingAfter(survived, new Error('killed'), async () => {
        await expect(library.keep(await paper({ name: 'b', rows: [ehcp, repeatPlans] }))).rejects.toThrow('killed');
      });
      library.close();
      const again = await freshLibrary({ name: library.databaseName, bytes });
      expect(await contents(again, true)).toEqual(before);
    }
  });

  test('a file that no paper names is swept away, once no other tab can be about to name it', async () => {
    const time = clock();
    const bytes = memoryBytes(() => time.now().getTime());
    await bytes.put('f'.repeat(64), new Uint8Array(3));
    const first = await freshLibrary({ bytes, now: time.now });
    expect(await bytes.list()).toHaveLength(1);
    value(await first.keep(await paper({ name: 'merton', rows: [ehcp] })));
    time.forward(2 * 3_600_000);
    const again = await freshLibrary({ name: first.databaseName, bytes, now: time.now });
    await expect.poll(async () => (await bytes.list()).map(({ sha256 }) => sha256)).toEqual([(await again.documents())[0]!.sha256]);
  });
});

describe('versions of the database', () => {
  test('one that a newer version wrote is left alone, with a word on what to do', async () => {
    const library = await freshLibrary();
    value(await library.keep(await paper({ name: 'merton', rows: [ehcp] })));
    library.close();
    const newer = new Dexie(library.databaseName);
    newer.version(schemaVersion + 1).stores({ inventions: 'id' });
    await newer.open();
    newer.close();

    const opened = await openLibrary({ name: library.databaseName, bytes: memoryBytes(), now: () => new Date() });
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'library-newer' } });
    const after = await new Dexie(library.databaseName).open();
    expect([after.verno, after.tables.map(({ name }) => name).includes('inventions')]).toEqual([schemaVersion + 1, true]);
    after.close();
  });

  test('a tab that holds the library lets go when a newer version needs it', async () => {
    let told = false;
    const name = 'to-be-replaced';
    const opened = await openLibrary({ name, bytes: memoryBytes(), now: () => new Date(), onReplaced: () => { told = true; } });
    const library = value(opened);
    const newer = describeDatabase(name);
    newer.version(schemaVersion + 1).stores({ inventions: 'id' });
    await newer.open();
    expect(told).toBe(true);
    await expect(library.documents()).rejects.toThrow('Database has been closed');
    newer.close();
  });

  test('a tab that does not let go of an older version is told of', async () => {
    const name = 'held-by-another-tab';
    const request = indexedDB.open(name, 10);
    const holding = await new Promise<IDBDatabase>((resolve) => { request.addEventListener('success', () => resolve(request.result)); });
    let told = false;
    const opening = openLibrary({ name, bytes: memoryBytes(), now: () => new Date(), onBlocked: () => { told = true; } });
    await expect.poll(() => told).toBe(true);
    holding.close();
    value(await opening).close();
  });

  test('a browser that keeps no library says so', async () => {
    const spy = vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('denied', 'SecurityError'); });
    const opened = await openLibrary({ name: 'private', bytes: memoryBytes(), now: () => new Date() });
    spy.mockRestore();
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'library-unavailable' } });
  });
});

describe('advice on storage', () => {
  const keeping = { persisted: false, webkit: false, installed: false, usage: 1, quota: 100 };

  test('warns of Safari’s seven days, of a browser that may clear, and of a disk nearly full', () => {
    expect(storageWarning({ ...keeping, webkit: true })).toMatchObject({ pressing: true, words: expect.stringContaining('seven days') });
    expect(storageWarning({ ...keeping, webkit: true, installed: true })).toBeNull();
    expect(storageWarning(keeping)).toMatchObject({ pressing: false, words: expect.stringContaining('may clear') });
    expect(storageWarning({ ...keeping, persisted: true })).toBeNull();
    expect(storageWarning({ ...keeping, persisted: true, usage: 95 })).toMatchObject({ pressing: true, words: expect.stringContaining('nearly used up') });
    expect(storageWarning({ persisted: null, webkit: false, installed: false, usage: null, quota: null })).toBeNull();
  });

  test('asks the browser to persist only when it has not promised yet', async () => {
    const storage = (persisted: boolean) => ({ persisted: async () => persisted, persist: vi.fn(async () => true) });
    const asked = storage(false);
    expect(await askToPersist(asked as unknown as StorageManager)).toBe(true);
    expect(asked.persist).toHaveBeenCalledOnce();
    const promised = storage(true);
    expect(await askToPersist(promised as unknown as StorageManager)).toBe(true);
    expect(promised.persist).not.toHaveBeenCalled();
    expect(await askToPersist({} as StorageManager)).toBeNull();
  });

  test('reminds of a backup after much work, or after a month with any', () => {
    const now = new Date('2019-08-01T00:00:00Z');
    const work = { lastBackup: '2019-07-31T00:00:00.000Z', documentsSince: 0, decisionsSince: 0 };
    expect(backupReminder(work, now)).toBeNull();
    expect(backupReminder({ ...work, decisionsSince: 99, documentsSince: 4 }, now)).toBeNull();
    expect(backupReminder({ ...work, decisionsSince: 1200 }, now)).toBe('1,200 decisions since your last backup. Save one to keep them safe.');
    expect(backupReminder({ ...work, lastBackup: null, documentsSince: 6, decisionsSince: 1 }, now)).toBe('6 papers and 1 decision since you began, and no backup yet. Save one to keep them safe.');
    expect(backupReminder({ ...work, lastBackup: '2019-06-01T00:00:00.000Z', documentsSince: 1 }, now)).toContain('1 paper since');
  });
});

test('a merge that finds the disk full keeps what it finished, says so, and can be finished later', async () => {
  const source = await freshLibrary();
  value(await source.keep(await paper({ name: 'merton', rows: [ehcp] })));
  value(await source.keep(await paper({ name: 'havering', council: havering, rows: [repeatPlans] })));
  const file = await blobOf(source.exportLibrary({ papers: true }));
  const room = memoryBytes();
  let full = true;
  const bytes: ByteStore = { ...room, put: async (sha256, data) => ((await room.list()).length > 0 && full ? Promise.reject(quota()) : room.put(sha256, data)) };
  const library = await freshLibrary({ bytes });
  const merged = await library.merge(file);
  expect(merged).toMatchObject({ ok: false, problem: { kind: 'storage-full' } });
  expect(!merged.ok && merged.problem.message).toContain('1 of 2 papers');
  expect(await library.documents()).toHaveLength(1);
  full = false;
  value(await library.merge(file));
  expect(await contents(library, true)).toEqual(await contents(source, true));
});
