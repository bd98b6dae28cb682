import type { Box } from '../model/geometry.ts';
import type { Page } from '../model/page.ts';
import type { Table } from '../model/table.ts';
import { continues, joinTables, type PlacedTable } from './grid/joinTables.ts';
import type { PageReading } from './pageReading.ts';
import { readPage } from './readPage.ts';

/** `page`: every table on the page is settled. `table`: the pages that could have continued it have passed. */
export type TableEvent = { kind: 'page'; page: Page; tables: Box[] } | { kind: 'table'; table: Table };

/**
 * Finds the tables of a paper, page by page and in reading order. At most one table is held back: the last on its page,
 * until the next page has shown whether it goes on. Throws the signal's reason when it is aborted.
 */
export async function* findTables(pages: AsyncIterable<Page>, signal?: AbortSignal): AsyncGenerator<TableEvent> {
  let open: PlacedTable | null = null;
  let running = new Set<string>();
  for await (const page of pages) {
    signal?.throwIfAborted();
    const reading: PageReading = readPage(page, { running, open });
    running = reading.running;
    const problems = reading.problems;
    yield { kind: 'page', page: problems.length > 0 ? { ...page, problems: [...page.problems, ...problems] } : page, tables: reading.tables.flatMap(({ table }) => table.boxes) };
    for (const next of reading.tables) {
      if (open && continues(open, next)) {
        open = joinTables(open, next);
        continue;
      }
      if (open) yield { kind: 'table', table: open.table };
      open = next;
    }
    if (open && open.table.pages.at(-1) !== page.number) {
      yield { kind: 'table', table: open.table };
      open = null;
    }
  }
  if (open) yield { kind: 'table', table: open.table };
}
