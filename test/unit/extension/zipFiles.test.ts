import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipFiles } from '../../../extension/package/zipFiles.ts';

const files: [string, Uint8Array][] = [['manifest.json', strToU8('{"version":"1"}')], ['panel/index.html', strToU8('<p>panel</p>')], ['assets/a.js', strToU8('a')]];

describe('the package for the store', () => {
  test('the same files give the same bytes, whatever order and time they come in', async () => {
    const first = zipFiles(new Map(files));
    // The times in a zip have steps of two seconds.
    await new Promise((later) => { setTimeout(later, 2100); });
    expect(zipFiles(new Map(files.toReversed()))).toEqual(first);
  });

  test('the bytes do not tell the time zone of the machine', () => {
    const before = process.env.TZ;
    const packed = ['Pacific/Auckland', 'America/Los_Angeles'].map((zone) => {
      process.env.TZ = zone;
      return zipFiles(new Map(files));
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(packed[0]).toEqual(packed[1]);
  });

  test('every file comes out as it went in', () => {
    const unpacked = unzipSync(zipFiles(new Map(files)));
    expect(Object.keys(unpacked)).toEqual(['assets/a.js', 'manifest.json', 'panel/index.html']);
    expect(strFromU8(unpacked['manifest.json']!)).toBe('{"version":"1"}');
  });
});
