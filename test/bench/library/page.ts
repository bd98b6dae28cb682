import { sha256 } from '../../../shared/library/files/sha256.ts';
import type { Library } from '../../../shared/library/library.ts';
import { openLibrary } from '../../../shared/library/openLibrary.ts';
import { opfsBytes } from '../../../shared/library/opfsBytes.ts';
import { indicators, makePaper } from './makePapers.ts';

/*
 * Runs in the browser, against its real database and its real private file system. Each step answers with its time in
 * milliseconds, so that the driver can print it while the next one runs.
 */

const libraries: Partial<Record<string, Library>> = {};
let opened: File | null = null;

async function open(name: string): Promise<Library> {
  const opened = await openLibrary({ name, bytes: opfsBytes(), now: () => new Date() });
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The file that the backup was written to, in the browser's private file system. */
async function backup(): Promise<FileSystemFileHandle> {
  return (await navigator.storage.getDirectory()).getFileHandle('backup.likeforlike', { create: true });
}

const steps = {
  /** Keeps papers, and answers with the time of each. */
  async fill(from: number, to: number, figures: number): Promise<number[]> {
    const library = (libraries.own ??= await open('own'));
    const times: number[] = [];
    for (let index = from; index < to; index++) {
      const made = makePaper(index, figures);
      const name = await sha256((made.bytes as Uint8Array<ArrayBuffer>).slice());
      const renamed = JSON.parse(JSON.stringify({ ...made, bytes: null }).replaceAll(made.document.sha256, name)) as typeof made;
      times.push(await timed(async () => {
        const kept = await library.keep({ ...renamed, bytes: made.bytes });
        if (!kept.ok) throw new Error(kept.problem.message);
      }));
    }
    return times;
  },

  /** Opening, and all that the comparison's first screen asks for. */
  openAndCompare: () => timed(async () => {
    libraries.own?.close();
    libraries.own = await open('own');
    await Promise.all([libraries.own.indicatorsHeld(), libraries.own.areasHeld(), libraries.own.observationsFor('indicator-0')]);
  }),

  async changeIndicator(index: number): Promise<number> {
    return timed(() => libraries.own!.observationsFor(`indicator-${index % indicators}`));
  },

  changeIndicatorOfCouncils: (index: number) => timed(() =>
    libraries.own!.observationsFor(`indicator-${index % indicators}`, { areas: ['E09000000', 'E09000001', 'E92000001', 'E12000007'] })),

  async decideOne(): Promise<number> {
    const [document] = await libraries.own!.documents();
    const [figure] = await libraries.own!.figures(document!.sha256);
    return timed(() => libraries.own!.decide({ kind: 'accept', observations: [figure!.observation.id] }));
  },

  undo: () => timed(() => libraries.own!.undo()),
  review: () => timed(() => libraries.own!.review()),
  documents: () => timed(() => libraries.own!.documents({ text: 'council performance' })),

  async save(): Promise<{ time: number; size: number }> {
    const file = await backup();
    const time = await timed(async () => libraries.own!.exportLibrary({ papers: true }).pipeTo(await file.createWritable()));
    return { time, size: (await file.getFile()).size };
  },

  async preview(): Promise<number> {
    libraries.other = await open('other');
    opened = await (await backup()).getFile();
    return timed(() => libraries.other!.previewMerge(opened!));
  },

  async merge(): Promise<{ time: number; documents: number; figures: number }> {
    // The file that was checked, as in the app: checking is not done a second time.
    const time = await timed(async () => {
      const merged = await libraries.other!.merge(opened!);
      if (!merged.ok) throw new Error(merged.problem.message);
    });
    const documents = await libraries.other!.documents();
    return { time, documents: documents.length, figures: documents.reduce((sum, { counts }) => sum + counts.accepted, 0) };
  },

  /** The same file once more, every paper of which is held as it comes. */
  mergeAgain: () => timed(async () => {
    const merged = await libraries.other!.merge(opened!);
    if (!merged.ok || merged.value.documents.same !== merged.value.papers) throw new Error('A held paper was not taken for the same.');
  }),
};

export type Steps = typeof steps;
Object.assign(globalThis, { steps });
