import { signal } from '@preact/signals';
import type { Library } from '../../shared/library/library.ts';
import type { Problem } from '../../shared/model/problem.ts';

/** The library, or null until it is open. It is loaded after the first screen stands. */
export const library = signal<Library | null>(null);

/** Why the library could not be opened, in words for the person. */
export const libraryProblem = signal<Problem | null>(null);

/** True when another tab runs a newer version, and this one has let go of the library. */
export const libraryReplaced = signal(false);

let opening: Promise<Library | null> | null = null;

/** Opens the library once, whoever asks first. */
export function openAppLibrary(): Promise<Library | null> {
  opening ??= open();
  return opening;
}

async function open(): Promise<Library | null> {
  const [{ openLibrary }, { opfsBytes }] = await Promise.all([import('../../shared/library/openLibrary.ts'), import('../../shared/library/opfsBytes.ts')]);
  const onReplaced = () => {
    libraryReplaced.value = true;
    library.value = null;
  };
  const opened = await openLibrary({ bytes: opfsBytes(), now: () => new Date(), onReplaced });
  // What the user waits for is counted from here.
  performance.mark('library open');
  if (opened.ok) library.value = opened.value;
  else libraryProblem.value = opened.problem;
  return library.value;
}
