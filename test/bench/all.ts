// npm run bench: every benchmark, one after the other, so that none competes with another for the processor.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { execPath, exit, stdout } from 'node:process';

const here = import.meta.dirname;
/** Files that benchmarks share, and one that needs a folder of papers to be named. */
const notAlone = new Set(['all.ts', 'timing.ts', 'tables.ts']);
const benches = globSync('*.ts', { cwd: here }).map((file) => basename(file)).filter((file) => !notAlone.has(file)).sort();

let failed = false;
for (const bench of benches) {
  stdout.write(`\n== ${bench.replace('.ts', '')}\n`);
  const { status } = spawnSync(execPath, ['--expose-gc', join(here, bench)], { stdio: ['ignore', 'inherit', 'inherit'] });
  failed ||= status !== 0;
}
exit(failed ? 1 : 0);
