/** Where papers' files are kept, by the sha256 of their bytes. A file is there whole or not at all. */
export interface ByteStore {
  put(sha256: string, bytes: Uint8Array | Blob): Promise<void>;
  get(sha256: string): Promise<Blob | null>;
  remove(sha256: string): Promise<void>;
  list(): Promise<StoredFile[]>;
}

export interface StoredFile {
  sha256: string;
  /** In bytes. */
  size: number;
  /** When it was written, in milliseconds since 1970. */
  written: number;
}

/** Keeps files in memory: for Node, and for a browser that has nowhere else. */
export function memoryBytes(now: () => number = Date.now): ByteStore {
  const files = new Map<string, { blob: Blob; written: number }>();
  return {
    async put(sha256, bytes) {
      files.set(sha256, { blob: bytes instanceof Blob ? bytes : new Blob([bytes.slice()]), written: now() });
    },
    get: async (sha256) => files.get(sha256)?.blob ?? null,
    async remove(sha256) {
      files.delete(sha256);
    },
    list: async () => [...files].map(([sha256, { blob, written }]) => ({ sha256, size: blob.size, written })),
  };
}
