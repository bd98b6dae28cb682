// `npm test`: types, lint, then every test, and one closing line that counts them: `N passed, N failed`.
// Every stage runs even when an earlier one failed, so that one run shows all there is to mend.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exit, execPath, stdout } from 'node:process';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'like-for-like-'));

interface Count {
  passed: number;
  failed: number;
}

function node(script: string, args: string[]): boolean {
  return spawnSync(execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** A whole-tree check that either holds or does not. */
function check(name: string, holds: boolean): Count {
  stdout.write(`${holds ? '✓' : '✗'} ${name}\n`);
  return { passed: Number(holds), failed: Number(!holds) };
}

/** Runs a vitest project and counts its tests. A file that cannot even load, or a run that found no test, is a failure. */
function project(name: string): Count {
  const report = join(reports, `${name}.json`);
  const held = node('vitest/vitest.mjs', ['run', '--config', 'test/vitest.config.ts', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    const unseen = !held && result.numFailedTests === 0 ? 1 : 0;
    return { passed: result.numPassedTests, failed: result.numFailedTests + unseen };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const counts = [
  check('types', node('typescript/bin/tsc', ['--noEmit']) && node('typescript/bin/tsc', ['--noEmit', '-p', 'pwa/tsconfig.json'])),
  check('lint', node('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'])),
  project('unit'),
  project('e2e'),
];
rmSync(reports, { recursive: true });

const total = counts.reduce((sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }));
stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
exit(total.failed === 0 ? 0 : 1);
