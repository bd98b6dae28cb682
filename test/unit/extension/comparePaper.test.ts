import { describe, expect, test } from 'vitest';
import { comparePaper, indicatorsOf } from '../../../extension/panel/compare/comparePaper.ts';
import * as areas from '../../../shared/catalogue/areas.ts';
import { indicatorById, indicators } from '../../../shared/catalogue/indicators.ts';
import type { Figure } from '../../../shared/compare/figure.ts';
import { measureOf } from '../../../shared/compare/measure.ts';
import type { HeldFigure } from '../../../shared/library/library.ts';
import type { Area, Observation } from '../../../shared/model/observation.ts';

const merton: Area = { gss: 'E09000024', name: 'Merton', kind: 'council' };
const sutton: Area = { gss: 'E09000029', name: 'Sutton', kind: 'council' };
const indicator = indicators.find(({ unit, polarity }) => unit === 'percent' && polarity === 'higher')!;
const year = { start: '2018-04-01', end: '2019-03-31', kind: 'financial-year', label: '2018/19' } as const;

let last = 0;
function held(area: Area, number: number | null, more: Partial<Observation> = {}, status: HeldFigure['status'] = 'proposed'): HeldFigure {
  last += 1;
  const observation: Observation = {
    id: String(last), document: 'd'.repeat(64), indicator: { label: indicator.title, id: indicator.id, match: 1 }, variant: {}, area, role: 'actual', period: year, basis: indicator.basis,
    value: number === null ? { kind: 'missing', reason: 'not-available' } : { kind: 'number', number, unit: 'percent', decimals: 0 }, parts: null, raw: String(number), rating: null, arrow: null,
    source: { page: 1, printedPage: null, bbox: [0, 0, 1, 1], column: '', row: '', reading: 'ruled', quote: '', table: 0 }, confidence: 1, doubts: [], ...more,
  } as Observation;
  return { observation, read: observation, status, corrected: [], changed: false, found: true, takenOver: false, lastTime: null, dated: '2019-06-26', reasons: [] };
}

const published = (area: Area, number: number): Figure => ({
  indicator: { id: indicator.id, label: indicator.title }, variant: {}, area, role: 'actual', period: year, basis: indicator.basis, value: { kind: 'number', number, unit: 'percent', decimals: 0 }, parts: null,
  origin: 'published', source: { dataset: 'LAIT', vintage: 'April 2026', licence: 'OGL', address: 'https://www.gov.uk' }, observation: null, dated: null, doubts: [],
});

const compare = (figures: HeldFigure[], others: HeldFigure[] = [], nation: Figure[] = []) =>
  comparePaper({ council: merton, figures, others, published: new Map([[indicator.id, nation]]), areas, measure: (id) => measureOf(indicatorById(id)!) });

describe('a paper’s figures beside others', () => {
  test('England, London and the other papers’ councils stand beside it, and no other council of the nation', () => {
    const [comparison] = compare([held(merton, 80)], [held(sutton, 70, {}, 'accepted')], [published(areas.england, 75), published(areas.london, 78), published({ gss: 'E10000016', name: 'Kent', kind: 'council' }, 60)]);
    expect(comparison!.entries.map(({ figure }) => figure.area.name)).toEqual(['England', 'London', 'Sutton']);
    expect(comparison!.base!.value).toMatchObject({ number: 80 });
  });

  test('the council’s figure is this paper’s own, though another paper prints a later one', () => {
    const later = { ...year, start: '2019-04-01', end: '2020-03-31', label: '2019/20' };
    const [comparison] = compare([held(merton, 80)], [held(merton, 90, { period: later, document: 'e'.repeat(64) }, 'accepted')]);
    expect(comparison!.base!.value).toMatchObject({ number: 80 });
  });

  test('a figure that was set aside, a target and a missing one give nothing to compare', () => {
    const figures = [held(merton, 80, {}, 'rejected'), held(merton, 85, { role: 'target' }), held(merton, null)];
    expect(indicatorsOf(figures, merton)).toEqual([]);
    expect(compare(figures)).toEqual([]);
  });

  test('a figure whose indicator is not known is left out', () => {
    expect(compare([held(merton, 80, { indicator: { label: 'Anything', id: null, match: 0 } })])).toEqual([]);
  });
});
