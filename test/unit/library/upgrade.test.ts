import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { memoryBytes } from '../../../shared/library/byteStore.ts';
import { schemaVersion } from '../../../shared/library/store/database.ts';
import { bytesOf, clock, contents, ehcp, freshLibrary, shaOf, value, visits } from './fixtures.ts';

/** A database as an earlier version left it, row by row. `stored…json` files are never made again. */
interface Stored {
  version: number;
  schema: Record<string, string>;
  rows: Record<string, unknown[]>;
}

async function stored(file: string): Promise<string> {
  const { version, schema, rows } = JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8'), revive) as Stored;
  const name = `${file} ${Math.random()}`;
  const database = new Dexie(name);
  database.version(version).stores(schema);
  await database.open();
  for (const [table, its] of Object.entries(rows)) await database.table(table).bulkPut(its);
  database.close();
  return name;
}

/** Bytes are written down as `{"base64": …}`. */
function revive(_key: string, written: unknown): unknown {
  const isBytes = typeof written === 'object' && written !== null && 'base64' in written && typeof written.base64 === 'string';
  return isBytes ? new Uint8Array(Buffer.from(written.base64 as string, 'base64')) : written;
}

async function upgraded(file: string) {
  const bytes = memoryBytes();
  await bytes.put(await shaOf('merton'), bytesOf('merton'));
  return freshLibrary({ name: await stored(file), bytes, now: clock('2026-07-01T09:00:00.000Z').now });
}

describe.each(['storedVersion1.json', 'storedVersion2.json', 'storedVersion3.json', 'storedVersion4.json'])('a library left by an earlier version, %s,', (file) => {
  test('is taken to the present version with its papers, figures and briefings', async () => {
    const library = await upgraded(file);
    expect((await library.documents()).map(({ council, counts }) => [council?.name, counts])).toEqual([
      ['Havering', { proposed: 2, accepted: 0, corrected: 0, rejected: 0 }], ['Merton', { proposed: 0, accepted: 3, corrected: 2, rejected: 0 }],
    ]);
    expect((await library.briefings()).map(({ title }) => title)).toEqual(['For the panel']);
    expect(await (await library.bytes(await shaOf('merton')))?.text()).toBe('%PDF-1.7 merton');
    library.close();
    const database = await new Dexie(library.databaseName).open();
    expect(database.verno).toBe(schemaVersion);
    expect(database.tables.map(({ name }) => name)).not.toContain('figures');
    expect((await database.table<Record<string, unknown>>('papers').toArray()).filter((row) => 'summary' in row)).toEqual([]);
    database.close();
  });

  test('keeps every decision: corrections, remembered labels, what can be undone, and what a newer reading changed', async () => {
    const library = await upgraded(file);
    const figures = await library.figures(await shaOf('merton'));
    expect(figures.map(({ observation, status, changed }) => [observation.raw, observation.value.kind === 'number' && observation.value.number, status, changed])).toEqual([
      ['46.3%', 64.3, 'corrected', false], ['64.9%', 64.9, 'accepted', true], ['18.1%', 18.1, 'accepted', false],
      ['20.2%', 20.2, 'accepted', false], ['91%', 91, 'corrected', false],
    ]);
    expect(await library.rememberedLabels()).toMatchObject([{ label: visits.label, indicator: 'visits-on-time' }]);
    expect((await library.history(figures[1]!.observation.id)).map(({ kind }) => kind)).toEqual(['read', 'accept', 'read-again']);
    value(await library.redo());
    expect((await library.figures(await shaOf('merton')))[2]).toMatchObject({ status: 'rejected' });
    expect(await library.observationsFor(ehcp.id!)).toHaveLength(2);
    expect(await library.indicatorsHeld()).toEqual([{ id: 'ehcp-20-weeks', figures: 4 }, { id: 'repeat-cpp', figures: 1 }, { id: 'visits-on-time', figures: 1 }]);
    expect((await library.stoppedReporting('E09000024'))).toEqual([]);
  });
});

test('groups of councils, which version 4 kept as a setting, are groups that a backup holds', async () => {
  const library = await upgraded('storedVersion4.json');
  expect((await library.groups()).map(({ name, councils }) => [name, councils])).toEqual([['Our neighbours', ['E09000024', 'E09000016']]]);
  expect(await library.setting('groups')).toBeNull();
  expect((await contents(library))['groups.ndjson']).toMatchObject([{ group: { name: 'Our neighbours', removed: false } }]);
});
