import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import type { TestProject } from 'vitest/node';
import { isStale } from '../../cli/setup/isStale.ts';
import { serveFolder } from '../../cli/setup/serveFolder.ts';

const root = join(import.meta.dirname, '../..');

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served: `http://localhost:4273`. */
    appAddress: string;
  }
}

/** Away from `npm start`'s own port, so that tests never meet the app that somebody is using. */
const PORT = 4273;

/** Builds both front ends once, as a user gets them, and serves the app for every walk. */
export default async function setUp(project: TestProject): Promise<() => void> {
  mkdirSync(join(root, 'test/output'), { recursive: true });
  if (isStale()) build([]);
  if (globSync('test/e2e/extension*.test.ts', { cwd: root }).length > 0) build(['--mode', 'extension']);
  const { server, address } = await serveFolder(join(root, 'dist/app'), PORT);
  project.provide('appAddress', address);
  return () => {
    server.close();
    server.closeAllConnections();
  };
}

function build(args: string[]): void {
  // The test runner's own NODE_ENV would make a development build, which registers no service worker.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', ...args], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
}
