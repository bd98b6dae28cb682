#!/usr/bin/env node
// Brings a fresh machine to the point where the other scripts run: the packages of the lockfile and, with
// --with-chromium, a Chromium for the end-to-end tests. Runs on Node 20 as found, before any package is there,
// which is why it is plain JavaScript and imports nothing but Node's own modules.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const stampFile = join(root, 'node_modules/.lockfile-stamp');

/** Hash of the lockfile: `node_modules` is right when the stamp inside it says the same. */
function lockfileHash() {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (error) throw error;
  return status === 0;
}

/**
 * `npm ci` deletes the Node that npm scripts find on their PATH (it is a package too), so npm is started with the
 * Node that runs this very file.
 */
function installPackages() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm ? run(process.execPath, [npm, ...args]) : run('npm', args);
  if (!done) {
    process.stderr.write('The packages could not be installed: see the lines above. Check the network, then run the same command again.\n');
    process.exit(1);
  }
  writeFileSync(stampFile, lockfileHash());
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.some((name) => folders.some((folder) => existsSync(join(folder, name))));
}

/** Debian's Chromium through apt, where this user may install it. */
function installChromium() {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...args];
    return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  if (onPath(['apt-get']) && apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation')) return;
  process.stderr.write('The end-to-end tests need Chromium, and it could not be installed here. Install it (on Debian: apt-get install chromium), then run npm test again.\n');
  process.exit(1);
}

const installed = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockfileHash();
if (!installed) installPackages();
if (process.argv.includes('--with-chromium') && !process.env.CHROMIUM && !onPath(['chromium', 'chromium-browser', 'google-chrome'])) installChromium();
