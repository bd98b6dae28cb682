import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { stdout } from 'node:process';
import { randomCards, readRandomCards } from './randomCards.ts';
import { randomScorecards, readRandomScorecards } from './randomScorecards.ts';
import { type Score, scorePaper } from './scorePaper.ts';

/*
 * Records how well each paper is read, for the tests to hold: `node test/golden/record.ts [NAME...]`. With `--faults` it
 * prints what is wrong instead, and records nothing.
 */

const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const showFaults = process.argv.includes('--faults');

await recordPapers();
if (only.length === 0) {
  await recordRandom('scorecards', 'randomScorecards.json', randomScorecards, readRandomScorecards);
  await recordRandom('pages of cards', 'randomCards.json', randomCards, readRandomCards);
}

async function recordPapers(): Promise<void> {
  const file = new URL('scores.json', import.meta.url);
  const before = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, Score>;
  const scores: [string, Score][] = [];
  for (const name of paperNames()) {
    if (only.length === 0 || only.includes(name)) scores.push([name, await scoreAndTell(name)]);
    else if (before[name]) scores.push([name, before[name]]);
  }
  const lines = scores.map(([name, score]) => `  ${JSON.stringify(name)}: ${JSON.stringify(score)}`);
  if (!showFaults) await writeFile(file, `{\n${lines.join(',\n')}\n}\n`);
}

function paperNames(): string[] {
  return globSync('*.truth.json', { cwd: new URL('../papers/', import.meta.url) }).map((path) => path.replace('.truth.json', '')).sort();
}

async function scoreAndTell(name: string): Promise<Score> {
  const { score, faults } = await scorePaper(name);
  const counts = Object.entries(score).map(([what, { truth, right, extra }]) => `${what} ${right}/${truth}${extra ? ` +${extra}` : ''}`);
  tell(`${name}: ${counts.join(', ')}`, faults);
  return score;
}

async function recordRandom(what: string, file: string, of: number, readAll: () => Promise<Record<number, string>>): Promise<void> {
  const wrong = await readAll();
  const read = of - Object.keys(wrong).length;
  tell(`${what} drawn by lot: ${read}/${of}`, Object.entries(wrong).map(([number, fault]) => `${number}: ${fault}`));
  if (!showFaults) await writeFile(new URL(file, import.meta.url), `${JSON.stringify({ read, of })}\n`);
}

function tell(line: string, faults: string[]): void {
  stdout.write(`${line}\n`);
  if (showFaults) for (const fault of faults) stdout.write(`  ${fault}\n`);
}
