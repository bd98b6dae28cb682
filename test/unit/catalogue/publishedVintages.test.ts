import { describe, expect, test } from 'vitest';
import { keepVintage, newsOf, seriesChoices } from '../../../pwa/state/publishedVintages.ts';
import { readVintageFile } from '../../../pwa/state/vintageFile.ts';
import { indicatorById } from '../../../shared/catalogue/indicators.ts';
import { readPublishedCsv } from '../../../shared/catalogue/readPublishedCsv.ts';
import { loadPublished } from '../../../shared/catalogue/published.ts';
import { openVintage } from '../../../shared/catalogue/published/vintageBody.ts';
import { readFromDisk } from '../../../shared/catalogue/published/readFromDisk.ts';
import { vintageDay } from '../../../shared/catalogue/published/vintageDay.ts';
import type { Figure } from '../../../shared/compare/figure.ts';
import { measureOf } from '../../../shared/compare/measure.ts';
import { newestPrintings, revisionsOf } from '../../../shared/compare/revisions.ts';
import { figuresInFile } from '../../../shared/library/files/figuresInFile.ts';
import { datasets, keptVintages, publishedFigures } from '../../../shared/view/published/publishedFigures.ts';
import { freshLibrary, value } from '../library/fixtures.ts';

const [lait] = datasets;
const heading = 'code,measure,year_type,period,geo_name,la_number,gss,value';
const merton = (year: number, rate: string) => `LAC,"Children looked after, rate",Annual,${year},Merton,315,E09000024,${rate}`;

const fileOf = (rows: readonly string[], vintage = 'July 2026') => ({ file: new Blob([[heading, ...rows].join('\n')]), dataset: lait, vintage });

/** The file packed as the library keeps it. */
async function bodyOf(...rows: string[]): Promise<string> {
  const read = value(await readVintageFile(fileOf(rows)));
  if (read.kind !== 'read') throw new Error('A choice is wanted.');
  return read.body;
}

/** Merton's rate at 31 March 2024 as it came with the app. */
async function bundledRate(): Promise<number> {
  const series = value(await loadPublished('lac-rate', readFromDisk));
  const figure = series[0]!.figures.find(({ area, period }) => area.gss === 'E09000024' && period.end === '2024-03-31');
  if (figure?.value.kind !== 'number') throw new Error('The figure is missing.');
  return figure.value.number;
}

test('a newer file says what it adds, what stays and what is revised, with both values', async () => {
  const rate = await bundledRate();
  const same = await newsOf(await bodyOf(merton(2024, String(rate)), merton(2031, '30')));
  expect(same).toMatchObject({ series: 1, figures: 2, added: 1, same: 1, revised: 0, revisions: [], unknown: [] });
  const { revised, revisions } = await newsOf(await bodyOf(merton(2024, String(rate + 1))));
  expect(revised).toBe(1);
  expect(revisions).toEqual([{
    indicator: indicatorById('lac-rate')!.title, area: 'Merton', period: '31 March 2024', vintage: 'April 2026',
    before: expect.objectContaining({ number: rate }), after: expect.objectContaining({ number: rate + 1 }),
  }]);
});

test('two vintages stay side by side, and a second file under a name already used is refused', async () => {
  const library = await freshLibrary({});
  value(await keepVintage(library, lait, 'July 2026', await bodyOf(merton(2026, '30'))));
  value(await keepVintage(library, lait, 'July 2026', await bodyOf(merton(2026, '30'))));
  value(await keepVintage(library, lait, 'October 2026', await bodyOf(merton(2026, '31'))));
  const again = await keepVintage(library, lait, 'July 2026', await bodyOf(merton(2026, '32')));
  expect(again).toMatchObject({ ok: false, problem: { message: expect.stringContaining('“July 2026” already') } });
  const kept = await keptVintages(library);
  expect(kept.map(({ vintage }) => vintage).toSorted()).toEqual(['July 2026', 'October 2026']);
  const opened = value(openVintage(kept.find(({ vintage }) => vintage === 'July 2026')!.body));
  expect(opened.indicators).toEqual(['lac-rate']);
  const read = readPublishedCsv(new TextEncoder().encode([heading, merton(2026, '30')].join('\n')), { dataset: lait, vintage: 'July 2026' });
  expect({ kind: 'figures', series: value(opened.seriesOf('lac-rate')), otherMeasures: 0 }).toEqual(value(read));
  await library.removeVintage(lait, 'July 2026');
  expect((await keptVintages(library)).map(({ vintage }) => vintage)).toEqual(['October 2026']);
});

test('a file that cannot be read whole names the row and the column, and every series can be chosen once', async () => {
  const refused = await readVintageFile(fileOf([merton(2026, 'thirty')]));
  expect(refused).toMatchObject({ ok: false, problem: { message: expect.stringMatching(/row 2, column "value"/) } });
  const choices = await seriesChoices();
  expect(new Set(choices.map(({ code }) => code)).size).toBe(choices.length);
});

