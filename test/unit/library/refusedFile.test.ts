import { unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../shared/library/files/sha256.ts';
import { clock, contents, freshLibrary } from './fixtures.ts';
import { fullLibrary, save } from './fullLibrary.ts';

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
});
