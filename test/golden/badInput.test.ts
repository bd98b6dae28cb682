import { describe, expect, test } from 'vitest';
import { extractFile } from '../../cli/extraction/extractFile.ts';

const paper = (name: string) => `${import.meta.dirname}/../papers/${name}.pdf`;

async function problemOf(name: string, password?: string) {
  const read = await extractFile(paper(name), { password });
  if (read.ok) throw new Error(`${name} was read`);
  return read.problem;
}

describe('a file that cannot be read says what is wrong', () => {
  test.each([
    ['bad-empty', 'empty-file'],
    ['bad-login-page', 'not-a-pdf'],
    ['bad-truncated', 'damaged'],
    ['bad-encrypted', 'password-needed'],
  ])('%s: %s', async (name, kind) => {
    const problem = await problemOf(name);
    expect(problem.kind).toBe(kind);
    expect(problem.message).toMatch(/^[A-Z].*\.$/s);
  });

  test('a wrong password is told from none', async () => {
    expect((await problemOf('bad-encrypted', 'commitee')).kind).toBe('wrong-password');
  });

  test('a file that is not there', async () => {
    expect((await problemOf('no-such-paper')).kind).toBe('unreadable-file');
  });
});

test('a paper of pictures only names each page', async () => {
  const read = await extractFile(paper('bad-pictures-only'));
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.problems.filter(({ kind }) => kind === 'no-text-layer').map(({ page }) => page)).toEqual([1, 2]);
  expect(read.value.observations).toEqual([]);
});

test('reading a paper again gives the same figures with the same ids', async () => {
  const [first, second] = [await extractFile(paper('havering-2021-07-slides')), await extractFile(paper('havering-2021-07-slides'))];
  if (!first.ok || !second.ok) throw new Error('The slides were not read');
  expect(second.value.observations).toEqual(first.value.observations);
});