describe('figures of every vintage together', () => {
  const measure = measureOf(indicatorById('lac-rate')!);
  const onDay = (figures: readonly Figure[]) => figures.filter(({ area, period }) => area.gss === 'E09000024' && period?.end === '2024-03-31');
  const kept = async (vintage: string, rate: string) => {
    const library = await freshLibrary({});
    const read = value(await readVintageFile(fileOf([merton(2024, rate)], vintage)));
    if (read.kind !== 'read') throw new Error('A choice is wanted.');
    value(await keepVintage(library, lait, vintage, read.body));
    return publishedFigures('lac-rate', await keptVintages(library));
  };

  test('the newer vintage is used, and tells what it revises and who said so', async () => {
    const { figures } = await kept('July 2026', '99.5');
    expect(onDay(newestPrintings(figures, measure)).map(({ value: used }) => used)).toMatchObject([{ number: 99.5 }]);
    const revised = revisionsOf(figures, measure).find(({ newest }) => newest.area.gss === 'E09000024')!;
    expect(revised.newest.source).toMatchObject({ vintage: 'July 2026' });
    expect(revised.earlier).toMatchObject([{ value: { number: await bundledRate() }, source: { vintage: 'April 2026' } }]);
  });

  test('an older vintage loaded later is kept, and does not replace a newer figure', async () => {
    const { figures } = await kept('May 2024', '99.5');
    expect(onDay(newestPrintings(figures, measure)).map(({ value: used }) => used)).toMatchObject([{ number: await bundledRate() }]);
  });

  test('a figure that a newer vintage withdraws is missing, and its old value is told', async () => {
    const { figures } = await kept('July 2026', 'c');
    expect(onDay(newestPrintings(figures, measure)).map(({ value: used }) => used)).toEqual([{ kind: 'missing', reason: 'suppressed' }]);
    expect(revisionsOf(figures, measure).map(({ earlier }) => earlier[0]!.value)).toMatchObject([{ number: await bundledRate() }]);
  });

  const whole = { version: 1, source: { dataset: lait, vintage: 'July 2026', licence: '', address: '' } };
  test.each(['{"version":1', JSON.stringify({ ...whole, indicators: { 'lac-rate': '[' } }), JSON.stringify({ ...whole, indicators: { 'lac-rate': '[{}]' } })])('a damaged vintage gives no figure and says so, and the product’s own figures stand: %s', async (body) => {
    const { figures, problems } = await publishedFigures('lac-rate', [{ dataset: lait, vintage: 'July 2026', kept: '2026-07-20T00:00:00.000Z', body }]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('damaged')]);
    expect(onDay(figures)).toHaveLength(1);
  });
});

test('vintages are put in order by the month that their name tells', () => {
  expect(['July 2026', '18 Jul 2026', 'Revised, 3rd November 2025', '2026-07', '2026-07-18'].map(vintageDay)).toEqual(['2026-07-01', '2026-07-18', '2025-11-03', '2026-07-01', '2026-07-18']);
  expect(['2026', 'the new one', '2026-13', 'March', 'Version 2 2026'].map(vintageDay)).toEqual([null, null, null, null, null]);
});

test('England’s first-time entrants, which the source adds up wrongly, are left out of a newer file too', async () => {
  const row = (name: string, la: string, gss: string, rate: string) => `FirstYJS,"First time entrants",Calendar Year,2025,${name},${la},${gss},${rate}`;
  const opened = value(openVintage(await bodyOf(row('England', '970', 'E92000001', '1500'), row('Merton', '315', 'E09000024', '120'))));
  expect(opened.indicators.flatMap((id) => value(opened.seriesOf(id))).flatMap(({ figures }) => figures.map(({ area }) => area.name))).toEqual(['Merton']);
});

test('a spreadsheet’s binary fraction is the number it stands for, and a dropped nought is given back', async () => {
  const opened = value(openVintage(await bodyOf(merton(2030, '40.400000000000006'), merton(2030, '39').replace('Merton,315,E09000024', 'Sutton,319,E09000029'), merton(2031, '7.0000000000000007E-2'))));
  expect(value(opened.seriesOf('lac-rate'))[0]!.figures.map(({ value: kept }) => kept)).toMatchObject([{ number: 40.4, decimals: 1 }, { number: 0.07, decimals: 2 }, { number: 39, decimals: 1 }]);
});

test('a library file brings its loaded vintages along, to another library and to the command line', async () => {
  const library = await freshLibrary({});
  value(await keepVintage(library, lait, 'July 2026', await bodyOf(merton(2024, '99.5'))));
  const file = await new Response(library.exportLibrary({ papers: false })).blob();
  const { vintages } = value(await figuresInFile(file, new Date()));
  const { figures } = await publishedFigures('lac-rate', vintages);
  expect(figures.filter(({ source }) => source && 'vintage' in source && source.vintage === 'July 2026').map(({ value: kept }) => kept)).toMatchObject([{ number: 99.5 }]);
  const other = await freshLibrary({});
  value(await other.merge(file));
  expect((await keptVintages(other)).map(({ vintage }) => vintage)).toEqual(['July 2026']);
});
