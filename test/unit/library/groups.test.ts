import { describe, expect, test } from 'vitest';
import * as areas from '../../../shared/catalogue/areas.ts';
import { areaSets, setOf } from '../../../shared/view/groups/areaSets.ts';
import { clock, contents, freshLibrary, value } from './fixtures.ts';
import { save } from './fullLibrary.ts';

describe('groups of councils', () => {
  const south = { name: 'South London', councils: ['E09000024', 'E09000029'] };

  test('come back with a backup; the same group made by two people is one', async () => {
    const mine = await freshLibrary();
    value(await mine.keepGroup(south));
    const theirs = await freshLibrary({ now: clock('2019-07-01T15:00:00.000Z').now });
    value(await theirs.keepGroup({ ...south, councils: south.councils.toReversed() }));
    value(await theirs.keepGroup({ name: 'Coast', councils: ['E06000036', 'E06000043'] }));
    expect(value(await mine.previewMerge(await save(theirs)))).toMatchObject({ groups: { new: 1, same: 1, changed: 0 }, groupConflicts: [] });
    value(await theirs.merge(await save(mine)));
    value(await mine.merge(await save(theirs)));
    expect((await mine.groups()).map(({ name }) => name)).toEqual(['Coast', 'South London']);
    expect(await contents(mine)).toEqual(await contents(theirs));
  });

  test('of one name with other councils are told before anything is written, and both stand', async () => {
    const mine = await freshLibrary();
    value(await mine.keepGroup(south));
    const theirs = await freshLibrary();
    const kept = value(await theirs.keepGroup(south));
    value(await theirs.keepGroup({ ...south, councils: [...south.councils, 'E09000008'] }, kept.id));
    const file = await save(theirs);
    // Their change took the old members away; mine, made apart from it, are a group of mine all the same.
    expect(value(await mine.previewMerge(file)).groupConflicts).toEqual([{ name: 'South London', mine: south.councils, theirs: [...south.councils, 'E09000008'] }]);
    const third = await freshLibrary({ now: clock('2019-09-01T09:00:00.000Z').now });
    value(await third.keepGroup(south));
    value(await third.merge(file));
    expect((await third.groups()).map(({ councils }) => councils.length).toSorted((a, b) => a - b)).toEqual([2, 3]);
  });

  test('that were removed do not come back from an older backup', async () => {
    const time = clock();
    const library = await freshLibrary({ now: time.now });
    const kept = value(await library.keepGroup(south));
    const backup = await save(library);
    time.forward(1000);
    value(await library.removeGroup(kept.id));
    value(await library.merge(backup));
    expect(await library.groups()).toEqual([]);
    value(await library.keepGroup(south));
    expect((await library.groups()).map(({ name }) => name)).toEqual(['South London']);
  });

  describe('that were changed', () => {
    const wider = { ...south, councils: [...south.councils, 'E09000008'] };
    const renamed = { ...south, name: 'Our neighbours' };

    /** A group that was made and then widened. */
    async function widened() {
      const time = clock();
      const library = await freshLibrary({ now: time.now });
      const first = value(await library.keepGroup(south));
      time.forward(1000);
      const second = value(await library.keepGroup(wider, first.id));
      time.forward(1000);
      return { library, first, second };
    }

    test('are found by every address that named them before', async () => {
      const { library, first, second } = await widened();
      value(await library.keepGroup({ ...wider, name: 'Our neighbours' }, second.id));
      const sets = areaSets({ home: null, held: [], own: await library.groups(), areas });
      for (const id of [first.id, second.id]) expect(setOf(sets, `own-${id}`)?.label).toBe('Our neighbours');
    });

    test('and changed back are found by either', async () => {
      const { library, first, second } = await widened();
      value(await library.keepGroup(south, second.id));
      expect(await library.groups()).toMatchObject([{ id: first.id, was: [second.id] }]);
    });

    test('by two people apart both stand, and an older address leads both libraries to what was changed last', async () => {
      const [mine, theirs] = [await freshLibrary(), await freshLibrary({ now: clock('2019-07-02T09:00:00.000Z').now })];
      const { id } = value(await mine.keepGroup(south));
      value(await theirs.merge(await save(mine)));
      value(await mine.keepGroup(wider, id));
      value(await theirs.keepGroup(renamed, id));
      value(await theirs.merge(await save(mine)));
      value(await mine.merge(await save(theirs)));
      for (const library of [mine, theirs]) {
        const groups = await library.groups();
        expect(groups.map(({ name, councils }) => [name, councils.length])).toEqual([['Our neighbours', 2], ['South London', 3]]);
        expect(setOf(areaSets({ home: null, held: [], own: groups, areas }), `own-${id}`)?.label).toBe('Our neighbours');
      }
      expect(await contents(mine)).toEqual(await contents(theirs));
    });
  });
});
