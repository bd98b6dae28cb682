import type { KeepPaper, Kept } from '../../shared/library/library.ts';
import type { Result } from '../../shared/model/problem.ts';
import { type CaptureSession, createCaptureSession } from '../../shared/view/capture/captureSession.ts';
import { createCaptureQueue } from '../../shared/view/capture/captureQueue.ts';
import { go, paths } from '../routes.ts';
import { libraryFiles } from './libraryFiles.ts';
import { openAppLibrary } from './library.ts';

/** Every paper opened since the page was loaded. */
export const queue = createCaptureQueue();

/**
 * Takes files from the picker, a drop or the system. Papers are read one after the other; one paper is shown while it
 * is read, many are shown as a list. Library files go to the merge preview instead, one after the other.
 */
export function openFiles(files: File[]): void {
  const libraries = files.filter((file) => file.name.endsWith('.likeforlike'));
  const papers = files.filter((file) => !libraries.includes(file));
  if (libraries.length > 0) {
    libraryFiles.value = [...libraryFiles.value, ...libraries];
    go(paths.settings());
  }
  const opened = papers.map((file) => openPaper(file, { fileName: file.name, address: null }));
  if (opened.length === 0) return;
  queue.add(opened);
  go(opened.length === 1 ? paths.reading(opened[0]!.id) : paths.library());
}

/** Reads a paper of the library again from its own file, with the reader of today. */
export function readAgain(file: Blob, paper: { fileName: string; address: string | null }): void {
  const session = openPaper(file, paper);
  queue.add([session]);
  go(paths.reading(session.id));
}

let lastId = 0;

function openPaper(file: Blob, { fileName, address }: { fileName: string; address: string | null }): CaptureSession {
  lastId += 1;
  return createCaptureSession({
    id: lastId, file, fileName, address, now: () => new Date(),
    keep: { in: 'page', keep },
  });
}

async function keep(paper: KeepPaper): Promise<Result<Kept>> {
  const library = await openAppLibrary();
  if (!library) return { ok: false, problem: { kind: 'library-unavailable', page: null, message: 'The library could not be opened, so this paper was not kept.' } };
  return await library.keep(paper);
}
