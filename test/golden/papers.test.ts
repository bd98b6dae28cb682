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

  test('is dated and placed by its own cover', async () => {
    const { reading } = await read();
    const { council, meetingDate } = truth.document;
    expect(reading.provenance.council?.gss ?? null).toBe(council?.gss ?? null);
    if (meetingDate) expect(reading.provenance.meetingDate).toBe(meetingDate);
  });

  test('keeps stamps, hidden words and furniture out of every cell', async () => {
    const { reading } = await read();
    const cells = reading.tables.flatMap((table) => table.cells.map(({ text }) => text));
    for (const words of truth.neverInCells) expect(cells.filter((text) => text.includes(words)), words).toEqual([]);
  });

  test('tells its problems and doubts', async () => {
    const { reading } = await read();
    for (const kind of truth.problems) expect(reading.problems.map((problem) => problem.kind)).toContain(kind);
    for (const doubt of truth.doubts) expect(reading.observations.some(({ doubts }) => doubts.includes(doubt)), doubt).toBe(true);
  });

  test('gives every figure an id of its own', async () => {
    const { reading } = await read();
    expect(new Set(reading.observations.map(({ id }) => id)).size).toBe(reading.observations.length);
  });
});

test('every stored score belongs to a paper', () => {
  expect(Object.keys(stored).sort()).toEqual(names);
});
