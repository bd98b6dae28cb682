import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indicatorById, indicators } from '../../../shared/catalogue/indicators.ts';
import { loadPublished } from '../../../shared/catalogue/published.ts';
import type { PublishedSeries } from '../../../shared/catalogue/published.ts';
import { publishedPeriod } from '../../../shared/catalogue/published/publishedPeriod.ts';
import { readFromDisk } from '../../../shared/catalogue/published/readFromDisk.ts';
import sample from './publishedSample.json' with { type: 'json' };

const folder = join(import.meta.dirname, '../../../shared/catalogue/published/figures');

async function load(id: string): Promise<PublishedSeries[]> {
  const loaded = await loadPublished(id, readFromDisk);
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value;
}

describe('published figures', () => {
  test('2,000 figures drawn at random from the source stand in the files as they stand there', async () => {
    const indicatorOf = new Map(indicators.flatMap((indicator) => (indicator.lait ?? []).map(({ code }) => [code, indicator.id] as const)));
    const series = new Map((await Promise.all([...new Set(sample.figures.map(([code]) => indicatorOf.get(code!)!))].map(load))).flat().map((one) => [one.code, one]));
    const wrong = sample.figures.filter(([code, period, gss, text]) => {
      const { lait, basis } = indicatorById(indicatorOf.get(code!)!)!;
      const own = lait!.find((one) => one.code === code)!;
      const file = JSON.parse(readFileSync(join(folder, `${indicatorOf.get(code!)}.json`), 'utf8')) as { series: { code: string; yearType: 'Annual' }[] };
      const yearType = file.series.find((one) => one.code === code)!.yearType;
      const when = publishedPeriod(period!, yearType, own.basis ?? basis, own.months)!.period;
      const value = series.get(code!)!.figures.find((figure) => figure.area.gss === gss && figure.period.start === when.start && figure.period.end === when.end)?.value;
      return text === '-' ? value?.kind !== 'missing' : value?.kind !== 'number' || value.number !== Number(text);
    });
    expect(sample.figures).toHaveLength(2000);
    expect(wrong).toEqual([]);
  });

  test('all files together stay within 1.5 MB gzipped', () => {
    const bytes = readdirSync(folder).reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
    expect(bytes).toBeLessThan(1.5e6);
  });

  test('Merton, London and England stand side by side for plans within 20 weeks, exceptions in and out apart', async () => {
    const series = await load('ehcp-in-20-weeks');
    expect(series.map(({ code, variant }) => [code, variant['exceptions']])).toEqual([['SEN_EHC_Excpt_20wks', 'excluded'], ['SEN_EHC_All_20wks', 'included']]);
    const of = (gss: string, year: string) => series[1]!.figures.find(({ area, period }) => area.gss === gss && period.label === year)?.value;
    expect(of('E92000001', '2018')).toMatchObject({ kind: 'number', unit: 'percent' });
    expect(of('E09000024', '2018')).toMatchObject({ kind: 'number', unit: 'percent' });
    expect(of('E12000007', '2018')).toMatchObject({ kind: 'number', unit: 'percent' });
  });

  test('England has no first-time entrants, for the source sums its regions', async () => {
    const [series] = await load('first-time-entrants-rate');
    expect(series!.figures.some(({ area }) => area.gss === 'E92000001')).toBe(false);
    expect(series!.figures.some(({ area }) => area.gss === 'E12000007')).toBe(true);
  });

  test('a figure that the source does not give is missing, with its reason, and never 0', async () => {
    const [series] = await load('neet');
    const inner = series!.figures.filter(({ area }) => area.gss === 'E13000001');
    expect(inner.length).toBeGreaterThan(0);
    for (const { value } of inner) expect(value).toEqual({ kind: 'missing', reason: 'not-available' });
  });

  test('an indicator without national figures has none, and an unknown one is a problem', async () => {
    expect(await load('cpp-families-number')).toEqual([]);
    expect((await loadPublished('no-such-indicator', readFromDisk)).ok).toBe(false);
  });

  test('a damaged file is a problem, and none of it is kept', async () => {
    const whole = JSON.parse(readFileSync(join(folder, 'lac-rate.json'), 'utf8')) as { series: { figures: string[] }[] };
    const rowLost = structuredClone(whole);
    rowLost.series[0]!.figures.pop();
    const figureLost = structuredClone(whole);
    figureLost.series[0]!.figures[0] = '12.5 13';
    const letters = structuredClone(whole);
    letters.series[0]!.figures[0] = letters.series[0]!.figures[0]!.replace(/\d/, 'x');
    for (const content of [rowLost, figureLost, letters, 'half a fi', { indicator: 'lac-rate' }]) {
      const loaded = await loadPublished('lac-rate', async () => content);
      expect(loaded.ok).toBe(false);
      if (!loaded.ok) expect(loaded.problem.message).toContain('damaged');
    }
    const offline = await loadPublished('lac-rate', () => Promise.reject(new Error('no network')));
    expect(offline.ok).toBe(false);
  });
});

describe('periods of published figures', () => {
  test.each([
    ['2017', 'Financial Year', 'in-period', '2016-04-01', '2017-03-31', 'financial-year', '2016/17'],
    ['2017', 'Financial Year', 'snapshot', '2017-03-31', '2017-03-31', 'as-at', '31 March 2017'],
    ['2024-25', 'Financial Year', 'in-period', '2024-04-01', '2025-03-31', 'financial-year', '2024/25'],
    ['2013/14-15/16', 'Financial Year', 'in-period', '2013-04-01', '2016-03-31', 'financial-year', '2013/14 to 2015/16'],
    ['2017', 'Academic Year', 'in-period', '2016-09-01', '2017-08-31', 'academic-year', '2016/17'],
    ['2018 (Rev)', 'Academic Year', 'in-period', '2017-09-01', '2018-08-31', 'academic-year', '2017/18'],
    ['2023/24', 'Academic Year', 'in-period', '2023-09-01', '2024-08-31', 'academic-year', '2023/24'],
    ['2015-16', 'Academic Year', 'in-period', '2015-09-01', '2016-08-31', 'academic-year', '2015/16'],
    ['2019', 'Academic Year', 'snapshot', '2019-01-17', '2019-01-17', 'as-at', 'January 2019'],
    ['2020', 'Annual - January', 'snapshot', '2020-01-16', '2020-01-16', 'as-at', 'January 2020'],
    ['2018', 'Calendar Year', 'in-period', '2018-01-01', '2018-12-31', 'calendar-year', '2018'],
    ['2014-16', 'Calendar Year', 'in-period', '2014-01-01', '2016-12-31', 'calendar-year', '2014 to 2016'],
    ['2025', 'Annual', 'snapshot', '2025-03-31', '2025-03-31', 'as-at', '31 March 2025'],
    ['2025', 'Annual (end of Sept)', 'snapshot', '2025-09-30', '2025-09-30', 'as-at', '30 September 2025'],
    ['2025', 'Annual (end of Sept)', 'in-period', '2024-10-01', '2025-09-30', 'rolling-12-months', 'year to 30 September 2025'],
  ] as const)('%s of %s, %s', (label, yearType, basis, start, end, kind, words) => {
    expect(publishedPeriod(label, yearType, basis)?.period).toEqual({ start, end, kind, label: words });
  });

  test('"0" is no year', () => {
    expect(publishedPeriod('0', 'Academic Year', 'in-period')).toBeNull();
  });
});
