import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../shared/model/observation.ts';
import type { Table } from '../../../shared/model/table.ts';
import { compareFigures } from '../../golden/compareFigures.ts';
import { compareTables } from '../../golden/compareTables.ts';
import type { TruthObservation, TruthTable } from '../../papers/truth.ts';

/* The scoring of the golden papers: a reader must not pass by a fault of the measure. */

const truth: TruthObservation = {
  how: 'table', label: '% of repeat plans', area: { gss: 'E09000024', name: 'Merton', kind: 'council' }, role: 'actual',
  period: { start: '2018-04-01', end: '2019-03-31', kind: 'financial-year' }, basis: null,
  value: { kind: 'number', number: 16, unit: 'percent', decimals: 0 }, parts: null, raw: '16%', rating: null, arrow: null,
  page: 1, cell: null, section: null, optional: false, openPeriod: false,
};
const read: Observation = {
  id: 'a', document: 'd', indicator: { label: '% of repeat plans', id: null, match: 0 }, variant: {}, area: truth.area, role: 'actual',
  period: { ...truth.period!, label: '2018/19' }, basis: null, value: truth.value, parts: null, raw: '16%', rating: null, arrow: null,
  source: { page: 1, printedPage: null, bbox: [0, 0, 1, 1], column: null, row: null, reading: 'ruled', quote: '16%' },
  table: 0, section: null, confidence: 1, doubts: [],
};

describe('figures are compared', () => {
  test('and the same one matches, whatever its white space', () => {
    const { matched, missing, extra } = compareFigures([truth], [{ ...read, indicator: { ...read.indicator, label: '% of\nrepeat plans' } }]);
    expect([matched.length, missing.length, extra.length]).toEqual([1, 0, 0]);
  });

  test.each([
    ['another number', { value: { kind: 'number', number: 61, unit: 'percent', decimals: 0 } }],
    ['another unit', { value: { kind: 'number', number: 16, unit: 'count', decimals: 0 } }],
    ['a missing value', { value: { kind: 'missing', reason: 'unreadable' } }],
    ['another period', { period: { start: '2017-04-01', end: '2018-03-31', kind: 'financial-year', label: '2017/18' } }],
    ['no period', { period: null }],
    ['another area', { area: { gss: 'E92000001', name: 'England', kind: 'england' } }],
    ['another role', { role: 'target' }],
    ['another page', { source: { ...read.source, page: 2 } }],
    ['another label', { indicator: { label: '% of repeat plans within two years', id: null, match: 0 } }],
  ] satisfies [string, Partial<Observation>][])('and %s is a fault twice over: one missing, one extra', (_, change) => {
    const { matched, missing, extra } = compareFigures([truth], [{ ...read, ...change }]);
    expect([matched.length, missing.length, extra.length]).toEqual([0, 1, 1]);
  });

  test('and a figure read twice is extra once', () => {
    expect(compareFigures([truth], [read, { ...read, id: 'b' }]).extra).toHaveLength(1);
  });

  test('and an optional one is neither missing nor extra', () => {
    const optional = { ...truth, optional: true };
    expect(compareFigures([optional], []).missing).toEqual([]);
    expect(compareFigures([optional], [read]).extra).toEqual([]);
  });
});

describe('tables are compared', () => {
  const cell = { row: 0, col: 0, rowSpan: 1, colSpan: 1, text: 'Looked-after children', page: 1 };
  const wanted: TruthTable = { pages: [1], rows: 1, columns: 2, headerRows: 0, sectionRows: [], cells: [cell, { ...cell, col: 1, text: '159' }] };
  const got = (cells: TruthTable['cells']): Table => ({
    pages: [1], boxes: [[0, 0, 1, 1]], reading: 'ruled', rows: 1, columns: 2, headerRows: 0, header: [], sectionRows: [], title: null, confidence: 1, evidence: {},
    cells: cells.map((entry) => ({ ...entry, marks: [], bbox: [0, 0, 1, 1], fill: null, ink: null, drawings: [] })),
  });

  test('and equal ones have every cell right', () => {
    expect(compareTables([wanted], [got(wanted.cells)])).toEqual({ truth: 2, right: 2, extra: 0, shapes: 1, faults: [] });
  });

  test('and a cell that slipped one column is wrong', () => {
    const slipped = compareTables([wanted], [got([cell, { ...cell, col: 2, text: '159' }])]);
    expect([slipped.right, slipped.extra]).toEqual([1, 1]);
  });

  test('and a table where there is none is all extra', () => {
    expect(compareTables([], [got(wanted.cells)])).toMatchObject({ truth: 0, right: 0, extra: 2 });
  });
});
