import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { randomCards, readRandomCards } from './randomCards.ts';

const stored = JSON.parse(readFileSync(`${import.meta.dirname}/randomCards.json`, 'utf8')) as { read: number; of: number };

test('pages of cards drawn by lot are read as well as they were: every figure of every card', async () => {
  const wrong = await readRandomCards();
  const read = randomCards - Object.keys(wrong).length;
  expect({ read, of: randomCards }, JSON.stringify(wrong, null, 1)).toEqual(stored);
});
