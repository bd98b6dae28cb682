import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../shared/library/library.ts';
import type { CouncilGroup, Decision, ObservationRecord, PaperRecord, TableRecord } from '../../shared/library/records.ts';
import { groupId } from '../../shared/library/groups/groupRecord.ts';
import { canonical } from '../../shared/library/state/fingerprint.ts';
import { joinBundles, joinGroups, type PaperBundle } from '../../shared/library/state/joinRecords.ts';
import { meaningOf } from '../../shared/library/state/meaning.ts';
import { standAll } from '../../shared/library/state/standing.ts';
import type { Observation } from '../../shared/model/observation.ts';
import { blobOf, clock, contents, ehcp, freshLibrary, paper, repeatPlans, value } from '../unit/library/fixtures.ts';

const document = 'a'.repeat(64);
const ids = ['p', 'q', 'r', 's'];
const moments = ['2019-07-01T09:00:00.000Z', '2019-07-02T09:00:00.000Z', '2019-07-03T09:00:00.000Z'];

const observation = (id: string, number: number, confidence: number): Observation => ({
  id, document, indicator: { label: 'Visits', id: null, match: 0 }, variant: {}, area: { gss: 'E09000024', name: 'Merton', kind: 'council' },
  role: 'actual', period: null, basis: null, value: { kind: 'number', number, unit: 'percent', decimals: 0 }, parts: null, raw: `${number}%`,
  rating: null, arrow: null, source: { page: 1, printedPage: null, bbox: [0, 0, 1, 1], column: null, row: null, reading: 'ruled', quote: '' },
  table: 0, section: null, confidence, doubts: [],
});

const anyReading: fc.Arbitrary<ObservationRecord> = fc.record({
  observation: fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 1, max: 3 }), fc.constantFrom(0.5, 0.9)).map((parts) => observation(...parts)),
  reader: fc.integer({ min: 1, max: 3 }), at: fc.constantFrom(...moments), byHand: fc.boolean(),
});

const anyDecision: fc.Arbitrary<Decision> = fc.record({
  at: fc.constantFrom(...moments), device: fc.constantFrom('one', 'two', 'three'), nonce: fc.integer({ min: 0, max: 5 }),
  kind: fc.constantFrom<Decision['kind']>('accept', 'correct', 'reject', 'reopen', 'label', 'flag', 'carry', 'add', 'replace', 'undo', 'redo'),
  observations: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }),
  number: fc.integer({ min: 1, max: 3 }), group: fc.constantFrom('g', 'h', 'i'), from: fc.constantFrom<string[]>([], ['p'], ['q', 'r']), reader: fc.integer({ min: 1, max: 3 }),
}).map(({ nonce, number, ...decision }) => ({
  ...decision, id: `${decision.at}/${decision.device}/${nonce}`, by: null, document, remember: null,
  seen: decision.observations.map((id) => meaningOf(observation(id, number, 0.9))),
  patch: decision.kind === 'correct' ? { value: { kind: 'number' as const, number: 10 * number, unit: 'percent' as const, decimals: 0 } } : null,
}));

const anyTable: fc.Arbitrary<TableRecord> = fc.record({ table: fc.integer({ min: 0, max: 2 }), reader: fc.integer({ min: 1, max: 3 }), title: fc.constantFrom('A', 'B', null) })
  .map((table) => ({ ...table, document, pages: [1], boxes: [[0, 0, 1, 1]], reading: 'ruled', rows: 2, columns: 2, header: [], confidence: 1 }));

const anyPaper: fc.Arbitrary<PaperRecord> = fc.record({ reader: fc.integer({ min: 1, max: 3 }), captured: fc.constantFrom(...moments), fileName: fc.constantFrom('a.pdf', 'b.pdf') })
  .map((record) => ({ ...record, sha256: document, address: null, council: null, committee: null, meetingDate: null, title: null, pages: 1, reports: [], explanations: [], problems: [] }));

const anyBundle: fc.Arbitrary<PaperBundle> = fc.record({
  paper: anyPaper, tables: fc.array(anyTable, { maxLength: 4 }), observations: fc.array(anyReading, { maxLength: 12 }), decisions: fc.array(anyDecision, { maxLength: 12 }),
});

const seeded = { seed: 20260701, numRuns: 400 };
const state = (bundle: PaperBundle) => canonical([bundle, [...standAll(bundle)].sort(([a], [b]) => (a < b ? -1 : 1))]);

