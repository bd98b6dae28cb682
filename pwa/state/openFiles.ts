import { signal } from '@preact/signals';
import { type CaptureSession, createCaptureSession, isOver } from '../../shared/view/capture/captureSession.ts';
import { go, paths } from '../routes.ts';
import { libraryFile } from './libraryFile.ts';
import { openAppLibrary } from './library.ts';

/** Every paper opened since the page was loaded, in order. */
export const sessions = signal<CaptureSession[]>([]);

/**
 * Takes files from the picker, a drop or the system. Papers are read one after the other; one paper is shown while it
 * is read, many are shown as a list. A library file goes to the merge preview instead.
 */
export function openFiles(files: File[]): void {
  const libraries = files.filter((file) => file.name.endsWith('.likeforlike'));
  const papers = files.filter((file) => !libraries.includes(file));
  if (libraries[0]) {
    libraryFile.value = libraries[0];
    go(paths.settings());
  }
  const opened = papers.map(openPaperFile);
  if (opened.length === 0) return;
  sessions.value = [...sessions.value, ...opened];
  go(opened.length === 1 ? paths.reading(opened[0]!.id) : paths.library());
  startNext();
}

let lastId = 0;

function openPaperFile(file: File): CaptureSession {
  lastId += 1;
  const session = createCaptureSession({
    id: lastId, file, fileName: file.name, address: null, now: () => new Date(),
    keep: async (paper) => {
      const library = await openAppLibrary();
      if (!library) return { ok: false, problem: { kind: 'library-unavailable', page: null, message: 'The library could not be opened, so this paper was not kept. Its figures are shown here until the page is closed.' } };
      return await library.keep(paper);
    },
  });
  session.state.subscribe((state) => {
    if (isOver(state)) startNext();
  });
  return session;
}

/** One paper at a time: two readers would only share the same processor. A paper that waits for its password lets others by. */
function startNext(): void {
  const busy = sessions.value.some((session) => ['opening', 'reading', 'keeping'].includes(session.state.value.kind));
  if (!busy) sessions.value.find((session) => session.state.value.kind === 'waiting')?.start();
}

/** Takes a paper off the list of those opened; one that is being read is stopped. */
export function dismiss(session: CaptureSession): void {
  if (!isOver(session.state.value)) session.cancel();
  sessions.value = sessions.value.filter((other) => other !== session);
}

export function retry(session: CaptureSession): void {
  session.start();
}
