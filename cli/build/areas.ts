import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRecords } from '../../shared/catalogue/parseCsv.ts';

/*
 * Builds `shared/catalogue/areas/{authorities,neighbours}.json` from two downloads of the Department for Education:
 * the Local Authority Interactive Tool's list of authorities, and the statistical neighbours of its 2021 and 2025
 * models (Crown copyright, Open Government Licence v3.0). Run:
 *
 *   node cli/build/areas.ts FOLDER      where FOLDER holds la_codes.csv and statistical_neighbours_2021_2025.csv
 */

/** How the tool writes a name, where a council and its readers write another. */
const usualNames: Record<string, string> = {
  'Bristol, City of': 'Bristol',
  'Kingston Upon Hull, City of': 'Kingston upon Hull',
  'St. Helens': 'St Helens',
  'Bedford Borough': 'Bedford',
  'Dorset (Pre LG)': 'Dorset (county council until 2019)',
  'Poole (Pre LG)': 'Poole',
  'Bournemouth (Pre LG)': 'Bournemouth',
  'Yorkshire and The Humber': 'Yorkshire and the Humber',
};

/** Authorities that no longer exist, with the last day of each. They keep their figures under their own codes. */
const abolished: Record<string, string> = {
  E10000009: '2019-03-31',
  E06000029: '2019-03-31',
  E06000028: '2019-03-31',
  E10000021: '2021-03-31',
  E10000006: '2023-03-31',
};

const folder = process.argv[2];
if (!folder) throw new Error('Say in which folder la_codes.csv and statistical_neighbours_2021_2025.csv are.');
const read = (name: string) => csvRecords(readFileSync(join(folder, name), 'utf8'));
const write = (name: string, lines: string[]) =>
  writeFileSync(join(import.meta.dirname, '../../shared/catalogue/areas', name), `[\n${lines.join(',\n')}\n]\n`);

const authorities = read('la_codes.csv').filter((row) => /^E(06|08|09|10)/.test(row.gss!));
const laNumber = new Map(authorities.map((row) => [row.gss, Number(row.la_number)]));
write(
  'authorities.json',
  authorities.map((row) => {
    const inLondon = row.region!.endsWith('London');
    return JSON.stringify({
      gss: row.gss,
      la: Number(row.la_number),
      name: usualNames[row.name!] ?? row.name,
      region: inLondon ? 'London' : (usualNames[row.region!] ?? row.region),
      ...(inLondon ? { part: row.region } : {}),
      ...(abolished[row.gss!] ? { until: abolished[row.gss!] } : {}),
    });
  }),
);

/** A council that a model has no neighbours for (abolished, or the Isles of Scilly) has rows without a neighbour. */
const neighbours = read('statistical_neighbours_2021_2025.csv').filter((row) => row.neighbour_gss !== '');
const closenessLetters: Record<string, string> = { 'extremely close': 'e', 'very close': 'v', close: 'c', 'somewhat close': 's', 'not close': 'n' };
write(
  'neighbours.json',
  [...Map.groupBy(neighbours, (row) => `${row.model!.slice(0, 4)} ${row.gss}`)].map(([key, rows]) => {
    const ranked = rows.toSorted((a, b) => Number(a.rank) - Number(b.rank));
    const [model, gss] = key.split(' ');
    const numbers = ranked.map((row) => laNumber.get(row.neighbour_gss));
    if (numbers.includes(undefined)) throw new Error(`${gss} has a neighbour that is no known authority.`);
    return JSON.stringify([model, gss, numbers.join(' '), ranked.map((row) => closenessLetters[row.closeness!.toLowerCase()]!).join('')]);
  }),
);
