import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Briefing, Decision, PublishedVintage } from '../records.ts';
import type { FigureRow, PaperRow, TableRow, WordsRow } from './rows.ts';

/** The newest schema this version knows. A database with a higher number was written by a newer version. */
export const schemaVersion = 1;

export interface Setting {
  name: string;
  value: string;
}

export type Database = Dexie & {
  papers: EntityTable<PaperRow, 'sha256'>;
  /** Tables of papers; `tables` is Dexie's own word for its stores. */
  grids: Table<TableRow, [string, number]>;
  figures: EntityTable<FigureRow, 'id'>;
  decisions: EntityTable<Decision, 'id'>;
  words: EntityTable<WordsRow, 'document'>;
  briefings: EntityTable<Briefing, 'id'>;
  vintages: Table<PublishedVintage, [string, string]>;
  settings: EntityTable<Setting, 'name'>;
};

/** Names the tables, and what each is found by besides its key. */
export function describeDatabase(name: string): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({
    papers: 'sha256',
    grids: '[document+table], likeness',
    figures: 'id, document, [indicator+area], queue, printing',
    decisions: 'id, document, device, kind, remember.label',
    words: 'document, *words',
    briefings: 'id',
    vintages: '[dataset+vintage], dataset',
    settings: 'name',
  });
  return database;
}
