// npm run bench:figures -- [--faults] [PAPER…]
// Reads the golden papers through the whole road and scores their figures: precision and recall of observations (area,
// role, period, value, unit and label all right), for tables, cards and prose apart, per paper and overall; and the time
// that figures take on pages that hold some. --faults prints each figure that was missed or is none.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { argv, stdout } from 'node:process';
import { extractFile } from '../../cli/extraction/extractFile.ts';
import type { Observation } from '../../shared/model/observation.ts';
import { compareFigures, describeRead, describeTruth } from '../golden/compareFigures.ts';
import { Truth } from '../papers/truth.ts';
import { timeFigures } from './figures/timeFigures.ts';

const papers = new URL('../papers/', import.meta.url);
/** The papers that open with a password only. */
const passwords: Record<string, string> = { 'bad-encrypted.pdf': 'committee' };
const kinds = ['table', 'card', 'prose'] as const;
type Kind = (typeof kinds)[number];

interface Count { right: number; missed: number; extra: number }

const none = (): Record<Kind, Count> => ({ table: { right: 0, missed: 0, extra: 0 }, card: { right: 0, missed: 0, extra: 0 }, prose: { right: 0, missed: 0, extra: 0 } });

function kindOf({ source: { reading } }: Observation): Kind {
  return reading === 'card' || reading === 'prose' ? reading : 'table';
}

async function scoreFigures(name: string): Promise<{ counts: Record<Kind, Count>; faults: string[] }> {
  const truth = Truth.parse(JSON.parse(await readFile(new URL(name, papers), 'utf8')));
  const read = await extractFile(fileURLToPath(new URL(truth.paper, papers)), { password: passwords[truth.paper] });
  const found = compareFigures(truth.observations, read.ok ? read.value.observations : []);
  const counts = none();
  for (const { truth: { how } } of found.matched) counts[how].right += 1;
  for (const { how } of found.missing) counts[how].missed += 1;
  for (const observation of found.extra) counts[kindOf(observation)].extra += 1;
  return { counts, faults: [...found.missing.map((figure) => `  missed: ${describeTruth(figure)}`), ...found.extra.map((figure) => `  no figure: ${describeRead(figure)}`)] };
}

const share = (part: number, whole: number) => (whole === 0 ? '     –' : (100 * part / whole).toFixed(1).padStart(6));
const line = (name: string, counts: Record<Kind, Count>) => `${name.padEnd(30)} ${kinds.map((kind) => {
  const { right, missed, extra } = counts[kind];
  return `${kind} P ${share(right, right + extra)} R ${share(right, right + missed)} (${right})`;
}).join('   ')}\n`;

const wanted = argv.slice(2).filter((argument) => !argument.startsWith('--')).map((name) => name.replace(/(?:\.truth\.json|\.pdf)?$/, '.truth.json'));
const names = wanted.length > 0 ? wanted : (await readdir(papers)).filter((name) => name.endsWith('.truth.json')).toSorted();
const overall = none();
for (const name of names) {
  const { counts, faults } = await scoreFigures(name);
  for (const kind of kinds) for (const key of ['right', 'missed', 'extra'] as const) overall[kind][key] += counts[kind][key];
  stdout.write(line(name.replace('.truth.json', ''), counts));
  if (argv.includes('--faults')) stdout.write(faults.map((fault) => `${fault}\n`).join(''));
}
stdout.write(line('overall', overall));
const { pages, milliseconds } = await timeFigures(['merton-2019-06-index.pdf', 'havering-2021-07-summary.pdf', 'county-cards.pdf'].map((name) => fileURLToPath(new URL(name, papers))));
stdout.write(`${milliseconds.toFixed(1)} ms for a page of figures (median of ${pages} pages)\n`);
