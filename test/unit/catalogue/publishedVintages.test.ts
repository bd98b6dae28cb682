import { expect, test } from 'vitest';
import { datasets, keepVintage, keptVintages, newsOf, readVintage, seriesChoices } from '../../../pwa/state/publishedVintages.ts';
import { indicatorById } from '../../../shared/catalogue/indicators.ts';
import { loadPublished } from '../../../shared/catalogue/published.ts';
import { readFromDisk } from '../../../shared/catalogue/published/readFromDisk.ts';
import type { PublishedSeries } from '../../../shared/catalogue/published.ts';
import { freshLibrary, value } from '../library/fixtures.ts';

const [lait] = datasets;
const heading = 'code,measure,year_type,period,geo_name,la_number,gss,value';
const merton = (year: number, rate: string) => `LAC,"Children looked after, rate",Annual,${year},Merton,315,E09000024,${rate}`;

async function seriesOf(...rows: string[]): Promise<PublishedSeries[]> {
  const read = value(await readVintage(new Blob([[heading, ...rows].join('\n')]), lait, 'July 2026'));
  if (read.kind !== 'figures') throw new Error('A choice is wanted.');
  return read.series;
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
  const same = await newsOf(await seriesOf(merton(2024, String(rate)), merton(2031, '30')));
  expect(same).toMatchObject({ series: 1, figures: 2, added: 1, same: 1, revised: [], unknown: [] });
  const { revised } = await newsOf(await seriesOf(merton(2024, String(rate + 1))));
  expect(revised).toEqual([{
    indicator: indicatorById('lac-rate')!.title, area: 'Merton', period: '31 March 2024', vintage: 'April 2026',
    before: expect.objectContaining({ number: rate }), after: expect.objectContaining({ number: rate + 1 }),
  }]);
});

test('two vintages stay side by side, and a second file under a name already used is refused', async () => {
  const library = await freshLibrary({});
  value(await keepVintage(library, lait, 'July 2026', await seriesOf(merton(2026, '30'))));
  value(await keepVintage(library, lait, 'July 2026', await seriesOf(merton(2026, '30'))));
  value(await keepVintage(library, lait, 'October 2026', await seriesOf(merton(2026, '31'))));
  const again = await keepVintage(library, lait, 'July 2026', await seriesOf(merton(2026, '32')));
  expect(again).toMatchObject({ ok: false, problem: { message: expect.stringContaining('"July 2026" already') } });
  const kept = await keptVintages(library);
  expect(kept.map(({ vintage }) => vintage).toSorted()).toEqual(['July 2026', 'October 2026']);
  expect(kept.find(({ vintage }) => vintage === 'July 2026')!.body).toContain('"number":30');
});

test('a file that cannot be read whole names the row and the column, and every series can be chosen once', async () => {
  const refused = await readVintage(new Blob([[heading, merton(2026, 'thirty')].join('\n')]), lait, 'July 2026');
  expect(refused).toMatchObject({ ok: false, problem: { message: expect.stringMatching(/row 2, column "value"/) } });
  const choices = await seriesChoices();
  expect(new Set(choices.map(({ code }) => code)).size).toBe(choices.length);
});
