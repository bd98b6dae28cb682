import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FetchPublished } from '../published.ts';

/** The command line's loader. */
export const readFromDisk: FetchPublished = async (indicator) => {
  try {
    return JSON.parse(await readFile(join(import.meta.dirname, 'figures', `${indicator}.json`), 'utf8')) as unknown;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};
