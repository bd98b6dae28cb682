import { Dexie, type Transaction } from 'dexie';
import { type CouncilGroup, PaperRecord } from '../records.ts';
import { groupsOfSetting } from '../groups/groupRecord.ts';
import { loadBundle, saveBundle } from './bundles.ts';
import type { Database, Setting } from './database.ts';
import type { FigureRow } from './rows.ts';

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
  // The same stores; series were packed closer.
  database.version(4).stores({});
  // Figures lie on sheets, a hundred to the row, which are written many times as fast; own groups travel in a backup.
  database.version(5).stores({ figures: null, sheets: '[document+sheet], document, *ids, waiting', groups: 'id' }).upgrade(async (old) => {
    await rebuild(database, old);
    await moveGroups(database, old);
  });
  return database;
}

/** Works everything out again from the records, which are the same in every version so far. Only the last version may. */
async function rebuild(database: Database, old: Transaction): Promise<void> {
  for (const sha256 of await database.papers.toCollection().primaryKeys()) {
    const row = await database.papers.get(sha256);
    const bundle = await loadBundle(database, sha256);
    if (!row || !bundle) continue;
    const figures = await old.table<FigureRow>('figures').where('document').equals(sha256).toArray();
    // Parsing leaves out what an earlier version had worked out and stored with the paper.
    const paper = PaperRecord.parse(bundle.paper);
    await saveBundle(database, { ...bundle, paper, observations: figures.flatMap(({ versions }) => versions) }, row.bytes);
  }
}

/** Until version 5 own groups were one setting. */
async function moveGroups(database: Database, old: Transaction): Promise<void> {
  const setting = await old.table<Setting>('settings').get('groups');
  const groups: CouncilGroup[] = groupsOfSetting(setting?.value ?? '[]');
  await database.groups.bulkPut(groups);
  await old.table<Setting>('settings').delete('groups');
}
