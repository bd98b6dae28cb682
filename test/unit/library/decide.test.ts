import { describe, expect, test } from 'vitest';
import type { Box } from '../../../shared/model/geometry.ts';
import { memoryBytes } from '../../../shared/library/byteStore.ts';
import { readerVersion } from '../../../shared/model/readerVersion.ts';
import { blobOf, clock, ehcp, freshLibrary, havering, paper, repeatPlans, value, visits } from './fixtures.ts';

const number = (of: number) => ({ kind: 'number' as const, number: of, unit: 'percent' as const, decimals: 1 });

async function libraryWithMerton() {
  const time = clock();
  const bytes = memoryBytes();
  const library = await freshLibrary({ now: time.now, bytes });
  const merton = await paper({ name: 'merton', rows: [ehcp, repeatPlans, visits] });
  value(await library.keep(merton));
  const [own, england] = merton.reading.observations;
  const status = async () => (await library.observation(own!.id))?.status;
  const reopen = async () => {
    library.close();
    return freshLibrary({ name: library.databaseName, bytes, now: time.now });
  };
  return { library, merton, own: own!, england: england!, status, time, reopen };
}

describe('deciding', () => {
  test('a correction is laid over the reading, whose raw text and value stay in sight', async () => {
    const { library, own } = await libraryWithMerton();
    value(await library.decide({ kind: 'correct', observations: [own.id], patch: { value: number(64.3) } }));
    const figure = await library.observation(own.id);
    expect(figure).toMatchObject({ status: 'corrected', corrected: ['value'], observation: { raw: '46.3%', value: { number: 64.3 } }, read: { value: { number: 46.3 } } });
    expect((await library.document(own.document))?.counts).toEqual({ proposed: 4, accepted: 0, corrected: 1, rejected: 0 });
  });

  test('corrections of different fields add up, and accepting afterwards keeps them', async () => {
    const { library, own } = await libraryWithMerton();
    const period = { start: '2018-04-01', end: '2019-03-31', kind: 'financial-year' as const, label: '2018/19' };
    value(await library.decide({ kind: 'correct', observations: [own.id], patch: { value: number(64.3) } }));
    value(await library.decide({ kind: 'correct', observations: [own.id], patch: { period } }));
    value(await library.decide({ kind: 'accept', observations: [own.id] }));
    expect(await library.observation(own.id)).toMatchObject({ status: 'corrected', corrected: ['period', 'value'], observation: { period, value: { number: 64.3 } } });
  });

  test('a corrected indicator is found under its new name, and its doubt is settled', async () => {
    const { library, merton } = await libraryWithMerton();
    const unmatched = merton.reading.observations.find(({ indicator }) => indicator.id === null)!;
    value(await library.decide({ kind: 'correct', observations: [unmatched.id], patch: { indicator: 'visits-on-time' } }));
    const [found] = await library.observationsFor('visits-on-time');
    expect(found?.observation).toMatchObject({ indicator: { label: visits.label, id: 'visits-on-time', match: 1 }, doubts: [] });
    expect(await library.indicatorsHeld()).toContainEqual({ id: 'visits-on-time', figures: 1 });
  });

  test('deciding about a figure that is not held says so', async () => {
    const { library } = await libraryWithMerton();
    expect(await library.decide({ kind: 'accept', observations: ['nowhere'] })).toMatchObject({ ok: false, problem: { kind: 'not-held' } });
  });
});

