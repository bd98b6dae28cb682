import { Dexie, type EntityTable } from 'dexie';
import type { ByteStore, StoredFile } from './byteStore.ts';

interface FileRow extends StoredFile {
  file: Blob;
}

/**
 * Keeps papers in a database of their own: for browsers whose private file system cannot be written to from a page
 * (Safari before version 26). A transaction keeps a file whole or not at all.
 */
export function databaseBytes(name = 'like-for-like-papers', now: () => number = Date.now): ByteStore {
  const database = new Dexie(name) as Dexie & { files: EntityTable<FileRow, 'sha256'> };
  database.version(1).stores({ files: 'sha256' });
  return {
    async put(sha256, bytes) {
      const file = bytes instanceof Blob ? bytes : new Blob([bytes.slice()]);
      await database.files.put({ sha256, file, size: file.size, written: now() });
    },
    get: async (sha256) => (await database.files.get(sha256))?.file ?? null,
    remove: (sha256) => database.files.delete(sha256),
    list: async () => (await database.files.toArray()).map(({ sha256, size, written }) => ({ sha256, size, written })),
  };
}
