import type { Dexie, EntityTable, Table } from 'dexie';
import type { Briefing, CouncilGroup, Decision, PublishedVintage } from '../records.ts';
import type { PaperRow, TableRow, WordsRow } from './rows.ts';
import type { SeriesRow } from './series.ts';
import type { SheetRow } from './sheets.ts';
import type { SummaryRow, SumsRow } from './summary.ts';

/** The newest schema this version knows. A database with a higher number was written by a newer version. */
export const schemaVersion = 5;

export interface Setting {
  name: string;
  value: string;
}

export type Database = Dexie & {
  papers: EntityTable<PaperRow, 'sha256'>;
  /** Tables of papers; `tables` is Dexie's own word for its stores. */
  grids: Table<TableRow, [string, number]>;
  sheets: Table<SheetRow, [string, number]>;
  decisions: EntityTable<Decision, 'id'>;
  words: EntityTable<WordsRow, 'document'>;
  series: Table<SeriesRow, [string, string]>;
  summaries: EntityTable<SummaryRow, 'document'>;
  sums: EntityTable<SumsRow, 'name'>;
  briefings: EntityTable<Briefing, 'id'>;
  groups: EntityTable<CouncilGroup, 'id'>;
  vintages: Table<PublishedVintage, [string, string]>;
  settings: EntityTable<Setting, 'name'>;
};

/** Dexie counts in tenths what the browser counts in whole numbers. */
const browserVersions = 10;

/** The schema version of a stored database; 0 when there is none. Reads it without Dexie, and changes nothing. */
export function storedVersion(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('success', () => {
      const { version } = request.result;
      request.result.close();
      resolve(Math.floor(version / browserVersions));
    });
    request.addEventListener('error', (event) => {
      event.preventDefault();
      if (request.error?.name === 'AbortError') resolve(0);
      else reject(request.error ?? new Error('The database could not be opened.'));
    });
  });
}
