import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { papersFolder } from './papersFolder.ts';

/** A pack of so many pages, made of the project's own pack over and over. */
export async function makePack(pages: number): Promise<Uint8Array> {
  const source = await PDFDocument.load(readFileSync(join(papersFolder, 'agenda-pack.pdf')));
  const whole = await PDFDocument.create();
  for (let left = pages; left > 0; left -= source.getPageCount()) {
    const indices = source.getPageIndices().slice(0, left);
    for (const page of await whole.copyPages(source, indices)) whole.addPage(page);
  }
  return whole.save();
}
