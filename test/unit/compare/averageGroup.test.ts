import { describe, expect, test } from 'vitest';
import * as areas from '../../../shared/catalogue/areas.ts';
import { indicatorById } from '../../../shared/catalogue/indicators.ts';
import { loadPublished } from '../../../shared/catalogue/published.ts';
import { readFromDisk } from '../../../shared/catalogue/published/readFromDisk.ts';
import { averageGroup } from '../../../shared/compare/averageGroup.ts';
import { compareIndicator } from '../../../shared/compare/compareIndicator.ts';
import { type Figure, figuresOfSeries } from '../../../shared/compare/figure.ts';
import { measureOf } from '../../../shared/compare/measure.ts';
import type { Area, Value } from '../../../shared/model/observation.ts';
import { cite } from '../../../shared/view/export/cite.ts';
import { areaSets } from '../../../shared/view/groups/areaSets.ts';
import { benchmarksFor } from '../../../shared/view/groups/benchmarks.ts';
import { england, figure, financialYear, merton, percent, repeatPlans } from '../view/samples.ts';

const sutton: Area = { gss: 'E09000029', name: 'Sutton', kind: 'council' };
const barnet: Area = { gss: 'E09000003', name: 'Barnet', kind: 'council' };
const group = { area: { gss: null, name: 'Ours', kind: 'other' } as Area, members: [merton, sutton, barnet] };
const of = (area: Area, value: Value, over: Partial<Figure> = {}) => figure({ area, value, ...over });

describe('the mean of a group', () => {
  test('is made of members’ figures for the same days, says of how many, and leaves out a missing one', () => {
    const figures = [of(merton, percent(16)), of(sutton, percent(19)), of(barnet, { kind: 'missing', reason: 'suppressed' }), of(england, percent(90))];
    const [mean, ...others] = averageGroup(group, figures, repeatPlans);
    expect(others).toEqual([]);
    expect(mean).toMatchObject({ area: group.area, value: { number: 17.5, decimals: 1 }, group: { words: 'mean of 2 of 3, from papers', mean: 17.5, median: 17.5, n: 2, of: 3 } });
  });

  test('never joins two periods, two definitions or two origins', () => {
    const figures = [
      of(merton, percent(16)), of(sutton, percent(10), { period: financialYear(2017) }), of(barnet, percent(20), { variant: { window: 'ever' } }),
      of(sutton, percent(30), { origin: 'published' }),
    ];
    expect(averageGroup(group, figures, repeatPlans)).toEqual([]);
  });

  test('takes a member’s newest printing, and each member once', () => {
    const figures = [of(merton, percent(16)), of(merton, percent(18), { dated: '2019-09-26', observation: 'f9' }), of(sutton, percent(20))];
    expect(averageGroup(group, figures, repeatPlans)).toMatchObject([{ value: { number: 19 }, group: { n: 2 } }]);
  });

  test('stands beside the council with a remark, and with care where most members have no figure', () => {
    const wide = { ...group, members: [merton, sutton, barnet, ...areas.membersOf('E12000001')] };
    const verdictOf = (one: typeof group) => {
      const means = averageGroup(one, [of(sutton, percent(10)), of(barnet, percent(20))], repeatPlans);
      return compareIndicator([of(merton, percent(16)), ...means], repeatPlans, { base: merton }).entries[0]!;
    };
    expect(verdictOf(group)).toMatchObject({ verdict: 'like', gap: { by: 1 }, reasons: [{ rule: 'group-average', text: 'Ours: the mean of 2 of 3, from papers, each for the same period; their median is 15.0%.' }] });
    expect(verdictOf(wide)).toMatchObject({ verdict: 'with-care', reasons: [{ rule: 'group-average' }] });
  });
});

describe('sets of councils', () => {
  const own = [{ id: 'g1', name: 'Our friends', councils: ['E09000029', 'E09000003', 'X'] }];
  const sets = areaSets({ home: merton, held: [sutton, england], own, areas });
  const keys = (home: Area | null) => areaSets({ home, held: [], own: [], areas }).map(({ key }) => key);

  test('are the region, Inner and Outer London, both neighbour models, councils with papers, own groups and everybody', () => {
    expect(sets.map(({ key, members }) => [key, members.length])).toEqual([
      ['region', 33], ['inner-london', 14], ['outer-london', 19], ['neighbours-2021', 10], ['neighbours-2025', 10], ['library', 1], ['own-g1', 2], ['all', 153],
    ]);
    expect(keys(null)).toEqual(['inner-london', 'outer-london', 'all']);
    expect(keys(england)).toEqual(['inner-london', 'outer-london', 'all']);
  });

  test('are benchmarks where they can be averaged; a place with published figures is never averaged here', () => {
    expect(benchmarksFor(merton, sets, areas).map(({ area: { name }, group: mean }) => [name, mean !== null])).toEqual([
      ['England', false], ['London', false], ['Outer London', false],
      ['Merton’s statistical neighbours (2021 model)', true], ['Merton’s statistical neighbours (2025 model)', true], ['Our friends', true],
    ]);
  });
});

test('the neighbours’ mean of the published rate is what the ten published figures come to, and cites their source', async () => {
  const indicator = indicatorById('lac-rate')!;
  const loaded = await loadPublished(indicator.id, readFromDisk);
  if (!loaded.ok) throw new Error(loaded.problem.message);
  const figures = loaded.value.flatMap((series) => figuresOfSeries(series, indicator.title));
  const set = areaSets({ home: merton, held: [], own: [], areas }).find(({ key }) => key === 'neighbours-2025')!;
  const mean = averageGroup(set.averaged!, figures, measureOf(indicator)).find(({ period }) => period!.end === '2024-03-31')!;
  const numbers = set.members.flatMap(({ gss }) => figures.flatMap(({ area, period, value }) => (area.gss === gss && period!.end === '2024-03-31' && value.kind === 'number' ? [value.number] : [])));
  expect(mean.group).toMatchObject({ n: numbers.length, of: 10 });
  expect(mean.value).toMatchObject({ number: Math.round((10 * numbers.reduce((sum, number) => sum + number, 0)) / numbers.length) / 10 });
  expect(cite(mean, null)).toBe(`Mean of ${numbers.length} of 10 councils, worked out here from Local Authority Interactive Tool, Department for Education, April 2026. Crown copyright, Open Government Licence v3.0.`);
});
