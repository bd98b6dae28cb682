import { Dexie } from 'dexie';
import { PaperRecord } from '../records.ts';
import { loadBundle, saveBundle } from './bundles.ts';
import type { Database } from './database.ts';

/**
 * Names the stores and what each is found by besides its key, for every version that was ever in use; Dexie takes an
 * older database through them in order. A closed library stays closed: it was replaced by a newer version.
 */
export function describeDatabase(name: string): Database {
  const database = new Dexie(name, { autoOpen: false }) as Database;
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
  // A paper's like is found by its meeting and labels; finding it figure by figure made every paper slow to keep.
  database.version(2).stores({ figures: 'id, document, [indicator+area], queue' });
  // A comparison over 250,000 figures has to open in a fifth of a second: it reads sums and packed series instead.
  database.version(3).stores({
    figures: 'id, document, queue', series: '[indicator+document], document', summaries: 'document', sums: 'name',
  });
  // The same stores; series are packed closer.
  database.version(4).stores({}).upgrade(() => rebuild(database));
  return database;
}

/** Works everything out again from the records, which are the same in every version so far. Only the last version may. */
async function rebuild(database: Database): Promise<void> {
  for (const sha256 of await database.papers.toCollection().primaryKeys()) {
    const row = await database.papers.get(sha256);
    const bundle = await loadBundle(database, sha256);
    // Parsing leaves out what an earlier version had worked out and stored with the paper.
    if (row && bundle) await saveBundle(database, { ...bundle, paper: PaperRecord.parse(bundle.paper) }, row.bytes);
  }
}
