import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractFile } from '../../cli/extraction/extractFile.ts';
import type { Reading } from '../../shared/model/document.ts';

/* Maps and drawings of buildings do occur in packs. The page is named in a problem, and nothing else is lost. */

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'crowded-')); });
afterAll(() => rm(folder, { recursive: true }));

/** Points: a sheet as large as a plan's, on which names lie about in no order. */
const sheet = 3000;
const texts = () => Array.from({ length: 200_000 }, (_, index) => `1 0 0 1 ${20 + ((index * 7919) % 2960)} ${20 + ((index * 104_729) % 2957)} Tm (${index % 10}) Tj`);
const segments = () => Array.from({ length: 500_000 }, (_, index) => `${index % sheet} ${(index * 7) % sheet} m ${(index * 11) % sheet} ${(index * 3) % sheet} l S`);

/** A scorecard, a crowded page, and the scorecard again. */
async function readBetweenScorecards(name: string, content: string): Promise<Reading> {
  const scorecard = await PDFDocument.load(await readFile(`${import.meta.dirname}/../papers/rules-strokes.pdf`));
  const pack = await PDFDocument.create();
  const [first, last] = await pack.copyPages(scorecard, [0, 0]);
  pack.addPage(first);
  const crowded = pack.addPage([sheet, sheet]);
  const font = await pack.embedFont(StandardFonts.Helvetica);
  const key = crowded.node.newFontDictionary('F', font.ref);
  crowded.node.set(PDFName.of('Contents'), pack.context.register(pack.context.flateStream(content.replace('FONT', key.toString()))));
  pack.addPage(last);
  const file = join(folder, name);
  await writeFile(file, await pack.save());
  const read = await extractFile(file);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

describe.each([
  ['200,000 pieces of text', 'texts.pdf', () => `BT FONT 4 Tf ${texts().join('\n')} ET`],
  ['a million ends of lines', 'lines.pdf', () => `q 0.1 w ${segments().join('\n')} Q`],
])('a page of %s', (_, name, content) => {
  test('is named in a problem, and the pages around it are read', async () => {
    const reading = await readBetweenScorecards(name, content());
    expect(reading.problems).toContainEqual(expect.objectContaining({ kind: 'too-much-on-page', page: 2 }));
    expect(reading.observations.filter(({ source }) => source.page === 1)).toHaveLength(31);
    expect(reading.observations.filter(({ source }) => source.page === 3)).toHaveLength(31);
  });
});
