import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { memoryBytes } from '../../../shared/library/byteStore.ts';
import { databaseBytes } from '../../../shared/library/databaseBytes.ts';
import { ehcp, freshLibrary, havering, paper, repeatPlans, value, visits } from './fixtures.ts';

describe('keeping a paper', () => {
  test('its figures, tables and file are there after the library is opened again', async () => {
    const bytes = memoryBytes();
    const library = await freshLibrary({ bytes });
    const merton = await paper({ name: 'merton', rows: [ehcp, repeatPlans] });
    const kept = value(await library.keep(merton));
    expect(kept).toMatchObject({ added: true, changes: null, document: { counts: { proposed: 4 }, toReview: 0 } });
    library.close();

    const again = await freshLibrary({ name: library.databaseName, bytes });
    expect((await again.figures(merton.document.sha256)).map(({ observation }) => observation)).toEqual(merton.reading.observations);
    expect(await again.tables(merton.document.sha256)).toMatchObject([{ title: 'Performance index', columns: 3 }]);
    expect(await (await again.bytes(merton.document.sha256))?.text()).toBe('%PDF-1.7 merton');
  });

  test('keeping it twice adds nothing', async () => {
    const library = await freshLibrary();
    const merton = await paper({ name: 'merton', rows: [ehcp] });
    await library.keep(merton);
    expect(value(await library.keep(merton))).toMatchObject({ added: false, changes: null });
    expect(await library.documents()).toHaveLength(1);
    expect(await library.figures(merton.document.sha256)).toHaveLength(2);
  });

  test('two figures that bear one id are both kept', async () => {
    const library = await freshLibrary();
    const made = await paper({ name: 'merton', rows: [ehcp, repeatPlans] });
    const observations = made.reading.observations.map((observation) => ({ ...observation, id: 'one' }));
    const kept = value(await library.keep({ ...made, reading: { ...made.reading, observations } }));
    expect((await library.figures(kept.document.sha256)).map(({ observation }) => observation.raw)).toEqual(['46.3%', '64.9%', '18.1%', '20.2%']);
  });

  test('decisions made before keeping are made with it', async () => {
    const library = await freshLibrary();
    const merton = await paper({ name: 'merton', rows: [ehcp] });
    const ids = merton.reading.observations.map(({ id }) => id);
    value(await library.keep({ ...merton, acts: [{ kind: 'accept', observations: ids }] }));
    expect(await library.observationsFor('ehcp-20-weeks')).toHaveLength(2);
    value(await library.undo());
    expect(await library.observationsFor('ehcp-20-weeks')).toHaveLength(0);
  });

  test('comparing finds figures by indicator, area and status', async () => {
    const library = await freshLibrary();
    value(await library.keep(await paper({ name: 'merton', rows: [ehcp, repeatPlans, visits] })));
    value(await library.keep(await paper({ name: 'havering', council: havering, rows: [{ ...ehcp, own: '40.0%' }] })));
    const proposed = await library.observationsFor('ehcp-20-weeks', { statuses: ['proposed'] });
    expect(proposed.map(({ observation }) => observation.area.name).sort()).toEqual(['England', 'England', 'Havering', 'Merton']);
    const own = await library.observationsFor('ehcp-20-weeks', { statuses: ['proposed'], areas: ['E09000016'] });
    expect(own.map(({ observation }) => observation.value)).toMatchObject([{ number: 40, decimals: 1 }]);
    expect(await library.observationsFor('ehcp-20-weeks')).toEqual([]);
    expect(await library.indicatorsHeld()).toEqual([{ id: 'ehcp-20-weeks', figures: 4 }, { id: 'repeat-cpp', figures: 2 }]);
    expect((await library.areasHeld()).map(({ area, figures }) => [area.name, figures])).toEqual([['England', 3], ['Merton', 3], ['Havering', 1]]);
  });
});

describe('documents', () => {
  test('are found by council, committee, date and the words on them', async () => {
    const library = await freshLibrary();
    value(await library.keep(await paper({ name: 'merton', rows: [ehcp] })));
    value(await library.keep(await paper({ name: 'havering', council: havering, committee: 'Cabinet', meetingDate: '2021-07-08', rows: [repeatPlans] })));
    const names = async (search: Parameters<typeof library.documents>[0]) => (await library.documents(search)).map(({ council }) => council?.name);
    expect(await names({})).toEqual(['Havering', 'Merton']);
    expect(await names({ council: 'E09000024' })).toEqual(['Merton']);
    expect(await names({ committee: 'cabinet' })).toEqual(['Havering']);
    expect(await names({ from: '2019-01-01', to: '2019-12-31' })).toEqual(['Merton']);
    expect(await names({ text: 'ehcps week' })).toEqual(['Merton']);
    expect(await names({ text: 'second protect' })).toEqual(['Havering']);
    expect(await names({ text: 'ehcps cabinet' })).toEqual([]);
  });

  test('removing the file frees its space and keeps the figures; removing all leaves nothing', async () => {
    const bytes = memoryBytes();
    const library = await freshLibrary({ bytes });
    const { document, ...rest } = await paper({ name: 'merton', rows: [ehcp] });
    value(await library.keep({ document, ...rest }));
    expect((await library.space()).papers).toBe(15);
    await library.remove(document.sha256, 'file');
    expect(await bytes.list()).toEqual([]);
    expect(await library.document(document.sha256)).toMatchObject({ bytes: null, counts: { proposed: 2 } });
    await library.remove(document.sha256, 'all');
    expect(await library.documents()).toEqual([]);
    expect(await library.indicatorsHeld()).toEqual([]);
    expect(await library.documents({ text: 'ehcps' })).toEqual([]);
  });

  test('files are kept in a database where the browser has no writable file system', async () => {
    const bytes = databaseBytes('papers of a test');
    const library = await freshLibrary({ bytes });
    const { document, ...rest } = await paper({ name: 'merton', rows: [ehcp] });
    value(await library.keep({ document, ...rest }));
    expect(await bytes.list()).toMatchObject([{ sha256: document.sha256, size: 15 }]);
    expect(await (await library.bytes(document.sha256))?.text()).toBe('%PDF-1.7 merton');
    await library.remove(document.sha256, 'all');
    expect(await library.bytes(document.sha256)).toBeNull();
  });

  test('a file removed comes back when the paper is captured again', async () => {
    const library = await freshLibrary();
    const merton = await paper({ name: 'merton', rows: [ehcp] });
    value(await library.keep(merton));
    await library.remove(merton.document.sha256, 'file');
    value(await library.keep(merton));
    expect(await library.bytes(merton.document.sha256)).not.toBeNull();
    expect(await library.document(merton.document.sha256)).toMatchObject({ bytes: 15 });
  });
});