describe('undo and redo', () => {
  test('take back and do again whole acts, through a reload', async () => {
    const { library, merton, own, reopen } = await libraryWithMerton();
    value(await library.decide({ kind: 'accept', observations: merton.reading.observations.map(({ id }) => id) }));
    value(await library.decide({ kind: 'correct', observations: [own.id], patch: { value: number(64.3) } }));

    const again = await reopen();
    const state = async () => {
      const figure = await again.observation(own.id);
      return [figure?.status, figure?.observation.value.kind === 'number' && figure.observation.value.number];
    };
    expect((await again.undoable()).undo).toMatchObject({ kind: 'correct' });
    value(await again.undo());
    expect(await state()).toEqual(['accepted', 46.3]);
    value(await again.undo());
    expect(await state()).toEqual(['proposed', 46.3]);
    expect(value(await again.undo())).toBeNull();
    value(await again.redo());
    value(await again.redo());
    expect(await state()).toEqual(['corrected', 64.3]);
    expect(value(await again.redo())).toBeNull();
  });

  test('a new act ends what could be done again', async () => {
    const { library, own, england, status } = await libraryWithMerton();
    value(await library.decide({ kind: 'accept', observations: [own.id] }));
    value(await library.undo());
    value(await library.decide({ kind: 'reject', observations: [england.id] }));
    expect(value(await library.redo())).toBeNull();
    expect(await status()).toBe('proposed');
  });

  test('an act over two papers is taken back in both', async () => {
    const { library, own } = await libraryWithMerton();
    const other = await paper({ name: 'havering', council: havering, rows: [ehcp] });
    value(await library.keep(other));
    const ids = [own.id, other.reading.observations[0]!.id];
    value(await library.decide({ kind: 'reject', observations: ids }));
    value(await library.undo());
    expect(await Promise.all(ids.map(async (id) => (await library.observation(id))?.status))).toEqual(['proposed', 'proposed']);
    value(await library.redo());
    expect(await Promise.all(ids.map(async (id) => (await library.observation(id))?.status))).toEqual(['rejected', 'rejected']);
  });

  test('the history tells what was read, decided and taken back, by whom and when', async () => {
    const { library, own, time } = await libraryWithMerton();
    await library.setSetting('name', 'Ada');
    time.forward(60_000);
    value(await library.decide({ kind: 'correct', observations: [own.id], patch: { value: number(64.3) } }));
    time.forward(60_000);
    value(await library.undo());
    const history = await library.history(own.id);
    expect(history.map(({ at, by, words, inEffect }) => [at.slice(11, 16), by, words, inEffect])).toEqual([
      ['09:00', null, 'Read as 46.3% from “46.3%”', true],
      ['09:01', 'Ada', 'Corrected: value is 64.3%', false],
      ['09:02', 'Ada', 'Taken back', false],
    ]);
  });
});

describe('putting a paper’s own details right', () => {
  test('holds through a newer reading and a backup, and can be taken back', async () => {
    const { library, merton, own } = await libraryWithMerton();
    const sha = merton.document.sha256;
    value(await library.describe(sha, { council: havering, meetingDate: '2019-07-03' }));
    expect(await library.document(sha)).toMatchObject({ council: havering, meetingDate: '2019-07-03', dated: '2019-07-03', committee: merton.document.committee });
    expect((await library.observation(own.id))?.dated).toBe('2019-07-03');
    value(await library.keep({ ...merton, reader: readerVersion + 1 }));
    const other = await freshLibrary();
    value(await other.merge(await blobOf(library.exportLibrary({ papers: false }))));
    for (const each of [library, other]) expect(await each.documents({ council: havering.gss, text: 'havering' })).toHaveLength(1);
    value(await library.undo());
    expect(await library.document(sha)).toMatchObject({ council: merton.document.council, meetingDate: '2019-06-26', dated: '2019-06-26' });
    value(await library.redo());
    expect(await library.document(sha)).toMatchObject({ council: havering });
    expect(await library.describe('0'.repeat(64), {})).toMatchObject({ ok: false, problem: { kind: 'not-held' } });
  });

  test('lets the next quarter find it', async () => {
    const library = await freshLibrary();
    const first = await paper({ name: 'first', rows: [ehcp] });
    value(await library.keep({ ...first, document: { ...first.document, council: null } }));
    value(await library.decide({ kind: 'accept', observations: first.reading.observations.map(({ id }) => id) }));
    value(await library.describe(first.document.sha256, { council: first.document.council }));
    const kept = value(await library.keep(await paper({ name: 'second', month: '2019-08', meetingDate: '2019-09-25', rows: [{ ...ehcp, own: '50.0%' }] })));
    expect(kept.takenOver).toBe(2);
  });
});

