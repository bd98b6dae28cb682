import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { randomScorecards, readRandomScorecards } from './randomScorecards.ts';

const stored = JSON.parse(readFileSync(`${import.meta.dirname}/randomScorecards.json`, 'utf8')) as { read: number; of: number };

test('scorecards drawn by lot are read as well as they were: every cell and every figure', async () => {
  const wrong = await readRandomScorecards();
  const read = randomScorecards - Object.keys(wrong).length;
  expect({ read, of: randomScorecards }, JSON.stringify(wrong, null, 1)).toEqual(stored);
});
