import { describe, expect, test } from 'vitest';
import { createImportQueue, type ImportFile, type Queue } from '../../../shared/library/importQueue.ts';
import type { Problem } from '../../../shared/model/problem.ts';

const damaged: Problem = { kind: 'damaged', page: null, message: 'This file is damaged.' };
const file = (name: string) => ({ name });

/** A queue whose files are read page by page as the test says. */
function started(names: string[], read?: ImportFile<{ name: string }>) {
  const waiting: { name: string; page: (at: number) => Promise<void>; end: (problem?: Problem) => void; signal: AbortSignal }[] = [];
  const seen: Queue[] = [];
  const queue = createImportQueue<{ name: string }>(read ?? (({ name }, page, signal) => new Promise((resolve) => {
    const end = (problem?: Problem) => resolve(problem ? { ok: false, problem } : { ok: true, value: { document: `sha of ${name}` } });
    waiting.push({ name, page: (at) => page(at, 3), end, signal });
  })), (state) => seen.push(state));
  queue.add(names.map(file));
  const states = () => seen.at(-1)!.items.map(({ name, state, page }) => `${name} ${state} ${page}`);
  return { queue, waiting, states, latest: () => seen.at(-1)! };
}

describe('importing many papers at once', () => {
  test('reads one after the other, and shows each file’s pages', async () => {
    const { waiting, states, latest } = started(['a', 'b']);
    expect(states()).toEqual(['a reading 0', 'b waiting 0']);
    void waiting[0]!.page(2);
    expect(states()).toEqual(['a reading 2', 'b waiting 0']);
    waiting[0]!.end();
    await expect.poll(states).toEqual(['a kept 2', 'b reading 0']);
    expect(latest().items[0]).toMatchObject({ document: 'sha of a', pages: 3 });
  });

  test('a failure stops only its own file, which can be tried again', async () => {
    const { queue, waiting, states, latest } = started(['a', 'b']);
    waiting[0]!.end(damaged);
    await expect.poll(states).toEqual(['a failed 0', 'b reading 0']);
    expect(latest().items[0]?.problem).toEqual(damaged);
    waiting[1]!.end();
    await expect.poll(states).toEqual(['a failed 0', 'b kept 0']);
    queue.retry(0);
    expect(latest().items[0]).toMatchObject({ state: 'reading', problem: null });
    waiting[2]!.end();
    await expect.poll(states).toEqual(['a kept 0', 'b kept 0']);
  });

  test('even a fault of the program stops only its own file, and says so', async () => {
    const { states, latest } = started(['a', 'b'], ({ name }) => (name === 'a' ? Promise.reject(new Error('out of range')) : Promise.resolve({ ok: true, value: { document: 'x' } })));
    await expect.poll(states).toEqual(['a failed 0', 'b kept 0']);
    expect(latest().items[0]?.problem?.message).toContain('out of range');
  });

  test('pausing holds the file at its page and starts no other; going on releases it', async () => {
    const { queue, waiting, states } = started(['a', 'b']);
    queue.pause();
    queue.pause();
    let passed = false;
    void (async () => {
      await waiting[0]!.page(1);
      passed = true;
    })();
    await new Promise((resolve) => { setTimeout(resolve, 5); });
    expect(passed).toBe(false);
    queue.resume();
    await expect.poll(() => passed).toBe(true);
    queue.pause();
    waiting[0]!.end();
    await expect.poll(states).toEqual(['a kept 1', 'b waiting 0']);
    queue.resume();
    expect(states()).toEqual(['a kept 1', 'b reading 0']);
  });

  test('cancelling one goes on to the next, and what it still says is not heard', async () => {
    const { queue, waiting, states } = started(['a', 'b']);
    queue.pause();
    const held = waiting[0]!.page(1);
    queue.cancel(0);
    await held;
    expect(waiting[0]!.signal.aborted).toBe(true);
    waiting[0]!.end();
    queue.resume();
    await expect.poll(states).toEqual(['a cancelled 1', 'b reading 0']);
    void waiting[0]!.page(3);
    expect(states()).toEqual(['a cancelled 1', 'b reading 0']);
  });

  test('cancelling all starts no other', () => {
    const { queue, waiting, states } = started(['a', 'b', 'c']);
    queue.cancelAll();
    expect(states()).toEqual(['a cancelled 0', 'b cancelled 0', 'c cancelled 0']);
    expect(waiting).toHaveLength(1);
    queue.add([file('d')]);
    expect(states().at(-1)).toBe('d reading 0');
  });
});
