import type { ByteStore } from '../byteStore.ts';
import type { MergeConflict, MergeCount, MergePreview } from './mergePreview.ts';
import type { CouncilGroup } from '../records.ts';
import { bringsNothing, joinBriefings, joinBundles, joinGroups, joinVintages, type PaperBundle } from '../state/joinRecords.ts';
import { meaningOf, plain } from '../state/meaning.ts';
import { sameContent } from '../state/sameContent.ts';
import { figureRows, loadBundle, paperTables, saveBundle } from '../store/bundles.ts';
import type { Database } from '../store/database.ts';
import { type FigureRow, heldFigure } from '../store/rows.ts';
import { withFile } from '../store/withFile.ts';
import { type LibraryFile, readLibraryFile } from './readLibraryFile.ts';
import { sha256 } from './sha256.ts';
import { recordsOf } from './writeLibraryFile.ts';

const nothing = (): MergeCount => ({ new: 0, same: 0, changed: 0 });

/**
 * Reads and checks the whole file, each part once, and says what merging it would do. Writes nothing. `progress` is told
 * how many of its papers were checked.
 */
export async function previewMerge(database: Database, file: Blob, now: Date, progress: (done: number, of: number) => void, signal?: AbortSignal): Promise<MergePreview> {
  const library = await readLibraryFile(file, now, signal);
  const preview: MergePreview = {
    made: library.made, documents: nothing(), observations: nothing(), decisions: nothing(), briefings: nothing(), groups: nothing(),
    papers: library.withFile.size, conflicts: [], groupConflicts: [],
  };
  for (const [done, paper] of library.papers.entries()) {
    progress(done, library.papers.length);
    const mine = await heldRecords(database, paper);
    if (mine && await isHeldAlike(mine, library)) {
      await library.checkRecords(paper);
      addHeld(preview, mine);
    } else addPaper(preview, mine, await library.bundle(paper));
    if (library.withFile.has(paper)) await library.file(paper);
  }
  await library.vintages();
  for (const briefing of await library.briefings()) {
    const held = await database.briefings.get(briefing.id);
    preview.briefings[!held ? 'new' : sameContent(held, briefing) ? 'same' : 'changed']++;
  }
  addGroups(preview, await database.groups.toArray(), await library.groups());
  return preview;
}

function heldRecords(database: Database, paper: string): Promise<PaperBundle | null> {
  return database.transaction('r', paperTables(database), () => loadBundle(database, paper));
}

/**
 * Whether a file holds the very records that this library would write of a paper. Most of a colleague's papers, and all
 * of a backup's, are held so, and need neither be parsed nor joined.
 */
async function isHeldAlike(mine: PaperBundle, library: LibraryFile): Promise<boolean> {
  return await sha256(recordsOf(mine)) === library.hashOf(mine.paper.sha256);
}

function addHeld(preview: MergePreview, { observations, decisions }: PaperBundle): void {
  preview.documents.same++;
  preview.observations.same += observations.length;
  preview.decisions.same += decisions.length;
}

function addGroups(preview: MergePreview, mine: CouncilGroup[], theirs: CouncilGroup[]): void {
  const held = new Map(mine.map((group) => [group.id, group]));
  for (const group of theirs) {
    const own = held.get(group.id);
    const [after] = joinGroups(own ? [own, group] : [group]);
    if (own) preview.groups[own.removed === after!.removed ? 'same' : 'changed']++;
    else if (!group.removed) preview.groups.new++;
    const rival = mine.find((other) => !other.removed && plain(other.name) === plain(group.name) && other.id !== group.id);
    if (rival && !own && !group.removed) preview.groupConflicts.push({ name: group.name, mine: rival.councils, theirs: group.councils });
  }
}

function addPaper(preview: MergePreview, mine: PaperBundle | null, theirs: PaperBundle): void {
  const observations = countReadings(mine, theirs);
  const decisions = nothing();
  const held = new Set(mine?.decisions.map((decision) => decision.id));
  for (const { id } of theirs.decisions) decisions[held.has(id) ? 'same' : 'new']++;
  const adds = observations.new + observations.changed + decisions.new > 0;
  preview.documents[!mine ? 'new' : adds ? 'changed' : 'same']++;
  for (const kind of ['new', 'same', 'changed'] as const) {
    preview.observations[kind] += observations[kind];
    preview.decisions[kind] += decisions[kind];
  }
  if (mine) preview.conflicts.push(...conflicts(mine, theirs));
}

