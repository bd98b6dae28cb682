import { describe, expect, test } from 'vitest';
import { contents, ehcp, freshLibrary, paper, value } from './fixtures.ts';
import { fullLibrary, number, save } from './fullLibrary.ts';

describe('merging a colleague’s library', () => {
  async function apart() {
    const { library: mine, own, england, time } = await fullLibrary();
    const theirs = await freshLibrary({ now: time.now });
    value(await theirs.merge(await save(mine)));
    time.forward(60_000);
    value(await mine.decide({ kind: 'reject', observations: [own.id] }));
    time.forward(60_000);
    value(await theirs.decide({ kind: 'correct', observations: [own.id], patch: { value: number(64.3) } }));
    value(await theirs.decide({ kind: 'reject', observations: [england.id] }));
    return { mine, theirs, own, england };
  }

  test('shows the conflict and what will stand before anything is written', async () => {
    const { mine, theirs, own } = await apart();
    const before = await contents(mine);
    const preview = value(await mine.previewMerge(await save(theirs)));
    expect(preview).toMatchObject({ documents: { same: 1, changed: 1 }, decisions: { new: 2, same: 3 } });
    expect(preview.conflicts.map((conflict) => [conflict.mine.observation.id, conflict.mine.status, conflict.theirs.status, conflict.after.status])).toEqual([
      [own.id, 'rejected', 'corrected', 'corrected'],
    ]);
    expect(await contents(mine)).toEqual(before);
  });

  test('gives both sides the same library, with both histories', async () => {
    const { mine, theirs, own, england } = await apart();
    const [fromMine, fromTheirs] = [await save(mine), await save(theirs)];
    value(await mine.merge(fromTheirs));
    value(await theirs.merge(fromMine));
    expect(await contents(mine)).toEqual(await contents(theirs));
    expect(await mine.observation(own.id)).toMatchObject({ status: 'corrected', observation: { value: { number: 64.3 } } });
    expect(await mine.observation(england.id)).toMatchObject({ status: 'rejected' });
    expect((await mine.history(own.id)).map(({ kind, here }) => [kind, here])).toEqual([
      ['read', true], ['accept', true], ['correct', true], ['undo', true], ['reject', true], ['correct', false],
    ]);
    value(await mine.undo());
    expect((await mine.undoable()).undo?.kind).toBe('accept');
  });
});

test('a script in a merged paper’s label is only text', async () => {
  const script = '<img src=x onerror="alert(1)">\u2028</script>';
  const source = await freshLibrary();
  const own = await paper({ name: 'merton', rows: [{ ...ehcp, label: script }] });
  value(await source.keep(own));
  const library = await freshLibrary();
  value(await library.merge(await save(source)));
  expect((await library.observation(own.reading.observations[0]!.id))?.observation.indicator.label).toBe(script);
});

test('a merge that was cancelled on the way changes nothing', async () => {
  const { library } = await fullLibrary();
  const fresh = await freshLibrary();
  expect(await fresh.merge(await save(library), undefined, AbortSignal.abort())).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
  expect(await fresh.documents()).toEqual([]);
});
