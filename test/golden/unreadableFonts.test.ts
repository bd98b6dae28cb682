import { expect, test } from 'vitest';
import { extractFile } from '../../cli/extraction/extractFile.ts';

test('letters without Unicode are told of, and no figure is guessed from them', async () => {
  const read = await extractFile(`${import.meta.dirname}/../papers/font-without-unicode.pdf`);
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.problems).toContainEqual(expect.objectContaining({ kind: 'font-without-unicode', page: 1 }));
  expect(read.value.observations.filter(({ value }) => value.kind !== 'missing')).toEqual([]);
});
