import type { Observation } from '../../model/observation.ts';
import type { Result } from '../../model/problem.ts';
import { startReading } from './startReading.ts';

export interface PicturesOf {
  file: Blob;
  fileName: string;
  address: string | null;
  /** What opens the file, if it is locked. */
  password: string | null;
  /** Pages that are pictures, from 1. */
  pages: ReadonlySet<number>;
}

/**
 * Figures of a paper's pages that are pictures, their text recognised; every one bears that doubt. The whole paper is read
 * for it, since a picture may go on with a table. Never settles once `signal` is aborted.
 *
 * @param progress how many pages are done, of how many
 */
export function readPictures({ file, fileName, address, password, pages }: PicturesOf, progress: (page: number, of: number) => void, signal: AbortSignal): Promise<Result<Observation[]>> {
  return new Promise((resolve) => {
    startReading(file, { fileName, address }, { to: 'page', pictures: true }, {
      opened: ({ pages: of }) => progress(0, of),
      event: (event) => {
        if (event.kind === 'page') progress(event.number, event.of);
        if (event.kind === 'done') resolve({ ok: true, value: ofPages(event.reading.observations, pages) });
      },
      found: () => {},
      read: () => {},
      kept: () => {},
      password: (wrong, answer) => {
        if (password !== null && !wrong) answer(password);
        else resolve({ ok: false, problem: { kind: 'password-needed', page: null, message: 'This paper is locked: open its pages with the password first.' } });
      },
      failed: (problem) => resolve({ ok: false, problem }),
    }, signal);
  });
}

/** The paper's own list of tables has none of the pictures', so that an index of this reading would name another table. */
function ofPages(observations: readonly Observation[], pages: ReadonlySet<number>): Observation[] {
  return observations.filter(({ source }) => pages.has(source.page)).map((observation) => ({ ...observation, table: null }));
}
