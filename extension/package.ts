// npm run package:extension, npm run package:firefox
// Builds the extension and packs it for the store, bit for bit alike from the same sources, and prints its hash.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { argv, env, execPath, stdout } from 'node:process';
import { zipFiles } from './package/zipFiles.ts';

const root = join(import.meta.dirname, '..');
const mode = argv[2] === 'firefox' ? 'firefox' : 'extension';
const built = join(root, 'dist', mode);

execFileSync(execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', mode, '--logLevel', 'warn'], { cwd: root, env: { ...env, NODE_ENV: 'production' }, stdio: 'inherit' });
const paths = globSync('**/*', { cwd: built }).filter((path) => statSync(join(built, path)).isFile());
const zip = zipFiles(new Map(paths.map((path) => [path.split(sep).join('/'), readFileSync(join(built, path))])));
const { version } = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as { version: string };
const target = `dist/like-for-like-${mode}-${version}.zip`;
writeFileSync(join(root, target), zip);
stdout.write(`${target}\n${paths.length} files, ${(zip.length / 1024 / 1024).toFixed(1)} MB\nsha256 ${createHash('sha256').update(zip).digest('hex')}\n`);
