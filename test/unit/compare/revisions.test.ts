import { describe, expect, test } from 'vitest';
import { newestPrintings, revisionsOf } from '../../../shared/compare/revisions.ts';
import { england, figure, percent, repeatPlans } from '../view/samples.ts';

const blank = { kind: 'missing', reason: 'not-available' } as const;
const source = { dataset: 'LAIT', vintage: 'July 2026', licence: '', address: '' };
const paper = (day: string, value = percent(16)) => figure({ dated: day, value, observation: day });
const vintage = (day: string, value: ReturnType<typeof percent> | typeof blank) => figure({ area: england, origin: 'published', source, observation: null, dated: day, value });

describe('of several printings', () => {
  test('the newest paper’s is used, whatever order they come in, and the earlier ones are told newest first', () => {
    const figures = [paper('2019-09-26', percent(18)), paper('2019-06-26'), paper('2019-12-04', percent(19))];
    expect(revisionsOf(figures, repeatPlans).map(({ newest, earlier }) => [newest.dated, earlier.map(({ dated }) => dated)])).toEqual([['2019-12-04', ['2019-09-26', '2019-06-26']]]);
  });

  test('a later paper’s blank takes nothing back', () => {
    const figures = [paper('2019-06-26'), figure({ dated: '2019-09-26', value: blank, observation: 'f2' })];
    expect(newestPrintings(figures, repeatPlans).map(({ value }) => value)).toEqual([percent(16)]);
    expect(revisionsOf(figures, repeatPlans)).toEqual([]);
  });

  test('a newer vintage’s blank withdraws the figure, and the old number is told', () => {
    const figures = [vintage('2026-07-01', blank), vintage('2026-04-01', percent(20))];
    expect(newestPrintings(figures, repeatPlans).map(({ value }) => value)).toEqual([blank]);
    expect(revisionsOf(figures, repeatPlans)).toMatchObject([{ newest: { dated: '2026-07-01' }, earlier: [{ value: percent(20) }] }]);
  });

  test('a paper’s and the nation’s figure are two figures, and a rounded repetition is no revision', () => {
    const figures = [paper('2019-06-26'), figure({ origin: 'published', observation: null, source, dated: '2026-04-01', value: percent(17.2, 1) }), paper('2019-09-26', percent(16.4, 1))];
    expect(newestPrintings(figures, repeatPlans)).toHaveLength(2);
    expect(revisionsOf(figures, repeatPlans)).toEqual([]);
  });
});
