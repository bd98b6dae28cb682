import { expect, test } from 'vitest';
import { type Question, answerOf } from '../../../pwa/compare/answerOf.ts';
import { loadCatalogue } from '../../../shared/view/catalogue/loadCatalogue.ts';
import { england, figure, financialYear, london, merton, percent, repeatPlans } from './samples.ts';

const catalogue = await loadCatalogue();
const figures = [2017, 2018].flatMap((year) => [merton, england, london].map((area, index) => figure({ area, period: financialYear(year), value: percent(year - 2000 + index), observation: `${area.name} ${year}` })));
const around = { held: [merton], own: [] };
const ask = (query: string, over: Partial<Question> = {}) => answerOf(figures, repeatPlans, { wanted: [merton.gss], options: new URLSearchParams(query), around, ...over }, catalogue);

test('what was asked ahead, of the council and nothing further, is at hand when it is asked by an address that says no more', () => {
  const ahead = ask('');
  expect(ask(`base=${merton.gss}&over=limits`)).toBe(ahead);
  expect(ask('', { wanted: [null, merton.gss] })).toBe(ahead);
});

test('another period, another council, other lines, and figures shown anyway are each answered anew', () => {
  const day = (query: string, over?: Partial<Question>) => ask(query, over).comparison.base?.period?.label;
  expect(day('')).toBe('2018/19');
  expect(day('on=2018-03-31')).toBe('2017/18');
  expect(ask('', { wanted: [london.gss] }).comparison.base?.area).toEqual(london);
  expect(ask(`with=${london.gss}`).drawn).toEqual([london.gss]);
  expect(ask('anyway=x').anyway).toEqual(['x']);
  expect(day('')).toBe('2018/19');
});

test('a group that is made meanwhile can be chosen at once', () => {
  expect(ask('').sets.map(({ label }) => label)).not.toContain('My boroughs');
  const own = [{ id: 'mine', name: 'My boroughs', councils: ['E09000024', 'E09000027'], was: [], made: '2026-01-01T00:00:00Z' }];
  expect(ask('', { around: { ...around, own } }).sets.map(({ label }) => label)).toContain('My boroughs');
});

test('without a figure of any area there is no base, and nothing is compared', () => {
  const { base, among, comparison } = answerOf([], repeatPlans, { wanted: [merton.gss], options: new URLSearchParams(), around }, catalogue);
  expect([base, among, comparison.base, comparison.entries.length]).toEqual([null, null, null, 0]);
});
