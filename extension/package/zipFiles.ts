import { type Zippable, zipSync } from 'fflate';

/**
 * Packs files so that the same files always give the same bytes: by name in one order, with one time, without the
 * attributes of the machine they were built on.
 *
 * @param files by path inside the zip, with `/` between folders
 */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The first moment that a zip can name, in this machine's own time zone, since that is the one fflate writes.
  const mtime = new Date(1980, 0, 1);
  const ordered: Zippable = {};
  for (const path of [...files.keys()].sort()) ordered[path] = [files.get(path)!, { mtime, level: 9 }];
  return zipSync(ordered);
}
