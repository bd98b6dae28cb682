import { Dexie, liveQuery } from 'dexie';
import type { Result } from '../model/problem.ts';
import type { ByteStore } from './byteStore.ts';
import { mergeFile, previewMerge } from './files/mergeLibrary.ts';
import { reading } from './files/refusal.ts';
import { writeDataPackage } from './files/writeDataPackage.ts';
import { writeLibraryFile } from './files/writeLibraryFile.ts';
import type { MergePreview } from './files/mergePreview.ts';
import type { Library, OpenLibrary, Work } from './library.ts';
import { queries } from './queries.ts';
import { type Database, schemaVersion, storedVersion } from './store/database.ts';
import { describeDatabase } from './store/describeDatabase.ts';
import { problem, writing } from './store/failures.ts';
import { spaceUsed } from './storageAdvice.ts';
import { writers } from './writers.ts';

/**
 * Opens the library, making or upgrading it as needed. Refused with `library-newer` when a newer version of the
 * product wrote it, and with `library-unavailable` when the browser keeps none (private windows of some browsers).
 */
export async function openLibrary({ name = 'like-for-like', bytes, now, onReplaced, onBlocked }: OpenLibrary): Promise<Result<Library>> {
  const found = await findVersion(name);
  if (!found.ok) return found;
  const database = describeDatabase(name);
  database.on('versionchange', () => {
    database.close();
    onReplaced?.();
  });
  database.on('blocked', () => onBlocked?.());
  const opened = await openDatabase(database);
  if (!opened.ok) return opened;
  const device = await deviceName(database);
  // Not waited for: the first screen needs no tidy disk. A library closed meanwhile is swept when it is opened next.
  sweep(database, bytes, now()).catch((error: unknown) => database.isOpen() && report(error));
  return { ok: true, value: assemble(database, bytes, { device, now }) };
}

/** Looks at the library's version before Dexie does: Dexie would mend a newer one to look like its own. */
async function findVersion(name: string): Promise<Result<null>> {
  try {
    if (await storedVersion(name) <= schemaVersion) return { ok: true, value: null };
  } catch (error) {
    return unavailable(error);
  }
  return problem('library-newer', 'A newer version of Like for Like has been used here and has changed the library, which this version could harm. Nothing was changed. Reload to get the newer version, or open this one in another browser.');
}

async function openDatabase(database: Database): Promise<Result<null>> {
  try {
    await database.open();
    return { ok: true, value: null };
  } catch (error) {
    return unavailable(error);
  }
}

function unavailable(error: unknown): Result<never> {
  const why = error instanceof Error ? error.name : String(error);
  return problem('library-unavailable', `This browser does not let the app keep a library here (${why}). Private windows often do not; try an ordinary one.`);
}

/** A random name for this library, so that decisions made in two of them are told apart. It never names a person. */
async function deviceName(database: Database): Promise<string> {
  return database.transaction('rw', database.settings, async () => {
    const held = await database.settings.get('device');
    if (held) return held.value;
    const value = crypto.randomUUID();
    await database.settings.add({ name: 'device', value });
    return value;
  });
}

/** A file younger than this may belong to a paper that another tab is about to write. */
const orphanAge = 60 * 60 * 1000;

/** Removes files that no paper names: what a crash between file and records leaves. */
async function sweep(database: Database, bytes: ByteStore, now: Date): Promise<void> {
  // Where files cannot be listed the figures can still be used; the next opening sweeps.
  const stored = await bytes.list().catch(() => []);
  for (const { sha256, written } of stored) {
    if (now.getTime() - written < orphanAge) continue;
    const paper = await database.papers.get(sha256);
    if (!paper?.bytes) await bytes.remove(sha256);
  }
}

function assemble(database: Database, bytes: ByteStore, pen: { device: string; now: () => Date }): Library {
  /** Files that were checked whole, so that merging one after its preview does not check it a second time. */
  const checked = new WeakMap<Blob, MergePreview>();
  const preview: Library['previewMerge'] = async (file, progress = () => undefined, signal) => {
    const previewed = await reading(() => previewMerge(database, file, pen.now(), progress, signal), signal);
    if (previewed.ok) checked.set(file, previewed.value);
    return previewed;
  };
  return {
    ...queries(database, pen.device),
    ...writers(database, bytes, pen),
    exportLibrary: (options, signal) => writeLibraryFile(database, bytes, options, pen.now, signal),
    exportPackage: (signal) => writeDataPackage(database, pen.now, signal),
    previewMerge: preview,
    async merge(file, progress = () => undefined, signal) {
      const known = checked.get(file);
      const previewed = known ? { ok: true as const, value: known } : await preview(file, undefined, signal);
      checked.delete(file);
      return previewed.ok ? merge(database, bytes, file, pen.now(), previewed.value, progress, signal) : previewed;
    },
    space: () => spaceUsed(bytes),
    unsavedWork: () => unsavedWork(database),
    watch(query, next, fail) {
      const subscription = liveQuery(query).subscribe({ next, error: fail ?? report });
      return () => subscription.unsubscribe();
    },
    close: () => database.close(),
  };
}

/** A query that fails unheard is a bug: it goes where the browser reports bugs. */
function report(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

/** Writes what a file holds that was checked whole. */
async function merge(database: Database, bytes: ByteStore, file: Blob, now: Date, preview: MergePreview, progress: (done: number, of: number) => void, signal?: AbortSignal): Promise<Result<MergePreview>> {
  let finished = '';
  const note = (done: number, of: number) => {
    finished = `${done} of ${of} papers`;
    progress(done, of);
  };
  const merged = await reading(() => writing('this paper', () => mergeFile(database, bytes, file, now, note, signal)), signal);
  if (!merged.ok) return merged;
  if (merged.value.ok) return { ok: true, value: preview };
  return problem(merged.value.problem.kind, `There is no room left on this device. ${finished} were merged, each of them whole. Free some space and open the same file again: it goes on where it stopped.`);
}

async function unsavedWork(database: Database): Promise<Work> {
  const lastBackup = (await database.settings.get('lastBackup'))?.value ?? null;
  const since = lastBackup ?? '';
  return {
    lastBackup,
    documentsSince: await database.papers.filter((paper) => paper.captured > since).count(),
    decisionsSince: await database.decisions.where('id').above(since || Dexie.minKey).count(),
  };
}
