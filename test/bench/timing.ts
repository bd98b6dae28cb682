import { cpus } from 'node:os';

/** Medians over several runs after a warm-up: single times on a shared machine say little. */
export interface Timing {
  median: number;
  min: number;
  max: number;
  runs: number;
}

/** @returns milliseconds */
export async function time(work: () => unknown, runs = 7): Promise<Timing> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return timingOf(times);
}

/** Sums up times that were taken elsewhere, in a browser for instance. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)]!, min: sorted[0]!, max: sorted.at(-1)!, runs: sorted.length };
}

export function timingRow(name: string, { median, min, max, runs }: Timing, budget?: number): string {
  const held = budget === undefined ? '' : `   budget ${budget} ms: ${median <= budget ? 'held' : 'MISSED'}`;
  return `${name.padEnd(52)} ${median.toFixed(1).padStart(9)} ms  (${min.toFixed(1)}–${max.toFixed(1)}, ${runs} runs)${held}`;
}

/** What the figures were measured on, for the line above them. */
export function machineLine(): string {
  return `Node ${process.versions.node}, ${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), ${new Date().toISOString().slice(0, 10)}`;
}

/** A small seeded generator (mulberry32), so that made-up libraries are the same on every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
