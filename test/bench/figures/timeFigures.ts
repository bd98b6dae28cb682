import { readFile } from 'node:fs/promises';
import type { ReadingContext } from '../../../shared/figures/context.ts';
import { readCards } from '../../../shared/figures/readCards.ts';
import { readTable } from '../../../shared/figures/readTable.ts';
import type { Page } from '../../../shared/model/page.ts';
import type { Table } from '../../../shared/model/table.ts';
import { openPaper } from '../../../shared/pdf/openPaper.ts';
import { findTables } from '../../../shared/tables/findTables.ts';

const context: ReadingContext = {
  document: 'bench', council: { gss: 'E09000024', name: 'Merton' }, committee: null, meetingDate: null, title: null, period: null, printedPages: new Map(),
};
/** Readings of each page, of which the median counts. */
const TIMES = 15;

/** How long the figures of a page take, once its text and its tables are there: milliseconds, the median over all pages. */
export async function timeFigures(files: readonly string[]): Promise<{ pages: number; milliseconds: number }> {
  const times: number[] = [];
  for (const file of files) {
    const { pages, tables } = await readStages(file);
    for (const page of pages) {
      const own = tables.filter((table) => table.pages[0] === page.number);
      const share = own.reduce((sum, table) => sum + table.pages.length, 0);
      const spent = Array.from({ length: TIMES }, () => time(page, own));
      times.push(median(spent) / Math.max(1, share));
    }
  }
  return { pages: times.length, milliseconds: median(times) };
}

async function readStages(file: string): Promise<{ pages: Page[]; tables: Table[] }> {
  const opened = await openPaper(new Uint8Array(await readFile(file)));
  if (!opened.ok) throw new Error(opened.problem.message);
  const paper = opened.value;
  const pages: Page[] = [];
  const tables: Table[] = [];
  async function* read(): AsyncGenerator<Page> {
    for (let number = 1; number <= paper.pages; number += 1) {
      const page = await paper.readPage(number);
      pages.push(page);
      yield page;
    }
  }
  for await (const event of findTables(read())) if (event.kind === 'table') tables.push(event.table);
  await paper.close();
  return { pages, tables };
}

function time(page: Page, tables: readonly Table[]): number {
  const start = performance.now();
  for (const table of tables) readTable(table, context);
  readCards(page, tables.flatMap(({ boxes }) => boxes), context);
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
