import { decide, describe, forgetLabel, type Pen, stepBack } from './decisions/decide.ts';
import type { ByteStore } from './byteStore.ts';
import type { Library } from './library.ts';
import type { KeepPaper, Kept } from './papers/heldPaper.ts';
import type { Briefing, PublishedVintage } from './records.ts';
import { keepGroup, removeGroup } from './groups/keepGroup.ts';
import { addFigures } from './papers/addFigures.ts';
import { keepPaper } from './papers/keepPaper.ts';
import { findSameReport } from './papers/sameReport.ts';
import { joinBriefings, joinVintages } from './state/joinRecords.ts';
import { paperTables, removePaper } from './store/bundles.ts';
import type { Database } from './store/database.ts';
import { notHeld, writing } from './store/failures.ts';
import { withFile } from './store/withFile.ts';

type Writers = Pick<Library,
  'keep' | 'addFigures' | 'bytes' | 'remove' | 'decide' | 'describe' | 'forgetLabel' | 'undo' | 'redo' | 'setSetting' | 'keepBriefing' | 'removeBriefing' | 'keepGroup' | 'removeGroup' | 'keepVintage' | 'removeVintage'>;

/** The writing half of the library. */
export function writers(database: Database, files: ByteStore, pen: Pen): Writers {
  return {
    keep: (paper) => writing('this paper', () => keep(database, files, pen, paper)),
    async addFigures(document, observations, replace = []) {
      const added = await writing('these figures', () => addFigures(database, pen, document, observations, new Set(replace)));
      if (!added.ok) return added;
      return added.value === null ? notHeld() : { ok: true, value: added.value };
    },
    bytes: (sha256) => files.get(sha256),
    remove: (sha256, what) => remove(database, files, sha256, what),
    async decide(act) {
      const decided = await writing('this decision', () => decide(database, pen, act));
      return decided.ok && decided.value.length === 0 ? notHeld() : decided;
    },
    async describe(sha256, paper) {
      const described = await writing('this decision', () => describe(database, pen, sha256, paper));
      if (!described.ok) return described;
      return described.value ? { ok: true, value: described.value } : notHeld();
    },
    async forgetLabel(label, council) {
      const forgotten = await writing('this decision', () => forgetLabel(database, pen, label, council));
      if (!forgotten.ok) return forgotten;
      return forgotten.value ? { ok: true, value: forgotten.value } : notHeld();
    },
    undo: () => writing('this step', () => stepBack(database, pen, 'undo')),
    redo: () => writing('this step', () => stepBack(database, pen, 'redo')),
    async setSetting(name, value) {
      if (value === null) await database.settings.delete(name);
      else await database.settings.put({ name, value });
    },
    keepBriefing: (briefing) => writing('this briefing', () => putBriefing(database, { ...briefing, removed: false, changed: pen.now().toISOString() })),
    async removeBriefing(id) {
      await putBriefing(database, { id, title: '', body: '', removed: true, changed: pen.now().toISOString() });
    },
    keepGroup: (group, instead) => writing('this group', () => keepGroup(database, group, pen.now(), instead)),
    removeGroup: (id) => writing('this change', () => removeGroup(database, id, pen.now())),
    keepVintage: (vintage) => writing('these published figures', () => putVintage(database, { ...vintage, kept: pen.now().toISOString() })),
    removeVintage: (dataset, vintage) => database.vintages.delete([dataset, vintage]),
  };
}

/** The file first, then everything else in one transaction. */
async function keep(database: Database, files: ByteStore, pen: Pen, paper: KeepPaper): Promise<Kept> {
  const { sha256 } = paper.document;
  const size = paper.bytes === null ? null : paper.bytes instanceof Blob ? paper.bytes.size : paper.bytes.byteLength;
  const stored = (await database.papers.get(sha256))?.bytes ?? null;
  const { row, added, changes, takenOver } = await withFile(database, files, sha256, stored === null ? paper.bytes : null, () => keepPaper(database, pen, paper, size));
  return { document: row, added, changes, takenOver, sameReport: await findSameReport(database, row) };
}

/** Records first: a crash between leaves a file that nothing names, and opening sweeps those away. */
async function remove(database: Database, files: ByteStore, sha256: string, what: 'file' | 'all'): Promise<void> {
  await database.transaction('rw', paperTables(database), async () => {
    if (what === 'file') {
      await database.papers.update(sha256, { bytes: null });
      return;
    }
    await removePaper(database, sha256);
  });
  await files.remove(sha256);
}

async function putBriefing(database: Database, briefing: Briefing): Promise<Briefing> {
  return database.transaction('rw', database.briefings, async () => {
    const held = await database.briefings.get(briefing.id);
    const [stands] = joinBriefings(held ? [held, briefing] : [briefing]);
    await database.briefings.put(stands!);
    return stands!;
  });
}

async function putVintage(database: Database, vintage: PublishedVintage): Promise<PublishedVintage> {
  return database.transaction('rw', database.vintages, async () => {
    const held = await database.vintages.get([vintage.dataset, vintage.vintage]);
    const [stands] = joinVintages(held ? [held, vintage] : [vintage]);
    await database.vintages.put(stands!);
    return stands!;
  });
}
