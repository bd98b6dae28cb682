import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { stdout } from 'node:process';
import { timingOf } from '../timing.ts';
import { pdfjsPass } from './pdfjsPass.ts';

const RUNS = 5;

/**
 * Times a reader against pdf.js's own pass, in turn over the same bytes, after a run that warms up both, and prints the
 * medians and their ratio: a row per file, and one for all of them together.
 */
export async function compareWithPdfjs(name: string, files: readonly string[], read: (bytes: Uint8Array) => Promise<void>, budget: number): Promise<void> {
  stdout.write(`${'file'.padEnd(44)} ${'pdf.js'.padStart(10)} ${name.padStart(10)}  ratio\n`);
  const sums = { theirs: 0, ours: 0 };
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(file));
    const medians = await timeInTurn(() => pdfjsPass(bytes), () => read(bytes));
    sums.theirs += medians.theirs;
    sums.ours += medians.ours;
    stdout.write(row(basename(file), medians));
  }
  stdout.write(row('all', sums).trimEnd());
  stdout.write(`  budget ${budget}: ${sums.ours / sums.theirs <= budget ? 'held' : 'MISSED'}\n`);
}

interface Medians {
  theirs: number;
  ours: number;
}

async function timeInTurn(theirs: () => Promise<void>, ours: () => Promise<void>): Promise<Medians> {
  const times = { theirs: [] as number[], ours: [] as number[] };
  for (let run = 0; run <= RUNS; run++) {
    const [a, b] = [await milliseconds(theirs), await milliseconds(ours)];
    if (run === 0) continue;
    times.theirs.push(a);
    times.ours.push(b);
  }
  return { theirs: timingOf(times.theirs).median, ours: timingOf(times.ours).median };
}

async function milliseconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function row(name: string, { theirs, ours }: Medians): string {
  return `${name.padEnd(44)} ${theirs.toFixed(0).padStart(7)} ms ${ours.toFixed(0).padStart(7)} ms  ${(ours / theirs).toFixed(2)}\n`;
}
