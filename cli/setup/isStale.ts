import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What the app is built from. Folders are among the matches, so that a removed file counts as a change. */
const sources = ['shared/**/*', 'pwa/**/*', 'test/papers/*.pdf', 'vite.config.ts', 'package-lock.json'];

/** Whether the app was never built, or its sources have changed since. The service worker is written last. */
export function isStale(): boolean {
  const built = changed(join(root, 'dist/app/serviceWorker.js'));
  return globSync(sources, { cwd: root }).some((source) => changed(join(root, source)) > built);
}

/** When a file was last changed, in milliseconds since 1970; 0 when it is not there. */
function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
