import type { Box } from '../model/geometry.ts';
import type { Page } from '../model/page.ts';
import type { Table } from '../model/table.ts';
import { readPage } from './readPage.ts';

export type TableEvent = { kind: 'page'; page: Page; tables: Box[] } | { kind: 'table'; table: Table };

export async function* findTables(pages: AsyncIterable<Page>, signal?: AbortSignal): AsyncGenerator<TableEvent> {
  for await (const page of pages) {
    signal?.throwIfAborted();
    const reading = readPage(page);
    for (const table of reading.tables) yield { kind: 'table', table };
    yield { kind: 'page', page, tables: reading.tables.flatMap((table) => table.boxes) };
  }
}
