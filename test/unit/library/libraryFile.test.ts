import { unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { memoryBytes } from '../../../shared/library/byteStore.ts';
import { sha256 } from '../../../shared/library/files/sha256.ts';
import type { Library } from '../../../shared/library/library.ts';
import { blobOf, clock, contents, ehcp, freshLibrary, havering, paper, repeatPlans, shaOf, value, visits } from './fixtures.ts';

const number = (of: number) => ({ kind: 'number' as const, number: of, unit: 'percent' as const, decimals: 1 });

/** Merton's and Havering's papers, with decisions and a briefing. */
async function fullLibrary() {
  const time = clock();
  const library = await freshLibrary({ now: time.now });
  const merton = await paper({ name: 'merton', rows: [ehcp, repeatPlans, visits] });
  value(await library.keep(merton));
  value(await library.keep(await paper({ name: 'havering', council: havering, rows: [{ ...ehcp, own: '40.0%' }] })));
  const [own, england] = merton.reading.observations;
  value(await library.decide({ kind: 'accept', observations: [own!.id, england!.id] }));
  value(await library.decide({ kind: 'correct', observations: [own!.id], patch: { value: number(64.3) } }));
  value(await library.undo());
  value(await library.keepBriefing({ id: 'b', title: 'For the panel', body: '{}' }));
  value(await library.keepVintage({ dataset: 'lait', vintage: 'April 2026', body: '[]' }));
  return { library, own: own!, england: england!, time };
}

const save = (library: Library, papers = true) => blobOf(library.exportLibrary({ papers }));

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

describe('merging a colleague’s library', () => {
  async function apart() {
    const { library: mine, own, england, time } = await fullLibrary();
    const theirs = await freshLibrary({ now: time.now });
    value(await theirs.merge(await save(mine)));
    time.forward(60_000);
    value(await mine.decide({ kind: 'reject', observations: [own.id] }));
    time.forward(60_000);
    value(await theirs.decide({ kind: 'correct', observations: [own.id], patch: { value: number(64.3) } }));
    value(await theirs.decide({ kind: 'reject', observations: [england.id] }));
    return { mine, theirs, own, england };
  }

  test('shows the conflict and what will stand before anything is written', async () => {
    const { mine, theirs, own } = await apart();
    const before = await contents(mine);
    const preview = value(await mine.previewMerge(await save(theirs)));
    expect(preview).toMatchObject({ documents: { same: 1, changed: 1 }, decisions: { new: 2, same: 3 } });
    expect(preview.conflicts.map((conflict) => [conflict.mine.observation.id, conflict.mine.status, conflict.theirs.status, conflict.after.status])).toEqual([
      [own.id, 'rejected', 'corrected', 'corrected'],
    ]);
    expect(await contents(mine)).toEqual(before);
  });

  test('gives both sides the same library, with both histories', async () => {
    const { mine, theirs, own, england } = await apart();
    const [fromMine, fromTheirs] = [await save(mine), await save(theirs)];
    value(await mine.merge(fromTheirs));
    value(await theirs.merge(fromMine));
    expect(await contents(mine)).toEqual(await contents(theirs));
    expect(await mine.observation(own.id)).toMatchObject({ status: 'corrected', observation: { value: { number: 64.3 } } });
    expect(await mine.observation(england.id)).toMatchObject({ status: 'rejected' });
    expect((await mine.history(own.id)).map(({ kind, here }) => [kind, here])).toEqual([
      ['read', true], ['accept', true], ['correct', true], ['undo', true], ['reject', true], ['correct', false],
    ]);
    value(await mine.undo());
    expect((await mine.undoable()).undo?.kind).toBe('accept');
  });
});

describe('a library file that is not taken', () => {
  /** A sound file's parts, changed by the test, zipped again with a manifest that fits them unless told otherwise. */
  async function altered(change: (parts: Zippable, sha: string) => void, seal = true): Promise<Blob> {
    const { library, own } = await fullLibrary();
    const parts: Zippable = unzipSync(new Uint8Array(await (await save(library)).arrayBuffer()));
    change(parts, own.document);
    if (seal) {
      const manifest = JSON.parse(new TextDecoder().decode(parts['manifest.json'] as Uint8Array)) as { parts: unknown[] };
      const named = Object.entries(parts).filter(([name]) => name !== 'manifest.json');
      manifest.parts = await Promise.all(named.map(async ([name, bytes]) => ({ name, bytes: (bytes as Uint8Array).byteLength, sha256: await sha256(bytes as Uint8Array<ArrayBuffer>) })));
      parts['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest));
    }
    return new Blob([zipSync(parts)]);
  }

  const edit = (parts: Zippable, name: string, change: (text: string) => string) => {
    parts[name] = new TextEncoder().encode(change(new TextDecoder().decode(parts[name] as Uint8Array)));
  };

  /** Merges into a library that holds something, and sees that it is refused and nothing changes. */
  async function refused(file: Blob): Promise<string> {
    const { library } = await fullLibrary();
    const before = await contents(library, true);
    const previewed = await library.previewMerge(file);
    const merged = await library.merge(file);
    expect(merged).toEqual(previewed);
    expect(await contents(library, true)).toEqual(before);
    if (merged.ok) throw new Error('was taken');
    expect(merged.problem.message).toContain('Nothing was changed.');
    return `${merged.problem.kind}: ${merged.problem.message}`;
  }

  test('is no zip at all, or empty', async () => {
    expect(await refused(new Blob(['hello']))).toContain('library-file-damaged');
    expect(await refused(new Blob([]))).toContain('not a library file');
  });

  test('is another zip', async () => {
    expect(await refused(new Blob([zipSync({ 'word/document.xml': new Uint8Array(10) })]))).toContain('or it is not a library file');
  });

  test('is cut short anywhere', async () => {
    const { library } = await fullLibrary();
    const file = await save(library);
    for (const share of [0.1, 0.5, 0.9, 0.99]) expect(await refused(file.slice(0, Math.floor(file.size * share)))).toContain('library-file-damaged');
  });

  test('has one bit flipped in its middle', async () => {
    const { library } = await fullLibrary();
    const bytes = new Uint8Array(await (await save(library)).arrayBuffer());
    bytes[400]! ^= 4;
    expect(await refused(new Blob([bytes]))).toContain('library-file-damaged');
  });

  test('comes from a newer version', async () => {
    const file = await altered((parts) => edit(parts, 'manifest.json', (text) => text.replace('"version":1', '"version":3')), false);
    expect(await refused(file)).toContain('library-file-newer: This library file was made by a newer version of Like for Like. Update this one');
  });

  test('comes from a newer version, and holds a part that this one does not know', async () => {
    const file = await altered((parts) => {
      edit(parts, 'manifest.json', (text) => text.replace('"version":1', '"version":3'));
      parts['inventions.ndjson'] = new Uint8Array(3);
    });
    expect(await refused(file)).toContain('library-file-newer');
  });

  test('holds a group that was altered, or is dated ahead of time', async () => {
    const group = { id: 'x', name: 'South London', councils: ['E09000024', 'E09000029'], changed: '2019-07-01T09:00:00.000Z', removed: false };
    const line = (of: object) => new TextEncoder().encode(`${JSON.stringify({ group: of })}\n`);
    expect(await refused(await altered((parts) => { parts['groups.ndjson'] = line(group); }))).toContain('a group of councils was altered');
    expect(await refused(await altered((parts) => { parts['groups.ndjson'] = line({ ...group, changed: '2031-03-09T09:00:00.000Z' }); }))).toContain('dated 9 March 2031, which is yet to come');
  });

  test('holds paths outside its own', async () => {
    for (const name of ['../../etc/passwd', '/papers/x.ndjson', `papers/${'0'.repeat(64)}.exe`, `papers/..${'0'.repeat(62)}.pdf`]) {
      const file = await altered((parts) => { parts[name] = new Uint8Array(3); });
      expect(await refused(file)).toContain('library-file-unsafe');
    }
  });

  test('unpacks to far more than it is', async () => {
    const file = await altered((parts, sha) => { parts[`papers/${sha}.pdf`] = new Uint8Array(20_000_000); });
    expect(await refused(file)).toContain('would unpack to 200 times its size');
  });

  test('lies about how much it unpacks to', async () => {
    const sound = await altered((parts, sha) => { parts[`papers/${sha}.pdf`] = new Uint8Array(20_000_000); });
    const bytes = new Uint8Array(await sound.arrayBuffer());
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 20_000_000) view.setUint32(at + 24, 15, true);
    expect(await refused(new Blob([bytes]))).toMatch(/size that its manifest says|more than it says/);
  });

  test('has a part altered without its manifest', async () => {
    const file = await altered((parts, sha) => edit(parts, `papers/${sha}.ndjson`, (text) => text.replace('46.3%', '36.4%')), false);
    expect(await refused(file)).toContain('was altered after it was saved');
  });

  test('has a part altered of a paper that is held as it was', async () => {
    const { library, own } = await fullLibrary();
    const parts: Zippable = unzipSync(new Uint8Array(await (await save(library)).arrayBuffer()));
    edit(parts, `papers/${own.document}.ndjson`, (text) => text.replace('46.3%', '36.4%'));
    const before = await contents(library, true);
    expect(await library.merge(new Blob([zipSync(parts)]))).toMatchObject({ ok: false, problem: { kind: 'library-file-damaged' } });
    expect(await contents(library, true)).toEqual(before);
  });

  test('passes another file off as a paper', async () => {
    const file = await altered((parts, sha) => edit(parts, `papers/${sha}.pdf`, (text) => text.replace('merton', 'MERTON')));
    expect(await refused(file)).toContain('is not the one it is named for');
  });

  test('holds records that are not what they should be', async () => {
    const changes: ((text: string) => string)[] = [
      (text) => text.replace('"role":"actual"', '"role":"boss"'),
      (text) => text.replace('"number":46.3', '"number":"46.3"'),
      (text) => text.replace('"decimals":1', '"decimals":1e9'),
      (text) => `${text}{"read":`,
      (text) => `${text}{"surprise":1}\n`,
      (text) => text.split('\n').slice(1).join('\n'),
      (text) => text.replace(/"document":"\w{64}"/, `"document":"${'a'.repeat(64)}"`),
      (text) => text.replace('"kind":"accept"', '"kind":"reject"'),
      (text) => text.replaceAll('2019-07-01T09:00:00.000Z', '2019-99-01T09:00:00.000Z'),
    ];
    for (const change of changes) {
      expect(await refused(await altered((parts, sha) => edit(parts, `papers/${sha}.ndjson`, change)))).toContain('library-file-damaged');
    }
  });

  test('is dated in the future', async () => {
    const { library } = await fullLibrary();
    const early = await freshLibrary({ now: clock('2019-01-01T00:00:00.000Z').now });
    expect(await early.merge(await save(library))).toMatchObject({ ok: false, problem: { kind: 'library-file-damaged' } });
    expect(await early.documents()).toEqual([]);
  });

  test('a script in a label is only text', async () => {
    const script = '<img src=x onerror="alert(1)">\u2028</script>';
    const source = await freshLibrary();
    const own = await paper({ name: 'merton', rows: [{ ...ehcp, label: script }] });
    value(await source.keep(own));
    const library = await freshLibrary();
    value(await library.merge(await save(source)));
    expect((await library.observation(own.reading.observations[0]!.id))?.observation.indicator.label).toBe(script);
  });

  test('a library that was cancelled on the way is unchanged', async () => {
    const { library } = await fullLibrary();
    const fresh = await freshLibrary();
    expect(await fresh.merge(await save(library), undefined, AbortSignal.abort())).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(await fresh.documents()).toEqual([]);
  });
});

test('the data package holds every figure with its status, a safe cell, and its symbol in a column of its own', async () => {
  const library = await freshLibrary();
  value(await library.keep(await paper({ name: 'merton', rows: [{ ...ehcp, own: 'n/a' }, { label: '=HYPERLINK("http://x","y")', id: 'x', own: '12%' }] })));
  const parts = unzipSync(new Uint8Array(await (await blobOf(library.exportPackage())).arrayBuffer()));
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const [head, first, second, third] = text('figures.csv').split('\r\n');
  const column = (line: string | undefined, name: string) => line?.split(',')[head!.split(',').indexOf(name)];
  expect([column(first, 'value'), column(first, 'symbol'), column(first, 'missing_reason'), column(first, 'raw')]).toEqual(['', '[x]', 'not-available', 'n/a']);
  expect([column(second, 'value'), column(second, 'symbol'), column(second, 'status')]).toEqual(['64.9', '', 'proposed']);
  expect(third).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
  const description = JSON.parse(text('datapackage.json')) as { resources: { path: string; schema: { fields: { name: string }[] } }[] };
  expect(description.resources.map(({ path, schema }) => [path, schema.fields.map(({ name }) => name).join(',')])).toEqual([
    ['figures.csv', head], ['papers.csv', text('papers.csv').split('\r\n')[0]],
  ]);
  expect(text('papers.csv')).toContain(await shaOf('merton'));
});
