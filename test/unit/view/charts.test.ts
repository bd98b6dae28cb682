import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareIndicator } from '../../../shared/compare/compareIndicator.ts';
import { layTrend } from '../../../shared/view/charts/layTrend.ts';
import { barScale, valueScale } from '../../../shared/view/charts/scale.ts';
import { trendLines } from '../../../shared/view/charts/trendLines.ts';
import { england, figure, financialYear, london, merton, percent, repeatPlans } from './samples.ts';

const years = (area: typeof merton, values: number[]) => values.map((value, index) => figure({ area, period: financialYear(2012 + index), value: percent(value) }));
const linesOf = (figures: ReturnType<typeof figure>[]) => trendLines(compareIndicator(figures, repeatPlans, { base: merton }), figures).lines;

describe('the trend chart', () => {
  test('the council’s own figures by another definition have no place on its axis', () => {
    const own = (start: number, window: string, number: number) => figure({ period: financialYear(start), variant: { window }, value: percent(number), observation: `${window} ${start}` });
    const lines = linesOf([own(2018, 'ever', 16), own(2017, 'ever', 13), own(2018, 'within-two-years', 4), own(2017, 'within-two-years', 5)]);
    expect(lines.map(({ points }) => points.map(({ figure: { value } }) => value))).toMatchObject([[{ number: 13 }, { number: 16 }]]);
  });

  test('draws the base, the benchmarks and the target, and leaves figures of another unit out', () => {
    const count = figure({ period: financialYear(2010), value: { kind: 'number', number: 33, unit: 'count', decimals: 0 } });
    const target = figure({ role: 'target', value: percent(12) });
    const lines = linesOf([...years(merton, [13, 16]), ...years(england, [18, 20]), ...years(london, [14, 15]), target, count]);
    expect(lines.map(({ style }) => style)).toEqual(['base', 'london', 'england', 'target']);
    expect(lines.flatMap(({ points }) => points).some(({ figure: { value } }) => value.kind === 'number' && value.unit === 'count')).toBe(false);
  });

  test('never joins a month to a year', () => {
    const month = figure({ period: { start: '2019-05-01', end: '2019-05-31', kind: 'month', label: 'May 2019' }, value: percent(18) });
    const lines = linesOf([...years(merton, [13, 16]), month]);
    const own = lines.filter(({ style }) => style === 'base');
    expect(own.map(({ joined, points }) => [joined, points.length])).toEqual(expect.arrayContaining([[true, 2], [false, 1]]));
  });

  test('a quarter’s count has no place beside a year’s, and the chart says so; a share has', () => {
    const quarter = (value: number, unit: 'count' | 'percent') => figure({ period: { start: '2019-04-01', end: '2019-06-30', kind: 'quarter', label: 'Q1' }, value: { kind: 'number', number: value, unit, decimals: 0 } });
    const year = (start: number, value: number, unit: 'count' | 'percent') => figure({ period: financialYear(start), value: { kind: 'number', number: value, unit, decimals: 0 } });
    const trendOf = (figures: ReturnType<typeof figure>[]) => trendLines(compareIndicator(figures, { ...repeatPlans, unit: null }, { base: merton }), figures);
    const counts = trendOf([year(2017, 900, 'count'), year(2018, 910, 'count'), quarter(230, 'count')]);
    expect(counts.lines.map(({ points }) => points.length)).toEqual([2]);
    expect(counts.note).toMatch(/over a quarter is not drawn beside what is counted over a year/);
    const shares = trendOf([year(2017, 13, 'percent'), year(2018, 16, 'percent'), quarter(18, 'percent')]);
    expect(shares.lines.map(({ points }) => points.length)).toEqual(expect.arrayContaining([1, 2]));
    expect(shares.note).toBeNull();
  });

  test('months beside a year or two have ticks of their own: nothing else says when they are', () => {
    const month = (number: string, days: number) => figure({ period: { start: `2019-${number}-01`, end: `2019-${number}-${days}`, kind: 'month', label: number }, value: percent(18) });
    const texts = (figures: ReturnType<typeof figure>[]) => layTrend(linesOf(figures), { width: 900, height: 300, suffix: '%' }).xTicks.map(({ text }) => text);
    const own = (start: number) => figure({ period: financialYear(start), value: percent(13) });
    expect(texts([own(2018), month('07', 31), month('11', 30)])).toEqual(['2018/19', 'Jul 2019', 'Nov 2019']);
    expect(texts([own(2015), own(2016), own(2017), own(2018), month('07', 31)]).every((text) => text.includes('/'))).toBe(true);
  });

  test('breaks its line at a missing value', () => {
    const gap = figure({ period: financialYear(2013), value: { kind: 'missing', reason: 'suppressed' } });
    const [line] = layTrend(linesOf([...years(merton, [13]), gap, figure({ period: financialYear(2014), value: percent(15) })]), { width: 600, height: 300, suffix: '%' }).lines;
    expect(line!.path.match(/M/g)).toHaveLength(2);
    expect(line!.marks).toHaveLength(2);
  });

  test('names never overlap, at any of the three sizes, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }), { minLength: 3, maxLength: 3 }), fc.constantFrom(280, 640, 900), ([own, nation, capital], width) => {
        const scene = layTrend(linesOf([...years(merton, own!), ...years(england, nation!), ...years(london, capital!)]), { width, height: 240, suffix: '%' });
        const labels = scene.lines.flatMap(({ label }) => label ?? []).toSorted((a, b) => a.y - b.y);
        for (const [index, label] of labels.entries()) if (index > 0) expect(label.y - labels[index - 1]!.y).toBeGreaterThanOrEqual(14);
        for (const [index, tick] of scene.xTicks.entries()) if (index > 0) expect(tick.x).toBeGreaterThan(scene.xTicks[index - 1]!.x + 20);
      }),
      { seed: 2019, numRuns: 150 },
    );
  });
});

