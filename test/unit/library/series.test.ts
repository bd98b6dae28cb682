import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HeldFigure } from '../../../shared/library/state/heldFigure.ts';
import { packSeries, unpackSeries } from '../../../shared/library/store/series.ts';
import type { Observation } from '../../../shared/model/observation.ts';

/** Few different texts, among them one that looks like a null: what figures share is packed once, and must not be mixed up. */
const text = fc.constantFrom('null', '', 'Merton', '46.3%', '0');
const unit = fc.constantFrom(null, 'percent', 'count');
const value: fc.Arbitrary<Observation['value']> = fc.oneof(
  fc.record({ kind: fc.constant('number'), number: fc.integer({ min: -3, max: 30 }), unit, decimals: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ kind: fc.constant('range'), low: fc.integer({ max: 3 }), high: fc.integer({ min: 4 }), unit }),
  fc.record({ kind: fc.constant('missing'), reason: fc.constantFrom('suppressed', 'not-available') }),
);

const observation: fc.Arbitrary<Observation> = fc.record({
  id: fc.uuid(), document: fc.constant('a'.repeat(64)), indicator: fc.record({ label: text, id: fc.constant('repeat-cpp'), match: fc.constantFrom(0.5, 1) }),
  variant: fc.dictionary(fc.constantFrom('window', 'age'), text), area: fc.record({ gss: fc.option(text), name: text, kind: fc.constantFrom('council', 'england') }),
  role: fc.constantFrom('actual', 'target'), period: fc.option(fc.record({ start: fc.constant('2018-04-01'), end: fc.constantFrom('2019-03-31', '2018-06-30'), kind: fc.constantFrom('quarter', 'financial-year'), label: text })),
  basis: fc.constantFrom(null, 'snapshot'), value, parts: fc.option(fc.record({ numerator: fc.nat(9), denominator: fc.nat(9) })), raw: text, rating: fc.constantFrom(null, 'red'), arrow: fc.constant(null),
  source: fc.record({ page: fc.nat(3), printedPage: fc.option(text), bbox: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)), column: fc.option(text), row: fc.option(text), reading: fc.constantFrom('ruled', 'prose'), quote: text }),
  table: fc.option(fc.nat(2)), section: fc.option(text), confidence: fc.constantFrom(0.4, 0.97), doubts: fc.subarray<Observation['doubts'][number]>(['unit-unknown', 'tenfold-change']),
});

const held: fc.Arbitrary<HeldFigure> = fc.record({
  observation, corrected: fc.subarray<HeldFigure['corrected'][number]>(['value', 'period']), wasRead: fc.option(observation), status: fc.constantFrom('accepted', 'corrected'), changed: fc.boolean(), found: fc.boolean(),
  takenOver: fc.boolean(), lastTime: fc.option(text), dated: fc.constantFrom('2019-06-26', '2019-09-26'), reasons: fc.subarray<HeldFigure['reasons'][number]>(['changed', 'doubts']),
}).map(({ wasRead, ...figure }) => ({ ...figure, read: wasRead ?? figure.observation }));

test('a series is unpacked as it was packed, whatever its figures share and lack', () => {
  fc.assert(fc.property(fc.array(held, { maxLength: 9 }), (figures) => {
    expect(unpackSeries(packSeries('repeat-cpp', 'a'.repeat(64), figures))).toEqual(figures);
  }), { seed: 20_261_122 });
});