function countReadings(mine: PaperBundle | null, theirs: PaperBundle): MergeCount {
  const counts = nothing();
  const held = new Set(mine?.observations.flatMap(({ observation }) => [observation.id, `${observation.id} ${meaningOf(observation)}`]));
  for (const { observation } of theirs.observations) {
    if (!held.has(observation.id)) counts.new++;
    else counts[held.has(`${observation.id} ${meaningOf(observation)}`) ? 'same' : 'changed']++;
  }
  return counts;
}

/** Figures on which both sides decided apart from each other, and came to different ends. */
function conflicts(mine: PaperBundle, theirs: PaperBundle): MergeConflict[] {
  const [here, there] = [onlyIn(mine, theirs), onlyIn(theirs, mine)];
  if (here.size === 0 || there.size === 0) return [];
  const [a, b, joined] = [mine, theirs, joinBundles(mine, theirs)].map((bundle) => new Map(figureRows(bundle).map((row) => [row.id, row])));
  return [...here].filter((id) => there.has(id)).flatMap((id) => {
    const rows = [a!.get(id), b!.get(id), joined!.get(id)];
    const [ours, other, after] = rows.map((row: FigureRow | undefined) => (row ? heldFigure(row) : null));
    if (!ours || !other || !after) return [];
    const agree = ours.status === other.status && meaningOf(ours.observation) === meaningOf(other.observation);
    return agree ? [] : [{ document: mine.paper.sha256, mine: ours, theirs: other, after }];
  });
}

/** Ids of the figures that one side decided about without the other's knowing. */
function onlyIn(side: PaperBundle, other: PaperBundle): Set<string> {
  const known = new Set(other.decisions.map((decision) => decision.id));
  return new Set(side.decisions.filter(({ id, kind }) => kind !== 'carry' && !known.has(id)).flatMap((decision) => decision.observations));
}

/**
 * Takes a file's records into the library, one transaction per paper. The file must have been checked whole by
 * `previewMerge`; `progress` is told how many papers are merged. A merge that breaks off leaves each paper whole, merged
 * or not, and is finished by doing it again.
 */
export async function mergeFile(database: Database, files: ByteStore, file: Blob, now: Date, progress: (done: number, of: number) => void, signal?: AbortSignal): Promise<void> {
  const library = await readLibraryFile(file, now, signal, 'sound');
  progress(0, library.papers.length);
  for await (const { done, paper, theirs } of bundlesAhead(database, library)) {
    await mergePaper(database, files, library, paper, theirs);
    progress(done + 1, library.papers.length);
  }
  const [briefings, vintages, groups] = [await library.briefings(), await library.vintages(), await library.groups()];
  await database.transaction('rw', database.briefings, database.vintages, database.groups, async () => {
    await database.groups.bulkPut(joinGroups([...await database.groups.toArray(), ...groups]));
    await database.briefings.bulkPut(joinBriefings([...await database.briefings.toArray(), ...briefings]));
    await database.vintages.bulkPut(joinVintages([...await database.vintages.toArray(), ...vintages]));
  });
}

/**
 * Each paper's records in turn, null where they are held alike; the next ones are read while the disk is busy with these.
 * Two papers stand in memory.
 */
async function* bundlesAhead(database: Database, library: LibraryFile): AsyncGenerator<{ done: number; paper: string; theirs: PaperBundle | null }> {
  const read = (paper: string | undefined) => {
    const bundle = paper === undefined ? null : unlessHeld(database, library, paper);
    // Should it fail, that is told when its turn comes.
    bundle?.catch(() => undefined);
    return bundle;
  };
  let next = read(library.papers[0]);
  for (const [done, paper] of library.papers.entries()) {
    const theirs = await next;
    next = read(library.papers[done + 1]);
    yield { done, paper, theirs };
  }
}

async function unlessHeld(database: Database, library: LibraryFile, paper: string): Promise<PaperBundle | null> {
  const mine = await heldRecords(database, paper);
  return mine && await isHeldAlike(mine, library) ? null : library.bundle(paper);
}

async function mergePaper(database: Database, files: ByteStore, library: LibraryFile, paper: string, theirs: PaperBundle | null): Promise<void> {
  const stored = (await database.papers.get(paper))?.bytes ?? null;
  const brought = stored === null && library.withFile.has(paper) ? await library.file(paper) : null;
  if (!theirs && !brought) return;
  await withFile(database, files, paper, brought, () => database.transaction('rw', paperTables(database), async () => {
    const mine = await loadBundle(database, paper);
    const joined = mine && theirs ? joinBundles(mine, theirs) : (theirs ?? mine);
    const size = (await database.papers.get(paper))?.bytes ?? brought?.size ?? null;
    if (mine && joined && bringsNothing(mine, joined)) await database.papers.update(paper, { bytes: size });
    else if (joined) await saveBundle(database, joined, size);
  }));
}
