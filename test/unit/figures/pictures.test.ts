import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPaper } from '../../../shared/figures/readPaper.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import { openPaper } from '../../../shared/pdf/openPaper.ts';
import type { Paper } from '../../../shared/pdf/paper.ts';

const file = join(import.meta.dirname, '../../papers/havering-2021-07-slides.pdf');

/** The paper as it would come if one of its pages had been a scan. */
function withScan(paper: Paper, scanned: number): Paper {
  return {
    ...paper,
    readPage: async (number, signal) => {
      const page = await paper.readPage(number, signal);
      return number === scanned ? { ...page, problems: [...page.problems, { kind: 'text-recognised', page: number, message: 'Recognised.' }] } : page;
    },
  };
}

test('every figure of a page whose text was recognised is doubted, as it comes and in the end, and no other', async () => {
  const opened = await openPaper(new Uint8Array(await readFile(file)));
  if (!opened.ok) throw new Error(opened.problem.message);
  const scanned = 4;
  const streamed: Observation[] = [];
  let settled: Observation[] = [];
  for await (const event of readPaper(withScan(opened.value, scanned), { fileName: 'slides.pdf', address: null })) {
    if (event.kind === 'figures') streamed.push(...event.observations);
    if (event.kind === 'done') settled = event.reading.observations;
  }
  await opened.value.close();
  for (const figures of [streamed, settled]) {
    const doubted = figures.filter(({ doubts }) => doubts.includes('text-recognised-from-picture'));
    expect(doubted.length).toBeGreaterThan(0);
    expect(doubted).toEqual(figures.filter(({ source }) => source.page === scanned));
    expect(doubted.length).toBeLessThan(figures.length);
  }
});
