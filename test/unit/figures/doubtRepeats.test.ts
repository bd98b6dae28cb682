import { expect, test } from 'vitest';
import { doubtRepeats } from '../../../shared/figures/doubtRepeats.ts';
import type { Observation } from '../../../shared/model/observation.ts';

function printed(number: number, decimals: number, more: Partial<Observation> = {}): Observation {
  return {
    id: `${number}-${decimals}-${more.table ?? 'prose'}`, document: 'a'.repeat(64), indicator: { label: 'Repeat plans', id: 'cpp-repeat', match: 1 }, variant: { window: 'ever' },
    area: { gss: 'E09000024', name: 'Merton', kind: 'council' }, role: 'actual', period: { start: '2018-04-01', end: '2019-03-31', kind: 'financial-year', label: '2018/19' }, basis: null,
    value: { kind: 'number', number, unit: 'percent', decimals }, parts: null, raw: `${number}%`, rating: null, arrow: null,
    source: { page: 1, printedPage: null, bbox: [0, 0, 1, 1], column: null, row: null, reading: 'ruled', quote: '' }, table: 0, section: null, confidence: 1, doubts: [], ...more,
  };
}
const doubts = (observations: Observation[]) => doubtRepeats(observations).map(({ doubts: found }) => found.includes('printed-twice-differently'));

test('a figure printed in a table and otherwise in a sentence is doubted in both places', () => {
  expect(doubts([printed(16, 0), printed(18, 0, { table: null })])).toEqual([true, true]);
});

test('one figure printed to two precisions is no contradiction', () => {
  expect(doubts([printed(16, 0), printed(16.3, 1, { table: null })])).toEqual([false, false]);
});

test('two rows of one table under different labels are two indicators, not one printed twice', () => {
  expect(doubts([printed(16, 0), printed(40, 0, { indicator: { label: 'Repeat plans, girls', id: 'cpp-repeat', match: 1 } })])).toEqual([false, false]);
});

test('another year, another area or a target is another figure', () => {
  expect(doubts([printed(16, 0), printed(20, 0, { table: 1, role: 'target' }), printed(13, 0, { table: 1, area: { gss: 'E09000016', name: 'Havering', kind: 'council' } })])).toEqual([false, false, false]);
});
