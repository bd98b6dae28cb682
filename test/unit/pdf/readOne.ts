import type { Page } from '../../../shared/model/page.ts';
import { openPaper } from '../../../shared/pdf/openPaper.ts';
import { type RawObject, type RawPage, rawPdf } from './rawPdf.ts';

/** Opens the bytes and reads one page; fails the test when they do not open. */
export async function readBytes(bytes: Uint8Array, number = 1): Promise<Page> {
  const opened = await openPaper(bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  const page = await opened.value.readPage(number);
  await opened.value.close();
  return page;
}

/** The page that PDF operators draw. */
export function readDrawn(page: RawPage | string, objects: readonly RawObject[] = [], catalogue = ''): Promise<Page> {
  return readBytes(rawPdf([page], objects, catalogue));
}

export const textsOf = (page: Page): string[] => page.runs.map((run) => run.text);

/** Box, rounded to whole points. */
export const rounded = (box: readonly number[]): number[] => box.map((value) => Math.round(value));

export const problemsOf = (page: Page): string[] => page.problems.map((problem) => problem.kind);
