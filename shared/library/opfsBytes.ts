import { databaseBytes } from './databaseBytes.ts';
import type { ByteStore, StoredFile } from './byteStore.ts';

const folderName = 'papers';
const ending = '.pdf';

/**
 * Keeps papers in the browser's private file system. A file's bytes appear only when its writing is closed, so a tab
 * that is killed in the middle leaves an empty one at most, which counts as none. A browser that cannot write there keeps
 * them in a database instead.
 */
export function opfsBytes(storage: StorageManager = navigator.storage): ByteStore {
  if (!('createWritable' in FileSystemFileHandle.prototype)) return databaseBytes();
  const folder = async () => (await storage.getDirectory()).getDirectoryHandle(folderName, { create: true });
  return {
    async put(sha256, bytes) {
      const file = await (await folder()).getFileHandle(sha256 + ending, { create: true });
      const writing = await file.createWritable();
      try {
        await writing.write(bytes instanceof Blob ? bytes : new Blob([bytes.slice()]));
        await writing.close();
      } catch (error) {
        await writing.abort().catch(() => undefined);
        await removeFile(await folder(), sha256);
        throw error;
      }
    },
    async get(sha256) {
      try {
        const file = await (await folder()).getFileHandle(sha256 + ending);
        const found = await file.getFile();
        return found.size > 0 ? found : null;
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    },
    remove: async (sha256) => removeFile(await folder(), sha256),
    list: async () => Array.fromAsync(storedFiles(await folder())),
  };
}

async function* storedFiles(folder: FileSystemDirectoryHandle): AsyncGenerator<StoredFile> {
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file' || !name.endsWith(ending)) continue;
    const file = await handle.getFile();
    yield { sha256: name.slice(0, -ending.length), size: file.size, written: file.lastModified };
  }
}

async function removeFile(folder: FileSystemDirectoryHandle, sha256: string): Promise<void> {
  try {
    await folder.removeEntry(sha256 + ending);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
