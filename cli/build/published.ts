import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { areaByGss } from '../../shared/catalogue/areas.ts';
import { indicators } from '../../shared/catalogue/indicators.ts';
import { csvRows } from '../../shared/catalogue/parseCsv.ts';
import { loadPublished } from '../../shared/catalogue/published.ts';
import { isKnownError } from '../../shared/catalogue/published/knownErrors.ts';
import { readFromDisk } from '../../shared/catalogue/published/readFromDisk.ts';
import { publishedPeriod } from '../../shared/catalogue/published/publishedPeriod.ts';
import type { LaitYearType } from '../../shared/catalogue/published/publishedPeriod.ts';
import type { PublishedFile } from '../../shared/catalogue/published/publishedFile.ts';
import { warn } from '../output.ts';

/*
 * Builds `shared/catalogue/published/figures/{indicator}.json` from the Local Authority Interactive Tool's data in long
 * form (columns code, year_type, period, gss, value), checks every figure against the source, and writes the sample
 * that the tests hold the files to. Run:
 *
 *   node cli/build/published.ts lait_all_long.csv.gz "April 2026"
 */

const [path, vintage] = process.argv.slice(2);
if (!path || !vintage) throw new Error('Say where the long CSV is (gzipped or not), and its vintage: node cli/build/published.ts FILE "April 2026"');

const about = {
  dataset: 'Local Authority Interactive Tool, Department for Education',
  vintage,
  licence: 'Crown copyright, Open Government Licence v3.0',
  address: 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
};
const root = join(import.meta.dirname, '../..');
const figuresFolder = join(root, 'shared/catalogue/published/figures');
const samplePath = join(root, 'test/unit/catalogue/publishedSample.json');

interface SourceFigure {
  code: string;
  yearType: LaitYearType;
  period: string;
  gss: string;
  /** As we keep it: the source's decimals, or "-". */
  text: string;
}

/** README.md lists what is left out, and why. */
const leftOut = (figure: SourceFigure) => isKnownError(figure.code, figure.gss) || publishedPeriod(figure.period, figure.yearType, 'in-period') === null;

const bytes = readFileSync(path);
const wanted = new Set(indicators.flatMap(({ lait = [] }) => lait.map(({ code }) => code)));
const source = readSource((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')).filter((figure) => wanted.has(figure.code) && !leftOut(figure));
const byCode = Map.groupBy(source, ({ code }) => code);
for (const code of wanted) if (!byCode.has(code)) throw new Error(`The source has no series ${code}.`);

rmSync(figuresFolder, { recursive: true, force: true });
mkdirSync(figuresFolder, { recursive: true });
let packed = 0;
for (const indicator of indicators) {
  const codes = (indicator.lait ?? []).map(({ code }) => code);
  if (codes.length === 0) continue;
  const text = `${JSON.stringify(fileOf(indicator.id, codes))}\n`;
  packed += gzipSync(text, { level: 9 }).length;
  writeFileSync(join(figuresFolder, `${indicator.id}.json`), text);
}
writeSample();
const checked = await checkEveryFigure();
warn(`${readdirSync(figuresFolder).length} indicators, ${byCode.size} series, ${checked} figures, each the same as in the source; ${Math.round(packed / 1000)} kB gzipped.`);

function readSource(text: string): SourceFigure[] {
  const rows = csvRows(text);
  const heading = rows.next().value?.fields ?? [];
  const at = (name: string) => {
    const column = heading.indexOf(name);
    if (column < 0) throw new Error(`The source has no column "${name}".`);
    return column;
  };
  const [code, yearType, period, gss, value, raw] = [at('code'), at('year_type'), at('period'), at('gss'), at('value'), at('value_raw')];
  return [...rows].map(({ fields }) => ({ code: fields[code]!, yearType: fields[yearType]! as LaitYearType, period: fields[period]!, gss: fields[gss]!, text: keptText(fields[raw]!, fields[value]!) }));
}

/** The source's cell as printed; where the cell is a spreadsheet's binary fraction (7.0000000000000007E-2), its decimal value. */
function keptText(raw: string, value: string): string {
  if (value === '') return '-';
  return /^-?\d+(?:\.\d{1,6})?$/.test(raw) ? raw : value.replace(/\.0$/, '');
}

function fileOf(indicator: string, codes: readonly string[]): PublishedFile {
  const areas = [...new Set(codes.flatMap((code) => byCode.get(code)!.map(({ gss }) => gss)))].filter((gss) => areaByGss(gss) !== null).toSorted();
  return {
    indicator,
    ...about,
    areas,
    series: codes.map((code) => {
      const figures = byCode.get(code)!;
      const cells = new Map(figures.map((figure) => [`${figure.gss} ${figure.period}`, figure.text]));
      const periods = [...new Set(figures.map(({ period }) => period))].toSorted();
      return { code, yearType: figures[0]!.yearType, periods, figures: areas.map((gss) => periods.map((period) => cells.get(`${gss} ${period}`) ?? '-').join(' ')) };
    }),
  };
}

/** A random sample of the source with a pinned seed, for tests that must run where the source is not. */
function writeSample(): void {
  let seed = 20260401;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const known = source.filter(({ gss }) => areaByGss(gss) !== null);
  const sample = Array.from({ length: 2000 }, () => known[Math.floor(random() * known.length)]!).map(({ code, period, gss, text }) => [code, period, gss, text]);
  const lines = sample.map((figure) => JSON.stringify(figure)).join(',\n');
  writeFileSync(samplePath, `{"source":"${createHash('sha256').update(bytes).digest('hex')}","vintage":"${vintage}","figures":[\n${lines}\n]}\n`);
}

/** Loads every file as the app does, and compares each figure with its cell in the source. */
async function checkEveryFigure(): Promise<number> {
  let checked = 0;
  for (const indicator of indicators.filter(({ lait }) => lait)) {
    const loaded = await loadPublished(indicator.id, readFromDisk);
    if (!loaded.ok) throw new Error(loaded.problem.message);
    for (const { code, figures } of loaded.value) {
      const { basis, months } = indicator.lait!.find((lait) => lait.code === code)!;
      const found = new Map(figures.map(({ area, period, value }) => [`${area.gss} ${period.start} ${period.end}`, value]));
      for (const cell of byCode.get(code)!.filter(({ gss }) => areaByGss(gss) !== null)) {
        const { period } = publishedPeriod(cell.period, cell.yearType, basis ?? indicator.basis, months)!;
        const value = found.get(`${cell.gss} ${period.start} ${period.end}`);
        const same = value?.kind === 'number' ? value.number === Number(cell.text) : value?.kind === 'missing' && cell.text === '-';
        if (!same) throw new Error(`${code} ${cell.period} ${cell.gss}: the source has ${cell.text}, the file ${JSON.stringify(value)}.`);
        checked += 1;
      }
    }
  }
  return checked;
}
