import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { stdout } from 'node:process';
import { randomScorecards, readRandomScorecards } from './randomScorecards.ts';
import { type Score, scorePaper } from './scorePaper.ts';

/*
 * Records how well each paper is read, for `papers.test.ts` to hold: `node test/golden/record.ts [NAME...]`. With `--faults`
 * it prints what is wrong instead, and records nothing.
 */

const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const showFaults = process.argv.includes('--faults');
const file = new URL('scores.json', import.meta.url);
const names = globSync('*.truth.json', { cwd: new URL('../papers/', import.meta.url) }).map((path) => path.replace('.truth.json', '')).sort();

if (only.length === 0) await recordRandom();

async function recordRandom(): Promise<void> {
  const wrong = await readRandomScorecards();
  const read = randomScorecards - Object.keys(wrong).length;
  stdout.write(`scorecards drawn by lot: ${read}/${randomScorecards}\n`);
  if (showFaults) for (const [number, fault] of Object.entries(wrong)) stdout.write(`  ${number}: ${fault}\n`);
  else await writeFile(new URL('randomScorecards.json', import.meta.url), `${JSON.stringify({ read, of: randomScorecards })}\n`);
}

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