describe('merging two libraries’ records of one paper', () => {
  test('gives the same in either order', () => {
    fc.assert(fc.property(anyBundle, anyBundle, (a, b) => state(joinBundles(a, b)) === state(joinBundles(b, a))), seeded);
  });

  test('gives the same however three are grouped', () => {
    fc.assert(fc.property(anyBundle, anyBundle, anyBundle, (a, b, c) => state(joinBundles(joinBundles(a, b), c)) === state(joinBundles(a, joinBundles(b, c)))), seeded);
  });

  test('changes nothing when repeated', () => {
    fc.assert(fc.property(anyBundle, anyBundle, (a, b) => {
      const joined = joinBundles(a, b);
      return [joinBundles(joined, a), joinBundles(joined, b), joinBundles(joined, joined)].every((again) => state(again) === state(joined));
    }), seeded);
  });

  test('loses no decision and nothing that was ever read', () => {
    fc.assert(fc.property(anyBundle, anyBundle, (a, b) => {
      const joined = joinBundles(a, b);
      const readings = new Set(joined.observations.map((record) => meaningOf(record.observation) + record.observation.id));
      const decisions = new Set(joined.decisions.map(({ id }) => id));
      return [a, b].every((side) => side.decisions.every(({ id }) => decisions.has(id))
        && side.observations.every((record) => readings.has(meaningOf(record.observation) + record.observation.id)));
    }), seeded);
  });
});

describe('merging two libraries’ groups of councils', () => {
  const anyGroup: fc.Arbitrary<CouncilGroup> = fc.record({ name: fc.constantFrom('Coast', 'South'), councils: fc.shuffledSubarray(['E1', 'E2', 'E3'], { minLength: 2 }), changed: fc.constantFrom(...moments), removed: fc.boolean(), was: fc.subarray(['x', 'y']) })
    .map(({ was, ...group }) => ({ ...group, id: groupId(group), ...(was.length > 0 ? { was } : {}) }));
  const anyGroups = fc.array(anyGroup, { maxLength: 8 });
  const joined = (...sides: CouncilGroup[][]) => canonical(sides.reduce((a, b) => joinGroups([...a, ...b]), []));

  test('gives the same in any order and grouping, and when repeated, and loses no group that nobody removed, nor an id that one went by', () => {
    fc.assert(fc.property(anyGroups, anyGroups, anyGroups, (a, b, c) => {
      const all = joined(a, b, c);
      const kept = new Map(joinGroups([...a, ...b, ...c]).map(({ id, was }) => [id, was ?? []]));
      return all === joined(c, b, a) && all === joined(a, joinGroups([...b, ...c])) && all === joined(a, b, c, a, b) && [...a, ...b, ...c].every(({ id, was = [] }) => was.every((former) => kept.get(id)?.includes(former)) && kept.has(id));
    }), seeded);
  });
});

describe('merging library files', () => {
  type Step = { who: number; act: 'accept' | 'reject' | 'correct' | 'undo' | 'redo'; figure: number; number: number };
  const anyStep: fc.Arbitrary<Step> = fc.record({
    who: fc.integer({ min: 0, max: 2 }), act: fc.constantFrom('accept', 'reject', 'correct', 'undo', 'redo'), figure: fc.integer({ min: 0, max: 3 }), number: fc.integer({ min: 1, max: 90 }),
  });

  async function play(library: Library, { act, number }: Step, observation: string): Promise<void> {
    if (act === 'undo' || act === 'redo') value(await library[act]());
    else value(await library.decide({ kind: act, observations: [observation], patch: { value: { kind: 'number', number, unit: 'percent', decimals: 0 } } }));
  }

  test('three people who decided apart end with one library, in whatever order and how often they exchange it', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 15 }), fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (steps, order) => {
      const time = clock();
      const people = await Promise.all([0, 1, 2].map(() => freshLibrary({ now: time.now })));
      const merton = await paper({ name: 'merton', rows: [ehcp, repeatPlans] });
      for (const person of people) value(await person.keep(merton));
      for (const step of steps) {
        time.forward(1000);
        await play(people[step.who]!, step, merton.reading.observations[step.figure]!.id);
      }
      const files = await Promise.all(people.map((person) => blobOf(person.exportLibrary({ papers: true }))));
      for (const [index, person] of people.entries()) {
        for (const from of [...order.slice(index), ...order.slice(0, index), order[0]!]) value(await person.merge(files[from]!));
      }
      const [first, ...others] = await Promise.all(people.map(async (person) => [await contents(person, true), await person.figures(merton.document.sha256)]));
      for (const other of others) expect(other).toEqual(first);
      for (const person of people) person.close();
    }), { seed: 7, numRuns: 12 });
  });
});
