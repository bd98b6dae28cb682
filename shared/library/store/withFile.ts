import type { ByteStore } from '../byteStore.ts';
import type { Database } from './database.ts';

/**
 * Stores a paper's file, and then does the work that names it: a crash between the two leaves a file that nothing
 * names, never a name without its file. When the work fails the file goes again, unless another tab named it meanwhile.
 */
export async function withFile<T>(database: Database, files: ByteStore, sha256: string, bytes: Uint8Array | Blob | null, work: () => Promise<T>): Promise<T> {
  if (bytes) await files.put(sha256, bytes);
  try {
    return await work();
  } catch (error) {
    if (bytes && !(await database.papers.get(sha256))?.bytes) await files.remove(sha256);
    throw error;
  }
}
