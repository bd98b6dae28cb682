import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const papersFolder = join(import.meta.dirname, '../../papers');

/** The project's own papers that can be read, or the files that were named. */
export function papersOr(named: readonly string[]): readonly string[] {
  if (named.length > 0) return named;
  return readdirSync(papersFolder).filter((name) => name.endsWith('.pdf') && !name.startsWith('bad-')).map((name) => join(papersFolder, name));
}
