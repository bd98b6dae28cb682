import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { stdout } from 'node:process';
import { type Score, scorePaper } from './scorePaper.ts';

/*
 * Records how well each paper is read, for `papers.test.ts` to hold: `node test/golden/record.ts [NAME...]`. With `--faults`
 * it prints what is wrong instead, and records nothing.
 */

const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const showFaults = process.argv.includes('--faults');
const file = new URL('scores.json', import.meta.url);
const names = globSync('*.truth.json', { cwd: new URL('../papers/', import.meta.url) }).map((path) => path.replace('.truth.json', '')).sort();

const before = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, Score>;
const scores: Record<string, Score> = {};
for (const name of names) {
  if (only.length > 0 && !only.includes(name)) {
    if (before[name]) scores[name] = before[name];
    continue;
  }
  const { score, faults } = await scorePaper(name);
  scores[name] = score;
  const counts = Object.entries(score).map(([what, { truth, right, extra }]) => `${what} ${right}/${truth}${extra ? ` +${extra}` : ''}`);
  stdout.write(`${name}: ${counts.join(', ')}\n`);
  if (showFaults) for (const fault of faults) stdout.write(`  ${fault}\n`);
}
if (!showFaults) await writeFile(file, `{\n${Object.entries(scores).map(([name, score]) => `  ${JSON.stringify(name)}: ${JSON.stringify(score)}`).join(',\n')}\n}\n`);
