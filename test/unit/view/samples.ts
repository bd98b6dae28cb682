import type { Figure } from '../../../shared/compare/figure.ts';
import type { Measure } from '../../../shared/compare/measure.ts';
import type { HeldFigure } from '../../../shared/library/library.ts';
import type { Area, Observation, Period, Value } from '../../../shared/model/observation.ts';

export const merton: Area = { gss: 'E09000024', name: 'Merton', kind: 'council' };
export const england: Area = { gss: 'E92000001', name: 'England', kind: 'england' };
export const london: Area = { gss: 'E12000007', name: 'London', kind: 'london' };

export const percent = (number: number, decimals = 0): Value => ({ kind: 'number', number, unit: 'percent', decimals });

export function financialYear(start: number): Period {
  return { start: `${start}-04-01`, end: `${start + 1}-03-31`, kind: 'financial-year', label: `${start}/${String((start + 1) % 100).padStart(2, '0')}` };
}

/** One printed figure, Merton's repeat plans of 2018/19 unless told otherwise. */
export function observation(over: Partial<Observation> = {}): Observation {
  return {
    id: 'f1', document: 'd'.repeat(64), indicator: { label: 'Repeat plans', id: 'cpp-repeat', match: 0.9 }, variant: {}, area: merton, role: 'actual',
    period: financialYear(2018), basis: 'in-period', value: percent(16), parts: null, raw: '16%', rating: null, arrow: null,
    source: { page: 1, printedPage: '9', bbox: [10, 10, 40, 20], column: 'Merton 2018/19', row: 'Repeat plans', reading: 'ruled', quote: '16%' },
    table: 0, section: 'Child protection', confidence: 0.95, doubts: [], ...over,
  };
}

export function held(over: Partial<Observation> = {}, status: HeldFigure['status'] = 'proposed'): HeldFigure {
  const read = observation(over);
  return { observation: read, read, status, corrected: [], changed: false, found: true, takenOver: false, lastTime: null, dated: '2019-06-26', reasons: [] };
}

export function figure(over: Partial<Figure> = {}): Figure {
  const { indicator, variant, area, role, period, basis, value, parts, source, doubts } = observation();
  return { indicator, variant, area, role, period, basis, value, parts, origin: 'paper', source, observation: 'f1', dated: '2019-06-26', doubts, ...over };
}

export const repeatPlans: Measure = { id: 'cpp-repeat', title: 'Repeat child-protection plans', unit: 'percent', polarity: 'lower', yearType: 'financial', basis: 'in-period', isAverage: false, breaks: [], openAxes: [], usual: {} };
