import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readPaper } from '../../shared/figures/readPaper.ts';
import type { Reading } from '../../shared/model/document.ts';
import type { Problem, Result } from '../../shared/model/problem.ts';
import { openPaper } from '../../shared/pdf/openPaper.ts';

export interface ExtractOptions {
  password?: string | undefined;
  /** Whether the reading is to hold every table as well as the figures. */
  tables?: boolean;
}

/**
 * Reads one file from disk through the whole road.
 *
 * @param onPage told of progress, page by page
 * @returns the settled reading, or the problem that stopped it: a file that is not there, is no PDF, is locked, or is
 *   damaged. Nothing but a bug throws.
 */
export async function extractFile(file: string, { password, tables = false }: ExtractOptions = {}, onPage?: (page: number, of: number) => void): Promise<Result<Reading>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const opened = await openPaper(bytes.value, password === undefined ? {} : { password });
  if (!opened.ok) return opened;
  const paper = opened.value;
  try {
    for await (const event of readPaper(paper, { fileName: basename(file), address: null, tables })) {
      if (event.kind === 'page') onPage?.(event.number, event.of);
      if (event.kind === 'done') return { ok: true, value: event.reading };
    }
    throw new Error(`The reading of ${file} ended without a result`);
  } finally {
    await paper.close();
  }
}

async function readBytes(file: string): Promise<Result<Uint8Array>> {
  try {
    return { ok: true, value: new Uint8Array(await readFile(file)) };
  } catch (error) {
    return { ok: false, problem: { kind: 'unreadable-file', page: null, message: unreadable(file, error) } satisfies Problem };
  }
}

function unreadable(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return `There is no file ${file}. Check its name and folder.`;
  if (code === 'EISDIR') return `${file} is a folder. Name the PDF files in it.`;
  if (code === 'EACCES') return `${file} may not be read by this user. Change its permissions, or copy it.`;
  return `${file} could not be read from the disk (${String(code ?? error)}).`;
}