describe('the review queue', () => {
  test('puts what needs eyes first, and lets the sure ones through by their table', async () => {
    const library = await freshLibrary();
    const merton = await paper({
      name: 'merton',
      rows: [ehcp, visits, { ...repeatPlans, doubts: ['tenfold-change'] }, { label: 'Caseloads', id: 'caseloads', own: '14', confidence: 0.5 }],
    });
    value(await library.keep(merton));
    const { needEyes, alike, together } = await library.review();
    expect(alike.map(({ reasons, figures }) => [reasons[0], figures.length])).toEqual([['doubts', 2], ['unmatched', 1], ['low-confidence', 1]]);
    expect(needEyes.map(({ observation, reasons }) => [observation.indicator.label, reasons[0]])).toEqual([
      [repeatPlans.label, 'doubts'], [repeatPlans.label, 'doubts'], [visits.label, 'unmatched'], ['Caseloads', 'low-confidence'],
    ]);
    expect(together.map(({ title, figures }) => [title, figures.length])).toEqual([['Performance index', 2]]);
    value(await library.decide({ kind: 'accept', observations: together[0]!.figures.map(({ observation }) => observation.id) }));
    expect((await library.review(merton.document.sha256)).together).toEqual([]);
    expect(await library.document(merton.document.sha256)).toMatchObject({ toReview: 4, counts: { accepted: 2 } });
  });

  test('figures from a region that a person drew join it, and a newer reading does not retire them', async () => {
    const { library, own } = await libraryWithMerton();
    const drawn = { ...own, id: 'drawn', confidence: 0.4, source: { ...own.source, bbox: [300, 500, 360, 512] as Box } };
    expect(value(await library.addFigures(own.document, [drawn]))).toEqual({ added: ['drawn'], held: 0, replaced: [] });
    expect((await library.review()).needEyes.map(({ observation }) => observation.id)).toContain('drawn');
    value(await library.keep({ ...(await paper({ name: 'merton', rows: [ehcp] })), reader: readerVersion + 1 }));
    expect(await library.observation('drawn')).toMatchObject({ found: true });
    expect(await library.addFigures('0'.repeat(64), [drawn])).toMatchObject({ ok: false, problem: { kind: 'not-held' } });
  });

  test('adding them is one act: undone they are gone, done again they are back, and read once more they can be added anew', async () => {
    const { library, own } = await libraryWithMerton();
    const drawn = ['one', 'two'].map((id, at) => ({ ...own, id, source: { ...own.source, bbox: [300, 500 + 20 * at, 360, 512 + 20 * at] as Box } }));
    const shown = async () => (await library.figures(own.document)).map(({ observation }) => observation.id).filter((id) => id === 'one' || id === 'two');
    value(await library.addFigures(own.document, drawn));
    expect(await shown()).toEqual(['one', 'two']);
    value(await library.undo());
    expect(await shown()).toEqual([]);
    value(await library.redo());
    expect(await shown()).toEqual(['one', 'two']);
    value(await library.undo());
    expect(value(await library.addFigures(own.document, drawn)).added).toEqual(['one', 'two']);
    expect(await shown()).toEqual(['one', 'two']);
    expect((await library.history('one')).map(({ words }) => words)).toContain('Read from a part of the page that somebody pointed at');
  });

  test('a cell that is held already is not added a second time, though its edges were drawn otherwise', async () => {
    const { library, own } = await libraryWithMerton();
    value(await library.decide({ kind: 'reject', observations: [own.id] }));
    const again = { ...own, id: 'again', period: null, source: { ...own.source, bbox: [298, 99, 361, 113] as Box } };
    expect(value(await library.addFigures(own.document, [again]))).toEqual({ added: [], held: 1, replaced: [] });
    expect(await library.observation('again')).toBeNull();
  });
});