describe('forty years of months', () => {
  const month = (index: number) => {
    const [year, number] = [1984 + Math.floor(index / 12), (index % 12) + 1];
    const two = String(number).padStart(2, '0');
    const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
    return figure({ period: { start: `${year}-${two}-01`, end: `${year}-${two}-${last}`, kind: 'month', label: `${two}/${year}` }, value: percent(20 + (index % 17)) });
  };
  const months = Array.from({ length: 480 }, (_, index) => month(index));
  const scenes = [280, 640, 900].map((width) => layTrend(linesOf(months), { width, height: 240, suffix: '%' }));

  test('are told by round years, evenly apart, at every size', () => {
    for (const { xTicks, plot } of scenes) {
      const years = xTicks.map(({ text }) => Number(text));
      const step = years[1]! - years[0]!;
      expect(years.length).toBeGreaterThanOrEqual(2);
      for (const [index, year] of years.entries()) expect([year % step, index === 0 ? step : year - years[index - 1]!]).toEqual([0, step]);
      for (const { x } of xTicks) expect(x).toBeLessThanOrEqual(plot.right);
    }
  });

  test('still have their ticks where a few years of yearly figures stand beside them', () => {
    const { xTicks } = layTrend(linesOf([...months, ...years(england, [18, 20, 21, 22])]), { width: 900, height: 240, suffix: '%' });
    expect(xTicks.map(({ text }) => text)).toEqual(['1985', '1990', '1995', '2000', '2005', '2010', '2015', '2020']);
  });

  test('are drawn as smaller marks, so that one does not hide the next; twelve of them are not', () => {
    expect(scenes.map(({ lines: [line] }) => line!.size)).toEqual([0.4, 0.4, 0.4]);
    expect(layTrend(linesOf(months.slice(0, 12)), { width: 640, height: 240, suffix: '%' }).lines[0]!.size).toBe(1);
  });
});

test('a target that is a range is a mark of its own, with a name at its middle', () => {
  const target = figure({ role: 'target', period: financialYear(2013), value: { kind: 'range', low: 12, high: 16, unit: 'percent' } });
  const scene = layTrend(linesOf([...years(merton, [13, 30]), target]), { width: 640, height: 240, suffix: '%' });
  const drawn = scene.lines.find(({ line }) => line.style === 'target')!;
  expect(drawn.marks).toMatchObject([{ y: scene.y(16), tall: scene.y(12) - scene.y(16) }]);
  expect(drawn.label).toMatchObject({ text: 'Target', y: expect.closeTo(scene.y(14), 3) });
});

describe('the value axis', () => {
  test('begins at 0 for one value alone, which has no shape that 0 could flatten', () => {
    expect(valueScale([113], [100, 0]).start).toBe(0);
    expect(valueScale([98, 98], [100, 0]).start).toBe(0);
  });

  test('begins at 0 unless that would flatten every line, and then says where it begins', () => {
    expect(valueScale([12, 20], [100, 0]).start).toBe(0);
    expect(valueScale([91, 94, 96], [100, 0]).start).toBeGreaterThan(0);
  });

  test('of bars begins at 0, whatever the values, and gives the longest all the room', () => {
    const at = barScale([91, 96], [100, 400]);
    expect([at(0), at(48), at(96)]).toEqual([100, 250, 400]);
    const below = barScale([-5, 15], [0, 200]);
    expect([below(-5), below(0), below(15)]).toEqual([0, 50, 200]);
    expect(barScale([0, 0], [0, 200])(0)).toBe(0);
  });

  test('holds every value, with ticks that differ in print', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 1_000_000 }), { minLength: 1, maxLength: 20 }), (tenths) => {
        const values = tenths.map((tenth) => tenth / 10);
        const scale = valueScale(values, [0, 100]);
        for (const value of values) {
          expect(scale.at(value)).toBeGreaterThanOrEqual(-0.001);
          expect(scale.at(value)).toBeLessThanOrEqual(100.001);
        }
        const words = scale.ticks.map((tick) => tick.toFixed(scale.decimals));
        expect(new Set(words).size).toBe(words.length);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
