import { describe, expect, test } from 'vitest';
import { compareReadings } from '../../../shared/library/papers/compareReadings.ts';
import { readerVersion } from '../../../shared/model/readerVersion.ts';
import { clock, ehcp, freshLibrary, paper, type PaperIdea, repeatPlans, value, visits } from './fixtures.ts';

/** A library that holds a paper, and the same paper as a newer reader reads it. */
async function readTwice(before: PaperIdea, after: Omit<PaperIdea, 'name'>) {
  const time = clock();
  const library = await freshLibrary({ now: time.now });
  const first = await paper(before);
  value(await library.keep(first));
  const second = await paper({ ...after, name: before.name });
  const again = async () => {
    time.forward(3_600_000);
    return value(await library.keep({ ...second, reader: readerVersion + 1 }));
  };
  return { library, first: first.reading.observations, second: second.reading.observations, document: first.document.sha256, again };
}

const ids = (observations: { id: string }[]) => observations.map(({ id }) => id);

describe('reading a paper again with a newer version', () => {
  test('shows what changed', async () => {
    const { again } = await readTwice({ name: 'merton', rows: [ehcp, visits] }, { rows: [{ ...ehcp, own: '46.8%' }, repeatPlans] });
    const { changes } = await again();
    expect(changes?.same).toBe(1);
    expect(changes?.changed.map(({ fields, before, after }) => [fields, before.raw, after.raw])).toEqual([[['value', 'raw'], '46.3%', '46.8%'], [['indicator', 'value', 'raw'], '91%', '18.1%']]);
    expect(changes?.appeared.map(({ raw }) => raw)).toEqual(['20.2%']);
  });

  test('an undecided figure takes the newer reading', async () => {
    const { library, first, again } = await readTwice({ name: 'merton', rows: [ehcp] }, { rows: [{ ...ehcp, own: '46.8%' }] });
    await again();
    expect(await library.observation(first[0]!.id)).toMatchObject({ status: 'proposed', observation: { raw: '46.8%' } });
  });

  test('an accepted figure keeps the value that was accepted, and asks to be looked at', async () => {
    const { library, first, again } = await readTwice({ name: 'merton', rows: [ehcp] }, { rows: [{ ...ehcp, own: '46.8%' }] });
    value(await library.decide({ kind: 'accept', observations: ids(first) }));
    await again();
    expect(await library.observation(first[0]!.id)).toMatchObject({ status: 'accepted', changed: true, reasons: ['changed'], observation: { raw: '46.3%' }, read: { raw: '46.8%' } });
    expect((await library.review()).needEyes.map(({ read }) => read.raw)).toEqual(['46.8%']);

    value(await library.decide({ kind: 'accept', observations: [first[0]!.id] }));
    expect(await library.observation(first[0]!.id)).toMatchObject({ status: 'accepted', changed: false, observation: { raw: '46.3%' } });
    value(await library.undo());
    value(await library.decide({ kind: 'accept', observations: [first[0]!.id], take: 'read' }));
    expect(await library.observation(first[0]!.id)).toMatchObject({ status: 'accepted', changed: false, observation: { raw: '46.8%' } });
    expect((await library.history(first[0]!.id)).map(({ kind }) => kind)).toEqual(['read', 'accept', 'read-again', 'accept', 'undo', 'reopen', 'accept']);
  });

  test('a correction that the newer reading agrees with asks nothing', async () => {
    const { library, first, again } = await readTwice({ name: 'merton', rows: [ehcp] }, { rows: [{ ...ehcp, own: '64.3%' }] });
    value(await library.decide({ kind: 'correct', observations: [first[0]!.id], patch: { value: { kind: 'number', number: 64.3, unit: 'percent', decimals: 1 } } }));
    await again();
    expect(await library.observation(first[0]!.id)).toMatchObject({ status: 'corrected', observation: { value: { number: 64.3 } } });
    expect((await library.observation(first[0]!.id))?.observation.raw).toBe('46.3%');
  });

  test('decisions follow figures whose ids moved', async () => {
    const { library, first, second, document, again } = await readTwice({ name: 'merton', rows: [ehcp, repeatPlans] }, { rows: [ehcp, repeatPlans], month: '2019-04' });
    value(await library.decide({ kind: 'reject', observations: [first[0]!.id] }));
    value(await library.decide({ kind: 'accept', observations: [first[2]!.id] }));
    const { changes } = await again();
    expect(changes?.moved).toHaveLength(4);
    expect(await library.observation(first[0]!.id)).toBeNull();
    expect(await library.observation(second[0]!.id)).toMatchObject({ status: 'rejected' });
    expect(await library.figures(document)).toHaveLength(4);
    // The period that was accepted stands; the newer reading's is shown beside it.
    expect(await library.observation(second[2]!.id)).toMatchObject({ status: 'accepted', changed: true, observation: { period: { label: '2019-05' } }, read: { period: { label: '2019-04' } } });
    value(await library.undo());
    expect(await library.observation(second[2]!.id)).toMatchObject({ status: 'proposed', observation: { period: { label: '2019-04' } } });
  });

  test('a decided figure that is no longer found stays, and says so; an undecided one goes', async () => {
    const { library, first, document, again } = await readTwice({ name: 'merton', rows: [ehcp, repeatPlans] }, { rows: [ehcp] });
    value(await library.decide({ kind: 'accept', observations: [first[2]!.id] }));
    const { changes } = await again();
    expect(ids(changes!.gone)).toEqual([first[2]!.id, first[3]!.id]);
    expect(await library.observation(first[2]!.id)).toMatchObject({ status: 'accepted', found: false, reasons: ['gone'] });
    expect(await library.observation(first[3]!.id)).toBeNull();
    expect(await library.observationsFor('repeat-cpp')).toHaveLength(1);
    value(await library.decide({ kind: 'accept', observations: [first[2]!.id] }));
    expect((await library.review(document)).needEyes).toEqual([]);
  });

  test('an older reader adds nothing', async () => {
    const library = await freshLibrary();
    value(await library.keep({ ...(await paper({ name: 'merton', rows: [ehcp] })), reader: readerVersion + 2 }));
    const kept = value(await library.keep({ ...(await paper({ name: 'merton', rows: [{ ...ehcp, own: '1%' }] })), reader: readerVersion + 1 }));
    expect(kept.changes).toBeNull();
    expect((await library.figures(kept.document.sha256))[0]?.observation.raw).toBe('46.3%');
  });
});

test('two figures that could both be the one that moved are not paired', async () => {
  const twins = await paper({ name: 'merton', rows: [ehcp, ehcp] });
  const before = twins.reading.observations.filter(({ area }) => area.kind === 'council');
  const after = before.map((observation, index) => ({ ...observation, id: `new ${index}`, source: { ...observation.source, bbox: [1, 2, 3, 4 + index] as [number, number, number, number] } }));
  expect(compareReadings(before, after)).toMatchObject({ same: 0, moved: [], appeared: after, gone: before });
});
