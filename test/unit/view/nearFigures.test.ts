import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Library } from '../../../shared/library/library.ts';
import { nearFigures } from '../../../pwa/state/nearFigures.ts';
import { ehcp, freshLibrary, paper, repeatPlans, value } from '../library/fixtures.ts';

const [first, second] = [ehcp.id!, repeatPlans.id!];

let library: Library;
/** Every indicator that was read from the library, in order. */
let reads: string[];
let counted: Pick<Library, 'observationsFor' | 'watch'>;

beforeEach(async () => {
  library = await freshLibrary();
  const made = await paper({ name: 'merton', rows: [ehcp, repeatPlans] });
  value(await library.keep({ ...made, acts: [{ kind: 'accept', observations: made.reading.observations.map(({ id }) => id) }] }));
  reads = [];
  counted = {
    watch: (query, next, fail) => library.watch(query, next, fail),
    observationsFor: (indicator) => {
      reads.push(indicator);
      return library.observationsFor(indicator);
    },
  };
});

describe('the figures of indicators that come into view', () => {
  test('are there at once when somebody comes back to them, without being read again', async () => {
    const near = nearFigures(counted);
    await near.bring(first);
    const leave = near.look(second, () => undefined);
    await expect.poll(() => near.now(second).state).toBe('ready');
    leave();
    near.look(first, () => undefined);
    expect(near.now(first)).toMatchObject({ state: 'ready', value: [{}, {}] });
    near.look(second, () => undefined);
    expect(near.now(second)).toMatchObject({ state: 'ready', value: [{}, {}] });
    expect(reads).toEqual([first, second]);
  });

  test('follow every change of the library while somebody looks at them', async () => {
    const near = nearFigures(counted);
    let told = 0;
    near.look(first, () => {
      told += 1;
    });
    await expect.poll(() => told).toBe(1);
    value(await library.undo());
    await expect.poll(() => told).toBe(2);
    expect(near.now(first)).toEqual({ state: 'ready', value: [] });
  });

  test('are let go at a change that nobody looks at, and then read as they are now', async () => {
    const near = nearFigures(counted);
    await near.bring(first);
    value(await library.undo());
    await expect.poll(() => near.now(first).state).toBe('loading');
    expect(await near.bring(first)).toEqual({ state: 'ready', value: [] });
  });

  test('give way to later ones where there is no more room, but for those that are looked at', async () => {
    const near = nearFigures(counted, 3);
    await near.bring(first);
    await near.bring(second);
    expect([near.now(first).state, near.now(second).state]).toEqual(['loading', 'ready']);
    near.look(first, () => undefined);
    await expect.poll(() => near.now(first).state).toBe('ready');
    await near.bring(second);
    expect([near.now(first).state, near.now(second).state]).toEqual(['ready', 'ready']);
  });
});