describe('a misread part that is read again', () => {
  /** Merton's four figures, and the same cells as a person's own part reads them: another label beside the first two. */
  async function misread() {
    const { library, own } = await libraryWithMerton();
    const { observations } = (await paper({ name: 'merton', rows: [ehcp, repeatPlans, visits] })).reading;
    const again = observations.map((observation, at) => (at < 2 ? { ...observation, indicator: { ...observation.indicator, label: 'Plans issued in time' } } : observation));
    const labels = async () => (await library.figures(own.document)).map(({ observation }) => observation.indicator.label);
    return { library, own, observations, again, labels, ids: observations.map(({ id }) => id) };
  }

  test('replaces what nobody has decided about, leaves what reads as it did, and Undo brings the old reading back', async () => {
    const { library, own, again, labels, ids } = await misread();
    const before = await library.figures(own.document);
    expect(value(await library.addFigures(own.document, again, ids))).toEqual({ added: [`${ids[0]}~part1`, `${ids[1]}~part1`], held: 3, replaced: [ids[0], ids[1]] });
    expect(await labels()).toEqual(['Plans issued in time', 'Plans issued in time', repeatPlans.label, repeatPlans.label, visits.label]);
    expect(await library.document(own.document)).toMatchObject({ counts: { proposed: 5, rejected: 0 } });
    value(await library.undo());
    expect(await library.figures(own.document)).toEqual(before);
    value(await library.redo());
    expect((await labels()).slice(0, 2)).toEqual(['Plans issued in time', 'Plans issued in time']);
    expect((await library.history(ids[0]!)).map(({ words }) => words)).toContain('Replaced by another reading of its part of the page');
  });

  test('can be read back again: what gave way once stands anew', async () => {
    const { library, own, observations, again, labels, ids } = await misread();
    const { added } = value(await library.addFigures(own.document, again, ids));
    expect(value(await library.addFigures(own.document, observations, added))).toEqual({ added: [ids[0], ids[1]], held: 3, replaced: added });
    expect((await labels()).slice(0, 2)).toEqual([ehcp.label, ehcp.label]);
  });

  test('touches no figure that was decided about, here or by a colleague meanwhile', async () => {
    const { library, own, again, ids } = await misread();
    const theirs = await freshLibrary({ now: clock('2019-07-01T10:00:00.000Z').now });
    value(await theirs.merge(await blobOf(library.exportLibrary({ papers: true }))));
    value(await theirs.decide({ kind: 'accept', observations: [ids[1]!] }));
    value(await library.decide({ kind: 'accept', observations: [ids[0]!] }));
    expect(value(await library.addFigures(own.document, again, ids))).toMatchObject({ added: [`${ids[1]}~part1`], replaced: [ids[1]] });
    expect(await library.observation(ids[0]!)).toMatchObject({ status: 'accepted', observation: { indicator: { label: ehcp.label } } });
    value(await library.merge(await blobOf(theirs.exportLibrary({ papers: true }))));
    expect(await library.observation(ids[1]!)).toMatchObject({ status: 'accepted' });
  });

  test('stays replaced when a newer version reads the same, and is looked at again when it reads something else', async () => {
    const { library, own, again, labels, ids } = await misread();
    value(await library.addFigures(own.document, again, ids));
    const reads = async (reader: number, label: string) => library.keep({ ...(await paper({ name: 'merton', rows: [{ ...ehcp, label }, repeatPlans, visits] })), reader });
    value(await reads(readerVersion + 1, ehcp.label));
    expect(await labels()).not.toContain(ehcp.label);
    value(await reads(readerVersion + 2, 'Plans in 20 weeks'));
    expect(await labels()).toContain('Plans in 20 weeks');
  });
});

describe('two windows on one library', () => {
  test('stay in step', async () => {
    const { library, own } = await libraryWithMerton();
    const other = await freshLibrary({ name: library.databaseName });
    const seen: (string | undefined)[] = [];
    const stop = other.watch(() => other.observation(own.id), (figure) => seen.push(figure?.status));
    await expect.poll(() => seen).toEqual(['proposed']);
    value(await library.decide({ kind: 'accept', observations: [own.id] }));
    await expect.poll(() => seen.at(-1)).toBe('accepted');
    stop();
  });

  test('decide at the same moment without losing either decision', async () => {
    const { library, own, england } = await libraryWithMerton();
    const other = await freshLibrary({ name: library.databaseName });
    const both = await Promise.all([
      library.decide({ kind: 'accept', observations: [own.id] }),
      other.decide({ kind: 'reject', observations: [england.id] }),
    ]);
    const ids = both.flatMap(value).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect((await library.document(own.document))?.counts).toMatchObject({ accepted: 1, rejected: 1 });
  });
});
