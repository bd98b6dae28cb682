import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRecords } from '../../shared/catalogue/parseCsv.ts';

/*
 * Builds `shared/catalogue/areas/hosts.json` from a list of councils' democracy sites
 * (columns gss, name, base_url; facts gathered from the councils' own sites). Run:
 *
 *   node cli/build/hosts.ts council_democracy_sites.csv
 */

const file = process.argv[2];
if (!file) throw new Error('Say where council_democracy_sites.csv is.');

const sites = new Map<string, { gss: string; name: string }[]>();
for (const { gss, name, base_url: address } of csvRecords(readFileSync(file, 'utf8'))) {
  if (!gss || !address) continue;
  const host = new URL(address).hostname.replace(/^www\./, '');
  const known = sites.get(host) ?? [];
  // One row gives the City of London's site to the Greater London Authority; a county and its unitary share a site.
  if (!known.some((council) => council.name === name || council.gss === gss)) known.push({ gss, name: name! });
  sites.set(host, known);
}

const lines = [...sites]
  .toSorted(([a], [b]) => a.localeCompare(b))
  .map(([host, councils]) => JSON.stringify([host, ...councils.map(({ gss, name }) => (/^E(?:06|08|09|10)/.test(gss) ? [gss] : [gss, name]))]));
writeFileSync(join(import.meta.dirname, '../../shared/catalogue/areas/hosts.json'), `[\n${lines.join(',\n')}\n]\n`);
