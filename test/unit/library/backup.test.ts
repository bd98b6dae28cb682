import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { memoryBytes } from '../../../shared/library/byteStore.ts';
import { blobOf, contents, ehcp, freshLibrary, paper, value } from './fixtures.ts';
import { fullLibrary, save } from './fullLibrary.ts';

describe('a backup', () => {
  test('brings everything back: papers, figures, decisions, briefings, editions', async () => {
    const { library, own } = await fullLibrary();
    const file = await save(library);
    const bytes = memoryBytes();
    const fresh = await freshLibrary({ bytes });
    const preview = value(await fresh.previewMerge(file));
    expect(preview).toMatchObject({ documents: { new: 2 }, observations: { new: 7 }, decisions: { new: 3 }, briefings: { new: 1 }, papers: 2, conflicts: [] });
    expect(await fresh.documents()).toEqual([]);

    const steps: number[] = [];
    value(await fresh.merge(file, (done) => steps.push(done)));
    expect(steps).toEqual([0, 1, 2]);
    expect(await contents(fresh, true)).toEqual(await contents(library, true));
    expect(await fresh.observation(own.id)).toEqual(await library.observation(own.id));
    expect(await (await fresh.bytes(own.document))?.text()).toBe('%PDF-1.7 merton');
    expect((await fresh.briefings()).map(({ title }) => title)).toEqual(['For the panel']);
    expect(value(await fresh.merge(file))).toMatchObject({ documents: { new: 0, same: 2, changed: 0 }, decisions: { new: 0, same: 3 } });
  });

  test('can be restored although one paper’s file was damaged on the disk', async () => {
    const bytes = memoryBytes();
    const library = await freshLibrary({ bytes });
    const merton = await paper({ name: 'merton', rows: [ehcp] });
    value(await library.keep(merton));
    await bytes.put(merton.document.sha256, new TextEncoder().encode('half of it'));
    const fresh = await freshLibrary();
    value(await fresh.merge(await save(library)));
    expect(await fresh.document(merton.document.sha256)).toMatchObject({ bytes: null, counts: { proposed: 2 } });
  });

  test('brings a paper’s file back although its figures are all here, and touches none of them', async () => {
    const { library, own } = await fullLibrary();
    const file = await save(library);
    await library.remove(own.document, 'file');
    const before = await contents(library);
    let asked = 0;
    const stop = library.watch(() => library.figures(own.document), () => asked++);
    await expect.poll(() => asked).toBe(1);
    value(await library.merge(file));
    expect(await (await library.bytes(own.document))?.text()).toBe('%PDF-1.7 merton');
    expect((await library.document(own.document))?.bytes).toBe(15);
    expect(await contents(library)).toEqual(before);
    expect(asked).toBe(1);
    stop();
  });

  test('merged after it was looked at is merged like one that was not', async () => {
    const { library } = await fullLibrary();
    const file = await save(library);
    const [looked, straight] = [await freshLibrary(), await freshLibrary()];
    value(await looked.previewMerge(file));
    value(await looked.merge(file));
    value(await straight.merge(await save(library)));
    expect(await contents(looked, true)).toEqual(await contents(straight, true));
  });

  test('can hold one briefing with the papers it cites, for a colleague', async () => {
    const { library, own } = await fullLibrary();
    value(await library.keepBriefing({ id: 'c', title: 'Not for others', body: '{}' }));
    const fresh = await freshLibrary();
    value(await fresh.merge(await blobOf(library.exportLibrary({ papers: true, documents: [own.document], briefings: ['b'] }))));
    expect((await fresh.briefings()).map(({ title }) => title)).toEqual(['For the panel']);
    expect((await fresh.documents()).map(({ sha256: sha }) => sha)).toEqual([own.document]);
  });

  test('can leave the papers out, or hold some of them, and only a whole one counts as a backup', async () => {
    const { library, own } = await fullLibrary();
    expect(await library.unsavedWork()).toEqual({ lastBackup: null, documentsSince: 2, decisionsSince: 3 });
    const some = await blobOf(library.exportLibrary({ papers: false, documents: [own.document] }));
    expect(Object.keys(unzipSync(new Uint8Array(await some.arrayBuffer())))).toEqual([`papers/${own.document}.ndjson`, 'manifest.json']);
    expect((await library.unsavedWork()).lastBackup).toBeNull();
    await save(library, false);
    expect(await library.unsavedWork()).toMatchObject({ lastBackup: '2019-07-01T09:00:00.000Z', documentsSince: 0 });
  });
});
