import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Truth } from '../papers/truth.ts';
import { type Score, type Scored, scorePaper } from './scorePaper.ts';

/*
 * Every paper that was drawn, read through the command line's own road and compared with its truth. A score may not fall;
 * one that rises unasked has to be recorded too: `node test/golden/record.ts`.
 */

const folder = `${import.meta.dirname}/../papers`;
const names = globSync('*.truth.json', { cwd: folder }).map((file) => file.replace('.truth.json', '')).sort();
const stored = JSON.parse(readFileSync(`${import.meta.dirname}/scores.json`, 'utf8')) as Record<string, Score>;

describe.each(names)('%s', (name) => {
  const truth = Truth.parse(JSON.parse(readFileSync(`${folder}/${name}.truth.json`, 'utf8')));
  let scored: Promise<Scored> | null = null;
  const read = () => (scored ??= scorePaper(name));

  test(`is read as well as it was: ${truth.shows}`, async () => {
    const { score, faults } = await read();
    expect(score, faults.slice(0, 40).join('\n')).toEqual(stored[name]);
  });

  test('gives every figure an id of its own', async () => {
    const { reading } = await read();
    expect(new Set(reading.observations.map(({ id }) => id)).size).toBe(reading.observations.length);
  });
});

test('every stored score belongs to a paper', () => {
  expect(Object.keys(stored).sort()).toEqual(names);
});
