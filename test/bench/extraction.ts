// npm run bench:extraction -- [FILE.pdf…]
// The whole road (pages, tables, figures) against pdf.js's own text and operator pass over the same file in the same run,
// and the peak memory of `extract` for a pack of 1,000 pages against that for 300. Without files: a pack of 300 pages.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { readPaper } from '../../shared/figures/readPaper.ts';
import { openPaper } from '../../shared/pdf/openPaper.ts';
import { compareWithPdfjs } from './passes/compareWithPdfjs.ts';
import { makePack } from './passes/makePack.ts';
import { machineLine } from './timing.ts';

const TIME_BUDGET = 1.5;
const MEMORY_BUDGET = 1.2;

async function extract(bytes: Uint8Array): Promise<void> {
  const opened = await openPaper(bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  for await (const event of readPaper(opened.value, { fileName: 'pack.pdf', address: null })) if (event.kind === 'done') break;
  await opened.value.close();
}

/** Peak memory in MB of the command as people run it, counted with the shell's and npm's own processes left out. */
function peakOf(file: string): number {
  const measured = spawnSync('npm', ['run', '--silent', 'extract', '--', file], { encoding: 'utf8', maxBuffer: 2 ** 30, env: { ...process.env, NODE_OPTIONS: `--import ${TELL_PEAK}` } });
  if (measured.status !== 0) throw new Error(measured.stderr);
  return Math.max(...[...measured.stderr.matchAll(/peak (\d+) kB/g)].map(([, kilobytes]) => Number(kilobytes))) / 1024;
}

/** A module that has each Node process tell its peak memory as it ends. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent('process.on("exit",()=>process.stderr.write(`peak ${process.resourceUsage().maxRSS} kB\\n`))')}`;

function compareMemory(small: string, large: string): void {
  const [few, many] = [peakOf(small), peakOf(large)];
  const ratio = many / few;
  stdout.write(`peak memory: 300 pages ${few.toFixed(0)} MB, 1,000 pages ${many.toFixed(0)} MB, ratio ${ratio.toFixed(2)}  budget ${MEMORY_BUDGET}: ${ratio <= MEMORY_BUDGET ? 'held' : 'MISSED'}\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'packs-'));
const packs = await Promise.all([300, 1000].map(async (pages) => {
  const file = join(folder, `${pages}-pages.pdf`);
  writeFileSync(file, await makePack(pages));
  return file;
}));
stdout.write(`${machineLine()}\n`);
const named = argv.slice(2);
await compareWithPdfjs('extraction', named.length > 0 ? named : [packs[0]!], extract, TIME_BUDGET);
compareMemory(packs[0]!, packs[1]!);
rmSync(folder, { recursive: true });
